"""Near copies: figures, dates and names that stand where others stood."""

from __future__ import annotations

from collections.abc import Sequence, Set

from workbench.facets import name, place, registry, title
from workbench.facets.capitals import PERSON_TITLES
from workbench.facets.facet import Facet
from workbench.facets.sharing import Sharing
from workbench.facts.across import Answer
from workbench.facts.brackets import figures
from workbench.findings.change import Change
from workbench.findings.roles import opening
from workbench.findings.stretch import SURE, WordStretch, between
from workbench.measures.mention import Mention, agrees
from workbench.words.cues import cues
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading, once

# From so many changed stretches, or words in one, which name answers which is a guess.
_SCATTERED, _WIDE = 4, 12


def quantities(stretches: Sequence[WordStretch], answers: Sequence[Answer]) -> list[Change]:
    """Figures and dates of near copies that differ from what answers them, and those of a changed
    stretch that nothing answers."""
    found = []
    for one, two, _, (effect, why) in answers:
        if effect != "agree":
            ours, theirs = one.mention, two.mention
            where = (ours.first, ours.last, theirs.first, theirs.last)
            found.append(Change(ours.facet, effect, *where, why, SURE.get(effect, 0.3)))
    here = {answer.left.mention.first for answer in answers}
    there = {answer.right.mention.first for answer in answers}
    for stretch in stretches:
        found += _unanswered(stretch, here, there)
    return found


def _unanswered(stretch: WordStretch, here: Set[int], there: Set[int]) -> list[Change]:
    """The figures of a stretch that nothing answers: one in the place of another sort, or alone."""
    ours = stretch.touching(figures(stretch.left), "left")
    theirs = stretch.touching(figures(stretch.right), "right")
    stretch.spend(ours, "left")
    stretch.spend(theirs, "right")
    ours = [m for m in ours if m.first not in here]
    theirs = [m for m in theirs if m.first not in there]
    found = []
    for one, two in zip(ours, theirs, strict=False):
        why = "one figure stands in the place of another that is of another kind"
        where = (one.first, one.last, two.first, two.last)
        found.append(Change(one.facet, "possible", *where, why, 0.6))
    why = "the right text lacks this figure"
    found += [_lacking(stretch, one, "left", why) for one in ours[len(theirs) :]]
    why = "the left text does not give this figure"
    return found + [_lacking(stretch, two, "right", why) for two in theirs[len(ours) :]]


def _lacking(stretch: WordStretch, mention: Mention, side: str, why: str) -> Change:
    """A figure that one side alone has, and nothing in its place."""
    alone = registry()[mention.facet].alone
    reading = stretch.left if side == "left" else stretch.right
    told = alone and alone(mention, reading.span(mention.first, mention.last), side)
    effect, reason, sure = (*told, 0.3) if told else ("possible", why, 0.6)
    return stretch.alone(mention, side, effect, reason, sure)


def names(stretch: WordStretch) -> list[Change]:
    """Names in the stretch that do not stand on both sides, in the order they stand."""
    ours = stretch.touching(title.names(stretch.left), "left")
    theirs = stretch.touching(title.names(stretch.right), "right")
    stretch.spend(ours, "left")
    stretch.spend(theirs, "right")
    loose, waiting = _unmatched(name.FACET, ours, theirs, stretch)
    _spend_announcements(stretch, ours, theirs)
    _spend_titles(stretch)
    a, b, c, d = stretch.block
    scattered = stretch.total > _SCATTERED or (b - a) + (d - c) > _WIDE
    found: list[Change] = []
    for one, two in zip(loose, waiting, strict=False):
        unsure = scattered or _within(stretch, one, two)
        for change in between(name.FACET, one, two)[0]:
            found.append(change._replace(effect="possible", sure=0.5) if unsure else change)
    found += [_unnamed(stretch, one) for one in loose[len(waiting) :]]
    for two in waiting[len(loose) :]:
        why = "the left text does not name this"
        found.append(Change("name", "possible", a, b, two.first, two.last, why, 0.6))
    return found


def _within(stretch: WordStretch, one: Mention, two: Mention) -> bool:
    """Whether two places are of two sorts, so that one may lie in the other."""
    ours = {m.value[0] for m in place.extract(stretch.left) if m.first == one.first}
    theirs = {m.value[0] for m in place.extract(stretch.right) if m.first == two.first}
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _spend_announcements(stretch: WordStretch, ours: list[Mention], theirs: list[Mention]) -> None:
    """Words such as "née" and "also known as" tell nothing besides the name behind them."""
    for side, reading, mentions in (
        ("left", stretch.left, ours),
        ("right", stretch.right, theirs),
    ):
        if any(mention.value.others for mention in mentions):
            announced = cues(reading, "aliases")
            spent = stretch.spent_left if side == "left" else stretch.spent_right
            spent.update(i for c in announced for i in range(c.first, c.last))


def _spend_titles(stretch: WordStretch) -> None:
    """A title that one text alone gives a person tells no one new: "King George VI"."""
    a, b, c, d = stretch.block
    for reading, words, gave_way, spent in (
        (stretch.left, range(a, b), c < d, stretch.spent_left),
        (stretch.right, range(c, d), a < b, stretch.spent_right),
    ):
        if not gave_way:
            spent.update(i for i in words if i in _titled(reading))


