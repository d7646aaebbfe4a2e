// The outbox: nothing said is lost, nothing overtakes, nothing is called saved that is not.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { chip, Outbox, PATIENCE } from "../outbox.js";
import { Shelf } from "../shelf.js";

/** @typedef {import("../types").Said} Said */

class Storage {
  /** @param {boolean} full whether it takes nothing more */
  constructor(full = false) {
    this.full = full;
    /** @type {Map<string, string>} */
    this.kept = new Map();
  }

  get length() { return this.kept.size; }

  // In an order of its own, as a browser may.
  /** @param {number} i */
  key(i) { return [...this.kept.keys()].sort()[i] ?? null; }

  /** @param {string} name */
  getItem(name) { return this.kept.get(name) ?? null; }

  /** @param {string} name @param {string} value */
  setItem(name, value) {
    if (this.full) throw new Error("QuotaExceededError");
    this.kept.set(name, value);
  }

  /** @param {string} name */
  removeItem(name) { this.kept.delete(name); }
}

/** @type {string[]} */
let sent = [];
let now = 1000;
let changes = 0;
/** @type {Storage | null} */
let storage = new Storage();

beforeEach(() => {
  sent = [];
  now = 1000;
  changes = 0;
  storage = new Storage();
});

function outbox() {
  return new Outbox(new Shelf("desk.outbox", storage), (m) => { sent.push(m.event_id); }, () => { changes += 1; }, () => now);
}

/** @param {string} event_id @param {string} [finding_id] @returns {Said} */
function said(event_id, finding_id = "f:1") {
  return { type: "verdict", event_id, finding_id, position: 0 };
}

test("what is said goes out at once, waits, and is gone once it is confirmed", () => {
  const box = outbox();
  box.put(said("e:1"));
  assert.deepEqual(sent, ["e:1"]);
  assert.equal(box.waiting.length, 1);
  assert.equal(box.settle("e:1")?.event_id, "e:1");
  assert.equal(box.waiting.length, 0);
  assert.equal(storage?.length, 0);
  assert.equal(changes, 2);
});

test("of one finding, the next goes out when the one before is confirmed; others do not wait", () => {
  const box = outbox();
  box.put(said("e:verdict"));
  box.put(said("e:undo"));
  box.put(said("e:other", "f:2"));
  assert.deepEqual(sent, ["e:verdict", "e:other"]);
  box.settle("e:other");
  assert.deepEqual(sent, ["e:verdict", "e:other"]);
  box.settle("e:verdict");
  assert.deepEqual(sent, ["e:verdict", "e:other", "e:undo"]);
});

test("what was said in one millisecond keeps its order, over a reload too", () => {
  const box = outbox();
  const ids = Array.from({ length: 12 }, (_, i) => `e:${11 - i}`);
  for (const id of ids) box.put(said(id));
  assert.deepEqual(outbox().waiting.map((item) => item.message.event_id), ids);
});

test("after a reload everything that waits is sent again, the first of each finding first", () => {
  const box = outbox();
  for (const [id, finding] of [["e:1", "f:1"], ["e:2", "f:1"], ["e:3", "f:2"]]) box.put(said(id, finding));
  sent = [];
  const again = outbox();
  again.resend(0);
  assert.deepEqual(sent, ["e:1", "e:3"]);
  again.settle("e:1");
  assert.deepEqual(sent, ["e:1", "e:3", "e:2"]);
});

test("only what was sent long enough ago is sent again", () => {
  const box = outbox();
  box.put(said("e:1"));
  now += 3999;
  box.resend(4000);
  assert.deepEqual(sent, ["e:1"]);
  now += 1;
  box.resend(4000);
  assert.deepEqual(sent, ["e:1", "e:1"]);
});

test("late is what waits longer than the patience", () => {
  const box = outbox();
  box.put(said("e:1"));
  now += PATIENCE;
  assert.equal(box.late, 0);
  now += 1;
  assert.equal(box.late, 1);
});

test("an answer to something that is not from here settles nothing", () => {
  const box = outbox();
  box.put(said("e:1"));
  assert.equal(box.settle("e:9"), null);
  assert.equal(box.waiting.length, 1);
});

test("an error stands until nothing waits any more", () => {
  const box = outbox();
  box.put(said("e:1"));
  box.put(said("e:2", "f:2"));
  box.failed("the disk is full");
  box.settle("e:1");
  assert.equal(box.error, "the disk is full");
  box.settle("e:2");
  assert.equal(box.error, "");
});

test("what a refusal has made pointless is dropped and never sent", () => {
  const box = outbox();
  box.put(said("e:1"));
  box.put({ ...said("e:2"), type: "undo", target: "e:1" });
  box.drop((message) => message.target === "e:1");
  box.settle("e:1");
  assert.deepEqual(sent, ["e:1"]);
  assert.equal(box.waiting.length, 0);
});

test("a storage that is full, forbidden or spoiled stops nothing", () => {
  for (const odd of [new Storage(true), null]) {
    storage = odd;
    const box = outbox();
    box.put(said("e:1"));
    assert.equal(box.waiting.length, 1);
    box.settle("e:1");
  }
  assert.deepEqual(sent, ["e:1", "e:1"]);
  const spoiled = storage = new Storage();
  spoiled.kept.set("workbench-review.desk.outbox.e:1", "{");
  assert.equal(outbox().waiting.length, 0);
});

test("a shelf holds its own things only", () => {
  new Shelf("ann.outbox", storage).set("e:1", 1);
  assert.equal(new Shelf("ben.outbox", storage).get("e:1"), undefined);
  assert.equal(new Shelf("ann.outbox", storage).get("e:1"), 1);
});

test("the chip says saved only where something was, nothing waits and the kernel answers", () => {
  const known = { waiting: 0, late: 0, error: "", silent: false, saved: 0 };
  for (const waiting of [0, 1]) {
    for (const late of [0, waiting]) {
      for (const error of ["", "the disk is full"]) {
        for (const silent of [false, true]) {
          for (const saved of [0, 3]) {
            const [words] = chip({ waiting, late, error, silent, saved });
            assert.equal(words === "✓ Saved", saved > 0 && waiting === 0 && !silent);
            if (error && waiting) assert.match(words, /^NOT SAVED/);
          }
        }
      }
    }
  }
  assert.deepEqual(chip(known), ["nothing unsaved", "wbd-dim"]);
  assert.deepEqual(chip({ ...known, waiting: 2 }), ["saving …", ""]);
  assert.deepEqual(chip({ ...known, waiting: 2, late: 1 }), ["not confirmed yet · 2 kept here", "wbd-warn"]);
});
