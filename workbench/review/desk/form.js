// What the reviewer says: verdict, evidence, value, wording, action, note.

import { all, button, el, fill, key, option, today, within } from "./dom.js";
import { alike, contents, digitOf, EMPTY, listed, missing, same, unfit } from "./needs.js";

/** @typedef {import("./types").Saying} Saying */
/** @typedef {import("./types").Sheet} Sheet */
/** @typedef {import("./types").Evidence} Evidence */

// Where in the form a need is met, if not in the field of its own name.
/** @type {Record<string, string>} */
const FIELDS = { independent: "evidence", bearing: "note" };

export class Form {
  /** @param {import("./desk").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    const { words } = desk.state;
    this.value = { ...EMPTY };
    /** @type {Sheet | undefined} */
    this.shown = undefined;
    /** The finding whose fields were opened by hand. @type {Sheet | undefined} */
    this.unfolded = undefined;
    /** @type {Set<string>} */
    this.mute = new Set();
    const changed = () => this.read();
    this.verdicts = el("div", { class: "wbd-verdicts", role: "radiogroup", "aria-label": "Your verdict",
      on: { keydown: (e) => this.arrows(e) } },
      words.verdicts.map((v, i) => el("button", { type: "button", role: "radio", "aria-checked": "false",
        class: "wbd-verdict", "data-verdict": v.word, title: `${desk.state.label(v.word)}: ${v.meaning}`,
        "data-testid": `verdict-${v.word}`,
        on: { click: (e) => { desk.judging.digit(i + 1); desk.focus.release(e); } } }, key(String(i + 1)), desk.state.label(v.word))));
    this.hint = el("p", { class: "wbd-hint", role: "status", "data-testid": "hint" });
    this.evidence = el("div", { class: "wbd-evidence", role: "group", "aria-label": "Evidence" });
    this.values = el("div", { class: "wbd-values", role: "group", "aria-label": "Values the sources give" });
    this.chosen = el("input", { type: "text", "data-testid": "value", placeholder: "or write it",
      "aria-label": "The value that holds", on: { input: changed } });
    this.correction = el("textarea", { rows: "1", "data-testid": "correction", on: { input: changed },
      placeholder: "how it should read" });
    this.action = el("select", { "data-testid": "action", on: { change: changed } }, option("", "none yet"),
      words.actions.map((a) => option(a, desk.state.label(a))));
    this.note = el("textarea", { rows: "1", "data-testid": "note", on: { input: changed },
      placeholder: "why; what you looked at" });
    this.valueField = el("div", { class: "wbd-field wbd-wide-field" },
      el("span", { class: "wbd-label" }, "Value that holds ", key("v")), this.values);
    this.values.append(this.chosen);
    /** @type {[string, string, () => void][]} */
    const acts = [["e", "evidence", () => desk.keyboard.acts.evidence(0)], ["v", "value that holds", () => this.focus("chosen")],
      ["w", "recommended wording", () => this.focus("correction")], ["n", "note", () => this.focus("note")],
      ["t", "what happens to the text", () => this.focus("action")]];
    this.slim = el("div", { class: "wbd-slim" }, acts.map(([name, label, act]) =>
      el("button", { type: "button", class: "wbd-link", "data-key": name, on: { click: act } }, key(name), label)));
    this.slimValue = within(this.slim)[1];
    this.node = el("div", { class: "wbd-form" },
      el("div", { class: "wbd-ask" }, el("b", {}, "Your verdict"), this.hint), this.verdicts, this.slim,
      el("div", { class: "wbd-fields" },
        el("div", { class: "wbd-field wbd-wide-field" }, el("span", { class: "wbd-label" }, "Evidence ", key("e")), this.evidence),
        this.valueField,
        el("label", { class: "wbd-field" }, el("span", { class: "wbd-label" }, "Recommended wording ", key("w")), this.correction),
        el("label", { class: "wbd-field" }, el("span", { class: "wbd-label" }, "Note ", key("n")), this.note),
        el("label", { class: "wbd-field" }, el("span", { class: "wbd-label" }, "What happens to the text ", key("t")), this.action)));
  }

  /** The finding that is judged: nothing of the form is asked before it is opened on one. */
  get sheet() {
    if (!this.shown) throw new Error("the form is not open on any finding");
    return this.shown;
  }

  /** @param {KeyboardEvent} event */
  arrows(event) {
    const step = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 })[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const shown = within(this.verdicts).filter((made) => !made.hidden);
    const at = shown.findIndex((made) => made === document.activeElement);
    const next = shown[(at + step + shown.length) % shown.length];
    this.choose(next.dataset.verdict ?? "");
    next.focus();
  }

  // The fields stay folded while the reviewer reads; a verdict or a field's key opens them.
  /** @param {"chosen" | "correction" | "note" | "action"} field */
  focus(field) {
    if (!this.shown) return;
    this.unfolded = this.shown;
    this.draw();
    if (this[field] === this.chosen && this.valueField.hidden) this.desk.say("There are no differing values here.");
    else this[field].focus();
  }

  // Shows a draft (or what the reviewer said before) for this finding.
  /** @param {Sheet} sheet @param {Partial<Saying>} value */
  open(sheet, value) {
    this.shown = sheet;
    this.value = { ...EMPTY, ...value };
    this.write();
    const wanted = this.desk.state.words.verdicts.some((v) => v.needs[sheet.kind].includes("value"));
    this.valueField.hidden = !sheet.values.length && !wanted && !this.value.chosen_value;
    this.draw();
  }

  // Whether the value chosen is one of those offered; the free field then stays empty.
  get picked() {
    return this.value.chosen_value === "disputed" || this.sheet.values.some((v) => v.text === this.value.chosen_value);
  }

  // Only what differs is written: setting a field anew would move its cursor.
  write() {
    const { chosen_value, correction, editorial_action, note } = this.value;
    /** @type {[{ value: string }, string][]} */
    const fields = [[this.chosen, this.picked ? "" : chosen_value], [this.correction, correction],
      [this.action, editorial_action], [this.note, note]];
    for (const [field, value] of fields) if (field.value !== value) field.value = value;
  }

  read() {
    this.set({ chosen_value: this.chosen.value || (this.picked ? this.value.chosen_value : ""),
      correction: this.correction.value, editorial_action: this.action.value, note: this.note.value }, true);
  }

  /** @param {Partial<Saying>} change @param {boolean} typed */
  set(change, typed = false) {
    this.value = { ...this.value, ...change };
    if (!typed) this.write();
    this.desk.judging.keep(this.sheet, this.value);
    this.draw();
  }

  /** @param {string} verdict */
  choose(verdict) {
    const disputed = this.sheet.values.length > 0 && verdict === "disputed" && !this.value.chosen_value;
    const undisputed = verdict !== "disputed" && this.value.chosen_value === "disputed";
    this.set({ verdict, ...(disputed ? { chosen_value: "disputed" } : undisputed ? { chosen_value: "" } : {}) });
    if (this.desk.narrow) this.node.parentElement?.scrollIntoView({ block: "nearest" });
  }

  // A verdict that asks for nothing more is the whole of what is said: nothing is drawn or kept as
  // a draft for a form that is left at once.
  /** @param {string} verdict */
  takes(verdict) {
    const before = this.value;
    this.value = { ...before, verdict, chosen_value: before.chosen_value === "disputed" ? "" : before.chosen_value };
    if (!this.missing()) return true;
    this.value = before;
    return false;
  }

  // Whether evidence is a passage without a word of what is asked about, as Python said.
  /** @param {Evidence} evidence */
  silent(evidence) {
    const own = this.sheet.claims.find((c) => c.passage.source_id === evidence.source_id && c.passage.quote === evidence.quote);
    return own ? own.silent : this.mute.has(this.named(evidence));
  }

  // Python says of each passage that it finds whether it is silent on what this finding asks.
  /** @param {import("./types").Passage[]} passages */
  heard(passages) {
    for (const passage of passages) if (passage.silent) this.mute.add(this.named(passage));
  }

  /** @param {Evidence} evidence */
  named(evidence) {
    return [this.sheet.finding_id, evidence.source_id, evidence.quote].join("\n");
  }

  // The passage shown becomes evidence, or stops being it. Where a value is needed, the first
  // suggests its own, which stays in sight and can be changed.
  /** @param {import("./types").Claim} claim */
  use(claim) {
    const { passage } = claim;
    const left = this.value.evidence.filter((e) => !alike(e, passage));
    if (left.length < this.value.evidence.length) {
      this.set({ evidence: left });
      return;
    }
    const own = this.sheet.values.filter((v) => v.letters.split(", ").includes(claim.letter));
    const known = this.desk.state.words.verdicts.find((v) => v.word === this.value.verdict);
    const wanted = known?.needs[this.sheet.kind].includes("value");
    const value = !this.value.chosen_value && claim.counts && wanted && own.length === 1 ? own[0].text : this.value.chosen_value;
    this.set({ evidence: [...left, { ...passage, looked_up_on: today() }], chosen_value: value });
  }

  // What the ledger would refuse, said before it is sent: where in the form, and in words.
  missing() {
    const { state: { words } } = this.desk;
    const need = missing(words, this.sheet, this.value, (e) => this.silent(e));
    if (!need) return null;
    return { field: FIELDS[need] ?? need, told: this.asking(need) };
  }

  /** @param {import("./types").Need | "verdict"} need */
  asking(need) {
    const { state } = this.desk;
    const word = state.label(this.value.verdict);
    const letters = this.letters();
    const digit = (/** @type {string} */ verdict) => digitOf(state.words, verdict);
    if (need === "verdict") return this.first();
    if (need === "evidence") {
      return letters ? `“${word}” needs evidence: press ${letters} to rely on a passage shown, or e for more.`
        : `“${word}” needs an independent source: these passages are the text judged, or of its origin. Press e to name one, or ${digit("unverifiable")} if none is found.`;
    }
    if (need === "independent") {
      return `A text cannot bear itself out, nor can its copy. What would count: an independent source (${letters || "e"}), or ${digit("unverifiable")} if none is found.`;
    }
    return {
      bearing: "What you rely on has none of the words in question: say in the note (n) how it bears on them, or name other evidence (e).",
      value: `Which value holds? Choose one, or press ${digit("disputed")} if it stays disputed.`,
      wording: "Write how it should read (w).",
    }[need];
  }

  first() {
    const { state } = this.desk;
    const { words } = state;
    const last = Math.max(...words.verdicts.map((v, i) => (unfit(words, this.sheet, v.word) ? 0 : i + 1)));
    return state.role === "adjudicator" && this.sheet.opinions.length > 1
      ? `Press h or l to side with a reviewer, or give your own verdict, 1 to ${last}.`
      : `Read the passages, then press a digit from 1 to ${last}.`;
  }

  // Why a verdict would be no answer to what is asked here; empty where it is one.
  /** @param {string} verdict */
  unfit(verdict) {
    const { state } = this.desk;
    const why = unfit(state.words, this.sheet, verdict);
    if (why === "kind") return `“${state.label(verdict)}” answers where something is set against something else. + says that two facts are not the same.`;
    return why && `No two facts are set against each other here, so nothing would be kept apart: ${digitOf(state.words, "no_conflict")} says that both can stand, + marks two facts that were mixed up.`;
  }

  letters() {
    const free = this.sheet.claims.slice(0, 4).filter((c) => c.counts).map((c) => c.letter.toLowerCase());
    return listed(free);
  }

  draw() {
    const { desk, value, sheet } = this;
    for (const [i, made] of within(this.verdicts).entries()) {
      const on = made.dataset.verdict === value.verdict;
      made.setAttribute("aria-checked", String(on));
      made.tabIndex = on || (!value.verdict && i === 0) ? 0 : -1;
      made.hidden = this.unfit(made.dataset.verdict ?? "") !== "";
    }
    const lacking = this.missing();
    const unchanged = sheet.mine && same(value, contents(sheet.mine));
    this.hint.textContent = unchanged ? "This is what you said. Change it, or go on with Enter."
      : lacking ? lacking.told : "Enter saves and goes on.";
    this.hint.classList.toggle("wbd-ready", !lacking && !unchanged);
    this.node.dataset.missing = lacking ? lacking.field : "";
    const folded = this.unfolded !== sheet && same(value, EMPTY);
    this.node.classList.toggle("wbd-folded", folded);
    this.slimValue.hidden = this.valueField.hidden;
    fill(this.evidence, this.evidenceParts());
    const picks = [...sheet.values, { text: "disputed", letters: "" }].map((v) => el("button", { type: "button",
      class: "wbd-pick", "aria-pressed": String(value.chosen_value === v.text),
      on: { click: (e) => { this.set({ chosen_value: value.chosen_value === v.text ? "" : v.text }); desk.focus.release(e); } } },
      v.letters && el("b", { class: "wbd-letter" }, v.letters), v.text));
    // The free field stays where it is, for it may hold the cursor.
    while (this.values.firstChild !== this.chosen) this.values.firstChild?.remove();
    this.chosen.before(...picks);
    for (const made of all(desk.reading, ".wbd-use[data-letter]")) {
      const claim = sheet.claims.find((c) => c.letter === made.dataset.letter);
      const on = claim && value.evidence.some((e) => alike(e, claim.passage));
      made.setAttribute("aria-pressed", String(Boolean(on)));
      if (made.lastChild) made.lastChild.textContent = on ? "is evidence" : "use as evidence";
    }
    desk.focus.hold();
  }

  evidenceParts() {
    const { desk, sheet, value } = this;
    const shown = sheet.claims.slice(0, 4).map((claim) => {
      const on = value.evidence.some((e) => alike(e, claim.passage));
      return el("button", { type: "button", class: "wbd-pick", "aria-pressed": String(on),
        title: `Rely on passage ${claim.letter}: ${claim.passage.title}, ${claim.passage.locator}`,
        on: { click: (e) => desk.use(claim, e) } }, key(claim.letter.toLowerCase()), `passage ${claim.letter}`);
    });
    const other = value.evidence.filter((e) => !sheet.claims.slice(0, 4).some((c) => alike(e, c.passage)));
    return [shown,
      other.map((e) => el("span", { class: "wbd-relied-on" }, [e.title || e.url, e.locator].filter(Boolean).join(", "),
        button("×", () => this.set({ evidence: value.evidence.filter((x) => x !== e) }),
          { class: "wbd-drop", "aria-label": `Remove ${e.title || e.url}` }))),
      el("button", { type: "button", class: "wbd-pick wbd-more", "data-testid": "more-evidence",
        on: { click: () => desk.keyboard.acts.evidence(0) } }, key("e"), "elsewhere …")];
  }
}
