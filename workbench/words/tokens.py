"""The words of a text, in flat tuples that every later step shares.

One compiled expression finds the words; punctuation is not a word, it only opens clauses and
sentences. A text seen before is not read again: evidence and claims are compared many times over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from workbench.words.lexicon import entries, mapping
from workbench.words.stems import stem

_TOKEN = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}                                  # U.S.  a.m.
  | \d+(?:,\d{3})*(?:\.\d+)?(?:(?:st|nd|rd|th|s)\b)?    # 12,000  2.5  21st  1990s
  | [A-Z][^\W\d_]*-\d+[^\W_]*                           # COVID-19  F-16: a name, not a number
  | [^\W\d_]+(?:['’][^\W\d_]+)*[^\W_]*                  # words, don't, O’Brien, B2B
  | [$£€¥₹%]
    """,
    re.VERBOSE,
)
_SENTENCE_GAP = re.compile(r"[.!?]['\"”’)\]]*\s|[\n\r]{2,}")
_CLAUSE_GAP = re.compile(r"[,;:()\[\]–—]|\s-+\s|[.!?…]|\n")
_CLAUSE_WORDS = entries("clause_words")
# A full stop after these, or after one letter, ends no sentence.
_ABBREVIATIONS = frozenset(mapping("abbreviations"))


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A text and its words, as parallel tuples.

    ``words`` as written, ``lowers`` in lower case with straight apostrophes, ``stems`` the key on
    which two words count as the same (possessive and inflection removed), ``starts``/``ends``
    code points into ``text``, ``clauses``/``sentences`` the number of the clause or sentence each
    word stands in. ``text[starts[i]:ends[i]] == words[i]``. Hyphened compounds are several words
    ("77-year-old" is three); ``$ £ € ¥ %`` are words of their own.
    """

    text: str
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    stems: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    clauses: tuple[int, ...]
    sentences: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, index: int) -> str:
        """The characters between word ``index - 1`` and word ``index``."""
        before = self.ends[index - 1] if index else 0
        after = self.starts[index] if index < len(self.starts) else len(self.text)
        return self.text[before:after]

    def span(self, first: int, last: int) -> str:
        """The text from word ``first`` up to, not including, word ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""


@lru_cache(maxsize=50_000)
def tokenize(text: str) -> Reading:
    """The Reading of a text."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        words.append(match.group())
        starts.append(match.start())
        ends.append(match.end())
    lowers = [word.lower().replace("’", "'") for word in words]
    clauses, sentences = _divide(text, words, lowers, starts, ends)
    return Reading(
        text,
        tuple(words),
        tuple(lowers),
        tuple(map(stem, lowers)),
        tuple(starts),
        tuple(ends),
        clauses,
        sentences,
    )


def _divide(
    text: str, words: list[str], lowers: list[str], starts: list[int], ends: list[int]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Clause and sentence numbers of the words."""
    clause = sentence = 0
    clauses: list[int] = []
    sentences: list[int] = []
    before = 0
    for index, start in enumerate(starts):
        # Nearly every gap is one space, and opens nothing.
        if start - before != 1 and index:
            gap = text[before:start]
            if _SENTENCE_GAP.match(gap.lstrip(" ")) and not _goes_on(gap, lowers[index - 1]):
                sentence += 1
                clause += 1
            elif _CLAUSE_GAP.search(gap):
                clause += 1
        elif lowers[index] in _CLAUSE_WORDS:
            clause += 1
        clauses.append(clause)
        sentences.append(sentence)
        before = ends[index]
    return tuple(clauses), tuple(sentences)


def _goes_on(gap: str, word: str) -> bool:
    """Whether the full stop in the gap belongs to an abbreviation or initial."""
    if not gap.startswith(". "):
        return False
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())
