"""What both texts state of one subject, and not alike: "the producer of X was A", "... B"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workbench.facets import name, negation, place, title
from workbench.facets.phrases import ANSWERS
from workbench.facets.statements import DEATH, IS, Statement, statements
from workbench.findings.change import Change
from workbench.measures.mention import agrees
from workbench.measures.quantity import scan
from workbench.records import Effect
from workbench.words.align import forms, reach, subject_words
from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import kinship
from workbench.words.tokens import Reading, WordSpan

_BREAKS = frozenset(("and", "&"))
_FACETS = {"name": "name", "place": "place", "category": "role", "answer": "negation"}
# What lies in one place; a thing may be told to lie in several, each within another.
_ONE_PLACE = frozenset(("birthplace", "deathplace", "seat", "grave"))
_PLACES = _ONE_PLACE | {"place"}
# A name that may be that of a whole land, in which the other place lies.
_WIDE = re.compile(r".*(?:shire|land|ia)|county|state|province|region|district|isles?|north|south")


def slots(left: Reading, right: Reading) -> list[Change]:
    """The statements of the two texts that fill one slot with values that do not agree."""
    ours, theirs = statements(left), statements(right)
    if not ours or not theirs:
        return []
    found = []
    here, there = _by_attribute(ours), _by_attribute(theirs)
    for one in ours:
        same = there.get(one.attribute, ())
        if len(same) != 1 or len(here[one.attribute]) != 1:
            continue  # which of several answers which cannot be told
        two = same[0]
        if _same_subject(left, one.subject, right, two.subject) and not _denied(
            left, one, right, two
        ):
            outcome = _compared(left, one, right, two)
            if outcome is not None:
                effect, why, sure = outcome
                facet = _FACETS.get(one.kind, "role")
                found.append(Change(facet, effect, *one.value, *two.value, why, sure))
    return found


def _by_attribute(told: Iterable[Statement]) -> dict[str, list[Statement]]:
    made: dict[str, list[Statement]] = {}
    for each in told:
        made.setdefault(each.attribute, []).append(each)
    return made


Graded = tuple[Effect, str, float]


def _compared(left: Reading, one: Statement, right: Reading, two: Statement) -> Graded | None:
    """How two values of one slot differ; None where they agree or cannot be told apart."""
    said, now = left.span(*one.value), right.span(*two.value)
    why = f"one text gives “{said}”, the other “{now}”"
    kinds = {one.kind, two.kind}
    if "unknown" in kinds:
        return ("possible", why, 0.4) if len(kinds) == 2 else None
    if kinds == {"answer"}:
        first, second = (r.lowers[s.value[0]] for r, s in ((left, one), (right, two)))
        return ("conflict", why, 0.9) if ANSWERS[first] != ANSWERS[second] else None
    if kinds == {"answer", "other"}:
        return _counted(left, one.value, right, two.value, why)
    if one.attribute == IS:
        return _categories(left, one.value, right, two.value, why)
    if one.attribute in _PLACES:
        once = one.attribute in _ONE_PLACE
        return _placed(left, one.value, right, two.value, why, once)
    if one.attribute == DEATH and _other_cause(left, one.value, right, two.value):
        return "possible", why, 0.5
    if kinds == {"name"}:
        return _persons(left, one.value, right, two.value, why)
    return _listed(left, one.value, right, two.value, why) if kinds == {"category"} else None


def _counted(
    left: Reading, one: WordSpan, right: Reading, two: WordSpan, why: str
) -> Graded | None:
    """A figure against "none": "Fatalities: none", "Fatalities: 3"."""
    ends = (left, one), (right, two)
    none = any(reading.lowers[span[0]] in ("none", "no") for reading, span in ends)
    many = [
        m.value.interval.low
        for reading, span in ends
        for m in scan(reading)
        if m.facet == "number" and span[0] <= m.first < span[1]
    ]
    return ("conflict", why, 0.8) if none and many and min(many) > 0 else None


def _other_cause(left: Reading, one: WordSpan, right: Reading, two: WordSpan) -> bool:
    """Whether two causes have no word in common, nor one that may stand for one of the other's."""
    ours, theirs = (
        subject_words(reading) & {*reading.stems[slice(*span)]}
        for reading, span in ((left, one), (right, two))
    )
    kin = (kinship(a, b) for a in sorted(ours) for b in sorted(theirs))
    return bool(ours and theirs) and "akin" not in kin


def one_place(left: Reading, right: Reading) -> bool:
    """Whether the two texts put in two places what can only be in one."""
    return any(
        change.facet == "place" and change.effect == "conflict" for change in slots(left, right)
    )


def _listed(left: Reading, one: WordSpan, right: Reading, two: WordSpan, why: str) -> Graded | None:
    """Values in plain words: one more in the list is drift, none in common may exclude, and
    opposites do: "open", "closed"."""
    ours = subject_words(left) & {*left.stems[slice(*one)]}
    theirs = subject_words(right) & {*right.stems[slice(*two)]}
    more, other = ours - reach(right), theirs - reach(left)
    if any(kinship(a, b) == "opposite" for a in sorted(more) for b in sorted(other)):
        return "conflict", why, 0.7
    if not ours or not theirs or bool(more) == bool(other):
        return ("differs", why, 0.2) if more else None
    return ("lost" if more else "added"), why, 0.2


def _persons(
    left: Reading, one: WordSpan, right: Reading, two: WordSpan, why: str
) -> Graded | None:
    """Names against names: none in common exclude each other, one more or less adds."""
    ours, theirs = list(_names(left, one)), list(_names(right, two))
    if not ours or not theirs:
        return None
    met = [a for a in ours if any(_agree(a, b) for b in theirs)]
    if not met:
        if _stands(ours, right) or _stands(theirs, left):
            return "differs", why, 0.2  # "produced by A and directed by B", "produced by B"
        return "conflict", why, 0.8
    if len(ours) == len(theirs):
        if len(met) == len(ours):
            return None
        return "possible", why, 0.5
    return ("added" if len(theirs) > len(ours) else "lost"), why, 0.2


