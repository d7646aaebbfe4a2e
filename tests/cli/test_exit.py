"""How a run ends: 1 says that the gate is closed and nothing else, and no crash is 0."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cli_runs import MILL, Desk
from lxml import etree

import workbench as wb
from workbench.cli import door, work
from workbench.records import Evidence
from workbench.verdicts import VerdictStore

ROOT = Path(__file__).parents[2]
SEEN = [Evidence(title="Deeds of the mill", quote="opened in 1890")]


def broken(error: BaseException) -> object:
    def command(args: object) -> int:
        raise error

    return command


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("one\ntwo"),
        RecursionError("maximum recursion depth exceeded"),
        MemoryError(),
        SystemExit(0),
        SystemExit(1),
        AssertionError(),
        KeyError("a"),
        OSError(28, "No space left on device"),
        PermissionError(13, "Permission denied", "/somewhere"),
        UnicodeEncodeError("utf-8", "\udcff", 0, 1, "surrogates not allowed"),
        ImportError("No module named 'pandas'"),
        StopIteration(),
        GeneratorExit(),
        ExceptionGroup("two", [ValueError("x\x1b[31m"), TypeError("y")]),
        ValueError("long " * 100_000),
    ],
    ids=lambda error: type(error).__name__,
)
def test_whatever_is_raised_is_one_line_and_two(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    monkeypatch.setattr(work, "check", broken(error))
    line = desk.refused("check", "--strict")
    assert len(line) < 6000 and line.isprintable()


@pytest.mark.parametrize(
    ("error", "status"), [(KeyboardInterrupt(), 130), (BrokenPipeError(32, "Broken pipe"), 141)]
)
def test_a_run_that_is_stopped_is_neither_fine_nor_a_closed_gate(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, error: BaseException, status: int
) -> None:
    monkeypatch.setattr(work, "check", broken(error))
    assert desk.run("check", "--strict") == (status, "", "")


def test_the_way_an_error_came_is_shown_to_those_who_ask(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "check", broken(RuntimeError("odd")))
    assert f"{door.TRACEBACK}=1 shows where" in desk.refused("check")
    monkeypatch.setenv(door.TRACEBACK, "1")
    told = desk.run("check")
    assert told.status == 2 and "Traceback" in told.err and "in command" in told.err


def test_a_server_that_fails_is_no_closed_gate(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for ended, status in ((1, 2), (-15, 2), (0, 0)):
        monkeypatch.setattr("workbench.lab.start", lambda *_, ended=ended, **__: ended)
        assert desk.run("lab").status == status


def shell(folder: Path, line: str) -> int:
    """The status of a command line of a shell, where ``wb`` is the workbench."""
    command = f'wb() {{ {sys.executable} -m workbench "$@"; }}; {line}'
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": ""}
    ended = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=env, capture_output=True, timeout=120
    )
    assert b"Traceback" not in ended.stderr
    return ended.returncode


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("wb check --strict", 1),
        ("wb check --strict >&- 2>&-", 1),
        ("wb check --strict > /dev/full", 2),
        ("set -o pipefail; wb check --strict | true", 141),
        ("wb nonsense", 2),
        (
            f"{sys.executable} -c \"import runpy, sys; sys.modules['workbench.cli'] = None; "
            "runpy.run_module('workbench', run_name='__main__')\"",
            2,
        ),
    ],
)
def test_the_status_a_shell_sees(desk: Desk, line: str, status: int) -> None:
    desk.mill()
    assert shell(desk.folder, line) == status


@pytest.fixture
def judged(desk: Desk) -> Iterator[VerdictStore]:
    """The two sources of the mill, and a ledger in which their conflict is settled."""
    desk.mill()
    (found,) = (f for f in wb.check("sources").finding_records if f.kind == "conflict")
    with wb.VerdictStore("v.sqlite") as store:
        store.record(found, "incorrect", reviewer="Ann", chosen_value="1890", evidence=SEEN)
        yield store


STORE = ("--store", "v.sqlite")


def test_a_settled_conflict_opens_the_gate(desk: Desk, judged: VerdictStore) -> None:
    assert desk.run("check", "--strict").status == 1
    assert desk.run("check", "--strict", *STORE).status == 0


def rewrite(store: VerdictStore, before: str, after: str) -> None:
    """Change a word of the ledger behind its back."""
    store.close()
    with sqlite3.connect("v.sqlite") as ledger:
        for (name,) in ledger.execute("SELECT name FROM sqlite_master WHERE type='trigger'"):
            ledger.execute(f"DROP TRIGGER {name}")
        ledger.execute("UPDATE workbench_events SET body = replace(body, ?, ?)", (before, after))
    ledger.close()


@pytest.mark.parametrize("command", ["check --strict", "check", "export b.md"])
def test_a_ledger_that_was_rewritten_is_not_listened_to(
    desk: Desk, judged: VerdictStore, command: str
) -> None:
    rewrite(judged, "Ann", "Bob")
    report = () if command.startswith("export") else ("--report", "a.md", "--tables", "t")
    assert "event 1" in desk.refused(*command.split(), *report, *STORE)
    assert not {"a.md", "b.md", "t"} & desk.files()


def test_a_verdict_that_names_the_finding_but_was_given_on_other_claims_opens_nothing(
    desk: Desk,
) -> None:
    desk.mill()
    found = next(f for f in wb.check("sources").finding_records if f.kind == "conflict")
    with wb.VerdictStore("v.sqlite") as store:
        other = replace(found, claim_ids=("c:0123456789abcdef",))
        store.record(other, "unverifiable", reviewer="Ann")
    assert f"event 1 judges {found.finding_id}" in desk.refused("check", "--strict", *STORE)


def test_the_ledger_of_other_sources_is_named_and_opens_nothing(
    desk: Desk, judged: VerdictStore
) -> None:
    desk.put({"sources/one.txt": "The weir was built in 1770.\n"})
    desk.put({"sources/two.txt": "The weir was built in 1771.\n"})
    told = desk.run("check", "--strict", *STORE)
    assert told.status == 1
    assert "none of its 1 verdicts is on these sources" in told.err


def test_sources_that_could_not_be_read_close_the_gate_in_every_format(
    desk: Desk, judged: VerdictStore
) -> None:
    desk.put({"sources/bad.docx": b"%PDF-1.7"})
    told = desk.run("check", "--strict", "--report", "a.sarif", "a.junit.xml", *STORE)
    assert told.status == 2 and "1 of 3 sources not read" in told.err
    (run,) = json.loads(Path("a.sarif").read_text())["runs"]
    (ended,) = run["invocations"]
    assert ended["executionSuccessful"] is False
    error = ended["toolExecutionNotifications"][0]
    assert error["level"] == "error" and "bad.docx" in error["message"]["text"]
    suites = etree.parse("a.junit.xml").getroot()
    assert (suites.get("errors"), suites.get("failures")) == ("1", "0")
    (case,) = suites.findall(".//testcase[error]")
    assert case.get("name") == "not read: bad.docx"
    assert "not a Word document but a PDF" in case.findtext("error")


def test_the_kinds_that_gate_are_the_failures_of_junit(desk: Desk) -> None:
    desk.put({"sources/one.txt": MILL["one.txt"], "workbench.toml": 'gate = ["unverified"]\n'})
    told = desk.run("check", "--strict", "--report", "a.junit.xml")
    assert told.status == 1
    assert etree.parse("a.junit.xml").getroot().get("failures") == "1"
    desk.put({"workbench.toml": "gate = []\n"})
    assert desk.run("check", "--strict", "--report", "a.junit.xml").status == 0
    assert etree.parse("a.junit.xml").getroot().get("failures") == "0"
