"""Words in quotation marks: somebody's speech, or a title."""

from __future__ import annotations

import re

_QUOTATION = re.compile(r"\"([^\"]{2,})\"|“([^”]{2,})”|«([^»]{2,})»")
_TITLE_WORDS = 3  # so few words in quotation marks, or all in capitals, are a title
_SPOKEN_LENGTH = 4  # letters from which a word of a title would have a capital


def quotations(text: str) -> list[re.Match[str]]:
    """The passages in double quotation marks."""
    return list(_QUOTATION.finditer(text))


def said(quotation: re.Match[str]) -> bool:
    """Whether a quotation holds somebody's words rather than a title."""
    words = next(group for group in quotation.groups() if group).split()
    return len(words) > _TITLE_WORDS and any(
        word[0].islower() and len(word) >= _SPOKEN_LENGTH for word in words
    )
