"""The HTML report: nothing from a source runs, nothing is lost, every link has its target."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, TypeAlias

import lxml.html
import pytest
from samples import Judged, sample_dossier

from workbench.dossier import check
from workbench.reports.content.gather import gather
from workbench.reports.formats import html
from workbench.segments import visible
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore

Page: TypeAlias = Any  # lxml has no types


def page(dossier: Dossier, store: VerdictStore | None = None) -> Page:
    return lxml.html.document_fromstring(html.render(gather(dossier, store)).decode("utf-8"))


@pytest.fixture
def hostile_page(hostile: Dossier) -> Page:
    return page(hostile)


def test_a_script_in_a_source_stays_text(hostile_page: Page) -> None:
    assert len(hostile_page.findall(".//script")) == 1
    assert not hostile_page.findall(".//body//style") and not hostile_page.findall(".//b[@onclick]")
    assert 'alert("1")' in hostile_page.text_content()
    attributes = {
        name for element in hostile_page.iter(lxml.etree.Element) for name in element.attrib
    }
    assert not [name for name in attributes if name.startswith("on") or name == "style"]


def test_an_address_that_is_a_script_is_no_link() -> None:
    assert html.web("https://example.org") and html.web("HTTP://example.org")
    assert not html.web("javascript:alert(1)") and not html.web(" data:text/html,x")


def test_the_policy_allows_just_the_page_s_own_style_and_script(hostile_page: Page) -> None:
    policy = hostile_page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy and "http" not in policy and "*" not in policy


def test_no_text_of_a_source_is_lost(hostile: Dossier) -> None:
    made = page(hostile)
    for number, source in enumerate(hostile.source_records):
        copy = made.get_element_by_id(f"s{number}")
        for label in copy.xpath(".//a[starts-with(@class, 'no ')]"):
            label.drop_tree()
        shown = "".join(block.text_content() for block in copy.xpath(".//p[@class='text']"))
        want = visible(source.text).replace("\r", "")
        assert shown.replace("\r", "").split("\n") == want.split("\n")


def test_every_link_within_the_page_has_its_target(judged: Judged, hostile: Dossier) -> None:
    for made in (page(*judged), page(hostile)):
        ids = made.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {h[1:] for h in made.xpath("//@href") if h.startswith("#")} <= set(ids)


def test_overlapping_claims_both_have_their_label(hostile_page: Page) -> None:
    labels = [a.text for a in hostile_page.xpath("//article[@id='s0']//a[contains(@class, 'no ')]")]
    assert labels[:2] == ["conflict 1", "conflict 2"]


def test_every_mark_says_its_kind_in_words(judged: Judged) -> None:
    made = page(*judged)
    for number in range(1, 8):
        label = made.xpath(f"//a[@class and @href='#f{number}' and starts-with(@class, 'no ')]")[0]
        assert re.fullmatch(r"[a-z ]+ \d+", label.text)
    for card in made.xpath("//section[@class='card fails']"):
        assert card.xpath("string(.//h4/span)") == "does not hold"
    assert len(made.xpath("//section[starts-with(@class, 'card fails')]")) == 1


def test_tables_have_heads_and_parts_have_names(judged: Judged) -> None:
    made = page(*judged)
    assert all(table.find(".//th[@scope]") is not None for table in made.findall(".//table"))
    for part in made.xpath("//main/section"):
        heading = made.get_element_by_id(part.get("aria-labelledby"))
        assert heading.tag == "h2" and heading.text_content().strip()


def test_the_parts_of_an_annotated_report_are_all_there(judged: Judged) -> None:
    parts = page(*judged).xpath("//main/section/@id")
    told = "front corrections copies conflict drift unverified corroborated reviewers log"
    assert parts == [*told.split(), "stands", "sources", "limits"]


def test_agreement_shows_only_what_is_defined(judged: Judged) -> None:
    table = page(*judged).xpath("//section[@id='reviewers']//table[.//caption]")[0]
    heads = [th.text for th in table.xpath("./thead//th")]
    figures = {tr.find("th").text: [td.text for td in tr.findall("td")] for tr in table[2]}
    assert figures == {"drift": ["2", "2", "0.00", "0.00", "-0.20"]}
    assert "same value" not in heads, "nobody chose a value twice"


def test_pictures_say_in_words_what_they_show() -> None:
    made = page(sample_dossier())
    labels = made.xpath("//svg/@aria-label")
    assert labels[0] == "2 corroborated, 1 conflict, 2 drift, 2 unverified"
    assert "1 pair of sources of one origin" in labels
    assert "3 dated claims from 1931 to 1932" in labels
    assert "Bridge guide" in made.xpath("//svg//title")[0].text_content()


def test_headings_and_notes_are_drawn_as_such_and_keep_every_character(tmp_path: Path) -> None:
    text = "# The *pier*\n\nIt opened in 1932.[^1] Not #1, nor [1].\n\n[^1]: The Herald.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    made = page(check(tmp_path, progress=False))
    copied = made.xpath("//p[contains(@class, 'text')]")
    assert [p.get("class") for p in copied] == ["text heading", "text", "text"]
    signs = [sign.text for p in copied for sign in p.find_class("sign")]
    assert signs == ["# ", "[^1]", "[^1]"]
    for link in made.find_class("no"):
        link.drop_tree()
    told = "\n\n".join(p.text_content().strip("\n") for p in copied)
    assert told == text.strip("\n")
