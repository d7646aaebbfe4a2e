"""Files that people give, read so that none can hang or break what reads it."""

from __future__ import annotations

import os
import stat
import tomllib
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError, shortened

LIMIT = 20_000_000  # bytes a text file may hold: about three million words
DOTTED = 10_000_000  # of the points in each line of TOML, the squares added up
# A pipe that nobody writes to would be waited for without end; Windows has none of these.
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def content(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of a regular file that holds at most ``limit`` of them.

    Neither a pipe nor a device is waited for, and a file that changes under the reading is refused.
    """
    try:
        _refuse(path, path.stat())
        with open(os.open(path, os.O_RDONLY | _AT_ONCE), "rb") as file:
            before = os.fstat(file.fileno())
            _refuse(path, before)  # it may be another by now
            size = before.st_size
            data = b"" if size > limit else file.read(limit + 1)
            after = os.fstat(file.fileno())
    except OSError as error:
        if path.is_symlink() and not path.exists():
            raise WorkbenchError(
                f"{path}: not a readable file; mend the link or take it away"
            ) from None
        raise WorkbenchError(
            f"{path}: cannot be read ({error.strerror}); check its permissions"
        ) from None
    if max(size, len(data)) > limit:
        raise WorkbenchError(
            f"{path}: {max(size, len(data)) / 1e6:.1f} MB; at most {limit / 1e6:.0f} MB of such a "
            "file are read; divide it into parts"
        )
    if (size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise WorkbenchError(f"{path}: was changed while it was read; let that end, run this again")
    return data


def regular(path: Path) -> None:
    """Raise where a file that is to be read in another way is no regular file."""
    try:
        _refuse(path, path.stat())
    except OSError as error:
        raise WorkbenchError(
            f"{path}: cannot be read ({error.strerror}); check its permissions"
        ) from None


def _refuse(path: Path, found: os.stat_result) -> None:
    """Refuse what is no regular file: a pipe would be waited for, a device never ends."""
    if stat.S_ISREG(found.st_mode):
        return
    sort = "a pipe" if stat.S_ISFIFO(found.st_mode) else "a device or socket"
    what = "a folder" if stat.S_ISDIR(found.st_mode) else sort
    raise WorkbenchError(
        f"{path}: not a readable file but {what}; put a file in its place or take it away"
    )


def toml(path: Path, limit: int = LIMIT) -> dict[str, Any] | None:
    """What a file of TOML says; None where there is none.

    Whatever stands in its place and is no such file is an error of one line.
    """
    if not os.path.lexists(path):
        return None
    return parsed(content(path, limit), path)


def parsed(data: bytes, path: Path) -> dict[str, Any]:
    """What the bytes of a file of TOML say; a mark of the byte order may stand before them."""
    try:
        # The time that a key of many parts takes grows with their number squared.
        if sum(line.count(b".") ** 2 for line in data.splitlines()) > DOTTED:
            raise RecursionError
        return tomllib.loads(data.decode("utf-8-sig"))
    except RecursionError:
        why = "nested too deep"
    except UnicodeDecodeError as error:
        why = f"byte {error.start} is not UTF-8"
    except ValueError as error:
        why = shortened(str(error))
    raise WorkbenchError(f"{path}: not valid TOML ({why}); correct that place")
