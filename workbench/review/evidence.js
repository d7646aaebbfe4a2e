// The picker: any passage of the sources, or something outside them.

const OUTSIDE = [
  ["title", "Title (book, page, person asked)", "text"],
  ["url", "Address", "url"],
  ["locator", "Where in it (page, paragraph, time)", "text"],
  ["quote", "The words relied on", "text"],
  ["looked_up_on", "Looked up on", "date"],
  ["archived_url", "Archived copy", "url"],
];

class Picker extends Dialog {
  constructor(desk) {
    const found = el("div", { class: "wbd-found", role: "listbox", "aria-label": "Passages", tabindex: "-1" });
    const search = el("input", { type: "search", placeholder: "words to look for in all sources",
      "aria-label": "Search the sources", "data-testid": "search-sources" });
    const told = el("p", { class: "wbd-hint", role: "status" });
    const fields = Object.fromEntries(OUTSIDE.map(([name, label, type]) => [name,
      el("input", { type, "data-testid": `evidence-${name}`, "aria-label": label })]));
    fields.looked_up_on.value = today();
    const kind = el("select", { "aria-label": "Kind of source" }, desk.words.source_kinds.map((k) => option(k, k)));
    kind.value = "unknown";
    const trouble = el("p", { class: "wbd-trouble", role: "alert" });
    super(desk, "On what evidence?", [
      el("div", { class: "wbd-half" }, el("h3", {}, "A passage of the sources"), search, told, found),
      el("div", { class: "wbd-half" }, el("h3", {}, "A page, a book, a person"),
        OUTSIDE.map(([name, label]) => el("label", {}, el("span", { class: "wbd-label" }, label), fields[name])),
        el("label", {}, el("span", { class: "wbd-label" }, "Kind"), kind), trouble,
        button("Add this evidence", () => this.outside(), { class: "wbd-go", "data-testid": "add-evidence" })),
      el("div", { class: "wbd-close" }, button("Done  (Esc)", () => this.close())),
    ], { class: "wbd-dialog wbd-wide", "data-testid": "picker" });
    Object.assign(this, { found, search, told, fields, kind, trouble });
    search.addEventListener("input", () => this.ask());
    this.ask();
    search.focus();
  }

  ask() {
    const { sheet } = this.desk;
    if (this.search.value) this.desk.send({ type: "passages", query: this.search.value, finding_id: sheet.finding_id });
    else this.show(sheet.claims.map((c) => ({ ...c.passage, silent: c.silent })), "");
  }

  keys(event) {
    const rows = [...this.found.children];
    const at = rows.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (event.target.tagName === "SELECT") return;
      event.preventDefault();
      rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))]?.focus();
    } else if (event.key === "Enter" && event.target === this.search) {
      event.preventDefault();
      // The list may still be that of fewer letters: then its successor's first row is meant, and
      // whatever is typed until it comes must not change what was asked for.
      this.search.readOnly = this.shown !== this.search.value;
      if (!this.search.readOnly) rows[0]?.click();
    } else if (event.key === "Enter" && OUTSIDE.some(([name]) => this.fields[name] === event.target)) {
      event.preventDefault();
      this.outside();
    }
  }

  show(passages, query) {
    if (query !== this.search.value) return;
    const { form, sheet } = this.desk;
    for (const p of passages) if (p.silent) form.mute.add([sheet.finding_id, p.source_id, p.quote].join("\n"));
    fill(this.found, passages.map((p) => el("button", { type: "button", role: "option", class: "wbd-passage",
      "aria-selected": String(form.value.evidence.some((e) => alike(e, p))),
      on: { click: () => { this.add({ ...p, looked_up_on: today() }); } } },
      el("span", { class: "wbd-dim" }, `${p.title}, ${p.locator}`), el("q", { dir: "auto" }, p.quote),
      form.support && form.circular(p) ? el("span", { class: "wbd-warn" }, OWN)
        : p.silent && el("span", { class: "wbd-warn" }, SILENT_WORDS))));
    this.told.textContent = passages.length ? "" : "No passage of the sources holds these words.";
    this.shown = query;
    if (!this.search.readOnly) return;
    this.search.readOnly = false;
    this.found.firstElementChild?.click();
  }

  outside() {
    const given = Object.fromEntries(OUTSIDE.map(([name]) => [name, this.fields[name].value.trim()]));
    const web = (address) => !address || /^https?:\/\//.test(address);
    this.trouble.textContent = !given.title && !given.url ? "Give a title or an address."
      : !given.url && !given.locator && !given.quote ? "Say where in it, or give the words relied on."
        : !web(given.url) || !web(given.archived_url) ? "An address begins with https:// or http://." : "";
    if (!this.trouble.textContent) this.add({ ...given, kind: this.kind.value });
  }

  add({ claim_id: _claim, silent: _silent, ...evidence }) {
    const { form } = this.desk;
    if (!form.value.evidence.some((e) => alike(e, evidence))) {
      form.set({ evidence: [...form.value.evidence, evidence] });
    }
    this.close();
    this.desk.root.focus();
  }
}
