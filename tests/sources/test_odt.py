"""OpenDocument texts: what a person reads in them and where it stands."""

from __future__ import annotations

import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims import split
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.records import Source
from workbench.sources import odt
from workbench.sources.odt import read_odt

SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for short, full in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "manifest": "manifest",
        "meta": "meta",
    }.items()
)
STYLES = "".join(
    f'<style:style style:name="{name}" style:parent-style-name="{parent}">'
    f"<style:text-properties {said}/></style:style>"
    for name, parent, said in (
        ("up", "", 'style:text-position="super 58%"'),
        ("up2", "up", ""),
        ("high", "", 'style:text-position="33% 58%"'),
        ("low", "", 'style:text-position="-33% 58%"'),
        ("level", "up", 'style:text-position="0% 100%"'),
        ("gone", "", 'text:display="none"'),
        ("P1", "Title", ""),
    )
)


def write(path: Path, inside: str, **parts: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("mimetype", odt.MEDIA_TYPE)
        out.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{STYLES}"
            f"</office:automatic-styles><office:body><office:text>{inside}</office:text>"
            "</office:body></office:document-content>",
        )
        for name, within in parts.items():
            place = "META-INF/manifest.xml" if name == "manifest" else f"{name}.xml"
            out.writestr(place, f"<office:part {SPACES}>{within}</office:part>")
    return path


