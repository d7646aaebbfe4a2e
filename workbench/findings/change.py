"""One difference while it is still counted in words, and how it becomes a Difference."""

from __future__ import annotations

from typing import NamedTuple

from workbench.records import Difference, Effect
from workbench.words.tokens import Reading


class Change(NamedTuple):
    """Words of the left text, the words of the right that differ from them, and why it matters.

    ``sure`` (0 to 1) is how sure it is that the two exclude each other.
    """

    facet: str
    effect: Effect
    left_first: int
    left_last: int
    right_first: int
    right_last: int
    explanation: str
    sure: float


def overlap(one: Change, two: Change) -> bool:
    """Whether two changes have words in common, on either side."""
    left = one.left_first < two.left_last and two.left_first < one.left_last
    return left or (one.right_first < two.right_last and two.right_first < one.right_last)


def place(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Code points of words ``first`` to ``last``; an empty stretch stands before ``first``."""
    if first < last:
        return reading.starts[first], reading.ends[last - 1]
    at = reading.ends[first - 1] if first else 0
    return at, at


def difference(change: Change, left: Reading, right: Reading) -> Difference:
    """The change as a record."""
    left_start, left_end = place(left, change.left_first, change.left_last)
    right_start, right_end = place(right, change.right_first, change.right_last)
    return Difference(
        change.facet,
        change.effect,
        "left",
        "right",
        left.text[left_start:left_end],
        right.text[right_start:right_end],
        left_start,
        left_end,
        right_start,
        right_end,
        change.explanation,
    )
