"""Files of verdicts, whole, altered and broken."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from samples import sample_dossier

from workbench.errors import WorkbenchError
from workbench.verdicts import VerdictStore

FINDING = sample_dossier().finding_records[0]
SEEN = {"source_id": "bridge-history", "quote": "opened in May 1932"}


@pytest.fixture
def lines(tmp_path: Path) -> list[bytes]:
    """The three lines of an exported ledger."""
    path = tmp_path / "verdicts.jsonl"
    with VerdictStore(tmp_path / "from.sqlite") as store:
        known: dict[str, Any] = {
            "chosen_value": "May 1932",
            "evidence": [SEEN],
            "at": "2026-01-31T09:30:00Z",
        }
        store.record(FINDING, "confirmed", reviewer="Ann", event_id="e:1", **known)
        store.record(FINDING, "disputed", reviewer="Ben", event_id="e:2", **known)
        store.undo("e:1", reviewer="Ann", undo_id="e:3", at="2026-01-31T09:31:00Z")
        store.export_lines(path)
    return path.read_bytes().split(b"\n")[:-1]


class Taking:
    """Imports bytes into a new ledger; what that then holds, also after an error."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.held: list[str] = []

    def __call__(self, content: bytes) -> list[str]:
        path = self.folder / "in.jsonl"
        path.write_bytes(content)
        with VerdictStore(self.folder / "to.sqlite") as store:
            try:
                store.import_lines(path)
            finally:
                self.held = [e.event_id for e in store.events()]
        return self.held


@pytest.fixture
def take_in(tmp_path: Path) -> Taking:
    return Taking(tmp_path)


def test_windows_line_ends_a_byte_order_mark_and_empty_lines_are_no_matter(
    lines: list[bytes], take_in: Taking
) -> None:
    content = b"\xef\xbb\xbf" + b"\r\n\r\n".join(lines) + b"\r\n"
    assert take_in(content) == ["e:1", "e:2", "e:3"]


def test_two_files_joined_are_read_as_one(lines: list[bytes], take_in: Taking) -> None:
    assert take_in(b"\n".join(lines + lines)) == ["e:1", "e:2", "e:3"]


def altered(line: bytes, **changes: Any) -> bytes:
    return json.dumps({**json.loads(line), **changes}).encode()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda line: b"<<<<<<< HEAD", "not a line of JSON"),
        (lambda line: line[:-20], "not a line of JSON"),
        (lambda line: b"\xff\xfe", "not a line of JSON"),
        (lambda line: b"[1, 2]", "not an event of a ledger"),
        (lambda line: altered(line, mood="good"), "not an event of a ledger"),
        (lambda line: altered(line, seq="2"), "not an event of a ledger"),
        (lambda line: altered(line, quotes="words"), "not an event of a ledger"),
        (lambda line: altered(line, note=None), "note: None is not text"),
        (lambda line: altered(line, verdict="true"), "verdict: unknown word 'true'"),
        (lambda line: altered(line, evidence=[]), "verdict 'disputed' without evidence"),
        (lambda line: altered(line, note="added later"), "altered after it was recorded"),
        (lambda line: altered(line, seq=7), "altered after it was recorded"),
        (lambda line: altered(line, hash="0" * 64), "altered after it was recorded"),
        (lambda line: b"", "line 3: the event before it is missing from the file"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_imported(
    lines: list[bytes],
    take_in: Taking,
    change: Callable[[bytes], bytes],
    told: str,
) -> None:
    with pytest.raises(WorkbenchError, match=r"in\.jsonl, line \d: .*nothing was imported") as got:
        take_in(b"\n".join([lines[0], change(lines[1]), lines[2]]))
    assert told in str(got.value)
    assert ", line 2: " in str(got.value) or told.startswith("line 3")
    assert take_in.held == []


def test_files_that_cannot_be_read_or_written_are_named(tmp_path: Path, take_in: Taking) -> None:
    with VerdictStore(tmp_path / "v.sqlite") as store:
        with pytest.raises(WorkbenchError, match=r"none\.jsonl: cannot be read"):
            store.import_lines(tmp_path / "none.jsonl")
        with pytest.raises(WorkbenchError, match=r"missing/v\.jsonl: cannot be written"):
            store.export_lines(tmp_path / "missing" / "v.jsonl")
        with pytest.raises(WorkbenchError, match="cannot be written"):
            store.export_lines(tmp_path)
    assert list(tmp_path.glob("*.part")) == list(tmp_path.glob(".*.part")) == []


def test_lines_of_two_branches_joined_by_a_merge_are_all_taken_in(
    lines: list[bytes], take_in: Taking, tmp_path: Path
) -> None:
    """What `git merge` with the union driver makes: the common lines, then those of each side."""
    path = tmp_path / "branch.jsonl"
    path.write_bytes(lines[0] + b"\n")
    with VerdictStore(tmp_path / "branch.sqlite") as store:
        store.import_lines(path)
        store.record(FINDING, "needs_work", reviewer="Cid", event_id="e:4")
        store.export_lines(path)
    theirs = path.read_bytes().split(b"\n")[1:]
    assert take_in(b"\n".join(lines + theirs)) == ["e:1", "e:2", "e:3", "e:4"]
