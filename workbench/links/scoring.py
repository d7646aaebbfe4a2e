"""Which claims speak of the same fact: near-linear candidates, then rules a reviewer can read.

Candidates are the nearest rows of a sparse TF-IDF matrix (Salton and Buckley 1988). A pair is
kept when its words match outright, when it is each other's best match, when one states a
key-value line of the other, or when it fits best within two paragraphs that share rare words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import log2
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbench.facts.clauses import clauses, verbs
from workbench.facts.same import about
from workbench.facts.topic import NO_TOPIC, Topic
from workbench.facts.wordings import Wordings
from workbench.links.terms import Weights, neighbours, subject, terms
from workbench.links.twins import Twin
from workbench.words.tokens import tokenize

NEAREST = 16  # candidates kept per claim
STRONG = 0.38  # score at which two claims are linked whatever else is alike
MUTUAL = 0.20  # score at which two claims that fit each other best are linked
NEARLY = 0.8  # of its best score at which a claim still counts a pair as best
INSIDE = 0.26  # the same for two claims of one source, which share its vocabulary
VALUE = 0.4  # fit of a slot in which both state an equal value, from which on that counts fully
NAMED, RARE, OPENING = 0.16, 0.15, 0.2  # the most that names, rare words, first lines add
RARE_IN = 3  # a word in more claims than this is not rare
PART = 50_000  # pairs looked at in one go
COMMON_NAME = 40  # a name in more claims than this is no evidence
ALONE = 0.6  # score at which names alone may carry a link
NAMELESS = 0.15  # share of a match that words other than names must carry
FAINT = 0.06  # cosine from which a pair is looked at
SELDOM = 3
LEADING = 0.8
FAIR = 0.6
TWIN = 0.7
CONTEXT = 0.12  # cosine within paragraphs that share rare words
BETWEEN = 0.05  # cosine for the one sentence left between two that fit
CLOSE = 2  # words from a key to its value in running text
LEAST = 20  # claims; fewer share words by chance no less often
FEW = 400  # claims for which the limits hold; by chance, more claims share more words,
RISE = 0.02  # so the limits rise by this with each doubling
KEYED = 8  # sources that may have a line of one key before it is a record's field
KEY = 0.6  # score of two such lines
ROOT = 5  # letters that "Composer" and "composed" share

# Key and value: "Composer: A", "Composer ..... A", or with one tab between.
LINE = re.compile(
    r"\s*([^\W\d_][\w ]{1,30}?)\s*(?:[:=]|\t|(?:[ ]?\.){4,}\s)\s*([^\s|][^\t]{0,60}?)\s*$"
)


_MARKS = str.maketrans("", "", "*_`")  # bold, italic, code


@dataclass(frozen=True)
class ScoredPair:
    """Two rows that speak of the same fact, with the rule that says so."""

    left: int
    right: int
    score: float
    rule: str
    rare: int = 0


@dataclass(frozen=True, eq=False)
class RowTerms:
    """The claims under comparison: text, numbers of source and block, and weighted terms of each.

    A block is what no blank line parts: its sentences go on from one another, or are one list.
    """

    texts: Sequence[str]
    source: NDArray[np.int64]
    block: NDArray[np.int64]
    weights: Weights
    topic: Topic = NO_TOPIC

    def topical(self, row: int) -> bool:
        """Whether a row tells of the topic itself, by name, class or pronoun."""
        reading = tokenize(self.texts[row])
        marks = verbs(reading)
        if not marks or not self.topic.names:
            return False
        return about(clauses(reading)[min(marks)][1], self.topic) != "other"

    @property
    def chance(self) -> float:
        """What to add to a limit for the number of rows."""
        return RISE * log2(max(LEAST, self.weights.total) / FEW)


def nearest(
    rows: RowTerms, wordings: Wordings
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Row pairs (left before right) and their cosine, for each wording its nearest ones, in every
    source that has them."""
    found = neighbours(rows.weights, wordings.firsts, NEAREST + 1, FAINT)
    near = zip(found.row.tolist(), found.col.tolist(), found.data.tolist(), strict=True)
    made: dict[tuple[int, int], float] = {}
    for one, two, cosine in near:
        if one != two:
            made.update(dict.fromkeys(wordings.between(one, two, NEAREST), cosine))
    for wording, places in enumerate(wordings.places):
        if len(places) > 1:
            made.update(dict.fromkeys(wordings.between(wording, wording, NEAREST), 1.0))
    for first, copies in wordings.copies.items():
        made.update(((first, copy), 1.0) for copy in copies)
    pairs = sorted(made)
    left, right = np.array(pairs, np.int64).reshape(-1, 2).T
    return left, right, np.array([made[pair] for pair in pairs])


