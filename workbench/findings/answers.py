"""Differences that the words around them, or another claim of the other source, settle.

Two long sentences can each hold several values, and be linked to several short ones. A value is
not contradicted by one that stands among quite different words, nor where the other source tells
the very value among words that fit as well, or in a claim that is linked more closely.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from types import ModuleType
from typing import Any

from workbench.facets import date, duration, money, number, place
from workbench.measures.mention import Mention
from workbench.measures.quantity import scan
from workbench.records import Claim, Difference, Link
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading, tokenize

_FIGURES: dict[str, ModuleType] = {
    "date": date,
    "number": number,
    "money": money,
    "duration": duration,
}
_NAMES = ("name", "place", "title")
_CLOSE = 3  # words of meaning on either side of a figure that say what it is a figure of
_SHARED = 2  # of their words two claims must share where one word may be there by chance
_HOLDS = ("agree", "strengthened", "weakened")

Near = Mapping[str, Mapping[str, float]]  # link scores by the claims of both ends


def unanswered(
    told: Mapping[str, list[Difference]], links: Sequence[Link], claims: Mapping[str, Claim]
) -> dict[str, list[Difference]]:
    """The differences by link, without those that words around them or other links settle."""
    near: dict[str, dict[str, float]] = defaultdict(dict)
    for link in links:
        near[link.left_id][link.right_id] = near[link.right_id][link.left_id] = link.score
    made = {}
    for link in links:
        found = told.get(link.link_id, [])
        kept = [_timed(each, claims) for each in found if not _settled(each, near, claims)]
        if kept:
            made[link.link_id] = kept
    return made


def _settled(found: Difference, near: Near, claims: Mapping[str, Claim]) -> bool:
    left, right = claims[found.left_id], claims[found.right_id]
    if found.facet in _NAMES:
        return left.source_id != right.source_id and any(
            _bare(words) in claims[other_id].quote
            for claim, other, words in ((left, right, found.left), (right, left, found.right))
            for other_id, _ in _beside(claim, other, near, claims)
        )
    if found.facet not in (*_FIGURES, "negation") or not (found.left and found.right):
        return False
    one = around(left.quote, found.left_start - left.start, found.left_end - left.start)
    two = around(right.quote, found.right_start - right.start, found.right_end - right.start)
    if found.facet == "negation":
        # A denial is marked at "never", what it denies at the very word: that word counts too.
        one, two = one | _own(found.left), two | _own(found.right)
        return len(one & two) < _SHARED
    if not one & two and _lone(left, found.facet) and _lone(right, found.facet):
        one, two = _own(left.quote), _own(right.quote)  # all their words tell of what it is
        if len(one & two) < _SHARED:
            return True
    fit = len(one & two)
    if not fit or left.source_id == right.source_id:
        return not fit
    return any(
        same or len(words & told) >= (fit if score <= near[left.claim_id][right.claim_id] else 1)
        for claim, other, start, words in (
            (left, right, found.left_start - left.start, one),
            (right, left, found.right_start - right.start, two),
        )
        for value in _at(claim, start, found.facet)
        for other_id, score in _beside(claim, other, near, claims)
        for same, told in _telling(claims[other_id].quote, value)
    )


def _lone(claim: Claim, facet: str) -> bool:
    """Whether the claim has one figure of the facet and no more."""
    return sum(m.facet == facet for m in scan(tokenize(claim.quote))) == 1


def _own(words: str) -> frozenset[str]:
    """The stems of all these words but names of places."""
    reading = tokenize(words)
    places = _placed(reading)
    told = (at for at in range(len(reading)) if at not in places and _tells(reading, at))
    return frozenset(reading.stems[at] for at in told)


def _placed(reading: Reading) -> set[int]:
    return {at for mention in place.extract(reading) for at in range(mention.first, mention.last)}


def _timed(found: Difference, claims: Mapping[str, Claim]) -> Difference:
    """A conflict of two figures, each given for a time of its own, may be none: "3 in 1990"."""
    if found.effect != "conflict" or found.facet not in _FIGURES:
        return found
    left, right = claims[found.left_id], claims[found.right_id]
    one, two = _time(left, found.left_start), _time(right, found.right_start)
    if one is None or two is None:
        return found
    (when, figure), (then, other) = one, two
    outcome = date.compare(when.value, then.value)
    apart = outcome is not None and outcome[0] == "conflict"
    # The very figure told of two times is rather one fact with two dates.
    same = _figure(figure.value) == _figure(other.value)
    return replace(found, effect="possible") if apart and not same else found


def _time(claim: Claim, start: int) -> tuple[Mention, Mention] | None:
    """The date of a figure at this place, or the date there, if it is a figure's; and the
    figure."""
    found = scan(tokenize(claim.quote))
    dates = [m for m in found if m.facet == "date"]
    counted = (m for m in found if m.facet in ("number", "money"))
    figures = [m for m in counted if m.value.kind not in ("ordinal", "rank")]
    at = start - claim.start
    for timed in dates:
        for figure in figures:
            beside = 0 <= timed.first - figure.last <= 1 or len(dates) == len(figures) == 1
            if beside and (figure.start <= at < figure.end or timed.start <= at < timed.end):
                return timed, figure
    return None


def _bare(words: str) -> str:
    return words.removesuffix("'s").removesuffix("’s")


def _beside(
    claim: Claim, other: Claim, near: Near, claims: Mapping[str, Claim]
) -> Iterator[tuple[str, float]]:
    """The claims of the other's source that a claim is linked to, with the scores."""
    linked = near[claim.claim_id].items()
    return ((i, score) for i, score in linked if claims[i].source_id == other.source_id)


