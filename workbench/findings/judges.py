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

from workbench.errors import told
from workbench.facets import registry
from workbench.plugins import installed as loaded
from workbench.plugins import listed, odd, wrong
from workbench.records import EFFECTS, Difference


@cache
def installed() -> list[tuple[str, Any]]:
    """The judges by name."""
    return loaded("judges")


def suggestions(left: str, right: str) -> Iterator[Difference]:
    """What the installed judges say of two texts; nothing without any."""
    for name, judge in installed():
        for found in listed("judges", name, "Differences", judge, left, right):
            problem = _problem(found, left, right)
            if problem:
                raise wrong("judges", name, *problem)
            if found.effect != "differs":
                effect = "possible" if found.effect == "conflict" else found.effect
                reason = f"suggested by {name}: {found.explanation}"
                yield replace(found, effect=effect, explanation=reason)


def _problem(found: Any, left: str, right: str) -> tuple[str, str] | None:
    """What is wrong with what a judge returned, and the cure; None where nothing is."""
    if problem := odd(found, Difference):
        return problem, "return Differences"
    if found.facet not in registry():
        return f"names the facet {told(found.facet)}", f"a facet is one of {', '.join(registry())}"
    if found.effect not in EFFECTS:
        return f"names the effect {told(found.effect)}", f"an effect is one of {', '.join(EFFECTS)}"
    for side, text, words, start, end in (
        ("left", left, found.left, found.left_start, found.left_end),
        ("right", right, found.right, found.right_start, found.right_end),
    ):
        if not 0 <= start <= end <= len(text) or text[start:end] != words:
            return (
                f"says that {told(words)} stands at {start} to {end} of the {side} text",
                "give the exact words and where they stand in it",
            )
    return None
