"""Reading: what an editor's folder may hold, and what must be said of it."""

from __future__ import annotations

import hashlib
import os
import random
import warnings
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import plugins
from workbench.errors import Unread, WorkbenchError, WorkbenchWarning
from workbench.records import Source
from workbench.sources import read, readers, slug

SENTENCE = "It cost £12,000 – said the “Café Anglais”.\nIt closed.\n"


def write(folder: Path, name: str, data: str | bytes = "It opened in 1932.\n") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def refused(*args: object, **more: Any) -> str:
    """The message of the error that reading gives, which must be one line."""
    with pytest.raises(WorkbenchError) as caught:
        read(*args, **more)  # type: ignore[arg-type]
    message = str(caught.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        b"\xef\xbb\xbf" + SENTENCE.encode(),
        SENTENCE.encode("utf-16"),
        b"\xfe\xff" + SENTENCE.encode("utf-16-be"),
        b"\xff\xfe\x00\x00" + SENTENCE.encode("utf-32-le"),
        SENTENCE.replace("\n", "\r\n").encode(),
        SENTENCE.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + SENTENCE.replace("\n", "\r\n").encode(),
    ],
)
def test_byte_order_marks_and_line_endings_stay_out_of_the_text(
    tmp_path: Path, data: bytes
) -> None:
    path = write(tmp_path, "a.txt", data)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (source,) = read(tmp_path)
    assert source.text == SENTENCE
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_page_breaks_of_a_printed_text_are_text(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "It rained.\x0cIt stopped.\x0bIt ended.\n")
    assert read(tmp_path)[0].text == "It rained.\x0cIt stopped.\x0bIt ended.\n"


def test_text_of_an_old_windows_system_is_read_with_a_warning(tmp_path: Path) -> None:
    write(tmp_path, "old.txt", SENTENCE.encode("cp1252"))
    with pytest.warns(WorkbenchWarning, match=r"old\.txt: not UTF-8; read as cp1252"):
        (source,) = read(tmp_path)
    assert source.text == SENTENCE


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary data"),
        (b"fine\nbad \x02 here", "binary data in line 2"),
        ("£5, £6, £7 – it is cut: ".encode() + b"\xe2\x80", "damaged at byte 29"),
        (b"GIF89a\n\x00\x01\x02 text", "binary data"),
        (b"\xff\xfea", "does not fit"),
        (bytes(range(128, 256)) * 20, "neither UTF-8"),
    ],
)
def test_a_file_that_holds_no_text_is_named(tmp_path: Path, data: bytes, words: str) -> None:
    path = write(tmp_path, "odd.txt", data)
    message = refused(tmp_path)
    assert str(path) in message
    assert words in message


def test_an_endless_line_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    message = refused(tmp_path)
    assert "big.txt: 50.0 MB" in message
    assert "20 MB" in message


def test_an_empty_folder_and_a_missing_path_are_named(tmp_path: Path) -> None:
    assert "holds no source" in refused(tmp_path)
    assert "nowhere: no such file" in refused(tmp_path / "nowhere")
    assert "no sources given" in refused([])


def test_a_broken_link_is_named(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "lost.txt").symlink_to(tmp_path / "gone.txt")
    with pytest.warns(Unread, match="lost.txt: not a readable file") as caught:
        assert [source.path for source in read(tmp_path)] == ["a.txt"]
    assert isinstance(caught[0].message, Unread) and caught[0].message.path == "lost.txt"
    assert "lost.txt: not a readable file" in refused(tmp_path / "lost.txt")
    assert "lost.txt: not a readable file" in refused([tmp_path, tmp_path / "lost.txt"])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 and so on", "not plain text but a PDF; let its name end in .pdf"),
        (b"{\\rtf1 Hello}", "not plain text but an RTF document; let its name end in .rtf"),
        (b"PK\x03\x04", "not plain text but a zip archive that is cut short or damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "not plain text but an office file of before 2007"),
    ],
)
def test_an_office_file_with_the_ending_of_a_text_is_named(
    tmp_path: Path, data: bytes, words: str
) -> None:
    assert words in refused(write(tmp_path, "a.txt", data))


def test_a_folder_of_which_nothing_can_be_read_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "a.docx", b"%PDF-1.7")
    assert refused(tmp_path).endswith("not a Word document but a PDF; let its name end in .pdf")
    write(tmp_path, "b.txt", b"")
    write(tmp_path, "c.txt", b"")
    assert refused(tmp_path).endswith("let its name end in .pdf (and 2 more that cannot be read)")


