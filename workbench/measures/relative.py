"""Relative dates: "two years later", "ten years after leaving school".

They place one event by another, the anchor. Where the text names the anchor's date itself, the
relative date can be compared with a calendar date.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.measures.calendar import Stretch
from workbench.measures.interval import Interval, weigh
from workbench.measures.mention import Mention, Outcome
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading

_LEAST = 28.0  # days; shorter spans are given loosely ("the next day") and move no year


@dataclass(frozen=True, slots=True)
class Relative:
    """A date told by how long before or after another it lies.

    ``span`` is in days, ``side`` "after" or "before"; ``anchor_first`` to ``anchor_last`` are the
    words that name the anchor (empty for "two years later"), ``anchor`` their stems; ``base`` is
    the calendar date that stands before it in the same text, if one does.
    """

    said: str
    span: Interval
    side: str
    anchor_first: int
    anchor_last: int
    anchor: frozenset[str] = frozenset()
    base: Stretch | None = None

    def days(self, base: Stretch | None = None, year: int = 0) -> Interval | None:
        """The days it leaves possible, counted from the base given or the text's own."""
        start = base or self.base
        days = start.bounds(year) if start else None
        if days is None:
            return None
        slack = self.span.grain if self.span.low >= _LEAST else 1.0
        low, high = self.span.low, self.span.high
        if self.side == "before":
            return Interval(days[0] - high - slack, days[1] - low + slack)
        return Interval(days[0] + low - slack, days[1] + high + slack)


def at(reading: Reading, last: int) -> tuple[str, int, int, frozenset[str]] | None:
    """Whether a duration ending before word ``last`` is a relative date: its side, and the words
    that name the anchor with their stems."""
    if last >= reading.size or reading.gaps[last].strip():
        return None
    side = mapping("sequence").get(reading.lowers[last])
    if side is None or not _placing(reading, last):
        return None
    end = last + 1
    sentence = reading.sentences[last]
    if reading.lowers[last] not in ("after", "before", "since", "following", "into"):
        return side[0], end, end, frozenset()
    while end < reading.size and reading.sentences[end] == sentence:
        if any(mark in reading.gaps[end] for mark in ",;:("):
            break
        end += 1
    stems = zip(reading.lowers[last + 1 : end], reading.stems[last + 1 : end], strict=True)
    plain = entries("function_words")
    return side[0], last + 1, end, frozenset(stem for low, stem in stems if low not in plain)


def _placing(reading: Reading, last: int) -> bool:
    """ "six months on" places an event; "six weeks on the road" does not."""
    if reading.lowers[last] not in ("on", "into", "since"):
        return True
    return last + 1 >= reading.size or bool(reading.gaps[last + 1].strip())


def anchored(mention: Mention, before: list[Mention]) -> Mention:
    """The mention with the last calendar date that stands before it as its base."""
    for earlier in reversed(before):
        stretch = getattr(earlier.value, "stretch", None)
        if stretch is not None and earlier.value.kind == "calendar" and stretch.year:
            return mention._replace(value=replace(mention.value, base=stretch))
    return mention


def compare(left: Relative, right: Relative) -> Outcome:
    """How two relative dates lie; None if they count from different anchors."""
    if left.anchor and right.anchor and left.anchor.isdisjoint(right.anchor):
        return None
    if left.side != right.side:
        return "conflict", f"“{right.said}” is not “{left.said}”: before and after are swapped"
    return weigh(left.span, right.span, left.said, right.said)
