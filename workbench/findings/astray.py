"""Whether equal words or values of two texts are told of different things."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from itertools import islice

from workbench.facets import certainty, values
from workbench.facets.attribution import reporting
from workbench.facets.negation import negations, scope
from workbench.facets.speakers import speaker
from workbench.facts.clauses import Subject, clauses, verbs
from workbench.facts.extract import Stated
from workbench.facts.slots import by_line, content
from workbench.records import Claim
from workbench.words.align import forms, light
from workbench.words.cues import cues
from workbench.words.lexicon import entries
from workbench.words.thesaurus import kinds, kinship, known
from workbench.words.tokens import Reading, once, tokenize

_BE = frozenset(["is", "was", "are", "were", "be", "been", "being"])


@once
def denied(reading: Reading) -> dict[int, int]:
    """The words that a negation turns round, and its own words, each with the one turned round:
    "never approved", "without music"."""
    made: dict[int, int] = {}
    for cue in negations(reading):
        reach = [at for at in scope(reading, cue) if content(reading)[at] and at >= cue.last]
        if cue.value == "untrue":
            made.update(zip(reach, reach, strict=True))
            continue
        doing = next((at for at in reach if at in verbs(reading) and cue.value != "no"), -1)
        turned = doing if doing >= 0 else next(iter(reach), -1)
        if turned >= 0:
            made.update(dict.fromkeys((turned, *range(cue.first, cue.last)), turned))
    return made


def words(told: Stated) -> dict[str, bool]:
    """The telling words of a fact, each with whether it is denied; a word that denies stands for
    what it denies."""
    turned, stems = denied(told.reading), told.reading.stems
    inside = range(told.mention.first, told.mention.last)
    spots = {turned.get(at, at): at in turned for at in inside if at not in _hedged(told.reading)}
    return {stems[at]: no for at, no in spots.items() if no or stems[at] not in light()}


@once
def _hedged(reading: Reading) -> frozenset[int]:
    """The words of a reserve, which claim nothing that another text could bear out."""
    hedges = (m for m in certainty.extract(reading) if m.value < certainty.PLAIN)
    return frozenset(at for m in hedges for at in range(m.first, m.last))


@once
def _standing(reading: Reading) -> dict[str, list[int]]:
    """The places of each word of a text, by all that can stand for it."""
    made: dict[str, list[int]] = {}
    for at, stem in enumerate(reading.stems):
        for key in forms(stem):
            made.setdefault(key, []).append(at)
    return made


def otherwise(stem: str, turned: bool, other: Reading) -> bool:
    """Whether another text has a word, but only denied where it is not, or the other way round."""
    theirs, own = denied(other), forms(stem)
    if not turned and not theirs:
        return False
    places = {at for key in own for at in _standing(other).get(key, ())}
    return bool(places) and all((at in theirs) != turned for at in places)


def astray(told: Stated, other: Stated, near: Set[str]) -> bool:
    """Whether a source has a figure beside other words than those it is told with, and has these
    in another place near by: "planned in 1901, and opened late" for "opened in 1901"."""
    if other.label:
        return False
    verb, theirs = clauses(other.reading)[other.mention.first]
    sides = [by_line("dimensions").get(_behind(each)) for each in (told, other)]
    if sides[0] and sides[1] and sides[0].isdisjoint(sides[1]):
        return True
    there = _around(other.reading)[verb]
    if verb >= 0:  # a heading or the date of a page hangs on nothing
        there |= {*forms(other.slot.verb)}
        if any(_elsewhere(stem, there, near) for stem in _anchors(told)):
            return True
    noun, counted = (getattr(each.mention.value, "noun", "") for each in (told, other))
    if noun and counted and _elsewhere(noun, _phrase(other), near):
        return not _general(noun, counted)
    mine, ours = clauses(told.reading)[told.mention.first]
    if _passive(told.reading, mine) != _passive(other.reading, verb):
        return False
    return _rivals(told.reading, ours, other.reading, theirs, near)


def _anchors(told: Stated) -> Iterator[str]:
    """The words that a figure hangs on: the verb, the side that is measured."""
    yield from _verbs(told)
    if _behind(told) in by_line("dimensions"):
        yield _behind(told)


def _verbs(told: Stated) -> Iterator[str]:
    """The verbs that a figure hangs on: that of its clause, and an infinitive behind it ("planned
    to open in 1901"); a gerund in its stead ("voted against raising the fee by 13 %")."""
    reading, first = told.reading, told.mention.first
    finite = clauses(reading)[first][0]
    for at in range(first - 1, max(finite, 0), -1):
        if reading.clauses[at] != reading.clauses[first]:
            break
        before, lower = reading.lowers[at - 1], reading.lowers[at]
        gerund = lower.endswith("ing") and before in _PREPOSITIONS
        infinitive = before == "to" and reading.stems[at] == reading.words[at]
        if (gerund or infinitive) and _doing(reading.stems[at]):
            yield reading.stems[at]
            if gerund:  # with what it is done to, for it has no subject
                yield from filter(None, islice(content(reading)[at + 1 : first], _OBJECT))
                return
            break
    if told.slot.verb:
        yield told.slot.verb


def _doing(stem: str) -> bool:
    return any(kind.startswith("verb.") for kind in kinds(stem))


_OBJECT = 2  # words behind a gerund in which its object stands: "the fee"
_PREPOSITIONS = frozenset(
    ["against", "for", "by", "of", "after", "before", "on", "without", "from", "about", "upon"]
)


def _phrase(told: Stated) -> set[str]:
    """The keys of the words of the phrase that a figure counts: "400th anniversary year"."""
    reading, found = told.reading, {*forms(getattr(told.mention.value, "noun", ""))}
    for at in range(told.mention.last, reading.size):
        if not content(reading)[at] or reading.gap(at).strip(" -'’") or at in verbs(reading):
            break
        found.update(forms(reading.stems[at]))
    return found


def _behind(told: Stated) -> str:
    """The word right behind a figure."""
    return "".join(told.reading.stems[told.mention.last : told.mention.last + 1])


def _elsewhere(stem: str, there: Set[str], whole: Set[str]) -> bool:
    own = forms(stem)
    if not there.isdisjoint(own) or whole.isdisjoint(own):
        return False
    return not any(kinship(stem, each) == "akin" for each in there)


@once
def _around(reading: Reading) -> dict[int, frozenset[str]]:
    """The keys of the words of each clause, by its verb."""
    made: dict[int, set[str]] = {}
    for at, (verb, subject) in enumerate(clauses(reading)):
        if content(reading)[at]:
            made.setdefault(verb, set()).update(forms(reading.stems[at]))
        own = made.setdefault(verb, set())
        own.update(subject.heads, subject.wholes)
    return {verb: frozenset(found) for verb, found in made.items()}


def _capital(reading: Reading, stem: str) -> bool:
    """Whether a word is written as a name, other than at the start of the text."""
    at = reading.stems.index(stem) if stem in reading.stems else 0
    if not reading.words[at][0].isupper():
        return False
    return at > 0 or not known(stem) or reading.lowers[at] in entries("given_names")


def _speaking(reading: Reading, stem: str) -> bool:
    """The same, or whether it opens the text as only the name of a speaker does: "Hale said"."""
    bare = reading.lowers[0] == stem and 1 in verbs(reading) and reading.words[0][0].isupper()
    return _capital(reading, stem) or (bare and _PERSONS.isdisjoint(kinds(stem)))


def _rivals(
    reading: Reading, ours: Subject, other: Reading, theirs: Subject, whole: Set[str]
) -> bool:
    """Whether two clauses are about two things, and the source knows both."""
    if not _differ(reading, ours, other, theirs, whole):
        return False
    # "The coastguard said divers had found it": not the coastguard did.
    told = ((ours, speaker(reading)), (theirs, speaker(other)))
    return not any({*subject.heads} <= {*tokenize(said).stems} for subject, said in told if said)


def _differ(
    reading: Reading,
    ours: Subject,
    other: Reading,
    theirs: Subject,
    whole: Set[str],
    named: Callable[[Reading, str], bool] = _capital,
) -> bool:
    """Whether two subjects are two things; "Lee" and "the singer" may be one."""
    if not ours.heads or not theirs.heads:
        return False
    one, two = ours.heads[-1], theirs.heads[-1]
    if one == two or whole.isdisjoint(forms(one)) or not {*ours.heads}.isdisjoint(theirs.heads):
        return False
    return named(reading, one) == named(other, two) and kinship(one, two) != "akin"


def _general(noun: str, counted: str) -> bool:
    """Whether what a source counts may be what a word that says little stands for, or the other
    way round: "12 people", "12 miners"; no trees are inhabitants."""
    if counted in entries("general_nouns") and (counted not in _PEOPLE or _PERSONS & kinds(noun)):
        return True
    return noun in entries("general_nouns") and bool(_PERSONS & kinds(counted))


_PERSONS = frozenset(["noun.person", "noun.group"])
_PEOPLE = frozenset(["people", "person", "man", "woman", "adult", "citizen"])


def doing(told: Stated) -> int:
    """The verb in the words of a fact; -1 where there is none."""
    inside = range(told.mention.first, told.mention.last)
    return next((i for i in inside if i in verbs(told.reading) and content(told.reading)[i]), -1)


def predicate(told: Stated) -> bool:
    """Whether a fact is what a clause says that its subject is: "The mill is old"."""
    verb = clauses(told.reading)[told.mention.first][0]
    return 0 <= verb < told.mention.first and told.reading.lowers[verb] in _BE


def rivals(reading: Reading, at: int, other: Reading, whole: Set[str]) -> bool:
    """Whether another text that has a verb tells it of somebody else alone."""
    own = forms(reading.stems[at])
    places = sorted({i for key in own for i in _standing(other).get(key, ())})
    return bool(places) and all(
        i in verbs(other) and _of_another(reading, at, other, i, whole) for i in places
    )


def _of_another(reading: Reading, at: int, other: Reading, to: int, whole: Set[str]) -> bool:
    """Whether two places of a verb have two subjects; that of "was hit by" is the one hit."""
    ours, theirs = clauses(reading)[at][1], clauses(other)[to][1]
    passive = _passive(reading, at)
    if passive != _passive(other, to):
        agent = _agent(reading, at) if passive else _agent(other, to)
        active = other if passive else reading
        same = bool(ours.heads and theirs.heads) and ours.heads[-1] == theirs.heads[-1]
        return same and bool(agent) and not {*forms(agent)}.isdisjoint(active.stems)
    for one, two in ((ours, theirs), (theirs, ours)):
        owned = one.heads and two.heads and two.heads[-1] in one.wholes
        if (
            owned
            and _PERSONS & kinds(one.heads[-1])
            and not whole.isdisjoint(forms(ours.heads[-1]))
        ):
            return True  # "Lee's brother sang", "Lee sang"
    if _reports(reading, at) and _reports(other, to):
        return _differ(reading, ours, other, theirs, whole, _speaking)
    return _rivals(reading, ours, other, theirs, whole)


def _reports(reading: Reading, at: int) -> bool:
    """Whether a verb is the word of reporting of its sentence, not one of what is reported."""
    told = (i for i in verbs(reading) if reading.sentences[i] == reading.sentences[at])
    return reading.stems[at] in reporting() and at == min(
        i for i in told if reading.stems[i] in reporting()
    )


def _agent(reading: Reading, at: int) -> str:
    """The word behind "by" after a verb."""
    for each in range(at + 1, reading.size):
        if reading.clauses[each] != reading.clauses[at]:
            break
        if reading.lowers[each] == "by":
            return next(filter(None, content(reading)[each + 1 :]), "")
    return ""


def _passive(reading: Reading, at: int) -> bool:
    return not _BE.isdisjoint(reading.lowers[max(0, at - 2) : at])


def reserved(claim: Claim) -> bool:
    """Whether a claim is told as likely, untrue, or what somebody only claims; "nearly 40" is a
    reserve of the figure alone."""
    reading = tokenize(claim.quote)
    if claim.certainty == "denied":
        return True
    if claim.certainty == "hedged":
        beside = {at for m in values(reading) for at in range(m.first, m.last + 1)}
        if any(
            h.value < certainty.PLAIN and h.last not in beside for h in certainty.extract(reading)
        ):
            return True
    return any(cue.value in _CLAIMING for cue in cues(reading, "attribution"))


_CLAIMING = frozenset(["claim", "think", "deny"])
