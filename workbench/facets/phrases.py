"""Where in a sentence a clause, its subject and a value begin and end."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading, WordSpan

CALLED = frozenset(("called", "named", "titled", "entitled", "reportedly", "probably", "likely"))
AND = frozenset(("and", "&"))
_UNKNOWN = frozenset(("unknown", "uncertain", "unclear", "inconclusive", "disputed"))
# The answers to a label, and whether they affirm it.
ANSWERS = {"yes": True, "true": True, "no": False, "false": False, "none": False}
_IN_PLACE = frozenset(("the", "of", "and", "in"))  # "the state of Ohio"
_BETWEEN_NAMES = frozenset((" ", "-", ". ", ".", ", ", '" ', ' "', "., "))
_BETWEEN_PLACES = frozenset((" ", "-", ". ", ".", ", "))
_LEADING = 4  # small words before the first capital of a place
_YEAR = 4  # digits of a year

# What opens a clause with a subject of its own, and what does so behind a comma.
_OPENS = frozenset(("that", "because", "although", "whereas", "while", "since"))
_JOINS = frozenset(("and", "but", "so", "or", "as"))


def sentences(reading: Reading) -> Iterator[WordSpan]:
    """The sentences; a line of its own is one too."""
    first = 0
    for at in range(1, len(reading) + 1):
        if at < len(reading):
            same = reading.sentences[at] == reading.sentences[first]
            if same and "\n" not in reading.gaps[at]:
                continue
        if first < at:
            yield first, at
        first = at


def clauses(reading: Reading, first: int, last: int) -> Iterator[WordSpan]:
    """The parts of a sentence that have subjects of their own."""
    start = first
    for at in range(first + 1, last):
        gap, lower = reading.gaps[at], reading.lowers[at]
        if lower in _OPENS or (";" in gap) or (lower in _JOINS and "," in gap):
            yield start, at
            start = at + (lower in _OPENS or lower in _JOINS)
    yield start, last


def subject(reading: Reading, first: int, last: int) -> WordSpan:
    """The subject that ends before a verb: without an opening ("However,", "In 1990,") and
    without what is set between commas behind it."""
    start = first
    for at in range(first + 1, last):
        if "," in reading.gaps[at]:
            if _opening(reading, start, at):
                start = at
            else:
                return start, at
    return start, last


def _opening(reading: Reading, first: int, last: int) -> bool:
    """Whether the words before a comma only lead in."""
    lower = reading.lowers[first]
    plain = entries("function_words")
    return lower.endswith("ly") or (lower in plain and lower not in entries("determiners"))


def value(reading: Reading, first: int, last: int) -> WordSpan:
    """The names or words of a value; "a writer named A" names one."""
    names = named(reading, first, last)
    if names is not None:
        return names
    end = value_end(reading, first, last)
    called = next((i for i in range(first, end) if reading.lowers[i] in CALLED), end)
    return named(reading, called + 1, last) or (first, end)


def place_end(reading: Reading, first: int, last: int) -> int:
    """The word behind a place: "the state of Ohio, United States"; ``first`` where none is."""
    end = at = first
    while at < last:
        gap, word = reading.gaps[at], reading.words[at]
        if at > first and gap not in _BETWEEN_PLACES:
            break
        if word[0].isupper():
            if reading.lowers[at] in mapping("months"):
                break
            end = at + 1
        elif (
            word[0].isdigit()
            or (end == first and at - first > _LEADING)
            or (reading.lowers[at] not in _IN_PLACE and end > first)
        ):
            break
        at += 1
    if first < end < last and reading.lowers[first] == "the" and _common(reading, end):
        end += 1  # "the Ross valley"
    return end


def _common(reading: Reading, index: int) -> bool:
    """Whether a plain noun may stand here, right behind a name."""
    lower = reading.lowers[index]
    plain = lower in entries("function_words") or lower.endswith(("ed", "ing", "ly"))
    return reading.words[index].islower() and reading.gaps[index] == " " and not plain


def past(reading: Reading, first: int, last: int) -> int:
    """The first word of a value, with "called" and the like passed over."""
    while first < last and reading.lowers[first] in CALLED:
        first += 1
    return first


def value_end(reading: Reading, first: int, last: int) -> int:
    """The word behind a value in plain words."""
    for at in range(first, last):
        if at == first or (reading.lowers[at] == "and" and _goes_on(reading, at + 1, last)):
            continue
        if reading.gaps[at].strip(" -\"'“”’") or reading.lowers[at] in entries("value_ends"):
            return at
    return last


def _goes_on(reading: Reading, index: int, last: int) -> bool:
    """Whether "and" is followed by another word of the value, and by no new clause."""
    if index >= last or reading.lowers[index] in entries("function_words"):
        return False
    return reading.stems[index] == reading.lowers[index] or not reading.lowers[index].endswith("ed")


def named(reading: Reading, first: int, last: int) -> WordSpan | None:
    """The names a value consists of: "A", "A and B", "A, B and C"; None where none stands first."""
    end = at = first
    while at < last:
        gap, word = reading.gaps[at], reading.words[at]
        if at > first and gap not in _BETWEEN_NAMES:
            break
        if word[0].isupper() and reading.lowers[at] not in mapping("months"):
            end = at + 1
        elif at == first or not (word in entries("name_joins") or word in AND):
            break
        at += 1
    return (first, end) if end > first else None


def kind(reading: Reading, first: int, last: int) -> str:
    """What sort of value words ``first`` to ``last`` are."""
    alone = last - first == 1 or (last > first and not reading.gaps[first + 1].isspace())
    if alone and reading.lowers[first] in ANSWERS:
        return "answer"  # also "Yes, in part"
    words = reading.words[first:last]
    if words and reading.lowers[first] in _UNKNOWN:
        return "unknown"
    if any(word[0].isdigit() for word in words):
        months = mapping("months")
        return "date" if any(w.lower() in months or len(w) == _YEAR for w in words) else "other"
    return "name" if words and words[0][0].isupper() else "category"
