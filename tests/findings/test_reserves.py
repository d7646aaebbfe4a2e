"""A figure told flatly that its sources tell with a reserve is not vouched for."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from workbench.records import Finding

FESTIVAL = "The festival of Hale drew {} people in 1990."


def checked(tmp_path: Path, draft: str, *sources: str) -> tuple[tuple[Finding, ...], set[str]]:
    """The findings, and the states of the facts of the manuscript that have figures. All sources
    are primary: what nothing stands against is green."""
    home = tmp_path / "sources"
    home.mkdir()
    for number, text in enumerate(sources):
        (home / f"{number}.txt").write_text(f"{text}\n", encoding="utf-8")
    kinds = "".join(f'["{n}.txt"]\nkind = "primary"\n' for n in range(len(sources)))
    (home / "sources.toml").write_text(kinds, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(f"{draft}\n", encoding="utf-8")
    dossier = wb.check(home, manuscript=tmp_path / "draft.txt", progress=False)
    own = {c.claim_id for c in dossier.claim_records if c.source_id == "draft"}
    stated = (f for f in dossier.fact_records if f.claim_id in own)
    return dossier.finding_records, {
        f.status for f in stated if any(map(str.isdigit, f.words)) and "1990" not in f.words
    }


@pytest.mark.parametrize(
    "told", ["about 2,300", "some 2,300", "roughly 2,300", "an estimated 2,300"]
)
def test_a_lost_reserve_is_a_drift_that_names_it(tmp_path: Path, told: str) -> None:
    found, states = checked(tmp_path, FESTIVAL.format("2,300"), FESTIVAL.format(told))
    assert [(f.kind, f.reason) for f in found] == [("drift", "number")]
    assert {value.words for value in found[0].values} == {"2,300", told}
    assert f"“{told}”" in found[0].question
    assert states == {"drifted"}


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The mill of Hale cost £2 million.", "The mill of Hale cost about £2 million."),
        ("The mill of Hale opened in 1880.", "The mill of Hale opened around 1880."),
        ("The tower of Hale is 30 m tall.", "The tower of Hale is about 30 m tall."),
    ],
)
def test_sums_dates_and_measures_too(tmp_path: Path, draft: str, source: str) -> None:
    found, states = checked(tmp_path, draft, source)
    assert [f.kind for f in found] == ["drift"]
    assert states == {"drifted"}


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("2,300", "2,300"),
        ("about 2,300", "2,300"),
        ("about 2,300", "2,312"),
        ("about 2,300", "some 2,300"),
    ],
)
def test_a_reserve_that_is_told_or_added_is_none_lost(
    tmp_path: Path, draft: str, source: str
) -> None:
    found, states = checked(tmp_path, FESTIVAL.format(draft), FESTIVAL.format(source))
    assert [f.kind for f in found] == ["corroborated"]
    assert states == {"supported"}


def test_one_source_that_says_it_flatly_bears_it_out(tmp_path: Path) -> None:
    sources = FESTIVAL.format("about 2,300"), "In 1990 the festival of Hale drew 2,300 people."
    found, states = checked(tmp_path, FESTIVAL.format("2,300"), *sources)
    assert [f.kind for f in found] == ["corroborated"]
    assert states == {"supported"}


def test_sources_alone_are_not_asked_about_it(tmp_path: Path) -> None:
    for name, told in (("a", "2,300"), ("b", "about 2,300")):
        (tmp_path / f"{name}.txt").write_text(FESTIVAL.format(told) + "\n", encoding="utf-8")
    found = wb.check(tmp_path, progress=False).finding_records
    assert "drift" not in {f.kind for f in found}
    assert "corroborated" not in {f.kind for f in found}
