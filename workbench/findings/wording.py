"""Words exchanged for others: the same meaning, the opposite, or something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from workbench.facets import title, values
from workbench.findings.change import Change
from workbench.findings.roles import apposed
from workbench.findings.stretch import Stretch
from workbench.records import Effect
from workbench.words.align import Block
from workbench.words.lexicon import entries, mapping
from workbench.words.stems import stem
from workbench.words.thesaurus import Kinship, both_persons, contrary, kinds, kinship
from workbench.words.tokens import Reading

# How many words of substance that only one text has are worth asking about.
_ADDITION = 3
# How many stretches may differ before the text counts as reworded throughout.
_SCATTERED = 4
# How many pairs of words in two stretches are looked at before which answers which is a guess.
_WIDE = 2_500
# How many places of one word are tried.
_NEXT = 4
# How many words on either side tell that two words have changed places.
_AROUND = 2
_EACH = frozenset(["each", "every", "daily", "weekly", "hourly", "between"])
_LISTED = frozenset(["and", "or", "both", "the", "a", "an"])
# How many words apart a negation and a word still belong together.
_BESIDE = 3
# The mark of an exchange between words that have nothing in common, until ``settle`` weighs it.
_LOOSE = 0.35
# How sure it is that two kinds of one thing exclude each other.
_RIVALS = 0.8

Unit = tuple[int, int]  # the first word, and the one behind the last

_RANK: dict[Kinship, int] = {
    "akin": 0,
    "opposite": 1,
    "near": 2,
    "rival": 3,
    "unknown": 4,
    "apart": 5,
}


def words(stretch: Stretch, moved: tuple[frozenset[str], frozenset[str]]) -> list[Change]:
    """What the words of a stretch that belong to no other facet were exchanged for; ``moved`` are
    the stems that left some stretch, and those that came into one."""
    left, right = stretch.left, stretch.right
    a, b, c, d = stretch.block
    gone, come = moved
    ours = [i for i in range(a, b) if i not in stretch.spent_left and left.stems[i] not in come]
    theirs = [j for j in range(c, d) if j not in stretch.spent_right and right.stems[j] not in gone]
    wide = len(ours) * len(theirs) > _WIDE
    found = [] if wide else _opposites(left, right, ours, theirs)
    found += _pronouns(left, right, ours, theirs)
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


def _tells(reading: Reading, index: int) -> bool:
    """Whether it is a word of substance."""
    return (
        reading.lowers[index] not in entries("function_words") and reading.words[index][0].isalpha()
    )


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


def _left_over(stretch: Stretch, ours: list[int], theirs: list[int], swapped: bool) -> list[Change]:
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
    left: Reading, right: Reading, blocks: Sequence[Block]
) -> tuple[frozenset[str], frozenset[str]]:
    """The stems that left one stretch, and those that came into one."""
    gone = frozenset(left.stems[i] for b in blocks for i in range(b[0], b[1]))
    come = frozenset(right.stems[i] for b in blocks for i in range(b[2], b[3]))
    return gone, come


def swaps(left: Reading, right: Reading, blocks: Sequence[Block]) -> list[Change]:
    """Two words, figures or names of one copy that have changed places in the other: the words
    around each are those around the other there. Not in a list, nor of what holds of both alike."""
    whole = [block for block in blocks if block[0] < block[1] and block[2] < block[3]]
    theirs = _units(right, [(block[2], block[3]) for block in whole])
    begins, ends = {unit[0]: unit for unit in theirs}, {unit[1]: unit for unit in theirs}
    across = _across(left, right, blocks)
    waiting: dict[tuple[str, str], list[tuple[Unit, Unit]]] = defaultdict(list)
    found: list[Change] = []
    for unit in _units(left, [(block[0], block[1]) for block in whole]):
        answer = begins.get(across.get(unit[0] - 1, -9) + 1) or ends.get(across.get(unit[1], -9))
        if answer is None:
            continue
        said, other = left.span(*unit).lower(), right.span(*answer).lower()
        if said == other or kinship(stem(said), stem(other)) == "akin":
            continue
        waiting[said, other].append((unit, answer))
        for before, there in waiting[other, said][-_NEXT:]:
            if not _alike(left, before[1], unit[0]) and all(
                _exchanged(left, right, one, two, (said, other))
                for one, two in ((unit, answer), (before, there))
            ):
                found.append(_swap(left, before, unit, there))
    return found


def _swap(left: Reading, one: Unit, two: Unit, answer: Unit) -> Change:
    between = left.lowers[one[1] : two[0]]
    habit = not _EACH.isdisjoint(left.lowers)  # "from Oslo to Rome each hour"
    loose = between == ("with",) or (between == ("to",) and habit)
    facet = "number" if left.words[one[0]][0].isdigit() else "role"
    why = f"“{left.span(*one)}” and “{left.span(*two)}” have changed places"
    effect: Effect = "possible" if loose else "conflict"
    return Change(facet, effect, *one, *answer, why, 0.5 if loose else 0.85)


def _units(reading: Reading, changed: Sequence[tuple[int, int]]) -> list[Unit]:
    """What can change places, in order: figures, what was changed, names, words of substance."""
    light = entries("function_words")
    told = [(m.first, m.last) for m in values(reading)] + list(changed)
    told += [(m.first, m.last) for m in title.names(reading)]
    told += [
        (at, at + 1)
        for at in range(reading.size)
        if reading.lowers[at] not in light and reading.words[at][0].isalnum()
    ]
    taken: set[int] = set()
    made = []
    for first, last in told:
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            made.append((first, last))
    return sorted(made)


def _across(left: Reading, right: Reading, blocks: Sequence[Block]) -> dict[int, int]:
    """For each word of the left text that is the same in the right one, its place there; the ends
    of the texts answer each other. Where as many words stand at their very places, these."""
    made: dict[int, int] = {}
    at, to = 0, 0
    for block in (*blocks, (left.size, left.size, right.size, right.size)):
        made.update(zip(range(at, block[0]), range(to, block[2]), strict=False))
        at, to = block[1], block[3]
    if left.size == right.size:
        same = [i for i in range(left.size) if left.lowers[i] == right.lowers[i]]
        if len(same) >= len(made):
            made = dict(zip(same, same, strict=True))
    return made | {-1: -1, left.size: right.size}


def _alike(reading: Reading, first: int, last: int) -> bool:
    """Whether the words between two tell a list of them, or what holds of both alike: "met"."""
    between = [
        at for at in range(first, last) if not apposed(reading, at) and not apposed(reading, at + 1)
    ]
    lowers = [reading.lowers[at] for at in between]
    if not entries("mutual").isdisjoint(map(stem, lowers)) or ("with" in lowers and lowers[1:]):
        return True
    small = set(lowers) & entries("function_words")
    commas = any("," in reading.gap(at) for at in range(first, last + 1) if 0 < at < reading.size)
    return small <= _LISTED and (commas or not {"and", "or", "&"}.isdisjoint(lowers))


def _exchanged(
    left: Reading, right: Reading, unit: Unit, answer: Unit, said: tuple[str, str]
) -> bool:
    """Whether the words around the left unit, the two units exchanged in them, are those around
    the right one."""
    (a, b), (c, d) = unit, answer
    one = f" {' '.join(left.lowers[max(0, a - _AROUND) : a])} | "
    one += f"{' '.join(left.lowers[b : b + _AROUND])} "
    two = f" {' '.join(right.lowers[max(0, c - _AROUND) : c])} | "
    two += f"{' '.join(right.lowers[d : d + _AROUND])} "
    return one.replace(f" {said[1]} ", f" {said[0]} ") == two.replace(
        f" {said[1]} ", f" {said[0]} "
    )


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
