// Characters that hide or turn the text: the rules are Python's (workbench/hidden.py), given as
// HIDDEN. Marks are drawn beside the character, which stays where it is, so that places in a text
// stay exact; a bdi of its own keeps it from turning anything.

const SEEN = ["title", "aria-label", "placeholder"];  // attributes that a person reads
const HIDDEN_ANY = new RegExp(`[${HIDDEN.turning}${HIDDEN.tags}${HIDDEN.unseen}]`, "u");
const HIDDEN_RUN = new RegExp(`${HIDDEN.flag}|([${HIDDEN.turning}${HIDDEN.tags}${HIDDEN.unseen}]+)`, "gu");
const HIDDEN_ALWAYS = new RegExp(`[${HIDDEN.turning}${HIDDEN.tags}]`, "u");
const HIDDEN_LETTER = new RegExp(`[${HIDDEN.letters}]`, "u");
const HIDDEN_SIGN = new RegExp(`[${HIDDEN.signs}]`, "u");
const HIDDEN_BEFORE = new RegExp(`[${HIDDEN.letters}${HIDDEN.unseen}${HIDDEN.turning}]*$`, "u");
const HIDDEN_AFTER = new RegExp(`^[${HIDDEN.letters}${HIDDEN.unseen}${HIDDEN.turning}]*`, "u");

// What has to be shown of a text: start, end, label and name of each, as Python finds them.
function hiddenMarks(text) {
  if (!HIDDEN_ANY.test(text)) return [];
  const found = [];
  for (const run of text.matchAll(HIDDEN_RUN)) {
    if (run[1] === undefined) continue;  // a flag
    const start = run.index;
    const end = start + run[0].length;
    const inside = within(text.charAt(start - 1), text.charAt(end));
    const characters = [...run[1]];
    for (let i = 0, at = start; i < characters.length;) {
      let n = i;
      while (characters[n] === characters[i]) n += 1;
      const to = at + (n - i) * characters[i].length;
      if (HIDDEN_ALWAYS.test(characters[i]) || (inside && (characters[i] !== "\u00ad" || named(text, start, end)))) {
        const code = characters[i].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
        found.push({ start: at, end: to, label: `U+${code}${n - i > 1 ? ` ×${n - i}` : ""}`, told: HIDDEN.names[code] || "hidden character" });
      }
      [i, at] = [n, to];
    }
  }
  return found;
}

function within(left, right) {
  if ([left, right].every((side) => !side || HIDDEN_LETTER.test(side))) return true;
  return (/[0-9]/.test(left) && HIDDEN_SIGN.test(right)) || (HIDDEN_SIGN.test(left) && /[0-9]/.test(right));
}

// A soft hyphen is at home in a long word; a name or a figure has a capital letter or a digit.
function named(text, start, end) {
  const word = text.slice(Math.max(0, start - HIDDEN.word), start).match(HIDDEN_BEFORE)[0]
    + text.slice(end, end + HIDDEN.word).match(HIDDEN_AFTER)[0];
  return [...word].some((c) => /[0-9]/.test(c) || c !== c.toLowerCase());
}

// A text as nodes, its hidden characters drawn; written out where only plain text can stand.
function drawn(text, parent) {
  const found = hiddenMarks(text);
  if (!found.length) return [document.createTextNode(text)];
  if (parent.tagName === "OPTION" || parent.tagName === "TEXTAREA") return [document.createTextNode(written(text))];
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

function written(text) {
  let made = "";
  let at = 0;
  for (const mark of hiddenMarks(text)) {
    made += `${text.slice(at, mark.start)}[${mark.label}]`;
    at = mark.end;
  }
  return made + text.slice(at);
}

// For a field in which words are marked: a sign for each, one for one, so that places stay.
function stoodIn(text) {
  let made = "";
  let at = 0;
  for (const mark of hiddenMarks(text)) {
    made += text.slice(at, mark.start) + "\ufffd".repeat(mark.end - mark.start);
    at = mark.end;
  }
  return made + text.slice(at);
}
