"""A conflict of views is told with what each text holds, and not as two verbs."""

from __future__ import annotations

from pathlib import Path

from workbench.dossier import check


def test_a_conflict_of_views_names_the_views(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Ada Pike acknowledged the influence of the Lowe dam on the Ross dam.\n"
    )
    (tmp_path / "b.txt").write_text(
        "Ada Pike, however, was inclined to say that the Ross dam had the influence of the "
        "Lowe dam.\n"
    )
    records = check(tmp_path, progress=False).finding_records
    found = [f for f in records if f.kind == "conflict"]
    assert [f.question for f in found] == [
        "Which view is theirs: “acknowledged the influence of the Lowe” or "
        "“inclined to say that the Ross dam”?"
    ]
    assert "“acknowledged the influence of the Lowe” (A)" in found[0].summary
    assert "which view is held" in found[0].summary


def test_of_words_that_one_text_lacks_only_these_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The crew of the Ross dam nearly drowned in the flood.\n")
    (tmp_path / "b.txt").write_text("The crew of the Ross dam drowned in the flood.\n")
    found = check(tmp_path, progress=False).finding_records
    told = [f.summary for f in found if f.differences and "only" in f.summary]
    assert told
    assert all("“nearly”" in summary for summary in told)