def pairs(
    rows: RowTerms, twins: Sequence[Twin], agreeing: Mapping[tuple[int, int], float]
) -> list[ScoredPair]:
    """The pairs of rows that speak of the same fact, in row order; ``agreeing`` is how well the
    slots fit in which two rows state an equal value."""
    wordings = Wordings(rows.texts, rows.source.tolist())
    near = nearest(rows, wordings)
    known = set(zip(near[0].tolist(), near[1].tolist(), strict=True))
    more = sorted(pair for pair, fit in agreeing.items() if fit >= VALUE and pair not in known)
    left = np.concatenate((near[0], np.array([i for i, _ in more], np.int64)))
    right = np.concatenate((near[1], np.array([j for _, j in more], np.int64)))
    cosine = np.concatenate((near[2], np.array([rows.weights.cosine(*p) for p in more])))
    score = _scores(rows, left, right, cosine, agreeing)
    standing, _ = _standing(left, right, score, rows.source)
    _, top = _standing(left, right, cosine, rows.source)
    found: dict[tuple[int, int], ScoredPair] = {}
    for at in np.flatnonzero(score >= MUTUAL + rows.chance).tolist():
        pair = _by_words(
            rows,
            int(left[at]),
            int(right[at]),
            float(score[at]),
            float(standing[at]),
            float(top[at]),
        )
        if pair:
            found[pair.left, pair.right] = pair
    for pair in _by_line(rows, left, right, cosine):
        found.setdefault((pair.left, pair.right), pair)
    for keyed in _by_key(rows):  # one key tells more than the words
        before = found.get((keyed.left, keyed.right), keyed)
        found[keyed.left, keyed.right] = max(before, keyed, key=lambda each: each.score)
    for twin in twins:
        for pair in _by_context(twin, rows.weights):
            found.setdefault((pair.left, pair.right), pair)
    return [found[key] for key in sorted(found)]


def _scores(
    rows: RowTerms,
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    cosine: NDArray[np.float64],
    agreeing: Mapping[tuple[int, int], float],
) -> NDArray[np.float64]:
    """The cosines raised by what cosines do not see: a shared name or rare word tells more than
    its share of a long sentence, and so does an equal value in one slot."""
    opening = _opening(rows)
    rare, named = _told(rows, left, right)
    made = cosine + np.minimum(RARE, 0.05 * rare) + np.minimum(NAMED, 0.08 * named)
    for at, pair in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        fit = agreeing.get(pair, 0.0)
        if fit:
            made[at] += 0.15 * fit + 0.25 * (fit >= VALUE)
        if pair[0] in opening and pair[1] in opening:
            made[at] += OPENING
    inside = rows.source[left] == rows.source[right]
    made[inside] = cosine[inside]
    return made


