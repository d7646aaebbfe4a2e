// The keys: which is whose, what each asks for, and what a held key does not do twice.

import assert from "node:assert/strict";
import { test } from "node:test";

import { command, COMMANDS, meaning } from "../keys.js";

/** @typedef {import("../keys.js").Press} Press */
/** @typedef {import("../keys.js").Spot} Spot */

/** @param {string} key @param {Partial<Press>} [more] @returns {Press} */
function press(key, more = {}) {
  return { key, code: "", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...more };
}

/** @type {Spot} */
const DESK = { busy: false, chosen: false, field: "", control: "" };
/** @param {Press} pressed @param {Partial<Spot>} [spot] */
const asked = (pressed, spot = {}) => meaning(pressed, { ...DESK, ...spot })?.name ?? null;

test("every key of the list asks for its command, large letters too", () => {
  for (const [key, name] of Object.entries(COMMANDS)) assert.equal(command(press(key))?.name, name, key);
  assert.equal(command(press("U"))?.name, "undo");
  assert.equal(command(press("q"))?.name, "question");
  assert.equal(command(press("Q"))?.name, "questions");
  for (const key of ["z", "F5", "Tab", "Escape", "0", "constructor", "é"]) assert.equal(command(press(key)), null, key);
});

test("digits are verdicts, on a keyboard with other signs in that row too", () => {
  for (let n = 1; n <= 9; n += 1) assert.deepEqual(command(press(String(n))), { name: "digit", n });
  assert.deepEqual(command(press("é", { code: "Digit2" })), { name: "digit", n: 2 });
  assert.equal(command(press("!", { code: "Digit1", shiftKey: true })), null);
  assert.equal(command(press("à", { code: "Digit0" })), null);
});

test("a to d are the passages", () => {
  assert.deepEqual([..."abcd"].map((key) => command(press(key))), [0, 1, 2, 3].map((n) => ({ name: "passage", n })));
  assert.equal(command(press("e"))?.name, "evidence");
});

test("Shift with an arrow selects, without it walks", () => {
  assert.deepEqual(command(press("ArrowDown", { shiftKey: true })), { name: "extend", n: 1 });
  assert.deepEqual(command(press("K", { shiftKey: true })), { name: "extend", n: -1 });
  assert.equal(command(press("ArrowDown"))?.name, "next");
  assert.deepEqual(command(press(" ", { shiftKey: true })), { name: "scroll", n: -1 });
});

test("a held key judges, saves and takes back once, and walks on", () => {
  for (const key of ["1", "a", "u", "x", "f", "Enter"]) {
    assert.deepEqual(command(press(key, { repeat: true })), { name: "", n: 0 }, key);
  }
  assert.equal(command(press("j", { repeat: true }))?.name, "next");
});

test("in a field letters type; Escape leaves, Enter in one line saves", () => {
  for (const field of /** @type {Spot["field"][]} */ (["filter", "line", "text"])) {
    for (const key of ["j", "1", "a", "u", " ", "ArrowDown"]) assert.equal(asked(press(key), { field }), null);
    assert.equal(asked(press("Escape"), { field }), "leave");
  }
  assert.equal(asked(press("Enter"), { field: "line" }), "leave and save");
  assert.equal(asked(press("Enter", { repeat: true }), { field: "line" }), "");
  assert.equal(asked(press("Enter"), { field: "text" }), null);
  assert.equal(asked(press("Enter"), { field: "filter" }), "leave filter");
});

test("Ctrl+Enter saves everywhere; Ctrl+S is kept from the notebook; other chords are not ours", () => {
  for (const more of [{ ctrlKey: true }, { metaKey: true }]) {
    assert.equal(asked(press("Enter", more), { field: "text" }), "leave and save");
    assert.equal(asked(press("Enter", { ...more, repeat: true })), "");
    assert.equal(asked(press("s", more)), "");
    assert.equal(asked(press("c", more)), null);
  }
  assert.equal(asked(press("j", { altKey: true })), null);
});

test("a button does its own work; a chosen verdict leaves Enter to save", () => {
  assert.equal(asked(press(" "), { control: "button" }), null);
  assert.equal(asked(press("Enter"), { control: "button" }), null);
  assert.equal(asked(press(" "), { control: "radio" }), null);
  assert.equal(asked(press("Enter"), { control: "radio" }), "save");
  assert.equal(asked(press("j"), { control: "button" }), "next");
});

test("Escape lets go of selected rows, from a field too; else it is nobody's", () => {
  assert.equal(asked(press("Escape"), { chosen: true }), "let go");
  assert.equal(asked(press("Escape"), { chosen: true, field: "text" }), "let go");
  assert.equal(asked(press("Escape")), null);
});

test("while a dialog is open or a word is composed, no key is the desk's", () => {
  for (const key of ["j", "5", "Enter", "Escape", "u"]) assert.equal(asked(press(key), { busy: true, chosen: true }), null);
  assert.equal(asked(press("Enter", { ctrlKey: true }), { busy: true }), null);
});
