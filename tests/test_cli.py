"""The command line: its status, its one clear line; as a process of its own where that decides."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from cli_runs import ran

SEEDS = Path(__file__).parents[1] / "sources"


def process(
    *args: str, cwd: Path, env: dict[str, str] | None = None, stdin: str | None = None
) -> CompletedProcess[str]:
    """One run of the command in a folder, as an editor starts it."""
    return subprocess.run(
        [sys.executable, "-m", "workbench", *map(str, args)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(SEEDS.parent), **(env or {})},
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the Red Shoes sources, as a fresh project."""
    shutil.copytree(SEEDS, tmp_path / "sources")
    (tmp_path / "reports").mkdir()
    return tmp_path


def refused(run: CompletedProcess[str], *words: str) -> None:
    """The run ended with status 2 and one line on stderr holding these words."""
    assert run.returncode == 2, run.stderr
    lines = run.stderr.strip().splitlines()
    assert len(lines) == 1, run.stderr
    for word in words:
        assert word in lines[0]


def test_importing_the_front_door_loads_nothing_heavy() -> None:
    code = (
        "import sys, workbench, workbench.cli;"
        "print(sorted({'pandas','numpy','scipy','sqlalchemy','jinja2','ipywidgets','docx','pint'}"
        " & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=SEEDS.parent
    )
    assert run.stdout.strip() == "[]"


def test_check_prints_findings_and_writes_reports_and_tables(project: Path) -> None:
    run = ran("check", "--report", "reports/a.html", "reports/a.md", "--tables", "t", cwd=project)
    assert run.returncode == 0, run.stderr
    assert "3 sources" in run.stdout and "conflict (" in run.stdout
    assert (project / "reports/a.html").read_text("utf-8").startswith("<!doctype html>")
    assert (project / "reports/a.md").exists()
    claims = [json.loads(line) for line in (project / "t/claims.jsonl").open(encoding="utf-8")]
    texts = {
        row["source_id"]: row["text"]
        for row in map(json.loads, (project / "t/sources.jsonl").open(encoding="utf-8"))
    }
    assert len(claims) > 50
    assert all(texts[c["source_id"]][c["start"] : c["end"]] == c["quote"] for c in claims)


def test_a_file_named_after_the_manuscript_is_the_manuscript(project: Path) -> None:
    (project / "draft.md").write_text("The film opened in London on 7 September 1948.\n", "utf-8")
    given = ("--manuscript", "draft.md", "--date", "2026-01-31")
    run = ran("export", "draft-checked.md", "reports/a.md", *given, cwd=project)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        "wrote draft-checked.md: draft.md with its findings",
        "wrote reports/a.md",
    ]
    made = (project / "draft-checked.md").read_text("utf-8")
    assert made.startswith("The film opened in London on ") and "<<}" in made
    assert (project / "reports/a.md").read_text("utf-8").startswith("# ")
    run = ran("check", "--report", "draft-2.md", *given, cwd=project)
    assert "wrote draft-2.md: draft.md with its findings" in run.stdout
    assert (project / "draft-2.md").read_text("utf-8") == made


def test_suggesting_without_the_manuscript_is_refused_and_nothing_written(project: Path) -> None:
    run = ran("export", "reports/a.md", "--suggest", cwd=project)
    refused(run, "--suggest", "draft-checked.docx for draft.docx")
    (project / "draft.md").write_text("The film opened in London on 7 September 1948.\n", "utf-8")
    given = ("--manuscript", "draft.md", "--suggest")
    run = ran("export", "draft-checked.md", "reports/a.html", *given, cwd=project)
    assert run.returncode == 0, run.stderr
    refused(ran("export", "draft.md", *given, cwd=project), "this is the manuscript")


