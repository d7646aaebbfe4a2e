"""What a notebook shows: whole tables on the left, plots that say in words what they draw."""

from __future__ import annotations

import base64
from pathlib import Path

import lxml.etree
import lxml.html
import pytest
from samples import Judged, sample_dossier

import workbench as wb
from workbench.errors import WorkbenchError
from workbench.reports.notebook import PLOTS
from workbench.tables import Dossier


def test_a_table_is_whole_on_the_left_and_only_text(hostile: Dossier) -> None:
    shown = wb.show(hostile.claims[["quote", "start"]])
    cells = lxml.html.fromstring(shown._repr_html_()).xpath("//td")
    assert [c.text for c in cells[:2]] == [hostile.claim_records[0].quote, "0"]
    assert all("text-align:left" in c.get("style") for c in cells)
    assert repr(shown) == f"{len(hostile.claim_records)} rows"


def test_a_named_index_is_a_column() -> None:
    counts = sample_dossier().findings.groupby("kind").size().rename("findings").to_frame()
    heads = lxml.html.fromstring(wb.show(counts)._repr_html_()).xpath("//th")
    assert [h.text for h in heads] == ["kind", "findings"]


@pytest.mark.parametrize("what", PLOTS)
def test_every_plot_is_a_picture_with_words(judged: Judged, what: str) -> None:
    dossier, store = judged
    shown = wb.plot(dossier, what, store)
    image = lxml.html.fromstring(shown._repr_html_())
    # An image, for of an untrusted notebook's drawing JupyterLab shows the words in a heap.
    assert image.tag == "img" and image.get("alt") == repr(shown)
    kind, _, data = image.get("src").partition(",")
    assert kind == "data:image/svg+xml;base64"
    picture = lxml.etree.fromstring(base64.b64decode(data))
    assert picture.tag.endswith("svg") and picture.get("aria-label")


def test_the_status_of_all_facts_and_the_progress_are_counted(judged: Judged) -> None:
    dossier, store = judged
    facts = repr(wb.plot(dossier, "facts"))
    assert "Bridge guide: 0 borne out by others, 0 said otherwise elsewhere, 1 contested, " in facts
    assert "conflict: 1 settled, 0 open" in repr(wb.plot(dossier, "progress", store))
    assert "conflict: 0 settled, 1 open" in repr(wb.plot(dossier, "progress"))


def test_an_empty_table_says_that_there_is_nothing(judged: Judged) -> None:
    shown = wb.show(judged[0].findings.head(0))
    assert (shown._repr_html_(), repr(shown)) == ("<p>Nothing yet.</p>", "0 rows")


def test_the_report_is_shown_whole_and_apart(judged: Judged, tmp_path: Path) -> None:
    path = wb.export(*judged, tmp_path / "a.html")
    frame = lxml.html.fromstring(wb.show(path)._repr_html_())
    assert frame.tag == "iframe" and frame.get("srcdoc") == path.read_text("utf-8")


def test_what_cannot_be_shown_is_said(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"a\.md: no HTML report"):
        wb.show(tmp_path / "a.md")
    with pytest.raises(WorkbenchError, match="choose one of facts, sources"):
        wb.plot(sample_dossier(), "moon")
