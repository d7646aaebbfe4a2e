"""Start JupyterLab on the notebooks."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from workbench.errors import WorkbenchError


def start(folder: Path = Path("notebooks"), *, port: int = 8888, browser: bool = True) -> int:
    """Start JupyterLab, print its address, and wait until it ends; its exit code.

    Without a folder of notebooks (the package was installed into a project that has none yet),
    JupyterLab opens on the current folder.
    """
    if not folder.is_dir():
        if folder != Path("notebooks"):
            raise WorkbenchError(
                f"{folder}: no such folder of notebooks; name one that exists, for instance: "
                "workbench lab notebooks"
            )
        folder = Path()
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
