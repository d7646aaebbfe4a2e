// One finding to read: claims side by side, what differs, support, and what was said before.

function readSheet(desk, sheet) {
  const place = desk.queue.at;
  const spot = place >= 0 ? `${place + 1} of ${desk.queue.list.length}` : "outside this filter";
  return [
    el("div", { class: "wbd-top" },
      el("span", { class: `wbd-tag wbd-${sheet.kind}` },
        [sheet.kind, desk.label(sheet.reason)].filter(Boolean).join(" · ")),
      el("span", { class: "wbd-dim" }, `${spot} · ${sheet.severity}`)),
    el("h2", { class: "wbd-title", title: sheet.question }, sheet.question),
    stated(sheet),
    banners(desk, sheet),
    desk.role === "adjudicator" && opinions(desk, sheet),
    el("div", { class: "wbd-cards" }, sheet.claims.map((claim) => card(desk, claim))),
    differences(desk, sheet),
    support(sheet),
    desk.role !== "adjudicator" && opinions(desk, sheet),
    history(desk, sheet),
  ];
}

// The values a contested slot is given, side by side, each with who states it.
function stated(sheet) {
  if (sheet.values.length < 2 || !sheet.values.every((v) => v.support)) {
    return sheet.question !== sheet.summary && el("p", { class: "wbd-dim wbd-told" }, sheet.summary);
  }
  return el("ul", { class: "wbd-stated", "aria-label": "Values that are stated" }, sheet.values.map((v) => el("li", {},
    el("b", {}, `“${v.text}”`), el("span", { class: "wbd-dim" },
      [v.letters, v.support].filter(Boolean).join(" · ")))));
}

function card(desk, claim) {
  const { passage } = claim;
  const about = [claim.path, passage.locator, `${passage.kind} source`.replace("unknown source", "kind unknown"),
    claim.published_on, claim.speaker && `said by ${claim.speaker}`,
    claim.certainty !== "asserted" && !claim.speaker && claim.certainty];
  return el("section", { class: "wbd-card", "aria-label": `Passage ${claim.letter}, ${passage.title}`,
    "data-testid": `card-${claim.letter}` },
    el("header", {}, el("span", { class: "wbd-letter", "aria-hidden": "true" }, claim.letter),
      el("h3", {}, passage.title)),
    el("div", { class: "wbd-dim wbd-about" }, about.filter(Boolean).join(" · ")),
    el("blockquote", {}, claim.before && el("span", { class: "wbd-context" }, claim.before),
      claim.pieces.map((piece) => words(desk, piece)),
      claim.after && el("span", { class: "wbd-context" }, claim.after)),
    el("button", { type: "button", class: "wbd-use", "aria-pressed": "false",
      "data-letter": claim.letter, title: "Rely on these words as evidence",
      on: { click: (e) => desk.use(claim, e) } },
      claim.letter < "E" && claim.letter.length === 1 ? key(claim.letter.toLowerCase()) : "",
      el("span", {}, "use as evidence")));
}

function words(desk, piece) {
  if (!piece.mark) return piece.text;
  return el("mark", { class: `wbd-mark-${piece.mark}`, title: piece.facet, "data-row": piece.row,
    on: { mouseenter: () => desk.light(piece.row, true), mouseleave: () => desk.light(piece.row, false) } },
    piece.text);
}

