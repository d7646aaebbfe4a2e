// Keys pressed on the desk, and what they do. Nothing pressed here reaches JupyterLab; letters type
// normally in fields.

import { Dialog } from "./dialog.js";
import { button, el } from "./dom.js";
import { meaning } from "./keys.js";
import { alone, decisive } from "./needs.js";
import { Picker } from "./picker.js";
import { Marks } from "./marks.js";
import { Reader } from "./reader.js";
import { Asked, Assign, Corrected, Talk } from "./talk.js";

/** @type {[string[], string][]} */
const KEYS = [
  [["a", "b", "c", "d"], "rely on passage A to D as evidence (again: don't); no text bears itself out"],
  [["e"], "other evidence: search all sources, or give a page, book or person"],
  [["Enter"], "save and go to the next finding that waits; in longer fields Ctrl+Enter"],
  [["v", "w", "t", "n"], "value that holds, wording, what happens to the text, note; Esc leaves a field"],
  [["u"], "undo the last verdict; it comes back into the form"],
  [["j", "k"], "next and back, also the arrow keys; drafts are kept"],
  [["Space"], "scroll the passages"],
  [["/"], "filter the queue"],
  [["p"], "progress by kind, and pace"],
  [["h", "l"], "adjudicator: side with the first or second reviewer shown"],
  [["m", "q"], "comment; a question to the author (Q: all questions)"],
  [["g"], "give the finding to a reviewer to look at"],
  [["x"], "select rows, also Shift with arrows or clicks: then a digit that needs no evidence judges all, u takes all back"],
  [["+"], "mark what the machine missed: raise a finding, or say what is one fact (=: all said so far)"],
  [["o"], "read the source whole, and back"],
  [["f"], "full screen"],
];

export class Keyboard {
  /** @param {import("./desk").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    const { queueView: view, judging } = desk;
    /** @type {Record<string, (n: number) => void>} */
    this.acts = {
      next: () => desk.step(1), back: () => desk.step(-1),
      first: () => desk.step(-desk.queue.list.length), last: () => desk.step(desk.queue.list.length),
      extend: (n) => desk.extend(n),
      scroll: (n) => desk.reading.scrollBy({ top: 0.8 * n * desk.reading.clientHeight }),
      undo: () => judging.undo(), save: () => judging.save(),
      digit: (n) => judging.digit(n), passage: (n) => desk.use(desk.sheet?.claims[n]),
      "first side": () => judging.side(0), "second side": () => judging.side(1),
      filter: () => view.input.focus(), help: () => this.help(), progress: () => desk.progress.open(),
      note: () => desk.form.focus("note"), wording: () => desk.form.focus("correction"),
      action: () => desk.form.focus("action"), value: () => desk.form.focus("chosen"),
      fullscreen: () => desk.fullscreen(),
      evidence: () => this.on((sheet) => new Picker(desk, sheet)),
      comment: () => this.on((sheet) => new Talk(desk, sheet, false)),
      question: () => this.on((sheet) => new Talk(desk, sheet, true)),
      missed: () => this.on((sheet) => new Marks(desk, sheet)),
      assign: () => this.on(() => new Assign(desk, desk.queue.chosen.size ? [...desk.queue.chosen] : [desk.position])),
      read: () => {
        if (!desk.sheet) desk.say("One moment, this finding is on its way.");
        else this.on((sheet) => new Reader(desk, sheet));
      },
      questions: () => new Asked(desk), corrections: () => new Corrected(desk),
      select: () => view.choose(desk.queue.with(desk.position)),
      "let go": () => view.choose([]),
      leave: () => desk.root.focus(),
      "leave filter": () => {
        desk.root.focus();
        if (desk.queue.list.length && view.at < 0) desk.step(1);
      },
      "leave and save": () => {
        desk.root.focus({ preventScroll: true });
        judging.save();
      },
    };
  }

  /** Does something on the finding shown, unless a dialog is open. @param {(sheet: import("./types").Sheet) => void} act */
  on(act) {
    const { sheet, dialog } = this.desk;
    if (sheet && !dialog) act(sheet);
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    event.stopPropagation();
    const target = /** @type {Element} */ (event.target);
    const found = meaning(event, {
      busy: event.isComposing || Boolean(this.desk.dialog),
      chosen: this.desk.queue.chosen.size > 0,
      field: target === this.desk.queueView.input ? "filter" : target.matches("input") ? "line"
        : target.matches("textarea, select") ? "text" : "",
      control: target.matches("button[role=radio]") ? "radio" : target.matches("button, summary") ? "button" : "",
    });
    if (!found) return;
    event.preventDefault();
    this.acts[found.name]?.(found.n);
  }

  /** The digits of the verdicts, by what they need; in words. @returns {[string[], string][]} */
  digits() {
    const { words } = this.desk.state;
    /** @type {(fits: (v: import("./types").Known) => boolean) => string[]} */
    const those = (fits) => words.verdicts.flatMap((v, i) => (fits(v) ? [String(i + 1)] : []));
    const needy = (/** @type {import("./types").Known} */ v) => words.kinds.some((kind) => decisive(v, kind));
    return [
      [those(needy), "choose a verdict that needs evidence; then the passage or e, then Enter"],
      [those((v) => alone(words, v)), "a verdict that needs none: saved at once, and on to the next"],
      [those((v) => !needy(v) && !alone(words, v)), "both can stand; not the same fact: from the next check on these are kept apart"],
    ];
  }

  help() {
    const { desk } = this;
    const { state } = desk;
    const keys = [...this.digits(), ...KEYS];
    const dialog = new Dialog(desk, "Keys", [
      el("p", {}, "Read the passages; the differing words are marked. Then say what you find."),
      el("div", {}, el("h3", {}, "What each key does"), el("dl", { class: "wbd-keys" },
        keys.map(([names, words]) => [el("dt", {}, names.map((k) => el("kbd", {}, k))), el("dd", {}, words)]))),
      el("div", {}, el("h3", {}, "What the verdicts mean"), el("dl", { class: "wbd-keys" }, state.words.verdicts.map((v, i) => [
        el("dt", {}, el("kbd", {}, i + 1)), el("dd", {}, el("b", {}, state.label(v.word)), `: ${v.meaning}`)]))),
      el("div", { class: "wbd-close" }, button("Close  (Esc)", () => dialog.close())),
    ], { class: "wbd-dialog wbd-wide", "data-testid": "help" }, {});
  }
}
