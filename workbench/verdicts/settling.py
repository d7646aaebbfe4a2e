"""The sentence that says what would settle a finding, at the desk and in a report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from workbench.facets import registry
from workbench.records import Claim, Finding, Source

SUPPORT = {
    "default": "one primary source, or three independent secondary ones",
    "relaxed": "one primary source, or two independent ones",
    "legal": "one primary source and a second, independent one",
}
_NEEDED = {"default": 3, "relaxed": 2, "legal": 2}

# Where the answer usually lies, for risks that are no facets.
_RISKY = {
    "quote": "the recording, or the first publication of the quoted words",
    "first": "a reference work that says no earlier one is known",
    "person": registry()["name"].label.record,
    "reported_speech": registry()["attribution"].label.record,
}
# What happens in a story is settled by the story.
_PLOT = re.compile(
    r"\b(?:plot|storyline|synopsis|protagonist|heroine|villain|antagonist|narrator|fictional)\b"
    r"|\bin the (?:story|novel|tale|play|film|book|opera|ballet|libretto),"
    r"|\b(?:the|its|main|title|central|lead) characters?\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^[ \t#*]*([^\W\d_][\w ]{2,24}?)[ \t*]*(?::|$)", re.MULTILINE)
_STORY = re.compile(r"plot|story ?line|synopsis|the story|story", re.IGNORECASE)
FAR = 6000  # characters back in which a heading is looked for
_MADE = frozenset(("money", "date", "reported_speech"))


def settle(
    finding: Finding,
    claims: Iterable[Claim],
    support_rule: str,
    sources: Mapping[str, Source] | None = None,
) -> str:
    """What would settle this finding, as one sentence for a reviewer.

    With the ``sources``, what stands under a heading like "Plot" is known to be a story.
    """
    if finding.kind == "corroborated":
        return "Nothing more by the support rule; a reviewer may still confirm it."
    where = records(finding, claims, sources)
    if finding.kind == "conflict" and finding.reason == "arithmetic":
        return f"Recount from {where}; then correct the figure that does not add up."
    if finding.kind == "conflict":
        return f"Look up {where}; then say which value holds, or that it stays disputed."
    if finding.kind == "drift":
        return f"Check against {where}; use the wording it bears out throughout."
    if where.startswith("the work itself"):
        return f"Check it against {where}."
    if finding.question.startswith(MISCITED):
        return "Open the source that is cited: find the words in it, or cite the one that has them."
    if finding.reason == "partly_supported":
        return f"A source that states the words nothing bears out yet: look for {where}."
    return f"{_missing(finding, support_rule)}: look for {where}."


MISCITED = "Is the right source cited"  # how a question of a citation begins


def records(
    finding: Finding, claims: Iterable[Claim], sources: Mapping[str, Source] | None = None
) -> str:
    """Where the answer usually lies: the document or person to look for."""
    claims = list(claims)
    if claims and all(_told_in_a_work(claim, sources or {}) for claim in claims):
        return "the work itself: the scene, page or act that shows it"
    asked: list[str] = [d.facet for d in finding.differences]
    asked += [risk for claim in claims for risk in claim.risks]
    for word in asked:
        place = registry()[word].label.record if word in registry() else _RISKY.get(word)
        if place:
            return place
    return "a primary source that states it"


def _told_in_a_work(claim: Claim, sources: Mapping[str, Source]) -> bool:
    """Whether a claim tells what happens in a work of fiction, not when it was made or sold."""
    if _MADE.intersection(claim.risks):
        return False
    source = sources.get(claim.source_id)
    before = source.text[max(0, claim.start - FAR) : claim.start + 1] if source else ""
    heads = list(_HEADING.finditer(before))
    return bool(_PLOT.search(claim.quote) or (heads and _STORY.fullmatch(heads[-1].group(1))))


def _missing(finding: Finding, support_rule: str) -> str:
    lacking = max(1, _NEEDED.get(support_rule, _NEEDED["default"]) - finding.lineages)
    more = f"{lacking} more independent source" + ("s" if lacking > 1 else "")
    if support_rule != "legal":
        return f"One primary source, or {more}"
    if finding.primaries:
        return more[0].upper() + more[1:]
    return "A primary source" + (" independent of this one" if finding.lineages < 2 else "")
