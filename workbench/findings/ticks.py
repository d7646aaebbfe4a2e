"""Which facts are borne out by others: every value and word ticked, not the sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from workbench.facets import name
from workbench.facts.assign import LIKELY
from workbench.facts.extract import FIGURES, Stated, mentions
from workbench.facts.same import same
from workbench.facts.slots import content
from workbench.facts.topic import Topic
from workbench.findings.desk import Desk
from workbench.links.terms import weigh
from workbench.records import UNDECIDED, Claim, Decided, Difference, Fact, Status
from workbench.words.align import forms
from workbench.words.lexicon import entries
from workbench.words.thesaurus import kinship, known
from workbench.words.tokens import Reading, once, tokenize

NEAR = 32  # claims in which support is looked for
FAINT = 0.02  # cosine from which a claim is looked at for support
SOURCES = 8  # the nearest sources that are asked; no rule needs more
KEPT = 200  # claims whose pools are kept
LINES = 6  # of them of one source that together bear out the words of a clause
FIT = 0.15  # how well a slot must fit for a figure to bear out another
HELD = 0.715  # part of a claim that a source has, from which on the rest is told in other words
SURELY = 0.8  # the same from which on an equal value anywhere in the source is of one matter
MOST = 0.6  # part of the telling words of a run that must be met
ELSEWHERE = 0.5  # what a word counts that the source has, but not in these lines


class Pool(NamedTuple):
    """The lines of one source nearest to a claim, nearest first; the keys of all their words and
    of all words of the source; the part of the claim's telling words that the lines have."""

    lines: tuple[int, ...]
    keys: frozenset[str]
    whole: frozenset[str]
    share: float


class Backing(NamedTuple):
    """What one source says of a fact: whether with another reserve, and by which facts."""

    drifted: bool
    facts: tuple[str, ...]


