"""Births, deaths and ages of people: they must lie in order, and the sums must come out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from workbench.findings.checks import Check, Words

from workbench.links.terms import subject
from workbench.measures.calendar import When, span
from workbench.measures.interval import Interval
from workbench.measures.mention import Mention
from workbench.measures.quantity import Quantity, scan
from workbench.records import Claim
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading, tokenize

_TELLS = re.compile(r"\b(?:born|died|dies|death|aged?)\b|\d{4}\s*[-–—]\s*[^()]*\d{4}\s*\)", re.I)
_KIN = frozenset(
    (
        "father",
        "mother",
        "brother",
        "sister",
        "son",
        "daughter",
        "wife",
        "husband",
        "widow",
        "uncle",
        "aunt",
        "grandfather",
        "grandmother",
        "parents",
        "child",
        "children",
        "twin",
    )
)
_BIRTH = frozenset(("born", "birth"))
_DEATH = frozenset(("died", "dies", "death", "dead"))
_REACH = 4  # words from "born" or "died" to its date or age


@dataclass
class Life:
    """What the claims say of one person: words with the days, or the age, they leave possible."""

    births: list[tuple[Words, Interval]] = field(default_factory=list)
    deaths: list[tuple[Words, Interval]] = field(default_factory=list)
    ages: list[tuple[Words, float]] = field(default_factory=list)  # at death, in years


def lives(claims: Sequence[Claim]) -> Iterator[Check]:
    """Checks of each person's birth, death and age at death, across all sources."""
    told: dict[str, Life] = defaultdict(Life)
    for claim in claims:
        if _TELLS.search(claim.quote):
            reading = tokenize(claim.quote)
            if _KIN.isdisjoint(reading.lowers):
                for person in sorted({subject(claim.quote), _opening(reading)} - {""}):
                    _note(told[person], claim, reading)
    for person in sorted(told):
        yield from _ordered(told[person])
        yield from _aged(told[person])


def _opening(reading: Reading) -> str:
    """The word a sentence begins with, if it may be a name."""
    return "" if reading.lowers[0] in entries("function_words") else reading.stems[0]


def _note(life: Life, claim: Claim, reading: Reading) -> None:
    """Add what a claim says to what is known of a person."""
    for mention in scan(reading):
        words = Words(claim, mention.start, mention.end)
        value = mention.value
        near = set(reading.lowers[max(0, mention.first - _REACH) : mention.first])
        if isinstance(value, When) and value.kind == "calendar" and not value.bound:
            first = span(value.stretch, "")
            last = span(value.until, "") if value.until else None
            if first and last and _leads(reading, mention):
                life.births.append((words, first))
                life.deaths.append((words, last))
            elif first and not last and near & _BIRTH:
                life.births.append((words, first))
            elif first and not last and near & _DEATH:
                life.deaths.append((words, first))
        elif isinstance(value, Quantity) and _is_age(reading, mention, near):
            life.ages.append((words, value.interval.low))


def _leads(reading: Reading, mention: Mention) -> bool:
    """Whether "(1879 – 1955)" stands behind the name that a text begins with."""
    bracketed = reading.gap(mention.first).endswith("(") and ")" in reading.gap(mention.last)
    return bracketed and mention.first <= 6 and mention.value.stretch.years == 1


def _is_age(reading: Reading, mention: Mention, near: set[str]) -> bool:
    """Whether a figure is somebody's age at death: "died at the age of 28", "died, aged 28"."""
    value: Quantity = mention.value
    before = reading.lowers[max(0, mention.first - 2) : mention.first]
    aged = value.kind == "age" or before == ("age", "of")
    back = set(reading.lowers[max(0, mention.first - 2 * _REACH) : mention.first])
    exact = value.interval.exact and not value.interval.rough
    return aged and exact and bool((near | back) & _DEATH)


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
    said: Words, age: float, born: tuple[Words, Interval], died: tuple[Words, Interval]
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
