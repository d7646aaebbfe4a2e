"""The door of the command line: how a run ends, whatever happens in it.

Exit status: 0 fine, 1 the gate is closed, 2 wrong use, unreadable input, or a fault of ours; 130
after Ctrl+C, and 141 where the reader of our output went before all was told, as of any program.
Nothing but a closed gate is 1, and nothing that was cut short is 0.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from workbench.errors import WorkbenchError, shortened

FINE, CLOSED, WRONG, STOPPED, UNHEARD = 0, 1, 2, 130, 141
TRACEBACK = "WORKBENCH_TRACEBACK"  # in the environment: the way an error came is printed too


def run(work: Callable[[], int]) -> int:
    """The exit status of some work, and one line on the error stream where it failed."""
    status = _status(work)
    _settle()
    return status


def _status(work: Callable[[], int]) -> int:
    try:
        status = work()
        sys.stdout.flush()  # a full disk or a closed pipe shows here, not after the last word
        return status
    except BrokenPipeError:
        return UNHEARD
    except KeyboardInterrupt:
        return STOPPED
    except WorkbenchError as error:
        return failed(str(error), error)
    except MemoryError as error:
        return failed("out of memory; check fewer or smaller sources at a time", error)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return failed(f"{where}{error.strerror or error} ({type(error).__name__})", error)
    except BaseException as error:  # SystemExit too: whoever raises it does not speak for the gate
        return failed(f"unexpected {type(error).__name__}: {error}; {_REPORT}", error)


_REPORT = f"this is a fault of the workbench, {TRACEBACK}=1 shows where"


def failed(message: str, error: BaseException) -> int:
    """Say what is wrong on one line; the exit status for it."""
    try:
        if os.environ.get(TRACEBACK):
            import traceback

            traceback.print_exception(error)
        print(f"workbench: {one_line(message)}", file=sys.stderr, flush=True)
    except OSError:  # nobody hears it; the status still says so
        pass
    return WRONG


def one_line(message: str) -> str:
    """A message on one line that a terminal can be given; a very long one is cut."""
    from workbench.cli.told import plain

    return plain(message if len(message) < 4000 else shortened(message))


def streams() -> None:
    """Let words of any source be printed in any locale, and be lost where nobody listens."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by the shell: >&-
            nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
            setattr(sys, name, nowhere)
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _settle() -> None:
    """What could not be written is let go: else the interpreter would try it again as it ends, and
    end with a status of its own."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
