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


@pytest.mark.parametrize("marks", ["“”", '""'])
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
    ],
)
def test_what_a_notice_takes_back_is_denied_and_not_worth_checking(notice: str) -> None:
    (claim,) = claims(notice)
    assert claim.certainty == "denied" and not claim.check_worthy


def test_a_report_on_a_report_takes_nothing_back() -> None:
    (claim,) = claims("The report said that the pier is 35 yards long.")
    assert claim.certainty == "attributed" and claim.check_worthy
