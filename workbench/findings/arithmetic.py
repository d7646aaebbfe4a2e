"""Whether what the sources say can hold together: arithmetic on their dates and figures.

Each check shows its working. ``pass`` and ``near`` (right within rounding) need nobody's time;
``fail`` becomes a finding of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workbench.findings.checks import Check
from workbench.findings.lines import lines
from workbench.findings.lives import lives
from workbench.findings.sums import sums
from workbench.findings.support import support
from workbench.findings.years import years
from workbench.records import Claim, Difference, Finding, Source, finding_id


def check(claims: Sequence[Claim]) -> list[Check]:
    """All checks that the claims allow, in order of source and place."""
    ordered = sorted(claims, key=lambda claim: (claim.source_id, claim.start, claim.claim_id))
    rules = (years, lives, sums, lines)
    return list(dict.fromkeys(found for rule in rules for found in rule(ordered)))


def verify(claims: Sequence[Claim], sources: Mapping[str, Source]) -> list[Finding]:
    """One finding for each check that fails."""
    failed = (found for found in check(claims) if found.result == "fail")
    made = {finding.finding_id: finding for finding in _findings(failed, sources)}
    return list(made.values())


def _findings(failed: Iterable[Check], sources: Mapping[str, Source]) -> Iterable[Finding]:
    for found in failed:
        left, right = found.left.claim, found.right.claim
        ids = tuple(dict.fromkeys((left.claim_id, right.claim_id)))
        counted = support([sources[left.source_id], sources[right.source_id]])
        differences = (_difference(found),)
        yield Finding(
            finding_id("conflict", found.reason, ids, differences),
            "conflict",
            "high",
            found.reason,
            ids,
            differences,
            counted.sources,
            counted.lineages,
            counted.primaries,
            f"{_where(found, sources)}: {found.working}",
        )


def _where(found: Check, sources: Mapping[str, Source]) -> str:
    """Whose arithmetic does not come out."""
    first, second = (sources[words.claim.source_id].title for words in (found.left, found.right))
    if found.reason != "arithmetic":
        return f"{first} contradicts itself on a {found.facet}"
    if found.left.claim.source_id == found.right.claim.source_id:
        return f"The arithmetic of {first} does not come out"
    return f"{first} and {second} do not fit together"


def _difference(found: Check) -> Difference:
    left, right = found.left, found.right
    return Difference(
        found.facet,
        "conflict",
        left.claim.claim_id,
        right.claim.claim_id,
        left.text,
        right.text,
        left.claim.start + left.start,
        left.claim.start + left.end,
        right.claim.start + right.start,
        right.claim.start + right.end,
        found.working,
    )
