"""Compare two texts facet by facet."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.facts.near_copies import copied
from workbench.findings.answers import slots
from workbench.findings.change import Change, difference, overlap
from workbench.findings.contrast import contrasts
from workbench.findings.counts import each_counted
from workbench.findings.crossed import exchanged
from workbench.findings.found import found, untold
from workbench.findings.marks import page, plain
from workbench.findings.moods import moods
from workbench.findings.quotes import misquoted
from workbench.findings.rewording import rewordings
from workbench.records import Difference, Relation
from workbench.words.tokens import Reading, tokenize

# From this part of shared words on, two texts are on one subject.
_ABOUT = 0.5


@dataclass(frozen=True, slots=True, repr=False)
class Comparison:
    """Two texts and how they stand to one another.

    ``relation`` is derived from ``differences``, gravest first; ``score`` (0 to 1) is how sure
    it is that the two conflict. Spans are code points into ``left`` and ``right``; the ids of the
    differences are "left" and "right".
    """

    left: str
    right: str
    relation: Relation
    differences: tuple[Difference, ...]
    score: float

    def show(self, colour: bool = False) -> str:
        """The two texts with the differing words in brackets, then one line per difference."""
        return plain(self.left, self.right, self.relation, self.score, self.differences, colour)

    def __repr__(self) -> str:
        return self.show()

    def _repr_html_(self) -> str:
        return page(self.left, self.right, self.relation, self.score, self.differences)


def compare(
    left: str, right: str, *, left_context: str = "", right_context: str = ""
) -> Comparison:
    """How two texts agree and differ.

    Neither text is taken for the source of the other: turned round, "added" becomes "lost",
    "strengthened" "weakened", and the rest stays as it is. The contexts (the sentences around
    each text) only help to tell whether the two speak of the same thing; nothing in them is
    reported.

    >>> found = wb.compare("The mill opened in 1890.", "The mill opened in 1891.")
    >>> found.relation, [(d.left, d.right) for d in found.differences]
    ('conflict', [('1890', '1891')])
    """
    one, two = tokenize(left), tokenize(right)
    if one.lowers == two.lowers:
        return Comparison(left, right, "agree", (), 0.0)
    alignment = copied(one, two)
    if alignment is not None:
        changes, related = rewordings(one, two, alignment), 1.0
    else:
        changes, related = contrasts(one, two, tokenize(left_context), tokenize(right_context))
    more = slots(one, two) + misquoted(one, two)
    changes = [c for c in changes if not (_explained(c, more) or each_counted(c, one, two))]
    changes += [change for change in more if not _told(change, changes)]
    if not any(change.effect in ("conflict", "possible") for change in changes):
        changes += exchanged(one, two)
    if untold(one) != untold(two):  # who says that he does not know leaves nothing out
        changes = [change for change in changes if change.effect in ("conflict", "possible")]
    if related >= _ABOUT:
        changes = moods(one, two, changes)
    changes.sort(key=_gravity)
    differences = tuple(difference(change, one, two) for change in changes)
    relation = _relation(changes, related)
    if relation == "agree" and not _borne_out(one, two):
        relation = "related"
    return Comparison(left, right, relation, differences, _score(changes))


def _borne_out(left: Reading, right: Reading) -> bool:
    """Whether one of the texts tells nothing that the other does not tell too."""
    if untold(left) or untold(right):
        return False
    return found(left, right) or found(right, left)


def _explained(change: Change, more: list[Change]) -> bool:
    """Whether a word that one text lacks is but one value more in a list of several."""
    lacks = change.left_first == change.left_last or change.right_first == change.right_last
    return (
        lacks
        and change.effect == "possible"
        and any(each.effect in ("added", "lost") and overlap(change, each) for each in more)
    )


def _told(change: Change, changes: list[Change]) -> bool:
    """Whether another difference touches the same words, and is as grave."""
    return any(
        _ORDER.index(each.effect) <= _ORDER.index(change.effect) and overlap(each, change)
        for each in changes
    )


_ORDER = ("conflict", "possible", "strengthened", "weakened", "added", "lost", "differs")


def _gravity(change: Change) -> tuple[int, float, int, int, str]:
    return (
        _ORDER.index(change.effect),
        -change.sure,
        change.left_first,
        change.right_first,
        change.facet,
    )


def _relation(changes: list[Change], related: float) -> Relation:
    if changes and changes[0].effect in ("conflict", "possible"):
        return changes[0].effect
    if related < _ABOUT:
        return "unrelated"
    return "drift" if changes else "agree"


def _score(changes: list[Change]) -> float:
    """How sure it is that at least one of the changes is a conflict."""
    doubt = 1.0
    for change in changes:
        if change.effect in ("conflict", "possible"):
            doubt *= 1.0 - change.sure
    lesser = max((change.sure for change in changes), default=0.0)
    return round(max(1.0 - doubt, 0.2 * lesser), 4)
