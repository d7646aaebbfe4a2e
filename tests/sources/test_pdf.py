"""PDF files: what a person reads on the pages, made here by a typesetter and by hand."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import pypdfium2
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims import split
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.records import Source
from workbench.sources import pdf
from workbench.sources.pdf import read_pdf
from workbench.sources.pdf.flow import TALL, Paragraphs
from workbench.sources.pdf.gutters import columns
from workbench.sources.pdf.hyphens import Hyphens
from workbench.sources.pdf.page import Line, Page
from workbench.sources.pdf.running import without_running

PLAIN = "#set page(width: 400pt, height: 500pt, margin: 60pt)\n#set text(size: 10pt)\n"
LOREM = (
    "The mill stood beside the river for many years and nobody in the town could say who had "
    "built it, or when, or why its wheel had stopped; the oldest of them had never seen it turn. "
)


def typeset(path: Path, words: str) -> Path:
    path.write_bytes(typst.compile(words.encode(), format="pdf"))
    return path


def read(tmp_path: Path, words: str) -> Source:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return read_pdf(typeset(tmp_path / "a.pdf", words))


def blocks(source: Source) -> list[str]:
    return source.text.split("\n\n")


def test_lines_make_paragraphs_and_headings(tmp_path: Path) -> None:
    source = read(
        tmp_path,
        '#set document(title: "The mill", author: "Ada Reed")\n'
        f"{PLAIN}= The Red Mill\n{LOREM}\n\nIt burned in 1932.\n\n== Later\n{LOREM}",
    )
    words = LOREM.strip()
    assert blocks(source) == ["# The Red Mill", words, "It burned in 1932.", "# Later", words]
    assert (source.title, source.author) == ("The mill", "Ada Reed")
    assert source.media_type == "application/pdf" and len(source.sha256) == 64


def test_paragraphs_that_only_their_first_line_tells_apart(tmp_path: Path) -> None:
    words = f"{PLAIN}#set par(first-line-indent: 1em, spacing: 0.65em, justify: true)\n"
    words += f"{LOREM}\n\n{LOREM}\n\n{LOREM}"
    assert blocks(read(tmp_path, words)) == [LOREM.strip()] * 3


def test_the_page_is_the_place_and_a_sentence_goes_on_over_it(tmp_path: Path) -> None:
    source = read(tmp_path, PLAIN + LOREM * 30)
    assert source.text == " ".join([LOREM.strip()] * 30)
    assert [place.label for place in source.places] == ["page 1", "page 2", "page 3"]
    second = source.places[1].start
    assert source.text[second - 1] == " " and source.text[second] != " "
    assert {c.locator for c in split([source])} == {"page 1", "page 2", "page 3"}


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = "Left " + LOREM.replace("mill", "left")
    right = "Right " + LOREM.replace("mill", "right")
    grid = f"#grid(columns: (1fr, 1fr), gutter: 14pt, [{left}], [{right}])"
    # The file writes the columns line by line where a person laid them out so.
    source = read(tmp_path, f"{PLAIN}= A title across both of the columns\n{grid}\n\n{LOREM}")
    assert blocks(source) == [
        "# A title across both of the columns",
        left.strip(),
        right.strip(),
        LOREM.strip(),
    ]


def line(text: str, x0: float, x1: float, y: float, size: float = 10, bold: bool = False) -> Line:
    return Line(text, x0, x1, y, size, bold, len(text.split()))


def test_columns_are_found_whatever_the_order_of_the_file() -> None:
    rows = [
        line(f"{side} has words {n}", x, x + 140, 700 - 12 * n)
        for n in range(6)
        for side, x in (("left", 50), ("right", 210))
    ]
    title = line("A title across both", 50, 350, 730)
    foot = line("A line below both", 50, 350, 600)
    found = list(columns([foot, *rows, title]))
    assert [each[0].text for each in found] == [
        title.text,
        "left has words 0",
        "right has words 0",
        foot.text,
    ]
    assert [each.text for each in found[1]] == [f"left has words {n}" for n in range(6)]


def test_a_page_number_between_the_columns_hides_no_gutter() -> None:
    rows = [
        line("it has words here", x, x + 140, 700 - 12 * n) for n in range(6) for x in (50, 204)
    ]
    assert len(list(columns([*rows, line("9", 194, 199, 600)]))) == 2


@pytest.mark.parametrize(("height", "words", "count"), [(721, 8, 3), (719, 8, 2), (721, 9, 2)])
def test_a_head_above_the_columns_belongs_to_none(height: int, words: int, count: int) -> None:
    rows = [
        line("it has words here", x, x + 140, 700 - 12 * n) for n in range(6) for x in (50, 210)
    ]
    head = [line(" ".join("a" * words), 50, 150, height), line("May 1932", 300, 350, height)]
    found = list(columns([*rows, *head]))
    assert len(found) == count
    assert (found[0] == head) is (count == 3)


@pytest.mark.parametrize(("rows", "count"), [(4, 3), (5, 2)])
def test_a_title_of_several_rows_stands_above_all_columns(rows: int, count: int) -> None:
    below = [
        line("it has words here", x, x + 140, 700 - 12 * n) for n in range(6) for x in (50, 210)
    ]
    title = [line("The Mill Gazette", 60, 150, 721 + 12 * n) for n in range(rows)]
    assert len(list(columns([*below, *title]))) == count


@pytest.mark.parametrize(("gap", "count"), [(9, 2), (6, 1)])
def test_a_gutter_has_a_width(gap: int, count: int) -> None:
    rows = [
        line("it has words here", x, x + 140, 700 - 12 * n)
        for n in range(6)
        for x in (50, 190 + gap)
    ]
    assert len(list(columns(rows))) == count


def test_a_table_is_no_pair_of_columns() -> None:
    cells = [line("Mill 40", x, x + 40, 700 - 12 * n) for n in range(6) for x in (50, 210)]
    assert len(list(columns(cells))) == 1
    few = [line("left has words", x, x + 140, 700 - 12 * n) for n in range(2) for x in (50, 210)]
    assert len(list(columns(few))) == 1


def test_tables_are_rows_of_cells(tmp_path: Path) -> None:
    table = "#table(columns: 3, [Year], [Output], [Men], [1932], [40 t], [12], "
    table += "[1933], [5|0 t], [9])"
    source = read(tmp_path, f"{PLAIN}{LOREM}\n\n{table}\n\n{LOREM}")
    assert blocks(source)[1] == (
        "| Year | Output | Men |\n|---|---|---|\n| 1932 | 40 t | 12 |\n| 1933 | 5\\|0 t | 9 |"
    )
    assert [c.quote for c in split([source]) if "|" in c.quote] == [
        "| 1932 | 40 t | 12 |",
        "| 1933 | 5\\|0 t | 9 |",
    ]


def test_lists_are_items(tmp_path: Path) -> None:
    source = read(tmp_path, f"{PLAIN}{LOREM}\n- One of 40 {LOREM}\n- Two of 50\n\n{LOREM}")
    assert blocks(source)[1:3] == [f"- One of 40 {LOREM.strip()}", "- Two of 50"]


HEADED = (
    "#set page(width: 400pt, height: 500pt, margin: 60pt, header: [The Gazette #h(1fr) May 1932], "
    'footer: align(center, context counter(page).display("{}")))\n#set text(size: 10pt)\n'
)


@pytest.mark.parametrize("numbers", ["1", "i", "— 1 —", "1 of 9"])
def test_running_heads_and_page_numbers_are_left_out(tmp_path: Path, numbers: str) -> None:
    source = read(tmp_path, HEADED.replace("{}", numbers) + LOREM * 20)
    assert source.text == " ".join([LOREM.strip()] * 20)


def test_what_stands_beside_a_page_number_is_left_out_too(tmp_path: Path) -> None:
    words = (
        "#set page(width: 400pt, height: 500pt, margin: 60pt, header: context ["
        '#("Red", "Blue", "Green").at(counter(page).get().first() - 1) #h(1fr) '
        "#counter(page).display()])\n#set text(size: 10pt)\n"
    )
    assert read(tmp_path, words + LOREM * 20).text == " ".join([LOREM.strip()] * 20)


def pages(*tops: str, y: float = 690) -> list[Page]:
    return [Page([line(top, 50, 90, y), line("words", 50, 90, 300)], 0, 700, 0, 0) for top in tops]


@pytest.mark.parametrize(
    ("tops", "left"),
    [
        (("Head", "Head", "Head"), 0),
        (("Head", "Head", "Other"), 3),
        (("Head", "Head"), 0),
        (("Head",), 1),
        (("1 Head", "2 Head", "3 Head"), 0),
        (("40 t", "50 t", "60 t"), 3),  # figures of a table that goes on are no page numbers
        (("40 t", "41 t", "42 t"), 0),
        (("vii", "viii", "ix"), 0),
        (("iiii", "iiiii", "iiiiii"), 3),  # no numerals
        (("7", "8", "9", "Head"), 1),
        (("1",), 0),
        (("2",), 1),
    ],
)
def test_what_repeats(tops: tuple[str, ...], left: int) -> None:
    kept = without_running(pages(*tops))
    assert sum(len(each) - 1 for each in kept) == left


def test_only_the_edge_of_a_page_repeats() -> None:
    assert all(len(p) == 1 for p in without_running(pages("A", "A", "A", y=596)))
    assert all(len(p) == 2 for p in without_running(pages("A", "A", "A", y=594)))
    assert all(len(p) == 1 for p in without_running(pages("A", "A", "A", y=104)))
    assert all(len(p) == 2 for p in without_running(pages("A", "A", "A", y=106)))


def test_a_table_of_contents_is_left_out_and_a_list_of_prices_is_not(tmp_path: Path) -> None:
    def listed(*numbers: int) -> str:
        return "".join(f"Words here #box(width: 1fr, repeat[.]) {n}\n\n" for n in numbers)

    assert "Words" not in read(tmp_path, PLAIN + LOREM + "\n\n" + listed(1, 1, 1)).text
    assert read(tmp_path, PLAIN + LOREM + "\n\n" + listed(1, 1)).text.count("Words") == 2
    assert read(tmp_path, PLAIN + LOREM + "\n\n" + listed(1, 1, 2)).text.count("Words") == 3
    pages = f"{PLAIN}{LOREM}\n\n{{}}#pagebreak()It ends."
    assert "Words" not in read(tmp_path, pages.format(listed(1, 2, 2))).text
    assert read(tmp_path, pages.format(listed(1, 2, 1))).text.count("Words") == 3


def test_words_broken_at_the_end_of_a_line(tmp_path: Path) -> None:
    words = (
        "extraordinarily well-known representatives of internationally self-employed "
        "manufacturers notwithstanding considerable difficulties "
    )
    narrow = "#set page(width: 150pt, height: 800pt, margin: 20pt)\n#set text(hyphenate: true, "
    narrow += 'lang: "en", size: 10pt)\n#set par(justify: true)\n'
    assert read(tmp_path, narrow + words * 6).text == " ".join([words.strip()] * 6)


@pytest.mark.parametrize(
    ("before", "after", "made"),
    [
        ("the machin-", "ery of", "the machinery of"),
        ("a well-", "known man", "a well-known man"),
        ("a red-", "haired man", "a red-haired man"),  # written so elsewhere
        ("a Tem-", "plar", "a Templar"),
        ("the Anglo-", "Saxon", "the Anglo-Saxon"),
        ("a 12-", "year wait", "a 12-year wait"),
        ("mother-in-", "law", "mother-in-law"),
        ("in 1914-", "18", "in 1914-18"),
        ("the mill -", "it burned", "the mill - it burned"),
        ("a soft\u00ad", "ness", "a softness"),
        ("one line", "and another", "one line and another"),
        ("a re\u2010", "e", "a re\u2010e"),
    ],
)
def test_hyphens(before: str, after: str, made: str) -> None:
    head, gap = Hyphens(["a red-haired man", before]).joint(before, after)
    assert head + gap + after == made


def test_what_the_document_writes_elsewhere_decides(tmp_path: Path) -> None:
    assert Hyphens(["the wellknown man"]).joint("a well-", "known") == ("a well", "")
    assert Hyphens(["a half-", "dozen"]).joint("a half-", "dozen") == ("a half-", "")


def test_footnotes_stand_at_the_end_and_their_marks_are_no_figures(tmp_path: Path) -> None:
    source = read(
        tmp_path,
        f"{PLAIN}It opened in 1932.#footnote[Herald, 5 May.] It closed.#footnote[Reed, p. 5, "
        f"where {LOREM}]\n\n{LOREM * 12}",
    )
    notes = blocks(source)[-2:]
    assert notes[0] == "[^1]: Herald, 5 May."
    assert notes[1] == f"[^2]: Reed, p. 5, where {LOREM.strip()}"
    assert blocks(source)[0] == "It opened in 1932.¹ It closed.²"
    assert [p.label for p in source.places][-2:] == ["page 1, footnote 1", "page 1, footnote 2"]
    assert [c.quote for c in split([source])][:2] == ["It opened in 1932.", "It closed."]


def test_small_print_is_a_footnote_only_behind_its_mark(tmp_path: Path) -> None:
    small = "#v(1fr)#text(size: 7pt)[{} men of the town had come to see it.]"
    source = read(tmp_path, f"{PLAIN}{LOREM}\n\n{small.format(12)}")
    assert blocks(source)[1] == "12 men of the town had come to see it."
    source = read(tmp_path, f"{PLAIN}It burned.#super[12] {LOREM}\n\n{small.format(12)}")
    assert blocks(source)[1] == "[^12]: men of the town had come to see it."


def test_a_head_alone_goes_on_in_no_column(tmp_path: Path) -> None:
    head = ", header: [A head that is as long as the lines of the text are])"
    words = PLAIN.replace(")", head, 1)
    assert blocks(read(tmp_path, f"{words}{LOREM}"))[-1] == LOREM.strip()
    writer = Paragraphs(Hyphens([]), 10)
    for count in (TALL - 1, TALL):
        lines = [line("it goes on", 50, 190, 700 - 12 * n) for n in range(count)]
        writer.column(lines, [], "page 1")
    said = " ".join(["it goes on"] * (TALL - 1))
    assert writer.finish().text.split("\n\n") == [said, f"{said} it goes on"]


def test_raised_figures_and_fractions(tmp_path: Path) -> None:
    source = read(tmp_path, PLAIN + "It had 10#super[6] parts on 5 km#super[2], one 1/2 full.")
    assert source.text == "It had 10⁶ parts on 5 km², one 1/2 full."


def test_signs_beyond_the_first_plane_and_ligatures_shift_nothing(tmp_path: Path) -> None:
    words = "The 😀 first 𝐀 official fire of 1932 affected 10{} men."
    source = read(tmp_path, PLAIN + words.format("#super[6]"))
    assert source.text == words.format("⁶")


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lies_on_its_side(tmp_path: Path, turn: int) -> None:
    words = f"{PLAIN}#set page(width: 500pt, height: 900pt)\n"
    words += f"#rotate({turn}deg, reflow: true, block(width: 380pt)[{LOREM}\n\nIt burned in 1932.])"
    assert blocks(read(tmp_path, words)) == [LOREM.strip(), "It burned in 1932."]


def refused(path: Path) -> str:
    with pytest.raises(WorkbenchError) as caught:
        read_pdf(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ") and "\n" not in message
    return message


def picture() -> bytes:
    """A PDF whose only page is a picture."""
    made = pypdfium2.PdfDocument.new()
    leaf = made.new_page(90, 90)
    image = pypdfium2.PdfImage.new(made)
    image.set_bitmap(pypdfium2.PdfBitmap.new_native(9, 9, pypdfium2.raw.FPDFBitmap_BGR))
    image.set_matrix(pypdfium2.PdfMatrix().scale(90, 90))
    leaf.insert_obj(image)
    leaf.gen_content()
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def joined(*files: bytes) -> bytes:
    made = pypdfium2.PdfDocument.new()
    for each in files:
        made.import_pages(pypdfium2.PdfDocument(each))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_pictures_of_pages_name_the_command_that_adds_words(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(picture())
    assert "no text layer, only pictures of pages" in refused(path)
    assert "`ocrmypdf a.pdf out.pdf`" in refused(path)
    words = typst.compile((PLAIN + LOREM).encode(), format="pdf")
    path.write_bytes(joined(words, picture(), words, picture()))
    with pytest.warns(WorkbenchWarning) as caught:
        source = read_pdf(path)
    assert str(caught[0].message) == (
        f"{path}: pages 2, 4 without a text layer, not read; "
        "add one with `ocrmypdf --skip-text a.pdf out.pdf`"
    )
    assert [place.label for place in source.places] == ["page 1", "page 3"]


def test_an_empty_page_is_no_picture(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", PLAIN)
    assert "holds no text; fill it or take it away" in refused(path)
    words = typst.compile((PLAIN + LOREM).encode(), format="pdf")
    path.write_bytes(joined(words, typst.compile(PLAIN.encode(), format="pdf")))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read_pdf(path)


def test_a_file_cut_short_or_of_another_kind(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n" + b"junk " * 20)
    assert "a PDF that is cut short or damaged; fetch or save it again" in refused(path)
    path.write_bytes(b"")
    assert "the file is empty" in refused(path)
    path.write_bytes(b"PK\x03\x04 and so on")
    assert "not a PDF but a zip archive that is cut short" in refused(path)
    path.write_bytes(b"The mill burned.")
    assert "not a PDF but plain text; let its name end in .txt" in refused(path)


def locked() -> bytes:
    """A PDF whose keys fit no empty password."""
    key = b"<" + b"41" * 32 + b">"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O" + key + b"/U" + key + b">>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(data))
        data += b"%d 0 obj" % number + part + b"endobj\n"
    start = len(data)
    data += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    ends = b"trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<41><41>]>>\nstartxref\n%d\n%%%%EOF"
    return data + ends % start


def test_a_password(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(locked())
    assert "is under a password; save it without the password" in refused(path)


def test_a_missing_extra_names_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    path = typeset(tmp_path / "a.pdf", PLAIN + LOREM)
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert "pip install 'editorial-workbench[documents]'" in refused(path)


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = typeset(tmp_path / "a.pdf", f"{PLAIN}Mill one#pagebreak()Mill two")
    for name, enough, message in (("PAGES", 2, "2 pages; 1 are"), ("LETTERS", 14, "by page 2")):
        monkeypatch.setattr(pdf, name, enough)
        read_pdf(path)
        monkeypatch.setattr(pdf, name, enough - 1)
        assert message in refused(path)
        monkeypatch.undo()


def test_letters_that_nobody_knows(tmp_path: Path) -> None:
    known = "m" * 80
    source = read(tmp_path, f"{PLAIN}#set text(size: 3pt)\n{known} " + "\ue000" * 20)
    assert len(source.text) == 101
    path = typeset(tmp_path / "a.pdf", f"{PLAIN}#set text(size: 3pt)\n{known} " + "\ue000" * 21)
    assert "`ocrmypdf --force-ocr a.pdf out.pdf`" in refused(path)


WORD = st.text(st.sampled_from("abcde19.,-—’😀éﬁ|"), min_size=1, max_size=9)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(WORD, min_size=1, max_size=60), min_size=1, max_size=6), st.integers(1, 3))
def test_every_place_and_claim_stands_in_the_text(
    tmp_path_factory: pytest.TempPathFactory, paragraphs: list[list[str]], count: int
) -> None:
    said = "\n\n".join(f'#"{" ".join(words)}"' for words in [["First."], *paragraphs])
    words = f"#set page(width: 300pt, height: 300pt, columns: {count})\n{said}"
    path = typeset(tmp_path_factory.mktemp("p") / "a.pdf", words)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        source = read_pdf(path)
        claims = split([source])
    starts = [place.start for place in source.places]
    assert starts == sorted(set(starts)) and starts[0] == 0 and starts[-1] < len(source.text)
    for claim in claims:
        assert source.text[claim.start : claim.end] == claim.quote
        assert claim.locator.startswith("page ")
    assert read_pdf(path).text == source.text
