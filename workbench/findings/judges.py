"""The seam for a judge of one's own: a language model, say, that reads what rules cannot.

An installed package names a callable under the entry-point group ``workbench.judges``. It takes
two texts and returns Differences whose places are in those texts. What it says is a suggestion:
it is marked so, and never more than ``possible``; that two texts merely differ is no question.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from workbench.facets import registry
from workbench.plugins import installed as loaded
from workbench.plugins import wrong
from workbench.records import EFFECTS, Difference


@cache
def installed() -> list[tuple[str, Any]]:
    """The judges by name."""
    return loaded("judges")


def suggestions(left: str, right: str) -> Iterator[Difference]:
    """What the installed judges say of two texts; nothing without any."""
    for name, judge in installed():
        said = judge(left, right)
        if not isinstance(said, list | tuple | Iterator):
            raise wrong("judges", name, f"returned {said!r}", "return Differences")
        for found in said:
            problem = _problem(found, left, right)
            if problem:
                raise wrong("judges", name, *problem)
            if found.effect != "differs":
                effect = "possible" if found.effect == "conflict" else found.effect
                told = f"suggested by {name}: {found.explanation}"
                yield replace(found, effect=effect, explanation=told)


def _problem(found: Any, left: str, right: str) -> tuple[str, str] | None:
    """What is wrong with what a judge returned, and the cure; None where nothing is."""
    if not isinstance(found, Difference):
        return f"returned {found!r}", "return Differences"
    if found.facet not in registry():
        return f"names the facet {found.facet!r}", f"a facet is one of {', '.join(registry())}"
    if found.effect not in EFFECTS:
        return f"names the effect {found.effect!r}", f"an effect is one of {', '.join(EFFECTS)}"
    for side, text, words, start, end in (
        ("left", left, found.left, found.left_start, found.left_end),
        ("right", right, found.right, found.right_start, found.right_end),
    ):
        if not 0 <= start <= end <= len(text) or text[start:end] != words:
            return (
                f"says that {words!r} stands at {start} to {end} of the {side} text",
                "give the exact words and where they stand in it",
            )
    return None
