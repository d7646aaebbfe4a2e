"""The faults that the planting benchmark plants are the faults it says, in sentences that hold."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "benchmarks"))

import planting  # noqa: E402
from faults import FAULTS  # noqa: E402

PLANTED = [
    ("number", "It sold 1,240 copies in 1947.", "It sold 3,240 copies in 1947."),
    ("number", "On 3 May two of them left.", "On 3 May six of them left."),
    ("date", "Built from 1740 to 1746.", "Built from 1747 to 1753."),
    ("date", "It closed in May.", "It closed in September."),
    ("money", "It cost £2,400 in 1900.", "It cost £4,400 in 1900."),
    ("name swap", "Vera Lund sang; Lund was ill.", "Alex Okoye sang; Okoye was ill."),
    ("names exchanged", "Ana Roth beat Ida Lang.", "Ida Lang beat Ana Roth."),
    ("role", "He hired an architect.", "He hired a sculptor."),
    ("negation", "She opened the door.", "She did not open the door."),
    ("negation", "It was not repaired.", "It was repaired."),
    ("negation", "It will probably rain.", "It will probably not rain."),
    ("antonym", "It was a cheap hotel.", "It was an expensive hotel."),
    ("hedge dropped", "It is generally thought to be hers.", "It is hers."),
    ("hedge dropped", "He may leave.", "He will leave."),
    ("cause invented", "He fell and broke a rib.", "He fell and therefore broke a rib."),
    ("cause invented", "After the fire, he left.", "Because of the fire, he left."),
    (
        "attribution removed",
        "He was in Oslo that night, his son said.",
        "He was in Oslo that night.",
    ),
    ("superlative", "It is the second tallest tower.", "It is the tallest tower."),
    ("superlative", "It is a large port.", "It is the largest port."),
]
UNTOUCHED = [
    ("number", "It opened in 1947, on 3 May."),
    ("date", "It is set in the 1920s."),
    ("names exchanged", "Ana Roth and Ida Lang sang."),
    ("antonym", "Last year he was ill."),
    ("cause invented", "The mayor and his brother sang."),
    ("attribution removed", "She wrote 41 sonnets during the war."),
]


@pytest.mark.parametrize(("fault", "text", "planted"), PLANTED)
def test_a_fault_is_planted(fault: str, text: str, planted: str) -> None:
    assert FAULTS[fault][0](text) == planted


@pytest.mark.parametrize(("fault", "text"), UNTOUCHED)
def test_a_text_that_cannot_carry_the_fault_is_left_alone(fault: str, text: str) -> None:
    assert FAULTS[fault][0](text) == text


def test_the_texts_are_pairs_over_many_topics() -> None:
    rows = [json.loads(line) for line in planting.PAIRS.read_text("utf-8").splitlines()]
    assert len({row["topic"] for row in rows}) >= 10
    assert len({row["id"] for row in rows}) == len(rows)
    assert all(row["left"] != row["right"] for row in rows)


def test_every_fault_is_planted_in_both_modes() -> None:
    made = planting.cases(planting.pairs([]))
    assert {(case.mode, case.fault) for case in made} == {
        (mode, fault) for mode in (planting.NEAR, planting.REWORDED) for fault in FAULTS
    }
    assert len(made) > 500
    assert all(case.planted != case.right for case in made)


def test_a_folder_of_texts_can_be_given(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The bridge was opened in 1889 and cost £3,500.\n")
    script = str(ROOT / "tests" / "benchmarks" / "planting.py")
    run = subprocess.run(
        [sys.executable, script, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert "untouched pairs: 1, of which called 0" in run.stdout
    rows = [line.split() for line in run.stdout.splitlines() if line]
    assert {row[0] for row in rows} >= {"date", "money", "all"}
