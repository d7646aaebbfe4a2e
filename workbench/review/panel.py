"""The review desk as one Jupyter widget: position in the browser, store in Python."""

from __future__ import annotations

import os
from importlib.resources import files
from typing import Any

import anywidget
import traitlets

from workbench.review.fallback import page, plain
from workbench.review.session import Session
from workbench.review.vocabulary import STATUSES, vocabulary
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore

AHEAD = 12
FIRST_TEXTS = 400


def _asset(name: str) -> str:
    """A file of the browser side, as it stands beside this one."""
    return (files("workbench.review") / name).read_text(encoding="utf-8")


class ReviewDesk(anywidget.AnyWidget):
    """The desk on a dossier and a ledger; ``wb.review`` makes one."""

    _esm = _asset("desk.js")  # made of the modules in desk/, see the README.md there
    _css = _asset("panel.css")

    schema_version = traitlets.Int(1).tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    total = traitlets.Int().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    reviewer = traitlets.Unicode().tag(sync=True)
    role = traitlets.Unicode().tag(sync=True)
    key = traitlets.Unicode().tag(sync=True)
    columns = traitlets.Bytes().tag(sync=True)
    texts = traitlets.Bytes().tag(sync=True)
    rows = traitlets.Bytes().tag(sync=True)
    unsound = traitlets.Unicode().tag(sync=True)
    seq = traitlets.Int().tag(sync=True)
    start = traitlets.Int().tag(sync=True)
    sheets: Any = traitlets.List().tag(sync=True)

    def __init__(
        self,
        dossier: Dossier,
        store: VerdictStore,
        *,
        reviewer: str | None = None,
        role: str = "checker",
    ) -> None:
        name = os.environ.get("JUPYTERHUB_USER", "") if reviewer is None else reviewer
        self.session = Session(dossier, store, name, role)
        rows = self.session.rows()  # the first look into the ledger
        start = self.session.shown.first
        super().__init__(
            title=dossier.title,
            total=len(self.session.place),
            words=vocabulary(),
            reviewer=self.session.reviewer,
            role=role,
            key=self.session.key,
            columns=self.session.columns,
            texts=self.session.texts(0, FIRST_TEXTS),
            rows=rows,
            unsound=self.session.unsound,
            seq=self.session.shown.seq,
            start=start,
            sheets=[
                self.session.sheet(p)
                for p in range(start, min(start + AHEAD, len(self.session.place)))
            ],
        )
        self.on_msg(self._answer)

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """The browser changes nothing of the desk, its reviewer and role least of all: it asks by
        message. What it tried to change is set right there."""
        self.send_state([name for name in sync_data if name in self.keys])

    def _answer(self, _widget: Any, message: object, _buffers: Any) -> None:
        for reply in self.session.answer(message):
            packed = reply.pop("packed", None)
            self.send(reply, [packed] if packed is not None else None)

    def _statuses(self) -> dict[str, str]:
        """Every finding's status as this reviewer may see it."""
        shown = self.session.shown
        digits = shown.rows(self.session.reviewer, self.session.role)["status"]
        return {f.finding_id: STATUSES[int(d)] for f, d in zip(shown.findings, digits, strict=True)}

    def __repr__(self) -> str:
        """No memory address and nothing that changes from run to run."""
        return f"<ReviewDesk {self.title!r}: {self.total} findings>"

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """The widget, and beside it a table for wherever no kernel runs."""
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        session, statuses, claims = self.session, self._statuses(), self.session.shown.claims
        told = {
            "text/plain": plain(session.dossier, statuses, claims, session.unsound),
            "text/html": page(session.dossier, statuses, claims, session.unsound),
        }
        return {**data, **told}, metadata
