"""Relative dates and spans of years: "twenty years after this play, in 1941"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from workbench.findings.checks import Check, Result, Words

from workbench.measures.calendar import When
from workbench.measures.mention import Mention
from workbench.measures.quantity import Quantity, scan
from workbench.measures.relative import Relative
from workbench.records import Claim
from workbench.words.tokens import Reading, tokenize

YEAR = 365.2425  # days
_TELLS = re.compile(r"\b(?:years?|decades?|centur(?:y|ies))\b", re.IGNORECASE)
_SUBJECT = re.compile(r"\b(?:is|was|were|are)\s+an?\s+(\d{4})\s+([^.,;:()]{3,80})")
_RANGE = re.compile(r"\bfrom (\d{4}) (?:to|until|till) (\d{4})\b(?! ?B)")
_LINKING = re.compile(r"\b(?:by|that|which|who|about|of|from|in|with|and)\b")
_POINTING = frozenset(("this", "the", "that", "its", "their", "his", "her"))
_REACH = 2  # words between a span of years and its first and last year


def years(claims: Sequence[Claim]) -> Iterator[Check]:
    """Checks of relative dates against their anchors, and of spans against their two years."""
    subjects = _subjects(claims)
    before: Claim | None = None
    for claim in claims:
        yield from _backward(claim)
        if _TELLS.search(claim.quote):
            reading = tokenize(claim.quote)
            found = scan(reading)
            yield from _relative(claim, reading, found, before, subjects)
            yield from _spans(claim, found)
        before = claim


def _backward(claim: Claim) -> Iterator[Check]:
    """ "from 1990 to 1985": an end before its beginning, unless years count down to our era."""
    for match in _RANGE.finditer(claim.quote):
        if int(match[1]) > int(match[2]):
            start, end = Words(claim, *match.span(1)), Words(claim, *match.span(2))
            yield Check("order", "fail", start, end, f"{match[2]} comes before {match[1]}")


def _subjects(claims: Sequence[Claim]) -> dict[str, list[Words]]:
    """For "X is a 1921 verse play": the year, under each of the nouns that follow it."""
    made: dict[str, list[Words]] = defaultdict(list)
    for claim in claims:
        match = _SUBJECT.search(claim.quote)
        if match:
            phrase = _LINKING.split(match[2])[0]
            for noun in tokenize(phrase).stems:
                made[noun].append(Words(claim, match.start(1), match.end(1)))
    return made


def _relative(
    claim: Claim,
    reading: Reading,
    found: Sequence[Mention],
    before: Claim | None,
    subjects: dict[str, list[Words]],
) -> Iterator[Check]:
    dates = [mention for mention in found if _year(mention)]
    for mention in found:
        relative = mention.value
        if not isinstance(relative, Relative) or relative.span.low < YEAR:
            continue
        own = [m for m in dates if m.first >= mention.last]
        if relative.anchor_first == relative.anchor_last:
            anchor = _told_before(claim, [m for m in dates if m.last <= mention.first], before)
        elif noun := _pointed(reading, relative):
            anchor = _agreed(subjects.get(noun, []))
            own = own[-1:]
        else:
            within = [m for m in own if m.last <= relative.anchor_last]
            anchor = Words(claim, within[0].start, within[0].end) if within else None
            own = [m for m in dates if m not in within]
        if anchor and own and (anchor.claim, anchor.start) != (claim, own[0].start):
            yield _after(claim, mention, own[0], anchor)


def _year(mention: Mention) -> int:
    """The year of a date that lies in one year; 0 for anything else."""
    when = mention.value
    if not isinstance(when, When) or when.kind != "calendar" or when.until or when.bound:
        return 0
    return when.stretch.year if when.stretch.years == 1 else 0


def _told_before(claim: Claim, own: Sequence[Mention], before: Claim | None) -> Words | None:
    """What "two years later" counts from: the last date, here or in the sentence before."""
    if own:
        return Words(claim, own[-1].start, own[-1].end)
    near = before and before.source_id == claim.source_id and claim.start - before.end <= 2
    if not before or not near:
        return None
    dates = [mention for mention in scan(tokenize(before.quote)) if _year(mention)]
    return Words(before, dates[0].start, dates[0].end) if len(dates) == 1 else None


def _pointed(reading: Reading, relative: Relative) -> str:
    """The noun of "after finishing this play"; empty where nothing is pointed at."""
    for at in range(relative.anchor_first, min(relative.anchor_first + 3, relative.anchor_last)):
        if reading.lowers[at] in _POINTING and at + 1 < relative.anchor_last:
            return reading.stems[at + 1]
    return ""


def _agreed(told: Sequence[Words]) -> Words | None:
    """The year, if all who tell it tell the same."""
    return told[0] if len({words.text for words in told}) == 1 else None


def _after(claim: Claim, mention: Mention, dated: Mention, anchor: Words) -> Check:
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
    return Check("date", result, Words(claim, mention.start, mention.end), anchor, working)


def _judged(gap: float, said: float, grain: float, rough: bool) -> Result:
    """Whether a gap in years is what is said: rounded decades and "about" may lie near."""
    if abs(gap - said) < 0.5:
        return "pass"
    slack = max(grain / 2 if grain > 1.5 else 0.0, 0.15 * said if rough else 0.0)
    return "near" if abs(gap - said) <= slack else "fail"


def _spans(claim: Claim, found: Sequence[Mention]) -> Iterator[Check]:
    """ "for six years, from 1907 to 1912": both ways of counting the years are right."""
    for mention in found:
        if mention.facet != "duration" or not isinstance(mention.value, Quantity):
            continue
        said = mention.value.interval.low / YEAR
        if said < 1 or not mention.value.interval.exact:
            continue
        for other in found:
            span = _first_and_last(other)
            apart = max(other.first - mention.last, mention.first - other.last)
            if span is None or not 0 <= apart <= _REACH:
                continue
            gap = span[1] - span[0]
            best = min((gap, gap + 1), key=lambda years: abs(years - said))
            result = _judged(
                best, said, mention.value.interval.grain / YEAR, mention.value.interval.rough
            )
            yield Check(
                "duration",
                result,
                Words(claim, mention.start, mention.end),
                Words(claim, other.start, other.end),
                f"“{mention.value.said}”: {span[1]} − {span[0]} = {gap}",
            )


def _first_and_last(mention: Mention) -> tuple[int, int] | None:
    when = mention.value
    if not isinstance(when, When) or when.kind != "calendar" or when.bound:
        return None
    first = when.stretch.year
    last = when.until.year if when.until else first + when.stretch.years - 1
    return (first, last) if first and last > first and when.stretch.years not in (10, 100) else None