def test_a_file_that_may_not_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "secret.txt")

    def forbid(_path: Path, _flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", forbid)
    assert "secret.txt: cannot be read (Permission denied)" in refused(tmp_path)


def test_a_kind_that_cannot_be_read_is_passed_over_in_a_folder_and_refused_by_name(
    tmp_path: Path,
) -> None:
    write(tmp_path, "a.txt")
    scan = write(tmp_path, "scan.djvu", b"AT&TFORM")
    with pytest.warns(WorkbenchWarning, match=r"scan\.djvu: not read; supported are .*\.md.*\.txt"):
        assert [source.path for source in read(tmp_path)] == ["a.txt"]
    message = refused(scan)
    assert "scan.djvu" in message
    assert ".txt" in message


def test_hidden_files_settings_and_locks_are_no_sources(tmp_path: Path) -> None:
    for name in ("a.txt", ".hidden.txt", ".git/b.txt", "~$a.txt", "workbench.toml"):
        write(tmp_path, name)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [source.path for source in read(tmp_path)] == ["a.txt"]


def test_subfolders_are_read_and_patterns_ignored(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "drafts/c.txt", "1932/a.txt"):
        write(tmp_path, name)
    found = read(tmp_path, ignore=["drafts/*"])
    assert [(s.source_id, s.path) for s in found] == [
        ("1932-a", "1932/a.txt"),
        ("a", "a.txt"),
        ("b", "b.md"),
    ]
    assert [s.media_type for s in found] == ["text/plain", "text/plain", "text/markdown"]


def ids(folder: Path) -> dict[str, str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Unread)
        return {source.path: source.source_id for source in read(folder)}


def test_files_of_one_name_have_their_ending_in_the_id_where_they_would_collide(
    tmp_path: Path,
) -> None:
    write(tmp_path, "report.md")
    write(tmp_path, "other.md")
    assert ids(tmp_path) == {"report.md": "report", "other.md": "other"}
    write(tmp_path, "report.txt")  # comes first among the kinds: keeps the plain id
    assert ids(tmp_path) == {"report.md": "report-md", "report.txt": "report", "other.md": "other"}
    write(tmp_path, "other.PDF", b"%PDF-1.7")  # an added file, even one that cannot be read,
    assert ids(tmp_path)["other.md"] == "other"  # leaves the id of a text as it is
    write(tmp_path, "scan.rtf", b"{")
    write(tmp_path, "scan.docm", b"PK")
    write(tmp_path, "scan.odt", b"")
    assert len(ids(tmp_path)) == 3


def test_an_id_does_not_change_while_another_file_cannot_be_read(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    write(tmp_path, "a.txt")
    before = ids(tmp_path)["a.md"]
    write(tmp_path, "a.txt", b"")
    assert ids(tmp_path) == {"a.md": before} == {"a.md": "a-md"}


@pytest.mark.parametrize("names", [("a b.txt", "a-b.txt"), ("a.md", "a.txt", "a-md.txt")])
def test_names_that_no_ending_tells_apart_are_told_apart_by_the_editor(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    for name in names:
        write(tmp_path, name)
    message = refused(tmp_path)
    assert "both make the source id" in message
    assert "rename one of them" in message


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt")
    write(tmp_path, "b.txt")
    assert [s.path for s in read([path, tmp_path, str(path)])] == ["a.txt", "b.txt"]


@given(st.permutations(["b.txt", "a.txt", "Z.md", "é.txt", "10.txt", "9.txt", "sub/a.txt"]))
def test_the_order_of_sources_does_not_hang_on_the_file_system(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("order")
    for name in names:
        write(folder, name)
    walk = os.walk

    def shuffled(top: Path, **more: Any) -> Iterator[tuple[Any, ...]]:
        for place, folders, files in walk(top, **more):
            random.Random(len(names[0])).shuffle(folders)
            yield place, folders, names_here(files)

    def names_here(files: list[str]) -> list[str]:
        return sorted(files, key=lambda name: names.index(name) if name in names else 0)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "walk", shuffled)
        paths = [source.path for source in read(folder)]
    assert paths == sorted(names)


def test_a_name_in_composed_or_decomposed_letters_is_one_id() -> None:
    assert slug("Cafe\u0301 Menu_2") == slug("Café menu 2") == "café-menu-2"
    assert slug("___") == "source"


def test_a_plugged_in_reader_reads_its_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = EntryPoint("DJVU", f"{__name__}:read_djvu", "workbench.readers")
    monkeypatch.setattr(EntryPoint, "load", lambda _entry: read_djvu)
    monkeypatch.setattr(plugins, "entry_points", lambda group: [entry])
    readers._plugged.cache_clear()
    try:
        write(tmp_path, "letter.djvu")
        (source,) = read(tmp_path)
    finally:
        monkeypatch.undo()
        readers._plugged.cache_clear()
    assert (source.source_id, source.path, source.text) == ("letter", "letter.djvu", "read")


def read_djvu(path: Path) -> Source:
    return Source("mine", "Letter", str(path), "image/djvu", "0" * 64, "read")
