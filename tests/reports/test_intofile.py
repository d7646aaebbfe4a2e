"""Back into the author's own file, from ``check`` and ``export`` to the words in it."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from samples import sample_dossier
from wordfiles import held, rejected, words_of, xml

import workbench as wb
from workbench.errors import WorkbenchError
from workbench.records import Finding
from workbench.reports.author.intofile import own
from workbench.reports.author.margin import notes, said
from workbench.reports.author.suggestions import changes, suggestions
from workbench.reports.content.gather import gather
from workbench.sources.docx import read_docx
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore

DAY = "2026-01-31"
PROOF = [{"title": "Opening certificate", "locator": "p. 1", "quote": "opened this day"}]


def draft(path: Path) -> Path:
    made = docx.Document()
    made.add_heading("The Northgate Bridge", 1)
    opened = made.add_paragraph("The Northgate Bridge opened on ")
    opened.add_run("14 ").bold = True
    opened.add_run("March")
    opened.add_run(" 2019. It cost £4.2 million. Mayor Helen Park cut the ribbon.")
    made.add_paragraph("A later survey counted 140 trees along the river.")
    made.save(str(path))
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "council.txt").write_text(
        "Council minutes\n\nThe Northgate Bridge opened on 16 March 2019 and cost £4.2 million.\n"
    )
    (folder / "blog.txt").write_text(
        "A walk\n\nThe Northgate Bridge opened on 16 March 2019. Mayor Helen Park cut the ribbon.\n"
    )
    return folder


@pytest.fixture
def checked(desk: Path, tmp_path: Path) -> Dossier:
    return wb.check(desk, manuscript=draft(tmp_path / "draft.docx"))


def conflict(dossier: Dossier) -> Finding:
    (found,) = [f for f in dossier.finding_records if f.kind == "conflict"]
    return found


def settle(dossier: Dossier, store: VerdictStore, **known: object) -> None:
    given = {"chosen_value": "16 March 2019", "editorial_action": "fix", **known}
    store.record(
        conflict(dossier),
        "confirmed_with_change",
        reviewer="Ada",
        at="2026-01-30T09:00:00Z",
        event_id="one",
        evidence=PROOF,
        **given,  # type: ignore[arg-type]
    )


def comments(path: Path) -> dict[str, str]:
    """The text of each comment by the words it is on."""
    ranges = held(xml(path.read_bytes()))
    made = {}
    for each in docx.Document(str(path)).comments:
        made[ranges[str(each.comment_id)]] = each.text
    return made


def test_the_manuscript_itself_comes_back_with_what_the_sources_say(
    checked: Dossier, tmp_path: Path
) -> None:
    path = wb.export(checked, None, tmp_path / "draft-checked.docx", date=DAY)
    found = comments(path)
    date = found["14 March 2019"]
    assert "1. conflict · date · high" in date
    assert "date “14 March 2019”: this text, “The Northgate Bridge”, paragraph 1" in date
    assert "date “16 March 2019”: " in date
    assert "Blog, line 3" in date and "Council, line 3" in date
    assert "Status: open" in date
    trees = next(told for words, told in found.items() if "140 trees" in words)
    assert "Does anything bear this out" in trees
    assert read_docx(path).text == checked.source_by_id["draft"].text
    (author,) = {each.author for each in docx.Document(str(path)).comments}
    assert author == "Workbench"


def test_every_finding_on_its_words_has_one_comment_and_no_other(
    checked: Dossier, tmp_path: Path
) -> None:
    path = wb.export(checked, None, tmp_path / "draft-checked.docx", date=DAY)
    numbers = [int(each.text.split(".")[0]) for each in docx.Document(str(path)).comments]
    assert sorted(numbers) == list(range(1, len(checked.finding_records) + 1))


def test_a_verdict_is_told_with_its_reviewer_note_evidence_and_wording(
    checked: Dossier, ledger: VerdictStore, tmp_path: Path
) -> None:
    settle(checked, ledger, note="The certificate is dated.", correction="It opened on 16 March.")
    path = wb.export(checked, ledger, tmp_path / "draft-checked.docx")
    told = comments(path)["14 March 2019"]
    for words in (
        "These words: does not hold",
        "“16 March 2019” holds",
        "by Ada",
        "Note: The certificate is dated.",
        "Evidence: Opening certificate, p. 1 “opened this day”",
        "Recommended wording: It opened on 16 March.",
    ):
        assert words in told
    made = {
        (c.author, c.timestamp and c.timestamp.isoformat())
        for c in docx.Document(str(path)).comments
    }
    assert ("Ada", "2026-01-30T09:00:00+00:00") in made


@pytest.mark.filterwarnings("ignore:.*tracked changes")
def test_a_correction_is_suggested_around_the_wrong_words(
    checked: Dossier, ledger: VerdictStore, tmp_path: Path
) -> None:
    settle(checked, ledger)
    path = wb.export(checked, ledger, tmp_path / "draft-checked.docx", suggest=True)
    data = path.read_bytes()
    assert "opened on 16 March 2019. It cost" in read_docx(path).text
    assert rejected(data, "Ada") == words_of((tmp_path / "draft.docx").read_bytes())
    gone = ["".join(e.itertext()) for e in xml(data).iter("{*}del")]
    assert gone == ["14"]
    assert wb.export(checked, ledger, tmp_path / "draft-2.docx", suggest=True).read_bytes() == data


@pytest.mark.parametrize(
    ("name", "is_own"),
    [
        ("draft-checked.docx", True),
        ("Draft checked.DOCX", True),
        ("draft (2).docx", True),
        ("report.docx", False),
        ("drafty.docx", False),
        ("draft2.docx", False),
        ("my-draft.docx", False),
        ("draft-checked.pdf", False),
    ],
)
def test_a_file_named_after_the_manuscript_is_the_manuscript(
    checked: Dossier, tmp_path: Path, name: str, is_own: bool
) -> None:
    assert (own(checked, tmp_path / name) is not None) == is_own


def test_without_a_manuscript_every_file_is_a_report(tmp_path: Path) -> None:
    assert own(sample_dossier(), tmp_path / "bridge-checked.docx") is None


def test_a_name_of_its_own_gives_the_report(checked: Dossier, tmp_path: Path) -> None:
    path = wb.export(checked, None, tmp_path / "report.docx")
    made = docx.Document(str(path))
    assert any(p.text == "Sources and where they come from" for p in made.paragraphs)
    assert len(made.paragraphs) > 20


def test_of_two_manuscripts_the_longer_name_is_meant(desk: Path, tmp_path: Path) -> None:
    register = ""
    for name in ("walk.docx", "walk_two.docx"):
        draft(desk / name)
        register += f'["{name}"]\nmanuscript = true\n'
    (desk / "sources.toml").write_text(register)
    dossier = wb.check(desk)
    found = own(dossier, tmp_path / "walk_two-checked.docx")
    assert found is not None and found.file == desk / "walk_two.docx"


def test_the_manuscript_is_never_written_over(checked: Dossier, tmp_path: Path) -> None:
    before = (tmp_path / "draft.docx").read_bytes()
    with pytest.raises(WorkbenchError, match=r"this is the manuscript.*draft-checked\.docx"):
        wb.export(checked, None, tmp_path / "draft.docx")
    assert (tmp_path / "draft.docx").read_bytes() == before


def test_a_manuscript_that_changed_since_is_refused(checked: Dossier, tmp_path: Path) -> None:
    with (tmp_path / "draft.docx").open("ab") as file:
        file.write(b"\0")
    with pytest.raises(WorkbenchError, match="has changed since it was checked; check it again"):
        wb.export(checked, None, tmp_path / "draft-checked.docx")
    (tmp_path / "draft.docx").unlink()
    with pytest.raises(WorkbenchError, match="cannot be read"):
        wb.export(checked, None, tmp_path / "draft-checked.docx")
    assert not (tmp_path / "draft-checked.docx").exists()


def test_suggesting_needs_the_manuscript(checked: Dossier, tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match="in the manuscript itself only"):
        wb.export(checked, None, tmp_path / "report.docx", suggest=True)


def test_a_manuscript_in_the_folder_is_found_by_its_register(desk: Path, tmp_path: Path) -> None:
    draft(desk / "draft.docx")
    (desk / "sources.toml").write_text('["draft.docx"]\nmanuscript = true\n')
    dossier = wb.check(desk)
    assert dossier.manuscripts == (("draft", str(desk / "draft.docx")),)
    path = wb.export(dossier, None, tmp_path / "draft-checked.docx")
    assert "14 March 2019" in comments(path)


def test_values_of_the_manuscript_come_first_and_notes_follow_the_text(checked: Dossier) -> None:
    manuscript = checked.source_by_id["draft"]
    made = notes(gather(checked, None, date=DAY), checked, manuscript)
    assert [n.start for n in made] == sorted(n.start for n in made)
    first = next(n for n in made if n.tone == "conflict")
    values = [line for line in said(first) if line.startswith("date “")]
    assert [line.partition("”")[0] for line in values] == [
        "date “14 March 2019",
        "date “16 March 2019",
    ]
    assert manuscript.text[first.start : first.end] == "14 March 2019"
    assert {n.moment for n in made} == {f"{DAY}T00:00:00Z"}
    assert {n.moment for n in notes(gather(checked, None), checked, manuscript)} == {""}


@pytest.mark.parametrize(
    ("written", "reads", "edits"),
    [
        ("It cost £4 in all.", "It cost £5 in all.", [(9, 10, "5")]),
        ("about 61 km away", "about 45 miles away", [(6, 11, "45 miles")]),
        ("It was 12.5 per cent.", "It was 13.5 per cent.", [(7, 11, "13.5")]),
        ("One of the men", "Two of the women", [(0, 3, "Two"), (11, 14, "women")]),
        ("It burned.", "It burned down.", [(9, 9, " down")]),
        ("It really burned.", "It burned.", [(2, 9, "")]),
        ("The same.", "The same.", []),
        ("See [the mill](https://e.org) of 1931.", "See the mill of 1932.", [(33, 37, "1932")]),
        ("See [the mill](https://e.org) now.", "See the barn now.", [(9, 13, "barn")]),
        ("See [it](https://e.org/a).", "See [it](https://e.org/b).", [(23, 24, "b")]),
    ],
)
def test_the_fewest_words_are_changed(
    written: str, reads: str, edits: list[tuple[int, int, str]]
) -> None:
    assert changes(written, reads) == edits


def test_a_whole_claim_is_cut_with_the_space_behind_it(
    checked: Dossier, ledger: VerdictStore
) -> None:
    found = next(f for f in checked.finding_records if "140" in f.question)
    ledger.record(found, "unverifiable", reviewer="Bo", editorial_action="cut", note="No record")
    manuscript = checked.source_by_id["draft"]
    (one,) = suggestions(gather(checked, ledger), manuscript)
    ((start, end, words),) = one.edits
    assert manuscript.text[start:end].strip() == "A later survey counted 140 trees along the river."
    assert (words, one.author) == ("", "Bo")


def test_a_cut_of_what_does_not_hold_is_left_to_a_person(
    checked: Dossier, ledger: VerdictStore
) -> None:
    settle(checked, ledger, editorial_action="cut")
    assert suggestions(gather(checked, ledger), checked.source_by_id["draft"]) == []


def test_of_two_corrections_of_the_same_words_one_is_suggested(
    checked: Dossier, ledger: VerdictStore
) -> None:
    settle(checked, ledger)
    matter = gather(checked, ledger)
    twice = replace(matter, corrections=matter.corrections * 2)
    manuscript = checked.source_by_id["draft"]
    assert suggestions(twice, manuscript) == suggestions(matter, manuscript)


def test_words_beside_each_other_are_named_together_and_quiet_ones_not_at_all(
    checked: Dossier,
) -> None:
    matter, manuscript = gather(checked, None), checked.source_by_id["draft"]
    trees = next(n for n in notes(matter, checked, manuscript) if "140 trees" in said(n)[1])
    assert "On: “later survey counted 140 trees along”, “river”" in said(trees)
    quiet = [
        replace(sheet, passages=tuple(replace(p, quiet=True) for p in sheet.passages))
        for sheet in matter.sheets
    ]
    assert notes(replace(matter, sheets=tuple(quiet)), checked, manuscript) == []


def test_a_word_manuscript_opens_in_python_docx(checked: Dossier, tmp_path: Path) -> None:
    path = wb.export(checked, None, tmp_path / "draft-checked.docx")
    before, after = (
        docx.Document(io.BytesIO(p.read_bytes())) for p in (tmp_path / "draft.docx", path)
    )
    assert [p.text for p in before.paragraphs] == [p.text for p in after.paragraphs]
