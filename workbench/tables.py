"""Records to pandas DataFrames and back, and the ``Dossier`` that holds one run's tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from workbench.placing import Placing
from workbench.records import (
    Claim,
    Difference,
    Fact,
    Finding,
    Lineage,
    Link,
    Place,
    Source,
    Value,
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


def records(frame: pd.DataFrame, kind: type[R]) -> list[R]:
    """The rows of a DataFrame made by ``table`` as records again."""
    columns = [frame[f.name].tolist() for f in fields(kind)]
    return [kind(*row) for row in zip(*columns, strict=True)]


def lines(items: Iterable[Any]) -> bytes:
    """Records as JSON Lines, one a line; half a character becomes its JSON escape."""
    text = "".join(as_json(item) + "\n" for item in items)
    return text.encode("utf-8", "backslashreplace")


def write_lines(items: Iterable[Any], path: Path) -> None:
    """Write records as JSON Lines, the whole file or nothing."""
    with Placing() as placing:
        placing.put(path, lines(items))


def _tuples(value: Any) -> Any:
    return tuple(_tuples(v) for v in value) if type(value) is list else value


def read_lines(path: Path, kind: type[R]) -> list[R]:
    """Read records written by ``write_lines``."""
    made: list[R] = []
    for line in path.read_text(encoding="utf-8").split("\n"):  # splitlines breaks at U+2028 too
        if not line:
            continue
        row = json.loads(line)
        if kind is Finding:
            row["differences"] = [Difference(**d) for d in row["differences"]]
            row["values"] = [
                Value(**{key: _tuples(value) for key, value in v.items()})
                for v in row.get("values", ())
            ]
        if kind is Source:
            row["places"] = [Place(*place) for place in row.get("places", ())]
        made.append(kind(**{key: _tuples(value) for key, value in row.items()}))
    return made


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
