"""What a reader is asked: the question of a finding, in the words of the texts."""

from __future__ import annotations

import pytest
from samples import flagged_texts

from workbench.findings.asking import lowered
from workbench.words.tokens import tokenize


def asked(left: str, right: str) -> list[str]:
    """The questions of the differences of two texts."""
    _, findings = flagged_texts({"a": left, "b": right})
    return [found.question for found in findings if found.kind in ("conflict", "drift")]


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The mill opened in May 1932.",
            "The mill opened in May 1931.",
            ["When did the mill open: “May 1932” or “May 1931”?"],
        ),
        (
            "The old mill by the river was opened in May 1932.",
            "The old mill by the river was opened in May 1931.",
            ["When was the old mill by the river opened: “May 1932” or “May 1931”?"],
        ),
        (
            "It opened in May 1932.",
            "It opened in May 1931.",
            ["Which date in “It opened in ___”: “May 1932” or “May 1931”?"],
        ),
        (
            "The mill in Leeds has forty looms.",
            "The mill in Leeds has fifty looms.",
            ["How many looms: “forty” or “fifty”?"],
        ),
        (
            "The mill in Leeds employed forty men.",
            "The mill in Leeds employed fifty men.",
            ["How many men: “forty” or “fifty”?"],
        ),
        (
            "Forty men died in the mill in Leeds.",
            "Fifty men died in the mill in Leeds.",
            ["How many men: “Forty” or “Fifty”?"],
        ),
        (
            "The mill cost £3 million in the end.",
            "The mill cost £4 million in the end.",
            ["How much did the mill cost: “£3 million” or “£4 million”?"],
        ),
        (
            "The mill took three years to build.",
            "The mill took four years to build.",
            ["How long did the mill take: “three years” or “four years”?"],
        ),
        (
            "The mill is 300 metres long.",
            "The mill is 400 metres long.",
            ["Length of the mill: “300 metres” or “400 metres”?"],
        ),
        (
            "The mill is 300 metres long and 40 metres wide.",
            "The mill is 400 metres long and 40 metres wide.",
            ["Length of the mill: “300 metres” or “400 metres”?"],
        ),
        (
            "The mill was founded by Ann Lee in the town.",
            "The mill was founded by Tom Ray in the town.",
            ["Who founded the mill: “Ann Lee” or “Tom Ray”?"],
        ),
        (
            "Ann Lee was born in Barlow and died young.",
            "Ann Lee was born in Denton and died young.",
            ["Which name in “Ann Lee was born in ___ and died young”: “Barlow” or “Denton”?"],
        ),
        (
            "The council approved the plan for the harbour.",
            "The council did not approve the plan for the harbour.",
            ["Is it so or not: “not approve the plan”, or without “not”?"],
        ),
        (
            "The harbour wall fell because of the flood.",
            "The harbour wall fell despite the flood.",
            ["Did the one cause the other: “because of the flood” or “despite the flood”?"],
        ),
        (
            "The tower in Holm is the tallest in the land.",
            "The tower in Holm is the oldest in the land.",
            ["How is Holm described: “tallest” or “oldest”, or may both hold?"],
        ),
        (
            "The mill in Holm was probably sold to Ann Lee.",
            "The mill in Holm was sold to Ann Lee.",
            ["How certain is it: “probably sold to Ann Lee”, or outright, without “probably”?"],
        ),
        (
            "Ann Lee said the mill in Holm was sold at last.",
            "Ann Lee denied the mill in Holm was sold at last.",
            [],
        ),
        (
            "The novel “Cold Lake” was read in the old mill.",
            "The novel “Warm Lake” was read in the old mill.",
            ["Which title in “The novel “___” was read in the old”: “Cold Lake” or “Warm Lake”?"],
        ),
        (
            "Judge Ann Lee opened the old mill in the town.",
            "Bishop Ann Lee opened the old mill in the town.",
            ["How is Ann Lee described: “Judge” or “Bishop”?"],
        ),
        (
            "In 1990 the town had 5,200 inhabitants in all.",
            "In 1990 the town had 2,500 inhabitants in all.",
            ["How many inhabitants: “5,200” or “2,500”?"],
        ),
        (
            "The train for Leeds left the town at 7.30 p.m.",
            "The train for Leeds left the town at 8.30 p.m.",
            ["When did the train for Leeds leave the town: “7.30 p.m.” or “8.30 p.m.”?"],
        ),
        (
            "The share of voters who came was 45 per cent.",
            "The share of voters who came was 54 per cent.",
            ["What percentage in “of voters who came was ___”: “45 per cent” or “54 per cent”?"],
        ),
        (
            "The team won 3-1 in the final at Holm in May.",
            "The team won 2-1 in the final at Holm in May.",
            ["What score in “The team won ___ in the final at Holm”: “3-1” or “2-1”?"],
        ),
        (
            "Ann Lee was 24 when she won the cup in Holm.",
            "Ann Lee was 42 when she won the cup in Holm.",
            ["What age in “Ann Lee was ___ when she won the cup”: “24” or “42”?"],
        ),
        ("Ann Lee and Tom Ray built the mill in Holm.", "Ann Lee built the mill in Holm.", []),
    ],
)
def test_what_is_asked(left: str, right: str, found: list[str]) -> None:
    assert asked(left, right) == found


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("The mill burned.", (0, 2), "the mill"),
        ("It rained. The mill burned.", (2, 4), "the mill"),
        ("He read The Mill there.", (2, 4), "The Mill"),
        ("Mills burned.", (0, 1), "Mills"),
        ("Old mills burned.", (0, 2), "old mills"),
        ("Ann Lee sang.", (0, 2), "Ann Lee"),
    ],
)
def test_a_capital_that_only_opens_a_sentence(
    text: str, words: tuple[int, int], shown: str
) -> None:
    assert lowered(tokenize(text), *words) == shown


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The strike at the mill lasted three weeks.",
            "The strike at the mill lasted four weeks.",
            ["How long did the strike at the mill last: “three weeks” or “four weeks”?"],
        ),
        (
            "The strike at the mill took her three weeks.",
            "The strike at the mill took her four weeks.",
            ["How long did the strike at the mill take: “three weeks” or “four weeks”?"],
        ),
        (
            "The length of the strike was three weeks.",
            "The length of the strike was four weeks.",
            ["The length of the strike: “three weeks” or “four weeks”?"],
        ),
        (
            "The total cost was £3 million in the end.",
            "The total cost was £4 million in the end.",
            ["The total cost: “£3 million” or “£4 million”?"],
        ),
        (
            "They paid Reed £3 million in the end.",
            "They paid Reed £4 million in the end.",
            ["How much in “They paid Reed ___ in the end”: “£3 million” or “£4 million”?"],
        ),
        (
            "The mill was bought for £3 million at last.",
            "The mill was bought for £4 million at last.",
            ["How much in “The mill was bought for ___ at last”: “£3 million” or “£4 million”?"],
        ),
        (
            "The turnout was 45 per cent in the end.",
            "The turnout was 54 per cent in the end.",
            ["The turnout: “45 per cent” or “54 per cent”?"],
        ),
        (
            "The rating of the play was 4 out of 5.",
            "The rating of the play was 3 out of 5.",
            ["The rating of the play: “4 out of 5” or “3 out of 5”?"],
        ),
        (
            "The towers of the bridge are 40 metres high.",
            "The towers of the bridge are 50 metres high.",
            ["Height of the towers of the bridge: “40 metres” or “50 metres”?"],
        ),
        (
            "The height of the towers is 40 metres.",
            "The height of the towers is 50 metres.",
            ["The height of the towers: “40 metres” or “50 metres”?"],
        ),
        (
            "The mill lies 40 miles from Leeds.",
            "The mill lies 50 miles from Leeds.",
            ["Which measure in “The mill lies ___ from Leeds”: “40 miles” or “50 miles”?"],
        ),
        (
            "The bell of the mill weighs 40 tonnes.",
            "The bell of the mill weighs 50 tonnes.",
            ["Weight of the bell of the mill: “40 tonnes” or “50 tonnes”?"],
        ),
        (
            "The old mill had forty steel looms.",
            "The old mill had fifty steel looms.",
            ["How many steel looms: “forty” or “fifty”?"],
        ),
        (
            "The team won the cup three times.",
            "The team won the cup four times.",
            ["Which number in “The team won the cup ___”: “three times” or “four times”?"],
        ),
        (
            "The number of looms was forty in all.",
            "The number of looms was fifty in all.",
            ["The number of looms: “forty” or “fifty”?"],
        ),
    ],
)
def test_what_is_asked_of_amounts(left: str, right: str, found: list[str]) -> None:
    assert asked(left, right) == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The trio of 1990 had Ida Holm (lead cello).",
            "In 1990 Ida Holm (viola) and Tom Lee played.",
            ["How is Ida Holm described: “lead cello” or “viola”, or may both hold?"],
        ),
        (
            "The trio of 1990 had Ida Holm (cello of the trio).",
            "In 1990 Ida Holm (viola) and Tom Lee played.",
            [],
        ),
        (
            "The trio of 1990 had Ida Holm (cello of the whole trio).",
            "In 1990 Ida Holm (viola) and Tom Lee played.",
            ["Which holds: “the whole trio”, or without “the whole”?"],
        ),
        (
            "The trio of 1990 had Ida Holm (a cello.",
            "In 1990 Ida Holm (viola) and Tom Lee played.",
            [],
        ),
    ],
)
def test_what_is_asked_of_whom_lists_describe(left: str, right: str, found: list[str]) -> None:
    assert asked(left, right) == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The judge Ida Holm sang in 1990.",
            "In 1990 Ida Holm (viola) sang at home.",
            ["Which holds: “judge Ida Holm sang in 1990”, or without “judge”?"],
        ),
        (
            "The painter Ida Holm sang in 1990.",
            "In 1990 Ida Holm (sculptor) sang at home.",
            ["How is Ida Holm described: “painter” or “sculptor”?"],
        ),
    ],
)
def test_a_job_is_no_part_in_a_list(left: str, right: str, found: list[str]) -> None:
    assert asked(left, right) == found
