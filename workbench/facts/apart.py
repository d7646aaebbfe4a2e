"""What tells two values of one sort apart: a part and its whole, a plan and the deed, two periods.

Each rule names one way in which two texts may give two figures and both be right.
"""

from __future__ import annotations

from collections import defaultdict

from workbench.facets import registry
from workbench.facts.clauses import clauses, verbs
from workbench.facts.evidence import Held, SlotEvidence
from workbench.facts.slots import content
from workbench.facts.unstated import ahead, of_now
from workbench.measures.mention import Mention, agrees
from workbench.measures.quantity import scan
from workbench.words.align import forms
from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import kinds, kinship
from workbench.words.tokens import Reading, once

_ALL_OF = frozenset(["the", "all", "its", "his", "her", "their"])
_LIMITS = frozenset(["in", "for", "at"])
_THEN = frozenset(["when", "before"])
_HAS = frozenset(["has", "have", "had", "is", "are", "was", "were"])
_EVERYWHERE = frozenset(["worldwide", "globally", "altogether", "overall"])
_LESS = 2.0  # how many times greater the whole is than a part that is told for a place alone
_SOON = 4  # words behind a figure in which "when" begins what it held at
_BEHIND = 3  # words behind a figure in which "of the" tells the whole
_THINGS = frozenset(f"noun.{each}" for each in ("artifact", "object", "person", "animal"))


def apart(seen: SlotEvidence) -> bool:
    """Whether the two values are told of a whole and its part, of two periods, two things, or of
    what was planned and what was done."""
    left, right = seen.left, seen.right
    if _planned(left) != _planned(right):
        return True
    # In a dossier on one thing, what is told of a part of it is weighed.
    if _two_things(left, right) and not seen.topic.names:
        return True
    if _limited(left, right) or _paired(left, right):
        return True
    if left.mention.facet == "date":
        return False
    if _part(left, right) != _part(right, left):
        return True
    return _once(left, right) or _once(right, left)


def _planned(held: Held) -> bool:
    """Whether a value is told of what was wanted or planned, or of the planning."""
    at, (planned, saying) = held.mention.first, ahead(held.reading)
    dated = held.mention.facet == "date" and clauses(held.reading)[at][0] in saying
    return at in planned or dated


def _two_things(left: Held, right: Held) -> bool:
    """Whether the clauses are about two kinds of one thing, or about a thing and its owner, of
    which each text has but its own: "the bus", "the train"; "the captain's brother"."""
    one, two = left.slot.subject, right.slot.subject
    if not one.heads or not two.heads or one.heads[-1] == two.heads[-1]:
        return False
    for held, own, other in ((left, one, two), (right, two, one)):
        counted = getattr(held.mention.value, "noun", "") in (own.heads[-1], *own.wholes)
        known = own.heads[-1] in (right if held is left else left).reading.stems
        if other.heads[-1] in own.wholes and not (counted or known) and _thing(own.heads[-1]):
            return True
    stems = one.heads[-1], two.heads[-1]
    if stems[0] in right.reading.stems or stems[1] in left.reading.stems:
        return False
    if all("noun.person" in kinds(stem) and stem in entries("converses") for stem in stems):
        return kinship(*stems) != "akin"
    return kinship(*stems) == "rival"


def _thing(stem: str) -> bool:
    return not _THINGS.isdisjoint(kinds(stem))


def _part(held: Held, whole: Held) -> bool:
    """Whether a figure is told of some of what the other clause is about: "five members of the
    committee", "the committee has nine members"."""
    reading, mention = held.reading, held.mention
    all_of = mention.first and reading.lowers[mention.first - 1] in _ALL_OF
    if all_of or getattr(mention.value, "kind", "") not in ("count", "measure"):
        return False
    verb = clauses(whole.reading)[whole.mention.first][0]
    if verb < 0 or whole.reading.lowers[verb] not in _HAS:
        return False
    subject = whole.slot.subject.heads[-1:]
    for at in range(mention.last, min(mention.last + _BEHIND, reading.size - 2)):
        if reading.lowers[at] == "of" and reading.lowers[at + 1] in _ALL_OF:
            named = next(filter(None, content(reading)[at + 2 :]), "")
            return bool(subject) and subject[0] in forms(named)
    return False


