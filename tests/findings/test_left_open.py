"""Which words of a draft one source leaves open, and how."""

from __future__ import annotations

import pytest
from samples import flagged_texts


@pytest.mark.parametrize(
    ("draft", "told", "left_open"),
    [
        # Of one thing and of another.
        ("The mill at Holm has forty looms.", "The mill at Holm has forty looms.", ""),
        ("The mill at Holm has forty looms.", "There are forty looms in the mill at Holm.", ""),
        (
            "The mill at Holm has forty looms.",
            "The mill at Holm has forty windows.",
            "forty unsupported; looms contested",
        ),
        (
            "The mill at Holm has forty looms.",
            "The mill at Holm has looms and forty windows.",
            "forty unsupported",
        ),
        (
            "The mill at Holm has forty looms.",
            "The barn at Holm has forty looms.",
            "mill contested",
        ),
        (
            "The mill at Holm has forty looms.",
            "The mill at Ross has forty looms.",
            "Holm contested",
        ),
        ("The mill at Holm opened in 1901.", "The mill at Holm was opened in 1901.", ""),
        (
            "The mill at Holm opened in 1901.",
            "The mill at Holm was planned in 1901 and opened late.",
            "1901 unsupported",
        ),
        (
            "The mill at Holm opened in 1901.",
            "The mill at Holm closed in 1901.",
            "opened contested; 1901 unsupported",
        ),
        ("The mill at Holm opened in 1901.", "The mill at Holm opened in May 1901.", ""),
        (
            "The mill at Holm opened in May 1901.",
            "The mill at Holm opened in 1901.",
            "May 1901 drifted",
        ),
        (
            "The mill at Holm opened in 1901.",
            "The mill at Holm opened before 1902.",
            "1901 drifted",
        ),
        (
            "The mill at Holm opened in 1901.",
            "The mill at Holm may have opened in 1901.",
            "opened drifted",
        ),
        (
            "The mill at Holm opened in 1901.",
            "The mill at Holm did not open in 1901.",
            "opened unsupported; 1901 unsupported",
        ),
        (
            "The mill at Holm opened in 1901.",
            "Reed opened the inn at Holm in 1901.",
            "mill unsupported",
        ),
        (
            "The mill at Holm did not open in 1901.",
            "The mill at Holm opened in 1901.",
            "open unsupported; 1901 unsupported",
        ),
        (
            "The mill at Holm never opened.",
            "The mill at Holm opened.",
            "never contested; opened unsupported",
        ),
        (
            "The mill was sold without its looms.",
            "The mill was sold with its looms.",
            "without contested; looms unsupported",
        ),
        (
            "The mill was sold without its looms.",
            "The mill was sold. Its looms were not.",
            "without unsupported; looms unsupported",
        ),
        # Amounts and how they are told.
        ("The mill cost £3 million.", "The mill cost £3,000,000.", ""),
        ("The mill cost £3 million.", "The mill cost about £3 million.", "£3 million drifted"),
        ("The mill cost about £3 million.", "The mill cost £3 million.", ""),
        ("The mill cost £3 million.", "The mill cost £3.1 million.", "£3 million drifted"),
        ("The mill cost £3 million.", "The mill was sold for £3 million.", "cost unsupported"),
        ("The mill is 240 m long.", "The mill has a length of 240 metres.", "long unsupported"),
        ("The mill is 240 m long.", "The mill is 240 m wide.", "240 m unsupported; long contested"),
        ("The mill is 240 m long.", "The mill is 787 feet long.", ""),
        (
            "The mill has at least forty looms.",
            "The mill has forty looms.",
            "at least forty drifted",
        ),
        ("The mill has forty looms.", "The mill has at least forty looms.", "forty drifted"),
        ("The mill took three years to build.", "It took three years to build the mill.", ""),
        (
            "The mill took three years to build.",
            "The mill stood for three years.",
            "took unsupported; build unsupported",
        ),
        ("A third of the looms burned.", "33 per cent of the looms burned.", ""),
        ("Half of the looms burned.", "Half of the looms were saved.", "burned unsupported"),
        # Names, roles and who did it.
        ("Ann Lee founded the mill.", "The mill was founded by Ann Lee.", ""),
        ("Ann Lee founded the mill.", "The mill was founded by Ann Lee and Tom Ray.", ""),
        (
            "Ann Lee and Tom Ray founded the mill.",
            "The mill was founded by Ann Lee.",
            "Tom Ray unsupported",
        ),
        ("Ann Lee founded the mill.", "Lee founded the mill.", "Ann Lee unsupported"),
        ("Ann Lee founded the mill.", "Ann Lea founded the mill.", "Ann Lee contested"),
        ("Ann Lee founded the mill.", "Ann Lee bought the mill.", "founded contested"),
        (
            "Ann Lee founded the mill.",
            "Tom Ray founded the mill, says Ann Lee.",
            "founded unsupported",
        ),
        ("Ann Lee, a baker, founded the mill.", "Ann Lee founded the mill.", "baker unsupported"),
        ("Ann Lee, a baker, founded the mill.", "The baker Ann Lee founded the mill.", ""),
        (
            "Ann Lee, a baker, founded the mill.",
            "Ann Lee, a brewer, founded the mill.",
            "baker contested",
        ),
        (
            "The old baker Ann Lee founded the mill.",
            "The baker Ann Lee founded the mill.",
            "old unsupported",
        ),
        ('Ann Lee wrote "The Long Road".', '"The Long Road" was written by Ann Lee.', ""),
        (
            'Ann Lee wrote "The Long Road".',
            'Ann Lee wrote "The Short Road".',
            "The Long Road contested",
        ),
        (
            "Ann Lee said that the mill burned.",
            "The mill burned.",
            "Ann Lee unsupported; said drifted",
        ),
        ("The mill burned.", "Ann Lee claimed that the mill burned.", "burned drifted"),
        ('"The mill is ours," Ann Lee said.', 'Ann Lee said: "The mill is ours."', ""),
        (
            '"The mill is ours," Ann Lee said.',
            'Tom Ray said: "The mill is ours."',
            "Ann Lee contested; said unsupported",
        ),
        # How much, how firmly and why.
        ("The mill always lost money.", "The mill often lost money.", "mill always contested"),
        (
            "The mill is the oldest in the land.",
            "The mill is one of the oldest in the land.",
            "oldest drifted",
        ),
        (
            "The mill is the oldest in the land.",
            "The mill is old.",
            "oldest unsupported; land unsupported",
        ),
        (
            "The mill is the oldest in the land.",
            "The mill is the oldest in the county.",
            "land unsupported",
        ),
        (
            "The mill is the second oldest in the land.",
            "The mill is the oldest in the land.",
            "second contested",
        ),
        ("The mill burned because of a spark.", "A spark caused the mill to burn.", ""),
        # Words of one meaning, and of several.
        ("The large mill burned down.", "The big mill burned to the ground.", ""),
        ("The large mill burned down.", "The small mill burned down.", "large mill contested"),
        ("The mill made cloth.", "The mill produced cloth.", ""),
        (
            "The capital of Dale is Ross.",
            "The capital of Holm is Ross.",
            "capital unsupported; Dale contested; Ross unsupported",
        ),
        ("All of the looms burned.", "Some of the looms burned.", "All contested"),
    ],
)
def test_what_a_source_leaves_open(draft: str, told: str, left_open: str) -> None:
    facts, _ = flagged_texts({"draft": draft, "told": told}, manuscript="draft")
    own = [fact for fact in facts if fact.claim_id == facts[0].claim_id]  # the draft comes first
    open_ = [f"{fact.words} {fact.status}" for fact in own if fact.status != "supported"]
    assert "; ".join(open_) == left_open
