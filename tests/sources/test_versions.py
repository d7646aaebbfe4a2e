"""The next version of a file under another name."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.records import Source
from workbench.sources import read
from workbench.sources.versions import earlier_ids, version_of


def put(folder: Path, register: str, *names: str) -> Path:
    for name in names:
        (folder / name).write_text(f"{name}: the mill opened in 1880.\n", encoding="utf-8")
    (folder / "sources.toml").write_text(register, encoding="utf-8")
    return folder


def ids(folder: Path) -> list[tuple[str, str, bool]]:
    return [(s.path, s.source_id, s.manuscript) for s in read(folder)]


@pytest.mark.parametrize("told", ["draft-v1.txt", "draft-v1", "Draft v1.docx"])
def test_the_next_version_has_the_id_of_the_one_that_is_gone(tmp_path: Path, told: str) -> None:
    put(tmp_path, f'["draft-v2.txt"]\nreplaces = "{told}"\n', "draft-v2.txt", "town.txt")
    assert ids(tmp_path) == [("draft-v2.txt", "draft-v1", False), ("town.txt", "town", False)]


def test_what_is_replaced_is_left_out_and_named(tmp_path: Path) -> None:
    register = '["b.txt"]\nreplaces = "a.txt"\n["c.txt"]\nreplaces = "b"\n'
    put(tmp_path, f'{register}["a.txt"]\nmanuscript = true\n', "a.txt", "b.txt", "c.txt", "d.txt")
    with pytest.warns(WorkbenchWarning) as caught:
        assert ids(tmp_path) == [("c.txt", "a", True), ("d.txt", "d", False)]
    assert [str(each.message) for each in caught] == [
        "a.txt: left out; the register says that b.txt replaces it",
        "b.txt: left out; the register says that c.txt replaces it",
    ]


def test_only_the_file_of_that_name_is_replaced(tmp_path: Path) -> None:
    """Beside ``a.md`` there is ``a.txt``, which has the bare id."""
    put(tmp_path, '["b.md"]\nreplaces = "a.md"\n', "a.md", "a.txt", "b.md")
    with pytest.warns(WorkbenchWarning, match="a.md: left out"):
        assert ids(tmp_path) == [("a.txt", "a", False), ("b.md", "a-md", False)]


@pytest.mark.parametrize(
    ("register", "told"),
    [
        ('["a.txt"]\nreplaces = "a.txt"\n', "a.txt replaces a.txt; correct this"),
        (
            '["a.txt"]\nreplaces = "b.txt"\n["b.txt"]\nreplaces = "a.txt"\n',
            "a.txt replaces b.txt replaces a.txt; correct this",
        ),
        (
            '["b.txt"]\nreplaces = "a.txt"\n["c.txt"]\nreplaces = "a.txt"\n',
            "b.txt and c.txt both replace 'a'; in the register, let the later",
        ),
        ('["a.txt"]\nreplaces = ""\n', "replaces = ''; write the name of the file"),
        ('["a.txt"]\nreplaces = ["b"]\n', "write the name of the file"),
    ],
)
def test_a_slip_is_one_clear_line(tmp_path: Path, register: str, told: str) -> None:
    put(tmp_path, register, "a.txt", "b.txt", "c.txt")
    with pytest.raises(WorkbenchError, match=r"^[^\n]*$") as caught:
        read(tmp_path)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("draft-v1.docx", "draft-v2.docx", True),
        ("Draft.docx", "draft v2 final.docx", True),
        ("draft1.md", "draft2.md", True),
        ("draft-v1.docx", "draft-v1.md", False),
        ("draft-v1.docx", "notes-v1.docx", False),
        ("2019.txt", "2020.txt", False),  # a number alone is the whole name
    ],
)
def test_names_of_versions(one: str, two: str, same: bool) -> None:
    assert version_of(one, two) is same


def test_earlier_names_that_are_thought_of() -> None:
    source = Source("x", "", "drafts/Draft-v03.docx", "", "", "")
    assert list(earlier_ids(source)) == [
        *("drafts-draft-v02", "drafts-draft-v01", "drafts-draft-v00", "drafts-draft")
    ]
    assert list(earlier_ids(Source("x", "", "plan.txt", "", "", ""))) == ["plan"]
