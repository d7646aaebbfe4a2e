"""Quotations and speeches as words in a row, each with the claim that it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from workbench.records import Claim, Source
from workbench.words import quotations
from workbench.words.tokens import tokenize

GRAM = 3  # words in a row by which a quotation is looked for
PIECE = 4  # words in a row that are a piece of another speech
_LEFT_OUT = ("…", "...", ". . .")


class SpokenWord(NamedTuple):
    """A word where it stands in its source; ``joint``: the writer marks that something before it
    is left out or put in."""

    lower: str
    claim: Claim
    start: int
    end: int
    joint: bool = False


def stream(claims: Iterable[Claim]) -> list[SpokenWord]:
    """The words of claims in a row."""
    made = []
    for claim in sorted(claims, key=lambda c: c.start):
        reading = tokenize(claim.quote)
        for at, lower in enumerate(reading.lowers):
            start, end = claim.start + reading.starts[at], claim.start + reading.ends[at]
            made.append(SpokenWord(lower.replace("’", "'"), claim, start, end))
    return made


def speeches(source: Source, told: Sequence[SpokenWord]) -> Iterator[list[SpokenWord]]:
    """The quotations of somebody's words in a text, without what stands in square brackets."""
    text = source.text
    at = 0
    for start, end in quotations.speeches(text):
        while at < len(told) and told[at].start < start:
            at += 1
        inside: list[SpokenWord] = []
        before = start
        for word in told[at:]:
            if word.end > end:
                break
            gap = text[before : word.start]
            before = word.end
            if text.rfind("[", start, word.start) > text.rfind("]", start, word.start):
                continue  # the writer's own word
            joint = bool(inside) and ("]" in gap or any(mark in gap for mark in _LEFT_OUT))
            inside.append(word._replace(joint=joint))
        if len(inside) >= PIECE:
            yield inside


def grams(words: Sequence[SpokenWord]) -> Iterator[tuple[str, ...]]:
    """The words by threes."""
    for at in range(len(words) - GRAM + 1):
        yield tuple(word.lower for word in words[at : at + GRAM])
