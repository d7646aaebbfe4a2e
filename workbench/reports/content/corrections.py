"""The corrections: every passage that lost, as written, as it should read, on what evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workbench.facets import registry
from workbench.records import Fact
from workbench.reports.content.holding import CHANGED, FAILS, lost, spots
from workbench.reports.content.parts import Correction, Passage, Sheet

# What can stand in each other's place: figures and names, whatever facet they are of, and these;
# other words need a person's hand.
_KINDS = ("figure", "name")
_FACETS = ("role", "quotation")

QuoteEdit = tuple[int, int, str]  # place in the claim's words, and what should stand there


def corrections(
    sheets: Iterable[Sheet], facts: Mapping[str, Fact], manuscript: bool = False
) -> tuple[Correction, ...]:
    """One for every passage that lost or is to be cut, whatever number of questions it lost, in
    the order of the queue; of nothing but the ``manuscript`` where there is one."""
    asked: dict[str, list[tuple[Sheet, Passage]]] = {}
    for sheet in sheets:
        for passage in sheet.passages:
            ours = passage.source.manuscript or not manuscript
            if ours and _asks(sheet, passage):
                asked.setdefault(passage.claim.claim_id, []).append((sheet, passage))
    return tuple(_correction(found, facts) for found in asked.values())


def _asks(sheet: Sheet, passage: Passage) -> bool:
    """Whether a settled question asks for other words here; a cut is of what does not hold, or
    of all where no value was chosen."""
    if not sheet.settled:
        return False
    cut = sheet.standing.editorial_action == "cut" and not sheet.standing.chosen_value
    worded = bool(sheet.standing.correction) and not sheet.standing.chosen_value
    other = worded and sheet.standing.correction != passage.claim.quote
    return passage.label in (FAILS, CHANGED) or cut or other


def _correction(found: Sequence[tuple[Sheet, Passage]], facts: Mapping[str, Fact]) -> Correction:
    passage = found[0][1]
    sheets = tuple(sheet for sheet, _ in found)
    quote, start = passage.claim.quote, passage.claim.start
    edits: list[QuoteEdit] = []
    wrong: set[tuple[int, int]] = set()
    for sheet in sheets:
        chosen = sheet.standing.chosen_value
        own = spots(sheet.finding, facts).get(passage.claim.claim_id, ())
        for spot in lost(own, sheet.finding, chosen) if chosen else ():
            wrong.add((spot.start, spot.end))
            replaced = _replaced(sheet.finding.reason) and not _another(passage, (sheet,))
            if spot.start < spot.end and replaced:
                edits.append((spot.start - start, spot.end - start, chosen))
    worded = [_worded(sheet, passage) for sheet in sheets]
    wording = next((words for words in reversed(worded) if words), "")
    if wording:  # a person's own words, into which the answers to other questions go
        reads = wording
        for begin, end, words in edits:
            if reads.count(quote[begin:end]) == 1 and words not in reads:
                reads = reads.replace(quote[begin:end], words)
    else:
        reads = _edited(quote, edits)
    actions = {sheet.standing.editorial_action for sheet in sheets}
    evidence = dict.fromkeys(
        item
        for sheet in sheets
        for event in sheet.standing.verdicts
        if event.event_id == sheet.standing.event_id
        for item in event.evidence
    )
    return Correction(
        sheets=sheets,
        written=passage,
        reads="" if "cut" in actions and not wording else reads,
        instead=_instead(sheets, "cut" in actions, passage),
        wrong=tuple(sorted({(begin - start, end - start) for begin, end in wrong})),
        evidence=tuple(evidence),
    )


def _replaced(reason: str) -> bool:
    """Whether the value that holds can be put in the place of one that does not."""
    facet = registry().get(reason)
    return facet is not None and (facet.kind in _KINDS or reason in _FACETS)


def _worded(sheet: Sheet, passage: Passage) -> str:
    """The wording a reviewer recommends, for the passage it is nearest to among those that lost:
    in place of another it would drop what only that one says."""
    wording = sheet.standing.correction
    rivals = [p for p in sheet.passages if _asks(sheet, p)]
    if not wording or len(rivals) < 2 or not sheet.standing.chosen_value:
        return wording
    from rapidfuzz import fuzz

    nearest = max(fuzz.ratio(p.claim.quote, wording) for p in rivals)
    return wording if fuzz.ratio(passage.claim.quote, wording) == nearest else ""


def _edited(quote: str, edits: Iterable[QuoteEdit]) -> str:
    """The claim with what holds in place of what does not; empty where nothing can be put in."""
    reads, last = quote, len(quote) + 1
    for begin, end, words in sorted(set(edits), reverse=True):
        if end <= last:
            reads, last = reads[:begin] + words + reads[end:], begin
    return reads if reads != quote else ""


def _another(passage: Passage, sheets: Iterable[Sheet]) -> bool:
    """Whether the words are another's: nobody is made to have said what holds. What was said, and
    by whom, is the writer's to put right."""
    if all(sheet.finding.reason == "quotation" for sheet in sheets):
        return False
    return bool(passage.claim.speaker) or "quote" in passage.claim.risks


def _instead(sheets: Sequence[Sheet], cut: bool, passage: Passage) -> str:
    """What to do where no wording is known."""
    if cut:
        return "cut these words"
    values = dict.fromkeys(s.standing.chosen_value for s in sheets if s.standing.chosen_value)
    holds = ", ".join(f"“{value}” holds" for value in values)
    if _another(passage, sheets):
        whose = f"the words of {passage.claim.speaker}" if passage.claim.speaker else "quoted words"
        return f"{holds or 'it does not hold'}; these are {whose}: say so, ask again or cut"
    return f"reword: {holds}" if holds else "reword or cut: it does not hold"
