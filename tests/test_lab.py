"""Starting JupyterLab: on which folder, as root or not, and what is said when it cannot start."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.lab import command, start


def test_only_root_says_that_it_means_it(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert "--allow-root" not in command(tmp_path, 8888, browser=True)
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert "--allow-root" in command(tmp_path, 8888, browser=True)


def test_a_folder_that_is_not_there_is_named():
    with pytest.raises(WorkbenchError, match="nowhere: no such folder of notebooks"):
        start(Path("nowhere"))


def test_a_server_that_ends_at_once_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr("workbench.lab.command", lambda *_: [sys.executable, "-c", "exit(3)"])
    with pytest.raises(WorkbenchError, match="exit code 3"):
        start(tmp_path)


def news(address):
    """Whether JupyterLab fetches news: "none" would ask the user first."""
    asked = address.replace(
        "/lab?", "/lab/api/settings/@jupyterlab/apputils-extension:notification?"
    )
    with urllib.request.urlopen(asked, timeout=5) as answer:
        told = json.load(answer)
    return told["schema"]["properties"]["fetchNews"]["default"]


def test_a_project_without_notebooks_opens_its_own_folder_and_the_address_works(tmp_path):
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
