"""``check``: the whole way, from a folder to a dossier."""

from __future__ import annotations

import gc
import shutil
from pathlib import Path

import pytest
from samples import BRIDGE, CUTTING, GUIDE

from workbench import export
from workbench.dossier import check
from workbench.errors import WorkbenchError

SEEDS = Path(__file__).parents[1] / "sources"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "harbour-bridge"
    made.mkdir()
    for name, text in (("history", BRIDGE), ("guide", GUIDE), ("cutting", CUTTING)):
        (made / f"{name}.txt").write_text(text, encoding="utf-8")
    return made


def test_the_dossier_holds_every_table(folder: Path) -> None:
    dossier = check(folder, progress=False)
    assert dossier.title == "Harbour bridge"
    assert [s.source_id for s in dossier.source_records] == ["cutting", "guide", "history"]
    assert all(s.lineage_id for s in dossier.source_records)
    assert list(dossier.conflicts["reason"]) == ["date"]
    by_source = {s.source_id: s.text for s in dossier.source_records}
    for claim in dossier.claim_records:
        assert by_source[claim.source_id][claim.start : claim.end] == claim.quote


def test_the_same_folder_gives_the_same_bytes_wherever_it_lies(
    folder: Path, tmp_path: Path
) -> None:
    moved = tmp_path / "elsewhere" / folder.name
    shutil.copytree(folder, moved)
    for place, out in ((folder, "one"), (moved, "two")):
        check(place, progress=False).write_tables(tmp_path / out)
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes()


def test_single_files_can_be_given(folder: Path) -> None:
    dossier = check([folder / "history.txt", folder / "guide.txt"], progress=False)
    assert [s.source_id for s in dossier.source_records] == ["history", "guide"]


def test_warnings_are_kept_in_the_dossier(folder: Path) -> None:
    (folder / "notes.txt").write_bytes("Caf\xe9 Royal opened in 1865.".encode("cp1252"))
    dossier = check(folder, progress=False)
    assert any("notes.txt" in told for told in dossier.warnings)


def test_the_support_rule_is_followed_and_named(tmp_path: Path) -> None:
    texts = ("The Ross mill opened in 1911.", "In 1911 the Ross mill opened.")
    for number, text in enumerate((*texts, "The mill at Ross opened in 1911.")):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    strict, lax = (
        check(tmp_path, support_rule=rule, progress=False) for rule in ("legal", "default")
    )
    assert (strict.support_rule, lax.support_rule) == ("legal", "default")
    corroborated = [sum(f.kind == "corroborated" for f in d.finding_records) for d in (strict, lax)]
    assert corroborated[0] < corroborated[1]


def test_bad_input_is_one_clear_line(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match="support_rule = 'none'"):
        check(folder, support_rule="none", progress=False)
    with pytest.raises(WorkbenchError, match="no such file or folder"):
        check(tmp_path / "nowhere", progress=False)


def test_garbage_is_collected_again_after_a_run_that_failed(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError):
        check(tmp_path / "nowhere", progress=False)
    assert gc.isenabled()


def test_the_register_decides_on_copies(folder: Path) -> None:
    (folder / "sources.toml").write_text(
        '["history.txt"]\nlineage = "survey"\n["guide.txt"]\nlineage = "survey"\n',
        encoding="utf-8",
    )
    dossier = check(folder, progress=False)
    assert [(x.left_id, x.right_id, x.decided_by) for x in dossier.lineage_records] == [
        ("guide", "history", "register")
    ]


def test_the_title_is_the_manuscripts_or_the_folders(tmp_path: Path) -> None:
    home = tmp_path / "harbour-story" / "sources"
    home.mkdir(parents=True)
    for name in ("a", "b"):
        (home / f"{name}.txt").write_text(f"The pier {name} opened in 1931.\n", encoding="utf-8")
    assert check(home, progress=False).title == "Harbour story"
    assert check(home, manuscript=home / "b.txt", progress=False).title == "B"


COPIED = "The pier is 240 m long.\n\nThe inn of Norwick closed in 1990.\n"


def test_the_manuscript_again_is_no_source(tmp_path: Path) -> None:
    home = tmp_path / "sources"
    home.mkdir()
    (home / "town.txt").write_text("The tower of Norwick is 30 m tall.\n", "utf-8")
    draft = tmp_path / "draft.md"
    draft.write_text(COPIED, "utf-8")
    alone = check(home, manuscript=draft, progress=False)
    export(alone, None, home / "draft-checked.md")
    again = check(home, manuscript=draft, progress=False)
    assert again.finding_records == alone.finding_records
    assert [s.source_id for s in again.source_records] == ["town", "draft"]
    (told,) = again.warnings
    assert "draft-checked.md: the manuscript again" in told and not again.unread


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("drafted.md", COPIED),  # another name
        ("draft-notes.txt", COPIED),  # another kind
        ("draft-notes.md", "The pier is 240 m long.\n\nTom said so.\n\nIn June."),  # other words
    ],
)
def test_a_file_that_is_only_named_like_the_manuscript_is_a_source(
    tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / "draft.md").write_text(COPIED + "\nIt rained.\n", "utf-8")
    (tmp_path / name).write_text(text, "utf-8")
    found = check(tmp_path, manuscript=tmp_path / "draft.md", progress=False)
    assert len(found.source_records) == 2
