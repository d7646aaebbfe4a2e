"""A source against itself: it is held to what it says twice of one thing, not to its lists."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb


def conflicts(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "page.txt").write_text(text + "\n", encoding="utf-8")
    found = wb.check(tmp_path, progress=False).finding_records
    return [f.question for f in found if f.kind == "conflict"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Meer was born in 1901 in Hull.\n\nMeer, born in 1903, died in 1950.",
        "The film cost £4.2 million.\n\nThe film cost £4.9 million to make.",
        "The Tarn Bridge is 244 m long.\n\nThe bridge is 270 m long.",
        "The bridge opened in 1894.\n\nThe bridge was opened in 1896 by the prince.",
        "Length: 61 km\nOpened: 1931\nLength: 64 km",
    ],
)
def test_two_values_for_one_thing_are_a_conflict(tmp_path: Path, text: str) -> None:
    assert conflicts(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        # one event each of several persons or things
        "Peter Moran was born in Sligo on 22 February 1895.\n\n"
        "James Daly was born in Sligo on 19 December 1882.",
        "Maria Rowe, who died in 1926, left a fund.\n\n"
        "Edward Rowe, who died in 1889, was a soldier.",
        "The Harlow Gallery was opened in October 1929.\n\nThe Harlow Library was opened in 1959.",
        # what one person does again and again
        "Kelly joined Rowan Press in 1999.\n\nKelly joined the board of the Press in 2006.",
        "On April 28, 1997, Varga announced that he would stay.\n\n"
        "On June 29, 1997, Varga announced that he would go.",
        # lines that say nothing of what they are of
        "Published 16 August 2019\n\nPublished 12 August 2019",
        "24 photos\n\n25 photos",
        "Joined the order in 1918. Sent to Burma.\n\nJoined the order in 1937. Sent to Korea.",
    ],
)
def test_a_list_of_many_things_contradicts_itself_in_none(tmp_path: Path, text: str) -> None:
    assert not conflicts(tmp_path, text)


def test_two_files_are_held_against_each_other_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kelly joined Rowan Press in 1999.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Kelly joined Rowan Press in 2006.\n", encoding="utf-8")
    found = wb.check(tmp_path, progress=False).finding_records
    assert [f.kind for f in found if f.reason == "date"] == ["conflict"]
