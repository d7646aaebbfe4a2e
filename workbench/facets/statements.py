"""What a clause states of a subject by definition or by part.

"X is a Y", "the producer of X was A", "X was directed by A", "A directed X", "X was born in P",
"Director: A".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from workbench.facets import phrases
from workbench.facets.phrases import AND
from workbench.measures.mention import Mention
from workbench.measures.quantity import scan
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading, WordSpan, once

DEATH = "cause of death"
IS = "is"  # the attribute of "X is a Y"

_BE = frozenset(("is", "are", "was", "were"))
_OF = frozenset(("of", "for", "behind"))
_PLACED = frozenset(("in", "at", "near", "on", "within", "outside"))
_FROM = frozenset(("of", "from"))
_HAS = frozenset(("has", "have", "had"))
_ARTICLES = frozenset(("a", "an"))
_PASSED = frozenset(("also", "originally", "then", "later", "first", "co", "mainly", "primarily"))
_NOT_TOLD = frozenset(("not", "n't", "never", "no"))
_KEY = 4  # words that the key of "Key: value" may have
_NEAR = 4  # words between "was" and the verb, or between that and "by"


class Statement(NamedTuple):
    """Words ``subject`` have the value in words ``value``; an empty subject is not said.

    ``attribute`` is one word for all that name it ("director" for "directed by"); ``kind`` of the
    value is name, place, category, date, answer, unknown or other.
    """

    attribute: str
    subject: WordSpan
    value: WordSpan
    kind: str


@once
def statements(reading: Reading) -> tuple[Statement, ...]:
    """The statements of a text, in the order of their values, one for each value."""
    found: dict[tuple[str, WordSpan], Statement] = {}
    for first, last in phrases.sentences(reading):
        labelled = tuple(_labelled(reading, first, last))
        start = labelled[0].value[0] if labelled else first  # a label is no clause
        for told in (*labelled, *_told(reading, start, last)):
            if told.value[0] < told.value[1]:
                found.setdefault((told.attribute, told.value), told)
    return tuple(sorted(found.values(), key=lambda s: (s.value, s.attribute)))


def attribute(reading: Reading, index: int) -> str:
    """The attribute a noun or verb names, folded; its stem where no list knows it."""
    folded = mapping("attributes")
    phrase = " ".join(reading.stems[max(0, index - 1) : index + 1])
    found = folded.get(phrase) or folded.get(reading.stems[index])
    return found[0] if found else reading.stems[index]


def _labelled(reading: Reading, first: int, last: int) -> Iterator[Statement]:
    """ "Director: A", "Insured - no", "Director ..... A", "Director", a tab and "A"."""
    tabs = sum("\t" in reading.gaps[at] for at in range(first + 1, last))
    for at in range(first + 1, min(last, first + _KEY + 1)):
        gap = reading.gaps[at]
        dash = gap.strip() in ("-", "–", "—") and reading.lowers[at] in phrases.ANSWERS
        led = "...." in gap or (tabs == 1 and gap.strip(" ") == "\t")
        if ":" in gap or led or (dash and at == last - 1):
            if any(word in _BE for word in reading.lowers[first:at]) or '"' in gap or "“" in gap:
                return
            yield Statement(
                attribute(reading, at - 1),
                (first, first),
                (at, last),
                phrases.kind(reading, at, last),
            )
            return
        if gap not in (" ", "-", "/"):
            return


def _told(reading: Reading, first: int, last: int) -> Iterator[Statement]:
    for start, end in phrases.clauses(reading, first, last):
        be = next((i for i in range(start, end) if _is_be(reading, i)), -1)
        subject = phrases.subject(reading, start, be) if be > start else (start, start)
        if subject[0] < subject[1]:
            yield from _defined(reading, subject, be, end)
            yield from _made(reading, subject, be, end)
        yield from _making(reading, start, end)
        yield from _situated(reading, start, be, end)
        yield from _fatal(reading, start, end)
        if subject[0] < subject[1]:
            yield from _dated(reading, subject, be, end)


def _is_be(reading: Reading, index: int) -> bool:
    """Whether it is "is" or "was", and no part of a title."""
    return reading.lowers[index] in _BE and reading.words[index].islower()


def _defined(reading: Reading, subject: WordSpan, be: int, last: int) -> Iterator[Statement]:
    """ "X is a Y", "the producer of X is A", "X's capital is A", "A is the producer of X"."""
    start = phrases.past(reading, be + 1, last)
    if start >= last:
        return
    role = _role(reading, *subject)
    if role is not None:
        name, whose = role
        if reading.lowers[start] in _PLACED:  # "the headquarters of X are in P"
            there = start + 1, phrases.place_end(reading, start + 1, last)
            yield Statement(name, whose, there, "place")
            return
        value = phrases.value(reading, start, last)
        if reading.lowers[start] not in _NOT_TOLD and reading.stems[start] not in entries("makers"):
            yield Statement(name, whose, value, phrases.kind(reading, *value))
        return
    if reading.lowers[start] in _ARTICLES:
        value = start + 1, phrases.value_end(reading, start + 1, last)
        yield Statement(IS, subject, value, "category")
    elif reading.lowers[start] == "the":
        end = phrases.value_end(reading, start, last)
        role = _role(reading, start, end)
        if role is not None and role[1][0] < role[1][1]:
            yield Statement(role[0], role[1], subject, phrases.kind(reading, *subject))


def _role(reading: Reading, first: int, last: int) -> tuple[str, WordSpan] | None:
    """The attribute and its bearer: "the producer of X", "X's capital", "its capital"."""
    lowers = reading.lowers
    if first >= last:
        return None
    noun = last - 1
    if noun > first and _common(reading, noun):
        if lowers[noun - 1].endswith(("'s", "s'")):
            return attribute(reading, noun), (first, noun)
        if noun == first + 1 and lowers[first] in ("its", "his", "her", "their"):
            return attribute(reading, noun), (first, noun)
        if noun == first + 1 and lowers[first] == "the":
            listed = reading.stems[noun] in mapping("attributes")
            return (attribute(reading, noun), (noun, noun)) if listed else None
    if lowers[first] != "the":
        return None
    of = next((i for i in range(first, last) if lowers[i] in _OF), -1)
    if of >= 0 and _common(reading, of - 1) and not _qualified(reading, first + 1, of - 1):
        return attribute(reading, of - 1), (of + 1, last)
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


def _made(reading: Reading, subject: WordSpan, be: int, last: int) -> Iterator[Statement]:
    """ "X was written and directed by A", "X is a novel written by A"."""
    lowers = reading.lowers
    role = _role(reading, *subject)
    for by in range(be + 2, last):
        if lowers[by] != "by":
            continue
        value = phrases.named(reading, by + 1, last)
        for verb in _verbs(reading, be, by) if value else ():
            assert value is not None
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
        elif lower not in AND and lower not in _PASSED and not lower.endswith("ly"):
            return
        at -= 1


def _making(reading: Reading, first: int, last: int) -> Iterator[Statement]:
    """ "A wrote and directed X"."""
    makers = entries("makers")
    for verb in range(first, last - 1):
        if reading.stems[verb] not in makers or not _past_tense(reading, verb):
            continue
        start = verb
        while start > first and (
            reading.lowers[start - 1] in (*AND, *_PASSED, "has", "had")
            or reading.stems[start - 1] in makers
        ):
            start -= 1
        who = _name_before(reading, first, start)
        end = verb + 1
        while end < last and (reading.lowers[end] in AND or reading.stems[end] in makers):
            end += 1
        done = end, phrases.value_end(reading, end, last)
        if who is not None and done[0] < done[1] and reading.lowers[end] != "by":
            yield Statement(attribute(reading, verb), done, who, "name")


def _past_tense(reading: Reading, index: int) -> bool:
    lower = reading.lowers[index]
    return reading.words[index].islower() and lower != reading.stems[index] and lower[-1:] != "s"


def _name_before(reading: Reading, first: int, last: int) -> WordSpan | None:
    """The name or pronounless run of capitals that ends before a verb and opens the clause."""
    start = last
    while start > first and (
        reading.words[start - 1][0].isupper()
        or reading.lowers[start - 1] in AND
        or reading.lowers[start - 1] in entries("name_joins")
    ):
        if start < last and reading.gaps[start] not in (" ", "-", ". ", "."):
            return None
        start -= 1
    if start == last or reading.lowers[start] in entries("function_words"):
        return None
    return start, last


def _fatal(reading: Reading, first: int, last: int) -> Iterator[Statement]:
    """ "X died of Y", "X died from Y"."""
    for of in range(first + 1, last - 1):
        if reading.lowers[of] in _FROM and reading.stems[of - 1] == "die":
            end = phrases.value_end(reading, of + 1, last)
            end = next((at for at in range(of + 2, end) if reading.lowers[at] in _PLACED), end)
            value = of + 1, end
            pronoun = of - 2 >= first and reading.lowers[of - 2] in entries("pronouns")
            who = (of - 1, of - 1) if pronoun else phrases.subject(reading, first, of - 1)
            yield Statement(DEATH, who, value, "category")


def _situated(reading: Reading, first: int, be: int, last: int) -> Iterator[Statement]:
    """ "X was born in P", "X lies in P", "X is in P"."""
    situations = mapping("situations")
    lowers = reading.lowers
    for at in range(first + 1, last - 1):
        if lowers[at] not in _PLACED:
            continue
        verb = at - 1
        while verb > max(first, at - _KEY) and _passed(reading, verb):
            verb -= 1
        named = situations.get(reading.stems[verb])
        if attribute(reading, verb) == "seat" and not named:  # "has its head office in P"
            has = [i for i in range(max(first, verb - _KEY), verb) if lowers[i] in _HAS]
            verb, named = (has[-1], ("seat",)) if has else (verb, named)
        bare = verb == be >= 0
        if (not named and not bare) or verb <= first:
            continue
        end = phrases.place_end(reading, at + 1, last)
        stop = be if first < be < verb else verb
        whose = phrases.subject(reading, first, be if bare else stop)
        if whose[0] < whose[1]:
            yield Statement(named[0] if named else "place", whose, (at + 1, end), "place")


def _passed(reading: Reading, index: int) -> bool:
    """Whether a word may stand between "born" and "in": "born in May 1901 in Oslo"."""
    lower = reading.lowers[index]
    dated = lower[0].isdigit() or lower in mapping("months") or lower in ("in", "on")
    return dated or lower == "around" or lower.endswith("ly")


def _dated(reading: Reading, subject: WordSpan, be: int, last: int) -> Iterator[Statement]:
    """ "X was released in 1990": the attribute is the event, "release"."""
    dates = _dates(reading)
    for at in range(bisect_right(dates, be, key=_first), len(dates)):
        mention = dates[at]
        if mention.first >= last:
            break
        before = reading.lowers[mention.first - 1]
        verb = mention.first - 1 - (before in ("in", "on", "around", "about"))
        if be < verb and reading.stems[verb] in entries("events"):
            yield Statement(
                f"{reading.stems[verb]} date", subject, (mention.first, mention.last), "date"
            )


@once
def _dates(reading: Reading) -> tuple[Mention, ...]:
    return tuple(mention for mention in scan(reading) if mention.facet == "date")


def _first(mention: Mention) -> int:
    return mention.first
