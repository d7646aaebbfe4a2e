"""The message side of the desk, without a browser: what is asked, stored, refused and hidden."""

from __future__ import annotations

import gzip
import json
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import unlock
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
    assert unpacked(second.rows())["waits"][0] == "0"  # it has their judgement now
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


def sent(kind: str, event_id: str = "e:1", on: Any = CONFLICT, **said: Any) -> dict[str, Any]:
    return {"type": kind, "event_id": event_id, "finding_id": on.finding_id} | said


def mark(claim_id: str, words: str) -> dict[str, str]:
    quote = next(c.quote for c in DOSSIER.claim_records if c.claim_id == claim_id)
    return {"claim_id": claim_id, "before": quote[: quote.index(words)], "words": words}


def grown(replies: list[dict[str, Any]]) -> Any:
    assert [r["type"] for r in replies[:2]] == ["grown", "ack"]
    return unpacked(replies[0]["packed"])


def test_one_verdict_answers_one_question_and_the_other_stays_open(store: VerdictStore) -> None:
    from samples import difference

    one, two = (
        source(n, f"It has {w} rooms and {s} seats.")
        for n, w, s in (("one", "nine", "90"), ("two", "ten", "95"))
    )
    left, right = claim(one, one.text), claim(two, two.text)
    rooms = difference("number", "conflict", left, right, ("nine", "ten"), "9 is not 10")
    seats = difference("number", "conflict", left, right, ("90", "95"), "90 is not 95")
    both = tuple(finding("conflict", "high", "number", (left, right), (d,)) for d in (rooms, seats))
    desk = Session(Dossier("x", (one, two), (left, right), (), (), both), store, "ann")
    assert [v["text"] for v in desk.sheet(0)["values"]] == ["nine", "ten"]
    assert [s["position"] for s in desk.sheet(0)["siblings"]] == [1]
    seen = [{"source_id": "one", "quote": one.text}]
    desk.answer(verdict("confirmed", on=both[0], chosen_value="nine", evidence=seen))
    assert unpacked(desk.rows())["waits"] == "01"


def test_a_circular_proof_is_refused_with_what_would_count(store: VerdictStore) -> None:
    ferry = DOSSIER.finding_records[4]
    own = {"source_id": "cutting", "title": "Cutting", "quote": "The first ferry stopped in 1933."}
    copy = {"source_id": "bridge-history", "quote": "The bridge opened in May 1932"}
    for evidence in ([own], [copy], [own, copy]):
        reply = one(session(store).answer(verdict("confirmed", on=ferry, evidence=evidence)))
        assert reply["type"] == "nack" and "What would count" in reply["error"]
    other = {"source_id": "bridge-guide", "quote": "the bridge"}
    reply = one(session(store).answer(verdict("confirmed", on=ferry, evidence=[own, other])))
    assert reply["type"] == "nack" and "do not speak of" in reply["error"]
    heard = one(
        session(store).answer(
            verdict("confirmed", on=ferry, evidence=[own, other], note="its page on the ferry")
        )
    )
    assert heard["type"] == "ack"


def test_comments_and_questions_to_the_author(store: VerdictStore) -> None:
    desk = session(store)
    one(desk.answer(sent("comment", note="Who counted?", asks=True)))
    reply = one(desk.answer(sent("comment", "e:2", note="I will ask.")))
    assert [c["note"] for c in reply["sheet"]["comments"]] == ["Who counted?", "I will ask."]
    asked = one(desk.answer({"type": "asked"}))["questions"]
    assert [(q["asked"], q["where"]) for q in asked] == [
        ("Who counted?", "Bridge history, line 3; Bridge guide, line 3; Cutting, line 1")
    ]
    assert one(desk.answer(sent("comment", "e:3", note=" ")))["type"] == "nack"
    desk.answer(sent("comment", "e:4", note="Never mind?", asks=True))
    desk.answer(sent("undo", "e:5", target="e:4"))
    assert len(one(desk.answer({"type": "asked"}))["questions"]) == 1  # taken back, not asked
    blind = session(store, "ben", "second")
    assert "Who counted?" not in json.dumps(
        [blind.sheet(0), blind.answer({"type": "asked"}), blind.answer({"type": "corrections"})]
    )
    assert [unpacked(s.rows())["talk"][0] for s in (desk, blind)] == ["1", "0"]


def test_a_finding_is_given_to_someone_and_to_nobody(store: VerdictStore) -> None:
    ann, ben = session(store), session(store, "ben")
    assert one(ann.answer(sent("assign", assignee="ben")))["sheet"]["assigned"] == "ben"
    assert [unpacked(s.rows())["assigned"][0] for s in (ann, ben)] == ["2", "1"]
    one(ben.answer(sent("assign", "e:2", assignee="")))
    assert unpacked(ben.rows())["assigned"][0] == "0"


