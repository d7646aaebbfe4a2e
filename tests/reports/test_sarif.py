"""SARIF: valid fields, exact regions, settled findings suppressed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import Judged, claim, finding, sample_dossier, source

from workbench.records import FINDING_KINDS
from workbench.reports import export
from workbench.reports.content.gather import gather
from workbench.reports.formats import sarif
from workbench.reports.layout.wire import Lines, packed
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore

SCHEMA = json.loads((Path(__file__).parents[1] / "cases/sarif_fields.schema.json").read_text())


def run(dossier: Dossier, store: VerdictStore | None = None) -> dict[str, Any]:
    log = json.loads(sarif.render(gather(dossier, store)))
    jsonschema.Draft202012Validator(SCHEMA).validate(log)
    return dict(log["runs"][0])


def places(result: dict[str, Any]) -> list[dict[str, Any]]:
    return [*result["locations"], *result.get("relatedLocations", ())]


def cut(text: str, region: dict[str, Any]) -> str:
    """What an editor marks for a region: lines end at LF, CRLF or CR."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    picked = lines[region["startLine"] - 1 : region["endLine"]]
    picked[-1] = picked[-1][: region["endColumn"] - 1]
    picked[0] = picked[0][region["startColumn"] - 1 :]
    return "\n".join(picked)


def test_every_region_holds_the_claims_words(hostile: Dossier) -> None:
    for dossier in (sample_dossier(), hostile):
        texts = {unquote(s.path): s.text for s in dossier.source_records}
        seen = 0
        for result in run(dossier)["results"]:
            for place in places(result):
                physical = place["physicalLocation"]
                text = texts[unquote(physical["artifactLocation"]["uri"])]
                words = physical["region"]["snippet"]["text"]
                assert cut(text, physical["region"]) == words
                seen += 1
        flagged = [f for f in dossier.finding_records if f.kind != "corroborated"]
        assert seen == sum(len(f.claim_ids) for f in flagged) > 5


@given(st.text(alphabet=st.sampled_from("ab\r\n\u2028\U0001f469"), max_size=40), st.data())
def test_line_and_column_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = Lines(text).place(offset)
    before = text[:offset]
    if before.endswith("\r") and text[offset : offset + 1] == "\n":
        return  # between the two halves of one line end there is no column of its own
    breaks = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert (line, column) == (len(breaks), len(breaks[-1]) + 1)


def test_settled_findings_are_suppressed_with_the_verdict(judged: Judged) -> None:
    results = run(*judged)["results"]
    told = {r["partialFingerprints"]["findingId/v1"]: r.get("suppressions") for r in results}
    conflict, says, bound, widest, ferry, *_ = judged[0].finding_records
    justified = told[conflict.finding_id][0]["justification"]
    assert "confirmed with change" in justified and "Harbour Board minutes, p. 12" in justified
    assert told[bound.finding_id] and told[widest.finding_id]
    assert told[says.finding_id] is None, "reviewers disagree"
    assert told[ferry.finding_id] is None, "needs work"


def test_levels_follow_severity_and_rules_are_declared() -> None:
    made = run(sample_dossier())
    rules = made["tool"]["driver"]["rules"]
    levels = {"high": "error", "medium": "warning", "low": "note"}
    by_id = {f.finding_id: f for f in sample_dossier().finding_records}
    for result in made["results"]:
        finding = by_id[result["partialFingerprints"]["findingId/v1"]]
        assert result["ruleId"] == f"{finding.kind}/{finding.reason}"
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] == levels[finding.severity]
    assert len({rule["id"] for rule in rules}) == len(rules)


def test_code_hosts_would_show_a_pass_as_an_alert_so_none_is_written() -> None:
    kinds = {r["ruleId"].split("/")[0] for r in run(sample_dossier())["results"]}
    assert kinds == set(FINDING_KINDS) - {"corroborated"}


def test_a_reason_no_rule_foresaw_gets_a_rule() -> None:
    dossier = sample_dossier()
    odd = replace(dossier.finding_records[0], reason="leap_year")
    made = run(replace(dossier, finding_records=(odd,)))
    assert made["results"][0]["ruleId"] == "conflict/leap_year"


def test_paths_are_relative_uris_of_the_project(tmp_path: Path, hostile: Dossier) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "workbench.toml").write_text("")
    dossier = replace(hostile, folder=str(tmp_path / "sources"))
    uris = {a["location"]["uri"] for a in run(dossier)["artifacts"]}
    assert "sources/sub%20folder/50%25%23%3F%C3%BC%3Ax.txt" in uris


def test_a_text_taken_out_of_another_format_has_no_lines() -> None:
    dossier = sample_dossier()
    pdf = replace(dossier.source_records[0], media_type="application/pdf")
    made = run(replace(dossier, source_records=(pdf, *dossier.source_records[1:])))
    first = made["results"][0]["locations"][0]
    assert "region" not in first["physicalLocation"]
    assert first["logicalLocations"] == [{"name": "line 3"}]


def test_no_link_in_a_message_comes_from_a_source() -> None:
    text = source("a", "See [this](https://evil.example) of [1932].\n")
    words = claim(text, "See [this](https://evil.example) of [1932].")
    other = claim(text, "[this](https://evil.example)")
    found = finding("conflict", "high", "date", (words, other))
    (result,) = run(Dossier("T", (text,), (words, other), (), (), (found,)))["results"]
    for told in (result["message"]["text"], result["relatedLocations"][0]["message"]["text"]):
        assert r"\[this](https://evil.example)" in told
    assert r"\[1932" not in result["message"]["text"], "only what would be a link is escaped"


def test_a_lone_surrogate_stays_json() -> None:
    assert json.loads(packed({"a": "\ud800é"})) == {"a": "\ud800é"}


def test_no_sources_no_results(tmp_path: Path) -> None:
    empty = Dossier("Empty", (), (), (), (), ())
    path = export(empty, None, tmp_path / "a.sarif")
    assert json.loads(path.read_text())["runs"][0]["results"] == []


@pytest.mark.parametrize("kind", ["conflict", "drift", "unverified"])
def test_every_rule_says_what_to_do(kind: str) -> None:
    rules = [
        r for r in run(sample_dossier())["tool"]["driver"]["rules"] if r["id"].startswith(kind)
    ]
    assert len(rules) >= 3
    assert all(len(r["help"]["text"]) > 40 for r in rules)


def test_what_hides_in_a_message_is_shown_and_the_snippet_is_the_source() -> None:
    text = source("a", "The Black\u200bsmith mill opened in 18\u206090.")
    held = claim(text, text.text)
    found = finding("conflict", "high", "date", (held, held))
    (result,) = run(Dossier("T", (text,), (held,), (), (), (found,)))["results"]
    assert "Black[U+200B]smith mill opened in 18[U+2060]90" in result["message"]["text"]
    (place,) = result["locations"]
    assert place["physicalLocation"]["region"]["snippet"]["text"] == text.text


def test_a_run_is_whole_where_every_file_was_read() -> None:
    dossier = replace(sample_dossier(), unread=("b ad.txt", "[x](y).txt"), warnings=("odd",))
    (ended,) = run(dossier)["invocations"]
    assert ended["executionSuccessful"] is False
    first, second, last = ended["toolExecutionNotifications"]
    assert first["level"] == second["level"] == "error" and last["level"] == "warning"
    place = first["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "b%20ad.txt" and r"\[x](y)" in second["message"]["text"]
    (whole,) = run(replace(dossier, unread=(), warnings=()))["invocations"]
    assert whole == {"executionSuccessful": True}
