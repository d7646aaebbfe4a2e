"""Which sources the claims of a manuscript cite, and which of their words are only the mark of it.

A citation is tied by address, file name, title, author and year, or publisher and day, as the
register or the file tells them. What may be tied to several sources is tied to all of them.
"""

from __future__ import annotations

import re
import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from workbench.claims.citations import ADDRESS, Citation, Work, citations
from workbench.errors import WorkbenchWarning
from workbench.facts.shelf import YEAR, Shelf
from workbench.records import Claim, Fact, Source
from workbench.segments import Span
from workbench.words.lexicon import mapping

_PAGE = re.compile(r"\bpp?\.\s?\d")
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*\s*(?:\[\^?[^\]\n]{1,60}\])*\s*\Z")
_NO_AUTHORS = ("places", "nations", "months")  # "(Oslo 1932)" tells where
_SHOWN = 8  # works that a warning names
_LABEL = 90  # characters of a work's name that are shown


@dataclass(frozen=True)
class Cited:
    """For each claim of a manuscript the sources it cites, and the works it cites that are not
    among the sources; ``doubtful`` are claims of which such a work may be none, but a film and
    its year; ``marks`` are the spans of each manuscript that are only marks. ``runs`` are, of the
    claims that cite in several places, where each of these ends and the sources it names."""

    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    missing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()
    marks: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    runs: Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]] = field(default_factory=dict)

    def of(self, fact: Fact) -> tuple[str, ...]:
        """The sources cited for a fact: those of the next mark behind it, or of the last one."""
        runs = self.runs.get(fact.claim_id, ())
        if not runs:
            return self.sources.get(fact.claim_id, ())
        return next((homes for end, homes in runs if fact.start < end), runs[-1][1])

    def mark(self, source: str, start: int, end: int) -> bool:
        """Whether words of a source lie in the mark of a citation."""
        spans = self.marks.get(source, ())
        at = bisect_right(spans, start, key=lambda span: span[0])
        return at > 0 and end <= spans[at - 1][1]


NOTHING_CITED = Cited()


def cited(claims: Sequence[Claim], sources: Sequence[Source]) -> Cited:
    """What the claims of the manuscripts among the sources cite; warns of what is not there."""
    manuscripts = [source for source in sources if source.manuscript]
    if not manuscripts:
        return NOTHING_CITED
    shelf = Shelf([source for source in sources if not source.manuscript])
    homes: dict[str, tuple[str, ...]] = {}
    missing: dict[str, tuple[str, ...]] = {}
    doubtful: set[str] = set()
    marks: dict[str, tuple[Span, ...]] = {}
    runs: dict[str, tuple[tuple[int, tuple[str, ...]], ...]] = {}
    for manuscript in manuscripts:
        own = [claim for claim in claims if claim.source_id == manuscript.source_id]
        tied = list(_tied(manuscript, shelf))
        # The words of a link are the claim's; addresses and marks of notes are not seen at all.
        spans = (each.mark for each in tied if each.mark.kind not in ("note", "link"))
        marks[manuscript.source_id] = tuple((mark.start, mark.end) for mark in spans)
        for claim, found in _claimed(sorted(own, key=lambda c: c.start), tied, manuscript.text):
            here = dict.fromkeys(home for each in found for home in each.homes)
            gone = dict.fromkeys(work for each in found for work in each.gone)
            homes |= {claim.claim_id: tuple(here)} if here else {}
            missing |= {claim.claim_id: tuple(map(_label, gone))} if gone else {}
            apart = _runs(found, manuscript.text)
            runs |= {claim.claim_id: apart} if len(apart) > 1 else {}
            doubtful |= {claim.claim_id} if not all(work.sure for work in gone) else set()
        _warn(manuscript, tied)
    return Cited(homes, missing, frozenset(doubtful), marks, runs)


class _Tied(NamedTuple):
    """A mark with the sources that it names, and the works that are not among them."""

    mark: Citation
    homes: tuple[str, ...]
    gone: tuple[Work, ...]


def _tied(manuscript: Source, shelf: Shelf) -> Iterator[_Tied]:
    """The marks that cite; words in brackets do so when they are sure to, or name a source."""
    for mark in citations(manuscript.text, manuscript.cites):
        found = [(work, shelf.named(work)) for work in mark.works]
        ids = tuple(dict.fromkeys(home for _, homes in found for home in homes))
        if any(not homes and _other(work, mark) for work, homes in found):
            continue
        gone = (work for work, homes in found if not homes and _names_one(work, mark))
        yield _Tied(mark, ids, tuple(gone))


def _label(work: Work) -> str:
    """The name of a work that is not among the sources."""
    return work.words if len(work.words) <= _LABEL else f"{work.words[:_LABEL]}…"


def _other(work: Work, mark: Citation) -> bool:
    """Whether words that name no source are rather a title or a place with its year."""
    known = (name.lower() in mapping(each) for name in work.names for each in _NO_AUTHORS)
    return not work.sure and (mark.kind in ("told", "within") or not work.names or any(known))


def _names_one(work: Work, mark: Citation) -> bool:
    """Whether words name a work at all: a note may explain something instead."""
    if mark.kind != "note" or work.year:
        return True
    return bool(ADDRESS.search(work.words) or YEAR.search(work.words) or _PAGE.search(work.words))


def _claimed(
    claims: Sequence[Claim], tied: Sequence[_Tied], text: str
) -> Iterator[tuple[Claim, Sequence[_Tied]]]:
    """Each claim with its marks: those in it or behind it, and those at the end of its sentence
    where it has none of its own."""
    after = [*(claim.start for claim in claims[1:]), len(text)]
    starts = [each.mark.start for each in tied]
    own: list[Sequence[_Tied]] = []
    for claim, following in zip(claims, after, strict=True):
        line = text.find("\n", claim.end, following)
        stop = following if line < 0 else line
        own.append(tied[bisect_left(starts, claim.start) : bisect_left(starts, stop)])
    for at in reversed(range(len(claims) - 1)):
        if not own[at] and not _closed(claims[at], claims[at + 1], text):
            own[at] = own[at + 1]
    yield from zip(claims, own, strict=True)


def _runs(found: Sequence[_Tied], text: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The marks of a claim in runs, "[1][2]" being one: where each ends and what it names.

    A link, and an author who is told of, may stand before what is cited as well as behind it: with
    one of these every mark is the whole claim's.
    """
    if any(each.mark.kind in ("link", "told") for each in found):
        return ()
    made: list[tuple[int, tuple[str, ...]]] = []
    for each in found:
        if made and not text[made[-1][0] : each.mark.start].strip(" ,;"):
            made[-1] = (each.mark.end, tuple(dict.fromkeys((*made[-1][1], *each.homes))))
        else:
            made.append((each.mark.end, each.homes))
    return tuple(made)


def _closed(one: Claim, two: Claim, text: str) -> bool:
    """Whether a sentence ends between two claims."""
    return "\n" in text[one.end : two.start] or bool(_ENDS.search(text[one.start : two.start]))


def _warn(manuscript: Source, tied: Sequence[_Tied]) -> None:
    gone = list(dict.fromkeys(_label(work) for each in tied for work in each.gone))
    if gone:
        more = f" and {len(gone) - _SHOWN} more" if len(gone) > _SHOWN else ""
        works = "a work that is" if len(gone) == 1 else f"{len(gone)} works that are"
        warnings.warn(
            f"{manuscript.path}: cites {works} not among the sources: "
            f"{'; '.join(gone[:_SHOWN])}{more}; add them, or name them in sources.toml "
            "(url, title, author, published_on)",
            WorkbenchWarning,
            stacklevel=4,
        )
