// What people said: verdicts, corrections, comments, and what was said before the words changed.

import { button, el, key, moment, plural } from "./dom.js";

/** @typedef {import("./desk").Desk} Desk */
/** @typedef {import("./types").Sheet} Sheet */
/** @typedef {import("./types").LedgerEvent} LedgerEvent */

/** @type {Record<string, string>} */
const ACTS = { apart: "kept apart", together: "put together", assign: "asked", raise: "raised", comment: "comment",
  adjudicate: "settled", undo: "took it back" };
const HOLDS = { apart: "are not the same fact", together: "are the same fact" };

/** @param {LedgerEvent} event */
function said(event) {
  return [
    el("b", {}, event.verdict_label || ACTS[event.action_kind] || event.action_kind),
    event.assignee && [" ", el("bdi", {}, event.assignee)],
    event.words.length > 0 && event.words.map((w, i) => [i ? " / " : " ", el("bdi", {}, `“${w}”`)]),
    event.newer && el("span", { class: "wbd-dim" }, ` (${event.newer})`),
    event.chosen_value && [" · what holds: ", el("bdi", {}, event.chosen_value)],
    event.editorial_action && ` · ${event.editorial_action.replaceAll("_", " ")}`,
    event.correction && el("p", {}, el("span", { class: "wbd-dim" }, "should read: "), el("bdi", {}, event.correction)),
    event.note && el("p", { dir: "auto" }, el("span", { class: "wbd-dim" }, "note: "), event.note),
    event.evidence.map((e) => el("p", { class: "wbd-relied" }, el("span", { class: "wbd-dim" }, "evidence: "),
      el("bdi", {}, e.title || e.source_id || e.url), e.locator && `, ${e.locator}`, e.quote && [" ", el("bdi", {}, `“${e.quote}”`)])),
  ];
}

/** @param {LedgerEvent} event */
function signed(event) {
  return [event.mine ? "You" : el("bdi", {}, event.who), ` (${event.role}), ${moment(event.at)}`];
}

/** @param {Desk} desk @param {Sheet} sheet */
export function banners(desk, sheet) {
  /** @type {HTMLElement[]} */
  const made = [];
  const banner = (/** @type {string} */ tone, /** @type {string} */ name, /** @type {import("./types").Content[]} */ ...content) =>
    made.push(el("div", { class: `wbd-banner ${tone}`, "data-testid": name }, content));
  if (sheet.blind) {
    banner("", "blind", "You give an independent second judgement: what others said stays hidden until yours is saved.");
  }
  if (sheet.settled) {
    banner("wbd-good", "settled", el("b", {}, "Settled. "), signed(sheet.settled), ": ", said(sheet.settled));
  } else if (desk.state.status(sheet.position) === "disagreement" && !sheet.blind) {
    banner("wbd-bad", "disagreement", el("b", {}, "Reviewers disagree. "), desk.state.role === "adjudicator"
      ? "Read both, then settle it." : "It waits for an adjudicator.");
  }
  if (sheet.mine && !(sheet.settled && sheet.settled.mine)) {
    banner("", "mine", "You said ", said(sheet.mine), " ",
      button("Take it back", () => desk.judging.undoOn(sheet), { class: "wbd-link" }));
  }
  if (sheet.assigned) {
    banner("", "assigned", "For ", el("b", {}, sheet.assigned === desk.state.reviewer ? "you" : el("bdi", {}, sheet.assigned)), " to look at.");
  }
  for (const known of sheet.corrections) made.push(corrected(desk, known));
  for (const old of sheet.earlier) {
    banner("wbd-warn", "earlier", el("b", {}, "Earlier verdict on an earlier wording. "), signed(old), ": ", said(old),
      el("p", { class: "wbd-dim" }, old.wordings.length ? "What changed in the words since:"
        : "These words stand as they did; what they are compared with has changed."),
      old.wordings.map((pieces) => el("p", { class: "wbd-reworded" }, pieces.map((p) => [
        p.mark === "lost" ? el("del", {}, p.text) : p.mark === "gained" ? el("ins", {}, p.text) : p.text, " "]))));
  }
  return made;
}

// The verdicts that stand, side by side; the adjudicator may take one over.
/** @param {Desk} desk @param {Sheet} sheet */
export function opinions(desk, sheet) {
  const others = sheet.opinions.filter((o) => o.action_kind !== "adjudicate");
  if (others.every((o) => o.mine)) return null;
  return el("section", { class: "wbd-opinions", "aria-label": "Verdicts that stand" },
    el("h3", {}, "What the reviewers say"),
    el("div", { class: "wbd-cards" }, others.map((o, i) => el("div", { class: "wbd-card", "data-testid": "opinion" },
      el("div", { class: "wbd-dim" }, signed(o)), el("div", {}, said(o)),
      desk.state.role === "adjudicator" && el("button", { type: "button", class: "wbd-use",
        on: { click: () => desk.judging.adopt(o) } }, i < 2 ? key(String(8 + i)) : "", el("span", {}, `side with ${o.who}`))))));
}

/** @param {Sheet} sheet */
export function history(sheet) {
  if (!sheet.history.length) return null;
  return el("details", { class: "wbd-history" },
    el("summary", {}, `what was said so far: ${plural(sheet.history.length, "event", "events")}`),
    el("ol", {}, sheet.history.map((e) => el("li", { class: e.undone ? "wbd-undone" : "" },
      el("span", { class: "wbd-dim" }, signed(e), ": "), e.action_kind === "undo" ? "took it back" : said(e),
      e.undone && el("span", { class: "wbd-dim" }, " (taken back)")))));
}

// What a person said of two facts, and the way back.
/** @param {Desk} desk @param {import("./types").Correction} known */
export function corrected(desk, known) {
  const [one, two] = known.words;
  return el("div", { class: "wbd-banner wbd-warn", "data-testid": "correction-said" },
    el("b", {}, known.holds ? "Corrected by a person. " : "People differ. "), el("bdi", {}, `“${one}”`), " and ", el("bdi", {}, `“${two}”`), ": ",
    known.said.map((s, i) => [i > 0 && "; ", s.mine ? "you" : el("bdi", {}, s.who), ` said they ${HOLDS[s.says]} (${moment(s.at)})`,
      s.mine && [" ", button("Take it back", () => desk.judging.post({ type: "undo", target: s.event_id }, { finding_id: s.finding_id, position: s.position }), { class: "wbd-link" })]]),
    known.gone ? ". These words have changed since: it has no effect." : known.holds ? ". The next check obeys." : ". The machine judges until they agree, or an adjudicator speaks.");
}

// The thread of comments on a finding.
/** @param {Desk} desk @param {Sheet} sheet */
export function thread(desk, sheet) {
  const { acts } = desk.keyboard;
  return el("section", { class: "wbd-thread", "aria-label": "Comments" },
    sheet.comments.map((e) => el("p", { dir: "auto", "data-testid": "comment" }, el("span", { class: "wbd-dim" }, signed(e), ": "),
      e.editorial_action === "query_author" && el("b", {}, "Question to the author: "), e.note)),
    el("button", { type: "button", class: "wbd-link", on: { click: () => acts.comment(0) } }, key("m"), "comment"), " ",
    el("button", { type: "button", class: "wbd-link", on: { click: () => acts.question(0) } }, key("q"), "ask the author"), " ",
    el("button", { type: "button", class: "wbd-link", on: { click: () => acts.missed(0) } }, key("+"), "mark what was missed"), " ",
    el("button", { type: "button", class: "wbd-link", on: { click: () => acts.read(0) } }, key("o"), "read the source"));
}
