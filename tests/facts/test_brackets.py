"""What a value in brackets hangs on, and the event that a date in them stands for."""

from __future__ import annotations

import pytest

from workbench.facts.brackets import figures, owner, told_again, unsaid
from workbench.words.tokens import tokenize


def owned(text: str) -> list[str]:
    """Each figure or date in brackets, with the words that it hangs on and its event."""
    reading, found = tokenize(text), []
    for mention in figures(reading):
        first, last = owner(reading, mention)
        event = " ".join(unsaid(reading, mention)[:1])
        if first < last:
            said = reading.span(mention.first, mention.last)
            found.append(f"{reading.span(first, last)}: {said} {event}".strip())
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He saw Red Dust (1951) there.", ["Red Dust: 1951"]),
        ("He saw The 3rd Man (1949) there.", ["The 3rd Man: 1949"]),
        ("He saw The 39 Steps (1935) there.", ["The 39 Steps: 1935"]),
        ("He saw the play (1951) there.", []),
        ("In Red Dust (1951) he sang.", ["Red Dust: 1951"]),
        ("He saw Bo Dahl on Dust (1951) there.", ["Dust: 1951"]),
        ("He saw Bo Dahl in Dust (1951) and Ash (1952).", ["Dust: 1951", "Ash: 1952"]),
        ("He saw dust on Dust (1951) there.", ["Dust: 1951"]),
        ("He saw Gone with the Wind (1939) there.", ["Gone with the Wind: 1939"]),
        ("He saw Dust, Ash (1952) there.", ["Ash: 1952"]),
        ("He saw Dust & Ash (1952) there.", ["Dust & Ash: 1952"]),
        ("He saw Who's There? (1952) there.", ["Who's There: 1952"]),
        ("He saw Red Dust (a play of 1951) there.", ["Red Dust: 1951"]),
        ("He saw Red Dust (which had been shown in Hull in 1951) there.", []),
        ("He saw Red Dust (in colour; he had seen it in 1951 too) there.", []),
        ("He saw Red Dust (1951, 1952) there.", ["Red Dust: 1951", "Red Dust: 1952"]),
        ("He saw Red Dust (1951) in 1960.", ["Red Dust: 1951"]),
        ("He saw Red Dust (a (bad) play of 1951) there.", ["Red Dust: 1951"]),
        ("He saw Red Dust [1951] there.", []),
        (
            "Ann Lee (8 May 1850 – 3 June 1901) sang.",
            ["Ann Lee: 8 May 1850 bear", "Ann Lee: 3 June 1901 die"],
        ),
        ("Ann Lee (Oslo, 8 May 1850) sang.", ["Ann Lee: 8 May 1850 bear"]),
        ("Ann Lee (born 8 May 1850) sang.", ["Ann Lee: 8 May 1850 bear"]),
        (
            "Ann Lee (Oslo, 8 May 1850 – Hull, 3 June 1901) sang.",
            ["Ann Lee: 8 May 1850 bear", "Ann Lee: 3 June 1901 die"],
        ),
        ("Ann Lee (1850–1901) sang.", ["Ann Lee: 1850–1901"]),
        ("The mill (40 looms) burned.", []),
    ],
)
def test_what_brackets_hang_on(text: str, found: list[str]) -> None:
    assert owned(text) == found


@pytest.mark.parametrize(
    ("text", "twins"),
    [
        ("The mast is 40 metres (131 feet) tall.", [("40 metres", "131 feet")]),
        ("The mast is 40 metres (about 131 feet) tall.", [("40 metres", "about 131 feet")]),
        ("The mast is 40 metres (it was 131 feet) tall.", []),
        ("The mast is 40 metres tall (131 feet).", []),
        ("The mast is 40 metres (131 feet with its flag) tall.", []),
        ("Red Dust (1951) has 40 songs.", []),
    ],
)
def test_a_value_that_brackets_tell_again(text: str, twins: list[tuple[str, str]]) -> None:
    reading = tokenize(text)
    told = {m.first: m.value.said for m in figures(reading)}
    found = {told[at]: twin.value.said for at, twin in told_again(reading).items()}
    assert found == dict(twins) | {two: one for one, two in twins}