class Library:
    """The claims with their facts, and where support for each is looked for."""

    def __init__(
        self,
        told: Sequence[Stated],
        claims: Sequence[Claim],
        desk: Desk,
        topic: Topic,
        decided: Decided | None = None,
    ) -> None:
        self.told, self.claims, self.desk, self.topic = told, claims, desk, topic
        self.decided = decided or UNDECIDED
        self._put: dict[str, list[str]] = defaultdict(list)
        for one, two in sorted(tuple(sorted(pair)) for pair in self.decided.together):
            self._put[one].append(two)
            self._put[two].append(one)
        self.facts: dict[int, list[Stated]] = defaultdict(list)
        for each in told:
            self.facts[each.row].append(each)
        whole: dict[str, set[str]] = defaultdict(set)
        self._rows: dict[str, list[int]] = defaultdict(list)
        for row, claim in enumerate(claims):
            self._rows[claim.source_id].append(row)
            whole[claim.source_id] |= _keys(self.reading(row))
        self.whole = {source: frozenset(keys) for source, keys in whole.items()}
        self._by_id = {each.fact.fact_id: each for each in told}
        self._near = self._nearest()
        self._pools: dict[int, dict[str, Pool]] = {}
        self._runs: dict[str, str] = {}
        self._backed: dict[str, dict[str, Backing]] = {}

    def reading(self, row: int) -> Reading:
        return tokenize(self.claims[row].quote)

    def _nearest(self) -> dict[int, dict[str, list[int]]]:
        """For each claim, the nearest claims of each other source, nearest first."""
        from sparse_dot_topn import sp_matmul_topn

        if not self.claims:
            return {}
        weights = weigh([claim.quote for claim in self.claims])
        matrix = weights.matrix
        found = sp_matmul_topn(
            matrix, matrix.T.tocsr(), top_n=NEAR, threshold=FAINT, n_threads=1
        ).tocoo()
        order = sorted(
            zip(
                found.row.tolist(), (-found.data.round(6)).tolist(), found.col.tolist(), strict=True
            )
        )
        lines: dict[int, dict[str, list[int]]] = {row: {} for row in range(len(self.claims))}
        for row, _, other in order:
            source = self.claims[other].source_id
            if source != self.claims[row].source_id and not self.desk.sources[source].manuscript:
                near = lines[row]
                if source not in near and len(near) == SOURCES:
                    continue
                kept = near.setdefault(source, [])
                if len(kept) < LINES:
                    kept.append(other)
        return lines

    def fact(self, fact_id: str) -> Stated | None:
        """The fact of an id, with what comparing it needs."""
        return self._by_id.get(fact_id)

    def origin(self, fact: Stated) -> str:
        """The origin that states a fact; empty for the manuscript, which is none."""
        return self.desk.origin(self.claims[fact.row].claim_id)

    def backed(self, fact: Stated) -> dict[str, Backing]:
        """How each other source bears out a fact, by source."""
        known = self._backed.get(fact.fact.fact_id)
        if known is None:
            known = {}
            for source, pool in self._around(fact.row).items():
                found = self.backing(fact, pool)
                if found is not None and not self._parted(fact, found):
                    known[source] = found
            for other in filter(None, map(self.fact, self._put[fact.fact.fact_id])):
                source = self.claims[other.row].source_id
                if source != self.claims[fact.row].source_id and _equal(fact, other):
                    known[source] = Backing(False, (other.fact.fact_id,))
            self._backed[fact.fact.fact_id] = known
        return known

    def _parted(self, fact: Stated, found: Backing) -> bool:
        """Whether a person said that what a source has of a fact is another one."""
        return any(self.decided.parted(fact.fact.fact_id, other) for other in found.facts)

    def stating(self, fact: Stated) -> list[str]:
        """The other sources that state an equal value in the same slot."""
        return [name for name, found in self.backed(fact).items() if not found.drifted]

    def origins(self, fact: Stated) -> set[str]:
        """The other origins that state an equal value in the same slot."""
        found = {self.desk.sources[name].lineage_id or name for name in self.stating(fact)}
        return found - {self.origin(fact)}

    def reserved(self, fact: Stated) -> bool:
        """Whether another origin states it with another reserve."""
        own = self.origin(fact)
        sources = (self.desk.sources[source] for source in self.backed(fact))
        return any((source.lineage_id or source.source_id) != own for source in sources)

    def settled(self, left: Stated, right: Stated) -> bool:
        """Whether the source of one states the value of the other as well: then neither excludes
        the other."""
        one, two = (self.claims[each.row].source_id for each in (left, right))
        if self.desk.sources[one].manuscript:
            return two in self.backed(left)
        if self.desk.sources[two].manuscript:
            return one in self.backed(right)
        return one != two and two in self.backed(left) and one in self.backed(right)

    def _around(self, row: int) -> dict[str, Pool]:
        """The pools of a claim, kept while its facts are asked for."""
        if row not in self._pools:
            if len(self._pools) >= KEPT:
                self._pools.clear()
            near = self._near[row].items()
            self._pools[row] = {source: self._pool(row, source, lines) for source, lines in near}
        return self._pools[row]

    def _pool(self, row: int, source: str, lines: Sequence[int]) -> Pool:
        keys = frozenset(key for line in lines for key in _keys(self.reading(line)))
        telling, whole = _telling(self.reading(row)), self.whole[source]
        met = sum(
            (not keys.isdisjoint(forms(s))) + (not whole.isdisjoint(forms(s))) for s in telling
        )
        return Pool(tuple(lines), keys, whole, met / (2 * len(telling)) if telling else 1.0)

    def backing(self, fact: Stated, pool: Pool) -> Backing | None:
        """How a source bears out a fact; None where it does not."""
        if fact.mention.facet in FIGURES:
            return self._figure(fact, pool)
        if fact.mention.facet == "name":
            return self._name(fact, pool)
        return self._words(fact, pool)

    def _figure(self, fact: Stated, pool: Pool) -> Backing | None:
        """An equal value in a slot that fits, or in lines that have most of the claim."""
        best: Backing | None = None
        compare = FIGURES[fact.mention.facet].compare
        source = self.claims[pool.lines[0]].source_id
        rows = self._rows[source] if pool.share >= SURELY else pool.lines
        for row in rows:
            for other in self.facts.get(row, ()):
                if other.mention.facet != fact.mention.facet:
                    continue
                outcome = compare(fact.mention.value, other.mention.value)
                if outcome is None or outcome[0] not in ("agree", "weakened", "strengthened"):
                    continue
                equal = outcome[0] in ("agree", "strengthened")
                least = FIT if equal else LIKELY
                held = equal and pool.share >= HELD
                if not held and same(fact, other, self.topic) < least:
                    continue
                if equal:
                    return Backing(False, (other.fact.fact_id,))
                best = best or Backing(True, (other.fact.fact_id,))
        return best

    def _name(self, fact: Stated, pool: Pool) -> Backing | None:
        """The name in these lines; its words in a row anywhere in the source."""
        for row in pool.lines:
            for other in self.facts.get(row, ()):
                if other.mention.facet == "name":
                    outcome = name.compare(fact.mention.value, other.mention.value)
                    if outcome is not None and outcome[0] == "agree":
                        return Backing(False, (other.fact.fact_id,))
        if fact.mention.value.numeral:
            return None  # the "I" of "Anne I" stands in every source
        source = self.claims[pool.lines[0]].source_id
        stems = fact.reading.stems[fact.mention.first : fact.mention.last]
        # "Ann Lee" is neither "Ann" nor "Lee" of "Ann Ray and Tom Lee".
        return Backing(False, ()) if f" {' '.join(stems)} " in self._run(source) else None

    def _run(self, source: str) -> str:
        """The words of a source in a row."""
        if source not in self._runs:
            stems = (" ".join(self.reading(row).stems) for row in self._rows[source])
            self._runs[source] = f" {' | '.join(stems)} "
        return self._runs[source]

    def _words(self, fact: Stated, pool: Pool) -> Backing | None:
        """Most of the words in these lines; a word without an equal only where the source has
        nearly all the rest, and a word of near meaning in its place."""
        stems = fact.reading.stems[fact.mention.first : fact.mention.last]
        telling = [s for s in stems if s not in _light()]
        met = {stem: self._met(stem, pool) for stem in telling}
        gone = [stem for stem, value in met.items() if not value]
        held = pool.share >= HELD and all(_near(stem, pool.keys) for stem in gone)
        if not telling:
            held = pool.share >= MOST
        if not held and (not telling or sum(met.values()) < MOST * len(met)):
            return None
        found = [
            other.fact.fact_id
            for row in pool.lines
            for other in self.facts.get(row, ())
            if {*telling} & {*other.reading.stems[other.mention.first : other.mention.last]}
        ]
        return Backing(False, tuple(dict.fromkeys(found)))

    def _met(self, stem: str, pool: Pool) -> float:
        own = forms(stem)
        if not pool.keys.isdisjoint(own):
            return 1.0
        if not pool.whole.isdisjoint(own):
            return ELSEWHERE
        return 0.0


