"""The second step: Sources to Claims, the words in them that can be checked."""

from __future__ import annotations

import warnings
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workbench.claims import citations
from workbench.claims.divided import clauses, roles, unlabelled
from workbench.claims.footnotes import footnoted
from workbench.claims.layout import Block, layout
from workbench.claims.risks import risks
from workbench.claims.sentences import bounded, sentences
from workbench.claims.stance import stance
from workbench.claims.turns import NOISE
from workbench.claims.voices import Voices
from workbench.claims.worth import labels, worthwhile
from workbench.errors import WorkbenchWarning
from workbench.records import Certainty, Claim, Source, claim_id
from workbench.words.tokens import tokenize

__all__ = ["split"]

_CONTEXT = 48  # characters of prefix and suffix


def split(sources: Iterable[Source], progress: bool = False) -> list[Claim]:
    """The claims of the sources, in the order of the sources and of their places.

    A claim is a sentence, a part of one that can stand alone, or a line of a table or of key and
    value. ``progress`` shows a bar.

    >>> [(claim.quote, claim.locator) for claim in wb.split(wb.read("sources"))][0]
    ('The mill opened in 1890.', 'line 1')
    """
    if progress:
        from tqdm import tqdm

        sources = tqdm(sources, desc="split", unit="source")
    return [claim for source in sources for claim in _claims(source)]


def _claims(source: Source) -> list[Claim]:
    text = source.text
    line, place = 1, 0
    counts: Counter[str] = Counter()
    made: list[Claim] = []
    # What a manuscript lists as its references names works and claims nothing.
    lists = citations.apparatus(text) if source.manuscript else None
    for part in _in_order(text) if source.manuscript else _parts(text):
        if lists and lists.holds(part.start, part.end):
            continue
        quote = text[part.start : part.end]
        line += text.count("\n", place, part.start)
        place = part.start
        made.append(
            Claim(
                claim_id=claim_id(source.source_id, quote, counts[quote]),
                source_id=source.source_id,
                quote=quote,
                start=part.start,
                end=part.end,
                prefix=text[max(0, part.start - _CONTEXT) : part.start],
                suffix=text[part.end : part.end + _CONTEXT],
                locator=_place(source, part.start) or f"line {line}",
                check_worthy=part.worthy,
                risks=risks(tokenize(quote), part.speaker),
                certainty=part.certainty,
                speaker=part.speaker,
            )
        )
        counts[quote] += 1
    if not any(claim.check_worthy for claim in made):
        warnings.warn(
            f"{source.path}: no claim to check found in it", WorkbenchWarning, stacklevel=3
        )
    return made


def _place(source: Source, start: int) -> str:
    """Where in its document the words at ``start`` stand; empty where the reader did not say."""
    found = bisect_right(source.places, start, key=lambda place: place.start)
    return source.places[found - 1].label if found else ""


class _Part(NamedTuple):
    """A claim in the making: its place, and what its words and its block tell of it."""

    start: int
    end: int
    worthy: bool
    certainty: Certainty
    speaker: str


def _in_order(text: str) -> list[_Part]:
    """The claims of a manuscript, those of its footnotes among them."""
    noted = []
    for start, end in footnoted(text):
        reading = tokenize(text[start:end])
        certainty, speaker = stance(reading)
        worthy = worthwhile(reading, title=False, speaker=speaker)
        noted.append(_Part(start, end, worthy, certainty, speaker))
    return sorted([*_parts(text), *noted], key=lambda part: part.start)


def _parts(text: str) -> Iterator[_Part]:
    """The claims of a text, in order."""
    voices = Voices()
    for block in layout(text):
        spans = [(a, b) for a, b in _divided(text, block) if any(map(str.isalnum, text[a:b]))]
        if block.speaker:
            spans = [(a, b) for a, b in spans if not NOISE.fullmatch(text, a, b)]
        title = block.kind == "prose" and len(spans) == 1
        readings = [tokenize(text[a:b]) for a, b in spans]
        found = [stance(reading) for reading in readings]
        said = voices.speakers(text, spans, [speaker for _, speaker in found])
        for (start, end), reading, (certainty, own), speaker in zip(
            spans, readings, found, said, strict=True
        ):
            # What a label or a quotation tells of who speaks makes no fact of an opinion.
            only_labels = block.heading and labels(reading)
            worthy = not only_labels and worthwhile(reading, title=title, speaker=own)
            speaker = speaker or block.speaker
            told = speaker and certainty == "asserted"
            yield _Part(start, end, worthy, "attributed" if told else certainty, speaker)


def _divided(text: str, block: Block) -> Iterator[tuple[int, int]]:
    if block.kind == "row":
        yield from bounded(text, block.start, block.end)
    elif block.kind == "pair":
        for start, end in bounded(text, block.start, block.end):
            yield from roles(text, start, end)
    else:
        begin, stop = unlabelled(text, block.start, block.end)
        for start, end in sentences(text, begin, stop):
            yield from clauses(text, start, end)
