"""The widget: callable front door, traits, and what shows where no kernel runs."""

from __future__ import annotations

import importlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from samples import sample_dossier, synthetic_dossier

import workbench as wb
from workbench.errors import WorkbenchError
from workbench.records import Verdict
from workbench.review.panel import ReviewDesk

DOSSIER = sample_dossier()


def test_the_front_door_and_the_package_make_the_same_desk(tmp_path: Path) -> None:
    module: Any = importlib.import_module("workbench.review")
    with wb.VerdictStore(tmp_path / "ledger.sqlite") as store:
        desks = [wb.review(DOSSIER, store, reviewer="ann"), module(DOSSIER, store, reviewer="ann")]
        assert all(isinstance(desk, ReviewDesk) for desk in desks)
        with pytest.raises(WorkbenchError, match="role 'chief' is unknown"):
            wb.review(DOSSIER, store, reviewer="ann", role="chief")


def test_the_reviewer_is_the_argument_else_the_hub_user_else_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUPYTERHUB_USER", "hub-ann")
    with wb.VerdictStore(tmp_path / "ledger.sqlite") as store:
        assert wb.review(DOSSIER, store, reviewer="ben").reviewer == "ben"
        assert wb.review(DOSSIER, store).reviewer == "hub-ann"
        monkeypatch.delenv("JUPYTERHUB_USER")
        assert wb.review(DOSSIER, store).reviewer == ""


def bundle(desk: ReviewDesk) -> dict[str, Any]:
    return desk._repr_mimebundle_()[0]


def test_the_fallback_is_the_same_each_run_and_sees_every_change(tmp_path: Path) -> None:
    with wb.VerdictStore(tmp_path / "ledger.sqlite") as store:
        told = [bundle(wb.review(DOSSIER, store, reviewer="ann")) for _ in range(2)]
        assert told[0]["text/plain"] == told[1]["text/plain"]
        assert told[0]["text/html"] == told[1]["text/html"]
        assert "0x" not in repr(wb.review(DOSSIER, store, reviewer="ann"))
        store.record(DOSSIER.finding_records[-1], "needs_work", reviewer="ann")
        after = bundle(wb.review(DOSSIER, store, reviewer="ann"))["text/plain"]
        assert after != told[0]["text/plain"] and "1 needs second" in after
        fewer = replace(DOSSIER, finding_records=DOSSIER.finding_records[:-1])
        assert bundle(wb.review(fewer, store, reviewer="ann"))["text/plain"] != after


def test_the_fallback_is_short_and_escapes_the_words_of_sources(tmp_path: Path) -> None:
    first = replace(DOSSIER.finding_records[0], summary="<script>alert(1)</script>")
    many = synthetic_dossier(300)
    with wb.VerdictStore(tmp_path / "ledger.sqlite") as store:
        risky = replace(DOSSIER, finding_records=(first,), title="<b>Bridge</b>")
        page = bundle(wb.review(risky, store, reviewer="ann"))["text/html"]
        assert "<script>" not in page and "<b>Bridge" not in page and "&lt;script&gt;" in page
        plain = bundle(wb.review(many, store, reviewer="ann"))["text/plain"]
        assert "and 288 more" in plain and len(plain.splitlines()) < 20


def test_messages_reach_the_store_and_packed_replies_leave_as_buffers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[dict[str, Any], Any]] = []
    with wb.VerdictStore(tmp_path / "ledger.sqlite") as store:
        desk = wb.review(DOSSIER, store, reviewer="ann")
        monkeypatch.setattr(desk, "send", lambda reply, buffers=None: sent.append((reply, buffers)))
        finding = DOSSIER.finding_records[0]
        verdict = {"type": "verdict", "event_id": "e:1", "finding_id": finding.finding_id}
        desk._handle_custom_msg({"type": "texts", "start": 0}, [])
        desk._handle_custom_msg(verdict | {"verdict": "needs_work"}, [])
        events: list[Verdict] = store.events()
    assert [reply["type"] for reply, _ in sent] == ["texts", "ack"]
    assert isinstance(sent[0][1][0], bytes) and sent[1][1] is None
    assert not any("packed" in reply for reply, _ in sent)
    assert [e.event_id for e in events] == ["e:1"]


def test_a_dossier_without_findings_still_opens(tmp_path: Path) -> None:
    with wb.VerdictStore(tmp_path / "ledger.sqlite") as store:
        desk = wb.review(replace(DOSSIER, finding_records=()), store, reviewer="ann")
        assert (desk.total, desk.sheets, desk.start) == (0, [], 0)
        assert "0 findings" in bundle(desk)["text/plain"]
