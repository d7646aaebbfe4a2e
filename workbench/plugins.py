"""What installed packages bring through entry points, and the error for what is wrong with it."""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import Any

from workbench.errors import WorkbenchError


def installed(seam: str) -> list[tuple[str, Any]]:
    """What packages register under ``workbench.<seam>``, loaded, in order of name."""
    found = sorted(entry_points(group=f"workbench.{seam}"), key=lambda entry: entry.name)
    made = []
    for entry in found:
        try:
            made.append((entry.name, entry.load()))
        except Exception as error:
            raise wrong(seam, entry.name, f"cannot be loaded ({error})", "reinstall it") from error
    return made


def wrong(seam: str, name: str, what: str, cure: str) -> WorkbenchError:
    """The error for a plug-in: what is wrong with it or with what it returned, and the cure."""
    return WorkbenchError(f"plug-in {name!r} of workbench.{seam} {what}; {cure}")
