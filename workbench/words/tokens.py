"""The words of a text, in flat tuples that every later step shares.

One compiled expression finds the words; punctuation is not a word, it only opens clauses and
sentences. A text seen before is not read again: evidence and claims are compared many times over.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from itertools import accumulate
from sys import intern
from typing import Any, TypeVar

from workbench.words.lexicon import entries, mapping
from workbench.words.seen import see
from workbench.words.stems import stem

WordSpan = tuple[int, int]  # words of a reading: the first, and the one behind the last

_PATTERN = r"""(
    (?:[^\W\d_]\.){2,}                                  # U.S.  a.m.
  | [-−–](?<![^\s($£€¥₹^<>≤≥~≈].)(?<!\d\s.)(?=[$£€¥₹]?\.?\d)    # a minus sign
  | (?<=[^\n<>=~-])[<>≤≥~≈](?=\s?[-−]?[$£€¥₹]?\.?\d)    # a sign that bounds a figure
  | (?<=\d)\+(?![\w+])                                   # 100+
  | (?<![^\W_])FY(?=\d\d)                              # a business year
  | \d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)                 # 98.765.432
  | \d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)                    # 9.876,54
  | \d{1,3}(?:['’]\d{3})+(?!\d)(?:\.\d+)?                # 98'765
  | \d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?            # 9,87,654
  | \d+(?:,\d{3})*(?:\.\d+|(?:st|nd|rd|th|s)\b)?        # 12,000  2.5  21st  1990s
  | [A-Z][^\W\d_]*-\d+[^\W_]*                           # COVID-19  F-16: a name, not a number
  | [^\W\d_]+(?:['’][^\W\d_]+)*[^\W_]*                  # words, don't, O’Brien, B2B
  | [$£€¥₹₽₩₪₦₺₴₫¢%]
)"""
_TOKEN = re.compile(_PATTERN, re.VERBOSE)
# The same for texts of plain letters alone, which are found faster.
_PLAIN_TOKEN = re.compile(
    _PATTERN.replace(r"[^\W\d_]", "[A-Za-z]").replace(r"[^\W_]", "[A-Za-z0-9]"),
    re.VERBOSE | re.ASCII,
)
_SENTENCE_GAP = re.compile(r"[.!?]['\"”’)\]]*\s|[\n\r]{2,}")
_CLAUSE_GAP = re.compile(r"[,;:()\[\]–—]|\s-+\s|[.!?…]|\n")
_CLAUSE_WORDS = entries("clause_words")
# A full stop after these, or after one letter, ends no sentence.
_ABBREVIATIONS = frozenset(mapping("abbreviations"))
_TITLES = entries("person_titles") & _ABBREVIATIONS


@dataclass(slots=True, eq=False)  # never written to; frozen, it would take far longer to make
class Reading:
    """A text and its words, as parallel tuples.

    ``words`` as a reader sees them (``see``), ``lowers`` in lower case with straight apostrophes
    and thousands set off by commas, ``stems`` the key on which two words count as the same
    (possessive, inflection and accents removed), ``starts``/``ends`` code points into ``text``,
    ``clauses``/``sentences`` the number of the clause or sentence each word stands in, ``gaps``
    the characters a reader sees before each word and, last, behind them all, ``size`` how many
    words there are.
    ``text[starts[i]:ends[i]]`` is word ``i`` as written. Hyphened compounds are several words
    ("77-year-old" is three); ``$ £ € ¥ %`` and the minus of a
    figure are words of their own.
    """

    text: str
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    stems: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    clauses: tuple[int, ...]
    sentences: tuple[int, ...]
    gaps: tuple[str, ...]
    size: int
    kept: dict[object, Any] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return self.size

    def gap(self, index: int) -> str:
        """The characters between word ``index - 1`` and word ``index``."""
        return self.gaps[index]

    def span(self, first: int, last: int) -> str:
        """The text from word ``first`` up to, not including, word ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def clause(self, index: int) -> range:
        """The words of the clause that word ``index`` stands in."""
        number = self.clauses[index]
        return range(bisect_left(self.clauses, number), bisect_right(self.clauses, number))

    def sentence(self, index: int) -> range:
        """The words of the sentence that word ``index`` stands in."""
        number = self.sentences[index]
        return range(bisect_left(self.sentences, number), bisect_right(self.sentences, number))


Found = TypeVar("Found")


def once(function: Callable[[Reading], Found]) -> Callable[[Reading], Found]:
    """A function of a Reading that works once for each: what it finds is kept with the Reading."""

    @wraps(function)
    def kept(reading: Reading) -> Found:
        try:  # nearly always it is there
            return reading.kept[function]  # type: ignore[no-any-return]
        except KeyError:
            found = reading.kept[function] = function(reading)
            return found

    return kept


class _Shapes(dict[str, tuple[str, str, str]]):
    """Each word as written, in lower case and as a stem, once for all texts that have it."""

    def __missing__(self, word: str) -> tuple[str, str, str]:
        if len(self) >= _SHAPES:
            self.clear()
        lower = intern(_grouped(word) if word[0].isdecimal() else word.lower().replace("’", "'"))
        self[word] = found = (word, lower, intern(stem(lower)))
        return found


def _grouped(word: str) -> str:
    """A figure with commas between its thousands, whichever way it is written."""
    if "'" in word or "’" in word:
        return word.replace("'", ",").replace("’", ",")
    if word.count(".") > 1 or -1 < word.find(".") < word.find(","):
        return word.translate(_SWAPPED)
    whole, point, rest = word.partition(".")
    if _INDIAN.fullmatch(whole):
        digits = whole.replace(",", "")
        head = len(digits) % 3
        groups = [digits[:head], *(digits[at : at + 3] for at in range(head, len(digits), 3))]
        return ",".join(filter(None, groups)) + point + rest
    return word.lower()


_SWAPPED = str.maketrans(".,", ",.")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")


_SHAPES = 200_000
_shape = _Shapes().__getitem__


@lru_cache(maxsize=50_000)
def tokenize(text: str) -> Reading:
    """The Reading of a text."""
    seen = see(text)
    shown = text if seen is None else seen.text
    # Gaps and words by turns, beginning and ending with a gap.
    parts = (_PLAIN_TOKEN if shown.isascii() else _TOKEN).split(shown)
    edges = tuple(accumulate(map(len, parts)))
    starts, ends = edges[:-1:2], edges[1::2]
    if seen is not None:
        starts = tuple([seen.starts[at] for at in starts])
        ends = tuple([seen.ends[at - 1] for at in ends])
    shapes = map(_shape, parts[1::2])
    words, lowers, stems = zip(*shapes, strict=True) if len(parts) > 1 else ((), (), ())
    gaps = tuple(parts[::2])
    clauses, sentences = _divide(gaps, lowers)
    return Reading(
        *(text, words, lowers, stems, starts, ends, clauses, sentences, gaps),
        size=len(words),
    )


def _divide(
    gaps: tuple[str, ...], lowers: tuple[str, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Clause and sentence numbers of the words."""
    clause = sentence = 0
    clauses: list[int] = []
    sentences: list[int] = []
    for index, lower in enumerate(lowers):
        gap = gaps[index]
        # Nearly every gap is one space, and opens nothing.
        if len(gap) != 1 and index:
            if gap == ". " and lowers[index - 1] in _TITLES:
                pass  # "Mr. Reed" is of one clause
            elif _SENTENCE_GAP.match(gap.lstrip(" ")) and not _goes_on(gap, lowers[index - 1]):
                sentence += 1
                clause += 1
            elif _CLAUSE_GAP.search(gap):
                clause += 1
        elif lower in _CLAUSE_WORDS:
            clause += 1
        clauses.append(clause)
        sentences.append(sentence)
    return tuple(clauses), tuple(sentences)


def _goes_on(gap: str, word: str) -> bool:
    """Whether the full stop in the gap belongs to an abbreviation or initial."""
    if not gap.startswith(". "):
        return False
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())
