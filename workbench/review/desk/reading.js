// One finding to read: claims side by side, what differs, support, and what was said before.

import { all, el } from "./dom.js";
import { card, legend } from "./passage.js";
import { banners, history, opinions, thread } from "./said.js";

/** @typedef {import("./desk").Desk} Desk */
/** @typedef {import("./types").Sheet} Sheet */

/** @param {Desk} desk @param {Sheet} sheet */
export function readSheet(desk, sheet) {
  const place = desk.queueView.at;
  const spot = place >= 0 ? `${place + 1} of ${desk.queue.list.length}` : "outside this filter";
  return [
    el("div", { class: "wbd-top" },
      el("span", { class: `wbd-tag wbd-${sheet.kind}` },
        [sheet.kind, desk.state.label(sheet.reason)].filter(Boolean).join(" · ")),
      el("span", { class: "wbd-dim" }, `${spot} · ${sheet.severity}`)),
    el("h2", { class: "wbd-title", title: sheet.question, dir: "auto" }, sheet.question),
    stated(sheet),
    siblings(desk, sheet),
    banners(desk, sheet),
    desk.state.role === "adjudicator" && opinions(desk, sheet),
    el("div", { class: "wbd-cards" }, sheet.claims.map((claim) => card(desk, claim))),
    legend(sheet.claims.flatMap((c) => c.pieces.map((p) => p.status))),
    nearest(sheet),
    el("p", { class: "wbd-settle", "data-testid": "settle" }, el("b", {}, "What would settle it: "), sheet.settle),
    differences(desk, sheet),
    support(sheet),
    desk.state.role !== "adjudicator" && opinions(desk, sheet),
    thread(desk, sheet),
    history(sheet),
  ];
}

// Of a claim of which no source speaks: what comes nearest to it, to be read before it is given up.
/** @param {Sheet} sheet */
function nearest(sheet) {
  if (!sheet.nearest.length) return null;
  return el("section", { class: "wbd-nearest", "aria-label": "The nearest passages", "data-testid": "nearest" },
    el("b", {}, "The nearest passages of the sources:"),
    el("ul", {}, sheet.nearest.map((p) => el("li", {}, el("q", { dir: "auto" }, p.quote), " ",
      el("span", { class: "wbd-dim" }, [p.title, p.locator].filter(Boolean).join(", "))))));
}

// What else is asked of these passages: a sentence with two conflicts is two findings.
/** @param {Desk} desk @param {Sheet} sheet */
function siblings(desk, sheet) {
  if (!sheet.siblings.length) return null;
  return el("div", { class: "wbd-siblings", "data-testid": "siblings" }, el("span", { class: "wbd-dim" }, "Also asked of these passages:"),
    sheet.siblings.map((s) => el("button", { type: "button", class: "wbd-link", dir: "auto",
      on: { click: (e) => { desk.goTo(s.position); desk.focus.release(e); } } },
      el("span", { class: `wbd-tag wbd-${s.kind}`, "data-state-of": s.position }, desk.queue.standing(s.position)[0]), " ", s.question)));
}

// The sheet stays as it was drawn when a sibling is saved, or refused, or judged by someone else:
// the word for where it stands must not.
/** @param {Desk} desk */
export function restate(desk) {
  for (const made of all(desk.reading, "[data-state-of]")) {
    const [standing] = desk.queue.standing(Number(made.dataset.stateOf));
    if (made.textContent !== standing) made.textContent = standing;
  }
}

// The values a contested slot is given, side by side, each with who states it.
/** @param {Sheet} sheet */
function stated(sheet) {
  if (sheet.values.length < 2 || !sheet.values.every((v) => v.support)) {
    return sheet.question !== sheet.summary && el("p", { class: "wbd-dim wbd-told", dir: "auto" }, sheet.summary);
  }
  return [el("ul", { class: "wbd-stated", "aria-label": "Values that are stated" }, sheet.values.map((v) => el("li", {},
    el("b", { dir: "auto" }, `“${v.text}”`), el("span", { class: "wbd-dim" },
      [v.letters, v.support].filter(Boolean).join(" · "))))),
    // The values tell all of a summary but what the cited source says.
    sheet.cites && el("p", { class: "wbd-dim wbd-told", "data-testid": "cites", dir: "auto" }, sheet.cites)];
}

/** @param {Desk} desk @param {Sheet} sheet */
function differences(desk, sheet) {
  if (!sheet.differences.length) return null;
  const sides = (/** @type {string} */ words, /** @type {string} */ letter) => words
    ? [letter && el("b", { class: "wbd-letter" }, letter), el("bdi", {}, `“${words}”`)] : el("i", { class: "wbd-dim" }, "absent");
  return el("div", { class: "wbd-scroll" }, el("table", { class: "wbd-differences" },
    el("thead", {}, el("tr", {}, ["differs in", "one says", "the other says", "what it means"]
      .map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, sheet.differences.map((d, row) => el("tr", { "data-row": row,
      on: { mouseenter: () => desk.light(row, true), mouseleave: () => desk.light(row, false) } },
      el("td", {}, el("span", { class: `wbd-tag ${d.effect === "conflict" ? "wbd-conflict" : "wbd-drift"}` }, d.facet)),
      el("td", {}, sides(d.left, d.left_letter)), el("td", {}, sides(d.right, d.right_letter)),
      el("td", {}, el("span", { class: "wbd-dim" }, `${d.effect}: `), d.explanation))))));
}

/** @param {Sheet} sheet */
function support(sheet) {
  const origins = sheet.origins;
  const proof = [
    origins.map((o) => [
      el("p", {}, o.sentence),
      o.words.length > 0 && el("p", { class: "wbd-dim" }, "Rare words both use: ", o.words.join(", ")),
      o.passages.map((pair) => el("div", { class: "wbd-pair" }, pair.map((q) => el("q", { dir: "auto" }, q))))]),
    sheet.together.length > 0 && el("p", { class: "wbd-dim" }, "Why these stand together. ", sheet.together.join("; ")),
  ];
  return el("div", { class: "wbd-support" },
    el("p", {}, el("b", {}, `${sheet.support}. `),
      el("span", { class: "wbd-dim" }, origins.map((o) => o.sentence).slice(0, 2).join(". "))),
    (origins.length > 0 || sheet.together.length > 0)
      && el("details", {}, el("summary", {}, "show how this was found"), proof));
}
