"""What a message from the browser may be: its shape, and how much it may hold.

Everything here is told in words that a reviewer understands, for a message may come from an older
page, a hurried paste or someone's own script. A field that is not named here is not looked at:
who speaks, and in which role, is never taken from a message.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from workbench.errors import WorkbenchError
from workbench.hidden import shown
from workbench.verdicts.admission import NAME_MOST  # also of an id, a word of a vocabulary
from workbench.verdicts.rules import EVIDENCE_KEYS, reviewer_name

NOTE_MOST = 20_000  # characters of a note or a comment: some ten pages
WORDS_MOST = 100_000  # of words of a source, a value or a wording: no sentence is longer
QUERY_MOST = 500  # of what is looked for in the sources
EVIDENCE_MOST = 100  # pieces of evidence for one verdict
POSITIONS_MOST = 500  # findings asked for at once
MARKS_MOST = 2  # passages in which words are marked
MESSAGE_MOST = 1_000_000  # characters in a message, all told
VALUES_MOST = 5_000  # values in a message, each list and each item of one counted
WHOLE_MOST = 2**53 - 1  # beyond, a browser counts wrong

SAVED = ("verdict", "undo", "comment", "assign", "correct", "raise")  # what goes into the ledger
Message = Mapping[str, Any]
Checker = Callable[[str, Any], None]


class FieldRule(NamedTuple):
    """A field of a message: how its value is checked, and whether it may be left out."""

    check: Checker
    needed: bool = False


def checked(message: object) -> Message:
    """The message, of a shape its answer can rely on; raises ``WorkbenchError`` otherwise."""
    if not isinstance(message, Mapping):
        raise WorkbenchError(f"a message is an object with a type, not {_told(message)}")
    _weigh(message)
    kind = message.get("type", "")
    if not isinstance(kind, str) or kind not in SHAPES:
        raise WorkbenchError(f"the desk sent {_told(kind)}, which is not understood")
    for name, (check, needed) in SHAPES[kind].items():
        if name in message:
            check(name, message[name])
        elif needed:
            raise WorkbenchError(f"{kind} without {name}; give it")
    return message


def plain_name(name: str) -> str:
    """A reviewer's name in one form. One in which something hides could pass for another's."""
    made = reviewer_name(name)
    if shown(made) != made:
        raise WorkbenchError(
            f"the name {shown(made)!r} has characters that cannot be seen; type it anew"
        )
    return made


def refusal(message: object, fault: Exception) -> dict[str, Any]:
    """What went wrong, in a sentence, and whether sending the same again can help."""
    known = isinstance(fault, WorkbenchError)
    told = str(fault) if known else f"{type(fault).__name__}: {fault}"
    sent = message if isinstance(message, Mapping) else {}
    saved = isinstance(sent.get("type"), str) and sent["type"] in SAVED
    return {
        "type": "nack" if saved else "trouble",
        "event_id": _echoed(sent.get("event_id")),
        "finding_id": _echoed(sent.get("finding_id")),
        "error": shown(" ".join(told[:4000].split())[:400]),
        # A rule of the ledger refuses for good; a fault with a cause beneath it (a lock, a full
        # disk, a server that is away) may be over in a moment.
        "again": not known or fault.__cause__ is not None,
    }


def _echoed(name: object) -> str:
    """An id as it was sent, so that the page knows which of its messages is answered; none where
    it cannot be one of the page's own."""
    return name if isinstance(name, str) and name.isprintable() and len(name) <= NAME_MOST else ""


def _weigh(message: object) -> None:
    """Refuse a message that holds too much, before anything else looks at it."""
    held, values, characters = [message], 0, 0
    while held:
        value = held.pop()
        values += 1
        if isinstance(value, Mapping):
            characters += sum(len(str(key)) for key in value)
            held += value.values()
        elif isinstance(value, list | tuple):
            held += value
        elif isinstance(value, str):
            characters += len(value)
        if values + len(held) > VALUES_MOST:
            raise WorkbenchError(f"a message of more than {VALUES_MOST:,} values; send fewer")
        if characters > MESSAGE_MOST:
            raise WorkbenchError(
                f"a message of more than {MESSAGE_MOST:,} characters; say it in fewer, and name "
                "a long text as evidence instead of quoting it"
            )


