"""Every pair of the growing case file compares as it should."""

import json
from pathlib import Path
from typing import Any

import pytest

from workbench.findings.compare import compare

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "cases" / "comparisons.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
# What a case may say besides a relation: "surely_not" is any relation but conflict, "any" leaves
# the relation open and asks for the facets alone.
SURELY_NOT = {"possible", "drift", "agree", "related", "unrelated"}


@pytest.mark.parametrize("case", CASES, ids=[f"{c['id']} {c['topic']}" for c in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = compare(case["left"], case["right"])
    if case["relation"] == "surely_not":
        assert found.relation in SURELY_NOT, found
    elif case["relation"] != "any":
        assert found.relation == case["relation"], found
    assert set(case["facets"]) <= {d.facet for d in found.differences}, found


def test_spans_point_at_the_words() -> None:
    for case in CASES:
        for d in compare(case["left"], case["right"]).differences:
            assert case["left"][d.left_start : d.left_end] == d.left
            assert case["right"][d.right_start : d.right_end] == d.right
