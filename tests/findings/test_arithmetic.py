"""Whose arithmetic does not come out, as it is told."""

from __future__ import annotations

import pytest
from samples import flagged_texts

PLAY = "The Tower is a 1921 verse play by Ida Frost."
LATER = "Ten years after finishing this play, in 1941, she wrote a novel."


@pytest.mark.parametrize(
    ("texts", "summary"),
    [
        (
            {"notes": f"{PLAY} {LATER}"},
            "The arithmetic of Notes does not come out: “Ten years after” says 10 years, but "
            "1941 − 1921 = 20",
        ),
        (
            {"notes": PLAY, "letters": LATER},
            "Letters and Notes do not fit together: “Ten years after” says 10 years, but "
            "1941 − 1921 = 20",
        ),
        (
            {"notes": "They walked from 1990 to 1985."},
            "The arithmetic of Notes does not come out: 1985 comes before 1990",
        ),
        (
            {"notes": "Composer: Ida Frost\n\nThe opera was composed by Leo Grant."},
            "Notes contradicts itself on a name: the line says “Ida Frost”, the text “Leo Grant”",
        ),
    ],
)
def test_a_check_that_fails_is_told_of_one_text_or_of_two(
    texts: dict[str, str], summary: str
) -> None:
    _, found = flagged_texts(texts)
    (failed,) = [each for each in found if each.kind == "conflict"]
    assert failed.summary == summary
    assert failed.severity == "high" and failed.differences[0].effect == "conflict"
