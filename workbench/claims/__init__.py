"""The second step: Sources to Claims, the words in them that can be checked."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterable, Iterator

from workbench.claims.clauses import clauses, roles, unlabelled
from workbench.claims.layout import Block, layout
from workbench.claims.risks import risks
from workbench.claims.sentences import bounded, sentences
from workbench.claims.stance import stance
from workbench.claims.worth import worthwhile
from workbench.errors import WorkbenchWarning
from workbench.records import Claim, Source, claim_id
from workbench.words.tokens import tokenize

__all__ = ["split"]

_CONTEXT = 48  # characters of prefix and suffix


def split(sources: Iterable[Source], progress: bool = False) -> list[Claim]:
    """The claims of the sources, in the order of the sources and of their places.

    A claim is a sentence, a part of one that can stand alone, or a line of a table or of key and
    value. ``progress`` shows a bar.
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
    for start, end, title in _spans(text):
        quote = text[start:end]
        line += text.count("\n", place, start)
        place = start
        reading = tokenize(quote)
        certainty, speaker = stance(reading)
        made.append(
            Claim(
                claim_id=claim_id(source.source_id, quote, counts[quote]),
                source_id=source.source_id,
                quote=quote,
                start=start,
                end=end,
                prefix=text[max(0, start - _CONTEXT) : start],
                suffix=text[end : end + _CONTEXT],
                locator=f"line {line}",
                check_worthy=worthwhile(reading, title=title, speaker=speaker),
                risks=risks(reading, speaker),
                certainty=certainty,
                speaker=speaker,
            )
        )
        counts[quote] += 1
    if not any(claim.check_worthy for claim in made):
        warnings.warn(
            f"{source.path}: no claim to check found in it", WorkbenchWarning, stacklevel=3
        )
    return made


def _spans(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end of every claim of a text, and whether it stands alone like a title."""
    for block in layout(text):
        spans = list(_divided(text, block))
        title = block.kind == "prose" and len(spans) == 1
        for start, end in spans:
            if any(map(str.isalnum, text[start:end])):
                yield start, end, title


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