function differences(desk, sheet) {
  if (!sheet.differences.length) return null;
  const sides = (words, letter) => words
    ? [letter && el("b", { class: "wbd-letter" }, letter), `“${words}”`] : el("i", { class: "wbd-dim" }, "absent");
  return el("div", { class: "wbd-scroll" }, el("table", { class: "wbd-differences" },
    el("thead", {}, el("tr", {}, ["differs in", "one says", "the other says", "what it means"]
      .map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, sheet.differences.map((d, row) => el("tr", { "data-row": row,
      on: { mouseenter: () => desk.light(row, true), mouseleave: () => desk.light(row, false) } },
      el("td", {}, el("span", { class: `wbd-tag ${d.effect === "conflict" ? "wbd-conflict" : "wbd-drift"}` }, d.facet)),
      el("td", {}, sides(d.left, d.left_letter)), el("td", {}, sides(d.right, d.right_letter)),
      el("td", {}, el("span", { class: "wbd-dim" }, `${d.effect}: `), d.explanation))))));
}

function support(sheet) {
  const origins = sheet.origins;
  const proof = [
    origins.map((o) => [
      el("p", {}, o.sentence),
      o.words.length > 0 && el("p", { class: "wbd-dim" }, "Rare words both use: ", o.words.join(", ")),
      o.passages.map((pair) => el("div", { class: "wbd-pair" }, pair.map((q) => el("q", {}, q))))]),
    sheet.together.length > 0 && el("p", { class: "wbd-dim" }, "Why these stand together. ", sheet.together.join("; ")),
  ];
  return el("div", { class: "wbd-support" },
    el("p", {}, el("b", {}, `${sheet.support}. `),
      el("span", { class: "wbd-dim" }, origins.map((o) => o.sentence).slice(0, 2).join(". "))),
    (origins.length > 0 || sheet.together.length > 0)
      && el("details", {}, el("summary", {}, "show how this was found"), proof));
}

function said(event) {
  return [
    el("b", {}, event.verdict_label || event.action_kind),
    event.chosen_value && ` · value: ${event.chosen_value}`,
    event.editorial_action && ` · ${event.editorial_action.replaceAll("_", " ")}`,
    event.correction && el("p", {}, el("span", { class: "wbd-dim" }, "should read: "), event.correction),
    event.note && el("p", {}, el("span", { class: "wbd-dim" }, "note: "), event.note),
    event.evidence.map((e) => el("p", { class: "wbd-relied" }, el("span", { class: "wbd-dim" }, "evidence: "),
      [e.title || e.source_id || e.url, e.locator].filter(Boolean).join(", "), e.quote && ` “${e.quote}”`)),
  ];
}

function signed(event) {
  return `${event.mine ? "You" : event.who} (${event.role}), ${moment(event.at)}`;
}

function banners(desk, sheet) {
  const made = [];
  const banner = (tone, name, ...content) =>
    made.push(el("div", { class: `wbd-banner ${tone}`, "data-testid": name }, content));
  if (sheet.blind) {
    banner("", "blind", "You give an independent second judgement: what others said stays hidden until yours is saved.");
  }
  if (sheet.settled) {
    banner("wbd-good", "settled", el("b", {}, "Settled. "), `${signed(sheet.settled)}: `, said(sheet.settled));
  } else if (desk.status(sheet.position) === "disagreement" && !sheet.blind) {
    banner("wbd-bad", "disagreement", el("b", {}, "Reviewers disagree. "), desk.role === "adjudicator"
      ? "Read both, then settle it." : "It waits for an adjudicator.");
  }
  if (sheet.mine && !(sheet.settled && sheet.settled.mine)) {
    banner("", "mine", "You said ", said(sheet.mine), " ",
      button("Take it back", () => desk.undo(sheet.mine.event_id, sheet), { class: "wbd-link" }));
  }
  for (const old of sheet.earlier) {
    banner("wbd-warn", "earlier", el("b", {}, "Earlier verdict on an earlier wording. "), `${signed(old)}: `, said(old),
      el("p", { class: "wbd-dim" }, old.wordings.length ? "What changed in the words since:"
        : "These words stand as they did; what they are compared with has changed."),
      old.wordings.map((pieces) => el("p", { class: "wbd-reworded" }, pieces.map((p) => [
        p.mark === "lost" ? el("del", {}, p.text) : p.mark === "gained" ? el("ins", {}, p.text) : p.text, " "]))));
  }
  return made;
}

// The verdicts that stand, side by side; the adjudicator may take one over.
function opinions(desk, sheet) {
  const others = sheet.opinions.filter((o) => o.action_kind !== "adjudicate");
  if (others.every((o) => o.mine)) return null;
  return el("section", { class: "wbd-opinions", "aria-label": "Verdicts that stand" },
    el("h3", {}, "What the reviewers say"),
    el("div", { class: "wbd-cards" }, others.map((o, i) => el("div", { class: "wbd-card", "data-testid": "opinion" },
      el("div", { class: "wbd-dim" }, signed(o)), el("div", {}, said(o)),
      desk.role === "adjudicator" && el("button", { type: "button", class: "wbd-use",
        on: { click: () => desk.adopt(o) } }, i < 2 ? key(String(8 + i)) : "", el("span", {}, `side with ${o.who}`))))));
}

function history(desk, sheet) {
  if (!sheet.history.length) return null;
  return el("details", { class: "wbd-history" },
    el("summary", {}, `what was said so far: ${plural(sheet.history.length, "event", "events")}`),
    el("ol", {}, sheet.history.map((e) => el("li", { class: e.undone ? "wbd-undone" : "" },
      el("span", { class: "wbd-dim" }, `${signed(e)}: `), e.action_kind === "undo" ? "took it back" : said(e),
      e.undone && el("span", { class: "wbd-dim" }, " (taken back)")))));
}
