"""The fields of an RTF document that lead to an address on the web."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.sources.pieces import Words, leads, linked


@dataclass
class Field:
    """A field: its instruction so far, and where its result begins in the words of a paragraph."""

    order: str = ""
    place: Words | None = None
    start: int = 0

    def begin(self, words: Words) -> None:
        """The result begins behind these words."""
        self.place, self.start = words, len(words.text)

    def end(self, words: Words) -> Words:
        """The words with the address that the result leads to; a link that does not end in the
        paragraph in which it begins is none."""
        address = leads(self.order)
        if not address or words is not self.place:
            return words
        text, result, made = words.text, Words(), Words()
        made.put(text[: self.start])
        result.put(text[self.start :])
        made.extend(linked(result, address))
        return made
