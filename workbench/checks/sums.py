"""Parts and their total: in a sentence, in a list of shares, and in lines under one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import fsum

from workbench.findings.checks import Check, Result, Words

from workbench.measures.mention import Mention
from workbench.measures.quantity import Quantity, scan
from workbench.records import Claim
from workbench.words.tokens import Reading, tokenize

_PARTS = re.compile(r"\d.*\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b.*\b(?:and|,)")
_OPENS = re.compile(r"[:(–—]|,\s*of (?:them|which|whom)")
_LINE = re.compile(r"\s*([^:|\t]{2,40}?)\s*[:|\t]\s*\S")
_TOTAL = re.compile(r"\s*(?:grand |sub)?total\b|\s*altogether\b|\s*in all\b", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:includ|such as|among|at least|mainly|mostly|especially|some of|e\.g|other)", re.I
)
_SHARES = 3  # percentages in a list that must make up the whole
_ROUNDING = 0.5  # what each rounded share may add to or take from the sum


def sums(claims: Sequence[Claim]) -> Iterator[Check]:
    """Checks of totals against their parts."""
    for claim in claims:
        if _PARTS.search(claim.quote):
            reading = tokenize(claim.quote)
            figures = [m for m in scan(reading) if isinstance(m.value, Quantity)]
            yield from _listed(claim, reading, figures)
            yield from _shares(claim, reading, figures)
    yield from _columns(claims)


def _listed(claim: Claim, reading: Reading, figures: Sequence[Mention]) -> Iterator[Check]:
    """ "a crew of 20 (12 men and 8 women)", "20 people: 12 men, 8 women"."""
    if len(figures) < 3 or _LOOSE.search(claim.quote):
        return
    for at, total in enumerate(figures[:-2]):
        parts = [m for m in figures[at + 1 :] if _joined(reading, figures, m)]
        opened = _OPENS.search(claim.quote, total.end, figures[at + 1].start)
        if not opened or len(parts) != len(figures) - at - 1 or len(parts) < 2:
            continue
        if _addable([total, *parts]) and _closed(claim.quote, opened, parts[-1]):
            left = Words(claim, total.start, total.end)
            yield _added(total, parts, left, Words(claim, parts[0].start, parts[-1].end))
            return


def _joined(reading: Reading, figures: Sequence[Mention], part: Mention) -> bool:
    """Whether a figure counts something of its own, in a list with its neighbours."""
    at = figures.index(part)
    after = figures[at + 1] if at + 1 < len(figures) else None
    between = reading.text[part.end : after.start] if after else ""
    return bool(part.value.noun) and (after is None or bool(re.search(r",|\band\b|;", between)))


def _closed(quote: str, opened: re.Match[str], last: Mention) -> bool:
    """Whether nothing but the counted thing and an end follows the last part."""
    closing = quote[last.end :]
    if opened[0] == "(":
        closing = closing.partition(")")[0]
    return len(closing.split()) <= 2


def _addable(figures: Sequence[Mention]) -> bool:
    """Whether all are exact counts, or all amounts of one currency or unit."""
    kinds = {(m.value.kind, m.value.unit) for m in figures}
    exact = all(m.value.interval.exact and not m.value.interval.rough for m in figures)
    return exact and len(kinds) == 1 and figures[0].value.kind in ("count", "money", "measure")


def _added(total: Mention, parts: Sequence[Mention], left: Words, right: Words) -> Check:
    """The parts against the total; the words shown are the total's and the parts'."""
    whole = total.value.interval.low
    values = [part.value.interval.low for part in parts]
    working = f"{' + '.join(map(_plain, values))} = {_plain(fsum(values))}"
    rounded = any(m.value.interval.grain != 1 for m in (total, *parts))
    slack = sum(m.value.interval.grain for m in parts) / 2 if rounded else 0.0
    result = _judged(fsum(values) - whole, slack)
    if result == "fail":
        working += f", not {_plain(whole)}"
    return Check("number", result, left, right, working)


def _judged(off: float, slack: float) -> Result:
    if abs(off) < 1e-9:
        return "pass"
    return "near" if abs(off) <= slack else "fail"


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")


def _shares(claim: Claim, reading: Reading, figures: Sequence[Mention]) -> Iterator[Check]:
    """Percentages listed one after another must not make more than the whole."""
    shares = [m for m in figures if m.value.kind == "percent" and m.value.interval.exact]
    if len(shares) < _SHARES or len(shares) != len(figures) or _LOOSE.search(claim.quote):
        return
    between = [reading.text[a.end : b.start] for a, b in pairwise(shares)]
    if any(len(gap.split()) > 4 or not re.search(r",|\band\b|;", gap) for gap in between):
        return
    off = fsum(m.value.interval.low for m in shares) - 100
    values = " + ".join(f"{_plain(m.value.interval.low)}" for m in shares)
    working = f"{values} = {_plain(off + 100)} per cent"
    if off > 0:
        result = _judged(off, _ROUNDING * len(shares))
        first, last = shares[0], shares[-1]
        yield Check(
            "number",
            result,
            Words(claim, first.start, first.end),
            Words(claim, first.start, last.end),
            working,
        )


def _columns(claims: Sequence[Claim]) -> Iterator[Check]:
    """Lines of a key and a figure, closed by a line that gives the total."""
    run: list[tuple[Claim, Mention]] = []
    for claim in claims:
        line = _LINE.match(claim.quote)
        found = scan(tokenize(claim.quote)) if line else []
        figures = [m for m in found if isinstance(m.value, Quantity)]
        if len(figures) != 1 or (run and run[-1][0].source_id != claim.source_id):
            run = []
        if line is None or len(figures) != 1:
            continue
        if not _TOTAL.match(line[1]):
            run.append((claim, figures[0]))
            continue
        parts = [mention for _, mention in run]
        if len(parts) >= 2 and _addable([figures[0], *parts]):
            home, last = run[-1]
            left = Words(claim, figures[0].start, figures[0].end)
            yield _added(figures[0], parts, left, Words(home, last.start, last.end))
        run = []
