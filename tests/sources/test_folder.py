"""A folder of sources as it may be found: links, pipes, names that are no text, files that move."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.errors import Unread, WorkbenchError
from workbench.reading import content
from workbench.sources import read
from workbench.sources.folder import NAMED, listing, printable

MILL = "The mill opened in 1890.\n"
SECRET = "The password is 1890.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "sources"
    made.mkdir()
    (made / "a.txt").write_text(MILL)
    (tmp_path / "secret.txt").write_text(SECRET)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "b.txt").write_text(SECRET)
    (tmp_path / "sources-beside").mkdir()
    (tmp_path / "sources-beside" / "c.txt").write_text(SECRET)
    return made


def told(folder: Path) -> tuple[list[str], dict[str, str]]:
    """The paths of what is read, and of what is not, with what is said of it."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        paths = [source.path for source in read(folder)]
    said = [w.message for w in caught]
    return paths, {m.path: str(m) for m in said if isinstance(m, Unread)}


@pytest.mark.parametrize(
    "target",
    ["../secret.txt", "../elsewhere/b.txt", "../sources-beside/c.txt", "/etc/passwd", "/dev/zero"],
)
def test_a_link_that_leads_out_is_named_and_not_read(folder: Path, target: str) -> None:
    (folder / "link.txt").symlink_to(target)
    paths, faults = told(folder)
    assert paths == ["a.txt"]
    assert "a link that leads out of the folder; put the file itself in" in faults["link.txt"]


def test_a_link_by_way_of_another_leads_out_all_the_same(folder: Path) -> None:
    (folder / "one.txt").symlink_to("two.txt")
    (folder / "two.txt").symlink_to("../secret.txt")
    assert sorted(told(folder)[1]) == ["one.txt", "two.txt"]


@pytest.mark.parametrize("target", ["../elsewhere", "..", "/etc", "/"])
def test_a_linked_folder_that_leads_out_is_named(folder: Path, target: str) -> None:
    (folder / "more").symlink_to(target)
    paths, faults = told(folder)
    assert paths == ["a.txt"] and "leads out" in faults["more"]


def test_links_within_the_folder_are_read_once(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "b.txt").write_text("The weir is old.\n")
    (folder / "c.txt").symlink_to("sub/b.txt")
    (folder / "again").symlink_to("sub")
    assert told(folder) == (["a.txt", "c.txt"], {})


def test_a_folder_that_is_itself_a_link_is_read(folder: Path) -> None:
    (folder / "b.txt").symlink_to("a.txt")
    linked = folder.parent / "linked"
    linked.symlink_to("sources")
    assert told(linked) == (["a.txt"], {})


def test_a_link_that_was_named_is_followed(folder: Path) -> None:
    (folder / "link.txt").symlink_to("../secret.txt")
    assert [s.text for s in read(folder / "link.txt")] == [SECRET]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [s.path for s in read([folder, folder.parent / "secret.txt"])] == [
            "a.txt",
            "secret.txt",
        ]


def test_a_link_that_leads_out_may_be_passed_over(folder: Path) -> None:
    (folder / "link.txt").symlink_to("../secret.txt")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [s.path for s in read(folder, ignore=["link.*"])] == ["a.txt"]


def test_a_register_that_leads_out_is_refused(folder: Path) -> None:
    (folder.parent / "sources.toml").write_text('["a.txt"]\ntitle = "A"\n')
    (folder / "sources.toml").symlink_to("../sources.toml")
    for what in (folder, folder / "a.txt"):
        with pytest.raises(WorkbenchError, match=r"sources\.toml: a link that leads out"):
            read(what)


@pytest.mark.parametrize("name", ["p.txt", "p.md", "p.docx", "p.pdf", "p.eml", "p.csv", "p.epub"])
def test_a_pipe_is_not_waited_for(folder: Path, name: str) -> None:
    os.mkfifo(folder / name)
    paths, faults = told(folder)
    assert paths == ["a.txt"] and "not a readable file but a pipe" in faults[name]


def test_a_folder_with_the_name_of_a_file_is_a_folder(folder: Path) -> None:
    (folder / "b.txt").mkdir()
    (folder / "b.txt" / "c.txt").write_text("The weir is old.\n")
    assert told(folder) == (["a.txt", "b.txt/c.txt"], {})


