"""Whether the file that carries a ledger's name is still the file that was opened.

A file that is open can be deleted, replaced or cut by another program, and whatever is then
written to it is in no file of that name. What was seen of it at first is held against what stands
there now; a ledger can only grow.
"""

from __future__ import annotations

from pathlib import Path

from workbench.errors import Unsound

Identity = tuple[int, int]  # device and inode
CURE = (
    "nothing was saved; stop, keep every copy there is, put the right file back and open the "
    "ledger anew (what was last exported can be brought into a new one: `workbench verdicts "
    "import`)"
)


class Displaced(Exception):
    """What happened to a ledger's file: under an error that a moment may cure, if the file is
    put back."""


class LedgerPlace:
    """The file of an open ledger, and the journal beside it."""

    def __init__(self, path: Path, name: str) -> None:
        self.path, self.name = path, name
        self._journal = path.with_name(f"{path.name}-wal")
        self._known: Identity | None = None
        self._beside: Identity | None = None
        self._size = 0

    def holds(self) -> None:
        """Raise ``Unsound`` when the file is gone, is another one, or was cut."""
        found = _stat(self.path)
        if found is None:
            raise self._lost("its file is gone: deleted, moved or renamed while it was open")
        identity, size = found
        if self._known not in (None, identity):
            raise self._lost(
                "another file stands under its name: it was replaced, or restored from a backup, "
                "while it was open"
            )
        if size < self._size:
            raise self._lost(f"its file was cut, from {self._size:,} bytes to {size:,}")
        self._known, self._size = identity, size

    def holds_journal(self) -> None:
        """Raise ``Unsound`` when the journal of an open ledger is no longer the one it was."""
        found = _stat(self._journal)
        if self._beside is not None and (found is None or found[0] != self._beside):
            raise self._lost(f"its journal {self._journal.name} was removed while it was open")
        self._beside = found[0] if found else None

    def forget_journal(self) -> None:
        """No connection is open any more: the database itself may put the journal away."""
        self._beside = None

    def _lost(self, what: str) -> Unsound:
        error = Unsound(f"{self.name}: {what}; {CURE}")
        error.__cause__ = Displaced(what)
        return error


def _stat(path: Path) -> tuple[Identity, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino), found.st_size
