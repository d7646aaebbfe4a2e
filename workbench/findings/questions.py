"""The one line that a reviewer reads first: what is asked, with the values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import Indel

from workbench.facets import name, registry
from workbench.facts.spellings import numbered
from workbench.findings.amounts import counted, lasted, paid
from workbench.findings.asking import Spot, blank, deed, deeds, onward, spot
from workbench.findings.desk import Desk
from workbench.findings.summary import quoted, short, unlinked
from workbench.records import Claim, Difference, Fact, Value

_POSSESSIVE = re.compile("['’]s$")
SPELT = 0.8  # letters that two spellings of a name share
SHOWN = 4  # values, or runs of words, that one line names
_QUOTED = 90  # characters of a claim that are shown


def asked(worst: Difference, told: Sequence[Value], desk: Desk) -> str:
    """The question of a contested slot."""
    about = registry()[worst.facet].label
    if _manner(worst):
        view = about.view[1] if about.view and worst.effect == "conflict" else ""
        return _put(view or about.ask, "" if view else about.bare, worst, told, desk)
    spots = [place for value in told for place in _places(value, desk)] or _ends(worst, desk)
    said = [short(value.words) for value in told if value.words]
    if worst.facet in ("name", "title") and _alike(said):
        return f"How is the {worst.facet} spelt: {_or(said)}{_both(worst, said)}?"
    head = _HEADS[about.ask](spots) if about.ask in _HEADS else blank(about.ask, spots)
    if len(said) < len(told):
        return f"{head}: {_or(said)}, or nothing of the kind{_both(worst, said)}?"
    return f"{head}: {_or(said)}{_both(worst, said)}?"


def borne_out(
    kind: str, reason: str, claims: Sequence[Claim], left: Sequence[Fact], desk: Desk
) -> str:
    """The question of support."""
    if reason == "partly_supported":
        runs = list(dict.fromkeys(_runs(left, desk)))  # copies lack the same words
        more = f" and {len(runs) - SHOWN} more" if len(runs) > SHOWN else ""
        return f"What bears out {', '.join(f'“{short(run)}”' for run in runs[:SHOWN])}{more}?"
    said = quoted(short(unlinked(claims[0].quote), _QUOTED))
    if reason == "single_source" and desk.source(claims[0].claim_id).manuscript:
        return f"Does anything bear this out: {said}?"  # a manuscript bears nothing out itself
    return f"{_SUPPORT.get(reason, _SUPPORT[''])}: {said}?"


_SUPPORT = {
    "": "Others bear this out; is it right",
    "single_source": "Does anything else bear this out",
    "copies_only": "Does anything but copies of one text bear this out",
    "secondary_only": "Is there a primary source, or a further one, for this",
}


def _runs(left: Sequence[Fact], desk: Desk) -> Iterator[str]:
    """The words of facts that stand side by side in a claim, as one run."""
    run: list[Fact] = []
    for fact in left:
        if run and (fact.claim_id != run[-1].claim_id or not _beside(run[-1], fact, desk)):
            yield _text(run, desk)
            run = []
        run.append(fact)
    if run:
        yield _text(run, desk)


def _beside(one: Fact, two: Fact, desk: Desk) -> bool:
    """Whether nothing of weight stands between two facts of a claim."""
    between = desk.source(one.claim_id).text[one.end : two.start]
    return len(between.split()) <= 2 and not set(between) & set(",;:()\n")


def _text(run: Sequence[Fact], desk: Desk) -> str:
    return desk.source(run[0].claim_id).text[run[0].start : run[-1].end]


def _places(value: Value, desk: Desk) -> Iterator[Spot]:
    """Where a value is stated."""
    for fact_id in value.fact_ids:
        fact = desk.facts[fact_id]
        claim = desk.claims[fact.claim_id]
        start, end = fact.start - claim.start, fact.end - claim.start
        if value.words not in fact.words and value.words in claim.quote:  # of several facts
            start = claim.quote.index(value.words)
            end = start + len(value.words)
        yield spot(claim.quote, start, end)


def _ends(found: Difference, desk: Desk) -> list[Spot]:
    """The two sides of a difference; the whole claim for one that lacks the words."""
    made = []
    for claim_id, start, end, words in (
        (found.left_id, found.left_start, found.left_end, found.left),
        (found.right_id, found.right_start, found.right_end, found.right),
    ):
        claim = desk.claims[claim_id]
        if words:
            made.append(spot(claim.quote, start - claim.start, end - claim.start))
    return made


def _or(values: Sequence[str]) -> str:
    """The values to choose between."""
    shown = [f"“{value}”" for value in values[:SHOWN]]
    if len(values) > SHOWN:
        return f"{', '.join(shown)} or {len(values) - SHOWN} more"
    return " or ".join(shown)


def _alike(said: Sequence[str]) -> bool:
    """Whether the values are spellings of one name."""
    return all(
        Indel.normalized_similarity(one.lower(), two.lower()) >= SPELT and not numbered(one, two)
        for one, two in combinations(said, 2)
    )


def _both(worst: Difference, told: Sequence[object]) -> str:
    """What a reviewer should know of values that only may exclude each other."""
    if worst.effect != "possible" or worst.facet == "quotation":
        return ""  # words were said, or they were not
    return ", or may both hold" if len(told) < 3 else ", or may several hold"


def _when(spots: Sequence[Spot]) -> str:
    for found in deeds(spots):
        return f"When {found.asks}"
    return blank("Which date", spots)


def _who(spots: Sequence[Spot]) -> str:
    for at in spots:
        reading = at.reading
        by = at.first and reading.lowers[at.first - 1] == "by"
        told = deed(at) if by else None
        if told is not None and not told.what:
            who = told.who if told.who and told.who.split()[0].lower() not in ("a", "an") else "it"
            return f"Who {told.says} {who}"
    return blank("Which name", spots)


def _where(spots: Sequence[Spot]) -> str:
    for found in deeds(spots):
        if found.helps in ("was", "were") and not found.what:
            return f"Where {found.asks}"
    return blank("Which place", spots)


def _post(spots: Sequence[Spot]) -> str:
    """Whose role it is, where both claims name one person."""
    named = [
        [m.value.parts for m in name.extract(at.reading)] if at.reading.size else [] for at in spots
    ]
    for at in spots[:1]:
        beside = sorted(name.extract(at.reading), key=lambda m: abs(m.first - at.first))
        for found in beside:  # the nearest is whom it describes
            if all(found.value.parts in parts for parts in named):
                whose = at.reading.span(found.first, found.last)
                return f"How is {_POSSESSIVE.sub('', whose)} described"
    return blank("Which description", spots)


def phrased(found: Difference, desk: Desk) -> tuple[str, str]:
    """Both sides, and where it is how something is said with the words behind them; empty for one
    that lacks the words."""
    if not _manner(found):
        return found.left, found.right
    sides = iter(_ends(found, desk))
    left = _onward(found.left, next(sides)) if found.left else ""
    right = _onward(found.right, next(sides)) if found.right else ""
    return short(left), short(right)


def _onward(words: str, at: Spot) -> str:
    """Words with those behind them; as they are where a label before the claim has them: the name
    of a speaker."""
    return onward(at) if words in at.reading.text else words


def _manner(found: Difference) -> bool:
    """Whether it is how something is said, which is asked with the words behind."""
    return registry()[found.facet].kind in ("manner", "logic")


def _put(ask: str, bare: str, worst: Difference, told: Sequence[Value], desk: Desk) -> str:
    """A question of how something is said; ``bare`` is what a side without the words says."""
    left, right = phrased(worst, desk)
    if left and right:
        return f"{ask}: “{left}” or “{right}”{_both(worst, told)}?"
    without = f"without “{short(worst.left or worst.right)}”"
    plain = ", ".join(filter(None, (bare, without)))
    return f"{ask}: “{left or right}”, or {plain}{_both(worst, told)}?"


# How some openings go on where the claims say enough; any other is asked with a blank.
_HEADS: dict[str, Callable[[Sequence[Spot]], str]] = {
    "Which number": counted,
    "How much": paid,
    "Which date": _when,
    "How long": lasted,
    "Which name": _who,
    "Which description": _post,
    "Which place": _where,
    "Which wording": lambda spots: "Which wording",
}