def test_one_unreadable_file_among_many_is_named_and_the_rest_is_checked(project: Path) -> None:
    (project / "sources/bad.docx").write_bytes(b"%PDF-1.7")
    (project / "sources/none.md").write_bytes(b"")
    run = ran("check", "--report", "reports/a.html", "reports/a.md", cwd=project)
    assert run.returncode == 2
    assert "3 sources" in run.stdout and "conflict (" in run.stdout
    assert "wrote reports/a.md" in run.stdout
    lines = run.stderr.splitlines()
    assert len(lines) == 3, run.stderr
    assert all(line.startswith("warning: ") for line in lines[:2])
    assert "bad.docx: not a Word document but a PDF" in lines[0]
    assert "none.md: the file is empty" in lines[1]
    assert lines[2] == "workbench: 2 of 5 sources not read, so not checked: bad.docx, none.md"
    for name in ("a.html", "a.md"):
        report = (project / "reports" / name).read_text("utf-8")
        assert "bad.docx: not a Word document but a PDF" in report
    run = ran("check", "--strict", cwd=project)
    assert run.returncode == 2 and "gate closed" in run.stderr
    run = ran("export", "reports/b.md", cwd=project)
    assert run.returncode == 2 and "2 of 5 sources not read" in run.stderr
    assert (project / "reports/b.md").exists()
    refused(ran("check", "sources/bad.docx", cwd=project), "bad.docx", "but a PDF")


def test_the_same_input_gives_the_same_bytes_whatever_the_hash_seed(project: Path) -> None:
    made = []
    for seed in ("1", "2"):
        run = process(
            "check", "--tables", f"t{seed}", "--report", f"reports/{seed}.html",
            cwd=project, env={"PYTHONHASHSEED": seed},
        )  # fmt: skip
        assert run.returncode == 0, run.stderr
        tables = [
            (project / f"t{seed}" / n).read_bytes()
            for n in sorted(os.listdir(project / f"t{seed}"))
        ]
        made.append([*tables, (project / f"reports/{seed}.html").read_bytes()])
    assert made[0] == made[1]


def test_strict_holds_while_a_conflict_has_no_verdict(project: Path) -> None:
    run = ran("check", "--strict", cwd=project)
    assert run.returncode == 1
    assert "gate closed" in run.stderr


