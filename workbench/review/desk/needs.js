// What a verdict needs: the rules are Python's (workbench/verdicts/needs.py), sent with the words of
// the desk. Here is only how each need is met by what stands in the form.

/** @typedef {import("./types").Saying} Saying */
/** @typedef {import("./types").Sheet} Sheet */
/** @typedef {import("./types").Words} Words */
/** @typedef {import("./types").Evidence} Evidence */

/** @type {Saying} */
export const EMPTY = { verdict: "", editorial_action: "", chosen_value: "", correction: "", note: "", evidence: [] };
const NAMES = /** @type {(keyof Saying)[]} */ (Object.keys(EMPTY));

/** @param {Saying} left @param {Saying} right */
export function same(left, right) {
  return NAMES.every((name) => JSON.stringify(left[name]) === JSON.stringify(right[name]));
}

/**
 * What an event of the ledger says, as the form holds it.
 * @param {Partial<Saying> | null | undefined} event
 * @returns {Saying}
 */
export function contents(event) {
  const { verdict, editorial_action, chosen_value, correction, note, evidence } = { ...EMPTY, ...event };
  return { verdict, editorial_action, chosen_value, correction, note, evidence };
}

/** @param {Evidence} left @param {Evidence} right */
export function alike(left, right) {
  const names = /** @type {const} */ (["source_id", "title", "locator", "quote", "url"]);
  return names.every((name) => (left[name] || "") === (right[name] || ""));
}

/**
 * Whether evidence is of the origin judged (``Barred.holds`` in Python).
 * @param {Sheet} sheet @param {Evidence} evidence
 */
export function circular(sheet, evidence) {
  const { ids, names } = sheet.barred;
  if (evidence.source_id) return ids.includes(evidence.source_id);
  return [evidence.url, evidence.archived_url, evidence.title].some((name) => name && names.includes(name.toLowerCase()));
}

/**
 * What is still missing, the first of it: a need of Python's, or "verdict"; null when all is there.
 * @param {Words} words
 * @param {Sheet} sheet
 * @param {Saying} value
 * @param {(evidence: Evidence) => boolean} silent whether evidence has no word of what is asked
 * @returns {import("./types").Need | "verdict" | null}
 */
export function missing(words, sheet, value, silent) {
  const known = words.verdicts.find((v) => v.word === value.verdict);
  if (!known) return "verdict";
  const { evidence } = value;
  const met = {
    evidence: () => evidence.length > 0,
    independent: () => !evidence.every((e) => circular(sheet, e)),
    bearing: () => value.note.trim() !== "" || !evidence.filter((e) => !circular(sheet, e)).every(silent),
    value: () => value.chosen_value.trim() !== "",
    wording: () => value.correction.trim() !== "" || value.chosen_value.trim() !== "",
  };
  const needs = known.needs[sheet.kind];
  const first = needs.find((need) => !met[need]());
  if (first) return first;
  return words.rewords.includes(value.editorial_action) && !met.wording() ? "wording" : null;
}

/**
 * Why a verdict is no answer to what is asked: "kind" of finding, "pair" where no two facts are set
 * against each other; empty where it is one.
 * @param {Words} words @param {Sheet} sheet @param {string} verdict
 */
export function unfit(words, sheet, verdict) {
  const known = words.verdicts.find((v) => v.word === verdict);
  if (known && !known.answers.includes(sheet.kind)) return "kind";
  return known?.paired && !sheet.parts ? "pair" : "";
}

/**
 * The verdicts that need nothing and are an answer everywhere: one key, and many at once.
 * @param {Words} words @param {import("./types").Known} known
 */
export function alone(words, known) {
  return words.kinds.every((kind) => known.needs[kind].length === 0 && known.answers.includes(kind)) && !known.paired;
}

/** Whether a verdict says something of the facts, so that evidence is asked for. @param {import("./types").Known} known @param {string} kind */
export function decisive(known, kind) {
  return known.needs[kind].includes("evidence");
}

/**
 * What is wrong with evidence from elsewhere, in words; empty when the ledger takes it.
 * @param {Words} words @param {Evidence} given
 */
export function trouble(words, given) {
  const { named, pointed, links, schemes } = words.evidence;
  if (!named.some((name) => given[name])) return "Give a title or an address.";
  if (!pointed.some((name) => given[name])) return "Say where in it, or give the words relied on.";
  const web = (/** @type {string | undefined} */ address) => !address || schemes.some((scheme) => address.startsWith(scheme));
  return links.every((name) => web(given[name])) ? "" : `An address begins with ${schemes.join(" or ")}.`;
}

/** Keys in a row, as one reads them: “5, 6 or 7”. @param {(string | number)[]} keys */
export function listed(keys) {
  return keys.length < 2 ? String(keys[0] ?? "") : `${keys.slice(0, -1).join(", ")} or ${keys[keys.length - 1]}`;
}

/** The digit of a verdict. @param {Words} words @param {string} verdict */
export function digitOf(words, verdict) {
  return words.verdicts.findIndex((v) => v.word === verdict) + 1;
}
