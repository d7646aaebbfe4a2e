"""Events as JSON Lines: one file that a repository or a colleague can keep."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError
from workbench.records import Verdict, as_json
from workbench.verdicts import chain, rules

KEYS = frozenset(f.name for f in fields(Verdict))


def write(events: Sequence[Verdict], path: Path) -> None:
    """Write the events, whole or not at all."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as lines:
            lines.writelines(as_json(event) + "\n" for event in events)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise WorkbenchError(
            f"{path}: cannot be written ({error.strerror}); give a file in a folder that exists"
        ) from None


def parse(path: Path) -> Iterator[tuple[int, Verdict, str]]:
    """Each event of a file, in order: its line number (from 1), the event and its body.

    Refused by line number: a line that is no event, breaks a rule of the ledger, was altered, or
    follows an event that is not in the file before it. Files of several people may be joined.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise WorkbenchError(
            f"{path}: cannot be read ({error.strerror}); give a file of exported verdicts"
        ) from None
    seen = {""}
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            event, said = _event(line)
            if event.prev_hash not in seen:
                raise WorkbenchError("the event before it is missing from the file")
        except WorkbenchError as error:
            raise WorkbenchError(f"{path}, line {number}: {error}; nothing was imported") from None
        seen.add(event.hash)
        yield number, event, said


def _event(line: bytes) -> tuple[Verdict, str]:
    try:
        read: Any = json.loads(line)
    except ValueError:  # also what cannot be decoded
        raise WorkbenchError("not a line of JSON") from None
    if not isinstance(read, dict) or read.keys() != KEYS:
        raise WorkbenchError("not an event of a ledger; give a file of exported verdicts")
    if type(read["seq"]) is not int or not all(isinstance(read[n], list) for n in rules.LISTS):
        raise WorkbenchError("not an event of a ledger; give a file of exported verdicts")
    read["claim_ids"], read["quotes"] = tuple(read["claim_ids"]), tuple(read["quotes"])
    read["evidence"] = rules.evidence_items(read["evidence"])
    event = Verdict(**read)
    rules.check(event)
    said = chain.body(event)
    if event.hash != chain.digest(event.seq, event.prev_hash, said):
        raise WorkbenchError("the event was altered after it was recorded")
    return event, said