def test_strict_passes_sources_that_agree(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/one.txt").write_text("The mill opened in 1890.\n", "utf-8")
    assert ran("check", "--strict", cwd=tmp_path).returncode == 0


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    refused(ran("check", "nowhere", cwd=tmp_path), "nowhere")


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    refused(ran("check", cwd=tmp_path), "sources")


def test_a_report_into_a_missing_folder_is_refused_and_nothing_written(project: Path) -> None:
    refused(ran("check", "--report", "no/such/a.html", cwd=project), "no/such")
    assert not (project / "no").exists()


def test_a_report_of_an_unknown_ending_names_the_endings_there_are(project: Path) -> None:
    refused(ran("export", "reports/a.doc", cwd=project), ".doc", ".html")


def test_a_corrupt_ledger_is_named_and_left_as_it_is(project: Path) -> None:
    ledger = project / "reports/verdicts.sqlite"
    ledger.write_bytes(b"not a ledger at all, though long enough to look like a file" * 40)
    before = ledger.read_bytes()
    refused(ran("check", "--report", "reports/a.html", cwd=project), "verdicts.sqlite")
    assert ledger.read_bytes() == before
    assert not (project / "reports/a.html").exists()


def test_a_ledger_that_does_not_exist_is_named(project: Path) -> None:
    refused(ran("verdicts", "list", cwd=project), "verdicts.sqlite")


def test_compare_shows_both_values(tmp_path: Path) -> None:
    run = ran("compare", "It cost £12,000 in 1947.", "It cost £9,000 in 1947.", cwd=tmp_path)
    assert run.returncode == 0
    assert "12,000" in run.stdout and "9,000" in run.stdout and "conflict" in run.stdout


def test_compare_wants_two_texts(tmp_path: Path) -> None:
    refused(ran("compare", "one", cwd=tmp_path), "two texts")


def test_pairs_come_out_in_order_with_spans_into_the_texts_given(tmp_path: Path) -> None:
    pairs = [
        {"id": "a", "left": "The mill opened in 1890.", "right": "The mill opened in 1891."},
        {"id": "b", "left": "The mill opened in 1890.", "right": "The mill opened in 1890."},
    ]
    lines = "".join(json.dumps(p) + "\n" for p in pairs)
    (tmp_path / "p.jsonl").write_text(lines, "utf-8")
    run = ran("compare", "--pairs", "p.jsonl", cwd=tmp_path)
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    assert [(r["id"], r["relation"]) for r in rows] == [("a", "conflict"), ("b", "agree")]
    for d in rows[0]["differences"]:
        assert pairs[0]["left"][d["left_start"] : d["left_end"]] == d["left"]
        assert pairs[0]["right"][d["right_start"] : d["right_end"]] == d["right"]
    assert rows[0]["score"] > rows[1]["score"]
    assert process("compare", "--pairs", "-", cwd=tmp_path, stdin=lines).stdout == run.stdout


@pytest.mark.parametrize(
    "line", ["not json", '{"id": 1}', "[]", '{"id": 1, "left": 2, "right": "x"}']
)
def test_a_line_that_is_no_pair_is_named_by_number(tmp_path: Path, line: str) -> None:
    (tmp_path / "p.jsonl").write_text(line + "\n", "utf-8")
    refused(ran("compare", "--pairs", "p.jsonl", cwd=tmp_path), "p.jsonl, line 1")


def test_escape_codes_in_a_source_never_reach_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/one.txt").write_text("The mill \x1b[31mopened in 1890.\n", "utf-8")
    run = ran("check", cwd=tmp_path)
    assert "\x1b" not in run.stdout + run.stderr


def test_a_signature_is_in_the_ledger_and_outdated_once_a_source_changes(project: Path) -> None:
    signed = ran("export", "reports/a.md", "--sign", "Grace Hill", cwd=project)
    assert signed.returncode == 0, signed.stderr
    assert "signed by Grace Hill: ledger event 1, on event 0" in signed.stdout
    report = (project / "reports" / "a.md").read_text("utf-8")
    assert "Signed by Grace Hill" in report and "OUTDATED" not in report

    again = ran("export", "reports/a.md", "--sign", " Grace  Hill ", cwd=project)
    assert "has signed this already: ledger event 1" in again.stdout
    assert ran("verdicts", "verify", cwd=project).stdout.startswith("the chain holds: 1 ")

    source = project / "sources" / "trivia-release.txt"
    source.write_text(source.read_text("utf-8").replace("six weeks", "nine weeks"), "utf-8")
    assert ran("export", "reports/a.md", cwd=project).returncode == 0
    assert "OUTDATED" in (project / "reports" / "a.md").read_text("utf-8")


def test_a_signature_needs_a_name_and_the_ledger_that_was_meant(project: Path) -> None:
    refused(ran("export", "a.md", "--sign", " ", cwd=project), "reviewer", "name")
    lost = ran("export", "a.md", "--sign", "Ada", "--store", "no.sqlite", cwd=project)
    refused(lost, "no.sqlite", "no such ledger")
    assert not (project / "a.md").exists()


def test_nothing_is_signed_while_a_source_cannot_be_read(project: Path) -> None:
    (project / "sources" / "report.pdf").write_bytes(b"%PDF-1.7 cut")
    run = ran("export", "reports/a.md", "--sign", "Grace Hill", cwd=project)
    refused(run, "--sign", "report.pdf", "nothing is signed")
    assert not (project / "reports" / "a.md").exists()
    assert ran("export", "reports/a.md", cwd=project).returncode == 2
    assert "Signed by" not in (project / "reports" / "a.md").read_text("utf-8")
