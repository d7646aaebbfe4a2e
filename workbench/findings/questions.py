"""The one line that a reviewer reads first: what is asked, with the values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from textwrap import shorten
from typing import Any

from workbench.facets import name
from workbench.facts.clauses import clauses
from workbench.facts.extract import mentions
from workbench.findings.desk import Desk
from workbench.findings.phrases import (
    Deed,
    Spot,
    around,
    deed,
    measured_from,
    onward,
    spot,
    subject,
)
from workbench.measures.mention import Mention
from workbench.records import Claim, Difference, Fact, Value
from workbench.words.lexicon import groups

SPELT = 0.8  # letters that two spellings of a name share
SHOWN = 4  # values, or runs of words, that one line names
_WIDTH = 60  # characters of a value that are shown
_QUOTED = 90  # characters of a claim that are shown
_BE = frozenset(["is", "was", "are", "were"])


def asked(worst: Difference, told: Sequence[Value], desk: Desk) -> str:
    """The question of a contested slot."""
    if worst.facet in _WAYS:
        return _WAYS[worst.facet](worst, told, desk)
    spots = [place for value in told for place in _places(value, desk)] or _ends(worst, desk)
    said = [_short(value.words) for value in told if value.words]
    if worst.facet == "name" and _alike(said):
        return f"How is the name spelt: {_or(said)}{_both(worst, said)}?"
    head = _HEADS[worst.facet](spots)
    if len(said) < len(told):
        return f"{head}: {_or(said)}, or nothing of the kind{_both(worst, said)}?"
    return f"{head}: {_or(said)}{_both(worst, said)}?"


def borne_out(
    kind: str, reason: str, claims: Sequence[Claim], left: Sequence[Fact], desk: Desk
) -> str:
    """The question of support."""
    if reason == "partly_supported":
        runs = list(_runs(left, desk))
        more = f" and {len(runs) - SHOWN} more" if len(runs) > SHOWN else ""
        return f"What bears out {', '.join(f'“{_short(run)}”' for run in runs[:SHOWN])}{more}?"
    said = f"“{_short(claims[0].quote, _QUOTED)}”"
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
        yield spot(claim.quote, fact.start - claim.start, fact.end - claim.start)


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
    pairs = combinations([each.lower() for each in said], 2)
    return all(SequenceMatcher(None, one, two).ratio() >= SPELT for one, two in pairs)


def _both(worst: Difference, told: Sequence[object]) -> str:
    """What a reviewer should know of values that only may exclude each other."""
    if worst.effect != "possible":
        return ""
    return ", or may both hold" if len(told) < 3 else ", or may several hold"


def _deeds(spots: Sequence[Spot]) -> Iterator[Deed]:
    """What the clauses around the values tell, those that name who or what first."""
    made = [found for at in spots if (found := deed(at)) is not None and found.who]
    yield from sorted(made, key=lambda found: _vague(found.who))


def _vague(who: str) -> bool:
    """Whether a subject is told by a pronoun: "it", "its towers"."""
    return who.split()[0].lower() in _PRONOUNS


_PRONOUNS = frozenset(["he", "she", "it", "they", "its", "his", "her", "their"])


def _mention(at: Spot) -> Mention | None:
    """What is read at a place."""
    return next((m for m in mentions(at.reading) if at.first <= m.first < at.last), None)


def _blank(label: str, spots: Sequence[Spot]) -> str:
    """The question where no better one can be formed: the words around, with a blank."""
    context = next((told for at in spots if (told := around(at))), "")
    return f"{label} in “{context}”" if context else label


def _when(spots: Sequence[Spot]) -> str:
    for found in _deeds(spots):
        return f"When {found.asks}"
    return _blank("Which date", spots)


def _lasted(spots: Sequence[Spot]) -> str:
    for found in _deeds(spots):
        bare = found.helps in ("did", "does") and not found.what
        if bare and found.done in ("last", "take", "run", "continue", "rule", "live", "wait"):
            return f"How long {found.asks}"
    return _owned(spots) or _blank("How long", spots)


def _paid(spots: Sequence[Spot]) -> str:
    for found in _deeds(spots):
        if found.helps in ("did", "does") and not found.what and found.done:
            return f"How much {found.asks}"
    return _owned(spots) or _blank("How much", spots)


def _owned(spots: Sequence[Spot]) -> str:
    """What the value is, where the claim says it outright: "The total cost" of "was £3m"."""
    for at in spots:
        reading = at.reading
        verb = clauses(reading)[at.first][0] if at.first < reading.size else -1
        if verb >= 0 and reading.lowers[verb] in _BE and verb == at.first - 1:
            said = subject(reading, verb)
            if said and not _vague(said):
                return said[0].upper() + said[1:]
    return ""


def _counted(spots: Sequence[Spot]) -> str:
    found = [m for at in spots if (m := _mention(at)) is not None and hasattr(m.value, "kind")]
    kinds = {m.value.kind for m in found}
    if kinds == {"measure"}:
        return _measured(spots)
    if kinds <= {"count", "times"} and kinds:
        nouns = {m.value.noun for m in found} - {""}
        if len(nouns) == 1:
            things = [thing for at, m in zip(spots, found, strict=False) if (thing := _thing(m))]
            if things:
                return f"How many {min(things, key=len)}"
    if kinds == {"percent"}:
        return _owned(spots) or _blank("What percentage", spots)
    if kinds == {"age"}:
        return _blank("What age", spots)
    if kinds <= {"ordinal", "rank"} and kinds:
        return _blank("Which place in the order", spots)
    if kinds == {"score"}:
        return _blank("What score", spots)
    if kinds == {"rating"}:
        return _owned(spots) or _blank("What rating", spots)
    return _owned(spots) or _blank("Which number", spots)


def _thing(found: Mention) -> str:
    """What a figure counts, as it is written: "steel rivets"."""
    value: Any = found.value
    phrase, said = str(value.phrase), str(value.said)
    return phrase.removeprefix(said).strip(" -") if phrase.startswith(said) else ""


def _measured(spots: Sequence[Spot]) -> str:
    """Which side of what is measured: "Height of the towers"."""
    side = next((label for at in spots if (label := _side(at))), "")
    if not side:
        return _owned(spots) or _blank("Which measure", spots)
    beyond = next((end for at in spots if (end := measured_from(at))), "")
    who = next((who for at in spots if (who := _of(at)) and not _vague(who)), "")
    if who and side.lower() in who.lower().split():
        return who[0].upper() + who[1:]
    of = f" of {who}" if who else ""
    return f"{side}{of}" + (f" from {beyond}" if side == "Distance" and beyond else "")


def _of(at: Spot) -> str:
    verb = clauses(at.reading)[at.first][0] if at.first < at.reading.size else -1
    return subject(at.reading, verb) if 0 <= verb < at.first else ""


def _side(at: Spot) -> str:
    """The measured side that the words beside a measure tell."""
    reading = at.reading
    near = sorted(
        range(max(at.first - 6, 0), min(at.last + 3, reading.size)),
        key=lambda place: min(abs(place - at.first), abs(place - at.last + 1)),
    )
    for place in near:
        for ((label, *others),) in groups("dimensions"):
            if reading.stems[place] in (label, *others) and not at.first <= place < at.last:
                return label.capitalize()
    return ""


def _who(spots: Sequence[Spot]) -> str:
    for at in spots:
        reading = at.reading
        by = at.first and reading.lowers[at.first - 1] == "by"
        told = deed(at) if by else None
        if told is not None and not told.what:
            who = told.who if told.who and told.who.split()[0].lower() not in ("a", "an") else "it"
            return f"Who {told.says} {who}"
    return _blank("Which name", spots)


def _where(spots: Sequence[Spot]) -> str:
    for found in _deeds(spots):
        if found.helps in ("was", "were") and not found.what:
            return f"Where {found.asks}"
    return _blank("Which place", spots)


def _titled(spots: Sequence[Spot]) -> str:
    return _blank("Which title", spots)


def _post(spots: Sequence[Spot]) -> str:
    """Whose role it is, where both claims name one person."""
    named = [
        [m.value.parts for m in name.extract(at.reading)] if at.reading.size else [] for at in spots
    ]
    for at in spots[:1]:
        for found in name.extract(at.reading):
            if all(found.value.parts in parts for parts in named):
                return f"How is {at.reading.span(found.first, found.last)} described"
    return _blank("Which description", spots)


def _phrased(found: Difference, desk: Desk) -> tuple[str, str]:
    """Both sides with the words behind them, empty for one that lacks the words."""
    sides = iter(_ends(found, desk))
    left = onward(next(sides)) if found.left else ""
    right = onward(next(sides)) if found.right else ""
    return _short(left), _short(right)


def _stance(ask: str, bare: str = "") -> Callable[[Difference, Sequence[Value], Desk], str]:
    """A question of how something is said, with the words that follow; ``bare`` is what the side
    without the words says instead."""

    def question(worst: Difference, told: Sequence[Value], desk: Desk) -> str:
        left, right = _phrased(worst, desk)
        if left and right:
            return f"{ask}: “{left}” or “{right}”{_both(worst, told)}?"
        without = f"without “{_short(worst.left or worst.right)}”"
        plain = ", ".join(filter(None, (bare, without)))
        return f"{ask}: “{left or right}”, or {plain}{_both(worst, told)}?"

    return question


_HEADS: dict[str, Callable[[Sequence[Spot]], str]] = {
    "number": _counted,
    "money": _paid,
    "date": _when,
    "duration": _lasted,
    "name": _who,
    "role": _post,
    "place": _where,
    "title": _titled,
    "wording": lambda spots: "Which wording",
}
_WAYS = {
    "negation": _stance("Is it so or not"),
    "certainty": _stance("How certain is it", "outright"),
    "attribution": _stance("Who says so, and how surely", "in the text's own voice"),
    "causality": _stance("Did the one cause the other", "only side by side"),
    "scope": _stance("How much is meant"),
    "superlative": _stance("Does it stand above all others"),
    "order": _stance("What came first"),
}


def _short(text: str, width: int = _WIDTH) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= width else shorten(flat, width, placeholder="…") or flat[:width]
