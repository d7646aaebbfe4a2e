"""The error and the warnings that a user of the workbench is meant to read."""

from __future__ import annotations

from reprlib import Repr

SHOWN = 200  # characters of a wrong value, or of what another program said, that a message repeats

_short = Repr()
_short.maxstring = _short.maxother = _short.maxlong = SHOWN
_short.maxlevel = 3  # what is nested deeper could not be shown without an error of its own


class WorkbenchError(ValueError):
    """Bad input. The message is one line: what is wrong, the value, what is allowed, the cure.

    >>> try:
    ...     wb.read("nowhere")
    ... except wb.WorkbenchError as error:
    ...     print(error)
    nowhere: ...
    """

    def _render_traceback_(self) -> list[str]:
        """What a notebook shows: the line that is meant to be read, not the way it came."""
        return [f"{type(self).__name__}: {self}"]


class Unsound(WorkbenchError):
    """A ledger that does not verify or is not the one it was: nothing it says is to be used."""


class WorkbenchWarning(UserWarning):
    """The work goes on, yet an editor should know: one line that names the file."""


class Unread(WorkbenchWarning):
    """A file of the folder could not be read and the work goes on without it: one line that says
    why. ``path`` is the file's, relative to the folder."""

    def __init__(self, message: str, path: str) -> None:
        super().__init__(message)
        self.path = path


def told(value: object) -> str:
    """A value as a message repeats it: on one line, cut where it is long or deep."""
    return shortened(_short.repr(value))


def shortened(text: str, most: int = SHOWN) -> str:
    """The beginning of a text, on one line, that a message can hold and a terminal be given."""
    line = " ".join(text[: 20 * most].split())
    line = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in line)
    return line if len(line) <= most else line[: most - 2] + " …"
