"""One name or title in two forms: a slip of the pen, a transliteration, a translated title."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, islice, product
from typing import NamedTuple

from rapidfuzz.distance import OSA, Indel

from workbench.facts.brackets import owner
from workbench.facts.extract import Stated
from workbench.measures.quantity import scan
from workbench.records import Claim, Source
from workbench.words.lexicon import mapping
from workbench.words.seen import see
from workbench.words.stems import stem
from workbench.words.thesaurus import contrary, kinship, known

ONE_WORD = 0.5  # likeness from which one word of a name may be another one misspelt
WHOLE = 0.8  # the same for a name as a whole
INSIDE = 0.9  # the same for two names of one source, which is more of one mind
SHORT = 3  # letters of a word from which on it can be misspelt
_APART = re.compile(r"[\s\-–'’.,&“”\"/]+")
_SMALL = frozenset(["the", "a", "an", "of", "and", "in"])
_NUMERAL = re.compile(r"[ivxlc]+|\w*\d\w*")


class Spelling(NamedTuple):
    """Two facts that may name the same in different forms, and why."""

    left: Stated
    right: Stated
    why: str


def spellings(
    told: Sequence[Stated], claims: Sequence[Claim], sources: Sequence[Source]
) -> list[Spelling]:
    """The names and titles of two sources, or of one, that differ as spellings do, where neither
    form stands anywhere in the other source."""
    texts = {source.source_id: source.text for source in sources}
    stated: dict[str, dict[str, Stated]] = defaultdict(dict)  # by name and source, the first
    for each in told:
        if each.fact.facet in ("name", "title"):
            source_id = claims[each.row].source_id
            stated[_bare(each.fact.words)].setdefault(source_id, each)
    made: list[Spelling] = []
    for one, two in _alike_keys(stated):
        made += _between(one, two, stated, texts)
    return made


def _alike_keys(names: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs of names that share a key which few have."""
    keyed: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        for key in _keys(name):
            keyed[key].append(name)
    few = (found for found in keyed.values() if len(found) <= MANY)
    return sorted({pair for found in few for pair in combinations(found, 2)})


def _between(
    one: str, two: str, stated: Mapping[str, Mapping[str, Stated]], texts: Mapping[str, str]
) -> Iterator[Spelling]:
    """The first places of two sources, or of one, that have a name in two forms."""
    titles = _titled(stated[one]) and _titled(stated[two])
    across = alike(one, two, WHOLE, True) or (_letter(one, two) if titles else "")
    if not across and not titles:
        return
    inside = alike(one, two, INSIDE, False) if across else ""
    inside = "" if one.lower() in two.lower() or two.lower() in one.lower() else inside
    dated = f"“{one}” and “{two}” are of one year, and may be one title"
    for (source, left), (other, right) in islice(
        product(sorted(stated[one].items()), sorted(stated[two].items())), PLACES
    ):
        if source == other:
            why = inside
        else:
            apart = one not in texts[other] and two not in texts[source]
            why = across or (dated if apart and _one_year(left, right) else "")
            why = why if apart else ""
        if why:
            swapped = (other, right.fact.start) < (source, left.fact.start)
            yield Spelling(right, left, why) if swapped else Spelling(left, right, why)


PLACES = 64  # pairs of places of two forms that are looked at
MANY = 60  # names that may share a key


def _bare(words: str) -> str:
    seen = see(words)  # a name broken at the end of a line is whole
    words = seen.text if seen else words
    return words.removesuffix("'s").removesuffix("’s")


