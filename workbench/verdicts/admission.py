"""What is let into a ledger from now on, beyond the rules that every event of it obeys.

These are no rules of what stands in a ledger: an earlier workbench let it in, and it verifies.
"""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta

from workbench.errors import WorkbenchError
from workbench.records import Verdict

AHEAD = timedelta(minutes=10)  # that the clock of another machine may be before ours
LONGEST = 4_000_000  # bytes of what one event says
NAMES = ("reviewer", "assignee", "event_id")
JOINERS = "\u200c\u200d"  # which Persian and Indian names are written with


def admit(event: Verdict, body: str, now: datetime | None = None) -> None:
    """Raise when an event is not to be taken: a name that hides something, a date to come, or
    more words than anyone writes."""
    for name in NAMES:
        _visible(name, getattr(event, name))
    latest = (now or datetime.now(UTC)) + AHEAD
    if _moment(event.at) > latest:
        raise WorkbenchError(
            f"at: {event.at!r} is in the future; set the clock of the machine it comes from"
        )
    for item in event.evidence:
        # A day has begun in the east before it has here.
        if item.looked_up_on > (latest + timedelta(days=1)).strftime("%Y-%m-%d"):
            raise WorkbenchError(f"evidence looked_up_on: {item.looked_up_on!r} is in the future")
    if (size := len(body.encode())) > LONGEST:
        raise WorkbenchError(
            f"the event has {size:,} bytes; an event has at most {LONGEST:,}, say it shorter"
        )


def _moment(at: str) -> datetime:
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        found = datetime.max
    return found if found.tzinfo else found.replace(tzinfo=UTC)


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
