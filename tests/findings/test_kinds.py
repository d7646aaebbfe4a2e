"""Kinds of small pairs that are easily misread, each with what must not be taken for it."""

from pathlib import Path

import pytest

import workbench as wb
from workbench.findings.compare import compare

SAME, AGAINST, APART = {"agree", "drift"}, {"conflict", "possible"}, {"related", "unrelated"}

PAIRS = [
    # The old calendar: ten, eleven, twelve days behind.
    (
        "The fort fell on 3 June 1711 (Old Style).",
        "The fort fell on 14 June 1711 (New Style).",
        SAME,
    ),
    (
        "The fort fell on 3 June 1711 (Old Style).",
        "The fort fell on 15 June 1711 (New Style).",
        AGAINST,
    ),
    (
        "She was born on 25 December 1642 (Julian calendar).",
        "She was born on 4 January 1643 (Gregorian calendar).",
        SAME,
    ),
    # Family name first; two given names may be of two people.
    ("Tanaka Haru painted the mural.", "Haru Tanaka painted the mural.", SAME),
    ("The novel was written by Chen Meiling.", "The novel was written by Meiling Chen.", SAME),
    ("James Thomas sold the farm.", "Thomas James sold the farm.", {"possible"}),
    ("Tanaka Haru painted the mural.", "Haru Tanabe painted the mural.", AGAINST),
    # Particles; "Al" may be short for a name.
    ("Pieter van der Meer built the lock.", "Van der Meer built the lock.", SAME),
    ("Ana dos Santos won the prize.", "Dos Santos won the prize.", SAME),
    ("Marie du Pont ran the bank.", "Du Pont ran the bank.", SAME),
    ("Marie du Pont ran the bank.", "Marie du Bois ran the bank.", AGAINST),
    ("Al Gray wrote the tune.", "Tom Gray wrote the tune.", AGAINST),
    # Titles and numerals.
    ("Karl V signed the bill.", "Emperor Karl V signed the bill.", SAME),
    ("Karl V signed the bill.", "Karl VI signed the bill.", {"conflict"}),
    ("Napoleon III ruled it.", "Napoleon I ruled it.", {"conflict"}),
    ("Edward the Eighth kept dogs.", "Edward VIII kept dogs.", SAME),
    ("Edward the Eighth kept dogs.", "Edward VII kept dogs.", {"conflict"}),
    ("Stephen King wrote the play.", "Stephen Ward wrote the play.", AGAINST),
    # Ordinals of several words.
    ("He finished thirty-second.", "He finished 32nd.", SAME),
    ("He finished thirty-second.", "He finished 33rd.", {"conflict"}),
    ("It was his one hundred and first game.", "It was his 101st game.", SAME),
    ("It was his one hundred and first game.", "It was his 102nd game.", {"conflict"}),
    ("The firm marked its hundred and fiftieth year.", "The firm marked its 150th year.", SAME),
    # Once and twice.
    ("Moss said he rang her twice.", "Moss said he rang her once.", {"conflict"}),
    ("She visits once a week.", "She visits twice a week.", AGAINST),
    ("He was once a baker.", "He was a baker.", SAME | APART),
    # Units with an article, fractions of a unit.
    ("The strike lasted a fortnight.", "The strike lasted two weeks.", SAME),
    ("The strike lasted a fortnight.", "The strike lasted ten days.", AGAINST),
    ("It took half an hour.", "It took 30 minutes.", SAME),
    ("It took half an hour.", "It took 40 minutes.", AGAINST),
    ("It took a quarter of an hour.", "It took 15 minutes.", SAME),
    ("The talks lasted a day and a half.", "The talks lasted 36 hours.", SAME),
    ("The road is a mile and a half long.", "The road is 2.5 miles long.", AGAINST),
    ("He stayed a month.", "He stayed a year.", AGAINST),
    # Points.
    ("The rate rose half a percentage point.", "The rate rose 50 basis points.", SAME),
    ("The rate rose half a percentage point.", "The rate rose 5 points.", AGAINST),
    ("Turnout fell three percentage points.", "Turnout fell 3 points.", SAME),
    # Scores told by the winner and by the loser.
    ("Hale beat Moss 6-4.", "Moss lost to Hale 4-6.", SAME),
    ("Hale beat Moss 6-4.", "Hale lost to Moss 4-6.", {"conflict"}),
    ("Albion won 3-2 over Rovers.", "Rovers lost 2-3 to Albion.", SAME),
    ("Rovers drew 1-1 with Albion.", "Albion drew 1-1 with Rovers.", SAME),
    ("Rovers drew 1-1 with Albion.", "Rovers drew 2-2 with Albion.", {"conflict"}),
    # Answers to a label.
    ("Listed building: Yes (since 1950)", "Listed building: No", {"conflict"}),
    # One sentence of several values must share one.
    ("The mayor of Ross is Ada Pike.", "The mayor of Ross is Joe Marl.", AGAINST),
    ("The author of Grey Harbour is Ann Lee.", "The author of Red Field is Ida Ray.", APART),
]


