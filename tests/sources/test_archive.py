"""Zip archives: what is refused, before it is unpacked, and what is read."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from workbench.errors import WorkbenchError
from workbench.sources import archive
from workbench.sources.archive import Archive


def packed(path: Path, parts: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in parts.items():
            out.writestr(name, data)
    return path


def refused(path: Path, *words: str, name: str = "a.xml") -> str:
    with pytest.raises(WorkbenchError) as caught:
        Archive(path, "a Word document").xml(name)
    message = str(caught.value)
    assert message.startswith(f"{path}: ") and "\n" not in message
    for word in words:
        assert word in message
    return message


def test_parts_are_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.xml": "<a>&amp; é</a>", "b.bin": b"\0\1"})
    opened = Archive(path)
    assert opened.names() == ["a.xml", "b.bin"]
    assert "a.xml" in opened and "c" not in opened
    assert opened.read("b.bin") == b"\0\1"
    assert opened.xml("a.xml").text == "& é"


def test_a_missing_part_is_named(tmp_path: Path) -> None:
    refused(packed(tmp_path / "a.zip", {"b.xml": "<b/>"}), "lacks its part 'a.xml'")


def test_a_bomb_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packed(tmp_path / "bomb.docx", {"a.xml": b" " * (archive.RATIO_FROM + 1)})
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("unpacked"))
    refused(path, "unpack to 20 MB", "200 times")


def test_a_small_part_may_be_packed_as_small_as_it_likes(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.xml": b"<a>" + b" " * (archive.RATIO_FROM - 8) + b"</a>"})
    assert len(Archive(path).read("a.xml")) == archive.RATIO_FROM - 1


def test_all_parts_together_have_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed(tmp_path / "a.zip", {"a.xml": "<a/>", "b": "b" * 96})
    monkeypatch.setattr(archive, "UNPACKED", 100)
    Archive(path)
    monkeypatch.setattr(archive, "UNPACKED", 99)
    refused(path, "unpack to")


def test_one_part_has_a_limit_that_its_reading_keeps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packed(tmp_path / "a.zip", {"a.xml": "<a>abc</a>"})
    monkeypatch.setattr(archive, "PART", 10)
    assert Archive(path).read("a.xml") == b"<a>abc</a>"
    monkeypatch.setattr(archive, "PART", 9)
    refused(path, "larger than")


def test_a_part_that_lies_of_its_size_is_damaged(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.xml": b"<a>" + b"x" * 5000 + b"</a>"})
    data = bytearray(path.read_bytes())
    central = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, central + 24, 100)  # the unpacked size it claims
    path.write_bytes(data)
    refused(path, "cut short or damaged in 'a.xml'")


@pytest.mark.parametrize("place", [8, 10, 18, 26, 30, 34])
def test_whatever_is_damaged_is_said(tmp_path: Path, place: int) -> None:
    path = packed(tmp_path / "a.zip", {"a.xml": b"<a>" + b"x" * 5000 + b"</a>"})
    data = bytearray(path.read_bytes())
    data[place] ^= 0xA5
    path.write_bytes(data)
    try:
        Archive(path).xml("a.xml")
    except WorkbenchError as error:
        assert "damaged" in str(error)


def test_the_number_of_parts_has_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed(tmp_path / "a.zip", {"a.xml": "<a/>", "b": "", "c": ""})
    monkeypatch.setattr(archive, "PARTS", 3)
    Archive(path)
    monkeypatch.setattr(archive, "PARTS", 2)
    refused(path, "3 parts; 2 are allowed")


def test_the_number_of_elements_has_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packed(tmp_path / "a.zip", {"a.xml": "<a><b/></a>"})
    monkeypatch.setattr(archive, "MARKS", 3)
    Archive(path).xml("a.xml")
    monkeypatch.setattr(archive, "MARKS", 2)
    refused(path, "too many elements")


@pytest.mark.parametrize("code", ["utf-8", "utf-16", "utf-16-be", "utf-16-le", "utf-32-be"])
def test_a_document_type_is_refused(tmp_path: Path, code: str) -> None:
    text = (
        f'<?xml version="1.0" encoding="{code}"?>'
        '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'
    )
    if code.startswith(("utf-16", "utf-32")):
        text = text.replace(f' encoding="{code}"', "")
    refused(packed(tmp_path / "a.zip", {"a.xml": text.encode(code)}), "'a.xml' has a document type")


def test_a_document_type_is_not_even_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(etree, "fromstring", lambda *_: pytest.fail("parsed"))
    refused(packed(tmp_path / "a.zip", {"a.xml": "<!DOCTYPE a><a/>"}), "has a document type")


def test_xml_that_is_damaged_or_too_deep(tmp_path: Path) -> None:
    refused(packed(tmp_path / "a.zip", {"a.xml": "<a>\n<b></a>"}), "damaged in line 2")
    deep = "<a>" * 300 + "</a>" * 300
    refused(packed(tmp_path / "b.zip", {"a.xml": deep}), "damaged in line 1")


def test_a_password(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"a.xml": "<a/>"})
    data = bytearray(path.read_bytes())
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    refused(path, "under a password")


def test_a_part_that_stands_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as out, pytest.warns(UserWarning, match="Duplicate"):
        out.writestr("a.xml", "<a/>")
        out.writestr("a.xml", "<b/>")
    refused(path, "'a.xml' twice")


def test_a_way_of_packing_that_no_format_allows(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as out:
        out.writestr("a.xml", "<a/>")
    refused(path, "unusual way")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the file is empty"),
        (b" \n", "the file is empty"),
        (b"%PDF-1.7 ...", "not a Word document but a PDF; let its name end in .pdf"),
        (rb"{\rtf1 Hello}", "not a Word document but an RTF document; let its name end in .rtf"),
        (b"<!DOCTYPE html><p>", "but a web page"),
        (b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', "but a web page"),
        (b"The mill burned.", "but plain text"),
        (b"\x89PNG\r\n\x1a\n\0\0", "but a file of another kind"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            "but a Word 97-2003 document; open it in Word and save it as .docx",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "but a file under a password; save it without the password",
        ),
    ],
)
def test_what_is_no_archive_is_named(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    refused(path, words)


def test_an_archive_that_is_cut_short(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.docx", {"a.xml": "<a>" + "x" * 5000 + "</a>"})
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    refused(path, "a zip archive that is cut short or damaged; fetch or save it again")


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"word/document.xml": ""}, "a Word document"),
        ({"xl/workbook.xml": ""}, "an Excel workbook"),
        ({"ppt/presentation.xml": ""}, "a PowerPoint presentation"),
        ({"mimetype": "application/epub+zip"}, "an EPUB book"),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "an OpenDocument text"),
        (
            {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"},
            "an OpenDocument file",
        ),
        ({"a.txt": ""}, "a zip archive; unpack it"),
    ],
)
def test_archives_of_other_kinds_are_named(
    tmp_path: Path, parts: dict[str, str | bytes], words: str
) -> None:
    opened = Archive(packed(tmp_path / "a.docx", parts), "a kind of its own")
    assert f"but {words}" in str(opened.refusal())
