"""What the desk's browser side asks, and what the dossier and the ledger answer.

``Session.answer`` takes one message (a dict with ``type``) and gives the replies. It knows
nothing of widgets, may be called from any thread, and turns every fault into a reply, so that
nothing a reviewer did is lost in silence.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from workbench.errors import WorkbenchError
from workbench.records import ROLES, Finding, Verdict
from workbench.review.document import document
from workbench.review.index import columns, lines, pack
from workbench.review.messages import Message, checked, plain_name, refusal
from workbench.review.passages import find
from workbench.review.shown import Shown, unsound
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore
from workbench.verdicts.author import questions
from workbench.verdicts.raised import RaisedMark, marked, raised, with_raised

TEXTS_AT_ONCE = 4000
SHEETS_AT_ONCE = 60
# What a verdict counts as, by the role the desk was opened in; no message says so.
JUDGES = {"checker": "verdict", "second": "verdict", "adjudicator": "adjudicate"}
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
        self.store, self.role = store, role
        self.reviewer = plain_name(reviewer)
        self.unsound = unsound(store)
        self.shown = Shown(with_raised(dossier, store.events()), store)
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
            "comment": self._comment,
            "assign": self._assign,
            "correct": self._correct,
            "raise": self._raise,
            "document": self._document,
            "asked": self._asked,
            "corrections": self._corrections,
        }

    @property
    def dossier(self) -> Dossier:
        """The dossier with the findings that people raised."""
        return self.shown.dossier

    @property
    def place(self) -> dict[str, int]:
        """Where each finding stands, by finding_id."""
        return self.shown.place

    @property
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

    def answer(self, message: object) -> list[Reply]:
        """The replies to one message; a fault of any kind is a ``nack`` or ``trouble`` reply."""
        with self._lock:
            try:
                asked = checked(message)
                return list(self._answers[asked["type"]](asked))
            except Exception as fault:
                return [refusal(message, fault)]

    def _hello(self, message: Message) -> Iterable[Reply]:
        self.unsound = unsound(self.store)
        yield {
            "type": "welcome",
            "reviewer": self.reviewer,
            "role": self.role,
            "key": self.key,
            "packed": self.rows(),
            "seq": self.shown.seq,
            "last": self.shown.last(self.reviewer),
            "news": self._news(message.get("since", 0)),
            "unsound": self.unsound,
        }

    def _news(self, since: int) -> list[int]:
        """Where others have said something since the reviewer's last visit."""
        if not since:
            return []
        told = (e for e in self.store.events(after=since) if e.reviewer != self.reviewer)
        seen = {e.finding_id for e in told if self.shown.visible(e, self.reviewer, self.role)}
        return sorted(self.place[finding_id] for finding_id in seen if finding_id in self.place)

    def _name(self, message: Message) -> Iterable[Reply]:
        name = plain_name(message["reviewer"])
        if not name:
            raise WorkbenchError("verdicts are signed; give the name they are signed with")
        if self.reviewer and name != self.reviewer:
            raise WorkbenchError(
                f"this desk is {self.reviewer}'s, and stays theirs; whoever else reviews opens one "
                "of their own: wb.review(dossier, store, reviewer=...)"
            )
        self.reviewer = name
        yield from self._hello(message)

    def _sheets(self, message: Message) -> Iterable[Reply]:
        wanted = [p for p in dict.fromkeys(message["positions"]) if 0 <= p < len(self.place)]
        yield {"type": "sheets", "sheets": [self.sheet(p) for p in wanted[:SHEETS_AT_ONCE]]}

    def _texts(self, message: Message) -> Iterable[Reply]:
        start: int = message["start"]
        yield {"type": "texts", "start": start, "packed": self.texts(start)}

    def _passages(self, message: Message) -> Iterable[Reply]:
        query = message.get("query", "")
        place = self.place.get(message.get("finding_id", ""))
        finding = None if place is None else self.dossier.finding_records[place]
        found = find(query, self.dossier, finding)
        yield {"type": "passages", "query": query, "passages": found}

    def _verdict(self, message: Message) -> Iterable[Reply]:
        finding = self._finding(message)
        stored = self.store.record(
            finding,
            message["verdict"],
            reviewer=self._signed(),
            role=self.role,
            action_kind=JUDGES[self.role],
            editorial_action=message.get("editorial_action", ""),
            chosen_value=message.get("chosen_value", ""),
            correction=message.get("correction", ""),
            note=message.get("note", ""),
            evidence=message.get("evidence", ()),
            quotes=[self.shown.claims[c].quote for c in finding.claim_ids],
            event_id=message["event_id"],
            dossier=self.dossier,
        )
        yield self._ack(message, finding, stored)

    def _undo(self, message: Message) -> Iterable[Reply]:
        signed, target = self._signed(), message["target"]
        said = self.store.events(message["finding_id"])
        if not any(e.event_id == target and e.reviewer == signed for e in said):
            raise WorkbenchError(
                f"{target!r} is nothing that {signed} said of this finding; only what one said "
                "oneself is taken back, where it was said"
            )
        stored = self.store.undo(target, reviewer=signed, undo_id=message["event_id"])
        if stored.finding_id not in self.place:  # of a finding that a correction has answered
            yield from self._corrections(message)
            yield {"type": "ack", "event_id": message["event_id"], "seq": stored.seq}
            return
        finding = self.dossier.finding_records[self.place[stored.finding_id]]
        yield self._ack(message, finding, stored) | {"last": self.shown.last(self.reviewer)}

    def _say(self, message: Message, **said: Any) -> Iterable[Reply]:
        """An event that is no verdict."""
        finding = self._finding(message)
        stored = self.store.record(
            finding,
            reviewer=self._signed(),
            role=self.role,
            quotes=[self.shown.claims[c].quote for c in finding.claim_ids],
            event_id=message["event_id"],
            **said,
        )
        yield self._ack(message, finding, stored)

    def _comment(self, message: Message) -> Iterable[Reply]:
        asks = "query_author" if message.get("asks", False) else ""
        note = message.get("note", "")
        yield from self._say(message, action_kind="comment", note=note, editorial_action=asks)

    def _assign(self, message: Message) -> Iterable[Reply]:
        assignee = plain_name(message.get("assignee", ""))
        yield from self._say(message, action_kind="assign", assignee=assignee)

    def _correct(self, message: Message) -> Iterable[Reply]:
        """Two marked facts are one fact, or two."""
        marks = self._marks(message)
        facts = [marked(mark, self.dossier) for mark in marks]
        if len(facts) != 2 or not all(facts):
            raise WorkbenchError("no fact was found in the words marked; mark the value itself")
        words = [self.dossier.fact_by_id[i].words for i in facts]
        yield from self._say(message, action_kind=message["says"], fact_ids=facts, words=words)

    def _raise(self, message: Message) -> Iterable[Reply]:
        marks, note = self._marks(message), message.get("note", "").strip()
        finding = raised(marks, self.dossier, note, self._signed())
        stored = self.store.record(
            finding,
            action_kind="raise",
            reviewer=self.reviewer,
            role=self.role,
            note=note,
            words=[words for _, words, _ in marks],
            starts=[start for *_, start in marks],
            quotes=[claim.quote for claim, *_ in marks],
            event_id=message["event_id"],
        )
        yield from self._grown()
        yield self._ack(message, finding, stored)

    def _grown(self) -> Iterable[Reply]:
        """The queue anew, where findings were raised: those known stay where they are."""
        known, total = self.dossier, len(self.place)
        grown = with_raised(known, self.store.events())
        new = [f for f in grown.finding_records if f.finding_id not in self.place]
        if not new:
            return
        self.shown.take(replace(known, finding_records=(*known.finding_records, *new)))
        queue = {
            "columns": columns(self.dossier, self.shown.claims),
            "rows": self.shown.rows(self.reviewer, self.role),
            "lines": lines(new, self.shown.claims),
        }
        yield {"type": "grown", "total": len(self.place), "start": total, "packed": pack(queue)}

    def _marks(self, message: Message) -> list[RaisedMark]:
        """The words marked, each as the claim, the words and where in its quote they begin; the
        browser says what stands before them, for it counts other units."""
        made = []
        for mark in message["marks"]:
            claim = self.shown.claims.get(mark["claim_id"])
            if claim is None:
                raise WorkbenchError("the passage is no longer in the dossier; mark it again")
            made.append((claim, mark["words"], len(mark["before"])))
        return made

    def _document(self, message: Message) -> Iterable[Reply]:
        source = self.shown.sources.get(message["source_id"])
        if source is None:
            raise WorkbenchError("this source is not in the dossier")
        told = document(source, self.dossier, self.shown.homes)
        yield {"type": "document", "source_id": source.source_id, "packed": pack(told)}

    def _asked(self, message: Message) -> Iterable[Reply]:
        seen = [e for e in self.store.events() if self.shown.visible(e, self.reviewer, self.role)]
        yield {"type": "asked", "questions": questions(self.dossier, seen)}

    def _corrections(self, message: Message) -> Iterable[Reply]:
        self.shown.refresh()
        found = {id(c): c for known in self.shown.corrected.values() for c in known}
        told = [self.shown.told(c, self.reviewer) for c in found.values()]
        yield {"type": "corrections", "corrections": told if self.role != "second" else []}

    def _poll(self, message: Message) -> Iterable[Reply]:
        said = self.shown.changed(message["seq"])
        if any(e.action_kind == "raise" for e in said):
            yield from self._grown()
        places = sorted({self.place[e.finding_id] for e in said if e.finding_id in self.place})
        yield {
            "type": "changed",
            "seq": self.shown.seq,
            "events": {
                e.event_id: self.place[e.finding_id] for e in said if e.finding_id in self.place
            },
            "rows": {p: self.shown.row(p, self.reviewer, self.role) for p in places},
        }

    def _ack(self, message: Message, finding: Finding, stored: Verdict) -> Reply:
        self.shown.noted(stored)
        place = self.place[finding.finding_id]
        return {
            "type": "ack",
            "event_id": message["event_id"],
            "finding_id": finding.finding_id,
            "seq": stored.seq,
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
