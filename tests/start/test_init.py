"""`workbench init`: what a desk holds, that nothing is overwritten, what is said."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from cli_runs import ran

from workbench.errors import WorkbenchError
from workbench.lab import notebooks
from workbench.settings import _RULES, Settings, settings
from workbench.sources.readers import endings
from workbench.sources.register import _KEYS, register
from workbench.start import init

ROOT = Path(__file__).parents[2]
DESK = [
    ".gitattributes",
    ".gitignore",
    "notebooks/01_flag_claims.ipynb",
    "notebooks/02_review.ipynb",
    "notebooks/03_report.ipynb",
    "reports/.gitkeep",
    "sources/sources.toml",
    "workbench.toml",
]


def files(folder: Path) -> list[str]:
    """The paths of all files in a folder."""
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def uncommented(text: str) -> str:
    """The text with the settings or keys in force that are commented out in it."""
    return re.sub(r'(?m)^# (?=\["[\w.-]+"\]$|\w+ = )', "", text)


def test_a_desk_is_made_in_a_new_folder(tmp_path: Path) -> None:
    run = ran("init", "my desk", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert files(tmp_path / "my desk") == DESK
    for name in DESK:
        assert f"made  my desk/{name}" in run.stdout
    assert "workbench check 'my desk/sources' --report 'my desk/reports/fact-check.html'" in (
        run.stdout
    )
    assert run.stdout.rstrip().endswith("workbench lab 'my desk'")


def test_the_two_next_steps_work_as_they_are_printed(tmp_path: Path) -> None:
    told = init(tmp_path / "desk").told()
    (tmp_path / "desk/sources/a.txt").write_text("The mill opened in 1890.\n")
    check, lab = (line.strip() for line in told.splitlines() if line.startswith("   "))
    run = ran(*check.split()[1:], cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "desk/reports/fact-check.html").is_file()
    assert notebooks(lab.split()[2]) == tmp_path / "desk/notebooks"


def test_nothing_is_overwritten_and_that_is_said(tmp_path: Path) -> None:
    init(tmp_path)
    before = {}
    for name in DESK:
        before[name] = f"mine: {name}".encode()
        (tmp_path / name).write_bytes(before[name])
    (tmp_path / "workbench.toml").write_bytes(b"title = 'Mine'")
    (tmp_path / "notebooks/01_flag_claims.ipynb").unlink()
    again = init(tmp_path)
    assert again.made == (tmp_path / "notebooks/01_flag_claims.ipynb",)
    assert sorted(again.kept) == sorted(tmp_path / name for name in DESK if "01_" not in name)
    assert (tmp_path / "workbench.toml").read_bytes() == b"title = 'Mine'"
    for name in set(DESK) - {"workbench.toml", "notebooks/01_flag_claims.ipynb"}:
        assert (tmp_path / name).read_bytes() == before[name]
        assert f"kept  {tmp_path / name}, as it was" in again.told()


def test_settings_that_are_a_link_that_leads_nowhere_are_refused_and_nothing_made(
    tmp_path: Path,
) -> None:
    (tmp_path / "workbench.toml").symlink_to(tmp_path / "elsewhere.toml")
    with pytest.raises(WorkbenchError, match="mend the link or take it away"):
        init(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["workbench.toml"]


def test_settings_in_pyproject_are_the_desks(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.workbench]\ntitle = "T"\n')
    made = init(tmp_path)
    assert not (tmp_path / "workbench.toml").exists()
    assert "pyproject.toml holds the settings" in made.told()
    assert settings(tmp_path / "sources").title == "T"


def test_a_pyproject_of_another_matter_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n')
    init(tmp_path)
    assert (tmp_path / "workbench.toml").is_file()


@pytest.mark.parametrize("name", ["sources", "reports", "notebooks"])
def test_a_file_where_a_folder_must_be_is_named_and_nothing_made(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(WorkbenchError, match=f"{name}: a file, where a folder must be"):
        init(tmp_path)
    assert files(tmp_path) == [name]


def test_a_file_is_no_place_for_a_desk(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mine")
    run = ran("init", "a.txt", cwd=tmp_path)
    assert run.returncode == 2 and len(run.stderr.splitlines()) == 1
    assert "a.txt" in run.stderr
    assert files(tmp_path) == ["a.txt"]


def test_the_register_as_it_is_shipped_holds_no_line_and_may_be_read(tmp_path: Path) -> None:
    init(tmp_path)
    assert register(tmp_path / "sources", set()) == {}


def test_every_key_of_the_register_is_explained_and_its_example_is_right(tmp_path: Path) -> None:
    init(tmp_path)
    path = tmp_path / "sources/sources.toml"
    path.write_text(uncommented(path.read_text("utf-8")), "utf-8")
    ((name, table),) = tomllib.loads(path.read_text("utf-8")).items()
    assert set(table) == set(_KEYS)
    assert set(register(tmp_path / "sources", {name})) == {name}


def test_every_setting_is_explained_and_what_is_commented_out_holds_anyway(tmp_path: Path) -> None:
    init(tmp_path)
    path = tmp_path / "workbench.toml"
    text = path.read_text("utf-8")
    shown = tomllib.loads(uncommented(text))
    assert set(shown) == set(_RULES)
    assert set(tomllib.loads(text)) == {"title"}
    for name in set(shown) - {"title", "publisher_name", "publisher_url"}:
        default = getattr(Settings(), name)
        assert shown[name] == (list(default) if isinstance(default, tuple) else default), name
    path.write_text(uncommented(text), "utf-8")
    assert settings(tmp_path / "sources").publisher_url == shown["publisher_url"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("harbour-story", "Harbour story"),
        ('a "quoted" \\ name', 'A "quoted" \\ name'),
        ("bell\x07\x7f", "Bell"),
        ("Ø 😀", "Ø 😀"),
    ],
)
def test_the_folders_name_heads_the_reports(tmp_path: Path, name: str, title: str) -> None:
    init(tmp_path / name)
    assert settings(tmp_path / name / "sources").title == title


def test_an_empty_desk_says_what_to_do(tmp_path: Path) -> None:
    init(tmp_path)
    run = ran("check", cwd=tmp_path)
    assert run.returncode == 2
    (line,) = run.stderr.strip().splitlines()
    assert "sources: holds no source yet; put files into it" in line and ".txt" in line


@pytest.mark.parametrize("place", ["", "notebooks", "sources", "reports"])
def test_every_command_finds_the_desk_from_any_folder_in_it(tmp_path: Path, place: str) -> None:
    init(tmp_path)
    (tmp_path / "sources/a.txt").write_text("The mill opened in 1890.\n")
    (tmp_path / "sources/b.txt").write_text("The mill opened in 1891.\n")
    where = tmp_path / place
    assert "2 sources" in ran("check", cwd=where).stdout
    signed = ran("export", tmp_path / "reports/a.md", "--sign", "Ann", cwd=where)
    assert signed.returncode == 0, signed.stderr
    assert (tmp_path / "reports/verdicts.sqlite").is_file()
    assert "Ann" in ran("verdicts", "list", cwd=where).stdout


@pytest.mark.parametrize("named", [True, False])
def test_check_and_export_find_the_same_sources_and_ledger_from_elsewhere(
    tmp_path: Path, named: bool
) -> None:
    desk = tmp_path / "desk"
    init(desk)
    if not named:
        (desk / "workbench.toml").unlink()
    (desk / "sources/a.txt").write_text("The mill opened in 1890.\n")
    away = tmp_path / "away"
    away.mkdir()
    signed = ran("export", "a.md", "--sources", desk / "sources", "--sign", "Ann", cwd=away)
    assert signed.returncode == 0, signed.stderr
    assert (desk / "reports/verdicts.sqlite").is_file() and files(away) == ["a.md"]
    report = tmp_path / "b.md"
    for folder in (desk / "sources", "desk/sources"):
        run = ran("check", folder, "--report", report, cwd=tmp_path)
        assert run.returncode == 0, run.stderr
        assert "Signed by Ann" in report.read_text("utf-8")
        report.unlink()


def test_a_source_is_added_from_any_folder_of_the_desk_and_the_register_keeps_its_words(
    tmp_path: Path,
) -> None:
    init(tmp_path)
    before = (tmp_path / "sources/sources.toml").read_text("utf-8")
    (tmp_path / "note.txt").write_text("The mill opened in 1890.\n")
    run = ran("add", "../note.txt", cwd=tmp_path / "notebooks")
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "sources/note.txt").is_file()
    assert (tmp_path / "sources/sources.toml").read_text("utf-8").startswith(before)


def test_without_a_desk_around_the_plain_name_is_looked_for(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()  # not marked as anybody's desk
    (tmp_path / "sources/a.txt").write_text("The mill opened in 1890.\n")
    (tmp_path / "elsewhere").mkdir()
    run = ran("check", cwd=tmp_path / "elsewhere")
    assert run.returncode == 2
    assert "sources: no such file or folder" in run.stderr and "`workbench init`" in run.stderr


def test_a_notebook_shows_an_error_as_the_one_line_it_is(tmp_path: Path) -> None:
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    shell = InteractiveShell()
    with capture_output() as shown:
        shell.run_cell(f"import workbench; workbench.check({str(tmp_path)!r})")
    assert shown.stdout.strip().splitlines() == [
        f"WorkbenchError: {tmp_path}: holds no source yet; put files into it "
        f"({endings()}) and run this again"
    ]


def test_the_shipped_notebooks_are_notebooks(tmp_path: Path) -> None:
    init(tmp_path)
    for path in (tmp_path / "notebooks").iterdir():
        cells = json.loads(path.read_text("utf-8"))["cells"]
        assert not any(cell.get("outputs") for cell in cells)
