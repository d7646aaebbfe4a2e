"""One person whom two sources describe as two things: "the painter Ann Lee", "Ann Lee (bass)"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from workbench.facets import name
from workbench.findings.change import Change
from workbench.findings.posts import posts
from workbench.records import Claim
from workbench.words.thesaurus import kinship, known
from workbench.words.tokens import Reading, once, tokenize

LONGEST = 4  # words in brackets behind a name that say what its bearer is
MOST = 12  # sources that describe one person; beyond, some always differ


class Description(NamedTuple):
    """Words ``first`` to ``last`` of a claim say what somebody is."""

    row: int
    first: int
    last: int
    stems: frozenset[str]
    bracketed: bool


def described(claims: Sequence[Claim]) -> Iterator[tuple[int, int, Change]]:
    """For each two sources that describe a person each in one way, where these exclude each other,
    the numbers of the two claims and what differs."""
    told: dict[tuple[str, ...], dict[str, list[Description]]] = defaultdict(
        lambda: defaultdict(list)
    )
    words: dict[str, set[str]] = defaultdict(set)
    for row, claim in enumerate(claims):
        reading = tokenize(claim.quote)
        words[claim.source_id].update(reading.stems)
        for bearer, first, last, bracketed in _descriptions(reading):
            stems = frozenset(reading.stems[first:last])
            told[bearer][claim.source_id].append(Description(row, first, last, stems, bracketed))
    for _, by_source in sorted(told.items()):
        alone = [s for s, said in by_source.items() if len({each.stems for each in said}) == 1]
        for left, right in combinations(sorted(alone)[:MOST], 2):
            one, two = by_source[left][0], by_source[right][0]
            absent = one.stems.isdisjoint(words[right]) and two.stems.isdisjoint(words[left])
            if _listed(one, two) or (absent and _rival(one, two)):
                yield one.row, two.row, _change(claims, one, two)


@once
def _descriptions(reading: Reading) -> tuple[tuple[tuple[str, ...], int, int, bool], ...]:
    """Whom a text describes, by which words, and whether these stand in brackets."""
    found = [(post.bearer, post.first, post.last, False) for post in posts(reading)]
    for mention in name.extract(reading) if "(" in reading.text else ():
        last = mention.last
        if len(mention.value.parts) < 2 or reading.gap(last) != " (":
            continue
        end = next((at for at in range(last + 1, last + LONGEST + 1) if _closes(reading, at)), 0)
        plain = map(str.islower, reading.words[last:end])
        if end and all(plain) and all(map(known, reading.stems[last:end])):
            found.append((mention.value.parts, last, end, True))
    return tuple(found)


def _closes(reading: Reading, at: int) -> bool:
    return at <= reading.size and reading.gap(at).startswith(")")


def _rival(one: Description, two: Description) -> bool:
    """Whether one is hardly both."""
    kin = {kinship(a, b) for a in one.stems for b in two.stems}
    return "rival" in kin and kin.isdisjoint(("akin", "near"))


def _listed(one: Description, two: Description) -> bool:
    """Whether lists of who does what give one person two parts: "(bass)", "(drums)"."""
    listed = one.bracketed and two.bracketed
    return listed and all(kinship(a, b) != "akin" for a in one.stems for b in two.stems)


def _change(claims: Sequence[Claim], one: Description, two: Description) -> Change:
    said, now = (tokenize(claims[s.row].quote).span(s.first, s.last) for s in (one, two))
    why = f"the left text calls this person “{said}”, the right one “{now}”"
    return Change("role", "possible", one.first, one.last, two.first, two.last, why, 0.5)
