"""The example of a manuscript: each planted fault is found, and none of them is vouched for."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import workbench as wb
from workbench.records import Finding
from workbench.tables import Dossier

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "notebooks" / "example"

# Words of the sentence with the fault; kind and reason; words of the question or the summary.
PLANTED = [
    ("14 June 2022", "conflict", "date", "“14 June 2022” or “4 June 2022”"),
    ("54 metres", "conflict", "number", "“45 metres” or “54 metres”"),
    ("48,210", "conflict", "number", "“48,210” or “42810”"),
    ("with concrete", "drift", "quotation", "“concrete” or “sand”"),
    ("whole thing was madness", "conflict", "quotation", "Whose words are these"),
    ("Ruth Penhale", "drift", "name", "“Ruth Penhale” or “Ruth Penhall”"),
    ("heat pump saves", "drift", "number", "“40 per cent” or “up to 40 per cent”"),
    ("82 metres", "unverified", "partly_supported", "Is the right source cited"),
    ("brickworks", "unverified", "single_source", "Marlow et al. 1998, which is not among"),
    ("Dolphins", "unverified", "single_source", "No passage of the sources speaks of this"),
]
TRUE = [
    "Harold Brand and first opened in 1936",
    "cost £3.2 million",
    "nine votes to six",
    "1,900 cubic metres",
    "Seventy volunteers",
    "45,120 visitors",
]


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return wb.check(EXAMPLE / "sources", manuscript=EXAMPLE / "draft.docx", progress=False)


def of(dossier: Dossier, words: str) -> list[Finding]:
    """The findings on the claim of the manuscript with these words."""
    (draft,) = [s.source_id for s in dossier.source_records if s.manuscript]
    (claim,) = [c for c in dossier.claim_records if c.source_id == draft and words in c.quote]
    return [found for found in dossier.finding_records if claim.claim_id in found.claim_ids]


def test_the_sources_are_of_five_formats_and_all_are_read(dossier: Dossier) -> None:
    endings = {Path(s.path).suffix for s in dossier.source_records if not s.manuscript}
    assert endings == {".pdf", ".html", ".eml", ".csv", ".vtt"}
    assert dossier.unread == ()
    assert dossier.title == "Back in the water"  # by settings of its own, not the repository's


@pytest.mark.parametrize(("words", "kind", "reason", "says"), PLANTED)
def test_each_planted_fault_is_found(
    dossier: Dossier, words: str, kind: str, reason: str, says: str
) -> None:
    found = [f for f in of(dossier, words) if (f.kind, f.reason) == (kind, reason)]
    assert any(says in f"{f.question} {f.summary}" for f in found)


@pytest.mark.parametrize("words", [words for words, *_ in PLANTED])
def test_no_planted_fault_is_vouched_for(dossier: Dossier, words: str) -> None:
    assert "corroborated" not in {found.kind for found in of(dossier, words)}


@pytest.mark.parametrize("words", TRUE)
def test_what_is_true_and_well_supported_is_corroborated(dossier: Dossier, words: str) -> None:
    assert [found.kind for found in of(dossier, words)] == ["corroborated"]


def test_what_one_newspaper_says_is_not_enough(dossier: Dossier) -> None:
    (found,) = of(dossier, "two sisters")
    assert (found.kind, found.reason) == ("unverified", "secondary_only")
    assert found.summary.startswith("The cited source, Wexcombe lido opens again")


def test_nothing_else_is_asked_gravely(dossier: Dossier) -> None:
    planted = {found.finding_id for words, *_ in PLANTED for found in of(dossier, words)}
    others = [f for f in dossier.finding_records if f.finding_id not in planted]
    assert {f.kind for f in others} <= {"unverified", "corroborated"}
    assert [f.reason for f in others if f.kind == "unverified"] == ["secondary_only"]


def test_the_document_is_made_by_its_script(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE / "make.py", tmp_path)
    subprocess.run([sys.executable, tmp_path / "make.py", tmp_path], check=True, timeout=120)
    assert (tmp_path / "draft.docx").read_bytes() == (EXAMPLE / "draft.docx").read_bytes()
    made, kept = (
        wb.read(folder / "sources" / "council-report.pdf")[0].text for folder in (tmp_path, EXAMPLE)
    )
    assert made == kept


def test_the_example_is_none_of_the_sources_that_are_checked_by_default() -> None:
    assert not any("example" in source.path for source in wb.read(ROOT / "sources"))


def test_the_readme_lists_each_planted_fault() -> None:
    rows = [
        line for line in (EXAMPLE / "README.md").read_text("utf-8").splitlines() if "| " in line
    ]
    assert len([row for row in rows if row[2].isdigit()]) == len(PLANTED)