def test_what_others_decided_since_the_last_visit(store: VerdictStore) -> None:
    ann = session(store)
    ann.answer(confirmed("e:1"))
    session(store, "ben").answer(verdict("unverifiable", "e:2", DRIFT))
    ann.answer(verdict("unverifiable", "e:3", DOSSIER.finding_records[4]))  # one's own is no news
    assert one(ann.answer({"type": "hello", "since": 1}))["news"] == [1]
    assert one(ann.answer({"type": "hello"}))["news"] == []
    blind = session(store, "cleo", "second")
    assert one(blind.answer({"type": "hello", "since": 1}))["news"] == []


def test_a_raised_finding_joins_the_queue_here_and_at_the_other_desk(store: VerdictStore) -> None:
    ann, ben = session(store), session(store, "ben")
    claims = CONFLICT.claim_ids
    marks = [mark(claims[0], "eight years"), mark(claims[1], "the bridge")]
    replies = ann.answer(sent("raise", marks=marks, note="Which bridge?"))
    assert grown(replies)["lines"][0][0] == "Which bridge?"
    assert (replies[0]["total"], replies[1]["position"]) == (8, 7)
    poll = ben.answer({"type": "poll", "seq": 0})
    assert [r["type"] for r in poll] == ["grown", "changed"]
    made = ann.dossier.finding_records[7]
    seen = {"source_id": "bridge-history", "quote": "eight years"}
    said = verdict("incorrect", "e:2", made, chosen_value="eight years", evidence=[seen])
    assert one(ben.answer(said))["type"] == "ack"
    again = session(store)
    assert made.finding_id in again.place
    wrong = [{"claim_id": claims[0], "before": "The ", "words": "eight"}]
    assert one(ann.answer(sent("raise", "e:9", marks=wrong)))["type"] == "nack"


def test_words_beyond_the_basic_plane_are_counted_as_python_counts(store: VerdictStore) -> None:
    text = source("one", "A 🌉🌉 bridge of stone.")
    made = claim(text, text.text)
    found = finding("unverified", "low", "single_source", (made,))
    desk = Session(Dossier("x", (text,), (made,), (), (), (found,)), store, "ann")
    told = [{"claim_id": made.claim_id, "before": "A 🌉🌉 ", "words": "bridge"}]
    desk.answer(sent("raise", on=found, marks=told))
    assert store.events()[0].starts == (5,)


def test_facts_are_corrected_and_the_correction_is_shown_and_taken_back(
    store: VerdictStore,
) -> None:
    desk = session(store)
    marks = [mark(CONFLICT.claim_ids[0], "May 1932"), mark(CONFLICT.claim_ids[1], "May 1931")]
    reply = one(desk.answer(sent("correct", says="apart", marks=marks)))
    (shown,) = reply["sheet"]["corrections"]
    assert (shown["holds"], sorted(shown["words"])) == ("apart", ["May 1931", "May 1932"])
    assert one(desk.answer({"type": "corrections"}))["corrections"] == [shown]
    blind = session(store, "cleo", "second")
    assert one(blind.answer({"type": "corrections"}))["corrections"] == []
    assert blind.sheet(0)["corrections"] == []
    other = session(store, "ben")
    other.answer(sent("correct", "e:2", says="together", marks=marks))
    assert other.sheet(0)["corrections"][0]["holds"] == ""
    undo = {"type": "undo", "event_id": "e:3", "target": "e:2", "finding_id": CONFLICT.finding_id}
    other.answer(undo)
    assert one(other.answer({"type": "corrections"}))["corrections"][0]["holds"] == "apart"
    nothing = [mark(CONFLICT.claim_ids[0], "The bridge"), mark(CONFLICT.claim_ids[1], "years")]
    reply = one(desk.answer(sent("correct", "e:4", says="apart", marks=nothing)))
    assert reply["type"] == "nack" and "no fact was found" in reply["error"]


def test_a_correction_that_answered_its_finding_is_taken_back_all_the_same(
    store: VerdictStore,
) -> None:
    session(store).answer(verdict("not_same_fact"))
    left = Dossier(
        "x",
        DOSSIER.source_records,
        DOSSIER.claim_records,
        (),
        (),
        DOSSIER.finding_records[1:],
        fact_records=DOSSIER.fact_records,
    )
    desk = Session(left, store, "ann")
    shown = one(desk.answer({"type": "corrections"}))["corrections"]
    assert {c["holds"] for c in shown} == {"apart"} and len(shown) == 2
    undo = {"type": "undo", "event_id": "e:2", "target": "e:1", "finding_id": CONFLICT.finding_id}
    replies = desk.answer(undo)
    assert [r["type"] for r in replies] == ["corrections", "ack"]
    assert replies[0]["corrections"] == []


