"""A claim of a manuscript is held against the source it cites before all others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import workbench as wb
from workbench.tables import Dossier
from workbench.verdicts.settling import MISCITED, settle

REGISTER = """
["book.txt"]
title = "The Pier Book"
author = "Jane Smith"
published_on = 2019-05-05
kind = "primary"

["minutes.txt"]
title = "Council minutes"
publisher = "Norwick Town Council"
published_on = 1990-03-12
url = "https://norwick.gov/minutes"
kind = "primary"
"""
BOOK = "The pier at Norwick is 240 m long. The inn closed in 1990.\n"
MINUTES = "The pier cost £2.4 million. The council met in the hall.\n"


@pytest.fixture
def checked(tmp_path: Path) -> Callable[..., Dossier]:
    def check(draft: str, more: dict[str, str] | None = None) -> Dossier:
        home = tmp_path / "sources"
        home.mkdir()
        files = {"book": BOOK, "minutes": MINUTES, **(more or {})}
        for name, text in files.items():
            (home / f"{name}.txt").write_text(text, encoding="utf-8")
        (home / "sources.toml").write_text(REGISTER, encoding="utf-8")
        (tmp_path / "draft.md").write_text(draft + "\n", encoding="utf-8")
        return wb.check(home, manuscript=tmp_path / "draft.md", progress=False)

    return check


def test_what_the_cited_source_bears_out_is_corroborated(checked: Callable[..., Dossier]) -> None:
    (found,) = checked("The pier is 240 m long (Smith 2019).").finding_records
    assert found.kind == "corroborated"
    assert found.summary.startswith("The cited source, The Pier Book, bears this out. ")


@pytest.mark.parametrize(
    "draft",
    [
        "The pier cost £2.4 million (Smith 2019).",
        "The pier cost £2.4 million.[^1]\n\n[^1]: J. Smith, The Pier Book, p. 4.",
        "The pier cost £2.4 million [1].\n\n## References\n\n1. Smith, J. (2019). The Pier Book.",
        "The pier [cost £2.4 million](book.txt).",
    ],
)
def test_what_only_another_source_bears_out_is_said_and_never_corroborated(
    checked: Callable[..., Dossier], draft: str
) -> None:
    dossier = checked(draft)
    (found,) = dossier.finding_records
    assert (found.kind, found.reason, found.severity) == (
        "unverified",
        "partly_supported",
        "medium",
    )
    assert found.summary.startswith(
        "The cited source, The Pier Book, does not bear out “cost”, “£2.4 million”; "
        "Council minutes does: “The pier"
    )
    assert found.question == (
        "Is the right source cited for “cost”, “£2.4 million”: The Pier Book, or Council minutes?"
    )


def test_a_claim_without_a_citation_is_not_held_against_any(
    checked: Callable[..., Dossier],
) -> None:
    (found,) = checked("The pier cost £2.4 million.").finding_records
    assert found.kind == "corroborated"
    assert "cited" not in found.summary


def test_another_citation_is_another_finding(
    checked: Callable[..., Dossier], tmp_path: Path
) -> None:
    one = checked("The pier cost £2.4 million.[^1]\n\n[^1]: Smith 2019.").finding_records
    (tmp_path / "draft.md").write_text(
        "The pier cost £2.4 million.[^1]\n\n[^1]: Council minutes.\n"
    )
    two = wb.check(tmp_path / "sources", manuscript=tmp_path / "draft.md").finding_records
    assert [f.kind for f in (*one, *two)] == ["unverified", "corroborated"]
    assert one[0].finding_id != two[0].finding_id  # a verdict on the one says nothing of the other


def test_a_cited_source_that_is_silent_is_named_where_nothing_speaks_of_the_claim(
    checked: Callable[..., Dossier],
) -> None:
    draft = "A lighthouse keeper lived beside the pier until he died (Smith 2019)."
    (found,) = checked(draft).finding_records
    assert found.reason == "single_source"
    assert found.summary.startswith(
        "The cited source, The Pier Book, does not bear this out. No passage"
    )
    assert found.nearest


@pytest.mark.parametrize(
    ("cites", "says"),
    [
        ("Norwick Town Council, 1990", "the claim cites Council minutes, which has “£2.4 million”"),
        ("Smith 2019", "the claim cites The Pier Book, which does not bear it out"),
    ],
)
def test_of_a_contested_value_the_cited_source_is_named(
    checked: Callable[..., Dossier], cites: str, says: str
) -> None:
    found = checked(f"The pier cost £2.6 million ({cites}).").finding_records[0]
    assert (found.kind, found.reason) == ("conflict", "money")
    assert found.summary.endswith(says)


def test_a_contested_value_that_the_cited_source_has(checked: Callable[..., Dossier]) -> None:
    draft = "The pier cost £2.4 million (Norwick Town Council, 1990)."
    found = checked(draft, {"paper": "The pier cost £2.6 million.\n"}).finding_records[0]
    assert (found.kind, found.reason) == ("conflict", "money")
    assert found.summary.endswith("the claim cites Council minutes, which bears it out")


def test_a_cited_source_is_asked_however_many_others_are_nearer(
    checked: Callable[..., Dossier],
) -> None:
    near = {f"paper{at}": "The pier cost £2.4 million.\n" for at in range(40)}
    draft = "The new pier cost £2.4 million (Norwick Town Council, 1990)."
    (found,) = checked(draft, near).finding_records
    assert "does not bear" not in found.summary.replace("does not bear out “new”", "")


def test_a_work_that_is_not_among_the_sources_is_told(checked: Callable[..., Dossier]) -> None:
    dossier = checked("The pier is 240 m long (Jones et al. 2018).")
    (found,) = dossier.finding_records
    assert found.summary.endswith("; it cites Jones et al. 2018, which is not among the sources")
    assert sum("Jones et al. 2018" in warning for warning in dossier.warnings) == 1


def test_what_may_be_no_work_at_all_is_not_corroborated(checked: Callable[..., Dossier]) -> None:
    (found,) = checked("The pier is 240 m long (Red Dust 1951).").finding_records
    assert (found.kind, found.question) == ("unverified", "Which source is “Red Dust 1951”?")


def test_the_mark_of_a_citation_contradicts_nothing(checked: Callable[..., Dossier]) -> None:
    more = {"paper": "The pier at Norwick is 240 m long (Brown 2004).\n"}
    dossier = checked("The pier at Norwick is 240 m long (Smith 2019).", more)
    assert not [f for f in dossier.finding_records if f.differences]


def test_a_claim_of_nothing_but_a_citation_is_no_finding(checked: Callable[..., Dossier]) -> None:
    dossier = checked("The pier is 240 m long. (Smith 2019).")
    assert len(dossier.finding_records) == 1


def test_what_would_settle_a_question_of_a_citation_is_to_open_the_source(
    checked: Callable[..., Dossier],
) -> None:
    dossier = checked("The pier cost £2.4 million (Smith 2019).")
    (found,) = dossier.finding_records
    told = settle(found, dossier.claim_records, "default")
    assert found.question.startswith(MISCITED)
    assert told.startswith("Open the source that is cited")


LIST = "\n\n## References\n\n1. Smith, J. (2019). The Pier Book.\n2. https://norwick.gov/minutes"
BOTH = "The pier at Norwick is 240 m long {} and cost £2.4 million {}."


def test_each_of_several_citations_in_a_sentence_is_held_to_its_own_words(
    checked: Callable[..., Dossier],
) -> None:
    (found,) = checked(BOTH.format("[1]", "[2]") + LIST).finding_records
    assert found.kind == "corroborated"


def test_citations_that_were_exchanged_are_told(checked: Callable[..., Dossier]) -> None:
    (found,) = checked(BOTH.format("[2]", "[1]") + LIST).finding_records
    assert (found.kind, found.reason) == ("unverified", "partly_supported")
    assert "“240 m”" in found.summary and "; The Pier Book and Council minutes do" in found.summary
    assert found.question.startswith("Is each source cited for its own words: ")


@pytest.mark.parametrize("marks", ["[1][2]", "[1], [2]", "[1, 2]"])
def test_marks_beside_each_other_are_one(checked: Callable[..., Dossier], marks: str) -> None:
    (found,) = checked(BOTH.format("", marks) + LIST).finding_records
    assert "not bear" not in found.summary
