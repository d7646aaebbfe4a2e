"""The words the desk shows for what the records say, and what each verdict asks for."""

from __future__ import annotations

from typing import Any

from workbench import hidden
from workbench.records import EDITORIAL_ACTIONS, FINDING_KINDS, SEVERITIES, SOURCE_KINDS
from workbench.verdicts import needs

STATUSES = ("open", "needs_second", "disagreement", "checked", "adjudicated")

MEANINGS = {
    "confirmed": "the evidence bears it out as it stands",
    "confirmed_with_change": "true once the wording is mended",
    "incorrect": "the evidence says otherwise",
    "disputed": "good sources disagree, and it cannot be settled",
    "unverifiable": "looked for, and no source can settle it",
    "not_checkable": "an opinion, or nothing that could be checked",
    "needs_work": "not decided yet; come back to it",
    "no_conflict": "both can stand: each is true of what it speaks of",
    "not_same_fact": "they speak of two things; from the next check on they are kept apart",
}
LABELS = {
    "confirmed_with_change": "with change",
    "not_checkable": "not checkable",
    "needs_work": "needs work",
    "no_conflict": "both can stand",
    "not_same_fact": "not the same fact",
    "query_author": "query the author",
    "needs_second": "needs second",
    "single_source": "single source",
    "copies_only": "copies only",
    "secondary_only": "secondary only",
    "partly_supported": "partly supported",
}


def label(word: str) -> str:
    """A word of the records as a person reads it."""
    return LABELS.get(word, word.replace("_", " "))


def vocabulary() -> dict[str, Any]:
    """Everything the browser needs to name kinds, statuses, verdicts and actions; and the rules
    that it keeps to, of verdicts, of evidence and of hidden characters."""
    rules = needs.told()
    return {
        "kinds": list(FINDING_KINDS),
        "severities": list(SEVERITIES),
        "statuses": list(STATUSES),
        "source_kinds": list(SOURCE_KINDS),
        "actions": list(EDITORIAL_ACTIONS),
        "verdicts": [
            {"word": word, "meaning": MEANINGS[word], **rule}
            for word, rule in rules["verdicts"].items()
        ],
        "rewords": rules["rewords"],
        "evidence": rules["evidence"],
        "hidden": hidden.rules(),
        "labels": LABELS,
    }
