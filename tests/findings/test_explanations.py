"""The sentence that a reviewer reads of each difference, the sides the right way round."""

from __future__ import annotations

import pytest

from workbench import compare


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (
            "The mill never opened in Ash.",
            "The mill opened in Ash.",
            ["“never” stands only in the left text, so the two say the contrary"],
        ),
        (
            "The mill opened in Ash.",
            "The mill never opened in Ash.",
            ["“never” stands only in the right text, so the two say the contrary"],
        ),
        (
            "The mill at Ash was not sold to Reed.",
            "Reed bought what was sold at Ash: the mill.",
            ["the left text denies with “not” what the right one says"],
        ),
        (
            "In Ash nobody saw the tall mill burn.",
            "The tall mill burned in Ash, and all saw it burn.",
            [
                "the left text denies with “nobody” what the right one says",
                "only the right text says “all”",
            ],
        ),
        (
            "The mayor denied that the mill was sold.",
            "The mill was sold, said the mayor.",
            ["the left text denies with “denied” what the right one says"],
        ),
        (
            "The mill in Ash may close.",
            "The mill in Ash will close.",
            ["the left text says “may”; the right one states it outright"],
        ),
        (
            "The mill in Ash will close.",
            "The mill in Ash may close.",
            ["the right text says “may”; the left one states it outright"],
        ),
        (
            "The mill reportedly burned in May.",
            "The mill burned in May.",
            ["the left text says “reportedly”; the right one states it outright"],
        ),
        (
            "The mill burned in May.",
            "The mill reportedly burned in May.",
            ["the right text says “reportedly”; the left one states it outright"],
        ),
        (
            "The mill burned in May, Reed said.",
            "The mill burned in May.",
            [
                "the right text leaves this name out",
                "“said” is gone: the right text vouches for it itself",
            ],
        ),
        (
            "The mill burned in May.",
            "The mill burned in May, Reed said.",
            [
                "the left text does not name this",
                "“said” is new: the left text vouches for it itself",
            ],
        ),
        (
            "Reed claimed that the mill burned.",
            "Reed said that the mill burned.",
            [
                "the right text leaves this out",
                "reported as “claim” on the left and as “say” on the right",
            ],
        ),
        (
            "Reed said that the mill burned.",
            "Reed claimed that the mill burned.",
            [
                "the left text says nothing of this",
                "reported as “say” on the left and as “claim” on the right",
            ],
        ),
        (
            "All of the looms in Ash burned.",
            "Most of the looms in Ash burned.",
            ["one text speaks of all or none where the other does not"],
        ),
        (
            "Most of the looms in Ash burned.",
            "All of the looms in Ash burned.",
            ["one text speaks of all or none where the other does not"],
        ),
        (
            "Only the looms in Ash burned.",
            "The looms in Ash burned.",
            ["only the left text says “Only”"],
        ),
        (
            "The mill in Ash always burned coal.",
            "The mill in Ash burned coal.",
            ["only the left text says “always”"],
        ),
        (
            "The mill in Ash burned coal.",
            "The mill in Ash always burned coal.",
            ["only the right text says “always”"],
        ),
        (
            "The mill is the oldest in Ash.",
            "The mill is in Ash.",
            ["the right text leaves this out", "“oldest” is gone from the right text"],
        ),
        (
            "The mill is in Ash.",
            "The mill is the oldest in Ash.",
            [
                "the left text says nothing of this",
                "“oldest” is new: the left text does not put it above others",
            ],
        ),
        (
            "The mill is the oldest in Ash.",
            "The mill is one of the oldest in Ash.",
            [
                "only the left text puts it above all others",
                "only the right text says “one of the”",
            ],
        ),
        (
            "The mill is one of the oldest in Ash.",
            "The mill is the oldest in Ash.",
            [
                "only the right text puts it above all others",
                "only the left text says “one of the”",
            ],
        ),
        (
            "The mill is the oldest in Ash.",
            "The mill is the newest in Ash.",
            [
                "“newest” is the opposite of “oldest”",
                "the two texts single it out in different ways",
            ],
        ),
        (
            "The mill burned because of a spark.",
            "The mill burned after a spark.",
            ["“because of” makes a cause of what the right text only sets side by side"],
        ),
        (
            "The mill burned after a spark.",
            "The mill burned because of a spark.",
            ["“because of” makes a cause of what the left text only sets side by side"],
        ),
        (
            "The mill opened before the war began.",
            "The mill opened after the war began.",
            ["“after” is the opposite of “before”"],
        ),
        (
            "The mill was built by Ann Lee.",
            "The mill was built by Tom Ray.",
            ["“Tom Ray” stands where the left text has “Ann Lee”"],
        ),
        (
            "The mill was built by Ann Lee and Tom Ray.",
            "The mill was built by Ann Lee.",
            ["one text gives “Ann Lee and Tom Ray”, the other “Ann Lee”"],
        ),
        (
            "The mill was built by Ann Lee.",
            "The mill was built by Ann Lee and Tom Ray.",
            ["one text gives “Ann Lee”, the other “Ann Lee and Tom Ray”"],
        ),
        (
            "The mill lies in Leeds.",
            "The mill lies in York.",
            ["“York” stands where the left text has “Leeds”"],
        ),
        (
            "The mill cost £3 million.",
            "The mill cost £4 million.",
            ["one says “£3 million”, the other “£4 million”"],
        ),
        (
            "The mill cost £3 million.",
            "The mill cost £3.1 million.",
            ["“£3.1 million” may be “£3 million”, told more exactly"],
        ),
        (
            "The mill cost £3.1 million.",
            "The mill cost £3 million.",
            ["“£3 million” may be “£3.1 million”, rounded"],
        ),
        (
            "The mill cost over £3 million.",
            "The mill cost £4 million.",
            ["“£4 million” fits “over £3 million” and says more"],
        ),
        (
            "The mill cost £4 million.",
            "The mill cost over £3 million.",
            ["“over £3 million” leaves open what “£4 million” settles"],
        ),
        (
            "The mill cost over £3 million.",
            "The mill cost under £3 million.",
            ["“over £3 million” and “under £3 million” exclude each other"],
        ),
        (
            "The mill cost over £3 million.",
            "The mill cost over £4 million.",
            ["“over £3 million” and “over £4 million” are the same bound on different figures"],
        ),
        (
            "The mill cost £3 to £4 million.",
            "The mill cost £3 to £5 million.",
            ["“£3 to £5 million” is not the same range as “£3 to £4 million”"],
        ),
        (
            "The mill opened in May 1901.",
            "The mill opened in 1901.",
            ["“May 1901” is more exact than “1901”"],
        ),
        (
            "The mill opened in 1901.",
            "The mill opened in May 1901.",
            ["“May 1901” is more exact than “1901”"],
        ),
        (
            "The mill opened before 1901.",
            "The mill opened in 1903.",
            ["“1903” and “before 1901” cannot both hold"],
        ),
        (
            "The mill opened in the summer of 1901.",
            "The mill opened in the winter of 1901.",
            ["“winter of 1901” is another season than “summer of 1901”"],
        ),
        (
            "The mill opened on Monday.",
            "The mill opened on Tuesday.",
            ["“Tuesday” is not “Monday”"],
        ),
        ("The mill opened at 9 a.m.", "The mill opened at 10 a.m.", ["“10 a.m.” is not “9 a.m.”"]),
        (
            "The mill stood for two years.",
            "The mill stood for three years.",
            ["one says “two years”, the other “three years”"],
        ),
        (
            "Reed sang twice a week.",
            "Reed sang twice a day.",
            ["“twice a day” is not “twice a week”"],
        ),
        ("Ash won 3-1.", "Ash won 3-2.", ["“3-2” is not “3-1”"]),
        (
            "Turnout in Ash was 5 percent.",
            "Turnout in Ash was 5 percentage points.",
            ["“5 percent” and “5 percentage points” are different measures"],
        ),
        (
            "The baker Ann Lee sang in Ash.",
            "The brewer Ann Lee sang in Ash.",
            ["“brewer” stands in the place of “baker”"],
        ),
        (
            "Olsen beat Dahl in the final.",
            "Dahl beat Olsen in the final.",
            ["“Olsen” and “Dahl” have changed places", "“Olsen” and “Dahl” have changed parts"],
        ),
        (
            "The former mayor sang in Ash.",
            "The mayor sang in Ash.",
            ["the right text leaves this out"],
        ),
        (
            "The mayor sang in Ash.",
            "The former mayor sang in Ash.",
            ["the left text says nothing of this"],
        ),
        (
            "The mayor sang in Ash.",
            "The mayor danced in Ash.",
            ["“danced” stands in the place of “sang”"],
        ),
        (
            "The pier in Ash is large.",
            "The pier in Ash is small.",
            ["“small” is the opposite of “large”"],
        ),
    ],
)
def test_what_a_reviewer_reads(left: str, right: str, told: list[str]) -> None:
    assert [each.explanation for each in compare(left, right).differences] == told
