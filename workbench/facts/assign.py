"""Values that exclude each other in one slot, found across all claims of a dossier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from workbench.facts.extract import FIGURES, Stated
from workbench.facts.same import keys, same
from workbench.facts.topic import Topic
from workbench.measures.calendar import When
from workbench.measures.mention import Outcome
from workbench.records import Claim

NEAREST = 24  # slots that a slot is held against
SURE, LIKELY = 0.4, 0.3  # from these on, values that differ exclude each other, or may
INSIDE = 0.3  # what two places of one source must fit better
SETTLED = 0.2  # from here on, a value that agrees settles the slot
COMMON = 400  # facts that may share a key; a commoner one finds no candidates


class Match(NamedTuple):
    """Two facts that may fill one slot, how well they fit, and what comparing them says."""

    left: Stated
    right: Stated
    score: float
    outcome: Outcome


def matches(told: Sequence[Stated], claims: Sequence[Claim], topic: Topic) -> list[Match]:
    """The figures and dates of different claims that may fill one slot, best first."""
    figures = [s for s in told if s.mention.facet in FIGURES]
    found = []
    for one, two in _candidates(figures, topic):
        left, right = figures[one], figures[two]
        if left.row == right.row:
            continue
        outcome = FIGURES[left.mention.facet].compare(left.mention.value, right.mention.value)
        if outcome is None:
            continue
        score = same(left, right, topic)
        if outcome[0] == "agree" and _telling(left) and _telling(right):
            score += TELLING
        if score > 0:
            found.append(Match(left, right, score, outcome))
    found.sort(
        key=lambda m: (
            -round(m.score, 6),
            m.left.row,
            m.left.mention.first,
            m.right.row,
            m.right.mention.first,
        )
    )
    return found


TELLING = 0.25  # what an equal value that few things share adds


def _telling(stated: Stated) -> bool:
    """Whether a value is so exact that few things share it: a full date, a figure of many digits."""
    value = stated.mention.value
    if isinstance(value, When):
        return bool(value.stretch.day and value.stretch.year)
    interval = getattr(value, "interval", None)
    return (
        interval is not None
        and interval.exact
        and interval.low >= 1000
        and len(f"{interval.low:.0f}".rstrip("0")) > 2
    )


def _group(stated: Stated) -> str:
    """What two facts must share to be comparable at all."""
    value = stated.mention.value
    kind = getattr(value, "kind", "")
    return (
        f"{stated.mention.facet} {kind} {getattr(value, 'unit', '')}"
        if kind != "calendar"
        else "date"
    )


def _candidates(told: Sequence[Stated], topic: Topic) -> list[tuple[int, int]]:
    """Pairs of facts whose slots are nearest to each other."""
    from scipy.sparse import csr_matrix
    from sparse_dot_topn import sp_matmul_topn

    column: dict[tuple[str, str], int] = {}
    rows, columns, data = [], [], []
    for row, each in enumerate(told):
        group = _group(each)
        weights = {"": 0.15}
        for stem, close in each.slot.near.items():
            weight = close * topic.weight(stem)
            if weight > 0.05:
                for key in keys(stem):
                    weights[key] = max(weights.get(key, 0.0), weight)
        for key in each.slot.owner - topic.names:
            weights[key] = 2.0
        norm = sum(w * w for w in weights.values()) ** 0.5
        for key, weight in sorted(weights.items()):
            rows.append(row)
            columns.append(column.setdefault((group, key), len(column)))
            data.append(weight / norm)
    if not rows:
        return []
    matrix = csr_matrix((data, (rows, columns)), shape=(len(told), len(column)))
    counts = np.bincount(columns, minlength=len(column))
    common = counts[matrix.indices] > COMMON
    matrix.data[common] = 0
    matrix.eliminate_zeros()
    near = sp_matmul_topn(
        matrix, matrix.T.tocsr(), top_n=NEAREST + 1, threshold=0.001, n_threads=1
    ).tocoo()
    pairs = {
        (min(i, j), max(i, j))
        for i, j in zip(near.row.tolist(), near.col.tolist(), strict=True)
        if i != j
    }
    return sorted(pairs)


class Contest(NamedTuple):
    """Two facts of one slot whose values exclude each other, or may."""

    match: Match
    effect: str


def contests(found: Iterable[Match], claims: Sequence[Claim]) -> tuple[list[Contest], list[Match]]:
    """The contested pairs, and the pairs that agree in one slot.

    Within each pair of sources the values that agree are matched first: a value with an equal
    partner is settled and contradicts nothing there. The rest are assigned one to one.
    """
    by_pair: dict[tuple[str, str, str], list[Match]] = defaultdict(list)
    for match in found:
        one, two = claims[match.left.row].source_id, claims[match.right.row].source_id
        by_pair[(*sorted((one, two)), match.left.mention.facet)].append(match)
    timed = _timed(found)
    made: list[Contest] = []
    agreed: list[Match] = []
    for (one, two, _), options in sorted(by_pair.items()):
        settled: set[int] = set()
        for match in options:
            if _agrees(match.outcome) and match.score >= SETTLED:
                agreed.append(match)
                settled.update((id(match.left), id(match.right)))
        inside = INSIDE if one == two else 0.0
        for match in options:
            if match.score < LIKELY + inside:
                break
            ends = {id(match.left), id(match.right)}
            if _agrees(match.outcome) or ends & settled or frozenset(ends) in timed:
                continue
            effect = match.outcome[0]
            if effect not in ("conflict", "possible"):
                continue
            if match.score < SURE + inside:
                if effect == "possible":
                    continue
                effect = "possible"
            settled.update((id(match.left), id(match.right)))
            made.append(Contest(match, effect))
    return made, agreed


def _timed(found: Iterable[Match]) -> set[frozenset[int]]:
    """The pairs of figures that each hold at a date of their own, and of those dates: what was
    counted in 1990 does not contradict what was counted in 1995."""
    made: set[frozenset[int]] = set()
    dates: dict[tuple[int, int], int] = {}
    listed = list(found)
    for match in listed:
        if match.left.mention.facet == "date":
            for end in (match.left, match.right):
                dates[end.row, end.mention.first] = id(end)
    for match in listed:
        one, two = match.left.slot.when, match.right.slot.when
        if one is None or two is None or _agrees(match.outcome):
            continue
        outcome = FIGURES["date"].compare(one.value, two.value)
        if outcome is not None and outcome[0] == "conflict":
            ends = [dates.get((match.left.row, one.first)), dates.get((match.right.row, two.first))]
            made.add(frozenset((id(match.left), id(match.right))))
            made.add(frozenset(end for end in ends if end is not None))
    return made


def _agrees(outcome: Outcome) -> bool:
    return outcome is not None and outcome[0] in ("agree", "weakened", "strengthened")
