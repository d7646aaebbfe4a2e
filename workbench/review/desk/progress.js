// How far the review is: settled, left, needing attention, and at what pace.

import { Dialog } from "./dialog.js";
import { button, el, fill, plural } from "./dom.js";

export class Progress {
  /** @param {import("./desk").Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  // Totals by kind: all, settled, waiting.
  totals() {
    const { state } = this.desk;
    const made = state.words.kinds.map((kind) => ({ kind, all: 0, settled: 0, attention: 0 }));
    const { severity } = state.columns;
    for (let p = 0; p < state.total; p += 1) {
      const of = made[Number(state.columns.kind[p])];
      if (!of) continue;
      const status = state.status(p);
      of.all += 1;
      if (status === "checked" || status === "adjudicated") of.settled += 1;
      else if (status !== "open" || severity[p] === "0") of.attention += 1;
    }
    return made;
  }

  tally() {
    const { desk } = this;
    const totals = this.totals();
    const sum = (/** @type {"settled" | "attention"} */ name) => totals.reduce((n, t) => n + t[name], 0);
    desk.count.textContent = `${sum("settled")} of ${desk.state.total} settled · ${sum("attention")} need attention`;
    fill(desk.bar, totals.filter((t) => t.all).map((t) => el("i", { class: `wbd-fill-${t.kind}`, style: `flex:${t.all}` },
      el("i", { style: `width:${(100 * t.settled) / t.all}%` }))));
  }

  pace() {
    const { saved } = this.desk.judging;
    if (saved.length < 3) return "Pace: shown after three verdicts.";
    const gaps = saved.slice(1).map((at, i) => at - saved[i]).sort((a, b) => a - b);
    const usual = gaps[Math.floor(gaps.length / 2)] / 1000;
    const left = this.desk.state.rows.waits.reduce((n, waits) => n + waits, 0);
    const minutes = Math.ceil((left * usual) / 60);
    return `Pace: ${plural(saved.length, "verdict", "verdicts")} in this sitting, usually one in `
      + `${usual < 90 ? `${Math.round(usual)} s` : `${Math.round(usual / 60)} min`}; ${left} wait for you, about `
      + `${minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`} more.`;
  }

  open() {
    const { desk } = this;
    const totals = this.totals();
    const dialog = new Dialog(desk, "Progress", [
      el("table", { class: "wbd-differences" },
        el("thead", {}, el("tr", {}, ["kind", "all", "settled", "left", "need attention"].map((n) => el("th", { scope: "col" }, n)))),
        el("tbody", {}, totals.map((t) => el("tr", {}, el("td", {}, el("span", { class: `wbd-tag wbd-${t.kind}` }, t.kind)),
          el("td", {}, t.all), el("td", {}, t.settled), el("td", {}, t.all - t.settled), el("td", {}, t.attention))))),
      el("p", {}, this.pace()),
      el("p", { class: "wbd-dim" }, "Need attention: of high severity and open, disagreed on, or marked as needing work."),
      el("p", {}, button("Questions to the author (Q)", () => { dialog.close(); desk.keyboard.acts.questions(0); }, { class: "wbd-link" }), " · ",
        button("What people said of facts (=)", () => { dialog.close(); desk.keyboard.acts.corrections(0); }, { class: "wbd-link" })),
      el("div", { class: "wbd-close" }, button("Close  (Esc)", () => dialog.close())),
    ], { "data-testid": "progress-dialog" }, {});
  }
}
