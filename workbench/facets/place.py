"""Where: countries and those who live there, states and well-known cities."""

from __future__ import annotations

from workbench.facets.facet import Facet, Label
from workbench.measures.mention import AGREE, Mention, Outcome
from workbench.words.cues import cues
from workbench.words.lexicon import mapping
from workbench.words.stems import unaccented
from workbench.words.tokens import Reading, once


@once
def extract(reading: Reading) -> tuple[Mention, ...]:
    """The places of a text; ``value`` is (kind, name): ("nation", "france") for "French"."""
    found = []
    for name in ("nations", "places"):
        for cue in cues(reading, name):
            word = reading.words[cue.first]
            if not word[0].isupper() or (word.lower() == "us" and word != "US"):
                continue
            said = unaccented(" ".join(reading.lowers[cue.first : cue.last]).removesuffix("'s"))
            value = ("nation", cue.value) if name == "nations" else (cue.value, said)
            start, end = reading.starts[cue.first], reading.ends[cue.last - 1]
            found.append(Mention("place", start, end, cue.first, cue.last, value))
    return tuple(sorted(found, key=lambda m: m.first))


def compare(left: tuple[str, str], right: tuple[str, str]) -> Outcome:
    """Two places of a kind exclude each other; a city and its country do not."""
    wholes = mapping("wholes")
    if left[0] != right[0] or left[1] in wholes.get(right[1], ()):
        return None
    if right[1] in wholes.get(left[1], ()):
        return None
    if left[1] == right[1]:
        return AGREE
    return "conflict", f"{right[1].title()} is not {left[1].title()}"


def normal(value: tuple[str, str]) -> str:
    """The place as text, equal for equal places: "place france"."""
    return f"place {value[1]}"


LABEL = Label("a place", "Which place", record="the record or edition that states it")
FACET = Facet("place", "name", LABEL, extract, compare, normal=normal)
