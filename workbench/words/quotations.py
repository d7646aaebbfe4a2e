"""Words in quotation marks: somebody's speech, or a title."""

from __future__ import annotations

import re
from collections.abc import Iterator

_QUOTATION = re.compile(r"\"([^\"]{2,})\"|“([^”]{2,})”|«([^»]{2,})»")
# A paragraph that opens with a mark and closes none goes on with what the next one says. A single
# mark closes no word ("the boys’ school") but for one that ends with a stop.
_SPOKEN = re.compile(
    r"\"([^\"]{2,})\"|“([^”]{2,})(?:”|\Z)|«([^»]{2,})(?:»|\Z)"
    r"|(?<!\w)‘([^‘“”]{2,}?(?:[.,!?…;:]’|’(?=[.,!?;:)\]]|\s*\Z)))(?!\w)"
)
_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?![ \t]*\n))+")
_TITLE_WORDS = 3  # so few words in quotation marks, or all in capitals, are a title
_SPOKEN_LENGTH = 4  # letters from which a word of a title would have a capital


def quotations(text: str) -> list[re.Match[str]]:
    """The passages in double quotation marks."""
    return list(_QUOTATION.finditer(text))


def said(quotation: re.Match[str]) -> bool:
    """Whether a quotation holds somebody's words rather than a title."""
    return _speech(next(group for group in quotation.groups() if group))


def speeches(text: str) -> Iterator[tuple[int, int]]:
    """Where somebody's words stand in quotation marks, double or single, without the marks; in
    each paragraph by itself, so that one mark too few turns no other inside out."""
    for paragraph in _PARAGRAPH.finditer(text):
        for quotation in _SPOKEN.finditer(paragraph[0]):
            number = quotation.lastindex or 0
            if _speech(quotation[number]):
                start, end = quotation.span(number)
                yield paragraph.start() + start, paragraph.start() + end


def _speech(quoted: str) -> bool:
    words = quoted.split()
    return len(words) > _TITLE_WORDS and any(
        word[0].islower() and len(word) >= _SPOKEN_LENGTH for word in words
    )
