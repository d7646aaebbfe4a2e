"""What stands: the state of each finding, read from the events and from nothing else.

Rules. An undone event does not stand; what it had replaced stands again. Each reviewer has one
standing verdict per finding: the one no later verdict of theirs replaces (in ledgers that were
merged, the latest by the clock). ``needs_work`` is no opinion on the facts but asks for another
look, until another reviewer has given a verdict after it; so does a word that only a newer
workbench knows, and a verdict from elsewhere that lacks what the desk asks for (``needs``). An
adjudication settles the finding; a later verdict that differs from it opens the finding again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, zip_longest
from typing import Literal

from workbench.records import VERDICTS, VOCABULARY, Finding, Verdict
from workbench.verdicts import needs

NEAR = 80  # least similarity, of 100 (rapidfuzz ratio), of two wordings of one claim
RARE_WORDS = 4  # a claim that changed keeps at least one of its rarest words
LOOKED_AT = 50  # claims compared per rare word, so that boilerplate costs no more than the rest

DECIDED = (
    "verdict",
    "editorial_action",
    "chosen_value",
    "correction",
    "reviewer",
    "event_id",
)
OPINIONS = tuple(word for word in VERDICTS if word != "needs_work")
StandingStatus = Literal["open", "checked", "needs_second", "disagreement", "adjudicated"]
SETTLED = ("checked", "adjudicated")  # the statuses in which nothing more is asked of anyone


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of one finding.

    ``verdict`` to ``event_id`` are of the event that decides, and empty while the finding is open
    or its reviewers disagree. ``verdicts``: the events that stand, one per reviewer, by seq.
    ``history``: every event on the finding, undone ones too.
    """

    finding_id: str
    status: StandingStatus
    verdict: str = ""
    editorial_action: str = ""
    chosen_value: str = ""
    correction: str = ""
    reviewer: str = ""
    event_id: str = ""
    verdicts: tuple[Verdict, ...] = ()
    history: tuple[Verdict, ...] = ()


def standings(findings: Iterable[Finding], events: Sequence[Verdict]) -> dict[str, Standing]:
    """The state of every finding, by finding_id, in the order of the findings."""
    said = by_finding(events)
    return {f.finding_id: _standing(f, said.get(f.finding_id, ())) for f in findings}


def by_finding(events: Iterable[Verdict]) -> dict[str, list[Verdict]]:
    """The events on each finding."""
    grouped: dict[str, list[Verdict]] = {}
    for event in events:
        grouped.setdefault(event.finding_id, []).append(event)
    return grouped


def stand(events: Sequence[Verdict]) -> list[Verdict]:
    """Of the events on one finding, the verdicts that stand: one per reviewer, by seq."""
    taken = undone(events)
    kept = [
        e for e in events if e.action_kind in ("verdict", "adjudicate") and e.event_id not in taken
    ]
    by_id = {e.event_id: e for e in kept}
    replaced = {
        e.supersedes for e in kept if e.supersedes in by_id and _own(e, by_id[e.supersedes])
    }
    latest: dict[str, Verdict] = {}
    for event in kept:
        other = latest.get(event.reviewer)
        if event.event_id in replaced or (other and (other.at, other.seq) > (event.at, event.seq)):
            continue
        latest[event.reviewer] = event
    return sorted(latest.values(), key=lambda e: e.seq)


def undone(events: Iterable[Verdict]) -> set[str]:
    """The ids of the events that were taken back: each by the one who said it, where it was said.
    An undo of any other event counts for nothing, wherever it came from."""
    listed = list(events)
    by_id = {e.event_id: e for e in listed}
    return {
        e.supersedes
        for e in listed
        if e.action_kind == "undo" and e.supersedes in by_id and _own(e, by_id[e.supersedes])
    }


def _own(event: Verdict, before: Verdict) -> bool:
    """Whether an event can take back or replace an earlier one."""
    return (event.reviewer, event.finding_id) == (before.reviewer, before.finding_id)


def assignee(events: Iterable[Verdict]) -> str:
    """Who is asked to look at a finding of which these are the events; "" when nobody is."""
    listed = list(events)
    taken = undone(listed)
    asked = (e for e in listed if e.action_kind == "assign" and e.event_id not in taken)
    return max(((e.seq, e.assignee) for e in asked), default=(0, ""))[1]


def settled_on(events: Sequence[Verdict]) -> Verdict | None:
    """The verdict that decides a finding of which these are the events, where one does."""
    status, decides = _judge(stand(events))
    return decides if status in SETTLED else None


def same_value(left: Verdict, right: Verdict) -> bool:
    """Whether two verdicts chose one value, whatever its case and spacing."""
    return _plain(left.chosen_value) == _plain(right.chosen_value)


