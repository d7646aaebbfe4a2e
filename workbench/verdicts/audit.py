"""Whether a ledger can be believed: its chain, and every event by the rules of its version.

Hashes alone show that nothing was changed by someone who cannot compute hashes. An event that no
workbench would have written does not verify, however well it is hashed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from workbench.errors import Unsound, WorkbenchError
from workbench.records import VOCABULARY, Verdict
from workbench.verdicts import chain, rules

JUDGES = ("verdict", "adjudicate")  # what replaces, and is replaced by, a verdict


class AuditedEvent(NamedTuple):
    """What later events are held against: who said something, of which finding, and how."""

    action_kind: str
    reviewer: str
    finding_id: str


class Audit:
    """A chain that is read from its first event on, as far as ``head``.

    What was read is not read again: ``take`` goes on from there. ``newer`` tells of events that a
    newer workbench wrote, which this one cannot judge.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.head: tuple[int, str] = (0, "")
        self.newer: list[str] = []
        self._said: dict[str, AuditedEvent] = {}

    def take(self, rows: Iterable[chain.EventRow]) -> None:
        """The next events. Raises ``Unsound`` with the seq; then those before it are taken."""
        for row in rows:
            head = chain.follow([row], self.name, self.head)
            event, said = chain.parsed(row, self.name)
            try:
                self.judge(event, row.body, said)
            except WorkbenchError as error:
                raise Unsound(f"{self.name}: event {row.seq}: {error}") from None
            if told := rules.newer(event):
                self.newer.append(f"{self.name}: event {row.seq}: {told}")
            self.add(event)
            self.head = head

    def judge(self, event: Verdict, body: str, told: dict[str, Any] | None = None) -> None:
        """Raise when an event could not have been written after those that were taken.

        ``told``: what its body says, where that was read already."""
        rules.check(event)
        if event.vocabulary <= VOCABULARY:
            _by_its_version(event, body, json.loads(body) if told is None else told)
            self._follows(event)
        if event.event_id in self._said:
            raise WorkbenchError(f"event_id {event.event_id!r} is that of an earlier event")

    def add(self, event: Verdict) -> None:
        """Hold what comes next against this event, too."""
        self._said[event.event_id] = AuditedEvent(
            event.action_kind, event.reviewer, event.finding_id
        )

    def forget(self, events: Iterable[str]) -> None:
        """Events that were added and then not saved, by id."""
        for event_id in events:
            self._said.pop(event_id, None)

    def _follows(self, event: Verdict) -> None:
        """Nobody takes back or replaces what another said, or what was said of another finding."""
        if not event.supersedes:
            return
        kind, before = event.action_kind, self._said.get(event.supersedes)
        if kind not in (*JUDGES, "undo"):
            raise WorkbenchError(f"{kind} that replaces event {event.supersedes!r}")
        if before is None:
            raise WorkbenchError(f"{kind} of event {event.supersedes!r}, which is not before it")
        if before.reviewer != event.reviewer:
            raise WorkbenchError(
                f"{kind} by {event.reviewer!r} of event {event.supersedes!r}, which is of "
                f"{before.reviewer!r}; nobody takes back or replaces what another said"
            )
        if before.finding_id != event.finding_id:
            raise WorkbenchError(
                f"{kind} on {event.finding_id!r} of event {event.supersedes!r}, which is on "
                f"{before.finding_id!r}"
            )
        if (kind in JUDGES) != (before.action_kind in JUDGES) and kind != "undo":
            raise WorkbenchError(
                f"{kind} that replaces event {event.supersedes!r}, which is a {before.action_kind}"
            )
        if kind == before.action_kind == "undo":
            raise WorkbenchError(f"undo of event {event.supersedes!r}, which is an undo")


def _by_its_version(event: Verdict, body: str, told: dict[str, Any]) -> None:
    number = event.vocabulary
    if type(number) is not int or number < rules.vocabulary(event):
        raise WorkbenchError(
            f"vocabulary {number!r} has not all of its words; {rules.vocabulary(event)} has"
        )
    # A key that stands twice says one thing to the database and another to whoever reads it here.
    try:
        same = chain.canonical(told) == body
    except ValueError:  # NaN, which Python reads and no JSON has
        same = False
    if not same:
        raise WorkbenchError("it was not written by a workbench: its JSON is not in its one form")
