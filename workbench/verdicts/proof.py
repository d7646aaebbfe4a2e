"""No circular proof: what cannot bear out a claim because it is that claim's own origin.

On a question of support, the text that is judged, and every text of the same origin, says again
what is asked about it. Where two sources are set against each other, either is evidence; but a
manuscript, whatever is asked, is the text that is judged. Relied on alone, these prove nothing; an
independent source does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.errors import WorkbenchError
from workbench.records import Claim, Evidence, Finding, Verdict, claim_id
from workbench.tables import Dossier
from workbench.verdicts import needs
from workbench.verdicts.needs import SUPPORT_KINDS

ALONE = ("single_source", "copies_only")  # reasons by which all claims are of the origin judged
COUNTED = 8  # places of the same words in one source that are tried, where no dossier is at hand


class Barred(NamedTuple):
    """The sources that cannot bear out a finding, by id, and what else names them."""

    source_ids: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()  # addresses and titles, in small letters

    def holds(self, item: Evidence) -> bool:
        """Whether this evidence is of a barred source, however it is named."""
        if item.source_id:
            return item.source_id in self.source_ids
        named = (item.url, item.archived_url, item.title)
        return any(name.casefold() in self.names for name in named if name)


def barred(finding: Finding, dossier: Dossier) -> Barred:
    """The sources of the origins judged; every manuscript, for it is support for nothing."""
    sources = dossier.source_by_id
    asks = finding.kind in SUPPORT_KINDS
    origins = {_origin(dossier, claim) for claim in judged(finding, dossier) if asks}
    held = [s for s in sources.values() if s.manuscript or (s.lineage_id or s.source_id) in origins]
    names = {name.casefold() for s in held for name in (s.url, s.title) if name}
    return Barred(frozenset(s.source_id for s in held), frozenset(names))


def judged(finding: Finding, dossier: Dossier) -> list[Claim]:
    """The claims a question of support is about: those with words that nothing bears out; the
    manuscript's, where there is one; the first, where all that they say is said by others."""
    claims = [dossier.claim_by_id[c] for c in finding.claim_ids if c in dossier.claim_by_id]
    deciding = [c for c in claims if dossier.source_by_id[c.source_id].manuscript] or claims
    facts = (dossier.fact_by_id[i] for i in finding.fact_ids if i in dossier.fact_by_id)
    open_ = {f.claim_id for f in facts if f.status in ("unsupported", "drifted")}
    asked = [c for c in deciding if c.claim_id in open_]
    return asked or (deciding if finding.reason in ALONE else deciding[:1])


def check(finding: Finding, event: Verdict, dossier: Dossier | None) -> None:
    """Raise when a decisive verdict on a question of support rests on the origin judged alone."""
    if needs.INDEPENDENT not in needs.of(event.verdict, finding.kind):
        return
    held = barred(finding, dossier) if dossier else Barred(frozenset(_own(finding, event)))
    if not event.evidence or not all(held.holds(item) for item in event.evidence):
        return
    told = ", ".join(dict.fromkeys(e.title or e.source_id or e.url for e in event.evidence))
    raise WorkbenchError(
        f"verdict {event.verdict!r} on the word of the text that is judged, or of its origin "
        f"({told}): it cannot bear itself out. What would count: an independent source that bears "
        "it out or contradicts it, here or elsewhere; without one, give the verdict 'unverifiable'"
    )


def _origin(dossier: Dossier, claim: Claim) -> str:
    source = dossier.source_by_id[claim.source_id]
    return source.lineage_id or source.source_id


def _own(finding: Finding, event: Verdict) -> Iterator[str]:
    """The sources of the evidence that the claims judged are of, as far as their ids tell."""
    if finding.kind not in SUPPORT_KINDS:
        return  # which of the two is a manuscript only a dossier tells
    ids = finding.claim_ids if finding.reason in ALONE else finding.claim_ids[:1]
    for item in event.evidence:
        quotes = dict.fromkeys((item.quote, *event.quotes))
        if any(claim_id(item.source_id, q, n) in ids for q in quotes for n in range(COUNTED)):
            yield item.source_id
