"""JUnit XML: a case a group, failing while a conflict is open, legal XML whatever the text."""

from __future__ import annotations

from typing import Any

from lxml import etree
from samples import claim, finding, sample_dossier, source

from workbench.reports import junit
from workbench.reports.gather import gather
from workbench.tables import Dossier


def suite(dossier: Dossier, store: Any = None) -> Any:
    root = etree.fromstring(junit.render(gather(dossier, store)))
    assert root.tag == "testsuites"
    return root[0]


def test_an_open_conflict_fails_and_nothing_else_does() -> None:
    made = suite(sample_dossier())
    failing = [case.get("classname") for case in made if case.find("failure") is not None]
    assert failing == ["conflict.date"]
    assert (made.get("tests"), made.get("failures")) == ("7", "1")


def test_a_settled_conflict_passes_and_tells_the_verdict(judged: Any) -> None:
    made = suite(*judged)
    assert made.get("failures") == "0" and made.findall(".//failure") == []
    assert "confirmed with change, by Ada" in made[0].findtext("system-out")
    assert made.get("timestamp") == "2026-01-02T00:00:00"


def test_every_finding_is_a_case_with_its_own_name() -> None:
    dossier = sample_dossier()
    names = [case.get("name") for case in suite(dossier)]
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
