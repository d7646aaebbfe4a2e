"""Records to pandas DataFrames, and the ``Dossier`` that holds one run's tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from workbench.placing import Placing
from workbench.records import (
    Claim,
    Fact,
    Finding,
    Lineage,
    Link,
    Source,
    as_json,
)

if TYPE_CHECKING:
    import pandas as pd

R = TypeVar("R", Source, Claim, Fact, Link, Lineage, Finding)


def table(records: Iterable[R], kind: type[R]) -> pd.DataFrame:
    """A DataFrame with one row a record and one column a field, in field order."""
    import pandas as pd

    names = [f.name for f in fields(kind)]
    rows = [[getattr(record, name) for name in names] for record in records]
    return pd.DataFrame(rows, columns=names)


def lines(items: Iterable[Any]) -> bytes:
    """Records as JSON Lines, one a line; half a character becomes its JSON escape."""
    text = "".join(as_json(item) + "\n" for item in items)
    return text.encode("utf-8", "backslashreplace")


@dataclass(frozen=True, eq=False)
class Dossier:
    """What one run of ``check`` found, as records; each table is a DataFrame of them.

    ``findings`` stand in queue order, gravest first. ``support_rule`` names the rule by which
    a fact counted as corroborated; ``title`` is what reports are headed with. ``folder`` is the
    folder the sources' paths are relative to, empty where there is none: settings stand beside it.
    ``unread`` names files in it that could not be read: nothing in them was checked.
    ``manuscripts`` are the source_id of each manuscript and the file it was read from.
    """

    title: str
    source_records: tuple[Source, ...]
    claim_records: tuple[Claim, ...]
    link_records: tuple[Link, ...]
    lineage_records: tuple[Lineage, ...]
    finding_records: tuple[Finding, ...]
    support_rule: str = "default"
    warnings: tuple[str, ...] = ()
    folder: str = ""
    fact_records: tuple[Fact, ...] = ()
    unread: tuple[str, ...] = ()
    manuscripts: tuple[tuple[str, str], ...] = ()

    @cached_property
    def sources(self) -> pd.DataFrame:
        return table(self.source_records, Source)

    @cached_property
    def claims(self) -> pd.DataFrame:
        return table(self.claim_records, Claim)

    @cached_property
    def facts(self) -> pd.DataFrame:
        return table(self.fact_records, Fact)

    @cached_property
    def links(self) -> pd.DataFrame:
        return table(self.link_records, Link)

    @cached_property
    def lineages(self) -> pd.DataFrame:
        return table(self.lineage_records, Lineage)

    @cached_property
    def findings(self) -> pd.DataFrame:
        return table(self.finding_records, Finding)

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        return {source.source_id: source for source in self.source_records}

    @cached_property
    def claim_by_id(self) -> dict[str, Claim]:
        return {claim.claim_id: claim for claim in self.claim_records}

    @cached_property
    def fact_by_id(self) -> dict[str, Fact]:
        return {fact.fact_id: fact for fact in self.fact_records}

    @cached_property
    def facts_of(self) -> dict[str, list[Fact]]:
        """The facts of each claim, by claim_id."""
        made: dict[str, list[Fact]] = {}
        for fact in self.fact_records:
            made.setdefault(fact.claim_id, []).append(fact)
        return made

    @cached_property
    def unborne(self) -> dict[str, Fact]:
        """The facts that nothing bears out and that no difference asks about, by fact_id."""
        told = [d for finding in self.finding_records for d in finding.differences]
        asked = {fact_id for d in told for fact_id in (d.left_fact, d.right_fact)}
        return {
            fact.fact_id: fact
            for fact in self.fact_records
            if fact.status in ("unsupported", "drifted") and fact.fact_id not in asked
        }

    @property
    def conflicts(self) -> pd.DataFrame:
        return self._of_kind("conflict")

    @property
    def drifts(self) -> pd.DataFrame:
        return self._of_kind("drift")

    @property
    def unverified(self) -> pd.DataFrame:
        return self._of_kind("unverified")

    def _of_kind(self, kind: str) -> pd.DataFrame:
        return table([f for f in self.finding_records if f.kind == kind], Finding)

    def __repr__(self) -> str:
        counts = dict.fromkeys(("conflict", "drift", "unverified", "corroborated"), 0)
        for finding in self.finding_records:
            counts[finding.kind] += 1
        told = ", ".join(f"{n} {k}" for k, n in counts.items())
        return (
            f"<Dossier {self.title!r}: {len(self.source_records)} sources, "
            f"{len(self.claim_records)} claims; {told}>"
        )

    def write_tables(self, folder: Path, placing: Placing | None = None) -> None:
        """Write every table as JSON Lines into ``folder``, all of them or none.

        With a ``placing`` they take their places when all that is to be placed with it does.
        """
        if placing is None:
            with Placing() as placing:
                self.write_tables(folder, placing)
            return
        named: Sequence[tuple[str, Sequence[Any]]] = (
            ("sources", self.source_records),
            ("claims", self.claim_records),
            ("facts", self.fact_records),
            ("links", self.link_records),
            ("lineages", self.lineage_records),
            ("findings", self.finding_records),
        )
        placing.folder(folder)
        for name, items in named:
            placing.put(folder / f"{name}.jsonl", lines(items))
