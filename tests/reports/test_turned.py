"""What a person sees cannot be turned round: every format that is read shows what hides."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from lxml import html as markup
from samples import AT_HOME, TURNING, UNSEEN, turned_dossier

import workbench as wb
from workbench.findings.marks import page as compared_page
from workbench.findings.marks import plain as compared_plain
from workbench.hidden import WORD, hides, marks, shown, written
from workbench.reports.content.gather import gather
from workbench.reports.content.matter import Matter
from workbench.reports.formats import csv as csv_report
from workbench.reports.formats import docx, html, markdown, pdf, xlsx
from workbench.reports.layout.drawn import drawn
from workbench.review import fallback
from workbench.segments import visible

DOSSIER = turned_dossier()

# The text, and what a person is shown of it.
SHOWN = [
    ("£\u202e000,21\u202c", "£[U+202E]000,21[U+202C]"),
    ("a\u202ab\u202c", "a[U+202A]b[U+202C]"),
    ("\u2067abc\u2069", "[U+2067]abc[U+2069]"),
    ("\u2066\u2068x\u2069\u2069", "[U+2066][U+2068]x[U+2069 ×2]"),
    ("1947\u200f.", "1947[U+200F]."),
    ("1947\u200e", "1947[U+200E]"),
    ("a \u061c b", "a [U+061C] b"),
    ("\u202e" * 5, "[U+202E ×5]"),
    ("\u202d\u202e\u202d", "[U+202D][U+202E][U+202D]"),
    ("1,\u200b000", "1,[U+200B]000"),
    ("£\u200b5", "£[U+200B]5"),
    ("5\u2060%", "5[U+2060]%"),
    ("12\u200d000", "12[U+200D]000"),
    ("Jo\u200dhn", "Jo[U+200D]hn"),
    ("Jo\u200chn", "Jo[U+200C]hn"),
    ("Sm\ufeffith", "Sm[U+FEFF]ith"),
    ("Sm\u00adith", "Sm[U+00AD]ith"),
    ("mcA\u00adlister", "mcA[U+00AD]lister"),
    ("19\u00ad47", "19[U+00AD]47"),
    ("Пу\u200bтин", "Пу[U+200B]тин"),
    ("Ada\u200b", "Ada[U+200B]"),
    ("\u2060Ada", "[U+2060]Ada"),
    ("A\u2063da", "A[U+2063]da"),
    ("a\u200b\u202eb", "a[U+200B][U+202E]b"),
    ("x\U000e0041\U000e0042", "x[U+E0041][U+E0042]"),
    ("\U000e0001hi", "[U+E0001]hi"),
    ("a\u202eb\x07", "a[U+202E]b␇"),
    # At home where they are: nothing is drawn.
    ("👩\u200d🚀", "👩\u200d🚀"),
    ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("क्\u200dष", "क्\u200dष"),
    ("ក\u200bខ", "ក\u200bខ"),
    ("co\u00adoperate", "co\u00adoperate"),
    ("long/\u200baddress", "long/\u200baddress"),
    ("end.\u200b Next", "end.\u200b Next"),
    ("🏴\U000e0067\U000e0062\U000e007f", "🏴\U000e0067\U000e0062\U000e007f"),
    ("שלום, 1947", "שלום, 1947"),
]


@pytest.mark.parametrize(("text", "seen"), SHOWN)
def test_what_hides_is_shown_and_what_is_at_home_is_not(text: str, seen: str) -> None:
    assert shown(text) == seen
    places = [text[m.start : m.end] for m in marks(text)]
    assert all(len(set(place)) == 1 and hides(place) for place in places)


def test_a_soft_hyphen_is_judged_by_the_word_around_it_up_to_a_limit() -> None:
    for length, drawn_ in ((WORD, True), (WORD + 1, False)):
        assert ("[U+00AD]" in shown("A" + "b" * (length - 1) + "\u00adc")) is drawn_


@given(st.text(alphabet=f"aA1 .,£é漢ש{TURNING}{UNSEEN}\U000e0041\U0001f3f4", max_size=40))
def test_marks_are_in_order_and_lose_nothing(text: str) -> None:
    found = list(marks(text))
    assert all(a.end <= b.start for a, b in pairwise(found))
    kept = [m.end - m.start for m in found]
    without = "".join(c for n, c in enumerate(text) if not any(m.start <= n < m.end for m in found))
    assert re.sub(r"\[U\+[0-9A-F]+( ×\d+)?\]", "", written(text)) == without
    assert len(text) == len(without) + sum(kept)
    assert not set(written(text)) & set(TURNING)
    assert shown(shown(text)) == shown(text)


def _word() -> str:
    made = docx.render(_matter())
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        parts = [n for n in package.namelist() if n.startswith(("word/d", "word/c", "word/h"))]
        roots = [etree.fromstring(package.read(n)) for n in parts if n.endswith(".xml")]
    return "\n".join("".join(p.itertext()) for root in roots for p in root.iter("{*}p"))


def _excel() -> str:
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(_matter())))
    return "\n".join(str(c.value) for page in book for row in page.rows for c in row if c.value)


def _paper() -> str:
    pages = pypdfium2.PdfDocument(io.BytesIO(pdf.render(_matter())))
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    return re.sub(r"[\s\u200b\ufffe]+", " ", text)  # long words are broken by signs of our own


def _plain() -> str:
    statuses = {f.finding_id: "open" for f in DOSSIER.finding_records}
    return fallback.plain(DOSSIER, statuses, DOSSIER.claim_by_id)


def _cell() -> str:
    statuses = {f.finding_id: "open" for f in DOSSIER.finding_records}
    return fallback.page(DOSSIER, statuses, DOSSIER.claim_by_id)


def _matter() -> Matter:
    return gather(DOSSIER, None)


def _compared(show: Callable[..., str]) -> str:
    (found, *_) = DOSSIER.finding_records
    first = DOSSIER.source_records[0].text
    more = (False,) if show is compared_plain else ()
    return show(first, "It cost £9,000.", "conflict", 1.0, (), *more) + str(found.kind)


READ: dict[str, Callable[[], str]] = {
    "docx": _word,
    "xlsx": _excel,
    "csv": lambda: csv_report.render(_matter()).decode("utf-8-sig"),
    "md": lambda: re.sub(r"\\(?=[\[\]])", "", markdown.render(_matter()).decode("utf-8")),
    "pdf": _paper,
    "plain": _plain,
    "cell": _cell,
    "compared": lambda: _compared(compared_plain),
    "compared page": lambda: _compared(compared_page),
}
WHOLE = ("docx", "xlsx", "csv", "md", "compared", "compared page")  # with every word of the sources


@cache
def read(name: str) -> str:
    return READ[name]()


@pytest.mark.parametrize("name", READ)
def test_no_format_hands_on_what_turns(name: str) -> None:
    text = read(name)
    assert not set(text) & set(TURNING)
    assert "[U+202E]000,21[U+202C]" in text


@pytest.mark.parametrize("character", TURNING, ids=lambda c: f"U+{ord(c):04X}")
@pytest.mark.parametrize("name", WHOLE)
def test_what_turns_is_written_out(name: str, character: str) -> None:
    assert f"one[U+{ord(character):04X}]two" in read(name)


@pytest.mark.parametrize("character", UNSEEN, ids=lambda c: f"U+{ord(c):04X}")
@pytest.mark.parametrize("name", WHOLE)
def test_what_hides_in_a_figure_is_written_out(name: str, character: str) -> None:
    assert f"1[U+{ord(character):04X}]000" in read(name)


@pytest.mark.parametrize("name", ["docx", "xlsx", "csv", "compared"])
def test_what_is_at_home_stays(name: str) -> None:
    assert AT_HOME in read(name)


def test_the_pdf_shows_most_of_them_too() -> None:
    text = re.sub(r"\s", "", read("pdf"))
    assert all(f"one[U+{ord(c):04X}]two" in text for c in TURNING)
    assert all(f"1[U+{ord(c):04X}]000" in text for c in UNSEEN)


@cache
def page() -> Any:
    return markup.document_fromstring(html.render(_matter()).decode("utf-8"))


def _bare(root: Any) -> Iterator[str]:
    """The text of a page that stands in no mark of its own, and all attributes."""
    for node in root.iter():
        if isinstance(node.tag, str):
            if node.get("class") != "unseen":
                yield node.text or ""
            yield from (value for value in node.values())
        yield node.tail or ""


def test_in_html_each_stands_in_a_bdi_of_its_own_and_its_number_beside_it() -> None:
    assert not set("".join(_bare(page()))) & set(TURNING)
    found = page().xpath("//bdi[@class='unseen']")
    assert {b.text for b in found} >= set(TURNING) | set(UNSEEN)
    assert all(b.get("data-u") == f"U+{ord(b.text):04X}" and b.get("title") for b in found)
    assert "right-to-left override" in {b.get("title") for b in found}
    assert page().findtext(".//title").startswith("Turned [U+202E]round")


def test_in_html_the_words_of_a_source_stay_what_they_are() -> None:
    copy = page().get_element_by_id("s0")
    for label in copy.xpath(".//a[starts-with(@class, 'no ')]"):
        label.drop_tree()
    text = "".join(block.text_content() for block in copy.xpath(".//p[@class='text']"))
    assert text == visible(DOSSIER.source_records[0].text)


def test_a_word_that_goes_on_behind_a_tag_is_one_word() -> None:
    told = 'class="unseen" data-u="U+200B" title="zero width space"'
    assert drawn("<b>1\u200b</b>000") == f"<b>1<bdi {told}>\u200b</bdi></b>000"
    assert drawn("<b>ក\u200b</b>1") == "<b>ក\u200b</b>1"
    assert drawn('<a title="x\u202ey">z</a>') == '<a title="x[U+202E]y">z</a>'
    assert drawn("<option>x\u202ey</option>") == "<option>x[U+202E]y</option>"
    assert drawn("<svg><text>x\u202ey</text></svg>") == "<svg><text>x[U+202E]y</text></svg>"


@given(st.lists(st.sampled_from(["<b>", "</b>", "1", "A", " ", *TURNING, *UNSEEN]), max_size=30))
def test_a_page_keeps_its_tags_and_its_text(parts: list[str]) -> None:
    made = drawn("".join(parts))
    bare = re.sub(r"</?bdi[^>]*>", "", made)
    assert bare == "".join(parts)


def test_notes_in_the_author_s_own_file_write_it_out() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "town.txt").write_text("The pier of Norwick cost £\u202e000,9\u202c in 1947.\n")
        draft = folder / "draft.md"
        draft.write_text("The pier of Norwick cost £12,000 in 1947.\n", "utf-8")
        dossier = wb.check(folder, manuscript=draft, progress=False)
        made = wb.export(dossier, None, folder / "draft-checked.md").read_text("utf-8")
        assert "{>>" in made and "[U+202E]" in made and not set(made) & set(TURNING)
        rows = csv.reader(io.StringIO(csv_report.render(gather(dossier, None)).decode("utf-8-sig")))
        assert "[U+202E]" in str(list(rows))
