// How far the review is: settled, left, needing attention, and at what pace.

class Progress {
  constructor(desk) {
    this.desk = desk;
  }

  // Totals by kind: all, settled, waiting.
  totals() {
    const { desk } = this;
    const made = desk.words.kinds.map((kind) => ({ kind, all: 0, settled: 0, attention: 0 }));
    for (let p = 0; p < desk.total; p += 1) {
      const of = made[desk.columns.kind[p]];
      if (!of) continue;
      const status = desk.status(p);
      of.all += 1;
      if (status === "checked" || status === "adjudicated") of.settled += 1;
      else if (status !== "open" || desk.columns.severity[p] === "0") of.attention += 1;
    }
    return made;
  }

  tally() {
    const { desk } = this;
    const totals = this.totals();
    const sum = (name) => totals.reduce((n, t) => n + t[name], 0);
    desk.count.textContent = `${sum("settled")} of ${desk.total} settled · ${sum("attention")} need attention`;
    fill(desk.bar, totals.filter((t) => t.all).map((t) => el("i", { class: `wbd-fill-${t.kind}`, style: `flex:${t.all}` },
      el("i", { style: `width:${(100 * t.settled) / t.all}%` }))));
  }

  pace() {
    const { desk } = this;
    if (desk.saved.length < 3) return "Pace: shown after three verdicts.";
    const gaps = desk.saved.slice(1).map((at, i) => at - desk.saved[i]).sort((a, b) => a - b);
    const usual = gaps[Math.floor(gaps.length / 2)] / 1000;
    const left = desk.rows.waits.reduce((n, waits) => n + waits, 0);
    const minutes = Math.ceil((left * usual) / 60);
    return `Pace: ${plural(desk.saved.length, "verdict", "verdicts")} in this sitting, usually one in `
      + `${usual < 90 ? `${Math.round(usual)} s` : `${Math.round(usual / 60)} min`}; ${left} wait for you, about `
      + `${minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`} more.`;
  }

  open() {
    const { desk } = this;
    const totals = this.totals();
    new Dialog(desk, "Progress", [
      el("table", { class: "wbd-differences" },
        el("thead", {}, el("tr", {}, ["kind", "all", "settled", "left", "need attention"].map((n) => el("th", { scope: "col" }, n)))),
        el("tbody", {}, totals.map((t) => el("tr", {}, el("td", {}, el("span", { class: `wbd-tag wbd-${t.kind}` }, t.kind)),
          el("td", {}, t.all), el("td", {}, t.settled), el("td", {}, t.all - t.settled), el("td", {}, t.attention))))),
      el("p", {}, this.pace()),
      el("p", { class: "wbd-dim" }, "Need attention: of high severity and open, disagreed on, or marked as needing work."),
      el("p", {}, button("Questions to the author (Q)", () => { desk.dialog.close(); new Asked(desk); }, { class: "wbd-link" }), " · ",
        button("What people said of facts (=)", () => { desk.dialog.close(); new Corrected(desk); }, { class: "wbd-link" })),
      el("div", { class: "wbd-close" }, button("Close  (Esc)", () => desk.dialog.close())),
    ], { "data-testid": "progress-dialog" });
  }
}
