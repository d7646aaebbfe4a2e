// The queue: what is in view, what comes next, and that nothing moves under the reviewer's hands.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Queue } from "../queue.js";
import { State } from "../state.js";

const STATUSES = ["open", "needs_second", "disagreement", "checked", "adjudicated"];
const KINDS = ["conflict", "drift", "unverified"];
/** @param {string} word @param {string[]} needs @param {string[]} [answers] */
const verdict = (word, needs, answers = KINDS) => ({ word, meaning: "", answers, paired: false,
  needs: Object.fromEntries(KINDS.map((kind) => [kind, needs])) });
const WORDS = { kinds: KINDS, statuses: STATUSES, labels: { needs_work: "needs work" },
  verdicts: [verdict("confirmed", ["evidence"]), verdict("unverifiable", []), verdict("needs_work", []),
    verdict("no_conflict", [], ["conflict", "drift"])] };

/**
 * A desk's state: of each finding its kind, its status and whether it waits, as digits.
 * @param {{ kind: string, status: string, waits: string, role?: string, more?: Record<string, string> }} given
 */
function state({ kind, status, waits, role = "checker", more = {} }) {
  const total = kind.length;
  /** @type {Record<string, unknown>} */
  const traits = { words: WORDS, total, reviewer: "ann", role, seq: 0, sheets: [] };
  const made = new State(/** @type {any} */ ({ get: (/** @type {string} */ name) => traits[name] }));
  const group = [...kind].map((_, i) => i % 2);
  made.columns = { sources: ["one", "two"], reasons: [""], groups: [[0], [0, 1]], kind, severity: kind,
    reason: group.map(() => 0), group };
  const none = "0".repeat(total);
  made.takeRows({ status, verdict: none, mine: none, waits, earlier: none, assigned: none, talk: none, ...more });
  made.takeTexts(0, [...kind].map((_, i) => [`line ${i}`, `The Bridge no. ${i}`]));
  return made;
}

/** @param {Parameters<typeof state>[0]} given */
function queue(given) {
  const made = new Queue(state(given));
  made.apply();
  return made;
}

const SIX = { kind: "001122", status: "013204", waits: "110101" };

test("each role starts in its own view", () => {
  const views = ["checker", "second", "adjudicator"].map((role) => new Queue(state({ ...SIX, role })).view);
  assert.deepEqual(views, ["all", "second", "disagree"]);
});

