// The queue at the left: filters, views, and a list that only draws the rows in sight.

const ROW = 76;
const VIEWS = [
  ["open", "to do"], ["given", "for me"], ["mine", "mine"], ["second", "needs second"],
  ["disagree", "disagreements"], ["settled", "settled"], ["changed", "changed since"],
  ["news", "since your last visit"], ["all", "all"],
];
const RARE = ["changed", "given", "news"];  // shown only where there is something in them

class Queue {
  constructor(desk) {
    this.desk = desk;
    this.view = desk.role === "adjudicator" ? "disagree" : desk.role === "second" ? "second" : "all";
    this.kinds = new Set();
    this.source = -1;
    this.list = [];
    this.cases = [];
    this.chosen = new Set();
    this.news = new Set();
    this.build();
  }

  build() {
    const { desk } = this;
    this.input = el("input", { type: "search", class: "wbd-filter", placeholder: "Filter  ( / )",
      "aria-label": "Filter the queue by words", "data-testid": "filter",
      on: { input: () => this.apply() } });
    this.views = el("div", { class: "wbd-views", role: "group", "aria-label": "Which findings" },
      VIEWS.map(([name, label]) => el("button", { type: "button", "aria-pressed": "false",
        "data-view": name, on: { click: () => { this.view = name; this.apply(); } } },
        el("span", {}, label), el("b", {}))));
    this.chips = el("div", { class: "wbd-chips", role: "group", "aria-label": "Which kinds" },
      desk.words.kinds.map((kind) => el("button", { type: "button", "aria-pressed": "false",
        class: `wbd-chip wbd-${kind}`, "data-kind": kind,
        on: { click: () => this.toggle(kind) } }, kind, " ", el("b", {}))));
    this.sources = el("select", { "aria-label": "Only findings from one source",
      on: { change: (e) => { this.source = Number(e.target.value); this.apply(); } } },
      option(-1, "all sources"));
    this.spacer = el("div", { class: "wbd-spacer" });
    this.scroll = el("div", { class: "wbd-rows", role: "listbox", tabindex: "0",
      "aria-multiselectable": "true", "aria-label": "Findings, gravest first", "data-testid": "rows",
      on: { scroll: () => { this.top = this.scroll.scrollTop; this.draw(); } } }, this.spacer);
    // Where the list is scrolled to and how much of it is in sight: to ask the page after each
    // change makes it lay everything out anew.
    this.top = 0;
    this.height = 400;
    this.empty = el("p", { class: "wbd-empty", hidden: true });
    this.node = el("nav", { class: "wbd-queue", "aria-label": "Queue of findings" },
      el("div", { class: "wbd-filters" }, this.input, this.views, this.chips, this.sources),
      this.empty, this.scroll);
    // Also when the desk is put into the page: what was scrolled before is at its top again.
    this.resized = new ResizeObserver(() => {
      this.top = this.scroll.scrollTop;
      this.height = this.scroll.clientHeight || 400;
      this.desk.measure();
      this.reveal();
      this.desk.reveal();
    });
    this.resized.observe(this.scroll);
  }

  named() {
    const names = this.desk.columns.sources;
    fill(this.sources, option(-1, "all sources"), names.map((name, i) => option(i, name)));
    this.sources.hidden = names.length < 2;
  }

  toggle(kind) {
    if (!this.kinds.delete(kind)) this.kinds.add(kind);
    this.apply();
  }

  // The views a finding belongs to. There are few different cases, so each is worked out once.
  viewsOf(position) {
    const { status, waits, mine, earlier, assigned } = this.desk.rows;
    const given = assigned[position] === 1;
    const told = this.news.has(position);
    const code = (status[position] << 5) | (told << 4) | (given << 3) | (waits[position] << 2) | (mine[position] << 1) | earlier[position];
    if (!this.cases[code]) {
      const word = this.desk.words.statuses[status[position]];
      const holds = { all: true, open: waits[position], mine: mine[position], changed: earlier[position],
        given, news: told,
        second: word === "needs_second", disagree: word === "disagreement",
        settled: word === "checked" || word === "adjudicated" };
      this.cases[code] = VIEWS.map(([name]) => name).filter((name) => holds[name]);
    }
    return this.cases[code];
  }

  // Filters again. Between two filterings the list stays as it is, so that nothing moves under the
  // reviewer's hands when a verdict changes where a finding belongs.
  apply() {
    this.list = this.recount();
    this.scrollTo(0);
    this.reveal();
  }

  // What now belongs in this view comes into the list; what was in it stays, and nothing moves
  // under the reviewer's hands.
  renew() {
    const kept = new Set(this.list);
    const top = this.list[Math.ceil(this.top / ROW)];
    const list = [...new Set([...this.list, ...this.recount()])].sort((a, b) => this.desk.order(a) - this.desk.order(b));
    const before = top === undefined ? 0 : list.filter((p) => !kept.has(p) && this.desk.order(p) < this.desk.order(top)).length;
    this.list = list;
    this.label();
    this.draw();
    if (before) this.scrollTo(this.top + before * ROW);
  }

  // The scroll event that follows says what became of it: it cannot scroll past its end.
  scrollTo(top) {
    this.top = top;
    this.scroll.scrollTop = top;
  }

  choose(positions) {
    this.chosen = new Set(positions);
    this.draw();
    const n = this.chosen.size;
    this.desk.say(n ? `${plural(n, "finding", "findings")} selected: 5, 6 or 7 judges ${n > 1 ? "them all" : "it"}, g gives them to someone, Esc lets go.`
      : "Nothing is selected any more.");
  }

