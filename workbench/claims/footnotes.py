"""What the footnotes of a text state, beside the works that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.claims.citations import is_entry
from workbench.claims.sentences import sentences
from workbench.claims.skipped import footnotes
from workbench.claims.verbs import verbal
from workbench.segments import Span
from workbench.words.lexicon import entries
from workbench.words.tokens import tokenize

_SHORTEST = 4  # words of a sentence; "See above." states nothing
_OPENERS = frozenset(
    ["in", "on", "at", "by", "from", "after", "before", "during", "since", "until"]
)
_QUOTED = re.compile(r"[\"“‘*_\[<]")
_WORK = re.compile(r"https?://|www\.|\bpp?\.\s?\d|\b(?:vol|ed|eds|trans)\.|\bISBN\b", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…][\"'”’»)\]*_]*$")


def footnoted(text: str) -> Iterator[Span]:
    """The sentences of footnotes that state something.

    A work is named, and nothing stated, by words that open with a name, a title or an author and
    have their verb behind a comma only: "Ann Reed, The mill opens, The Herald, 1990".
    """
    for start, end in footnotes(text):
        if is_entry(text[start:end]):
            continue
        for first, last in sentences(text, start, end):
            if _states(text[first:last]):
                yield first, last


def _states(sentence: str) -> bool:
    if _QUOTED.match(sentence) or _WORK.search(sentence) or not _ENDED.search(sentence):
        return False
    reading = tokenize(sentence)
    if len(reading) < _SHORTEST or not reading.words[0][0].isupper():
        return False
    if reading.lowers[0] in entries("instructions") | {"see", "cf", "ibid"}:
        return False
    opening, _, rest = sentence.partition(",")
    if verbal(tokenize(opening)):
        return True
    # "In 1931, the bank …", "Its owner, Ann Reed, was …"; "The Herald, …" names a paper.
    plain = reading.lowers[0] in entries("function_words") and reading.words[1].islower()
    return bool(rest) and (plain or reading.lowers[0] in _OPENERS) and verbal(tokenize(rest))
