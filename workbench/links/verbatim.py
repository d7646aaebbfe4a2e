"""Sources that say the same word for word, whatever header, dateline or address goes with it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from workbench.records import Claim
from workbench.words.tokens import tokenize

MOST = 0.8  # of the longer source's words: the two are one text
HALF = 0.5  # of the shorter one's, if as many words as LONG run alike: one holds the other
LONG = 20
SENTENCE = 6  # words of a claim that two sources seldom have alike by chance
OPENING = 4  # words by which the beginning of a text that was cut off is found

_FURNITURE = re.compile(r"(?:https?://|www\.)\S+|(?:\bvia )?@\w+")
_CUT_OFF = re.compile(r"(?:…|\.\.\.)\s*$")

Pairs = dict[tuple[str, str], list[tuple[Claim, Claim]]]


def verbatim(claims: Sequence[Claim]) -> Pairs:
    """By pair of source ids, smaller first, the claims that are the same, of copies alone."""
    texts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    told: dict[str, list[tuple[str, ...]]] = defaultdict(list)  # without headers and the like
    places: dict[tuple[str, ...], dict[str, Claim]] = defaultdict(dict)
    cut: list[tuple[tuple[str, ...], Claim]] = []
    for claim in sorted(claims, key=lambda claim: (claim.source_id, claim.start)):
        words = _words(claim.quote)
        texts[claim.source_id].append(words)
        if words and claim.check_worthy:
            told[claim.source_id].append(words)
        if words:
            places[words].setdefault(claim.source_id, claim)
        if _CUT_OFF.search(claim.quote) and len(words) >= OPENING:
            cut.append((words, claim))
    shared: Pairs = defaultdict(list)
    for pair in [*_same(places), *_cut_off(cut, places)]:
        left, right = sorted(pair, key=lambda claim: claim.source_id)
        shared[left.source_id, right.source_id].append((left, right))
    lengths = {name: sum(map(len, found)) for name, found in texts.items()}
    return {
        pair: sorted(found, key=lambda both: (both[0].start, both[1].start))
        for pair, found in sorted(shared.items())
        if _one(*(texts[name] for name in pair))
        or _one(*(told[name] for name in pair))
        or _copied(found, lengths, pair)
    }


def _one(left: Sequence[tuple[str, ...]], right: Sequence[tuple[str, ...]]) -> bool:
    return bool(left) and left == right


def _words(quote: str) -> tuple[str, ...]:
    return tokenize(_FURNITURE.sub(" ", quote)).lowers


def _same(places: dict[tuple[str, ...], dict[str, Claim]]) -> Iterator[tuple[Claim, Claim]]:
    for found in places.values():
        yield from combinations(found.values(), 2)


def _cut_off(
    cut: Iterable[tuple[tuple[str, ...], Claim]], places: dict[tuple[str, ...], dict[str, Claim]]
) -> Iterator[tuple[Claim, Claim]]:
    """Claims that were cut off ("The pier is shut al…") with those that go on."""
    opening: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for words in places if cut else ():
        opening[words[:OPENING]].append(words)
    for words, claim in cut:
        begun = words[:-1] if len(words) > OPENING else words  # its last word may be cut too
        for other in opening[words[:OPENING]]:
            if other != words and other[: len(begun)] == begun:
                for found in places[other].values():
                    if found.source_id != claim.source_id:
                        yield claim, found


def _copied(
    found: Sequence[tuple[Claim, Claim]], lengths: dict[str, int], pair: tuple[str, str]
) -> bool:
    runs = [sorted((len(_words(left.quote)), len(_words(right.quote)))) for left, right in found]
    run = sum(few for few, many in runs if many >= SENTENCE)
    shorter, longer = sorted((lengths[pair[0]], lengths[pair[1]]))
    whole = shorter if any(few < many for few, many in runs) else longer  # one may be cut off
    return run >= MOST * whole or (run >= LONG and run >= HALF * shorter)
