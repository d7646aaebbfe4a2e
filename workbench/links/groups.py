"""Linked claims as groups that tell one fact, guarded against sentences that touch many facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from workbench.records import Claim, Link

COHESION = 0.1  # mean link score between two groups, over all their pairs, at which they join


def groups(
    claims: Sequence[Claim], links: Iterable[Link], firm: Collection[str] = ()
) -> list[tuple[Claim, ...]]:
    """The claims in groups, each group and the list of groups in order of source and place.

    Links join groups from the best score down. Two groups join when the links between them,
    averaged over all their pairs, are strong enough, so that one vague claim cannot glue two
    facts together; links named in ``firm`` (link ids) always join.
    """
    ordered = sorted(claims, key=lambda claim: (claim.source_id, claim.start, claim.claim_id))
    number = {claim.claim_id: row for row, claim in enumerate(ordered)}
    ranked = sorted(
        (link for link in links if link.left_id in number and link.right_id in number),
        key=lambda link: (link.link_id not in firm, -link.score, link.link_id),
    )
    # What a source says twice word for word counts as one, and is of one group.
    first: dict[tuple[str, str], int] = {}
    once = [
        first.setdefault((claim.source_id, claim.quote), at) for at, claim in enumerate(ordered)
    ]
    home = list(range(len(ordered)))
    members = {row: [row] for row in first.values()}
    between: dict[int, dict[int, float]] = defaultdict(dict)
    for link in ranked:
        left, right = once[number[link.left_id]], once[number[link.right_id]]
        if left != right and right not in between[left]:
            between[left][right] = between[right][left] = link.score
    for link in ranked:
        left, right = (home[once[number[end]]] for end in (link.left_id, link.right_id))
        if left == right:
            continue
        mean = between[left][right] / (len(members[left]) * len(members[right]))
        if mean >= COHESION or link.link_id in firm:
            _join(left, right, home, members, between)
    for row, place in enumerate(once):
        if row != place:
            members[home[place]].append(row)
    made = [tuple(ordered[row] for row in sorted(rows)) for rows in members.values()]
    return sorted(made, key=lambda group: number[group[0].claim_id])


def _join(
    left: int,
    right: int,
    home: list[int],
    members: dict[int, list[int]],
    between: dict[int, dict[int, float]],
) -> None:
    """Move the smaller group into the larger, with its links to others."""
    if len(members[left]) < len(members[right]):
        left, right = right, left
    for row in members[right]:
        home[row] = left
    members[left] += members.pop(right)
    for other, score in between.pop(right).items():
        between[other].pop(right)
        if other != left:
            between[left][other] = between[left].get(other, 0.0) + score
            between[other][left] = between[left][other]
