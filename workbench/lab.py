"""Start JupyterLab on the notebooks."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.settings import at_hand

NOTEBOOKS = "notebooks"


def start(folder: str | Path | None = None, *, port: int = 8888, browser: bool = True) -> int:
    """Start JupyterLab, print its address, and wait until it ends; its exit code.

    ``folder`` is a desk or its folder of notebooks; where none is given, the desk one stands in.
    """
    folder = notebooks(folder)
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)  # no server stays behind
    server = subprocess.Popen(
        command(folder, port, browser), stderr=subprocess.DEVNULL, env=environment()
    )
    try:
        address = _address(server)
        if address:
            print(f"JupyterLab runs at {address}\nCtrl+C ends it.", flush=True)
        return server.wait()
    except KeyboardInterrupt:
        server.terminate()
        return server.wait()
    finally:
        signal.signal(signal.SIGTERM, before)


def notebooks(folder: str | Path | None = None) -> Path:
    """The folder of notebooks of a desk, or the folder itself where it holds some."""
    given = Path() if folder is None else Path(folder)
    for found in (at_hand(NOTEBOOKS) if folder is None else given / NOTEBOOKS, given):
        if found.is_dir() and any(found.glob("*.ipynb")):
            return found
    command = "workbench init" if folder is None else f"workbench init {shlex.quote(str(folder))}"
    named = "this folder" if folder is None else str(folder)
    raise WorkbenchError(f"{named}: no notebooks there; `{command}` makes a desk with three")


def environment() -> dict[str, str]:
    """The environment with our ``labconfig`` first: no question about news lies over the desk."""
    paths = (str(Path(__file__).parent), os.environ.get("JUPYTER_CONFIG_PATH", ""))
    return {**os.environ, "JUPYTER_CONFIG_PATH": os.pathsep.join(filter(None, paths))}


def command(folder: Path, port: int, browser: bool) -> list[str]:
    """The command that starts JupyterLab; root needs to say that it means it."""
    made = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={folder.resolve()}"]
    made += [f"--ServerApp.port={port}"]
    if not browser:
        made.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        made.append("--allow-root")
    return made


def _address(server: subprocess.Popen[bytes], patience: float = 60.0) -> str:
    """Where this server listens, token included; "" when it ended before it listened."""
    from jupyter_server.serverapp import list_running_servers

    until = time.monotonic() + patience
    while server.poll() is None and time.monotonic() < until:
        for known in list_running_servers():
            if known.get("pid") == server.pid:
                return f"{known['url']}lab?token={known['token']}"
        time.sleep(0.2)
    if server.poll() is not None:
        raise WorkbenchError(
            f"JupyterLab ended at once with exit code {server.returncode}; run "
            f"'{sys.executable} -m jupyterlab' to read why"
        )
    return ""
