"""The error and the warning that a user of the workbench is meant to read."""


class WorkbenchError(ValueError):
    """Bad input. The message is one line: what is wrong, the value, what is allowed, the cure."""


class WorkbenchWarning(UserWarning):
    """The work goes on, yet an editor should know: one line that names the file."""
