"""The text formats byte for byte: ``GOLDEN=write python -m pytest tests/reports/test_golden.py``
writes them anew; look at the difference before you commit it."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from samples import EARLY, LATE, Judged, Settle

from workbench.reports import export

GOLDEN = Path(__file__).parents[1] / "golden"


def compare(made: bytes, name: str) -> None:
    kept = GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        kept.write_bytes(made)
    assert made == kept.read_bytes()


@pytest.mark.parametrize("ending", [".html", ".md", ".jsonl", ".csv", ".junit.xml"])
def test_the_sample_report_is_what_it_was(judged: Judged, tmp_path: Path, ending: str) -> None:
    compare(export(*judged, tmp_path / f"bridge{ending}").read_bytes(), f"bridge{ending}")


@pytest.mark.parametrize("ending", [".sarif", ".annotations.jsonld"])
def test_the_json_is_what_it_was(judged: Judged, tmp_path: Path, ending: str) -> None:
    made = json.loads(export(*judged, tmp_path / f"bridge{ending}").read_bytes())
    compare(json.dumps(made, ensure_ascii=False, indent=1).encode(), f"bridge{ending}")


def test_the_claim_reviews_are_what_they_were(judged: Judged, tmp_path: Path) -> None:
    folder = export(*judged, tmp_path / "claimreview")
    made = {path.name: json.loads(path.read_bytes()) for path in sorted(folder.iterdir())}
    compare(json.dumps(made, ensure_ascii=False, indent=1).encode(), "bridge.claimreview.json")


@pytest.mark.parametrize("part", ["document", "comments"])
def test_the_word_parts_are_what_they_were(judged: Judged, tmp_path: Path, part: str) -> None:
    package = io.BytesIO(export(*judged, tmp_path / "bridge.docx").read_bytes())
    made = zipfile.ZipFile(package).read(f"word/{part}.xml")
    compare(made.replace(b"</w:p>", b"</w:p>\n"), f"bridge.docx.{part}.xml")


@pytest.mark.parametrize(("way", "values"), [("early", EARLY), ("late", LATE)])
@pytest.mark.parametrize("ending", [".html", ".md", ".csv"])
def test_one_question_settled_both_ways(
    settle: Settle, tmp_path: Path, way: str, values: tuple[str, str], ending: str
) -> None:
    compare(export(*settle(values), tmp_path / f"a{ending}").read_bytes(), f"{way}{ending}")


@pytest.mark.parametrize(("way", "values"), [("early", EARLY), ("late", LATE)])
def test_its_claim_reviews_both_ways(
    settle: Settle, tmp_path: Path, way: str, values: tuple[str, str]
) -> None:
    folder = export(*settle(values), tmp_path / "claimreview")
    made = {path.name: json.loads(path.read_bytes()) for path in sorted(folder.iterdir())}
    compare(json.dumps(made, ensure_ascii=False, indent=1).encode(), f"{way}.claimreview.json")
