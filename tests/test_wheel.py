"""The workbench away from its repository: a wheel in a virtual environment, a desk, a verdict.

The packages it needs are those of this environment: nothing is fetched.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
VERDICT = """
import workbench as wb

dossier = wb.check("../sources")
store = wb.VerdictStore()
(conflict,) = (f for f in dossier.finding_records if f.kind == "conflict")
claim = dossier.claims.set_index("claim_id").loc[conflict.claim_ids[0]]
evidence = {"source_id": claim.source_id, "locator": claim.locator, "quote": claim.quote}
store.record(conflict, "disputed", reviewer="Ann", chosen_value="disputed", evidence=[evidence])
print(wb.__file__)
"""

ABOUT = """
from importlib.metadata import metadata
about = metadata("editorial-workbench")
print(about["Version"], about["License-Expression"], sep="\\n")
print(*about.get_all("License-File"))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this working copy."""
    return built(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


def built(project: Path, kind: str, folder: Path) -> Path:
    """The wheel or the sdist of a project."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    subprocess.run(command, cwd=project, check=True, capture_output=True, timeout=120)
    (made,) = (path for path in folder.iterdir() if path.is_file())
    return made


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    """A folder with an environment in which the wheel is installed, and this one's packages."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "env", with_pip=False)
    target = subprocess.run(
        [*python(folder), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True, capture_output=True, text=True, env=clean(),
    ).stdout.strip()  # fmt: skip
    # A .pth file adds the folder, and not what the .pth files in it add: not this working copy.
    packages = "\n".join({sysconfig.get_path(kind) for kind in ("purelib", "platlib")})
    (Path(target) / "packages.pth").write_text(packages + "\n")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "--python", python(folder)[0]),
            *("install", "-q", "--no-deps", "--no-index", str(wheel)),
        ],
        check=True, capture_output=True, timeout=120, env=clean(),
    )  # fmt: skip
    return folder


def python(folder: Path) -> list[str]:
    """The interpreter of the environment in a folder."""
    return [str(folder / "env" / ("Scripts" if os.name == "nt" else "bin") / "python")]


def clean() -> dict[str, str]:
    """The environment variables, without what leads to this working copy; kernels are found."""
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "CI", "PYTEST_ADDOPTS")}
    return kept | {"JUPYTER_PATH": str(Path(sys.prefix) / "share" / "jupyter")}


def run(folder: Path, *command: str, cwd: str = "", **env: str) -> str:
    """One command in a folder; its output."""
    done = subprocess.run(
        command, cwd=folder / cwd, env=clean() | env, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout


def test_the_wheel_holds_the_package_and_its_files_only(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {
        "workbench",
        "editorial_workbench",
    }
    modules = ROOT / "workbench" / "review" / "desk"  # what desk.js is made of stays here
    assert not any(name.startswith("workbench/review/desk/") for name in names)
    for path in (ROOT / "workbench").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts and modules not in path.parents:
            assert path.relative_to(ROOT).as_posix() in names


def test_the_sdist_holds_all_and_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(built(ROOT, "sdist", tmp_path)) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (project,) = (tmp_path / "unpacked").iterdir()
    for name in ("LICENSE", "NOTICE", "CHANGELOG.md", "CONTRIBUTING.md", "tests/test_wheel.py"):
        assert (project / name).is_file(), name
    again = built(project, "wheel", tmp_path / "unpacked")
    assert again.name == wheel.name
    one, two = ({n: z.read(n) for n in z.namelist()} for z in map(ZipFile, (wheel, again)))
    assert one == two


def test_the_wheel_says_its_version_and_its_licence(place: Path) -> None:
    told = run(place, *python(place), "-c", ABOUT, cwd="").splitlines()
    version = run(place, str(Path(python(place)[0]).with_name("workbench")), "--version")
    assert version.strip() == f"workbench {told[0]}"
    lists = "workbench/words/lists"
    files = f"LICENSE NOTICE {lists}/SCOWL-LICENCE.txt {lists}/WORDNET-LICENCE.txt"
    assert told[1:] == ["Apache-2.0", files]


def test_from_the_wheel_to_the_first_verdict(place: Path) -> None:
    workbench = str(Path(python(place)[0]).with_name("workbench"))
    assert "made  desk/workbench.toml" in run(place, workbench, "init", "desk", "--ci")
    (place / "desk/sources/a.txt").write_text("The Ross mill opened in 1890.\n")
    (place / "desk/sources/b.txt").write_text("The Ross mill opened in 1891.\n")
    told = run(place, workbench, "check", "--report", "reports/a.html", cwd="desk")
    assert "1 conflict" in told and "wrote reports/a.html" in told
    used = run(place, *python(place), "-c", VERDICT, cwd="desk/notebooks").strip()
    assert Path(used).is_relative_to(place / "env"), "the installed package, not this working copy"
    run(place, workbench, "export", "reports/b.md", cwd="desk")
    assert "disputed" in (place / "desk/reports/b.md").read_text("utf-8")
    assert run(place, workbench, "verdicts", "verify", cwd="desk").startswith("the chain holds: 1 ")
    run(place, workbench, "check", "--strict", cwd="desk")  # the gate is open


@pytest.mark.parametrize(
    "texts",
    [
        ["The Ross mill opened in 1890. It cost £4,000.", "The Ross mill opened in 1891."],
        ["The Ross mill opened in 1890."],
        ["What a beautiful mill!"],
    ],
    ids=["a conflict", "one source", "nothing to check"],
)
def test_the_notebooks_run_as_the_workflow_runs_them(
    place: Path, tmp_path: Path, texts: list[str]
) -> None:
    workbench = str(Path(python(place)[0]).with_name("workbench"))
    run(tmp_path, workbench, "init", "--ci")
    for number, text in enumerate(texts):
        (tmp_path / f"sources/{number}.txt").write_text(text + "\n", "utf-8")
    workflow = (tmp_path / ".github/workflows/fact-check.yml").read_text("utf-8")
    (line,) = (x.strip() for x in workflow.splitlines() if "pytest --nbval-lax" in x)
    command = line.removeprefix("run: ").split()
    told = run(tmp_path, *python(place), "-m", *command, "-p", "no:cacheprovider", CI="true")
    cells = sum(
        cell["cell_type"] == "code"
        for path in (tmp_path / "notebooks").glob("*.ipynb")
        for cell in json.loads(path.read_text("utf-8"))["cells"]
    )
    assert f"{cells} passed" in told
    assert not (tmp_path / "reports/verdicts.sqlite").exists(), "practice touches no ledger"
    shutil.rmtree(tmp_path)
