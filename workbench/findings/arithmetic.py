"""The checks that fail as findings: what does not hold together, with its working."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workbench.checks import Check, check
from workbench.facts.inventory import Inventory
from workbench.findings.support import support
from workbench.records import Difference, Finding, Source, finding_id


def verify(stock: Inventory, sources: Mapping[str, Source]) -> list[Finding]:
    """One finding for each check that fails."""
    failed = (found for found in check(stock) if found.result == "fail")
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
            f"{found.ask or _fit(found)}: {found.working}?",
        )


def _fit(found: Check) -> str:
    return f"How do “{found.left.text}” and “{found.right.text}” fit together"


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
