// A source read whole: claims and facts marked by status, a click opens a finding, and back.

import { Dialog } from "./dialog.js";
import { all, button, el, fill, one } from "./dom.js";
import { legend, STATUSES, words } from "./passage.js";

export class Reader {
  /** @param {import("./desk").Desk} desk @param {import("./types").Sheet} sheet */
  constructor(desk, sheet) {
    this.desk = desk;
    this.sheet = sheet;
    /** @type {[string, string][]} */
    const names = sheet.claims.map((c) => [c.passage.source_id, c.passage.title]);
    this.text = el("div", { class: "wbd-document", dir: "auto", tabindex: "0", role: "document", "aria-label": "The text",
      "data-testid": "document-text", on: { scroll: () => desk.places.set(this.source, this.text.scrollTop) } }, "One moment …");
    const others = [...new Map(names)].map(([id, title]) => button(title, () => this.ask(id), { "data-source": id, "aria-pressed": "false" }));
    this.source = "";
    this.manners = {
      source: "",
      keys: (/** @type {KeyboardEvent} */ event) => { if (event.key === "o") this.dialog.close(); },
      whole: (/** @type {import("./types").Whole} */ told) => this.show(told),
    };
    this.dialog = new Dialog(desk, "The source", [el("div", { class: "wbd-tabs", role: "group", "aria-label": "Sources of this finding" }, others),
      legend(STATUSES.map(([status]) => status)), this.text,
      el("div", { class: "wbd-close" }, el("span", { class: "wbd-dim" }, "Click a sentence, or Enter on it, to open its finding; o comes back here."),
        button("Close  (Esc)", () => this.dialog.close()))], { class: "wbd-dialog wbd-reader", "data-testid": "document" }, this.manners);
    desk.tip.watch(this.text);
    this.ask(sheet.claims[0].passage.source_id);
  }

  /** @param {string} sourceId */
  ask(sourceId) {
    this.source = this.manners.source = sourceId;
    for (const made of all(this.dialog.box, "[data-source]")) made.setAttribute("aria-pressed", String(made.dataset.source === sourceId));
    this.desk.wire.send({ type: "document", source_id: sourceId });
  }

  /** @param {import("./types").Whole} told */
  show(told) {
    const title = one(this.dialog.box, "h2");
    if (title) fill(title, told.title);
    fill(this.text, told.parts.map((part) => (part.text === undefined ? this.sentence(part) : part.text)));
    const kept = this.desk.places.get(this.source);
    if (kept !== undefined) this.text.scrollTop = kept;
    else one(this.text, ".wbd-on")?.scrollIntoView({ block: "center" });
    this.text.focus({ preventScroll: true });
  }

  /** @param {{ claim_id: string, pieces: import("./types").Piece[], findings: number[] }} part */
  sentence({ claim_id, pieces, findings }) {
    const { desk } = this;
    const said = pieces.map((p) => words(desk, p, false));
    if (!findings.length) return el("span", { class: "wbd-sentence" }, said);
    const states = findings.map((p) => `${desk.state.kind(p)}, ${desk.queue.standing(p)[0]}`);
    const now = this.sheet.claims.some((c) => c.claim_id === claim_id);
    const open = () => {
      this.dialog.close();
      desk.goTo(findings[0]);
    };
    return el("span", { class: `wbd-sentence wbd-open${now ? " wbd-on" : ""}`, tabindex: "0", role: "button",
      "data-position": findings[0], "data-testid": "sentence",
      on: { click: open, keydown: (e) => { if (e.key === "Enter") open(); } } },
      el("span", { class: `wbd-dot wbd-${desk.state.kind(findings[0])}`, title: states.join("; ") }, states.length > 1 ? String(states.length) : ""), said);
  }
}
