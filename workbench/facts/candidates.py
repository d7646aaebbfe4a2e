"""Which values of a dossier are worth holding against each other: those of the nearest slots."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

import numpy as np

from workbench.facts.extract import Stated
from workbench.facts.overlap import keys
from workbench.facts.topic import Topic
from workbench.facts.wordings import Wordings
from workbench.measures.mention import Mention

NEAREST = 24  # slots that a slot is held against
CHANCE = 0.03  # likeness that each doubling of the facts beyond FEW brings about by chance
FEW = 200
MOST = 0.3  # likeness from which a pair is always looked at
COMMON = 400  # facts that may share a key; a commoner one finds no candidates


def sort(mention: Mention) -> str:
    """What two values must share to be comparable at all."""
    kind = getattr(mention.value, "kind", "")
    if mention.facet in ("date", "money"):
        return mention.facet  # "$5m" may be "US$5m", and £4m is not €4m
    kind = "percent" if kind == "points" else kind  # which one may be told for
    return f"{mention.facet} {kind} {getattr(mention.value, 'unit', '')}"


def candidates(told: Sequence[Stated], homes: Sequence[str], topic: Topic) -> list[tuple[int, int]]:
    """Pairs of facts whose slots are nearest to each other; ``homes`` are their sources. Each
    distinct wording is looked at once, and then every source that has it."""
    said = ((f.reading.text, f.mention.first, f.label, f.entry) for f in told)
    wordings = Wordings(said, homes)
    one, two = _nearest([told[row] for row in wordings.firsts], topic)
    pairs = {(min(i, j), max(i, j)) for i, j in zip(one, two, strict=True) if i != j}
    several = [n for n, places in enumerate(wordings.places) if len(places) > 1]
    return sorted(
        {
            pair
            for i, j in (*sorted(pairs), *((n, n) for n in several))
            for pair in wordings.between(i, j, NEAREST)
        }
    )


def _nearest(told: Sequence[Stated], topic: Topic) -> tuple[list[int], list[int]]:
    """The facts whose slots are nearest to each other."""
    from scipy.sparse import csr_matrix
    from sparse_dot_topn import sp_matmul_topn

    column: dict[tuple[str, str], int] = {}
    rows, columns, data = [], [], []
    for row, each in enumerate(told):
        of = sort(each.mention)
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
            columns.append(column.setdefault((of, key), len(column)))
            data.append(weight / norm)
    if not rows:
        return [], []
    matrix = csr_matrix((data, (rows, columns)), shape=(len(told), len(column)))
    counts = np.bincount(columns, minlength=len(column))
    common = counts[matrix.indices] > COMMON
    matrix.data[common] = 0
    matrix.eliminate_zeros()
    least = min(MOST, CHANCE * log2(1 + len(told) / FEW))
    near = sp_matmul_topn(
        matrix, matrix.T.tocsr(), top_n=NEAREST + 1, threshold=least, n_threads=1
    ).tocoo()
    return near.row.tolist(), near.col.tolist()
