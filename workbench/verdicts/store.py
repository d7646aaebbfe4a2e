"""The ledger of verdicts: events are added at its end, and nothing in it is ever changed."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.records import Evidence, Finding, Verdict
from workbench.verdicts import admission, bearing, chain, heads, lines, proof, rules
from workbench.verdicts.intake import taken
from workbench.verdicts.saying import against, saying, unsealed
from workbench.verdicts.standing import stand, undone
from workbench.verdicts.trust import Trust

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

    >>> (found,) = wb.check("sources").finding_records
    >>> with wb.VerdictStore("verdicts.sqlite") as store:
    ...     event = store.record(found, "needs_work", reviewer="Ann", note="Ask the archive.")
    ...     store.verify() == (1, event.hash)
    True
    """

    def __init__(self, url: str | Path | None = None, *, timeout: float = 10.0) -> None:
        from workbench.settings import settings
        from workbench.verdicts import database  # SQLAlchemy is loaded when a ledger is opened

        self._sql = database
        self._database = database.Database(settings().store if url is None else url, timeout)
        self.url = self._database.url
        self.name = self._database.name
        self.heads = self._database.heads
        self._trust = Trust(self.name, self.heads, database)

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
        said = saying(
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
        with self._writing() as connection:
            before = self._of(connection, said.finding_id)
            if verdict:
                own = (e.event_id for e in stand(before) if e.reviewer == said.reviewer)
                said = replace(said, supersedes=next(own, ""))
            stored = self._append(connection, said)
        return self._acknowledged(stored)

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
        with self._writing() as connection:
            found = self._sql.find(connection, event_id)
            if found is None:
                raise WorkbenchError(f"{self.name}: no event {event_id!r} to undo")
            target = chain.event(found, self.name)
            said = saying(
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
            stored = self._append(connection, said)
        return self._acknowledged(stored)

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
        said = saying(
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
        with self._writing() as connection:
            stored = self._append(connection, said)
        return self._acknowledged(stored)

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
        """Check that no event was changed, removed or slipped in, and that each obeys the rules
        of the version that wrote it; returns the head.

        ``head``: one noted earlier, in a report say; it must still be in the chain, which shows
        a ledger whose end was cut off. So must the heads noted in the file ``heads``. Raises
        ``Unsound`` with the seq. Warns of events that a newer workbench wrote: they are kept, but
        this one cannot read all they say.
        """
        with self._database.reading() as connection:
            newer = self._trust.whole(connection, head)
        for told in newer:
            warnings.warn(told, WorkbenchWarning, 2)
        return self._trust.audit.head

    def export_lines(self, path: str | Path) -> int:
        """Write every event as a line of JSON; returns how many. Verifies the ledger first, and
        notes its head beside it."""
        self.verify()
        events = self.events()
        lines.write(events, Path(path))
        if events:
            self._note(events[-1], Path(path))
        return len(events)

    def import_lines(self, path: str | Path) -> int:
        """Add the events of an exported file that are not here yet, all or none of them.

        Returns how many were new. Raises ``WorkbenchError`` with the line that was altered, is
        no event, or says something else than the event of the same id here.
        """
        with self._writing(noted=False) as connection:
            new = taken(Path(path), self._sql.bodies(connection), self._trust.audit)
            self._sql.append(connection, new)
            self._trust.hold(connection)
        if new:
            self._acknowledged(chain.event(new[-1], self.name))
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
        by = {e.supersedes: e.event_id for e in events if e.action_kind == "undo"}
        if target.event_id in undone(events) and by[target.event_id] != said.event_id:
            raise WorkbenchError(
                f"event {target.event_id!r} is undone already; record a new verdict"
            )

    @contextmanager
    def _writing(self, noted: bool = True) -> Iterator[Connection]:
        """The only writer, of a ledger that verifies and is the one that was read before."""
        with self._database.writing() as connection:
            self._trust.read_on(connection, noted)
            yield connection

    def _note(self, last: Verdict, path: Path) -> None:
        try:
            mark = hashlib.sha256(path.read_bytes()).hexdigest()
            made = heads.Head(last.seq, last.hash, rules.clock(None), path.name, mark)
            heads.note(self.heads, made)
        except OSError as error:
            warnings.warn(
                f"{self.heads}: the head of the ledger could not be noted ({error.strerror})",
                WorkbenchWarning,
                3,
            )

    def _acknowledged(self, event: Verdict) -> Verdict:
        with self._database.reading() as connection:
            self._trust.saved(connection, (event.seq, event.hash))
        return event

    def _append(self, connection: Connection, said: Verdict) -> Verdict:
        """Store the event at the end, or return the one that has its id already."""
        if found := self._sql.find(connection, said.event_id):
            stored = chain.event(found, self.name)
            # The clock and what is replaced are the ledger's own words; a sender may repeat.
            if replace(said, at=stored.at, supersedes=stored.supersedes) == unsealed(stored):
                return stored
            raise WorkbenchError(
                f"event {said.event_id!r} is in the ledger already and says something else; "
                "nothing was saved, give the new verdict an id of its own"
            )
        seq, last = self._trust.audit.head
        sealed = chain.seal(said, seq + 1, last)
        row = chain.row(sealed)
        admission.admit(sealed, row.body)
        self._trust.audit.judge(sealed, row.body)
        self._sql.append(connection, [row])
        return sealed
