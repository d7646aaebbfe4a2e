"""The text formats byte for byte: ``GOLDEN=write python -m pytest tests/reports/test_golden.py``
writes them anew; look at the difference before you commit it."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import re
import zipfile
from pathlib import Path

import pytest
from samples import EARLY, LATE, Judged, Settle

from workbench.reports import export
from workbench.reports.formats import html

GOLDEN = Path(__file__).parents[1] / "golden"
TEMPLATES = Path(html.__file__).with_name("templates")
DRESS = {"style": "report.css", "script": "report.js"}  # an element of a page, and what is in it


def content(page: bytes) -> bytes:
    """A page with the names of its style sheet and its script in their place."""
    for name in DRESS.values():
        whole = (TEMPLATES / name).read_bytes()
        assert page.count(whole) == 1
        page = page.replace(whole, f"({name})".encode())
    return re.sub(rb"sha256-[\w+/=]{44}", b"sha256-(of it)", page)


def compare(made: bytes, name: str) -> None:
    kept = GOLDEN / name
    if name.endswith(".html"):
        made = content(made)
    if os.environ.get("GOLDEN") == "write":
        kept.write_bytes(made)
    assert made == kept.read_bytes()


def test_a_page_carries_its_style_sheet_and_its_script_whole(
    judged: Judged, tmp_path: Path
) -> None:
    page = export(*judged, tmp_path / "bridge.html").read_bytes()
    for element, name in DRESS.items():
        whole = (TEMPLATES / name).read_bytes()
        assert b"<%b>%b</%b>" % (element.encode(), whole, element.encode()) in page
        digest = base64.b64encode(hashlib.sha256(whole).digest())
        assert b"%b-src &#39;sha256-%b&#39;" % (element.encode(), digest) in page


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
