"""EPUB books: chapters in the order of reading, a paragraph found by its chapter."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from standing import sound, where

from workbench.errors import WorkbenchError
from workbench.sources import read

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
)
PACKAGE = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>My Harbour</dc:title>
<dc:creator>Ann Weir</dc:creator><dc:creator>Bo Reed</dc:creator><dc:date>1972-05-01</dc:date>
<dc:publisher>Faber</dc:publisher></metadata>
<manifest><item id="c1" href="one%20a.xhtml" media-type="application/xhtml+xml"/>
<item id="c2" href="../two.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="p" href="p.jpg" media-type="image/jpeg"/>
<item id="x" href="extra.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="n"/><itemref idref="c2"/><itemref idref="p"/><itemref idref="c1"/>
<itemref idref="x" linear="no"/><itemref idref="gone"/></spine></package>"""
PARTS = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/content.opf": PACKAGE,
    "OEBPS/one a.xhtml": (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        "<head><title>x</title></head><body><h1>The shoot</h1>"
        '<p>We shot for nine weeks.<a epub:type="noteref" href="#n">1</a></p>'
        "<p>It cost £240,000.</p>"
        "<nav><ol><li>Contents</li></ol></nav><h2>The rain</h2><p>It rained.</p></body></html>"
    ),
    "two.xhtml": (
        "<html><head><title>Foreword</title></head><body><p>I was born in 1912.</p></body></html>"
    ),
    "OEBPS/nav.xhtml": "<html><body><nav><ol><li>The shoot</li></ol></nav></body></html>",
    "OEBPS/extra.xhtml": "<html><body><p>An advertisement of 1951.</p></body></html>",
}


def bound(folder: Path, **changes: str | None) -> Path:
    path = folder / "book.epub"
    parts = {**PARTS, **{name.replace("__", "/"): data for name, data in changes.items()}}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            if data is not None:
                archive.writestr(name, data)
    return path


def changed(folder: Path, part: str, data: str | None) -> Path:
    return bound(folder, **{part: data})


def test_a_book_to_the_letter(tmp_path: Path) -> None:
    source = sound(bound(tmp_path))
    assert source.text == (
        "I was born in 1912.\n\n# The shoot\n\nWe shot for nine weeks.[1]\n\nIt cost £240,000.\n\n"
        "## The rain\n\nIt rained."
    )
    assert (source.title, source.author) == ("My Harbour", "Ann Weir, Bo Reed")
    assert (source.published_on, source.publisher) == ("1972-05-01", "Faber")
    assert where(source, "I was born") == "“Foreword”, paragraph 1"
    assert where(source, "It cost") == "“The shoot”, paragraph 2"
    assert where(source, "It rained") == "“The rain”, paragraph 1"


def refused(path: Path) -> str:
    with pytest.raises(WorkbenchError) as caught:
        read(path)
    message = str(caught.value)
    assert str(path) in message
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("part", "data", "words"),
    [
        ("META-INF/container.xml", None, "not an EPUB book"),
        ("META-INF/container.xml", "<a/>", "names no list of its parts"),
        ("META-INF/container.xml", "<a", "damaged in line 1"),
        ("OEBPS/content.opf", None, "names no list of its parts"),
        ("OEBPS/content.opf", '<!DOCTYPE a [<!ENTITY x "y">]>' + PACKAGE[21:], "document type"),
        ("OEBPS/one a.xhtml", None, "lacks its part 'OEBPS/one a.xhtml'"),
        ("OEBPS/one a.xhtml", "<div>" * 100_000, "nested too deep"),
        ("META-INF/rights.xml", "<rights/>", "protected against copying"),
        (
            "META-INF/encryption.xml",
            '<encryption><CipherReference URI="OEBPS/one%20a.xhtml"/></encryption>',
            "protected against copying",
        ),
    ],
)
def test_broken_and_locked_books_are_named(
    tmp_path: Path, part: str, data: str | None, words: str
) -> None:
    path = changed(tmp_path, part, data)
    if part == "META-INF/container.xml" and data is None:
        words = "EPUB book"
    assert words in refused(path)


def test_encrypted_fonts_lock_no_book(tmp_path: Path) -> None:
    fonts = '<encryption><CipherReference URI="OEBPS/a.otf"/></encryption>'
    assert sound(changed(tmp_path, "META-INF/encryption.xml", fonts)).title == "My Harbour"


def test_a_book_of_pictures_and_a_book_cut_short_are_named(tmp_path: Path) -> None:
    spine = PACKAGE.replace('<itemref idref="c2"/>', "").replace('<itemref idref="c1"/>', "")
    assert "no words in the book" in refused(changed(tmp_path, "OEBPS/content.opf", spine))
    path = bound(tmp_path)
    path.write_bytes(path.read_bytes()[:-200])
    assert "cut short or damaged" in refused(path)


def test_a_part_outside_the_archive_is_not_looked_for(tmp_path: Path) -> None:
    (tmp_path / "secret.xhtml").write_text("<p>The secret of 1951.</p>")
    package = PACKAGE.replace("../two.xhtml", "../../secret.xhtml")
    assert "lacks its part" in refused(changed(tmp_path, "OEBPS/content.opf", package))
