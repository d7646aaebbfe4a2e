"""Where a name begins and ends: the capitals that the place in the sentence does not explain."""

from __future__ import annotations

from functools import cache

from workbench.measures.coins import SIGNS
from workbench.measures.figures import ROMAN, figure, glued, values
from workbench.words.lexicon import entries, mapping
from workbench.words.stems import unaccented
from workbench.words.thesaurus import kinds, known
from workbench.words.tokens import Reading

JOINS, PERSON_TITLES = entries("name_joins"), entries("person_titles")
_FUNCTION = entries("function_words")
_PARTICLES = JOINS - {"of", "the", "and", "&", "for"}
_NOT_NAMES = {*mapping("months"), *mapping("weekdays"), *entries("not_names"), "i"}
_NUMERALS = frozenset(word for word in ROMAN if len(word) > 1)
_POST_NOMINALS = entries("post_nominals")
# What stands around a nickname in the middle of a name.
_OPENING, _CLOSING = (" '", ' "', " “", " ‘", " ("), ("' ", '" ', "” ", "’ ", ") ")
_OPENS = frozenset("“\"‘':`")  # a capital tells no more here than where a sentence begins
# Behind "I" these show that it is the writer and no numeral.
_SPEAKING = frozenset(["am", "think", "know", "believe", "have", "saw", "met", "love", "mean"])


def begins(reading: Reading, index: int) -> bool:
    """Whether a name begins here: a capital that the place in the sentence does not explain."""
    word = reading.words[index]
    if not (word[0].isupper() or (word[0].islower() and any(map(str.isupper, word[1:])))):
        return False
    lower = reading.lowers[index]
    acronym = len(word) > 1 and word.isupper()
    if (lower in _NOT_NAMES or (lower in _FUNCTION and not acronym)) and not initial(
        reading, index
    ):
        return False
    if lower in ("no", "nos") and index + 1 < len(reading) and figure(reading, index + 1):
        return False  # "No. 7"
    if lower in values("number_words") and reading.gap(index + 1) == "-":
        return False  # "the Twenty-first Amendment"
    if (index and _of_a_figure(reading, index)) or _of_a_sum(reading, index):
        return False
    opens = (
        index == 0
        or reading.sentences[index] != reading.sentences[index - 1]
        or reading.gap(index).strip()[-1:] in _OPENS
        or (_opens_cell(reading, index) and not _opens_cell(reading, index + 1))
    )
    if not opens or any(map(str.isupper, word[1:])):
        return True
    if not known(reading.stems[index]) and not known(lower):
        return True
    after = index + 1
    if _numbered(reading, after):
        return True
    if reading.lowers[after : after + 1] and reading.lowers[after] in _PARTICLES:
        return _followed(reading, after, (" ",))
    if lower in entries("given_names") and _followed(reading, after, (" ",)):
        return True
    if len(word) == 1 and (initial(reading, index) or _followed(reading, after, (".", ". "))):
        return True
    return lower in PERSON_TITLES or _hyphened(reading, index) or _hyphened(reading, after)


def initial(reading: Reading, index: int) -> bool:
    """Whether a word is the first letter of a name, with its point and more of the name behind:
    the "T" and the "S" of "T. S. Moss"."""
    after = index + 1
    if len(reading.words[index]) > 1 or not reading.words[index].isupper() or after >= reading.size:
        return False
    if reading.gap(after) not in (".", ". ") or not reading.words[after][0].isupper():
        return False
    plain = reading.lowers[after] in _FUNCTION or reading.lowers[after] in _NOT_NAMES
    return not plain or initial(reading, after)


def _hyphened(reading: Reading, index: int) -> bool:
    """Whether a word is a given name of two syllables, written with a hyphen: "Min-jun"."""
    after = index + 1
    if after >= reading.size or not reading.words[index].istitle() or reading.gap(after) != "-":
        return False
    return reading.words[after].islower() and not known(reading.stems[after])


def _opens_cell(reading: Reading, index: int) -> bool:
    """Whether a cell of a table begins before a word, or the row ends there: a word that is all of
    its cell may well be a name, and the first of several has the capital of a sentence. A bar
    that is written out is none that parts cells."""
    if index >= len(reading):
        return True
    gap = reading.gap(index)
    return "\t" in gap or "|" in gap.replace("\\|", "")


def _numbered(reading: Reading, index: int) -> bool:
    """Whether a word is the numeral of a name before it: "Napoleon III", "Henry the Eighth"; "I"
    only behind a word that is no other."""
    if reading.lowers[index : index + 1] == ("the",) and index + 1 < len(reading):
        nth = reading.words[index + 1][0].isupper()
        return nth and reading.lowers[index + 1] in values("ordinal_words")
    if index >= len(reading) or reading.lowers[index] not in ROMAN or not numeral(reading, index):
        return False
    stem = reading.stems[index - 1]
    if reading.lowers[index] in _NUMERALS:
        return stem not in entries("label_nouns")
    return stem in entries("given_names") or not kinds(stem)


