"""Where support for a claim is looked for: the lines of each other source that are nearest to it.

Which of the claim's words such lines have is found by sets of its own words: one look at each
line, whatever the number of its facts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from itertools import chain, islice
from typing import NamedTuple

from workbench.facets import of_kind
from workbench.facts.extract import mentions
from workbench.facts.slots import content
from workbench.facts.wordings import Wordings
from workbench.links.terms import neighbours, weigh
from workbench.records import Claim
from workbench.words.align import forms, light, varied
from workbench.words.tokens import Reading, once, tokenize

NEAR = 32  # claims in which support is looked for
LOOKED = 256  # places of these wordings that are looked at
FAINT = 0.02  # cosine from which a claim is looked at for support
SOURCES = 8  # the nearest sources that are asked; no rule needs more
KEPT = 200  # claims whose pools are kept
_NO_WORDS: frozenset[str] = frozenset()
LINES = 6  # of them of one source that together bear out the words of a clause


class Pool(NamedTuple):
    """The lines of one source nearest to a claim, nearest first; the stems of the claim that they
    have, and those that the source has but elsewhere; the part of the claim's telling words that
    the lines have, half for a word that stands elsewhere."""

    source: str
    lines: tuple[int, ...]
    here: frozenset[str]
    elsewhere: frozenset[str]
    share: float


class Pools:
    """The pools of claims; ``manuscripts`` are sources that bear nothing out, ``cited`` the
    sources that a claim cites, which are asked however far from it they are, ``heads`` the stems
    of the heads of the columns that a row of a table has values in."""

    def __init__(
        self,
        claims: Sequence[Claim],
        manuscripts: frozenset[str],
        cited: Mapping[str, Sequence[str]] | None = None,
        heads: Mapping[int, frozenset[str]] | None = None,
    ) -> None:
        self.claims, self._manuscripts, self._cited = claims, manuscripts, cited or {}
        self._heads = heads or {}
        self.readings = [tokenize(claim.quote) for claim in claims]
        self.rows: dict[str, list[int]] = defaultdict(list)  # of each source
        self._whole: dict[str, set[str]] = defaultdict(set)  # the keys of all its words
        for row, claim in enumerate(claims):
            self.rows[claim.source_id].append(row)
            reading = self.readings[row]
            self._whole[claim.source_id].update(reading.stems, _more(reading), self._head(row))
        quotes = [claim.quote for claim in claims]
        self.wordings = Wordings(quotes, [claim.source_id for claim in claims])
        self._wording = {quotes[row]: at for at, row in enumerate(self.wordings.firsts)}
        self._ends, self._near = self._nearest()
        self._pools: dict[int, tuple[Pool, ...]] = {}
        self._keys: dict[tuple[int, ...], frozenset[str]] = {}
        self._row_keys: dict[int, frozenset[str]] = {}

    def keys(self, row: int) -> frozenset[str]:
        """The keys of all words of a claim, kept as the pools are."""
        found = self._row_keys.get(row)
        if found is None:
            reading = self.readings[row]
            found = frozenset((*reading.stems, *_more(reading), *self._head(row)))
            self._row_keys[row] = found
        return found

    def _head(self, row: int) -> frozenset[str]:
        return self._heads.get(row, _NO_WORDS)

    def rows_of(self, source: str) -> range:
        """The claims of a source."""
        rows = self.rows[source]
        return range(rows[0], rows[-1] + 1)

    def near(self, pool: Pool) -> frozenset[str]:
        """The keys of all words of the lines of a pool, kept as the pools are."""
        if pool.lines not in self._keys:
            self._keys[pool.lines] = frozenset(chain.from_iterable(map(self.keys, pool.lines)))
        return self._keys[pool.lines]

    def nearest(self, row: int, source: str) -> int:
        """The claim of a source that is nearest to a claim."""
        return next(pool.lines[0] for pool in self.around(row) if pool.source == source)

    def closest(self, row: int, most: int) -> list[int]:
        """The claims of other sources nearest to a claim, one of each wording."""
        own = self.claims[row].source_id
        others = (
            next((r for r in self.wordings.places[each] if self._bears(r, own)), -1)
            for each in self._neighbours(row)
        )
        return list(islice((each for each in others if each >= 0), most))

    def _bears(self, row: int, own: str) -> bool:
        """Whether a claim is of another source that may bear something out."""
        source = self.claims[row].source_id
        return source != own and source not in self._manuscripts

    def _neighbours(self, row: int) -> list[int]:
        """The wordings near a claim, nearest first."""
        wording = self._wording[self.claims[row].quote]
        return self._near[self._ends[wording - 1] if wording else 0 : self._ends[wording]]

    def around(self, row: int) -> tuple[Pool, ...]:
        """The pools of a claim, nearest source first; kept while its facts are asked for."""
        if row not in self._pools:
            if len(self._pools) >= KEPT:
                self._pools.clear()
                self._keys.clear()
                self._row_keys.clear()
            self._pools[row] = self._made(row)
        return self._pools[row]

    def _nearest(self) -> tuple[list[int], list[int]]:
        """For each wording where its neighbours end in the list of all, and this list, nearest
        first, itself among them."""
        import numpy as np

        if not self.claims:
            return [], []
        published = [claim.source_id in self._manuscripts for claim in self.claims]
        weights = weigh([claim.quote for claim in self.claims], published=published)
        found = neighbours(weights, self.wordings.firsts, NEAR, FAINT)
        order = np.lexsort((found.col, -found.data.round(6), found.row))
        counts = np.bincount(found.row, minlength=len(self.wordings.firsts))
        return np.cumsum(counts).tolist(), found.col[order].tolist()

    def _made(self, row: int) -> tuple[Pool, ...]:
        lines: dict[str, list[int]] = {}
        own_source = self.claims[row].source_id
        near = self._neighbours(row)
        places = (place for each in near for place in self.wordings.places[each])
        for other in islice(places, LOOKED):
            source = self.claims[other].source_id
            if self._bears(other, own_source):
                if source not in lines and len(lines) == SOURCES:
                    continue
                kept = lines.setdefault(source, [])
                if len(kept) < LINES:
                    kept.append(other)
        own = _Own.of(self.readings[row])
        for source in self._cited.get(self.claims[row].claim_id, ()):
            kept = lines.setdefault(source, [])
            kept += self._further(source, own, kept)
        return tuple(self._pool(source, kept, own) for source, kept in lines.items() if kept)

    def _further(self, source: str, own: _Own, known: Sequence[int]) -> list[int]:
        """The lines of a cited source, beside those known, that share most words with a claim."""
        shared = [
            (-len(own.keys & self.keys(row)), row)
            for row in self.rows.get(source, ())
            if row not in known
        ]
        return [row for count, row in nsmallest(LINES - len(known), shared) if count]

    def _pool(self, source: str, lines: Sequence[int], own: _Own) -> Pool:
        here = own.met(chain.from_iterable(map(self.keys, lines)))
        elsewhere = own.met(own.keys & self._whole[source]) - here
        met = 2 * len(here & own.telling) + len(elsewhere & own.telling)
        share = met / (2 * len(own.telling)) if own.telling else 1.0
        return Pool(source, tuple(lines), here, elsewhere, share)


class _Own(NamedTuple):
    """The words of a claim: every key under which one of them is met, the words met under keys
    other than themselves, and those that tell what it is about."""

    keys: frozenset[str]
    varied: dict[str, tuple[str, ...]]
    telling: frozenset[str]

    @classmethod
    def of(cls, reading: Reading) -> _Own:
        plain = frozenset(reading.stems) - light()
        more: dict[str, tuple[str, ...]] = {}
        for stem in sorted(varied() & plain):
            for key in forms(stem):
                more[key] = (*more.get(key, ()), stem)
        for stem in plain & more.keys() - varied():
            more[stem] = (*more[stem], stem)
        return cls(plain | more.keys(), more, _telling(reading))

    def met(self, words: Iterable[str]) -> frozenset[str]:
        """The words of the claim that some of these words answer."""
        found = self.keys.intersection(words)
        if not self.varied:
            return found
        return found.difference(self.varied).union(
            *(self.varied[key] for key in found & self.varied.keys())
        )


@once
def _more(reading: Reading) -> tuple[str, ...]:
    """The keys of the words of a line beside the words themselves."""
    return tuple(key for stem in varied().intersection(reading.stems) for key in forms(stem))


def _telling(reading: Reading) -> frozenset[str]:
    kinds = of_kind("figure")
    figures = {at for m in mentions(reading) if m.facet in kinds for at in range(m.first, m.last)}
    told = enumerate(content(reading))
    return frozenset(s for at, s in told if s and at not in figures and s not in light())
