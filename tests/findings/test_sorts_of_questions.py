"""The question of each sort of difference, in the words of two short texts."""

from __future__ import annotations

import pytest
from samples import flagged_texts


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The mill had been closed by 1932.",
            "The mill had been closed by 1931.",
            [
                "Which date in “The mill had been closed ___”: “by 1932” or “by 1931”, or may "
                "both hold?"
            ],
        ),
        (
            "The mill was first shown in May 1932.",
            "The mill was first shown in May 1931.",
            ["When was the mill first shown: “May 1932” or “May 1931”?"],
        ),
        (
            "The mill closes in May 2032.",
            "The mill closes in May 2031.",
            ["Which date in “The mill closes in ___”: “May 2032” or “May 2031”?"],
        ),
        (
            "The mill has not been closed since 1932.",
            "The mill has not been closed since 1931.",
            [
                "Which date in “mill has not been closed ___”: “since 1932” or “since 1931”, "
                "or may both hold?"
            ],
        ),
        (
            "The mill and its barn were sold in 1932.",
            "The mill and its barn were sold in 1931.",
            ["When were the mill and its barn sold: “1932” or “1931”?"],
        ),
        (
            "The mill opened in 1910 and closed in 1932.",
            "The mill opened in 1910 and closed in 1931.",
            ["When did the mill close: “1932” or “1931”?"],
        ),
        (
            "Ann Lee joined the club in 1932.",
            "Ann Lee joined the club in 1931.",
            ["When did Ann Lee join the club: “1932” or “1931”?"],
        ),
        (
            "Ann Lee, the owner of the mill, died in 1932.",
            "Ann Lee, the owner of the mill, died in 1931.",
            ["Which date in “of the mill, died in ___”: “1932” or “1931”?"],
        ),
        (
            "She left the old town for good in 1932.",
            "She left the old town for good in 1931.",
            ["When did she leave the old town for good: “1932” or “1931”?"],
        ),
        (
            "In 1932 the mill burned down.",
            "In 1931 the mill burned down.",
            ["Which date in “In ___ the mill burned”: “1932” or “1931”?"],
        ),
        (
            "The mill will open at 9 a.m.",
            "The mill will open at 10 a.m.",
            ["Which date in “The mill will open at ___”: “9 a.m.” or “10 a.m.”?"],
        ),
        (
            "The mill opens on Monday.",
            "The mill opens on Tuesday.",
            ["When does the mill open: “Monday” or “Tuesday”?"],
        ),
        (
            "The total cost of the mill was £3 million.",
            "The total cost of the mill was £4 million.",
            ["The total cost of the mill: “£3 million” or “£4 million”?"],
        ),
        (
            "The mill was sold for £3 million.",
            "The mill was sold for £4 million.",
            ["How much in “The mill was sold for ___”: “£3 million” or “£4 million”?"],
        ),
        (
            "Ann Lee paid £3 million for the mill.",
            "Ann Lee paid £4 million for the mill.",
            ["How much did Ann Lee pay: “£3 million” or “£4 million”?"],
        ),
        (
            "It cost £3 million to build the mill.",
            "It cost £4 million to build the mill.",
            ["How much did it cost: “£3 million” or “£4 million”?"],
        ),
        (
            "The mill made a profit of £3 million.",
            "The mill made a profit of £4 million.",
            ["How much in “mill made a profit of ___”: “£3 million” or “£4 million”?"],
        ),
        (
            "The show ran for three years.",
            "The show ran for four years.",
            ["How long did the show run: “three years” or “four years”?"],
        ),
        (
            "Ann Lee ruled for three years.",
            "Ann Lee ruled for four years.",
            ["How long did Ann Lee rule: “three years” or “four years”?"],
        ),
        (
            "The walk takes three hours.",
            "The walk takes four hours.",
            ["How long in “The walk takes ___”: “three hours” or “four hours”?"],
        ),
        (
            "The mill stood empty for three years.",
            "The mill stood empty for four years.",
            ["How long in “The mill stood empty for ___”: “three years” or “four years”?"],
        ),
        (
            "The tower of the mill is 30 metres tall.",
            "The tower of the mill is 40 metres tall.",
            ["Height of the tower of the mill: “30 metres” or “40 metres”?"],
        ),
        (
            "The mill is 30 miles from Leeds.",
            "The mill is 40 miles from Leeds.",
            ["The mill: “30 miles” or “40 miles”?"],
        ),
        (
            "The mill weighs 30 tons.",
            "The mill weighs 40 tons.",
            ["Weight of the mill: “30 tons” or “40 tons”?"],
        ),
        (
            "The mill covers 30 acres.",
            "The mill covers 40 acres.",
            ["Area of the mill: “30 acres” or “40 acres”?"],
        ),
        (
            "The water was 30 degrees warm.",
            "The water was 40 degrees warm.",
            ["The water: “30 degrees” or “40 degrees”?"],
        ),
        (
            "The pond holds 30 litres.",
            "The pond holds 40 litres.",
            ["Which measure in “The pond holds ___”: “30 litres” or “40 litres”?"],
        ),
        (
            "The train ran at 30 km/h.",
            "The train ran at 40 km/h.",
            ["Which measure in “The train ran at ___”: “30 km/h” or “40 km/h”?"],
        ),
        (
            "The mill has 30 steel looms.",
            "The mill has 40 steel looms.",
            ["How many steel looms: “30” or “40”?"],
        ),
        (
            "Some 30 percent of the men left.",
            "Some 40 percent of the men left.",
            ["What percentage in “___ of the men left”: “Some 30 percent” or “Some 40 percent”?"],
        ),
        (
            "Ann Lee died aged 30.",
            "Ann Lee died aged 40.",
            ["What age in “Ann Lee died aged ___”: “30” or “40”?"],
        ),
        (
            "Ann Lee finished third in the race.",
            "Ann Lee finished fourth in the race.",
            [
                "Which place in the order in “Ann Lee finished ___ in the race”: “third” or "
                "“fourth”?"
            ],
        ),
        (
            "The team won 3-1 in Leeds.",
            "The team won 3-2 in Leeds.",
            ["What score in “The team won ___ in Leeds”: “3-1” or “3-2”?"],
        ),
        (
            "The film was rated 7.1/10.",
            "The film was rated 8.1/10.",
            ["What rating in “The film was rated ___”: “7.1/10” or “8.1/10”?"],
        ),
        (
            "Ann Lee sang twice a week.",
            "Ann Lee sang twice a day.",
            ["How often in “Ann Lee sang ___”: “twice a week” or “twice a day”?"],
        ),
        (
            "The mill is in chapter 3.",
            "The mill is in chapter 4.",
            ["Which number in “The mill is in chapter ___”: “3” or “4”?"],
        ),
        (
            "The mill was designed by Ann Lee.",
            "The mill was designed by Tom Ray.",
            ["Who designed the mill: “Ann Lee” or “Tom Ray”?"],
        ),
        (
            "The mill was built and designed by Ann Lee.",
            "The mill was built and designed by Tom Ray.",
            ["Who designed the mill: “Ann Lee” or “Tom Ray”?"],
        ),
        (
            "The author of the book is Ann Lee.",
            "The author of the book is Tom Ray.",
            ["Which name in “author of the book is ___”: “Ann Lee” or “Tom Ray”?"],
        ),
        (
            "The mill belongs to Ann Lee.",
            "The mill belongs to Tom Ray.",
            ["Which name in “The mill belongs to ___”: “Ann Lee” or “Tom Ray”?"],
        ),
        (
            'Ann Lee wrote "The Long Road".',
            'Ann Lee wrote "The Short Road".',
            ['Which title in “Ann Lee wrote "___”: “The Long Road” or “The Short Road”?'],
        ),
        (
            "The mill lies in Leeds.",
            "The mill lies in York.",
            ["Which name in “The mill lies in ___”: “Leeds” or “York”?"],
        ),
        (
            "The mill closed because of the flood.",
            "The mill closed after the flood.",
            [
                "Did the one cause the other: “because of the flood”, or only side by side, "
                "without “because of”?"
            ],
        ),
        (
            "The mill may close.",
            "The mill will close.",
            ["How certain is it: “may close”, or outright, without “may”?"],
        ),
        (
            "All of the men left the mill.",
            "Most of the men left the mill.",
            ["Which holds: “All of the men left the mill” or “Most of the men left the mill”?"],
        ),
        (
            "The mill is the oldest in Leeds.",
            "The mill is the newest in Leeds.",
            ["Is it so or not: “oldest in Leeds” or “newest in Leeds”?"],
        ),
        (
            "The mill was not sold.",
            "The mill was sold.",
            ["Is it so or not: “not sold”, or without “not”?"],
        ),
        (
            "The mill, it is said, was sold in May.",
            "The mill was sold in May.",
            ["Who says so, and how surely: “said”, or in the text's own voice, without “said”?"],
        ),
    ],
)
def test_what_is_asked(left: str, right: str, found: list[str]) -> None:
    _, findings = flagged_texts({"a": left, "b": right})
    assert [f.question for f in findings if f.kind in ("conflict", "drift")] == found
