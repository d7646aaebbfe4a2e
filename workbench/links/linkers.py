"""The seam for a linker of one's own: an embedding model, say, that finds what words miss.

An installed package names a callable under the entry-point group ``workbench.linkers``. It takes
the claims and returns Links between them. What it adds is marked as its suggestion.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from workbench.errors import told
from workbench.plugins import installed, listed, odd, wrong
from workbench.records import Claim, Link, link_id


def with_suggestions(links: Sequence[Link], claims: Sequence[Claim]) -> list[Link]:
    """The links, and those that installed linkers add, in order of source and place."""
    plugs = installed("linkers")
    if not plugs:
        return list(links)
    place = {claim.claim_id: number for number, claim in enumerate(claims)}
    made = {link.link_id: link for link in links}
    for name, linker in plugs:
        for link in listed("linkers", name, "Links", linker, tuple(claims)):
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
    if problem := odd(link, Link):
        return problem, "return Links"
    for end in (link.left_id, link.right_id):
        if end not in place:
            return f"links {told(end)}, which is no claim", "link the claims that it was given"
    if link.left_id == link.right_id:
        return f"links {link.left_id!r} to itself", "link two claims"
    if not 0 <= link.score <= 1:
        return f"gives the score {link.score!r}", "a score lies from 0 to 1"
    return None
