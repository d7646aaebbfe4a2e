"""The ledger's commands: what they print, and 0, 1 and 2."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from pathlib import Path
from typing import Any

import pytest
from forging import body, chained, forge, unlocking
from samples import NORTHGATE, sample_dossier

import workbench as wb
from workbench.cli import main
from workbench.records import Verdict
from workbench.verdicts import VerdictStore

DOSSIER = sample_dossier()
FINDING = DOSSIER.finding_records[0]


def note(store: VerdictStore, text: str = "seen", **known: Any) -> Verdict:
    return store.record(FINDING, reviewer="Ann", action_kind="comment", note=text, **known)


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger of three events where the commands look for it, a report on it, and sources."""
    monkeypatch.chdir(tmp_path)
    for folder in ("sources", "reports"):
        (tmp_path / folder).mkdir()
    for name, text in NORTHGATE.items():
        (tmp_path / "sources" / f"{name}.txt").write_text(text, "utf-8")
    path = tmp_path / "reports" / "verdicts.sqlite"
    with VerdictStore(path) as store:
        for text in ("one", "two", "three"):
            note(store, text)
        wb.export(DOSSIER, store, tmp_path / "report.html")
        wb.export(DOSSIER, store, tmp_path / "report.md")
    return path


def attack(path: Path, *statements: str) -> None:
    raw = sqlite3.connect(path)
    with VerdictStore(path) as store:
        statements = (*unlocking(store), *statements)
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(["verdicts", *words])
    shown = capsys.readouterr()
    return status, shown.out, shown.err


def test_a_ledger_that_holds(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with VerdictStore(ledger) as store:
        seq, head = store.head()
    status, out, err = run(capsys, "verify", "--head", f"{seq}:{head}", "--report", "report.html")
    assert (status, err) == (0, "")
    assert f"the chain holds: 3 events, head {head}" in out
    assert "has all 2 heads noted in" in out and "report.html: made on event 3" in out


CUT = "DELETE FROM workbench_events WHERE seq > 1"
REWRITTEN = "UPDATE workbench_events SET body = replace(body, 'two', 'too')"


@pytest.mark.parametrize("change", [CUT, REWRITTEN])
def test_one_that_does_not_fails_with_1_and_is_used_by_nothing(
    ledger: Path, capsys: pytest.CaptureFixture[str], change: str
) -> None:
    attack(ledger, change)
    status, out, err = run(capsys, "verify")
    assert (status, out) == (1, "") and err.startswith("workbench: ")
    assert run(capsys, "list")[:2] == (2, "")
    assert run(capsys, "history", FINDING.finding_id)[:2] == (2, "")
    assert run(capsys, "export", "out.jsonl")[0] == 2
    assert main(["check", "--strict"]) == 2
    assert main(["check", "--report", "out.html"]) == 2
    assert main(["export", "out.html"]) == 2
    assert not list(ledger.parents[1].glob("out.*"))


@pytest.mark.parametrize("known", ["--head", "report.html", "report.md"])
def test_a_cut_chain_fails_by_what_was_noted_anywhere(
    ledger: Path, capsys: pytest.CaptureFixture[str], known: str
) -> None:
    with VerdictStore(ledger) as store:
        seq, head = store.head()
    attack(ledger, CUT)
    ledger.with_name("verdicts.sqlite.heads").unlink()
    assert run(capsys, "verify")[0] == 0  # nothing is left that tells
    words = ("--head", f"{seq}:{head}") if known == "--head" else ("--report", known)
    status, _, err = run(capsys, "verify", *words)
    assert status == 1 and "event 3 is not the one noted as head" in err


def test_an_event_no_workbench_wrote_fails_with_1(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with VerdictStore(ledger) as store:
        forge(store, body(store.events()[0], event_id="e:9", role="king"))
    status, _, err = run(capsys, "verify")
    assert status == 1 and "event 4: role: unknown word 'king'" in err
    assert main(["check", "--strict"]) == 2


def test_a_newer_event_is_warned_of(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with VerdictStore(ledger) as store:
        forge(store, body(store.events()[0], event_id="e:9", vocabulary=99))
    status, out, err = run(capsys, "verify")
    assert status == 0 and "4 events" in out and "warning: " in err and "event 4" in err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--head", "three"), "SEQ:HASH"),
        (("--head=-5:" + "a" * 64,), "SEQ:HASH"),
        (("--report", "none.html"), "no such file"),
        (("--report", "sources/council.txt"), "no head"),
        (("--store", "none.sqlite"), "no such ledger"),
        (("--store", "empty.sqlite"), "an empty file, and no ledger"),
        (("--store", "report.html"), "not a ledger"),
    ],
)
def test_what_cannot_be_read_is_2(
    ledger: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    (ledger.parents[1] / "empty.sqlite").touch()
    (ledger.parents[1] / "sources" / "council.txt").write_text("x")
    status, _, err = run(capsys, "verify", *words)
    assert status == 2 and err.count("\n") == 1
    assert told in err


def test_a_hostile_file_is_2_and_one_line(
    ledger: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with VerdictStore(ledger) as store:
        said = body(store.events()[0], event_id="e:9", reviewer="Eve\x1b[2J")
    (tmp_path / "in.jsonl").write_bytes(chained(said))
    status, out, err = run(capsys, "import", "in.jsonl")
    assert (status, out, err.count("\n")) == (2, "", 1) and "\x1b" not in err
    (tmp_path / "in.jsonl").write_bytes(b"[" * 200_000)
    assert run(capsys, "import", "in.jsonl")[0] == 2
    assert run(capsys, "verify")[0] == 0


def test_a_signed_report_is_checked_with_and_without_the_ledger(
    ledger: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    if not shutil.which("ssh-keygen"):
        pytest.skip("no ssh-keygen here")
    make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / "key")]
    subprocess.run(make, check=True)
    (tmp_path / "signers").write_text(f"ann@paper {(tmp_path / 'key.pub').read_text()}")
    assert main(["export", "signed.html", "--key", "key"]) == 0
    capsys.readouterr()
    words = ("verify", "--report", "signed.html")
    status, out, _ = run(capsys, *words)
    assert status == 0 and "by whom was not checked" in out
    status, out, _ = run(capsys, *words, "--signers", "signers")
    assert status == 0 and "signed.html: signed by ann@paper, unchanged since" in out
    assert "head 3 is signed by ann@paper" in out
    for file in ledger.parent.iterdir():
        file.unlink()
    status, out, _ = run(capsys, *words, "--signers", "signers")
    assert status == 0 and "there is no ledger here: it was not checked" in out
    assert "the chain holds" not in out
    assert run(capsys, *words)[0] == 2
    (tmp_path / "signed.html").write_text((tmp_path / "signed.html").read_text() + " ")
    status, out, err = run(capsys, *words, "--signers", "signers")
    assert (status, out) == (1, "") and "changed since" in err
