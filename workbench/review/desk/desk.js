// The desk itself: its parts, and where the reviewer is.

import { Dialog } from "./dialog.js";
import { all, button, el, fill, freshId, key, one, put, unpack, whenIdle } from "./dom.js";
import { Focus } from "./focus.js";
import { Form } from "./form.js";
import { written } from "./hidden.js";
import { Judging } from "./judging.js";
import { Kept } from "./kept.js";
import { Keyboard } from "./keyboard.js";
import { contents } from "./needs.js";
import { Tip } from "./passage.js";
import { Progress } from "./progress.js";
import { Queue } from "./queue.js";
import { QueueView } from "./queueview.js";
import { readSheet, restate } from "./reading.js";
import { State } from "./state.js";
import { Wire } from "./wire.js";

export class Desk {
  /** @param {import("./types").Model} model @param {HTMLElement} host */
  constructor(model, host) {
    this.began = performance.now();
    this.model = model;
    this.state = new State(model);
    this.id = "wbd-" + freshId().slice(2, 10);
    this.position = model.get("start");
    /** The sheet shown, once it is here. @type {import("./types").Sheet | undefined} */
    this.sheet = undefined;
    /** @type {Dialog | null} */
    this.dialog = null;
    /** How far each source was read, by source_id. @type {Map<string, number>} */
    this.places = new Map();
    this.moved = false;
    this.narrow = false;
    this.counting = false;
    this.drawn = "";
    this.wire = new Wire(this, model);
    this.kept = this.keeping(model.get("key"));
    this.judging = new Judging(this);
    this.queue = new Queue(this.state);

    this.count = el("span", { class: "wbd-count" });
    this.bar = el("span", { class: "wbd-bar", "aria-hidden": "true" });
    this.chip = el("span", { class: "wbd-saved", role: "status", "data-testid": "saved" });
    this.who = el("span", { class: "wbd-dim wbd-who" });
    this.notice = el("div", { class: "wbd-notice", role: "alert", hidden: true, "data-testid": "notice" });
    /** What is wrong with the ledger: it stays for as long as it is so. */
    this.unsound = el("div", { class: "wbd-notice", role: "alert", hidden: true, "data-testid": "unsound" });
    this.reading = el("div", { class: "wbd-reading", "data-testid": "reading" });
    this.line = el("span", { class: "wbd-line", role: "status", "aria-live": "polite", "data-testid": "line" });
    this.heard = el("div", { class: "wbd-heard", role: "status" });  // for those who listen
    this.root = el("div", { class: "wbd", role: "region", "aria-label": "Review desk", tabindex: "0",
      "data-lm-suppress-shortcuts": "true", "data-testid": "desk",
      on: { keydown: (e) => this.keyboard.press(e), mousedown: (e) => this.focus.grasp(e) } });
    this.frame = el("div", { class: "wbd-frame" }, this.root);

    this.focus = new Focus(this);
    this.tip = new Tip(this);
    this.progress = new Progress(this);
    this.queueView = new QueueView(this);
    this.form = new Form(this);
    this.keyboard = new Keyboard(this);
    this.go = button("Save and next ⏎", () => this.judging.save(), { class: "wbd-go", "data-testid": "save" });
    this.assemble();
    this.sign();
    this.distrust(model.get("unsound"));
    this.wire.tell();
    host.append(this.frame);
  }

  assemble() {
    const hints = [["j", "next", "next"], ["k", "back", "back"], ["u", "undo", "undo"], ["n", "note", "note"],
      ["/", "filter", "filter"], ["f", "fullscreen", "full screen"], ["?", "help", "all keys"]];
    put(this.root, [
      el("div", { class: "wbd-head" }, el("b", { class: "wbd-name" }, this.model.get("title")), this.count,
        el("button", { type: "button", class: "wbd-progress", "aria-label": "Progress by kind",
          "data-testid": "progress", on: { click: () => this.progress.open() } }, this.bar), this.chip, this.who),
      this.unsound, this.notice, this.heard,
      el("div", { class: "wbd-body" }, this.queueView.node,
        el("section", { class: "wbd-main", "aria-label": "The finding and your verdict" }, this.reading,
          el("div", { class: "wbd-docket" }, this.form.node,
            el("footer", { class: "wbd-foot" }, el("span", { class: "wbd-hints" }, hints.map(([name, act, label]) =>
              el("button", { type: "button", class: "wbd-link",
                on: { click: (e) => { this.keyboard.acts[act](0); this.focus.release(e); } } }, key(name), label))),
            this.line, this.go)))),
      this.tip.node,
    ]);
    this.tip.watch(this.reading);
  }