# What one text tells stands in the other word for word, but bound to something else.
ELSEWHERE = [
    ("The tune can be called pop-rock or soul.", "The tune can be called rock."),
    ("Ida Pike was born in Dale in 1930 and emigrated in 1955.", "Ida Pike emigrated in 1930."),
    ("Moss adapted the play from his own novel.", "Moss adapted the play from the novel by Ray."),
    (
        "The mill did not burn, and it closed in May.",
        "The mill burned, and it did not close in May.",
    ),
    (
        "Snow in Dale is typically white, but after fires it may also be grey or brown.",
        "Snow in Dale is white.",
    ),
    (
        "Ross is the capital of Ross Valley in Dale County, which lies far north of the sea.",
        "Ross is the capital of Dale County.",
    ),
]


@pytest.mark.parametrize(("left", "right"), ELSEWHERE)
def test_words_bound_to_something_else_bear_nothing_out(left: str, right: str) -> None:
    assert compare(left, right).relation != "agree"
    assert compare(right, left).relation != "agree"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The tune, which came out in May, can be called pop-rock or soul.",
            "The tune can be called pop-rock.",
        ),
        ("Ida Pike was born in Dale in 1930 and emigrated in 1955.", "Ida Pike was born in 1930."),
        ("Neither Lund nor Moss paid.", "Lund and Moss did not pay."),
        ("Snow in Dale is white, but after fires it may also be grey.", "Snow in Dale is white."),
    ],
)
def test_words_bound_alike_agree(left: str, right: str) -> None:
    assert compare(left, right).relation in SAME
    assert compare(right, left).relation in SAME


@pytest.mark.parametrize(("left", "right", "accepted"), PAIRS)
def test_pair(left: str, right: str, accepted: set[str]) -> None:
    assert compare(left, right).relation in accepted, compare(left, right)
    assert compare(right, left).relation in accepted, compare(right, left)


def _found(folder: Path, *texts: str) -> set[tuple[str, str, str]]:
    for number, text in enumerate(texts):
        (folder / f"{'abc'[number]}.md").write_text(text, encoding="utf-8")
    dossier = wb.check(folder)
    return {(f.kind, d.left, d.right) for f in dossier.finding_records for d in f.differences}


def test_bold_labels_are_labels(tmp_path: Path) -> None:
    found = _found(
        tmp_path,
        "- **Built:** 1911\n- **Owner:** Ada Pike\n",
        "- **Built:** 1913\n- **Owner:** Joe Marl\n",
    )
    assert ("conflict", "1911", "1913") in found
    assert ("conflict", "Ada Pike", "Joe Marl") in found


@pytest.mark.parametrize("label", ["Listed building", "Open to visitors", "Smoking allowed"])
def test_one_label_has_one_answer(tmp_path: Path, label: str) -> None:
    found = _found(
        tmp_path,
        f"Dale mill\n{label}: Yes\nBuilt: 1911\n",
        f"Dale mill\n{label}: No\nBuilt: 1911\n",
    )
    assert found == {("conflict", "Yes", "No")}


def test_points_are_not_percent(tmp_path: Path) -> None:
    found = _found(
        tmp_path,
        "Rents in Dale fell by 3 percentage points.\n",
        "Rents in Dale fell by 3 percent.\n",
    )
    assert ("drift", "3 percentage points", "3 percent") in found
