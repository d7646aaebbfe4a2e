"""Order of events."""

from __future__ import annotations

import pytest

from workbench.facets import order
from workbench.words.tokens import tokenize


def effect(left: str, right: str) -> str | None:
    ours, theirs = order.extract(tokenize(left)), order.extract(tokenize(right))
    if not ours or not theirs:
        return None
    outcome = order.compare(ours[0].value, theirs[0].value)
    return outcome[0] if outcome else None


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("He resigned before the election.", "He resigned after the election.", "conflict"),
        ("After the election, he resigned.", "He resigned before the election.", "conflict"),
        ("He resigned after the election.", "After the election he resigned.", "agree"),
        ("She painted the set, then wrote the score.", "She wrote the score, then painted the set.",
         "conflict"),
        ("The parade was followed by a banquet.", "A banquet preceded the parade.", None),
        ("The parade was followed by a banquet.", "The parade was preceded by a banquet.",
         "conflict"),
        ("He resigned before the election.", "She sang after the dinner.", None),
        ("He resigned before 1950.", "He resigned after 1950.", None),
    ],
)  # fmt: skip
def test_swapped_events_conflict(left: str, right: str, said: str | None) -> None:
    assert effect(left, right) == said
    assert effect(right, left) == said


def test_the_mention_is_the_ordering_word() -> None:
    text = "He resigned prior to the election."
    (mention,) = order.extract(tokenize(text))
    assert text[mention.start : mention.end] == "prior to"
