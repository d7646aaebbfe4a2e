"""The one line that a reviewer reads first: what is asked, with the values."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from workbench.findings.desk import Desk
from workbench.records import Claim, Difference, Fact, Value


def asked(worst: Difference, told: Sequence[Value], desk: Desk) -> str:
    """The question of a contested slot."""
    shown = " or ".join(f"“{_short(value.words)}”" for value in told)
    may = "May differ" if worst.effect == "possible" else worst.facet.capitalize()
    return f"{may}: {shown}?"


def borne_out(
    kind: str, reason: str, claims: Sequence[Claim], left: Sequence[Fact], desk: Desk
) -> str:
    """The question of support."""
    words = ", ".join(f"“{_short(fact.words)}”" for fact in left[:6])
    if kind == "corroborated":
        return "Borne out by others; is anything wrong with it?"
    if reason == "partly_supported":
        return f"What bears out {words}?"
    return "Does anything else bear this out?"


def _short(text: str) -> str:
    return shorten(" ".join(text.split()), 60, placeholder="…") or text[:60]
