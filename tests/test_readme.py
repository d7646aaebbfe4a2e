"""The README is the manual: every command in it is run, every file it shows is there."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = [
    line.strip()
    for block in re.findall(r"```sh\n(.*?)```", README, re.S)
    for line in block.splitlines()
    if line.strip() and not line.startswith("#")
]
SETUP = [line for line in COMMANDS if ".venv" in line]
BENCHMARKS = [line for line in COMMANDS if "tests/benchmarks/" in line]
LAB = [line for line in COMMANDS if line.startswith("workbench lab")]
OTHERS = [line for line in COMMANDS if line not in {*SETUP, *BENCHMARKS, *LAB}]


def test_the_setup_and_test_commands_are_those_that_ci_runs():
    assert len(SETUP) == 2
    for command in SETUP:
        assert command in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the project in which the README's commands may write."""
    folder = tmp_path_factory.mktemp("readme")
    for name in ("sources", "notebooks", "reports", "tests"):
        ignored = shutil.ignore_patterns("*.sqlite*", "__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def run(command, folder):
    """One README command, with `workbench` and `python` of this environment."""
    words = shlex.split(command)
    if words[0] == "workbench":
        words = [sys.executable, "-m", *words]
    elif words[0] in ("python", "pytest", "jupyter"):
        words = [
            sys.executable,
            *(["-m"] if words[0] != "python" else []),
            *words[words[0] == "python" :],
        ]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, timeout=300)


def test_the_commands_of_the_readme_work_in_the_order_given(project):
    from samples import sample_verdicts

    sample_verdicts(project)  # a ledger to list, export and merge
    assert len(OTHERS) >= 10
    for command in OTHERS:
        expected = {0, 1} if "--strict" in command else {0}
        done = run(command, project)
        assert done.returncode in expected, (
            f"{command}\n{done.stdout[-800:]}\n{done.stderr[-2000:]}"
        )


@pytest.mark.parametrize("command", BENCHMARKS)
def test_a_benchmark_command_names_a_script_that_tells_its_use(command):
    script = next(word for word in shlex.split(command) if word.endswith(".py"))
    done = run(f"python {script} --help", ROOT)
    assert done.returncode == 0 and "usage" in done.stdout.lower()


def test_links_and_pictures_of_the_readme_exist():
    targets = re.findall(r"\]\(([^)#]+?)\)", README)
    assert targets
    for target in targets:
        if "://" not in target:
            assert (ROOT / target).exists(), target
