"""What the commands print: findings, events and files, safe for a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.records import Finding, Verdict
    from workbench.tables import Dossier


SHOWN = 12  # findings listed per kind; the rest are counted, and stand in the report


def unread(dossier: Dossier) -> int:
    """The exit status after the work: 2 where files could not be read, which are named again."""
    if not dossier.unread:
        return 0
    total = len(dossier.source_records) + len(dossier.unread)
    names = plain(", ".join(dossier.unread))
    print(
        f"workbench: {len(dossier.unread)} of {total} sources not read, so not checked: {names}",
        file=sys.stderr,
    )
    return 2


def print_written(dossier: Dossier, paths: list[str]) -> None:
    """What was written, and which of it is the manuscript itself."""
    if not paths:
        return
    from workbench.reports.author.intofile import own

    for path in paths:
        manuscript = own(dossier, path)
        told = f": {manuscript.file.name} with its findings" if manuscript else ""
        print(plain(f"wrote {path}{told}"))


def print_findings(dossier: Dossier) -> None:
    """The counts, and the first findings of each kind that asks for a verdict."""
    by_kind: dict[str, list[Finding]] = {}
    for item in dossier.finding_records:
        by_kind.setdefault(item.kind, []).append(item)
    counts = ", ".join(f"{len(found)} {kind}" for kind, found in by_kind.items())
    sources = sum(not source.manuscript for source in dossier.source_records)
    also = " and the manuscript" if sources < len(dossier.source_records) else ""
    claims = len(dossier.claim_records)
    print(
        f"{sources} source{'s' * (sources != 1)}{also}, {claims} claim{'s' * (claims != 1)}: "
        f"{counts or 'no findings'}"
    )
    for kind, found in by_kind.items():
        if kind == "corroborated":
            continue
        print(f"\n{kind} ({len(found)})")
        for item in found[:SHOWN]:
            print(f"  {finding_line(item)}")
        if len(found) > SHOWN:
            print(f"  … and {len(found) - SHOWN} more, all in the report (--report FILE)")
    print()


def finding_line(found: Finding) -> str:
    """A finding on one line."""
    from textwrap import shorten

    label = f"{found.severity:<6} {found.reason:<13} "
    return label + shorten(plain(found.question or found.summary), 140, placeholder=" …")


def event_line(event: Verdict) -> str:
    """An event of the ledger on one line."""
    from textwrap import shorten

    what = event.verdict or event.action_kind
    action = f" ({event.editorial_action})" if event.editorial_action else ""
    words = shorten(" / ".join(event.quotes), 80, placeholder=" …")
    who = f"{event.reviewer} ({event.role})"
    said = f"{event.action_kind}: {what}{action}"
    told = (event.at, who, said, event.finding_id, words)
    return "  ".join((f"{event.seq:>5}", *map(plain, told)))


def plain(text: str) -> str:
    """Text safe for a terminal: one line, control characters (escape codes) shown, not sent."""
    from workbench.sources.folder import printable

    joined = " ".join(printable(text).split())
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in joined)
