// What the machine missed: words marked in a passage, alone or against words of another one.

class Marks extends Dialog {
  constructor(desk) {
    const { sheet } = desk;
    const chosen = marked(desk);
    const sides = [0, 1].map((n) => ({ words: el("textarea", { rows: "2", readonly: "", dir: "auto",
      "aria-label": n ? "Words of the other passage" : "Words of this passage", "data-testid": `marks-${n}` }) }));
    const search = el("input", { type: "search", placeholder: "words of the other passage", "data-testid": "marks-search",
      "aria-label": "Search for the other passage" });
    const found = el("div", { class: "wbd-found", role: "listbox", "aria-label": "Passages", tabindex: "-1" });
    const note = el("input", { type: "text", "aria-label": "The question", "data-testid": "marks-note",
      placeholder: "your question, if you like: it ends with ?" });
    const trouble = el("p", { class: "wbd-trouble", role: "alert" });
    const acts = el("div", { class: "wbd-close" },
      button("Raise a finding", () => this.raise(), { class: "wbd-go", "data-testid": "raise" }),
      button("The same fact", () => this.correct("together"), { "data-testid": "together" }),
      button("Not the same fact", () => this.correct("apart"), { "data-testid": "apart" }),
      button("Close  (Esc)", () => this.close()));
    super(desk, "What was missed?", [
      el("div", { class: "wbd-half" }, el("h3", {}, "Mark the words (Shift and arrows, or the mouse)"), sides[0].words, el("label", {}, el("span", { class: "wbd-label" }, "Question"), note)),
      el("div", { class: "wbd-half" }, el("h3", {}, "Against another passage, if there is one"), search, sides[1].words, found),
      trouble, acts], { class: "wbd-dialog wbd-wide", "data-testid": "marks" });
    Object.assign(this, { sides, search, found, note, trouble, sheet });
    this.take(0, chosen.claim, chosen.from, chosen.to);
    sides[1].words.hidden = true;
    search.addEventListener("input", () => this.ask());
    this.show(sheet.claims.map((c) => ({ ...c.passage, claim_id: c.claim_id })), "");
    sides[0].words.focus();
  }

  ask() {
    if (this.search.value) this.desk.send({ type: "passages", query: this.search.value });
    else this.show(this.sheet.claims.map((c) => ({ ...c.passage, claim_id: c.claim_id })), "");
  }

  take(n, claim, from, to) {
    const side = this.sides[n];
    Object.assign(side, { claim });
    side.words.hidden = false;
    side.words.value = stoodIn(claim.quote);
    side.words.title = side.words.value === claim.quote ? "" : `As it is: ${written(claim.quote)}`;
    side.words.setSelectionRange(from, to);
  }

  show(passages, query) {
    if (query !== this.search.value) return;
    fill(this.found, passages.filter((p) => p.claim_id !== this.sides[0].claim.claim_id).map((p) =>
      el("button", { type: "button", role: "option", class: "wbd-passage", "aria-selected": "false",
        on: { click: () => { this.take(1, p, 0, p.quote.length); this.sides[1].words.focus(); } } },
        el("span", { class: "wbd-dim" }, `${p.title}, ${p.locator}`), el("q", { dir: "auto" }, p.quote))));
  }

  marks() {
    return this.sides.filter((side) => side.claim).map(({ words, claim }) => {
      const none = words.selectionStart === words.selectionEnd;
      const [from, to] = none ? [0, claim.quote.length] : [words.selectionStart, words.selectionEnd];
      return { claim_id: claim.claim_id, before: claim.quote.slice(0, from), words: claim.quote.slice(from, to) };
    });
  }

  raise() {
    this.desk.post({ type: "raise", marks: this.marks(), note: this.note.value.trim() }, this.sheet);
    this.close();
  }

  correct(says) {
    const marks = this.marks();
    this.trouble.textContent = marks.length < 2 ? "Choose the other passage, and mark its words." : "";
    if (marks.length < 2) return;
    this.desk.post({ type: "correct", says, marks }, this.sheet);
    this.close();
  }
}

// The words selected in a passage, as places in its quote; without any, the whole of the first.
function marked(desk) {
  const { sheet } = desk;
  const whole = (c) => ({ claim: { ...c.passage, claim_id: c.claim_id }, from: 0, to: c.passage.quote.length });
  const picked = window.getSelection();
  const node = picked?.rangeCount && picked.getRangeAt(0).startContainer;
  const quote = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.(".wbd-quote");
  const claim = quote && sheet.claims.find((c) => c.claim_id === quote.closest("[data-claim]")?.dataset.claim);
  if (!claim || picked.isCollapsed) return whole(sheet.claims[0]);
  const range = picked.getRangeAt(0);
  const before = document.createRange();
  before.selectNodeContents(quote);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const to = Math.min(claim.passage.quote.length, from + range.toString().length);
  return { ...whole(claim), from, to };
}
