"""Settings: found beside the sources, refused with one clear line when wrong; the gate."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import sample_dossier

from workbench.errors import WorkbenchError
from workbench.records import Finding
from workbench.settings import Settings, settings
from workbench.verdicts import VerdictStore
from workbench.verdicts.gate import gate

PAGE = [{"url": "https://example.org/ledger", "quote": "as stated"}]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / ".git").mkdir()
    return tmp_path


def test_without_a_file_the_defaults_hold(project: Path) -> None:
    made = settings(project / "sources")
    assert replace(made, folder=Path(), store=Settings().store) == Settings()
    assert made.folder.resolve() == project.resolve()


@pytest.mark.parametrize("place", ["workbench.toml", "sources/workbench.toml", "pyproject.toml"])
def test_every_setting_is_read(project: Path, place: str) -> None:
    head = "[tool.workbench]\n" if place == "pyproject.toml" else ""
    (project / place).write_text(
        head + 'title = "T"\nsupport_rule = "legal"\ngate = ["conflict", "drift"]\n'
        'ignore = ["drafts/*"]\nstore = "ledger.sqlite"\npublisher_name = "The Post"\n'
        'publisher_url = "https://post.example/checks"\norder = "manuscript"\n'
    )
    made = settings(project / "sources")
    assert made.order == "manuscript"
    folder = (project / place).parent
    assert made.support_rule == "legal" and made.gate == ("conflict", "drift")
    assert made.ignore == ("drafts/*",) and made.publisher_name == "The Post"
    assert made.title == "T" and made.publisher_url == "https://post.example/checks"
    assert made.folder.resolve() == folder.resolve()
    assert Path(made.store).resolve() == (folder / "ledger.sqlite").resolve()


def test_a_file_and_a_missing_folder_have_their_settings_beside_them(project: Path) -> None:
    (project / "workbench.toml").write_text('support_rule = "relaxed"')
    for path in ("sources/a.txt", "nowhere", "a.txt"):
        assert settings(project / path).support_rule == "relaxed"


def test_the_nearest_folder_wins_and_the_repository_is_the_end(project: Path) -> None:
    inner = project / "inner"
    (inner / "sources").mkdir(parents=True)
    (project / "workbench.toml").write_text('support_rule = "legal"')
    assert settings(inner / "sources").support_rule == "legal"
    (inner / "workbench.toml").write_text('support_rule = "relaxed"')
    assert settings(inner / "sources").support_rule == "relaxed"
    (inner / "workbench.toml").unlink()
    (inner / ".git").mkdir()
    assert settings(inner / "sources").support_rule == "default"


def test_a_project_file_without_our_section_says_nothing(project: Path) -> None:
    (project / "pyproject.toml").write_text('[project]\nname = "x"\n[tool.other]\na = 1\n')
    assert settings(project / "sources").gate == ("conflict",)


def test_a_database_stays_as_it_is(project: Path) -> None:
    (project / "workbench.toml").write_text('store = "postgresql+psycopg://host/ledger"')
    assert settings(project / "sources").store == "postgresql+psycopg://host/ledger"


def test_the_store_is_named_from_where_one_stands(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "workbench.toml").write_text("")
    monkeypatch.chdir(project)
    assert settings("sources").store == os.path.join("reports", "verdicts.sqlite")
    monkeypatch.chdir(project / "sources")
    assert settings(".").store == os.path.join("..", "reports", "verdicts.sqlite")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("suport_rule = 'legal'", "unknown setting 'suport_rule'"),
        ("support_rule = 'strict'", "default, relaxed, legal"),
        ("support_rule = ['legal']", "default, relaxed, legal"),
        ("gate = 'conflict'", "a list of kinds out of conflict, drift"),
        ("gate = ['conflicts']", "'conflicts'"),
        ("ignore = 'a'", "a list of file patterns"),
        ("ignore = ['']", "a list of file patterns"),
        ("store = 3", "a file or a database URL"),
        ("store = ''", "a file or a database URL"),
        ("publisher_name = 3", "publisher_name = 3"),
        ("publisher_url = 'javascript:alert(1)'", "https://"),
        ("publisher_url = 'http://[x'", "https://"),
        ("gate = [", "not valid TOML"),
    ],
)
def test_a_wrong_setting_is_one_clear_line(project: Path, line: str, said: str) -> None:
    path = project / "workbench.toml"
    path.write_text(line)
    with pytest.raises(WorkbenchError) as caught:
        settings(project / "sources")
    told = str(caught.value)
    assert said in told and "workbench.toml" in told and "\n" not in told


def test_two_files_of_settings_are_one_too_many(project: Path) -> None:
    (project / "workbench.toml").write_text("")
    (project / "pyproject.toml").write_text("[tool.workbench]\n")
    with pytest.raises(WorkbenchError, match="keep one of the two"):
        settings(project / "sources")


def test_a_section_that_is_no_table_is_refused(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool]\nworkbench = 3\n")
    with pytest.raises(WorkbenchError, match=r"\[tool.workbench\]"):
        settings(project / "sources")


def test_bytes_that_are_no_text_are_refused(project: Path) -> None:
    (project / "workbench.toml").write_bytes(b"title = '\xff'")
    with pytest.raises(WorkbenchError, match="byte 9 is not UTF-8"):
        settings(project / "sources")


@given(st.text(alphabet="abcdefgh_'\"[]{}=\n1. ", max_size=30))
def test_whatever_stands_in_the_file_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "workbench.toml").write_text(text)
    try:
        settings(folder)
    except WorkbenchError as error:
        assert "\n" not in str(error)


@pytest.fixture
def conflict() -> Finding:
    return sample_dossier().finding_records[0]


def closed(store: VerdictStore | None, *kinds: str) -> list[str]:
    asked = Settings(gate=kinds or ("conflict",))
    return [f.kind for f in gate(sample_dossier(), store, asked)]


def test_an_open_conflict_closes_the_gate_and_only_kinds_that_gate_do() -> None:
    assert closed(None) == ["conflict"]
    assert closed(None, "drift", "unverified") == ["drift", "drift", "unverified", "unverified"]
    assert gate(sample_dossier(), None, Settings(gate=())) == []


def test_a_verdict_opens_the_gate_and_its_undo_closes_it(tmp_path: Path, conflict: Finding) -> None:
    store = VerdictStore(tmp_path / "v.sqlite")
    event = store.record(conflict, "disputed", reviewer="Ada", evidence=PAGE)
    assert closed(store) == []
    store.undo(event.event_id, reviewer="Ada")
    assert closed(store) == ["conflict"]
    store.close()


def test_needs_work_and_disagreement_keep_it_closed(tmp_path: Path, conflict: Finding) -> None:
    store = VerdictStore(tmp_path / "v.sqlite")
    store.record(conflict, "needs_work", reviewer="Ada")
    assert closed(store) == ["conflict"]
    store.record(conflict, "disputed", reviewer="Bo", evidence=PAGE)
    assert closed(store) == []
    store.record(conflict, "incorrect", chosen_value="May 1932", reviewer="Cy", evidence=PAGE)
    assert closed(store) == ["conflict"]
    store.record(
        conflict,
        "disputed",
        reviewer="Di",
        role="adjudicator",
        action_kind="adjudicate",
        evidence=PAGE,
    )
    assert closed(store) == []
    store.close()
