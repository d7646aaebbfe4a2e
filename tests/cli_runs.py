"""The command line, run within the test: its status, what it printed, its one clear line."""

from __future__ import annotations

import io
import re
import shutil
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess
from typing import NamedTuple

import pytest

from workbench.cli import main

SEEDS = Path(__file__).parents[1] / "sources"
MILL = {
    "one.txt": "The mill opened in 1890.\n",
    "two.txt": "The mill opened in 1891.\n",
}


class Run(NamedTuple):
    status: int
    out: str
    err: str


class Desk:
    """A folder of one's own, in which commands are run."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def put(self, files: dict[str, str | bytes]) -> None:
        for name, data in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)

    def mill(self) -> None:
        """Two sources that contradict each other."""
        self.put({f"sources/{name}": text for name, text in MILL.items()})

    def run(self, *args: object) -> Run:
        self._capsys.readouterr()
        try:
            status = main([str(arg) for arg in args])
        except SystemExit as ended:
            status = int(ended.code or 0)
        return Run(status, *self._capsys.readouterr())

    def refused(self, *args: object) -> str:
        """The one line of a run that ends with status 2."""
        ended = self.run(*args)
        assert ended.status == 2, ended
        (line,) = ended.err.strip().splitlines()
        assert line.startswith("workbench: ") and "Traceback" not in ended.err
        return line

    def files(self) -> set[str]:
        """Every file there is, by its path."""
        return {p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*")}


@pytest.fixture
def desk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Desk:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, capsys)


def ran(*args: object, cwd: Path) -> CompletedProcess[str]:
    """A command in a folder, as its process would end, without the second that a process takes."""
    told = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    command = [str(arg) for arg in args]
    with chdir(cwd), redirect_stdout(told[0]), redirect_stderr(told[1]):
        try:
            status = main(command)
        except SystemExit as ended:
            status = int(ended.code or 0)
    for stream in told:
        stream.seek(0)
    return CompletedProcess(command, status, *(stream.read() for stream in told))


def seeded(folder: Path) -> None:
    shutil.copytree(SEEDS, folder / "sources")


def plain(text: str) -> bool:
    """Whether a line can be given to a terminal."""
    return re.fullmatch(r"[^\x00-\x08\x0b-\x1f\x7f-\x9f]*", text) is not None
