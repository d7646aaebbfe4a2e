"""Which of very many names are held against one: those that share its rarest word.

A name is written in many ways, and so each is held against each; of a list of thousands in one
sentence that would take the square of its length.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

MANY = 64  # names from which on only those that share a rare word are held against each other

T = TypeVar("T")


class Sharing(Generic[T]):
    """Names by their words, to find those that may be of one bearer."""

    def __init__(self, named: Sequence[tuple[T, Iterable[str]]]) -> None:
        """``named``: each name with its words."""
        self._all = [each for each, _ in named]
        self._by_word: dict[str, list[int]] = defaultdict(list)
        if len(named) > MANY:
            for at, (_, words) in enumerate(named):
                for word in {*words}:
                    self._by_word[word].append(at)

    def near(self, words: Iterable[str]) -> list[T]:
        """In their order, all names; of more than ``MANY`` those with the rarest of the words
        that any has."""
        if len(self._all) <= MANY:
            return self._all
        places = (self._by_word[word] for word in words if word in self._by_word)
        return [self._all[at] for at in min(places, key=len, default=())]
