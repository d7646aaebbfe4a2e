"""Whose word a fact rests on: several texts that name one source of it are one origin for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from workbench.claims.datelines import agency
from workbench.facets.attribution import reporting
from workbench.facets.speakers import credit, same_credit
from workbench.facts.slots import content
from workbench.records import Claim, Source
from workbench.words.tokens import Reading, once, tokenize

_TOLD = frozenset(["told", "telling", "citing", "cited", "quoting"])
_DOCUMENTS = frozenset(
    ["census", "survey", "poll", "report", "study", "audit", "inquiry", "inquest", "register"]
)

_NOBODY: frozenset[str] = frozenset()


class Teller(NamedTuple):
    """A source that states a fact, and whom it names for it; nobody where it vouches itself."""

    source: str
    named: frozenset[str]


class Credits:
    """Whom the claims of each source rest on."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._told: dict[str, frozenset[str]] = {}  # whom each claim names
        self._filed = {name: credit(agency(each.text)) for name, each in sources.items()}
        made = {
            name: (each.publisher, each.author, self._filed[name]) for name, each in sources.items()
        }
        self._names = {
            name: frozenset(filter(None, map(credit, told))) for name, told in made.items()
        }

    def teller(self, claims: Sequence[Claim]) -> Teller:
        """Who states what these claims of one source state: nobody else where one of them names
        nobody, or the source itself."""
        source = claims[0].source_id
        named = [self._named(claim) for claim in claims]
        if not all(named):
            return Teller(source, _NOBODY)
        return Teller(source, _NOBODY.union(*named))

    def _named(self, claim: Claim) -> frozenset[str]:
        found = self._told.get(claim.claim_id)
        if found is None:
            found = self._told[claim.claim_id] = self._names_told(claim)
        return found

    def _names_told(self, claim: Claim) -> frozenset[str]:
        named = {credit(claim.speaker)} | cited(tokenize(claim.quote))
        return frozenset((named - {""}) or {self._filed[claim.source_id]} - {""})

    def origins(self, tellers: Sequence[Teller]) -> list[str]:
        """The origin of each: the smallest id of those that are one."""
        found = [self._home(each.source) for each in tellers]
        if not any(each.named for each in tellers):
            return found
        for one, two in combinations(range(len(tellers)), 2):
            if found[one] != found[two] and self._one(tellers[one], tellers[two]):
                kept, gone = sorted((found[one], found[two]))
                found = [kept if each == gone else each for each in found]
        return found

    def _home(self, source: str) -> str:
        return self._sources[source].lineage_id or source

    def _one(self, one: Teller, two: Teller) -> bool:
        """Whether both name one source, or one of them is the source that the other names."""
        left, right = (each.named or self._names[each.source] for each in (one, two))
        return bool(one.named or two.named) and _meet(left, right)


def _meet(left: Set[str], right: Set[str]) -> bool:
    return any(same_credit(a, b) for a in left for b in right)


def speaks(speaker: str, source: Source) -> bool:
    """Whether the words for a speaker name a source: its title, its author or its publisher."""
    return bool(speaker) and _names(speaker, (source.title, source.author, source.publisher))


def tells_itself(speaker: str, stems: Set[str], source: Source) -> bool:
    """Whether words of a claim only tell that the source itself says so, "the council report
    says"; what it says is borne out, or not, by other words."""
    return speaks(speaker, source) and stems <= {*tokenize(speaker).stems, *reporting()}


@lru_cache(maxsize=10_000)  # asked of every fact
def _names(speaker: str, called: tuple[str, ...]) -> bool:
    named = " ".join(called)
    told = {stem for stem in content(tokenize(speaker)) if stem}
    return bool(told) and told <= {*tokenize(named).stems}


@once
def cited(reading: Reading) -> frozenset[str]:
    """Whom a text tells something to ("told the Herald"), or whom it cites, and the documents of
    a year ("the 2011 census")."""
    found: set[str] = set()
    for at, lower in enumerate(reading.lowers):
        if lower in _TOLD:
            last = at + 1
            while last < reading.size and last < at + 6 and _title(reading, last, last == at + 1):
                last += 1
            found.add(credit(reading.span(at + 1, last)) if last > at + 1 else "")
        elif lower in _DOCUMENTS and at and reading.lowers[at - 1].isdecimal():
            found.add(f"{reading.lowers[at - 1]} {lower}")
    return frozenset(found - {""})


def _title(reading: Reading, at: int, first: bool) -> bool:
    """Whether a word goes on with a name behind "told": with a capital, or its article."""
    if reading.gap(at).strip():
        return False
    return reading.words[at][0].isupper() or (first and reading.lowers[at] == "the")
