// The queue at the left: filters, views, and a list that only draws the rows in sight.

import { el, fill, one, option, within } from "./dom.js";
import { VIEWS } from "./queue.js";

const ROW = 76;
const RARE = ["changed", "given", "news"];  // shown only where there is something in them

export class QueueView {
  /** @param {import("./desk").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.queue = desk.queue;
    const { queue } = this;
    this.input = el("input", { type: "search", class: "wbd-filter", placeholder: "Filter  ( / )",
      "aria-label": "Filter the queue by words", "data-testid": "filter",
      on: { input: () => this.apply() } });
    this.views = el("div", { class: "wbd-views", role: "group", "aria-label": "Which findings" },
      VIEWS.map(([name, label]) => el("button", { type: "button", "aria-pressed": "false",
        "data-view": name, on: { click: () => { queue.view = name; this.apply(); } } },
        el("span", {}, label), el("b", {}))));
    this.chips = el("div", { class: "wbd-chips", role: "group", "aria-label": "Which kinds" },
      desk.state.words.kinds.map((kind) => el("button", { type: "button", "aria-pressed": "false",
        class: `wbd-chip wbd-${kind}`, "data-kind": kind,
        on: { click: () => { queue.toggle(kind); this.apply(); } } }, kind, " ", el("b", {}))));
    this.sources = el("select", { "aria-label": "Only findings from one source",
      on: { change: () => { queue.source = Number(this.sources.value); this.apply(); } } },
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
    const names = this.desk.state.columns.sources;
    fill(this.sources, option(-1, "all sources"), names.map((name, i) => option(i, name)));
    this.sources.hidden = names.length < 2;
  }

  get at() {
    return this.queue.list.indexOf(this.desk.position);
  }

  apply() {
    this.queue.filter = this.input.value;
    this.queue.apply();
    this.label();
    this.scrollTo(0);
    this.reveal();
  }

  // What comes into the list above what is in sight must not move it.
  renew() {
    const before = this.queue.renew(this.queue.list[Math.ceil(this.top / ROW)]);
    this.label();
    this.draw();
    if (before) this.scrollTo(this.top + before * ROW);
  }

  recount() {
    this.queue.count();
    this.label();
  }

  // The scroll event that follows says what became of it: it cannot scroll past its end.
  /** @param {number} top */
  scrollTo(top) {
    this.top = top;
    this.scroll.scrollTop = top;
  }

  /** @param {Iterable<number>} positions */
  choose(positions) {
    const told = this.queue.choose(positions);
    this.draw();
    this.desk.say(told);
  }

  /**
   * A click opens; with Shift it selects up to there, with Ctrl it adds or leaves out one.
   * @param {MouseEvent} event @param {number} position
   */
  click(event, position) {
    const { desk, queue } = this;
    if (event.shiftKey) {
      this.choose(queue.upTo(desk.position, position));
      window.getSelection()?.removeAllRanges();
    } else if (event.ctrlKey || event.metaKey) this.choose(queue.with(position));
    else desk.show(position);
  }

  label() {
    const { queue } = this;
    const { columns } = this.desk.state;
    for (const made of within(this.views)) {
      const view = made.dataset.view ?? "";
      made.setAttribute("aria-pressed", String(view === queue.view));
      within(made)[1].textContent = String(queue.counts[view]);
      made.hidden = RARE.includes(view) && !queue.counts[view] && queue.view !== view;
    }
    within(this.chips).forEach((made, i) => {
      made.setAttribute("aria-pressed", String(queue.kinds.has(made.dataset.kind ?? "")));
      within(made)[0].textContent = String(queue.perKind[i]);
      made.hidden = !columns.kind.includes(String(i));
    });
    this.empty.hidden = queue.list.length > 0;
    this.empty.textContent = queue.filter || queue.kinds.size || queue.source >= 0
      ? "Nothing matches this filter." : "Nothing here. “all” shows every finding.";
  }

  reveal() {
    const top = this.at * ROW;
    const hidden = top >= 0 && (top < this.top || top + ROW > this.top + this.height);
    if (hidden) this.top = Math.max(0, top - this.height / 3);
    this.draw();
    if (hidden) this.scrollTo(this.top);  // only once the list is long enough
  }

  draw() {
    const { list } = this.queue;
    const first = Math.max(0, Math.floor(this.top / ROW) - 3);
    const count = Math.ceil(this.height / ROW) + 6;
    const shown = list.slice(first, first + count);
    this.spacer.style.height = `${list.length * ROW}px`;
    fill(this.spacer, shown.map((p, i) => this.row(p, first + i)));
    const active = one(this.spacer, ".wbd-on");
    if (active) this.scroll.setAttribute("aria-activedescendant", active.id);
    else this.scroll.removeAttribute("aria-activedescendant");
    this.desk.restate();
  }

  /** @param {number} position @param {number} place */
  row(position, place) {
    const { desk, queue } = this;
    const { state } = desk;
    const kind = state.kind(position);
    const reason = state.columns.reasons[state.columns.reason[position]];
    const on = position === desk.position;
    const [words, tone] = queue.standing(position);
    const chosen = queue.chosen.has(position);
    return el("div", { class: `wbd-row${on ? " wbd-on" : ""}${chosen ? " wbd-chosen" : ""}`, role: "option",
      id: `${desk.id}-${position}`, "aria-selected": String(queue.chosen.size ? chosen : on), "aria-posinset": place + 1,
      "aria-setsize": queue.list.length, "data-position": position,
      style: `top:${place * ROW}px`, on: { click: (e) => this.click(e, position) } },
      el("span", { class: `wbd-tag wbd-${kind}` }, [kind, state.label(reason)].filter(Boolean).join(" · ")),
      el("span", { class: `wbd-state ${tone}` }, chosen ? "✓ selected" : words, state.rows.talk[position] === 1 && " · comment"),
      el("p", { dir: "auto" }, state.lines[position] || "…"));
  }
}
