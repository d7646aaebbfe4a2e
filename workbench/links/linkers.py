"""The seam for a linker of one's own: an embedding model, say, that finds what words miss.

An installed package names a callable under the entry-point group ``workbench.linkers``. It takes
the claims and returns Links between them. What it adds is marked as its suggestion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from importlib.metadata import entry_points

from workbench.errors import WorkbenchError
from workbench.records import Claim, Link, link_id

Linker = Callable[[Sequence[Claim]], Iterable[Link]]


def with_suggestions(links: Sequence[Link], claims: Sequence[Claim]) -> list[Link]:
    """The links, and those that installed linkers add, in order of source and place."""
    entries = sorted(entry_points(group="workbench.linkers"), key=lambda entry: entry.name)
    if not entries:
        return list(links)
    place = {claim.claim_id: number for number, claim in enumerate(claims)}
    made = {link.link_id: link for link in links}
    for entry in entries:
        linker: Linker = entry.load()
        for link in linker(claims):
            for end in (link.left_id, link.right_id):
                if end not in place:
                    raise WorkbenchError(
                        f"linker {entry.name!r} links {end!r}, which is no claim; "
                        "return links between the claims it was given"
                    )
            left, right = sorted((link.left_id, link.right_id), key=place.__getitem__)
            reasons = (f"suggested by {entry.name}", *link.matched_on)
            added = replace(
                link,
                link_id=link_id(left, right),
                left_id=left,
                right_id=right,
                matched_on=reasons,
            )
            made.setdefault(added.link_id, added)
    return sorted(made.values(), key=lambda link: (place[link.left_id], place[link.right_id]))
