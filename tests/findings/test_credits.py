"""Several texts that name one source of a fact are one origin for that fact, and for no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.claims.datelines import agency
from workbench.dossier import check
from workbench.findings.credits import Credits, Teller, cited
from workbench.records import Source
from workbench.tables import Dossier
from workbench.words.tokens import tokenize


def checked(folder: Path, *texts: str) -> Dossier:
    for at, text in enumerate(texts):
        (folder / f"s{at}.txt").write_text(text + "\n")
    return check(folder, progress=False)


def lineages(dossier: Dossier, words: str) -> set[int]:
    return {fact.lineages for fact in dossier.fact_records if fact.words == words}


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        (("Inter Press reported that the Ross pier fell in 1961.",
          "In 1961 the pier at Ross fell, according to Inter Press.",
          "The pier of Ross fell in 1961, the IP said."), 1),
        (("Inter Press reported that the Ross pier fell in 1961.",
          "In 1961 the pier at Ross fell, according to North News."), 2),
        (("Inter Press reported that the Ross pier fell in 1961.",
          "In 1961 the pier at Ross fell."), 2),
        (("Ann Lee told the Herald that the Ross pier fell in 1961.",
          "The Herald reported that the pier at Ross fell in 1961."), 1),
        (("ROSS, May 3 (INP) - The pier fell in 1961 and men drowned.",
          "OBAN (INP) - Many drowned as the pier of the town fell in 1961."), 1),
        (("ROSS, May 3 (INP) - The pier fell in 1961 and men drowned.",
          "OBAN (NNS) - Many drowned as the pier of the town fell in 1961."), 2),
        (("According to the 1962 survey, the Ross pier fell in 1961.",
          "In the 1962 survey the pier at Ross is told to have fallen in 1961."), 1),
        (("Officials said that the Ross pier fell in 1961.",
          "In 1961 the pier at Ross fell, officials said."), 2),
    ],
)  # fmt: skip
def test_one_name_is_one_origin(tmp_path: Path, texts: tuple[str, ...], count: int) -> None:
    assert lineages(checked(tmp_path, *texts), "1961") == {count}


def test_one_origin_for_that_fact_and_not_for_another(tmp_path: Path) -> None:
    dossier = checked(
        tmp_path,
        "Inter Press reported that the Ross pier fell in 1961. The mayor closed the inn in 1974.",
        "In 1961 the pier at Ross fell, Inter Press said. The inn was closed by the mayor in 1974.",
    )
    assert lineages(dossier, "1961") == {1}
    assert lineages(dossier, "1974") == {2}
    reasons = {finding.reason for finding in dossier.finding_records}
    assert {"copies_only", "secondary_only"} <= reasons


def source(name: str, **fields: str) -> Source:
    return Source(name, name, f"{name}.txt", "text/plain", "0", "", "secondary", **fields)  # type: ignore[arg-type]


def test_the_source_that_is_named_is_the_origin_too() -> None:
    sources = {s.source_id: s for s in (source("a", publisher="Inter Press"), source("b"))}
    credits = Credits(sources)
    own, other = Teller("a", frozenset()), Teller("b", frozenset(["inter press"]))
    assert credits.origins([own, other]) == ["a", "a"]
    assert credits.origins([own, Teller("b", frozenset())]) == ["a", "b"]
    assert credits.origins([own, Teller("b", frozenset(["north news"]))]) == ["a", "b"]


def test_a_chain_of_names_is_one_origin() -> None:
    credits = Credits({name: source(name) for name in "abc"})
    told = [Teller("c", frozenset(["lee"])), Teller("b", frozenset(["times"]))]
    assert credits.origins(told) == ["c", "b"]
    assert credits.origins([*told, Teller("a", frozenset(["lee", "times"]))]) == ["a", "a", "a"]


def test_whom_a_text_cites() -> None:
    assert cited(tokenize("Lee told the Inter Press that it fell.")) == {"inter press"}
    assert cited(tokenize("Lee told reporters that it fell.")) == frozenset()
    assert cited(tokenize("It fell, the 1962 survey says.")) == {"1962 survey"}
    assert cited(tokenize("It fell, a survey says.")) == frozenset()


def test_the_agency_of_a_dateline() -> None:
    assert agency("The Pier\n\nROSS, May 3 (INP) - The pier fell.\n") == "INP"
    assert agency("ROSS, May 3 - The pier fell.\n") == ""
    assert agency("The pier (INP) - it fell.\n") == ""


def test_a_header_parts_no_copies(tmp_path: Path) -> None:
    same = "The Ross pier fell into the sea in 1961. It was rebuilt."
    dossier = checked(tmp_path, f"The Herald\n\n{same}", f"ROSS, May 3 (INP) - {same}", same)
    assert {s.lineage_id for s in dossier.source_records} == {"s0"}
    assert lineages(dossier, "1961") == {1}
    other = checked(tmp_path, same, "The Ross pier fell in 1961. Nine men drowned.", same)
    assert len({s.lineage_id for s in other.source_records}) == 2


def told_to(text: str) -> list[str]:
    return sorted(cited(tokenize(text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann Lee told the Herald that it fell.", ["herald"]),
        ("Ann Lee told Inter Press it fell.", ["inter press"]),
        ("Ann Lee told the North Sea Evening Herald it fell.", ["north sea evening herald"]),
        ("Ann Lee told the North Sea Daily Evening Herald it fell.", ["north sea daily evening"]),
        ("Ann Lee told him that it fell.", []),
        ("Ann Lee told the mayor it fell.", []),
        ("Ann Lee told Reed, the mayor, it fell.", ["reed"]),
        ("Ann Lee told the", []),
        ("Ann Lee told reporters Reed fell.", []),
        ("Ann Lee told a Herald man it fell.", []),
        ("The 2011 census has it.", ["2011 census"]),
        ("The census of 2011 has it.", []),
        ("The old census has it.", []),
        ("In 2011 it fell.", []),
    ],
)
def test_whom_a_text_tells_something_to(text: str, found: list[str]) -> None:
    assert told_to(text) == found
