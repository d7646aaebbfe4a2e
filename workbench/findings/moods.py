"""What one text only asks or supposes cannot exclude, nor bear out, what the other states."""

from __future__ import annotations

from workbench.facets.mood import unasserted
from workbench.findings.change import Change
from workbench.words.align import subject_words
from workbench.words.tokens import Reading

_WHOLE = 0.8  # part of the words of substance from which on a text is but a question


def moods(left: Reading, right: Reading, changes: list[Change]) -> list[Change]:
    """The changes, those between a statement and a mere supposition taken back to "differs"."""
    ours, theirs = unasserted(left), unasserted(right)
    if not ours and not theirs:
        return changes
    weighed = [_weighed(change, ours, theirs) for change in changes]
    one, two = _whole(left, ours), _whole(right, theirs)
    if one != two:
        where = (0, len(left), 0, len(right))
        why = f"the {'left' if one else 'right'} text only asks or supposes what the other states"
        effect = "strengthened" if one else "weakened"
        weighed.append(Change("certainty", effect, *where, why, 0.3))  # type: ignore[arg-type]
    return weighed


def _weighed(change: Change, ours: frozenset[int], theirs: frozenset[int]) -> Change:
    if change.effect not in ("conflict", "possible"):
        return change
    one = change.left_first in ours
    two = change.right_first in theirs
    if (
        one == two
        or change.left_first == change.left_last
        or change.right_first == change.right_last
    ):
        return change
    return change._replace(effect="differs", sure=0.2)


def _whole(reading: Reading, supposed: frozenset[int]) -> bool:
    about = subject_words(reading)
    words = [i for i, stem in enumerate(reading.stems) if stem in about]
    return bool(words) and sum(i in supposed for i in words) >= _WHOLE * len(words)
