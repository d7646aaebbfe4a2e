"""Tables read back into records: what is written must hold everything."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from workbench.records import Claim, Difference, Fact, Finding, Lineage, Link, Place, Source, Value

if TYPE_CHECKING:
    import pandas as pd

R = TypeVar("R", Source, Claim, Fact, Link, Lineage, Finding)


def records(frame: pd.DataFrame, kind: type[R]) -> list[R]:
    """The rows of a DataFrame made by ``table`` as records again."""
    columns = [frame[f.name].tolist() for f in fields(kind)]
    return [kind(*row) for row in zip(*columns, strict=True)]


def _tuples(value: Any) -> Any:
    return tuple(_tuples(v) for v in value) if type(value) is list else value


def read_lines(path: Path, kind: type[R]) -> list[R]:
    """The records of a file of ``lines``."""
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
