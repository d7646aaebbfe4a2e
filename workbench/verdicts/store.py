"""The ledger of verdicts: events are added at its end, and nothing in it is ever changed."""

from __future__ import annotations

import uuid
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.records import Evidence, Finding, Verdict
from workbench.verdicts import bearing, chain, lines, proof, rules
from workbench.verdicts.standing import stand

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from workbench.tables import Dossier


class VerdictStore:
    """An append-only ledger in an SQLite file or a PostgreSQL database.

    ``url`` is a file path (its folder is made), ``sqlite:///FILE`` or
    ``postgresql+psycopg://...``; where none is given, the ledger that the settings name. Safe to
    use from any thread, and from several processes on one ledger. ``timeout``: seconds to wait for
    a ledger another program is writing to. Raises ``WorkbenchError``, which names the ledger.
    The attribute ``url`` is its full path or URL, ``name`` what messages call it.
    """

    def __init__(self, url: str | Path | None = None, *, timeout: float = 10.0) -> None:
        from workbench.settings import settings
        from workbench.verdicts import database  # SQLAlchemy is loaded when a ledger is opened

        self._sql = database
        self._database = database.Database(settings().store if url is None else url, timeout)
        self.url = self._database.url
        self.name = self._database.name

    def record(
        self,
        finding: Finding,
        verdict: str = "",
        *,
        reviewer: str,
        role: str = "checker",
        action_kind: str = "verdict",
        editorial_action: str = "",
        chosen_value: str = "",
        correction: str = "",
        note: str = "",
        evidence: Sequence[Evidence | Mapping[str, str]] = (),
        quotes: Sequence[str] = (),
        event_id: str | None = None,
        at: str | None = None,
        fact_ids: Sequence[str] = (),
        words: Sequence[str] = (),
        starts: Sequence[int] = (),
        assignee: str = "",
        dossier: Dossier | None = None,
    ) -> Verdict:
        """Add what a reviewer said of a finding; returns the event once it is safely stored.

        The same ``event_id`` again returns the event first stored with it. ``quotes``: the words
        of the finding's claims as the reviewer saw them. ``at``: a moment, now when None.
        ``fact_ids``: for together, apart and the verdict not_same_fact, facts in pairs (those
        that the finding sets against each other, where none are given); ``words`` and ``starts``:
        for raise, the words marked in each claim and where in its quote they begin;
        ``assignee``: for assign, who is asked, nobody when empty. ``dossier``: the one the finding
        is of; with it, evidence of the same origin as the claim judged, and evidence that has none
        of the words in question, are known for what they are.
        """
        if action_kind in ("undo", "sign"):
            raise WorkbenchError(
                f"action_kind {action_kind!r} is not recorded; use {action_kind}()"
            )
        if not hasattr(finding, "finding_id"):
            raise WorkbenchError(f"{finding!r} is no finding; give one of dossier.finding_records")
        if verdict == "not_same_fact" and not fact_ids:
            fact_ids = against(finding)
        said = _event(
            event_id,
            at,
            finding_id=finding.finding_id,
            claim_ids=tuple(finding.claim_ids),
            quotes=rules.texts("quotes", quotes),
            fact_ids=rules.texts("fact_ids", fact_ids),
            words=rules.texts("words", words),
            starts=tuple(starts),
            assignee=rules.reviewer_name(assignee),
            action_kind=action_kind,
            verdict=verdict,
            editorial_action=editorial_action,
            chosen_value=chosen_value,
            correction=correction,
            note=note,
            evidence=rules.evidence_items(evidence),
            reviewer=reviewer,
            role=role,
        )
        rules.check(said)
        rules.check_on(finding, said)
        proof.check(finding, said, dossier)
        if dossier:
            bearing.check(finding, said, dossier)
        with self._database.writing() as connection:
            before = self._of(connection, said.finding_id)
            if verdict:
                own = (e.event_id for e in stand(before) if e.reviewer == said.reviewer)
                said = replace(said, supersedes=next(own, ""))
            return self._append(connection, said)

    def undo(
        self,
        event_id: str,
        *,
        reviewer: str,
        note: str = "",
        undo_id: str | None = None,
        at: str | None = None,
    ) -> Verdict:
        """Take back an event of one's own, by a new event; what it replaced stands again."""
        with self._database.writing() as connection:
            found = self._sql.find(connection, event_id)
            if found is None:
                raise WorkbenchError(f"{self.name}: no event {event_id!r} to undo")
            target = chain.event(found, self.name)
            said = _event(
                undo_id,
                at,
                finding_id=target.finding_id,
                claim_ids=target.claim_ids,
                quotes=target.quotes,
                action_kind="undo",
                note=note,
                reviewer=reviewer,
                role=target.role,
                supersedes=event_id,
            )
            rules.check(said)
            self._check_undo(target, said, self._of(connection, target.finding_id))
            return self._append(connection, said)

    def sign(
        self,
        state: str,
        *,
        reviewer: str,
        note: str = "",
        event_id: str | None = None,
        at: str | None = None,
    ) -> Verdict:
        """Sign off a dossier as it stands: ``state`` names it (``signing.state``)."""
        said = _event(
            event_id,
            at,
            finding_id=state,
            claim_ids=(),
            quotes=(),
            action_kind="sign",
            note=note,
            reviewer=reviewer,
            role="checker",
        )
        rules.check(said)
        with self._database.writing() as connection:
            return self._append(connection, said)

    def events(self, finding_id: str | None = None, after: int = 0) -> list[Verdict]:
        """The events after seq ``after``, by seq; of one finding, or of all."""
        with self._database.reading() as connection:
            rows = self._sql.read(connection, finding_id=finding_id, after=after)
        return [chain.event(row, self.name) for row in rows]

    def head(self) -> tuple[int, str]:
        """Seq and hash of the last event; ``(0, "")`` when the ledger is empty."""
        with self._database.reading() as connection:
            return self._sql.last(connection)

    def verify(self, head: tuple[int, str] | None = None) -> tuple[int, str]:
        """Check that no event was changed, removed or slipped in; returns the head.

        ``head``: one noted earlier, in a report say; it must still be in the chain, which shows
        a ledger whose end was cut off. Raises ``WorkbenchError`` with the seq. Warns of events
        that a newer workbench wrote: they are kept, but this one cannot read all they say.
        """
        with self._database.reading() as connection:
            rows = self._sql.read(connection)
        found = chain.follow(rows, self.name)
        for row in rows:
            event = chain.event(row, self.name)
            try:
                rules.words(event)
            except WorkbenchError as error:
                raise WorkbenchError(f"{self.name}: event {row.seq}: {error}") from None
            if told := rules.newer(event):
                warnings.warn(f"{self.name}: event {row.seq}: {told}", WorkbenchWarning, 2)
        if head and head[0] and (head[0] > found[0] or rows[head[0] - 1].hash != head[1]):
            raise WorkbenchError(
                f"{self.name}: event {head[0]} is not the one noted as head ({head[1]}); "
                "the end of the ledger was cut off or written anew"
            )
        return found

    def export_lines(self, path: str | Path) -> int:
        """Write every event as a line of JSON; returns how many."""
        events = self.events()
        lines.write(events, Path(path))
        return len(events)

    def import_lines(self, path: str | Path) -> int:
        """Add the events of an exported file that are not here yet, all or none of them.

        Returns how many were new. Raises ``WorkbenchError`` with the line that was altered, is
        no event, or says something else than the event of the same id here.
        """
        with self._database.writing() as connection:
            known = self._sql.bodies(connection)
            seq, last = self._sql.last(connection)
            new: list[chain.Row] = []
            for number, event, said in lines.parse(Path(path)):
                if event.event_id not in known:
                    known[event.event_id] = said
                    seq, before = seq + 1, last
                    last = chain.digest(seq, before, said)
                    new.append(chain.Row(seq, said, before, last))
                elif known[event.event_id] != said:
                    raise WorkbenchError(
                        f"{path}, line {number}: event {event.event_id!r} says something else "
                        f"in {self.name}; nothing was imported"
                    )
            self._sql.append(connection, new)
        return len(new)

    def close(self) -> None:
        """Let go of every connection."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<VerdictStore {self.name}>"

    def _of(self, connection: Connection, finding_id: str | None = None) -> list[Verdict]:
        rows = self._sql.read(connection, finding_id=finding_id)
        return [chain.event(row, self.name) for row in rows]

    def _check_undo(self, target: Verdict, said: Verdict, events: Sequence[Verdict]) -> None:
        if target.action_kind == "undo":
            raise WorkbenchError(f"event {target.event_id!r} is an undo; record the verdict again")
        if target.reviewer != said.reviewer:
            raise WorkbenchError(
                f"event {target.event_id!r} is of {target.reviewer!r}; only they can undo it, "
                "an adjudicator can settle the finding"
            )
        undone = {e.supersedes: e.event_id for e in events if e.action_kind == "undo"}
        if undone.get(target.event_id, said.event_id) != said.event_id:
            raise WorkbenchError(
                f"event {target.event_id!r} is undone already; record a new verdict"
            )

    def _append(self, connection: Connection, said: Verdict) -> Verdict:
        """Store the event at the end, or return the one that has its id already."""
        if found := self._sql.find(connection, said.event_id):
            stored = chain.event(found, self.name)
            # The clock and what is replaced are the ledger's own words; a sender may repeat.
            if replace(said, at=stored.at, supersedes=stored.supersedes) == _unsealed(stored):
                return stored
            raise WorkbenchError(
                f"event {said.event_id!r} is in the ledger already and says something else; "
                "nothing was saved, give the new verdict an id of its own"
            )
        seq, last = self._sql.last(connection)
        sealed = chain.seal(said, seq + 1, last)
        self._sql.append(connection, [chain.row(sealed)])
        return sealed


def _event(event_id: str | None, at: str | None, **said: Any) -> Verdict:
    """An event that has no place in a ledger yet; free text without the space around it."""
    empty = dict.fromkeys(("verdict", "editorial_action", "chosen_value", "correction"), "")
    known = {**empty, "note": "", "evidence": (), "supersedes": "", **said}
    for name in ("chosen_value", "correction", "note"):
        known[name] = rules.trimmed(name, known[name])
    known["reviewer"] = rules.reviewer_name(known["reviewer"])
    if event_id is None:
        event_id = f"e:{uuid.uuid4().hex}"
    made = Verdict(event_id=event_id, at=rules.clock(at), seq=0, prev_hash="", hash="", **known)
    return replace(made, vocabulary=rules.vocabulary(made))


def against(finding: Finding) -> tuple[str, ...]:
    """The facts that a finding sets against each other, in pairs, one after the other."""
    found = [(d.left_fact, d.right_fact) for d in finding.differences]
    for one, two in combinations(finding.values, 2):
        found += product(one.fact_ids, two.fact_ids)
    pairs = dict.fromkeys(tuple(sorted(pair)) for pair in found if all(pair))
    return tuple(fact_id for one, two in pairs if one != two for fact_id in (one, two))


def _unsealed(event: Verdict) -> Verdict:
    return replace(event, seq=0, prev_hash="", hash="")
