// A source read whole: claims and facts marked by status, a click opens a finding, and back.

class Reader extends Dialog {
  constructor(desk, sourceId) {
    const names = desk.sheet.claims.map((c) => [c.passage.source_id, c.passage.title]);
    const text = el("div", { class: "wbd-document", dir: "auto", tabindex: "0", role: "document", "aria-label": "The text",
      "data-testid": "document-text" }, "One moment …");
    const others = [...new Map(names)].map(([id, title]) => button(title, () => this.ask(id), { "data-source": id, "aria-pressed": "false" }));
    super(desk, "The source", [el("div", { class: "wbd-tabs", role: "group", "aria-label": "Sources of this finding" }, others),
      legend({ claims: [{ pieces: STATUSES.map(([status]) => ({ status })) }] }), text,
      el("div", { class: "wbd-close" }, el("span", { class: "wbd-dim" }, "Click a sentence, or Enter on it, to open its finding; o comes back here."),
        button("Close  (Esc)", () => this.close()))], { class: "wbd-dialog wbd-reader", "data-testid": "document" });
    Object.assign(this, { text });
    desk.tip.watch(text);
    text.addEventListener("scroll", () => desk.places.set(this.source, text.scrollTop));
    this.ask(sourceId);
  }

  ask(sourceId) {
    this.source = sourceId;
    for (const made of this.box.querySelectorAll("[data-source]")) made.setAttribute("aria-pressed", String(made.dataset.source === sourceId));
    this.desk.send({ type: "document", source_id: sourceId });
  }

  told(told) {
    const { desk } = this;
    fill(this.box.querySelector("h2"), told.title);
    const here = desk.sheet.claims.map((c) => c.claim_id);
    fill(this.text, told.parts.map((part) => {
      if (part.text !== undefined) return part.text;
      const pieces = part.pieces.map((p) => words(desk, p, false));
      if (!part.findings.length) return el("span", { class: "wbd-sentence" }, pieces);
      const states = part.findings.map((p) => `${desk.words.kinds[desk.columns.kind[p]]}, ${desk.queue.state(p)[0]}`);
      const now = here.includes(part.claim_id);
      return el("span", { class: `wbd-sentence wbd-open${now ? " wbd-on" : ""}`, tabindex: "0", role: "button",
        "data-position": part.findings[0], "data-testid": "sentence",
        on: { click: () => this.open(part.findings[0]), keydown: (e) => { if (e.key === "Enter") this.open(part.findings[0]); } } },
        el("span", { class: `wbd-dot wbd-${desk.words.kinds[desk.columns.kind[part.findings[0]]]}`, title: states.join("; ") }, states.length > 1 ? String(states.length) : ""), pieces);
    }));
    const kept = desk.places.get(this.source);
    if (kept !== undefined) this.text.scrollTop = kept;
    else this.text.querySelector(".wbd-on")?.scrollIntoView({ block: "center" });
    this.text.focus({ preventScroll: true });
  }

  keys(event) {
    if (event.key === "o") this.close();
  }

  open(position) {
    this.close();
    this.desk.go_to(position);
  }
}
