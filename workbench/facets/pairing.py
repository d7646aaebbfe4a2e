"""Which quantity of one text answers which of the other.

A figure is set beside the figure of the same sort whose surroundings match best. Where one that
matches as well agrees, there is nothing to report: "more than 20 films" is borne out by any film
count that fits.
"""

from __future__ import annotations

from collections.abc import Callable
from math import isinf, log10
from typing import Any, NamedTuple

from workbench.facets import date, duration, money, number, order
from workbench.facets.surroundings import (
    Place,
    akin,
    by_line,
    met,
    moments_apart,
    part,
    shared,
    surroundings,
)
from workbench.measures.calendar import When
from workbench.measures.mention import Mention, Outcome
from workbench.measures.quantity import Quantity, scan
from workbench.records import Effect
from workbench.words.lexicon import entries, groups
from workbench.words.tokens import Reading

# Kinds of figures of which a text seldom has two of the same unit: a match of their surroundings
# counts less against the certainty they start from. Any other kind (dates, lengths, ordinals,
# scores) is common enough that the words near by must match.
_LOOSE = {"rating": 0.35, "percent": 0.35, "money": 0.35, "rank": 0.35, "count": 0.2}
SURE, LIKELY = 0.35, 0.2  # from these on, a figure that does not fit is a conflict, or may be
_MAYBE = 0.34  # the most that two dates of a thing that comes round again are sure to clash
_APART = 0.6  # what it costs to tell of two kinds of events, a birth and a death
_FAR = 0.35  # what it costs to lie a power of ten apart
_CLOSE = 0.25  # what two figures of the same size gain
_DATE_MARGIN = 0.3
_MARGIN = 0.15  # how much better a match must be to outweigh one that agrees


class Pairing(NamedTuple):
    """A mention, the one that answers it, and what comparing them says.

    ``match`` (0 to 1) is the share of the words around the left mention that the right one has
    too; ``sure`` (0 to 1) how sure it is that both speak of the same quantity. Both are 1 where
    nothing hangs on them, because the two do not exclude each other.
    """

    left: Mention
    right: Mention
    outcome: Outcome
    match: float
    sure: float


class _Option:
    """A pairing that is possible; ``kinship`` says how surely both count the same thing."""

    __slots__ = ("_match", "here", "kinship", "left", "outcome", "right", "there")

    def __init__(self, here: Place, there: Place, outcome: Outcome, kinship: float) -> None:
        self.here, self.there = here, there
        self.left, self.right = here.mention, there.mention
        self.outcome, self.kinship = outcome, kinship
        self._match = -1.0

    @property
    def match(self) -> float:
        """The share of the words around the left mention that the right one has too."""
        if self._match < 0:
            self._match = shared(self.here.words, self.there.words)
        return self._match

    def pairing(self) -> Pairing:
        told = self.outcome is not None and self.outcome[0] in ("conflict", "possible")
        match, sure = (self.match, self._sure()) if told else (1.0, 1.0)
        return Pairing(self.left, self.right, self.outcome, match, sure)

    def _sure(self) -> float:
        kind = getattr(self.left.value, "kind", "")
        if kind == "label":
            return 0.25
        words, others = self.here.words, self.there.words
        close = part(words.near, others.near)
        if kind not in _LOOSE:
            sure = 0.2 + 0.3 * self.match + 0.7 * close
            if self.left.facet == "date":
                sure = self._of_one_event(sure)
        else:
            back = part(others.stems, words.stems)
            sure = _LOOSE[kind] + 0.3 * self.match + 0.3 * close + 0.2 * back + 0.4 * self.kinship
        far = _FAR * min(2.0, _powers(self.left.value, self.right.value))
        return max(0.0, min(1.0, sure) - far)

    def _of_one_event(self, sure: float) -> float:
        """Less where the dates may be of two events, or of one that comes round every year."""
        if moments_apart(self.here.words, self.there.words):
            sure -= _APART
        returns = not entries("recurring").isdisjoint(self.here.words.near)
        return min(sure, _MAYBE) if returns else sure


def pairs(left: Reading, right: Reading) -> list[Pairing]:
    """For each quantity or date of the left text that has an answer in the right, the answer.

    Counts taken on different days are no conflict: the outcome is then "differs".
    """
    lefts, rights = scan(left), scan(right)
    found: list[Pairing] = []
    both = {mention.facet for mention in lefts} & {mention.facet for mention in rights}
    for facet, compare in _COMPARE.items():
        if facet in both:
            found += _paired(surroundings(left, facet), surroundings(right, facet), compare)
    if any(p.left.facet == "date" and p.outcome and p.outcome[0] == "differs" for p in found):
        found = [_elsewhen(pairing) for pairing in found]
    found += _ordered(left, right)
    return sorted(map(_graded, found), key=lambda pairing: pairing.left.start)


_COMPARE: dict[str, Callable[[Any, Any], Outcome]] = {
    "number": number.compare,
    "money": money.compare,
    "date": date.compare,
    "duration": duration.compare,
}


def _ordered(left: Reading, right: Reading) -> list[Pairing]:
    """The events that both texts put in order; one that agrees outweighs one that does not."""
    made = []
    for mention in order.extract(left):
        options = []
        for answer in order.extract(right):
            outcome = order.compare(mention.value, answer.value)
            if outcome is not None:
                options.append(Pairing(mention, answer, outcome, 1.0, 1.0))
        made += sorted(options, key=lambda p: p.outcome is None or p.outcome[0] != "agree")[:1]
    return made


