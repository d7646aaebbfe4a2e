"""What lies in a folder of sources: the files to read, and those that are not, with the reason."""

from __future__ import annotations

import os
import sys
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.sources.readers import endings, readable

NAME = "sources.toml"
NAMED = 20  # files of kinds that cannot be read that are named one by one

LEADS_OUT = "a link that leads out of the folder; put the file itself in"
NOT_UTF8 = "its name is not UTF-8; rename it"


@dataclass(frozen=True, slots=True)
class Listing:
    """The paths of the files in a folder and its subfolders, with forward slashes, sorted.

    ``faults`` says of some of them, as they can be shown, why they are not read.
    """

    files: tuple[str, ...]
    faults: Mapping[str, str]


def listing(folder: Path) -> Listing:
    """The files of a folder. Links are followed to files in the folder only."""
    top = os.path.realpath(folder)
    found: list[str] = []
    faults: dict[str, str] = {}
    for inside, names, linked in _walk(folder):
        for name in names:
            path = PurePath(inside, name).as_posix()
            if not path.isascii() and sys.getfilesystemencoding() != "utf-8":
                raise WorkbenchError(
                    f"{folder}: holds {printable(path)}, and file names are not read as UTF-8 "
                    f"here but as {sys.getfilesystemencoding()}; set PYTHONUTF8=1"
                )
            shown = printable(path)
            if name not in linked and not readable(PurePath(name)):
                found.append(shown)
            elif shown != path:
                faults[shown] = NOT_UTF8
            elif leads_out(folder / path, top):
                faults[shown] = LEADS_OUT
            elif name not in linked:
                found.append(path)
    return Listing(tuple(sorted(found)), dict(sorted(faults.items())))


def _walk(folder: Path) -> Iterator[tuple[PurePath, list[str], set[str]]]:
    """Each folder below this one: where it is, what is in it, and which of it is a linked folder.

    Hidden folders and files are passed over.
    """

    def refuse(error: OSError) -> None:
        raise WorkbenchError(
            f"{error.filename}: cannot be read ({error.strerror}); check its permissions"
        )

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = PurePath(place).relative_to(folder)
        if NAME in names and inside.parts:
            warnings.warn(
                f"{folder / inside / NAME}: not read; move its tables into {folder / NAME}",
                WorkbenchWarning,
                stacklevel=6,
            )
        linked = {name for name in folders if os.path.islink(os.path.join(place, name))}
        # "~$name" is the lock file that office programs leave beside an open document.
        kept = [name for name in names if not name.startswith((".", "~$"))]
        yield inside, [*kept, *sorted(linked)], linked


def leads_out(path: Path, top: str) -> bool:
    """Whether a path is a link to something outside the folder of which ``top`` is the real path.

    A report repeats what its sources say: a link must not bring in what lies elsewhere.
    """
    if not os.path.islink(path):
        return False
    return os.path.commonpath((top, os.path.realpath(path))) != top


def printable(name: str) -> str:
    """A file's name as text, or a text with such a name in it; bytes in it that are not UTF-8 are
    written out (``caf\\xe9.txt``)."""
    if name.isascii():
        return name
    try:
        data = name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half a character that is no byte of a name
        data = name.encode("utf-8", "backslashreplace")
    return data.decode("utf-8", "backslashreplace")


def wanted(folder: Path, files: Sequence[str], ignore: Sequence[str]) -> list[str]:
    """Those of the folder's files that can be read; warns of the others."""
    kept: list[str] = []
    others: list[str] = []
    for name in files:
        if name.lower().endswith(".toml") or ignored(name, ignore):
            continue
        (kept if readable(PurePath(name)) else others).append(name)
    for name in others[:NAMED]:
        _warn(f"{folder / name}: not read; supported are {endings()}")
    if rest := others[NAMED:]:
        kinds = Counter(PurePath(name).suffix.lower() or "no ending" for name in rest)
        told = ", ".join(f"{count} of {kind}" for kind, count in kinds.most_common(NAMED))
        _warn(f"{folder}: {len(rest)} more files not read ({told}); supported are {endings()}")
    return kept


def ignored(name: str, ignore: Sequence[str]) -> bool:
    """Whether a path in the folder matches one of the patterns that pass files over."""
    return any(fnmatchcase(name, pattern) for pattern in ignore)


def _warn(message: str) -> None:
    warnings.warn(message, WorkbenchWarning, stacklevel=5)
