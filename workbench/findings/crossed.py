"""Words that two texts have in common, and that each binds to other ones.

"Her mother was French and her father German" has every word of "her father was French, her mother
German". What goes with what is told by the clauses: a word, one of its clause, and in another
clause one that stands against the first. The other text binds the second to that one alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, permutations

from workbench.facets import title, values
from workbench.facts.clauses import clauses, verbs
from workbench.facts.slots import content
from workbench.findings.change import Change
from workbench.words.align import forms, subject_words
from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import kinds, kinship
from workbench.words.tokens import Reading, WordSpan, once

_JOINING = frozenset(["and", "or"])
_UNTIL = frozenset(["until", "before", "after", "since"])
_TO = frozenset(["to", "from", "of", "for", "with", "by", "on", "into", "against"])
MANY = 40  # words in common; of more, it is not asked

Places = tuple[tuple[Reading, int], ...]  # where some texts have a word
Crossing = tuple[int, int, int]


def crossed(reading: Reading, others: Sequence[Reading]) -> frozenset[int]:
    """The words of a text that others bind to another's partners."""
    told = {at: found for at in _once_told(reading) if (found := _found(reading.stems[at], others))}
    return frozenset(chain.from_iterable(_crossings(reading, told)))


def redirected(reading: Reading, others: Sequence[Reading]) -> frozenset[int]:
    """The words that a verb, or "of", leads to in a text, where all others have another in their
    place, and them elsewhere: "closed to lorries", "open to lorries and closed to cars"."""
    found: set[int] = set()
    for host, (word, first, head) in _complements(reading).items() if others else ():
        places = _found(reading.stems[host], others)
        led = [
            (other, _complements(other)[at]) for other, at in places if at in _complements(other)
        ]
        own = _found(reading.stems[head], others)
        if not led or not own or _told(places, own, _ruled):
            continue
        if all(it[0] == word and _another(reading, head, other, *it[1:]) for other, it in led):
            found.update(range(first, head + 1))
    return frozenset(found)


def _another(reading: Reading, head: int, other: Reading, first: int, last: int) -> bool:
    """Whether a stretch of another text names another thing of one sort than a word."""
    keys = frozenset(forms(reading.stems[head]))
    if any(not keys.isdisjoint(forms(other.stems[at])) for at in range(first, last + 1)):
        return False
    stems = reading.stems[head], other.stems[last]
    kin = kinship(*stems)
    return kin in ("opposite", "rival") or ("noun.person" in kinds(stems[0]) and kin == "near")


@once
def _complements(reading: Reading) -> dict[int, tuple[str, int, int]]:
    """What stands right behind each verb, and behind each "of" of a noun: the preposition, the
    first word and the last."""
    made = {}
    for host in range(reading.size - 1):
        at, word = host + 1, ""
        if reading.lowers[at] in _TO:
            at, word = at + 1, reading.lowers[at]
        plain = reading.lowers[host] in entries("auxiliaries")
        if plain if host in verbs(reading) else word != "of" or not content(reading)[host]:
            continue
        while at < reading.size and reading.lowers[at] in entries("determiners"):
            at += 1
        first = at
        while at < reading.size and content(reading)[at] and at not in _figures(reading):
            if reading.clauses[at] != reading.clauses[host] or at in verbs(reading):
                break
            at += 1
        if at > first and not any(reading.gap(i).strip() for i in range(host + 1, at)):
            made[host] = word, first, at - 1
    return made


def exchanged(left: Reading, right: Reading) -> list[Change]:
    """What one text tells of one thing and the other of another, and the reverse; the plainest."""
    answers = _answers(left, right)
    told = {at: ((right, to),) for at, to in answers.items()}
    found = [
        (left.stems[b], sorted((left.stems[a], left.stems[c])), a, b, answers[c])
        for a, b, c in _crossings(left, told, both=True)
    ]
    if not found:
        return []
    *_, one, told_, at = min(found)
    words = left.words[told_], left.words[one], right.words[at]
    why = "“{}” is told of “{}” in the left text and of “{}” in the right one".format(*words)
    return [Change("role", "possible", one, one + 1, at, at + 1, why, 0.5)]


