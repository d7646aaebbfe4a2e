"""Dates compared: "May 1962" and "12 May 1962" agree, "before 1950" and "in 1952" do not."""

from __future__ import annotations

from math import inf

from workbench.measures import relative
from workbench.measures.calendar import When, span
from workbench.measures.interval import Interval, apart, bounded, fit, weigh
from workbench.measures.mention import Mention, Outcome
from workbench.measures.quantity import scan
from workbench.measures.relative import Relative
from workbench.words.lexicon import mapping
from workbench.words.tokens import Reading


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
        ours, theirs = bounded(left.number, left.bound), bounded(right.number, right.bound)
        return weigh(ours, theirs, left.said, right.said)
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
    if apart(first, second) and (left.state or right.state):
        return "differs", f"counted at another time: {left.said}, {right.said}"
    if apart(first, second):
        return "conflict", f"“{right.said}” and “{left.said}” cannot both hold"
    if left.until and right.until and _one_end(first, second):
        return "possible", f"“{right.said}” and “{left.said}” share one end only"
    return _closer(left, right, first, second)


def _other_season(left: str, right: str) -> bool:
    """Whether both name a season, and not the same: a winter has months at both ends of a year."""
    seasons = mapping("seasons")
    ours, theirs = (
        {seasons[w] for w in said.lower().split() if w in seasons} for said in (left, right)
    )
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _one_end(first: Interval, second: Interval) -> bool:
    """Whether two stretches of time from one date to another share just one of them."""
    return (first.low == second.low) != (first.high == second.high)


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
    if left.bound and left.bound == right.bound and _apart_said(left, right):
        return "possible", f"“{left.said}” and “{right.said}” are the same bound on different dates"
    lies = fit(first, second)
    if lies == "inside" and first.high - first.low < inf:
        return "weakened", f"“{left.said}” is more exact than “{right.said}”"
    if lies == "holds" and second.high - second.low < inf:
        return "strengthened", f"“{right.said}” is more exact than “{left.said}”"
    return "agree", f"“{left.said}” and “{right.said}” can both hold"
