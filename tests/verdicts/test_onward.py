"""A text goes on in a file of another name: its verdicts hold where the register says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench import cli
from workbench.dossier import check
from workbench.records import Finding
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore
from workbench.verdicts.standing import standings

TOWN = (
    "The tower of Norwick is 30 m tall. The inn of Norwick closed in 1991. The mill opened in 1880."
)
DRAFT = (
    "The tower of Norwick is 30 m tall.\n\nThe inn of Norwick closed in 1990.\n\n"
    "The mill opened in 1880.\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[Path, VerdictStore]]:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "town.txt").write_text(TOWN, encoding="utf-8")
    (tmp_path / "draft-v1.md").write_text(DRAFT, encoding="utf-8")
    with VerdictStore(tmp_path / "verdicts.sqlite") as store:
        dossier = checked(tmp_path, store, "draft-v1.md")
        for finding in dossier.finding_records:
            judge(dossier, store, finding)
        yield tmp_path, store


def checked(home: Path, store: VerdictStore, name: str) -> Dossier:
    return check(home / "sources", manuscript=home / name, progress=False, store=store)


def judge(dossier: Dossier, store: VerdictStore, finding: Finding) -> None:
    conflict = finding.kind == "conflict"
    store.record(
        finding,
        "incorrect" if conflict else "confirmed",
        reviewer="Ann",
        chosen_value="1991" if conflict else "",
        editorial_action="fix" if conflict else "keep",
        evidence=[{"source_id": "town", "quote": TOWN, "locator": "line 1"}],
        quotes=[dossier.claim_by_id[key].quote for key in finding.claim_ids],
        dossier=dossier,
    )


def states(dossier: Dossier, store: VerdictStore) -> dict[str, str]:
    """The state of each finding, by the first words it is on."""
    found = standings(dossier.finding_records, store.events())
    quotes = {
        f.finding_id: dossier.claim_by_id[f.claim_ids[0]].quote for f in dossier.finding_records
    }
    return {quotes[key]: standing.status for key, standing in found.items()}


def test_verdicts_go_on_with_the_same_words_and_with_no_others(
    desk: tuple[Path, VerdictStore],
) -> None:
    home, store = desk
    changed = DRAFT.replace("1880", "1881").replace("# ", "") + "\nThe pier burned in 1902.\n"
    (home / "draft-v2.md").write_text(changed, encoding="utf-8")
    (home / "draft-v1.md").unlink()
    (home / "sources.toml").write_text('["draft-v2.md"]\nreplaces = "draft-v1.md"\n', "utf-8")
    dossier = checked(home, store, "draft-v2.md")
    assert dossier.source_by_id["draft-v1"].path == "draft-v2.md"
    assert not dossier.warnings
    assert states(dossier, store) == {
        "The inn of Norwick closed in 1990.": "checked",
        "The tower of Norwick is 30 m tall.": "checked",
        "The mill opened in 1881.": "open",
        "The pier burned in 1902.": "open",
    }


def test_that_verdicts_wait_under_an_earlier_name_is_said_in_one_line(
    desk: tuple[Path, VerdictStore], capsys: pytest.CaptureFixture[str]
) -> None:
    home, store = desk
    (home / "draft-v2.md").write_text(DRAFT.replace("1880", "1881"), encoding="utf-8")
    dossier = checked(home, store, "draft-v2.md")
    assert set(states(dossier, store).values()) == {"open"}
    (told,) = dossier.warnings
    assert told == (
        'draft-v2.md: 2 passages of it were judged under the name "draft-v1"; if this is the next '
        f'version, write ["draft-v2.md"] replaces = "draft-v1" into {home / "sources.toml"}, and '
        "the verdicts hold here where the words are the same"
    )
    given = ["--manuscript", str(home / "draft-v2.md"), "--store", str(home / "verdicts.sqlite")]
    assert cli.main(["check", str(home / "sources"), *given]) == 0
    assert f"warning: {told}\n" in capsys.readouterr().err


def test_a_wrong_name_in_the_register_is_told_and_the_right_one(
    desk: tuple[Path, VerdictStore],
) -> None:
    home, store = desk
    (home / "draft-v3.md").write_text(DRAFT, encoding="utf-8")
    (home / "sources.toml").write_text('["draft-v3.md"]\nreplaces = "draft-v2.md"\n', "utf-8")
    (told,) = checked(home, store, "draft-v3.md").warnings
    assert told.startswith('draft-v3.md: 3 passages of it were judged under the name "draft-v1"')


def test_a_name_that_nothing_tells_is_asked_for(desk: tuple[Path, VerdictStore]) -> None:
    home, store = desk
    (home / "article.md").write_text(DRAFT, encoding="utf-8")
    (told,) = checked(home, store, "article.md").warnings
    assert "judged while it stood in a file of another name" in told


@pytest.mark.parametrize("text", ["The pier burned in 1902.\n", DRAFT.replace("19", "18")])
def test_nothing_is_said_of_other_words(desk: tuple[Path, VerdictStore], text: str) -> None:
    home, store = desk
    (home / "draft-v2.md").write_text(text.replace("1880", "1860").replace("30 m", "31 m"), "utf-8")
    assert not checked(home, store, "draft-v2.md").warnings


def test_the_version_before_is_no_source_of_the_next(desk: tuple[Path, VerdictStore]) -> None:
    """It lies in the folder, and the register still calls it the manuscript."""
    home, store = desk
    (home / "sources" / "draft-v1.md").write_text(DRAFT, encoding="utf-8")
    register = home / "sources" / "sources.toml"
    for told in ("", '["draft-v1.md"]\nmanuscript = true\n'):
        register.write_text(told, encoding="utf-8")
        (home / "draft-v2.md").write_text(DRAFT, encoding="utf-8")
        dossier = checked(home, store, "draft-v2.md")
        assert set(dossier.source_by_id) == {"town", "draft-v2"}
        assert "draft-v1.md: the manuscript again" in dossier.warnings[0]
    other = DRAFT.replace("Norwick", "Hale").replace("mill", "pub")
    (home / "sources" / "draft-v1.md").write_text(other, encoding="utf-8")
    register.write_text("", encoding="utf-8")
    dossier = checked(home, store, "draft-v2.md")
    assert set(dossier.source_by_id) == {"town", "draft-v1", "draft-v2"}
