"""Which facts are borne out by others: every value and word ticked, not the sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import NamedTuple

from workbench.facets import name, of_kind, registry
from workbench.facets.sharing import Sharing
from workbench.facts.assign import LIKELY
from workbench.facts.cited import NOTHING_CITED, Cited
from workbench.facts.clauses import verbs
from workbench.facts.compared import compared
from workbench.facts.extract import Stated
from workbench.facts.near_copies import copied
from workbench.facts.reserves import loses
from workbench.facts.same import opposed, same
from workbench.facts.topic import Topic
from workbench.facts.unstated import unstated
from workbench.findings.astray import astray, doing, otherwise, predicate, reserved, rivals, words
from workbench.findings.bound import led, owners
from workbench.findings.credits import Credits, tells_itself
from workbench.findings.crossed import crossed, redirected
from workbench.findings.denial import denied
from workbench.findings.desk import Desk
from workbench.findings.mentioned import above, located, of_another, tells_more
from workbench.findings.misplaced import misplaced
from workbench.findings.named import bears, capitals, countries, names, pieces
from workbench.findings.pools import KEPT, Pool, Pools
from workbench.measures.mention import agrees
from workbench.records import UNDECIDED, Claim, Decided, Difference, Fact, Source, Status
from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import kinship, known, opposites

FIT = 0.15  # how well a slot must fit for a figure to bear out another
HELD = 0.715  # part of a claim that a source has, from which on the rest is told in other words
SURELY = 0.8  # the same from which on an equal value anywhere in the source is of one matter
MOST = 0.6  # part of the telling words of a run that must be met
MANY = 64  # figures of some lines from which on only those of the very same value are asked
NAMED = 48  # facts of one source that are named as bearing another one out
CROSSED = 3  # words that two texts have in common, of which one can be bound to another's
ELSEWHERE = 0.5  # what a word counts that the source has, but not in these lines


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
        cited: Cited = NOTHING_CITED,
    ) -> None:
        self.told, self.claims, self.desk, self.topic = told, claims, desk, topic
        self.facts: dict[int, list[Stated]] = defaultdict(list)
        self._figures: dict[tuple[int, str], list[Stated]] = defaultdict(list)
        self._valued: dict[tuple[str, str], Stated] = {}  # the first of each value in a source
        self._names: dict[int, list[tuple[Stated, frozenset[str]]]] = defaultdict(list)
        self._sharing: dict[int, Sharing[tuple[Stated, frozenset[str]]]] = {}
        for each in told:
            self.facts[each.row].append(each)
            if each.mention.facet in of_kind("figure"):
                self._figures[each.row, each.mention.facet].append(each)
                key = claims[each.row].source_id, each.fact.value
                self._valued.setdefault(key, each)
            elif each.mention.facet == "name":
                self._names[each.row].append((each, name.letters(each.mention.value)))
        manuscripts = (s.source_id for s in desk.sources.values() if s.manuscript)
        heads = {
            row: frozenset(stem for each in facts for stem in each.label)
            for row, facts in self.facts.items()
            if any(each.label for each in facts)
        }
        self._pools = Pools(claims, frozenset(manuscripts), cited.sources, heads)
        self._by_id = {each.fact.fact_id: each for each in told}
        self._said = self._decided(decided or UNDECIDED)
        self._row = {claim.claim_id: row for row, claim in enumerate(claims)}
        self._credits = Credits(desk.sources)
        self._runs: dict[str, str] = {}
        self._crossings: dict[tuple[int, tuple[int, ...]], frozenset[int]] = {}
        self._backed: dict[str, Mapping[str, Backing]] = {}

    def _decided(self, decided: Decided) -> dict[str, list[tuple[Stated, bool]]]:
        """For each fact those that a person put together with it (True) or told apart from it."""
        made: dict[str, list[tuple[Stated, bool]]] = defaultdict(list)
        for pairs, together in ((decided.apart, False), (decided.together, True)):
            for one, two in sorted(tuple(sorted(pair)) for pair in pairs):
                for own, other in ((one, two), (two, one)):
                    if other in self._by_id:
                        made[own].append((self._by_id[other], together))
        return made

    def again(self, claim_id: str) -> list[tuple[Claim, dict[int, str]]]:
        """The further claims of its source that say the same word for word, each with its facts
        by the number of their first words."""
        rows = self._pools.wordings.copies.get(self._row.get(claim_id, -1), ())
        return [
            (self.claims[row], {f.mention.first: f.fact.fact_id for f in self.facts.get(row, ())})
            for row in rows
        ]

    def nearest(self, claim_id: str, most: int) -> tuple[str, ...]:
        """The claims of other sources that are nearest to a claim, each wording once."""
        rows = self._pools.closest(self._row[claim_id], most) if claim_id in self._row else ()
        return tuple(self.claims[row].claim_id for row in rows)

    def fact(self, fact_id: str) -> Stated | None:
        """The fact of an id, with what comparing it needs."""
        return self._by_id.get(fact_id)

    def origin(self, fact: Stated) -> str:
        """The origin that states a fact; empty for the manuscript, which is none."""
        return self.desk.origin(self.claims[fact.row].claim_id)

    def backed(self, fact: Stated) -> Mapping[str, Backing]:
        """How each other source bears out a fact, by source."""
        known = self._backed.get(fact.fact.fact_id)
        if known is None:
            pools = self._pools.around(fact.row)
            if fact.mention.facet in of_kind("figure"):
                found = self._figure(fact, pools)
            elif fact.mention.facet == "name":
                found = self._name(fact, pools)
            else:
                found = self._words(fact, pools)
            by = {pool.source: pool for pool in pools}
            kept = {s: each for s, each in found if not self._crossed(fact, by[s])}
            known = self._backed[fact.fact.fact_id] = self._obeyed(fact, kept) or _NOTHING
        return known

    def _crossed(self, fact: Stated, pool: Pool) -> bool:
        """Whether a source binds a word of a fact to other words than the claim does, tells what
        the claim does of something else, or does not tell it as so."""
        key = fact.row, pool.lines
        if key not in self._crossings:
            if len(self._crossings) >= KEPT:
                self._crossings.clear()  # asked for while the facts of one claim are
            lines = [self._pools.readings[row] for row in pool.lines]
            rules = [unstated, led, redirected]
            rules += [crossed] if len(pool.here) >= CROSSED else []
            found = frozenset(chain.from_iterable(rule(fact.reading, lines) for rule in rules))
            if owners(fact.reading, lines):
                found = frozenset(range(fact.reading.size))
            self._crossings[key] = found
        return not self._crossings[key].isdisjoint(range(fact.mention.first, fact.mention.last))

    def _obeyed(self, fact: Stated, found: dict[str, Backing]) -> dict[str, Backing]:
        """As people decided: no source bears out a fact that was told apart from one of its own."""
        own = self.claims[fact.row].source_id
        for other, together in self._said.get(fact.fact.fact_id, ()):
            source = self.claims[other.row].source_id
            if not together:
                found.pop(source, None)
            elif source != own and not self.desk.sources[source].manuscript and _equal(fact, other):
                found[source] = Backing(False, (other.fact.fact_id,))
        return found

    def stating(self, fact: Stated) -> list[Source]:
        """The sources that state an equal value in the same slot, its own among them if it is no
        manuscript; those that name one source of it are of one origin."""
        claim = self.claims[fact.row]
        own = self.desk.sources[claim.source_id]
        backed = {name: each for name, each in self.backed(fact).items() if not each.drifted}
        if not backed:
            return [] if own.manuscript else [own]
        tellers = [] if own.manuscript else [self._credits.teller([claim])]
        for source, found in backed.items():
            rows = {self._by_id[other].row for other in found.facts}
            rows = rows or {self._pools.nearest(fact.row, source)}
            tellers.append(self._credits.teller([self.claims[row] for row in sorted(rows)]))
        origins = self._credits.origins(tellers)
        homes = (
            (self.desk.sources[each.source], o) for each, o in zip(tellers, origins, strict=True)
        )
        return [s if s.lineage_id == o else replace(s, lineage_id=o) for s, o in homes]

    def origins(self, fact: Stated) -> set[str]:
        """The other origins that state an equal value in the same slot."""
        stating = self.stating(fact)
        own = stating[0].lineage_id if stating and self.origin(fact) else ""
        return {source.lineage_id or source.source_id for source in stating} - {own}

    def reserved(self, fact: Stated) -> bool:
        """Whether another origin states it with another reserve."""
        own = self.origin(fact)
        backed = self.backed(fact).items()
        sources = (self.desk.sources[source] for source, found in backed if found.drifted)
        return any((source.lineage_id or source.source_id) != own for source in sources)

    def settled(self, left: Stated, right: Stated) -> bool:
        """Whether the source of one states the value of the other as well: then neither excludes
        the other."""
        one, two = (self.claims[each.row].source_id for each in (left, right))
        if self.desk.sources[one].manuscript:
            return self.has(two, left)
        if self.desk.sources[two].manuscript:
            return self.has(one, right)
        return one != two and self.has(two, left) and self.has(one, right)

    def has(self, source: str, fact: Stated) -> bool:
        """Whether a source states the value of a fact, be it of something else: a doubt that is
        too little to bear the fact out, and too much to deny it."""
        if source in self.backed(fact) or fact.mention.facet not in of_kind("figure"):
            return source in self.backed(fact)
        pools = (pool for pool in self._pools.around(fact.row) if pool.source == source)
        return any(self._figure(fact, pools, loose=True))

    def _figure(
        self, fact: Stated, pools: Iterable[Pool], loose: bool = False
    ) -> Iterator[tuple[str, Backing]]:
        """An equal value in a slot that fits, or in lines that have most of the claim; not one
        that is told of something else, unless that is no matter."""
        facet, value = fact.mention.facet, fact.fact.value
        for pool in pools:
            others = [f for row in pool.lines for f in self._figures.get((row, facet), ())]
            if len(others) > MANY:
                others = [other for other in others if other.fact.value == value]
            if pool.share >= SURELY and (pool.source, value) in self._valued:
                others.append(self._valued[pool.source, value])
            best: Backing | None = None
            for other in others:
                borne = self._equal(fact, other, pool)
                if borne and _counted(fact) and opposed(fact.slot, other.slot):
                    continue  # of another deed: "killed 30 and injured 12"
                if borne and not loose and self._elsewhere(fact, other, pool):
                    continue
                best = borne if borne is not None and not borne.drifted else best or borne
                if best is not None and not best.drifted:
                    break
            if best is not None:
                yield pool.source, best

    def _elsewhere(self, fact: Stated, other: Stated, pool: Pool) -> bool:
        """Whether a source tells a figure of something else, or denies what it is told of."""
        if denied(fact.reading, fact.mention.first) != denied(other.reading, other.mention.first):
            return True
        if astray(fact, other, self._pools.near(pool)):
            return True
        return misplaced(fact, other, pool.lines, self.facts)

    def _equal(self, fact: Stated, other: Stated, pool: Pool) -> Backing | None:
        """What a figure says of another; None where it is another value, or of another slot."""
        outcome = compared(fact, other)
        if outcome is None or outcome[0] not in ("agree", "weakened", "strengthened"):
            return None
        equal = outcome[0] in ("agree", "strengthened")
        # Any later day lies "since 1988": such a one bears it out in the very slot only.
        held = equal and pool.share >= HELD and not (_open(fact) and outcome[0] == "strengthened")
        if not held and same(fact, other, self.topic) < (FIT if equal else LIKELY):
            return None
        flat = outcome[0] == "agree" and loses(fact.mention, other.mention)
        return Backing(flat or not equal, (other.fact.fact_id,))

    def _name(self, fact: Stated, pools: Iterable[Pool]) -> Iterator[tuple[str, Backing]]:
        """The name in these lines; its words in a row anywhere in the source."""
        own, value = name.letters(fact.mention.value), fact.mention.value
        told = tuple(pieces(fact.fact.words))
        where = located(fact)
        for pool in pools:
            given = (row for row in pool.lines if self._named(row, value, own))
            found = next(given, -1)
            if where and found >= 0:  # all that only mention the place are passed over
                telling = (r for r in (found, *given) if tells_more(fact, r, pool, self._pools))
                if (found := next(telling, -1)) < 0:
                    continue
            if found >= 0:
                others = self._near_names(found, value)
                same = (o.fact.fact_id for o, _ in others if bears(value, o.mention.value))
                yield pool.source, Backing(False, (*same,))
            elif where and pool.share < MOST:
                continue
            # The "I" of "Anne I" stands in every source; "Ann Lee" is neither "Ann" nor "Lee" of
            # "Ann Ray and Tom Lee".
            elif not value.numeral and all(self._piece(each, pool) for each in told):
                yield pool.source, Backing(False, ())

    def _named(self, row: int, value: name.Name, letters: frozenset[str]) -> bool:
        """Whether a claim gives a name in full."""
        if all(letters.isdisjoint(theirs) for _, theirs in self._near_names(row, value)):
            return False
        near = names(self._pools.readings[row]).near(value.words())
        return any(bears(value, each) for each in near)

    def _near_names(self, row: int, value: name.Name) -> Sequence[tuple[Stated, frozenset[str]]]:
        """The names of a claim that may be of one bearer, with the letters they begin with."""
        if row not in self._sharing:
            named = self._names.get(row, ())
            self._sharing[row] = Sharing([(each, each[0].mention.value.words()) for each in named])
        return self._sharing[row].near(value.words())

    def _piece(self, piece: str, pool: Pool) -> bool:
        """Whether a source has a name in a row, or these lines its country."""
        if f" {piece} " in self._run(pool.source):
            return True
        country = mapping("nations").get(piece, ("",))[0]
        lines = map(self._pools.readings.__getitem__, pool.lines)
        return bool(country) and any(country in countries(reading) for reading in lines)

    def _run(self, source: str) -> str:
        """The words with a capital of a source in a row."""
        if source not in self._runs:
            rows = self._pools.rows[source]
            self._runs[source] = "|".join(capitals(self._pools.readings[row]) for row in rows)
        return self._runs[source]

    def _words(self, fact: Stated, pools: Iterable[Pool]) -> Iterator[tuple[str, Backing]]:
        """Most of the words in these lines; a word without an equal only where the source has
        nearly all the rest, and a word of near meaning in its place."""
        told = words(fact)
        stems, at = frozenset(told), doing(fact)
        ranked, speaker = above(fact), self.claims[fact.row].speaker
        for pool in pools:
            here, elsewhere = stems & pool.here, stems & pool.elsewhere
            if len(here) + len(elsewhere) < len(stems) and self._copies(fact.row, pool):
                continue  # what a near copy does not have, it does not say in other words
            if stems and tells_itself(speaker, stems, self.desk.sources[pool.source]):
                yield pool.source, Backing(False, ())
                continue
            if not stems:
                if pool.share >= MOST and not self._done_by_others(fact, pool):
                    yield pool.source, Backing(self._less(fact, pool.lines[0]), ())
                continue
            if len(here) + ELSEWHERE * len(elsewhere) < MOST * len(stems):
                if pool.share < HELD:
                    continue
                if not all(self._near(stem, pool) for stem in stems - here - elsewhere):
                    continue
            lines = [r for r in pool.lines if not stems.isdisjoint(self._pools.keys(r))]
            if ranked and all(of_another(fact, ranked, self._pools.keys(row)) for row in lines):
                continue
            same = [row for row in lines if self._alike(fact, told, at, row, pool)]
            if lines and not same:
                continue
            found = (i for row in same for i in self._holding(row, stems))
            less = (
                bool(same)
                and (at >= 0 or predicate(fact))
                and all(self._less(fact, row) for row in same)
            )
            yield pool.source, Backing(less, tuple(islice(found, NAMED)))

    def _copies(self, row: int, pool: Pool) -> bool:
        """Whether one of these lines is a near copy of a claim, without a pronoun in the place of
        one of its words."""
        own, pronouns = self._pools.readings[row], entries("pronouns")
        lines = (self._pools.readings[line] for line in pool.lines)
        return any(
            copied(own, r) is not None and pronouns & {*r.lowers} <= {*own.lowers} for r in lines
        )

    def _alike(self, fact: Stated, told: Mapping[str, bool], at: int, row: int, pool: Pool) -> bool:
        """Whether a claim that has words of a fact, its verb ``at`` a place among them, tells them
        of the same, and denies what it denies."""
        reading = self._pools.readings[row]
        if any(otherwise(stem, turned, reading) for stem, turned in told.items()):
            return False
        return at < 0 or not rivals(fact.reading, at, reading, self._pools.near(pool))

    def _done_by_others(self, fact: Stated, pool: Pool) -> bool:
        """Whether a fact is a verb of little meaning that all these lines tell of somebody else."""
        reading, inside = fact.reading, range(fact.mention.first, fact.mention.last)
        plain = entries("auxiliaries")
        at = next((i for i in inside if i in verbs(reading) and reading.lowers[i] not in plain), -1)
        lines = map(self._pools.readings.__getitem__, pool.lines)
        held = [each for each in lines if at >= 0 and reading.stems[at] in each.stems]
        near = self._pools.near(pool)
        return bool(held) and all(rivals(reading, at, each, near) for each in held)

    def _less(self, fact: Stated, row: int) -> bool:
        """Whether a claim tells with a reserve what that of the fact states flatly."""
        return reserved(self.claims[row]) and not reserved(self.claims[fact.row])

    def _holding(self, row: int, stems: frozenset[str]) -> Iterator[str]:
        """The facts of a claim that have one of these words."""
        words = self._pools.readings[row].stems
        if stems.isdisjoint(words):
            return
        spots = [at for at, stem in enumerate(words) if stem in stems]
        for other in self.facts[row]:
            at = bisect_left(spots, other.mention.first)
            if at < len(spots) and spots[at] < other.mention.last:
                yield other.fact.fact_id

    def _near(self, stem: str, pool: Pool) -> bool:
        """Whether a word of near meaning stands in these lines, and none that is the contrary."""
        keys = self._pools.near(pool) if known(stem) else frozenset()
        if not keys.isdisjoint(opposites(stem)):
            return False
        return any(kinship(stem, key) in ("akin", "near") for key in keys)


def _counted(fact: Stated) -> bool:
    """Whether a figure tells how many; what rose or fell to a sum came to that sum."""
    return getattr(fact.mention.value, "kind", "") in ("count", "measure")


def _open(fact: Stated) -> bool:
    """Whether a date is only the first or the last day of a stretch: "since 1988"."""
    bound = str(getattr(fact.mention.value, "bound", ""))
    return fact.mention.facet == "date" and bound[:1] in ("<", ">")


def _equal(one: Stated, two: Stated) -> bool:
    """Whether two facts that a person put together say the same; of words, the person says so."""
    if not any(each.mention.facet in of_kind("figure") for each in (one, two)):
        return True
    if one.mention.facet != two.mention.facet:
        return False
    compare = registry()[one.mention.facet].compare
    return agrees(compare(one.mention.value, two.mention.value))


_NOTHING: Mapping[str, Backing] = {}


def tick(
    library: Library,
    found: Iterable[Difference],
    unsaid: Container[str] = (),
    asked: Container[str] | None = None,
) -> list[Fact]:
    """The facts with what others say of them; of those ``unsaid``, in a quotation that nobody has,
    nothing bears out the words. ``asked`` are the claims in question, all if None."""
    contested: set[str] = set()
    drifted: set[str] = set()
    for difference in found:
        ids = {difference.left_fact, difference.right_fact} - {""}
        (contested if difference.effect in ("conflict", "possible") else drifted).update(ids)
    made = []
    for each in library.told:
        if asked is not None and each.fact.claim_id not in asked:
            made.append(replace(each.fact, status="unasked"))
            continue
        silent = each.fact.fact_id in unsaid
        origins = set() if silent else library.origins(each)
        backed = _NOTHING if silent else library.backed(each)
        status: Status = "supported" if origins else "unsupported"
        if each.fact.fact_id in drifted or (
            status == "unsupported" and not silent and library.reserved(each)
        ):
            status = "drifted"
        if each.fact.fact_id in contested:
            status = "contested"
        count = len(origins) + bool(library.origin(each))
        by = tuple(dict.fromkeys(i for back in backed.values() for i in back.facts))
        told = (status, count, by)
        fact = each.fact
        if told != (fact.status, fact.lineages, fact.supported_by):
            fact = replace(fact, status=status, lineages=count, supported_by=by)
        made.append(fact)
    return made
