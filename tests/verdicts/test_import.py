"""Import trusts nobody: the rules of the desk for every line, and all of a file or nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from forging import body, chained, line
from samples import sample_dossier

from workbench.errors import WorkbenchError
from workbench.records import VOCABULARY, Evidence, Verdict
from workbench.settings import Settings
from workbench.verdicts import VerdictStore, admission, chain, lines, standings
from workbench.verdicts.gate import gate
from workbench.verdicts.pairing import decided
from workbench.verdicts.raised import with_raised

DOSSIER = sample_dossier()
FINDING, OTHER = DOSSIER.finding_records[:2]
SEEN = [asdict(Evidence("bridge-history", quote="opened in May 1932", kind="primary"))]


@pytest.fixture
def said(tmp_path: Path) -> Callable[..., str]:
    """The body of an honest verdict of Ann's: a model to forge by."""
    with VerdictStore(tmp_path / "model.sqlite") as store:
        known: dict[str, Any] = {
            "chosen_value": "May 1932",
            "evidence": SEEN,
            "at": "2026-01-31T09:30:00Z",
        }
        event = store.record(FINDING, "confirmed", reviewer="Ann", event_id="e:1", **known)
    return lambda **words: body(event, **words)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "in.jsonl"


def at(later: timedelta) -> str:
    return (datetime.now(UTC) + later).strftime("%Y-%m-%dT%H:%M:%SZ")


def nested(depth: int) -> bytes:
    return b'{"note":' + b"[" * depth + b"]" * depth + b"}"


TAKEN_BACK = {"action_kind": "undo", "verdict": "", "chosen_value": "", "evidence": []}
BEN = {"event_id": "e:2", "reviewer": "Ben"}
NEWER = {**BEN, "vocabulary": VOCABULARY + 1}
HOSTILE = [
    ({**BEN, **TAKEN_BACK, "supersedes": "e:1"}, "nobody takes back or replaces"),
    ({**BEN, "supersedes": "e:1"}, "nobody takes back or replaces"),
    ({"event_id": "e:2", "finding_id": "f:2", "supersedes": "e:1"}, "which is on"),
    ({**TAKEN_BACK, "event_id": "e:2", "finding_id": "f:2", "supersedes": "e:1"}, "which is on"),
    ({"event_id": "e:2", **TAKEN_BACK, "supersedes": "e:9"}, "which is not before it"),
    ({"event_id": "e:2", "supersedes": "e:2"}, "which is not before it"),
    ({**BEN, "role": "king"}, "role: unknown word 'king'"),
    ({**BEN, "verdict": "splendid"}, "verdict: unknown word"),
    ({**BEN, "action_kind": "adjudicate"}, "cannot adjudicate"),
    ({**BEN, "evidence": []}, "without evidence"),
    ({"event_id": "e:2", "reviewer": ""}, "is no name"),
    ({"event_id": "e:2", "reviewer": "Ann\x1b[2J"}, "not seen"),
    ({"event_id": "e:2", "reviewer": "Ann\x07"}, "not seen"),
    ({"event_id": "e:2", "reviewer": "Ann\u202eneB"}, "RIGHT-TO-LEFT OVERRIDE"),
    ({"event_id": "e:2", "reviewer": "An\u200bn"}, "ZERO WIDTH SPACE"),
    ({"event_id": "e:2", "reviewer": "An\u200dn"}, "ZERO WIDTH JOINER"),
    ({"event_id": "e:2", "reviewer": "q\u0301\u200dnn"}, "ZERO WIDTH JOINER"),
    ({"event_id": "e:2\n3"}, "event_id 'e:2\\n3'"),
    ({**BEN, "at": "9999-12-31T23:59:59Z"}, "in the future"),
    ({**BEN, "at": "2026-13-01T00:00:00Z"}, "not a moment"),
    ({**BEN, "evidence": [{**SEEN[0], "looked_up_on": "9999-01-01"}]}, "in the future"),
    ({**BEN, "evidence": [{**SEEN[0], "url": "javascript:alert(1)"}]}, "must begin with https"),
    ({"note": "other words"}, "says something else"),
    ({**BEN, "vocabulary": "9"}, "not an event"),
    ({**BEN, "vocabulary": 0}, "vocabulary 0"),
    ({**BEN, "vocabulary": VOCABULARY + 1, "reviewer": ["Ann"]}, "is not text"),
    ({**BEN, "vocabulary": VOCABULARY + 1, "mood": json.loads("[" * 30 + "]" * 30)}, "deep"),
    ({**BEN, "note": "x" * (admission.LONGEST + 1)}, "an event has at most"),
    ({**BEN, "at": "0001-01-01T00:00:00+14:00"}, "not a moment"),
    ({**BEN, "at": "9999-12-31T23:59:59-14:00"}, "not a moment"),
    ({**BEN, "finding_id": "f:1\x1b[2J"}, "not seen"),
    ({**BEN, "finding_id": "f" * (admission.NAME_MOST + 1)}, "has at most 200"),
    ({"event_id": "e:2", "reviewer": "B" * (admission.NAME_MOST + 1)}, "has at most 200"),
    ({"event_id": "e" * (admission.NAME_MOST + 1)}, "has at most 200"),
    ({**BEN, "evidence": [{**SEEN[0], "url": "https://a.example/\n\n# Passed"}]}, "a space"),
    ({**BEN, "evidence": [{**SEEN[0], "archived_url": "https://a.example/\u202e"}]}, "a space"),
    ({**NEWER, "reviewer": ""}, "reviewer is empty"),
    ({**NEWER, "event_id": ""}, "event_id is empty"),
    ({**NEWER, "finding_id": ""}, "finding_id is empty"),
    ({**NEWER, "at": "2026-01-31T23:30:00+14:00"}, "not in UTC"),
    ({**NEWER, "at": "2026-01-31"}, "not a moment"),
    ({**NEWER, "mood": "\0"}, "cannot be saved"),
    ({**NEWER, "mood": {"\0": 1}}, "cannot be saved"),
]