  async open() {
    const { model, state } = this;
    state.columns = await unpack(model.get("columns"));
    state.takeRows(await unpack(model.get("rows")));
    state.takeTexts(0, await unpack(model.get("texts")));
    if (state.lines.length >= state.total) this.root.dataset.texts = "all";
    this.recount();
    this.queueView.named();
    this.queueView.apply();
    this.show(this.position);
    this.root.dataset.ready = "true";
    performance.measure("review desk: first render", { start: this.began });
    this.focus.greet();
    this.wire.open();
    if (!state.reviewer) this.askName();
  }

  close() {
    this.wire.close();
    this.focus.close();
    this.queueView.resized.disconnect();
  }

  /** @param {string} name */
  keeping(name) {
    return new Kept(name, (said) => this.wire.send(said), () => this.wire.tell());
  }

  /** The ledger, the reviewer or the role is another: so is what the browser keeps. @param {string} name */
  shelve(name) {
    this.kept = this.keeping(name);
    this.wire.tell();
  }

  sign() {
    fill(this.who, el("bdi", {}, this.state.reviewer || "no name yet"), ` · ${this.state.role}`);
  }

  // Whether the page scrolls, not the passages: asked when the size changes, for the answer costs
  // a layout of everything.
  measure() {
    this.narrow = getComputedStyle(this.reading).overflowY === "visible";
  }

  fullscreen() {
    Promise.resolve(document.fullscreenElement ? document.exitFullscreen() : this.frame.requestFullscreen())
      .then(() => this.root.focus({ preventScroll: true }))
      .catch(() => this.say("This browser does not let the desk fill the screen."));
  }

  // Where the reviewer is.

  /** @param {number} position @param {boolean} fresh whether the reviewer comes to it now */
  show(position, fresh = true) {
    this.position = position;
    this.sheet = this.state.sheets.get(position);
    this.root.dataset.position = String(position);
    if (!this.state.total) {
      fill(this.reading, el("p", { class: "wbd-empty" }, "This dossier has no findings: nothing to judge."));
      this.form.node.hidden = true;
      return;
    }
    this.wire.ask([position, ...(this.sheet ? [] : this.queue.coming(position))]);
    if (this.sheet) this.read(this.sheet, fresh);
    else {
      this.drawn = "";
      fill(this.reading, el("p", { class: "wbd-empty" }, "One moment, this finding is on its way …"));
    }
    this.form.node.inert = !this.sheet;
    this.go.disabled = !this.sheet;
    this.focus.hold();
    this.queueView.reveal();
    if (this.sheet) this.settleView(fresh);
    if (fresh) whenIdle(() => this.wire.ask(this.queue.coming(this.position)));
  }

  /** @param {import("./types").Sheet} sheet @param {boolean} fresh */
  read(sheet, fresh) {
    this.root.dataset.finding = sheet.finding_id;
    // What is shown already stays: words that the reviewer has marked in it would be let go.
    const drawn = JSON.stringify([sheet, this.state.reviewer, this.state.status(sheet.position)]);
    if (fresh || drawn !== this.drawn) fill(this.reading, readSheet(this, sheet));
    this.drawn = drawn;
    this.form.open(sheet, this.kept.draft(sheet.finding_id) ?? contents(sheet.mine));
    if (fresh) {
      this.heard.textContent = written(`Finding ${this.queueView.at + 1} of ${this.queue.list.length}: ${sheet.question}`);
    }
  }