def _equal(one: Stated, two: Stated) -> bool:
    """Whether two facts that a person put together say the same; of words, the person says so."""
    if one.mention.facet not in FIGURES or two.mention.facet not in FIGURES:
        return one.mention.facet not in FIGURES and two.mention.facet not in FIGURES
    if one.mention.facet != two.mention.facet:
        return False
    outcome = FIGURES[one.mention.facet].compare(one.mention.value, two.mention.value)
    return outcome is not None and outcome[0] == "agree"


@lru_cache(maxsize=100_000)
def _near(stem: str, keys: frozenset[str]) -> bool:
    """Whether a word of near meaning is among the keys."""
    return known(stem) and any(kinship(stem, key) in ("akin", "near") for key in keys)


@cache
def _light() -> frozenset[str]:
    return entries("function_words") | entries("light_words")


@once
def _keys(reading: Reading) -> frozenset[str]:
    return frozenset(key for stem in reading.stems for key in forms(stem))


@once
def _telling(reading: Reading) -> frozenset[str]:
    figures = {at for m in mentions(reading) if m.facet in FIGURES for at in range(m.first, m.last)}
    told = enumerate(content(reading))
    return frozenset(s for at, s in told if s and at not in figures and s not in _light())


def tick(library: Library, found: Iterable[Difference]) -> list[Fact]:
    """The facts with what others say of them."""
    contested: set[str] = set()
    drifted: set[str] = set()
    for told in found:
        ids = {told.left_fact, told.right_fact} - {""}
        (contested if told.effect in ("conflict", "possible") else drifted).update(ids)
    made = []
    for each in library.told:
        status: Status = "supported" if library.origins(each) else "unsupported"
        if each.fact.fact_id in drifted or (status == "unsupported" and library.reserved(each)):
            status = "drifted"
        if each.fact.fact_id in contested:
            status = "contested"
        own = library.origin(each)
        count = len(library.origins(each)) + bool(own)
        stated = (i for back in library.backed(each).values() for i in back.facts)
        by = tuple(dict.fromkeys(stated))
        made.append(replace(each.fact, status=status, lineages=count, supported_by=by))
    return made