test("a view holds what belongs to it, and every view is counted", () => {
  const made = queue(SIX);
  assert.deepEqual(made.list, [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(made.counts, { open: 4, given: 0, mine: 0, second: 1, disagree: 1, settled: 2, changed: 0, news: 0, all: 6 });
  /** @type {[string, number[]][]} */
  const held = [["open", [0, 1, 3, 5]], ["second", [1]], ["disagree", [3]], ["settled", [2, 5]], ["mine", []]];
  for (const [view, list] of held) {
    made.view = view;
    made.apply();
    assert.deepEqual(made.list, list, view);
  }
});

test("what is mine, given, changed and new is told by the rows", () => {
  const made = queue({ ...SIX, more: { mine: "100000", assigned: "012000", earlier: "000010" } });
  made.news = new Set([5]);
  made.apply();
  const { mine, given, changed, news } = made.counts;
  assert.deepEqual([mine, given, changed, news], [1, 1, 1, 1]);  // 2 is given to someone else
});

test("words, kinds and a source narrow the list together", () => {
  const made = queue(SIX);
  made.filter = "  bridge NO. 4 ";
  made.apply();
  assert.deepEqual(made.list, [4]);
  made.filter = "";
  made.toggle("drift");
  made.apply();
  assert.deepEqual(made.list, [2, 3]);
  assert.deepEqual(made.perKind, [2, 2, 2]);  // what each kind would show
  made.view = "open";
  made.apply();
  assert.deepEqual(made.perKind, [2, 1, 1]);
  made.view = "all";
  made.source = 1;
  made.apply();
  assert.deepEqual(made.list, [3]);
  made.toggle("drift");
  made.apply();
  assert.deepEqual(made.list, [1, 3, 5]);
});

test("a verdict moves nothing: what was in the list stays until it is filtered anew", () => {
  const made = queue(SIX);
  made.view = "open";
  made.apply();
  made.state.takeRow(0, "3010000");
  made.state.takeRow(4, "0001000");
  assert.equal(made.renew(3), 0);
  assert.deepEqual(made.list, [0, 1, 3, 4, 5]);
  made.apply();
  assert.deepEqual(made.list, [1, 3, 4, 5]);
});

test("what comes in above the uppermost row in sight is counted, so that it can stay there", () => {
  const made = queue(SIX);
  made.view = "open";
  made.apply();
  made.state.takeRow(2, "0001000");
  assert.equal(made.renew(3), 1);
  assert.deepEqual(made.list, [0, 1, 2, 3, 5]);
});

test("the next that waits, from the top again at the end, never the one shown", () => {
  const made = queue(SIX);
  assert.deepEqual([0, 1, 3, 5].map((p) => made.nextWaiting(p)), [1, 3, 5, 0]);
  made.state.rows.waits.fill(0);
  made.state.rows.waits[3] = 1;
  assert.equal(made.nextWaiting(3), undefined);
  assert.equal(made.firstWaiting(), 3);
});

test("steps end at the ends; outside the list the first is next", () => {
  const made = queue(SIX);
  made.view = "open";
  made.apply();
  assert.equal(made.step(0, 1), 1);
  assert.equal(made.step(1, 1), 3);
  assert.equal(made.step(5, 1), 5);
  assert.equal(made.step(0, -6), 0);
  assert.equal(made.step(2, 1), 0);
  assert.equal(made.step(2, 6), 0);
  made.list = [];
  assert.equal(made.step(2, 1), undefined);
});

test("sheets are asked for ahead: forty rows, forty that wait, and a few behind", () => {
  const many = 200;
  const made = queue({ kind: "0".repeat(many), status: "0".repeat(many), waits: "0".repeat(100) + "1".repeat(100) });
  const coming = made.coming(10);
  assert.deepEqual(coming.slice(0, 5), [6, 7, 8, 9, 11]);
  assert.equal(coming.filter((p) => p > 10 && p < 100).length, 40);
  assert.equal(coming.filter((p) => p >= 100).length, 40);
  assert.equal(new Set(coming).size, coming.length);
});

test("rows are selected one by one, up to a row, and by growing and shrinking", () => {
  const made = queue(SIX);
  made.choose(made.with(2));
  assert.match(made.choose(made.with(4)), /^2 findings selected: 2 or 3 judges them all/);
  assert.deepEqual([...made.chosen], [2, 4]);
  assert.deepEqual([...made.with(2)], [4]);
  assert.deepEqual([...made.upTo(4, 1)].sort(), [1, 2, 3, 4]);
  made.choose([]);
  assert.deepEqual([...made.upTo(1, 3)], [1, 2, 3]);
  made.choose([1]);
  assert.deepEqual(made.extended(1, 2), [1, 1, 2]);
  made.choose([1, 2]);
  assert.deepEqual(made.extended(2, 1), [1]);
  assert.match(made.choose([]), /^Nothing is selected/);
});

test("only what is on its way is saving, only what a person found to hold is green", () => {
  const made = queue({ kind: "000000", status: "333241", waits: "000000", more: { verdict: "112110", mine: "100000" } });
  const standing = () => [0, 1, 2, 3, 4, 5].map((p) => made.standing(p).join("|"));
  assert.deepEqual(standing(), ["you: confirmed|wbd-good", "confirmed|wbd-good", "unverifiable|",
    "disagreement|wbd-bad", "settled|wbd-good", "needs second|"]);
  made.state.mark({ finding_id: "f", position: 0 }, false);
  made.state.mark({ finding_id: "f", position: 1 }, true);
  assert.deepEqual(standing().slice(0, 2), ["saving …|", "not saved|wbd-bad"]);
});

test("what waits for the ledger marks only the finding it was said of", () => {
  const made = state(SIX);
  made.sheets.set(0, /** @type {any} */ ({ finding_id: "f:other" }));
  made.mark({ finding_id: "f:mine", position: 0 }, false);
  made.mark({ finding_id: "f:mine", position: 99 }, false);
  made.mark({ finding_id: "f:mine", position: -1 }, false);
  made.mark({ finding_id: "f:mine", position: 5 }, false);
  assert.deepEqual([...made.unsaved], [[5, false]]);
});