def raw(folder: Path, name: bytes) -> Path:
    return Path(os.fsdecode(os.fsencode(folder) + b"/" + name))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"caf\xe9.txt", r"caf\xe9.txt"),
        (b"\xff\xfe.md", r"\xff\xfe.md"),
        (b"\xed\xa0\x80.txt", r"\xed\xa0\x80.txt"),
        (b"caf\xe9/b.txt", r"caf\xe9/b.txt"),
    ],
)
def test_a_name_that_is_not_utf8_is_shown_and_not_read(
    folder: Path, name: bytes, shown: str
) -> None:
    path = raw(folder, name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(MILL)
    paths, faults = told(folder)
    assert paths == ["a.txt"]
    assert faults[shown].endswith(f"{shown}: its name is not UTF-8; rename it")
    if path.parent == folder:
        with pytest.raises(WorkbenchError, match="not UTF-8") as refused:
            read(path)
        str(refused.value).encode()


@pytest.mark.parametrize(
    "name", ["a\nb.txt", "a\x1b[31mb.txt", "-rf.txt", " .txt", "ü" * 120 + ".txt"]
)
def test_an_odd_name_is_a_name(folder: Path, name: str) -> None:
    (folder / name).write_text(MILL)
    assert sorted(told(folder)[0]) == sorted(["a.txt", name])


def test_what_can_be_shown_is_shown_as_it_is() -> None:
    for name in ("café.txt", "漢字.md", "a b.txt"):
        assert printable(name) == name


def vanishing(path: Path) -> None:
    path.unlink()


def emptied(path: Path) -> None:
    path.write_text("")


def grown(path: Path) -> None:
    path.write_text("long " * 100)


def touched(path: Path) -> None:
    os.utime(path, ns=(0, 0))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (vanishing, "No such file"),
        (emptied, "was changed while it was read"),
        (grown, "was changed while it was read"),
        (touched, "was changed while it was read"),
    ],
)
def test_a_file_that_moves_under_the_reading_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None], why: str
) -> None:
    path = folder / "b.txt"
    path.write_text("The weir is old.\n")
    real = os.fstat
    seen: list[int] = []
    opened = os.open

    def opening(name: Path, flags: int) -> int:
        if change is vanishing and Path(name) == path:
            change(path)
        return opened(name, flags)

    def looking(file: int) -> os.stat_result:
        found = real(file)
        if os.path.exists(path) and found.st_ino == path.stat().st_ino and not seen:
            seen.append(file)
            change(path)
        return found

    monkeypatch.setattr(os, "open", opening)
    if change is not vanishing:
        monkeypatch.setattr(os, "fstat", looking)
    paths, faults = told(folder)
    assert paths == ["a.txt"] and why in faults["b.txt"]


def test_what_a_file_may_hold_is_a_limit_of_bytes(folder: Path) -> None:
    (folder / "b.txt").write_bytes(b"x" * 10)
    assert content(folder / "b.txt", limit=10) == b"x" * 10
    with pytest.raises(WorkbenchError, match="at most"):
        content(folder / "b.txt", limit=9)


def test_many_files_of_other_kinds_are_counted_not_listed(folder: Path) -> None:
    for number in range(NAMED + 5):
        (folder / f"{number:03}.jpg").write_bytes(b"\xff\xd8")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        read(folder)
    said = [str(w.message) for w in caught]
    assert len(said) == NAMED + 1
    assert "5 more files not read (5 of .jpg)" in said[-1]


def test_a_reader_that_fails_costs_its_own_file_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(path: Path) -> None:
        raise KeyError("w:body")

    (folder / "b.rtf").write_bytes(b"{\\rtf1 Hello}")
    monkeypatch.setattr("workbench.sources.rtf.read_rtf", crash)
    paths, faults = told(folder)
    assert paths == ["a.txt"]
    assert "b.rtf: cannot be read as .rtf (KeyError)" in faults["b.rtf"]
    with pytest.raises(WorkbenchError, match=r"b\.rtf"):
        read(folder / "b.rtf")


def test_named_files_ask_the_register_of_their_folder_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [folder / f"{n}.txt" for n in range(20)]
    for path in names:
        path.write_text(f"House {path.stem} is old.\n")
    (folder / "sources.toml").write_text('["3.txt"]\nkind = "primary"\n')
    walks: list[str] = []
    real = os.walk

    def walk(top: str, **how: Any) -> object:
        walks.append(top)
        return real(top, **how)

    monkeypatch.setattr(os, "walk", walk)
    assert [s.kind for s in read(names)].count("primary") == 1
    assert len(walks) == 1


def test_the_listing_is_sorted_and_leaves_out_what_is_hidden(folder: Path) -> None:
    for name in ("b.md", ".c.txt", "~$d.docx"):
        (folder / name).write_text(MILL)
    (folder / ".git").mkdir()
    (folder / ".git" / "e.txt").write_text(MILL)
    assert listing(folder).files == ("a.txt", "b.md")
