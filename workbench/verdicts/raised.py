"""Findings that a reviewer raised on words the machine passed over.

The event holds all that makes the finding, so it stands wherever the ledger is read beside the
sources; where the words of a claim have changed, the event is history like any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workbench.errors import WorkbenchError
from workbench.records import Claim, Difference, Finding, Verdict, content_id
from workbench.tables import Dossier
from workbench.verdicts.standing import undone

REASON = "raised"
# A claim, the words marked in it, and where in its quote they begin.
RaisedMark = tuple[Claim, str, int]


def raised(marks: Sequence[RaisedMark], dossier: Dossier, note: str = "", by: str = "") -> Finding:
    """The finding on these words: of one passage a question of support, of two a conflict."""
    for claim, words, start in marks:
        if claim.quote[start : start + len(words)] != words or not words.strip():
            raise WorkbenchError(
                f"the words {words!r} do not stand at {start} in {claim.quote[:60]!r}; mark them "
                "again"
            )
    if len({claim.claim_id for claim, *_ in marks}) != len(marks) or len(marks) not in (1, 2):
        raise WorkbenchError("mark words in one passage, or in two different ones")
    sources = [dossier.source_by_id[claim.source_id] for claim, *_ in marks]
    origins = {s.lineage_id or s.source_id for s in sources if not s.manuscript}
    quoted = " / ".join(f"“{' '.join(words.split())}”" for _, words, _ in marks)
    told = f"{by or 'A reviewer'} marked {quoted}" + (f": {note}" if note else "")
    asked = note if note.endswith("?") else ""
    if len(marks) == 2:
        kind, question = "conflict", asked or f"Which holds: {quoted.replace(' / ', ' or ')}?"
    else:
        kind, question = "unverified", asked or f"Does anything bear out {quoted}?"
    return Finding(
        content_id("f", REASON, [(c.claim_id, words, start) for c, words, start in marks]),
        kind,  # type: ignore[arg-type]
        "high",
        REASON,
        tuple(claim.claim_id for claim, *_ in marks),
        (_difference(marks, dossier, note),) if len(marks) == 2 else (),
        len({s.source_id for s in sources}),
        len(origins),
        len({s.source_id for s in sources if s.kind == "primary"}),
        told,
        question,
        tuple(i for mark in marks if (i := marked(mark, dossier))),
    )


def with_raised(dossier: Dossier, events: Iterable[Verdict]) -> Dossier:
    """The dossier with the findings that people raised on its claims, after those of their kind."""
    listed = list(events)
    taken = undone(listed)
    known = {f.finding_id for f in dossier.finding_records}
    made: dict[str, Finding] = {}
    for event in listed:
        if event.action_kind == "raise" and event.event_id not in taken:
            found = from_event(event, dossier)
            if found is not None and found.finding_id not in known:
                made.setdefault(found.finding_id, found)
    if not made:
        return dossier
    return replace(dossier, finding_records=_placed(dossier.finding_records, made))


def from_event(event: Verdict, dossier: Dossier) -> Finding | None:
    """The finding an event raises; None where the words of a claim have changed since, or never
    stood there: the event may come from anyone."""
    claims = [dossier.claim_by_id.get(i) for i in event.claim_ids]
    marks = [(c, w, s) for c, w, s in zip(claims, event.words, event.starts, strict=False) if c]
    if len(marks) != len(event.claim_ids):
        return None
    try:
        return raised(marks, dossier, event.note, event.reviewer)
    except WorkbenchError:
        return None


def _placed(known: Sequence[Finding], made: Mapping[str, Finding]) -> tuple[Finding, ...]:
    """A raised finding stands before those of its kind: a person asked it."""
    new = list(made.values())
    conflicts = [f for f in new if f.kind == "conflict"]
    others = [f for f in new if f.kind != "conflict"]
    at = next((n for n, f in enumerate(known) if f.kind not in ("conflict", "drift")), len(known))
    return (*conflicts, *known[:at], *others, *known[at:])


def _difference(marks: Sequence[RaisedMark], dossier: Dossier, note: str) -> Difference:
    (one, left, first), (two, right, second) = marks
    return Difference(
        "wording",
        "conflict",
        one.claim_id,
        two.claim_id,
        left,
        right,
        one.start + first,
        one.start + first + len(left),
        two.start + second,
        two.start + second + len(right),
        note or "a reviewer set these words against each other",
        marked(marks[0], dossier),
        marked(marks[1], dossier),
    )


def marked(mark: RaisedMark, dossier: Dossier) -> str:
    """The fact of the claim that has most of the marked words."""
    claim, words, start = mark
    first, last = claim.start + start, claim.start + start + len(words)
    over = [
        (max(first, f.start) - min(last, f.end), f.start, f.fact_id)
        for f in dossier.facts_of.get(claim.claim_id, ())
        if f.start < last and first < f.end
    ]
    return min(over)[2] if over else ""