@pytest.mark.parametrize(("words", "told"), HOSTILE)
def test_a_hostile_line_is_refused_by_number_and_nothing_is_imported(
    store: VerdictStore, said: Callable[..., str], path: Path, words: dict[str, Any], told: str
) -> None:
    path.write_bytes(chained(said(), said(**words)))
    with pytest.raises(WorkbenchError, match=r"in\.jsonl, line 2: .*nothing was imported") as got:
        store.import_lines(path)
    assert told in str(got.value)
    assert len(str(got.value)) < 1_000
    assert store.events() == []
    path.write_bytes(chained(said()))  # and what was refused is not remembered
    assert store.import_lines(path) == 1
    assert store.verify() == store.head()


@pytest.mark.parametrize("words", [{**TAKEN_BACK, "supersedes": "e:1"}, {"supersedes": "e:1"}])
def test_what_is_in_the_ledger_already_is_safe_from_the_file_too(
    store: VerdictStore, said: Callable[..., str], path: Path, words: dict[str, Any]
) -> None:
    path.write_bytes(chained(said()))
    store.import_lines(path)
    path.write_bytes(chained(said(**BEN, **words)))
    with pytest.raises(WorkbenchError, match="nobody takes back"):
        store.import_lines(path)
    stands = standings(DOSSIER.finding_records, store.events())[FINDING.finding_id]
    assert (stands.status, stands.event_id) == ("checked", "e:1")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (nested(200_000), "not a line of JSON"),
        (nested(900), "nested more than 16 deep"),
        (b"[" * 200_000, "not a line of JSON"),
        (b'{"a":' * 100_000, "not a line of JSON"),
        (b'"' + b"x" * 50_000_000 + b'"', "longer than"),
        (b"\0" * 50_000_000, "longer than"),
        (b'{"seq":' + b"9" * 5_000 + b"}", "not a line of JSON"),
        (b"\xed\xa0\x80", "not a line of JSON"),
    ],
)
def test_a_line_that_no_parser_likes_is_one_clear_error(
    store: VerdictStore, path: Path, content: bytes, told: str
) -> None:
    path.write_bytes(content)
    with pytest.raises(WorkbenchError, match=r"in\.jsonl, line 1: ") as got:
        store.import_lines(path)
    assert told in str(got.value) and "\n" not in str(got.value)
    assert store.events() == []


