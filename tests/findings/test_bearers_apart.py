"""Two bearers of like names are two: by their numerals, or by the other half of the name."""

from __future__ import annotations

from pathlib import Path

from workbench.dossier import check
from workbench.findings.compare import compare
from workbench.tables import Dossier


def checked(folder: Path, *texts: str) -> Dossier:
    for at, text in enumerate(texts):
        (folder / f"s{at}.txt").write_text(text)
    return check(folder, progress=False)


def test_a_numeral_is_no_initial() -> None:
    assert compare("George VI opened it.", "George V opened it.").relation != "agree"
    assert compare("Anne II opened it.", "Anne I opened it.").relation != "agree"
    assert compare("George VI opened it.", "George VI opened it.").relation == "agree"


def test_two_numerals_are_asked_about_and_not_as_a_spelling(tmp_path: Path) -> None:
    found = checked(
        tmp_path,
        "The Ross dam was opened by Anne II in 1961.",
        "In 1961 the dam at Ross was opened by Anne I.",
    ).finding_records
    asked = [each.question for each in found if "Anne I" in each.question]
    assert any("“Anne II”" in question and "“Anne I”" in question for question in asked)
    assert not any("spelt" in question for question in asked)


def test_another_numeral_bears_nothing_out(tmp_path: Path) -> None:
    dossier = checked(
        tmp_path,
        "The Ross dam was opened by Anne I in 1961.",
        "In 1961 the dam at Ross was opened by Anne II. The crowd of Part I cheered.",
    )
    facts = {fact.words: fact for fact in dossier.fact_records}
    assert (facts["Anne I"].status, facts["Anne I"].lineages) == ("contested", 1)
    assert (facts["Anne II"].status, facts["Anne II"].lineages) == ("contested", 1)
    assert facts["1961"].supported_by


def test_the_words_of_two_names_bear_out_no_third(tmp_path: Path) -> None:
    dossier = checked(
        tmp_path,
        "The Ross dam was opened by Ann Lee in 1961.",
        "In 1961 the dam at Ross was opened by Ann Ray and Tom Lee.",
    )
    facts = {fact.words: fact for fact in dossier.fact_records}
    assert facts["Ann Lee"].lineages == 1
    assert facts["1961"].lineages == 2
    assert not any("without “Tom”" in each.question for each in dossier.finding_records)


def test_a_name_elsewhere_in_a_source_is_borne_out(tmp_path: Path) -> None:
    dossier = checked(
        tmp_path,
        "The Ross dam was opened by Ann Lee in 1961.",
        "In 1961 the dam at Ross was opened. Nine men worked there. A tower recalls Ann Lee.",
    )
    facts = [f for f in dossier.fact_records if f.words == "Ann Lee"]
    assert {fact.lineages for fact in facts} == {2}
