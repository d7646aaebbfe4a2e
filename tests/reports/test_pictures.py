"""The pictures: well-formed, escaped, whole at any number of sources and years."""

from __future__ import annotations

from dataclasses import replace

import lxml.etree
import pytest
from samples import sample_dossier, source, synthetic_dossier

from workbench.records import Lineage
from workbench.reports.content.gather import gather
from workbench.reports.content.parts import Entry, JudgedPair
from workbench.reports.layout import pictures

HOSTILE = '</text><script>alert("1")</script>&'


def entries(lines: list[Lineage], title: str = "T") -> list[Entry]:
    names = sorted({end for line in lines for end in (line.left_id, line.right_id)})
    known = {name: source(name, "x", title=f"{title} {name}", lineage_id="a") for name in names}
    return [
        Entry(s, s.title, 1, 1, tuple(x for x in lines if s.source_id in (x.left_id, x.right_id)))
        for s in known.values()
    ]


def line(left: str, right: str, direction: str = "right_from_left") -> Lineage:
    return Lineage(left, right, direction, "text", (("c:1", "c:2"),), (), "")  # type: ignore[arg-type]


def test_nothing_copied_is_no_picture() -> None:
    assert pictures.descent([]) == pictures.agreement([]) == pictures.timeline([]) == ""


def test_titles_are_text_in_every_picture() -> None:
    first, second = source("a", "x", title=HOSTILE), source("b", "y", title=HOSTILE)
    matter = gather(sample_dossier(), None)
    dated = [
        replace(d, passage=replace(d.passage, source=replace(d.passage.source, title=HOSTILE)))
        for d in matter.dated
    ]
    for picture in (
        pictures.descent(entries([line("a", "b")], HOSTILE)),
        pictures.agreement([JudgedPair(first, second, 1, 0, 0, None)]),
        pictures.timeline(dated),
    ):
        tree = lxml.etree.fromstring(picture)
        assert not list(tree.iter("script")) and "alert" in "".join(tree.itertext())


@pytest.mark.parametrize(
    ("lines", "heads"),
    [
        ([line("a", "b")], 1),
        ([line("a", "b", "left_from_right")], 1),
        ([line("a", "b", "common_origin")], 0),
        ([line("a", "b"), line("b", "c"), line("a", "d")], 3),
        ([line("a", "b"), line("b", "a")], 2),
    ],
)
def test_an_arrow_for_every_copy_and_none_for_a_shared_origin(
    lines: list[Lineage], heads: int
) -> None:
    tree = lxml.etree.fromstring(pictures.descent(entries(lines)))
    assert len(tree.findall("path[@class='head']")) == heads
    boxes = {(box.get("x"), box.get("y")) for box in tree.findall("rect")}
    assert len(boxes) == len({end for x in lines for end in (x.left_id, x.right_id)})


def test_a_chain_of_copies_has_its_first_on_the_left() -> None:
    tree = lxml.etree.fromstring(pictures.descent(entries([line("a", "b"), line("b", "c")])))
    left = min(tree.findall("text"), key=lambda text: int(text.get("x")))
    assert left.text == "T a"


def test_only_the_sources_that_share_most_are_drawn() -> None:
    count = pictures.MOST_SOURCES + 6
    sources = [source(f"s{n:02}", "x") for n in range(count)]
    pairs = [
        JudgedPair(a, b, i + j, 0, 0, None)
        for i, a in enumerate(sources)
        for j, b in enumerate(sources[:i])
    ]
    tree = lxml.etree.fromstring(pictures.agreement(pairs))
    assert len(tree.findall("rect[@class='own']")) == pictures.MOST_SOURCES
    assert "S19" in "".join(tree.itertext()) and "S00" not in "".join(tree.itertext())


def test_a_year_of_a_thousand_claims_is_one_column_of_the_same_height() -> None:
    dated = gather(sample_dossier(), None).dated
    few = lxml.etree.fromstring(pictures.timeline(dated))
    many = lxml.etree.fromstring(
        pictures.timeline(gather(synthetic_dossier(900, facts=True), None).dated * 9)
    )
    assert len(few.findall("a")) == len(dated) and not many.findall("a")
    assert float(many.get("height")) < 260


def test_the_bar_is_full() -> None:
    tree = lxml.etree.fromstring(pictures.progress([("settled", "x", 1), ("drift", "y", 2)]))
    widths = [float(rect.get("width").rstrip("%")) for rect in tree]
    assert sum(widths) == pytest.approx(100, abs=0.01)
