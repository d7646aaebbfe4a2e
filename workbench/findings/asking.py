"""Words of a claim as a question uses them: who did what, and what stands around a value."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.claims.verbs import past
from workbench.facts.clauses import SAME_PAST, clauses, verbs
from workbench.measures.quantity import scan
from workbench.words.lexicon import entries
from workbench.words.thesaurus import kinds
from workbench.words.tokens import Reading, tokenize

LONGEST = 8  # words of a subject or of what is done that a question still bears
AROUND = 5  # words on either side that tell where a value stands
_BREAKS = ",;:()[]–—\n"
_BETWEEN = frozenset(["first", "also", "then", "later", "not", "never", "once", "only"])
_NO_SUBJECT = frozenset(["there", "that", "which", "who", "whom", "this", "these", "what", "it"])
_PRONOUNS = frozenset(["he", "she", "it", "they", "its", "his", "her", "their"])
_PLAIN = frozenset(["the", "a", "an", "he", "she", "they", "its", "his", "her", "their", "it"])
_OPENERS = frozenset(["and", "but", "while", "when", "where", "as", "so", "or", "because"])
_BE = frozenset(["is", "was", "are", "were"])
_HELPS = _BE | {"has", "had", "have", "will", "would", "can", "could", "may", "might"}


class Spot(NamedTuple):
    """Words ``first`` to ``last`` (not included) of a text."""

    reading: Reading
    first: int
    last: int

    @property
    def words(self) -> str:
        """The words as they stand."""
        return self.reading.span(self.first, self.last)


class Deed(NamedTuple):
    """What a clause tells: ``who`` (may be empty), the helping verb ("was", "did"), what is done
    in the form that goes with it ("opened", "join"), and to what ("the league")."""

    who: str
    helps: str
    done: str
    what: str
    says: str  # the verb as it stands, without its helping verb

    @property
    def asks(self) -> str:
        """The clause as a question has it: "was the bridge opened", "did they join the league"."""
        return " ".join(filter(None, (self.helps, self.who, self.done, self.what)))


def spot(text: str, start: int, end: int) -> Spot:
    """The words of a text between two of its characters."""
    reading = tokenize(text)
    first = max(bisect_right(reading.starts, start) - 1, 0)
    last = bisect_right(reading.starts, max(end - 1, start))
    return Spot(reading, first, max(last, first))


def deed(at: Spot) -> Deed | None:
    """What the clause around a value tells; None where it has no verb that can be asked by."""
    reading = at.reading
    verb = clauses(reading)[at.first][0] if at.first < reading.size else -1
    if verb < 0 or at.first <= verb < at.last or not reading.lowers[verb].isalpha():
        return None
    first, last = _chain(reading, verb, at)
    helping = reading.lowers[first] in _HELPS
    main = last - 1
    if helping and (last - first == 1 or not _participle(reading, main)):
        return None
    before = past(reading, main) or reading.lowers[main] in SAME_PAST
    if not helping and not (before or reading.lowers[main].endswith("s")):
        return None
    who, what = _subject_of(reading, first), _what(reading, last, at)
    if helping:
        done = reading.span(first + 1, last)
        return Deed(who, reading.lowers[first], done, what, done)
    helps = "did" if before else "does"
    return Deed(who, helps, reading.stems[main], what, reading.words[main])


def _participle(reading: Reading, at: int) -> bool:
    return past(reading, at) or reading.lowers[at] in SAME_PAST | {"born"}


def _chain(reading: Reading, verb: int, at: Spot) -> tuple[int, int]:
    """The verb with its helping verbs: "has been closed", "was first shown"."""
    marks, first, last = verbs(reading), verb, verb + 1
    while first and reading.gap(first) == " " and reading.lowers[first - 1] in _HELPS:
        first -= 1
    end = verb + 1
    while end < min(reading.size, verb + 5) and reading.gap(end) == " ":
        if at.first <= end < at.last:
            break
        carries = end in marks or _participle(reading, end)
        if carries:
            last = end + 1
        elif not (reading.lowers[end] in _BETWEEN or reading.lowers[end].endswith("ly")):
            break
        end += 1
    return first, last


def _subject_of(reading: Reading, verb: int) -> str:
    """Who or what a verb is told of: also of a verb before it that it goes on from."""
    who = subject(reading, verb)
    if who or not verb or reading.lowers[verb - 1] not in _OPENERS:
        return who
    before = [at for at in range(reading.sentence(verb).start, verb) if at in verbs(reading)]
    return next((who for at in reversed(before) if (who := subject(reading, at))), "")


def subject(reading: Reading, verb: int) -> str:
    """Who or what stands before a verb, as it is written; empty where nothing short does."""
    first = verb
    while first and not _broken(reading, first) and first - 1 not in verbs(reading):
        first -= 1
    while first < verb and reading.lowers[first] in _OPENERS:
        first += 1
    last = verb
    while last > first and (
        reading.lowers[last - 1].endswith("ly") or reading.lowers[last - 1] in _BETWEEN
    ):
        last -= 1
    if not 0 < last - first <= LONGEST or reading.lowers[last - 1] in _OPENERS:
        return ""
    opens = reading.lowers[first]
    bare = last - first == 1 and opens in _NO_SUBJECT
    if bare or (opens in entries("function_words") and opens not in _PLAIN):
        return ""
    return lowered(reading, first, last)


def lowered(reading: Reading, first: int, last: int) -> str:
    """Words as they stand within a sentence: without the capital that only begins one."""
    said = reading.span(first, last)
    opens = first == 0 or reading.sentences[first] != reading.sentences[first - 1]
    common = last - first > 1 and reading.words[first + 1].islower() and kinds(reading.stems[first])
    known = common or reading.lowers[first] in entries("function_words") | _PLAIN
    return said[0].lower() + said[1:] if opens and known else said


def _broken(reading: Reading, at: int) -> bool:
    """Whether something parts a word from the one before it."""
    gap = reading.gap(at)
    return any(mark in gap for mark in _BREAKS) or (
        reading.sentences[at] != reading.sentences[at - 1]
    )


def _what(reading: Reading, verb: int, at: Spot) -> str:
    """What is done to what: the words between the verb and the value, or those behind the verb."""
    end = at.first if at.first >= verb else min(reading.size, verb + LONGEST)
    for place in range(verb, end):
        if place > verb and (_broken(reading, place) or place in verbs(reading)):
            end = place
            break
    if end - verb > LONGEST:
        return ""
    while end > verb and reading.lowers[end - 1] in entries("function_words"):
        end -= 1
    return reading.span(verb, end) if end > verb and not _broken(reading, verb) else ""


def around(at: Spot) -> str:
    """Where a value stands, with a blank in its place: "elected senator ___ for the party"."""
    reading = at.reading
    first, last = at.first, at.last
    while first and at.first - first < AROUND and not _ends(reading, first):
        first -= 1
    while last < reading.size and last - at.last < AROUND and not _ends(reading, last):
        last += 1
    last = next((m.last for m in scan(reading) if m.first < last < m.last), last)
    first = next((m.first for m in scan(reading) if m.first < first < m.last), first)
    while last > at.last and reading.lowers[last - 1] in entries("function_words"):
        last -= 1
    if first == at.first and last == at.last:
        return ""
    text = reading.text
    before = text[reading.starts[first] : reading.starts[at.first]] if first < at.first else ""
    after = text[reading.ends[at.last - 1] : reading.ends[last - 1]] if last > at.last else ""
    return " ".join(f"{before}___{after}".split())


def _ends(reading: Reading, at: int) -> bool:
    """Whether the words around a value end between a word and the one before it."""
    parted = set(reading.gap(at)) & set("\n();")
    return bool(parted) or reading.sentences[at] != reading.sentences[at - 1]


def onward(at: Spot, words: int = AROUND) -> str:
    """The words with those behind them that belong to them: "almost hovering in mid-air"."""
    reading, last = at.reading, at.last
    while last < reading.size and last - at.last < words and not _broken(reading, last):
        last += 1
    last = next((m.last for m in scan(reading) if m.first < last < m.last), last)
    while last > at.last and reading.lowers[last - 1] in entries("function_words"):
        last -= 1
    return reading.span(at.first, last)


def measured_from(at: Spot) -> str:
    """The name behind a distance: "San Francisco" of "61 km southeast of San Francisco"."""
    reading = at.reading
    for place in range(at.last, min(reading.size - 1, at.last + 4)):
        if reading.lowers[place] in ("of", "from") and reading.words[place + 1][0].isupper():
            end = place + 1
            while end < reading.size and reading.words[end][0].isupper():
                if end > place + 1 and _broken(reading, end):
                    break
                end += 1
            return reading.span(place + 1, end)
    return ""


def deeds(spots: Sequence[Spot]) -> Iterator[Deed]:
    """What the clauses around the values tell, those that name who or what first."""
    made = [found for at in spots if (found := deed(at)) is not None and found.who]
    yield from sorted(made, key=lambda found: vague(found.who))


def vague(who: str) -> bool:
    """Whether a subject is told by a pronoun: "it", "its towers"."""
    return who.split()[0].lower() in _PRONOUNS


def blank(label: str, spots: Sequence[Spot]) -> str:
    """The question where no better one can be formed: the words around, with a blank."""
    context = next((told for at in spots if (told := around(at))), "")
    return f"{label} in “{context}”" if context else label
