"""PDF: all words are on the pages, nothing of them is read as markup, no clock."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw
from samples import Judged, sample_dossier, synthetic_dossier

from workbench.dossier import check
from workbench.reports.content.gather import gather
from workbench.reports.formats import pdf
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore


def pages(dossier: Dossier, store: VerdictStore | None = None) -> list[str]:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf.render(gather(dossier, store))))
    return [page.get_textpage().get_text_bounded() for page in document]


def squeezed(text: str) -> str:
    """The text without space, so that line ends do not matter."""
    return "".join(text.replace("\u200b", "").split())


def test_every_part_is_printed_with_page_numbers(judged: Judged) -> None:
    made = pages(*judged)
    whole = "\n".join(made)
    for title in ("Contents", "Annotated copy", "Conflicts", "Corrections", "Decision log"):
        assert whole.count(title) >= (1 if title == "Contents" else 2), "also in the contents"
    for number, text in enumerate(made, start=1):
        assert f"{number} / {len(made)}" in text
        assert number == 1 or "The Harbour Bridge" in text, "running head"


def test_the_conflict_sheet_holds_values_verdict_and_wording(judged: Judged) -> None:
    whole = squeezed("\n".join(pages(*judged)))
    for words in (
        "Opened in May 1931, the bridge took eight years to build.",
        "confirmed with change, by Ada (checker), 2026-01-02 10:00:00",
        "Recommended wording: Opened in May 1932, the bridge took eight years to build.",
        "Harbour Board minutes, p. 12 “opened by the Mayor in May 1932”",
        "Some 1,400 people worked on it.",
    ):
        assert squeezed(words) in whole


def test_a_heavy_report_is_set_lighter_and_says_the_same(
    judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = pdf.render(gather(*judged))
    monkeypatch.setattr(pdf, "_HEAVY", 5)
    light = pdf.render(gather(*judged))
    assert len(light) < len(full)
    whole = squeezed("\n".join(pages(*judged)))
    for words in ("Opened in May 1931, the bridge took eight years", "date: May 1931", "hedge"):
        assert squeezed(words) in whole


@pytest.mark.parametrize("heavy", [1_000, 0])
def test_source_text_is_never_markup(
    hostile: Dossier, heavy: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "_HEAVY", heavy)
    whole = squeezed("\n".join(pages(hostile)))
    for words in (
        '<script>alert("1")</script> ]]> &amp;',
        '#import "x.typ": * $x^2$ *bold* [link] \\ @ref _u_ `code` // 1932',
        "escape\\x1b[31m null\\x00 page\\x0c end in 1933.",
        "+1 and -2 and @SUM(A1)",
        "../../etc/passwd </title>",
    ):
        assert squeezed(words) in whole
    assert whole.count("x") > 2 * 10_000, "the long word is broken, not cut off"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x07b", "a\\x07b"),
        ("\x08\x0c\x1f\x7f", "\\x08\\x0c\\x1f\\x7f"),
        ("tab\there", "tab\u2003here"),
        ('quote " backslash \\ \\u0007 line\nend', 'quote " backslash \\ \\u0007 line\nend'),
    ],
)
def test_what_fonts_lack_is_shown_as_code(text: str, shown: str) -> None:
    assert json.loads(pdf._shown(json.dumps(text, ensure_ascii=False))) == shown


def test_the_date_is_the_ledgers_or_none(judged: Judged) -> None:
    for (dossier, store), date in ((judged, "D:20260102"), ((sample_dossier(), None), "")):
        document = pypdfium2.PdfDocument(io.BytesIO(pdf.render(gather(dossier, store))))
        known = document.get_metadata_dict()
        assert known["Title"] == "The Harbour Bridge"
        assert known["CreationDate"][: len("D:20260102")] == date


def test_the_parts_of_a_heavy_report_begin_where_its_contents_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf, "_HEAVY", 50)
    monkeypatch.setattr(pdf, "_PART", 20)
    made = pages(synthetic_dossier(150))
    found = dict(re.findall(r"(?m)^(\w+(?: to \d+)?) (?:\. ?)+\D*(\d+)\r?$", "\n".join(made[:4])))
    parts = ["1 to 20", "21 to 40", "41 to 50", "51 to 70", "101 to 120", "121 to 140"]
    assert {"First", "Second", "Conflicts", "Drift", "Unverified", *parts} <= found.keys()
    for title, page in found.items():
        assert re.search(rf"(?m)^{title}\r?$", made[int(page) - 1])
    sheets = "".join(made[int(found["21 to 40"]) - 1 : int(found["41 to 50"]) - 1])
    assert [int(n) for n in re.findall(r"(?m)^(\d+)\. The", sheets)] == list(range(21, 41))
    rows = "".join(made[int(found["121 to 140"]) - 1 : int(found["141 to 150"]) - 1])
    assert [int(n) for n in re.findall(r"(?m)^(\d+) (?:The|In)", rows)] == list(range(121, 141))


def test_a_heavy_report_keeps_notes_on_the_page_of_their_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf, "_HEAVY", 50)
    made = pages(synthetic_dossier(150))
    copies = [text for text in made if re.search(r"(?m)\d(?:The|In) ", text)]
    assert len(copies) > 3
    for text in copies:
        opened = re.findall(r"(?m)(\d+)(?:The|In) ", text)
        noted = re.findall(r"(?m)^(\d+) (?:conflict|drift|unverified) · ", text)
        assert sorted(opened) == sorted(noted)


def test_a_short_sheet_is_not_broken_over_pages() -> None:
    made = pages(synthetic_dossier(60))
    for number in range(1, 41):  # conflicts and drifts
        (page,) = [text for text in made if re.search(rf"(?m)^{number}\. (The|A) ", text)]
        sheet = re.split(rf"(?m)^{number}\. (?:The|A) ", page)[1]
        assert "To settle" in sheet, "its last line is on the same page"


def test_a_dossier_without_sources_is_a_document() -> None:
    assert "Nothing to check was found" in pages(Dossier("Empty", (), (), (), (), ()))[0]


def test_headings_and_notes_are_drawn_as_such_and_keep_every_character(tmp_path: Path) -> None:
    text = "# The pier\n\nIt opened in 1932.[^1] Not #1, nor [1].\n\n[^1]: The Herald.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    made = pdf.render(gather(check(tmp_path, progress=False), None))
    whole = pypdfium2.PdfDocument(io.BytesIO(made))[0].get_textpage()
    words = whole.get_text_range()

    def size(sign: str) -> float:
        return float(round(raw.FPDFText_GetFontSize(whole, words.index(sign)), 1))

    assert [size(sign) for sign in ("# The", "The pier", "[^1]", "#1", "[1]")] == [
        7.5,
        10,
        6,
        10,
        10,
    ]
    assert raw.FPDFText_GetFontWeight(whole, words.index("The pier")) > 700
    assert raw.FPDFText_GetFontWeight(whole, words.index("It opened")) < 700
    assert squeezed("# The pier") in squeezed(words) and words.count("[^1]") == 2
