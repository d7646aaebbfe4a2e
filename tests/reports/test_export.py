"""``export``: the ending chooses, bad places are refused, nothing is left half-written."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from samples import Judged, sample_dossier

from workbench import plugins, reports
from workbench.errors import WorkbenchError
from workbench.reports import FORMATS, export
from workbench.tables import Dossier

TEXT = (".html", ".md", ".jsonl")


def test_the_path_comes_back_and_only_the_report_is_there(tmp_path: Path) -> None:
    for ending in TEXT:
        path = tmp_path / f"a{ending}"
        assert export(sample_dossier(), None, path) == path and path.stat().st_size > 1000
    assert sorted(f.name for f in tmp_path.iterdir()) == ["a.html", "a.jsonl", "a.md"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("report.pages", "no report format has this ending"),
        ("report", "no report format has this ending"),
        ("missing/report.html", "does not exist"),
        ("folder.html", "this is a folder"),
        ("folder.html/", "no report format has this ending"),
    ],
)
def test_a_bad_place_is_refused_with_its_name(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "folder.html").mkdir()
    with pytest.raises(WorkbenchError, match=said) as caught:
        export(sample_dossier(), None, f"{tmp_path}/{name}")
    assert name.rstrip("/") in str(caught.value) and "\n" not in str(caught.value)
    assert [f.name for f in tmp_path.rglob("*")] == ["folder.html"]


@pytest.mark.parametrize("date", ["21 November 2026", "2026-13-01", "20261121", ""])
def test_a_wrong_date_is_refused(tmp_path: Path, date: str) -> None:
    with pytest.raises(WorkbenchError, match="YYYY-MM-DD"):
        export(sample_dossier(), None, tmp_path / "a.md", date=date)


def test_the_date_given_is_the_one_printed(judged: Judged, tmp_path: Path) -> None:
    text = export(*judged, tmp_path / "a.junit.xml", date="2026-03-04").read_text()
    assert 'timestamp="2026-03-04T00:00:00"' in text


def test_a_report_that_fails_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(WorkbenchError, match="No space left on device"):
        export(sample_dossier(), None, path)
    assert path.read_text() == "old" and [f.name for f in tmp_path.iterdir()] == ["report.md"]


def test_the_bytes_are_the_same_in_every_process(judged: Judged, tmp_path: Path) -> None:
    code = (
        "import sys; sys.path[:0] = sys.argv[3:]\n"
        "from samples import sample_dossier; from workbench.verdicts import VerdictStore\n"
        "from workbench.reports import FORMATS, export\n"
        "store = VerdictStore(sys.argv[1])\n"
        "for ending in FORMATS:\n"
        "    name = ending if ending.endswith('/') else 'report' + ending\n"
        "    export(sample_dossier(), store, sys.argv[2] + '/' + name)"
    )
    root = Path(__file__).parents[2]
    made = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        ledger = str(tmp_path / "verdicts.sqlite")
        command = [sys.executable, "-c", code, ledger, str(folder), str(root), str(root / "tests")]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        files = sorted(file for file in folder.rglob("*") if file.is_file())
        made.append({str(f.relative_to(folder)): f.read_bytes() for f in files})
    assert len(made[0]) == len(FORMATS) + 4, "claimreview/ holds five files"
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []


def test_an_installed_exporter_brings_its_own_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plug = EntryPoint(".count.txt", "test_plug:count", "workbench.exporters")
    monkeypatch.setattr(EntryPoint, "load", lambda self: count)
    monkeypatch.setattr(plugins, "entry_points", lambda group: [plug])
    path = export(sample_dossier(), None, tmp_path / "a.count.txt")
    assert path.read_bytes() == b"7"


def count(dossier: Any, store: Any) -> bytes:
    return str(len(dossier.finding_records)).encode()


def test_every_ending_has_its_module_and_every_module_its_ending() -> None:
    home = Path(reports.__file__).parent / "formats"
    found = {f"workbench.reports.formats.{path.stem}" for path in home.glob("*.py")}
    assert found - {"workbench.reports.formats.__init__"} == set(FORMATS.values())


def test_a_dossier_without_findings_is_a_report_too(tmp_path: Path) -> None:
    empty = Dossier("Nothing", (), (), (), (), ())
    for ending in TEXT:
        text = export(empty, None, tmp_path / f"a{ending}").read_text(encoding="utf-8")
        assert "Nothing to check was found." in text