@lru_cache(maxsize=100_000)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without marks on letters and small words."""
    plain = unicodedata.normalize("NFKD", name.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(word for word in _APART.split(plain) if word and word not in _SMALL)


def _keys(name: str) -> set[str]:
    """Keys of which two spellings share at least one: each word, and its first and last letters."""
    words = parts(name)
    return {
        *words,
        *(f"{w[:2]}-" for w in words if len(words) == 1),
        *(f"-{w[-3:]}" for w in words),
    }


def alike(left: str, right: str, whole: float, loose: bool) -> str:
    """Why two names may be one in two spellings; empty where they are not."""
    one, two = parts(left), parts(right)
    if not one or not two:
        return ""
    told = f"“{left}” and “{right}” may be one name in two spellings"
    if one == two or "".join(one) == "".join(two):
        return told if _marks(left) != _marks(right) else ""
    if len(one) != len(two):
        return ""
    pairs = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    slip = (
        loose
        and len(pairs) == 1
        and len(one) > 1
        and min(map(len, pairs[0])) >= SHORT
        and Indel.normalized_similarity(*pairs[0]) >= ONE_WORD
    )
    enough = min(len(left), len(right)) > 4 and not (
        len(one) == 1 and known(stem(one[0])) and known(stem(two[0]))
    )
    if not slip and not (
        enough and Indel.normalized_similarity(" ".join(one), " ".join(two)) >= whole
    ):
        return ""
    return "" if numbered(left, right) or any(_another(a, b) for a, b in pairs) else told


def numbered(left: str, right: str) -> bool:
    """Whether two names differ in a numeral or a figure: "Anne I", "Anne II"."""
    return any(_NUMERAL.fullmatch(word) for word in {*parts(left)} ^ {*parts(right)})


def one_numbered(left: str, right: str) -> bool:
    """Whether two names differ in one numeral or figure alone: "Anne I", "Anne II"."""
    one, two = parts(left), parts(right)
    apart = [(a, b) for a, b in zip(one, two, strict=False) if a != b]
    single = len(one) == len(two) > 1 and len(apart) == 1
    return single and all(_NUMERAL.fullmatch(word) for word in apart[0])


def _marks(name: str) -> str:
    """A name without what every writer leaves out or adds: articles and capitals."""
    plain = unicodedata.normalize("NFC", name.lower())
    return re.sub(r"^(?:the|an?) ", "", plain).replace("’", "'").replace(".", "")


def _another(left: str, right: str) -> bool:
    """Whether two words of names are known to be different words, or forms of one."""
    one, two = stem(left), stem(right)
    if one == two or left + "s" == right or right + "s" == left:
        return True
    nations = mapping("nations")
    if left in nations and right in nations and nations[left] == nations[right]:
        return False
    if contrary(left, right) or kinship(one, two) in ("opposite", "akin"):
        return True
    return (
        known(one)
        and known(two)
        and len(left) > 3
        and Indel.normalized_similarity(left, right) < WHOLE
    )


def _letter(left: str, right: str) -> str:
    """Why two titles may be one that was misread, of which one letter of one word differs; empty
    where more does."""
    one, two = parts(left), parts(right)
    pairs = [(a, b) for a, b in zip(one, two, strict=False) if a != b]
    if len(one) != len(two) or len(one) < 2 or len(pairs) != 1 or numbered(left, right):
        return ""
    slip = min(map(len, pairs[0])) > SHORT and OSA.distance(*pairs[0], score_cutoff=1) == 1
    return f"“{left}” and “{right}” differ in one letter, and may be one title" if slip else ""


def _titled(stated: Mapping[str, Stated]) -> bool:
    """Whether a source has a title of this form."""
    return any(each.fact.facet == "title" for each in stated.values())


def _one_year(left: Stated, right: Stated) -> bool:
    """Whether two titles stand in lists with the same year behind them, and share a word."""
    if left.fact.facet != "title" or right.fact.facet != "title":
        return False
    one, two = _year(left), _year(right)
    if not one or one != two:
        return False
    ours, theirs = parts(left.fact.words), parts(right.fact.words)
    return any(
        stem(a) in b or stem(b) in a for a in ours for b in theirs if min(len(a), len(b)) > 3
    )


def _year(title: Stated) -> str:
    for dated in scan(title.reading):
        if dated.first == title.mention.last and owner(title.reading, dated)[1] == dated.first:
            return title.reading.span(dated.first, dated.last)
    return ""
