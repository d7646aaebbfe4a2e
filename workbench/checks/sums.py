"""Parts and their total: in a sentence, in a list of shares, and in lines under one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import fsum

from workbench.checks.check import Check, LineWords, Result, Said
from workbench.measures.mention import Mention
from workbench.measures.quantity import Quantity

_OPENS = re.compile(r"[:(–—]|,\s*of (?:them|which|whom)")
_JOINS = re.compile(r",|\band\b|;")
_LINE = re.compile(r"\s*([^:|\t]{2,40}?)\s*[:|\t]\s*\S")
_TOTAL = re.compile(r"\s*(?:grand |sub)?total\b|\s*altogether\b|\s*in all\b", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:includ|such as|among|at least|mainly|mostly|especially|some of|e\.g|other)", re.I
)
_SHARES = 3  # percentages in a list that must make up the whole
_SHOWN = 8  # figures of a sum that are shown
_ROUNDING = 0.5  # what each rounded share may add to or take from the sum


def sums(told: Sequence[Said]) -> Iterator[Check]:
    """Checks of totals against their parts."""
    for row in told:
        figures = _figures(row)
        if len(figures) >= 3 and not _LOOSE.search(row.claim.quote):
            yield from _listed(row, figures)
            yield from _shares(row, figures)
    yield from _columns(told)


def _figures(row: Said) -> list[Mention]:
    return [each.mention for each in row.facts if isinstance(each.mention.value, Quantity)]


def _listed(row: Said, figures: Sequence[Mention]) -> Iterator[Check]:
    """ "a crew of 20 (12 men and 8 women)", "20 people: 12 men, 8 women": the parts are the last
    figures, joined in a list, each of something; the first figure that they may add up to is the
    total. The figures are looked at from the last, each of them once."""
    quote = row.claim.quote
    behind = quote[figures[-1].end :]
    closed = len(behind.split()) <= 2, len(behind.partition(")")[0].split()) <= 2
    found = None
    for at in range(len(figures) - 1, -1, -1):
        opened = None
        if at <= len(figures) - 3:
            opened = _OPENS.search(quote, figures[at].end, figures[at + 1].start)
        if not _addable((figures[at], figures[-1])):
            break
        if opened and closed[opened[0] == "("] and _within(quote, opened, figures[-1].start):
            found = at
        joined = at + 1 == len(figures) or _JOINS.search(
            quote, figures[at].end, figures[at + 1].start
        )
        if not joined or not figures[at].value.noun:
            break
    if found is not None:
        total, *parts = figures[found:]
        last = parts[-1]
        whole = quote.startswith(last.value.phrase, last.start)  # "9 women", not only "9"
        end = last.start + len(last.value.phrase) if whole else last.end
        yield _added(total, parts, row.words(total), LineWords(row.claim, parts[0].start, end))


def _within(quote: str, opened: re.Match[str], last: int) -> bool:
    """Whether the bracket that opens a list of parts holds them all: of "90 tackles (53 solo), 15
    sacks" the last is no part."""
    return opened[0] != "(" or ")" not in quote[opened.end() : last]


def _addable(figures: Sequence[Mention]) -> bool:
    """Whether all are exact counts, or all amounts of one currency or unit."""
    kinds = {(m.value.kind, m.value.unit) for m in figures}
    exact = all(m.value.interval.exact and not m.value.interval.rough for m in figures)
    return exact and len(kinds) == 1 and figures[0].value.kind in ("count", "money", "measure")


def _added(total: Mention, parts: Sequence[Mention], left: LineWords, right: LineWords) -> Check:
    """The parts against the total; the words shown are the total's and the parts'."""
    whole = total.value.interval.low
    values = [part.value.interval.low for part in parts]
    shown = [*map(_plain, values)]
    if len(shown) > _SHOWN:
        shown[_SHOWN - 1 : -1] = ["…"]
    working = f"{' + '.join(shown)} = {_plain(fsum(values))}"
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


def _shares(row: Said, figures: Sequence[Mention]) -> Iterator[Check]:
    """Percentages listed one after another must not make more than the whole."""
    shares = [m for m in figures if m.value.kind == "percent" and m.value.interval.exact]
    if len(shares) < _SHARES or len(shares) != len(figures):
        return
    between = [row.claim.quote[a.end : b.start] for a, b in pairwise(shares)]
    if any(len(gap.split()) > 4 or not _JOINS.search(gap) for gap in between):
        return
    off = fsum(m.value.interval.low for m in shares) - 100
    if off > 0:
        values = " + ".join(f"{_plain(m.value.interval.low)}" for m in shares)
        working = f"{values} = {_plain(off + 100)} per cent"
        result = _judged(off, _ROUNDING * len(shares))
        ends = row.words(shares[0]), row.words(shares[0], shares[-1])
        yield Check("number", result, *ends, working, ask="Can these shares be right")


def _columns(told: Sequence[Said]) -> Iterator[Check]:
    """Lines of a key and a figure, closed by a line that gives the total."""
    run: list[tuple[Said, Mention]] = []
    for row in told:
        line, figures = _LINE.match(row.claim.quote), _figures(row)
        if len(figures) != 1 or (run and run[-1][0].claim.source_id != row.claim.source_id):
            run = []
        if line is None or len(figures) != 1:
            continue
        if not _TOTAL.match(line[1]):
            run.append((row, figures[0]))
            continue
        parts = [mention for _, mention in run]
        if len(parts) >= 2 and _addable([figures[0], *parts]):
            home, last = run[-1]
            yield _added(figures[0], parts, row.words(figures[0]), home.words(last))
        run = []
