"""SARIF 2.1.0, for code hosts: each finding that is not corroborated is a result in its file.

A settled finding is a suppressed result with the verdict as justification. Code hosts read
``pass`` results as alerts, so corroborated findings are left out.
"""

from __future__ import annotations

import re
from typing import Any

from workbench.facets import registry
from workbench.hidden import shown
from workbench.reports.content.holding import FAILS
from workbench.reports.content.matter import Matter
from workbench.reports.content.parts import Passage, Sheet, spoken
from workbench.reports.content.remarks import compared, justified, supported, told
from workbench.reports.layout.wire import Lines, address, packed, uri

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"high": "error", "medium": "warning", "low": "note"}
_BASE = {"conflict": "error", "drift": "warning", "unverified": "warning"}
_LINK = re.compile(r"\[(?=[^\]]*\]\()")  # messages may hold links; a source's words must not
_VERBATIM = ("text/plain", "text/markdown")  # the text has the lines of the file itself

_ABOUT = {
    "conflict": (
        "Sources contradict each other",
        "Passages on the same fact cannot all be true. Look up a primary source, record which "
        "value holds, and correct the others.",
    ),
    "drift": (
        "A claim changed its strength or scope on the way",
        "Passages on the same fact say it with different certainty, attribution, scope or bounds. "
        "Use the wording the evidence bears.",
    ),
    "unverified": (
        "A claim lacks the support the rule asks for",
        "Too few independent sources say this. Find the support, attribute it, hedge it or cut it.",
    ),
}
_REASONS = {
    "single_source": "only one source says it",
    "partly_supported": "others bear it out only in part",
    "copies_only": "all sources that say it copy one another",
    "secondary_only": "no primary source says it",
    "arithmetic": "figures do not add up",
}


def render(matter: Matter) -> bytes:
    """The report as a SARIF log of one run."""
    sheets = [s for s in matter.sheets if s.finding.kind in _ABOUT]
    rules = _rules(sheets)
    index = {rule["id"]: n for n, rule in enumerate(rules)}
    places = _Places(matter)
    driver = {
        "name": "Editorial Fact-Checking Workbench",
        "version": matter.header.version,
        "rules": rules,
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [_invocation(matter)],
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(matter, n) for n in range(len(matter.register))],
        "results": [_result(sheet, index, places) for sheet in sheets],
        "properties": {
            "state": matter.signoff,
            "signed": list(matter.signed),
            "ledger": matter.header.ledger,
        },
    }
    return packed({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _invocation(matter: Matter) -> dict[str, Any]:
    """Whether the run was whole: not where a file could not be read, for it was not checked."""
    unread, limits = matter.limits.unread, matter.limits
    told = [
        {
            "level": "error",
            "message": {"text": f"not read, so not checked: {_plain(path)}"},
            "locations": [
                {"physicalLocation": {"artifactLocation": {"uri": uri(path, matter.header.folder)}}}
            ],
        }
        for path in unread
    ]
    told += [{"level": "warning", "message": {"text": _plain(text)}} for text in limits.warnings]
    made: dict[str, Any] = {"executionSuccessful": not unread}
    return {**made, "toolExecutionNotifications": told} if told else made


class _Places:
    """Where passages stand, as SARIF locations."""

    def __init__(self, matter: Matter) -> None:
        self._folder = matter.header.folder
        entries = enumerate(entry.source for entry in matter.register)
        self._known = {s.source_id: (n, Lines(s.text)) for n, s in entries}

    def location(self, passage: Passage) -> dict[str, Any]:
        source, claim = passage.source, passage.claim
        number, lines = self._known[source.source_id]
        physical: dict[str, Any] = {
            "artifactLocation": {"uri": address(source, self._folder), "index": number}
        }
        if source.media_type in _VERBATIM:
            line, column = lines.place(claim.start)
            last_line, last_column = lines.place(claim.end)
            physical["region"] = {
                "startLine": line,
                "startColumn": column,
                "endLine": last_line,
                "endColumn": last_column,
                "snippet": {"text": claim.quote},
            }
        made: dict[str, Any] = {"physicalLocation": physical}
        if claim.locator:
            made["logicalLocations"] = [{"name": claim.locator}]
        return made


def _rules(sheets: list[Sheet]) -> list[dict[str, Any]]:
    """A rule for every kind and reason, met or not: a host then sees which no longer apply."""
    pairs = [(kind, facet) for kind in ("conflict", "drift") for facet in registry()]
    pairs.append(("conflict", "arithmetic"))
    pairs += [("unverified", r) for r in _REASONS if r != "arithmetic"]
    met = {(s.finding.kind, s.finding.reason) for s in sheets}
    return [_rule(*pair) for pair in [*pairs, *sorted(met - set(pairs))]]


def _rule(kind: str, reason: str) -> dict[str, Any]:
    title, cure = _ABOUT[kind]
    short = f"{title}: {_REASONS.get(reason, spoken(reason))}"
    return {
        "id": f"{kind}/{reason}",
        "name": "".join(word.capitalize() for word in f"{kind}_{reason}".split("_")),
        "shortDescription": {"text": short},
        "fullDescription": {"text": f"{short}. {cure}"},
        "help": {"text": cure, "markdown": f"**{short}**\n\n{cure}"},
        "defaultConfiguration": {"level": _BASE[kind]},
        "properties": {"tags": ["fact-checking", kind]},
    }


def _artifact(matter: Matter, number: int) -> dict[str, Any]:
    source = matter.register[number].source
    return {
        "location": {"uri": address(source, matter.header.folder), "index": number},
        "mimeType": source.media_type,
        "hashes": {"sha-256": source.sha256},
        "description": {"text": source.title},
    }


def _result(sheet: Sheet, index: dict[str, int], places: _Places) -> dict[str, Any]:
    finding = sheet.finding
    rule = f"{finding.kind}/{finding.reason}"
    first, *others = sorted(sheet.passages, key=lambda p: p.label != FAILS)  # where to mend it
    made = {
        "ruleId": rule,
        "ruleIndex": index[rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(sheet)},
        "locations": [places.location(first)],
        "partialFingerprints": {
            "findingId/v1": finding.finding_id,
            "primaryLocationLineHash": finding.finding_id,  # the only one some hosts read
        },
        "properties": {
            "severity": finding.severity,
            "status": sheet.standing.status,
            "answer": sheet.state if sheet.settled else "",
            "sources": finding.sources,
            "lineages": finding.lineages,
            "primaries": finding.primaries,
        },
    }
    if others:
        made["relatedLocations"] = [
            {"id": n, **places.location(p), "message": {"text": _plain(told(p))}}
            for n, p in enumerate(others, start=1)
        ]
    if sheet.settled:
        made["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": justified(sheet)}
        ]
    return made


def _message(sheet: Sheet) -> str:
    lines = [f"{sheet.label}: {sheet.headline}"]
    if sheet.settled:
        lines.append(f"Answer: {sheet.state}")
    lines += dict.fromkeys(map(compared, sheet.finding.differences))
    lines += map(told, sheet.passages)
    lines.append(f"Support: {supported(sheet.finding)}. {'' if sheet.settled else sheet.settles}")
    return _plain("\n".join(lines))


def _plain(text: str) -> str:
    """A text of which no part is a link or hides itself."""
    return _LINK.sub(r"\\[", shown(text))
