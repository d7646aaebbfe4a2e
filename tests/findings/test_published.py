"""With a manuscript, what is asked is about what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from workbench.errors import WorkbenchError
from workbench.tables import Dossier

TOWN = (
    "The pier at Norwick will cost £2.6 million. The pier is 240 m long.\n\n"
    "The inn closed in 1990.\n"
)
PAPER = "The new pier will cost £2.4 million.\n\nThe inn of Norwick closed in 1992.\n"


def checked(folder: Path, draft: str, **sources: str) -> Dossier:
    home = folder / "sources"
    home.mkdir()
    for name, text in sources.items():
        (home / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "draft.txt").write_text(draft + "\n", encoding="utf-8")
    return wb.check(home, manuscript=folder / "draft.txt", progress=False)


def told(dossier: Dossier) -> list[tuple[str, str, list[str]]]:
    home = {claim.claim_id: claim.source_id for claim in dossier.claim_records}
    return [
        (found.kind, found.reason, sorted({home[i] for i in found.claim_ids}))
        for found in dossier.finding_records
    ]


def test_the_manuscript_is_marked_and_bears_out_nothing(tmp_path: Path) -> None:
    dossier = checked(tmp_path, "The pier is 240 m long.", town=TOWN)
    assert [s.source_id for s in dossier.source_records if s.manuscript] == ["draft"]
    lengths = {f.claim_id: f for f in dossier.fact_records if f.value == "quantity 240 m"}
    assert sorted(fact.lineages for fact in lengths.values()) == [1, 1]


def test_what_only_sources_say_is_no_finding(tmp_path: Path) -> None:
    dossier = checked(tmp_path, "The pier is 240 m long.", town=TOWN, paper=PAPER)
    assert all("draft" in homes for _, _, homes in told(dossier))
    assert not [kind for kind, _, _ in told(dossier) if kind == "conflict"]


def test_what_only_sources_say_is_not_asked(tmp_path: Path) -> None:
    dossier = checked(tmp_path, "The pier at Norwick is 240 m long.", town=TOWN, paper=PAPER)
    home = {claim.claim_id: claim.source_id for claim in dossier.claim_records}
    status = {(f.words, home[f.claim_id]): f.status for f in dossier.fact_records}
    assert status["240 m", "draft"] == "supported"
    assert status["240 m", "town"] == "unsupported"  # a manuscript bears nothing out
    assert status["£2.4 million", "paper"] == status["£2.6 million", "town"] == "unasked"
    assert status["1990", "town"] == status["1992", "paper"] == "unasked"


def test_without_a_manuscript_every_fact_is_asked(tmp_path: Path) -> None:
    for name, text in (("town", TOWN), ("paper", PAPER)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    dossier = wb.check(tmp_path, progress=False)
    assert "unasked" not in {fact.status for fact in dossier.fact_records}


def test_what_sources_contradict_each_other_on_stands_under_the_claim(tmp_path: Path) -> None:
    draft = "The inn of Norwick closed in 1992."
    dossier = checked(tmp_path, draft, town=TOWN, paper=PAPER)
    assert ("conflict", "date", ["draft", "paper", "town"]) in told(dossier)
    assert "corroborated" not in {kind for kind, _, _ in told(dossier)}


def test_of_a_claim_that_nothing_resembles_the_nearest_passages_are_named(tmp_path: Path) -> None:
    draft = "A lighthouse keeper once lived at the pier."
    dossier = checked(tmp_path, draft, town=TOWN, paper=PAPER)
    (found,) = dossier.finding_records
    assert found.summary.startswith("No passage of the sources speaks of this")
    assert found.question.startswith("Does anything bear this out")
    quotes = {claim.claim_id: claim.quote for claim in dossier.claim_records}
    assert 1 <= len(found.nearest) <= 3
    assert all("pier" in quotes[claim_id] for claim_id in found.nearest)


def test_without_a_manuscript_all_is_asked(tmp_path: Path) -> None:
    (tmp_path / "town.txt").write_text(TOWN, encoding="utf-8")
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    found = wb.check(tmp_path, progress=False).finding_records
    assert {f.reason for f in found if f.kind == "conflict"} == {"money", "date"}
    assert not any(f.nearest for f in found)


def test_a_manuscript_among_the_sources_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "town.txt").write_text(TOWN, encoding="utf-8")
    (tmp_path / "draft.txt").write_text("The pier is 240 m long.\n", encoding="utf-8")
    dossier = wb.check(tmp_path, manuscript=tmp_path / "draft.txt", progress=False)
    assert [(s.source_id, s.manuscript) for s in dossier.source_records] == [
        ("draft", True),
        ("town", False),
    ]


@pytest.mark.parametrize(("name", "says"), [("none.txt", "no such file"), ("", "a folder")])
def test_a_manuscript_that_is_no_file_is_one_clear_error(
    tmp_path: Path, name: str, says: str
) -> None:
    (tmp_path / "town.txt").write_text(TOWN, encoding="utf-8")
    with pytest.raises(WorkbenchError, match=says):
        wb.check(tmp_path, manuscript=tmp_path / name, progress=False)


DRAFT = (
    "A lighthouse keeper once lived at the pier.\n\nThe pier is 240 m long.\n\n"
    "The inn of Norwick closed in 1990, and it was a pity.\n\n"
    "The pier at Norwick will cost £2.9 million.\n"
)


def in_order(dossier: Dossier) -> list[int]:
    """Where in the manuscript the first words of each finding stand."""
    start = {c.claim_id: c.start for c in dossier.claim_records if c.source_id == "draft"}
    return [min(start[i] for i in f.claim_ids if i in start) for f in dossier.finding_records]


def test_the_queue_can_follow_the_manuscript(tmp_path: Path) -> None:
    gravest = checked(tmp_path, DRAFT, town=TOWN, paper=PAPER)
    home, draft = tmp_path / "sources", tmp_path / "draft.txt"
    followed = wb.check(home, manuscript=draft, order="manuscript", progress=False)
    assert in_order(followed) == sorted(in_order(followed)) != in_order(gravest)
    assert {f.finding_id for f in followed.finding_records} == {
        f.finding_id for f in gravest.finding_records
    }
    kinds = ["conflict", "drift", "unverified", "corroborated"]
    graver = [kinds.index(f.kind) for f in gravest.finding_records]
    assert graver == sorted(graver)
    (home / "workbench.toml").write_text('order = "manuscript"\n', encoding="utf-8")
    asked = wb.check(home, manuscript=draft, progress=False)
    assert asked.finding_records == followed.finding_records
    given = wb.check(home, manuscript=draft, order="gravity", progress=False)
    assert given.finding_records == gravest.finding_records


def test_without_a_manuscript_the_order_is_by_gravity(tmp_path: Path) -> None:
    (tmp_path / "town.txt").write_text(TOWN, encoding="utf-8")
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    plain = wb.check(tmp_path, progress=False)
    assert wb.check(tmp_path, order="manuscript", progress=False).finding_records == (
        plain.finding_records
    )


def test_another_order_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "town.txt").write_text(TOWN, encoding="utf-8")
    with pytest.raises(WorkbenchError, match="order = 'place'; write one of gravity, manuscript"):
        wb.check(tmp_path, order="place", progress=False)


def test_two_sentences_of_a_manuscript_are_two_questions_of_support(tmp_path: Path) -> None:
    draft = "The pier at Norwick is 240 m long.\n\nThe long pier at Norwick is 240 m of steel."
    dossier = checked(tmp_path, draft, town=TOWN)
    home = {claim.claim_id: claim.source_id for claim in dossier.claim_records}
    own = [[i for i in f.claim_ids if home[i] == "draft"] for f in dossier.finding_records]
    assert sorted(map(len, own)) == [1, 1]
    assert all("town" in {home[i] for i in f.claim_ids} for f in dossier.finding_records)


def test_the_same_sentence_twice_is_one_question(tmp_path: Path) -> None:
    draft = "The pier at Norwick is 240 m long.\n\nThe pier at Norwick is 240 m long."
    dossier = checked(tmp_path, draft, town=TOWN)
    home = {claim.claim_id: claim.source_id for claim in dossier.claim_records}
    assert [sum(home[i] == "draft" for i in f.claim_ids) for f in dossier.finding_records] == [2]


def test_a_contested_value_told_in_other_words_is_another_question(tmp_path: Path) -> None:
    told = [
        "The inn of Norwick closed in 1992.",
        "The inn of Norwick was closed in 1992.",
    ]
    made = []
    for at, draft in enumerate(told):
        (tmp_path / str(at)).mkdir()
        dossier = checked(tmp_path / str(at), draft, town=TOWN, a_paper=PAPER)
        made += [f for f in dossier.finding_records if f.kind == "conflict"]
    assert [f.reason for f in made] == ["date", "date"]
    assert {v.value for v in made[0].values} == {v.value for v in made[1].values}
    assert made[0].finding_id != made[1].finding_id
