"""JUnit XML: a case a group, failing while a conflict is open, legal XML whatever the text."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree
from samples import Judged, claim, finding, sample_dossier, source

from workbench.reports.content.gather import gather
from workbench.reports.formats import junit
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore
from workbench.verdicts.signing import state

NUMBERS = ("name", "tests", "failures", "errors", "time")
SCHEMA = {  # what junit-4.xsd and junit-10.xsd of the Jenkins xUnit plugin both allow: required
    # attributes, further ones, children in their order
    "testsuites": ("", NUMBERS, ("testsuite",)),
    "testsuite": (
        "name tests failures errors",
        ("time", "skipped", "timestamp", "hostname", "id", "package"),
        ("properties", "testcase", "system-out", "system-err"),
    ),
    "properties": ("", (), ("property",)),
    "property": ("name value", (), ()),
    "testcase": (
        "name",
        ("classname", "time"),
        ("skipped", "error", "failure", "system-out", "system-err"),
    ),
    "failure": ("", ("type", "message"), ()),
    "error": ("", ("type", "message"), ()),
    "skipped": ("", (), ()),
    "system-out": ("", (), ()),
    "system-err": ("", (), ()),
}
TEXT = {"failure", "error", "skipped", "system-out", "system-err"}


def breaches(element: Any) -> list[str]:
    """Where an element and what is in it break the rules of the schema."""
    required, more, order = SCHEMA[element.tag]
    there = set(element.attrib)
    found = [f"{element.tag} without {name}" for name in set(required.split()) - there]
    found += [f"{name} on {element.tag}" for name in there - {*required.split(), *more}]
    known = [child.tag for child in element if child.tag in order]
    found += [f"{child.tag} in {element.tag}" for child in element if child.tag not in order]
    if known != sorted(known, key=order.index):
        found.append(f"order in {element.tag}: {known}")
    if element.tag not in TEXT and "".join(element.xpath("text()")).strip():
        found.append(f"text in {element.tag}")
    if not re.fullmatch(r"\d{0,3}(\.\d*)?", element.get("time", "0")):
        found.append(f"time of {element.tag}: {element.get('time')}")
    return found + [breach for child in element if child.tag in order for breach in breaches(child)]


def suite(dossier: Dossier, store: VerdictStore | None = None) -> Any:
    root = etree.fromstring(junit.render(gather(dossier, store)))
    assert root.tag == "testsuites" and breaches(root) == []
    return root[0]


def test_an_open_conflict_fails_and_nothing_else_does() -> None:
    made = suite(sample_dossier())
    failing = [case.get("classname") for case in made if case.find("failure") is not None]
    assert failing == ["conflict.date"]
    assert (made.get("tests"), made.get("failures")) == ("7", "1")


def test_a_settled_conflict_passes_and_tells_the_verdict(judged: Judged) -> None:
    made = suite(*judged)
    assert made.get("failures") == "0" and made.findall(".//failure") == []
    assert "confirmed with change, by Ada" in made.find("testcase").findtext("system-out")
    assert made.get("timestamp") == "2026-01-02T00:00:00"


def test_every_finding_is_a_case_with_its_own_name() -> None:
    dossier = sample_dossier()
    names = [case.get("name") for case in suite(dossier).iterfind("testcase")]
    ids = [f.finding_id for f in dossier.finding_records]
    assert [name.split(" ")[0] for name in names] == ids
    assert len(set(names)) == len(names)


def test_hostile_text_is_legal_and_not_lost(hostile: Dossier) -> None:
    made = suite(hostile)
    text = "".join(made.itertext())
    assert '<script>alert("1")</script> ]]> &amp;' in text
    assert "bell␇ escape␛[31m null␀ page␌ end" in text
    assert "x" * 10_000 in text and "[U+202E]right" in text


def test_what_hides_in_a_name_is_shown() -> None:
    text = source("a", "The Black\u200bsmith mill opened in 18\u206090.")
    held = claim(text, text.text)
    found = finding("conflict", "high", "date", (held, held))
    made = etree.tostring(suite(Dossier("T", (text,), (held,), (), (), (found,))), encoding=str)
    assert "Black[U+200B]smith" in made and "18[U+2060]90" in made
    assert not {"\u200b", "\u2060"} & set(made)


def test_the_rules_of_the_schema_find_what_breaks_them() -> None:
    broken = etree.fromstring(
        '<testsuites skipped="0" time="1,000"><testsuite name="a" tests="1" failures="0">'
        '<testcase name="b" file="c"><system-out/><failure/>d</testcase><properties/><log/>'
        "</testsuite></testsuites>"
    )
    assert sorted(breaches(broken)) == [
        "file on testcase",
        "log in testsuite",
        "order in testcase: ['system-out', 'failure']",
        "order in testsuite: ['testcase', 'properties']",
        "skipped on testsuites",
        "testsuite without errors",
        "text in testcase",
        "time of testsuites: 1,000",
    ]


def test_a_signed_report_keeps_to_the_schema(judged: Judged) -> None:
    dossier, store = judged
    store.sign(state(dossier, store.events()), reviewer="Grace Hill")
    named = [each.get("name") for each in suite(dossier, store).iterfind("properties/property")]
    assert named == ["ledger", "signed"]