def test_a_source_is_read_whole_with_its_claims_and_findings(store: VerdictStore) -> None:
    desk = session(store)
    told = unpacked(one(desk.answer({"type": "document", "source_id": "bridge-guide"}))["packed"])
    joined = "".join(
        p.get("text") or "".join(w["text"] for w in p["pieces"]) for p in told["parts"]
    )
    assert joined == DOSSIER.source_records[1].text
    assert next(p["findings"] for p in told["parts"] if "findings" in p) == [0]
    assert one(desk.answer({"type": "document", "source_id": "x"}))["type"] == "trouble"


def test_what_a_newer_workbench_said_does_not_stop_the_desk(store: VerdictStore) -> None:
    import json as plain

    from workbench.verdicts import chain

    made = store.record(CONFLICT, "needs_work", reviewer="zoe", event_id="e:model")
    said = plain.loads(chain.body(made))
    said |= {"event_id": "e:new", "verdict": "misremembered", "vocabulary": 99, "mood": 1}
    text = plain.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    row = chain.EventRow(2, text, made.hash, chain.digest(2, made.hash, text))
    with store._database.writing() as connection:
        store._sql.append(connection, [row])
    desk = session(store)
    assert unpacked(desk.rows())["status"][0] == "1"  # needs second
    assert "newer workbench" in desk.sheet(0)["history"][1]["newer"]


def test_the_sheet_of_a_claim_nothing_speaks_of_shows_the_nearest_passages(tmp_path: Path) -> None:
    import workbench as wb
    from workbench.review.sheet import sheet

    text = "The pier of Norwick was built in 1931.\n"
    (tmp_path / "town.txt").write_text(text, encoding="utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text("A lighthouse keeper once lived at the pier.\n", encoding="utf-8")
    dossier = wb.check(tmp_path, manuscript=draft, progress=False)
    (found,) = dossier.finding_records
    (near,) = sheet(found, dossier)["nearest"]
    assert (near["quote"], near["title"], near["locator"]) == (text.strip(), "Town", "line 1")


def spoil(store: VerdictStore) -> None:
    """Rewrite a word of the ledger behind the back of its rules."""
    connection = sqlite3.connect(store.url)
    for statement in (
        *unlock(store),
        "UPDATE workbench_events SET body = replace(body, 'ann', 'eve')",
    ):
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_desk_on_a_ledger_that_does_not_verify_says_so_from_the_start_and_saves_nothing(
    store: VerdictStore,
) -> None:
    session(store).answer(confirmed())
    assert ReviewDesk(DOSSIER, store, reviewer="ann").unsound == ""
    spoil(store)
    with VerdictStore(store.url) as later:
        desk = ReviewDesk(DOSSIER, later, reviewer="ben")
        assert "does not verify" in desk.unsound and "event 1 was changed" in desk.unsound
        data, _ = desk._repr_mimebundle_()
        assert data["text/plain"].startswith("READ ONLY. This ledger does not verify")
        assert data["text/html"].startswith("<p role='alert'><b>READ ONLY.</b> This ledger")
        reply = one(desk.session.answer({"type": "hello"}))
        assert "event 1 was changed" in reply["unsound"]
        reply = one(desk.session.answer(confirmed("e:2", DRIFT)))
        assert (reply["type"], reply["again"]) == ("nack", True)
        assert later.head()[0] == 1
        desk.close()


def test_a_ledger_that_is_put_right_is_believed_again(store: VerdictStore, tmp_path: Path) -> None:
    session(store).answer(confirmed())
    store.close()
    good = Path(store.url).read_bytes()
    spoil(store)
    with VerdictStore(store.url) as later:
        desk = session(later, "ben")
        assert desk.unsound
        Path(store.url).write_bytes(good)
        assert one(desk.answer({"type": "hello"}))["unsound"] == ""
        assert one(desk.answer(confirmed("e:2", DRIFT)))["type"] == "ack"


def test_that_a_source_has_the_same_words_keeps_not_the_authors(store: VerdictStore) -> None:
    """Both had said 1880: what the author has changed since is shown all the same."""

    def dossier(ours: str) -> Dossier:
        texts = (
            source("draft", f"{ours}\n", manuscript=True),
            source("town", "It opened in 1880.\n"),
        )
        claims = claim(texts[0], ours), claim(texts[1], "It opened in 1880.")
        found = finding("unverified", "low", "secondary_only", claims)
        return Dossier("Draft", texts, claims, (), (), (found,))

    first = dossier("It opened in 1880.")
    quotes = [each.quote for each in first.claim_records]
    store.record(first.finding_records[0], "needs_work", reviewer="ann", note="?", quotes=quotes)
    now = Session(dossier("It opened in 1881."), store, "ann")
    now.rows()
    (old,) = now.sheet(0)["earlier"]
    marked = {p["mark"]: p["text"] for w in old["wordings"] for p in w if p["mark"]}
    assert marked == {"lost": "1880.", "gained": "1881."}
