"""Word documents: what a person reads in them, where it stands, and the way back to the file."""

from __future__ import annotations

import warnings
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims import split
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.facts import extract
from workbench.records import Source
from workbench.sources.archive import Archive
from workbench.sources.docx import body, read_docx
from workbench.sources.pieces import RAISED

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def part(tag: str, inside: str, space: str = W) -> str:
    return f'<w:{tag} xmlns:w="{space}" xmlns:mc="{MC}" xmlns:m="{M}">{inside}</w:{tag}>'


def write(
    path: Path, inside: str, space: str = W, name: str = "document.xml", **parts: str
) -> Path:
    """A Word document with this body; further parts ("footnotes") by keyword."""
    links = "".join(
        f'<Relationship Id="r{n}" Type="{KIND}/{kind}" Target="{kind}.xml"/>'
        for n, kind in enumerate(parts)
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELS}"><Relationship Id="r" Type="{KIND}/officeDocument" '
            f'Target="word/{name}"/></Relationships>',
        )
        out.writestr(
            f"word/_rels/{name}.rels", f'<Relationships xmlns="{RELS}">{links}</Relationships>'
        )
        out.writestr(f"word/{name}", part("document", f"<w:body>{inside}</w:body>", space))
        for kind, within in parts.items():
            out.writestr(f"word/{kind}.xml", part(kind, within))
    return path


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def para(*runs: str, properties: str = "") -> str:
    inside = "".join(r if r.startswith("<") else run(r) for r in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def read(tmp_path: Path, inside: str, **more: str) -> Source:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return read_docx(write(tmp_path / "a.docx", inside, **more))


def text(tmp_path: Path, inside: str, **more: str) -> str:
    return read(tmp_path, inside, **more).text


def labels(source: Source) -> list[tuple[str, str]]:
    """Each place with the first word that stands there."""
    return [(place.label, source.text[place.start :].split()[0]) for place in source.places]


def test_a_document_as_word_writes_it(tmp_path: Path) -> None:
    made = docx.Document()
    made.core_properties.title = "An older title"
    made.core_properties.author = "Ada Reed"
    made.add_heading("The Red Mill", 0)
    made.add_paragraph("It opened in 1932.")
    made.add_heading("History", 1)
    made.add_paragraph("It burned.")
    made.add_paragraph("")
    made.add_paragraph("One of 40", style="List Bullet")
    made.add_paragraph("Two of 50", style="List Number")
    made.add_heading("Owners", 2)
    made.add_paragraph("It was sold.")
    made.add_heading("History", 1)
    made.add_paragraph("It was rebuilt.")
    made.save(str(tmp_path / "a.docx"))
    source = read_docx(tmp_path / "a.docx")
    assert source.text == (
        "# The Red Mill\n\nIt opened in 1932.\n\n# History\n\nIt burned.\n\n- One of 40\n"
        "- Two of 50\n\n## Owners\n\nIt was sold.\n\n# History\n\nIt was rebuilt."
    )
    assert (source.title, source.author) == ("The Red Mill", "Ada Reed")
    assert labels(source) == [
        ("title", "#"),
        ("paragraph 1", "It"),
        ("heading “History”", "#"),
        ("“History”, paragraph 1", "It"),
        ("“History”, paragraph 2", "-"),
        ("“History”, paragraph 3", "-"),
        ("heading “Owners”", "##"),
        ("“Owners”, paragraph 1", "It"),
        ("heading “History” (2)", "#"),
        ("“History” (2), paragraph 1", "It"),
    ]


@pytest.mark.parametrize(
    ("title", "author", "kept"),
    [
        ("The mill burned", "Ada Reed", ("The mill burned", "Ada Reed")),
        ("Microsoft Word - draft.doc", "python-docx", ("A", "")),
        ("draft3.docx", "Microsoft Office User", ("A", "")),
        ("t" * 301, "a" * 301, ("A", "")),
        ("t" * 300, "a" * 300, ("t" * 300, "a" * 300)),
    ],
)
def test_properties_that_a_program_wrote_are_left_out(
    tmp_path: Path, title: str, author: str, kept: tuple[str, str]
) -> None:
    with zipfile.ZipFile(write(tmp_path / "a.docx", para("Words.")), "a") as out:
        out.writestr(
            "docProps/core.xml",
            '<c xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator></c>",
        )
    source = read_docx(tmp_path / "a.docx")
    assert (source.title, source.author) == kept


def test_without_headings_paragraphs_are_counted_through(tmp_path: Path) -> None:
    source = read(tmp_path, para("One.") + para("  ") + para("Two."))
    assert labels(source) == [("paragraph 1", "One."), ("paragraph 2", "Two.")]


def cells(*rows: tuple[str, ...], head: bool = False) -> str:
    inside = ""
    for number, row in enumerate(rows):
        said = "<w:trPr><w:tblHeader/></w:trPr>" if head and not number else ""
        inside += (
            f"<w:tr>{said}" + "".join(f"<w:tc>{para(cell)}</w:tc>" for cell in row) + "</w:tr>"
        )
    return f"<w:tbl>{inside}</w:tbl>"


def test_cells_of_tables_are_facts_below_their_heads(tmp_path: Path) -> None:
    rows = cells(("Mill", "Output"), ("Red", "40 tons"), ("Blue", "50 tons"))
    source = read(tmp_path, para("Mills.") + rows)
    assert (
        source.text
        == "Mills.\n\n| Mill | Output |\n|---|---|\n| Red | 40 tons |\n| Blue | 50 tons |"
    )
    assert labels(source)[2:] == [("table 1, row 2", "|"), ("table 1, row 3", "|")]
    claims = split([source])
    assert [c.locator for c in claims][1:] == ["table 1, row 2", "table 1, row 3"]
    words = [f.words for f in extract(claims)]
    assert "40 tons" in words and "50 tons" in words and "Output" not in words


def test_a_first_row_is_a_head_only_where_it_is_known_to_be_one(tmp_path: Path) -> None:
    rule = "|---|---|"
    keyed = (("Founded", "1932"), ("Closed", "1950"))
    assert rule not in text(tmp_path, cells(*keyed))
    assert rule in text(tmp_path, cells(*keyed, head=True))
    assert rule not in text(tmp_path, cells(("Name", "Red"), ("Owner", "Reed"), ("Men", "40")))
    bold = cells(*keyed).replace("<w:rPr></w:rPr>", "<w:rPr><w:b/></w:rPr>", 2)
    assert rule in text(tmp_path, bold)
    assert rule not in text(tmp_path, bold.replace("<w:rPr></w:rPr>", "<w:rPr><w:b/></w:rPr>"))
    assert rule not in text(tmp_path, cells(("Founded", "early"), head=False))


def test_merged_cells_keep_the_columns_and_bars_end_no_cell(tmp_path: Path) -> None:
    wide = cells(("a|b", "c"), ("d", "e")).replace(
        "<w:tc>", '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>', 1
    )
    assert text(tmp_path, wide) == "| a\\|b | | c |\n| d | e | |"


@pytest.mark.parametrize("long", [False, True])
def test_tables_that_only_arrange_text_are_paragraphs(tmp_path: Path, long: bool) -> None:
    from workbench.sources.written import LONG_CELL

    source = read(tmp_path, cells(("x" * (LONG_CELL + long), "It opened.")))
    assert source.text.startswith("x" if long else "| x")
    assert {place.label for place in source.places} == {"table 1, row 1"}
    source = read(tmp_path, cells(("One.",), ("Two.",)))
    assert source.text == "One.\n\nTwo."
    assert labels(source) == [("table 1, row 1", "One."), ("table 1, row 2", "Two.")]


def test_tables_within_tables_are_read(tmp_path: Path) -> None:
    inner = cells(("40", "50"))
    outer = cells(("a", "b")).replace(para("b"), para("b") + inner)
    assert text(tmp_path, outer) == "| a | b 40 50 |"


def test_notes_stand_at_the_end_and_their_marks_are_no_figures(tmp_path: Path) -> None:
    def reference(kind: str, key: int, more: str = "") -> str:
        return f'<w:r><w:{kind}Reference w:id="{key}"/>{more}</w:r>'

    notes = (
        f'<w:footnote w:type="separator" w:id="-1">{para("---")}</w:footnote>'
        f'<w:footnote w:id="7">{para("Herald, 5 May.")}{para("See also p. 9.")}</w:footnote>'
        f'<w:footnote w:id="3">{para("Never referred to.")}</w:footnote>'
        f'<w:footnote w:id="9">{para("By hand.")}</w:footnote>'
    )
    custom = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="9"/><w:t>*</w:t></w:r>'
    source = read(
        tmp_path,
        para("It opened in 1932", reference("footnote", 7), ". It closed.", reference("endnote", 2))
        + para("It burned.", custom),
        footnotes=notes,
        endnotes=f'<w:endnote w:id="2">{para("Reed, p. 5.")}</w:endnote>',
    )
    assert source.text == (
        "It opened in 1932[^1]. It closed.[^e1]\n\nIt burned.[^2]\n\n[^1]: Herald, 5 May.\n\n"
        "    See also p. 9.\n\n[^e1]: Reed, p. 5.\n\n[^2]: By hand."
    )
    assert labels(source)[2:] == [
        ("footnote 1", "[^1]:"),
        ("endnote 1", "[^e1]:"),
        ("footnote 2", "[^2]:"),
    ]
    claims = split([source])
    assert [c.quote for c in claims] == ["It opened in 1932[^1].", "It closed.", "It burned."]
    assert [f.value for f in extract(claims) if f.facet in ("date", "number")] == ["date 1932"]


def warned(path: Path) -> tuple[Source, list[str]]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        source = read_docx(path)
    assert all(w.category is WorkbenchWarning for w in caught)
    return source, [str(w.message).removeprefix(f"{path}: ") for w in caught]


def test_tracked_changes_are_read_as_accepted_and_said_once(tmp_path: Path) -> None:
    gone = "<w:del><w:r><w:delText>£9,000</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run('yesterday')}</w:moveFrom>"
    path = write(
        tmp_path / "a.docx",
        para("It cost ", gone, f"<w:ins>{run('£12,000')}</w:ins>", " then", moved, "."),
    )
    source, said = warned(path)
    assert source.text == "It cost £12,000 then."
    assert said == ["3 tracked changes are read as accepted"]
    path = write(tmp_path / "b.docx", para("It cost ", gone, "nothing."))
    assert warned(path)[1] == ["1 tracked change is read as accepted"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(tmp_path: Path) -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    inside = para("It opened ", properties=mark) + para("in 1932.") + para("Last ", properties=mark)
    source, said = warned(write(tmp_path / "a.docx", inside))
    assert source.text == "It opened in 1932.\n\nLast"
    assert said == ["2 tracked changes are read as accepted"]


def test_deleted_rows_and_blocks_are_left_out(tmp_path: Path) -> None:
    rows = cells(("a", "1"), ("b", "2")).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)
    inside = rows + f"<w:moveFrom>{para('x')}</w:moveFrom><w:ins>{para('Kept.')}</w:ins>"
    source, said = warned(write(tmp_path / "a.docx", inside))
    assert source.text == "| b | 2 |\n\nKept."
    assert said == ["3 tracked changes are read as accepted"]


def test_hidden_text_is_left_out_and_said(tmp_path: Path) -> None:
    styles = (
        '<w:style w:styleId="S" w:type="character"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="P" w:type="paragraph"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="Q" w:type="paragraph"><w:basedOn w:val="P"/></w:style>'
    )
    inside = (
        para("It opened", run(" never", "<w:vanish/>"), run(".", '<w:vanish w:val="0"/>'))
        + para("One", run(" two", '<w:rStyle w:val="S"/>'))
        + para("Gone", properties='<w:pStyle w:val="Q"/>')
        + para(run("Shown", '<w:vanish w:val="false"/>'), properties='<w:pStyle w:val="Q"/>')
    )
    source, said = warned(write(tmp_path / "a.docx", inside, styles=styles))
    assert source.text == "It opened.\n\nOne\n\nShown"
    assert said == ["hidden text is left out"]


def field(order: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (
        f"{mark('begin')}<w:r><w:instrText>{order}</w:instrText><w:t>no</w:t></w:r>"
        f"{mark('separate')}{run(result)}{mark('end')}"
    )


def test_of_fields_only_the_result_is_read(tmp_path: Path) -> None:
    inside = para(
        "See ",
        field("REF mill", "the mill"),
        " or ",
        '<w:fldSimple w:instr="AUTHOR"><w:r><w:t>Reed</w:t></w:r></w:fldSimple>',
        " or ",
        f'<w:hyperlink w:anchor="x">{run("the site")}</w:hyperlink>.',
        properties="",
    )
    assert text(tmp_path, inside) == "See the mill or Reed or the site"
    nested = field("IF 1 = ", "yes").replace("<w:t>no</w:t></w:r>", "</w:r>" + field("REF x", "40"))
    assert text(tmp_path, para("It says ", nested, " here.")) == "It says yes here."


def test_tables_of_contents_are_left_out(tmp_path: Path) -> None:
    listed = field("TOC \\o", "Chapter one").replace(
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    inside = para(listed) + para("Chapter two", end, "After.") + para("Text.")
    assert text(tmp_path, inside) == "After.\n\nText."
    # A field that never ends may not take the rest of the document with it.
    assert text(tmp_path, para(listed) + para("Text.")) == "Chapter one\n\nText."
    open_order = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert text(tmp_path, para("One ", open_order, "two") + para("Text.")) == "One\n\nText."
    style = '<w:style w:styleId="T" w:type="paragraph"><w:name w:val="TOC 1"/></w:style>'
    inside = para("Chapter\t9", properties='<w:pStyle w:val="T"/>') + para("Text.")
    assert text(tmp_path, inside, styles=style) == "Text."


def test_signs_breaks_and_raised_figures(tmp_path: Path) -> None:
    def sign(font: str, code: str) -> str:
        return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'

    up = '<w:vertAlign w:val="superscript"/>'
    assert text(tmp_path, para("a", "<w:r><w:br/></w:r>", "b")) == "a\nb"
    assert text(tmp_path, para("a", "<w:r><w:tab/></w:r>", "b")) == "a\tb"
    assert text(tmp_path, para("a\nb\tc")) == "a b c"
    assert text(tmp_path, para("well", "<w:r><w:noBreakHyphen/></w:r>", "known")) == "well-known"
    assert text(tmp_path, para("10", run("6", up), " men, 5 m", run("-2", up))) == "10⁶ men, 5 m⁻²"
    high = '<w:position w:val="{}"/>'
    for place, shown in ((4, "⁶"), (3, "6"), (-4, "6")):
        assert text(tmp_path, para("10", run("6", high.format(place)))) == f"10{shown}"
    style = f'<w:style w:styleId="U" w:type="character"><w:rPr>{up}</w:rPr></w:style>'
    inside = para("10", run("6", '<w:rStyle w:val="U"/>'))
    assert text(tmp_path, inside, styles=style) == "10⁶"
    assert text(tmp_path, para("the 19", run("th", up))) == "the 19th"
    assert text(tmp_path, para(sign("Symbol", "F0A3"), " 5", sign("Odd", "F041"))) == "≤ 5\ufffd"
    assert text(tmp_path, para("x", sign("Symbol", "zz"))) == "x\ufffd"
    one, two = (f"<m:r><m:t>{n}</m:t></m:r>" for n in (1, 2))
    half = f"<m:oMath><m:f><m:num>{one}</m:num><m:den>{two}</m:den></m:f></m:oMath>"
    assert text(tmp_path, para("About ", half)) == "About 1/2"


def test_text_boxes_content_controls_and_alternatives(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{para('In the box.')}</w:txbxContent>"
    drawn = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing>"
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    source = read(tmp_path, para("Before. ", drawn, "After."))
    assert source.text == "Before. After.\n\nIn the box."
    assert labels(source) == [("paragraph 1", "Before."), ("text box", "In")]
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    prompt = "<w:showingPlcHdr/>"
    inside = control.format("", para("Kept.")) + control.format(prompt, para("Click."))
    inside += para("a", control.format("", run("b")), control.format(prompt, run("c")))
    assert text(tmp_path, inside) == "Kept.\n\nab"


@pytest.mark.parametrize("space", [W, STRICT])
def test_both_forms_of_the_format_and_any_name_of_the_main_part(tmp_path: Path, space: str) -> None:
    assert text(tmp_path, para("Words."), space=space, name="document2.xml") == "Words."


def test_links_and_macros_are_neither_fetched_nor_run(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docm", para("Words."))
    with zipfile.ZipFile(path, "a") as out:
        out.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")
        out.writestr(
            "word/_rels/settings.xml.rels",
            f'<Relationships xmlns="{RELS}"><Relationship Id="r" Type="{KIND}/attachedTemplate" '
            'Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/></Relationships>',
        )
    assert read_docx(path).text == "Words."


def refused(path: Path) -> str:
    with pytest.raises(WorkbenchError) as caught:
        read_docx(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ") and "\n" not in message
    return message


def test_what_cannot_be_read_is_one_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    assert "holds no text" in refused(write(path, para("  ")))
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("xl/workbook.xml", "<a/>")
    assert "not a Word document but an Excel workbook; let its name end in .xlsx" in refused(path)
    write(path, "<!-- -->").write_bytes(path.read_bytes()[:-60])
    assert "cut short or damaged" in refused(path)
    path.write_bytes(b"%PDF-1.7")
    assert "but a PDF" in refused(path)
    write(path, "")
    with zipfile.ZipFile(path, "a") as out:
        out.writestr("word/comments.xml", "<a/>")
    assert "holds no text" in refused(path)


WORDS = st.text(st.sampled_from("ab |.\t\n9‑−é😀\u00ad"), max_size=8)


@settings(deadline=None)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("p"), st.lists(WORDS, max_size=4)),
            st.tuples(st.just("i"), st.lists(WORDS, max_size=4)),
            st.tuples(st.just("h"), st.lists(WORDS, max_size=2)),
            st.tuples(st.just("t"), st.lists(WORDS, min_size=2, max_size=6)),
        ),
        max_size=8,
    )
)
def test_every_piece_leads_back_and_every_place_and_claim_stands_in_the_text(
    tmp_path_factory: pytest.TempPathFactory, blocks: list[tuple[str, list[str]]]
) -> None:
    inside = ""
    for kind, words in blocks:
        if kind == "t":
            inside += cells(*((a, "1") for a in words))
        else:
            more = {"p": "", "i": '<w:numPr><w:numId w:val="1"/></w:numPr>'}.get(
                kind, '<w:outlineLvl w:val="1"/>'
            )
            up = '<w:vertAlign w:val="superscript"/>'
            runs = [run(w, up if n % 3 == 2 else "") for n, w in enumerate(words)]
            inside += para(*runs, properties=more)
    path = write(tmp_path_factory.mktemp("w") / "a.docx", para("First.") + inside)
    made = body(Archive(path))
    shown = made.written.text
    end = 0
    for piece in made.pieces:
        assert end <= piece.start < piece.end <= len(shown)
        end = piece.end
        words = piece.element.text[piece.offset : piece.offset + piece.end - piece.start]
        assert shown[piece.start : piece.end] in (words, words.translate(RAISED))
    leads = {n for p in made.pieces for n in range(p.start, p.end)}
    assert all(n in leads or c in "\n\t |-#\\" for n, c in enumerate(shown))
    source = read_docx(path)
    starts = [place.start for place in source.places]
    assert starts == sorted(set(starts)) and starts[0] == 0 and starts[-1] < len(shown)
    for claim in split([source]):
        assert source.text[claim.start : claim.end] == claim.quote
        assert claim.locator


PAGE = "https://norwick.example/pier"


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (field(f' HYPERLINK "{PAGE}" \\o "tip" ', "the council"), f"[the council]({PAGE})"),
        (field(f"hyperlink {PAGE}", "the council"), f"[the council]({PAGE})"),
        (
            f'<w:fldSimple w:instr="HYPERLINK &quot;{PAGE}&quot;">{run("it")}</w:fldSimple>',
            f"[it]({PAGE})",
        ),
        (field(f'HYPERLINK "{PAGE}"', PAGE), PAGE),  # it shows its address
        (field('HYPERLINK \\l "chapter2"', "chapter 2"), "chapter 2"),
        (field('HYPERLINK "file:///C:/pier.docx"', "my file"), "my file"),
        (
            field(f'HYPERLINK "{PAGE}"', "x").replace(run("x"), run("a ") + field("REF b", "mill")),
            f"[a mill]({PAGE})",
        ),
        (
            field("REF b", "x").replace(run("x"), field(f'HYPERLINK "{PAGE}"', "the mill")),
            f"[the mill]({PAGE})",
        ),
    ],
)
def test_a_field_that_is_a_link_keeps_its_address(tmp_path: Path, inside: str, shown: str) -> None:
    found = read(tmp_path, para("See ", inside, " for more."))
    assert found.text.strip() == f"See {shown} for more."


def test_a_link_whose_field_does_not_end_loses_no_words(tmp_path: Path) -> None:
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    begun = field(f'HYPERLINK "{PAGE}"', "the council").removesuffix(end)
    inside = para("See ", begun, " here.") + para("And", end, " there.")
    assert text(tmp_path, inside) == "See the council here.\n\nAnd there."
