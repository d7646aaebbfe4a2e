"""Key-value lines beside running text: "Composer: A" and "composed by A and B", "Year: 1921".

A name that only the text gives is a difference of two linked claims; a value that the text of the
same file contradicts is a failed check, for nothing links what shares no word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from workbench.findings.checks import Check, Words

from workbench.links.scoring import LINE, ROOT
from workbench.measures.quantity import Quantity, scan
from workbench.records import Claim, Difference
from workbench.words.tokens import tokenize

_PART = r"(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]*)"
_NAME = rf"{_PART}(?: (?:(?:de|van|von|der|la|du|di) )?{_PART})+"
_AND = r"(?:, and|, &| and| &|,) "
_LIST = re.compile(rf"{_NAME}(?:{_AND}{_NAME})+")
_BREAK = re.compile(_AND)
NAMES = re.compile(rf"{_NAME}(?:{_AND}{_NAME})*")
_DONE = re.compile(rf"\b(\w{{{ROOT}}})\w*\s+by\s+({NAMES.pattern})")
_YEAR = re.compile(r"\b(?:is|was|are|were)\s+an?\s+(\d{4})\b")


def names(text: str) -> list[str]:
    """The names of a list of nothing but names; empty for any other text."""
    return _BREAK.split(text) if NAMES.fullmatch(text) else []


def unlisted(left: str, right: str) -> list[Difference]:
    """Names that running text gives beside those of a key-value line; places are in the texts."""
    for line, prose, swapped in ((left, right, False), (right, left, True)):
        match = LINE.fullmatch(line)
        if not match or LINE.fullmatch(prose):
            continue
        named = set(_BREAK.split(match[2]))
        for found in _LIST.finditer(prose):
            listed = _BREAK.split(found[0])
            extra = [name for name in listed if name not in named]
            if extra and named < set(listed):
                told = f"the text also names {' and '.join(extra)}"
                return [_difference(match, found, told, swapped)]
    return []


def _difference(line: re.Match[str], found: re.Match[str], told: str, swapped: bool) -> Difference:
    value, listed = (line[2], *line.span(2)), (found[0], *found.span())
    left, right = (listed, value) if swapped else (value, listed)
    return Difference(
        "name",
        "possible",
        "left",
        "right",
        left[0],
        right[0],
        left[1],
        left[2],
        right[1],
        right[2],
        told,
    )


def lines(claims: Sequence[Claim]) -> Iterator[Check]:
    """Checks of each line's value against the first sentence of its source that tells it."""
    for _, group in groupby(claims, key=lambda claim: claim.source_id):
        told = list(group)
        keyed = [(claim, match) for claim in told if (match := LINE.fullmatch(claim.quote))]
        prose = [claim for claim in told if not LINE.fullmatch(claim.quote)] if keyed else []
        index = _index(prose)
        for claim, match in keyed:
            yield from _checked(claim, match, index)


# What the prose tells, by facet and key: the words and the values in them.
Index = dict[tuple[str, str], list[tuple[Words, set[str]]]]


def _index(prose: Sequence[Claim]) -> Index:
    """The years, doers and counts that sentences tell; "composed by A" stands under "compo"."""
    made: Index = defaultdict(list)
    for claim in prose:
        if match := _YEAR.search(claim.quote):
            made["date", "year"].append((Words(claim, *match.span(1)), {match[1]}))
        for match in _DONE.finditer(claim.quote):
            doers = Words(claim, *match.span(2))
            made["name", match[1].lower()].append((doers, _surnames(doers.text)))
        for mention in scan(tokenize(claim.quote)):
            value = mention.value
            if isinstance(value, Quantity) and value.kind == "count" and value.interval.exact:
                figure = Words(claim, mention.start, mention.end)
                made["number", value.noun].append((figure, {f"{value.interval.low:.0f}"}))
    return made


def _checked(line: Claim, match: re.Match[str], index: Index) -> Iterator[Check]:
    """The line's value beside what the text tells: they must have something in common."""
    key, value = match[1].lower(), match[2]
    told: list[tuple[Words, set[str]]] = []
    facet: str = "number"
    said = {value.replace(",", "")}
    if key == "year" and value.isdigit():
        facet, told = "date", index.get(("date", "year"), [])[:1]
    elif names(value):
        facet, said = "name", _surnames(value)
        told = index.get(("name", key.split()[-1][:ROOT]), [])[:1]
    elif re.fullmatch(r"[\d,]+", value):
        told = index.get(("number", tokenize(key).stems[-1]), [])
        told = told if len(told) == 1 else []  # twice the same noun may be two different things
    left = Words(line, *match.span(2))
    for right, values in told:
        working = f"the line says “{left.text}”, the text “{right.text}”"
        yield Check(facet, "pass" if said & values else "fail", left, right, working, facet)


def _surnames(listed: str) -> set[str]:
    return {name.split()[-1].lower() for name in names(listed)}
