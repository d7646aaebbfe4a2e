"""A name that tells where something was is borne out by what speaks of it, not by its mention."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb

REGISTER = '["{}"]\nkind = "primary"\n'


def checked(folder: Path, draft: str, **texts: str) -> wb.Dossier:
    folder.joinpath("sources").mkdir()
    for name, text in texts.items():
        (folder / "sources" / f"{name}.txt").write_text(text, "utf-8")
    register = "".join(REGISTER.format(f"{name}.txt") for name in texts)
    (folder / "sources" / "sources.toml").write_text(register, "utf-8")
    (folder / "draft.txt").write_text(draft, "utf-8")
    return wb.check(folder / "sources", manuscript=folder / "draft.txt", progress=False)


DRAFT = "The Iron Road by Denis Okafor was first played at Carlisle on 3 May 1972."


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("At Kendal, on 3 May 1972, they first played The Iron Road.", "unsupported"),
        ("The Iron Road was first played on 3 May 1972. Carlisle has a castle.", "unsupported"),
        ("Carlisle has a castle. The Iron Road was first played on 3 May 1972.", "unsupported"),
        ("The Iron Road was first played at Carlisle on 3 May 1972.", "supported"),
        # the line beside has two words of the claim, or one
        ("On 3 May 1972 The Iron Road was first played. That was in Carlisle.", "supported"),
        ("That was in Carlisle. On 3 May 1972 The Iron Road was first played.", "supported"),
        ("That was in Carlisle. The road to the town was closed.", "unsupported"),
    ],
)
@pytest.mark.parametrize("name", ["okafor", "abbey"])  # behind the draft, and before it
def test_where_something_was(tmp_path: Path, source: str, status: str, name: str) -> None:
    tour = "The tour gave concerts in Carlisle, Hull and Oban."
    dossier = checked(tmp_path, DRAFT, **{name: source, "tour": tour})
    found = [f for f in dossier.fact_records if "Carlisle" in f.words]
    own = {c.claim_id for c in dossier.claim_records if c.quote == DRAFT}
    assert {f.status for f in found if f.claim_id in own} == {status}


def test_what_a_source_says_of_itself_needs_no_other_word(tmp_path: Path) -> None:
    report = "Council report on the tour\n\nThe tour brought new listeners to the region."
    draft = "As the council report says, the tour brought new listeners to the region."
    dossier = checked(tmp_path, draft, council_report=report)
    assert [f.kind for f in dossier.finding_records] == ["corroborated"]


def test_another_report_is_not_the_source(tmp_path: Path) -> None:
    report = "Notes on the tour\n\nThe tour brought new listeners to the region."
    draft = "As the bishop's letter says, the tour brought new listeners to the region."
    dossier = checked(tmp_path, draft, notes=report)
    assert "corroborated" not in {f.kind for f in dossier.finding_records}


@pytest.mark.parametrize(
    ("source", "borne"),
    [
        ("She gave £500 to the fund. The largest single gift came from the miners.", False),
        ("She gave £500 to the fund. It was the largest single gift to the fund.", True),
    ],
)
def test_what_stands_above_all_others_is_told_of_the_same(
    tmp_path: Path, source: str, borne: bool
) -> None:
    draft = "She gave £500 to the fund, the largest single gift."
    dossier = checked(tmp_path, draft, herald=source)
    assert ([f.kind for f in dossier.finding_records] == ["corroborated"]) is borne
