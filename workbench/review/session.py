"""What the desk's browser side asks, and what the dossier and the ledger answer.

``Session.answer`` takes one message (a dict with ``type``) and gives the replies. It knows
nothing of widgets, may be called from any thread, and turns every fault into a reply, so that
nothing a reviewer did is lost in silence.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

from workbench.errors import WorkbenchError
from workbench.records import ROLES, Finding
from workbench.review.index import columns, lines, pack
from workbench.review.passages import find
from workbench.review.shown import Shown
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore
from workbench.verdicts.rules import reviewer_name

TEXTS_AT_ONCE = 4000
SHEETS_AT_ONCE = 60
Message = Mapping[str, Any]
Reply = dict[str, Any]


class Session:
    """One reviewer at one desk: a dossier, a ledger, a name and a role."""

    def __init__(
        self, dossier: Dossier, store: VerdictStore, reviewer: str = "", role: str = "checker"
    ) -> None:
        if role not in ROLES:
            raise WorkbenchError(
                f"role {role!r} is unknown; a reviewer is one of {', '.join(ROLES)}"
            )
        self.dossier, self.store, self.role = dossier, store, role
        self.reviewer = reviewer_name(reviewer)
        self.place = {f.finding_id: n for n, f in enumerate(dossier.finding_records)}
        self.shown = Shown(dossier, store)
        self._lock = threading.RLock()
        self._answers: dict[str, Callable[[Message], Iterable[Reply]]] = {
            "hello": self._hello,
            "name": self._name,
            "sheets": self._sheets,
            "texts": self._texts,
            "passages": self._passages,
            "verdict": self._verdict,
            "undo": self._undo,
            "poll": self._poll,
        }

    @cached_property
    def columns(self) -> bytes:
        """The queue's unchanging columns, packed."""
        return pack(columns(self.dossier, self.shown.claims))

    @property
    def key(self) -> str:
        """Names this ledger, reviewer and role in the browser's own storage."""
        parts = (self.store.url, self.reviewer, self.role)
        return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:16]

    def rows(self) -> bytes:
        """Where every finding stands for this reviewer, packed: a character each, per column."""
        return pack(self.shown.rows(self.reviewer, self.role))

    def texts(self, start: int, count: int = TEXTS_AT_ONCE) -> bytes:
        """The lines and searched words of these findings, packed."""
        return pack(lines(self.dossier.finding_records[start : start + count], self.shown.claims))

    def sheet(self, position: int) -> Reply:
        """One finding as this reviewer may see it now."""
        return {"position": position, **self.shown.sheet(position, self.reviewer, self.role)}

    def answer(self, message: Message) -> list[Reply]:
        """The replies to one message; a fault of any kind is a ``nack`` or ``trouble`` reply."""
        kind = message.get("type", "")
        with self._lock:
            try:
                if kind not in self._answers:
                    raise WorkbenchError(f"the desk sent {kind!r}, which is not understood")
                return list(self._answers[kind](message))
            except Exception as fault:
                return [_refusal(message, fault)]

    def _hello(self, message: Message) -> Iterable[Reply]:
        yield {
            "type": "welcome",
            "reviewer": self.reviewer,
            "role": self.role,
            "key": self.key,
            "packed": self.rows(),
            "seq": self.shown.seq,
            "last": self.shown.last(self.reviewer),
        }

    def _name(self, message: Message) -> Iterable[Reply]:
        name = reviewer_name(message.get("reviewer", ""))
        if not name:
            raise WorkbenchError("verdicts are signed; give the name they are signed with")
        self.reviewer = name
        yield from self._hello(message)

    def _sheets(self, message: Message) -> Iterable[Reply]:
        wanted = [p for p in message["positions"] if 0 <= p < len(self.place)]
        yield {"type": "sheets", "sheets": [self.sheet(p) for p in wanted[:SHEETS_AT_ONCE]]}

    def _texts(self, message: Message) -> Iterable[Reply]:
        start = int(message["start"])
        yield {"type": "texts", "start": start, "packed": self.texts(start)}

    def _passages(self, message: Message) -> Iterable[Reply]:
        query = str(message.get("query", ""))
        found = find(query, self.dossier.claim_records, self.shown.sources)
        yield {"type": "passages", "query": query, "passages": found}

    def _verdict(self, message: Message) -> Iterable[Reply]:
        finding = self._finding(message)
        stored = self.store.record(
            finding,
            message["verdict"],
            reviewer=self._signed(),
            role=self.role,
            action_kind="adjudicate" if self.role == "adjudicator" else "verdict",
            editorial_action=message.get("editorial_action", ""),
            chosen_value=message.get("chosen_value", ""),
            correction=message.get("correction", ""),
            note=message.get("note", ""),
            evidence=message.get("evidence", ()),
            quotes=[self.shown.claims[c].quote for c in finding.claim_ids],
            event_id=message["event_id"],
            dossier=self.dossier,
        )
        yield self._ack(message, finding, stored.seq)

    def _undo(self, message: Message) -> Iterable[Reply]:
        finding = self._finding(message)
        stored = self.store.undo(
            message["target"], reviewer=self._signed(), undo_id=message["event_id"]
        )
        yield self._ack(message, finding, stored.seq) | {"last": self.shown.last(self.reviewer)}

    def _poll(self, message: Message) -> Iterable[Reply]:
        said = self.shown.changed(int(message["seq"]))
        places = sorted(set(said.values()))
        yield {
            "type": "changed",
            "seq": self.shown.seq,
            "events": said,
            "rows": {p: self.shown.row(p, self.reviewer, self.role) for p in places},
        }

    def _ack(self, message: Message, finding: Finding, seq: int) -> Reply:
        place = self.place[finding.finding_id]
        return {
            "type": "ack",
            "event_id": message["event_id"],
            "finding_id": finding.finding_id,
            "seq": seq,
            "position": place,
            "sheet": self.sheet(place),
            "row": self.shown.row(place, self.reviewer, self.role),
        }

    def _finding(self, message: Message) -> Finding:
        place = self.place.get(message.get("finding_id", ""))
        if place is None:
            raise WorkbenchError(
                "this finding is no longer in the dossier: its text or a rule has changed; "
                "judge the finding that took its place"
            )
        return self.dossier.finding_records[place]

    def _signed(self) -> str:
        if not self.reviewer:
            raise WorkbenchError("verdicts are signed; give your name first")
        return self.reviewer


def _refusal(message: Message, fault: Exception) -> Reply:
    """What went wrong, in a sentence, and whether sending the same again can help."""
    known = isinstance(fault, WorkbenchError)
    told = str(fault) if known else f"{type(fault).__name__}: {fault}"
    kind = "nack" if message.get("type") in ("verdict", "undo") else "trouble"
    return {
        "type": kind,
        "event_id": message.get("event_id", ""),
        "finding_id": message.get("finding_id", ""),
        "error": " ".join(told.split())[:400],
        # A rule of the ledger refuses for good; a fault with a cause beneath it (a lock, a full
        # disk, a server that is away) may be over in a moment.
        "again": not known or fault.__cause__ is not None,
    }
