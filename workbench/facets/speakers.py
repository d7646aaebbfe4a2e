"""Who says it: the speaker that a text names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from workbench.facets.attribution import nominal, reporting
from workbench.words.lexicon import entries, mapping
from workbench.words.quotations import quotations, said
from workbench.words.tokens import Reading, tokenize

_SPEECH = re.compile(r"[,:]\s*['‘\"“«]")
_BE = frozenset(("is", "are", "was", "were", "am", "be", "been", "being"))
_PRONOUNS = frozenset(
    ["he", "she", "they", "we", "i", "who", "it", "everyone", "everybody", "nobody", "someone"]
)
_JOINED = frozenset(("and", "&", "of", "de", "von", "van", "der", "la", "the"))
_CLAUSE_STOPS = frozenset(
    ["if", "when", "while", "because", "although", "though", "since", "before", "after"]
)
_OPENERS = _CLAUSE_STOPS | {"but", "and", "however", "later", "then", "the", "in", "as"}
_BETWEEN = frozenset(
    ("often", "also", "never", "always", "not", "first", "later", "once", "however")
)
_PLANS = frozenset(("to", "will", "would", "can", "could", "may", "might", "must", "should"))
_WHEN = frozenset(("in", "on", "since", "by", "until", "last", "next", "early", "late"))
_PHRASE = 7  # words a report behind the last comma has at most
_REACH = 9  # words searched before the verb for its subject


def speaker(reading: Reading) -> str:
    """Who says what a text states; "" for the writer."""
    lowers = reading.lowers
    for index in range(len(lowers) - 2):
        by = lowers[index] == "as" and lowers[index + 2] == "by"
        if by and reading.stems[index + 1] in reporting():
            return _phrase_after(reading, index + 3)
        if lowers[index] == "according" and lowers[index + 1] == "to":
            return _phrase_after(reading, index + 2)
    # A verb before "that" or beside a quotation is the clearest.
    for index, needs in sorted(_reports(reading), key=lambda report: report[1] != ""):
        told = _inverted(reading, index) or _subject(reading, index, needs)
        # What "I" think is the writer's own view; "it is important to note" is nobody's.
        nobody = lowers[index - 1] == "to" and told.lower().startswith("it")
        if told and told.lower() not in ("i", "we") and not nobody:
            return told
    return ""


@lru_cache(maxsize=10_000)  # asked of every fact
def credit(speaker: str) -> str:
    """The normal form of a speaker: the words of the name alone, "the Associated Press" as
    "associated press"; "" for a pronoun or a description such as "officials"."""
    reading = tokenize(speaker)
    nobody = entries("determiners") | entries("unnamed") | _PRONOUNS
    return " ".join(
        lower.removesuffix("'s").replace(".", "")
        for word, lower in zip(reading.words, reading.lowers, strict=True)
        if word[0].isupper() and lower not in nobody
    )


def same_credit(one: str, other: str) -> bool:
    """Whether two normal forms may name one source: the same, a part of it, or its initials."""
    few, many = sorted((one.split(), other.split()), key=len)
    if not few:
        return False
    if few in (many[-len(few) :], many[: len(few)]):
        return True
    return len(few) == 1 and few[0] == "".join(word[0] for word in many)


def _reports(reading: Reading) -> Iterator[tuple[int, str]]:
    """Places of the verbs by which somebody reports something, and what each needs before it.

    That is "free" or "named" as in the word list, "" where the verb is clear without.
    """
    verbs = reporting()
    lowers = reading.lowers
    for index, key in enumerate(reading.stems):
        if key not in verbs:
            continue
        needs = verbs[key]
        before = _word_before(lowers, index)
        if (before in _BE or nominal(before)) and not reading.gap(index).strip():
            continue
        following = lowers[index + 1 : index + 6]
        if needs in ("out", "to"):
            if following[:1] == (needs,):
                yield index, ""
        elif "that" in following or _quotes(reading, index) or _trails(reading, index):
            yield index, ""
        elif needs != "that" and before not in _PLANS and not lowers[index].endswith("ing"):
            yield index, needs
        elif needs == "that" and _opens_with(reading, index):
            yield index, "named"


def _opens_with(reading: Reading, verb: int) -> bool:
    """Whether the report is what a sentence opens with: "As Reed told the Herald, ..."."""
    first = verb
    while first and reading.sentences[first - 1] == reading.sentences[verb]:
        first -= 1
    if reading.lowers[first] != "as" or verb - first > _PHRASE:
        return False
    behind = range(verb + 1, min(reading.size, verb + _PHRASE + 1))
    return any("," in reading.gap(at) for at in behind)


def _trails(reading: Reading, verb: int) -> bool:
    """Whether a report is all that stands behind a comma at the end: "..., the Herald reported"."""
    more = verb + 1 < len(reading) and reading.sentences[verb + 1] == reading.sentences[verb]
    if more and (reading.stems[verb] != "tell" or not _to_one(reading, verb + 1)):
        return False
    for first in range(verb - 1, max(0, verb - _PHRASE), -1):
        if "," in reading.gap(first):
            opens = reading.lowers[first]
            named = reading.words[first][0].isupper() or opens in entries("unnamed")
            return named or opens in ("the", "a", "an", "his", "her", "their", "its")
    return False


def _to_one(reading: Reading, first: int) -> bool:
    """Whether nothing but whom it was told to stands behind: "told Reuters", "told the Herald"."""
    last = first
    while last < reading.size and reading.sentences[last] == reading.sentences[first]:
        named = reading.words[last][0].isupper() or reading.lowers[last] in ("the", "on", "in")
        if not named or (last > first and reading.gap(last) != " "):
            return False
        last += 1
    return last - first <= _PHRASE


def _quotes(reading: Reading, verb: int) -> bool:
    """Whether a quotation stands beside the verb: 'said, "..."', '"...," Ann Reed said'."""
    gap = reading.gap(verb + 1)
    if _SPEECH.search(gap) or _quoted_before(reading, verb):
        return True
    if not any(mark in gap for mark in '"“«'):
        return False
    last = reading.starts[verb + 1] if verb + 1 < len(reading) else len(reading.text)
    return any(
        quotation.start() <= last <= quotation.end() and said(quotation)
        for quotation in quotations(reading.text)
    )


def _word_before(lowers: tuple[str, ...], index: int) -> str:
    """The word before, adverbs passed over."""
    index -= 1
    while index > 0 and _passing(lowers[index]):
        index -= 1
    return lowers[index] if index >= 0 else ""


def _passing(word: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return word.endswith("ly") or word in _BETWEEN


def _quoted_before(reading: Reading, index: int) -> bool:
    """Whether a quotation closes shortly before: '"...," Ann Reed said'."""
    return any(
        re.search(r"[,.!?]['\"”’]", reading.gap(place)) is not None
        for place in range(max(1, index - 3), index + 1)
    )


def _subject(reading: Reading, verb: int, needs: str) -> str:
    """The nearest name or pronoun before a verb, in the same sentence."""
    start = _before_apposition(reading, verb)
    if start < verb - 1 and reading.words[start - 1].islower():  # "The constable, Hal Finn, said"
        named = all(word[0].isupper() for word in reading.words[start:verb])
        if named and all(reading.gap(at) in (" ", ". ") for at in range(start + 1, verb)):
            return reading.span(start, verb)
    for index in range(start - 1, max(0, start - _REACH) - 1, -1):
        word = reading.lowers[index]
        if reading.sentences[index] != reading.sentences[verb] or word in _CLAUSE_STOPS:
            return ""
        # "... in Oban, officials said": a name before the comma is none of the speaker's.
        if index < start - 1 and "," in reading.gap(index + 1):
            described = "" if needs == "named" else _described(reading, start)
            if described:
                return described
        if word in _PRONOUNS:
            return reading.words[index]
        if _named(reading, index):
            told = _run_back(reading, index)
            return _whose(reading, index - len(told.split()) + 1, index) or told
        if needs and not (_passing(word) or word in entries("auxiliaries")):
            break
    return "" if needs == "named" else _described(reading, start)


def _whose(reading: Reading, first: int, last: int) -> str:
    """The people at a place, where the name is that of the place: "police in Oban"; else ""."""
    at = first - 1
    if at < 1 or reading.lowers[at] not in ("in", "at", "near") or "," in reading.gap(at):
        return ""
    return reading.span(at - 1, last + 1) if reading.lowers[at - 1] in entries("unnamed") else ""


def _described(reading: Reading, last: int) -> str:
    """A speaker without a name that ends before word ``last``: "the mayor", "critics"."""
    while last and reading.lowers[last - 1] in entries("auxiliaries"):
        last -= 1
    for first in range(last - 1, max(-1, last - 4), -1):
        if "," in reading.gap(first + 1) and first + 1 < last:
            break
        if reading.lowers[first] in entries("determiners"):
            return reading.span(first, last)
    before = reading.lowers[last - 1] if last else ""
    plural = before.endswith("s") and len(before) > 3
    return reading.words[last - 1] if plural or before in entries("unnamed") else ""


def _before_apposition(reading: Reading, verb: int) -> int:
    """Where the subject of a verb ends: before "..., the founders of the firm, said"."""
    if verb and "," in reading.gap(verb):
        for index in range(verb - 1, 0, -1):
            if "," in reading.gap(index):
                return index
    return verb


def _inverted(reading: Reading, verb: int) -> str:
    """The subject behind the verb: '"...," said Ann Reed'."""
    if not re.search(r"[,.!?]['\"”’»]", reading.gap(verb)) or reading.gap(verb + 1).strip():
        return ""
    return _phrase_after(reading, verb + 1)


def _named(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    lower = reading.lowers[index]
    if not word[0].isupper() or lower in entries("determiners") or lower == "as":
        return False
    if lower in mapping("weekdays") or (lower in mapping("months") and _dates(reading, index)):
        return False
    return index > 0 or len(reading) > 1


def _dates(reading: Reading, index: int) -> bool:
    """Whether the name of a month stands as one: "in May", "May 5"; May may be a person."""
    beside = reading.words[index + 1 : index + 2] + reading.words[max(0, index - 1) : index]
    return any(word[0].isdigit() or word.lower() in _WHEN for word in beside)


def _run_back(reading: Reading, last: int) -> str:
    """The name that ends with this word, with the names joined to it."""
    first = last
    while first > 0 and reading.gap(first) in (" ", ". ", " & "):
        if reading.words[first - 1][0].isupper():
            first -= 1
        elif (
            reading.lowers[first - 1] in _JOINED
            and first > 1
            and not reading.gap(first - 1).strip()
            and reading.words[first - 2][0].isupper()
        ):
            first -= 2
        else:
            break
    if reading.lowers[first] in _OPENERS and first < last:
        first += 1
    return reading.span(first, last + 1)


def _phrase_after(reading: Reading, first: int) -> str:
    """The noun phrase that begins here: up to a comma or a word that opens something new."""
    last = first
    while last < len(reading) and last - first < 8:
        if last > first and re.search(r"[,;:.()\"“”]", reading.gap(last)):
            break
        if last > first and reading.lowers[last] in _BE | _PRONOUNS | {"that", "in", "on", "at"}:
            break
        last += 1
    return _appositive(reading, first, last) or reading.span(first, last)


def _appositive(reading: Reading, first: int, last: int) -> str:
    """The name behind a description: "the leader, Tom Pryce"; "" where the words are none, or no
    name of several words is all that stands between the commas."""
    described = reading.lowers[first : first + 1] == ("the",) and not any(
        word[0].isupper() for word in reading.words[first + 1 : last]
    )
    if not described or last >= reading.size or reading.gap(last) != ", ":
        return ""
    end = last
    while end < reading.size and reading.words[end][0].isupper():
        if end > last and reading.gap(end) not in (" ", ". "):
            break
        end += 1
    closed = end == reading.size or reading.gap(end).strip()
    return reading.span(last, end) if end - last > 1 and closed else ""
