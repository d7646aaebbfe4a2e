"""Cutting a text at the edges of spans that may overlap, and showing text that hides itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TypeVar

K = TypeVar("K")
Span = tuple[int, int]  # characters of a text: the first, and the one behind the last

_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    """The text with characters no page can hold made visible, one for one, so offsets stay.

    ASCII control characters become their Unicode pictures (U+2400 block), C1 controls, lone
    surrogates and non-characters U+FFFD. Tab, line feed and carriage return stay.
    """
    return _UNSEEN.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def cut(length: int, spans: Iterable[tuple[int, int, K]]) -> list[tuple[int, int, tuple[K, ...]]]:
    """The pieces of ``range(length)`` cut at every edge of the spans (start, end, key).

    Pieces are in order, leave no gap and never overlap; each names the keys of the spans that
    cover it, in the order the spans were given. Spans are clipped to the text, empty ones left
    out.
    """
    kept = [
        (max(0, start), min(length, end), order, key)
        for order, (start, end, key) in enumerate(spans)
        if max(0, start) < min(length, end)
    ]
    if not kept:
        return [(0, length, ())] if length else []
    edges = sorted({0, length, *(s for s, *_ in kept), *(e for _, e, *_ in kept)})
    opening = sorted(kept, key=lambda span: span[0])
    active: list[tuple[int, int, int, K]] = []
    pieces: list[tuple[int, int, tuple[K, ...]]] = []
    following = 0
    for start, end in pairwise(edges):
        active = [span for span in active if span[1] > start]
        while following < len(opening) and opening[following][0] == start:
            active.append(opening[following])
            following += 1
        keys = tuple(key for *_, key in sorted(active, key=lambda span: span[2]))
        pieces.append((start, end, keys))
    return pieces