def _differ(left: Verdict, right: Verdict) -> bool:
    if left.chosen_value and right.chosen_value and not same_value(left, right):
        return True
    return left.verdict != right.verdict


def _standing(finding: Finding, events: Sequence[Verdict]) -> Standing:
    if not events:
        return Standing(finding.finding_id, "open")
    verdicts = stand(events)
    status, decides = _judge(verdicts, finding.kind)
    known = {name: getattr(decides, name) for name in DECIDED} if decides else {}
    return Standing(
        finding.finding_id, status, **known, verdicts=tuple(verdicts), history=tuple(events)
    )


def _judge(verdicts: Sequence[Verdict], kind: str = "") -> tuple[StandingStatus, Verdict | None]:
    """The status of a finding of this kind, and the verdict that decides it."""
    settled = [e for e in verdicts if e.action_kind == "adjudicate" and _judged(e, kind)]
    considered = [e for e in verdicts if not settled or e.seq >= settled[-1].seq]
    opinions = [e for e in considered if e.verdict in OPINIONS and _judged(e, kind)]
    asks = [e for e in considered if e.verdict not in OPINIONS or not _judged(e, kind)]
    if any(_differ(one, other) for one, other in combinations(opinions, 2)):
        return "disagreement", None
    if asks and (not opinions or asks[-1].seq > opinions[-1].seq):
        return "needs_second", asks[-1]
    if settled:
        return "adjudicated", settled[-1]
    return ("checked", opinions[-1]) if opinions else ("open", None)


def _judged(event: Verdict, kind: str) -> bool:
    """Whether a verdict can settle anything. What a newer workbench said cannot be judged by the
    rules of this one; and what the desk would not have taken on a finding of this kind came from
    elsewhere: a value that is not named, a word that does not answer what is asked."""
    if event.vocabulary > VOCABULARY or not needs.answers(event.verdict, kind or "conflict"):
        return False
    return needs.VALUE not in needs.of(event.verdict, kind) or bool(event.chosen_value)


def earlier(
    findings: Iterable[Finding], events: Sequence[Verdict], quotes: Mapping[str, str] | None = None
) -> dict[str, list[Verdict]]:
    """Verdicts on an earlier wording, by seq, under the finding_id of the present finding.

    A verdict whose finding no longer exists is shown beside every finding that shares a claim
    with it and, given the ``quotes`` of the present claims by claim_id, beside those of the claim
    whose words are nearest to the words it was given on. It is history: it never counts as a
    verdict on the present finding.
    """
    homes: dict[str, list[str]] = {}  # claim_id to the findings it is in
    known = set()
    for finding in findings:
        known.add(finding.finding_id)
        for claim_id in finding.claim_ids:
            homes.setdefault(claim_id, []).append(finding.finding_id)
    gone = [said for finding_id, said in by_finding(events).items() if finding_id not in known]
    if not gone:
        return {}
    nearest = _Nearest({c: q for c, q in (quotes or {}).items() if c in homes})
    found: dict[str, list[Verdict]] = {}
    for verdict in (verdict for said in gone for verdict in stand(said)):
        changed = zip_longest(verdict.claim_ids, verdict.quotes, fillvalue="")
        moved = (nearest.claim(quote) for claim_id, quote in changed if claim_id not in homes)
        there = (home for c in (*verdict.claim_ids, *moved) for home in homes.get(c, ()))
        for home in dict.fromkeys(there):
            found.setdefault(home, []).append(verdict)
    return {f: sorted(found[f], key=lambda e: e.seq) for f in sorted(found)}


class _Nearest:
    """The present claim whose words are nearest to those of a claim that is gone."""

    def __init__(self, quotes: Mapping[str, str]) -> None:
        self._quotes = {claim_id: _plain(quote) for claim_id, quote in quotes.items()}
        self._same = {quote: claim_id for claim_id, quote in reversed(self._quotes.items())}
        self._places: dict[str, list[str]] = {}  # word to the claims it stands in
        for claim_id, quote in self._quotes.items():
            for word in dict.fromkeys(quote.split()):
                self._places.setdefault(word, []).append(claim_id)

    def claim(self, quote: str) -> str:
        """Its claim_id; "" when none is near. Only claims that share a rare word are looked at."""
        from rapidfuzz import fuzz, process

        plain = _plain(quote)
        if plain in self._same:
            return self._same[plain]
        shared = [self._places[w] for w in dict.fromkeys(plain.split()) if w in self._places]
        rare = sorted(shared, key=len)[:RARE_WORDS]
        near = {c: self._quotes[c] for places in rare for c in places[:LOOKED_AT]}
        best = process.extractOne(plain, near, scorer=fuzz.ratio, score_cutoff=NEAR)
        return str(best[2]) if best else ""


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