def _answers(left: Reading, right: Reading) -> dict[int, int]:
    """The words of substance that both texts have once, each with its place in the other one."""
    there: dict[str, set[int]] = defaultdict(set)
    for at in _once_told(right):
        for key in (right.stems[at], *forms(right.stems[at])):
            there[key].add(at)
    made = {}
    for at in _once_told(left):
        places = {to for key in (left.stems[at], *forms(left.stems[at])) for to in there[key]}
        if len(places) == 1:
            made[at] = places.pop()
    taken = Counter(made.values())
    return {at: to for at, to in made.items() if taken[to] == 1}


def _crossings(
    reading: Reading, told: Mapping[int, Places], both: bool = False
) -> Iterator[Crossing]:
    """A word, what the text tells of it, and the word against it of which others tell that, and
    nothing that the text tells of this one alone. Of names and figures, and with ``both`` of two
    kinds of one thing, others must tell what the text does of the other one."""
    if len(told) > MANY:
        return
    for a, c in permutations(told, 2):
        if _clause(reading)[a] == _clause(reading)[c] or not _contrast(reading, a, c):
            continue
        for b in told.keys() - {a, c}:
            if _clause(reading)[a] != _clause(reading)[b] or _bound(reading, c, b):
                continue
            if not _told(told[c], told[b], _beside) or _told(told[a], told[b], _bound):
                continue
            rest = told.keys() - {a, b, c}
            own = [d for d in rest if _bound(reading, c, d) and not _bound(reading, a, d)]
            if any(_told(told[c], told[d], _ruled) for d in own):
                continue
            alike = _named(reading, a, c) or reading.words[a][0].isdigit()
            rivals = both and kinship(reading.stems[a], reading.stems[c]) == "rival"
            if not (alike or rivals) or any(_told(told[a], told[d], _beside) for d in own):
                yield a, b, c


def _beside(reading: Reading, one: int, two: int) -> bool:
    return _clause(reading)[one] == _clause(reading)[two]


def _ruled(reading: Reading, one: int, two: int) -> bool:
    """Whether two words stand in one clause, or one of them is the verb of the other."""
    verbs_ = clauses(reading)[one][0], clauses(reading)[two][0]
    return two == verbs_[0] or one == verbs_[1] or _beside(reading, one, two)


def _bound(reading: Reading, one: int, two: int) -> bool:
    """Whether they do, or one of them is the subject of the other, be it of a clause before."""
    for at, other in ((one, two), (two, one)):
        verb, subject = clauses(reading)[at]
        if reading.stems[other] in subject.heads and _beside(reading, at, verb):
            return True
    return _ruled(reading, one, two)


def _told(ours: Places, theirs: Places, bound: Callable[[Reading, int, int], bool]) -> bool:
    """Whether two words are bound to each other where others have them."""
    return any(one is two and bound(one, a, b) for one, a in ours for two, b in theirs)


def _contrast(reading: Reading, one: int, two: int) -> bool:
    """Whether two words of a text stand against each other: names, figures, opposites, two kinds
    of one thing."""
    stems = reading.stems[one], reading.stems[two]
    if all(reading.words[at][0].isdigit() for at in (one, two)):
        facets = [_figures(reading).get(at) for at in (one, two)]
        return facets[0] == facets[1]
    if all(reading.lowers[at] in mapping("ordinal_words") for at in (one, two)):
        return True
    homes = [mapping("nations").get(stem, ("",))[0] for stem in stems]
    if all(homes):
        return homes[0] != homes[1]
    persons = all("noun.person" in kinds(stem) for stem in stems)
    if _named(reading, one, two) or (persons and entries("converses").issuperset(stems)):
        return True
    kin = kinship(*stems)
    things = [{kind for kind in kinds(stem) if kind.startswith("noun.")} for stem in stems]
    return kin == "opposite" or (kin == "rival" and not things[0].isdisjoint(things[1]))


