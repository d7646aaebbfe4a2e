"""Pages of documentation: the commands and the code in them, so that tests can follow them."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.S | re.M)


def blocks(page: str) -> list[tuple[str, str]]:
    """The fenced blocks of a page in order: language and content."""
    return _BLOCK.findall(page)


def commands(block: str) -> list[str]:
    """The commands of a shell block, a line each."""
    return [line.strip() for line in block.splitlines() if line.strip() and line[0] != "#"]


def run(command: str, folder: Path, home: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """One command in a folder, with this environment's programs and the package of ``home``."""
    words = shlex.split(command)
    env = {**os.environ, "PYTHONPATH": str(home)}
    env.pop("PYTEST_ADDOPTS", None)
    while re.fullmatch(r"[A-Z_]+=\S*", words[0]):
        name, _, value = words.pop(0).partition("=")
        env[name] = value
    if words[0] == "python":
        words[0] = sys.executable
    elif words[0] in ("workbench", "pytest", "jupyter", "ruff", "mypy"):
        words = [sys.executable, "-m", *words]
    else:
        words[0] = str(Path(sys.executable).with_name(words[0]))
    return subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, timeout=600)
