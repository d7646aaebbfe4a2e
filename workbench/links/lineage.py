"""Which source copies which: told by shared wording, not by shared facts.

Names and numbers repeat wherever the same facts are told; ordinary words in the same order do
not (Dong, Berti-Equille and Srivastava 2009 on copying as shared rare values). So a shared
passage is two linked claims whose words other than names and numbers run alike. Where whole texts
are the same word for word, nothing more is asked. A manuscript is never compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean
from typing import Literal

from workbench.links.terms import wording
from workbench.links.verbatim import Pairs, verbatim
from workbench.records import Claim, Lineage, Link, Source

RUN = 3  # ordinary words in the same order that make a shared passage
SHARE = 0.4  # of the shorter claim's ordinary words
PASSAGES = 4  # shared passages that tell of one origin ...
WORDS = 16  # ... with this many words in the same order altogether
VERBATIM = 24  # or two passages with as many words as this
LONGER = 1.25  # a retelling pads: this many times the words of what it retells
RARE_IN = 3  # a word in more claims than this is not rare
TOLD = 8  # rare words named in the evidence

Direction = Literal["left_from_right", "right_from_left", "common_origin"]


@dataclass(frozen=True)
class SharedPassage:
    """Two claims that run alike: the words in common order, and how many each has."""

    left: Claim
    right: Claim
    run: int
    left_length: int
    right_length: int


def trace(
    claims: Sequence[Claim], links: Sequence[Link], sources: Sequence[Source]
) -> list[Lineage]:
    """The pairs of sources that share one origin, with the evidence, in order of their ids.

    A source whose ``lineage_id`` the register filled is decided: it is a copy only of the
    sources with the same one. Elsewhere the text decides.
    """
    sources = [source for source in sources if not source.manuscript]
    by_id = {source.source_id: source for source in sources}
    claims = [claim for claim in claims if claim.source_id in by_id]
    alike = _passages(claims, links)
    same = verbatim(claims)
    rare = _rare(claims)
    copying = {pair: found for pair, found in alike.items() if _enough(found)} | _passed(same)
    degree = Counter(name for pair in copying for name in pair)
    made = []
    for left_id, right_id in sorted(copying.keys() | _registered(sources)):
        left, right = by_id[left_id], by_id[right_id]
        decided = bool(left.lineage_id or right.lineage_id)
        if decided and left.lineage_id != right.lineage_id:
            continue
        found = copying.get((left_id, right_id)) or alike.get((left_id, right_id), [])
        direction, why = _direction(left, right, found, degree)
        words = _shared_words(found, rare)
        made.append(
            Lineage(
                left_id,
                right_id,
                direction,
                "register" if decided else "text",
                tuple((p.left.claim_id, p.right.claim_id) for p in found),
                words,
                _evidence(left, decided, found, words, why, (left_id, right_id) in same),
            )
        )
    return made


def assign(sources: Sequence[Source], lineages: Iterable[Lineage]) -> list[Source]:
    """The sources with ``lineage_id`` filled: the origin's id, or the first id of its copies.

    What the register decided stays as it is. A manuscript has none.
    """
    group = {source.source_id: {source.source_id} for source in sources}
    copies = set()
    for lineage in lineages:
        joined = group[lineage.left_id] | group[lineage.right_id]
        for name in joined:
            group[name] = joined
        if lineage.direction != "common_origin":
            from_right = lineage.direction == "left_from_right"
            copies.add(lineage.left_id if from_right else lineage.right_id)
    made = []
    for source in sources:
        joined = group[source.source_id]
        origin = min(joined - copies or joined)
        kept = "" if source.manuscript else source.lineage_id or origin
        made.append(replace(source, lineage_id=kept))
    return made


def _passages(
    claims: Sequence[Claim], links: Sequence[Link]
) -> dict[tuple[str, str], list[SharedPassage]]:
    """Shared passages by source pair, in the order of the left source."""
    from rapidfuzz.distance import LCSseq

    by_id = {claim.claim_id: claim for claim in claims}
    made: dict[tuple[str, str], list[SharedPassage]] = defaultdict(list)
    for link in links:
        if link.left_id not in by_id or link.right_id not in by_id:
            continue
        left, right = sorted((by_id[link.left_id], by_id[link.right_id]), key=_place)
        if left.source_id == right.source_id:
            continue
        one, other = wording(left.quote), wording(right.quote)
        run = int(LCSseq.similarity(one, other))
        if run >= RUN and run >= SHARE * min(len(one), len(other)):
            passage = SharedPassage(left, right, run, len(one), len(other))
            made[left.source_id, right.source_id].append(passage)
    for found in made.values():
        found.sort(key=lambda passage: (_place(passage.left), _place(passage.right)))
    return made


def _passed(same: Pairs) -> dict[tuple[str, str], list[SharedPassage]]:
    """Claims that are the same in both sources, as passages."""
    return {
        pair: [
            SharedPassage(one, other, *(len(wording(c.quote)) for c in (one, one, other)))
            for one, other in found
        ]
        for pair, found in same.items()
    }


def _place(claim: Claim) -> tuple[str, int]:
    return claim.source_id, claim.start


def _enough(found: Sequence[SharedPassage]) -> bool:
    words = sum(passage.run for passage in found)
    return (len(found) >= PASSAGES and words >= WORDS) or (len(found) >= 2 and words >= VERBATIM)


def _registered(sources: Sequence[Source]) -> set[tuple[str, str]]:
    """Pairs of sources that the register names copies of one origin."""
    same: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        if source.lineage_id:
            same[source.lineage_id].append(source.source_id)
    return {(a, b) for names in same.values() for a in names for b in names if a < b}


def _rare(claims: Sequence[Claim]) -> frozenset[str]:
    spread = Counter(word for claim in claims for word in set(wording(claim.quote)))
    return frozenset(word for word, count in spread.items() if count <= RARE_IN)


def _shared_words(found: Sequence[SharedPassage], rare: frozenset[str]) -> tuple[str, ...]:
    """Rare words that shared passages have on both sides, in order of first use."""
    made: dict[str, None] = {}
    for passage in found:
        right = set(wording(passage.right.quote))
        made.update((w, None) for w in wording(passage.left.quote) if w in rare and w in right)
    return tuple(made)


def _direction(
    left: Source, right: Source, found: Sequence[SharedPassage], degree: Mapping[str, int]
) -> tuple[Direction, str]:
    """Which source took from the other, and why; ``common_origin`` where it cannot be told."""
    directions: tuple[Direction, Direction] = ("left_from_right", "right_from_left")
    for (copy, origin), direction in zip(((left, right), (right, left)), directions, strict=True):
        if _cites(copy, origin) and not _cites(origin, copy):
            return direction, f"{copy.source_id} cites {origin.source_id}"
    for (copy, origin), direction in zip(((left, right), (right, left)), directions, strict=True):
        if _later(copy.published_on, origin.published_on):
            return direction, f"{copy.source_id} was published later"
    if found:
        longer = fmean(p.left_length for p in found) / max(1, fmean(p.right_length for p in found))
        if longer >= LONGER and degree[left.source_id] > max(1, degree[right.source_id]):
            return directions[0], _compiled(left)
        if longer * LONGER <= 1 and degree[right.source_id] > max(1, degree[left.source_id]):
            return directions[1], _compiled(right)
    return "common_origin", ""


def _compiled(copy: Source) -> str:
    return f"{copy.source_id} retells several sources, each at greater length"


def _later(one: str, other: str) -> bool:
    """Whether one ISO date, as exact as both are, lies after the other."""
    exact = min(len(one), len(other))
    return exact > 0 and one[:exact] > other[:exact]


def _cites(source: Source, other: Source) -> bool:
    known = {other.source_id, other.path, other.title, other.url} - {""}
    return any(cited in known for cited in source.cites)


def _evidence(
    left: Source,
    decided: bool,
    found: Sequence[SharedPassage],
    words: Sequence[str],
    why: str,
    verbatim: bool,
) -> str:
    """The sentence a reviewer reads."""
    told = [f"the register gives both the lineage {left.lineage_id!r}"] if decided else []
    if found:
        passages = f"{len(found)} shared passage{'s' if len(found) > 1 else ''}"
        passages += " word for word" if verbatim else ""
        told.append(passages + (" in the same order" if _ordered(found) else ""))
    if words:
        told.append("rare words in both: " + ", ".join(words[:TOLD]))
    if why:
        told.append(why)
    return "; ".join(told)


def _ordered(found: Sequence[SharedPassage]) -> bool:
    """Whether the right sides follow one another as the left sides do."""
    places = [passage.right.start for passage in found]
    return len(places) >= PASSAGES and places == sorted(places)
