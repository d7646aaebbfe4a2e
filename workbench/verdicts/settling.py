"""The sentence that says what would settle a finding, at the desk and in a report."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.records import Claim, Finding

SUPPORT = {
    "default": "one primary source, or three independent secondary ones",
    "relaxed": "one primary source, or two independent ones",
    "legal": "one primary source and a second, independent one",
}
_NEEDED = {"default": 3, "relaxed": 2, "legal": 2}

# Where the answer usually lies, by what is risky in the words.
_RECORDS = {
    "quote": "the recording, or the first publication of the quoted words",
    "money": "the accounts, contract or budget that states the sum",
    "date": "a dated document of the time",
    "duration": "dated documents of the beginning and the end",
    "number": "the record or count the figure was taken from",
    "superlative": "a dated ranking or reference work that says so, with its scope",
    "first": "a reference work that says no earlier one is known",
    "person": "the person, or a signed or official record that names them",
    "causality": "a witness or document that says the one led to the other",
    "reported speech": "the person said to have spoken, or the first report of the words",
}
_FACETS = {
    "name": "person",
    "role": "person",
    "attribution": "reported speech",
    "order": "date",
    "place": "record",
    "title": "record",
}
# What happens in a story is settled by the story.
_PLOT = re.compile(
    r"\b(?:plot|storyline|synopsis|protagonist|heroine|villain|antagonist|narrator|fictional)\b"
    r"|\bin the (?:story|novel|tale|play|film|book|opera|ballet|libretto),"
    r"|\b(?:the|its|main|title|central|lead) characters?\b",
    re.IGNORECASE,
)
_MADE = frozenset(("money", "date", "reported speech"))
_RECORDS["record"] = "the record or edition that states it"


def settle(finding: Finding, claims: Iterable[Claim], support_rule: str) -> str:
    """What would settle this finding, as one sentence for a reviewer."""
    if finding.kind == "corroborated":
        return "Nothing more by the support rule; a reviewer may still confirm it."
    where = records(finding, claims)
    if finding.kind == "conflict" and finding.reason == "arithmetic":
        return f"Recount from {where}; then correct the figure that does not add up."
    if finding.kind == "conflict":
        return f"Look up {where}; then say which value holds, or that it stays disputed."
    if finding.kind == "drift":
        return f"Check against {where}; use the wording it bears out throughout."
    if where.startswith("the work itself"):
        return f"Check it against {where}."
    if finding.reason == "partly_supported":
        return f"A source that states the words nothing bears out yet: look for {where}."
    return f"{_missing(finding, support_rule)}: look for {where}."


def records(finding: Finding, claims: Iterable[Claim]) -> str:
    """Where the answer usually lies: the document or person to look for."""
    claims = list(claims)
    if any(_told_in_a_work(claim) for claim in claims):
        return "the work itself: the scene, page or act that shows it"
    asked: list[str] = [d.facet for d in finding.differences]
    asked += [risk for claim in claims for risk in claim.risks]
    for word in asked:
        place = _RECORDS.get(word) or _RECORDS.get(_FACETS.get(word, ""))
        if place:
            return place
    return "a primary source that states it"


def _told_in_a_work(claim: Claim) -> bool:
    """Whether a claim tells what happens in a work of fiction, not when it was made or sold."""
    return bool(_PLOT.search(claim.quote)) and not _MADE.intersection(claim.risks)


def _missing(finding: Finding, support_rule: str) -> str:
    lacking = max(1, _NEEDED.get(support_rule, _NEEDED["default"]) - finding.lineages)
    more = f"{lacking} more independent source" + ("s" if lacking > 1 else "")
    if support_rule != "legal":
        return f"One primary source, or {more}"
    if finding.primaries:
        return more[0].upper() + more[1:]
    return "A primary source" + (" independent of this one" if finding.lineages < 2 else "")
