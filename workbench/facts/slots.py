"""The slot that a value fills: of what it is told, by which words, with which names beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from workbench.claims.verbs import past
from workbench.facets import place, title
from workbench.facts.brackets import owner, unsaid
from workbench.facts.clauses import Subject, clauses, verbs
from workbench.measures.mention import Mention
from workbench.measures.quantity import scan
from workbench.words.lexicon import entries, groups
from workbench.words.tokens import Reading, once

SIZED = 6  # words on either side that tell what a measure is of
ELSEWHERE = 0.5  # what a word of another clause counts
REACH = 8  # words on either side that tell of a value


@dataclass(frozen=True, slots=True)
class Slot:
    """``near`` are the stems around a value with how close each stands (1 beside it, less farther
    off); ``subject`` the stems of what its clause is about, empty where a pronoun or nothing
    stands there; ``verb`` the stem of the clause's verb; ``names`` the words of the names beside
    it; ``owner`` those of the name that the value hangs on ("Red Dust (1951)"); ``moments`` the
    kinds of events and ``sides`` the measured sides that the near words tell of; ``reserves`` the
    words that set it apart ("planned", "first" of "the first three")."""

    near: dict[str, float]
    subject: Subject
    verb: str
    names: frozenset[str]
    owner: frozenset[str]
    moments: frozenset[int]
    sides: frozenset[int]
    reserves: frozenset[str]
    sort: frozenset[str] = frozenset()
    when: Mention | None = None
    entry: frozenset[str] = frozenset()


@cache
def by_line(name: str) -> dict[str, frozenset[int]]:
    """The lines of a word list that each word stands on."""
    made: dict[str, set[int]] = {}
    for line, (words, *_) in enumerate(groups(name)):
        for word in words:
            made.setdefault(word, set()).add(line)
    return {word: frozenset(lines) for word, lines in made.items()}


@once
def _placed(reading: Reading) -> frozenset[int]:
    return frozenset(at for m in place.extract(reading) for at in range(m.first, m.last))


class Told(NamedTuple):
    """A value where it stands in a text."""

    reading: Reading
    mention: Mention

    @property
    def slot(self) -> Slot:
        """The slot it fills, read when it is asked for."""
        return slot(self.reading, self.mention)


@once
def _slots(reading: Reading) -> dict[tuple[str, int], Slot]:
    return {}


def slot(reading: Reading, mention: Mention) -> Slot:
    """The slot of a mention, read when it is first asked for."""
    known, key = _slots(reading), (mention.facet, mention.first)
    if key not in known:
        known[key] = _slot(reading, mention)
    return known[key]


def _slot(reading: Reading, mention: Mention) -> Slot:
    all_of = scan(reading)
    start, end = _reach(reading, mention, [m for m in all_of if m.facet == mention.facet])
    whole = range(start, end)
    if mention.facet == "date" and (behind := _attributive(reading, mention)):
        start, end = mention.first, behind
    inside = range(mention.first, mention.last)
    dated = {at for m in all_of for at in range(m.first, m.last)}
    near: dict[str, float] = {}
    sized = getattr(mention.value, "kind", "") == "measure"
    reach = SIZED if sized else 2 * REACH
    for at in range(max(start, mention.first - reach), min(end, mention.last + reach)):
        stem = content(reading)[at]
        if at in dated or not stem or stem in _planned():
            continue
        far = mention.first - at if at < mention.first else at - mention.last + 1
        if at in _placed(reading):
            continue  # much happens in one country
        close = 1.0 if far <= 3 else REACH / (REACH + far)
        if reading.clauses[at] != reading.clauses[mention.first]:
            close *= ELSEWHERE
        near[stem] = max(near.get(stem, 0.0), close)
    near.update(dict.fromkeys(unsaid(reading, mention), 1.0))
    verb, subject = clauses(reading)[mention.first]
    told = reading.stems[verb] if verb >= 0 and content(reading)[verb] else ""
    if told and start <= verb < end:
        near[told] = 1.0
    names = frozenset(
        part
        for name in title.names(reading)
        if name.first in whole and name.first not in inside
        for part in name.value.parts
    )
    return Slot(
        near,
        _thing(reading, mention) or subject,
        told,
        names,
        _owner(reading, mention),
        _kinds(near, by_line("moments")) if mention.facet == "date" else frozenset(),
        _kinds(near, by_line("dimensions")),
        _reserves(reading, mention, start, end),
        _sort(reading, mention),
        _when(reading, mention, all_of),
    )


def headed(slot: Slot, label: tuple[str, ...], entry: frozenset[str]) -> Slot:
    """The slot of a value in a table, with the words that head its column
    and those that name its row."""
    told = [stem for stem in label if stem not in entries("function_words")]
    moments, sides = (_kinds(told, by_line(name)) for name in ("moments", "dimensions"))
    return replace(
        slot,
        near={**slot.near, **dict.fromkeys(told, 1.0)},
        moments=slot.moments | moments,
        sides=slot.sides | sides,
        entry=entry,
    )


def _thing(reading: Reading, mention: Mention) -> Subject | None:
    """The noun that an attributive measure tells of: the span of "a 1,280 m long bridge span"."""
    value = mention.value
    dated = mention.facet == "date" and _attributive(reading, mention)
    sized = getattr(value, "kind", "") in ("measure", "duration")
    if not (sized or dated) or mention.last >= reading.size:
        return None
    at = mention.last
    if reading.stems[at] in by_line("dimensions") and reading.gap(at) in (" ", "-"):
        at += 1
    last = at
    while last < reading.size and last < at + 4 and content(reading)[last]:
        if reading.gap(last).strip(" -") or past(reading, last) or last in verbs(reading):
            break
        if last > at and reading.lowers[last].endswith("ing"):
            break
        last += 1
    return Subject((reading.stems[last - 1],)) if last > at else None


def _attributive(reading: Reading, mention: Mention) -> int:
    """The word behind the thing that a year only tells of: "a 1951 play"; 0 for any other date."""
    stretch = getattr(mention.value, "stretch", None)
    if stretch is None or stretch.month or not mention.first:
        return 0
    before = reading.lowers[mention.first - 1]
    if before not in _ARTICLES and not before.endswith(("'s", "s'")):
        return 0
    last = mention.last
    while last < reading.size and reading.gap(last).strip() in ("", "-") and content(reading)[last]:
        if last in verbs(reading) or past(reading, last):
            break
        last += 1
    return last if last > mention.last else 0


_ARTICLES = frozenset(["a", "an", "the", "its", "his", "her", "their"])


def _owner(reading: Reading, mention: Mention) -> frozenset[str]:
    """The stems of the name or title in whose brackets a value stands."""
    first, last = owner(reading, mention)
    words = zip(reading.lowers[first:last], reading.stems[first:last], strict=True)
    return frozenset(stem for lower, stem in words if lower not in entries("function_words"))


def _sort(reading: Reading, mention: Mention) -> frozenset[str]:
    """What a counted thing is of: the whales of "30 species of whales"."""
    noun = getattr(mention.value, "noun", "")
    if not noun:
        return frozenset()
    found: set[str] = set(getattr(mention.value, "traits", ()))
    for at in range(mention.last, min(reading.size - 1, mention.last + 6)):
        if reading.stems[at] == noun and reading.lowers[at + 1] == "of":
            for each in range(at + 2, min(reading.size, at + 9)):
                lower = reading.lowers[each]
                if each in verbs(reading) or (
                    lower in entries("function_words") and lower not in ("the", "and", "or")
                ):
                    break
                found.add(reading.stems[each])
            break
    return frozenset(found - entries("function_words"))


def _reserves(reading: Reading, mention: Mention, start: int, end: int) -> frozenset[str]:
    """The words beside a value that set it apart from another of the same sort."""
    beside = reading.stems[max(start, mention.first - 3) : min(end, mention.last + 3)]
    found = {"planned"} if not _planned().isdisjoint(reading.stems[start:end]) else set()
    value = mention.value
    if getattr(value, "kind", "") not in ("ordinal", "rank"):
        before = reading.lowers[max(0, mention.first - 2) : mention.first]
        found |= {"part"} if not _PARTS.isdisjoint(before) else set()
    found |= {_APART[stem] for stem in beside if stem in _APART}
    found |= {"rest"} if _of_the_rest(reading, start, end) else set()
    return frozenset(found)


def _of_the_rest(reading: Reading, start: int, end: int) -> bool:
    """Whether words speak of what lies outside: "abroad", "in other countries"."""
    stems = reading.stems[start:end]
    return any(
        each in entries("rest") for each in (*stems, *(f"{a} {b}" for a, b in pairwise(stems)))
    )


_PARTS = frozenset(
    ["first", "last", "next", "other", "another", "further", "additional", "remaining"]
)
# Words that set one value apart from another of the same sort, folded.
_APART = {
    **dict.fromkeys(("each", "every", "per"), "each"),
    **dict.fromkeys(("worldwide", "global", "globally", "international"), "worldwide"),
    **{word: word for word in ("total", "average", "original", "annual", "domestic")},
    "main": "part",
}


@cache
def _planned() -> frozenset[str]:
    return frozenset(["schedule", "plan", "project", "expect", "intend", "estimate", "originally"])


def _when(reading: Reading, mention: Mention, others: Sequence[Mention]) -> Mention | None:
    """The date that a figure holds at: the nearest of its sentence."""
    if mention.facet == "date":
        return None
    sentence = reading.sentences[mention.first]
    dates = [m for m in others if m.facet == "date" and reading.sentences[m.first] == sentence]
    return min(dates, key=lambda m: abs(m.first - mention.first), default=None)


def _kinds(stems: Iterable[str], table: dict[str, frozenset[int]]) -> frozenset[int]:
    return frozenset(line for stem in stems for line in table.get(stem, ()))


@once
def content(reading: Reading) -> tuple[str, ...]:
    """The stems of a text, with "" for words that say nothing of what it is about."""
    plain = entries("function_words")
    return tuple(
        "" if lower in plain or lower in "$£€¥₹%" else stem
        for lower, stem in zip(reading.lowers, reading.stems, strict=True)
    )


def _reach(reading: Reading, mention: Mention, others: Sequence[Mention]) -> tuple[int, int]:
    """The words of the sentence that belong to a mention, up to where those of the next begin."""
    sentence = reading.sentences[mention.first]
    start = bisect_left(reading.sentences, sentence)
    end = bisect_right(reading.sentences, sentence)
    for other in others:
        if other is mention or reading.sentences[other.first] != sentence:
            continue
        if other.last <= mention.first:
            start = max(start, _cut(reading, other, mention)[1])
        elif other.first >= mention.last:
            end = min(end, _cut(reading, mention, other)[0])
    return start, end


# Where no clause ends between two figures, the words of the second begin at one of these.
_TURNS = frozenset(["for", "against", "with", "totaling", "totalling", "based", "including"])


def _cut(reading: Reading, one: Mention, two: Mention) -> tuple[int, int]:
    """Where the words around one mention end, and where those around the next begin."""
    for index in range(two.first, one.last - 1, -1):
        if reading.clauses[index] != reading.clauses[index - 1]:
            return index, index
    for index in range(one.last, two.first):
        if reading.lowers[index] in _TURNS:
            led = index > one.last and (
                index - 1 in verbs(reading) or reading.lowers[index - 1].endswith("ing")
            )
            return index - led, index - led  # "stretching for 40 miles" goes with the miles
    return two.first, one.last
