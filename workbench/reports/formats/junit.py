"""JUnit XML, for CI: one test case per finding, failing while it keeps the gate closed, and one
with an error for every file that could not be read."""

from __future__ import annotations

from textwrap import shorten
from typing import Any

from workbench.hidden import shown
from workbench.reports.content.matter import Header, Matter
from workbench.reports.content.parts import Sheet
from workbench.reports.content.remarks import compared, justified, told


def render(matter: Matter) -> bytes:
    """The report as JUnit XML; ``failures`` counts the open findings of kinds that gate, ``errors``
    the files that could not be read."""
    from lxml import etree

    failing = [sheet for sheet in matter.sheets if _fails(sheet, matter.header.gate)]
    unread = matter.limits.unread
    counts = {
        "name": shown(matter.header.title),
        "tests": str(len(matter.sheets) + len(unread)),
        "failures": str(len(failing)),
        "errors": str(len(unread)),
        "time": "0",
    }
    root = etree.Element("testsuites", counts)
    suite = etree.SubElement(root, "testsuite", counts, skipped="0")
    if matter.header.date:
        suite.set("timestamp", f"{matter.header.date}T00:00:00")
    properties = etree.SubElement(suite, "properties")
    etree.SubElement(properties, "property", name="ledger", value=matter.header.ledger)
    for line in matter.signed:
        etree.SubElement(properties, "property", name="signed", value=shown(line))
    for sheet in matter.sheets:
        _case(suite, sheet, matter.header)
    for path in unread:
        _unread(suite, path, matter)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _fails(sheet: Sheet, gate: tuple[str, ...]) -> bool:
    return sheet.finding.kind in gate and not sheet.settled


def _unread(suite: Any, path: str, matter: Matter) -> None:
    from lxml.etree import SubElement

    file = shown(_file(matter.header.folder, path))
    case = SubElement(
        suite,
        "testcase",
        classname="unread",
        name=f"not read: {shown(path)}",
        time="0",
    )
    error = SubElement(case, "error", message=f"{file}: not read, so not checked", type="unread")
    error.text = shown("\n".join(w for w in matter.limits.warnings if path in w))


def _file(folder: str, path: str) -> str:
    return "/".join(filter(None, (folder, path)))


def _case(suite: Any, sheet: Sheet, header: Header) -> None:
    from lxml.etree import SubElement

    finding = sheet.finding
    words = shorten(shown(sheet.passages[0].claim.quote), 120, placeholder=" …")
    case = SubElement(
        suite,
        "testcase",
        classname=".".join(filter(None, (finding.kind, finding.reason))),
        name=f"{finding.finding_id} {words}",
        time="0",
    )
    said = shown("\n".join(_told(sheet)))
    if _fails(sheet, header.gate):
        failure = SubElement(
            case,
            "failure",
            message=shown(sheet.headline),
            type=f"{finding.kind}/{finding.reason}",
        )
        failure.text = said
    else:
        SubElement(case, "system-out").text = said


def _told(sheet: Sheet) -> list[str]:
    lines = [f"{sheet.label} ({sheet.finding.severity}): {sheet.headline}"]
    lines += dict.fromkeys(map(compared, sheet.finding.differences))
    lines += map(told, sheet.passages)
    return [*lines, justified(sheet)]
