"""Word lists: plain text files in ``lists/`` that an editor can read and extend.

One entry a line, lower case; ``#`` starts a comment. An entry may be several words. In a mapping,
``key = value`` (or ``key = value | value``) stands on a line.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _lines(name: str) -> tuple[str, ...]:
    text = (files("workbench.words") / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.split("#", 1)[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


@cache
def entries(name: str) -> frozenset[str]:
    """The entries of a list."""
    return frozenset(_lines(name))


@cache
def mapping(name: str) -> dict[str, tuple[str, ...]]:
    """The entries of a mapping: each key with its values, in the order written."""
    made: dict[str, tuple[str, ...]] = {}
    for line in _lines(name):
        key, _, values = line.partition("=")
        made[key.strip()] = tuple(v.strip() for v in values.split("|") if v.strip())
    return made


@cache
def groups(name: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """The lines of a list of groups: words split by spaces, sides of a line split by ``|``.

    An underscore stands for the space inside a phrase.
    """
    return tuple(
        tuple(tuple(side.split()) for side in line.split("|") if side.strip())
        for line in _lines(name)
    )
