"""Figures of two deeds, or of two opposite things, are told each for itself."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from workbench import compare
from workbench.words.thesaurus import opposites

KILLED = "The crash killed 12 people and injured 30."
APART = ("drift", "related", "unrelated")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The firm hired 300 people last year.", "The firm dismissed 200 people last year."),
        ("The blast killed 30 people.", "The blast injured 45 people."),
        ("The crash left 12 dead.", "30 were hurt in the crash."),
        ("Police arrested 30 demonstrators.", "Police released 12 demonstrators."),
        ("The film won two prizes.", "The film was nominated for three prizes."),
        ("The museum lent 30 paintings.", "The museum borrowed 45 paintings."),
        ("The party gained 12 seats.", "The party lost 9 seats."),
        ("The team won 12 games.", "The team lost 9 games."),
        ("The council approved 30 plans.", "The council rejected 12 plans."),
        ("Exports rose by 3 per cent.", "Imports rose by 5 per cent."),
        ("The north span is 40 m long.", "The south span is 45 m long."),
        ("The shop opens at 9.", "The shop closes at 5."),
        ("The band recorded 14 songs.", "The band released 11 songs."),
    ],
)
def test_two_deeds_or_things_contradict_each_other_in_no_figure(left: str, right: str) -> None:
    for one, two in ((left, right), (right, left)):
        assert compare(one, two).relation in APART, compare(one, two)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The crash killed 12 people.", "The crash killed 14 people."),
        ("Twelve people died in the fire.", "14 people were killed in the fire."),
        ("The firm hired 300 people.", "The firm dismissed 300 people."),
        ("The north span is 40 m long.", "The south span is 40 m long."),
        ("Prices rose by 3 per cent.", "Prices fell by 5 per cent."),
        ("The herd grew by 300 cows.", "The herd shrank by 200 cows."),
        ("The herd rose to 300 cows.", "The herd fell to 200 cows."),
        ("Smith sold the house for £3 million.", "Jones bought the house for £2.5 million."),
    ],
)
def test_one_deed_or_one_change_does(left: str, right: str) -> None:
    for one, two in ((left, right), (right, left)):
        assert compare(one, two).relation == "conflict", compare(one, two)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            KILLED,
            "The crash killed 30 people and injured 12.",
        ),
        (
            KILLED,
            "The crash injured 12 people and killed 30.",
        ),
        (
            KILLED,
            "12 people were injured and 30 killed in the crash.",
        ),
        ("12 dead and 30 injured in crash", "30 dead and 12 injured in crash"),
        ("Police arrested 30 people and charged 12.", "Police charged 30 people and arrested 12."),
        ("The firm hired 300 and dismissed 200.", "The firm dismissed 300 and hired 200."),
        ("He had 3 goals and 5 assists.", "He had 5 goals and 3 assists."),
        ("Three men and five women were elected.", "Five men and three women were elected."),
        ("The bridge is 300 m long and 20 m wide.", "The bridge is 20 m long and 300 m wide."),
    ],
)
def test_figures_that_have_changed_places_are_a_conflict(left: str, right: str) -> None:
    for one, two in ((left, right), (right, left)):
        assert compare(one, two).relation == "conflict", compare(one, two)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("He scored 12 and 30 points.", "He scored 30 and 12 points."),
        (
            KILLED,
            "The crash injured 30 people and killed 12.",
        ),
        ("12 dead and 30 injured in crash", "30 injured and 12 dead in crash"),
        ("He had 3 goals and 5 assists.", "He had 5 assists and 3 goals."),
        ("Three men and five women were elected.", "Five women and three men were elected."),
        ("Rovers drew 1-1 with Albion.", "Albion drew 1-1 with Rovers."),
    ],
)
def test_the_same_in_another_order_is_the_same(left: str, right: str) -> None:
    assert compare(left, right).relation in ("agree", "drift")
    assert not any(d.effect in ("conflict", "possible") for d in compare(left, right).differences)


def test_a_house_lies_or_stands_somewhere() -> None:
    assert "stand" not in opposites("lie")
    assert "stand" not in opposites("sit")
    found = compare("The mill lies on the Ash.", "The mill stands on the Ash.")
    assert found.relation != "conflict"


@pytest.mark.parametrize(
    ("draft", "text", "words"),
    [
        (
            "The firm hired 300 people last year.",
            "The firm dismissed 300 people last year.",
            "hired",
        ),
        ("The paper appears weekly.", "The paper appears monthly.", "weekly"),
        (KILLED, "It killed 30 people and injured 12.", "12"),
    ],
)
def test_nothing_bears_out_the_contrary(tmp_path: Path, draft: str, text: str, words: str) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "town.txt").write_text(text + "\n", encoding="utf-8")
    (tmp_path / "draft.txt").write_text(draft + "\n", encoding="utf-8")
    dossier = wb.check(tmp_path / "sources", manuscript=tmp_path / "draft.txt", progress=False)
    (fact,) = (
        f
        for f in dossier.fact_records
        if f.words == words and dossier.claim_by_id[f.claim_id].source_id == "draft"
    )
    assert fact.status in ("unsupported", "contested")
    assert "corroborated" not in {found.kind for found in dossier.finding_records}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The drug costs $30 a month.", "The drug costs $360 a year."),
        ("The museum opened in 1950 with 300 paintings.", "The museum now has 2,000 paintings."),
        ("The flood destroyed 40 houses.", "The flood damaged 300 houses."),
        ("He left the party in 1950 and founded his own.", "He joined the party in 1940."),
        ("Some members opposed the plan.", "Most members supported the plan."),
    ],
)
def test_other_times_parts_and_things_are_no_conflict(left: str, right: str) -> None:
    for one, two in ((left, right), (right, left)):
        assert compare(one, two).relation in APART, compare(one, two)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The drug costs $30 a month.", "The drug costs $40 a month."),
        ("The drug costs $30 a month.", "The drug costs $30 a year."),
        ("The museum now has 300 paintings.", "The museum now has 2,000 paintings."),
        ("Some members opposed the plan.", "All members supported the plan."),
        ("Most members opposed the plan.", "Most members supported the plan."),
        ("He left the party in 1950.", "He joined the party in 1950."),
        ("The ship took two hours to York.", "The boat took three hours to York."),
    ],
)
def test_the_same_times_parts_and_things_are(left: str, right: str) -> None:
    for one, two in ((left, right), (right, left)):
        assert compare(one, two).relation == "conflict", compare(one, two)


def test_figures_that_a_source_tells_the_other_way_round_are_a_conflict(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    text = "The storm killed 30 people and injured 12. The mill opened in 1890.\n"
    (tmp_path / "sources" / "town.txt").write_text(text, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(f"{KILLED.replace('crash', 'storm')}\n", encoding="utf-8")
    dossier = wb.check(tmp_path / "sources", manuscript=tmp_path / "draft.txt", progress=False)
    told = [d for f in dossier.finding_records if f.kind == "conflict" for d in f.differences]
    assert {frozenset((d.left, d.right)) for d in told} == {frozenset(("12", "30"))}
