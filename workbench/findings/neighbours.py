"""Questions on the same passages stand next to each other in the queue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.records import Finding

SHARED = 8  # differences of a finding by which its neighbours are found


def beside(findings: Sequence[Finding]) -> list[Finding]:
    """In this order, but those of one kind that two claims share next to each other: a sentence
    with two conflicts is two questions on the same passages."""
    near: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        for one, two in _pairs(finding):
            near.setdefault((finding.kind, one, two), []).append(finding)
    made: dict[str, Finding] = {}
    for finding in findings:
        made.setdefault(finding.finding_id, finding)
        for one, two in _pairs(finding):
            for other in near[finding.kind, one, two]:
                made.setdefault(other.finding_id, other)
    return list(made.values())


def _pairs(finding: Finding) -> Iterator[tuple[str, str]]:
    """The claims whose values differ; a question of support has none."""
    ends = ((d.left_id, d.right_id) for d in finding.differences[:SHARED])
    yield from dict.fromkeys((min(pair), max(pair)) for pair in ends)
