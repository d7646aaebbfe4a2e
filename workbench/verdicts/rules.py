"""What a ledger accepts: each rule a check with one message that says what to do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from datetime import UTC, date, datetime
from itertools import chain
from operator import attrgetter

from workbench.errors import WorkbenchError
from workbench.records import (
    ACTION_KINDS,
    EDITORIAL_ACTIONS,
    ROLES,
    SOURCE_KINDS,
    VERDICTS,
    VOCABULARY,
    Evidence,
    Finding,
    Verdict,
)
from workbench.verdicts import needs

# What vocabulary 2 brought; every other word and field is as old as the ledger.
BROUGHT = {
    "action_kind": ("assign", "sign", "together", "apart", "raise"),
    "verdict": ("no_conflict", "not_same_fact"),
}
FACTS_SAID = ("together", "apart", "not_same_fact")  # what is said of pairs of facts
EVIDENCE_KEYS = tuple(f.name for f in fields(Evidence))
LISTS = ("claim_ids", "quotes", "evidence", "fact_ids", "words", "starts")
TEXTS = tuple(f.name for f in fields(Verdict) if f.name not in ("seq", "vocabulary", *LISTS))
_texts, _evidence_texts = attrgetter(*TEXTS), attrgetter(*EVIDENCE_KEYS)
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\dZ", re.ASCII)
UNKEPT = re.compile("[\0\ud800-\udfff]")  # neither UTF-8 nor PostgreSQL can hold these


def check(event: Verdict) -> None:
    """Raise ``WorkbenchError`` when an event breaks a rule, whatever finding it is on.

    What a newer workbench said is not judged by the rules of this one; it must be readable."""
    _readable(event)
    if event.vocabulary > VOCABULARY:
        return
    words(event)
    if not event.reviewer or event.reviewer != reviewer_name(event.reviewer):
        raise WorkbenchError(
            f"reviewer {event.reviewer!r} is no name; give the name of the person who decides"
        )
    for name in ("event_id", "finding_id"):
        if not getattr(event, name):
            raise WorkbenchError(f"{name} is empty; every event needs one")
    if not _clocked(event.at) and clock(event.at) != event.at:
        raise WorkbenchError(f"at: {event.at!r} is not in UTC; write {clock(event.at)}")
    for item in event.evidence:
        _pinpoint(item)
    _marked(event)
    if event.action_kind in ("verdict", "adjudicate"):
        _judged(event)
    else:
        _unjudged(event)


def newer(event: Verdict) -> str:
    """What this workbench cannot read of an event that a newer one wrote, in words; else ""."""
    if event.vocabulary <= VOCABULARY:
        return ""
    unknown = [
        value
        for name, allowed in _vocabularies().items()
        if (value := getattr(event, name)) not in allowed
    ]
    return f"a newer workbench wrote it ({', '.join(unknown) or 'words'} unknown to this one)"


def vocabulary(event: Verdict) -> int:
    """The first vocabulary that has every word and field of an event."""
    later = any(getattr(event, name) in brought for name, brought in BROUGHT.items())
    later = later or bool(event.fact_ids or event.words or event.starts or event.assignee)
    asks = event.action_kind == "comment" and event.editorial_action
    return VOCABULARY if later or asks else 1


def check_on(finding: Finding, event: Verdict) -> None:
    """Raise when the event does not say what a finding of this kind asks."""
    if needs.VALUE in needs.of(event.verdict, finding.kind) and not event.chosen_value:
        raise WorkbenchError(
            f"verdict {event.verdict!r} on a {finding.kind} without a chosen value; "
            "choose the value that holds, or give the verdict 'disputed'"
        )
    if not needs.answers(event.verdict, finding.kind):
        raise WorkbenchError(
            f"verdict {event.verdict!r} on a question of support, where nothing is set against it; "
            "say whether it holds, or give the verdict 'unverifiable'"
        )
    if event.verdict in needs.PAIRED and not event.fact_ids:
        raise WorkbenchError(
            f"verdict {event.verdict!r} where no two facts are set against each other (one side "
            "has no words of its own), so that nothing would be kept apart; say 'no_conflict' if "
            "both can stand, or mark the two facts that were mixed up (action_kind 'apart')"
        )


def reviewer_name(name: str) -> str:
    """The name in one form, so that one person is one reviewer on every machine."""
    return " ".join(unicodedata.normalize("NFC", _text("reviewer", name)).split())


def clock(at: str | None) -> str:
    """A moment as ``YYYY-MM-DDTHH:MM:SSZ``; now when None. A moment needs its time zone."""
    try:
        given = datetime.now(UTC) if at is None else datetime.fromisoformat(at)
        moment = given.astimezone(UTC) if given.tzinfo else None
    except (TypeError, ValueError, OverflowError):  # the first and last days of the calendar
        moment = None
    if moment is None:
        raise WorkbenchError(
            f"at: {at!r} is not a moment; write it like 2026-01-31T09:30:00Z, with the time zone"
        )
    return f"{moment.replace(microsecond=0, tzinfo=None).isoformat()}Z"  # the year in four digits


def _clocked(at: str) -> bool:
    """Whether a moment is in the form that ``clock`` gives, told in a tenth of its time."""
    if not _CLOCK.fullmatch(at):
        return False
    try:
        datetime.fromisoformat(at)
    except ValueError:
        return False
    return True


def evidence_items(given: Sequence[Evidence | Mapping[str, str]]) -> tuple[Evidence, ...]:
    """Evidence as records; unknown keys and values that are not text are refused."""
    if isinstance(given, str | Mapping | Evidence):
        raise WorkbenchError(f"evidence: {given!r} is not a list; give a list of items")
    items = []
    for item in given:
        known = asdict(item) if isinstance(item, Evidence) else item
        if not isinstance(known, Mapping):
            raise WorkbenchError(
                f"evidence: {item!r} is no item; give {', '.join(EVIDENCE_KEYS)} by name"
            )
        for key, value in known.items():
            if key not in EVIDENCE_KEYS:
                allowed = ", ".join(EVIDENCE_KEYS)
                raise WorkbenchError(f"evidence: unknown key {key!r}; allowed: {allowed}")
            _text(f"evidence {key}", value)
        items.append(Evidence(**{key: value.strip() for key, value in known.items()}))  # type: ignore[arg-type]
    return tuple(items)


def trimmed(name: str, value: str) -> str:
    """Free text without the space around it."""
    return _text(name, value).strip()


def texts(name: str, values: Sequence[str]) -> tuple[str, ...]:
    """A list of texts; one text alone would be taken for a list of letters."""
    if isinstance(values, str):
        raise WorkbenchError(f"{name}: {values!r} is one text; give a list of texts")
    return tuple(_text(name, value) for value in values)


def words(event: Verdict) -> None:
    """Raise when an event of this vocabulary or an older one has words that are not in it."""
    if event.vocabulary > VOCABULARY:
        return
    for name, allowed in _vocabularies().items():
        value = getattr(event, name)
        if value not in allowed:
            told = ", ".join(filter(None, allowed))
            raise WorkbenchError(f"{name}: unknown word {value!r}; allowed: {told}")


def _vocabularies() -> dict[str, tuple[str, ...]]:
    return {
        "action_kind": ACTION_KINDS,
        "verdict": ("", *VERDICTS),
        "editorial_action": ("", *EDITORIAL_ACTIONS),
        "role": ROLES,
    }


def _marked(event: Verdict) -> None:
    """Facts stand in pairs; words that are marked say in which claim, and where."""
    told = event.action_kind if event.action_kind in FACTS_SAID else event.verdict
    pairs = list(zip(event.fact_ids[::2], event.fact_ids[1::2], strict=False))
    if told in FACTS_SAID:
        needed = told == event.action_kind  # a verdict may be on passages without facts
        if (
            (needed and not pairs)
            or len(event.fact_ids) % 2
            or any(one == two for one, two in pairs)
        ):
            raise WorkbenchError(
                f"{told}: fact_ids {event.fact_ids!r} are no pairs of two facts; give the facts "
                "in pairs, one after the other"
            )
    elif event.fact_ids:
        raise WorkbenchError(f"fact_ids belong to {', '.join(FACTS_SAID)}, not to {told!r}")
    if event.action_kind == "raise":
        counts = {len(event.words), len(event.starts), len(event.claim_ids)}
        if counts not in ({1}, {2}) or not all(map(str.strip, event.words)):
            raise WorkbenchError(
                "a finding is raised on words of one passage or of two; mark them, and say where "
                "they begin (words, starts)"
            )
        if any(type(start) is not int or start < 0 for start in event.starts):
            raise WorkbenchError(f"starts: {event.starts!r} are no places in the quotes")
    elif event.starts or (event.words and len(event.words) != len(event.fact_ids)):
        raise WorkbenchError("words and starts belong to 'raise', words to the facts of fact_ids")
    if event.assignee and event.action_kind != "assign":
        raise WorkbenchError(f"assignee belongs to 'assign', not to {event.action_kind!r}")


def _judged(event: Verdict) -> None:
    if not event.verdict:
        raise WorkbenchError(f"verdict is empty; allowed: {', '.join(VERDICTS)}")
    if event.action_kind == "adjudicate" and event.role != "adjudicator":
        raise WorkbenchError(
            f"role {event.role!r} cannot adjudicate; only the role 'adjudicator' settles a finding"
        )
    asked = needs.NEEDS[event.verdict]
    if needs.EVIDENCE in asked and not event.evidence:
        raise WorkbenchError(
            f"verdict {event.verdict!r} without evidence; name at least one passage or page "
            "relied on, or give the verdict 'unverifiable' or 'needs_work'"
        )
    changes = needs.WORDING in asked
    rewords = changes or event.editorial_action in needs.REWORDS
    if rewords and not (event.correction or event.chosen_value):
        cause = event.verdict if changes else event.editorial_action
        raise WorkbenchError(
            f"{cause!r} without a correction; write how it should read, or choose a value"
        )


def _unjudged(event: Verdict) -> None:
    if event.action_kind == "undo" and not event.supersedes:
        raise WorkbenchError("an undo names no event; use undo(event_id)")
    if event.action_kind == "comment" and not event.note:
        raise WorkbenchError("a comment without a note; write what you want to say")
    asks = event.action_kind == "comment" and event.editorial_action == "query_author"
    for name in ("verdict", "editorial_action", "chosen_value", "correction"):
        if (value := getattr(event, name)) and not (asks and name == "editorial_action"):
            raise WorkbenchError(
                f"{event.action_kind} with {name} {value!r}; that belongs to "
                "action_kind 'verdict' or 'adjudicate'"
            )


def _pinpoint(item: Evidence) -> None:
    """Evidence says where it stands, and which words or which place there were relied on."""
    if item.kind not in SOURCE_KINDS:
        allowed = ", ".join(SOURCE_KINDS)
        raise WorkbenchError(f"evidence kind: unknown word {item.kind!r}; allowed: {allowed}")
    for name in needs.LINKS:
        value = getattr(item, name)
        if value and not value.startswith(needs.SCHEMES):
            raise WorkbenchError(f"evidence {name}: {value!r} must begin with https:// or http://")
    if item.looked_up_on:
        try:
            date.fromisoformat(item.looked_up_on)
        except ValueError:
            raise WorkbenchError(
                f"evidence looked_up_on: {item.looked_up_on!r} is not a date; write 2026-01-31"
            ) from None
    if not any(getattr(item, name) for name in needs.NAMED):
        raise WorkbenchError("evidence without a place; give its source_id, title or url")
    if not any(getattr(item, name) for name in needs.POINTED):
        raise WorkbenchError(
            f"evidence {item.source_id or item.title!r} without the words relied on; "
            "give a quote, a locator (page, line, time) or a url"
        )


def _readable(event: Verdict) -> None:
    """Text no database or file could hold is refused before it is saved."""
    if _all_kept(event):
        return
    said = [(name, getattr(event, name)) for name in TEXTS]
    said += [("claim_ids", text) for text in event.claim_ids]
    for name in ("quotes", "fact_ids", "words"):
        said += [(name, text) for text in getattr(event, name)]
    said += [(f"evidence {n}", getattr(item, n)) for item in event.evidence for n in EVIDENCE_KEYS]
    for name, text in said:
        if UNKEPT.search(_text(name, text)):
            raise WorkbenchError(f"{name}: {text!r} holds a character that cannot be saved")


def _all_kept(event: Verdict) -> bool:
    """Whether all that an event says is text that can be held: all of it looked at at once."""
    lists = (event.claim_ids, event.quotes, event.fact_ids, event.words)
    told = chain.from_iterable((_texts(event), *lists, *map(_evidence_texts, event.evidence)))
    try:
        return UNKEPT.search("".join(told)) is None
    except TypeError:  # something is no text
        return False


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise WorkbenchError(f"{name}: {value!r} is not text; give a text")
    return value
