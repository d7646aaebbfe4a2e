// Comments, questions to the author, and who is asked to look.

class Talk extends Dialog {
  constructor(desk, asks) {
    const { sheet } = desk;
    const note = el("textarea", { rows: "3", "aria-label": "What you want to say", "data-testid": "comment-note",
      placeholder: asks ? "the question, as the author will read it" : "a comment for the others" });
    super(desk, asks ? "A question to the author" : "A comment on this finding", [
      note, el("p", { class: "wbd-dim" }, asks ? "It stands in the list of questions, which can be saved as a file."
        : "Everyone who may see this finding's verdicts reads it."),
      el("div", { class: "wbd-close" }, button("Save  (Ctrl+Enter)", () => this.save(), { class: "wbd-go", "data-testid": "save-comment" }),
        button("Close  (Esc)", () => this.close())),
    ], { "data-testid": "talk" });
    Object.assign(this, { note, asks, sheet });
    note.value = desk.drafts.get(`talk.${asks}.${sheet.finding_id}`) || "";
    note.addEventListener("input", () => desk.drafts.set(`talk.${asks}.${sheet.finding_id}`, note.value));
    note.focus();
  }

  keys(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.save();
  }

  save() {
    if (!this.note.value.trim()) return;
    this.desk.post({ type: "comment", note: this.note.value, asks: Boolean(this.asks) }, this.sheet);
    this.desk.drafts.delete(`talk.${this.asks}.${this.sheet.finding_id}`);
    this.close();
  }
}

class Assign extends Dialog {
  constructor(desk, positions) {
    const name = el("input", { type: "text", "aria-label": "Name of the reviewer", "data-testid": "assignee" });
    super(desk, `Who looks at ${positions.length > 1 ? `these ${positions.length} findings` : "this finding"}?`, [
      name, el("p", { class: "wbd-dim" }, "The name they sign with; empty for nobody. It shows in their view “for me”."),
      el("div", { class: "wbd-close" }, button("Assign", () => this.save(), { class: "wbd-go" }), button("Close  (Esc)", () => this.close())),
    ], { "data-testid": "assign" });
    Object.assign(this, { name, positions });
    name.value = desk.sheet?.assigned || "";
    name.focus();
  }

  keys(event) {
    if (event.key === "Enter" && event.target === this.name) this.save();
  }

  save() {
    const { desk, name, positions } = this;
    if (!desk.reviewer) return;
    const assignee = name.value.trim();
    desk.each(positions, (sheet) => desk.post({ type: "assign", assignee }, sheet));
    this.close();
  }
}

// What the author is asked, in one list that can be saved as a file.
class Asked extends Dialog {
  constructor(desk) {
    const list = el("ol", { class: "wbd-asked", "data-testid": "asked-list" }, el("li", {}, "One moment …"));
    super(desk, "Questions to the author", [list,
      el("div", { class: "wbd-close" }, button("Save as a text file", () => this.save(), { "data-testid": "save-asked" }),
        button("Close  (Esc)", () => this.close()))], { class: "wbd-dialog wbd-wide", "data-testid": "asked" });
    Object.assign(this, { list, questions: [] });
    desk.send({ type: "asked" });
  }

  told(questions) {
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
class Corrected extends Dialog {
  constructor(desk) {
    const list = el("div", { "data-testid": "corrections-list" }, "One moment …");
    super(desk, "What people said of the machine's facts", [list,
      el("div", { class: "wbd-close" }, button("Close  (Esc)", () => this.close()))],
    { class: "wbd-dialog wbd-wide", "data-testid": "corrections" });
    this.list = list;
    desk.send({ type: "corrections" });
  }

  corrected(found) {
    fill(this.list, found.length ? found.map((known) => corrected(this.desk, known))
      : el("p", {}, "Nothing yet. 9 says that two facts are not the same; + marks words and says it, or the opposite."));
  }
}
