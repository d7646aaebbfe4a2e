"""The workflow of `workbench init --ci`: where it stands, what it installs, what it runs."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from workbench import __version__
from workbench.start import init
from workbench.start.ci import requirement

PLACE = Path(".github/workflows/fact-check.yml")


def job(folder: Path) -> dict[str, Any]:
    """The only job of the workflow in a folder."""
    jobs: dict[str, dict[str, Any]] = yaml.safe_load((folder / PLACE).read_text("utf-8"))["jobs"]
    return jobs["fact-check"]


def test_only_who_asks_gets_a_workflow(tmp_path: Path) -> None:
    init(tmp_path)
    assert not (tmp_path / ".github").exists()
    made = init(tmp_path, ci=True)
    assert made.made == (tmp_path / PLACE,)
    assert job(tmp_path)["defaults"]["run"]["working-directory"] == "."


def test_a_workflow_that_is_there_is_kept(tmp_path: Path) -> None:
    (tmp_path / PLACE).parent.mkdir(parents=True)
    (tmp_path / PLACE).write_text("mine")
    assert tmp_path / PLACE in init(tmp_path, ci=True).kept
    assert (tmp_path / PLACE).read_text() == "mine"


def test_in_a_repository_it_stands_at_the_root_and_works_in_the_desk(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    init(tmp_path / "stories" / "Der Hafen ü", ci=True)
    made = job(tmp_path)
    assert made["defaults"]["run"]["working-directory"] == "stories/Der Hafen ü"
    (upload,) = (s["with"]["path"] for s in made["steps"] if "upload" in s.get("uses", ""))
    assert upload == "stories/Der Hafen ü/reports"
    assert not (tmp_path / "stories" / "Der Hafen ü" / ".github").exists()


def test_it_runs_the_notebooks_and_the_gate(tmp_path: Path) -> None:
    init(tmp_path, ci=True)
    runs = [shlex.split(s["run"])[0:3] for s in job(tmp_path)["steps"] if "run" in s]
    assert runs[0][:2] == ["pip", "install"]
    assert runs[1][:2] == ["pytest", "--nbval-lax"]
    assert runs[3] == ["workbench", "check", "--strict"]


@pytest.mark.parametrize(
    ("origin", "asked"),
    [
        (None, f"editorial-workbench=={__version__}"),
        (
            {
                "url": "https://code.example/wb.git",
                "vcs_info": {"vcs": "git", "commit_id": "c0ffee"},
            },
            "editorial-workbench @ git+https://code.example/wb.git@c0ffee",
        ),
        (
            {"url": "https://code.example/wb.whl", "archive_info": {}},
            "editorial-workbench @ https://code.example/wb.whl",
        ),
        (
            {"url": "file:///home/ann/wb.whl", "archive_info": {}},
            f"./editorial_workbench-{__version__}-py3-none-any.whl",
        ),
        ({"url": "file:///home/ann/wb", "dir_info": {"editable": True}}, "./editorial"),
        ({}, "./editorial"),
    ],
)
def test_it_installs_what_is_installed_here_and_never_another_of_the_name(
    origin: dict[str, Any] | None, asked: str
) -> None:
    assert requirement(origin).startswith(asked)


def test_a_copy_from_a_file_says_what_to_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.start.ci._origin", dict)
    told = init(tmp_path, ci=True).told()
    assert "note  this workbench was installed from a file" in told and ".whl" in told
    assert "note  " not in init(tmp_path, ci=True).told()  # kept as it was, and maybe mended
    monkeypatch.setattr("workbench.start.ci._origin", lambda: None)
    assert "note  " not in init(tmp_path / "other", ci=True).told()
    assert job(tmp_path / "other")["env"]["WORKBENCH"] == f"editorial-workbench=={__version__}"
