"""The first step: files to Sources, with their exact text and what the register says of them."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

from workbench.errors import Unread, WorkbenchError
from workbench.records import Source
from workbench.sources.folder import NAME, NOT_UTF8, ignored, listing, printable, wanted
from workbench.sources.identity import identified
from workbench.sources.readers import endings, readable, source
from workbench.sources.register import apply, register
from workbench.sources.versions import slug

__all__ = ["read", "slug"]


def read(
    path: str | Path | Sequence[str | Path] = "sources", *, ignore: Sequence[str] = ()
) -> list[Source]:
    """The sources in a folder and its subfolders, in single files, or in several of both.

    Sources stand in the order of their paths within each folder given. Hidden files, TOML files
    and paths that match a pattern of ``ignore`` are passed over. A file that cannot be read, or is
    of a kind that cannot, is passed over with a warning in a folder (``Unread`` for the former,
    as for links that lead out of the folder), and an error when named. The register
    ``sources.toml`` is the one in the folder given, or beside the file given.

    >>> [(source.path, source.text) for source in wb.read("sources")][0]
    ('one.txt', 'The mill opened in 1890.\\n')
    """
    given = [path] if isinstance(path, str | Path) else list(path)
    if not given:
        raise WorkbenchError("no sources given; name a folder or files")
    found: dict[str, _File] = {}
    registers: dict[Path, _Entries] = {}
    for item in given:
        for file in _read(Path(item), ignore, registers):
            found.setdefault(str(file.path) if file.fault else os.path.realpath(file.path), file)
    for place, file in list(found.items()):
        real = os.path.realpath(file.path) if file.fault else place
        if real != place and real in found:  # what a link leads out to was named by itself
            del found[place]
    sources = identified((file.name, file.source) for file in found.values())
    faults = [file.fault for file in found.values() if file.fault]
    if not sources:
        more = f" (and {len(faults) - 1} more that cannot be read)" if len(faults) > 1 else ""
        raise WorkbenchError(f"{faults[0]}{more}")
    for file in found.values():
        if file.fault:
            warnings.warn(Unread(file.fault, file.name), stacklevel=2)
    return sources


class _File(NamedTuple):
    """A file, its path as the register names it, and its source; or why it cannot be read."""

    path: Path
    name: str
    source: Source | None
    fault: str = ""


# What the register of a folder says of its files, by their paths in it.
_Entries = Mapping[str, Mapping[str, Any]]


def _read(path: Path, ignore: Sequence[str], registers: dict[Path, _Entries]) -> Iterator[_File]:
    if path.is_dir():
        yield from _folder(path, ignore)
        return
    if not path.exists() and not path.is_symlink():
        raise WorkbenchError(
            f"{path}: no such file or folder; correct the path, or make a desk: `workbench init`"
        )
    if printable(path.name) != path.name:
        raise WorkbenchError(f"{printable(str(path))}: {NOT_UTF8}")
    if not readable(path):
        raise WorkbenchError(
            f"{path}: files of this kind cannot be read; supported are {endings()}"
        )
    folder = path.parent
    if folder not in registers:  # of many files in one folder it is read once
        known = os.path.lexists(folder / NAME)
        registers[folder] = _entries(folder, listing(folder).files) if known else {}
    yield _File(path, path.name, _told(path, path.name, registers[folder]))


def _folder(folder: Path, ignore: Sequence[str]) -> Iterator[_File]:
    """The files of a folder, each with its source or with why there is none."""
    known = listing(folder)
    faults = {name: why for name, why in known.faults.items() if not ignored(name, ignore)}
    names = wanted(folder, known.files, ignore)
    if not names and not faults:
        raise WorkbenchError(
            f"{folder}: holds no source yet; put files into it ({endings()}) and run this again"
        )
    entries = _entries(folder, (*known.files, *known.faults))
    for name in sorted({*names, *faults}):
        if name in faults:
            yield _File(folder / name, name, None, f"{folder / name}: {faults[name]}")
            continue
        try:
            yield _File(folder / name, name, _told(folder / name, name, entries))
        except WorkbenchError as error:
            yield _File(folder / name, name, None, str(error))


def _entries(folder: Path, files: Sequence[str]) -> _Entries:
    return register(folder, {normalize("NFC", name) for name in files})


def _told(path: Path, name: str, entries: _Entries) -> Source:
    """The source in a file, with what the register says of it."""
    return apply(replace(source(path), path=name), entries.get(normalize("NFC", name), {}))
