"""What a ledger refuses, and what it says then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from samples import sample_dossier

from workbench.errors import WorkbenchError
from workbench.records import EDITORIAL_ACTIONS, VERDICTS, Verdict
from workbench.verdicts import VerdictStore, rules

DOSSIER = sample_dossier()
CONFLICT, DRIFT = DOSSIER.finding_records[:2]
SEEN = {"source_id": "bridge-history", "quote": "opened in May 1932"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VerdictStore]:
    with VerdictStore(tmp_path_factory.mktemp("rules") / "verdicts.sqlite") as store:
        yield store


def said(
    store: VerdictStore, verdict: str = "confirmed", finding: Any = DRIFT, **known: Any
) -> Verdict:
    given = {"reviewer": "Ann", "evidence": [SEEN], **known}
    return store.record(finding, verdict, **given)


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"verdict": "true"}, "verdict: unknown word 'true'; allowed: confirmed, "),
        ({"verdict": ""}, "verdict is empty; allowed: confirmed, "),
        ({"editorial_action": "delete"}, "editorial_action: unknown word 'delete'; allowed: keep"),
        ({"role": "boss"}, "role: unknown word 'boss'; allowed: checker, second, adjudicator"),
        ({"action_kind": "like"}, "action_kind: unknown word 'like'; allowed: verdict, "),
        ({"reviewer": " "}, "reviewer '' is no name"),
        ({"reviewer": None}, "reviewer: None is not text"),
        ({"event_id": ""}, "event_id is empty"),
        ({"evidence": []}, "verdict 'confirmed' without evidence"),
        ({"verdict": "incorrect", "evidence": []}, "verdict 'incorrect' without evidence"),
        ({"verdict": "disputed", "evidence": []}, "verdict 'disputed' without evidence"),
        ({"finding": CONFLICT}, "on a conflict without a chosen value"),
        ({"finding": CONFLICT, "chosen_value": " "}, "on a conflict without a chosen value"),
        ({"finding": CONFLICT, "verdict": "incorrect"}, "on a conflict without a chosen value"),
        ({"verdict": "confirmed_with_change"}, "'confirmed_with_change' without a correction"),
        ({"editorial_action": "fix"}, "'fix' without a correction"),
        ({"action_kind": "adjudicate"}, "role 'checker' cannot adjudicate"),
        ({"action_kind": "comment", "note": "x"}, "comment with verdict 'confirmed'"),
        ({"action_kind": "comment", "verdict": ""}, "a comment without a note"),
        ({"at": "yesterday"}, "at: 'yesterday' is not a moment"),
        ({"at": "2026-01-31T09:30:00"}, "with the time zone"),
        ({"note": "a\0b"}, "holds a character that cannot be saved"),
        ({"quotes": ["\ud800"]}, "holds a character that cannot be saved"),
        ({"quotes": "opened in"}, "quotes: 'opened in' is one text; give a list"),
        ({"note": 7}, "note: 7 is not text"),
        ({"finding": "f:0"}, "'f:0' is no finding"),
    ],
)
def test_a_verdict_is_refused(store: VerdictStore, known: dict[str, Any], told: str) -> None:
    with pytest.raises(WorkbenchError) as raised:
        said(store, **known)
    assert told in str(raised.value)
    assert store.events() == []


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ({"source": "x", "quote": "y"}, "unknown key 'source'; allowed: source_id, title, url"),
        ({"source_id": "x"}, "'x' without the words relied on"),
        ({"title": "The register"}, "'The register' without the words relied on"),
        ({"quote": "opened in 1932"}, "evidence without a place"),
        ({"locator": "p. 3"}, "evidence without a place"),
        ({"source_id": "x", "quote": "  "}, "'x' without the words relied on"),
        ({"url": "javascript:alert(1)"}, "must begin with https:// or http://"),
        ({"url": "https://x.org", "archived_url": "file:///etc"}, "evidence archived_url: 'file"),
        ({**SEEN, "kind": "best"}, "evidence kind: unknown word 'best'; allowed: primary"),
        ({**SEEN, "looked_up_on": "today"}, "evidence looked_up_on: 'today' is not a date"),
        ({**SEEN, "locator": 3}, "evidence locator: 3 is not text"),
        ("page 3", "evidence: 'page 3' is no item"),
    ],
)
def test_evidence_is_refused(store: VerdictStore, item: object, told: str) -> None:
    with pytest.raises(WorkbenchError) as raised:
        said(store, evidence=[item])
    assert told in str(raised.value)
    assert store.events() == []


@pytest.mark.parametrize("given", [SEEN, "https://example.org"])
def test_evidence_is_a_list(store: VerdictStore, given: object) -> None:
    with pytest.raises(WorkbenchError, match="is not a list"):
        said(store, evidence=given)


@pytest.mark.parametrize(
    "known",
    [
        {"verdict": "unverifiable", "evidence": []},
        {"verdict": "not_checkable", "evidence": []},
        {"verdict": "needs_work", "evidence": [], "finding": CONFLICT},
        {"verdict": "disputed", "finding": CONFLICT},
        {"verdict": "unverifiable", "finding": CONFLICT},
        {"verdict": "confirmed_with_change", "correction": "in 1932"},
        {"verdict": "confirmed_with_change", "chosen_value": "1932", "editorial_action": "fix"},
        {"action_kind": "adjudicate", "role": "adjudicator"},
        {"evidence": [{"url": "https://example.org/p"}]},
        {"evidence": [{"title": "The Times", "locator": "4 May 1932, p. 3"}]},
        {"role": "adjudicator"},
    ],
)
def test_a_verdict_is_taken(tmp_path: Path, known: dict[str, Any]) -> None:
    with VerdictStore(tmp_path / "v.sqlite") as store:
        event = said(store, **known)
        assert store.events() == [event]


@pytest.mark.parametrize("verdict", VERDICTS)
@pytest.mark.parametrize("action", EDITORIAL_ACTIONS)
def test_every_word_of_the_vocabularies_is_taken_somehow(
    tmp_path: Path, verdict: str, action: str
) -> None:
    given = {"chosen_value": "May 1932", "correction": "opened in May 1932"}
    with VerdictStore(tmp_path / "v.sqlite") as store:
        event = said(store, verdict, CONFLICT, editorial_action=action, **given)
    assert (event.verdict, event.editorial_action) == (verdict, action)


def test_one_person_is_one_reviewer_however_the_name_is_typed() -> None:
    assert rules.reviewer_name(" Zoe\u0308  Lee\n") == rules.reviewer_name("Zoë Lee")