def _at(claim: Claim, start: int, facet: str) -> list[Mention]:
    """The figure that stands at this place of the claim."""
    found = scan(tokenize(claim.quote))
    return [m for m in found if m.facet == facet and m.start <= start < m.end]


def _telling(quote: str, value: Mention) -> Iterator[tuple[bool, frozenset[str]]]:
    """For each figure of a text that agrees with the value: whether it counts the same thing, and
    the words around it."""
    for mention in scan(tokenize(quote)):
        one, two = value.value, mention.value
        if mention.facet == value.facet and type(one) is type(two) and _ranged(one) == _ranged(two):
            outcome = _FIGURES[value.facet].compare(one, two)
            holds = outcome is not None and outcome[0] in _HOLDS
            if holds or (_figure(one) is not None and _figure(one) == _figure(two)):
                noun = getattr(one, "noun", "")
                same = bool(noun) and noun == getattr(two, "noun", "")
                yield same, around(quote, mention.start, mention.end)


def _ranged(value: Any) -> bool:
    """Whether a date runs from one to another: 1920 to 1924 does not settle what was in 1924."""
    return getattr(value, "until", None) is not None


def _figure(value: Any) -> tuple[float, float] | None:
    """The bare figure, whatever it counts."""
    interval = getattr(value, "interval", None)
    return (interval.low, interval.high) if interval else None


@lru_cache(maxsize=20_000)
def around(quote: str, start: int, end: int) -> frozenset[str]:
    """The stems of the words close to a figure, in its sentence; before a bracket, if in one.

    Names of places do not count: much happens in one country.
    """
    reading = tokenize(quote)
    inside = [at for at in range(len(reading)) if start <= reading.starts[at] < end]
    if not inside:
        return frozenset()
    first, last = inside[0], inside[-1]
    titled = _titled(reading, first)
    if titled:
        return frozenset(reading.stems[at] for at in titled if _tells(reading, at))
    places = _placed(reading)
    sides = (range(first - 1, -1, -1), range(last + 1, len(reading)))
    close: list[int] = []
    for side in sides:
        near = (at for at in side if reading.sentences[at] == reading.sentences[first])
        close += islice((at for at in near if at not in places and _tells(reading, at)), _CLOSE)
    return frozenset(reading.stems[at] for at in close)


def _tells(reading: Reading, at: int) -> bool:
    common = entries("function_words")
    word, stem = reading.lowers[at], reading.stems[at]
    return word[0].isalpha() and word not in common and stem not in common


def _titled(reading: Reading, first: int) -> list[int]:
    """The words of the name that a bracketed figure stands behind: "Red Dust (1951)"."""
    if not reading.gap(first).endswith("("):
        return []
    at = first - 1
    while (
        at >= 0
        and reading.words[at][0].isupper()
        and reading.clauses[at] == reading.clauses[first - 1]
    ):
        at -= 1
    return list(range(at + 1, first))
