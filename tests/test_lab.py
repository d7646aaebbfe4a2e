"""Starting JupyterLab: on which folder, as root or not, and what is said when it cannot start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.lab import command, notebooks, start


def test_only_root_says_that_it_means_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert "--allow-root" not in command(tmp_path, 8888, browser=True)
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert "--allow-root" in command(tmp_path, 8888, browser=True)


def desk(folder: Path) -> Path:
    """A desk with one notebook in a folder."""
    (folder / "notebooks").mkdir(parents=True)
    (folder / "notebooks" / "01.ipynb").write_text("{}")
    return folder


def test_without_notebooks_the_command_that_makes_a_desk_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WorkbenchError, match="this folder: no notebooks there; `workbench init` "):
        start()
    (tmp_path / "notebooks").mkdir()  # empty: a launcher would open on nothing
    with pytest.raises(WorkbenchError, match="`workbench init` makes a desk"):
        notebooks()
    for name in ("nowhere", "a b"):
        with pytest.raises(
            WorkbenchError, match=f"{name}: no notebooks there; `workbench init '?{name}"
        ):
            notebooks(name)


def test_a_desk_or_its_notebooks_are_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = desk(tmp_path / "desk")
    assert notebooks(made) == notebooks(made / "notebooks") == made / "notebooks"
    monkeypatch.chdir(made)
    assert notebooks() == notebooks(".") == Path("notebooks")
    monkeypatch.chdir(made / "notebooks")
    assert notebooks() == Path()
    (made / "workbench.toml").write_text("")
    (made / "sources").mkdir()
    monkeypatch.chdir(made / "sources")
    assert notebooks() == Path("..") / "notebooks"


def test_a_notebook_in_the_folder_itself_is_opened_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.ipynb").write_text("{}")
    assert notebooks() == Path()


def test_a_server_that_ends_at_once_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk(tmp_path)
    monkeypatch.setattr("workbench.lab.command", lambda *_: [sys.executable, "-c", "exit(3)"])
    with pytest.raises(WorkbenchError, match="exit code 3"):
        start(tmp_path)


def news(address: str) -> str:
    """Whether JupyterLab fetches news: "none" would ask the user first."""
    asked = address.replace(
        "/lab?", "/lab/api/settings/@jupyterlab/apputils-extension:notification?"
    )
    with urllib.request.urlopen(asked, timeout=5) as answer:
        told = json.load(answer)
    default: str = told["schema"]["properties"]["fetchNews"]["default"]
    return default


def test_a_desk_opens_and_the_address_works(tmp_path: Path) -> None:
    desk(tmp_path)
    private = {
        f"JUPYTER_{kind}_DIR": str(tmp_path / kind) for kind in ("CONFIG", "DATA", "RUNTIME")
    }
    code = "from workbench.lab import start; start(port=0, browser=False)"
    server = subprocess.Popen(
        [sys.executable, "-u", "-c", code],
        cwd=tmp_path,
        env={**os.environ, **private, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout
        address = server.stdout.readline().split()[-1]
        assert address.startswith("http://") and "token=" in address
        until = time.monotonic() + 20
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(address, timeout=5) as page:
                    assert page.status == 200
                assert news(address) == "false", "nothing asks to be told of news over the desk"
                break
            except OSError:
                time.sleep(0.2)
        else:
            pytest.fail(f"{address} does not answer")
    finally:
        server.terminate()
        server.wait(20)
    with pytest.raises(OSError):
        urllib.request.urlopen(address, timeout=5)
