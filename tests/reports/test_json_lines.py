"""JSON Lines: one typed record a line, whatever the text holds."""

from __future__ import annotations

import json
from typing import Any

from samples import Judged, claim, finding, source

from workbench.reports.content.gather import gather
from workbench.reports.formats import jsonl
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore


def rows(dossier: Dossier, store: VerdictStore | None = None) -> list[dict[str, Any]]:
    made = jsonl.render(gather(dossier, store)).decode("utf-8")
    assert made.splitlines() == made.rstrip("\n").split("\n"), "no other line ends within"
    return [json.loads(line) for line in made.splitlines()]


def test_the_head_of_the_ledger_comes_first(judged: Judged) -> None:
    made = rows(*judged)
    assert made[0]["record"] == "report"
    assert (made[0]["head_seq"], made[0]["head_hash"]) == judged[1].head()
    assert made[0]["counts"]["findings"] == sum(row["record"] == "finding" for row in made)


def test_a_finding_carries_its_verdict_and_evidence(judged: Judged) -> None:
    first = next(row for row in rows(*judged) if row["record"] == "finding")
    assert (first["status"], first["verdict"]) == ("checked", "confirmed_with_change")
    assert first["chosen_value"] == "May 1932" and first["evidence"][0]["locator"] == "p. 12"
    assert [value["origins"] for value in first["values"]] == [1, 1, 1]


def test_undone_events_are_kept_and_marked(judged: Judged) -> None:
    events = [row for row in rows(*judged) if row["record"] == "verdict"]
    assert len(events) == len(judged[1].events())
    assert [event["event_id"] for event in events if event["undone"]] == ["event-8"]


def test_quotes_come_back_exactly(hostile: Dossier) -> None:
    findings = [row for row in rows(hostile) if row["record"] == "finding"]
    quotes = {claim["quote"] for finding in findings for claim in finding["claims"]}
    assert quotes == {claim.quote for claim in hostile.claim_records if claim.check_worthy}


def test_line_ends_that_only_some_readers_know_are_escaped() -> None:
    text = source("odd", "It was\u2028opened\x85in 1932.")
    said = claim(text, text.text)
    dossier = Dossier("Odd", (text,), (said,), (), (), (finding("unverified", "low", "", (said,)),))
    found = [row for row in rows(dossier) if row["record"] == "finding"]
    assert found[0]["claims"][0]["quote"] == text.text
