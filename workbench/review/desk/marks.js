// What the machine missed: words marked in a passage, alone or against words of another one.

import { Dialog } from "./dialog.js";
import { button, el, fill } from "./dom.js";
import { stoodIn, written } from "./hidden.js";

/** @typedef {import("./types").Sheet} Sheet */
/** @typedef {import("./types").Passage} Passage */
/** @typedef {{ words: HTMLTextAreaElement, claim: Passage | null }} Side */

export class Marks {
  /** @param {import("./desk").Desk} desk @param {Sheet} sheet */
  constructor(desk, sheet) {
    this.desk = desk;
    this.sheet = sheet;
    const chosen = marked(sheet);
    const side = (/** @type {number} */ n) => /** @type {Side} */ ({ claim: null, words: el("textarea", { rows: "2", readonly: "", dir: "auto",
      "aria-label": n ? "Words of the other passage" : "Words of this passage", "data-testid": `marks-${n}` }) });
    this.sides = [side(0), side(1)];
    this.search = el("input", { type: "search", placeholder: "words of the other passage", "data-testid": "marks-search",
      "aria-label": "Search for the other passage", on: { input: () => this.ask() } });
    this.found = el("div", { class: "wbd-found", role: "listbox", "aria-label": "Passages", tabindex: "-1" });
    this.note = el("input", { type: "text", "aria-label": "The question", "data-testid": "marks-note",
      placeholder: "your question, if you like: it ends with ?" });
    this.trouble = el("p", { class: "wbd-trouble", role: "alert" });
    const acts = el("div", { class: "wbd-close" },
      button("Raise a finding", () => this.raise(), { class: "wbd-go", "data-testid": "raise" }),
      button("The same fact", () => this.correct("together"), { "data-testid": "together" }),
      button("Not the same fact", () => this.correct("apart"), { "data-testid": "apart" }),
      button("Close  (Esc)", () => this.dialog.close()));
    this.dialog = new Dialog(desk, "What was missed?", [
      el("div", { class: "wbd-half" }, el("h3", {}, "Mark the words (Shift and arrows, or the mouse)"), this.sides[0].words,
        el("label", {}, el("span", { class: "wbd-label" }, "Question"), this.note)),
      el("div", { class: "wbd-half" }, el("h3", {}, "Against another passage, if there is one"), this.search, this.sides[1].words, this.found),
      this.trouble, acts], { class: "wbd-dialog wbd-wide", "data-testid": "marks" }, {
      ask: () => this.ask(),
      passages: (found, query) => this.show(found, query),
    });
    this.take(this.sides[0], chosen.claim, chosen.from, chosen.to);
    this.sides[1].words.hidden = true;
    this.ask();
    this.sides[0].words.focus();
  }

  ask() {
    if (this.search.value) this.desk.wire.send({ type: "passages", query: this.search.value });
    else this.show(this.sheet.claims.map((c) => ({ ...c.passage, claim_id: c.claim_id })), "");
  }

  /** @param {Side} side @param {Passage} claim @param {number} from @param {number} to */
  take(side, claim, from, to) {
    side.claim = claim;
    side.words.hidden = false;
    side.words.value = stoodIn(claim.quote);
    side.words.title = side.words.value === claim.quote ? "" : `As it is: ${written(claim.quote)}`;
    side.words.setSelectionRange(from, to);
  }

  /** @param {Passage[]} passages @param {string} query */
  show(passages, query) {
    if (query !== this.search.value) return;
    const [here, other] = this.sides;
    fill(this.found, passages.filter((p) => p.claim_id !== here.claim?.claim_id).map((p) =>
      el("button", { type: "button", role: "option", class: "wbd-passage", "aria-selected": "false",
        on: { click: () => { this.take(other, p, 0, p.quote.length); other.words.focus(); } } },
        el("span", { class: "wbd-dim" }, `${p.title}, ${p.locator}`), el("q", { dir: "auto" }, p.quote))));
  }

  marks() {
    return this.sides.flatMap(({ words, claim }) => {
      if (!claim) return [];
      const none = words.selectionStart === words.selectionEnd;
      const [from, to] = none ? [0, claim.quote.length] : [words.selectionStart, words.selectionEnd];
      return [{ claim_id: claim.claim_id, before: claim.quote.slice(0, from), words: claim.quote.slice(from, to) }];
    });
  }

  raise() {
    this.desk.judging.post({ type: "raise", marks: this.marks(), note: this.note.value.trim() }, this.sheet);
    this.dialog.close();
  }

  /** @param {"together" | "apart"} says */
  correct(says) {
    const marks = this.marks();
    this.trouble.textContent = marks.length < 2 ? "Choose the other passage, and mark its words." : "";
    if (marks.length < 2) return;
    this.desk.judging.post({ type: "correct", says, marks }, this.sheet);
    this.dialog.close();
  }
}

// The words selected in a passage, as places in its quote; without any, the whole of the first.
/** @param {Sheet} sheet */
function marked(sheet) {
  const whole = (/** @type {import("./types").Claim} */ c) =>
    ({ claim: { ...c.passage, claim_id: c.claim_id }, from: 0, to: c.passage.quote.length });
  const picked = window.getSelection();
  const range = picked?.rangeCount ? picked.getRangeAt(0) : null;
  const node = range?.startContainer;
  const within = node instanceof Element ? node : node?.parentElement;
  const quote = within?.closest(".wbd-quote");
  const home = quote?.closest("[data-claim]")?.getAttribute("data-claim");
  const claim = sheet.claims.find((c) => c.claim_id === home);
  if (!quote || !range || !claim || range.collapsed) return whole(sheet.claims[0]);
  const before = document.createRange();
  before.selectNodeContents(quote);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const to = Math.min(claim.passage.quote.length, from + range.toString().length);
  return { ...whole(claim), from, to };
}
