"""Clauses turned round: "not", "failed to", "it is a myth that" on one side only."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from workbench.facets.attribution import reporting
from workbench.facets.facet import Facet, Label
from workbench.measures.mention import AGREE, Mention, Outcome
from workbench.records import Effect
from workbench.words.cues import Cue, cues
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading, once

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_EXTENT = frozenset(("any", "ever"))
_BARELY = frozenset(("barely", "hardly", "scarcely", "narrowly"))
_STOPPED = frozenset(("stop", "cease", "quit", "discontinue"))
_DENYING = frozenset(("deny", "dispute"))  # what takes a statement behind "that" of its own
_NOT = frozenset(("not", "no"))  # the kinds of negation that take back a denial behind them
_LONGEST = 60  # words that a statement may have between "that" and "is false"
_REACH = 4  # words between "is" and "myth", or between "deny" and "that"


def extract(reading: Reading) -> list[Mention]:
    """The negations of a text; ``value`` is "not", "no", "fail", "end" or "untrue"."""
    return [
        Mention("negation", reading.starts[c.first], reading.ends[c.last - 1], *c)
        for c in negations(reading)
    ]


@once
def negations(reading: Reading) -> tuple[Cue, ...]:
    """The words that turn a clause round, without "not only", "no doubt" and the like, and
    without two that cancel out: "it is not true that he never paid"."""
    plain = [c for c in cues(reading, "negators") if c.value != "both" and not _aside(reading, c)]
    plain = [_since(c, reading) for c in plain]
    plain = _undone(plain + _ended(reading), reading)
    whole = list(_untrue(reading))
    if not whole:
        return tuple(plain)
    inside = {i for cue in whole for i in range(cue.first, cue.last)}
    plain = [c for c in plain if c.first not in inside]
    for cue in list(whole):
        undone = [
            c for c in plain if c.first in scope(reading, cue) or _takes_back(c, cue, reading)
        ]
        if undone:
            whole.remove(cue)
            plain = [c for c in plain if c not in undone]
    return tuple(sorted((*plain, *whole)))


def _since(cue: Cue, reading: Reading) -> Cue:
    """What has "not frozen since 1987" did so then, and does so no more."""
    if cue.value != "not" or "since" not in reading.lowers[cue.last :]:
        return cue
    at = reading.lowers.index("since", cue.last)
    here = not any("," in gap for gap in reading.gaps[cue.last : at + 1])
    same = reading.sentences[at] == reading.sentences[cue.first]
    return cue._replace(value="end") if here and same else cue


def _takes_back(plain: Cue, whole: Cue, reading: Reading) -> bool:
    """Whether a negation stands right before a denial: "is no myth", "did not deny that"."""
    near = 0 <= whole.first - plain.last < _REACH - 1
    return (
        near
        and plain.value in _NOT
        and reading.clauses[plain.first] == reading.clauses[whole.first]
    )


def _undone(found: list[Cue], reading: Reading) -> list[Cue]:
    """The negations without "not" and "fail" or "without" side by side: who did not fail to pay
    did pay."""
    kept: list[Cue] = []
    for cue in found:
        before = kept[-1] if kept else None
        takes = cue.value == "fail" or reading.lowers[cue.first] == "without"
        if before and takes and before.value == "not" and before.last == cue.first:
            kept.pop()
        else:
            kept.append(cue)
    return kept


def scope(reading: Reading, cue: Cue) -> range:
    """The words a negation turns round: its clause, or the statement it calls untrue."""
    if cue.value != "untrue":
        return reading.clause(cue.first)
    before = _that_before(reading, cue.first)
    if before >= 0:
        return range(before + 1, cue.first)
    end = reading.sentence(cue.first).stop
    turns = _turns(reading)
    turn = bisect_left(turns, cue.last)
    return range(cue.last, min(end, turns[turn]) if turn < len(turns) else end)


@once
def _turns(reading: Reading) -> list[int]:
    """The words at which a statement called untrue is over."""
    return [
        at
        for at, lower in enumerate(reading.lowers)
        if lower in ("but", "although", "though") or ";" in reading.gaps[at]
    ]


@once
def turned(reading: Reading) -> frozenset[int]:
    """The words that an odd number of negations turns round."""
    edges = Counter[int]()
    for cue in negations(reading):
        words = scope(reading, cue)
        if words:
            edges[words.start] += 1
            edges[words.stop] += 1
    odd = accumulate(edges[at] for at in range(reading.size))
    return frozenset(at for at, count in enumerate(odd) if count % 2)


def _untrue(reading: Reading) -> Iterator[Cue]:
    """The words that call a whole statement untrue."""
    for at, lower in enumerate(reading.lowers):
        if lower == "neither" and _nor(reading, at):
            yield Cue(at, at + 1, "untrue")
    for first, last, how in cues(reading, "untruths"):
        if how == "false":  # "falsely claimed that", "wrongly accused of"
            manner = mapping("attribution").get("".join(reading.stems[last : last + 1]), ())
            that = reading.lowers[last + 1 : last + 2] == ("that",)
            if len(manner) > 1 and (that or manner[0] != "-"):
                yield Cue(first, last + 1, "untrue")
        elif how == "true":
            if reading.lowers[last : last + 1] == ("that",):
                yield Cue(first, last, "untrue")
        elif _denies(reading, first, last - 1, how):
            yield Cue(first, last, "untrue")


def _denies(reading: Reading, first: int, at: int, how: str) -> bool:
    """Whether words up to ``at`` call untrue what stands behind them, or the statement that they
    end."""
    lowers, stems = reading.lowers, reading.stems
    behind = [i for i in range(at + 1, min(len(reading), at + _REACH + 1)) if lowers[i] == "that"]
    passive = not _BE.isdisjoint(lowers[max(0, first - _REACH) : first])
    if behind and not any(g.strip() for g in reading.gaps[at + 1 : behind[0] + 1]):
        told = {*stems[at + 1 : behind[0]]}
        announced = bool(told & entries("reports"))
        if how == "about":  # "no truth in the claim that"
            return announced
        if how == "verb":
            return (stems[at] in _DENYING or announced) and not passive
        said = not told or ("to" in told and not told.isdisjoint(reporting()))
        return (said and passive) or (not passive and announced)
    if stems[at] == "deny" and not passive and at + 2 < len(reading):
        done = at + 1 + (lowers[at + 1] == "ever")
        return lowers[done].endswith("ing") or lowers[done] == "having"
    return passive and how != "about" and _that_before(reading, at) >= 0


def _that_before(reading: Reading, at: int) -> int:
    """The word "that" which opens the statement before "is false"; -1 where there is none."""
    sentence = reading.sentences[at]
    for index in range(at - 1, max(-1, at - _LONGEST), -1):
        if reading.sentences[index] != sentence:
            break
        if reading.lowers[index] == "that":
            opens = not index or reading.sentences[index - 1] != sentence
            return index if opens or reading.stems[index - 1] in entries("reports") else -1
    return -1


def _nor(reading: Reading, at: int) -> bool:
    """Whether "nor" follows in the sentence."""
    sentence = reading.sentences[at]
    near = range(at + 1, min(len(reading), at + _LONGEST))
    return any(reading.lowers[i] == "nor" and reading.sentences[i] == sentence for i in near)


def _ended(reading: Reading) -> list[Cue]:
    """ "stopped making", "gave up making": what was done, and is no more."""
    lowers = (*reading.lowers, "")
    found = []
    for at, stem in enumerate(reading.stems[:-1]):
        last = at + 2 if stem == "give" and lowers[at + 1] == "up" else at + 1
        stopped = (stem in _STOPPED or last > at + 1) and reading.words[at].islower()
        if stopped and lowers[last].endswith("ing") and reading.gap(last) == " ":
            found.append(Cue(at, last, "end"))
    return found


@once
def ended(reading: Reading) -> bool:
    """Whether the text tells that something was so and is no more: also "it last froze in"."""
    stems, lowers = reading.stems, ("", *reading.lowers)
    return any(
        stem in entries("endings")
        or reading.lowers[at] == "longer"
        or (stem == "use" and stems[at + 1 : at + 2] == ("to",))
        or (stem == "until" and reading.lowers[at + 1 : at + 2] and lowers[at + 2].isdecimal())
        or (stem == "last" and lowers[at] not in entries("determiners") and _did(reading, at + 1))
        for at, stem in enumerate(stems)
    ) or any(
        _since(cue, reading).value == "end"
        for cue in (*cues(reading, "negators"), *_ended(reading))
    )


def _did(reading: Reading, at: int) -> bool:
    """Whether a word is a past form: "froze", "opened"."""
    lower = reading.lowers[at] if at < reading.size else ""
    past = lower.endswith("ed") or mapping("irregular").get(lower, (lower,))[0] != lower
    return past and reading.gap(at) == " "


def _aside(reading: Reading, cue: Cue) -> bool:
    """Whether it only answers ("No, ..."), numbers ("No. 5"), is part of a name, grants what
    it seems to deny ("barely survived"), or goes on with "neither"."""
    first, last = cue.first, cue.last
    lower = reading.lowers[first]
    opens = first == 0 or reading.sentences[first] != reading.sentences[first - 1]
    if reading.words[first][0].isupper() and not opens:
        return not reading.words[first].isupper()
    if lower in ("nor", "neither"):
        before = reading.lowers[max(0, first - _LONGEST) : first]
        return lower == "nor" and "neither" in before
    if cue.value == "nearly":  # "nearly won" is not "won"; "nearly all" is another matter
        return last >= len(reading) or mapping("achieved").get(reading.stems[last]) != ("done",)
    if lower in _BARELY and last < len(reading):
        # "hardly any", "hardly ever" tell how many and how often
        return reading.stems[last] in mapping("achieved") or reading.lowers[last] in _EXTENT
    if _tags(reading, cue):
        return True
    if lower != "no" or last >= len(reading):
        return False
    gap = reading.gap(last)
    return gap[:1] in (",", "!") or (gap[:1] == "." and reading.lowers[last][0].isdigit())


def _tags(reading: Reading, cue: Cue) -> bool:
    """Whether it only asks for a yes behind a comma: "..., didn't he?"."""
    if cue.last >= reading.size or "," not in reading.gap(cue.first):
        return False
    asked = reading.gaps[cue.last + 1].lstrip()[:1] == "?"
    return asked and reading.lowers[cue.last] in entries("pronouns")


def compare(left: str, right: str) -> Outcome:
    """Two negations say the same, whatever their words."""
    return AGREE


def alone(mention: Mention, words: str, side: str) -> tuple[Effect, str]:
    """A negation that the other text lacks."""
    effect: Effect = "possible" if words.lower() == "non" else "conflict"  # it denies one word
    return effect, f"“{words}” stands only in the {side} text, so the two say the contrary"


LABEL = Label("whether it is so", "Is it so or not", severity="high")
FACET = Facet("negation", "logic", LABEL, extract, compare, telling=True)
