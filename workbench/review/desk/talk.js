// Comments, questions to the author, and who is asked to look.

import { Dialog } from "./dialog.js";
import { button, el, fill, moment } from "./dom.js";
import { written } from "./hidden.js";
import { digitOf } from "./needs.js";
import { corrected } from "./said.js";

/** @typedef {import("./desk").Desk} Desk */
/** @typedef {import("./types").Sheet} Sheet */
/** @typedef {import("./types").Question} Question */

export class Talk {
  /** @param {Desk} desk @param {Sheet} sheet @param {boolean} asks whether the author is asked */
  constructor(desk, sheet, asks) {
    this.desk = desk;
    this.sheet = sheet;
    this.asks = asks;
    this.draft = `talk.${asks}.${sheet.finding_id}`;
    const { drafts } = desk.kept;
    this.note = el("textarea", { rows: "3", "aria-label": "What you want to say", "data-testid": "comment-note",
      placeholder: asks ? "the question, as the author will read it" : "a comment for the others",
      on: { input: () => drafts.set(this.draft, this.note.value) } });
    this.dialog = new Dialog(desk, asks ? "A question to the author" : "A comment on this finding", [
      this.note, el("p", { class: "wbd-dim" }, asks ? "It stands in the list of questions, which can be saved as a file."
        : "Everyone who may see this finding's verdicts reads it."),
      el("div", { class: "wbd-close" }, button("Save  (Ctrl+Enter)", () => this.save(), { class: "wbd-go", "data-testid": "save-comment" }),
        button("Close  (Esc)", () => this.dialog.close())),
    ], { "data-testid": "talk" }, {
      keys: (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.save(); },
    });
    const kept = drafts.get(this.draft);
    if (typeof kept === "string") this.note.value = kept;
    this.note.focus();
  }

  save() {
    if (!this.note.value.trim()) return;
    this.desk.judging.post({ type: "comment", note: this.note.value, asks: this.asks }, this.sheet);
    this.desk.kept.drafts.delete(this.draft);
    this.dialog.close();
  }
}

export class Assign {
  /** @param {Desk} desk @param {number[]} positions */
  constructor(desk, positions) {
    this.desk = desk;
    this.positions = positions;
    this.name = el("input", { type: "text", "aria-label": "Name of the reviewer", "data-testid": "assignee" });
    this.dialog = new Dialog(desk, `Who looks at ${positions.length > 1 ? `these ${positions.length} findings` : "this finding"}?`, [
      this.name, el("p", { class: "wbd-dim" }, "The name they sign with; empty for nobody. It shows in their view “for me”."),
      el("div", { class: "wbd-close" }, button("Assign", () => this.save(), { class: "wbd-go" }), button("Close  (Esc)", () => this.dialog.close())),
    ], { "data-testid": "assign" }, {
      keys: (event) => { if (event.key === "Enter" && event.target === this.name) this.save(); },
    });
    this.name.value = desk.sheet?.assigned || "";
    this.name.focus();
  }

  save() {
    const { desk, name, positions } = this;
    if (!desk.state.reviewer) return;
    const assignee = name.value.trim();
    desk.judging.each(positions, (sheet) => desk.judging.post({ type: "assign", assignee }, sheet));
    this.dialog.close();
  }
}

// What the author is asked, in one list that can be saved as a file.
export class Asked {
  /** @param {Desk} desk */
  constructor(desk) {
    /** @type {Question[]} */
    this.questions = [];
    this.list = el("ol", { class: "wbd-asked", "data-testid": "asked-list" }, el("li", {}, "One moment …"));
    const dialog = new Dialog(desk, "Questions to the author", [this.list,
      el("div", { class: "wbd-close" }, button("Save as a text file", () => this.save(), { "data-testid": "save-asked" }),
        button("Close  (Esc)", () => dialog.close()))], { class: "wbd-dialog wbd-wide", "data-testid": "asked" }, {
      questions: (asked) => this.show(asked),
    });
    desk.wire.send({ type: "asked" });
  }

  /** @param {Question[]} questions */
  show(questions) {
    this.questions = questions;
    fill(this.list, questions.length ? questions.map((q) => el("li", {}, el("b", { dir: "auto" }, q.asked),
      el("p", { class: "wbd-dim" }, el("bdi", {}, `“${q.words}”`), ` · ${q.where || "the passage has changed since"} · `, el("bdi", {}, q.reviewer), `, ${moment(q.at)}`)))
      : el("li", {}, "No questions yet: q asks one on the finding shown."));
  }

  save() {
    const text = this.questions.map((q, i) => `${i + 1}. ${q.asked}\n   “${q.words}”\n   ${q.where}\n   asked by ${q.reviewer}, ${q.at}\n`).join("\n");
    const link = el("a", { href: URL.createObjectURL(new Blob([written(text)], { type: "text/plain" })), download: "questions-to-the-author.txt" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}

// Everything people said of facts, with the way back: also of findings it has answered.
export class Corrected {
  /** @param {Desk} desk */
  constructor(desk) {
    const list = el("div", { "data-testid": "corrections-list" }, "One moment …");
    const dialog = new Dialog(desk, "What people said of the machine's facts", [list,
      el("div", { class: "wbd-close" }, button("Close  (Esc)", () => dialog.close()))],
    { class: "wbd-dialog wbd-wide", "data-testid": "corrections" }, {
      corrections: (found) => fill(list, found.length ? found.map((known) => corrected(desk, known))
        : el("p", {}, `Nothing yet. ${digitOf(desk.state.words, "not_same_fact")} says that two facts are not the same; + marks words and says it, or the opposite.`)),
    });
    desk.wire.send({ type: "corrections" });
  }
}