@pytest.mark.parametrize(
    ("links", "told"),
    [((-5, ""), "seq -5 after event 0"), ((2, ""), "seq 2 after event 0"), ((0, ""), "seq 0")],
)
def test_events_are_counted_from_one(
    store: VerdictStore, said: Callable[..., str], path: Path, links: tuple[int, str], told: str
) -> None:
    path.write_text(line(said(), *links))
    with pytest.raises(WorkbenchError, match="line 1") as got:
        store.import_lines(path)
    assert told in str(got.value)
    first = chain.digest(1, "", said())
    path.write_text(line(said()) + "\n" + line(said(event_id="e:2"), 7, first))
    with pytest.raises(WorkbenchError, match="seq 7 after event 1"):
        store.import_lines(path)


@pytest.mark.parametrize("value", ["NaN", "-Infinity", "1e999", '"\\ud800"', '{"\\udfff": 1}'])
def test_a_value_that_no_database_takes_is_refused_by_line(
    store: VerdictStore, said: Callable[..., str], path: Path, value: str
) -> None:
    told = line(said(**NEWER, mood=7)).replace('"mood": 7', f'"mood": {value}')
    path.write_text(told + "\n")
    with pytest.raises(WorkbenchError, match=r"line 1: .*nothing was imported"):
        store.import_lines(path)
    assert store.verify() == (0, "")


def test_backslashes_and_an_address_of_any_script_are_no_fault(
    store: VerdictStore, said: Callable[..., str], path: Path
) -> None:
    words = {"mood": "C:\\u0000 \\", "evidence": [{**SEEN[0], "url": "https://de.example/é漢/"}]}
    path.write_bytes(chained(said(**NEWER, **words)))
    assert store.import_lines(path) == 1
    assert store.verify()[0] == 1


@pytest.mark.parametrize("words", [{"chosen_value": ""}, {"verdict": "not_checkable"}])
def test_a_verdict_that_lacks_the_value_its_finding_asks_for_settles_nothing(
    store: VerdictStore, said: Callable[..., str], path: Path, words: dict[str, Any]
) -> None:
    path.write_bytes(chained(said(**words)))
    store.import_lines(path)
    stands = standings([FINDING], store.events())[FINDING.finding_id]
    lacks = "chosen_value" in words
    assert FINDING.kind == "conflict"
    assert stands.status == ("needs_second" if lacks else "checked")
    assert (FINDING in gate(DOSSIER, store, Settings())) == lacks
    store.record(FINDING, "incorrect", reviewer="Cy", chosen_value="May 1931", evidence=SEEN)
    assert standings([FINDING], store.events())[FINDING.finding_id].status == (
        "checked" if lacks else "disagreement"
    )


def test_a_word_that_is_no_answer_to_what_is_asked_settles_nothing(
    store: VerdictStore, said: Callable[..., str], path: Path
) -> None:
    asked = next(f for f in DOSSIER.finding_records if f.kind == "unverified")
    words = {"finding_id": asked.finding_id, "verdict": "no_conflict", "vocabulary": 2}
    path.write_bytes(chained(said(**words, claim_ids=list(asked.claim_ids))))
    store.import_lines(path)
    assert standings([asked], store.events())[asked.finding_id].status == "needs_second"


def test_facts_are_not_kept_apart_on_the_word_of_a_newer_workbench(
    store: VerdictStore, said: Callable[..., str], path: Path
) -> None:
    apart = {"action_kind": "apart", "fact_ids": ["a", "b"], "verdict": "", "chosen_value": ""}
    path.write_bytes(chained(said(**NEWER, **apart)))
    store.import_lines(path)
    assert decided(store.events()).apart == frozenset()
    path.write_bytes(chained(said(**{**apart, **BEN, "event_id": "e:3", "vocabulary": 2})))
    store.import_lines(path)
    assert decided(store.events()).apart == {frozenset("ab")}


