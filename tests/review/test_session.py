"""The message side of the desk, without a browser: what is asked, stored, refused and hidden."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import claim, finding, sample_dossier, source, synthetic_dossier

from workbench import VerdictStore
from workbench.errors import WorkbenchError
from workbench.records import EDITORIAL_ACTIONS, VERDICTS
from workbench.review.panel import ReviewDesk
from workbench.review.session import Session
from workbench.tables import Dossier

DOSSIER = sample_dossier()
CONFLICT, DRIFT = DOSSIER.finding_records[:2]
PASSAGE = {"source_id": "bridge-history", "locator": "line 3", "quote": "opened in May 1932"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VerdictStore]:
    with VerdictStore(tmp_path / "ledger.sqlite") as made:
        yield made


def session(store: VerdictStore, reviewer: str = "ann", role: str = "checker") -> Session:
    return Session(DOSSIER, store, reviewer, role)


def verdict(word: str, event_id: str = "e:1", on: Any = CONFLICT, **said: Any) -> dict[str, Any]:
    return {
        "type": "verdict",
        "event_id": event_id,
        "finding_id": on.finding_id,
        "verdict": word,
    } | said


def confirmed(event_id: str = "e:1", on: Any = CONFLICT) -> dict[str, Any]:
    return verdict(
        "confirmed", event_id, on, chosen_value="May 1932", evidence=[PASSAGE], note="seen"
    )


def one(replies: list[dict[str, Any]]) -> dict[str, Any]:
    assert len(replies) == 1
    return replies[0]


def unpacked(packed: bytes) -> Any:
    return json.loads(gzip.decompress(packed))


def test_a_verdict_is_acknowledged_from_the_store(store: VerdictStore) -> None:
    reply = one(session(store).answer(confirmed()))
    event = store.events()[0]
    assert (reply["type"], reply["seq"], reply["event_id"]) == ("ack", event.seq, "e:1")
    assert (event.reviewer, event.role, event.chosen_value) == ("ann", "checker", "May 1932")
    assert event.quotes[0] == "The bridge opened in May 1932 after eight years of work."
    assert reply["sheet"]["mine"]["note"] == "seen"


def test_the_same_message_twice_is_one_event_and_two_acks(store: VerdictStore) -> None:
    desk = session(store)
    replies = [one(desk.answer(confirmed())) for _ in range(2)]
    assert [r["type"] for r in replies] == ["ack", "ack"]
    assert len({r["seq"] for r in replies}) == 1 == len(store.events())


def test_three_verdicts_from_changing_threads_are_all_stored(store: VerdictStore) -> None:
    desk = session(store)
    replies: list[dict[str, Any]] = []
    for n, on in enumerate(DOSSIER.finding_records[:4]):
        call = threading.Thread(
            target=lambda n=n, on=on: replies.extend(
                desk.answer(verdict("needs_work", f"e:{n}", on))
            )
        )
        call.start()
        call.join()
    assert [r["type"] for r in replies] == ["ack"] * 4
    assert [e.event_id for e in store.events()] == ["e:0", "e:1", "e:2", "e:3"]


def test_verdicts_at_the_same_moment_from_many_threads_are_all_stored(store: VerdictStore) -> None:
    desk = session(store)
    calls = [
        threading.Thread(target=desk.answer, args=(verdict("needs_work", f"e:{n}", on),))
        for n, on in enumerate(DOSSIER.finding_records)
    ]
    for call in calls:
        call.start()
    for call in calls:
        call.join()
    assert len(store.events()) == len(DOSSIER.finding_records)


def test_a_decisive_verdict_without_evidence_is_refused_for_good(store: VerdictStore) -> None:
    reply = one(session(store).answer(verdict("confirmed", chosen_value="May 1932")))
    assert (reply["type"], reply["again"], store.events()) == ("nack", False, [])
    assert "without evidence" in reply["error"]


def test_a_store_that_fails_is_a_nack_that_may_be_sent_again(
    store: VerdictStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = session(store)

    def locked(*_: Any, **__: Any) -> None:
        raise WorkbenchError("ledger.sqlite: another program has it") from OSError("locked")

    monkeypatch.setattr(store, "record", locked)
    reply = one(desk.answer(confirmed()))
    assert (reply["type"], reply["again"]) == ("nack", True)
    assert reply["error"] == "ledger.sqlite: another program has it"


def test_a_locked_ledger_is_told_and_the_same_event_is_taken_later(tmp_path: Path) -> None:
    import sqlite3

    with VerdictStore(tmp_path / "ledger.sqlite", timeout=0.1) as store:
        desk = session(store)
        other = sqlite3.connect(store.url, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        refused = one(desk.answer(confirmed()))
        other.execute("ROLLBACK")
        other.close()
        assert (refused["type"], refused["again"]) == ("nack", True)
        assert one(desk.answer(confirmed()))["type"] == "ack"
        assert len(store.events()) == 1


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"type": "dance"},
        {"type": "sheets"},
        {"type": "sheets", "positions": ["x"]},
        {"type": "verdict", "event_id": "e:1"},
        {"type": "verdict", "event_id": "e:1", "finding_id": CONFLICT.finding_id},
        verdict("splendid"),
        verdict("confirmed", evidence=[{"page": "3"}]),
        verdict("confirmed", evidence="a book"),
        {"type": "undo", "event_id": "e:2", "target": "e:1", "finding_id": CONFLICT.finding_id},
    ],
)
def test_no_message_makes_the_desk_fall_silent(store: VerdictStore, message: Any) -> None:
    reply = one(session(store).answer(message))
    assert reply["type"] in ("nack", "trouble") and reply["error"]
    assert store.events() == []


def test_a_finding_that_is_gone_is_said_in_plain_words(store: VerdictStore) -> None:
    reply = one(session(store).answer(confirmed() | {"finding_id": "f:gone"}))
    assert "no longer in the dossier" in reply["error"] and not reply["again"]


def test_undo_opens_the_finding_and_keeps_both_events(store: VerdictStore) -> None:
    desk = session(store)
    desk.answer(confirmed())
    undo = {"type": "undo", "event_id": "e:2", "target": "e:1", "finding_id": CONFLICT.finding_id}
    reply = one(desk.answer(undo))
    assert reply["sheet"]["mine"] is None
    assert [e["undone"] for e in reply["sheet"]["history"]] == [True, False]
    assert [e.action_kind for e in store.events()] == ["verdict", "undo"]


def test_the_second_reviewer_is_shown_nothing_of_the_first(store: VerdictStore) -> None:
    secret = confirmed() | {"note": "SECRET", "correction": "SECRET", "reviewer": "x"}
    session(store, "ann").answer(secret)
    second = session(store, "ben", "second")
    hello = one(second.answer({"type": "hello"}))
    rows = unpacked(hello.pop("packed"))
    everything = [
        hello,
        rows,
        second.answer({"type": "sheets", "positions": list(range(7))}),
        second.answer({"type": "poll", "seq": 0}),
        second.answer({"type": "passages", "query": "bridge"}),
        unpacked(second.texts(0)),
    ]
    told = json.dumps(everything)
    assert "SECRET" not in told and '"ann"' not in told
    desk = ReviewDesk(DOSSIER, store, reviewer="ben", role="second")
    assert "SECRET" not in str(desk.get_state()) + str(desk._repr_mimebundle_())
    assert (rows["verdict"][0], rows["waits"][0]) == ("0", "1")
    reply = one(
        second.answer(verdict("incorrect", "e:9", chosen_value="May 1931", evidence=[PASSAGE]))
    )
    assert [o["who"] for o in reply["sheet"]["opinions"]] == ["ann", "ben"]
    assert "SECRET" in json.dumps(reply)


def test_disagreement_hides_from_a_second_reviewer_who_has_not_judged(store: VerdictStore) -> None:
    session(store, "ann").answer(confirmed("e:1"))
    other = verdict("incorrect", "e:2", chosen_value="May 1931", evidence=[PASSAGE])
    session(store, "ben", "second").answer(other)
    rows = [unpacked(session(store, n, "second").rows())["status"][0] for n in ("cleo", "ben")]
    agreeing = session(store, "dora", "second")
    assert rows[0] == unpacked(agreeing.rows())["status"][0] != rows[1]


def test_an_adjudicator_settles_and_the_reviewers_see_how(store: VerdictStore) -> None:
    session(store, "ann").answer(confirmed("e:1"))
    other = verdict("incorrect", "e:2", chosen_value="May 1931", evidence=[PASSAGE])
    session(store, "ben", "second").answer(other)
    judge = session(store, "cleo", "adjudicator")
    assert unpacked(judge.rows())["waits"][0] == "1"
    assert one(judge.answer(confirmed("e:3")))["type"] == "ack"
    seen = session(store, "ben", "second").sheet(0)
    assert (seen["settled"]["who"], seen["settled"]["chosen_value"]) == ("cleo", "May 1932")
    assert unpacked(judge.rows())["waits"][0] == "0"


def test_a_poll_tells_what_others_said_and_only_that(store: VerdictStore) -> None:
    ann, ben = session(store, "ann"), session(store, "ben")
    one(ben.answer({"type": "hello"}))
    ann.answer(confirmed())
    changed = one(ben.answer({"type": "poll", "seq": 0}))
    assert (list(changed["rows"]), changed["events"], changed["seq"]) == ([0], {"e:1": 0}, 1)
    assert one(ben.answer({"type": "poll", "seq": 1}))["rows"] == {}


def test_verdicts_need_a_name_and_the_name_is_asked_for(store: VerdictStore) -> None:
    desk = session(store, "")
    assert "give your name" in one(desk.answer(confirmed()))["error"]
    assert one(desk.answer({"type": "name", "reviewer": "  "}))["type"] == "trouble"
    assert one(desk.answer({"type": "name", "reviewer": " Ann  Lee "}))["reviewer"] == "Ann Lee"
    assert one(desk.answer(confirmed()))["type"] == "ack"
    assert store.events()[0].reviewer == "Ann Lee"


def test_an_unknown_role_is_refused_by_name(store: VerdictStore) -> None:
    with pytest.raises(WorkbenchError, match=r"role 'boss' is unknown.*adjudicator"):
        session(store, role="boss")


def test_the_queue_resumes_at_the_first_finding_that_waits(store: VerdictStore) -> None:
    desk = session(store)
    for n, on in enumerate(DOSSIER.finding_records[:2]):
        desk.answer(verdict("unverifiable", f"e:{n}", on))
    again = session(store)
    assert unpacked(again.rows())["waits"] == "0011111"
    assert again.shown.first == 2
    assert again.shown.last("ann")["event_id"] == "e:1"
    assert again.shown.last("ben") == {}


def test_the_last_verdict_that_stands_is_what_undo_offers(store: VerdictStore) -> None:
    desk = session(store)
    desk.answer(verdict("unverifiable", "e:1"))
    desk.answer(verdict("unverifiable", "e:2", DRIFT))
    undo = {"type": "undo", "event_id": "e:3", "target": "e:2", "finding_id": DRIFT.finding_id}
    offered = one(desk.answer(undo))["last"]
    assert (offered["event_id"], offered["position"]) == ("e:1", 0)
    assert offered == desk.shown.last("ann")


def changed_dossier(quote: str) -> Dossier:
    text = source("bridge-history", f"{quote}\n", kind="primary")
    made = claim(text, quote)
    return Dossier(
        "Changed",
        (text,),
        (made,),
        (),
        (),
        (finding("unverified", "low", "single_source", (made,)),),
    )


def test_a_verdict_on_an_earlier_wording_is_history_with_the_words_that_changed(
    store: VerdictStore,
) -> None:
    session(store).answer(confirmed())
    now = Session(
        changed_dossier("The bridge opened in May 1933 after eight years of work."), store, "ann"
    )
    assert unpacked(now.rows())["waits"] == "1"
    old = now.sheet(0)["earlier"][0]
    marked = {p["mark"]: p["text"] for w in old["wordings"] for p in w if p["mark"]}
    assert (old["verdict"], marked) == ("confirmed", {"lost": "1932", "gained": "1933"})
    assert now.sheet(0)["mine"] is None
    blind = Session(
        changed_dossier("The bridge opened in May 1933 after eight years of work."),
        store,
        "b",
        "second",
    )
    assert unpacked(blind.rows())["earlier"] == "1"
    assert blind.sheet(0)["earlier"] == []


def test_a_large_queue_sends_little_at_first(store: VerdictStore) -> None:
    desk = Session(synthetic_dossier(3000), store, "ann")
    assert len(desk.columns) + len(desk.rows()) + len(desk.texts(0, 400)) < 40_000
    assert len(unpacked(desk.texts(2990))) == 10
    assert one(desk.answer({"type": "sheets", "positions": [-1, 3000]}))["sheets"] == []


@settings(deadline=None, max_examples=30)
@given(
    st.sampled_from(VERDICTS),
    st.sampled_from(("", *EDITORIAL_ACTIONS)),
    st.text(max_size=20),
    st.text(max_size=20),
    st.booleans(),
)
def test_every_verdict_is_either_stored_whole_or_refused_whole(
    tmp_path_factory: pytest.TempPathFactory,
    word: str,
    action: str,
    value: str,
    note: str,
    proven: bool,
) -> None:
    with VerdictStore(tmp_path_factory.mktemp("each") / "ledger.sqlite") as store:
        said = {"editorial_action": action, "chosen_value": value, "note": note}
        message = verdict(word, **said, evidence=[PASSAGE] if proven else [])
        reply = one(session(store).answer(message))
        events = store.events()
        assert (reply["type"] == "ack") == (len(events) == 1)
        if events:
            kept = (events[0].verdict, events[0].editorial_action, events[0].note)
            assert kept == (word, action, note.strip())
