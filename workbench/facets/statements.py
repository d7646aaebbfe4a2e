"""What a clause states of a subject by definition or by part.

"X is a Y", "the producer of X was A", "X was directed by A", "A directed X", "X was born in P",
"Director: A".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading, once

Span = tuple[int, int]  # words first up to, not including, last

IS = "is"  # the attribute of "X is a Y"

_BE = frozenset(("is", "are", "was", "were"))
_OF = frozenset(("of", "for", "behind"))
_PLACED = frozenset(("in", "at", "near", "on", "within", "outside"))
_ARTICLES = frozenset(("a", "an"))
_AND = frozenset(("and", "&"))
_PASSED = frozenset(("also", "originally", "then", "later", "first", "co", "mainly", "primarily"))
# A value ends before these, as it does at any punctuation.
_STOPS = frozenset(
    (
        "that",
        "which",
        "who",
        "whose",
        "where",
        "when",
        "while",
        "but",
        "by",
        "with",
        "from",
        "after",
    )
    + ("before", "since", "because", "although", "though", "until", "as", "if", "and", "is", "was")
)
_CALLED = frozenset(("called", "named", "titled", "entitled", "reportedly", "probably", "likely"))
# What opens a clause with a subject of its own, and what does so behind a comma.
_OPENS = frozenset(("that", "because", "although", "whereas", "while", "since"))
_JOINS = frozenset(("and", "but", "so", "or", "as"))
_NOT_TOLD = frozenset(("not", "n't", "never", "no"))
_UNKNOWN = frozenset(("unknown", "uncertain", "unclear", "inconclusive", "disputed"))
_ANSWERS = frozenset(("yes", "no", "true", "false", "none"))
_KEY = 4  # words that the key of "Key: value" may have
_NEAR = 4  # words between "was" and the verb, or between that and "by"


class Statement(NamedTuple):
    """Words ``subject`` have the value in words ``value``; an empty subject is not said.

    ``attribute`` is one word for all that name it ("director" for "directed by"); ``kind`` of the
    value is name, place, category, date, answer, unknown or other.
    """

    attribute: str
    subject: Span
    value: Span
    kind: str


@once
def statements(reading: Reading) -> tuple[Statement, ...]:
    """The statements of a text, in the order of their values, one for each value."""
    found: dict[tuple[str, Span], Statement] = {}
    for first, last in _sentences(reading):
        for told in (*_labelled(reading, first, last), *_told(reading, first, last)):
            if told.value[0] < told.value[1]:
                found.setdefault((told.attribute, told.value), told)
    return tuple(sorted(found.values(), key=lambda s: (s.value, s.attribute)))


def attribute(reading: Reading, index: int) -> str:
    """The attribute a noun or verb names, folded; its stem where no list knows it."""
    folded = mapping("attributes")
    phrase = " ".join(reading.stems[max(0, index - 1) : index + 1])
    found = folded.get(phrase) or folded.get(reading.stems[index])
    return found[0] if found else reading.stems[index]


def _sentences(reading: Reading) -> Iterator[Span]:
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


def _labelled(reading: Reading, first: int, last: int) -> Iterator[Statement]:
    """ "Director: A"."""
    for at in range(first + 1, min(last, first + _KEY + 1)):
        gap = reading.gaps[at]
        if ":" in gap:
            if any(word in _BE for word in reading.lowers[first:at]) or '"' in gap or "“" in gap:
                return
            yield Statement(
                attribute(reading, at - 1), (first, first), (at, last), _kind(reading, at, last)
            )
            return
        if gap not in (" ", "-", "/"):
            return


def _told(reading: Reading, first: int, last: int) -> Iterator[Statement]:
    for start, end in _clauses(reading, first, last):
        be = next((i for i in range(start, end) if _is_be(reading, i)), -1)
        subject = _subject(reading, start, be) if be > start else (start, start)
        if subject[0] < subject[1]:
            yield from _defined(reading, subject, be, end)
            yield from _made(reading, subject, be, end)
        yield from _making(reading, start, end)
        yield from _situated(reading, start, be, end)


def _is_be(reading: Reading, index: int) -> bool:
    """Whether it is "is" or "was", and no part of a title."""
    return reading.lowers[index] in _BE and reading.words[index].islower()


def _clauses(reading: Reading, first: int, last: int) -> Iterator[Span]:
    """The parts of a sentence that have subjects of their own."""
    start = first
    for at in range(first + 1, last):
        gap, lower = reading.gaps[at], reading.lowers[at]
        if lower in _OPENS or (";" in gap) or (lower in _JOINS and "," in gap):
            yield start, at
            start = at + (lower in _OPENS or lower in _JOINS)
    yield start, last


def _subject(reading: Reading, first: int, last: int) -> Span:
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


def _defined(reading: Reading, subject: Span, be: int, last: int) -> Iterator[Statement]:
    """ "X is a Y", "the producer of X is A", "X's capital is A", "A is the producer of X"."""
    start = _past(reading, be + 1, last)
    if start >= last:
        return
    role = _role(reading, *subject)
    if role is not None:
        name, whose = role
        value = _value(reading, start, last)
        if reading.lowers[start] not in _NOT_TOLD and reading.stems[start] not in entries("makers"):
            yield Statement(name, whose, value, _kind(reading, *value))
        return
    if reading.lowers[start] in _ARTICLES:
        value = start + 1, _value_end(reading, start + 1, last)
        yield Statement(IS, subject, value, "category")
    elif reading.lowers[start] == "the":
        end = _value_end(reading, start, last)
        role = _role(reading, start, end)
        if role is not None and role[1][0] < role[1][1]:
            yield Statement(role[0], role[1], subject, _kind(reading, *subject))


def _value(reading: Reading, first: int, last: int) -> Span:
    """The names or words of a value; "a writer named A" names one."""
    named = _named(reading, first, last)
    if named is not None:
        return named
    end = _value_end(reading, first, last)
    called = next((i for i in range(first, end) if reading.lowers[i] in _CALLED), end)
    return _named(reading, called + 1, last) or (first, end)


def _role(reading: Reading, first: int, last: int) -> tuple[str, Span] | None:
    """The attribute and its bearer: "the producer of X", "X's capital", "its capital"."""
    lowers = reading.lowers
    if first >= last:
        return None
    noun = last - 1
    if lowers[first] == "the":
        of = next((i for i in range(first + 2, last) if lowers[i] in _OF), -1)
        if of >= 0 and _common(reading, of - 1) and not _qualified(reading, first + 1, of - 1):
            return attribute(reading, of - 1), (of + 1, last)
        if of < 0 and noun > first and _common(reading, noun) and noun == first + 1:
            known = mapping("attributes")
            return (
                (attribute(reading, noun), (noun, noun)) if reading.stems[noun] in known else None
            )
        return None
    if not _common(reading, noun):
        return None
    if lowers[noun - 1].endswith(("'s", "s'")) and noun > first:
        return attribute(reading, noun), (first, noun)
    if noun == first + 1 and lowers[first] in ("its", "his", "her", "their"):
        return attribute(reading, noun), (first, noun)
    return None


def _common(reading: Reading, index: int) -> bool:
    """Whether a word may be the noun that names an attribute."""
    lower = reading.lowers[index]
    return (
        reading.words[index].islower()
        and lower not in entries("function_words")
        and lower.isalpha()
        and reading.stems[index] not in entries("many_valued")
    )


def _qualified(reading: Reading, first: int, last: int) -> bool:
    """Whether the noun is told apart from others of its name: "the first director"."""
    return any(
        word in mapping("ordinal_words") or word in entries("tellers_apart") or word[0].isdigit()
        for word in reading.lowers[first:last]
    )


def _made(reading: Reading, subject: Span, be: int, last: int) -> Iterator[Statement]:
    """ "X was written and directed by A", "X is a novel written by A"."""
    lowers = reading.lowers
    role = _role(reading, *subject)
    for by in range(be + 2, last):
        if lowers[by] != "by":
            continue
        value = _named(reading, by + 1, last)
        verbs = list(_verbs(reading, be, by)) if value else []
        if value is None:
            continue
        for verb in verbs:
            if role is not None:  # "the screenplay of X was written by A"
                yield Statement(role[0], role[1], value, "name")
            else:
                yield Statement(attribute(reading, verb), subject, value, "name")


def _verbs(reading: Reading, be: int, by: int) -> Iterator[int]:
    """The verbs that "by" belongs to."""
    makers = entries("makers")
    at = by - 1
    while at > max(be, by - _NEAR):
        lower = reading.lowers[at]
        if reading.stems[at] in makers and reading.words[at].islower():
            yield at
        elif lower not in _AND and lower not in _PASSED and not lower.endswith("ly"):
            return
        at -= 1


def _making(reading: Reading, first: int, last: int) -> Iterator[Statement]:
    """ "A wrote and directed X"."""
    makers = entries("makers")
    for verb in range(first + 1, last - 1):
        if reading.stems[verb] not in makers or not _past_tense(reading, verb):
            continue
        start = verb
        while start > first and (
            reading.lowers[start - 1] in (*_AND, *_PASSED, "has", "had")
            or reading.stems[start - 1] in makers
        ):
            start -= 1
        who = _name_before(reading, first, start)
        end = verb + 1
        while end < last and (reading.lowers[end] in _AND or reading.stems[end] in makers):
            end += 1
        done = end, _value_end(reading, end, last)
        if who is not None and done[0] < done[1] and reading.lowers[end] != "by":
            yield Statement(attribute(reading, verb), done, who, "name")


def _past_tense(reading: Reading, index: int) -> bool:
    lower = reading.lowers[index]
    return reading.words[index].islower() and lower != reading.stems[index] and lower[-1:] != "s"


def _name_before(reading: Reading, first: int, last: int) -> Span | None:
    """The name or pronounless run of capitals that ends before a verb and opens the clause."""
    start = last
    while start > first and (
        reading.words[start - 1][0].isupper()
        or reading.lowers[start - 1] in _AND
        or reading.lowers[start - 1] in entries("name_joins")
    ):
        if start < last and reading.gaps[start] not in (" ", "-", ". ", "."):
            return None
        start -= 1
    if start == last or reading.lowers[start] in entries("function_words"):
        return None
    return start, last


def _situated(reading: Reading, first: int, be: int, last: int) -> Iterator[Statement]:
    """ "X was born in P", "X lies in P", "X is in P"."""
    situations = mapping("situations")
    lowers = reading.lowers
    for at in range(first + 1, last - 1):
        if lowers[at] not in _PLACED:
            continue
        verb = at - 1
        if lowers[verb].endswith("ly") or lowers[verb] == "around":
            verb -= 1
        named = situations.get(reading.stems[verb])
        bare = verb == be >= 0
        if (not named and not bare) or verb <= first:
            continue
        end = _place_end(reading, at + 1, last)
        if end > at + 1:
            stop = be if first < be < verb else verb
            whose = _subject(reading, first, be if bare else stop)
            if whose[0] == whose[1]:
                continue
            yield Statement(named[0] if named else "place", whose, (at + 1, end), "place")


def _place_end(reading: Reading, first: int, last: int) -> int:
    """The word behind a place: "the state of Ohio, United States"; ``first`` where none is."""
    end = at = first
    while at < last:
        gap, word = reading.gaps[at], reading.words[at]
        if at > first and gap not in (" ", ", ", "-", ". ", "."):
            break
        if word[0].isupper():
            if reading.lowers[at] in mapping("months"):
                break
            end = at + 1
        elif reading.lowers[at] not in ("the", "of", "and", "in") and end > first:
            break
        elif word[0].isdigit() or at - first > _NEAR:
            break
        at += 1
    return end


def _past(reading: Reading, first: int, last: int) -> int:
    """The first word of a value, with "called" and the like passed over."""
    while first < last and reading.lowers[first] in _CALLED:
        first += 1
    return first


def _value_end(reading: Reading, first: int, last: int) -> int:
    """The word behind a value in plain words."""
    for at in range(first, last):
        if at == first or (reading.lowers[at] == "and" and _goes_on(reading, at + 1, last)):
            continue
        if reading.gaps[at].strip(" -\"'“”’") or reading.lowers[at] in _STOPS:
            return at
    return last


def _goes_on(reading: Reading, index: int, last: int) -> bool:
    """Whether "and" is followed by another word of the value, and by no new clause."""
    if index >= last or reading.lowers[index] in entries("function_words"):
        return False
    return reading.stems[index] == reading.lowers[index] or not reading.lowers[index].endswith("ed")


def _named(reading: Reading, first: int, last: int) -> Span | None:
    """The names a value consists of: "A", "A and B", "A, B and C"; None where none stands first."""
    end = at = first
    while at < last:
        gap, word = reading.gaps[at], reading.words[at]
        if at > first and gap not in (" ", "-", ". ", ".", ", ", '" ', ' "', "., "):
            break
        upper = word[0].isupper()
        if upper and reading.lowers[at] not in mapping("months"):
            end = at + 1
        elif word in entries("name_joins") or word in _AND:
            if at == first:
                break
        else:
            break
        at += 1
    return (first, end) if end > first else None


def _kind(reading: Reading, first: int, last: int) -> str:
    """What sort of value words ``first`` to ``last`` are."""
    if last - first == 1 and reading.lowers[first] in _ANSWERS:
        return "answer"
    words = reading.words[first:last]
    if words and reading.lowers[first] in _UNKNOWN:
        return "unknown"
    if any(word[0].isdigit() for word in words):
        return (
            "date" if any(w.lower() in mapping("months") or len(w) == 4 for w in words) else "other"
        )
    if words and words[0][0].isupper():
        return "name"
    return "category"
