"""Values that exclude each other in one slot: found, and assigned to each other one to one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, Protocol, TypeVar

from workbench.facets import date, of_kind
from workbench.facts.candidates import candidates, sort
from workbench.facts.compared import compared
from workbench.facts.evidence import Held
from workbench.facts.extract import Stated
from workbench.facts.itself import identified
from workbench.facts.near_copies import copied, place, places
from workbench.facts.same import opposed, same
from workbench.facts.slots import by_line, of_a_day, slot
from workbench.facts.topic import Topic
from workbench.measures.calendar import When
from workbench.measures.mention import Compared, Mention
from workbench.records import Claim, Decided, Effect
from workbench.words.tokens import Reading, WordSpan

SURE, LIKELY = 0.4, 0.3  # from these on, values that differ exclude each other, or may
INSIDE = 0.3  # what two places of one source must fit better
SETTLED = 0.2  # from here on, a value that agrees settles the slot
FITTING = ("weakened", "strengthened")  # values of which the one says more
MARGIN = 0.15  # how much better a value that differs must fit to outweigh one that fits in
SAID = 2.0  # score of facts that a person put together: above what any measure gives
IN_PLACE = 1.0  # how well two values fit that stand in one place of two near copies
TELLING = 0.25  # what an equal value that few things share adds


class Match(NamedTuple):
    """Two facts that may fill one slot, how well they fit, and what comparing them says."""

    left: Stated
    right: Stated
    score: float
    outcome: Compared
    placed: bool = False  # whether they stand in one place of two near copies


class _Option(Protocol):
    @property
    def left(self) -> Held: ...
    @property
    def right(self) -> Held: ...
    @property
    def score(self) -> float: ...
    @property
    def outcome(self) -> Compared: ...


Option = TypeVar("Option", bound=_Option)


def matches(
    told: Sequence[Stated],
    claims: Sequence[Claim],
    topic: Topic,
    manuscripts: Container[str] = frozenset(),
) -> list[Match]:
    """The figures and dates of different claims that may fill one slot, best first; where some
    sources are manuscripts, of their claims, and of those of others that are near one of theirs."""
    held = [s for s in told if s.mention.facet in of_kind("figure")]
    homes = [claims[each.row].source_id for each in held]
    told_once = {
        (home, sort(each.mention), each.reading.text, each.mention.first)
        for home, each in zip(homes, held, strict=True)
    }
    counts = Counter((home, kind) for home, kind, *_ in told_once)
    found = []
    copies: dict[tuple[int, int], Sequence[WordSpan]] = {}
    for one, two in _concerning(candidates(held, homes, topic), homes, manuscripts):
        left, right = held[one], held[two]
        if left.row == right.row:
            continue
        outcome = compared(left, right)
        if outcome is None:
            continue
        rivals = max(counts[homes[at], sort(held[at].mention)] for at in (one, two))
        score = same(left, right, topic, rivals)
        placed = homes[one] != homes[two] and _placed(left, right, copies)
        if placed:
            score = max(score, IN_PLACE)
        if outcome[0] == "agree" and _telling(left.mention) and _telling(right.mention):
            score += TELLING
        if score > _least(outcome[0]):
            found.append(Match(left, right, score, outcome, placed))
    for each in held:
        each.slot.around = None  # few are held against others again
    return sorted(found, key=lambda m: (order(m), m.left.row, m.right.row))


def _placed(left: Stated, right: Stated, copies: dict[tuple[int, int], Sequence[WordSpan]]) -> bool:
    """Whether two values stand in one place of two near copies, and are not told of two things;
    ``copies`` has what stands where in the claims that were asked for before."""
    rows = left.row, right.row
    if rows not in copies:
        alignment = copied(left.reading, right.reading)
        copies[rows] = places(left.reading.size, alignment.blocks) if alignment else ()
    if not copies[rows]:
        return False
    first, last = place(copies[rows], left.mention)
    if first >= right.mention.last or last <= right.mention.first:
        return False
    return not opposed(left.slot, right.slot)


def _concerning(
    near: Sequence[tuple[int, int]], homes: Sequence[str], manuscripts: Container[str]
) -> list[tuple[int, int]]:
    """The pairs of near slots that a manuscript has a part in: one of them is its own, or both are
    near one of its own. Without a manuscript, all."""
    own = {at for at, home in enumerate(homes) if home in manuscripts}
    if not own:
        return list(near)
    asked = own.union(*(pair for pair in near if not own.isdisjoint(pair)))
    return [pair for pair in near if asked.issuperset(pair)]


def _least(effect: Effect | Literal["agree"]) -> float:
    """The score above which a match can change anything: below ``LIKELY`` values that differ
    exclude nothing, nor keep those apart that fit worse."""
    if effect == "agree":
        return 0.0
    return (SETTLED if effect in FITTING else LIKELY) - 1e-9


def obeyed(found: Sequence[Match], told: Sequence[Stated], decided: Decided) -> list[Match]:
    """The matches as people decided: none of facts kept apart, those put together before all."""
    if not (decided.apart or decided.together):
        return list(found)
    ids = {each.fact.fact_id: each for each in told}
    first = []
    for one, two in sorted(tuple(sorted(pair)) for pair in decided.together):
        left, right = ids.get(one), ids.get(two)
        if left and right and left.mention.facet in of_kind("figure"):
            outcome = compared(left, right)
            first += [Match(left, right, SAID, outcome)] if outcome else []
    overruled = decided.apart | decided.together
    kept = [
        m for m in found if frozenset((m.left.fact.fact_id, m.right.fact.fact_id)) not in overruled
    ]
    return first + kept


def order(option: _Option) -> tuple[float, int, int]:
    """Best first, and by place among equals."""
    return -round(option.score, 6), option.left.mention.first, option.right.mention.first


def _telling(mention: Mention) -> bool:
    """Whether few things share a value: a full date, a figure of many digits."""
    value = mention.value
    if isinstance(value, When):
        return bool(value.stretch.day and value.stretch.year)
    interval = getattr(value, "interval", None)
    return (
        interval is not None
        and interval.exact
        and interval.low >= 1000
        and len(f"{interval.low:.0f}".rstrip("0")) > 2
    )


class Contest(NamedTuple):
    """Two facts of one slot whose values exclude each other, or may."""

    match: Match
    effect: str


def contests(found: Iterable[Match], claims: Sequence[Claim]) -> tuple[list[Contest], list[Match]]:
    """The contested pairs, and the pairs that agree in one slot, between each two sources."""
    by_pair: dict[tuple[str, str, str], list[Match]] = defaultdict(list)
    listed = list(found)
    for match in listed:
        one, two = sorted(claims[end.row].source_id for end in (match.left, match.right))
        by_pair[one, two, match.left.mention.facet].append(match)
    apart = timed(match for match in listed if not match.placed)
    apart -= {_places(match) for match in listed if match.placed}
    made: list[Contest] = []
    agreed: list[Match] = []
    for (one, two, _), options in sorted(by_pair.items()):
        if one == two:
            options = [o for o in options if _undoubted(o) or identified(o.left, o.right)]
        same_value, against = assigned(options, apart, INSIDE if one == two else 0.0)
        agreed += same_value
        made += [Contest(match, effect) for match, effect in against if effect != "differs"]
    return [*made, *_through(made, agreed, claims)], agreed


def _through(
    made: Sequence[Contest], agreed: Sequence[Match], claims: Sequence[Claim]
) -> Iterator[Contest]:
    """Where a source contradicts itself, each of its two values against what answers the other in
    another source, which is one value and was assigned to one of them only."""

    def home(end: Stated) -> str:
        return claims[end.row].source_id

    met: dict[int, list[Match]] = defaultdict(list)
    for match in (*(contest.match for contest in made), *agreed):
        for end in (match.left, match.right):
            met[id(end)].append(match)
    for within in [c.match for c in made if home(c.match.left) == home(c.match.right)]:
        for own, other in ((within.left, within.right), (within.right, within.left)):
            answered = {home(end) for m in met[id(own)] for end in (m.left, m.right)}
            for match in met[id(other)]:
                far = match.right if match.left is other else match.left
                outcome = compared(own, far)
                if home(far) in answered or outcome is None:
                    continue
                score = min(match.score, within.score)
                held = Match(own, far, score, outcome)
                if (effect := _graded(held, 0.0)) != "differs":
                    yield Contest(held, effect)


def _undoubted(option: _Option) -> bool:
    """Whether two values agree, or a person said that they are of one slot."""
    return _effect(option) == "agree" or option.score >= SAID


def assigned(
    options: Sequence[Option], apart: set[frozenset[WordSpan]], more: float = 0.0
) -> tuple[list[Option], list[tuple[Option, Effect]]]:
    """The options that agree, and those of the rest that are assigned one to one, with their
    effect. Values that agree are matched first: one with an equal partner contradicts nothing."""
    # Best first: the greatest sum (scipy's assignment) gives a sure pair up for two poor ones.
    agreed = [o for o in options if _effect(o) == "agree" and o.score >= SETTLED]
    settled = {id(end) for option in agreed for end in (option.left, option.right)}
    fitting: set[int] = set()
    against: list[tuple[Option, Effect]] = []
    for option in sorted(options, key=lambda o: -round(o.score + _margin(o), 6)):
        ends = {id(option.left), id(option.right)}
        effect = _effect(option)
        said = option.score >= SAID
        if effect == "agree" or (ends & settled and not said):
            continue
        if effect in FITTING:
            if option.score >= SETTLED:
                agreed.append(option)
                fitting |= ends
        elif not ends & fitting:
            settled |= ends
            graver: Effect = "differs"
            if said or _places(option) not in apart:
                graver = _graded(option, more)
            against.append((option, graver))
    return agreed, against


def _margin(option: _Option) -> float:
    return MARGIN if _effect(option) in FITTING else 0.0


def _effect(option: _Option) -> str:
    return option.outcome[0]


def _graded(option: _Option, more: float) -> Effect:
    """How grave it is that two values differ, by how sure it is that they fill one slot."""
    effect = option.outcome[0]
    if effect not in ("conflict", "possible") or option.score < LIKELY + more:
        return "differs"
    return "possible" if effect == "possible" or option.score < SURE + more else "conflict"


def _places(option: _Option) -> frozenset[WordSpan]:
    ends = (option.left, option.right)
    return frozenset((id(end.reading), end.mention.first) for end in ends)


def _once(left: Reading, one: Mention, right: Reading, two: Mention) -> bool:
    """Whether both dates are days of one event that happens once, an opening or a birth: then they
    contradict each other, and date no figure. What is won may be won again; of years, texts tell
    what was counted in each."""
    both = slot(left, one).moments & slot(right, two).moments
    again = by_line("moments")["win"] | by_line("moments")["lose"]
    return of_a_day(one) and of_a_day(two) and bool(both - again)


def timed(found: Iterable[_Option]) -> set[frozenset[WordSpan]]:
    """The pairs of figures that each hold at a date of their own, and of those dates: what was
    counted in 1990 does not contradict what was counted in 1995."""
    made: set[frozenset[WordSpan]] = set()
    for option in found:
        left, right = option.left, option.right
        if (
            left.mention.facet == "date"
            or option.score < LIKELY
            or _effect(option) in ("agree", *FITTING)
        ):
            continue
        one, two = left.slot.when, right.slot.when
        if one is None or two is None or _once(left.reading, one, right.reading, two):
            continue
        outcome = date.compare(one.value, two.value)
        if outcome is not None and outcome[0] in ("conflict", "differs"):
            made.add(_places(option))
            made.add(frozenset(((id(left.reading), one.first), (id(right.reading), two.first))))
    return made
