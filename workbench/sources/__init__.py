"""The first step: files to Sources, with their exact text and what the register says of them."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from workbench.errors import Unread, WorkbenchError, WorkbenchWarning
from workbench.records import Source
from workbench.sources.identity import identified, slug
from workbench.sources.readers import endings, reader
from workbench.sources.register import NAME, apply, register

__all__ = ["read", "slug"]


def read(
    path: str | Path | Sequence[str | Path] = "sources", *, ignore: Sequence[str] = ()
) -> list[Source]:
    """The sources in a folder and its subfolders, in single files, or in several of both.

    Sources stand in the order of their paths within each folder given. Hidden files, TOML files
    and paths that match a pattern of ``ignore`` are passed over. A file that cannot be read, or is
    of a kind that cannot, is passed over with a warning in a folder (``Unread`` for the former),
    and an error when named. The register ``sources.toml`` is the one in the folder given, or
    beside the file given.
    """
    given = [path] if isinstance(path, str | Path) else list(path)
    if not given:
        raise WorkbenchError("no sources given; name a folder or files")
    found: dict[Path, _File] = {}
    for item in given:
        for file in _read(Path(item), ignore):
            found.setdefault(file.path.resolve(), file)
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


def _read(path: Path, ignore: Sequence[str]) -> Iterator[_File]:
    if path.is_dir():
        files = _files(path)
        names = _readable(path, files, ignore)
        folder = path
    elif path.exists() or path.is_symlink():
        if reader(path) is None:
            raise WorkbenchError(
                f"{path}: files of this kind cannot be read; supported are {endings()}"
            )
        folder = path.parent
        names = [path.name]
        files = _files(folder) if (folder / NAME).exists() else []
    else:
        raise WorkbenchError(
            f"{path}: no such file or folder; correct the path, or make a desk: `workbench init`"
        )
    entries = register(folder, {normalize("NFC", name) for name in files})
    for name in names:
        file = folder / name
        make = reader(file)
        assert make is not None
        try:
            source = replace(make(file), path=name)
        except WorkbenchError as error:
            if not path.is_dir():
                raise
            yield _File(file, name, None, str(error))
        else:
            yield _File(file, name, apply(source, entries.get(normalize("NFC", name), {})))


def _readable(folder: Path, files: Iterable[str], ignore: Sequence[str]) -> list[str]:
    """Those of the folder's files that can be read; warns of the others."""
    kept: list[str] = []
    for name in files:
        if name.lower().endswith(".toml") or any(fnmatchcase(name, p) for p in ignore):
            continue
        if reader(Path(name)):
            kept.append(name)
        else:
            warnings.warn(
                f"{folder / name}: not read; supported are {endings()}",
                WorkbenchWarning,
                stacklevel=4,
            )
    if not kept:
        raise WorkbenchError(
            f"{folder}: holds no source yet; put files into it ({endings()}) and run this again"
        )
    return kept


def _files(folder: Path) -> list[str]:
    """Paths of the files in a folder and its subfolders, with forward slashes, sorted."""

    def refuse(error: OSError) -> None:
        raise WorkbenchError(
            f"{error.filename}: cannot be read ({error.strerror}); check its permissions"
        )

    found: list[str] = []
    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = Path(place).relative_to(folder)
        if NAME in names and inside.parts:
            warnings.warn(
                f"{folder / inside / NAME}: not read; move its tables into {folder / NAME}",
                WorkbenchWarning,
                stacklevel=5,
            )
        # "~$name" is the lock file that office programs leave beside an open document.
        found += [(inside / n).as_posix() for n in names if not n.startswith((".", "~$"))]
    return sorted(found)
