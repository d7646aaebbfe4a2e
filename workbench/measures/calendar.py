"""Calendar dates: the days that a day, month, season, year, decade or century covers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import inf
from typing import Literal, NamedTuple

from workbench.measures.interval import Interval

PartOfPeriod = Literal["", "early", "mid", "late"]


class Stretch(NamedTuple):
    """A named stretch of the calendar. 0 stands for what is not said; years BC are negative.

    ``years`` is how many years from ``year`` on it covers (10 for a decade, 2 for "1999/2000"),
    ``months`` how many months from ``month`` on (3 for a season), ``days`` how many days.
    """

    year: int = 0
    month: int = 0
    day: int = 0
    years: int = 1
    months: int = 1
    days: int = 1
    part: PartOfPeriod = ""

    def bounds(self, year: int = 0) -> tuple[int, int] | None:
        """First and last day as ordinals; ``year`` fills in where the text names none."""
        start = self.year or year
        if start < 0:
            low = round(start * YEAR)
            return low, low + round(self.years * YEAR) - 1
        if not 1 <= start <= 9900 or (self.day and not self.month):
            return None
        if self.day:
            try:
                first = date(start, self.month, self.day)
            except ValueError:
                return None
            return first.toordinal(), first.toordinal() + self.days - 1
        if self.month:
            first = date(start, self.month, 1)
            return self._cut(first, _month_after(first, self.months) - timedelta(1))
        return self._cut(date(start, 1, 1), date(start + self.years, 1, 1) - timedelta(1))

    def _cut(self, first: date, last: date) -> tuple[int, int]:
        """ "early" keeps the first part, "late" the last; they overlap "mid" on purpose."""
        low, high = first.toordinal(), last.toordinal()
        length = high - low + 1
        if self.part == "early":
            high = low + (length * 9) // 20
        elif self.part == "late":
            low = low + (length * 11) // 20
        elif self.part == "mid":
            low, high = low + length // 4, high - length // 4
        return low, high


YEAR = 365.2425  # days; years before the common era are counted back from it
UNSAID = Stretch()


def _month_after(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


@lru_cache(maxsize=50_000)  # a date is held against many
def span(
    stretch: Stretch, bound: str, until: Stretch | None = None, year: int = 0
) -> Interval | None:
    """The days a date leaves possible, as an interval of day ordinals."""
    days = stretch.bounds(year)
    if days is None:
        return None
    low, high = days
    if until is not None:
        last = until.bounds(year)
        return Interval(low, last[1]) if last and last[1] >= low else None
    if bound == "<":
        return Interval(-inf, low - 1)
    if bound == "<=":
        return Interval(-inf, high)
    if bound == ">":
        return Interval(high + 1, inf)
    if bound == ">=":
        return Interval(low, inf)
    if bound == "~":
        slack = max(high - low, 30) + (_vague(stretch.year) if high - low > 300 else 0)
        return Interval(low - slack, high + slack, rough=True)
    return Interval(low, high)


def _vague(year: int) -> int:
    """The days that "about" a year adds for every century that has passed since: a year each."""
    return round(YEAR * max(0, (2000 - year) // 100))


@dataclass(frozen=True, slots=True)
class When:
    """A date as said.

    ``kind`` is calendar, weekday or clock; ``number`` the weekday (1 Monday) or the minutes past
    midnight; ``state`` whether it is the day something was counted on ("as of"). ``either`` are
    the two days that "5/6/1997" may mean. ``half`` tells that it is known which half of the day
    a time lies in, ``zone`` how many minutes its clock is ahead of Greenwich, and
    ``summer`` whether it may be an hour more ("ET").
    """

    said: str
    kind: str
    stretch: Stretch = UNSAID
    until: Stretch | None = None
    bound: str = ""
    number: int = 0
    state: bool = False
    either: tuple[Stretch, ...] = ()
    half: bool = True
    zone: int | None = None
    summer: bool = False

    def days(self, year: int = 0) -> Interval | None:
        """The days it leaves possible; ``year`` fills in where none is named."""
        return span(self.stretch, self.bound, self.until, year)
