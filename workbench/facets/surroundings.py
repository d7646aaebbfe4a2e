"""The words around a quantity, which tell whether two texts mean the same one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, KeysView
from functools import cache, lru_cache, partial
from itertools import chain, pairwise
from typing import NamedTuple

from workbench.measures.calendar import When
from workbench.measures.figures import dashed
from workbench.measures.mention import Mention
from workbench.measures.quantity import scan
from workbench.words.lexicon import entries, groups
from workbench.words.thesaurus import interchangeable, related
from workbench.words.tokens import Reading, once

_NEAR = 5  # words on either side of a mention that stand near it
_REST = 0.5  # what a match loses where one side is told of the rest, the other of the whole
# Where no clause ends between two figures, the words of the second begin at one of these.
_TURNS = frozenset(["for", "against", "with", "totaling", "totalling", "based", "including"])
_NOTHING = frozenset([""])


class Around(NamedTuple):
    """The stems around a mention, and whether it is told of the rest ("outside Europe", "in
    other countries") rather than of the place or group itself."""

    stems: frozenset[str]
    near: frozenset[str]  # those of the five words on either side
    rest: bool = False
    moments: frozenset[int] = frozenset()  # the kinds of events that the near ones tell of


@cache
def by_line(name: str) -> dict[str, frozenset[int]]:
    """The lines of a word list that each word stands on."""
    made: dict[str, set[int]] = {}
    for line, (words, *_) in enumerate(groups(name)):
        for word in words:
            made.setdefault(word, set()).add(line)
    return {word: frozenset(lines) for word, lines in made.items()}


def moments_apart(words: Around, others: Around) -> bool:
    """Whether the words near two mentions tell of different kinds of events."""
    ours, theirs = words.moments, others.moments
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


@lru_cache(maxsize=200_000)
def keys(stem: str) -> tuple[str, ...]:
    """The keys under which a word is met in another text."""
    return (stem, *interchangeable(stem))


def akin(left: str, right: str) -> bool:
    """Whether two stems can stand for one another."""
    return left == right or not {*keys(left)}.isdisjoint(keys(right))


@lru_cache(maxsize=50_000)
def _reach(stems: frozenset[str]) -> KeysView[str]:
    """Every key under which any of the words is met."""
    return dict.fromkeys(chain(stems, *map(interchangeable, stems & related()))).keys()


def met(stem: str, place: Around) -> bool:
    """Whether a word, or one that can stand for it, is among the words around a mention."""
    return stem in place.stems or not _reach(place.stems).isdisjoint(keys(stem))


def shared(words: Around, others: Around) -> float:
    """The share of the words around one mention that are met around the other."""
    share = part(words.stems, others.stems)
    return share if words.rest == others.rest else max(0.0, share - _REST)


def part(stems: frozenset[str], others: frozenset[str]) -> float:
    """The part of some words that others answer."""
    if not stems:
        return 0.0
    lacking = stems - others
    answered = len(stems) - len(lacking)
    varied = lacking & related()  # any other word is answered by itself alone
    if varied:
        apart = _reach(others).isdisjoint
        answered += sum([not apart(keys(stem)) for stem in varied])
    return answered / len(stems)


class Place:
    """A mention with the words around it, which are read when they are first asked for: most
    mentions agree, or have no answer, whatever stands around them."""

    __slots__ = ("_read", "_words", "mention")

    def __init__(self, mention: Mention, read: Callable[[], Around]) -> None:
        self.mention = mention
        self._read = read
        self._words: Around | None = None

    @property
    def words(self) -> Around:
        """The words around the mention, up to where those of the next begin."""
        if self._words is None:
            self._words = self._read()
        return self._words


@once
def _places(reading: Reading) -> dict[str, tuple[Place, ...]]:
    return {}


def surroundings(reading: Reading, facet: str) -> tuple[Place, ...]:
    """The mentions of a facet, each with the words around it.

    The words that lead up to the first figure of a sentence, its subject, count for all of them.
    """
    places = _places(reading)
    if facet not in places:
        places[facet] = _surroundings(reading, facet)
    return places[facet]


def _surroundings(reading: Reading, facet: str) -> tuple[Place, ...]:
    told = list(_lives(reading, [mention for mention in scan(reading) if mention.facet == facet]))
    cuts = [_cut(reading, one, two) for (one, _), (two, _) in pairwise(told)]
    starts = [0, *(begin for _, begin in cuts)]
    ends = [*(end for end, _ in cuts), reading.size]
    leads: dict[int, tuple[int, int]] = {}
    made = []
    for (mention, unsaid), start, end in zip(told, starts, ends, strict=True):
        sentence = reading.sentences[mention.first]
        first = max(start, bisect_left(reading.sentences, sentence))
        lead = leads.setdefault(sentence, (first, mention.first))
        read = partial(_around, reading, mention, unsaid, (start, end), (first, lead))
        made.append(Place(mention, read))
    return tuple(made)


def _around(
    reading: Reading,
    mention: Mention,
    unsaid: frozenset[str],
    reach: tuple[int, int],
    lead: tuple[int, tuple[int, int]],
) -> Around:
    """The words within reach of a mention, with those that lead up to the first figure."""
    content, table = _content(reading), by_line("moments")
    first, (opens, closes) = lead
    last = min(reach[1], bisect_right(reading.sentences, reading.sentences[mention.first]))
    stems = {*content[first : mention.first], *content[mention.last : last]}
    stems.update(content[opens:closes])
    near = content[max(0, mention.first - _NEAR) : mention.first]
    near += content[mention.last : mention.last + _NEAR]
    close = unsaid.union(near) - _NOTHING
    moments = [table[stem] for stem in close if stem in table]
    rest = _of_the_rest(reading, *reach)
    return Around(unsaid.union(stems - _NOTHING), close, rest, frozenset().union(*moments))


_BIRTH, _DEATH = frozenset(["bear", "birth"]), frozenset(["die", "death", "pass"])


def _lives(reading: Reading, mentions: list[Mention]) -> Iterator[tuple[Mention, frozenset[str]]]:
    """The mentions, each with the words it stands for unsaid: the two dates of "(8 May 1850 -
    3 June 1901)" are a birth and a death, each a mention of its own."""
    for mention in mentions:
        value, middle = mention.value, 0
        if (
            mention.facet == "date"
            and isinstance(value, When)
            and value.until
            and value.stretch.day
        ):
            middle = _middle(reading, mention)
        if not middle or value.until is None:
            yield mention, frozenset()
            continue
        for first, last, stretch, unsaid in (
            (mention.first, middle, value.stretch, _BIRTH),
            (middle, mention.last, value.until, _DEATH),
        ):
            said = When(reading.span(first, last), "calendar", stretch)
            place = reading.starts[first], reading.ends[last - 1]
            yield Mention("date", *place, first, last, said), unsaid


def _middle(reading: Reading, mention: Mention) -> int:
    """The word behind the dash of a pair of dates in brackets, or 0."""
    if not reading.gaps[mention.first].endswith("("):
        return 0
    spots = range(mention.first + 1, mention.last)
    return next((index for index in spots if dashed(reading, index)), 0)


@cache
def _plain() -> frozenset[str]:
    return entries("function_words") | frozenset("$£€¥₹%")


@once
def _content(reading: Reading) -> tuple[str, ...]:
    """The stems of a text, with "" for words that say nothing of what it is about."""
    plain = _plain()
    both = zip(reading.lowers, reading.stems, strict=True)
    return tuple(["" if lower in plain else stem for lower, stem in both])


@cache
def _rest_phrases() -> tuple[frozenset[str], frozenset[str]]:
    """The words that speak of the rest alone, and the first words of phrases that do."""
    phrases = [phrase.split() for phrase in entries("rest")]
    alone = frozenset(words[0] for words in phrases if len(words) == 1)
    return alone, frozenset(words[0] for words in phrases if len(words) > 1)


def _of_the_rest(reading: Reading, start: int, end: int) -> bool:
    """Whether words speak of what lies outside: "abroad", "in other countries"."""
    alone, openers = _rest_phrases()
    stems = reading.stems[start:end]
    if not alone.isdisjoint(stems):
        return True
    if openers.isdisjoint(stems):
        return False
    return any(" ".join(pair) in entries("rest") for pair in pairwise(stems))


def _cut(reading: Reading, one: Mention, two: Mention) -> tuple[int, int]:
    """Where the words around one mention end, and where those around the next begin."""
    for index in range(two.first, one.last - 1, -1):
        if reading.clauses[index] != reading.clauses[index - 1]:
            return index, index
    for index in range(one.last, two.first):
        if reading.lowers[index] in _TURNS:
            return index, index
    return two.first, one.last
