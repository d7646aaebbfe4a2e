"""Corrections: nobody is made to have said what holds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from samples import LATE, Settle

import workbench as wb
from workbench.reports.content.gather import gather
from workbench.verdicts import VerdictStore

PROOF = [{"title": "Final account", "locator": "p. 1", "quote": "£4.9 million"}]


@pytest.mark.parametrize(
    ("told", "reads", "instead"),
    [
        ("The library cost £4.2 million.", "The library cost £4.9 million.", ""),
        (
            "The library cost £4.2 million, the council said.",
            "",
            "“£4.9 million” holds; these are the words of the council: say so, ask again or cut",
        ),
    ],
)
def test_a_value_is_put_into_the_writer_s_words_and_into_no_other_mouth(
    tmp_path: Any, ledger: VerdictStore, told: str, reads: str, instead: str
) -> None:
    (tmp_path / "one.txt").write_text(told, "utf-8")
    (tmp_path / "two.txt").write_text("The library cost £4.9 million to build.", "utf-8")
    dossier = wb.check(tmp_path)
    asked = next(f for f in dossier.finding_records if f.reason == "money")
    record: dict[str, Any] = {"reviewer": "Ada", "chosen_value": "£4.9 million", "evidence": PROOF}
    ledger.record(asked, "incorrect", **record)
    (correction,) = gather(dossier, ledger).corrections
    assert correction.written.claim.quote == told
    assert correction.reads == reads
    if instead:
        assert correction.instead == instead
        worded = "The library cost £4.9 million, though the council said £4.2 million."
        ledger.record(asked, "incorrect", correction=worded, **record)
        assert gather(dossier, ledger).corrections[0].reads == worded


def test_where_there_is_a_manuscript_nothing_else_is_corrected(settle: Settle) -> None:
    dossier, store = settle(LATE)
    draft = tuple(replace(s, manuscript=s.source_id == "gazette") for s in dossier.source_records)
    for sources, order in ((dossier.source_records, "cgg"), (draft, "gg")):
        found = gather(replace(dossier, source_records=sources), store).corrections
        assert "".join(c.written.source.source_id[0] for c in found) == order


def test_a_quotation_is_nobody_s_to_rewrite(settle: Settle) -> None:
    dossier, store = settle(LATE)
    quoted = tuple(replace(c, risks=(*c.risks, "quote")) for c in dossier.claim_records)
    found = gather(replace(dossier, claim_records=quoted), store).corrections
    assert found and not any(c.reads for c in found)
    assert all("these are quoted words" in c.instead for c in found)


@pytest.mark.parametrize(
    ("draft", "reads"),
    [
        (
            "“We will not close the harbour before the winter storms have passed,” said Tom Reed.",
            "“We will not close the harbour before the winter storms have passed,” said "
            "Mayor Ingrid Holm.",
        ),
        (
            "“We will not close the harbour before the winter rains have passed,” said "
            "Ingrid Holm.",
            "“We will not close the harbour before the winter storms have passed,” said "
            "Ingrid Holm.",
        ),
    ],
)
def test_what_was_said_and_by_whom_is_the_writer_s_to_put_right(
    tmp_path: Any, ledger: VerdictStore, draft: str, reads: str
) -> None:
    said = "“We will not close the harbour before the winter storms have passed,” said Mayor "
    said += "Ingrid Holm."
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "speech.txt").write_text(said, "utf-8")
    (tmp_path / "draft.txt").write_text(draft, "utf-8")
    dossier = wb.check(sources, manuscript=tmp_path / "draft.txt", progress=False)
    (asked,) = (f for f in dossier.finding_records if f.kind != "unverified")
    assert asked.reason == "quotation"
    theirs = next(value.words for value in asked.values if value.words in said)
    ledger.record(asked, "incorrect", reviewer="Ada", chosen_value=theirs, evidence=PROOF)
    (correction,) = gather(dossier, ledger).corrections
    assert correction.reads == reads
