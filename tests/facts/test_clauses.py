"""The verb that governs each word of a text, and what its clause is about."""

from __future__ import annotations

from itertools import groupby

import pytest

from workbench.facts.clauses import clauses
from workbench.words.tokens import tokenize


def governed(text: str) -> list[str]:
    """The words in a row that one verb governs: "words < verb of heads of wholes"."""
    reading, made = tokenize(text), []
    told = list(zip(reading.words, clauses(reading), strict=True))
    for (verb, about), words in groupby(told, key=lambda each: each[1]):
        said = " ".join(word for word, _ in words)
        of = " ".join(about.heads) + ("/" + " ".join(about.wholes) if about.wholes else "")
        made.append(f"{said} < {reading.words[verb] if verb >= 0 else ''} of {of}".strip())
    return made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill burned in May.", ["The mill burned in May < burned of mill"]),
        (
            "The mill of the town burned in May.",
            ["The mill of the town burned in May < burned of mill/town"],
        ),
        (
            "The length of the wall of the town is 40 metres.",
            ["The length of the wall of the town is 40 metres < is of length/wall"],
        ),
        (
            "The mill, built in Hull, cost £3.",
            ["The mill built in Hull < built of mill", "cost £ 3 < cost of mill"],
        ),
        ("The town's old mill burned.", ["The town's old mill burned < burned of old mill/town"]),
        ("The miller's burned.", ["The miller's burned < burned of miller"]),
        ("It burned in May.", ["It burned in May < burned of"]),
        ("Its roof burned in May.", ["Its roof burned in May < burned of roof"]),
        (
            "The mill burned. It was sold.",
            ["The mill burned < burned of mill", "It was < was of", "sold < sold of"],
        ),
        (
            "The mill burned and was sold.",
            ["The mill burned and < burned of mill", "was < was of mill", "sold < sold of mill"],
        ),
        (
            "The mill burned and the bridge fell.",
            ["The mill burned < burned of mill", "and the bridge fell < fell of bridge"],
        ),
        (
            "The mill burned, and the bridge fell.",
            ["The mill burned < burned of mill", "and the bridge fell < fell of bridge"],
        ),
        (
            "The mill, built in Hull, was sold.",
            ["The mill built in Hull < built of mill", "was < was of mill", "sold < sold of mill"],
        ),
        (
            "Ann Lee, who was born in Hull, sang.",
            ["Ann Lee who was < was of", "born in Hull < born of", "sang < sang of"],
        ),
        (
            "The mill is a system composed of wheels.",
            ["The mill is a system < is of mill", "composed of wheels < composed of mill"],
        ),
        (
            "The mill is, they say, composed of wheels.",
            ["The mill is they say < is of mill", "composed of wheels < composed of"],
        ),
        (
            "The mill was opened by the mayor.",
            ["The mill was < was of mill", "opened by the mayor < opened of mill"],
        ),
        (
            "The mill has been closed.",
            ["The mill has < has of mill", "been < been of mill", "closed < closed of mill"],
        ),
        (
            "In May the old mill in Leeds burned.",
            ["In May the old mill in Leeds burned < burned of old mill"],
        ),
        ("The mill May burn.", ["The mill May burn <  of"]),
        ("The mills cost £3 million.", ["The mills cost £ 3 million < cost of mill"]),
        (
            "The mill cost the town £3 million.",
            ["The mill cost the town £ 3 million < cost of mill"],
        ),
        ("They run the mill.", ["They run the mill < run of"]),
        ("The mill runs through Leeds.", ["The mill runs through Leeds < runs of mill"]),
        ("The mills run through Leeds.", ["The mills run through Leeds < run of mill"]),
        ("The mills runs through Leeds.", ["The mills runs through Leeds <  of"]),
        ("The biggest run through Leeds.", ["The biggest run through Leeds <  of"]),
        ("He who runs the mill sings.", ["He who runs the mill sings < runs of"]),
        ("The 3 miles run.", ["The 3 miles run <  of"]),
        ("The fast run of the mill.", ["The fast run of the mill <  of"]),
        ("40 metres long.", ["40 metres long <  of"]),
        ("Old mill.", ["Old mill <  of"]),
        ("Quickly the mill fell.", ["Quickly the mill fell < fell of mill"]),
        ("There are 40 looms in the mill.", ["There are 40 looms in the mill < are of"]),
        (
            "The mill fell. In May the bridge fell.",
            ["The mill fell < fell of mill", "In May the bridge fell < fell of bridge"],
        ),
        (
            "The mill fell; the bridge stood.",
            ["The mill fell < fell of mill", "the bridge stood < stood of bridge"],
        ),
    ],
)
def test_verbs_and_what_they_are_told_of(text: str, found: list[str]) -> None:
    assert governed(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The mill is a system, composed of wheels.",
            ["The mill is a system < is of mill", "composed of wheels < composed of system"],
        ),
        (
            "The mill became a store, sold in May.",
            ["The mill became a store < became of mill", "sold in May < sold of store"],
        ),
        (
            "The mill became a store sold in May.",
            ["The mill became a store < became of mill", "sold in May < sold of mill"],
        ),
    ],
)
def test_a_comma_before_a_participle(text: str, found: list[str]) -> None:
    assert governed(text) == found
