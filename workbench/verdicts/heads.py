"""The heads of a ledger that were noted at each export, in a file beside it, a line each.

A chain that was cut, or forged from its beginning with new hashes, looks whole; it has none of the
heads that were noted before. The file is only added to; a copy of it elsewhere is worth more.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from workbench.errors import Unsound, WorkbenchError
from workbench.reading import content

ENDING = ".heads"
FORM = "SEQ:HASH, as 12:9f86d081…: the number of an event and its hash of 64 hex digits"
_GIVEN = re.compile(r"(\d{1,15}):([0-9a-f]{64})")
LONGEST = 100_000  # bytes of a line, with its signature
LARGEST = 200_000_000  # bytes of the file: half a million reports


class Head(NamedTuple):
    """An event that was the last one, ``at`` a moment, when ``report`` was written.

    ``sha256`` is that of the report, ``signature`` (armoured) is of ``statement()``.
    """

    seq: int
    hash: str
    at: str = ""
    report: str = ""
    sha256: str = ""
    signature: str = ""

    def statement(self) -> str:
        """What is signed: the head, and the very bytes of the report that was made on it."""
        told = ("workbench head", f"ledger {self.seq}:{self.hash}", f"at {self.at}")
        return "\n".join((*told, f"report {self.report}", f"sha256 {self.sha256}", ""))


def given(text: str) -> tuple[int, str]:
    """A head as it is written on the command line."""
    if text in ("0", "0:"):
        return 0, ""
    found = _GIVEN.fullmatch(text)
    if not found or not int(found[1]):
        raise WorkbenchError(f"head {text[:100]!r} is none; write {FORM}")
    return int(found[1]), found[2]


def read(path: Path) -> list[Head]:
    """The heads noted in a file, in the order they were; none where there is no file."""
    if not os.path.lexists(path):
        return []
    try:
        lines = content(path, LARGEST).split(b"\n")
    except WorkbenchError as error:
        raise WorkbenchError(
            f"{error}; the heads noted there are needed to check the ledger"
        ) from None
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            if len(line) > LONGEST:
                raise ValueError("too long")
            head = Head(**json.loads(line))
            given(f"{head.seq}:{head.hash}")
            if type(head.seq) is not int:
                raise ValueError("no number")
            if not all(isinstance(text, str) for text in head[1:]):
                raise ValueError("no text")
        except (ValueError, TypeError, RecursionError):
            raise WorkbenchError(
                f"{path}, line {number}: not a head of a ledger; bring the file back from a copy, "
                "or move it away to go on without the heads noted in it"
            ) from None
        found.append(head)
    return found


def note(path: Path, head: Head) -> bool:
    """Add a head to the file; False where the last one there says the same."""
    known = read(path)
    if known and known[-1]._replace(at="") == head._replace(at=""):
        return False
    said = {name: value for name, value in head._asdict().items() if value}
    line = json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"
    if known and not path.read_bytes().endswith(b"\n"):  # an editor or a copy took the last one
        line = f"\n{line}"
    path.parent.mkdir(parents=True, exist_ok=True)
    # One write of one line: two programs that note a head at once do not mix.
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        os.write(file, line.encode())
    finally:
        os.close(file)
    return True


def held(noted: Iterable[Head], hash_of: Callable[[int], str | None], name: str, where: str) -> int:
    """How many heads are in the chain, which must be all. Raises ``Unsound``.

    ``hash_of`` gives the hash of the event with a seq, or None; ``where`` says who noted them.
    """
    count = 0
    for head in noted:
        if head.seq and hash_of(head.seq) != head.hash:
            raise Unsound(
                f"{name}: event {head.seq} is not the one noted as head ({head.hash}) in {where}; "
                "the end of the ledger was cut off or written anew, or this is another ledger"
            )
        count += 1
    return count
