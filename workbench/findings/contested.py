"""Contested slots: the differences of a dossier gathered into questions, one for each slot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from workbench.facets import of_kind, registry
from workbench.facts.assign import Contest, Match
from workbench.facts.extract import Stated
from workbench.findings.desk import Desk
from workbench.records import Difference, Fact, Value

GRAVITY = {"conflict": 0, "possible": 1, "strengthened": 2, "weakened": 3, "lost": 4, "added": 5}
EQUAL = 0.4  # from here on, a value that agrees is counted to the slot


def grave(found: Difference) -> bool:
    """Whether two values exclude each other, or may."""
    return GRAVITY[found.effect] < 2


def gravity(found: Difference) -> tuple[int, int, str, str, int, int]:
    """The order of differences, gravest first."""
    return (
        GRAVITY[found.effect],
        list(registry()).index(found.facet),
        found.left_id,
        found.right_id,
        found.left_start,
        found.right_start,
    )


def differs(contest: Contest, desk: Desk) -> Difference:
    """A contested pair of facts as a record, the earlier source first."""
    left, right = contest.match.left, contest.match.right
    one, two = desk.claims[left.fact.claim_id], desk.claims[right.fact.claim_id]
    why = contest.match.outcome[1]
    return Difference(
        left.fact.facet,
        contest.effect,  # type: ignore[arg-type]
        one.claim_id,
        two.claim_id,
        left.fact.words,
        right.fact.words,
        left.fact.start,
        left.fact.end,
        right.fact.start,
        right.fact.end,
        desk.named(why, one, two),
        left.fact.fact_id,
        right.fact.fact_id,
    )


def unechoed(found: Sequence[Difference]) -> list[Difference]:
    """The differences without those that only echo a graver one, or that of a quotation: of the
    same words of the same two claims; or, where one claim lacks the words, of words that are in
    question already."""
    questioned: dict[str, list[Difference]] = defaultdict(list)
    echoes: set[int] = set()
    for each in sorted(found, key=lambda d: (not _quoted(d), GRAVITY[d.effect])):
        ends = _worded(each)
        graver = [
            {
                id(d)
                for d in questioned[end[0]]
                if (GRAVITY[d.effect] < GRAVITY[each.effect] or _quoted(d))
                and any(end[0] == o[0] and end[1] < o[2] and o[1] < end[2] for o in _worded(d))
            }
            for end in ends
        ]
        if graver and set.intersection(*graver):
            echoes.add(id(each))
        elif grave(each):
            for claim_id, *_ in ends:
                questioned[claim_id].append(each)
    return [each for each in found if id(each) not in echoes]


def _quoted(found: Difference) -> bool:
    return found.facet == "quotation"


def _worded(found: Difference) -> list[tuple[str, int, int]]:
    """Where the words of a difference stand, by claim; one may lack them."""
    ends = (
        (found.left_id, found.left_start, found.left_end),
        (found.right_id, found.right_start, found.right_end),
    )
    return [end for end in ends if end[1] < end[2]]


def slots(found: Iterable[Difference], agreed: Iterable[Match]) -> list[list[Difference]]:
    """The grave differences in groups, each of one slot.

    Differences are of one slot where they share a fact, or facts that agree in it.
    """
    home: dict[tuple[str, str], tuple[str, str]] = {}

    def root(key: tuple[str, str]) -> tuple[str, str]:
        while home.setdefault(key, key) != key:
            home[key] = home[home[key]]
            key = home[key]
        return key

    def join(one: tuple[str, str], two: tuple[str, str]) -> None:
        first, second = sorted((root(one), root(two)))
        home[second] = first

    told = [(each, _ends(each)) for each in found]
    for _, (one, two) in told:
        join(one, two)
    for match in agreed:
        ends = [(s.fact.facet, s.fact.fact_id) for s in (match.left, match.right)]
        if match.score >= EQUAL and all(end in home for end in ends):
            join(*ends)
    made: dict[tuple[str, str], list[Difference]] = defaultdict(list)
    for each, (one, _) in told:
        made[root(one)].append(each)
    return [sorted(group, key=gravity) for group in made.values()]


def _ends(found: Difference) -> tuple[tuple[str, str], tuple[str, str]]:
    """The two facts of a difference; a side without one stands for itself."""
    left = found.left_fact or f"{found.left_id} {found.left_start}"
    right = found.right_fact or f"{found.right_id} {found.right_start}"
    return (found.facet, left), (found.facet, right)


def widened(
    group: Sequence[Difference], partners: Mapping[str, Sequence[Stated]], desk: Desk
) -> list[Difference]:
    """The differences of a slot, with those of the facts elsewhere that state the same values."""
    made = {(d.left_fact, d.right_fact): d for d in group}
    for each in group:
        if not (each.left_fact and each.right_fact):
            continue
        lefts = [each.left_fact, *(s.fact.fact_id for s in partners.get(each.left_fact, ()))]
        rights = [each.right_fact, *(s.fact.fact_id for s in partners.get(each.right_fact, ()))]
        for left in lefts:
            for right in rights:
                one, two = desk.facts[left], desk.facts[right]
                if left == right or one.claim_id == two.claim_id or _equal(one, two):
                    continue
                if (left, right) in made or (right, left) in made:
                    continue
                ends = desk.claims[one.claim_id], desk.claims[two.claim_id]
                made[left, right] = Difference(
                    each.facet,
                    each.effect,
                    one.claim_id,
                    two.claim_id,
                    one.words,
                    two.words,
                    one.start,
                    one.end,
                    two.start,
                    two.end,
                    desk.named(
                        f"the left text says “{one.words}”, the right one “{two.words}”", *ends
                    ),
                    left,
                    right,
                )
    return sorted(made.values(), key=gravity)


def _equal(one: Fact, two: Fact) -> bool:
    """Whether two facts state the same: for figures the value, for the rest the very words."""
    return one.value == two.value if one.facet in of_kind("figure") else one.words == two.words


def values(group: Sequence[Difference], desk: Desk) -> tuple[Value, ...]:
    """The values that a slot is given, each with the facts that state it, as first stated."""
    stated: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    for each in group:
        for fact_id, claim_id, words in (
            (each.left_fact, each.left_id, each.left),
            (each.right_fact, each.right_id, each.right),
        ):
            fact = desk.facts.get(fact_id)
            value = (
                fact.value
                if fact and fact.facet in of_kind("figure") and fact.facet == each.facet
                else _folded(words)
            )
            stated[value].setdefault(fact_id or claim_id, (claim_id, words))
    made = []
    for value, ends in stated.items():
        places = sorted(ends.items(), key=lambda end: desk.place(end[1][0]))
        sources = {desk.claims[claim_id].source_id for claim_id, _ in ends.values()}
        origins = {desk.origin(claim_id) for claim_id, _ in ends.values()} - {""}
        ids = tuple(fact_id for fact_id, _ in places if fact_id in desk.facts)
        made.append(
            (
                desk.place(places[0][1][0]),
                Value(places[0][1][1], value, ids, len(sources), len(origins)),
            )
        )
    return tuple(value for _, value in sorted(made, key=lambda each: (each[0], each[1].value)))


def first_stated(value: Value, group: Sequence[Difference], desk: Desk) -> str:
    """The claim that first states a value; or that lacks words which only the other one has."""
    if value.fact_ids:
        return desk.facts[value.fact_ids[0]].claim_id
    ends = [(d.left_id, d.left, d.left_fact) for d in group]
    ends += [(d.right_id, d.right, d.right_fact) for d in group]
    told = (i for i, words, fact in ends if not fact and _folded(words) == value.value)
    return min(told, key=desk.place, default="")


def _folded(words: str) -> str:
    return " ".join(words.lower().split())
