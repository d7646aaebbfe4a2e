"""What a claim is about, as weighted terms: the rows of a sparse matrix.

Terms are the stems of content words and the values of numbers; a term weighs the more the fewer
claims use it (inverse document frequency: Spärck Jones 1972).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from workbench.facts.topic import NO_TOPIC, Topic
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading, tokenize

TOPICAL = 0.25  # what is left of the weight of a word that names the topic
COMMON = 500  # a term in more claims than this finds no candidates: it would pair all with all


@dataclass(frozen=True, eq=False)
class Weights:
    """One row a text, one column a term.

    ``matrix`` has unit rows (its product with itself is the cosine); ``plain`` is parallel to its
    data and tells which terms are no names there; ``counts`` is how many of the ``total`` texts
    use each term.
    """

    vocabulary: list[str]
    matrix: Any
    plain: Any
    counts: Any
    total: int

    def cosine(self, left: int, right: int) -> float:
        """The cosine of two rows."""
        first, second = self.row(left), self.row(right)
        return sum(first[t][0] * second[t][0] for t in sorted(first.keys() & second.keys()))

    def shared(self, left: int, right: int) -> tuple[dict[int, float], float]:
        """The terms two rows share, each with its part of their cosine; the part of no names."""
        first, second = self.row(left), self.row(right)
        both = {t: first[t][0] * second[t][0] for t in first.keys() & second.keys()}
        plain = sum(part for t, part in both.items() if first[t][1] and second[t][1])
        return both, plain

    def row(self, row: int) -> dict[int, tuple[float, bool]]:
        """The terms of a row, each with its weight and whether it is no name there."""
        at = slice(self.matrix.indptr[row], self.matrix.indptr[row + 1])
        values = zip(self.matrix.data[at].tolist(), self.plain[at].tolist(), strict=True)
        return dict(zip(self.matrix.indices[at].tolist(), values, strict=True))


def terms(text: str) -> dict[str, bool]:
    """The terms of a text, each with whether it stands there as no name."""
    reading = tokenize(text)
    found: dict[str, bool] = {}
    for word, lower, stem, plain in zip(
        reading.words, reading.lowers, reading.stems, _plain(reading), strict=True
    ):
        capitals = len(word) > 1 and word.isupper()  # "US" is no pronoun
        term = stem if capitals else _term(lower, stem)
        if term:
            found[term] = found.get(term, False) or plain
    return found


def _plain(reading: Reading) -> list[bool]:
    """Whether each word is no name; one capital that opens a sentence may be any word."""
    words, sentences = reading.words, reading.sentences
    upper = [word[0].isupper() for word in words]
    opens = [at == 0 or sentences[at] != sentences[at - 1] for at in range(len(words))]
    return [
        not upper[at] or (opens[at] and not (at + 1 < len(words) and upper[at + 1]))
        for at in range(len(words))
    ]


@lru_cache(maxsize=200_000)
def wording(text: str) -> tuple[str, ...]:
    """The stems of a text's ordinary words, in order: no names, numbers or function words."""
    reading = tokenize(text)
    common = entries("function_words")
    return tuple(
        stem
        for lower, stem, plain in zip(reading.lowers, reading.stems, _plain(reading), strict=True)
        if plain and len(lower) > 1 and lower[0].isalpha() and not {lower, stem} & common
    )


def subject(text: str) -> str:
    """The term of the first name's last word; empty where the text names nobody.

    One capital at the start of a sentence may be any word, so it counts as no name.
    """
    reading = tokenize(text)
    run: list[int] = []
    for index, word in enumerate(reading.words):
        joined = bool(run) and run[-1] == index - 1 and reading.gap(index) in (" ", ". ", "-")
        if word[0].isupper() and (joined or not run):
            run.append(index)
        elif _names(run, reading.sentences):
            break
        else:
            run = [index] if word[0].isupper() else []
    return reading.stems[run[-1]] if _names(run, reading.sentences) else ""


def _names(run: Sequence[int], sentences: Sequence[int]) -> bool:
    opens = bool(run) and (run[0] == 0 or sentences[run[0]] != sentences[run[0] - 1])
    return len(run) > opens


@lru_cache(maxsize=200_000)
def _term(lower: str, stem: str) -> str:
    """The term a word stands for; empty for a word that says nothing."""
    if lower[0].isdigit():
        return lower.replace(",", "").rstrip("strndh")
    for name in ("number_words", "ordinal_words"):
        value = mapping(name).get(lower)
        if value and lower != "one":
            return value[0]
    common = entries("function_words")
    if lower in common or stem in common or (len(lower) == 1 and not lower.isdigit()):
        return ""
    return stem


def weigh(texts: Sequence[str], topic: Topic = NO_TOPIC, published: Sequence[bool] = ()) -> Weights:
    """The terms of these texts and how much each weighs; those that only name what all texts are
    about weigh less.

    Texts of a manuscript (``published``) are weighed by the others, each as if it were the only one
    beside them: what else a manuscript says changes nothing between a sentence and its sources.
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    rows = [terms(text) for text in texts]
    vocabulary = sorted({term for row in rows for term in row})
    column = {term: index for index, term in enumerate(vocabulary)}
    lengths = np.fromiter((len(row) for row in rows), np.int64, len(rows))
    total = int(lengths.sum())
    indices = np.fromiter((column[t] for row in rows for t in sorted(row)), np.int32, total)
    plain = np.fromiter((row[t] for row in rows for t in sorted(row)), np.bool_, total)
    indptr = np.concatenate(([0], np.cumsum(lengths)))
    owner = np.repeat(np.arange(len(rows)), lengths)
    others = ~np.array(published, np.bool_) if any(published) else np.ones(len(rows), np.bool_)
    alone = int(not others.all())
    counts = np.bincount(indices[others[owner]], minlength=len(vocabulary)) + alone
    count = int(others.sum()) + alone
    weights = np.log1p(count / np.maximum(counts, 1))
    about = [column[t] for t in sorted(topic.names | topic.classes) if t in column]
    weights[about] *= TOPICAL
    data = weights[indices]
    norms = np.sqrt(np.bincount(owner, weights=data**2, minlength=len(rows)))
    data = data / np.maximum(norms[owner], 1e-12)
    shape = (len(rows), len(vocabulary))
    matrix = csr_matrix((data, indices, indptr), shape=shape)
    return Weights(vocabulary, matrix, plain, counts, count)


def neighbours(weights: Weights, rows: Sequence[int], most: int, least: float) -> Any:
    """For each of these rows its nearest ones among them, as a sparse matrix of their cosines;
    by terms that would pair all with all nothing is found."""
    import numpy as np
    from sparse_dot_topn import sp_matmul_topn

    matrix = weights.matrix[rows]
    counts = np.bincount(matrix.indices, minlength=matrix.shape[1])
    if counts.size and counts.max() > COMMON:
        matrix.data[counts[matrix.indices] > COMMON] = 0
        matrix.eliminate_zeros()
    return sp_matmul_topn(
        matrix, matrix.T.tocsr(), top_n=most, threshold=least, n_threads=1
    ).tocoo()
