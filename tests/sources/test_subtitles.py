"""Subtitles: sentences with the time at which they begin, each said once, under who says them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standing import sound, where

from workbench.claims import split
from workbench.errors import WorkbenchError
from workbench.sources import read, subtitles
from workbench.sources.subtitles import clock

TALK = """WEBVTT - Talk

NOTE a note
--> of the editor

STYLE
::cue { color: red }

1
00:00:01.000 --> 00:00:03.500 align:start position:0%
<v Ann Weir>We shot it in <i>Whitby</i> over

2
00:03.500 --> 00:06.000
<v.loud Ann Weir>nine weeks. It cost

00:00:06.000 --> 00:00:08.000
<v Ann Weir>£240,000 &amp; no more.

00:01:23.000 --> 00:01:25.000
<v Peter Cole>I remember eleven weeks.</v>
[applause]

01:02:03.250 --> 01:02:05.000
- Was it cold?
- It was four degrees.
"""


def file(folder: Path, text: str | bytes, name: str = "talk.vtt") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def cues(*said: tuple[float, float, str]) -> str:
    """A SubRip file."""
    return "\n".join(
        f"{n}\n{clock(a)},{round(a % 1 * 1000):03} --> {clock(b)},{round(b % 1 * 1000):03}\n"
        f"{words}\n"
        for n, (a, b, words) in enumerate(said, 1)
    )


def spoken(folder: Path, *said: tuple[float, float, str]) -> str:
    return sound(file(folder, cues(*said), "talk.srt")).text


def test_a_talk_to_the_letter(tmp_path: Path) -> None:
    source = sound(file(tmp_path, TALK))
    assert source.text == (
        "ANN WEIR: We shot it in Whitby over nine weeks. It cost £240,000 & no more.\n\n"
        "PETER COLE: I remember eleven weeks.\n\nWas it cold?\n\nIt was four degrees."
    )
    assert [(place.start, place.label) for place in source.places] == [
        (0, "00:00:01"),
        (36, "00:00:03"),
        (56, "00:00:06"),
        (77, "00:01:23"),
        (115, "01:02:03"),
    ]


def test_claims_have_their_time_and_their_speaker(tmp_path: Path) -> None:
    claims = {c.quote: c for c in split([sound(file(tmp_path, TALK))])}
    money = claims["It cost £240,000 & no more."]
    assert (money.locator, money.speaker) == ("00:00:03", "ANN WEIR")
    weeks = claims["I remember eleven weeks."]
    assert (weeks.locator, weeks.speaker) == ("00:01:23", "PETER COLE")
    assert claims["It was four degrees."].speaker == ""


def test_rolling_captions_say_each_line_once(tmp_path: Path) -> None:
    text = spoken(
        tmp_path,
        (0.16, 2.47, "the film opened"),
        (2.47, 2.48, "the film opened"),
        (2.48, 5, "the film opened\nin London"),
        (5, 5.01, "in London"),
        (5.01, 7, "in London\nin 1951."),
        (7, 8, "in 1951. It closed."),
    )
    assert text == "the film opened in London in 1951. It closed."


def test_what_is_said_again_later_is_said_twice(tmp_path: Path) -> None:
    assert spoken(tmp_path, (0, 1, "No."), (9, 10, "No.")) == "No.\n\nNo."
    assert spoken(tmp_path, (0, 1, "No."), (1.4, 2, "No.")) == "No."
    assert spoken(tmp_path, (0, 1, "No."), (1.5, 2, "No.")) == "No. No."


def test_a_long_pause_ends_a_paragraph_only_behind_a_sentence(tmp_path: Path) -> None:
    pause = subtitles.PAUSE
    for gap, ends, mark in (
        (pause, "It rained.", "\n\n"),
        (pause - 0.1, "It rained.", " "),
        (pause, "It rained and", " "),
    ):
        said = (0, 1, ends), (1 + gap, 9, "It snowed.")
        assert spoken(tmp_path, *said) == f"{ends}{mark}It snowed."


def test_a_name_before_the_words_holds_until_the_next(tmp_path: Path) -> None:
    text = spoken(
        tmp_path,
        (0, 1, "HALL: The budget was"),
        (1, 2, "£3 (in 1951)."),
        (2, 3, "MARY O'NEIL: No."),
        (3, 4, "- Yes."),
        (30, 31, "And again."),
    )
    assert text == "HALL: The budget was £3 (in 1951).\n\nMARY O'NEIL: No.\n\nYes.\n\nAnd again."


def test_a_name_may_stand_above_the_words(tmp_path: Path) -> None:
    said = spoken(
        tmp_path,
        (0, 1, "RUTH HALE:\nIt cost £40."),
        (1, 2, "OWEN REED:"),
        (2, 3, "We shut it in 1988."),
        (3, 4, "Ruth Hale:"),
        (4, 5, "Not at all."),
    )
    assert said == (
        "RUTH HALE: It cost £40.\n\nOWEN REED: We shut it in 1988.\n\nRUTH HALE: Not at all."
    )


def test_a_name_in_small_letters_is_a_label_where_it_is_one_twice(tmp_path: Path) -> None:
    once = spoken(tmp_path, (0, 1, "Ann Weir: It shut."), (1, 2, "It cost £5."))
    assert once == "Ann Weir: It shut. It cost £5."
    twice = ((0, 1, "Ann Weir: It shut."), (1, 2, "Bo Cole:"), (2, 3, "No."), (3, 4, "Bo Cole: 5."))
    assert spoken(tmp_path, *twice) == "Ann Weir: It shut.\n\nBO COLE: No. 5."


def test_a_speaker_is_named_again_behind_a_pause(tmp_path: Path) -> None:
    text = spoken(tmp_path, (0, 1, "HALL: It rained."), (30, 31, "It snowed."))
    assert text == "HALL: It rained.\n\nHALL: It snowed."


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("(applause) [MUSIC]", ""),
        ("♪♪", ""),
        ("It cost [inaudible] pounds (in 1951).", "It cost [inaudible] pounds (in 1951)."),
        ("[1951]", "[1951]"),
        ("#1 in the charts", "#1 in the charts"),
        ("<c.yellow>a</c> <00:00:01.500><c>b</c>", "a b"),
        ("{\\an8}Up here", "Up here"),
        ("<font color=red>a</font> 3 < 4", "a 3 < 4"),
        (">> Next one", "Next one"),
        ("&lt;b&gt;", "<b>"),
    ],
)
def test_marks_on_the_screen_are_no_words(tmp_path: Path, line: str, words: str) -> None:
    text = spoken(tmp_path, (0, 1, "First."), (1, 2, line))
    assert text.removeprefix("First.").strip() == words


def test_cues_without_an_empty_line_between(tmp_path: Path) -> None:
    one = "1\n00:00:01,000 --> 00:00:02,000\nIt rained.\n"
    data = f"{one}2\n00:00:02,000 --> 00:00:03,000\nIt snowed.\n"
    source = sound(file(tmp_path, "\ufeff" + data.replace("\n", "\r\n"), "a.srt"))
    assert source.text == "It rained. It snowed."
    assert where(source, "It snowed.") == "00:00:02"


def test_hours_beyond_a_day() -> None:
    assert [clock(s) for s in (0, 59.99, 60, 3661, 360_000)] == [
        "00:00:00", "00:00:59", "00:01:00", "01:01:01", "100:00:00",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data", ["WEBVTT\n\n", "It rained.\n", "00:00:01 -> 00:00:02\nIt rained.\n"]
)
def test_a_file_without_cues_is_named(tmp_path: Path, data: str) -> None:
    path = file(tmp_path, data)
    with pytest.raises(WorkbenchError, match="no subtitles in it") as caught:
        read(path)
    assert str(path) in str(caught.value)


LINES = st.lists(st.text(st.sampled_from("aB1.:-<>[]♪ &;v"), min_size=1, max_size=15), max_size=3)


@given(st.lists(st.tuples(st.floats(0, 5000), st.floats(0, 9), LINES), max_size=8))
def test_every_place_and_every_claim_stands_in_the_text(
    tmp_path_factory: pytest.TempPathFactory, said: list[Any]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    made = [(a, a + b, "\n".join(lines)) for a, b, lines in said]
    source = sound(file(folder, cues(*made, (9000, 9001, "It rained.")), "any.srt"))
    assert "It rained." in source.text
