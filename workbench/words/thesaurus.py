"""How the meanings of two words stand to one another.

Meanings come from ``lists/thesaurus.txt`` (WordNet 3.0), opposites from ``lists/antonyms.txt``
and ``lists/opposites.txt``, words that rewording exchanges freely from ``lists/akin.txt``. The
lists are read when the first pair of words is looked up.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from itertools import chain, permutations
from typing import Literal, NamedTuple

from workbench.words.lexicon import groups, mapping
from workbench.words.stems import stem

# "akin": exchanged freely by writers who mean the same. "near": one is a kind of the other, or
# both are ways of doing one thing. "rival": two kinds of one thing, so one excludes the other.
# "apart": both known, nothing in common. "unknown": the thesaurus lacks one of them.
Kinship = Literal["akin", "near", "opposite", "rival", "apart", "unknown"]

# Kinds of things: two different ones of the same parent exclude each other.
_THINGS = frozenset(
    f"noun.{kind}"
    for kind in (
        *("animal", "artifact", "body", "food", "location"),
        *("object", "person", "plant", "substance", "time"),
    )
)
# Kinds of doing between which writers move freely when they report.
_REPORTING = frozenset(("verb.communication", "verb.cognition"))


class _Net(NamedTuple):
    # Word: its meanings; the commonest as noun, verb, adjective stand under "word*" instead.
    senses: dict[str, tuple[int, ...]]
    heads: list[str]  # meaning: its number, its kind, the numbers of the wider ones or "-"


@lru_cache(maxsize=1)
def _net() -> _Net:
    net = _Net({}, [""])
    senses, heads = net
    text = (files("workbench.words") / "lists" / "thesaurus.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line[0] != "#")
    for number, line in enumerate(lines, 1):
        head, _, words = line.partition(" : ")
        heads.append(head)
        for word in words.split(" "):
            senses[word] = (*senses.get(word, ()), number)  # the collector need not walk tuples
    return net


@lru_cache(maxsize=100_000)
def _parents(sense: int) -> tuple[int, ...]:
    wider = _net().heads[sense].split(" ")[2]
    return () if wider == "-" else tuple(map(int, wider.split(",")))


@lru_cache(maxsize=1)
def _kin() -> dict[str, frozenset[str]]:
    made: dict[str, set[str]] = {}
    for key, words in mapping("kin").items():
        for word in words:
            made.setdefault(key, set()).add(word)
            made.setdefault(word, set()).add(key)
    return {key: frozenset(words) for key, words in made.items()}


@lru_cache(maxsize=1)
def _opposites() -> frozenset[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for name in ("antonyms", "opposites"):
        for key, words in mapping(name).items():
            for word in words:
                pairs.update(((stem(key), stem(word)), (stem(word), stem(key))))
    for one, other in groups("sides"):
        pairs.update((stem(a), stem(b)) for a in one for b in other)
        pairs.update((stem(b), stem(a)) for a in one for b in other)
    for (group,) in groups("not_opposed"):
        pairs.difference_update(permutations(group, 2))
    return frozenset(pairs)


@lru_cache(maxsize=1)
def _akin() -> dict[str, set[int]]:
    made: dict[str, set[int]] = {}
    for number, (group,) in enumerate(groups("akin")):
        for word in group:
            made.setdefault(stem(word), set()).add(number)
    return made


def known(word: str) -> bool:
    """Whether the thesaurus has the word."""
    senses = _net().senses
    return word in senses or f"{word}*" in senses


@lru_cache(maxsize=100_000)
def _kind(sense: int) -> str:
    return _net().heads[sense].split(" ")[1]


@lru_cache(maxsize=100_000)
def kinds(word: str) -> frozenset[str]:
    """The kinds ("noun.food", "verb.motion" ...) of the word's commonest meanings."""
    return frozenset(map(_kind, _net().senses.get(f"{word}*", ())))


def both_persons(left: str, right: str) -> bool:
    """Whether both words chiefly mean a person: "driver" and "passenger" are two roles."""
    return kinds(left) == kinds(right) == {"noun.person"}


@lru_cache(maxsize=200_000)
def family(word: str) -> frozenset[str]:
    """The word and those made from it or that it is made from ("reduce", "reduction")."""
    return _kin().get(word, frozenset()) | {word}


@lru_cache(maxsize=200_000)
def kinship(left: str, right: str) -> Kinship:
    """How two different stems stand to one another."""
    if left > right:
        return kinship(right, left)
    if _opposed(left, right):
        return "opposite"
    if left == right or _exchanged(left, right):
        return "akin"
    return _by_meaning(family(left), family(right))


