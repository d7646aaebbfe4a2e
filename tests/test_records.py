"""Ids are content hashes: nothing but what a thing is may change them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from readback import read_lines, records
from samples import sample_dossier, synthetic_dossier

from workbench.records import (
    Claim,
    Fact,
    Finding,
    Lineage,
    Link,
    Source,
    content_id,
    finding_id,
    link_id,
)
from workbench.tables import lines, table

CONFLICT = sample_dossier().finding_records[0]


def test_an_id_is_a_letter_and_sixteen_hex_digits() -> None:
    assert content_id("c", "profile", "It cost £12,000.", 0) == "c:b96ea002024012e4"


@given(st.lists(st.text(), min_size=2, max_size=4))
def test_parts_of_an_id_never_run_together(parts: list[str]) -> None:
    assert content_id("x", *parts) != content_id("x", "".join(parts))


@given(st.text(), st.text())
def test_a_link_has_one_id_from_either_side(left: str, right: str) -> None:
    assert link_id(left, right) == link_id(right, left)


def test_a_finding_keeps_its_id_when_claims_or_differences_are_listed_in_another_order() -> None:
    swapped = finding_id(
        CONFLICT.kind, CONFLICT.reason, CONFLICT.claim_ids[::-1], CONFLICT.differences[::-1]
    )
    assert swapped == CONFLICT.finding_id


def test_a_finding_is_new_when_a_differing_value_changes() -> None:
    changed = (replace(CONFLICT.differences[0], right="May 1930"),)
    again = finding_id(CONFLICT.kind, CONFLICT.reason, CONFLICT.claim_ids, changed)
    assert again != CONFLICT.finding_id


def test_a_finding_keeps_its_id_when_text_above_it_moves_the_words() -> None:
    d = CONFLICT.differences[0]
    moved = (replace(d, left_start=d.left_start + 40, left_end=d.left_end + 40),)
    again = finding_id(CONFLICT.kind, CONFLICT.reason, CONFLICT.claim_ids, moved)
    assert again == CONFLICT.finding_id


def test_records_survive_a_table_and_back() -> None:
    dossier = sample_dossier()
    kept: tuple[tuple[tuple[Any, ...], Any], ...] = (
        (dossier.source_records, Source),
        (dossier.claim_records, Claim),
        (dossier.link_records, Link),
        (dossier.lineage_records, Lineage),
        (dossier.finding_records, Finding),
    )
    for held, kind in kept:
        assert tuple(records(table(held, kind), kind)) == held


def test_records_survive_json_lines_and_back(tmp_path: Path) -> None:
    for dossier in (sample_dossier(), synthetic_dossier(30)):
        dossier.write_tables(tmp_path)
        assert tuple(read_lines(tmp_path / "sources.jsonl", Source)) == dossier.source_records
        assert tuple(read_lines(tmp_path / "claims.jsonl", Claim)) == dossier.claim_records
        assert tuple(read_lines(tmp_path / "facts.jsonl", Fact)) == dossier.fact_records
        assert tuple(read_lines(tmp_path / "lineages.jsonl", Lineage)) == dossier.lineage_records
        assert tuple(read_lines(tmp_path / "findings.jsonl", Finding)) == dossier.finding_records


def test_a_line_separator_inside_a_quote_does_not_break_the_lines(tmp_path: Path) -> None:
    odd = replace(sample_dossier().claim_records[0], quote="one\u2028two\x85three")
    (tmp_path / "claims.jsonl").write_bytes(lines([odd]))
    assert read_lines(tmp_path / "claims.jsonl", Claim) == [odd]


def test_tables_have_the_fields_as_columns() -> None:
    dossier = sample_dossier()
    assert list(dossier.findings.columns) == [
        "finding_id", "kind", "severity", "reason", "claim_ids", "differences",
        "sources", "lineages", "primaries", "summary",
        "question", "fact_ids", "values", "nearest",
    ]  # fmt: skip
    assert set(dossier.conflicts["kind"]) == {"conflict"}
    assert set(dossier.unverified["reason"]) == {"single_source"}
    assert repr(dossier).endswith("1 conflict, 2 drift, 2 unverified, 2 corroborated>")
