"""The register of sources: every slip an editor can make in it has its own line."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.sources import read

FULL = """
["a.txt"]
title = "The opening"
kind = "primary"
author = "Ann Reed"
publisher = "The Herald"
published_on = 1932-05-19
url = "https://example.org/opening"
cites = ["guide.txt", "City archive"]
lineage = "herald"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("The bridge opened in 1932.\n")
    return tmp_path


def test_a_full_table_fills_the_source(folder: Path) -> None:
    (folder / "sources.toml").write_text(FULL)
    (source,) = read(folder)
    assert source.title == "The opening"
    assert source.kind == "primary"
    assert source.author == "Ann Reed"
    assert source.publisher == "The Herald"
    assert source.published_on == "1932-05-19"
    assert source.url == "https://example.org/opening"
    assert source.cites == ("guide.txt", "City archive")
    assert source.lineage_id == "herald"
    assert read(folder / "a.txt") == [source]


def test_any_number_of_files_may_be_manuscripts(folder: Path) -> None:
    (folder / "b.txt").write_text("It closed.\n")
    assert [source.manuscript for source in read(folder)] == [False, False]
    (folder / "sources.toml").write_text(
        '["a.txt"]\nmanuscript = true\n["b.txt"]\nkind = "primary"'
    )
    assert [source.manuscript for source in read(folder)] == [True, False]


def test_without_a_register_nothing_is_invented(folder: Path) -> None:
    (source,) = read(folder)
    known = (source.title, source.kind, source.author, source.publisher, source.published_on)
    assert known == ("A", "unknown", "", "", "")
    assert (source.url, source.cites, source.lineage_id) == ("", (), "")


def test_a_register_saved_with_a_byte_order_mark_is_read(folder: Path) -> None:
    (folder / "sources.toml").write_bytes(b'\xef\xbb\xbf["a.txt"]\nkind = "secondary"\n')
    assert read(folder)[0].kind == "secondary"


@pytest.mark.parametrize("written", ['"1932"', '"1932-05"', '"1932-05-19"', '""'])
def test_a_date_may_be_as_coarse_as_it_is_known(folder: Path, written: str) -> None:
    (folder / "sources.toml").write_text(f'["a.txt"]\npublished_on = {written}\n')
    assert read(folder)[0].published_on == written.strip('"')


@pytest.mark.parametrize(
    ("register", "words"),
    [
        ('["b.txt"]\ntitle = "B"\n', 'sources.toml: ["b.txt"]: there is no such file'),
        ('["../a.txt"]\ntitle = "A"\n', "there is no such file"),
        ('["a.txt"]\nyear = 1932\n', "unknown key 'year'; allowed are title, kind, author"),
        ('["a.txt"]\nkind = "first-hand"\n', "one of primary, secondary, tertiary, unknown"),
        ('["a.txt"]\nkind = ["primary"]\n', "one of primary"),
        ('["a.txt"]\npublished_on = "May 1932"\n', "published_on = 'May 1932'; write a date"),
        ('["a.txt"]\npublished_on = "1932-13"\n', "published_on = '1932-13'"),
        ('["a.txt"]\npublished_on = 1932\n', "published_on = 1932"),
        ('["a.txt"]\nurl = "javascript:alert(1)"\n', "an address that starts with https://"),
        ('["a.txt"]\nurl = "https://[broken"\n', "an address that starts with https://"),
        ('["a.txt"]\ncites = "guide.txt"\n', "a list of names in quotes"),
        ('["a.txt"]\ncites = [1]\n', "a list of names in quotes"),
        ('["a.txt"]\nauthor = 7\n', "author = 7; write one line of text"),
        ('["a.txt"]\ntitle = ""\n', "one line of text"),
        ('["a.txt"]\nlineage = "x\\ny"\n', "the name of the origin"),
        ('["a.txt"]\nmanuscript = "yes"\n', "manuscript = 'yes'; write true for the text"),
        ('["a.txt"]\nmanuscript = 1\n', "manuscript = 1; write true"),
        ('title = "A"\n', "stands outside a table"),
        ("[a.txt]\ntitle = 'A'\n", '["a"]: there is no such file'),
        ('["a.txt"\n', "not valid TOML"),
        ('["a.txt"]\n["a.txt"]\n', "not valid TOML"),
    ],
)
def test_a_slip_in_the_register_is_told_in_one_line(
    folder: Path, register: str, words: str
) -> None:
    (folder / "sources.toml").write_text(register)
    with pytest.raises(WorkbenchError) as caught:
        read(folder)
    message = str(caught.value)
    assert words in message
    assert message.startswith(str(folder / "sources.toml"))
    assert "\n" not in message


def test_a_register_that_is_not_text_is_named(folder: Path) -> None:
    (folder / "sources.toml").write_bytes(b"\xff\x00\x80")
    with pytest.raises(WorkbenchError, match=r"sources\.toml: not valid TOML"):
        read(folder)


def test_a_register_in_a_subfolder_is_not_passed_over_in_silence(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "b.txt").write_text("It closed in 1950.\n")
    (folder / "sub" / "sources.toml").write_text('["b.txt"]\nkind = "primary"\n')
    with pytest.warns(WorkbenchWarning, match=r"sub/sources\.toml: not read"):
        assert [s.kind for s in read(folder)] == ["unknown", "unknown"]
    (folder / "sources.toml").write_text('["sub/b.txt"]\nkind = "primary"\n')
    with pytest.warns(WorkbenchWarning):
        assert [s.kind for s in read(folder)] == ["unknown", "primary"]


def test_the_register_of_the_project_fits_its_sources() -> None:
    found = read(Path(__file__).parents[2] / "sources")
    assert [source.source_id for source in found] == [
        "film-profile",
        "trivia-production",
        "trivia-release",
    ]
    assert {source.kind for source in found} == {"unknown"}