def p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def span(words: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{words}</text:span>'


def read(tmp_path: Path, inside: str, **parts: str) -> Source:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return read_odt(write(tmp_path / "a.odt", inside, **parts))


def text(tmp_path: Path, inside: str) -> str:
    return read(tmp_path, inside).text


def warned(tmp_path: Path, inside: str) -> tuple[str, list[str]]:
    path = write(tmp_path / "a.odt", inside)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        source = read_odt(path)
    assert all(w.category is WorkbenchWarning for w in caught)
    return source.text, [str(w.message).removeprefix(f"{path}: ") for w in caught]


def test_headings_paragraphs_and_lists(tmp_path: Path) -> None:
    inside = p("The Red Mill", "P1") + p("It   opened\n in 1932.")
    inside += '<text:h text:outline-level="2">History</text:h>' + p("It burned.")
    inner = f"<text:list><text:list-item>{p('Inner 3')}</text:list-item></text:list>"
    inside += f"<text:list><text:list-item>{p('One of 40')}{inner}</text:list-item></text:list>"
    inside += f"<text:section>{p('Last.')}</text:section>"
    meta = "<dc:title xmlns:dc='x'>Old</dc:title><meta:initial-creator>Ada Reed"
    source = read(tmp_path, inside, meta=f"{meta}</meta:initial-creator>")
    assert source.text == (
        "# The Red Mill\n\nIt opened in 1932.\n\n## History\n\nIt burned.\n\n- One of 40\n"
        "- Inner 3\n\nLast."
    )
    assert [place.label for place in source.places] == [
        "title",
        "paragraph 1",
        "heading “History”",
        "“History”, paragraph 1",
        "“History”, paragraph 2",
        "“History”, paragraph 3",
        "“History”, paragraph 4",
    ]
    assert (source.title, source.author) == ("The Red Mill", "Ada Reed")


def test_signs_fields_and_raised_figures(tmp_path: Path) -> None:
    assert text(tmp_path, p("a<text:tab/>b<text:line-break/>c<text:s text:c='3'/>d")) == "a\tb\nc d"
    for style, shown in (("up", "⁶"), ("up2", "⁶"), ("high", "⁶"), ("low", "6"), ("level", "6")):
        assert text(tmp_path, p(f"10{span('6', style)} men")) == f"10{shown} men"
    assert text(tmp_path, p(f"19{span('th', 'up')}")) == "19th"
    assert text(tmp_path, p("See <text:a>the site</text:a>.")) == "See the site."
    assert text(tmp_path, p("On <text:page-number>9</text:page-number>it.")) == "On it."
    note = "<office:annotation>" + p("A remark.") + "</office:annotation>"
    assert text(tmp_path, p(f"It{note} burned.")) == "It burned."
    assert text(
        tmp_path, f"<text:table-of-content>{p('One 9')}</text:table-of-content>{p('x')}"
    ) == ("x")


def test_notes_stand_at_the_end(tmp_path: Path) -> None:
    def note(kind: str, words: str) -> str:
        return (
            f'<text:note text:note-class="{kind}"><text:note-citation>9</text:note-citation>'
            f"<text:note-body>{words}</text:note-body></text:note>"
        )

    first = note("footnote", p("Herald.") + p("Also p. 9."))
    source = read(tmp_path, p(f"It opened.{first} It closed.{note('endnote', p('Reed.'))}"))
    assert source.text == (
        "It opened.[^1] It closed.[^e1]\n\n[^1]: Herald.\n\n    Also p. 9.\n\n[^e1]: Reed."
    )
    assert [place.label for place in source.places] == ["paragraph 1", "footnote 1", "endnote 1"]
    assert [c.quote for c in split([source])] == ["It opened.", "It closed."]


def test_tables(tmp_path: Path) -> None:
    def row(*cells: str, more: str = "") -> str:
        inside = "".join(f"<table:table-cell>{p(c)}</table:table-cell>" for c in cells)
        return f"<table:table-row{more}>{inside}</table:table-row>"

    head = f"<table:table-header-rows>{row('Key', '1930')}</table:table-header-rows>"
    table = "<table:table>{}</table:table>"
    source = read(tmp_path, table.format(head + row("Men", "40|1")))
    assert source.text == "| Key | 1930 |\n|---|---|\n| Men | 40\\|1 |"
    assert [place.label for place in source.places] == ["table 1, row 1", "table 1, row 2"]
    assert "---" not in text(tmp_path, table.format(row("Key", "1930") + row("Men", "40")))
    wide = '<table:table-cell table:number-columns-repeated="{}"/>'
    for count, kept in ((3, 3), (odt.REPEATED, 64), (10**9, 64)):
        inside = f"<table:table-row>{wide.format(count)}</table:table-row>" + row("a", "b")
        assert text(tmp_path, table.format(inside)).count("|") == kept + 1
    again = row("a", "b", more=' table:number-rows-repeated="1000000"')
    assert text(tmp_path, table.format(again)).count("\n") == odt.REPEATED - 1


def test_text_boxes(tmp_path: Path) -> None:
    box = f"<draw:frame><draw:text-box>{p('In the box.')}</draw:text-box></draw:frame>"
    source = read(
        tmp_path,
        p(f"Before. {box}After.") + f"<draw:custom-shape>{p('Shape.')}</draw:custom-shape>",
    )
    assert source.text == "Before. After.\n\nIn the box.\n\nShape."
    assert [place.label for place in source.places] == ["paragraph 1", "text box"]


def test_tracked_changes_and_hidden_text(tmp_path: Path) -> None:
    region = f"<text:changed-region>{p('£9,000')}</text:changed-region>"
    inside = f"<text:tracked-changes>{region * 2}</text:tracked-changes>" + p(
        "It <text:change/>is."
    )
    assert warned(tmp_path, inside) == ("It is.", ["2 tracked changes are read as accepted"])
    inside = p(f"It {span('never', 'gone')}is.") + p("Gone", "gone")
    assert warned(tmp_path, inside) == ("It is.", ["hidden text is left out"])


def refused(path: Path) -> str:
    with pytest.raises(WorkbenchError) as caught:
        read_odt(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ") and "\n" not in message
    return message


def test_what_cannot_be_read_is_one_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    assert "holds no text" in refused(write(path, p(" ")))
    locked = "<manifest:encryption-data/>"
    assert "under a password" in refused(write(path, p("x"), manifest=locked))
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("word/document.xml", "<a/>")
    assert "not an OpenDocument text but a Word document" in refused(path)
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        out.writestr("content.xml", f"<office:x {SPACES}/>")
    assert "but an OpenDocument file that is no text" in refused(path)


@settings(deadline=None)
@given(
    st.lists(st.text(st.sampled_from("ab |.\n9‑é😀"), max_size=9), max_size=8), st.integers(0, 3)
)
def test_every_place_and_claim_stands_in_the_text(
    tmp_path_factory: pytest.TempPathFactory, words: list[str], styled: int
) -> None:
    style = ("", "up", "low", "P1")[styled]
    inside = "".join(p(f"x{span(each, style)}") for each in words)
    path = write(tmp_path_factory.mktemp("o") / "a.odt", p("First.") + inside)
    source = read_odt(path)
    starts = [place.start for place in source.places]
    assert starts == sorted(set(starts)) and starts[0] == 0 and starts[-1] < len(source.text)
    for claim in split([source]):
        assert source.text[claim.start : claim.end] == claim.quote


def test_links_keep_their_addresses(tmp_path: Path) -> None:
    space = 'xmlns:xlink="http://www.w3.org/1999/xlink"'

    def link(address: str, words: str) -> str:
        return f'<text:a {space} xlink:href="{address}">{words}</text:a>'

    page = "https://norwick.example/pier"
    told = f"See {link(page, 'the ' + span('council', 'low'))}, {link(page, page)}"
    inside = p(f"{told} and {link('#chapter2', 'chapter 2')}.")
    assert text(tmp_path, inside) == f"See [the council]({page}), {page} and chapter 2."
