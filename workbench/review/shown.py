"""What a reviewer may see of a finding now: its sheet, its row in the queue, what was said.

The ledger is asked each time; nothing is remembered of it but how far it was read. Whoever gives
the second, independent judgement sees no one else's verdict before their own is saved.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

from workbench.errors import Unsound, WorkbenchWarning
from workbench.hidden import shown as written
from workbench.records import VERDICTS, Finding, Verdict
from workbench.review.sheet import event, reworded, sheet
from workbench.review.vocabulary import STATUSES
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore
from workbench.verdicts.pairing import Pairing, corrections
from workbench.verdicts.standing import Standing, assignee, earlier, standings, undone

COLUMNS = ("status", "verdict", "mine", "waits", "earlier", "assigned", "talk")
WAITS = COLUMNS.index("waits")
SIBLINGS = 8  # further questions about one finding's passages that are named


class Shown:
    """The dossier beside the ledger, seen by one reviewer in one role."""

    def __init__(self, dossier: Dossier, store: VerdictStore) -> None:
        self.store = store
        self.links: dict[str, list[Any]] = {}
        for link in dossier.link_records:
            self.links.setdefault(link.left_id, []).append(link)
        self.seq = self.first = 0  # how far the ledger was read; the first finding that waits
        self.earlier: dict[str, list[Verdict]] = {}
        self.corrected: dict[str, list[Pairing]] = {}
        self.take(dossier)

    def take(self, dossier: Dossier) -> None:
        """Show this dossier from now on: the same one with more findings."""
        self.dossier, self.findings = dossier, dossier.finding_records
        self.claims, self.sources = dossier.claim_by_id, dossier.source_by_id
        self.place = {f.finding_id: n for n, f in enumerate(self.findings)}
        self.homes: dict[str, list[int]] = {}  # claim_id to the places of the findings it is in
        for n, finding in enumerate(self.findings):
            for claim_id in finding.claim_ids:
                self.homes.setdefault(claim_id, []).append(n)

    def rows(self, reviewer: str, role: str) -> dict[str, str]:
        """Every finding's state, one string a column, one character a finding."""
        events = self.store.events()
        self._read(events)
        standing = standings(self.findings, events)
        made = [self._row(standing[f.finding_id], reviewer, role) for f in self.findings]
        self.first = next((n for n, row in enumerate(made) if row[WAITS] == "1"), 0)
        return {name: "".join(row[i] for row in made) for i, name in enumerate(COLUMNS)}

    def row(self, position: int, reviewer: str, role: str) -> str:
        """One finding's state: a character per column."""
        return self._row(self._standing(self.findings[position]), reviewer, role)

    def changed(self, seq: int) -> list[Verdict]:
        """What was said after this event."""
        last = self.store.head()[0]
        if seq >= last:
            self.seq = min(self.seq, last)  # a page may name an event that the ledger never had
            return []
        events = self.store.events(after=seq)
        self.seq = max([seq, *(e.seq for e in events)])
        if any(e.finding_id not in self.place or e.fact_ids for e in events):
            self._read(self.store.events())
        return events

    def visible(self, event: Verdict, reviewer: str, role: str) -> bool:
        """Whether a reviewer may know of an event: not of another's on what they judge blind."""
        if event.reviewer == reviewer or role != "second":
            return True
        place = self.place.get(event.finding_id)
        return place is not None and not _blind(
            self._standing(self.findings[place]), reviewer, role
        )

    def refresh(self) -> None:
        """Read anew what was said of facts and of earlier wordings."""
        self._read(self.store.events())

    def noted(self, event: Verdict) -> None:
        """Take note of an event of one's own; only what is said of facts changes other sheets."""
        if event.fact_ids or (event.supersedes and self.corrected):
            self.refresh()

    def last(self, reviewer: str) -> dict[str, Any]:
        """The reviewer's last verdict that still stands, for undo: also after a restart."""
        events = self.store.events()
        taken = undone(events)
        for e in reversed(events):
            if (
                e.reviewer == reviewer
                and e.verdict
                and e.event_id not in taken
                and e.finding_id in self.place
            ):
                place = self.place[e.finding_id]
                return {"finding_id": e.finding_id, "position": place} | event(e, reviewer)
        return {}

    def sheet(self, position: int, reviewer: str, role: str) -> dict[str, Any]:
        """A finding with what this reviewer may see was said of it."""
        finding = self.findings[position]
        links = [k for c in finding.claim_ids for k in self.links.get(c, ())]
        standing = self._standing(finding)
        blind = _blind(standing, reviewer, role)
        told = self._said(finding, standing, reviewer, blind)
        told["siblings"] = self._siblings(position)
        told["corrections"] = [] if blind else self._corrections(finding, reviewer)
        return sheet(finding, self.dossier, links) | told

    def _siblings(self, position: int) -> list[dict[str, Any]]:
        """What else is asked of these passages: each is a question, and a verdict, of its own."""
        homes = (self.homes[claim_id] for claim_id in self.findings[position].claim_ids)
        places = sorted({n for home in homes for n in home[: SIBLINGS + 1]} - {position})
        near = sorted(places, key=lambda n: (abs(n - position), n))[:SIBLINGS]
        told = ((n, self.findings[n]) for n in sorted(near))
        return [
            {"position": n, "question": f.question or f.summary, "kind": f.kind} for n, f in told
        ]

    def _corrections(self, finding: Finding, reviewer: str) -> list[dict[str, Any]]:
        """What people said of the facts of these passages: one fact, or two."""
        facts = (f for c in finding.claim_ids for f in self.dossier.facts_of.get(c, ()))
        found = {id(k): k for f in facts for k in self.corrected.get(f.fact_id, ())}
        return [self.told(correction, reviewer) for correction in found.values()]

    def told(self, correction: Pairing, reviewer: str) -> dict[str, Any]:
        """A correction as the desk shows it."""
        words = [
            fact.words if (fact := self.dossier.fact_by_id.get(i)) else "words that have changed"
            for i in sorted(correction.pair)
        ]
        said = [
            {"says": says, "who": e.reviewer, "at": e.at, "event_id": e.event_id}
            | {"mine": e.reviewer == reviewer, "finding_id": e.finding_id}
            | {"position": self.place.get(e.finding_id, -1)}
            for says, e in correction.said
        ]
        gone = correction.gone(self.dossier.fact_by_id)
        return {"words": words, "holds": correction.holds, "said": said, "gone": gone}

    def _said(
        self, finding: Finding, standing: Standing, reviewer: str, blind: bool
    ) -> dict[str, Any]:
        taken = undone(standing.history)
        said = [e for e in standing.history if not blind or e.reviewer == reviewer]
        comments = [e for e in said if e.action_kind == "comment" and e.event_id not in taken]
        old = [] if blind else self.earlier.get(finding.finding_id, [])
        settled = standing.status == "adjudicated" and not blind
        return {
            "blind": blind,
            "assigned": assignee(standing.history),
            "comments": [event(e, reviewer) for e in comments],
            "history": [event(e, reviewer, e.event_id in taken) for e in said],
            "opinions": [] if blind else [event(e, reviewer) for e in standing.verdicts],
            "mine": next(
                (event(e, reviewer) for e in standing.verdicts if e.reviewer == reviewer), None
            ),
            "settled": next(
                (event(e, reviewer) for e in standing.verdicts if e.event_id == standing.event_id),
                None,
            )
            if settled
            else None,
            "earlier": [self._reworded(e, finding, reviewer) for e in old],
        }

    def _reworded(self, old: Verdict, finding: Finding, reviewer: str) -> dict[str, Any]:
        """An earlier verdict beside its wording then, with the words that changed since."""
        kept = set(old.claim_ids)
        # A quote stands for one claim: that a source has the same words does not keep the author's.
        now = [self.claims[c].quote for c in finding.claim_ids if c not in kept]
        told = zip_longest(old.claim_ids, old.quotes, fillvalue="")
        left = [q for c, q in told if q and c not in finding.claim_ids]
        for same in [q for q in left if q in now]:
            if same in now:
                now.remove(same)
                left.remove(same)
        whole = [self.claims[c].quote for c in finding.claim_ids]
        wordings = [reworded(q, _closest(q, now or whole)) for q in left]
        return event(old, reviewer) | {"wordings": wordings}

    def _standing(self, finding: Finding) -> Standing:
        events = self.store.events(finding.finding_id)
        return standings([finding], events)[finding.finding_id]

    def _read(self, events: list[Verdict]) -> None:
        self.seq = events[-1].seq if events else 0
        quotes = {c: claim.quote for c, claim in self.claims.items()}
        self.earlier = earlier(self.findings, events, quotes)
        self.corrected = {}
        for correction in corrections(events):
            for fact_id in correction.pair:
                self.corrected.setdefault(fact_id, []).append(correction)

    def _row(self, standing: Standing, reviewer: str, role: str) -> str:
        blind = _blind(standing, reviewer, role)
        status = "needs_second" if blind and standing.verdicts else standing.status
        verdict = "" if blind else standing.verdict
        mine = _own(standing.verdicts, reviewer)
        asked = assignee(standing.history)
        talk = any(e.action_kind == "comment" for e in standing.history) and not blind
        return "".join(
            (
                str(STATUSES.index(status)),
                str(VERDICTS.index(verdict) + 1 if verdict in VERDICTS else 0),
                "1" if mine else "0",
                "1" if _waits(standing, role, mine) else "0",
                "1" if standing.finding_id in self.earlier else "0",
                str(1 + (asked != reviewer)) if asked else "0",
                "1" if talk else "0",
            )
        )


def _closest(quote: str, others: Sequence[str]) -> str:
    from rapidfuzz import fuzz

    return max(others, key=lambda other: fuzz.ratio(quote, other))


def _own(verdicts: Iterable[Verdict], reviewer: str) -> bool:
    return any(e.reviewer == reviewer for e in verdicts)


def _blind(standing: Standing, reviewer: str, role: str) -> bool:
    return role == "second" and not _own(standing.verdicts, reviewer)


def _waits(standing: Standing, role: str, mine: bool) -> bool:
    """Whether this finding still asks something of a reviewer in this role."""
    if role == "adjudicator":
        return standing.status == "disagreement"
    if role == "second":
        return bool(standing.verdicts) and not mine and standing.status != "adjudicated"
    return standing.status == "open"


def unsound(store: VerdictStore) -> str:
    """What is wrong with a ledger that does not verify, in a sentence; else empty. Such a ledger
    is seen and not written to."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", WorkbenchWarning)  # of newer events: each is marked
        try:
            store.verify()
        except Unsound as error:
            return f"This ledger does not verify: {written(str(error))}."
    return ""
