"""What is let into a ledger from now on, beyond the rules that every event of it obeys.

These are no rules of what stands in a ledger: an earlier workbench let it in, and it verifies.
"""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta

from workbench.errors import WorkbenchError
from workbench.records import Verdict
from workbench.verdicts import needs, rules

AHEAD = timedelta(minutes=10)  # that the clock of another machine may be before ours
LONGEST = 4_000_000  # bytes of what one event says
NAMES = ("reviewer", "assignee", "event_id", "finding_id")
NEEDED = ("reviewer", "event_id", "finding_id")  # also of an event that a newer workbench wrote
NAME_MOST = 200  # characters of a name or an id
JOINERS = "\u200c\u200d"  # which Persian and Indian names are written with


def admit(event: Verdict, body: str, now: datetime | None = None) -> None:
    """Raise when an event is not to be taken: a name that hides something or is none, an address
    with a gap in it, a date to come, or more words than anyone writes."""
    for name in NAMES:
        _named(name, getattr(event, name))
    if rules.clock(event.at) != event.at:
        raise WorkbenchError(f"at: {event.at!r} is not in UTC; write {rules.clock(event.at)}")
    latest = (now or datetime.now(UTC)) + AHEAD
    if datetime.fromisoformat(event.at) > latest:
        raise WorkbenchError(
            f"at: {event.at!r} is in the future; set the clock of the machine it comes from"
        )
    for item in event.evidence:
        for name in needs.LINKS:
            _seamless(f"evidence {name}", getattr(item, name))
        # A day has begun in the east before it has here.
        if item.looked_up_on > (latest + timedelta(days=1)).strftime("%Y-%m-%d"):
            raise WorkbenchError(f"evidence looked_up_on: {item.looked_up_on!r} is in the future")
    if (size := len(body.encode())) > LONGEST:
        raise WorkbenchError(
            f"the event has {size:,} bytes; an event has at most {LONGEST:,}, say it shorter"
        )


def _named(name: str, text: str) -> None:
    if not text and name in NEEDED:
        raise WorkbenchError(f"{name} is empty; every event needs one")
    if len(text) > NAME_MOST:
        raise WorkbenchError(
            f"{name}: {len(text):,} characters; a name or an id has at most {NAME_MOST}"
        )
    _visible(name, text)


def _seamless(name: str, address: str) -> None:
    """An address ends at a space or a line end, and what stands behind it would be text."""
    if any(letter.isspace() or not letter.isprintable() for letter in address):
        raise WorkbenchError(
            f"{name}: {address[:80]!r} holds a space or a character that is not seen; write it "
            "as the browser shows it"
        )


def _visible(name: str, text: str) -> None:
    for place, letter in enumerate(text):
        if letter.isprintable() or (letter in JOINERS and _joins(text, place)):
            continue
        told = unicodedata.name(letter, f"U+{ord(letter):04X}")
        raise WorkbenchError(
            f"{name} {text[:80]!r} holds a character that is not seen ({told}); write it without"
        )


def _joins(text: str, place: int) -> bool:
    """Whether a joiner stands between two letters of a script that has joiners."""
    around = (text[place - 1 : place], text[place + 1 : place + 2])
    return all(c and unicodedata.category(c)[0] in "LM" and not _latin(c) for c in around)


def _latin(letter: str) -> bool:
    return unicodedata.name(letter, "LATIN").startswith(("LATIN", "COMBINING"))
