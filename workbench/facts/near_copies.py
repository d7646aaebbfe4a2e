"""Near copies: whether one text is a copy of another, and what stands in one place of both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workbench.facets import title
from workbench.measures.mention import Mention
from workbench.measures.quantity import scan
from workbench.words.align import Alignment, Differing, align
from workbench.words.tokens import Reading, WordSpan, once

# From this part of shared words on, one text is taken for a copy of the other; short texts share
# words more easily.
_COPY, _SHORT_COPY, _SHORT = 0.6, 0.8, 25
# So many words beside the values make a frame that two texts do not share by chance.
_FRAMED = 2


def copied(left: Reading, right: Reading) -> Alignment | None:
    """The two texts side by side, if one is a near copy of the other."""
    shorter, total = min(len(left), len(right)), len(left) + len(right)
    if shorter < _SHORT and _one_frame(left, right):
        return align(left, right)
    least = _SHORT_COPY if shorter < _SHORT else _COPY
    if 2 * shorter < least * total:
        return None  # even with every word shared, the longer one says too much else
    few, many = sorted((left.stems, right.stems), key=len)
    common = sum(map(frozenset(many).__contains__, few))
    if 2 * common / total < least:
        return None  # nor with every word they share in the same order
    alignment = align(left, right)
    moved = len(left) == len(right) and sorted(left.stems) == sorted(right.stems)
    return alignment if moved or alignment.likeness >= least else None


def _one_frame(left: Reading, right: Reading) -> bool:
    """Whether two texts are one sentence told with other values: of several, one is the same."""
    ours, theirs = _frame(left), _frame(right)
    if ours.words != theirs.words or len(ours.words) - len(ours.values) < _FRAMED:
        return False
    return len(ours.values) == 1 or not {*ours.values}.isdisjoint(theirs.values)


class _Frame(NamedTuple):
    """The words of a text without articles, each figure, date and name told by its sort alone;
    and those values."""

    words: tuple[str, ...]
    values: tuple[str, ...]


@once
def _frame(reading: Reading) -> _Frame:
    told = {m.first: m for m in (*title.names(reading), *scan(reading))}
    words: list[str] = []
    values: list[str] = []
    at = 0
    while at < reading.size:
        mention = told.get(at)
        if mention is not None:
            words.append(f"<{mention.facet}>")
            values.append(reading.span(at, mention.last).lower())
        elif reading.lowers[at] not in ("a", "an", "the"):
            words.append(reading.stems[at])
        at = mention.last if mention is not None else at + 1
    return _Frame(tuple(words), tuple(values))


def places(size: int, blocks: Sequence[Differing]) -> list[WordSpan]:
    """For each word of a text the words of a near copy that stand in its place: the same one, or
    all of a stretch that was changed."""
    made: list[WordSpan] = []
    at = to = 0
    for a, b, c, d in (*blocks, Differing(size, size, 0, 0)):
        made += [(to + step, to + step + 1) for step in range(a - at)]
        made += [(c, d)] * (b - a)
        at, to = b, d
    return made


def place(spots: Sequence[WordSpan], mention: Mention) -> WordSpan:
    """The words of the other text, from ``places``, that stand where a mention does."""
    return spots[mention.first][0], spots[mention.last - 1][1]