@once
def _limits(reading: Reading) -> dict[int, dict[str, tuple[str, bool]]]:
    """What stands in each clause behind "in", "for" and "at": the last word, and whether a name."""
    inside = {i for m in scan(reading) for i in range(m.first, m.last)}
    made: dict[int, dict[str, tuple[str, bool]]] = defaultdict(dict)
    for at, lower in enumerate(reading.lowers):
        if lower not in _LIMITS:
            continue
        last, end = reading.clause(at).stop, at + 1
        while end < last and reading.lowers[end] in entries("determiners"):
            end += 1
        first = end
        while end < last and content(reading)[end] and end not in inside | verbs(reading):
            end += 1
        if end > first:
            told = reading.stems[end - 1], reading.words[first][0].isupper()
            made[reading.clauses[at]][lower] = told
    return made


def _limited(left: Held, right: Held) -> bool:
    """Whether the values hold for two places or groups, or one for a place alone."""
    one, two = (
        _limits(each.reading).get(each.reading.clauses[each.mention.first], {})
        for each in (left, right)
    )
    for preposition in one.keys() & two.keys():
        (ours, named), (theirs, called) = one[preposition], two[preposition]
        if left.mention.facet == "date" or ours in right.reading.stems:
            continue
        if theirs in left.reading.stems:
            continue
        if not (named or called) and kinship(ours, theirs) in ("rival", "opposite"):
            return True
    for held, limits, others, other in ((left, one, two, right), (right, two, one, left)):
        place, named = limits.get("in", ("", False))
        whom, _ = limits.get("for", ("", False))
        if held.mention.facet == "date":
            if _tongue(place) and place not in other.reading.stems:
                return True
            continue
        limited = (named and "in" not in others and place not in other.reading.stems) or (
            "noun.person" in kinds(whom) and "for" not in others
        )
        clause = other.reading.clause(other.mention.first)
        everywhere = _EVERYWHERE.intersection(other.reading.lowers[clause.start : clause.stop])
        if limited and (everywhere or _much_less(held, other)):
            return True
    return False


def _tongue(stem: str) -> bool:
    """Whether a word is that of a language: "in French"."""
    return mapping("nations").get(stem, (stem,))[0] != stem


def _much_less(held: Held, other: Held) -> bool:
    sizes = [getattr(each.mention.value, "interval", None) for each in (held, other)]
    if sizes[0] is None or sizes[1] is None:
        return False
    return bool(sizes[0].high * _LESS <= sizes[1].low)


def _once(held: Held, other: Held) -> bool:
    """Whether a figure was so when something happened, and the other one is so today."""
    reading, first = held.reading, held.mention.first
    if clauses(reading)[first][0] > first:
        return False  # "at 40 m, it was the highest when it was built"
    end = min(held.mention.last + _SOON, reading.sentence(first).stop)
    behind = _THEN.intersection(reading.lowers[held.mention.last : end])
    return bool(behind) and not of_now(reading) and of_now(other.reading)


def _paired(left: Held, right: Held) -> bool:
    """Whether each is told with a figure of another sort, and these differ too: "100 metres in 10
    seconds", "200 metres in 20 seconds"."""
    one, two = _beside(left), _beside(right)
    if one is None or two is None or left.mention.facet == "date":
        return False
    compare = registry()[one.facet].compare
    return one.facet == two.facet and not agrees(compare(one.value, two.value))


def _beside(held: Held) -> Mention | None:
    """The one length of a clause that a time is told of, or the time of a length."""
    clause = held.reading.clause(held.mention.first)
    sort = _sort(held.mention)
    others = [m for m in scan(held.reading) if m.first in clause and _sort(m) not in ("", sort)]
    return others[0] if sort and len(others) == 1 else None


def _sort(mention: Mention) -> str:
    kind = getattr(mention.value, "kind", "")
    return kind if kind in ("measure", "duration") else ""
