"""What stands, in the order in which things were said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from samples import claim, finding, source

from workbench.records import Claim, Finding, Verdict
from workbench.verdicts import earlier, standings
from workbench.verdicts.standing import Standing

TEXT = (
    "The bridge opened in May 1932. The bridge closed in June 1940. "
    "Sixteen workers died at the north pier. Its designer was Ralph Freeman."
)
GUIDE = source("guide", TEXT)
OPENED = claim(GUIDE, "The bridge opened in May 1932.")
CLOSED = claim(GUIDE, "The bridge closed in June 1940.")
DIED = claim(GUIDE, "Sixteen workers died at the north pier.")
FOUND = finding("unverified", "medium", "single_source", (OPENED,))


def events(*said: Any, on: Finding = FOUND, claims: Sequence[Claim] = (OPENED,)) -> list[Any]:
    """Events on one finding, from (reviewer, verdict, fields by name)."""
    made = []
    for seq, (reviewer, verdict, *more) in enumerate(said, 1):
        known = {
            "event_id": f"e:{seq}",
            "finding_id": on.finding_id,
            "claim_ids": tuple(c.claim_id for c in claims),
            "quotes": tuple(c.quote for c in claims),
            "action_kind": "verdict",
            "verdict": verdict,
            "reviewer": reviewer,
            "role": "checker",
            "at": f"2026-01-01T09:00:{seq:02}Z",
            **dict.fromkeys(("editorial_action", "chosen_value", "correction", "note"), ""),
            **dict.fromkeys(("supersedes", "prev_hash", "hash"), ""),
            **(more[0] if more else {}),
        }
        made.append(Verdict(seq=seq, evidence=(), **known))
    return made


def undo(event_id: str) -> dict[str, str]:
    return {"action_kind": "undo", "supersedes": event_id}


SETTLES = {"action_kind": "adjudicate", "role": "adjudicator"}


def stands(*said: Any) -> Standing:
    return standings([FOUND], events(*said))[FOUND.finding_id]


@pytest.mark.parametrize(
    ("said", "status", "event_id"),
    [
        ([], "open", ""),
        ([("Ann", "", {"action_kind": "comment", "note": "see p. 3"})], "open", ""),
        ([("Ann", "confirmed")], "checked", "e:1"),
        ([("Ann", "unverifiable")], "checked", "e:1"),
        ([("Ann", "confirmed"), ("Ben", "confirmed")], "checked", "e:2"),
        ([("Ann", "confirmed"), ("Ben", "incorrect")], "disagreement", ""),
        ([("Ann", "confirmed"), ("Ann", "incorrect", {"supersedes": "e:1"})], "checked", "e:2"),
        ([("Ann", "confirmed"), ("Ann", "", undo("e:1"))], "open", ""),
        (  # the values differ, though the word is one
            [
                ("Ann", "confirmed", {"chosen_value": "May 1932"}),
                ("Ben", "confirmed", {"chosen_value": "May 1931"}),
            ],
            "disagreement",
            "",
        ),
        (
            [
                ("Ann", "confirmed", {"chosen_value": "May 1932"}),
                ("Ben", "confirmed", {"chosen_value": " may  1932"}),
            ],
            "checked",
            "e:2",
        ),
        (
            [("Ann", "confirmed", {"chosen_value": "May 1932"}), ("Ben", "confirmed")],
            "checked",
            "e:2",
        ),
        (  # undoing the later of two verdicts brings the first one back
            [
                ("Ann", "confirmed"),
                ("Ann", "incorrect", {"supersedes": "e:1"}),
                ("Ann", "", undo("e:2")),
            ],
            "checked",
            "e:1",
        ),
        (
            [("Ann", "confirmed"), ("Ben", "incorrect"), ("Ben", "", undo("e:2"))],
            "checked",
            "e:1",
        ),
        ([("Ann", "needs_work")], "needs_second", "e:1"),
        ([("Ann", "needs_work"), ("Ben", "needs_work")], "needs_second", "e:2"),
        ([("Ann", "needs_work"), ("Ben", "confirmed")], "checked", "e:2"),
        ([("Ann", "confirmed"), ("Ben", "needs_work")], "needs_second", "e:2"),
        (
            [("Ann", "confirmed"), ("Ben", "incorrect"), ("Cid", "needs_work")],
            "disagreement",
            "",
        ),
        (
            [("Ann", "confirmed"), ("Ben", "incorrect"), ("Cid", "disputed", SETTLES)],
            "adjudicated",
            "e:3",
        ),
        ([("Cid", "confirmed", SETTLES), ("Ann", "confirmed")], "adjudicated", "e:1"),
        ([("Cid", "confirmed", SETTLES), ("Ann", "incorrect")], "disagreement", ""),
        ([("Cid", "confirmed", SETTLES), ("Ann", "needs_work")], "needs_second", "e:2"),
        (
            [
                ("Cid", "confirmed", SETTLES),
                ("Ann", "incorrect"),
                ("Cid", "incorrect", {**SETTLES, "supersedes": "e:1"}),
            ],
            "adjudicated",
            "e:3",
        ),
        (
            [
                ("Ann", "confirmed"),
                ("Ben", "incorrect"),
                ("Cid", "disputed", SETTLES),
                ("Cid", "", undo("e:3")),
            ],
            "disagreement",
            "",
        ),
        (  # two ledgers merged: what the same person said later by the clock stands
            [("Ann", "confirmed"), ("Ann", "incorrect", {"at": "2025-12-31T09:00:00Z"})],
            "checked",
            "e:1",
        ),
    ],
)
def test_the_state_of_a_finding(said: list[Any], status: str, event_id: str) -> None:
    standing = stands(*said)
    assert (standing.status, standing.event_id) == (status, event_id)
    assert len(standing.history) == len(said)
    deciding = [e for e in standing.history if e.event_id == event_id]
    assert standing.verdict == "".join(e.verdict for e in deciding)
    assert standing.reviewer == "".join(e.reviewer for e in deciding)


def test_one_verdict_stands_for_each_reviewer() -> None:
    standing = stands(
        ("Ann", "confirmed"),
        ("Ben", "incorrect"),
        ("Ann", "disputed", {"supersedes": "e:1"}),
        ("Ben", "", {"action_kind": "comment", "note": "sure"}),
    )
    assert [e.event_id for e in standing.verdicts] == ["e:2", "e:3"]
    assert [e.event_id for e in standing.history] == ["e:1", "e:2", "e:3", "e:4"]


def test_what_was_decided_is_carried_whole() -> None:
    known = {"editorial_action": "fix", "chosen_value": "May 1932", "correction": "in May 1932"}
    standing = stands(("Ann", "confirmed_with_change", known))
    assert {name: getattr(standing, name) for name in known} == known


def test_standings_keep_the_order_of_the_findings_and_leave_out_the_others() -> None:
    other = finding("unverified", "low", "single_source", (DIED,))
    gone = finding("unverified", "low", "single_source", (CLOSED,))
    said = events(("Ann", "confirmed"), on=gone)
    assert {f: s.status for f, s in standings([other, FOUND], said).items()} == {
        other.finding_id: "open",
        FOUND.finding_id: "open",
    }


def quotes(*claims: Claim) -> dict[str, str]:
    return {c.claim_id: c.quote for c in claims}


def test_a_verdict_on_a_finding_that_is_there_is_not_earlier() -> None:
    assert earlier([FOUND], events(("Ann", "confirmed")), quotes(OPENED)) == {}


def test_a_finding_with_a_claim_in_common_shows_the_earlier_verdict() -> None:
    now = finding("conflict", "high", "date", (OPENED, CLOSED))
    said = events(("Ann", "confirmed"), ("Ben", "incorrect"), ("Ben", "", undo("e:2")))
    assert earlier([now], said) == {now.finding_id: [said[0]]}
    assert standings([now], said)[now.finding_id].status == "open"


def test_a_figure_changed_in_a_source_shows_the_earlier_verdict_but_carries_nothing_over() -> None:
    edited = source("guide", TEXT.replace("May 1932", "May 1931"))
    claims = [claim(edited, f"The bridge opened in {d}.") for d in ("May 1931",)]
    claims += [claim(edited, "The bridge closed in June 1940."), claim(edited, DIED.quote)]
    now = [finding("unverified", "medium", "single_source", (c,)) for c in claims]
    said = events(("Ann", "confirmed"))
    assert earlier(now, said, quotes(*claims)) == {now[0].finding_id: said}
    assert earlier(now, said) == {}
    assert {s.status for s in standings(now, said).values()} == {"open"}


def test_a_source_with_another_name_shows_its_earlier_verdicts() -> None:
    copied = source("the-guide", TEXT)
    moved = claim(copied, DIED.quote)
    now = finding("unverified", "medium", "single_source", (moved,))
    was = finding("unverified", "medium", "single_source", (DIED,))
    said = events(("Ann", "confirmed"), on=was, claims=(DIED,))
    assert earlier([now], said, quotes(moved)) == {now.finding_id: said}


def test_words_of_another_claim_are_no_earlier_wording() -> None:
    other = claim(GUIDE, "Its designer was Ralph Freeman.")
    now = finding("unverified", "medium", "single_source", (other,))
    assert earlier([now], events(("Ann", "confirmed")), quotes(other)) == {}


def test_a_group_that_was_split_shows_the_verdict_on_both_parts() -> None:
    was = finding("conflict", "high", "date", (OPENED, CLOSED))
    now = [finding("unverified", "medium", "single_source", (c,)) for c in (OPENED, CLOSED)]
    said = events(("Ann", "disputed"), on=was, claims=(OPENED, CLOSED))
    assert earlier(now, said) == {
        f.finding_id: said for f in sorted(now, key=lambda f: f.finding_id)
    }
