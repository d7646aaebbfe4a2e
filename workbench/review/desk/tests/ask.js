// Asked by tests/review/test_modules.py: what the form says of each case on standard input.

import { readFileSync } from "node:fs";

import { missing, trouble, unfit } from "../needs.js";

const { words, verdicts, evidence } = JSON.parse(readFileSync(0, "utf8"));
/** @type {{ sheet: import("../types").Sheet, value: import("../types").Saying, silent: boolean[] }[]} */
const cases = verdicts;
console.log(JSON.stringify({
  verdicts: cases.map(({ sheet, value, silent }) =>
    unfit(words, sheet, value.verdict) || missing(words, sheet, value, (e) => silent[value.evidence.indexOf(e)]) || ""),
  evidence: evidence.map((/** @type {import("../types").Evidence} */ given) => trouble(words, given)),
}));
