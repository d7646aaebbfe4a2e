"""Whether a passage of the sources speaks of what a question of support asks about.

Evidence that has none of the words in question neither bears them out nor contradicts them, as far
as words tell. A reviewer may see what words do not show, and then says in the note what it is.
"""

from __future__ import annotations

from typing import NamedTuple

from workbench.errors import WorkbenchError
from workbench.records import Evidence, Fact, Finding, Verdict
from workbench.tables import Dossier
from workbench.verdicts import needs
from workbench.verdicts.needs import SUPPORT_KINDS
from workbench.verdicts.proof import barred, judged

NAMED = 4  # words asked about that a message names


class Asked(NamedTuple):
    """What a question of support asks about: ``words`` as they stand, and what tells them:
    ``keys`` of their stems and of words that mean the same, and normal ``values``."""

    words: tuple[str, ...] = ()
    keys: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()

    def spoken(self, quote: str) -> bool:
        """Whether a text has one of these words, or states one of these values."""
        if not (self.keys or self.values):
            return True
        keys, values = _told(quote)
        return not (self.keys.isdisjoint(keys) and self.values.isdisjoint(values))


def asked(finding: Finding, dossier: Dossier) -> Asked:
    """The words in question: those that nothing bears out, in the claims that are judged; where
    others say them all, all of those claims."""
    if finding.kind not in SUPPORT_KINDS:
        return Asked()
    claims = {claim.claim_id: claim for claim in judged(finding, dossier)}
    named = (dossier.fact_by_id[i] for i in finding.fact_ids if i in dossier.fact_by_id)
    facts = [fact for fact in named if fact.claim_id in claims]
    facts = [f for f in facts if f.status in ("unsupported", "drifted")] or facts
    words = tuple(dict.fromkeys(map(_words, facts))) or tuple(c.quote for c in claims.values())
    told = [_told(text) for text in words]
    values = {value for _, found in told for value in found} | {f.value for f in facts if f.value}
    return Asked(words, frozenset(k for keys, _ in told for k in keys), frozenset(values))


def silent(item: Evidence, question: Asked, dossier: Dossier) -> bool:
    """Whether evidence is a passage of the sources that has none of the words in question."""
    known = item.source_id in dossier.source_by_id and bool(item.quote)
    return known and not question.spoken(item.quote)


def check(finding: Finding, event: Verdict, dossier: Dossier) -> None:
    """Raise when a decisive verdict on a question of support rests on passages that do not speak
    of it, and the note does not say how they bear on it."""
    if needs.BEARING not in needs.of(event.verdict, finding.kind) or event.note:
        return
    held, question = barred(finding, dossier), asked(finding, dossier)
    others = [item for item in event.evidence if not held.holds(item)]
    if not others or not all(silent(item, question, dossier) for item in others):
        return
    told = ", ".join(dict.fromkeys(item.title or item.source_id for item in others))
    about = ", ".join(f"“{words}”" for words in question.words[:NAMED])
    raise WorkbenchError(
        f"verdict {event.verdict!r} on words that do not speak of {about} ({told}): name evidence "
        "that states or contradicts them, or say in the note how this bears on them"
    )


def _words(fact: Fact) -> str:
    return " ".join(fact.words.split())


def _told(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of a text's words, and the normal values it states."""
    from workbench.facts.extract import mentions, normal
    from workbench.words.align import reach
    from workbench.words.tokens import tokenize

    reading = tokenize(text)
    typed = (m for m in mentions(reading) if m.facet != "wording")
    return frozenset(reach(reading)), frozenset(map(normal, typed))
