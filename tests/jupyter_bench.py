"""A real JupyterLab and a notebook with the desk in it, for the browser tests and figures."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench import VerdictStore

ROOT = Path(__file__).parents[1]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
QUIET = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    "@jupyterlab/docmanager-extension:plugin": {"autosave": False},
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
}


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab."""

    url: str
    folder: Path


@contextmanager
def running(home: Path, folder: Path) -> Iterator[Lab]:
    """JupyterLab in folders of its own, without news, update checks and autosave."""
    settings = home / "config" / "lab" / "user-settings"
    for plugin, chosen in QUIET.items():
        package, name = plugin.split(":")
        path = settings / package / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(chosen))
    private = {
        f"JUPYTER_{kind}_DIR": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "RUNTIME")
    }
    for unwanted in ("JUPYTERHUB_USER", "CI"):
        private[unwanted] = ""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    command += [
        f"--ServerApp.root_dir={folder}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
    ]
    command += ["--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True"]
    command += ["--LabApp.expose_app_in_browser=True", f"--LabApp.user_settings_dir={settings}"]
    command += [f"--LabApp.workspaces_dir={home / 'workspaces'}"]
    with (home / "log").open("w") as log:
        server = subprocess.Popen(
            command, env=os.environ | private, stdout=log, stderr=subprocess.STDOUT
        )
    url = f"http://127.0.0.1:{port}"
    try:
        _await(url, server, home / "log")
        yield Lab(url, folder)
    finally:
        server.terminate()
        server.wait(20)


def _await(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        try:
            urllib.request.urlopen(f"{url}/api/status", timeout=2).close()
            return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()[-2000:]}")


class Bench:
    """One notebook with the desk in it, open in a browser page, and its ledger."""

    def __init__(self, lab: Lab, page: Any, ledger: Path) -> None:
        self.lab, self.page, self.ledger = lab, page, ledger
        self.desk = page.get_by_test_id("desk").last
        self.name = self.paper = ""

    def open(
        self,
        dossier: str = "samples.sample_dossier()",
        reviewer: str | None = "ann",
        role: str = "checker",
        setup: str = "",
    ) -> None:
        """A notebook with the desk in it, open and run."""
        self.prepare(dossier, reviewer, role, setup)
        self.run()

    def prepare(
        self,
        dossier: str = "samples.sample_dossier()",
        reviewer: str | None = "ann",
        role: str = "checker",
        setup: str = "",
    ) -> None:
        """Write the notebook and open it, not yet run."""
        lines = [
            f"import sys; sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / 'tests')!r}]",
            "import samples, workbench as wb",
            f"store = wb.VerdictStore({str(self.ledger)!r}, timeout=1)",
            setup,
            f"wb.review({dossier}, store, reviewer={reviewer!r}, role={role!r})",
        ]
        code = "\n".join(filter(None, lines))
        cell = {"cell_type": "code", "id": "desk", "metadata": {}, "outputs": [], "source": code}
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        book = {"cells": [cell | {"execution_count": None}], "metadata": {"kernelspec": kernel}}
        self.name = f"{self.ledger.stem}-{len(list(self.lab.folder.iterdir()))}.ipynb"
        path = self.lab.folder / self.name
        path.write_text(json.dumps(book | {"nbformat": 4, "nbformat_minor": 5}))
        self.load()

    def load(self, again: bool = False) -> None:
        """Open the notebook and wait for its kernel; JupyterLab is loaded once, or again."""
        if again or not self.page.evaluate("window.jupyterapp !== undefined"):
            self.page.goto(f"{self.lab.url}/lab?reset")
            # On a busy machine JupyterLab's splash screen may stay, and take every click.
            self.page.add_style_tag(content="#jupyterlab-splash { display: none !important }")
            self.page.wait_for_function("window.jupyterapp !== undefined", timeout=60_000)
        self.page.evaluate(
            """async (path) => {
                const app = window.jupyterapp;
                await app.restored;
                const asked = {path, factory: 'Notebook'};
                const panel = await app.commands.execute('docmanager:open', asked);
                await panel.context.ready;
                await panel.sessionContext.ready;
                if (!app.shell.leftCollapsed) app.shell.collapseLeft();
                window.notebook = panel;
            }""",
            self.name,
        )
        self.idle()

    def run(self) -> None:
        """Run every cell and wait until the desk is ready."""
        self.page.evaluate("window.jupyterapp.commands.execute('notebook:run-all-cells')")
        self.ready()

    def ready(self) -> None:
        self.page.wait_for_selector(
            ".jp-OutputArea [data-testid=desk][data-ready=true]", timeout=30_000
        )
        self.page.wait_for_selector("[data-testid=desk][data-finding]", timeout=30_000)

    def idle(self) -> None:
        self.page.wait_for_function(
            "window.notebook.sessionContext.session?.kernel?.status === 'idle'", timeout=60_000
        )

    def part(self, name: str) -> Any:
        return self.desk.get_by_test_id(name)

    def focus(self) -> None:
        self.desk.evaluate("desk => desk.focus()")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def finding(self) -> str:
        return str(self.desk.get_attribute("data-finding"))

    def stored(self, count: int) -> list[Any]:
        """The ledger's events, once there are this many and the desk says they are saved."""
        self.page.wait_for_selector(f"[data-testid=desk][data-seq='{count}']", timeout=20_000)
        with VerdictStore(self.ledger) as store:
            return store.events()

    def dark(self, on: bool) -> None:
        theme = "JupyterLab Dark" if on else "JupyterLab Light"
        self.page.evaluate(
            "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})", theme
        )
        # The style sheet of a theme comes after its name.
        self.paper = "rgb(17, 17, 17)" if on else "rgb(255, 255, 255)"
        self.page.wait_for_function(
            "paper => getComputedStyle(document.querySelector('.wbd')).backgroundColor === paper",
            arg=self.paper,
        )
