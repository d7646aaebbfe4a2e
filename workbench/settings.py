"""Settings of a project.

Settings stand in ``workbench.toml``, or under ``[tool.workbench]`` in ``pyproject.toml``, beside
the sources: in their folder or the nearest folder above that holds some, up to the repository.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from workbench.errors import WorkbenchError, told
from workbench.reading import toml
from workbench.records import FINDING_KINDS

SUPPORT_RULES = ("default", "relaxed", "legal")
ORDERS = ("gravity", "manuscript")
SOURCES = "sources"  # the folder that is checked where none is named
STORE = "reports/verdicts.sqlite"
LARGE = 2_000_000  # bytes that a file of settings may hold


@dataclass(frozen=True)
class Settings:
    """What a project asks for.

    ``title`` heads the reports; without one, the folder's name does.
    ``gate`` names the kinds of finding that keep the gate closed until they have a verdict.
    ``ignore`` are globs of files in the sources folder that are not read. ``store`` is the
    ledger's file (relative to the settings file when one was found; without one, the ledger of a
    folder ``sources`` stands beside it) or database URL. ``order`` is that of the queue:
    ``gravity``, gravest first, or ``manuscript``, as the manuscript tells. ``folder`` is where
    the settings stand; without any, the repository's root or the folder above the sources.
    """

    title: str = ""
    support_rule: str = "default"
    gate: tuple[str, ...] = ("conflict",)
    ignore: tuple[str, ...] = ()
    store: str = field(default=STORE, repr=False)  # it may hold a password
    publisher_name: str = ""
    publisher_url: str = ""
    order: str = "gravity"
    folder: Path = Path()


def settings(sources: str | Path = SOURCES) -> Settings:
    """The settings beside this folder (or file) of sources; the defaults where there are none."""
    path = Path(sources)
    here = (path if path.is_dir() else path.parent).resolve()
    folder, found = _upwards(here)
    if found is not None:
        return found
    return Settings(folder=folder or Path(os.path.relpath(here.parent)), store=_beside(here))


def at_hand(name: str = SOURCES) -> Path:
    """The folder of this name where one stands, or beside the settings above: a desk's own.

    Just the name where there is no such folder; whoever reads it says so.
    """
    here = Path(name)
    if here.exists():
        return here
    folder, _ = _upwards(Path.cwd())
    return folder / name if folder and (folder / name).is_dir() else here


def _upwards(here: Path) -> tuple[Path | None, Settings | None]:
    """The nearest folder from here upwards that holds settings, with them, or the repository."""
    for folder in (here, *here.parents):
        shown = Path(os.path.relpath(folder))
        found = _in_folder(shown)
        if found is not None or (folder / ".git").exists():
            return shown, found
    return None, None


def _beside(here: Path) -> str:
    """The ledger where nothing is set: a notebook beside ``sources`` must find the same one."""
    return str(Path(os.path.relpath(here.parent)) / STORE) if here.name == SOURCES else STORE


def held(folder: Path) -> Path | None:
    """The file of this very folder that holds its settings."""
    found = _in_folder(folder)
    if found is None:
        return None
    own = folder / "workbench.toml"
    return own if own.is_file() else folder / "pyproject.toml"


def _in_folder(folder: Path) -> Settings | None:
    own = toml(folder / "workbench.toml", LARGE)
    shared = toml(folder / "pyproject.toml", LARGE)
    tools = (shared or {}).get("tool")
    section = tools.get("workbench") if isinstance(tools, dict) else None
    if own is not None and section is not None:
        raise WorkbenchError(
            f"{folder}: settings in both workbench.toml and pyproject.toml; keep one of the two"
        )
    if own is not None:
        return _made(folder / "workbench.toml", own)
    if section is not None:
        return _made(folder / "pyproject.toml", section)
    return None


def _made(path: Path, given: Any) -> Settings:
    if not isinstance(given, dict):
        raise WorkbenchError(
            f"{path}: tool.workbench is {told(given)}; write a [tool.workbench] table"
        )
    for key, value in given.items():
        if key not in _RULES:
            raise WorkbenchError(
                f"{path}: unknown setting {told(key)}; the settings are {', '.join(_RULES)}"
            )
        holds, allowed = _RULES[key]
        if not holds(value):
            raise WorkbenchError(f"{path}: {key} = {told(value)}; write {allowed}")
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in given.items()
    }
    made = replace(Settings(folder=path.parent), **values)
    return replace(made, store=_placed(made.store, path.parent))


def _placed(store: str, folder: Path) -> str:
    return store if "://" in store else str(folder / store)


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) and v for v in value)


def _address(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


_RULES: dict[str, tuple[Callable[[Any], bool], str]] = {
    "title": (lambda v: isinstance(v, str), "text"),
    "support_rule": (lambda v: v in SUPPORT_RULES, "one of " + ", ".join(SUPPORT_RULES)),
    "gate": (
        lambda v: _texts(v) and set(v) <= set(FINDING_KINDS),
        f"a list of kinds out of {', '.join(FINDING_KINDS)}",
    ),
    "ignore": (_texts, 'a list of file patterns, such as ["drafts/*", "*.bak"]'),
    "store": (
        lambda v: isinstance(v, str) and v.isprintable() and bool(v),
        'a file or a database URL, such as "reports/verdicts.sqlite"',
    ),
    "publisher_name": (lambda v: isinstance(v, str), "text"),
    "order": (lambda v: v in ORDERS, "one of " + ", ".join(ORDERS)),
    "publisher_url": (_address, "an address that starts with https://"),
}
