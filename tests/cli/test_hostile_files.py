"""Files that people give, deep, huge, of wrong types or no files at all: one line each, status 2,
nothing half-written, and nothing is waited for."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_runs import Desk

DEEP = 100_000
LINES = {  # of a file of pairs
    "not JSON": b"not json",
    "a list": b"[]",
    "a number": b"3",
    "null": b"null",
    "a key too few": b'{"id": 1, "left": "a"}',
    "no key at all": b"{}",
    "a number for a text": b'{"id": 1, "left": 2, "right": "x"}',
    "a list for a text": b'{"id": 1, "left": "x", "right": ["x"]}',
    "null for a text": b'{"id": 1, "left": null, "right": "x"}',
    "a list for an id": b'{"id": [], "left": "a", "right": "x"}',
    "an object for an id": b'{"id": {"a": 1}, "left": "a", "right": "x"}',
    "null for an id": b'{"id": null, "left": "a", "right": "x"}',
    "no number for an id": b'{"id": NaN, "left": "a", "right": "x"}',
    "an endless number for an id": b'{"id": 1e999, "left": "a", "right": "x"}',
    "a number of many digits": b'{"id": ' + b"9" * 5000 + b', "left": "a", "right": "x"}',
    "nested lists": b"[" * DEEP + b"]" * DEEP,
    "nested objects": b'{"id":' * DEEP,
    "nested in an id": b'{"left": "a", "right": "b", "id": ' + b"[" * DEEP + b"]" * DEEP + b"}",
    "Latin-1": '{"id": 1, "left": "café", "right": "x"}'.encode("latin-1"),
    "UTF-16": '{"id": 1, "left": "a", "right": "x"}'.encode("utf-16"),
    "zero bytes": b"\0\0\0",
    "half a line": b'{"id": 1, "left": "a", "ri',
    "a very long line": b'{"id": 1, "left": "' + b"a" * 21_000_000,
    "a key given in half": b'{"id": 1, "left": "a", "right": "\\ud8',
}
GOOD = b'{"id": 1, "left": "The mill opened in 1890.", "right": "The mill opened in 1891."}\n'


@pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())
def test_a_line_that_is_no_pair_is_named_before_anything_is_answered(
    desk: Desk, line: bytes
) -> None:
    desk.put({"p.jsonl": GOOD + line + b"\n"})
    told = desk.run("compare", "--pairs", "p.jsonl")
    assert told.status == 2 and told.out == ""
    (said,) = told.err.strip().splitlines()
    assert said.startswith("workbench: p.jsonl, line 2: ") and len(said) < 600


def test_a_mark_of_the_byte_order_and_empty_lines_are_no_faults(desk: Desk) -> None:
    desk.put({"p.jsonl": b"\xef\xbb\xbf" + GOOD + b"\r\n\n" + GOOD.rstrip()})
    told = desk.run("compare", "--pairs", "p.jsonl")
    assert told.status == 0 and len(told.out.splitlines()) == 2


def test_half_characters_in_a_pair_come_out_as_json(desk: Desk) -> None:
    desk.put({"p.jsonl": rb'{"id": "\ud800", "left": "a \udfff b", "right": "1890"}'})
    assert desk.run("compare", "--pairs", "p.jsonl").status == 0


TOMLS = {  # of settings and of the register, neither of which can be read
    "no TOML": b"[",
    "nested lists": b"title = " + b"[" * DEEP + b"]" * DEEP,
    "nested tables": b"title = " + b"{a=" * DEEP + b"1" + b"}" * DEEP,
    "a deep key": b"title." + b"a." * 20_000 + b"a = 1",
    "a number of many digits": b"title = " + b"9" * 5000,
    "Latin-1": "title = 'café'".encode("latin-1"),
    "zero bytes": b"\0\0",
    "a key twice": b"title = 'a'\ntitle = 'b'\n",
    "an unknown key": b"tilte = 'a'\n",
    "a key of a megabyte": b'"' + b"a" * 1_000_000 + b'" = 1\n',
    "lines in a key": b'"a\\nb\\u001b[31m" = 1\n',
    "a value of a megabyte": b"title = ['" + b"a" * 1_000_000 + b"']\n",
    "too large": b"# " + b"a" * 21_000_000,
}


@pytest.mark.parametrize("data", TOMLS.values(), ids=TOMLS.keys())
@pytest.mark.parametrize("name", ["workbench.toml", "sources/sources.toml"])
def test_settings_and_registers_that_cannot_be_read_are_one_line(
    desk: Desk, name: str, data: bytes
) -> None:
    desk.mill()
    desk.put({name: data})
    line = desk.refused("check", "--report", "a.md", "--tables", "t")
    assert name in line and len(line) < 1000 and line.isprintable()
    assert not {"a.md", "t"} & desk.files()


VALUES = {
    "title": ["3", "true", "[]", "{}", "1999-01-01"],
    "support_rule": ["1", '["legal"]', '{a = "legal"}', '"none"'],
    "gate": ['"conflict"', "[1]", "[[]]", "{}", "[{}]", "nan"],
    "ignore": ["3", "[3]", '[""]', "[[]]", "{}"],
    "store": ["3", '""', "[]", '"a\\u0000b"', '"a\\nb"'],
    "order": ["1", "[]", "{}", '"date"'],
    "publisher_url": ["1", '"file:///etc/passwd"', '"http://["', "[]"],
}


@pytest.mark.parametrize(
    ("key", "value"), [(key, value) for key, values in VALUES.items() for value in values]
)
def test_a_setting_of_a_wrong_type_is_one_line(desk: Desk, key: str, value: str) -> None:
    desk.mill()
    desk.put({"workbench.toml": f"{key} = {value}\n"})
    assert f"workbench.toml: {key} = " in desk.refused("check")


def fifo(path: Path) -> None:
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.mkdir()


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def listening(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path.name)
    Path(path.name).rename(path)


def lost(path: Path) -> None:
    path.symlink_to("nowhere")


def circle(path: Path) -> None:
    path.symlink_to(path.name)


@pytest.mark.parametrize("make", [fifo, folder, device, listening, lost, circle])
@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("workbench.toml", "check"),
        ("pyproject.toml", "check"),
        ("sources/sources.toml", "check"),
        ("p.jsonl", "compare --pairs p.jsonl"),
        ("draft.md", "check --manuscript draft.md"),
        ("a.txt", "add a.txt"),
        ("a.txt", "check a.txt"),
    ],
)
def test_what_is_no_file_is_named_and_not_waited_for(
    desk: Desk, name: str, command: str, make: Callable[[Path], None]
) -> None:
    desk.mill()
    make(desk.folder / name)
    assert Path(name).name in desk.refused(*command.split())


@pytest.mark.parametrize("command", ["check --report", "export"])
@pytest.mark.parametrize(
    "wrong",
    [
        "b.doc",
        "no/b.html",
        "sources",
        "sources/one.txt",
        "sources/three.md",
        "b",
        "a.md/b.html",
        "reports.html",
        "b.c/",
    ],
)
def test_every_report_is_looked_at_before_any_is_written(
    desk: Desk, command: str, wrong: str
) -> None:
    desk.mill()
    desk.put({"reports.html/kept.txt": "kept", "sources/three.md": "# The mill\n\nIt is old.\n"})
    before = desk.files()
    tables = ("--tables", "t") if command.startswith("check") else ("--sign", "Ann")
    assert wrong.split("/")[0] in desk.refused(*command.split(), "a.html", wrong, *tables)
    assert desk.files() == before


def test_a_report_that_fails_takes_the_others_and_the_tables_along(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.mill()
    desk.put({"a.html": "old", "t/claims.jsonl": "old"})
    before = desk.files()

    def fails(matter: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workbench.reports.formats.markdown.render", fails)
    line = desk.refused("check", "--report", "a.html", "b.md", "--tables", "t")
    assert "No space left on device" in line
    assert desk.files() == before
    assert Path("a.html").read_text() == Path("t/claims.jsonl").read_text() == "old"


def test_tables_that_cannot_be_placed_take_the_reports_along(desk: Desk) -> None:
    desk.mill()
    desk.put({"t": "a file"})
    assert "t: cannot be written" in desk.refused("check", "--report", "a.md", "--tables", "t")
    assert "a.md" not in desk.files()


def test_a_wrong_date_and_a_wrong_ending_are_told_before_the_long_work(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.mill()
    monkeypatch.setattr("workbench.dossier.check", lambda *_, **__: pytest.fail("was checked"))
    desk.refused("check", "--report", "a.html", "--date", "yesterday")
    desk.refused("check", "--report", "a.html", "b.doc")
    desk.refused("export", "a.html", "b.doc", "--sign", "Ann")


REPORTS = [
    "html",
    "md",
    "docx",
    "pdf",
    "xlsx",
    "csv",
    "parquet",
    "jsonl",
    "sarif",
    "junit.xml",
    "annotations.jsonld",
]


@pytest.mark.parametrize("inside", [True, False])
def test_a_desk_in_a_folder_whose_name_is_not_utf8_is_a_desk(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, inside: bool
) -> None:
    place = Path(os.fsdecode(b"caf\xe9"))
    desk.put({os.fsdecode(b"caf\xe9/sources/a.txt"): "The mill opened in 1890.\n"})
    (place / "sources" / "b.txt").symlink_to("/etc/passwd")
    if inside:
        monkeypatch.chdir(place)
        place = Path()
    told = desk.run(
        "check", place / "sources", "--tables", place / "t",
        "--report", *(place / f"a.{ending}" for ending in REPORTS), place / "claimreview/",
    )  # fmt: skip
    assert told.status == 2 and "1 of 2 sources not read, so not checked: b.txt" in told.err
    assert "unexpected" not in told.err and all((place / f"a.{e}").exists() for e in REPORTS)
    assert inside or r"caf\xe9/sources/b.txt: a link that leads out" in told.err


def test_a_source_that_changes_while_the_others_are_read_costs_the_gate(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.mill()
    desk.put({"sources/three.txt": "The mill is old.\n"})
    real = os.open

    def gone(path: Path, flags: int) -> int:
        if Path(path).name == "three.txt":
            Path(path).unlink(missing_ok=True)
        return real(path, flags)

    monkeypatch.setattr("workbench.reading.os.open", gone)
    told = desk.run("check", "--report", "a.md")
    assert told.status == 2 and "three.txt: cannot be read" in told.err
    assert "three.txt" in Path("a.md").read_text()
