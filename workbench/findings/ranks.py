"""Who ranks where: "the second largest" is not "the largest", nor the first novel the last."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.facets import place, superlative
from workbench.findings.change import Change
from workbench.findings.polarity import around
from workbench.measures.mention import Mention
from workbench.words.align import forms, missing, subject_words
from workbench.words.tokens import Reading

# The part of the words of both texts that the other must answer before reworded texts, which may
# speak of another row, exclude each other.
_SAME = 0.6
_REACH = 6  # words behind a superlative among which stands the place it is valid for
_NO_END = ("at", "last", "year", "month", "week", "night", "time", "name", "aid", "class", "lady")


def ranks(left: Reading, right: Reading) -> list[Change]:
    """Superlatives of one thing that give it different places in the row, or opposite ends."""
    return _rows(left, right) + _ends(left, right)


def _rows(left: Reading, right: Reading) -> list[Change]:
    """Superlatives of one meaning, on each side the only one, with different places."""
    ours, theirs = superlative.extract(left), superlative.extract(right)
    found: list[Change] = []
    for one in ours:
        two = _only(one, theirs)
        if two is None or _only(two, ours) is None or one.value.place == two.value.place:
            continue
        if _behind(left, one) or _behind(right, two):
            continue
        if _same_field(left, right, one, two):
            why = f"“{_said(left, one)}” and “{_said(right, two)}” are different ranks"
            where = (one.first, one.last, two.first, two.last)
            found.append(Change("superlative", "conflict", *where, why, 0.8))
    return found


def reranked(left: Reading, right: Reading) -> list[Change]:
    """The same between reworded texts: sure only where all else is much the same."""
    if not _ranked(left) or not _ranked(right):
        return []
    if min(_answered(left, right), _answered(right, left)) >= _SAME:
        return ranks(left, right)
    return [change._replace(effect="possible", sure=0.4) for change in _rows(left, right)]


def _ranked(reading: Reading) -> bool:
    """Whether a text has a superlative, or the first or last of a row."""
    return bool(superlative.extract(reading) or _end_words(reading))


def _answered(reading: Reading, other: Reading) -> float:
    """The part of the words of substance of a text that the other one has too."""
    words = subject_words(reading)
    return 1 - len(missing(reading, other) & words) / len(words) if words else 0.0


def told(change: Change, by: Sequence[Change]) -> bool:
    """Whether a change lies within words that a difference in rank has told of."""
    return any(
        rank.left_first <= change.left_first <= change.left_last <= rank.left_last
        and rank.right_first <= change.right_first <= change.right_last <= rank.right_last
        for rank in by
    )


def _said(reading: Reading, mention: Mention) -> str:
    return reading.span(mention.first, mention.last)


def _only(mention: Mention, others: Sequence[Mention]) -> Mention | None:
    """The one superlative of the same meaning."""
    same = [other for other in others if superlative.same(mention.value, other.value)]
    return same[0] if len(same) == 1 else None


def _same_field(left: Reading, right: Reading, one: Mention, two: Mention) -> bool:
    """Whether both rank among the same: second in Europe may be first in Spain."""
    here, there = _field(left, one), _field(right, two)
    if here and there:
        return bool(here & there)
    return not (here or there) and bool(
        around(left, one.first, one.last) & around(right, two.first, two.last)
    )


def _behind(reading: Reading, mention: Mention) -> bool:
    """Whether it is the highest but for another one: "the largest after London"."""
    rest = range(mention.last, len(reading) - 1)
    return mention.value.place == 1 and any(
        reading.lowers[i] in ("after", "behind")
        and reading.words[i + 1][0].isupper()
        and reading.sentences[i] == reading.sentences[mention.first]
        for i in rest
    )


def _field(reading: Reading, mention: Mention) -> frozenset[object]:
    """The places right before or behind a superlative."""
    near = range(mention.first - 2, mention.last + _REACH)
    return frozenset(m.value for m in place.extract(reading) if m.first in near)


def _ends(left: Reading, right: Reading) -> list[Change]:
    """The first of a row in the one text that is the last of the same row in the other."""
    ours, theirs = _end_words(left), _end_words(right)
    found = []
    for i in ours:
        for j in theirs:
            if left.lowers[i] == right.lowers[j] or left.stems[i + 1] != right.stems[j + 1]:
                continue
            row = left.stems[i + 1]
            if _counted(left, ours, row) > 1 or _counted(right, theirs, row) > 1:
                continue
            shared = around(left, i, i + 1) & around(right, j, j + 1)
            if shared - set(forms(row)):
                why = f"“{left.span(i, i + 2)}” in the left text is “{right.span(j, j + 2)}”"
                where = (i, i + 1, j, j + 1)
                found.append(Change("superlative", "conflict", *where, why, 0.8))
    return found


def _end_words(reading: Reading) -> list[int]:
    """Where "first" or "last" stands before what it is the first or last of."""
    if "first" not in reading.lowers and "last" not in reading.lowers:
        return []
    return [
        i
        for i, lower in enumerate(reading.lowers[:-1])
        if lower in ("first", "last")
        and not reading.gap(i + 1).strip()
        and reading.lowers[i + 1] not in _NO_END
        and (i == 0 or reading.lowers[i - 1] not in _NO_END)
    ]


def _counted(reading: Reading, ends: Sequence[int], row: str) -> int:
    return sum(reading.stems[i + 1] == row for i in ends)
