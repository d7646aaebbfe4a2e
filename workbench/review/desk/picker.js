// The picker: any passage of the sources, or something outside them.

import { Dialog } from "./dialog.js";
import { button, el, fill, option, today, within } from "./dom.js";
import { alike, circular, trouble } from "./needs.js";
import { OWN, SILENT } from "./passage.js";

/** @typedef {import("./types").Passage} Passage */
/** @typedef {import("./types").Evidence} Evidence */
/** @typedef {import("./types").Field} Field */

/** @type {[Field, string, string][]} */
const OUTSIDE = [
  ["title", "Title (book, page, person asked)", "text"],
  ["url", "Address", "url"],
  ["locator", "Where in it (page, paragraph, time)", "text"],
  ["quote", "The words relied on", "text"],
  ["looked_up_on", "Looked up on", "date"],
  ["archived_url", "Archived copy", "url"],
];

export class Picker {
  /** @param {import("./desk").Desk} desk @param {import("./types").Sheet} sheet */
  constructor(desk, sheet) {
    this.desk = desk;
    this.sheet = sheet;
    this.asked = "";
    this.found = el("div", { class: "wbd-found", role: "listbox", "aria-label": "Passages", tabindex: "-1" });
    this.search = el("input", { type: "search", placeholder: "words to look for in all sources",
      "aria-label": "Search the sources", "data-testid": "search-sources", on: { input: () => this.ask() } });
    this.told = el("p", { class: "wbd-hint", role: "status" });
    this.fields = new Map(OUTSIDE.map(([name, label, type]) => [name,
      el("input", { type, "data-testid": `evidence-${name}`, "aria-label": label,
        value: name === "looked_up_on" ? today() : null })]));
    this.kind = el("select", { "aria-label": "Kind of source" }, desk.state.words.source_kinds.map((k) => option(k, k)));
    this.kind.value = "unknown";
    this.trouble = el("p", { class: "wbd-trouble", role: "alert" });
    this.dialog = new Dialog(desk, "On what evidence?", [
      el("div", { class: "wbd-half" }, el("h3", {}, "A passage of the sources"), this.search, this.told, this.found),
      el("div", { class: "wbd-half" }, el("h3", {}, "A page, a book, a person"),
        OUTSIDE.map(([name, label]) => el("label", {}, el("span", { class: "wbd-label" }, label), this.fields.get(name))),
        el("label", {}, el("span", { class: "wbd-label" }, "Kind"), this.kind), this.trouble,
        button("Add this evidence", () => this.outside(), { class: "wbd-go", "data-testid": "add-evidence" })),
      el("div", { class: "wbd-close" }, button("Done  (Esc)", () => this.dialog.close())),
    ], { class: "wbd-dialog wbd-wide", "data-testid": "picker" }, {
      keys: (event) => this.press(event),
      ask: () => this.ask(),
      passages: (found, query) => this.show(found, query),
    });
    this.ask();
    this.search.focus();
  }

  ask() {
    const { desk, sheet, search } = this;
    if (search.value) desk.wire.send({ type: "passages", query: search.value, finding_id: sheet.finding_id });
    else this.show(sheet.claims.map((c) => ({ ...c.passage, silent: c.silent })), "");
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const { key, target } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (target === this.kind) return;
      event.preventDefault();
      const rows = within(this.found);
      const at = rows.findIndex((row) => row === document.activeElement);
      rows[Math.max(0, Math.min(rows.length - 1, at + (key === "ArrowDown" ? 1 : -1)))]?.focus();
    } else if (key === "Enter" && target === this.search) {
      event.preventDefault();
      // The list may still be that of fewer letters: then its successor's first row is meant, and
      // whatever is typed until it comes must not change what was asked for.
      this.search.readOnly = this.asked !== this.search.value;
      if (!this.search.readOnly) within(this.found)[0]?.click();
    } else if (key === "Enter" && [...this.fields.values()].some((field) => field === target)) {
      event.preventDefault();
      this.outside();
    }
  }

  /** @param {Passage[]} passages @param {string} query */
  show(passages, query) {
    const { desk: { form }, sheet, search } = this;
    if (query !== search.value) return;
    form.heard(passages);
    fill(this.found, passages.map((p) => el("button", { type: "button", role: "option", class: "wbd-passage",
      "aria-selected": String(form.value.evidence.some((e) => alike(e, p))),
      on: { click: () => this.rely(p) } },
      el("span", { class: "wbd-dim" }, `${p.title}, ${p.locator}`), el("q", { dir: "auto" }, p.quote),
      circular(sheet, p) ? el("span", { class: "wbd-warn" }, OWN)
        : p.silent && el("span", { class: "wbd-warn" }, SILENT))));
    this.told.textContent = passages.length ? "" : "No passage of the sources holds these words.";
    this.asked = query;
    if (!search.readOnly) return;
    search.readOnly = false;
    within(this.found)[0]?.click();
  }

  /** @param {Passage} passage */
  rely({ claim_id: _claim, silent: _silent, ...evidence }) {
    this.add({ ...evidence, looked_up_on: today() });
  }

  outside() {
    /** @type {Evidence} */
    const given = Object.fromEntries([...this.fields].map(([name, field]) => [name, field.value.trim()]));
    this.trouble.textContent = trouble(this.desk.state.words, given);
    if (!this.trouble.textContent) this.add({ ...given, kind: this.kind.value });
  }

  /** @param {Evidence} evidence */
  add(evidence) {
    const { form } = this.desk;
    if (!form.value.evidence.some((e) => alike(e, evidence))) {
      form.set({ evidence: [...form.value.evidence, evidence] });
    }
    this.dialog.close();
    this.desk.root.focus();
  }
}
