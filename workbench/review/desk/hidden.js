// Characters that hide or turn the text: the rules are Python's (workbench/hidden.py), sent with the
// desk. Marks are drawn beside the character, which stays where it is, so that places in a text
// stay exact; a bdi of its own keeps it from turning anything.

/** @typedef {{ start: number, end: number, label: string, told: string }} Mark */

/** @param {import("./types").HiddenRules} rules */
function patterns(rules) {
  const { turning, tags, unseen, flag, letters, signs, word, names } = rules;
  return {
    any: new RegExp(`[${turning}${tags}${unseen}]`, "u"),
    run: new RegExp(`${flag}|([${turning}${tags}${unseen}]+)`, "gu"),
    always: new RegExp(`[${turning}${tags}]`, "u"),
    letter: new RegExp(`[${letters}]`, "u"),
    sign: new RegExp(`[${signs}]`, "u"),
    before: new RegExp(`[${letters}${unseen}${turning}]*$`, "u"),
    after: new RegExp(`^[${letters}${unseen}${turning}]*`, "u"),
    word,
    names,
  };
}

/** @type {ReturnType<typeof patterns> | null} */
let known = null;

/**
 * Takes the rules, before any text is drawn.
 * @param {import("./types").HiddenRules} rules
 */
export function learn(rules) {
  known = patterns(rules);
}

function rules() {
  if (!known) throw new Error("no rules of hidden characters yet: learn(rules) comes before any text is drawn");
  return known;
}

// What has to be shown of a text: start, end, label and name of each, as Python finds them.
/**
 * @param {string} text
 * @returns {Mark[]}
 */
export function marks(text) {
  const { any, run: runs, always, names } = rules();
  if (!any.test(text)) return [];
  /** @type {Mark[]} */
  const found = [];
  for (const run of text.matchAll(runs)) {
    if (run[1] === undefined) continue;  // a flag
    const start = run.index;
    const end = start + run[0].length;
    const inside = within(text.charAt(start - 1), text.charAt(end));
    const characters = [...run[1]];
    for (let i = 0, at = start; i < characters.length;) {
      let n = i;
      while (characters[n] === characters[i]) n += 1;
      const to = at + (n - i) * characters[i].length;
      if (always.test(characters[i]) || (inside && (characters[i] !== "\u00ad" || named(text, start, end)))) {
        const code = (characters[i].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
        found.push({ start: at, end: to, label: `U+${code}${n - i > 1 ? ` ×${n - i}` : ""}`, told: names[code] || "hidden character" });
      }
      [i, at] = [n, to];
    }
  }
  return found;
}

/** @param {string} left @param {string} right */
function within(left, right) {
  const { letter, sign } = rules();
  if ([left, right].every((side) => !side || letter.test(side))) return true;
  return (/[0-9]/.test(left) && sign.test(right)) || (sign.test(left) && /[0-9]/.test(right));
}

// A soft hyphen is at home in a long word; a name or a figure has a capital letter or a digit.
/** @param {string} text @param {number} start @param {number} end */
function named(text, start, end) {
  const { before, after, word } = rules();
  const around = (text.slice(Math.max(0, start - word), start).match(before)?.[0] ?? "")
    + (text.slice(end, end + word).match(after)?.[0] ?? "");
  return [...around].some((c) => /[0-9]/.test(c) || c !== c.toLowerCase());
}

// A text as nodes, its hidden characters drawn; written out where only plain text can stand.
/**
 * @param {string} text
 * @param {Element} parent
 * @returns {Node[]}
 */
export function drawn(text, parent) {
  const found = marks(text);
  if (!found.length) return [document.createTextNode(text)];
  if (parent.tagName === "OPTION" || parent.tagName === "TEXTAREA") return [document.createTextNode(written(text))];
  /** @type {Node[]} */
  const made = [];
  let at = 0;
  for (const mark of found) {
    const sign = document.createElement("bdi");
    sign.className = "wbd-hides";
    sign.dataset.u = mark.label;
    sign.title = mark.told;
    sign.textContent = text.slice(mark.start, mark.end);
    made.push(document.createTextNode(text.slice(at, mark.start)), sign);
    at = mark.end;
  }
  made.push(document.createTextNode(text.slice(at)));
  return made.filter((node) => node.textContent);
}

/**
 * The text with ``[U+202E]`` in the place of what hides.
 * @param {string} text
 */
export function written(text) {
  let made = "";
  let at = 0;
  for (const mark of marks(text)) {
    made += `${text.slice(at, mark.start)}[${mark.label}]`;
    at = mark.end;
  }
  return made + text.slice(at);
}

// For a field in which words are marked: a sign for each, one for one, so that places stay.
/** @param {string} text */
export function stoodIn(text) {
  let made = "";
  let at = 0;
  for (const mark of marks(text)) {
    made += text.slice(at, mark.start) + "\ufffd".repeat(mark.end - mark.start);
    at = mark.end;
  }
  return made + text.slice(at);
}
