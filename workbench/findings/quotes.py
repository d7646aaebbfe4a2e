"""Quotations of one and the same speech whose words are not the same: one is not verbatim."""

from __future__ import annotations

from bisect import bisect_left

from workbench.findings.change import Change
from workbench.words.align import align
from workbench.words.quotations import quotations as marked
from workbench.words.quotations import speeches
from workbench.words.tokens import Reading, once, tokenize

_SAME = 0.6  # part of their words, in the same order, that two quotations of one speech share
_SURE = 0.5


def misquoted(left: Reading, right: Reading) -> list[Change]:
    """The words in which two quotations of one speech differ."""
    ours, theirs = quotations(left), quotations(right)
    found: list[Change] = []
    for first, last in ours:
        for start, end in theirs:
            if left.lowers[first:last] == right.lowers[start:end]:
                break
        else:
            for start, end in theirs:
                one = tokenize(left.span(first, last))
                two = tokenize(right.span(start, end))
                if align(one, two).likeness >= _SAME:
                    found += _altered(left, first, last, right, start, end)
                    break
    return found or _brief(left, right)


def _brief(left: Reading, right: Reading) -> list[Change]:
    """A few words in quotation marks that are not the same, where all the rest is: "a calamity",
    "a disaster"; not two titles."""
    ours, theirs = marked(left.text), marked(right.text)
    if len(ours) != 1 or len(theirs) != 1 or quotations(left) or quotations(right):
        return []
    (first, last), (start, end) = (
        (bisect_left(r.starts, m.start()), bisect_left(r.starts, m.end()))
        for r, m in ((left, ours[0]), (right, theirs[0]))
    )
    rest = [
        sorted(r.lowers[:a] + r.lowers[b:])
        for r, a, b in ((left, first, last), (right, start, end))
    ]
    titles = all(word[0].isupper() for word in left.words[first:last] + right.words[start:end])
    if (
        rest[0] != rest[1]
        or not rest[0]
        or titles
        or left.lowers[first:last] == right.lowers[start:end]
    ):
        return []
    return _altered(left, first, last, right, start, end)


@once
def quotations(reading: Reading) -> tuple[tuple[int, int], ...]:
    """What stands in quotation marks, by first and last word; phrases and titles are left out."""
    return tuple(
        (bisect_left(reading.starts, start), bisect_left(reading.starts, end))
        for start, end in speeches(reading.text)
    )


def _altered(
    left: Reading, first: int, last: int, right: Reading, start: int, end: int
) -> list[Change]:
    """The first and the last word that differ, and what is between them."""
    one, two = left.lowers[first:last], right.lowers[start:end]
    shorter = min(len(one), len(two))
    ahead = next((i for i in range(shorter) if one[i] != two[i]), shorter)
    behind = 0
    while behind < shorter - ahead and one[-1 - behind] == two[-1 - behind]:
        behind += 1
    where = (first + ahead, last - behind, start + ahead, end - behind)
    why = "words inside quotation marks differ: one quotation is not verbatim"
    return [Change("wording", "possible", *where, why, _SURE)]
