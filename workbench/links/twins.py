"""Paragraphs that share rare words: context that tells what a short sentence speaks of.

"He fasted for a week" says nothing alone; beside a paragraph that shares six rare words with
its own, the sentence there that fits it best is the same fact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.links.terms import Weights
from workbench.records import Claim, Source

RARE_IN = 3  # a word in more paragraphs than this is not rare ...
MOST = 12  # ... but among many sources, in as many as the sources, up to this many
LONGEST = 24  # claims in one paragraph; a file without line ends is no context
SHARED = 6  # rare words two paragraphs share to be called twins


@dataclass(frozen=True, eq=False)
class Paragraph:
    """Claims that stand in one paragraph of one source, in order, as row numbers."""

    source_id: str
    start: int
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Twin:
    """Two paragraphs of different sources and the rare terms both use."""

    left: Paragraph
    right: Paragraph
    shared: tuple[str, ...]


def paragraphs(claims: Sequence[Claim], sources: Mapping[str, Source]) -> list[Paragraph]:
    """The paragraphs of claims sorted by source and start.

    A line end closes a paragraph, except in a source whose sentences run over line ends: there
    the lines are wrapped, and only a blank line does. A very long one is cut.
    """
    wrapped = {claim.source_id for claim in claims if "\n" in claim.quote}
    made: list[Paragraph] = []
    rows: list[int] = []
    for row, claim in enumerate(claims):
        full = len(rows) == LONGEST
        if rows and (full or _parted(claims[rows[-1]], claim, sources, claim.source_id in wrapped)):
            made.append(_paragraph(claims, rows))
            rows = []
        rows.append(row)
    if rows:
        made.append(_paragraph(claims, rows))
    return made


def _parted(before: Claim, after: Claim, sources: Mapping[str, Source], wrapped: bool) -> bool:
    if before.source_id != after.source_id:
        return True
    gap = sources[after.source_id].text[before.end : after.start]
    return gap.count("\n") > wrapped


def blocks(claims: Sequence[Claim], sources: Mapping[str, Source]) -> list[int]:
    """For claims sorted by source and start, the number of the block that each stands in."""
    made = [0] if claims else []
    for before, after in pairwise(claims):
        made.append(made[-1] + _parted(before, after, sources, wrapped=True))
    return made


def _paragraph(claims: Sequence[Claim], rows: Sequence[int]) -> Paragraph:
    first = claims[rows[0]]
    return Paragraph(first.source_id, first.start, tuple(rows))


def twins(found: Sequence[Paragraph], weights: Weights) -> list[Twin]:
    """Pairs of paragraphs of different sources that share several rare terms.

    ``weights`` are those of the claims that the paragraphs' rows count.
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    lengths = [len(paragraph.rows) for paragraph in found]
    home = np.repeat(np.arange(len(found)), lengths)
    within = csr_matrix((np.ones(len(home)), (home, np.arange(len(home)))))
    used = within @ weights.matrix
    used.data[:] = 1
    counts = np.bincount(used.indices, minlength=used.shape[1])
    spread = max(RARE_IN, min(len({p.source_id for p in found}), len(found) // 20, MOST))
    rare = np.flatnonzero((counts > 1) & (counts <= spread))
    used = used[:, rare].tocsr()
    pairs = (used @ used.T).tocoo()
    keep = (pairs.row < pairs.col) & (pairs.data >= SHARED)
    made: list[Twin] = []
    for left, right in sorted(zip(pairs.row[keep].tolist(), pairs.col[keep].tolist(), strict=True)):
        if found[left].source_id != found[right].source_id:
            both = np.intersect1d(used[left].indices, used[right].indices)
            words = tuple(weights.vocabulary[rare[column]] for column in both)
            made.append(Twin(found[left], found[right], words))
    return made
