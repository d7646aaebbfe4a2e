"""Neither text is the source of the other: seen from the other side, a comparison is mirrored."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.findings.compare import Comparison, compare

CASES = [
    json.loads(line)
    for name in ("comparisons", "rewordings")
    for line in (Path(__file__).parents[1] / "cases" / f"{name}.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
MIRROR = {
    "added": "lost",
    "lost": "added",
    "weakened": "strengthened",
    "strengthened": "weakened",
}


def told(found: Comparison, turned: bool) -> Counter[tuple[str, str, str, str]]:
    """The differences, if asked as they are seen from the right text."""
    return Counter(
        (d.facet, MIRROR.get(d.effect, d.effect), d.right, d.left)
        if turned
        else (d.facet, d.effect, d.left, d.right)
        for d in found.differences
    )


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_cases_are_mirrored(case: dict[str, str]) -> None:
    there = compare(case["left"], case["right"])
    back = compare(case["right"], case["left"])
    assert there.relation == back.relation, (there, back)
    assert told(there, turned=True) == told(back, turned=False)


# One choice for each place of a sentence; "" leaves the words out.
PLACES = (
    ("In 1990", "In 1995", ""),
    ("the mayor", "the bishop"),
    ("may have", "has", "has never"),
    ("opened the hall",),
    ("with Ann Reed", "with Karl Berg", ""),
    ("for 40 guests", "for about 60 guests", ""),
    ("because of the strike", "after the strike", ""),
    ("and praised the best of the singers", "and praised the singers", ""),
    ("at a cost of £5 million", "at a cost of £7 million", ""),
)
SENTENCE = st.tuples(*map(st.sampled_from, PLACES)).map(lambda words: " ".join(filter(None, words)))


@settings(deadline=None)  # the first pair loads the word lists
@given(SENTENCE, SENTENCE)
def test_sentences_are_mirrored(left: str, right: str) -> None:
    assert compare(left, right).relation == compare(right, left).relation
