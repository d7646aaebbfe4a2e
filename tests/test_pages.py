"""CONTRIBUTING and ARCHITECTURE: what they say is so, what they show is run."""

from __future__ import annotations

import re
import runpy
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from pages import ROOT, blocks, commands, run

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
CI = (ROOT / ".ci" / "run").read_text("utf-8")
RECIPES = dict(
    zip(
        ("facet", "reader", "export format"),
        re.findall(r"^## Add an? [a-z ]+\n(.*?)(?=^## )", CONTRIBUTING, re.S | re.M),
        strict=True,
    )
)
COPIED = (
    *(".ci", "workbench", "sources", "tests", "notebooks", "pyproject.toml"),
    *("README.md", "ARCHITECTURE.md"),
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, to change and to be thrown away."""
    for name in COPIED:
        place = ROOT / name
        if place.is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "node_modules")
            shutil.copytree(place, tmp_path / name, ignore=ignored)
        else:
            shutil.copy(place, tmp_path)
    return tmp_path


def done(command: str, project: Path) -> None:
    made = run(command, project, project)
    assert made.returncode == 0, f"{command}\n{made.stdout[-3000:]}\n{made.stderr[-2000:]}"


def write(kind: str, block: str, project: Path) -> None:
    """What a block of a recipe tells to write: a new file, or lines in one that is there."""
    name, _, rest = block.partition("\n")
    path = project / name.removeprefix("# ")
    if kind == "python":
        assert not path.exists(), f"{name}: there already"
        path.write_text(rest, "utf-8")
        return
    lines = rest.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] in " -")
    after = "".join(line[1:] for line in lines if line[0] in " +")
    text = path.read_text("utf-8")
    assert text.count(before) == 1, f"{name}: {before!r} is not there once"
    path.write_text(text.replace(before, after), "utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_works_as_written(recipe: str, project: Path) -> None:
    seen = []
    for kind, block in blocks(RECIPES[recipe]):
        seen.append(kind)
        if kind == "sh":
            for command in commands(block):
                done(command, project)
        else:
            write(kind, block, project)
    assert "diff" in seen and [k for k in seen if k != "diff"] == ["python", "python", "sh"]
    done("ruff check .", project)
    done("ruff format --check .", project)


@pytest.mark.slow
def test_the_other_commands_work(project: Path) -> None:
    rest = CONTRIBUTING
    for recipe in RECIPES.values():
        rest = rest.replace(recipe, "")
    found = [c for kind, block in blocks(rest) if kind == "sh" for c in commands(block)]
    setup, *others = found
    assert ".venv" in setup and setup.partition("&& ")[2] in CI
    mutation = next(command for command in others if "mutation.py" in command)
    done(mutation.partition(" --count")[0] + " --help", project)
    for command in others:
        if command.startswith("npm"):  # see the next test
            continue
        if command.startswith("GOLDEN"):  # what it writes is what the suite holds against it
            done(f"{command} --collect-only", project)
        elif command != mutation:
            done(command, project)


@pytest.mark.slow
def test_the_commands_of_the_desk_work(project: Path) -> None:
    install, *others = re.findall(r"^npm .*$", CONTRIBUTING, re.M)
    assert install in CI and len(others) == 3
    desk = Path("workbench/review/desk")
    packages = desk / "node_modules"
    if shutil.which("npm") is None or not (ROOT / packages).is_dir():
        pytest.skip(f"needs node and its packages: {install}")
    (project / packages).symlink_to(ROOT / packages)
    (project / "workbench/review/desk.js").unlink()
    for command in others:
        words = shlex.split(command)
        made = subprocess.run(words, cwd=project, capture_output=True, text=True, timeout=300)
        assert made.returncode == 0, f"{command}\n{made.stdout[-3000:]}\n{made.stderr[-2000:]}"
    bundle = "workbench/review/desk.js"
    assert (project / bundle).read_bytes() == (ROOT / bundle).read_bytes()


def told() -> list[str]:
    """The commands in the table of what to run for what."""
    table = CONTRIBUTING.split("## What to run for what")[1].split("\n\n")[1]
    return re.findall(r"`([^`]+)`", " ".join(row.split("|")[2] for row in table.splitlines()[2:]))


@pytest.mark.parametrize("command", told())
def test_what_to_run_for_what_can_be_run(command: str) -> None:
    """Of tests, places and marks are looked at: they run with the suite, as what CI runs does."""
    program, *given = shlex.split(command)
    if program == "pytest":
        places = [word for word in given if word.startswith(("tests", "notebooks"))]
        assert places and all((ROOT / place).exists() for place in places)
        rest = [word for word in given if word not in places]
        marks = set(re.findall(r"\w+", " ".join(rest).partition("-m ")[2])) - {"not", "and"}
        assert rest[:1] in ([], ["-m"]) and marks <= {mark for mark, _ in known_marks()}
    elif program == "python":
        done(command, ROOT)
    elif program == ".ci/run":
        assert (ROOT / ".ci" / "run").exists()
    else:
        assert command in CI


def known_marks() -> list[tuple[str, str]]:
    """The marks that pytest knows, and what each says."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    marks: list[str] = settings["tool"]["pytest"]["ini_options"]["markers"]
    return [(mark, says) for mark, _, says in (line.partition(": ") for line in marks)]


def test_the_marks_are_those_that_pytest_knows() -> None:
    table = CONTRIBUTING.split("<!-- marks: from pyproject.toml -->")[1].split("\n\n")[0]
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", table, re.M)
    assert rows == known_marks()


def test_the_lists_of_marked_files_name_what_is_there() -> None:
    lists = runpy.run_path(str(ROOT / "tests" / "conftest.py"))
    for name in lists["SLOW"] | lists["IMPORTED_LATE"]:
        path, _, test = name.partition("::")
        assert f"def {test}" in (ROOT / "tests" / path).read_text("utf-8"), name


def test_the_hooks_before_a_commit_are_what_ci_runs() -> None:
    (repository,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    for hook in repository["hooks"]:
        program = hook["entry"].split()[0].removeprefix("python ")
        assert program in CI, hook["id"]


@pytest.mark.parametrize("text", [CONTRIBUTING, ARCHITECTURE], ids=["contributing", "architecture"])
def test_the_files_that_a_page_names_exist(text: str) -> None:
    text = re.sub(r"<!-- rooms: made.*?<!-- rooms: end", "", text, flags=re.S)
    text = re.sub(r"^```.*?^```$", "", text, flags=re.S | re.M)
    named = re.findall(r"`([\w./]+(?:/|\.(?:py|md|toml)))`", text)
    targets = [t for t in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in t]
    assert named and targets
    for name in (*named, *targets):
        if not name.startswith(".venv"):
            assert (ROOT / name).exists() or (ROOT / "workbench" / name).exists(), name


def test_the_rooms_are_drawn_as_the_code_imports_them() -> None:
    made = run("python .ci/rooms.py --check ARCHITECTURE.md", ROOT)
    assert made.returncode == 0, made.stderr


def test_the_drawing_command_writes_the_same(project: Path) -> None:
    (shell,) = (block for kind, block in blocks(ARCHITECTURE) if kind == "sh")
    (command,) = commands(shell)
    page = project / "ARCHITECTURE.md"
    page.write_text(ARCHITECTURE.replace("    cli --> dossier\n", ""), "utf-8")
    assert run(command.replace("--write", "--check"), project, project).returncode == 1
    done(command, project)
    assert page.read_text("utf-8") == ARCHITECTURE


@pytest.mark.parametrize(
    ("module", "line", "fault"),
    [
        ("words/stems.py", "from workbench.facts import same", "a circle: "),
        ("segments.py", "from workbench import plugins", "runs back up: segments -> plugins"),
    ],
)
def test_a_circle_or_an_arrow_back_up_is_refused(
    project: Path, module: str, line: str, fault: str
) -> None:
    path = project / "workbench" / module
    path.write_text(path.read_text("utf-8") + f"\n{line}  # noqa\n", "utf-8")
    made = run("python .ci/rooms.py --write ARCHITECTURE.md", project, project)
    assert made.returncode == 1 and fault in made.stderr
    assert (project / "ARCHITECTURE.md").read_text("utf-8") == ARCHITECTURE


def test_the_way_of_the_data_can_be_followed(project: Path) -> None:
    (code,) = (block for kind, block in blocks(ARCHITECTURE) if kind == "python")
    code += "assert claims and facts and links and finding.claim_ids"
    made = subprocess.run(
        [sys.executable, "-c", code], cwd=project, capture_output=True, text=True, timeout=120
    )
    assert made.returncode == 0, made.stderr