def _graded(pairing: Pairing) -> Pairing:
    """A pairing whose conflict is as grave as it is sure that both mean the same quantity."""
    if pairing.outcome is None or pairing.outcome[0] not in ("conflict", "possible"):
        return pairing
    effect, why = pairing.outcome
    if pairing.sure >= SURE:
        return pairing
    graver: Effect = "possible" if pairing.sure >= LIKELY and effect == "conflict" else "differs"
    return pairing._replace(outcome=(graver, why))


def _elsewhen(pairing: Pairing) -> Pairing:
    """A pairing of two texts that count on different days."""
    if pairing.outcome is None or pairing.outcome[0] != "conflict":
        return pairing
    return pairing._replace(outcome=("differs", f"{pairing.outcome[1]}, on another day"))


def _paired(
    lefts: tuple[Place, ...], rights: tuple[Place, ...], compare: Callable[[Any, Any], Outcome]
) -> list[Pairing]:
    """The pairings of one facet: a right mention answers one left mention only, and first of all
    the one that says the very same."""
    waiting: list[list[_Option]] = []
    found: list[_Option] = []
    for here in lefts:
        options = _options(here, rights, compare)
        same = [option for option in options if _settled(option)]
        if same:
            found.append(_chosen(same))
        elif options:
            waiting.append(options)
    if len(waiting) > 1:
        waiting.sort(key=lambda options: (-max(map(_rate, options)), options[0].left.start))
    taken = {option.right for option in found} if waiting else set()
    for options in waiting:
        free = [option for option in options if option.right not in taken]
        if free:
            found.append(_chosen(free))
            taken.add(found[-1].right)
    return [option.pairing() for option in found]


def _options(
    here: Place, rights: tuple[Place, ...], compare: Callable[[Any, Any], Outcome]
) -> list[_Option]:
    """The right mentions that a left one can be compared with."""
    options = []
    for there in rights:
        outcome = compare(here.mention.value, there.mention.value)
        near = kinship(here, there) if outcome else -1.0
        if near >= 0:
            options.append(_Option(here, there, outcome, near))
    return options


def _chosen(options: list[_Option]) -> _Option:
    """The best answer, or one that matches nearly as well and agrees."""
    if len(options) == 1:
        return options[0]
    rated = [(_rate(option), option) for option in options]
    margin = _MARGIN if isinstance(options[0].left.value, Quantity) else _DATE_MARGIN
    least = max(rate for rate, _ in rated) - margin
    near = [
        (rate, option)
        for rate, option in rated
        if rate >= least and (option.outcome is None or option.outcome[0] != "conflict")
    ]
    return min(near or rated, key=lambda each: (-round(each[0], 6), each[1].right.start))[1]


def _settled(option: _Option) -> bool:
    """Whether both say the same figure, which surroundings cannot outweigh."""
    left, right = option.left.value, option.right.value
    if isinstance(left, Quantity):
        return bool(left.interval[:4] == right.interval[:4])
    if isinstance(left, When) and isinstance(right, When):
        return (left.stretch, left.bound) == (right.stretch, right.bound)
    return bool(left == right)


def _rate(option: _Option) -> float:
    """How well a pairing fits: surroundings, the thing counted, and figures of one size."""
    apart = _APART if moments_apart(option.here.words, option.there.words) else 0.0
    near = _closeness(option.left.value, option.right.value)
    return option.match + option.kinship + near - apart


def _closeness(left: Any, right: Any) -> float:
    """A little more for figures of one size, which are sooner about the same thing."""
    if not isinstance(left, Quantity):
        return 0.0
    return _CLOSE * max(0.0, 1.0 - _powers(left, right))


def _powers(left: Any, right: Any) -> float:
    """How many powers of ten lie between two figures; 1 where that cannot be told."""
    if not isinstance(left, Quantity) or left.kind == "score":
        return 0.0
    first, second = _size(left), _size(right)
    return abs(log10(first / second)) if first > 0 and second > 0 else 1.0


def _size(quantity: Quantity) -> float:
    low, high = quantity.interval.low, quantity.interval.high
    return high if isinf(low) else low


def kinship(here: Place, there: Place) -> float:
    """How surely two values are of the same thing by what they count; below 0: of another."""
    left, right = here.mention.value, there.mention.value
    if not isinstance(left, Quantity):
        return 0.0
    if left.kind in ("count", "ordinal"):
        if left.noun and right.noun:
            divided = _divided(left.traits, right.traits)
            return -1.0 if divided else _counted(left.noun, right.noun)
        if left.noun or right.noun:
            noun, place = (left.noun, there) if left.noun else (right.noun, here)
            return 0.3 if met(noun, place.words) else 0.0
    if left.kind == "duration" and left.noun and right.noun:
        return 0.4 if akin(left.noun, right.noun) else 0.0
    return 0.0


def _counted(left: str, right: str) -> float:
    """How surely two head nouns name one thing; "people" may be anyone."""
    if left == right and left not in entries("general_nouns"):
        return 0.5
    if left in entries("general_nouns") or right in entries("general_nouns"):
        return 0.2 if left == right else 0.1
    lines = by_line("counted")
    if not lines.get(left, frozenset()).isdisjoint(lines.get(right, frozenset())):
        return 0.4
    return 0.4 if akin(left, right) else -1.0


def _divided(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether the words that describe two things divide them: "new cases", "cases in total"."""
    if not left or not right:
        return False
    for sides in groups("traits"):
        ours = {side for side in sides if not left.isdisjoint(side)}
        theirs = {side for side in sides if not right.isdisjoint(side)}
        if ours and theirs and ours.isdisjoint(theirs):
            return True
    return False