def _text(most: int, empty: bool = True) -> Checker:
    def check(name: str, value: Any) -> None:
        if not isinstance(value, str):
            raise WorkbenchError(f"{name}: {_told(value)} is not text; give a text")
        if len(value) > most:
            raise WorkbenchError(
                f"{name}: {len(value):,} characters are too many; at most {most:,} are taken"
            )
        if not empty and not value.strip():
            raise WorkbenchError(f"{name} is empty; give it")

    return check


def _whole(name: str, value: Any) -> None:
    if type(value) is not int or not 0 <= value <= WHOLE_MOST:
        raise WorkbenchError(f"{name}: {_told(value)} is no whole number from 0 on")


def _flag(name: str, value: Any) -> None:
    if not isinstance(value, bool):
        raise WorkbenchError(f"{name}: {_told(value)} is neither true nor false")


def _one_of(*words: str) -> Checker:
    def check(name: str, value: Any) -> None:
        if value not in words:
            raise WorkbenchError(f"{name}: {_told(value)} is unknown; allowed: {', '.join(words)}")

    return check


def _list(most: int, item: Checker) -> Checker:
    def check(name: str, value: Any) -> None:
        if not isinstance(value, list | tuple):
            raise WorkbenchError(f"{name}: {_told(value)} is not a list; give a list")
        if len(value) > most:
            raise WorkbenchError(
                f"{name}: {len(value):,} are too many; at most {most:,} are taken at once"
            )
        for each in value:
            item(name, each)

    return check


def _object(fields: Mapping[str, FieldRule]) -> Checker:
    def check(name: str, value: Any) -> None:
        if not isinstance(value, Mapping):
            raise WorkbenchError(f"{name}: {_told(value)} is no item with named fields")
        for key, (check_field, needed) in fields.items():
            if key in value:
                check_field(f"{name} {key}", value[key])
            elif needed:
                raise WorkbenchError(f"{name} without {key}; give it")

    return check


def _place(name: str, value: Any) -> None:
    # A place that is no longer in the queue is passed over, not refused: the queue may be older.
    if type(value) is not int or abs(value) > WHOLE_MOST:
        raise WorkbenchError(f"{name}: {_told(value)} is no place in the queue")


def _told(value: object) -> str:
    """A value of any kind in a few characters."""
    if isinstance(value, Mapping | list | tuple):
        return f"{'an object' if isinstance(value, Mapping) else 'a list'} of {len(value):,}"
    return repr(value[:60] if isinstance(value, str) else value)[:80]


_ID = FieldRule(_text(NAME_MOST, empty=False), needed=True)
_WORD = FieldRule(_text(NAME_MOST))
_WORDS = FieldRule(_text(WORDS_MOST))
_NOTE = FieldRule(_text(NOTE_MOST))
_SAID = {"event_id": _ID, "finding_id": _ID}
_EVIDENCE = _object(dict.fromkeys(EVIDENCE_KEYS, _WORDS))
_MARK = _object(
    {
        "claim_id": _ID,
        "words": FieldRule(_text(WORDS_MOST), True),
        "before": FieldRule(_text(WORDS_MOST), True),
    }
)
_MARKS = FieldRule(_list(MARKS_MOST, _MARK), needed=True)

# Every message the desk understands, and its fields.
SHAPES: dict[str, dict[str, FieldRule]] = {
    "hello": {"since": FieldRule(_whole)},
    "name": {"reviewer": FieldRule(_text(NAME_MOST), needed=True)},
    "sheets": {"positions": FieldRule(_list(POSITIONS_MOST, _place), needed=True)},
    "texts": {"start": FieldRule(_whole, needed=True)},
    "passages": {"query": FieldRule(_text(QUERY_MOST)), "finding_id": _WORD},
    "verdict": {
        **_SAID,
        "verdict": FieldRule(_text(NAME_MOST), needed=True),
        "editorial_action": _WORD,
        "chosen_value": _WORDS,
        "correction": _WORDS,
        "note": _NOTE,
        "evidence": FieldRule(_list(EVIDENCE_MOST, _EVIDENCE)),
    },
    "undo": {**_SAID, "target": _ID},
    "poll": {"seq": FieldRule(_whole, needed=True)},
    "comment": {**_SAID, "note": _NOTE, "asks": FieldRule(_flag)},
    "assign": {**_SAID, "assignee": _WORD},
    "correct": {**_SAID, "says": FieldRule(_one_of("together", "apart"), True), "marks": _MARKS},
    "raise": {**_SAID, "note": _NOTE, "marks": _MARKS},
    "document": {"source_id": _ID},
    "asked": {},
    "corrections": {},
}
