"""The slot that a value fills: of what it is told, by which words, with which names beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property
from typing import Any, NamedTuple

from workbench.claims.verbs import past
from workbench.facets import place, title, values
from workbench.facets.attribution import reporting
from workbench.facts.brackets import owner, told_again, unsaid
from workbench.facts.clauses import Subject, clauses, verbs
from workbench.facts.reserves import planned, reserves
from workbench.measures.mention import Mention
from workbench.measures.quantity import scan
from workbench.words.lexicon import entries, groups
from workbench.words.tokens import Reading, once

SIZED = 6  # words on either side that tell what a measure is of
ELSEWHERE = 0.5  # what a word of another clause counts
REACH = 8  # words on either side that tell of a value
PASSIVE = 3  # words behind "were" among which its participle stands
THING = 8  # words of the thing that a figure before it is a quality of


@cache
def by_line(name: str) -> dict[str, frozenset[int]]:
    """The lines of a word list that each word stands on."""
    made: dict[str, set[int]] = {}
    for line, (words, *_) in enumerate(groups(name)):
        for word in words:
            made.setdefault(word, set()).add(line)
    return {word: frozenset(lines) for word, lines in made.items()}


class Slot:
    """The slot of a value; each part of it is read when it is first asked for."""

    def __init__(self, reading: Reading, mention: Mention) -> None:
        self._reading, self._mention = reading, mention
        self.facet = mention.facet
        self.around: Any = None  # what ``evidence`` makes of the words near it, for one topic
        self._whole = _reach(reading, mention)
        behind = _attributive(reading, mention) if mention.facet == "date" else 0
        self._span = (mention.first, behind) if behind else self._whole

    @cached_property
    def near(self) -> dict[str, float]:
        """The stems around the value with how close each stands: 1 beside it, less farther off."""
        return _near(self._reading, self._mention, *self._span)

    @cached_property
    def subject(self) -> Subject:
        """What its clause is about, empty where a pronoun or nothing stands there."""
        return self.thing or clauses(self._reading)[self._mention.first][1]

    @cached_property
    def thing(self) -> Subject | None:
        """The noun behind it that it tells a quality of: the play of "a 1951 play"."""
        return _thing(self._reading, self._mention)

    @cached_property
    def verb(self) -> str:
        """The stem of the clause's verb, "" for one that says nothing by itself."""
        verb = clauses(self._reading)[self._mention.first][0]
        return content(self._reading)[verb] if verb >= 0 else ""

    @cached_property
    def deeds(self) -> frozenset[int]:
        """The kinds of events it counts, by the word behind it ("12 dead"), the verb, or what
        stands behind a verb that says nothing by itself ("30 were hurt")."""
        table, stems = by_line("deeds"), content(self._reading)
        at, verb = self._mention.last, clauses(self._reading)[self._mention.first][0]
        behind = stems[at] if at < len(stems) and self._reading.gaps[at] == " " else ""
        told = (stem for stem in stems[verb + 1 : verb + 1 + PASSIVE] if stem)
        done = stems[verb] or next(told, "") if verb >= 0 else ""
        plain = self._reading.stems[verb] if verb >= 0 else ""
        return table.get(behind) or table.get(done) or table.get(plain) or frozenset()

    @cached_property
    def each(self) -> float:
        """How often a year it is told of: 12 of "$30 a month"; 0 where that is not said."""
        last = self._mention.last
        rates = _rates(self._reading)
        return next((rates[at] for at in range(last, last + PASSIVE) if at in rates), 0.0)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of the names beside it."""
        (start, end), own = self._whole, self._mention
        return frozenset(
            part
            for name in title.names(self._reading)
            if start <= name.first < end and not own.first <= name.first < own.last
            for part in name.value.parts
        )

    @cached_property
    def owner(self) -> frozenset[str]:
        """The words of the name that it hangs on: "Red Dust (1951)"."""
        return _owner(self._reading, self._mention)

    @cached_property
    def moments(self) -> frozenset[int]:
        """The kinds of events that the words near a date tell of."""
        return _lines(self.near, "moments") if self._mention.facet == "date" else frozenset()

    @cached_property
    def sides(self) -> frozenset[int]:
        """The measured sides that the near words tell of."""
        return _lines(self.near, "dimensions")

    @cached_property
    def reserves(self) -> frozenset[str]:
        """What sets it apart from another of its sort: "planned", "part" of "the first three"."""
        return reserves(self._reading, self._mention, *self._span)

    @cached_property
    def sort(self) -> frozenset[str]:
        """What a counted thing is of: the whales of "30 species of whales"."""
        return _sort(self._reading, self._mention)

    @property
    def entry(self) -> frozenset[str]:
        """The words that name the row of a table that it stands in."""
        return frozenset()

    @property
    def thing_of_row(self) -> frozenset[str]:
        """The same where the row is a record of that thing: "| Grinders | 6.85 | 120 |"."""
        return frozenset()

    @cached_property
    def when(self) -> Mention | None:
        """The date that a figure holds at."""
        return _when(self._reading, self._mention)


class Told(NamedTuple):
    """A value where it stands in a text."""

    reading: Reading
    mention: Mention

    @property
    def slot(self) -> Slot:
        """The slot it fills."""
        return slot(self.reading, self.mention)


@once
def _slots(reading: Reading) -> dict[tuple[str, int], Slot]:
    return {}


def slot(reading: Reading, mention: Mention) -> Slot:
    """The slot of a mention; of one in brackets, that of the value it tells again."""
    twin = told_again(reading).get(mention.first)
    if twin is not None and twin.first < mention.first:
        mention = twin
    known, key = _slots(reading), (mention.facet, mention.first)
    if key not in known:
        known[key] = Slot(reading, mention)
    return known[key]


@once
def _dated(reading: Reading) -> frozenset[int]:
    """The words of figures, dates and places, which say nothing of a value beside them: much
    happens in one country."""
    return frozenset(
        at for m in (*values(reading), *place.extract(reading)) for at in range(m.first, m.last)
    )


def _near(reading: Reading, mention: Mention, start: int, end: int) -> dict[str, float]:
    near: dict[str, float] = {}
    stems, clause = content(reading), reading.clauses[mention.first]
    reach = SIZED if getattr(mention.value, "kind", "") == "measure" else 2 * REACH
    for at in range(max(start, mention.first - reach), min(end, mention.last + reach)):
        stem = stems[at]
        if not stem or at in _dated(reading) or stem in planned():
            continue
        far = mention.first - at if at < mention.first else at - mention.last + 1
        close = 1.0 if far <= 3 else REACH / (REACH + far)
        if reading.clauses[at] != clause:
            close *= ELSEWHERE
        near[stem] = max(near.get(stem, 0.0), close)
    near.update(dict.fromkeys(unsaid(reading, mention), 1.0))
    verb = clauses(reading)[mention.first][0]
    if verb >= 0 and stems[verb]:  # it holds for all the figures behind it
        close = 1.0 if start <= verb < end else ELSEWHERE
        near[stems[verb]] = max(near.get(stems[verb], 0.0), close)
    return near


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
    while last < reading.size and last < at + THING and content(reading)[last]:
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
    return frozenset(
        (found - entries("function_words")).difference(reporting())
    )  # "confirmed cases"


_NOBODY = (0, 0)


def _when(reading: Reading, mention: Mention) -> Mention | None:
    """The date that a figure holds at: the nearest of its sentence that tells of no other name;
    "on" a day only what is told with the same verb, since that is the day of an event."""
    if mention.facet == "date":
        return None
    sentence, told = reading.sentences[mention.first], clauses(reading)
    dates = [
        m
        for m in scan(reading)
        if m.facet == "date"
        and reading.sentences[m.first] == sentence
        and owner(reading, m) in (_NOBODY, owner(reading, mention))
        and (not _on_a_day(reading, m) or told[m.first][0] in (-1, told[mention.first][0]))
    ]
    return min(dates, key=lambda m: abs(m.first - mention.first), default=None)


def _on_a_day(reading: Reading, mention: Mention) -> bool:
    before = mention.first - 1
    return of_a_day(mention) and before >= 0 and reading.lowers[before] == "on"


def of_a_day(mention: Mention) -> bool:
    """Whether a date names a day."""
    stretch = getattr(mention.value, "stretch", None)
    return bool(stretch and stretch.day)


def _lines(stems: Iterable[str], name: str) -> frozenset[int]:
    """The lines of a word list that some words stand on."""
    table = by_line(name)
    return frozenset(line for stem in stems for line in table.get(stem, ()))


@once
def _rates(reading: Reading) -> dict[int, float]:
    """How often figures are told of, by the first word that says so."""
    often = (m for m in values(reading) if m.facet == "frequency" and m.value.of is not None)
    return {m.first: m.value.rate for m in often}


@once
def content(reading: Reading) -> tuple[str, ...]:
    """The stems of a text, with "" for words that say nothing of what it is about."""
    plain = entries("function_words")
    return tuple(
        "" if lower in plain or lower in "$£€¥₹%" else stem
        for lower, stem in zip(reading.lowers, reading.stems, strict=True)
    )


def _reach(reading: Reading, mention: Mention) -> tuple[int, int]:
    """The words of the sentence that belong to a mention, up to where those of the next begin."""
    sentence = reading.sentence(mention.first)
    start, end = sentence.start, sentence.stop
    others = _by_facet(reading).get(mention.facet, ())
    before = bisect_right(others, mention.first, key=lambda m: m.last)
    behind = bisect_left(others, mention.last, key=lambda m: m.first)
    if before and others[before - 1].first >= start:
        start = max(start, _cut(reading, others[before - 1], mention)[1])
    if behind < len(others) and others[behind].first < end:
        end = min(end, _cut(reading, mention, others[behind])[0])
    return start, end


@once
def _by_facet(reading: Reading) -> dict[str, list[Mention]]:
    """The figures and dates of a text by facet, in order, without those in brackets that tell the
    one before them again: "828 metres (2,717 feet) tall"."""
    made: dict[str, list[Mention]] = defaultdict(list)
    for mention in values(reading):
        twin = told_again(reading).get(mention.first)
        if twin is None or twin.first > mention.first:
            made[mention.facet].append(mention)
    return dict(made)


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
