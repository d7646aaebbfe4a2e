"""What stands above or before all others: "best", "first", "only", "second largest"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from workbench.facets.facet import Facet, Label
from workbench.measures.mention import AGREE, Alone, Mention, Outcome
from workbench.records import Effect
from workbench.words.cues import cues
from workbench.words.lexicon import mapping
from workbench.words.thesaurus import kinds, kinship
from workbench.words.tokens import Reading, once

# By their plain forms: of these words one is as high praise as the other.
_PRAISE = frozenset(("best", "fine", "great", "foremost", "unrivalled", "unmatched", "leading"))

_ONE_OF = (("one", "of"), ("some", "of"))
_BETWEEN = 3  # words between "one of" and the superlative: "the", "the town's"


class Rank(NamedTuple):
    """``kind`` is top, bottom, first, last, only, or most for a word that no list knows; ``word``
    the superlative, by its plain form where there is one ("large"); ``place`` 2 in "second
    largest"; ``among`` others in "one of the largest"."""

    kind: str
    word: str
    place: int = 1
    among: bool = False


def extract(reading: Reading) -> list[Mention]:
    """The superlatives of a text; ``value`` is a Rank."""
    return list(_mentions(reading))


@once
def _mentions(reading: Reading) -> tuple[Mention, ...]:
    found = {c.first: (c.last, c.value) for c in cues(reading, "superlatives")}
    inside = {at for first, (last, _) in found.items() for at in range(first, last)}
    for index, lower in enumerate(reading.lowers):
        if lower.endswith("est") and index not in inside and _unlisted(lower):
            found[index] = (index + 1, "most")
    made = []
    for first, (last, kind) in sorted(found.items()):
        if _in_title(reading, first, last):
            continue
        place = _place(reading, first)
        start = first - (place > 1)
        word = _plain(reading.lowers[last - 1])
        if word in ("most", "least") and last < len(reading):
            word = f"{word} {reading.stems[last]}"
        among = _among(reading, start)
        span = reading.starts[start], reading.ends[last - 1]
        made.append(Mention("superlative", *span, start, last, Rank(kind, word, place, among)))
    return tuple(made)


def _among(reading: Reading, first: int) -> bool:
    """Whether it is one of several: "one of the town's oldest", "among the oldest"."""
    lowers = reading.lowers
    for at in range(first, max(0, first - _BETWEEN) - 1, -1):
        if at < first and lowers[at] in ("is", "was", "are", "were"):
            return False  # "one of them is the best"
        if lowers[max(0, at - 2) : at] in _ONE_OF or lowers[max(0, at - 1) : at] == ("among",):
            return reading.clauses[at - 1] == reading.clauses[first]
    return False


def _unlisted(word: str) -> bool:
    """Whether a word is a superlative by its form; "modest" is a word of its own."""
    return _plain(word) != word and not kinds(word)


@lru_cache(maxsize=20_000)
def _plain(word: str) -> str:
    """The plain form of a word in "-est"; the word itself where it is none ("honest", "west")."""
    if not word.endswith("est") or len(word) < 6:
        return word
    root = word[:-3]
    doubled = root[:-1] if root[-1] == root[-2] else root
    forms = (root, f"{root}e", doubled, f"{root[:-1]}y" if root[-1] == "i" else root)
    return next((form for form in forms if "adj.all" in kinds(form)), word)


def _place(reading: Reading, first: int) -> int:
    """Which in the row: 2 if "second" or "2nd" stands before."""
    word = reading.lowers[first - 1] if first else ""
    values = mapping("ordinal_words").get(word)
    return int(values[0]) if values else 1


def _in_title(reading: Reading, first: int, last: int) -> bool:
    """Whether it is part of a name or title: "The Last Ship", not "The last ship"."""
    follows = last < len(reading) and reading.gap(last) == " "
    return (
        reading.words[last - 1][0].isupper()
        and (last - first > 1 or first > 0)
        and follows
        and reading.words[last][0].isupper()
    )


def compare(left: Rank, right: Rank) -> Outcome:
    """Whether both put it at the same end; other ranks ``findings.ranks`` compares."""
    if {left.kind, right.kind} in ({"top", "bottom"}, {"first", "last"}):
        return "conflict", "the two texts put it at opposite ends"
    if same(left, right) and left.place == right.place:
        return AGREE if left.among == right.among else among(left, right)
    return "differs", "the two texts single it out in different ways"


def among(left: Rank, right: Rank) -> tuple[Effect, str]:
    """That one text counts among several what the other puts above all."""
    return (
        "weakened" if right.among else "strengthened",
        f"only the {'left' if right.among else 'right'} text puts it above all others",
    )


def same(left: Rank, right: Rank) -> bool:
    """Whether both rank by the same thing: size, age, worth."""
    if left.word == right.word or {left.word, right.word} <= _PRAISE:
        return True
    if left.kind != right.kind or left.kind not in ("top", "bottom", "most"):
        return left.kind == right.kind
    return kinship(left.word, right.word) == "akin"


def alone(mention: Mention, words: str, side: str) -> Alone:
    """A superlative that the other text lacks."""
    if side == "right":
        return "strengthened", f"“{words}” is new: the left text does not put it above others"
    return "weakened", f"“{words}” is gone from the right text"


LABEL = Label(
    "a superlative",
    "Does it stand above all others",
    record="a dated ranking or reference work that says so, with its scope",
    severity="medium",
    stake=2,
)
FACET = Facet("superlative", "manner", LABEL, extract, compare, alone=alone, telling=True)
