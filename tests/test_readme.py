"""The README and the guide are the manual: every command in them is run, every file is there."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
from pages import ROOT, blocks, commands, run

from workbench.reports import FORMATS
from workbench.sources.readers import READERS

README = ROOT / "README.md"
GUIDE = ROOT / "notebooks" / "guide"
ORDER = ("check", "review", "settle", "export", "gate", "promises", "plug-in", "figures")
PAGES = (README, *(GUIDE / f"{name}.md" for name in ORDER))
COMMANDS = [
    command
    for page in PAGES
    for kind, block in blocks(page.read_text("utf-8"))
    if kind == "sh"
    for command in commands(block)
]
SETUP = [line for line in COMMANDS if ".venv" in line]
BENCHMARKS = [line for line in COMMANDS if "tests/benchmarks/" in line]
LAB = [line for line in COMMANDS if line.startswith("workbench lab")]
OTHERS = [line for line in COMMANDS if line not in {*SETUP, *BENCHMARKS, *LAB}]


def test_every_page_of_the_guide_is_followed_and_named_in_the_readme() -> None:
    assert {page.name for page in GUIDE.iterdir()} == {page.name for page in PAGES[1:]}
    text = README.read_text("utf-8")
    assert all(f"](notebooks/guide/{name}.md)" in text for name in ORDER)
    assert len(text.splitlines()) < 150


def test_the_setup_and_test_commands_are_those_that_ci_runs() -> None:
    assert len(SETUP) == 2
    for command in SETUP:
        assert command in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: Any) -> Path:
    """A copy of the project in which the commands may write."""
    folder: Path = tmp_path_factory.mktemp("readme")
    for name in ("sources", "notebooks", "reports", "tests"):
        ignored = shutil.ignore_patterns("*.sqlite*", "__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.mark.slow
def test_the_commands_work_in_the_order_given(project: Path) -> None:
    from samples import sample_verdicts

    sample_verdicts(project)  # a ledger to list, export and merge
    assert len(OTHERS) >= 12
    for command in OTHERS:
        expected = {0, 1} if "--strict" in command else {0}
        done = run(command, project)
        assert done.returncode in expected, (
            f"{command}\n{done.stdout[-800:]}\n{done.stderr[-2000:]}"
        )


@pytest.mark.parametrize("command", sorted({*BENCHMARKS}))
def test_a_benchmark_command_names_a_script_that_tells_its_use(command: str) -> None:
    script = next(word for word in shlex.split(command) if word.endswith(".py"))
    done = run(f"python {script} --help", ROOT)
    assert done.returncode == 0 and "usage" in done.stdout.lower()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_and_pictures_exist(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+?)\)", page.read_text("utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_the_lists_of_the_guide_are_those_of_the_code() -> None:
    check, export, plug_in = (
        (GUIDE / f"{name}.md").read_text("utf-8") for name in ("check", "export", "plug-in")
    )
    first = set(re.findall(r"`([^`\s]+)`", "".join(re.findall(r"^\| (`.*?) \|", export, re.M))))
    assert first >= {*FORMATS}
    read = {ending.lstrip(".") for ending in re.findall(r"`(\.\w+)`", check)}
    assert read >= {*READERS} - UNSAID
    code = "".join(path.read_text("utf-8") for path in (ROOT / "workbench").rglob("*.py"))
    seams = {*re.findall(r'\b(?:found|installed|loaded)\("(\w+)"', code)}
    assert {*re.findall(r"`workbench\.(\w+)` \|", plug_in)} == seams and len(seams) == 5


# Other spellings of an ending that is named.
UNSAID = {"txt", "text", "md", "markdown", "docm", "rtf", "pdf", "htm", "xhtml", "mht"}
