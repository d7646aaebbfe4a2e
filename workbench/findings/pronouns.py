"""Near copies: pronouns that point to someone else, or that took the place of words."""

from __future__ import annotations

from workbench.findings.change import Change
from workbench.records import Effect
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading


def pronouns(left: Reading, right: Reading, ours: list[int], theirs: list[int]) -> list[Change]:
    """Pronouns that point to someone else, and words that gave way to a pronoun."""
    persons = mapping("persons")
    before = [i for i in ours if left.lowers[i] in persons]
    after = [j for j in theirs if right.lowers[j] in persons]
    found = []
    for i, j in zip(before, after, strict=False):
        one, two = persons[left.lowers[i]], persons[right.lowers[j]]
        if one != two:
            why = f"“{right.words[j]}” points to someone else than “{left.words[i]}”"
            effect: Effect = "possible" if "several" in one + two else "conflict"
            found.append(Change("name", effect, i, i + 1, j, j + 1, why, 0.6))
    if not before and after:
        found += _stood_for(left, ours, right, theirs, after[0], "right")
    elif before and not after:
        found += _stood_for(right, theirs, left, ours, before[0], "left")
    return found


def _stood_for(
    reading: Reading, mine: list[int], other: Reading, others: list[int], pronoun: int, side: str
) -> list[Change]:
    """Words of one text, taken out of its list, that gave way to nothing but a pronoun, which
    stands in the text of the side told."""
    function = entries("function_words")
    named = [i for i in mine if reading.lowers[i] not in function and _alphabetic(reading, i)]
    if not named or any(other.lowers[j] not in function for j in others):
        return []
    mine[:] = [i for i in mine if i not in named]
    why = f"“{other.words[pronoun]}” stands for this, and may point to someone else"
    where = (named[0], named[-1] + 1, pronoun, pronoun + 1)
    if side == "left":
        where = (*where[2:], *where[:2])
    return [Change("name", "possible", *where, why, 0.5)]


def _alphabetic(reading: Reading, index: int) -> bool:
    return reading.words[index][0].isalpha()
