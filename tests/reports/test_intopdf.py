"""A PDF manuscript with highlights: on the exact words, behind the bytes that were there."""

from __future__ import annotations

import ctypes
import io
import random
import re
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import typst

import workbench as wb
from workbench.errors import WorkbenchError
from workbench.records import Source
from workbench.reports.author.intopdf import annotated
from workbench.reports.author.margin import MarginNote
from workbench.sources.pdf import read_pdf

PAGE = "#set page(width: 400pt, height: 300pt, margin: 40pt)\n#set text(size: 10pt)\n"
COLUMNS = (
    "#set page(width: 420pt, height: 320pt, margin: 40pt, columns: 2, header: [The Red Mill],"
    ' numbering: "1")\n#set text(size: 9pt, hyphenate: true, lang: "en")\n'
    "#set par(justify: true)\n"
)
LOREM = (
    "The mill stood beside the river for 120 years and nobody in the town could say who had built "
    "it, or when, or why its extraordinary wheel had stopped; the oldest inhabitants had never "
    "seen it turn. It was sold for £4,200 in 1932 to the neighbouring municipality. "
)


class Mark(NamedTuple):
    page: int
    kind: int
    words: str
    told: str
    author: str
    day: str


def typeset(path: Path, words: str) -> tuple[Path, Source]:
    path.write_bytes(typst.compile(words.encode(), format="pdf"))
    return path, read_pdf(path)


def note(source: Source, words: str, after: int = 0) -> MarginNote:
    start = source.text.index(words, after)
    return at(start, start + len(words))


def at(start: int, end: int) -> MarginNote:
    lines = ([("1. conflict", "strong")], [("A question “so”?", "")])
    return MarginNote(1, start, end, "conflict", "Ada Reed", "2026-01-31T00:00:00Z", lines)


def marks(data: bytes) -> list[Mark]:
    """The marks of a file, with the words that lie in their rectangles."""
    found = []
    document = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        page = document[number]
        textpage = page.get_textpage()
        for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
            mark = pdfium.FPDFPage_GetAnnot(page, index)
            kind = pdfium.FPDFAnnot_GetSubtype(mark)
            if kind not in (pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_TEXT):
                continue
            quad = pdfium.FS_QUADPOINTSF()
            words = []
            for each in range(pdfium.FPDFAnnot_CountAttachmentPoints(mark)):
                pdfium.FPDFAnnot_GetAttachmentPoints(mark, each, quad)
                inner = (quad.x1 + 0.3, quad.y3 + 1, quad.x2 - 0.3, quad.y1 - 1)
                words.append(textpage.get_text_bounded(*inner))
            texts = (_text(mark, key) for key in (b"Contents", b"T", b"M"))
            found.append(Mark(number + 1, kind, " ".join(words).strip(), *texts))
    return found


def _text(mark: object, key: bytes) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(mark, key, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAnnot_GetStringValue(
        mark, key, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), size
    )
    return buffer.raw[:-2].decode("utf-16-le")


def letters(words: str) -> str:
    return "".join(re.findall(r"[^\W_]|£", words))


def test_a_highlight_is_on_the_words_and_says_what_is_asked(tmp_path: Path) -> None:
    path, source = typeset(tmp_path / "draft.pdf", f"{PAGE}{LOREM}")
    made = annotated(path, source, [note(source, "£4,200")], ())
    assert marks(made) == [
        Mark(
            1,
            pdfium.FPDF_ANNOT_HIGHLIGHT,
            "£4,200",
            "1. conflict\nA question “so”?",
            "Ada Reed",
            "D:20260131000000Z",
        )
    ]


def test_the_file_is_added_to_and_its_text_is_the_same(tmp_path: Path) -> None:
    path, source = typeset(tmp_path / "draft.pdf", f"{COLUMNS}{LOREM * 12}")
    made = annotated(path, source, [note(source, "120 years")], ())
    assert made.startswith(path.read_bytes())
    out = tmp_path / "out.pdf"
    out.write_bytes(made)
    assert (read_pdf(out).text, read_pdf(out).places) == (source.text, source.places)
    assert made == annotated(path, source, [note(source, "120 years")], ())
    assert annotated(path, source, [], ()) == path.read_bytes()


def test_forty_stretches_over_lines_columns_and_pages(tmp_path: Path) -> None:
    paragraphs = "\n\n".join(
        LOREM.replace("120", str(100 + n)).replace("1932", str(1900 + n)) for n in range(14)
    )
    path, source = typeset(tmp_path / "draft.pdf", COLUMNS + paragraphs)
    found = [m.span() for m in re.finditer(r"[\w£,]+", source.text)]
    rng = random.Random(4)
    wanted = []
    for _ in range(40):
        first = rng.randrange(len(found) - 30)
        wanted.append((found[first][0], found[first + rng.randrange(3, 30)][1]))
    assert len({place.label for place in source.places}) > 2
    exact = 0
    for start, end in wanted:
        made = marks(annotated(path, source, [at(start, end)], ()))
        if all(mark.kind == pdfium.FPDF_ANNOT_HIGHLIGHT for mark in made):
            held = letters("".join(mark.words for mark in made))
            assert held == letters(source.text[start:end])
            exact += 1
    assert exact == 40


