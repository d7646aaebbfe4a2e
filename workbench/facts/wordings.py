"""Each distinct wording once, and every place that has it: copies crowd nothing out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence


class Wordings:
    """The rows of some texts by what they say, and by the source that says it.

    ``firsts`` are the first row of each wording; ``places`` for each wording its first row in
    each source. Further rows of a wording in one source are ``copies`` of that first one.
    """

    def __init__(self, said: Iterable[Hashable], homes: Sequence[Hashable]) -> None:
        number: dict[Hashable, int] = {}
        first: dict[tuple[int, Hashable], int] = {}
        self.firsts: list[int] = []
        self.places: list[list[int]] = []
        self.copies: dict[int, list[int]] = defaultdict(list)
        for row, words in enumerate(said):
            wording = number.setdefault(words, len(number))
            if wording == len(self.firsts):
                self.firsts.append(row)
                self.places.append([])
            place = first.setdefault((wording, homes[row]), row)
            if place == row:
                self.places[wording].append(row)
            else:
                self.copies[place].append(row)

    def between(self, one: int, two: int, most: int) -> Iterator[tuple[int, int]]:
        """Pairs of places of two wordings, or of one, earlier row first: each place with about
        this many of the other wording's on either side, so that their number grows with that of
        the places and not with its square."""
        ours, theirs = self.places[one], self.places[two]
        if len(ours) > len(theirs):
            ours, theirs = theirs, ours
        for at, place in enumerate(ours):
            begin = at + 1 if one == two else max(0, at - most)
            for other in theirs[begin : at + most + 1]:
                yield (place, other) if place < other else (other, place)
