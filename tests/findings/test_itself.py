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


ROOMS = "The tower of Norwick has {} rooms.\n\n"
NOTED = "The inn serves fish.[^1]\n\n[^1]: The tower of Norwick has {} rooms.\n"
TABLE = (
    "| building | rooms | windows |\n| --- | --- | --- |\n"
    "| tower of Norwick | {} | 31 |\n| tower of Hale | 12 | 40 |\n\n"
)


def held(tmp_path: Path, draft: str, *sources: str) -> set[frozenset[tuple[str, str]]]:
    """Which values stand against which, each with where it is stated."""
    home = tmp_path / "sources"
    home.mkdir()
    for number, text in enumerate(sources):
        (home / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "draft.md").write_text(draft, encoding="utf-8")
    dossier = wb.check(home, manuscript=tmp_path / "draft.md", progress=False)
    source = {claim.claim_id: claim.source_id for claim in dossier.claim_records}
    return {
        frozenset({(source[d.left_id], d.left), (source[d.right_id], d.right)})
        for found in dossier.finding_records
        if found.kind == "conflict"
        for d in found.differences
    }


@pytest.mark.parametrize(
    "draft",
    [
        ROOMS.format(27) + NOTED.format(29),
        ROOMS.format(27) + TABLE.format(29),
        TABLE.format(27) + NOTED.format(29),
    ],
)
@pytest.mark.parametrize("told", ["27", "28", "29"])
def test_two_values_of_a_manuscript_are_each_held_against_the_sources(
    tmp_path: Path, draft: str, told: str
) -> None:
    wanted = {frozenset({("draft", "27"), ("draft", "29")})}
    wanted |= {frozenset({("draft", n), ("0", told)}) for n in ("27", "29") if n != told}
    assert held(tmp_path, draft, f"The tower of Norwick has {told} rooms.\n") == wanted


def test_and_against_every_source(tmp_path: Path) -> None:
    draft = (
        "The bridge at Hale cost £4 million.\n\nIt is long.\n\nThe bridge at Hale cost £5 million."
    )
    sources = [f"The bridge at Hale cost £{n} million to build.\n" for n in (6, 4, 8)]
    assert held(tmp_path, draft, *sources) >= {
        frozenset({("draft", f"£{own} million"), (str(at), f"£{other} million")})
        for own in (4, 5)
        for at, other in enumerate((6, 4, 8))
        if own != other
    }


@pytest.mark.parametrize(
    "draft",
    [
        ROOMS.format(27) + "The inn of Hale has 29 rooms.\n",
        ROOMS.format(27) + TABLE.format(27),
        # the rows and columns beside: no other tower, no other count
        ROOMS.format(27) + TABLE.format(27).replace("12", "29"),
        ROOMS.format(27) + TABLE.format(27).replace("31", "29"),
        # a row of which the sentence has not every word
        ROOMS.format(27) + TABLE.format(29).replace("tower of Norwick", "old tower of Norwick"),
        ROOMS.format(27) + TABLE.format(29).replace("tower of Norwick", "1990"),
    ],
)
def test_what_is_told_of_two_things_contradicts_nothing(tmp_path: Path, draft: str) -> None:
    found = held(tmp_path, draft, "The tower of Norwick has 27 rooms.\n")
    assert not any(side == {"draft"} for side in ({home for home, _ in pair} for pair in found))
