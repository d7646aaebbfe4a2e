"""What must be true of every source, whatever kind of file it was read from."""

from __future__ import annotations

import warnings
from itertools import pairwise
from pathlib import Path

from workbench.claims import split
from workbench.records import Source
from workbench.sources import read


def sound(path: Path) -> Source:
    """The source in a file, once its places and its claims are seen to stand in its text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        (source,) = read(path)
        claims = split([source])
    assert source.text.strip()
    assert "\r" not in source.text
    assert all(one.start < two.start for one, two in pairwise(source.places))
    assert all(0 <= place.start < len(source.text) and place.label for place in source.places)
    assert source.places[0].start == 0
    assert all(not source.text[place.start].isspace() for place in source.places)
    assert all(source.text[each.start : each.end] == each.quote for each in claims)
    return source


def where(source: Source, words: str) -> str:
    """The place at which words are found."""
    at = source.text.index(words)
    return [place.label for place in source.places if place.start <= at][-1]