def _told(
    rows: RowTerms, left: NDArray[np.int64], right: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How many rare words and how many names, other than the topic's, two rows share."""
    weights = rows.weights
    topical = rows.topic.names | rows.topic.classes
    own = np.array([term not in topical for term in weights.vocabulary], np.bool_)
    rare = _marked(weights, own & (weights.counts <= RARE_IN))
    seldom = own & (weights.counts <= COMMON_NAME)
    every, plain = _marked(weights, seldom), _marked(weights, seldom, weights.plain)
    found = np.zeros((2, len(left)))
    for first in range(0, len(left), PART):
        at = slice(first, first + PART)
        both = [_shared(each, left[at], right[at]) for each in (rare, every, plain)]
        found[:, at] = both[0], both[1] - both[2]  # a word is no name only where both say so
    return found[0], found[1]


def _marked(weights: Weights, terms: NDArray[np.bool_], also: Any = True) -> Any:
    """The matrix with 1 for these terms alone."""
    made = weights.matrix.copy()
    made.data = (terms[made.indices] & also).astype(np.float64)
    made.eliminate_zeros()
    return made


def _shared(marked: Any, left: NDArray[np.int64], right: NDArray[np.int64]) -> Any:
    """How many terms each two rows share."""
    return np.asarray(marked[left].multiply(marked[right]).sum(axis=1)).ravel()


def _opening(rows: RowTerms) -> frozenset[int]:
    """The rows that open their sources with what the dossier is about."""
    first: dict[int, int] = {}
    for row, source in enumerate(rows.source.tolist()):
        first.setdefault(source, row)
    about = rows.topic.names
    return frozenset(
        row for row in first.values() if about and about & terms(rows.texts[row]).keys()
    )


def _standing(
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    score: NDArray[np.float64],
    source: NDArray[np.int64],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Each pair's score as a part of the best that either of its rows has in the other's source,
    1 for two rows that fit each other best; and that best."""
    standing = np.ones(len(left))
    highest = np.zeros(len(left))
    sources = int(source.max()) + 1 if len(source) else 1
    ends = np.concatenate((left, right)) * sources + np.concatenate((source[right], source[left]))
    _, group = np.unique(ends, return_inverse=True)
    top = np.zeros(group.max() + 1 if len(group) else 0)
    np.maximum.at(top, group, np.concatenate((score, score)))
    for side in (group[: len(left)], group[len(left) :]):
        standing = np.minimum(standing, score / np.maximum(top[side], 1e-12))
        highest = np.maximum(highest, top[side])
    return standing, highest


def _by_words(
    rows: RowTerms, left: int, right: int, score: float, standing: float, top: float
) -> ScoredPair | None:
    """The pair, if its own words are enough."""
    inside = bool(rows.source[left] == rows.source[right])
    best = standing >= NEARLY
    strong = (
        score >= STRONG + rows.chance and not inside and not (top >= TWIN and score < FAIR * top)
    )
    if not strong and (not best or (inside and score < INSIDE + rows.chance)):
        return None
    if inside and rows.block[left] == rows.block[right]:
        return None
    shared, plain = rows.weights.shared(left, right)
    telling = not inside and rows.topical(left) and rows.topical(right)
    if len(shared) < 2 + inside - telling:
        return None
    if plain < NAMELESS * sum(shared.values()) and score < ALONE + rows.chance:
        seldom = [t for t in shared if rows.weights.counts[t] <= SELDOM]
        if not (telling and seldom) or standing < LEADING:
            return None
    if not strong and _apart(rows.texts[left], rows.texts[right]):
        return None
    return ScoredPair(left, right, score, "words" if strong else "mutual")


def _apart(left: str, right: str) -> bool:
    """Whether each text begins with a name that the other does not know."""
    first, second = subject(left), subject(right)
    return bool(first and second) and first not in terms(right) and second not in terms(left)


def _by_line(
    rows: RowTerms,
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    cosine: NDArray[np.float64],
) -> list[ScoredPair]:
    """Key-value lines ("Composer: ...") and the first row of each source that states them."""
    lines = {row: found for row, text in enumerate(rows.texts) if (found := LINE.match(text))}
    first: dict[tuple[int, int], ScoredPair] = {}
    for i, j, near in zip(left.tolist(), right.tolist(), cosine.tolist(), strict=True):
        for line, row in ((i, j), (j, i)):
            if line in lines and row not in lines and _states(rows.texts[row], lines[line]):
                key = (line, int(rows.source[row]))
                if key not in first or row < max(first[key].left, first[key].right):
                    first[key] = ScoredPair(min(i, j), max(i, j), near, "line")
    return list(first.values())


def _by_key(rows: RowTerms) -> list[ScoredPair]:
    """Key-value lines of one key, where each of a few sources has it once."""
    lines: dict[str, dict[int, list[int]]] = {}
    for row, text in enumerate(rows.texts):
        if match := LINE.match(text.translate(_MARKS)):
            by_source = lines.setdefault(match[1].lower(), {})
            by_source.setdefault(int(rows.source[row]), []).append(row)
    made = []
    for by_source in lines.values():
        if len(by_source) <= KEYED and all(len(found) == 1 for found in by_source.values()):
            ends = sorted(found[0] for found in by_source.values())
            made += [ScoredPair(i, j, KEY, "line") for i, j in combinations(ends, 2)]
    return made


def _states(text: str, line: re.Match[str]) -> bool:
    """Whether the text has every word of the line's value, and a form of its key close by."""
    value = terms(line[2])
    if not value or not value.keys() <= terms(text).keys():
        return False
    reading = tokenize(text)
    roots = {lower[:ROOT] for lower in tokenize(line[1]).lowers if len(lower) >= ROOT}
    keys = [at for at, lower in enumerate(reading.lowers) if lower[:ROOT] in roots]
    values = [at for at, stem in enumerate(reading.stems) if stem in value]
    return any(abs(key - at) <= CLOSE for key in keys for at in values)


def _by_context(twin: Twin, weights: Weights) -> list[ScoredPair]:
    """The pairs that fit best between two paragraphs that share rare words."""
    if len(twin.left.rows) == len(twin.right.rows) == 1:
        return []
    cosine = np.array([[weights.cosine(i, j) for j in twin.right.rows] for i in twin.left.rows])
    top = np.minimum.outer(cosine.max(axis=1), cosine.max(axis=0))
    fits = np.argwhere((cosine >= CONTEXT) & (cosine >= top - 1e-9)).tolist()
    fits += _between(fits, cosine)
    made = []
    for i, j in fits:
        left, right = sorted((twin.left.rows[i], twin.right.rows[j]))
        made.append(ScoredPair(left, right, float(cosine[i, j]), "context", len(twin.shared)))
    return made


def _between(fits: Sequence[Sequence[int]], cosine: NDArray[np.float64]) -> list[list[int]]:
    """Cells that stand alone on both sides between two neighbouring fits, or before the first."""
    made = []
    edges = [[-1, -1], *fits]
    for (i, j), (k, m) in pairwise(edges):
        if k - i == 2 and m - j == 2 and cosine[i + 1, j + 1] >= BETWEEN:
            made.append([i + 1, j + 1])
    return made
