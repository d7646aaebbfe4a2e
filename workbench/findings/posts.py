"""Reworded texts: one person, to whom each gives another job, where all else is the same."""

from __future__ import annotations

from typing import NamedTuple

from workbench.facets import name
from workbench.findings.change import Change
from workbench.measures.mention import Mention
from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import kinds, kinship
from workbench.words.tokens import Reading, once

_LONGEST = 3  # words of a job behind a name: "Ann Lee, the deputy chief editor,"


class Post(NamedTuple):
    """What a person is called: words ``first`` to ``last`` of a text, beside the name that begins
    at word ``named``."""

    first: int
    last: int
    bearer: tuple[str, ...]
    named: int


def other_posts(left: Reading, right: Reading) -> list[tuple[Post, Post]]:
    """The jobs of persons who have one in each text, and not the same."""
    ours, theirs = posts(left), posts(right)
    found = []
    for one in ours:
        two = [post for post in theirs if post.bearer[-1] == one.bearer[-1]]
        alone = sum(post.bearer[-1] == one.bearer[-1] for post in ours) == len(two) == 1
        if alone and _differ(left, one, right, two[0]):
            found.append((one, two[0]))
    return found


def same_post(left: Reading, one: Mention, right: Reading, two: Mention) -> bool:
    """Whether two names stand for the holder of the same job, the only one of each text."""
    ours = [left.stems[p.first : p.last] for p in posts(left) if p.named == one.first]
    theirs = [right.stems[p.first : p.last] for p in posts(right) if p.named == two.first]
    return bool(ours) and ours == theirs


def reposted(
    left: Reading, one: Post, right: Reading, two: Post, met: float, same: float
) -> Change:
    """The two jobs as a difference: a conflict where as much as ``same`` of the rest is met."""
    said, now = left.span(one.first, one.last), right.span(two.first, two.last)
    why = f"the left text calls this person “{said}”, the right one “{now}”"
    where = (one.first, one.last, two.first, two.last)
    return Change("role", "conflict" if met >= same else "possible", *where, why, 0.3 + 0.4 * met)


@once
def posts(reading: Reading) -> tuple[Post, ...]:
    """What the persons that a text names are called beside their names."""
    found = []
    for mention in name.extract(reading):
        first, parts = mention.first, mention.value.parts
        if mention.last - first > 2 and _person(reading, first):  # "Judge Ann Lee"
            found.append(Post(first, first + 1, parts[-2:], first))
            continue
        if len(parts) < 2:
            continue
        before, behind = _before(reading, first), _behind(reading, mention.last)
        place = before or behind
        if place is not None:
            found.append(Post(*place, parts, first))
    return tuple(found)


def _before(reading: Reading, first: int) -> tuple[int, int] | None:
    """The job right before a name: "the judge Ann Lee", "its chairman, Ann Lee"."""
    if not first or reading.gap(first) not in (" ", ", ") or not _person(reading, first - 1):
        return None
    start = first - 1
    if start and reading.gap(start) == " " and _describes(reading, start - 1):
        start -= 1
    return start, first


def _behind(reading: Reading, last: int) -> tuple[int, int] | None:
    """The job behind a name: "Ann Lee, the judge, said"."""
    if last >= len(reading) or reading.gap(last) != ", ":
        return None
    first = last + (reading.lowers[last] in entries("determiners"))
    for end in range(first + 1, min(first + _LONGEST, len(reading)) + 1):
        if reading.gap(end).strip() or end == len(reading) or reading.lowers[end] in ("of", "for"):
            plain = all(_describes(reading, at) for at in range(first, end - 1))
            return (first, end) if plain and _person(reading, end - 1) else None
    return None


def _person(reading: Reading, at: int) -> bool:
    stem = reading.stems[at]
    known = "noun.person" in kinds(stem) or stem in mapping("job_titles")
    plain = reading.lowers[at] in entries("function_words")  # "had" is no "have-not"
    return known and not plain and not reading.words[at].isupper()


def _describes(reading: Reading, at: int) -> bool:
    """Whether a word can stand before a job, as "prime" before "minister"."""
    lower = reading.lowers[at]
    return lower.isalpha() and lower not in entries("function_words") and not _verb(reading, at)


def _verb(reading: Reading, at: int) -> bool:
    """Whether a word is a verb only: "said director Ann Lee"."""
    found = kinds(reading.stems[at])
    return bool(found) and all(kind.startswith("verb") for kind in found)


def _differ(left: Reading, one: Post, right: Reading, two: Post) -> bool:
    """Whether two jobs are neither the same nor the one a closer word for the other."""
    ours, theirs = left.stems[one.first : one.last], right.stems[two.first : two.last]
    if set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return False
    if ours[-1] == theirs[-1]:
        return True  # "prime minister", "foreign minister"
    return not any(kinship(a, b) in ("akin", "near") for a in ours for b in theirs)
