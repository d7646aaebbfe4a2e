"""The same input gives the same bytes, whatever the machine is set to."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from workbench.reports import FORMATS

ROOT = Path(__file__).parents[1]
TEXTS = {
    "b.txt": "The İzmir mill opened in 1890. It cost £12,000, says the diary of Iris Ilık.\n",
    "a.md": "# The mill\n\nThe İzmir mill opened in 1891. It cost over £9,000.\n",
    "sub/é.txt": "On 3 May 1891 the İzmir mill was said to have opened. Its owner was Iris Ilık.\n",
    "Z.txt": "Seven people worked at the İzmir mill in 1900; 40% of them were carpenters.\n",
    "sources.toml": '["b.txt"]\nkind = "primary"\n["sub/é.txt"]\npublished_on = 1891-05-04\n',
}
# Every format there is, but those whose library is not here.
NEEDS = {".pdf": "typst", ".parquet": "pyarrow", ".xlsx": "xlsxwriter", ".docx": "docx"}
REPORTS = tuple(
    ending if ending.endswith("/") else f"a{ending}"
    for ending in FORMATS
    if find_spec(NEEDS.get(ending, "json"))
)
LOCALES = ("C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8")


def desk(folder: Path, names: list[str]) -> Path:
    """A desk whose files were made in this order."""
    for name in names:
        path = folder / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXTS[name], encoding="utf-8")
    (folder / "workbench.toml").write_text('title = "The mill"\n')
    return folder


def made(folder: Path, start: Path, **env: str) -> dict[str, bytes]:
    """Every file that a check of the desk writes, where one stands in ``start`` meanwhile."""
    out = folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    plain = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "TZ"))}
    sources = os.path.relpath(folder / "sources", start)
    where = os.path.relpath(out, start)
    run = subprocess.run(
        [
            sys.executable, "-m", "workbench", "check", sources,
            "--tables", f"{where}/t", "--report", *(f"{where}/{name}" for name in REPORTS),
        ],
        cwd=start,
        env={**plain, "PYTHONPATH": str(ROOT), **env},
        capture_output=True,
        timeout=300,
    )  # fmt: skip
    if run.returncode:
        return {"error": run.stderr}
    files = sorted(path for path in out.rglob("*") if path.is_file())
    assert len(files) >= len(REPORTS) + 5
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def installed(locale: str) -> bool:
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True).stdout
    plain = {name.lower().replace("-", "") for name in known.split()}
    return locale.lower().replace("-", "") in plain


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[str, str]]:
    """Makes a locale that is not installed, where its sources are; the environment it needs."""
    folder = tmp_path_factory.mktemp("locales")

    def made(name: str) -> dict[str, str]:
        if installed(name):
            return {}
        language, _, encoding = name.partition(".")
        command = ["localedef", "-i", language, "-f", encoding or "UTF-8", str(folder / name)]
        if not shutil.which("localedef") or subprocess.run(command, capture_output=True).returncode:
            pytest.skip(f"the locale {name} is not installed, and cannot be made here")
        return {"LOCPATH": str(folder)}

    return made


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    folder = desk(tmp_path_factory.mktemp("desk"), list(TEXTS))
    files = made(folder, folder, PYTHONHASHSEED="0", LC_ALL="C.UTF-8", TZ="UTC")
    assert "error" not in files
    return folder, files


def differ(one: dict[str, bytes], two: dict[str, bytes]) -> list[str]:
    return sorted(name for name in {*one, *two} if one.get(name) != two.get(name))


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4294967295"},
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "America/St_Johns"},
        {"PYTHONOPTIMIZE": "2"},
        {"COLUMNS": "20", "NO_COLOR": "1", "TERM": "dumb"},
        *({"LC_ALL": name} for name in LOCALES),
    ],
    ids=lambda env: ",".join(f"{k}={v}" for k, v in env.items()),
)
def test_the_environment_changes_no_byte(
    first: tuple[Path, dict[str, bytes]],
    env: dict[str, str],
    locales: Callable[[str], dict[str, str]],
) -> None:
    folder, before = first
    env = {**env, **locales(env.get("LC_ALL", "C"))}
    if "LOCPATH" in env:  # a locale that is not found would be C without a word
        said = "import locale; print(locale.setlocale(locale.LC_ALL, ''))"
        told = subprocess.run([sys.executable, "-c", said], env=env, capture_output=True, text=True)
        assert told.stdout.strip() == env["LC_ALL"], told
    assert differ(before, made(folder, folder, **env)) == []


@pytest.mark.parametrize("place", ["sources", "out", "..", "/"])
def test_the_working_folder_changes_no_byte(
    first: tuple[Path, dict[str, bytes]], place: str
) -> None:
    folder, before = first
    start = (folder / place).resolve()
    if place == "out":
        start = folder / "else"
        start.mkdir(exist_ok=True)
    assert differ(before, made(folder, start)) == []


def test_where_file_names_are_no_utf8_the_cure_is_told(
    first: tuple[Path, dict[str, bytes]],
) -> None:
    folder, _ = first
    told = made(folder, folder, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", LC_ALL="C")
    assert b"set PYTHONUTF8=1" in told["error"] and len(told["error"].splitlines()) == 1


def test_where_the_desk_lies_and_the_order_of_its_files_change_no_byte(
    first: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    folder = desk(tmp_path / "another desk é", list(reversed(TEXTS)))
    assert differ(first[1], made(folder, folder)) == []
