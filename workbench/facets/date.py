"""Dates compared: "May 1962" and "12 May 1962" agree, "before 1950" and "in 1952" do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as day
from math import floor, inf

from workbench.facets.facet import Facet, Label
from workbench.measures import relative
from workbench.measures.calendar import YEAR, Stretch, When, span
from workbench.measures.interval import Interval, apart, bounded, fit, text, weigh
from workbench.measures.mention import AGREE, Alone, Mention, Outcome
from workbench.measures.quantity import scan
from workbench.measures.relative import Relative
from workbench.words.lexicon import mapping
from workbench.words.tokens import Reading

SEASON_EDGE = 14  # days by which a season may be meant more widely than the calendar has it


def extract(reading: Reading) -> list[Mention]:
    """The dates of a text."""
    return [mention for mention in scan(reading) if mention.facet == "date"]


def compare(left: When | Relative, right: When | Relative) -> Outcome:
    """How two dates lie: the effect and the sentence a reviewer reads; None if not comparable."""
    if isinstance(left, Relative) and isinstance(right, Relative):
        return relative.compare(left, right)
    if isinstance(left, Relative) or isinstance(right, Relative):
        return _resolved(left, right)
    if left.kind != right.kind:
        return None
    if left.kind == "clock":
        return _clocks(left, right)
    if left.either or right.either:
        return _ambiguous(left, right)
    if left.kind == "weekday":
        if left.number == right.number:
            return "agree", ""
        return "conflict", f"“{right.said}” is not “{left.said}”"
    year = left.stretch.year or right.stretch.year
    first, second = left.days(year or 2000), right.days(year or 2000)
    if first is None or second is None:
        return None
    if left.until and right.until and not (left.bound or right.bound):
        return _ranges(left, right, year or 2000)
    if left.stretch.year == right.stretch.year and _other_season(left.said, right.said):
        return "conflict", f"“{right.said}” is another season than “{left.said}”"
    if _other_hundred(left.stretch, right.stretch):
        return "conflict", f"“{right.said}” and “{left.said}” share but one year"
    if apart(first, second) and (left.state or right.state):
        return "differs", f"counted at another time: {left.said}, {right.said}"
    if apart(first, second) and _about_season(left, right, first, second):
        return "possible", f"“{right.said}” and “{left.said}” lie beside each other"
    if apart(first, second):
        return "conflict", f"“{right.said}” and “{left.said}” cannot both hold"
    return _closer(left, right, first, second)


def _clocks(left: When, right: When) -> Outcome:
    """How two times of day lie: in the zones told, and "8.20" may be in either half of a day."""
    if left.bound or right.bound:
        ours, theirs = bounded(left.number, left.bound), bounded(right.number, right.bound)
        return weigh(ours, theirs, left.said, right.said)
    zoned = left.zone is not None and right.zone is not None
    apart = left.number - right.number
    if zoned:
        apart -= (left.zone or 0) - (right.zone or 0)
    summer = 60 * (right.summer - left.summer)
    day = 1440 if left.half and right.half else 720
    if 0 in (apart % day, (apart + summer) % day):
        return AGREE
    if not zoned and left.zone != right.zone:
        return "possible", f"“{right.said}” and “{left.said}” may be told in two time zones"
    return "conflict", f"“{right.said}” is not “{left.said}”"


def _ambiguous(left: When, right: When) -> Outcome:
    """A date whose day and month cannot be told apart: it agrees if one of its readings does."""
    if left.either == right.either:
        return AGREE
    ours = [replace(left, stretch=each, either=()) for each in left.either] or [left]
    theirs = [replace(right, stretch=each, either=()) for each in right.either] or [right]
    found = [compare(one, two) for one in ours for two in theirs]
    fits = [outcome for outcome in found if outcome is not None and outcome[0] != "conflict"]
    if not fits:
        return found[0]
    if left.either and right.either:
        return "possible", f"“{right.said}” is “{left.said}” only if day and month change places"
    return next((outcome for outcome in fits if outcome[0] == "agree"), fits[0])


def _other_hundred(left: Stretch, right: Stretch) -> bool:
    """Whether two hundreds of years are not the same but for their ends: the 1400s end in 1499,
    the 14th century in 1400."""
    return left.years == right.years == 100 and abs(left.year - right.year) > 1


def _other_season(left: str, right: str) -> bool:
    """Whether both name a season, and not the same: a winter has months at both ends of a year."""
    seasons = mapping("seasons")
    ours, theirs = (
        {seasons[w] for w in said.lower().split() if w in seasons} for said in (left, right)
    )
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _about_season(left: When, right: When, first: Interval, second: Interval) -> bool:
    """Whether one names a season and the other a day just before or behind it: the fall of a
    school year begins in August."""
    seasons = mapping("seasons")
    named = [any(word in seasons for word in each.said.lower().split()) for each in (left, right)]
    gap = max(second.low - first.high, first.low - second.high)
    of_a_day = (right if named[0] else left).stretch.day
    return named[0] != named[1] and bool(of_a_day) and gap <= SEASON_EDGE


def _apart_said(left: When, right: When) -> bool:
    """Whether the dates themselves, without "since" or "before", are different ones."""
    year = left.stretch.year or right.stretch.year or 2000
    first, second = span(left.stretch, "", None, year), span(right.stretch, "", None, year)
    return first is not None and second is not None and apart(first, second)


def _ranges(left: When, right: When, year: int) -> Outcome:
    """Two ranges from a date to a date: each end against the same end of the other."""
    for ours, theirs in ((left.stretch, right.stretch), (left.until, right.until)):
        first = span(ours, "", None, year) if ours else None
        second = span(theirs, "", None, year) if theirs else None
        if first and second and apart(first, second):
            return "conflict", f"“{right.said}” is not the same range as “{left.said}”"
    return "agree", ""


def _resolved(left: When | Relative, right: When | Relative) -> Outcome:
    """A relative date against a calendar date, where the text says what it counts from."""
    first, second = left.days(), right.days()
    if first is None or second is None:
        return None
    if apart(first, second):
        return "conflict", f"“{right.said}” does not fit “{left.said}”"
    return "agree", f"“{left.said}” and “{right.said}” can both hold"


def _closer(left: When, right: When, first: Interval, second: Interval) -> Outcome:
    if left.bound and left.bound[0] == right.bound[:1] and _apart_said(left, right):
        return "possible", f"“{left.said}” and “{right.said}” are the same bound on different dates"
    lies = fit(first, second)
    parts = left.stretch.part, right.stretch.part
    if all(parts) and parts[0] != parts[1]:
        return "differs", f"“{left.said}” is another part than “{right.said}”"
    if lies == "overlap" and (left.until or right.until):
        return None  # "since 1988" and "from 1970 to 2019" tell nothing of each other
    if lies == "overlap" and {-inf, inf} <= {first.low, first.high, second.low, second.high}:
        return "differs", f"“{left.said}” and “{right.said}” leave each other open"
    if lies == "inside" and first.high - first.low < inf:
        return "weakened", f"“{left.said}” is more exact than “{right.said}”"
    if lies == "holds" and second.high - second.low < inf:
        return "strengthened", f"“{right.said}” is more exact than “{left.said}”"
    return "agree", f"“{left.said}” and “{right.said}” can both hold"


def normal(value: When | Relative) -> str:
    """The date as text, equal for equal dates: "date 2019-03-14", "date 1990/1999"."""
    if isinstance(value, When) and value.kind == "clock":
        return f"time {value.bound}{_time(value)}"
    if isinstance(value, When) and value.kind == "weekday":
        return f"weekday {value.number}"
    if isinstance(value, When) and value.either:
        told = sorted(f"{each.year}-{each.month:02}-{each.day:02}" for each in value.either)
        return f"date {' or '.join(told)}"
    days = value.days()
    if days is not None:
        rough = "~" if days.rough else ""
        return f"date {rough}{_span(days)}"
    if isinstance(value, Relative):
        return (
            f"date {text(value.span)} days {value.side} {' '.join(sorted(value.anchor))}".rstrip()
        )
    stretch = value.stretch  # no year is told
    return f"date {value.bound}--{stretch.month:02}" + (f"-{stretch.day:02}" if stretch.day else "")


def alone(mention: Mention, words: str, side: str) -> Alone:
    """That one text alone names a weekday, which tells little beside what happened."""
    if not isinstance(mention.value, When) or mention.value.kind != "weekday":
        return None
    return "lost" if side == "left" else "added", f"only the {side} text says “{words}”"


def _time(value: When) -> str:
    """The time in Greenwich where the zone is told; "?" where the half of the day is not."""
    minutes = (value.number - (value.zone or 0)) % (1440 if value.half else 720)
    zone = "" if value.zone is None else "Z"
    return f"{minutes // 60:02}:{minutes % 60:02}{zone}{'' if value.half else '?'}"


def _span(days: Interval) -> str:
    """The first and the last day, or the years where they are whole."""
    first, last = _calendar(days.low), _calendar(days.high)
    if first.endswith("-01-01") and last.endswith("-12-31"):
        first, last = first.removesuffix("-01-01"), last.removesuffix("-12-31")
    return first if first == last else f"{first}/{last}"


def _calendar(ordinal: float) -> str:
    """A day, or the year of one before the common era; "" for no end."""
    if abs(ordinal) == inf:
        return ""
    if ordinal < 1:
        return str(floor((ordinal + 1) / YEAR))
    return str(day.fromordinal(int(ordinal)))


LABEL = Label("a date", "Which date", record="a dated document of the time")
FACET = Facet("date", "figure", LABEL, extract, compare, alone=alone, normal=normal)
