"""The key on which two forms of a word count as one: inflection, possessive, accents removed.

Regular English endings by rule, the rest from ``lists/irregular.txt``. The key is a dictionary
form in nearly all cases ("studies" and "studied" give "study"), so the thesaurus can look it up.
Own rules: a stemmer's key is no such form (Snowball gives "studi", "universiti", "wrote").
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from workbench.words.lexicon import mapping

_VOWELS = frozenset("aeiouy")
# Endings left by "-ed" or "-ing" that had an "e" before it was dropped.
_E_ENDINGS = (
    *("at", "bl", "iz", "is", "ys", "v", "c", "u", "dg", "rg", "ag", "uc", "ur", "ar", "ir", "ut"),
    *("ib", "id", "od", "ud", "az", "oz", "ik", "ak", "il", "ul"),
)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a word given in lower case with straight apostrophes."""
    if word.endswith("'s"):
        word = word[:-2]
    elif word.endswith("s'"):
        word = word[:-1]
    if not word.isascii():
        word = unaccented(word)
    irregular = mapping("short_forms").get(word) or mapping("irregular").get(word)
    if irregular is None and (len(word) < 3 or not word.isalpha()):
        return word
    found = irregular[0] if irregular else regular(word)
    # "paintings" gives "painting", which in turn gives "paint".
    return stem(found) if found != word and found.endswith("ing") else found


def unaccented(word: str) -> str:
    """The word with its letters bare of accents."""
    bare = "".join(char for char in normalize("NFD", word) if not "\u0300" <= char <= "\u036f")
    return bare.translate(_LETTERS)


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})


def regular(word: str) -> str:
    """The stem by rule alone."""
    if word.endswith("s"):
        return _singular(word)
    if word.endswith("ed") and len(word) > 4:
        if word.endswith("ied"):
            return word[:-3] + "y"
        return _bare(word, word[:-2])
    if word.endswith("ing") and len(word) > 5:
        return _bare(word, word[:-3])
    return word


def _singular(word: str) -> str:
    if len(word) < 4 or word.endswith(("ss", "us", "is", "'s")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def _bare(word: str, base: str) -> str:
    """The verb left when its ending is taken off, with a doubled letter or mute e put right."""
    if not _VOWELS.intersection(base):
        return word
    last, before = base[-1], base[-2]
    if last == before and last not in "lszaeo":
        return base[:-1]
    short = len(base) == 3 and before in "aeiou" and base[0] not in _VOWELS and last not in "wxy"
    if short or base.endswith(_E_ENDINGS):
        # "ea", "ou", "ai" before the last letter: "repeat", "shout", "train" had no e.
        if len(base) > 2 and before in "aeiou" and base[-3] in "aeiou" and last not in "vcsz":
            return base
        return base + "e"
    return base
