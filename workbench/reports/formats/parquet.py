"""Parquet of the findings, for data tools; needs the extra ``parquet``."""

from __future__ import annotations

import io

from workbench.errors import WorkbenchError
from workbench.reports.content.matter import Matter
from workbench.reports.layout import columns


def render(matter: Matter) -> bytes:
    """The findings as a Parquet file, one column a field."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise WorkbenchError(
            "the Parquet report needs pyarrow, which is not installed; "
            "run: pip install 'editorial-workbench[parquet]'"
        ) from None
    table = columns.findings(matter)
    numbers = {"number", "sources", "lineages", "primaries"}
    fields = [
        pyarrow.field(name, pyarrow.int64() if name in numbers else pyarrow.string())
        for name in table.columns
    ]
    values = [[row[i] for row in table.rows] for i in range(len(fields))]
    arrays = [pyarrow.array(v, f.type) for v, f in zip(values, fields, strict=True)]
    schema = pyarrow.schema(fields, metadata={"workbench-ledger": matter.header.ledger})
    file = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), file)
    return file.getvalue()
