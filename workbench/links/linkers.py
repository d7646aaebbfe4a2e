"""The seam for a linker of one's own: an embedding model, say, that finds what words miss.

An installed package names a callable under the entry-point group ``workbench.linkers``. It takes
the claims and returns Links between them. What it adds is marked as its suggestion.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from workbench.plugins import installed, wrong
from workbench.records import Claim, Link, link_id


def with_suggestions(links: Sequence[Link], claims: Sequence[Claim]) -> list[Link]:
    """The links, and those that installed linkers add, in order of source and place."""
    plugs = installed("linkers")
    if not plugs:
        return list(links)
    place = {claim.claim_id: number for number, claim in enumerate(claims)}
    made = {link.link_id: link for link in links}
    for name, linker in plugs:
        said = linker(claims)
        if not isinstance(said, list | tuple | Iterator):
            raise wrong("linkers", name, f"returned {said!r}", "return Links")
        for link in said:
            problem = _problem(link, place)
            if problem:
                raise wrong("linkers", name, *problem)
            left, right = sorted((link.left_id, link.right_id), key=place.__getitem__)
            reasons = (f"suggested by {name}", *link.matched_on)
            added = replace(link, left_id=left, right_id=right, matched_on=reasons)
            own = link_id(left, right)
            made.setdefault(own, replace(added, link_id=own))
    return sorted(made.values(), key=lambda link: (place[link.left_id], place[link.right_id]))


def _problem(link: Any, place: Mapping[str, int]) -> tuple[str, str] | None:
    """What is wrong with what a linker returned, and the cure; None where nothing is."""
    if not isinstance(link, Link):
        return f"returned {link!r}", "return Links"
    for end in (link.left_id, link.right_id):
        if end not in place:
            return f"links {end!r}, which is no claim", "link the claims that it was given"
    if link.left_id == link.right_id:
        return f"links {link.left_id!r} to itself", "link two claims"
    if not isinstance(link.score, int | float) or not 0 <= link.score <= 1:
        return f"gives the score {link.score!r}", "a score lies from 0 to 1"
    if isinstance(link.matched_on, str) or not all(isinstance(w, str) for w in link.matched_on):
        return f"says matched_on = {link.matched_on!r}", "give a tuple of reasons"
    return None