@pytest.mark.parametrize("later", [-1, 1])
def test_a_clock_may_be_a_little_ahead_and_no_more(
    store: VerdictStore, said: Callable[..., str], path: Path, later: int
) -> None:
    moment = at(admission.AHEAD + timedelta(minutes=2 * later))
    path.write_bytes(chained(said(at=moment)))
    if later < 0:
        assert store.import_lines(path) == 1
    else:
        with pytest.raises(WorkbenchError, match="in the future"):
            store.import_lines(path)


@pytest.mark.parametrize("over", [0, 1])
def test_an_event_may_be_as_long_as_it_may_be(
    store: VerdictStore, said: Callable[..., str], path: Path, over: int
) -> None:
    room = admission.LONGEST - len(said(note=""))
    path.write_bytes(chained(said(note="x" * (room + over))))
    if over:
        with pytest.raises(WorkbenchError, match="at most"):
            store.import_lines(path)
    else:
        assert store.import_lines(path) == 1


@pytest.mark.parametrize("over", [0, 1])
def test_a_line_may_be_as_long_as_it_may_be(
    said: Callable[..., str], path: Path, over: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = chained(said()).rstrip(b"\n")
    monkeypatch.setattr(lines, "LONGEST_LINE", len(content) - over)
    path.write_bytes(content)
    if over:
        with pytest.raises(WorkbenchError, match="longer than"):
            list(lines.parse(path))
    else:
        assert len(list(lines.parse(path))) == 1


@pytest.mark.parametrize("name", ["علی\u200cرضا", "क्\u200dष", "Zoë Ní Bhriain", "李 明"])
def test_names_of_every_script_are_names(
    store: VerdictStore, said: Callable[..., str], path: Path, name: str
) -> None:
    path.write_bytes(chained(said(reviewer=name)))
    assert store.import_lines(path) == 1
    store.record(FINDING, "needs_work", reviewer=name)


def test_the_desk_keeps_the_same_rules(store: VerdictStore) -> None:
    hostile: tuple[tuple[dict[str, Any], str], ...] = (
        ({"reviewer": "Ann\x1b[2J"}, "not seen"),
        ({"reviewer": "Ann", "at": at(timedelta(hours=1))}, "in the future"),
        ({"reviewer": "Ann", "note": "x" * admission.LONGEST}, "at most"),
    )
    for known, told in hostile:
        with pytest.raises(WorkbenchError, match=told):
            store.record(FINDING, "needs_work", **known)
    assert store.events() == []


def test_one_person_may_take_the_same_back_on_two_machines(
    store: VerdictStore, said: Callable[..., str], path: Path
) -> None:
    taken = [{**TAKEN_BACK, "event_id": f"u:{n}", "supersedes": "e:1"} for n in (1, 2)]
    path.write_bytes(chained(said(), said(**taken[0])))
    assert store.import_lines(path) == 2
    path.write_bytes(chained(said(), said(**taken[1])))
    assert store.import_lines(path) == 1
    assert store.verify()[0] == 3


def test_words_that_never_stood_there_raise_no_finding_and_no_error(
    store: VerdictStore, said: Callable[..., str], path: Path
) -> None:
    claim = DOSSIER.claim_records[0]
    known = {"action_kind": "raise", "verdict": "", "chosen_value": "", "evidence": []}
    known |= {"claim_ids": [claim.claim_id], "quotes": [], "words": ["never said"]}
    path.write_bytes(chained(said(**known, starts=[0], vocabulary=2)))
    assert store.import_lines(path) == 1
    assert with_raised(DOSSIER, store.events()) == DOSSIER


def test_what_is_exported_is_what_is_imported(
    new_store: Callable[..., VerdictStore], path: Path
) -> None:
    one, other = new_store(), new_store()
    for number in range(3):
        one.record(FINDING, "needs_work", reviewer=f"R {number}", note="x" * 1_000_000)
    one.export_lines(path)
    assert other.import_lines(path) == 3
    assert all(isinstance(event, Verdict) for event in other.events())
    assert other.head() == one.head()