def _followed(reading: Reading, index: int, gaps: tuple[str, ...]) -> bool:
    """Whether a word with a capital of its own stands right behind, or behind particles."""
    while (
        index < len(reading) and reading.lowers[index] in _PARTICLES and reading.gap(index) == " "
    ):
        index += 1
    return (
        index < len(reading)
        and reading.words[index][0].isupper()
        and reading.gap(index) in gaps
        and reading.lowers[index] not in _FUNCTION
        and reading.lowers[index] not in _NOT_NAMES
    )


def _of_a_figure(reading: Reading, index: int) -> bool:
    """Whether a word in capitals belongs to the word before it: "76K", "9 °C", "Chapter IX",
    "Part Three", "Anna Holm, MD"."""
    gap, before, lower = reading.gap(index), reading.words[index - 1], reading.lowers[index]
    if (not gap and before[-1].isdecimal()) or "°" in gap:
        return True
    if lettered(reading, index):
        return True
    if lower in values("number_words"):
        return reading.stems[index - 1] in entries("label_nouns")
    return lower in ROMAN and figure(reading, index) is not None


def lettered(reading: Reading, index: int) -> bool:
    """Whether a word is the letters of a degree or an order behind a name: "Anna Holm, MD"."""
    if not index or reading.lowers[index] not in _POST_NOMINALS:
        return False
    capitals = reading.words[index].replace(".", "")[-1].isupper()
    return capitals and reading.words[index - 1][0].isupper() and reading.gap(index) in (" ", ", ")


def _of_a_sum(reading: Reading, index: int) -> bool:
    """Whether a word in capitals tells the country of a sign for money: "US$5"."""
    return glued(reading, index + 1) and reading.words[index + 1] in SIGNS


def end(reading: Reading, first: int) -> int:
    """The word behind the name that begins here."""
    last = index = first + 1
    while index < len(reading):
        gap, word = reading.gap(index), reading.words[index]
        if gap not in (" ", "-", ". ", ".") or (
            gap.startswith(".")
            and (len(reading.words[index - 1]) > 2 or reading.lowers[index - 1] in _NUMERALS)
            and reading.lowers[index - 1] not in PERSON_TITLES
        ):
            break
        if reading.words[index - 1].endswith(("'s", "’s")):
            break
        capital = word[0].isupper() or (word[1:2] in "'’" and word[2:3].isupper())  # "d'Arc"
        named = capital and (reading.lowers[index] not in _NOT_NAMES or _surname(reading, index))
        named = named or (word == "I" and numeral(reading, index))
        if named and _of_a_figure(reading, index):
            break
        if named or (gap == "-" and (word[0].isdigit() or not known(reading.stems[index]))):
            last = index + 1
        elif reading.lowers[index] not in JOINS or reading.lowers[index] in ("and", "for"):
            break
        index += 1
    return last


@cache
def given() -> frozenset[str]:
    """Given names, in short and in full."""
    short = mapping("short_names")
    return (
        entries("given_names") | short.keys() | {full for each in short.values() for full in each}
    )


def _surname(reading: Reading, index: int) -> bool:
    """Whether a month is a last name: "Helen March said"; not "saw Helen March 3"."""
    called = reading.lowers[index] in mapping("months") and reading.gap(index) == " "
    dated = index + 1 < len(reading) and reading.words[index + 1][0].isdecimal()
    titled = index > 1 and reading.lowers[index - 2] in PERSON_TITLES
    return called and not dated and (titled or reading.lowers[index - 1] in given())


def numeral(reading: Reading, index: int) -> bool:
    """Whether a word is the numeral behind a name: the "VIII" of "Henry VIII"; not an initial, nor
    the writer of "Anna and I"."""
    if not reading.words[index].isupper() or reading.gap(index) != " ":
        return False
    if reading.gap(index + 1).startswith(".") and len(reading.words[index]) == 1:
        return index + 1 == reading.size or reading.sentences[index] != reading.sentences[index + 1]
    behind = reading.lowers[index + 1] if index + 1 < len(reading) else ""
    return reading.lowers[index] != "i" or behind not in _SPEAKING


def nicknamed(reading: Reading, last: int) -> tuple[int, tuple[str, ...]]:
    """The word behind a name that goes on past a nickname, Robert “Bob” Hale, and the
    nickname; ``last`` and nothing where there is none."""
    if last >= len(reading) or reading.gap(last) not in _OPENING:
        return last, ()
    for at in range(last + 1, min(last + 4, len(reading))):
        if reading.gap(at) in _CLOSING:
            named = reading.words[last][0].isupper() and reading.words[at][0].isupper()
            if named and reading.lowers[at] not in _NOT_NAMES:
                nick = tuple(map(bare, reading.lowers[last:at]))
                return end(reading, at), nick
        if reading.gap(at) != " ":
            break
    return last, ()


def bare(lower: str) -> str:
    """A word of a name without possessive, points and accents."""
    lower = lower.removesuffix("'s").removesuffix("'")
    lower = lower.replace(".", "")
    return lower if lower.isascii() else unaccented(lower)
