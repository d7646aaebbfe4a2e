"""The register ``sources.toml``: what an editor knows of each source file.

One table a file, named by its path in the folder; every key is optional.
"""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Callable, Mapping, Set
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from unicodedata import normalize
from urllib.parse import urlsplit

from workbench.errors import WorkbenchError, WorkbenchWarning, shortened, told
from workbench.reading import toml
from workbench.records import SOURCE_KINDS, Source
from workbench.sources.folder import LEADS_OUT, leads_out
from workbench.sources.folder import NAME as NAME

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def register(folder: Path, files: Set[str]) -> dict[str, dict[str, Any]]:
    """The checked tables of the folder's register by file path; empty without a register.

    ``files`` are the paths of all files in the folder, to which every table must belong.
    """
    path = folder / NAME
    if leads_out(path, os.path.realpath(folder)):
        raise WorkbenchError(f"{path}: {LEADS_OUT}")
    return {
        normalize("NFC", name): _checked(f'{path}: ["{shortened(name)}"]', name, table, files)
        for name, table in (toml(path) or {}).items()
    }


def apply(source: Source, entry: Mapping[str, Any]) -> Source:
    """The source with what the register says of it.

    Warns where the file is not the one that the register says was retrieved.
    """
    said = dict(entry)
    recorded = said.pop("sha256", "")
    if recorded and recorded != source.sha256:
        when = f" retrieved on {day}" if (day := said.get("retrieved_on")) else ""
        warnings.warn(
            f"{source.path}: not the file{when} that {NAME} records; fetch it again with "
            "`workbench add`, or take sha256 out of its table",
            WorkbenchWarning,
            stacklevel=4,
        )
    return replace(source, **said)


def _checked(where: str, name: str, table: Any, files: Set[str]) -> dict[str, Any]:
    if not isinstance(table, dict):
        raise WorkbenchError(
            f'{where}: {told(table)} stands outside a table; open one with ["file.txt"] above it'
        )
    if normalize("NFC", name) not in files:
        raise WorkbenchError(
            f"{where}: there is no such file; correct the name, or take the table away"
        )
    entry: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _KEYS:
            raise WorkbenchError(
                f"{where}: unknown key {told(key)}; allowed are {', '.join(_KEYS)}"
            )
        holds, allowed = _KEYS[key]
        plain = value.isoformat() if type(value) is date else value
        if not holds(plain):
            raise WorkbenchError(f"{where}: {key} = {told(value)}; write {allowed}")
        field = "lineage_id" if key == "lineage" else key
        entry[field] = tuple(plain) if isinstance(plain, list) else plain
    return entry


def _text(value: Any) -> bool:
    return isinstance(value, str) and "\n" not in value


def _day(value: Any) -> bool:
    match = _DATE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return bool(value == "")
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        return bool(datetime(year, month, day))
    except ValueError:
        return False


def _address(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return value == "" or (parts.scheme in ("http", "https") and bool(parts.netloc))


_KEYS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "title": (lambda v: _text(v) and bool(v.strip()), "one line of text"),
    "kind": (lambda v: v in SOURCE_KINDS, "one of " + ", ".join(SOURCE_KINDS)),
    "author": (_text, "one line of text"),
    "publisher": (_text, "one line of text"),
    "published_on": (_day, 'a date such as 1948-09-06, or "1948-09" or "1948"'),
    "url": (_address, "an address that starts with https:// or http://"),
    "cites": (
        lambda v: isinstance(v, list) and all(_text(item) for item in v),
        'a list of names in quotes, such as ["trade-press.txt"]',
    ),
    "lineage": (_text, "the name of the origin that the file shares with its copies"),
    "retrieved_on": (_day, "the date of the day on which the file was fetched or copied"),
    "sha256": (
        lambda v: isinstance(v, str) and re.fullmatch("[0-9a-f]{64}", v) is not None,
        "the sha256 of the file's bytes, 64 hex digits",
    ),
    "replaces": (
        lambda v: _text(v) and bool(v.strip()),
        'the name of the file of which this is the next version, such as "draft-v1.docx"',
    ),
    "manuscript": (lambda v: isinstance(v, bool), "true for the text that will be published"),
}
