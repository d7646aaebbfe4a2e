"""The head of the ledger that a report was made on, read out of the report.

Every format has it where no word of a source or a reviewer can stand, so that nobody can put
another head there by what they say.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError
from workbench.reading import content, regular
from workbench.reports import FORMATS, plugs

MARK = "workbench-ledger"
URN = "urn:workbench:ledger:"
LONGEST = 512 * 1024 * 1024  # bytes of a report; of its properties, a thousandth
_HEAD = re.compile(r"(\d{1,15}):([0-9a-f]{64}|)")
_META = re.compile(rf'<meta name="{MARK}" content="([^"]*)">')
_COMMENT = re.compile(rf"<!-- {MARK} (\S*) -->")


def head_of(path: str | Path) -> tuple[int, str]:
    """Seq and hash of the last event when the report was made; ``(0, "")`` for an empty ledger.

    Reads every format that ``export`` writes, and exported events; a format without a reader here,
    that of a plug-in too, where its last line is ``workbench-ledger SEQ:HASH``. Raises
    ``WorkbenchError`` for a file that carries no head.
    """
    file = Path(path)
    readers = [read for ending, read in _READERS if str(path).lower().endswith(ending)]
    if file.is_dir():
        readers = [_folder]
    elif not readers and str(path).lower().endswith((*FORMATS, *plugs())):
        readers = [_last]
    try:
        if not file.exists():
            raise WorkbenchError(f"{path}: no such file; give a report that was exported")
        for each in file.iterdir() if file.is_dir() else (file,):
            regular(each)  # a pipe would be waited for
        if file.is_file() and file.stat().st_size > LONGEST:
            raise WorkbenchError(f"{path}: larger than any report; give one that was exported")
        told = readers[0](file) if readers else ""
    except WorkbenchError:
        raise
    except Exception:  # whatever a library says of a file that is not what its ending says
        told = ""
    found = _HEAD.fullmatch(told.removeprefix(MARK).strip())
    if not found or bool(int(found[1])) != bool(found[2]):
        raise WorkbenchError(
            f"{path}: carries no head of a ledger. Give a report as `workbench export` writes it "
            "(the manuscript with its notes and a table without rows carry none: they are known by "
            "their bytes, beside the ledger they were exported on), or --head SEQ:HASH"
        )
    return int(found[1]), found[2]


def _html(file: Path) -> str:
    with file.open(encoding="utf-8") as page:
        found = _META.search(page.read(4096))  # before the title: nothing of a source is there yet
    return found[1] if found else ""


def _markdown(file: Path) -> str:
    found = _COMMENT.fullmatch(file.read_text("utf-8").rstrip("\n").split("\n")[-1])
    return found[1] if found else ""


def _package(file: Path) -> str:
    """Word and Excel: the keywords among the properties of the document."""
    from lxml import etree

    with zipfile.ZipFile(file) as package:
        if package.getinfo("docProps/core.xml").file_size > LONGEST // 1000:
            return ""
        core = package.read("docProps/core.xml")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return str(etree.fromstring(core, parser).findtext("{*}keywords") or "")


def _pdf(file: Path) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(file) as document:
        return str(document.get_metadata_value("Keywords"))


def _csv(file: Path) -> str:
    rows = csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline=""))
    return _one(row.get("ledger") or "" for row in rows)


def _last(file: Path) -> str:
    """A text whose last line says it."""
    line = file.read_text("utf-8").rstrip("\r\n").rpartition("\n")[2]
    return line if line.startswith(MARK) else ""


def _parquet(file: Path) -> str:
    from pyarrow import parquet

    return str(parquet.read_schema(file).metadata[MARK.encode()].decode())


def _lines(file: Path) -> str:
    """Of a report the first record, of exported events the last event."""
    first = last = b""
    with file.open("rb") as lines:
        for line in lines:
            first, last = first or line, (line.strip() and line) or last
    head = json.loads(first)
    if head.get("record") == "report":
        return f"{head['head_seq']}:{head['head_hash']}"
    said = json.loads(last)
    return f"{said['seq']}:{said['hash']}" if "prev_hash" in said else ""


def _sarif(file: Path) -> str:
    return str(_json(file)["runs"][0]["properties"]["ledger"])


def _annotations(file: Path) -> str:
    return _urn(_json(file)["generator"]["id"])


def _junit(file: Path) -> str:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.parse(file, parser).getroot()
    return str(root.find("testsuite/properties/property[@name='ledger']").get("value"))


def _folder(folder: Path) -> str:
    """ClaimReview: the same head in every file."""
    return _one(_urn(_json(file)["isBasedOn"]) for file in sorted(folder.glob("*.jsonld")))


def _urn(told: Any) -> str:
    return told.removeprefix(URN) if isinstance(told, str) and told.startswith(URN) else ""


def _one(found: Any) -> str:
    """What all say; nothing where they differ."""
    heads = set(found)
    return str(heads.pop()) if len(heads) == 1 else ""


def _json(file: Path) -> Any:
    return json.loads(content(file, LONGEST))


_READERS: tuple[tuple[str, Callable[[Path], str]], ...] = (
    (".html", _html),
    (".docx", _package),
    (".xlsx", _package),
    (".pdf", _pdf),
    (".csv", _csv),
    (".parquet", _parquet),
    (".md", _markdown),
    (".jsonl", _lines),
    (".sarif", _sarif),
    (".junit.xml", _junit),
    (".annotations.jsonld", _annotations),
)
