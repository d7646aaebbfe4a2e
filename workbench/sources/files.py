"""The text that a reader writes down from a source file, and what else the file tells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workbench.records import Place, Source


def named(path: Path) -> str:
    """The title of a file that has no other: its name in words."""
    words = path.stem.replace("-", " ").replace("_", " ").strip() or path.name
    return words[:1].upper() + words[1:]


def source(path: Path, *, title: str = "", **known: Any) -> Source:
    """What is read from a file: its text, and what else the file tells, by the fields of
    ``Source``; a file without a title is called by its name. ``read`` gives it its id."""
    return Source(source_id="", path=path.name, title=title or named(path), **known)


class Transcript:
    """The text of a document as it is written down, block by block, and where each block stood.

    What is read back (``text``, ``places``) is what every offset counts in.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._places: list[Place] = []
        self._length = 0

    def add(self, words: str, label: str, gap: str = "\n\n") -> int:
        """Write a block behind a ``gap``; ``label`` is its place, as a person finds it again.

        Returns where the block starts in the text; a block of white space is not written.
        """
        words = words.strip()
        if not words:
            return self._length
        if self._parts:
            self._write(gap)
        start = self._length
        if label and (not self._places or self._places[-1].label != label):
            self._places.append(Place(start, label))
        self._write(words)
        return start

    def _write(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self._parts)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where each part of the text stood, in order."""
        return tuple(self._places)
