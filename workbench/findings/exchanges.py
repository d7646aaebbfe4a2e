"""Words exchanged for others: the same meaning, the opposite, or something else."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.facets.capitals import lettered
from workbench.findings.change import Change
from workbench.findings.stretch import WordStretch
from workbench.records import Effect
from workbench.words.align import Differing
from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import Kinship, both_persons, contrary, kinds, kinship
from workbench.words.tokens import Reading

# How many words of substance that only one text has are worth asking about.
_ADDITION = 3
# How many stretches may differ before the text counts as reworded throughout.
_SCATTERED = 4
# How many pairs of words in two stretches are looked at before which answers which is a guess.
_WIDE = 2_500
# How many words apart a negation and a word still belong together.
_BESIDE = 3
# The mark of an exchange between words that have nothing in common, until ``settle`` weighs it.
_LOOSE = 0.35
# How sure it is that two kinds of one thing exclude each other.
_RIVALS = 0.8

_RANK: dict[Kinship, int] = {
    "akin": 0,
    "opposite": 1,
    "near": 2,
    "rival": 3,
    "unknown": 4,
    "apart": 5,
}


def words(stretch: WordStretch, moved: tuple[frozenset[str], frozenset[str]]) -> list[Change]:
    """What the words of a stretch that belong to no other facet were exchanged for; ``moved`` are
    the stems that left some stretch, and those that came into one."""
    left, right = stretch.left, stretch.right
    a, b, c, d = stretch.block
    gone, come = moved
    ours = [i for i in range(a, b) if i not in stretch.spent_left and left.stems[i] not in come]
    theirs = [j for j in range(c, d) if j not in stretch.spent_right and right.stems[j] not in gone]
    wide = len(ours) * len(theirs) > _WIDE
    found = [] if wide else _opposites(left, right, ours, theirs)
    found += _pronouns(left, right, ours, theirs) + _led(stretch)
    ours = [i for i in ours if _tells(left, i)]
    theirs = [j for j in theirs if _tells(right, j)]
    if wide:
        return found + _left_over(stretch, ours, theirs, True)
    pairs = sorted(
        (_RANK[kinship(left.stems[i], right.stems[j])], abs((i - a) - (j - c)), i, j)
        for i in ours
        for j in theirs
    )
    swapped = False
    for rank, _, i, j in pairs:
        if i in ours and j in theirs:
            swapped = True
            ours.remove(i)
            theirs.remove(j)
            found += _exchange(left, right, i, j, rank, stretch.total)
    return found + _left_over(stretch, ours, theirs, swapped)


def _led(stretch: WordStretch) -> list[Change]:
    """A small word in whose place another one makes the giver the taker: "sold to", "sold by"."""
    left, right = stretch.left, stretch.right
    a, b, c, d = stretch.block
    if b - a != 1 or d - c != 1 or {left.lowers[a], right.lowers[c]} not in _LEADS:
        return []
    why = f"“{left.words[a]}” leads to another part in it than “{right.words[c]}”"
    return [Change("role", "possible", a, b, c, d, why, 0.5)]


_LEADS = frozenset(map(frozenset, (("by", "to"), ("from", "to"), ("by", "for"))))


def _tells(reading: Reading, index: int) -> bool:
    """Whether it is a word of substance."""
    plain = reading.lowers[index] in entries("function_words") or lettered(reading, index)
    return not plain and reading.words[index][0].isalpha()


def _pronouns(left: Reading, right: Reading, ours: list[int], theirs: list[int]) -> list[Change]:
    """Pronouns that point to someone else."""
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
    return found


def _left_over(
    stretch: WordStretch, ours: list[int], theirs: list[int], swapped: bool
) -> list[Change]:
    """Words of substance that only one side has; ``swapped`` if others of the stretch were
    exchanged, so that it was reworded.

    Both directions weigh the same: neither text is taken for the source of the other.
    """
    a, _, c, _ = stretch.block
    found: list[Change] = []
    # A text that differs in nothing else was changed for the sake of these words.
    sole = stretch.total == 1 and not swapped
    if theirs:
        asked = sole or len(theirs) >= _ADDITION
        effect: Effect = "possible" if asked else "added"
        spot = (a, a, theirs[0], theirs[-1] + 1)
        why = "the left text says nothing of this"
        found.append(Change("scope", effect, *spot, why, 0.5 if asked else 0.2))
    if ours:
        asked = sole or len(ours) >= _ADDITION
        effect = "possible" if asked else "lost"
        spot = (ours[0], ours[-1] + 1, c, c)
        why = "the right text leaves this out"
        found.append(Change("scope", effect, *spot, why, 0.5 if asked else 0.2))
    return found


def moved(
    left: Reading, right: Reading, blocks: Sequence[Differing]
) -> tuple[frozenset[str], frozenset[str]]:
    """The stems that left one stretch, and those that came into one."""
    gone = frozenset(left.stems[i] for b in blocks for i in range(b[0], b[1]))
    come = frozenset(right.stems[i] for b in blocks for i in range(b[2], b[3]))
    return gone, come


def _opposites(left: Reading, right: Reading, ours: list[int], theirs: list[int]) -> list[Change]:
    """Pairs of opposite words, taken out of both lists."""
    found = []
    persons = mapping("persons")
    for i in list(ours):
        if left.lowers[i] in persons:
            continue
        if any(
            kinship(left.stems[i], right.stems[j]) == "akin" and not _contrary(left, right, i, j)
            for j in theirs
        ):
            continue
        for j in theirs:
            if _contrary(left, right, i, j):
                why = f"“{right.words[j]}” is the opposite of “{left.words[i]}”"
                facet: str = "role" if both_persons(left.stems[i], right.stems[j]) else "negation"
                found.append(Change(facet, "conflict", i, i + 1, j, j + 1, why, 0.85))
                ours.remove(i)
                theirs.remove(j)
                break
    return found


def _contrary(left: Reading, right: Reading, i: int, j: int) -> bool:
    return contrary(left.lowers[i], right.lowers[j]) or (
        kinship(left.stems[i], right.stems[j]) == "opposite"
    )


def _exchange(
    left: Reading, right: Reading, i: int, j: int, rank: int, changes: int
) -> list[Change]:
    """What exchanging one word for the other means.

    Where nothing else was changed, a word of merely near meaning was not chosen to say the same.
    """
    if rank < _RANK["near"]:
        return []
    if rank == _RANK["near"] and (changes > 1 or _reports(left.stems[i], right.stems[j])):
        return []
    said, now = left.words[i], right.words[j]
    facet = _facet(left.stems[i], right.stems[j])
    if rank == _RANK["rival"]:
        why = f"“{now}” and “{said}” are different things"
        return [Change(facet, "conflict", i, i + 1, j, j + 1, why, _RIVALS)]
    why = f"“{now}” stands in the place of “{said}”"
    return [Change(facet, "differs", i, i + 1, j, j + 1, why, _LOOSE)]


def settle(found: list[Change], changes: int, short: bool) -> list[Change]:
    """Weigh the exchanges of words that have nothing in common.

    Where nothing else was changed, the exchange changes the meaning; where much was reworded, one
    unfamiliar word more says little, and several are worth asking about. In few words, another
    thing may simply be another subject.
    """
    found = _squared(found)
    if short:
        found = [c._replace(effect="possible", sure=0.5) if c.sure == _RIVALS else c for c in found]
    loose = sum(change.sure == _LOOSE for change in found)
    if changes > 1 and (loose < 2 or changes > _SCATTERED):
        return found
    alone = changes == 1 and not short
    effect: Effect = "conflict" if alone else "possible"
    sure = 0.7 if alone else 0.45
    return [c._replace(effect=effect, sure=sure) if c.sure == _LOOSE else c for c in found]


def _squared(found: list[Change]) -> list[Change]:
    """Without a negation and an opposite that undo each other ("not insured", "uninsured")."""
    cues = [c for c in found if c.facet == "negation" and _one_sided(c)]
    spent: set[Change] = set()
    for c in found:
        if c.facet == "negation" and not _one_sided(c):
            near = [d for d in cues if d not in spent and _beside(c, d)]
            if near:
                spent.update((c, near[0]))
    return [c for c in found if c not in spent]


def _one_sided(change: Change) -> bool:
    return change.left_first == change.left_last or change.right_first == change.right_last


def _beside(one: Change, two: Change) -> bool:
    return (
        min(abs(one.left_first - two.left_first), abs(one.right_first - two.right_first)) <= _BESIDE
    )


def _reports(left: str, right: str) -> bool:
    """Whether both are words of saying, which writers vary freely."""
    return "verb.communication" in kinds(left) & kinds(right)


def _facet(left: str, right: str) -> str:
    both = kinds(left) | kinds(right)
    if "noun.location" in both:
        return "place"
    return "date" if kinds(left) == kinds(right) == {"noun.time"} else "role"
