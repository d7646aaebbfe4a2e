"""The seam for a judge of one's own: a language model, say, that reads what rules cannot.

An installed package names a callable under the entry-point group ``workbench.judges``. It takes
two texts and returns Differences whose places are in those texts. What it says is a suggestion:
it is marked so, and never more than ``possible``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from importlib.metadata import entry_points

from workbench.records import Difference

Judge = Callable[[str, str], Iterable[Difference]]


@lru_cache(maxsize=1)
def installed() -> tuple[tuple[str, Judge], ...]:
    found = sorted(entry_points(group="workbench.judges"), key=lambda entry: entry.name)
    return tuple((entry.name, entry.load()) for entry in found)


def suggestions(left: str, right: str) -> list[Difference]:
    """What the installed judges say of two texts; empty without any."""
    return [
        replace(
            found,
            effect="possible" if found.effect == "conflict" else found.effect,
            explanation=f"suggested by {name}: {found.explanation}",
        )
        for name, judge in installed()
        for found in judge(left, right)
    ]
