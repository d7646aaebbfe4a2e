"""Key-value lines beside running text: "Composer: A" and "composed by A and B", "Year: 1921".

A name that only the text gives is a difference of two linked claims; a value that the text of the
same file contradicts is a failed check, for nothing links what shares no word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from workbench.checks.check import Check, Said
from workbench.claims.rows import pair
from workbench.facets import registry
from workbench.facts.extract import Stated
from workbench.records import Difference

ROOT = 5  # letters that "Composer" and "composed" share
_AND = re.compile(r"(?:,|,? and|,? &) ")
_YEAR = "year"  # the key of a date that is told as a quality: "a 1921 opera"
Prose = list[tuple[Said, list[Stated]]]


def lines(told: Sequence[Said]) -> Iterator[Check]:
    """Checks of each line's value against what its source tells of the key: they must have
    something in common."""
    for _, group in groupby(told, key=lambda row: row.claim.source_id):
        prose: dict[tuple[str, str], Prose] = defaultdict(list)
        keyed: list[tuple[Said, str, list[Stated]]] = []
        for row in group:
            key, values = _line(row)
            if key:
                keyed.append((row, key, values))
            else:
                _index(row, prose)
        for row, key, values in keyed:
            yield from _checked(row, key, values, prose)


def _line(row: Said) -> tuple[str, list[Stated]]:
    """The last word of the key, and the values, of a key-value line; "" for any other claim."""
    spans = pair(row.claim.quote, 0, len(row.claim.quote))
    if spans is None:
        return "", []
    (_, end), (start, _) = spans
    keys = [stem for stem, at in zip(row.reading.stems, row.reading.ends, strict=True) if at <= end]
    return keys[-1] if keys else "", [each for each in row.facts if each.mention.start >= start]


def _index(row: Said, prose: Mapping[tuple[str, str], Prose]) -> None:
    """The doers, years and counts that a sentence tells: "composed by A" under "compo"."""
    for names in listed(row.facts):
        at = names[0].mention.first
        if at and row.reading.lowers[at - 1] == "by":
            prose["name", names[0].fact.attribute[:ROOT]].append((row, names))
    for each in row.facts:
        if each.fact.facet == "number" and each.mention.value.noun:
            prose["number", each.fact.attribute[:ROOT]].append((row, [each]))
        at = each.mention.first
        if each.fact.facet == "date" and at and row.reading.lowers[at - 1] in ("a", "an"):
            prose["date", _YEAR[:ROOT]].append((row, [each]))


def _checked(
    row: Said, key: str, values: Sequence[Stated], prose: Mapping[tuple[str, str], Prose]
) -> Iterator[Check]:
    facets = {each.fact.facet for each in values}
    facet = facets.pop() if len(facets) == 1 else ""
    found = prose.get((facet, key[:ROOT]), [])
    if facet == "number" and len(found) > 1:
        return  # twice the same noun may be two different things
    for home, told in found[:1]:
        compare = registry()[facet].compare
        outcomes = [compare(a.mention.value, b.mention.value) for a in values for b in told]
        if not all(outcomes):
            continue  # of another sort
        apart = all(outcome and outcome[0] == "conflict" for outcome in outcomes)
        left = row.words(values[0].mention, values[-1].mention)
        right = home.words(told[0].mention, told[-1].mention)
        why = f"the line says “{left.text}”, the text “{right.text}”"
        yield Check(facet, "fail" if apart else "pass", left, right, why, facet, "Which is right")


def listed(facts: Sequence[Stated]) -> Iterator[list[Stated]]:
    """The names of a claim, those of one list together."""
    run: list[Stated] = []
    for each in (stated for stated in facts if stated.fact.facet == "name"):
        between = each.reading.text[run[-1].mention.end : each.mention.start] if run else ""
        if run and not _AND.fullmatch(between):
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def unlisted(*rows: Said) -> list[Difference]:
    """Names that running text gives beside those of a key-value line, of two claims; places are
    in their quotes."""
    keyed = [_line(row) for row in rows]
    ours = 0 if keyed[0][0] else 1
    values, line, prose = keyed[ours][1], rows[ours], rows[1 - ours]
    if not keyed[ours][0] or keyed[1 - ours][0] or {v.fact.facet for v in values} != {"name"}:
        return []
    named = {each.fact.value for each in values}
    for names in listed(prose.facts):
        extra = [each.fact.words for each in names if each.fact.value not in named]
        if extra and named < {each.fact.value for each in names}:
            told = f"the text also names {' and '.join(extra)}"
            said = line.words(values[0].mention, values[-1].mention)
            text = prose.words(names[0].mention, names[-1].mention)
            left, right = (said, text) if ours == 0 else (text, said)
            ends = (left.text, right.text, left.start, left.end, right.start, right.end)
            return [Difference("name", "possible", "left", "right", *ends, told)]
    return []
