"""Properties: no alteration goes unseen, no event is lost on the way through a file."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject, DrawFn
from samples import sample_dossier

from workbench.errors import WorkbenchError
from workbench.records import VERDICTS, Evidence, Verdict
from workbench.verdicts import VerdictStore, chain, lines, standings

FINDINGS = sample_dossier().finding_records
CHARACTER = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
TEXT = st.text(CHARACTER, max_size=30)
WORD = TEXT.map(str.strip).filter(bool)
NAME = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=30)  # seen


@st.composite
def events(draw: DrawFn) -> list[Verdict]:
    """A chain of one to six events whose free text is anything at all."""
    made, last = [], ""
    for seq in range(1, draw(st.integers(1, 6)) + 1):
        item = Evidence(source_id=draw(WORD), quote=draw(WORD), title=draw(TEXT).strip())
        event = Verdict(
            event_id=f"e:{seq}",
            seq=0,
            finding_id=draw(NAME),
            claim_ids=tuple(draw(st.lists(WORD, max_size=2))),
            quotes=tuple(draw(st.lists(TEXT, max_size=2))),
            action_kind="verdict",
            verdict=draw(st.sampled_from(VERDICTS)),
            editorial_action="",
            chosen_value=draw(TEXT),
            correction="as it should read",
            note=draw(TEXT),
            evidence=(item,),
            reviewer="Ann",
            role="checker",
            at="2026-01-31T09:30:00Z",
            supersedes="",
            prev_hash="",
            hash="",
        )
        made.append(chain.seal(event, seq, last))
        last = made[-1].hash
    return made


@settings(max_examples=50, deadline=None)
@given(events(), st.data())
def test_any_alteration_of_a_chain_is_seen(made: list[Verdict], data: DataObject) -> None:
    rows = [chain.row(event) for event in made]
    assert chain.follow(rows, "ledger") == (len(rows), rows[-1].hash)
    at = data.draw(st.integers(0, len(rows) - 1))
    text = chain.body(replace(made[at], note=made[at].note + data.draw(CHARACTER)))
    alterations = [
        [*rows[:at], rows[at]._replace(body=text), *rows[at + 1 :]],
        [*rows[:at], rows[at]._replace(seq=rows[at].seq + 1), *rows[at + 1 :]],
        [*rows[:at], rows[at]._replace(prev_hash="0" * 64), *rows[at + 1 :]],
        [*rows[: at + 1], *rows[at:]],
    ]
    if at + 1 < len(rows):
        alterations += [rows[:at] + rows[at + 1 :], rows[::-1]]
    for altered in alterations:
        with pytest.raises(WorkbenchError, match=r"^ledger: event \d+ "):
            chain.follow(altered, "ledger")


@settings(max_examples=50, deadline=None)
@given(events())
def test_events_come_back_whole_from_a_file_and_from_a_row(made: list[Verdict]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "verdicts.jsonl")
        lines.write(made, path)
        assert [event for _, event, _ in lines.parse(path)] == made
        assert path.read_bytes().count(b"\n") == len(made)
    assert [chain.event(chain.row(event), "ledger") for event in made] == made


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["say", "comment", "undo"]),
        st.integers(0, 1),  # whose ledger
        st.integers(0, len(FINDINGS) - 1),
        st.sampled_from(["needs_work", "unverifiable", "not_checkable"]),
    ),
    max_size=12,
)


@settings(max_examples=20, deadline=None)
@given(STEPS, st.integers(0, 12))
def test_merging_two_ledgers_loses_nothing_whenever_it_is_done(
    steps: list[Any], exchange: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        stores = [VerdictStore(Path(folder, name)) for name in ("ann.sqlite", "ben.sqlite")]
        for number, step in enumerate(steps):
            if number == exchange:
                swap(stores, Path(folder))
            act(stores, *step)
        swap(stores, Path(folder))
        said = [{chain.body(e) for e in store.events()} for store in stores]
        assert said[0] == said[1]
        assert swap(stores, Path(folder)) == [0, 0]
        for store in stores:
            assert (
                store.verify()
                == store.head()
                == (len(said[0]), store.events()[-1].hash if said[0] else "")
            )
        for finding_id, left in standings(FINDINGS, stores[0].events()).items():
            right = standings(FINDINGS, stores[1].events())[finding_id]
            assert {e.event_id for e in left.verdicts} == {e.event_id for e in right.verdicts}
        for store in stores:
            store.close()


def act(stores: list[VerdictStore], what: str, whose: int, number: int, verdict: str) -> None:
    store, reviewer = stores[whose], ("Ann", "Ben")[whose]
    if what == "say":
        store.record(FINDINGS[number], verdict, reviewer=reviewer)
    elif what == "comment":
        store.record(FINDINGS[number], reviewer=reviewer, action_kind="comment", note=verdict)
    else:
        undone = {e.supersedes for e in store.events() if e.action_kind == "undo"}
        own = [e for e in store.events() if e.reviewer == reviewer and e.action_kind != "undo"]
        for event in [e for e in own if e.event_id not in undone][-1:]:
            store.undo(event.event_id, reviewer=reviewer)


def swap(stores: list[VerdictStore], folder: Path) -> list[int]:
    """Each imports what the other exports; how many events were new to each."""
    for number, store in enumerate(stores):
        store.export_lines(folder / f"{number}.jsonl")
    return [stores[0].import_lines(folder / "1.jsonl"), stores[1].import_lines(folder / "0.jsonl")]
