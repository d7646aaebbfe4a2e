"""Which words are verbs that can carry a sentence, told by their form alone."""

from __future__ import annotations

from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading


def past(reading: Reading, index: int) -> bool:
    """Whether a word has a past form: "opened", "wrote", "written"."""
    word = reading.lowers[index]
    if index and reading.words[index][0].isupper():
        return False
    if word.endswith("ed"):
        return reading.stems[index] != word
    # The list also holds irregular plurals and comparatives; few stand where a verb would.
    return (
        mapping("irregular").get(word, (word,))[0] != word
        and not word.endswith(("ing", "s", "er", "est", "men"))
        and word not in entries("auxiliaries")
    )


def verbal(reading: Reading, first: int = 0) -> bool:
    """Whether a finite verb or a past form stands at or behind word ``first``."""
    known = entries("auxiliaries")
    return any(
        reading.lowers[index] in known or past(reading, index)
        for index in range(first, len(reading))
    )