  toggleRow(position) {
    const next = new Set(this.chosen);
    if (!next.delete(position)) next.add(position);
    this.choose(next);
  }

  // A click opens; with Shift it selects up to there, with Ctrl it adds or leaves out one.
  click(event, position) {
    const { desk } = this;
    if (event.shiftKey) {
      const [from, to] = [Math.max(0, this.at), this.list.indexOf(position)].sort((a, b) => a - b);
      this.choose(new Set([...this.chosen, ...this.list.slice(from, to + 1)]));
      window.getSelection()?.removeAllRanges();
    } else if (event.ctrlKey || event.metaKey) this.toggleRow(position);
    else desk.show(position);
  }

  // Counts what every view and kind holds under the filter; gives the places now in view.
  recount() {
    const { desk } = this;
    const { kind, group, groups } = desk.columns;
    const asked = this.input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const kinds = desk.words.kinds.map((name) => this.kinds.size === 0 || this.kinds.has(name));
    const grouped = groups.map((used) => this.source < 0 || used.includes(this.source));
    const list = [];
    this.counts = Object.fromEntries(VIEWS.map(([name]) => [name, 0]));
    this.perKind = desk.words.kinds.map(() => 0);
    for (let p = 0; p < desk.total; p += 1) {
      if (!grouped[group[p]]) continue;
      if (asked.length && !asked.every((word) => desk.searched[p]?.includes(word))) continue;
      const views = this.viewsOf(p);
      const here = views.includes(this.view);
      if (here) this.perKind[kind[p]] += 1;
      if (!kinds[kind[p]]) continue;
      for (const name of views) this.counts[name] += 1;
      if (here) list.push(p);
    }
    this.label();
    return list;
  }

  label() {
    const { desk } = this;
    for (const made of this.views.children) {
      made.setAttribute("aria-pressed", String(made.dataset.view === this.view));
      made.lastChild.textContent = this.counts[made.dataset.view];
      made.hidden = RARE.includes(made.dataset.view) && !this.counts[made.dataset.view] && this.view !== made.dataset.view;
    }
    [...this.chips.children].forEach((made, i) => {
      made.setAttribute("aria-pressed", String(this.kinds.has(made.dataset.kind)));
      made.lastChild.textContent = this.perKind[i];
      made.hidden = !desk.columns.kind.includes(String(i));
    });
    this.empty.hidden = this.list.length > 0;
    this.empty.textContent = this.input.value || this.kinds.size || this.source >= 0
      ? "Nothing matches this filter." : "Nothing here. “all” shows every finding.";
  }

  get at() {
    return this.list.indexOf(this.desk.position);
  }

  reveal() {
    const top = this.at * ROW;
    const hidden = top >= 0 && (top < this.top || top + ROW > this.top + this.height);
    if (hidden) this.top = Math.max(0, top - this.height / 3);
    this.draw();
    if (hidden) this.scrollTo(this.top);  // only once the list is long enough
  }

  draw() {
    const first = Math.max(0, Math.floor(this.top / ROW) - 3);
    const count = Math.ceil(this.height / ROW) + 6;
    const shown = this.list.slice(first, first + count);
    this.spacer.style.height = `${this.list.length * ROW}px`;
    fill(this.spacer, shown.map((p, i) => this.row(p, first + i)));
    const active = this.spacer.querySelector(".wbd-on");
    if (active) this.scroll.setAttribute("aria-activedescendant", active.id);
    else this.scroll.removeAttribute("aria-activedescendant");
    restate(this.desk);
  }

  row(position, place) {
    const { desk } = this;
    const kind = desk.words.kinds[desk.columns.kind[position]];
    const reason = desk.columns.reasons[desk.columns.reason[position]];
    const on = position === desk.position;
    const [state, tone] = this.state(position);
    const chosen = this.chosen.has(position);
    return el("div", { class: `wbd-row${on ? " wbd-on" : ""}${chosen ? " wbd-chosen" : ""}`, role: "option",
      id: `${desk.id}-${position}`, "aria-selected": String(this.chosen.size ? chosen : on), "aria-posinset": place + 1,
      "aria-setsize": this.list.length, "data-position": position,
      style: `top:${place * ROW}px`, on: { click: (e) => this.click(e, position) } },
      el("span", { class: `wbd-tag wbd-${kind}` }, [kind, desk.label(reason)].filter(Boolean).join(" · ")),
      el("span", { class: `wbd-state ${tone}` }, chosen ? "✓ selected" : state, desk.rows.talk[position] === 1 && " · comment"),
      el("p", { dir: "auto" }, desk.lines[position] || "…"));
  }

  state(position) {
    const { desk } = this;
    const status = desk.words.statuses[desk.rows.status[position]];
    const said = desk.words.verdicts[desk.rows.verdict[position] - 1]?.word;
    if (desk.unsaved.has(position)) return desk.unsaved.get(position) ? ["not saved", "wbd-bad"] : ["saving …", ""];
    // Green is for what a person found to hold, not for having been judged.
    const tone = said === "confirmed" ? "wbd-good" : "";
    if (status === "checked") return [(desk.rows.mine[position] ? "you: " : "") + desk.label(said), tone];
    if (status === "adjudicated") return ["settled", tone];
    if (status === "disagreement") return ["disagreement", "wbd-bad"];
    if (status === "needs_second") return ["needs second", ""];
    if (desk.drafted.has(position)) return ["draft", ""];
    return [desk.rows.earlier[position] ? "open · changed" : "open", ""];
  }
}