def _exchanged(left: str, right: str) -> bool:
    """Whether the words have a word of their families, or a group of akin words, in common."""
    if left not in related() or right not in related():
        return False
    return not {left, *interchangeable(left)}.isdisjoint((right, *interchangeable(right)))


def _opposed(left: str, right: str) -> bool:
    if left in opposable() and right in opposable():
        if (left, right) in _opposites():
            return True
        if right not in family(left) and not family(right).isdisjoint(opposites(left)):
            return True
    return _negates(left, right) or _negates(right, left)


_NEGATING = frozenset(["un", "in", "im", "il", "ir", "dis", "non", "mis", "anti", "de", "sub"])


def _negates(word: str, base: str) -> bool:
    """Whether the word is the base with a negating prefix ("unclear", "nonfatal")."""
    if len(base) > 3 and word.endswith(base) and word[: -len(base)] in _NEGATING:
        return word not in mapping("not_negated")
    return (word.endswith("less") and base.endswith("ful") and word[:-4] == base[:-3]) or False


def contrary(left: str, right: str) -> bool:
    """Whether of two words in lower case, as written, one is the other with a negating prefix."""
    return _negates(left, right) or _negates(right, left)


@lru_cache(maxsize=50_000)
def _rungs(words: frozenset[str]) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """The meanings of some words, the ones right above these, and the next above."""
    senses = _net().senses
    both = (key for word in words for key in (word, f"{word}*"))
    own = frozenset(chain.from_iterable(senses.get(key, ()) for key in both))
    above = frozenset(chain.from_iterable(map(_parents, own)))
    return own, above, frozenset(chain.from_iterable(map(_parents, above)))


def _by_meaning(lefts: frozenset[str], rights: frozenset[str]) -> Kinship:
    ours, above_ours, upper_ours = _rungs(lefts)
    theirs, above_theirs, upper_theirs = _rungs(rights)
    if not ours or not theirs:
        return "unknown"
    if not ours.isdisjoint(theirs):
        return "akin"
    if not above_ours.isdisjoint(theirs) or not above_theirs.isdisjoint(ours):
        return "near"
    shared = above_ours & above_theirs
    if not shared:
        if not upper_ours.isdisjoint(theirs) or not upper_theirs.isdisjoint(ours):
            return "near"
        shared = (upper_ours & above_theirs) | (upper_theirs & above_ours)
    if shared:
        things = any(_kind(up) in _THINGS for up in shared)
        return "rival" if things and not _abstract(lefts, rights) else "near"
    return "near" if _alike(lefts, rights) else "apart"


def _alike(lefts: frozenset[str], rights: frozenset[str]) -> bool:
    """Whether both words chiefly report, or both chiefly describe."""
    one = frozenset(chain.from_iterable(map(kinds, lefts)))
    two = frozenset(chain.from_iterable(map(kinds, rights)))
    return bool(one & two & _REPORTING) or one == two == {"adj.all"}


def _abstract(lefts: frozenset[str], rights: frozenset[str]) -> bool:
    """Whether one of the words does not chiefly mean a thing."""
    return not all(
        any(not _THINGS.isdisjoint(kinds(word)) for word in words) for words in (lefts, rights)
    )


@lru_cache(maxsize=1)
def related() -> frozenset[str]:
    """The words for which ``interchangeable`` has something to say."""
    return frozenset(_kin().keys() | _akin().keys())


@lru_cache(maxsize=1)
def opposable() -> frozenset[str]:
    """The words for which ``opposites`` has something to say."""
    kin = _kin()
    return frozenset(word for one in _opposite_table() for word in (one, *kin.get(one, ())))


@lru_cache(maxsize=200_000)
def interchangeable(word: str) -> tuple[str, ...]:
    """Keys that the word shares with every word of the same family or group of akin words."""
    others, groups_of = _kin().get(word, ()), _akin()
    made = {f"~{number}" for each in (word, *others) for number in groups_of.get(each, ())}
    return (*sorted(others), *sorted(made)) if others or made else ()


@lru_cache(maxsize=200_000)
def opposites(word: str) -> tuple[str, ...]:
    """The words listed as opposites of the word or of one of its family, but not its own kin
    ("employ" is no opposite of "employee")."""
    table = _opposite_table()
    own = (word, *_kin().get(word, ()))
    return tuple(sorted({other for each in own for other in table.get(each, ())}.difference(own)))


@lru_cache(maxsize=1)
def _opposite_table() -> dict[str, set[str]]:
    made: dict[str, set[str]] = {}
    for one, other in _opposites():
        made.setdefault(one, set()).add(other)
    return made
