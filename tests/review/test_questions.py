"""What the desk shows of a question: headline, values side by side, words nothing bears out."""

from __future__ import annotations

from pathlib import Path

from samples import sample_dossier

from workbench.review.index import label
from workbench.review.shown import Shown
from workbench.verdicts import VerdictStore


def shown(tmp_path: Path) -> Shown:
    return Shown(sample_dossier(), VerdictStore(tmp_path / "ledger.sqlite"))


def test_the_question_is_the_headline_and_its_line_in_the_queue(tmp_path: Path) -> None:
    desk = shown(tmp_path)
    told = desk.sheet(0, "ann", "checker")
    assert told["question"] == "When did the bridge open: “May 1932” or “May 1931”?"
    assert label(desk.findings[0], desk.claims) == told["question"]


def test_each_value_names_who_states_it_and_from_how_many_origins(tmp_path: Path) -> None:
    told = shown(tmp_path).sheet(0, "ann", "checker")
    assert [(v["text"], v["letters"], v["support"]) for v in told["values"]] == [
        ("May 1932", "A", "2 sources, 1 origin"),
        ("May 1931", "B", "1 source, 1 origin"),
    ]


def test_the_words_that_nothing_bears_out_are_marked(tmp_path: Path) -> None:
    told = shown(tmp_path).sheet(3, "ann", "checker")
    marked = [p["text"] for p in told["claims"][0]["pieces"] if p["mark"]]
    assert marked == ["widest"]
    assert "bears this out" in told["claims"][0]["pieces"][1]["facet"]
