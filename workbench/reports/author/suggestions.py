"""Corrections of a manuscript as the fewest words to take out and to put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher  # whole runs: rapidfuzz cuts them at every word

from workbench.records import Source
from workbench.reports.content.matter import Matter
from workbench.reports.content.parts import Correction

_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*|\s+|[^\w\s]")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\([^\s()]{1,2000}\)")

Edit = tuple[int, int, str]  # place in the manuscript's text, and what should stand there


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The edits that make one claim of a manuscript read as it should.

    ``numbers`` are the findings that ask for it. ``author`` and ``moment`` are of the decision.
    """

    numbers: tuple[int, ...]
    edits: tuple[Edit, ...]
    author: str
    moment: str


def suggestions(matter: Matter, manuscript: Source) -> list[Suggestion]:
    """What to suggest in a manuscript, in the order of its text.

    A correction without wording is none, unless a whole claim is to be cut. Of two that change
    the same words the graver finding's is taken.
    """
    made: list[Suggestion] = []
    own = (c for c in matter.corrections if c.written.source.source_id == manuscript.source_id)
    for correction in own:
        edits = tuple(_edits(correction))
        taken = [edit for one in made for edit in one.edits]
        if edits and not any(_overlap(edit, other) for edit in edits for other in taken):
            made.append(_made(correction, edits))
    return sorted(made, key=lambda one: one.edits[0])


def _made(correction: Correction, edits: tuple[Edit, ...]) -> Suggestion:
    said = [
        event
        for sheet in correction.sheets
        for event in sheet.standing.verdicts
        if event.event_id == sheet.standing.event_id
    ]
    last = max(said, key=lambda event: event.seq)
    numbers = tuple(sheet.number for sheet in correction.sheets)
    return Suggestion(numbers, edits, last.reviewer, last.at)


def _edits(correction: Correction) -> Iterator[Edit]:
    claim, text = correction.written.claim, correction.written.source.text
    if correction.reads:
        for start, end, words in changes(claim.quote, correction.reads):
            yield claim.start + start, claim.start + end, words
    elif any(
        _cuts(sheet.standing.editorial_action, sheet.standing.chosen_value)
        for sheet in correction.sheets
    ):
        start, end = claim.start, claim.end
        if text[end : end + 1] == " ":
            end += 1
        elif text[start - 1 : start] == " ":
            start -= 1
        yield start, end, ""


def _cuts(action: str, chosen: str) -> bool:
    """Whether a decision is to cut the whole claim, not what is wrong in it."""
    return action == "cut" and not chosen


def changes(written: str, reads: str) -> list[Edit]:
    """The words to replace so that one text becomes the other; neighbours are one change.

    Where the other has no addresses of links, those of the first stay.
    """
    known = _shown(written) if not _LINK.search(reads) else range(len(written))
    plain = "".join(written[place] for place in known)
    left, right = _WORD.findall(plain), _WORD.findall(reads)
    places = [0]
    for word in left:
        places.append(places[-1] + len(word))
    made: list[tuple[int, int, int, int]] = []
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if made and "".join(left[made[-1][1] : a]).isspace():
            made[-1] = (made[-1][0], b, made[-1][2], d)
        else:
            made.append((a, b, c, d))
    edits = []
    for a, b, c, d in made:
        first, last = places[a], places[b]
        end = known[last - 1] + 1 if last else 0
        edits.append((known[first] if first < last else end, end, "".join(right[c:d])))
    return edits


def _shown(written: str) -> list[int]:
    """The places of what is shown of a text: its links without their addresses."""
    hidden: set[int] = set()
    for link in _LINK.finditer(written):
        hidden.update((link.start(), *range(link.end(1), link.end())))
    return [place for place in range(len(written)) if place not in hidden]


def _overlap(one: Edit, other: Edit) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
