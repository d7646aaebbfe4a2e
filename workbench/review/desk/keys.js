// What each key asks for. Nothing is done here (see keyboard.js), so that all of it can be tried
// without a page.

/** @typedef {Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "repeat">} Press */
/** A command and its number; "" where a key is the desk's and does nothing now. @typedef {{ name: string, n: number }} Command */
/**
 * Where a key is pressed: whether a dialog is open or a word is being composed, whether rows are
 * selected, in what kind of field, on what kind of button.
 * @typedef {{ busy: boolean, chosen: boolean, field: "" | "filter" | "line" | "text", control: "" | "button" | "radio" }} Spot
 */

/** @type {Record<string, string>} */
export const COMMANDS = {
  j: "next", ArrowDown: "next", ArrowRight: "next", k: "back", ArrowUp: "back", ArrowLeft: "back",
  Home: "first", End: "last", " ": "scroll", u: "undo", "/": "filter", "?": "help", p: "progress",
  n: "note", w: "wording", t: "action", v: "value", e: "evidence", Enter: "save", f: "fullscreen",
  o: "read", m: "comment", q: "question", g: "assign", "+": "missed", "=": "corrections",
  x: "select", h: "first side", l: "second side",
};
// What is meant once, however long the key is held.
const ONCE = ["undo", "save", "select", "fullscreen"];
/** @type {Record<string, number>} */
const EXTENDS = { ArrowDown: 1, J: 1, ArrowUp: -1, K: -1 };
const NOTHING = { name: "", n: 0 };

/**
 * What a key asks for where no field has it; null where it is none of the desk's.
 * @param {Press} press
 * @returns {Command | null}
 */
export function command(press) {
  const { key, code, shiftKey, repeat } = press;
  if (shiftKey && Object.hasOwn(EXTENDS, key)) return { name: "extend", n: EXTENDS[key] };
  if (key === "Q") return { name: "questions", n: 0 };
  const letter = key.length === 1 ? key.toLowerCase() : key;
  // The row of digits has other signs on some keyboards.
  const digit = /^[1-9]$/.test(letter) ? letter : /^Digit[1-9]$/.test(code) && !shiftKey ? code[5] : "";
  if (digit) return repeat ? NOTHING : { name: "digit", n: Number(digit) };
  const passage = letter.length === 1 ? "abcd".indexOf(letter) : -1;
  if (passage >= 0) return repeat ? NOTHING : { name: "passage", n: passage };
  if (!Object.hasOwn(COMMANDS, letter)) return null;
  const name = COMMANDS[letter];
  return repeat && ONCE.includes(name) ? NOTHING : { name, n: shiftKey ? -1 : 1 };
}

/**
 * What a key asks for, wherever it is pressed.
 * @param {Press} press
 * @param {Spot} spot
 * @returns {Command | null}
 */
export function meaning(press, { busy, chosen, field, control }) {
  if (busy) return null;
  const { key, ctrlKey, metaKey, altKey, repeat } = press;
  const save = repeat ? NOTHING : { name: "leave and save", n: 0 };
  if (ctrlKey || metaKey) return key === "Enter" ? save : key === "s" ? NOTHING : null;
  if (altKey) return null;
  if (key === "Escape" && chosen) return { name: "let go", n: 0 };
  if (field) {
    if (key === "Escape") return { name: "leave", n: 0 };
    if (key === "Enter" && field === "filter") return { name: "leave filter", n: 0 };
    return key === "Enter" && field === "line" ? save : null;
  }
  // A button under the focus does its own work; a chosen verdict leaves Enter to save.
  if (control && (key === " " || (key === "Enter" && control !== "radio"))) return null;
  return command(press);
}
