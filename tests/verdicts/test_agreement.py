"""Agreement figures, against tables printed in the literature."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from samples import synthetic_dossier

from workbench.records import Finding, Verdict
from workbench.verdicts import VerdictStore, agreement

FINDINGS = synthetic_dossier(100).finding_records
SEEN = [{"source_id": "a", "quote": "b"}]
YES, NO = "confirmed", "not_checkable"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VerdictStore]:
    with VerdictStore(tmp_path / "v.sqlite") as store:
        yield store


def say(
    store: VerdictStore, finding: Finding, reviewer: str, verdict: str, **known: str
) -> Verdict:
    given: dict[str, Any] = {"chosen_value": "x", "evidence": SEEN, **known}
    return store.record(finding, verdict, reviewer=reviewer, **given)


def figures(store: VerdictStore, *given: Any, kind: str = "all") -> dict[str, Any]:
    row = agreement(store, *given).set_index("kind").loc[kind]
    return {str(name): value for name, value in row.items()}


def test_kappa_of_fifty_grant_proposals(store: VerdictStore) -> None:
    """20 both yes, 15 both no, 5 and 10 apart: 0.4 in the usual worked example of kappa."""
    pairs = [(YES, YES)] * 20 + [(NO, NO)] * 15 + [(YES, NO)] * 5 + [(NO, YES)] * 10
    for finding, words in zip(FINDINGS, pairs, strict=False):
        for reviewer, word in zip(("Ann", "Ben"), words, strict=True):
            say(store, finding, reviewer, word)
    found = figures(store)
    assert (found["n"], found["reviewers"], found["raw"], found["kappa"]) == (50, 2, 0.7, 0.4)
    assert found["alpha"] == pytest.approx(0.4, abs=0.01)
    assert found["same_value"] == 1.0


def test_alpha_of_two_observers_and_ten_units(store: VerdictStore) -> None:
    """Krippendorff, Computing Krippendorff's alpha-reliability, 2011, example A: 0.095."""
    ann, ben = "0100000010", "1110010000"
    for finding, words in zip(FINDINGS, zip(ann, ben, strict=True), strict=False):
        for reviewer, word in zip(("Ann", "Ben"), words, strict=True):
            say(store, finding, reviewer, YES if word == "1" else NO)
    found = figures(store)
    assert (found["raw"], found["alpha"]) == (0.6, 0.095)


PRINTED = {  # one row a reviewer, one column a finding; what the paper or page prints below them
    "Krippendorff 2011, example B": (
        ["a a b b d c c c e d d a", "b a b b b c c c e d d d"],
        0.692,
    ),
    "Krippendorff 2011, example C": (
        [
            "a b c c b a d a b . . .",
            "a b c c b b d a b e . c",
            ". c c c b c d b b e a .",
            "a b c c b d d a b e a .",
        ],
        0.743,
    ),
    "Wikipedia, Krippendorff's alpha": (
        [
            ". . . . . c d a b a a c c . c",
            "a . b a c c d c . . . . . . .",
            ". . b a c d d . b a a c c . d",
        ],
        0.691,
    ),
}


@pytest.mark.parametrize(("rows", "alpha"), PRINTED.values(), ids=PRINTED)
def test_alpha_of_printed_tables_with_missing_judgements(
    store: VerdictStore, rows: list[str], alpha: float
) -> None:
    words = ("confirmed", "not_checkable", "unverifiable", "disputed", "incorrect")
    for reviewer, row in enumerate(rows):
        for finding, mark in zip(FINDINGS, row.split(), strict=False):
            if mark != ".":
                say(store, finding, f"Reviewer {reviewer}", words["abcde".index(mark)])
    found = figures(store)
    columns = zip(*(row.split() for row in rows), strict=True)
    assert found["n"] == sum(len(rows) - column.count(".") > 1 for column in columns)
    assert (found["reviewers"], found["alpha"]) == (len(rows), alpha)
    assert (found["kappa"] == "n/a") == (len(rows) > 2)


def test_undefined_figures_are_not_invented(store: VerdictStore) -> None:
    empty = figures(store)
    assert (empty["n"], empty["reviewers"]) == (0, 0)
    assert {empty[k] for k in ("raw", "kappa", "alpha", "same_value")} == {"n/a"}
    say(store, FINDINGS[0], "Ann", YES)
    assert figures(store) == empty
    say(store, FINDINGS[0], "Ben", YES)
    found = figures(store)
    assert (found["n"], found["raw"], found["kappa"], found["alpha"]) == (1, 1.0, "n/a", "n/a")


def test_only_what_stands_is_rated(store: VerdictStore) -> None:
    wrong = say(store, FINDINGS[0], "Ann", NO)
    store.undo(wrong.event_id, reviewer="Ann")
    say(store, FINDINGS[0], "Ann", NO)
    say(store, FINDINGS[0], "Ann", YES)
    say(store, FINDINGS[0], "Ben", YES)
    say(store, FINDINGS[0], "Cid", "needs_work")
    say(store, FINDINGS[0], "Dan", NO, action_kind="adjudicate", role="adjudicator")
    found = figures(store)
    assert (found["n"], found["reviewers"], found["raw"]) == (1, 2, 1.0)


def test_settling_ones_own_finding_leaves_the_first_judgement_rated(store: VerdictStore) -> None:
    say(store, FINDINGS[0], "Ann", NO)
    say(store, FINDINGS[0], "Ben", YES)
    say(store, FINDINGS[0], "Ben", NO, action_kind="adjudicate", role="adjudicator")
    assert figures(store)["raw"] == 0.0


def test_the_same_word_for_another_value_shows(store: VerdictStore) -> None:
    say(store, FINDINGS[0], "Ann", YES, chosen_value="1932")
    say(store, FINDINGS[0], "Ben", YES, chosen_value="1931")
    found = figures(store)
    assert (found["raw"], found["same_value"]) == (1.0, 0.0)


def test_figures_per_kind_of_finding(store: VerdictStore) -> None:
    conflicts = [f for f in FINDINGS if f.kind == "conflict"]
    drifts = [f for f in FINDINGS if f.kind == "drift"]
    for finding, word in ((conflicts[0], YES), (conflicts[1], YES), (drifts[0], NO)):
        say(store, finding, "Ann", YES)
        say(store, finding, "Ben", word)
    table = agreement(store, FINDINGS)
    assert list(table["kind"]) == ["conflict", "drift", "unverified", "all"]
    assert list(table["n"]) == [2, 1, 0, 3]
    assert list(table["raw"]) == [1.0, 0.0, "n/a", 0.667]
    assert agreement(store, synthetic_dossier(100).findings).equals(table)
    without = agreement(store, [f for f in FINDINGS if f not in conflicts])
    assert list(without["kind"]) == ["drift", "unverified", "earlier", "all"]
    assert list(without["n"]) == [1, 0, 2, 3]
