"""The headline of a finding: what is at issue, in plain words, with the two values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from textwrap import shorten

from workbench.facets import registry
from workbench.findings.support import Support
from workbench.records import Claim, Difference, Source

# "the left text", "the right one", "on the left": the two texts as ``compare`` names them.
_SIDES = re.compile(r"\b(?:(?P<on>on) )?the (?P<side>left|right)(?: text| one)?\b")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\([^\s()]{1,2000}\)")
_QUOTED = 90  # characters of a claim that a headline shows
WIDTH = 60  # characters of a value that a question shows
_VALUE = 50  # characters of a value


def contested(found: Difference, claims: Mapping[str, Claim], sources: Mapping[str, Source]) -> str:
    """The headline of a conflict or drift, told by its gravest difference as a reader sees it."""
    left, right = claims[found.left_id], claims[found.right_id]
    titles = [sources[claim.source_id].title for claim in (left, right)]
    sure = found.effect == "conflict"
    about = registry()[found.facet].label
    issue = about.view[0] if sure and about.view else about.issue
    if left.source_id == right.source_id:
        verb = "contradicts" if sure else "may contradict" if found.effect == "possible" else ""
        told = f"{titles[0]} {verb or 'differs from'} itself on {issue}"
    elif sure or found.effect == "possible":
        told = f"The sources {'' if sure else 'may '}disagree on {issue}"
    else:
        told = f"The sources differ on {issue}"
    if not found.left or not found.right:
        words, where = (found.left, titles[0]) if found.left else (found.right, titles[1])
        return f"{told}: only {where} has “{short(words, _VALUE)}” – {_quoted(left)}"
    values = [
        f"“{short(words, _VALUE)}” ({title})"
        for words, title in zip((found.left, found.right), titles, strict=True)
    ]
    return f"{told}: {values[0]} or {values[1]} – {_quoted(left)}"


def named(explanation: str, left: tuple[Claim, Source], right: tuple[Claim, Source]) -> str:
    """What two texts differ in, told of their sources: by title, or by place in the same one."""
    same = left[1].source_id == right[1].source_id
    names = {
        side: f"{source.title}, {claim.locator}," if same else source.title
        for side, (claim, source) in (("left", left), ("right", right))
    }
    pieces = re.split("(“[^”]*”)", explanation)  # a source's own words stay as they are
    pieces[::2] = [
        _SIDES.sub(lambda m: ("in " if m["on"] else "") + names[m["side"]], piece)
        for piece in pieces[::2]
    ]
    return "".join(pieces)


def unsupported(
    reason: str, group: Sequence[Claim], found: Support, sources: Mapping[str, Source]
) -> str:
    """The headline of a fact that is not corroborated."""
    if reason == "single_source" and sources[group[0].source_id].manuscript:
        if found.sources:
            return f"No source bears this out: {_quoted(group[0])}"
        return f"No passage of the sources speaks of this: {_quoted(group[0])}"
    if reason == "single_source":
        return f"Only {sources[group[0].source_id].title} says so: {_quoted(group[0])}"
    if reason == "copies_only":
        return f"{found.sources} sources of one origin say so: {_quoted(group[0])}"
    if reason == "partly_supported":
        return f"Borne out only in part: {_quoted(group[0])}"
    if found.independent and found.lineages > found.independent:
        return f"Sources touch on it, too few say it outright: {_quoted(group[0])}"
    few = "one origin says" if found.lineages == 1 else f"{found.lineages} origins say"
    return f"No primary source, and only {few} so: {_quoted(group[0])}"


def supported(group: Sequence[Claim], found: Support) -> str:
    """The headline of a corroborated fact."""
    if found.primaries:
        who = "A primary source says so" if found.primaries == 1 else "Primary sources say so"
    else:
        who = f"{found.lineages} independent origins agree"
    return f"{who}: {_quoted(group[0])}"


def _quoted(claim: Claim) -> str:
    return quoted(short(unlinked(claim.quote), _QUOTED))


def quoted(words: str) -> str:
    """Words in quotation marks; those they hold become single ones."""
    return f"“{words.replace('“', '‘').replace('”', '’')}”"


def unlinked(quote: str) -> str:
    """The words of a claim without the addresses that they link to."""
    return _LINK.sub(r"\1", quote)


def short(text: str, width: int = WIDTH) -> str:
    """The text on one line, cut at a word."""
    flat = " ".join(text.split())
    return flat if len(flat) <= width else shorten(flat, width, placeholder="…") or flat[:width]
