"""Whether a text bears another one out: every word of substance, name and figure found in it."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.facets import place, title, values
from workbench.facets.capitals import lettered
from workbench.facets.name import Name, same
from workbench.facets.negation import ended, negations
from workbench.facets.sharing import Sharing
from workbench.facts.across import pairs
from workbench.facts.unstated import unstated
from workbench.findings.bound import elsewhere, rebound
from workbench.findings.crossed import crossed
from workbench.findings.roles import borne_out
from workbench.measures.mention import agrees
from workbench.words.align import missing
from workbench.words.cues import cues
from workbench.words.lexicon import entries
from workbench.words.thesaurus import kinship
from workbench.words.tokens import Reading, once

_CALLED = frozenset(("titled", "entitled", "named", "called"))
# So many words may be answered by others of the same meaning; more of them would be a guess.
_BY_MEANING = 3


def found(reading: Reading, other: Reading) -> bool:
    """Whether all that the reading tells stands in the other one, in the same or other words."""
    if elsewhere(reading, other):
        return False
    if "still" in reading.lowers and ended(other):
        return False
    if crossed(reading, (other,)) or _unstated(reading, other):
        return False
    named = _named(reading, other)
    if len(named) < sum(m.last - m.first for m in title.names(reading)):
        return False
    answers = pairs(reading, other) if values(reading) and values(other) else []
    if any(p.outcome and p.outcome[0] in ("conflict", "possible") for p in answers):
        return False
    agreed = [p for p in answers if agrees(p.outcome)]
    counted = {i for a in agreed for i in range(a.left.mention.first, a.left.mention.last)}
    if _changed(reading, other, counted) or rebound(agreed, reading, other):
        return False
    said = named | _slight(reading, other) | borne_out(reading, other) | counted
    lacking = missing(reading, other)
    lacking &= {reading.stems[i] for i in range(len(reading)) if i not in said}
    if len(lacking) > _BY_MEANING:
        return False
    turned = bool(negations(reading)) != bool(negations(other))
    for stem in lacking:
        kin = {
            kinship(stem, each)
            for each in dict.fromkeys(other.stems)
            if each.isalpha() and not {stem, each} <= entries("converses")
        }
        if "opposite" in kin and turned:
            turned = False  # "not unsafe" is "safe"
        elif "akin" not in kin:
            return False
    return not turned or (ended(reading) and ended(other))  # "no longer makes", "used to make"


def _unstated(reading: Reading, other: Reading) -> bool:
    """Whether one of the two only supposes, or leaves out, what the other states."""
    return bool(unstated(reading, (other,)) or unstated(other, (reading,)))


def _slight(reading: Reading, other: Reading) -> set[int]:
    """The words that only turn a clause round, say that it was so once, announce a title, or are
    the letters of a degree behind a name."""
    said = {i for cue in negations(reading) for i in range(cue.first, cue.last)}
    said |= {i for i in range(reading.size) if lettered(reading, i)}
    said |= {i for i, lower in enumerate(reading.lowers) if lower in _CALLED}
    if ended(reading) and ended(other):
        said |= {
            i for i, stem in enumerate(reading.stems) if stem in entries("endings") or stem == "use"
        }
    return said


def _changed(reading: Reading, other: Reading, counted: set[int]) -> bool:
    """Whether a small word or a place changes what the reading tells, and the other has none such;
    in a figure that the other tells in another notation it changes nothing: "half", "50%"."""
    lacking = _telling(reading) - _telling(other)
    loose = {lower for at, lower in enumerate(reading.lowers) if at not in counted}
    return any(word in loose or word not in entries("telling_words") for word in lacking)


@once
def _telling(reading: Reading) -> frozenset[str]:
    """Small words and places that change what a text tells: "first", "more", "the US"."""
    places = {" ".join(map(str, mention.value)) for mention in place.extract(reading)}
    return entries("telling_words") & {*reading.lowers} | places


def _named(reading: Reading, other: Reading) -> set[int]:
    """The words of the names that are names of the other too, or stand there word for word."""
    lowers = f" {' '.join(other.lowers)} "
    named = [mention.value for mention in title.names(other)]
    sharing = Sharing([(value, value.parts) for value in named])
    found: set[int] = set()
    for mention in title.names(reading):
        literally = f" {' '.join(reading.lowers[mention.first : mention.last])} " in lowers
        if literally or _stands(mention.value, sharing.near(mention.value.parts)):
            found.update(range(mention.first, mention.last))
    return found


def _stands(own: Name, there: Sequence[Name]) -> bool:
    """Whether one of these names is that of the same bearer, and none is of another."""
    apart = any(_rivals(own.parts, each.parts) or _numbered(own, each) for each in there)
    return not apart and any(_short(own.parts, each.parts) for each in there)


def _rivals(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two names share a word and are of two bearers: "Ann Lee", "Ann Ray"."""
    shared = one[0] == two[0] or one[-1] == two[-1]
    return shared and len(one) == len(two) > 1 and not _short(one, two)


def _numbered(one: Name, two: Name) -> bool:
    """Whether two names differ by their numerals: "Henry V", "Henry VI"."""
    return one.numeral != two.numeral and bool(one.numeral and two.numeral)


def _short(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether one name is the other in full or in short: the last words are one, and each other
    word of the shorter answers one of the longer."""
    few, many = sorted((one, two), key=len)
    if few[-1] not in (many[-1], many[0]) and not (len(few[-1]) > 1 and same(few[-1], many[-1])):
        return False
    return all(any(same(a, b) for b in many) for a in few)


@once
def untold(reading: Reading) -> bool:
    """Whether the text says that something is not told or not known."""
    return bool(cues(reading, "untold"))
