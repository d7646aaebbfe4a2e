"""Births, deaths and ages of people: they must lie in order, and the sums must come out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from workbench.checks.check import Check, LineWords, Said
from workbench.facts.brackets import owner
from workbench.facts.extract import Stated
from workbench.facts.slots import by_line
from workbench.measures.calendar import When, span
from workbench.measures.interval import Interval
from workbench.measures.quantity import Quantity

CLOSE = 0.6  # closeness from which on a word tells of which event a value is
Names = Mapping[str, set[tuple[str, ...]]]  # the full names, by the last word


@dataclass
class Life:
    """What the claims say of one person: words with the days, or the age, they leave possible."""

    births: list[tuple[LineWords, Interval]] = field(default_factory=list)
    deaths: list[tuple[LineWords, Interval]] = field(default_factory=list)
    ages: list[tuple[LineWords, float]] = field(default_factory=list)  # at death, in years


def lives(told: Sequence[Said]) -> Iterator[Check]:
    """Checks of each person's birth, death and age at death, across all sources."""
    names: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for row in told:
        for each in row.facts:
            if each.fact.facet == "name":
                stems = row.reading.stems[each.mention.first : each.mention.last]
                names[stems[-1]].add(stems)
    known: dict[tuple[str, ...], Life] = defaultdict(Life)
    for row in told:
        for each in row.facts:
            _note(known, names, row, each)
    for person in sorted(known):
        yield from _ordered(known[person])
        yield from _aged(known[person])


def _note(known: dict[tuple[str, ...], Life], names: Names, row: Said, stated: Stated) -> None:
    """Add what a fact tells of a life to what is known of the person."""
    value, words = stated.mention.value, row.words(stated.mention)
    if isinstance(value, When) and value.kind == "calendar" and not value.bound:
        first = span(value.stretch, "")
        last = span(value.until, "") if value.until else None
        born, died = (_tells(stated, event) for event in ("bear", "die"))
        whole = last and stated.slot.owner and value.stretch.years == 1  # "Ann Lee (1879 – 1955)"
        person = _person(names, row, stated) if whole or born or died else None
        if person and first:
            if whole or born:
                known[person].births.append((words, first))
            if whole or died:
                known[person].deaths.append((words, last or first))
    elif isinstance(value, Quantity) and value.kind == "age" and _tells(stated, "die"):
        person = _person(names, row, stated)
        if person and value.interval.exact and not value.interval.rough:
            known[person].ages.append((words, value.interval.low))


def _tells(stated: Stated, event: str) -> bool:
    """Whether a value is told of a birth, or of a death, and of no other event."""
    near, table = stated.slot.near, by_line("moments")
    told = (table.get(stem, frozenset()) for stem, close in near.items() if close >= CLOSE)
    return frozenset[int]().union(*told) == table[event]


def _person(names: Names, row: Said, stated: Stated) -> tuple[str, ...] | None:
    """Who a value is told of, by the full name: whoever its clause is about, or in whose brackets
    it stands. A last name alone is that of the only one who bears it."""
    first, last = owner(row.reading, stated.mention)
    said = row.reading.stems[first:last] or stated.slot.subject.heads
    full = names.get(said[-1], set()) if said else set()
    if said in full and len(said) > 1:
        return said
    bearers = {name for name in full if len(name) > 1} or full
    return next(iter(bearers)) if len(bearers) == len(said) == 1 else None


def _ordered(life: Life) -> Iterator[Check]:
    """Each death against the births told: one finding if it comes before all of them."""
    for died, death in life.deaths:
        if life.births:
            born, birth = min(life.births, key=lambda told: told[1].low)
            fails = death.high < birth.low
            working = "death comes before birth" if fails else "birth comes before death"
            told = f"{working}: “{born.text}”, “{died.text}”"
            yield Check("order", "fail" if fails else "pass", born, died, told)


def _aged(life: Life) -> Iterator[Check]:
    """Each age at death against the births and deaths told: right if any two give it."""
    for said, age in life.ages:
        checks = [
            _age(said, age, born, died)
            for born in life.births
            for died in life.deaths
            if born[1].low <= died[1].high
        ]
        yield from sorted(checks, key=lambda check: check.result != "pass")[:1]


def _age(
    said: LineWords, age: float, born: tuple[LineWords, Interval], died: tuple[LineWords, Interval]
) -> Check:
    low, high = _completed(born[1].high, died[1].low), _completed(born[1].low, died[1].high)
    ages = str(low) if low == high else f"{low} or {high}"
    dates = born[0].text if born[0] == died[0] else f"{born[0].text} to {died[0].text}"
    if low <= age <= high:
        return Check("duration", "pass", said, died[0], f"{dates} is {ages} years")
    working = f"“{said.text}” does not fit: {dates} is {ages} years"
    return Check("duration", "fail", said, born[0], working)


def _completed(born: float, died: float) -> int:
    """Years of life completed between two days, given as ordinals."""
    first, last = date.fromordinal(int(born)), date.fromordinal(int(died))
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