def test_words_that_stand_twice_are_told_apart_by_those_around_them(tmp_path: Path) -> None:
    words = "It was red in 1932. It was blue in 1932. It was gone in 1932."
    path, source = typeset(tmp_path / "draft.pdf", PAGE + words)
    start = source.text.index("1932", source.text.index("blue"))
    made = annotated(path, source, [at(start, start + 4)], ())
    document = pypdfium2.PdfDocument(made)
    mark = pdfium.FPDFPage_GetAnnot(document[0], 0)
    area = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(mark, area)
    before = document[0].get_textpage().get_text_bounded(0, area.bottom, area.left, area.top)
    assert before.rstrip().endswith("It was blue in")


def test_words_are_found_where_the_file_has_another_order_than_a_reader(tmp_path: Path) -> None:
    low, top = "#place(bottom)[The roof fell.]", "#place(top, dy: -20pt)[A title of words.]"
    words = "It was red in 1932. It was blue in 1932. It was gone in 1932."
    path, source = typeset(tmp_path / "draft.pdf", f"{PAGE}{low}\n{words}\n{top}")
    assert source.text.index("title") < source.text.index("red") < source.text.index("roof")
    start = source.text.index("1932", source.text.index("blue"))
    (found,) = marks(annotated(path, source, [at(start, start + 4)], ()))
    assert (found.kind, found.words) == (pdfium.FPDF_ANNOT_HIGHLIGHT, "1932")


def test_words_that_cannot_be_told_apart_get_a_note_in_the_corner(tmp_path: Path) -> None:
    path, source = typeset(tmp_path / "draft.pdf", f"{PAGE}#table(columns: 1)[40][40][40]")
    wrong = Source(
        **{**{f: getattr(source, f) for f in source.__slots__}, "text": "40\n\n40\n\n41"}
    )
    made = annotated(path, wrong, [at(8, 10), at(0, 2)], ())
    found = marks(made)
    assert [mark.kind for mark in found] == [pdfium.FPDF_ANNOT_TEXT] * 2
    assert "On “41” on this page" in found[0].told


def test_words_over_a_page_are_marked_on_both(tmp_path: Path) -> None:
    words = "".join(LOREM.replace("120", str(120 + n)) for n in range(7))
    path, source = typeset(tmp_path / "draft.pdf", PAGE + words)
    second = next(place.start for place in source.places if place.label == "page 2")
    made = marks(annotated(path, source, [at(second - 20, second + 20)], ()))
    assert [mark.page for mark in made] == [1, 2]
    held = letters("".join(mark.words for mark in made))
    assert held == letters(source.text[second - 20 : second + 20])


def test_hostile_words_are_words(tmp_path: Path) -> None:
    path, source = typeset(tmp_path / "draft.pdf", f"{PAGE}{LOREM}")
    evil = ") /Type /Action /S /JavaScript (\\ \x00\x1b 👩"
    hostile = MarginNote(1, 0, 3, "conflict", "(A", "D:) /X (", ([(evil, "")],))
    (found,) = marks(annotated(path, source, [hostile], ()))
    assert found.told == ") /Type /Action /S /JavaScript (\\ ␀␛ 👩"
    assert (found.author, found.day) == ("(A", "")


def test_from_check_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "minutes.txt").write_text("The mill was sold for £4,900 in 1932.\n")
    path, _ = typeset(tmp_path / "draft.pdf", f"{PAGE}The mill was sold for £4,200 in 1932.")
    dossier = wb.check(tmp_path / "sources", manuscript=path)
    out = wb.export(dossier, None, tmp_path / "draft-checked.pdf", date="2026-01-31")
    found = marks(out.read_bytes())
    assert "£4,200" in [mark.words for mark in found]
    assert wb.export(dossier, None, tmp_path / "report.pdf").read_bytes()[:5] == b"%PDF-"
    assert not marks((tmp_path / "report.pdf").read_bytes())
    with pytest.raises(WorkbenchError, match="a PDF holds no tracked changes"):
        wb.export(dossier, None, tmp_path / "draft-checked.pdf", suggest=True)


def test_a_page_of_the_file_is_as_it_was_but_for_the_marks(tmp_path: Path) -> None:
    path, source = typeset(tmp_path / "draft.pdf", f"{PAGE}{LOREM}")
    made = annotated(path, source, [note(source, "£4,200")], ())
    pictures = []
    for data in (path.read_bytes(), made):
        page = pypdfium2.PdfDocument(io.BytesIO(data))[0]
        pictures.append(page.render(draw_annots=False).to_numpy().tobytes())
    assert pictures[0] == pictures[1]