def _agree(one: name.Name, two: name.Name) -> bool:
    return agrees(name.compare(one, two))


def _stands(names: list[name.Name], other: Reading) -> bool:
    """Whether the other text names one of them in another part."""
    return any(_agree(each, m.value) for each in names for m in title.names(other))


def _names(reading: Reading, span: WordSpan) -> Iterator[name.Name]:
    """The names a value consists of."""
    parts: list[str] = []
    for at in range(*span):
        lower = reading.lowers[at].removesuffix("'s").replace(".", "")
        if parts and ("," in reading.gaps[at] or lower in _BREAKS):
            yield name.Name(" ".join(parts), tuple(parts))
            parts = []
        if reading.words[at][0].isupper() and lower not in entries("person_titles"):
            parts.append(lower)
    if parts and not all(map(_demonym, parts)):  # "British author"
        yield name.Name(" ".join(parts), tuple(parts))


def _demonym(word: str) -> bool:
    """Whether a word only says of which nation one is."""
    return mapping("nations").get(word, (word,))[0] != word


def _placed(
    left: Reading, one: WordSpan, right: Reading, two: WordSpan, why: str, once: bool
) -> Graded | None:
    """Places: any name in common may be one place in the other; ``once`` that it is in one place,
    as a birth is."""
    ours, theirs = _capitals(left, one), _capitals(right, two)
    if ours < theirs or theirs < ours:  # "Oslo", "Oslo, Norway"
        return ("added" if ours < theirs else "lost"), why, 0.2
    if not ours or not theirs or not ours.isdisjoint(theirs):
        return None
    known = [
        [m.value for m in place.extract(r) if span[0] <= m.first and m.last <= span[1]]
        for r, span in ((left, one), (right, two))
    ]
    outcomes = [place.compare(a, b) for a in known[0] for b in known[1] if a[0] == b[0]]
    if any(map(agrees, outcomes)):
        return None
    listed = all("," in "".join(r.gaps[s[0] + 1 : s[1]]) for r, s in ((left, one), (right, two)))
    if listed or any(found and found[0] == "conflict" for found in outcomes):
        return "conflict", why, 0.7
    cities = all(value[0] == "city" for each in known for value in each)
    if once and cities and not any(map(_WIDE.fullmatch, ours | theirs)):
        return "conflict", why, 0.6
    # A place that no list has may lie in one that a list has.
    return None if known[0] or known[1] else ("possible", why, 0.4)


def _capitals(reading: Reading, span: WordSpan) -> set[str]:
    return {
        reading.stems[i]
        for i in range(*span)
        if reading.words[i][0].isupper() and reading.lowers[i] not in entries("function_words")
    }


def _categories(
    left: Reading, one: WordSpan, right: Reading, two: WordSpan, why: str
) -> Graded | None:
    """What a thing is: rival kinds may exclude each other, a narrower kind tells more."""
    i, j = head(left, one), head(right, two)
    a, b = left.stems[i], right.stems[j]
    if entries("many_valued") & {a, b}:
        return None
    if a != b and set(forms(a)).isdisjoint(forms(b)):
        rival = kinship(a, b) in ("rival", "opposite")
        return ("possible", why, 0.4) if rival else None
    ours, theirs = _kind(left, one[0], i), _kind(right, two[0], j)
    ours, theirs = ours - reach(right), theirs - reach(left)
    if bool(ours) == bool(theirs):
        return None
    return ("lost" if ours else "added"), why, 0.2


def _kind(reading: Reading, first: int, last: int) -> frozenset[str]:
    """The words before a noun that say of which kind it is, without nations and figures."""
    nations, plain = mapping("nations"), entries("function_words")
    return frozenset(
        reading.stems[i]
        for i in range(first, last)
        if reading.words[i].islower()
        and reading.lowers[i] not in nations
        and reading.lowers[i] not in plain
        and not reading.lowers[i].endswith("ly")
    )


def head(reading: Reading, span: WordSpan) -> int:
    """The noun at the heart of "1990 American film of": the last word before a small one."""
    last = span[0]
    for at in range(*span):
        if reading.lowers[at] in entries("function_words") and at > span[0]:
            break
        last = at
    return last


def _same_subject(left: Reading, one: WordSpan, right: Reading, two: WordSpan) -> bool:
    """Whether one subject is not said or a pronoun, or its words all stand in the other."""
    ours, theirs = _about(left, one), _about(right, two)
    if not ours or not theirs:
        return True
    if len(ours) == len(theirs) == 1:
        return kinship(*ours, *theirs) == "akin"  # "the firm", "the company"
    return ours <= theirs or theirs <= ours


def _about(reading: Reading, span: WordSpan) -> frozenset[str]:
    """The words that say which one is meant: names rather than "the film"."""
    plain, works = entries("function_words"), mapping("works")
    return frozenset(
        reading.stems[i]
        for i in range(*span)
        if reading.lowers[i] not in works
        and (reading.lowers[i] not in plain or reading.words[i][0].isupper())
        and reading.lowers[i] not in ("the", "a", "an")
        and reading.lowers[i] not in entries("pronouns")
    )


def _denied(left: Reading, one: Statement, right: Reading, two: Statement) -> bool:
    """Whether one of the two is not what its text says, but denies."""
    return any(
        left_or_right.clauses[cue.first] == left_or_right.clauses[told.value[0]]
        for left_or_right, told in ((left, one), (right, two))
        if told.kind != "answer"
        for cue in negation.negations(left_or_right)
    )
