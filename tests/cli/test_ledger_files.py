"""The ledger's file among other files: nothing is written over it, nothing else is taken for what
was exported, and a word that was not given is not a word that was not meant."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from cli_runs import Desk

import workbench as wb
from workbench.errors import WorkbenchError

SEEN = [{"source_id": "one", "quote": "The mill opened in 1890."}]
STORE = "reports/verdicts.sqlite"
REPORTS = ("html", "md", "docx", "xlsx", "csv", "jsonl", "sarif", "junit.xml", "annotations.jsonld")


@pytest.fixture
def judged(desk: Desk) -> Desk:
    """A desk with one verdict, and a report of every kind on it."""
    desk.mill()
    (found,) = (f for f in wb.check("sources").finding_records if f.kind == "conflict")
    with wb.VerdictStore(STORE) as store:
        store.record(found, "incorrect", reviewer="Ann", chosen_value="1890", evidence=SEEN)
    made = desk.run("export", *(f"r.{ending}" for ending in REPORTS), "claimreview/")
    assert made.status == 0, made.err
    return desk


@pytest.mark.parametrize(
    "target", [STORE, f"{STORE}.heads", "sources/one.txt", "r.html", "r.jsonl", "notes.md"]
)
def test_events_are_written_over_nothing_but_events(judged: Desk, target: str) -> None:
    judged.put({"notes.md": "# Mine\n"})
    before = Path(target).read_bytes()
    assert "nothing is written over it" in judged.refused("verdicts", "export", target)
    assert Path(target).read_bytes() == before
    assert judged.run("verdicts", "verify").status == 0


def test_events_are_written_over_earlier_events_and_an_empty_file(judged: Desk) -> None:
    judged.put({"v.jsonl": b""})
    for _ in range(2):
        assert judged.run("verdicts", "export", "v.jsonl").status == 0
    assert judged.run("verdicts", "verify", "--report", "v.jsonl").status == 0
    os.mkfifo("p.jsonl")
    assert "no regular file" in judged.refused("verdicts", "export", "p.jsonl")


@pytest.mark.parametrize("name", ["v.html", "v.csv", "v.jsonl"])
@pytest.mark.parametrize("store", [True, False])
def test_no_report_is_written_over_a_ledger_whatever_it_is_called(
    judged: Desk, name: str, store: bool
) -> None:
    shutil.copy(STORE, name)
    before = Path(name).read_bytes()
    for command in ("export", "check --report"):
        told = judged.refused(*command.split(), name, *(("--store", name) if store else ()))
        assert "this is a ledger" in told
    assert Path(name).read_bytes() == before


def changed(path: Path) -> None:
    """Other words in a report, its head as it was."""
    file = next(path.iterdir()) if path.is_dir() else path
    data = file.read_bytes()
    if data[:2] == b"PK":
        file.write_bytes(data + b"\0")
    else:
        assert b"1890" in data
        file.write_bytes(data.replace(b"1890", b"1892"))


@pytest.mark.parametrize("name", [*(f"r.{ending}" for ending in REPORTS), "claimreview"])
def test_a_report_whose_words_were_changed_does_not_verify(judged: Desk, name: str) -> None:
    told = judged.run("verdicts", "verify", "--report", name)
    assert told.status == 0 and "as it was exported, to the byte" in told.out
    changed(Path(name))
    told = judged.run("verdicts", "verify", "--report", name)
    assert told.status == 1 and "is not the file that was exported" in told.err
    other = Path(f"other-{name}")
    Path(name).rename(other)
    told = judged.run("verdicts", "verify", "--report", other)
    assert told.status == 0 and "the head is all that was checked of it" in told.out


@pytest.mark.parametrize("name", [f"p.{ending}" for ending in REPORTS])
def test_a_report_that_is_a_pipe_is_not_waited_for(judged: Desk, name: str) -> None:
    os.mkfifo(name)
    assert "a pipe" in judged.refused("verdicts", "verify", "--report", name)
    (judged.folder / "claimreview" / name).symlink_to(judged.folder / name)
    assert "a pipe" in judged.refused("verdicts", "verify", "--report", "claimreview")


def test_without_a_head_that_was_noted_it_is_said_what_cannot_be_seen(judged: Desk) -> None:
    Path(f"{STORE}.heads").unlink()
    told = judged.run("verdicts", "verify")
    assert told.status == 0 and "no head is noted in" in told.out


EMPTY = (
    "check --store|", "check --date|", "check --tables|", "check --manuscript|", "check|",
    "check --report|", "export|", "export r.html --key|", "export r.html --sign|", "lab|",
    "export r.html --sources|", "verdicts verify --head|", "verdicts verify --report|",
    "verdicts verify --signers|", "verdicts list --store|", "verdicts history|", "add|", "init|",
)  # fmt: skip


@pytest.mark.parametrize("line", EMPTY)
def test_an_empty_word_is_refused(judged: Desk, line: str) -> None:
    words = line.removesuffix("|").split()
    assert "given as an empty word" in judged.refused(*words, "")


@pytest.fixture
def key(judged: Desk) -> Path:
    if not shutil.which("ssh-keygen"):
        pytest.skip("no ssh-keygen here")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "ann"], check=True)
    Path("signers").write_text("ann " + Path("ann.pub").read_text())
    return Path("ann")


def test_a_key_that_does_not_sign_leaves_no_report_behind(judged: Desk, key: Path) -> None:
    Path("bad").write_text("no key")
    Path("bad").chmod(0o600)
    before = judged.files()
    for wrong in ("bad", "none"):
        judged.refused("export", "s.html", "s.md", "--key", wrong)
        assert judged.files() == before


def test_what_is_signed_is_told_and_that_nothing_is(judged: Desk, key: Path) -> None:
    assert "no such file" in judged.refused("verdicts", "verify", "--signers", "nobody")
    told = judged.run("verdicts", "verify", "--signers", "signers")
    assert told.status == 1 and "no head noted in" in told.err
    assert judged.run("export", "s.html", "s/claimreview/", "--key", "ann").status == 2  # no s/
    Path("s").mkdir()
    assert judged.run("export", "s.html", "s/claimreview/", "--key", "ann").status == 0
    told = judged.run("verdicts", "verify", "--signers", "signers")
    assert told.status == 0 and "is signed by ann" in told.out
    told = judged.run("verdicts", "verify", "--signers", "signers", "--report", "s/claimreview")
    assert told.status == 0 and "signed by ann, unchanged since" in told.out
    Path("s/claimreview/more").mkdir()
    told = judged.run("verdicts", "verify", "--signers", "signers", "--report", "s/claimreview")
    assert told.status == 1 and "holds 'more'" in told.err


@pytest.mark.parametrize("statement", ["", "workbench head\n", "ledger 1:" + "a" * 64 + "\n"])
def test_a_statement_of_another_form_is_none_though_it_is_signed(
    judged: Desk, key: Path, statement: str
) -> None:
    Path("r.html.head").write_text(statement)
    sign = ["ssh-keygen", "-q", "-Y", "sign", "-f", "ann", "-n", "workbench-head", "r.html.head"]
    subprocess.run(sign, check=True, capture_output=True)
    told = judged.run("verdicts", "verify", "--report", "r.html", "--signers", "signers")
    assert told.status == 1 and "Traceback" not in told.err


@pytest.mark.parametrize("ending", ["md", "txt", "docx", "pdf"])
def test_the_manuscript_with_its_notes_is_known_by_its_bytes(
    judged: Desk, key: Path, ending: str
) -> None:
    example = Path(wb.__file__).parents[1] / "notebooks" / "example"
    files = {"docx": "draft.docx", "pdf": "sources/council-report.pdf"}
    known = files.get(ending)
    data = (example / known).read_bytes() if known else b"The mill opened in 1892.\n"
    judged.put({f"draft.{ending}": data})
    words = ("--manuscript", f"draft.{ending}")
    checked = f"draft-checked.{ending}"
    assert judged.run("export", checked, *words, "--key", "ann").status == 0
    verify = ("verdicts", "verify", "--report", checked)
    seen = judged.run(*verify, "--signers", "signers")
    assert seen.status == 0 and "made on event 1" in seen.out and "signed by ann" in seen.out
    seen = judged.run(*verify)
    assert seen.status == 0 and "as it was exported, to the byte" in seen.out
    Path(checked).write_bytes(Path(checked).read_bytes() + b" ")
    seen = judged.run(*verify)
    assert seen.status == 2 and "carries no head of a ledger" in seen.err


def test_a_manuscript_that_became_a_pipe_is_not_waited_for(
    judged: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged.put({"draft.md": "The mill opened in 1892.\n"})
    dossier = wb.check("sources", manuscript="draft.md")
    Path("draft.md").unlink()
    os.mkfifo("draft.md")
    with pytest.raises(WorkbenchError, match=r"a pipe.*must stand where it was checked"):
        wb.export(dossier, None, "draft-checked.md")