def _named(reading: Reading, one: int, two: int) -> bool:
    """Whether two words are names, of which a text may tell the same; "French" is none."""
    if not {reading.stems[one], reading.stems[two]}.isdisjoint(_peoples()):
        return False
    return all(at in _names(reading) or _opening(reading, at) for at in (one, two))


@cache
def _peoples() -> frozenset[str]:
    return frozenset(word for word, (home, *_) in mapping("nations").items() if word != home)


def _opening(reading: Reading, at: int) -> bool:
    """Whether a word opens a sentence as only a name does: "Lee said"."""
    opens = not at or reading.sentences[at] != reading.sentences[at - 1]
    single = reading.lowers[at] == reading.stems[at] and reading.words[at][0].isupper()
    return opens and single and at + 1 in verbs(reading)


@once
def _once_told(reading: Reading) -> tuple[int, ...]:
    """The words of substance that a text has once; of a name the last."""
    about, counts = subject_words(reading), Counter(reading.stems)
    inside = {at for first, last in _names(reading).values() for at in range(first, last)}
    told = enumerate(reading.stems)
    return tuple(at for at, s in told if s in about and counts[s] == 1 and at not in inside)


@once
def _figures(reading: Reading) -> dict[int, str]:
    """The facets of the figures of a text, by their words."""
    return {at: m.facet for m in values(reading) for at in range(m.first, m.last)}


@once
def _names(reading: Reading) -> dict[int, WordSpan]:
    """The last words of the names of a text, with where the words before them stand."""
    return {m.last - 1: (m.first, m.last - 1) for m in title.names(reading)}


@once
def _clause(reading: Reading) -> tuple[int, ...]:
    """The number of the clause that each word stands in; a list of names or figures is no two."""
    made: list[int] = []
    less = 0
    for at, clause in enumerate(reading.clauses):
        opens = made and clause != reading.clauses[at - 1]
        if opens and (_listed(reading, at) or _dated(reading, at)):
            less += 1
        made.append(clause - less)
    return tuple(made)


def _listed(reading: Reading, at: int) -> bool:
    """Whether a clause that opens at a word goes on with a list: "12 and 30", "Ann, Tom Lee"."""
    behind = at + (reading.lowers[at] in _JOINING)
    if behind >= reading.size or reading.sentences[behind] != reading.sentences[at - 1]:
        return False
    if reading.words[at - 1][0].isdigit() and reading.words[behind][0].isdigit():
        return True
    clause = reading.clauses[at]
    told = [
        i for i in range(at, reading.size) if reading.clauses[i] == clause and content(reading)[i]
    ]
    if len(told) == 1 and told[0] not in verbs(reading) and reading.lowers[behind] != "then":
        return True
    first = {begin: end for end, (begin, _) in _names(reading).items()}
    return at - 1 in _names(reading) and behind in first


def _dated(reading: Reading, at: int) -> bool:
    """Whether a clause that opens at a word has no verb: "until 1950"."""
    if reading.lowers[at] not in _UNTIL or reading.gap(at) != " ":
        return False
    clause = reading.clauses[at]
    return not any(reading.clauses[verb] == clause for verb in verbs(reading))


def _found(stem: str, others: Sequence[Reading]) -> Places:
    keys = (stem, *forms(stem))
    return tuple(
        (other, at) for other in others for key in keys for at in _standing(other).get(key, ())
    )


@once
def _standing(reading: Reading) -> dict[str, list[int]]:
    """The places of each word of a text, by all that can stand for it."""
    made: dict[str, list[int]] = defaultdict(list)
    for at, stem in enumerate(reading.stems):
        for key in (stem, *forms(stem)):
            made[key].append(at)
    return dict(made)
