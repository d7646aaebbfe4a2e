// The modules themselves: short, and no two need each other.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const FOLDER = new URL("../", import.meta.url);
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".js"));
const TEXTS = new Map(NAMES.map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8")]));

test("imports run one way", () => {
  /** @type {Set<string>} */
  const done = new Set();
  /** @param {string} name @param {string[]} way */
  const walk = (name, way) => {
    assert.ok(!way.includes(name), `a circle: ${[...way, name].join(" → ")}`);
    if (done.has(name)) return;
    for (const found of (TEXTS.get(name) ?? "").matchAll(/^import .* from "\.\/(.+)";$/gm)) walk(found[1], [...way, name]);
    done.add(name);
  };
  for (const name of NAMES) walk(name, []);
});

test("a module stays under 300 lines, and no class is continued in another file", () => {
  for (const [name, text] of TEXTS) {
    assert.ok(text.split("\n").length <= 301, name);
    assert.doesNotMatch(text, /^(export )?class \w+ extends/m, name);
  }
});
