"""One process at a time changes a folder of sources and its register."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.errors import WorkbenchError

WAIT = 30.0  # seconds for which another process is waited for; it needs some hundredths
_PAUSE = 0.02


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other processes from adding to the folder meanwhile.

    The system gives the lock back when a process ends in whichever way, so none is left behind.
    """
    handle = _opened(folder)
    try:
        until = time.monotonic() + WAIT
        while not _taken(handle):
            if time.monotonic() > until:
                raise WorkbenchError(
                    f"{folder}: another process has been adding to it for {WAIT:.0f} seconds; "
                    "wait until it is done, and add this again"
                )
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _opened(folder: Path) -> int:
        return os.open(folder / ".adding.lock", os.O_RDWR | os.O_CREAT)

    def _taken(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _opened(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _taken(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system that knows no locks: as near to it as it gets
            return True
        return True