  // Last of all, for to scroll or to measure makes the page lay out what was changed before.
  /** @param {boolean} fresh */
  settleView(fresh) {
    if (fresh) this.reading.scrollTop = 0;
    // In a narrow column the page scrolls, not the passages: bring the new finding's top back.
    if (fresh && this.narrow && this.moved) this.reading.scrollIntoView({ block: "start" });
    this.reveal();
  }

  // In a long passage the marked words are what the question is about.
  reveal() {
    const far = all(this.reading, "blockquote").filter((quote) => quote.scrollHeight > quote.clientHeight + 2);
    for (const quote of all(this.reading, "blockquote[tabindex='0']")) quote.tabIndex = -1;
    for (const quote of far) {
      quote.tabIndex = 0;
      const mark = one(quote, "mark") ?? one(quote, ".wbd-quote");
      quote.scrollTop = (mark?.offsetTop ?? 0) - 24;
    }
  }

  // The sheet stays as it was drawn when a sibling is saved, or refused, or judged by someone else.
  restate() {
    restate(this);
  }

  /** @param {number} by */
  step(by) {
    const next = this.queue.step(this.position, by);
    if (next === undefined) return;
    this.moved = true;
    if (next === this.position) this.say(by > 0 ? "This is the last one here." : "This is the first one here.");
    else this.show(next);
  }

  /** @param {number} position */
  goTo(position) {
    this.moved = true;
    this.show(position);
  }

  // Shift with an arrow: the row and the next are selected, and the next is shown.
  /** @param {number} by */
  extend(by) {
    const at = this.position;
    const next = this.queue.list[this.queueView.at + by];
    if (next === undefined) return;
    this.show(next);
    this.queueView.choose(this.queue.extended(at, next));
  }

  onward() {
    const next = this.queue.nextWaiting(this.position);
    this.moved = true;
    this.show(next ?? this.position);
    if (next === undefined) this.say("Nothing waits for you in this view any more.");
  }

  /** @param {number} row of the differences @param {boolean} on */
  light(row, on) {
    for (const made of all(this.reading, `[data-row="${row}"]`)) made.classList.toggle("wbd-lit", on);
  }

  /** A passage becomes evidence, or stops being it. @param {import("./types").Claim | undefined} claim @param {MouseEvent} [event] */
  use(claim, event) {
    if (!claim || !this.sheet) return;
    this.form.use(claim);
    this.focus.release(event);
  }

  // What the reviewer is told.

  recount() {
    if (this.counting) return;
    this.counting = true;
    whenIdle(() => {
      this.counting = false;
      this.progress.tally();
      this.queueView.recount();
    });
  }

  /** @param {string} words */
  say(words) {
    this.line.textContent = written(words);
  }

  /** A ledger that does not verify is shown and not written to. @param {string} told */
  distrust(told) {
    this.unsound.hidden = !told;
    fill(this.unsound, told && `READ ONLY. ${told} What others are said to have decided may be false, `
      + "and nothing said here is saved until it is put right.");
  }

  /** Whether nothing can be said here, which is told again. */
  barred() {
    if (!this.unsound.hidden) this.warn("Not saved: the ledger does not verify, so this desk is open to read only.");
    return !this.unsound.hidden;
  }

  /** @param {string} words @param {number} [position] the finding they are about */
  warn(words, position) {
    fill(this.notice, words, " ",
      position !== undefined && button("Go to it", () => this.goTo(position), { class: "wbd-link" }),
      button("×", () => { this.notice.hidden = true; }, { class: "wbd-drop", "aria-label": "Close this message" }));
    this.notice.dataset.position = String(position ?? "");
    this.notice.hidden = false;
  }

  askName() {
    const input = el("input", { type: "text", "data-testid": "reviewer", autocomplete: "name", "aria-label": "Your name" });
    const start = () => input.value.trim() && this.wire.send({ type: "name", reviewer: input.value });
    new Dialog(this, "Who is reviewing?", [
      el("p", {}, "Verdicts are signed. Give the name they are signed with."), input,
      el("div", { class: "wbd-close" }, button("Start", start, { class: "wbd-go" })),
    ], {}, { stays: true, keys: (e) => { if (e.key === "Enter" && e.target === input) start(); } });
    input.focus();
  }
}
