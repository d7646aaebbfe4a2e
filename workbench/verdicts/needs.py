"""What each verdict asks of whoever gives it: one table. The ledger checks by it, and the desk is
sent it, so that the browser says beforehand what the ledger would refuse."""

from __future__ import annotations

from typing import Any

from workbench.records import FINDING_KINDS, VERDICTS

SET_AGAINST = ("conflict", "drift")  # kinds in which something is set against something else
SUPPORT_KINDS = ("unverified", "corroborated")  # kinds that ask whether anything bears a claim out

# What can be asked for, in the order in which the desk asks.
EVIDENCE = "evidence"  # at least one passage or page that is relied on
INDEPENDENT = "independent"  # evidence of another origin than is judged (see ``proof``)
BEARING = "bearing"  # evidence with a word of what is asked, or a note (see ``bearing``)
VALUE = "value"  # the value that holds
WORDING = "wording"  # how it should read, or the value that holds

_FACTS = {EVIDENCE: FINDING_KINDS, INDEPENDENT: FINDING_KINDS, BEARING: SUPPORT_KINDS}
_SETTLES = {**_FACTS, VALUE: ("conflict",)}
# By verdict, what is needed and on which kinds of finding. The verdicts that need nothing say that
# the facts cannot be, or are not, judged.
NEEDS: dict[str, dict[str, tuple[str, ...]]] = {
    "confirmed": _SETTLES,
    "confirmed_with_change": {**_SETTLES, WORDING: FINDING_KINDS},
    "incorrect": _SETTLES,
    "disputed": _FACTS,
    "unverifiable": {},
    "not_checkable": {},
    "needs_work": {},
    "no_conflict": {},
    "not_same_fact": {},
}
ANSWERS = dict.fromkeys(("no_conflict", "not_same_fact"), SET_AGAINST)  # the others: every kind
PAIRED = ("not_same_fact",)  # where two facts are set against each other, and nowhere else
REWORDS = ("fix",)  # editorial actions that need a wording, whatever the verdict

# Evidence says what it is, and which words or which place there were relied on; a link of any
# other scheme could run code in the report that shows it.
NAMED = ("source_id", "title", "url")
POINTED = ("quote", "locator", "url")
LINKS = ("url", "archived_url")
SCHEMES = ("https://", "http://")


def of(verdict: str, kind: str) -> tuple[str, ...]:
    """What a verdict needs on a finding of this kind; nothing where nothing is judged."""
    return tuple(need for need, kinds in NEEDS.get(verdict, {}).items() if kind in kinds)


def answers(verdict: str, kind: str) -> bool:
    """Whether a verdict is an answer to what a finding of this kind asks."""
    return kind in ANSWERS.get(verdict, FINDING_KINDS)


def told() -> dict[str, Any]:
    """The table as it is sent to the browser."""
    return {
        "verdicts": {
            verdict: {
                "needs": {kind: list(of(verdict, kind)) for kind in FINDING_KINDS},
                "answers": [kind for kind in FINDING_KINDS if answers(verdict, kind)],
                "paired": verdict in PAIRED,
            }
            for verdict in VERDICTS
        },
        "rewords": list(REWORDS),
        "evidence": {
            "named": list(NAMED),
            "pointed": list(POINTED),
            "links": list(LINKS),
            "schemes": list(SCHEMES),
        },
    }