@once
def _titled(reading: Reading) -> frozenset[int]:
    """The titles of persons that stand before a name."""
    before = (m.first - 1 for m in title.names(reading))
    return frozenset(at for at in before if at >= 0 and reading.lowers[at] in PERSON_TITLES)


def titles(stretch: WordStretch) -> list[Change]:
    """Titles of works in the stretch that stand in one another's place."""
    ours = stretch.touching(title.extract(stretch.left), "left")
    theirs = stretch.touching(title.extract(stretch.right), "right")
    if not ours or not theirs:
        return []  # words that no title answers are left to the other facets
    stretch.spend(ours, "left")
    stretch.spend(theirs, "right")
    loose, waiting = _unmatched(title.FACET, ours, theirs, stretch)
    found: list[Change] = []
    for one, two in zip(loose, waiting, strict=False):
        changes, comparable = between(title.FACET, one, two)
        if not comparable:
            where = (one.first, one.last, two.first, two.last)
            why = "one title stands in the place of another of another kind of work"
            changes = [Change("title", "possible", *where, why, 0.6)]
        found += changes
    for one in loose[len(waiting) :]:
        why = "the right text leaves this title out"
        found.append(stretch.alone(one, "left", "possible", why, 0.6))
    for two in waiting[len(loose) :]:
        why = "the left text does not give this title"
        found.append(stretch.alone(two, "right", "possible", why, 0.6))
    return found


def _unmatched(
    facet: Facet, ours: list[Mention], theirs: list[Mention], stretch: WordStretch
) -> tuple[list[Mention], list[Mention]]:
    """The names or titles of each side that are not on the other."""
    near = Sharing([(each, each.value.parts) for each in theirs])
    met: set[int] = set()
    loose: list[Mention] = []
    for one in ours:
        for two in near.near(one.value.parts):
            outcome = facet.compare(one.value, two.value) if id(two) not in met else None
            if agrees(outcome):
                met.add(id(two))
                break
        else:
            loose.append(one)
    waiting = [two for two in theirs if id(two) not in met]
    if facet is name.FACET:  # a second name of one who is named on the other side is no one new
        known = _known(stretch.left) & _known(stretch.right) if loose or waiting else frozenset()
        loose = [one for one in loose if not _shortened(one, stretch.right, known)]
        waiting = [two for two in waiting if not _shortened(two, stretch.left, known)]
        opens = opening(stretch.right, stretch.left), opening(stretch.left, stretch.right)
        there, here = opens[0] - opens[1], opens[1] - opens[0]
        if there and here:  # who opens the one text comes later in the other, and the reverse
            loose = [one for one in loose if there.isdisjoint(one.value.parts)]
            waiting = [two for two in waiting if here.isdisjoint(two.value.parts)]
        loose = [one for one in loose if not _other_name(one, stretch.right)]
        waiting = [two for two in waiting if not _other_name(two, stretch.left)]
    return loose, waiting


def _other_name(mention: Mention, there: Reading) -> bool:
    """Whether the text gives the bearer a name under which the other text has it."""
    return not _plain(there).isdisjoint(mention.value.others)


@once
def _plain(reading: Reading) -> frozenset[tuple[str, ...]]:
    """The names of a text that it gives no other name."""
    return frozenset(m.value.parts for m in title.names(reading) if not m.value.others)


@once
def _known(reading: Reading) -> frozenset[tuple[str, ...]]:
    """The names of a text, by their parts."""
    return frozenset(mention.value.parts for mention in title.names(reading))


@once
def _by_end(reading: Reading) -> Sharing[Mention]:
    """The names of a text by their first and last parts."""
    return Sharing([(m, (m.value.parts[0], m.value.parts[-1])) for m in title.names(reading)])


def _shortened(mention: Mention, there: Reading, known: Set[tuple[str, ...]]) -> bool:
    """Whether the other text has the name in full or in short, and no one else's: "Ann Lee"
    beside "Ann", where neither text has another Ann; or with the family name first. ``known``
    are the names that both texts have."""
    parts = mention.value.parts
    return any(
        (len(other.value.parts) != len(parts) or sorted(other.value.parts) == sorted(parts))
        and other.value.parts not in known
        and not {parts[0], parts[-1]}.isdisjoint((other.value.parts[0], other.value.parts[-1]))
        and name.compare(mention.value, other.value) == ("agree", "")
        for other in _by_end(there).near((parts[0], parts[-1]))
    )


def _unnamed(stretch: WordStretch, one: Mention) -> Change:
    """A name that gave way to something that is no name."""
    _, _, c, d = stretch.block
    lowers = stretch.right.lowers
    pronoun = [j for j in range(c, d) if lowers[j] in entries("pronouns")]
    spot = (one.first, one.last)
    if pronoun:
        stretch.spent_right.update(pronoun)
        why = "a pronoun stands for the name, and may point to someone else"
        return Change("name", "possible", *spot, pronoun[0], pronoun[0] + 1, why, 0.5)
    if c < d:
        return Change("name", "possible", *spot, c, d, "the right text does not name this", 0.5)
    return Change("name", "possible", *spot, c, d, "the right text leaves this name out", 0.6)
