"""Relative dates and spans of years: "twenty years after this play, in 1941"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from workbench.checks.check import Check, LineWords, Result, Said
from workbench.measures.calendar import When
from workbench.measures.mention import Mention
from workbench.measures.quantity import Quantity
from workbench.measures.relative import Relative
from workbench.records import Claim
from workbench.words.tokens import Reading

YEAR = 365.2425  # days
_RANGE = re.compile(r"\bfrom (\d{4}) (?:to|until|till) (\d{4})\b(?! ?B)")
_DASH = re.compile(r"[–—]|--")
_POINTING = frozenset(("this", "the", "that", "its", "their", "his", "her"))
_REACH = 2  # words between a span of years and its first and last year
Subjects = Mapping[str, Sequence[LineWords]]


def spans(told: Sequence[Said]) -> Iterator[Check]:
    """Checks of relative dates against their anchors, and of spans against their two years."""
    subjects = _subjects(told)
    before: Said | None = None
    for row in told:
        yield from _backward(row.claim)
        yield from _relative(row, before, subjects)
        yield from _spans(row)
        before = row


def _backward(claim: Claim) -> Iterator[Check]:
    """ "from 1990 to 1985": an end before its beginning, unless years count down to our era."""
    for match in _RANGE.finditer(claim.quote):
        if int(match[1]) > int(match[2]):
            start, end = LineWords(claim, *match.span(1)), LineWords(claim, *match.span(2))
            yield Check("order", "fail", start, end, f"{match[2]} comes before {match[1]}")


def _subjects(told: Sequence[Said]) -> Subjects:
    """For "X is a 1921 verse play": the year, under the noun that it tells of."""
    made: dict[str, list[LineWords]] = defaultdict(list)
    for row in told:
        for each in row.facts:
            at = each.mention.first
            if _year(each.mention) and at and row.reading.lowers[at - 1] in ("a", "an"):
                for noun in each.slot.subject.heads:
                    made[noun].append(row.words(each.mention))
    return made


def _relative(row: Said, before: Said | None, subjects: Subjects) -> Iterator[Check]:
    dates = [each.mention for each in row.facts if _year(each.mention)]
    for mention in (each.mention for each in row.facts if dates):
        relative = mention.value
        if not isinstance(relative, Relative) or relative.span.low < YEAR:
            continue
        own = [m for m in dates if m.first >= mention.last]
        if relative.anchor_first == relative.anchor_last:
            anchor = _told_before(row, [m for m in dates if m.last <= mention.first], before)
        elif noun := _pointed(row.reading, relative):
            anchor = _agreed(subjects.get(noun, []))
            own = own[-1:]
        else:
            within = [m for m in own if m.last <= relative.anchor_last]
            anchor = row.words(within[0]) if within else None
            own = [m for m in dates if m not in within]
        if anchor and own and (anchor.claim, anchor.start) != (row.claim, own[0].start):
            yield _after(row.claim, mention, own[0], anchor)


def _year(mention: Mention) -> int:
    """The year of a date that lies in one year; 0 for anything else."""
    when = mention.value
    if not isinstance(when, When) or when.kind != "calendar" or when.until or when.bound:
        return 0
    return when.stretch.year if when.stretch.years == 1 else 0


def _told_before(row: Said, own: Sequence[Mention], before: Said | None) -> LineWords | None:
    """What "two years later" counts from: the last date, here or in the sentence before."""
    if own:
        return row.words(own[-1])
    if before is None or before.claim.source_id != row.claim.source_id:
        return None
    dates = [each.mention for each in before.facts if _year(each.mention)]
    near = row.claim.start - before.claim.end <= 2
    return before.words(dates[0]) if near and len(dates) == 1 else None


def _pointed(reading: Reading, relative: Relative) -> str:
    """The noun of "after finishing this play"; empty where nothing is pointed at."""
    for at in range(relative.anchor_first, min(relative.anchor_first + 3, relative.anchor_last)):
        if reading.lowers[at] in _POINTING and at + 1 < relative.anchor_last:
            return reading.stems[at + 1]
    return ""


def _agreed(told: Sequence[LineWords]) -> LineWords | None:
    """The year, if all who tell it tell the same."""
    return told[0] if len({words.text for words in told}) == 1 else None


def _after(claim: Claim, mention: Mention, dated: Mention, anchor: LineWords) -> Check:
    relative: Relative = mention.value
    start, end = int(re.findall(r"\d{4}", anchor.text)[-1]), _year(dated)
    later = relative.side != "before"
    gap = end - start if later else start - end
    sum_ = f"{end} − {start} = {gap}" if later else f"{start} − {end} = {gap}"
    said = relative.span.low / YEAR
    result = _judged(gap, said, relative.span.grain / YEAR, relative.span.rough)
    working = f"“{relative.said}” says {said:.0f} years, but {sum_}"
    if result != "fail":
        working = f"“{relative.said}”: {sum_}"
    return Check("date", result, LineWords(claim, mention.start, mention.end), anchor, working)


def _judged(gap: float, said: float, grain: float, rough: bool) -> Result:
    """Whether a gap in years is what is said: rounded decades and "about" may lie near."""
    if abs(gap - said) < 0.5:
        return "pass"
    slack = max(grain / 2 if grain > 1.5 else 0.0, 0.15 * said if rough else 0.0)
    return "near" if abs(gap - said) <= slack else "fail"


def _spans(row: Said) -> Iterator[Check]:
    """ "for six years, from 1907 to 1912": both ways of counting the years are right."""
    told = [each.mention for each in row.facts]
    for mention in told:
        if mention.facet != "duration" or not isinstance(mention.value, Quantity):
            continue
        interval = mention.value.interval
        said = interval.low / YEAR
        if said < 1 or not interval.exact:
            continue
        for other in told:
            span = _first_and_last(other)
            apart = max(other.first - mention.last, mention.first - other.last)
            first, second = sorted((mention, other), key=lambda each: each.start)
            if span is None or not 0 <= apart <= _REACH:
                continue
            if _DASH.search(row.claim.quote, first.end, second.start):
                continue  # "the first in 15 years — served from 1963 to 1969"
            gap = span[1] - span[0]
            best = min((gap, gap + 1), key=lambda years: abs(years - said))
            result = _judged(best, said, interval.grain / YEAR, interval.rough)
            working = f"“{mention.value.said}”: {span[1]} − {span[0]} = {gap}"
            yield Check("duration", result, row.words(mention), row.words(other), working)


def _first_and_last(mention: Mention) -> tuple[int, int] | None:
    when = mention.value
    if not isinstance(when, When) or when.until is None or when.bound:
        return None
    first, last = when.stretch.year, when.until.year
    return (first, last) if first and last > first else None
