"""Speakers: who says a claim, told by its words, a label, a cue or a quotation that runs on."""

from __future__ import annotations

import warnings

import pytest
from samples import source

from workbench.claims import split
from workbench.errors import WorkbenchWarning
from workbench.facets.speakers import credit, same_credit, speaker
from workbench.records import Claim
from workbench.words.tokens import tokenize


def claims(text: str) -> list[Claim]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", WorkbenchWarning)
        return split([source("one", text)])


def said(text: str) -> list[tuple[str, str]]:
    return [(claim.speaker, claim.quote) for claim in claims(text)]


def test_the_label_of_a_turn_names_the_speaker_and_is_no_part_of_the_claim() -> None:
    text = """IDA FROST, HOST: The pier is long.

LOW (via phone): 7:08, the pier is short. It fell.

(LAUGHTER)

FROST:

It stands.

The show ended at noon.
"""
    assert said(text) == [
        ("IDA FROST", "The pier is long."),
        ("LOW", "the pier is short."),
        ("LOW", "It fell."),
        ("FROST", "It stands."),
        ("", "The show ended at noon."),
    ]
    assert claims(text)[0].certainty == "attributed"


def test_names_in_small_letters_are_labels_where_people_talk() -> None:
    text = "Interviewer: When did it fall?\nIda Frost: It fell in 1880.\nIda Frost: It was old.\n"
    assert [speaker for speaker, _ in said(text)] == ["Interviewer", "Ida Frost", "Ida Frost"]


@pytest.mark.parametrize("label", ["UPDATE", "Keeper", "LONDON", "Running time", "The plan"])
def test_other_labels_name_no_speaker(label: str) -> None:
    assert [speaker for speaker, _ in said(f"{label}: The pier fell in 1880.")] == [""]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("**Lena Fisk:** The pier fell.\n\n**Tom Obi:** It stood.\n", ["Lena Fisk", "Tom Obi"]),
        (
            "[00:01:12] Jo Fisk: The pier fell.\n[00:01:20] Al Obi: It stood.\n",
            ["Jo Fisk", "Al Obi"],
        ),
        ("Jo Fisk (00:12):\nThe pier fell.\n\nAl Obi (00:20):\nIt stood.\n", ["Jo Fisk", "Al Obi"]),
        (
            "FISK (Labour): The pier fell. [Applause]\n\nOBI [by video]: It stood. (CROSSTALK)\n",
            ["FISK", "OBI"],
        ),
        (
            "SENATOR FISK. The pier fell.\n\nThe CHAIRMAN. It stood.\n",
            ["SENATOR FISK", "The CHAIRMAN"],
        ),
        ("FISK. The pier fell.\nOBI. [laughing] It stood.\n", ["FISK", "OBI"]),
        (
            "ACT TWO, SCENE 3\n\nFISK\nThe pier fell.\n\nOBI\n(laughing)\nIt stood.\n\n[Exit.]\n",
            ["FISK", "OBI"],
        ),
    ],
)
def test_other_records_of_who_spoke(text: str, who: list[str]) -> None:
    assert said(text) == [(who[0], "The pier fell."), (who[1], "It stood.")]


@pytest.mark.parametrize(
    "text",
    [
        "Jo Fisk, Editor, Strait Post:\nThe pier fell.\n\nAl Obi, Publisher:\nIt stood.\n",
        "NATO. The pier fell.\n",
        "BACKGROUND. The pier fell.\n\nMETHODS. The pier was seen.\n",
        "Red Pier: It fell in 1880.\n",
        "Twitter: @skerry\nThe pier fell in 1880.\n",
        "Follow @skerry\nThe pier fell in 1880.\n",
    ],
)
def test_what_only_looks_like_a_label_names_no_speaker(text: str) -> None:
    assert {speaker for speaker, _ in said(text)} == {""}


def test_question_and_answer_say_nothing_themselves() -> None:
    text = "Q. Were you there in May?\n\nA. No, I was ill in May.\n"
    assert [quote for _, quote in said(text)] == [
        "Were you there in May?",
        "No, I was ill in May.",
    ]
    assert said("A. Low was ill in May.") == [("", "A. Low was ill in May.")]


SCRIPT = """INT. LIGHTHOUSE - NIGHT

{indent}IDA (O.S.)
{indent}(softly)
{half}You burned the pier in 1880.

{indent}ADA
{half}I burned it in 1881.

CUT TO:
"""


