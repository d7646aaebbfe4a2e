"""What installed packages bring through entry points, called so that none can do harm unnamed.

Whatever a plug-in raises, and whatever it returns that is not what was asked for, is one error
that names it. It may take ``PATIENCE`` seconds at a time: then an alarm of the system interrupts
it, where there is one, which is in the main thread and not on Windows. What waits within a library
of another language without ever coming back to Python cannot be interrupted.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from importlib.metadata import EntryPoint, entry_points
from itertools import islice
from typing import Any

from workbench.errors import WorkbenchError, shortened, told

PATIENCE = 600.0  # seconds; another number in the environment under the name below, 0 for no end
SECONDS = "WORKBENCH_PLUGIN_SECONDS"
LONG = 600  # characters of an error in a plug-in's own words
MOST = 1_000_000  # things that a plug-in may return at once
_SORTS: dict[str, Any] = {"int": int, "bool": bool, "float": (int, float)}


class _TooLong(BaseException):
    """The alarm: no ``except Exception`` of a plug-in holds it up."""


def found(seam: str) -> list[EntryPoint]:
    """What packages register under ``workbench.<seam>``, not loaded yet, in order of name."""
    return sorted(entry_points(group=f"workbench.{seam}"), key=lambda entry: entry.name)


def loaded(seam: str, entry: EntryPoint) -> Any:
    """What an entry point brings."""
    with _named(seam, entry.name, "cannot be loaded", "reinstall it"):
        brought = entry.load()
    if seam != "facets" and not callable(brought):
        raise wrong(seam, entry.name, f"is {told(brought)}", "register a callable")
    return brought


def installed(seam: str) -> list[tuple[str, Any]]:
    """What packages register under ``workbench.<seam>``, loaded, in order of name."""
    return [(entry.name, loaded(seam, entry)) for entry in found(seam)]


def called(seam: str, name: str, call: Callable[..., Any], *given: Any) -> Any:
    """What a plug-in returns."""
    with _named(seam, name, "failed", "mend it or uninstall it"):
        return call(*given)


def listed(seam: str, name: str, what: str, call: Callable[..., Any], *given: Any) -> list[Any]:
    """The list, tuple or iterator of ``what`` that a plug-in returns, as a list."""
    with _named(seam, name, "failed", "mend it or uninstall it"):
        said = call(*given)
        many = isinstance(said, list | tuple | Iterator)
        made = list(islice(said, MOST + 1)) if many else []
    if not many:
        raise wrong(seam, name, f"returned {told(said)}", f"return {what}")
    if len(made) > MOST:
        raise wrong(seam, name, f"returned more than {MOST:,} {what}", "return fewer")
    return made


def odd(made: object, kind: Any) -> str:
    """What is wrong with the record that a plug-in returned as one of ``kind``; empty if nothing.

    The fields are looked at for the sort of their values, not for what they say.
    """
    parts: Any = fields(kind)
    if type(made) is not kind:
        return f"returned {told(made)}"
    for each in parts:
        value, sort = getattr(made, each.name), str(each.type)
        listing = sort.startswith("tuple")
        fits = isinstance(value, tuple if listing else _SORTS.get(sort, str))
        if fits and sort.startswith("tuple[str"):
            fits = all(isinstance(item, str) for item in value)
        if not fits:
            return f"returned a {kind.__name__} with {each.name} = {told(value)}"
    return ""


def wrong(seam: str, name: str, what: str, cure: str) -> WorkbenchError:
    """The error for a plug-in: what is wrong with it or with what it returned, and the cure."""
    return WorkbenchError(f"plug-in {name!r} of workbench.{seam} {what}; {cure}")


@contextmanager
def _named(seam: str, name: str, what: str, cure: str) -> Iterator[None]:
    """Whatever goes wrong within is an error that names the plug-in; it ends in time."""
    limit = _limit()
    try:
        with _alarm(limit):
            yield
    except KeyboardInterrupt:
        raise
    except WorkbenchError as error:  # it says itself what is wrong, with a file say
        said = shortened(_words(error), LONG)
        raise WorkbenchError(f"plug-in {name!r} of workbench.{seam}: {said}") from error
    except _TooLong:
        raise wrong(
            seam, name, f"took more than {limit:g} s", f"mend it, or set {SECONDS} to a larger one"
        ) from None
    except BaseException as error:  # also SystemExit, which would end the run as if it were fine
        said = shortened(f"{type(error).__name__}: {_words(error)}")
        raise wrong(seam, name, f"{what} ({said})", cure) from error


def _words(error: BaseException) -> str:
    """What an error says; one that cannot say it is no error of ours."""
    try:
        return str(error)
    except BaseException:
        return "and cannot say why"


def _limit() -> float:
    given = os.environ.get(SECONDS, "")
    try:
        limit = float(given) if given else PATIENCE
    except ValueError:
        limit = -1.0
    if not 0 <= limit < 1e8:
        raise WorkbenchError(f"{SECONDS} is {told(given)}; give a number of seconds, 0 for no end")
    return limit


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """``_TooLong`` after so many seconds; whose alarm was set before has it again afterwards."""
    main = threading.current_thread() is threading.main_thread()
    if not seconds or not main or not hasattr(signal, "setitimer"):
        yield
        return

    def ring(*_: object) -> None:
        raise _TooLong

    since = time.monotonic()
    before = signal.signal(signal.SIGALRM, ring)
    left, _ = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.signal(signal.SIGALRM, before)
        if left:
            rest = max(left - (time.monotonic() - since), 0.001)
            signal.setitimer(signal.ITIMER_REAL, rest)
