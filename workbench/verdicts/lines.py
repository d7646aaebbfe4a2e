"""Events as JSON Lines: one file that a repository or a colleague can keep."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError
from workbench.placing import Placing
from workbench.records import VOCABULARY, Verdict, as_dict
from workbench.verdicts import admission, chain, rules

KEYS = frozenset((*chain.SAID, *chain.LINKS, "evidence"))  # that every event has

NO_EVENT = "not an event of a ledger; give a file of exported verdicts"
LONGEST_LINE = 4 * admission.LONGEST  # a program may have written every letter as an escape
DEPTH = 16  # of lists in lists: an event has three, a newer workbench's may have more


def write(events: Sequence[Verdict], path: Path) -> None:
    """Write the events, whole or not at all; over an earlier file of events, and nothing else."""
    _spare(path)
    with Placing() as placing:
        placing.put(path, "".join(_line(event) + "\n" for event in events).encode())


def _spare(path: Path) -> None:
    """Refuse to write over a source, a report or a ledger: what is there must be events."""
    if not path.is_file():  # a folder, a pipe: refused where it is written, or replaced
        if path.exists() and not path.is_dir():
            raise WorkbenchError(f"{path}: no regular file; give the name of a file to write")
        return
    try:
        with path.open("rb") as file:
            first = file.readline(LONGEST_LINE)
        held = not first or json.loads(first.removeprefix(b"\xef\xbb\xbf")).keys() >= KEYS
    except OSError as error:
        raise WorkbenchError(
            f"{path}: cannot be read ({error.strerror}), so that nothing is written over it"
        ) from None
    except (ValueError, AttributeError, RecursionError):
        held = False
    if not held:
        raise WorkbenchError(
            f"{path}: this is no file of exported verdicts; nothing is written over it, choose "
            "another name, as verdicts.jsonl"
        )


def parse(path: Path) -> Iterator[tuple[int, Verdict, str]]:
    """Each event of a file, in order: its line number (from 1), the event and its body.

    Refused by line number: a line that is no event, breaks a rule of the ledger, was altered, or
    follows an event that is not in the file before it. Files of several people may be joined.
    """
    seen = {"": 0}  # hash of an event to its place in the ledger it comes from
    for number, line in _read(path):
        try:
            event, said = _event(line)
            if event.prev_hash not in seen:
                raise WorkbenchError("the event before it is missing from the file")
            if event.seq != seen[event.prev_hash] + 1:
                raise WorkbenchError(
                    f"seq {event.seq} after event {seen[event.prev_hash]}; events are counted "
                    "one by one, from 1"
                )
            admission.admit(event, said)
        except WorkbenchError as error:
            raise refusal(path, number, error) from None
        seen[event.hash] = event.seq
        yield number, event, said


def refusal(path: Path, number: int, error: WorkbenchError | str) -> WorkbenchError:
    """What is said of a line that is not taken."""
    return WorkbenchError(f"{path}, line {number}: {error}; nothing was imported")


def _read(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, by number; none is longer than any event can be."""
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(LONGEST_LINE + 1):
                number += 1
                if len(line) > LONGEST_LINE:
                    raise refusal(
                        path, number, f"longer than {LONGEST_LINE:,} bytes, so not an event"
                    )
                if number == 1:
                    line = line.removeprefix(b"\xef\xbb\xbf")
                if line.strip():
                    yield number, line
    except OSError as error:
        raise WorkbenchError(
            f"{path}: cannot be read ({error.strerror}); give a file of exported verdicts"
        ) from None


def _line(event: Verdict) -> str:
    """What was said and its place in the ledger, fields in the order of the records."""
    unset = {name for name, value in chain.LATER.items() if getattr(event, name) == value}
    said = {n: value for n, value in as_dict(event).items() if n not in (*unset, "unread")}
    said |= json.loads(event.unread or "{}")
    return json.dumps(said, default=as_dict, ensure_ascii=False, separators=(",", ":"))


def _event(line: bytes) -> tuple[Verdict, str]:
    try:
        read: Any = json.loads(line, parse_constant=_no_number)
    except (ValueError, RecursionError):  # also what cannot be decoded, or is nested too deep
        raise WorkbenchError("not a line of JSON") from None
    if not _shallow(read):
        raise WorkbenchError(f"nested more than {DEPTH} deep, so {NO_EVENT}")
    if not isinstance(read, dict) or not read.keys() >= KEYS or type(read["seq"]) is not int:
        raise WorkbenchError(NO_EVENT)
    if not isinstance(read["evidence"], list) or type(read.get("vocabulary", 1)) is not int:
        raise WorkbenchError(NO_EVENT)
    links = {name: read.pop(name) for name in chain.LINKS}
    if read.get("vocabulary", 1) <= VOCABULARY:
        rules.evidence_items(read["evidence"])
    try:
        event = Verdict(**links, **chain.read(read))
    except (AttributeError, ValueError, KeyError, TypeError):
        raise WorkbenchError(NO_EVENT) from None
    rules.check(event)
    try:
        said = chain.body(event)
    except ValueError:  # a number without end
        raise WorkbenchError(NO_EVENT) from None
    if rules.UNKEPT.search(said) or "\\u0000" in said.replace("\\\\", ""):
        raise WorkbenchError("it holds a character that cannot be saved")
    if event.hash != chain.digest(event.seq, event.prev_hash, said):
        raise WorkbenchError("the event was altered after it was recorded")
    return event, said


def _no_number(told: str) -> None:
    raise ValueError(f"{told} is no number of JSON")


def _shallow(value: Any, depth: int = DEPTH) -> bool:
    if not isinstance(value, dict | list):
        return True
    inner = value.values() if isinstance(value, dict) else value
    return depth > 0 and all(_shallow(item, depth - 1) for item in inner)
