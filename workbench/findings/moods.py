"""What one text only asks or supposes cannot exclude, nor bear out, what the other states."""

from __future__ import annotations

from workbench.claims.verbs import past
from workbench.facets.mood import prospects, supposed, unasserted
from workbench.findings.change import Change
from workbench.findings.denial import content
from workbench.words.align import forms
from workbench.words.tokens import Reading

_WHOLE = 0.8  # part of the words of substance from which on a text is but a question


def moods(left: Reading, right: Reading, changes: list[Change]) -> list[Change]:
    """The changes, those between a statement and a mere supposition taken back to "differs"."""
    ours, theirs = unasserted(left), unasserted(right)
    weighed = [_weighed(change, ours, theirs) for change in changes] if ours or theirs else changes
    one, two = _whole(left, ours), _whole(right, theirs)
    if one == two and not any(change.facet in ("certainty", "attribution") for change in changes):
        one, two = _supposes(left, right), _supposes(right, left)
    if one != two:
        where = (0, len(left), 0, len(right))
        why = f"the {'left' if one else 'right'} text only asks or supposes what the other states"
        effect = "strengthened" if one else "weakened"
        weighed = [*weighed, Change("certainty", effect, *where, why, 0.3)]  # type: ignore[arg-type]
    return weighed


def _supposes(one: Reading, two: Reading) -> bool:
    """Whether a text asks for, plans or supposes what the other one tells as a fact."""
    inside, deeds = supposed(one), prospects(one)
    if not inside and not deeds:
        return False
    apart = supposed(two) | prospects(two).keys()
    told = [i for i in content(two) if i not in apart]
    where: dict[str, set[int]] = {}
    for at in content(one):
        for form in forms(one.stems[at]):
            where.setdefault(form, set()).add(at)
    met = {i: set().union(*(where.get(f, ()) for f in forms(two.stems[i]))) for i in told}
    met = {i: places for i, places in met.items() if places}
    if not met or len(met) < _WHOLE * len(told):
        return False
    if inside and all(places <= inside for places in met.values()):
        return True
    return any(
        places <= deeds.keys()
        and (past(two, i) or not any(deeds[place] == "bare" for place in places))
        for i, places in met.items()
    )


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


def _whole(reading: Reading, unasserted: frozenset[int]) -> bool:
    words = content(reading)
    return bool(words) and sum(i in unasserted for i in words) >= _WHOLE * len(words)
