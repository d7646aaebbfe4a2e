"""What a clause says besides its names, figures and cues: its verb, its qualities, its things."""

from __future__ import annotations

from collections.abc import Container, Iterator

from workbench.facets.facet import Facet, Label
from workbench.measures.mention import AGREE, Mention, Outcome
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading


def extract(reading: Reading) -> list[Mention]:
    """All words that carry content, in runs; ``value`` is their stems."""
    return list(runs(reading, bytearray(reading.size), ()))


def runs(reading: Reading, taken: bytearray, verbs: Container[int]) -> Iterator[Mention]:
    """The runs of words that no other facet has taken; a verb is a run of its own."""
    glue = entries("glue")
    first = -1
    for at in range(reading.size + 1):
        inside = at < reading.size and not taken[at] and reading.lowers[at] not in glue
        parted = first >= 0 and (
            not inside
            or reading.gap(at).strip(" -'’\"“”")
            or at in verbs
            or at - 1 in verbs
            or "\n" in reading.gap(at)
        )
        if parted:
            start, end = reading.starts[first], reading.ends[at - 1]
            yield Mention("wording", start, end, first, at, reading.stems[first:at])
            first = -1
        if inside and first < 0:
            first = at


def compare(left: tuple[str, ...], right: tuple[str, ...]) -> Outcome:
    """The same words say the same; what other words mean is no matter of these alone."""
    return AGREE if left == right else None


def normal(value: tuple[str, ...]) -> str:
    """The words as text: "wording steel rivet"."""
    return f"wording {' '.join(value)}"


LABEL = Label("the exact words", "Which wording", stake=3)
FACET = Facet("wording", "words", LABEL, extract, compare, normal=normal, telling=True)
