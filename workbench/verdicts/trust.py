"""What a store knows of its ledger: how far its chain was checked, and the heads it must have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.errors import Unsound
from workbench.verdicts import chain, heads
from workbench.verdicts.audit import Audit
from workbench.verdicts.chain import EventRow
from workbench.verdicts.onfile import Displaced

if TYPE_CHECKING:
    from sqlalchemy import Connection

WAY_OUT = (
    "nothing was saved; keep the ledger as it is for whoever looks into this, and `workbench "
    "verdicts import` what was last exported into a new one"
)


class Trust:
    """Checks a whole ledger once, then what was added since: so that each verdict can be written
    on a chain that verifies, however long it is."""

    def __init__(self, name: str, noted: Path, sql: Any) -> None:
        self.name, self.noted, self._sql = name, noted, sql
        self.audit = Audit(name)
        self._seen: tuple[int, str] = (0, "")  # the last event called saved, or read in the ledger
        self._held = False  # whether every head noted of the ledger was seen in it

    def read_on(self, connection: Connection, noted: bool = True) -> None:
        """Check what was added since; without ``noted``, heads it lacks may come with what is
        written now. Raises ``Unsound`` with the way out."""
        try:
            self._read_on(connection)
            if noted and not self._held:
                self.hold(connection)
        except Unsound as error:
            found = Unsound(f"{error}; {WAY_OUT}")
            raise found from (error.__cause__ or Displaced(str(error)))

    def hold(self, connection: Connection) -> None:
        """Raise ``Unsound`` where a head noted of the ledger is not in it."""
        known = heads.read(self.noted)
        heads.held(
            known, lambda seq: self._sql.hash_of(connection, seq), self.name, str(self.noted)
        )
        self._held = True

    def whole(self, connection: Connection, head: tuple[int, str] | None) -> list[str]:
        """Check the ledger from its first event on; what is to be told of newer events."""
        seen, noted = heads.Head(*self._seen), heads.read(self.noted)
        rows: list[EventRow] = self._sql.read(connection)
        audit = self._known(rows)
        audit.take(rows[audit.head[0] :])

        def hash_of(seq: int) -> str | None:
            return rows[seq - 1].hash if 0 < seq <= len(rows) else None

        heads.held(noted, hash_of, self.name, str(self.noted))
        heads.held([seen], hash_of, self.name, "this session")
        if head:
            heads.held([heads.Head(*head)], hash_of, self.name, "what was given")
        self.audit = audit
        self._seen = max(self._seen, audit.head)
        return audit.newer

    def _known(self, rows: list[EventRow]) -> Audit:
        """What was judged of these rows before, if it was these: a hash at the end of a chain that
        is computed anew is that of every word before it. Else nothing was."""
        seq = self.audit.head[0]
        if seq and chain.follow(rows[:seq], self.name) == self.audit.head:
            return self.audit
        return Audit(self.name)

    def saved(self, connection: Connection, row: tuple[int, str]) -> None:
        """Raise ``Unsound`` unless an event is in the ledger: nothing is called saved that is
        not there."""
        if self._sql.hash_of(connection, row[0]) != row[1]:
            raise Unsound(
                f"{self.name}: what was just written (event {row[0]}) is not in it: the ledger "
                "was replaced or restored while it was open; nothing was saved, put the right one "
                "back and open it anew"
            ) from Displaced("not there")
        self._seen = max(self._seen, row)

    def _read_on(self, connection: Connection) -> None:
        for seq, last in dict.fromkeys((self._seen, self.audit.head)):
            if not seq or self._sql.hash_of(connection, seq) == last:
                continue
            raise Unsound(
                f"{self.name}: event {seq}, which was seen here before, is no longer in it: it was "
                "cut, or restored from a backup, while it was open"
            )
        self.audit.take(self._sql.read(connection, after=self.audit.head[0]))
        self._seen = max(self._seen, self.audit.head)
