"""What a figure counts: the noun behind it, its qualities, and the words of both."""

from __future__ import annotations

import pytest

from workbench.measures.quantity import scan
from workbench.words.tokens import tokenize


def counted(text: str) -> list[str]:
    """Each figure with the phrase it counts, the noun and its qualities."""
    found = [m.value for m in scan(tokenize(text)) if hasattr(m.value, "noun")]
    return [f"{v.phrase}: {v.noun} ({' '.join(sorted(v.traits))})" for v in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It has 40 looms.", ["40 looms: loom ()"]),
        ("It has 40 new steel looms.", ["40 new steel looms: loom (new steel)"]),
        ("It has 40 of the looms.", ["40 of the looms: loom ()"]),
        ("It has 40 of its looms.", ["40 of its looms: loom ()"]),
        ("It has 40 children.", ["40 children: child ()"]),
        ("It has 40.", ["40:  ()"]),
        ("It has 40, looms and all.", ["40:  ()"]),
        ("It has 40 and looms.", ["40:  ()"]),
        ("It has 40 people there.", ["40 people: people ()"]),
        ("It has 40 big looms sold.", ["40 big looms: loom (big)"]),
        ("It has 40 looms in Leeds.", ["40 looms: loom ()"]),
        ("It has 40 Leeds looms.", ["40 Leeds looms: loom (leeds)"]),
        ("It has 40 more looms.", ["40 more looms: loom ()"]),
        ("It has 40 other looms.", ["40 other looms: loom ()"]),
        ("It has 40 (old) looms.", ["40:  ()"]),
        ("It has 40-loom halls.", ["40-loom: loom (hall)"]),
        ("It is a 40-room inn.", ["40-room: room (inn)"]),
        ("It is a 40-room, old inn.", ["40-room: room ()"]),
        ("It has forty million looms.", ["forty million looms: loom ()"]),
        ("It has 40 kinds of looms.", ["40 kinds: kind ()"]),
        ("It has 40 total looms.", ["40 total looms: loom (total)"]),
        ("It has a total of 40 looms.", ["40 looms: loom ()"]),
        ("40 men met.", ["40 men: man ()"]),
        ("40 were met.", ["40:  ()"]),
        ("The 40 of them met.", ["40:  ()"]),
        (
            "It has 40 looms, 30 men and 20 dogs.",
            ["40 looms: loom ()", "30 men: man ()", "20 dogs: dog ()"],
        ),
        ("It has 40 sheep.", ["40 sheep: sheep ()"]),
        ("It has 40 boss.", ["40 boss: boss ()"]),
        ("It has 40 bus stops.", ["40 bus stops: stop (bus)"]),
        ("It has 40 looms' worth.", ["40 looms: loom ()"]),
    ],
)
def test_what_is_counted(text: str, found: list[str]) -> None:
    assert counted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The number of deaths rose to 12.", ["12: death ()"]),
        ("The number of dead men rose to 12.", ["12: man ()"]),
        ("The death toll rose to 12.", ["12: death ()"]),
        ("The total rose to 12.", ["12:  ()"]),
        ("Its population was 12,000.", ["12,000: population ()"]),
        ("Its population in the rain was 12,000.", ["12,000:  ()"]),
        ("Its population in the long rain was 12,000.", ["12,000:  ()"]),
        ("The population fell, and it had 12,000.", ["12,000:  ()"]),
        ("The amount of paint was 12.", ["12: paint ()"]),
        ("The number was 12.", ["12:  ()"]),
    ],
)
def test_what_is_counted_may_stand_before(text: str, found: list[str]) -> None:
    assert counted(text) == found
