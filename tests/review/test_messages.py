"""Messages from the browser: what they may hold, who may say what, and that all are answered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import sample_dossier

from workbench import VerdictStore
from workbench.errors import WorkbenchError
from workbench.records import ROLES
from workbench.review import messages
from workbench.review.messages import (
    EVIDENCE_MOST,
    MARKS_MOST,
    MESSAGE_MOST,
    NOTE_MOST,
    POSITIONS_MOST,
    QUERY_MOST,
    SHAPES,
    VALUES_MOST,
    WHOLE_MOST,
    WORDS_MOST,
    checked,
)
from workbench.review.panel import ReviewDesk
from workbench.review.session import Session
from workbench.verdicts.admission import NAME_MOST

DOSSIER = sample_dossier()
CONFLICT, DRIFT = DOSSIER.finding_records[:2]
PASSAGE = {"source_id": "bridge-history", "locator": "line 3", "quote": "opened in May 1932"}
MARK = {"claim_id": CONFLICT.claim_ids[0], "words": "May 1932", "before": "The bridge opened in "}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VerdictStore]:
    with VerdictStore(tmp_path / "ledger.sqlite") as made:
        yield made


def session(store: VerdictStore, reviewer: str = "ann", role: str = "checker") -> Session:
    return Session(DOSSIER, store, reviewer, role)


def said(kind: str, event_id: str = "e:1", on: Any = CONFLICT, **more: Any) -> dict[str, Any]:
    return {"type": kind, "event_id": event_id, "finding_id": on.finding_id} | more


def verdict(word: str = "needs_work", event_id: str = "e:1", **more: Any) -> dict[str, Any]:
    return said("verdict", event_id, verdict=word, **more)


def one(replies: list[dict[str, Any]]) -> dict[str, Any]:
    assert len(replies) == 1
    return replies[0]


DEEP: list[Any] = []
for _ in range(5_000):
    DEEP = [DEEP]

HOSTILE: list[Any] = [
    None,
    7,
    "verdict",
    [],
    [["type", "hello"]],
    b"\x00",
    {},
    {"type": None},
    {"type": []},
    {"type": {"verdict": 1}},
    {"type": "__class__"},
    {"type": "verdict"},
    {"type": DEEP},
    {"deep": DEEP, "type": "hello"},
    {"type": "name"},
    {"type": "name", "reviewer": 7},
    {"type": "name", "reviewer": "bob\u200b"},
    {"type": "name", "reviewer": "\u202eann"},
    {"type": "name", "reviewer": "a\x00nn"},
    {"type": "name", "reviewer": "x" * 10_000},
    {"type": "hello", "since": "1"},
    {"type": "hello", "since": -1},
    {"type": "hello", "since": 1.5},
    {"type": "hello", "since": 2**80},
    {"type": "hello", "since": True},
    {"type": "texts"},
    {"type": "texts", "start": -5},
    {"type": "texts", "start": float("nan")},
    {"type": "poll", "seq": None},
    {"type": "poll", "seq": 2**64},
    {"type": "sheets", "positions": 3},
    {"type": "sheets", "positions": "0123"},
    {"type": "sheets", "positions": [0.5]},
    {"type": "sheets", "positions": [True]},
    {"type": "sheets", "positions": [[0]]},
    {"type": "sheets", "positions": [2**70]},
    {"type": "sheets", "positions": [0] * 1_000_000},
    {"type": "passages", "query": ["bridge"]},
    {"type": "passages", "query": "b " * 5_000_000},
    {"type": "passages", "query": "bridge", "finding_id": {}},
    {"type": "document", "source_id": []},
    {"type": "document", "source_id": "../../etc/passwd"},
    verdict(note="n" * 10_000_000),
    verdict(note=7),
    verdict(evidence=[PASSAGE] * 200_000),
    verdict(evidence=PASSAGE),
    verdict(evidence=["p. 3"]),
    verdict(evidence=[{"quote": 7}]),
    verdict(evidence=[{"quote": "q" * (WORDS_MOST + 1), "title": "t"}]),
    verdict(evidence=[PASSAGE | {f"key{n}": "x" for n in range(10_000)}]),
    verdict(word=["confirmed"]),  # type: ignore[arg-type]
    verdict(event_id=7),  # type: ignore[arg-type]
    verdict(event_id=""),
    verdict(event_id="e" * 10_000),
    verdict(event_id="\ud800"),
    verdict(note="\ud800"),
    verdict() | {"finding_id": ["f"]},
    said("undo", target=["e:1"]),
    said("undo"),
    said("comment", note=""),
    said("comment", note="x", asks="yes"),
    said("assign", assignee=["ben"]),
    said("assign", assignee="be\u2060n"),
    said("correct", says="verdict", marks=[MARK, MARK]),
    said("correct", says="undo", marks=[MARK, MARK]),
    said("correct", says="apart", marks="words"),
    said("correct", says="apart", marks=[MARK] * 3),
    said("correct", says="apart", marks=[{"claim_id": "c:x", "words": 3, "before": ""}] * 2),
    said("raise", marks=[]),
    said("raise", marks=[MARK | {"before": 21}]),
    said("raise", marks=[MARK | {"claim_id": "c:gone"}]),
    said("raise", marks=[{"words": "May 1932"}]),
]


@pytest.mark.parametrize("message", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("reviewer", ["ann", ""])
def test_every_message_is_answered_in_words_and_nothing_is_stored(
    store: VerdictStore, message: Any, reviewer: str
) -> None:
    reply = one(session(store, reviewer).answer(message))
    assert reply["type"] in ("nack", "trouble") and reply["error"] and not reply["again"]
    assert len(json.dumps(reply).encode()) < 2_000
    json.dumps(reply, ensure_ascii=False).encode("utf-8")  # it can be sent
    assert store.events() == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
NAMES = sorted({name for fields in SHAPES.values() for name in fields})


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from(sorted(SHAPES)), st.dictionaries(st.sampled_from(NAMES), JSON), st.booleans()
)
def test_whatever_a_field_holds_the_desk_answers(
    tmp_path_factory: pytest.TempPathFactory, kind: str, fields: dict[str, Any], signed: bool
) -> None:
    with VerdictStore(tmp_path_factory.mktemp("any") / "ledger.sqlite") as made:
        for reply in session(made, "ann" if signed else "").answer({"type": kind, **fields}):
            assert reply["type"]
            told = {name: value for name, value in reply.items() if name != "packed"}
            json.dumps(told, ensure_ascii=False).encode("utf-8")


EDGES = [
    ("note", lambda n: verdict(note="n" * n), NOTE_MOST),
    ("correction", lambda n: verdict(correction="n" * n), WORDS_MOST),
    ("query", lambda n: {"type": "passages", "query": "n" * n}, QUERY_MOST),
    ("name", lambda n: {"type": "name", "reviewer": "n" * n}, NAME_MOST),
    ("event_id", lambda n: verdict(event_id="n" * n), NAME_MOST),
    ("evidence", lambda n: verdict(evidence=[PASSAGE] * n), EVIDENCE_MOST),
    ("positions", lambda n: {"type": "sheets", "positions": [0] * n}, POSITIONS_MOST),
    ("marks", lambda n: said("raise", marks=[MARK] * n), MARKS_MOST),
    ("since", lambda n: {"type": "hello", "since": n}, WHOLE_MOST),
    # Of what is not looked at, too.
    ("characters", lambda n: {"type": "asked", "x": "n" * (n - 5 - 5)}, MESSAGE_MOST),
    ("values", lambda n: {"type": "asked", "x": [1] * (n - 3)}, VALUES_MOST),
]


@pytest.mark.parametrize(("name", "made", "most"), EDGES, ids=[name for name, *_ in EDGES])
def test_each_limit_holds_on_both_sides(name: str, made: Any, most: int) -> None:
    assert checked(made(most)) == made(most)
    with pytest.raises(WorkbenchError, match=r"too many|more than|no whole number"):
        checked(made(most + 1))


def test_as_much_as_a_reviewer_may_say_is_saved_and_found_again(store: VerdictStore) -> None:
    note, proof = "n" * NOTE_MOST, [PASSAGE | {"locator": f"p. {n}"} for n in range(EVIDENCE_MOST)]
    assert one(session(store).answer(verdict(note=note, evidence=proof)))["type"] == "ack"
    (event,) = store.events()
    assert (event.note, len(event.evidence)) == (note, EVIDENCE_MOST)


def test_a_flood_is_refused_with_what_is_taken(store: VerdictStore) -> None:
    desk = session(store)
    told = [
        one(desk.answer(message))["error"]
        for message in (
            verdict(note="n" * 10_000_000),
            verdict(evidence=[PASSAGE] * 200_000),
            {"type": "sheets", "positions": [0] * 1_000_000},
            verdict(note="n" * (NOTE_MOST + 1)),
            {"type": "sheets", "positions": [0] * (POSITIONS_MOST + 1)},
        )
    ]
    assert "1,000,000 characters" in told[0] and "5,000 values" in told[1]
    assert "5,000 values" in told[2] and "at most 20,000" in told[3] and "at most 500" in told[4]


def test_equal_positions_are_one_sheet(store: VerdictStore) -> None:
    reply = one(session(store).answer({"type": "sheets", "positions": [2] * POSITIONS_MOST}))
    assert [sheet["position"] for sheet in reply["sheets"]] == [2]


def test_the_name_is_given_once(store: VerdictStore) -> None:
    desk = session(store, "")
    assert one(desk.answer({"type": "name", "reviewer": "Ann"}))["reviewer"] == "Ann"
    assert one(desk.answer({"type": "name", "reviewer": " Ann "}))["reviewer"] == "Ann"  # again
    refused = one(desk.answer({"type": "name", "reviewer": "Ben"}))
    assert "this desk is Ann's" in refused["error"] and desk.reviewer == "Ann"


@pytest.mark.parametrize("role", ROLES)
def test_a_second_reviewer_cannot_become_the_first(store: VerdictStore, role: str) -> None:
    secret = verdict("needs_work", note="SECRET")
    session(store, "ann").answer(secret)
    second = session(store, "ben", "second")
    tries = [
        {"type": "name", "reviewer": "ann"},
        {"type": "hello", "reviewer": "ann", "role": role},
        {"type": "sheets", "positions": [0], "reviewer": "ann", "role": role},
        {"type": "poll", "seq": 0, "reviewer": "ann", "role": role},
        said("undo", "e:2", target="e:1", reviewer="ann", role=role),
        verdict("needs_work", "e:1", note="SECRE", reviewer="ann", role=role),
        {"type": "asked", "reviewer": "ann", "role": role},
        {"type": "corrections", "reviewer": "ann", "role": role},
    ]
    told = [
        {name: value for name, value in reply.items() if name != "packed"}
        for message in tries
        for reply in second.answer(message)
    ]
    assert "SECRET" not in json.dumps(told) and '"who"' not in json.dumps(told)
    assert (second.reviewer, second.role) == ("ben", "second")
    assert len(store.events()) == 1


@pytest.mark.parametrize("role", ROLES)
def test_the_role_is_that_of_the_desk_whatever_the_message_says(
    store: VerdictStore, role: str
) -> None:
    other = {"role": "adjudicator", "action_kind": "adjudicate", "reviewer": "zoe"}
    assert one(session(store, "ann", role).answer(verdict(**other)))["type"] == "ack"
    (event,) = store.events()
    kind = "adjudicate" if role == "adjudicator" else "verdict"
    assert (event.role, event.action_kind, event.reviewer) == (role, kind, "ann")


@pytest.mark.parametrize(
    "other",
    [
        verdict("unverifiable"),
        verdict(note="more"),
        said("comment", note="x"),
        said("assign", assignee="ben"),
        said("verdict", on=DRIFT, verdict="needs_work"),
        said("raise", marks=[MARK]),
    ],
    ids=["verdict", "note", "comment", "assign", "finding", "raise"],
)
def test_an_event_id_is_not_taken_for_other_words(
    store: VerdictStore, other: dict[str, Any]
) -> None:
    desk = session(store)
    assert one(desk.answer(verdict()))["type"] == "ack"
    reply = one(desk.answer(other))
    assert reply["type"] == "nack" and "says something else" in reply["error"]
    assert not reply["again"] and len(store.events()) == 1
    stolen = one(session(store, "ben").answer(verdict()))
    assert stolen["type"] == "nack" and len(store.events()) == 1
    undo = one(desk.answer(said("undo", target="e:1")))  # an undo of e:1 named e:1
    assert undo["type"] == "nack" and len(store.events()) == 1


def test_an_undo_belongs_to_its_finding_and_to_oneself(store: VerdictStore) -> None:
    ann, ben = session(store, "ann"), session(store, "ben")
    ann.answer(verdict())
    for desk, on, who in ((ann, DRIFT, "ann"), (ben, CONFLICT, "ben")):
        reply = one(desk.answer(said("undo", "e:2", on, target="e:1")))
        assert reply["type"] == "nack" and f"nothing that {who} said" in reply["error"]
    assert len(store.events()) == 1
    assert one(ann.answer(said("undo", "e:2", target="e:1")))["type"] == "ack"
    assert one(ann.answer(said("undo", "e:2", target="e:1")))["type"] == "ack"  # sent again
    assert len(store.events()) == 2


def test_a_page_that_names_an_event_to_come_misses_nothing(store: VerdictStore) -> None:
    ann, ben = session(store, "ann"), session(store, "ben")
    assert one(ben.answer({"type": "poll", "seq": WHOLE_MOST}))["seq"] == 0
    ann.answer(verdict())
    assert one(ben.answer({"type": "poll", "seq": 0}))["rows"]


def test_the_browser_cannot_set_the_state_of_the_widget(
    store: VerdictStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = ReviewDesk(DOSSIER, store, reviewer="ben", role="second")
    told: list[Any] = []
    monkeypatch.setattr(desk, "send_state", told.append)
    before = desk.get_state()
    desk.set_state({"reviewer": "ann", "role": "adjudicator", "_esm": "alert(1)", "x": 1})
    assert desk.get_state() == before and told == [["reviewer", "role", "_esm"]]
    assert (desk.session.reviewer, desk.session.role) == ("ben", "second")


@pytest.mark.parametrize("name", ["ann\u200b", "\u202enna", "a\u2060nn", "an\x07n"])
def test_no_desk_is_opened_on_a_name_that_passes_for_another(
    store: VerdictStore, name: str
) -> None:
    with pytest.raises(WorkbenchError, match="cannot be seen"):
        session(store, name)


@pytest.mark.parametrize("name", ["Ann Lee", "José", "José", "שלומית", "علی‌رضا", "李"])
def test_names_of_all_scripts_are_names(store: VerdictStore, name: str) -> None:
    assert session(store, name).reviewer


def test_every_message_the_desk_answers_has_a_shape_and_none_else(store: VerdictStore) -> None:
    assert set(session(store)._answers) == set(SHAPES)
    assert set(messages.SAVED) == {kind for kind, fields in SHAPES.items() if "event_id" in fields}
