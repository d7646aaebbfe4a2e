"""JUnit XML, for CI: one test case per group of claims, failing while a conflict is open."""

from __future__ import annotations

from textwrap import shorten
from typing import Any

from workbench.reports.matter import Matter
from workbench.reports.parts import Sheet
from workbench.reports.remarks import compared, justified, told
from workbench.segments import visible


def render(matter: Matter) -> bytes:
    """The report as JUnit XML; ``failures`` counts the open conflicts."""
    from lxml import etree

    failing = [sheet for sheet in matter.sheets if _fails(sheet)]
    counts = {
        "name": visible(matter.header.title),
        "tests": str(len(matter.sheets)),
        "failures": str(len(failing)),
        "errors": "0",
        "skipped": "0",
        "time": "0",
    }
    root = etree.Element("testsuites", counts)
    suite = etree.SubElement(root, "testsuite", counts)
    if matter.header.date:
        suite.set("timestamp", f"{matter.header.date}T00:00:00")
    properties = etree.SubElement(suite, "properties")
    etree.SubElement(properties, "property", name="ledger", value=matter.header.ledger)
    for line in matter.signed:
        etree.SubElement(properties, "property", name="signed", value=visible(line))
    for sheet in matter.sheets:
        _case(suite, sheet, matter.header.folder)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _fails(sheet: Sheet) -> bool:
    return sheet.finding.kind == "conflict" and not sheet.settled


def _case(suite: Any, sheet: Sheet, folder: str) -> None:
    from lxml.etree import SubElement

    finding = sheet.finding
    first = sheet.passages[0]
    words = shorten(visible(first.claim.quote), 120, placeholder=" …")
    case = SubElement(
        suite,
        "testcase",
        classname=".".join(filter(None, (finding.kind, finding.reason))),
        name=f"{finding.finding_id} {words}",
        file=visible("/".join(filter(None, (folder, first.source.path)))),
        time="0",
    )
    said = visible("\n".join(_told(sheet)))
    if _fails(sheet):
        failure = SubElement(
            case,
            "failure",
            message=visible(sheet.headline),
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