@pytest.mark.parametrize(("indent", "half"), [("", ""), (" " * 20, " " * 10)])
def test_the_cues_of_a_script_name_the_speakers_and_its_headings_are_no_claims(
    indent: str, half: str
) -> None:
    assert said(SCRIPT.format(indent=indent, half=half)) == [
        ("IDA", "You burned the pier in 1880."),
        ("ADA", "I burned it in 1881."),
    ]


def test_a_post_is_said_by_its_handle() -> None:
    assert said("RT @skerry: The pier is shut.") == [("@skerry", "The pier is shut.")]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Skerry Light @skerry · 3h", "12 replies 40 retweets 91 likes"),
        ("Skerry Light (@skerry)", "9:41 PM · Mar 3, 2021 · Twitter for iPhone"),
        ("@skerry", "1,204 Retweets  88 Quote Tweets  5.1K Likes"),
    ],
)
def test_what_the_page_of_a_post_shows_beside_it_is_no_claim(before: str, behind: str) -> None:
    text = f"{before}\nThe pier is shut.\n\n{behind}\n"
    assert said(text) == [("@skerry", "The pier is shut.")]


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "‘’", "„“"])
def test_a_quotation_keeps_its_speaker_over_sentences_and_paragraphs(marks: str) -> None:
    opening, closing = marks[0], marks[1]
    text = (
        f"{opening}We watch the sea,{closing} Frost said. {opening}The wall has held.\n\n"
        f"{opening}It is old. It is cracked.\n\n{opening}Leave when it breaks.{closing}\n\n"
        "Nobody left.\n"
    )
    assert [speaker for speaker, _ in said(text)] == ["Frost"] * 5 + [""]


def test_the_speaker_may_come_where_the_quotation_ends_and_a_title_is_nobodys() -> None:
    text = '"The wall has held. It is old," Frost said. "The Wall" was a film of 1911.'
    assert [speaker for speaker, _ in said(text)] == ["Frost", "Frost", ""]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The pier fell on Friday, the XP said.", "XP"),
        ("The pier fell on 5 May, Inter Press reported.", "Inter Press"),
        ("The pier fell Friday in Oban, officials said.", "officials"),
        ("The pier fell, police said Friday.", "police"),
        ("As reported by the Strait Post, the pier fell.", "the Strait Post"),
        ("He sang, Low danced, and Frost wrote.", ""),
        ("The pier fell at Oban, police in Skerry said on Monday.", "police in Skerry"),
        ("The pier fell, a spokesman for Low Works told Inter Press.", "Low Works"),
        ("As Frost told the Strait Post in March, the pier fell.", "Frost"),
        ("As told in the Strait Post, the pier fell.", ""),
        ("As keeper Frost told them, she saw the pier fall.", "Frost"),
    ],
)
def test_a_day_or_place_before_the_comma_is_no_part_of_the_speaker(text: str, speaker: str) -> None:
    assert claims(text)[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The pier fell, the Inter Press reported.", "inter press"),
        ("According to the I.P., the pier fell.", "ip"),
        ("Officials said that the pier fell.", ""),
        ("He said that the pier fell.", ""),
        ("The pier fell.", ""),
    ],
)
def test_whom_a_claim_credits(text: str, name: str) -> None:
    assert credit(speaker(tokenize(text))) == name


def test_one_credit_in_two_forms() -> None:
    assert same_credit("inter press", "ip")
    assert same_credit(credit("Ida Frost"), credit("Frost"))
    assert not same_credit("ida frost", "ada frost")
    assert not same_credit("", "")


@pytest.mark.parametrize(
    "notice",
    [
        "CORRECTION: An earlier version of this article said that the pier is 35 yards long.",
        "Editor's note: Due to an editing error, the pier was said to be 35 yards long.",
        "This story originally gave the length of the pier as 35 yards.",
        "Update, 5 p.m.: We earlier reported that the pier is 35 yards long.",
        "RETRACTION: The Post withdraws its report that the pier is 35 yards long.",
    ],
)
def test_what_a_notice_takes_back_is_denied_and_not_worth_checking(notice: str) -> None:
    (claim,) = claims(notice)
    assert (claim.certainty, claim.speaker, claim.check_worthy) == ("denied", "", False)


def test_a_report_on_a_report_takes_nothing_back() -> None:
    for text in (
        "The report said that the pier is 35 yards long.",
        "Frost said that we previously reported it in May.",
    ):
        (claim,) = claims(text)
        assert claim.certainty == "attributed" and claim.check_worthy
