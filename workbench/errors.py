"""The error and the warnings that a user of the workbench is meant to read."""


class WorkbenchError(ValueError):
    """Bad input. The message is one line: what is wrong, the value, what is allowed, the cure."""

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
