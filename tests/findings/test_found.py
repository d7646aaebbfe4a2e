"""Whether a text bears another one out: the relation of two texts that say much the same."""

from __future__ import annotations

import pytest

from workbench.findings import compare


def relation(left: str, right: str) -> str:
    return compare(left, right).relation


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("The old mill burned.", "In May the old mill burned down.", "agree"),
        ("The old mill burned.", "The mill burned.", "possible"),
        ("The mill was sold in 1901.", "In 1901 they sold the mill.", "agree"),
        ("The mill is not unsafe.", "The mill is safe.", "agree"),
        ("The mill is not safe.", "The mill is safe.", "conflict"),
        ("The firm makes bread no longer.", "The firm used to make bread.", "agree"),
        ("Reed beat Holm in the final.", "In the final Holm lost to Reed.", "agree"),
        ("Reed beat Holm in the final.", "In the final Reed lost to Holm.", "conflict"),
        ("Reed beat Holm in the final.", "In the final Holm was beaten by Reed.", "agree"),
        ("The first mill burned.", "The mill burned.", "possible"),
        ("The mill burned.", "The first mill burned.", "possible"),
        ("The US mill burned.", "The mill burned.", "possible"),
        ("The car was bought.", "The automobile was purchased in May.", "agree"),
    ],
)
def test_borne_out(left: str, right: str, found: str) -> None:
    assert relation(left, right) == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("Rock music was played there.", "The pop-rock music was played there in May.", "related"),
        (
            "Pop-rock music was played there.",
            "The pop-rock music was played there in May.",
            "possible",
        ),
        (
            "Rock music was played there.",
            "The pop-rock music and rock were played there in May.",
            "agree",
        ),
        (
            "The capital of Dale is Ross.",
            "Ross is the capital of Dale, far north of the sea.",
            "agree",
        ),
        ("The capital of Dale is Ross.", "The capital of Holm in Dale is Ross.", "possible"),
        ("He never sang and he slept.", "He sang and never slept.", "related"),
        ("He never sang and he slept.", "He never sang, and in May he slept.", "possible"),
        ("Swans are white.", "Swans are typically white in May.", "related"),
        ("Swans are typically white.", "Swans are typically white in May.", "possible"),
        ("Swans are white in May.", "All swans are white in May.", "drift"),
        ("Reed emigrated in 1930.", "Born in 1930, Reed emigrated late.", "related"),
        ("Reed emigrated in 1930.", "Born in 1910, Reed emigrated in 1930.", "agree"),
    ],
)
def test_words_in_another_slot(left: str, right: str, found: str) -> None:
    assert relation(left, right) == found
