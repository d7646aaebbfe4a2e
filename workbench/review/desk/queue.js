// The queue: which findings are in view, in what order, and which are selected. Nothing is drawn
// here (see queueview.js).

import { plural } from "./dom.js";
import { alone, listed } from "./needs.js";

/** @type {[string, string][]} */
export const VIEWS = [
  ["open", "to do"], ["given", "for me"], ["mine", "mine"], ["second", "needs second"],
  ["disagree", "disagreements"], ["settled", "settled"], ["changed", "changed since"],
  ["news", "since your last visit"], ["all", "all"],
];
const AHEAD = 40;  // sheets asked for before they are needed

export class Queue {
  /** @param {import("./state").State} state */
  constructor(state) {
    this.state = state;
    this.view = state.role === "adjudicator" ? "disagree" : state.role === "second" ? "second" : "all";
    this.filter = "";
    /** @type {Set<string>} */
    this.kinds = new Set();
    this.source = -1;
    /** @type {number[]} */
    this.list = [];
    /** @type {string[][]} */
    this.cases = [];
    /** @type {Set<number>} */
    this.chosen = new Set();
    /** @type {Set<number>} */
    this.news = new Set();
    /** @type {Record<string, number>} */
    this.counts = {};
    /** @type {number[]} */
    this.perKind = [];
    const { words } = state;
    this.keys = listed(words.verdicts.flatMap((v, i) => (alone(words, v) ? [i + 1] : [])));
  }

  /** @param {string} kind */
  toggle(kind) {
    if (!this.kinds.delete(kind)) this.kinds.add(kind);
  }

  /**
   * The views a finding belongs to. There are few different cases, so each is worked out once: a
   * case is named by all that decides it.
   * @param {number} position
   */
  viewsOf(position) {
    const { status, waits, mine, earlier, assigned } = this.state.rows;
    const given = assigned[position] === 1;
    const told = this.news.has(position);
    const code = (status[position] << 5) | (Number(told) << 4) | (Number(given) << 3)
      | (waits[position] << 2) | (mine[position] << 1) | earlier[position];
    if (!this.cases[code]) {
      const word = this.state.words.statuses[status[position]];
      /** @type {Record<string, unknown>} */
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
    this.list = this.count();
  }

  /**
   * What now belongs in this view comes into the list; what was in it stays.
   * @param {number | undefined} top the finding that stands uppermost in sight
   * @returns {number} how many came in above it
   */
  renew(top) {
    const kept = new Set(this.list);
    this.list = [...new Set([...this.list, ...this.count()])].sort((a, b) => a - b);
    return top === undefined ? 0 : this.list.filter((p) => !kept.has(p) && p < top).length;
  }

  /** Counts what every view and kind holds under the filter; gives the places now in view. */
  count() {
    const { columns: { kind, group, groups }, words, searched, total } = this.state;
    const asked = this.filter.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const kinds = words.kinds.map((name) => this.kinds.size === 0 || this.kinds.has(name));
    const grouped = groups.map((used) => this.source < 0 || used.includes(this.source));
    const list = [];
    this.counts = Object.fromEntries(VIEWS.map(([name]) => [name, 0]));
    this.perKind = words.kinds.map(() => 0);
    for (let p = 0; p < total; p += 1) {
      if (!grouped[group[p]]) continue;
      if (asked.length && !asked.every((word) => searched[p]?.includes(word))) continue;
      const views = this.viewsOf(p);
      const here = views.includes(this.view);
      const of = Number(kind[p]);
      if (here) this.perKind[of] += 1;
      if (!kinds[of]) continue;
      for (const name of views) this.counts[name] += 1;
      if (here) list.push(p);
    }
    return list;
  }

  /**
   * Selects these; says what can be done with them.
   * @param {Iterable<number>} positions
   */
  choose(positions) {
    this.chosen = new Set(positions);
    const n = this.chosen.size;
    return n ? `${plural(n, "finding", "findings")} selected: ${this.keys} judges ${n > 1 ? "them all" : "it"}, g gives them to someone, Esc lets go.`
      : "Nothing is selected any more.";
  }

  /** The selection with one more, or without it. @param {number} position */
  with(position) {
    const next = new Set(this.chosen);
    if (!next.delete(position)) next.add(position);
    return next;
  }

  /** The selection with all from one finding to another. @param {number} from @param {number} to */
  upTo(from, to) {
    const [first, last] = [Math.max(0, this.list.indexOf(from)), this.list.indexOf(to)].sort((a, b) => a - b);
    return new Set([...this.chosen, ...this.list.slice(first, last + 1)]);
  }

  /** The selection after Shift with an arrow: grown to the next row, or shrunk. @param {number} at @param {number} next */
  extended(at, next) {
    return this.chosen.has(next) && this.chosen.has(at) ? [...this.chosen].filter((p) => p !== at)
      : [...this.chosen, at, next];
  }

  /**
   * The finding so many rows on: at an end, the last one there; undefined in an empty list.
   * @param {number} position @param {number} by
   */
  step(position, by) {
    const at = this.list.indexOf(position);
    return this.list[at < 0 ? 0 : Math.max(0, Math.min(this.list.length - 1, at + by))];
  }

  /**
   * The next finding that waits for the reviewer, from the top again at the end.
   * @param {number} position
   */
  nextWaiting(position) {
    const { list } = this;
    const waits = (/** @type {number} */ p) => this.state.waits(p) && p !== position;
    for (let i = list.indexOf(position) + 1; i < list.length; i += 1) if (waits(list[i])) return list[i];
    return list.find(waits);
  }

  firstWaiting() {
    return this.list.find((p) => this.state.waits(p));
  }

  /**
   * What may be opened soon: the rows around, and the next that wait.
   * @param {number} position
   */
  coming(position) {
    const { list } = this;
    const at = Math.max(0, list.indexOf(position));
    const waiting = [];
    for (let i = at + 1; i < list.length && waiting.length < AHEAD; i += 1) {
      if (this.state.waits(list[i])) waiting.push(list[i]);
    }
    return [...new Set([...list.slice(Math.max(0, at - 4), at), ...list.slice(at + 1, at + 1 + AHEAD), ...waiting])];
  }

  /**
   * Where a finding stands, in words, and their look.
   * @param {number} position
   * @returns {[string, string]}
   */
  standing(position) {
    const { state } = this;
    const { rows, words } = state;
    const status = state.status(position);
    const said = words.verdicts[rows.verdict[position] - 1]?.word ?? "";
    const sent = state.unsaved.get(position);
    if (sent !== undefined) return sent ? ["not saved", "wbd-bad"] : ["saving …", ""];
    // Green is for what a person found to hold, not for having been judged.
    const tone = said === "confirmed" ? "wbd-good" : "";
    if (status === "checked") return [(rows.mine[position] ? "you: " : "") + state.label(said), tone];
    if (status === "adjudicated") return ["settled", tone];
    if (status === "disagreement") return ["disagreement", "wbd-bad"];
    if (status === "needs_second") return ["needs second", ""];
    if (state.drafted.has(position)) return ["draft", ""];
    return [rows.earlier[position] ? "open · changed" : "open", ""];
  }
}
