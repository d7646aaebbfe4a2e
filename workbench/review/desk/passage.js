// The passages: each wording once, with every place where it stands; facts ticked by status.

import { el, key } from "./dom.js";
import { written } from "./hidden.js";

/** @typedef {import("./desk").Desk} Desk */
/** @typedef {import("./types").Claim} Claim */
/** @typedef {import("./types").Piece} Piece */

/** @type {[string, string][]} */
export const STATUSES = [["supported", "borne out by others"], ["drifted", "said with another reserve"],
  ["contested", "contested"], ["unsupported", "nothing bears it out"]];

// What a passage is worth as evidence on a question of support.
export const OWN = "the text judged, or of its origin: no evidence for itself";
export const SILENT = "has none of the words in question";

/** @param {Desk} desk @param {Claim} claim */
export function card(desk, claim) {
  const { passage } = claim;
  const about = [claim.manuscript && "the manuscript", `${passage.kind} source`.replace("unknown source", "kind unknown"),
    claim.published_on, claim.speaker && `said by ${claim.speaker}`,
    claim.certainty !== "asserted" && !claim.speaker && claim.certainty];
  const places = claim.places.map((p) => [p.path, p.locator].filter(Boolean).join(", "));
  const titles = [...new Set(claim.places.map((p) => p.title))];
  return el("section", { class: "wbd-card", "aria-label": `Passage ${claim.letter}, ${passage.title}`,
    "data-testid": `card-${claim.letter}`, "data-claim": claim.claim_id },
    el("header", {}, el("span", { class: "wbd-letter", "aria-hidden": "true" }, claim.letter),
      el("h3", { dir: "auto", title: titles.join(" · ") }, titles.join(" · ")), useButton(desk, claim)),
    el("div", { class: "wbd-dim wbd-about" }, [...places, ...about].filter(Boolean).join(" · ")),
    !claim.counts ? el("div", { class: "wbd-about wbd-warn" }, OWN) : claim.silent && el("div", { class: "wbd-about wbd-warn" }, SILENT),
    el("blockquote", { dir: "auto", tabindex: "-1" }, claim.before && el("span", { class: "wbd-context" }, claim.before),
      el("span", { class: "wbd-quote" }, claim.pieces.map((piece) => words(desk, piece))),
      claim.after && el("span", { class: "wbd-context" }, claim.after)));
}

/** @param {Desk} desk @param {Claim} claim */
function useButton(desk, claim) {
  return el("button", { type: "button", class: "wbd-use", "aria-pressed": "false",
    "data-letter": claim.letter, title: "Rely on these words as evidence",
    on: { click: (e) => desk.use(claim, e) } },
    claim.letter < "E" && claim.letter.length === 1 ? key(claim.letter.toLowerCase()) : "",
    el("span", {}, "use as evidence"));
}

// A piece may be words that differ and words of a fact at once: the mark shows, both are told.
/** @param {Desk} desk @param {Piece} piece @param {boolean} stops whether Tab stops at it */
export function words(desk, piece, stops = true) {
  if (!piece.mark && !piece.status) return piece.text;
  const tip = [piece.mark && piece.facet !== "nothing bears this out" && `differs in ${piece.facet}`, piece.tip].filter(Boolean).join(" · ");
  const look = [piece.mark && `wbd-mark-${piece.mark}`, piece.status && `wbd-fact wbd-fact-${piece.status}`].filter(Boolean).join(" ");
  const { row } = piece;
  /** @type {Record<string, () => void>} */
  const lit = row === undefined ? {} : { mouseenter: () => desk.light(row, true), mouseleave: () => desk.light(row, false) };
  return el(piece.mark ? "mark" : "span", { class: look, "data-row": row, "data-tip": tip || piece.facet,
    tabindex: stops && piece.status ? "0" : null, "aria-describedby": stops && piece.status ? desk.tip.id : null, on: lit }, piece.text);
}

/** @param {Iterable<string | undefined>} found the statuses that are shown */
export function legend(found) {
  const used = new Set(found);
  const shown = STATUSES.filter(([status]) => used.has(status));
  if (!shown.length) return null;
  return el("ul", { class: "wbd-legend", "aria-label": "What the underlining says", "data-testid": "legend" },
    shown.map(([status, label]) => el("li", {}, el("span", { class: `wbd-fact wbd-fact-${status}` }, "words"), ` ${label}`)));
}

// Which sources bear a word out, on hover and on focus.
export class Tip {
  /** @param {Desk} desk */
  constructor(desk) {
    this.node = el("div", { class: "wbd-tip", role: "tooltip", id: `${desk.id}-tip`, "data-testid": "tip", hidden: true });
    this.desk = desk;
  }

  get id() {
    return this.node.id;
  }

  /** @param {HTMLElement} area */
  watch(area) {
    const on = (/** @type {Event} */ e) => this.show(/** @type {Element} */ (e.target).closest("[data-tip]"));
    const off = () => { this.node.hidden = true; };
    for (const kind of ["mouseover", "focusin"]) area.addEventListener(kind, on);
    for (const kind of ["mouseleave", "focusout", "scroll"]) area.addEventListener(kind, off);
  }

  /** @param {Element | null} target */
  show(target) {
    const tip = target?.getAttribute("data-tip") ?? "";
    this.node.hidden = !target || !tip;
    if (!target || !tip) return;
    this.node.textContent = written(tip);
    const root = this.desk.root.getBoundingClientRect();
    const at = target.getClientRects()[0];
    const left = Math.max(8, Math.min(at.left - root.left, root.width - this.node.offsetWidth - 8));
    this.node.style.left = `${left}px`;
    this.node.style.top = `${at.bottom - root.top + 6}px`;
  }
}
