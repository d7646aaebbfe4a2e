"""Who ranks where: "the second largest" is not "the largest"."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.facets import place, superlative
from workbench.findings.change import Change
from workbench.measures.mention import Mention
from workbench.words.align import missing, subject_words
from workbench.words.tokens import Reading

# The part of the words of both texts that the other must answer before reworded texts, which may
# speak of another row, exclude each other.
_SAME = 0.6
_REACH = 6  # words behind a superlative among which stands the place it is valid for


def ranks(left: Reading, right: Reading) -> list[Change]:
    """Superlatives of one meaning, on each side the only one, with different places."""
    ours, theirs = superlative.extract(left), superlative.extract(right)
    found: list[Change] = []
    for one in ours:
        two = _only(one, theirs)
        if two is None or _only(two, ours) is None:
            continue
        where = (one.first, one.last, two.first, two.last)
        if one.value.place == two.value.place:
            if one.value.among != two.value.among:
                effect, why = superlative.among(one.value, two.value)
                spots = (_begin(left, one), one.last, _begin(right, two), two.last)
                found.append(Change("superlative", effect, *spots, why, 0.4))
            continue
        if one.value.among or two.value.among:
            continue  # the second largest is one of the largest
        here, there = _field(left, one), _field(right, two)
        if here and there and here.isdisjoint(there):
            continue  # second in Europe may be first in Spain
        why = f"“{_said(left, one)}” and “{_said(right, two)}” are different ranks"
        found.append(Change("superlative", "conflict", *where, why, 0.8))
    return found


def reranked(left: Reading, right: Reading) -> list[Change]:
    """The same between reworded texts: sure only where all else is much the same."""
    if not superlative.extract(left) or not superlative.extract(right):
        return []
    if min(_answered(left, right), _answered(right, left)) >= _SAME:
        return ranks(left, right)
    found = (change for change in ranks(left, right) if change.effect == "conflict")
    return [change._replace(effect="possible", sure=0.4) for change in found]


def _begin(reading: Reading, mention: Mention) -> int:
    """The first word of "one of the oldest", or of "oldest"."""
    first: int = mention.first
    while mention.value.among and reading.lowers[first] not in ("one", "some", "among"):
        first -= 1
    return first


def _answered(reading: Reading, other: Reading) -> float:
    """The part of the words of substance of a text that the other one has too."""
    words = subject_words(reading)
    return 1 - len(missing(reading, other) & words) / len(words) if words else 0.0


def _said(reading: Reading, mention: Mention) -> str:
    return reading.span(mention.first, mention.last)


def _only(mention: Mention, others: Sequence[Mention]) -> Mention | None:
    """The one superlative of the same meaning."""
    same = [other for other in others if superlative.same(mention.value, other.value)]
    return same[0] if len(same) == 1 else None


def _field(reading: Reading, mention: Mention) -> frozenset[object]:
    """The places right behind a superlative."""
    behind = range(mention.last, mention.last + _REACH)
    return frozenset(m.value for m in place.extract(reading) if m.first in behind)
