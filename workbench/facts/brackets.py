"""Values in brackets: the name they hang on, and the two dates of a life."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.facets import values
from workbench.measures.calendar import When
from workbench.measures.figures import dashed
from workbench.measures.mention import Mention
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading, once


@once
def figures(reading: Reading) -> tuple[Mention, ...]:
    """The figures and dates of a text; the two dates of "(8 May 1850 - 3 June 1901)", a birth and
    a death, each by itself."""
    return tuple(_parted(reading))


def _parted(reading: Reading) -> Iterator[Mention]:
    for mention in values(reading):
        value = mention.value
        middle = 0
        opens = reading.gaps[mention.first].endswith("(")
        if opens and isinstance(value, When) and value.until and value.stretch.day:
            spots = range(mention.first + 1, mention.last)
            middle = next((at for at in spots if dashed(reading, at)), 0)
        if not middle or not isinstance(value, When) or value.until is None:
            yield mention
            continue
        for first, last, stretch in (
            (mention.first, middle, value.stretch),
            (middle, mention.last, value.until),
        ):
            said = When(reading.span(first, last), "calendar", stretch)
            place = reading.starts[first], reading.ends[last - 1]
            yield Mention("date", *place, first, last, said)


@once
def told_again(reading: Reading) -> dict[int, Mention]:
    """The values that brackets tell in another unit, "828 metres (2,717 feet)", each by its first
    word, and the one that stands in the brackets, with the other one of the two."""
    made: dict[int, Mention] = {}
    told = values(reading)
    for one, two in pairwise(told):
        opens = reading.gap(two.first).endswith("(") and reading.gap(two.last).startswith(")")
        if opens and one.last == two.first and one.facet == two.facet:
            made |= {one.first: two, two.first: one}
    return made


def owner(reading: Reading, mention: Mention) -> tuple[int, int]:
    """The words of the name or title in whose brackets a value stands: "Red Dust (1951)"; an
    empty span where it stands in none."""
    opened, depth = mention.first, 0
    while opened > 0 and mention.first - opened < _BRACKET:
        depth += reading.gap(opened).count(")") - reading.gap(opened).count("(")
        if depth < 0:
            break
        opened -= 1
    if not opened or depth >= 0:
        return 0, 0
    first = opened
    for at in range(opened - 1, max(-1, opened - _LONGEST - 1), -1):
        word, gap = reading.words[at], reading.gap(at + 1) if at + 1 < opened else ""
        if gap.strip(" -'’&.!?"):
            break
        if not word.islower() or word[0].isdecimal():
            first = at
        elif reading.lowers[at] not in entries("function_words") or _played(reading, at):
            break
    while first < opened and reading.lowers[first] in _OPENING_SMALL:
        first += 1
    return first, opened


def _played(reading: Reading, at: int) -> bool:
    """Whether a word parts who is seen from where: "Bo Dahl on Dust (1951)"."""
    if reading.lowers[at] not in ("on", "in", "as") or at < 2 or at + 1 >= reading.size:
        return False
    beside = (reading.words[at - 2], reading.words[at - 1], reading.words[at + 1])
    return all(word[0].isupper() for word in beside)


_LONGEST = 10  # words of a title
_OPENING_SMALL = frozenset(["in", "and", "with", "by", "from", "after", "while", "including", "on"])
_BRACKET = 6  # words behind an opening bracket


def unsaid(reading: Reading, mention: Mention) -> tuple[str, ...]:
    """The event that a date in brackets behind a name stands for: "(8 May 1850 - 3 June 1901)" is
    a birth and a death, "(Oslo, 8 May 1850)" a birth."""
    value = mention.value
    if mention.facet != "date" or not getattr(getattr(value, "stretch", None), "day", 0):
        return ()
    first, last = owner(reading, mention)
    if first == last:
        return ()
    before = any(dashed(reading, at) for at in range(last + 1, mention.first + 1))
    return ("die", "death") if before else ("bear", "birth")
