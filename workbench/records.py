"""The record types of the workbench, their vocabularies and their content-hash ids.

Every record is frozen. Offsets count Unicode code points. Ids are
``<letter>:<first 16 hex digits of sha256>`` of what makes the thing what it is, so they never
depend on file order, row number, clock or hash seed.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, get_args

SourceKind = Literal["primary", "secondary", "tertiary", "unknown"]
Certainty = Literal["asserted", "hedged", "attributed", "denied"]
Effect = Literal["conflict", "possible", "weakened", "strengthened", "added", "lost", "differs"]
Relation = Literal["conflict", "possible", "drift", "agree", "related", "unrelated"]
FindingKind = Literal["conflict", "drift", "unverified", "corroborated"]
Severity = Literal["high", "medium", "low"]
Status = Literal["supported", "drifted", "contested", "unsupported", "unasked"]
ActionKind = Literal[
    "verdict",
    "undo",
    "adjudicate",
    "comment",
    "assign",
    "sign",
    "together",
    "apart",
    "raise",
]
VerdictWord = Literal[
    "confirmed",
    "confirmed_with_change",
    "incorrect",
    "disputed",
    "unverifiable",
    "not_checkable",
    "needs_work",
    "no_conflict",
    "not_same_fact",
]
EditorialAction = Literal["keep", "fix", "attribute", "hedge", "cut", "hold", "query_author"]
Role = Literal["checker", "second", "adjudicator"]

SOURCE_KINDS: tuple[str, ...] = get_args(SourceKind)
EFFECTS: tuple[str, ...] = get_args(Effect)
FINDING_KINDS: tuple[str, ...] = get_args(FindingKind)  # gravest first
SEVERITIES: tuple[str, ...] = get_args(Severity)  # gravest first
ACTION_KINDS: tuple[str, ...] = get_args(ActionKind)
VERDICTS: tuple[str, ...] = get_args(VerdictWord)
EDITORIAL_ACTIONS: tuple[str, ...] = get_args(EditorialAction)
ROLES: tuple[str, ...] = get_args(Role)

VOCABULARY = 2  # of the words and fields of events; 1 is that of workbench 0.1.0


def content_id(letter: str, *parts: object) -> str:
    """``<letter>:<16 hex digits>`` of the sha256 of the parts, written as canonical JSON."""
    body = _canonical(parts).encode("utf-8", "surrogatepass")
    return f"{letter}:{hashlib.sha256(body).hexdigest()[:16]}"


# Made once: ``json.dumps`` would make one for every id.
_canonical = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


class Place(NamedTuple):
    """Where a person finds the text from code point ``start`` on, up to the next place:
    "page 3", "paragraph 12", "cell B4", "00:01:23"."""

    start: int
    label: str


@dataclass(frozen=True, slots=True)
class Source:
    """One document, its exact text, and what is known of where it came from.

    ``path`` is relative to the folder read, with forward slashes. ``sha256`` is of the file's
    bytes. ``cites`` names the sources (source_id, title or URL) this one says it relies on.
    ``lineage_id`` names the origin it shares with its copies; alone, it is its own.
    ``manuscript`` is true of the text that will be published: it is no origin of anything.
    ``places``, in order, say where in the document each part of the text stands; without them a
    claim is found by its line. ``retrieved_on`` is the day on which the file was fetched
    or copied. ``replaces`` names the file of which this one is the next version: it has its id.
    """

    source_id: str
    title: str
    path: str
    media_type: str
    sha256: str
    text: str
    kind: SourceKind = "unknown"
    author: str = ""
    publisher: str = ""
    published_on: str = ""
    url: str = ""
    cites: tuple[str, ...] = ()
    lineage_id: str = ""
    manuscript: bool = False
    places: tuple[Place, ...] = ()
    retrieved_on: str = ""
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Exact words in one source that can be checked: ``source.text[start:end] == quote``."""

    claim_id: str
    source_id: str
    quote: str
    start: int
    end: int
    prefix: str
    suffix: str
    locator: str
    check_worthy: bool
    risks: tuple[str, ...] = ()
    certainty: Certainty = "asserted"
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a claim states, in its slot: the unit that is linked, compared and ticked.

    ``subject`` is of what, ``attribute`` which property of it, ``value`` the normal form (equal
    for equal values), ``words`` the exact words: ``source.text[start:end] == words``.
    ``qualifiers`` say with what reserve (``approximate``, ``at_least``, ``as_of:2019``,
    ``hedged``, ``attributed:NAME``, ``denied`` ...). ``lineages`` counts the independent origins
    that state the value, its own included; ``supported_by`` names the facts that do. Where there is
    a manuscript, ``status`` is ``unasked`` for what only sources say.
    """

    fact_id: str
    claim_id: str
    facet: str
    subject: str
    attribute: str
    value: str
    words: str
    start: int
    end: int
    qualifiers: tuple[str, ...] = ()
    status: Status = "unsupported"
    lineages: int = 1
    supported_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims that speak of the same fact; ``score`` 0 to 1, ``matched_on`` says why."""

    link_id: str
    left_id: str
    right_id: str
    score: float
    matched_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One facet on which two linked claims differ, with the exact words on both sides.

    Offsets are into the text of each claim's source (in ``compare``, into the two texts given).
    A side that lacks the words has ``left == ""`` and an empty span where they would stand.
    """

    facet: str
    effect: Effect
    left_id: str
    right_id: str
    left: str
    right: str
    left_start: int
    left_end: int
    right_start: int
    right_end: int
    explanation: str
    left_fact: str = ""
    right_fact: str = ""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Evidence that two sources share one origin.

    ``direction`` is ``left_from_right``, ``right_from_left`` or ``common_origin``; ``decided_by``
    is ``text`` (the evidence below) or ``register`` (a person said so). ``passages`` pairs claim
    ids that repeat one another; ``shared_words`` are rare words both use; ``evidence`` is the
    sentence a reviewer reads.
    """

    left_id: str
    right_id: str
    direction: Literal["left_from_right", "right_from_left", "common_origin"]
    decided_by: Literal["text", "register"]
    passages: tuple[tuple[str, str], ...]
    shared_words: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Value:
    """One of the values that are stated for a contested slot: the ``words`` as first stated, the
    normal form, the facts that state it, and how many sources and independent origins do."""

    words: str
    value: str
    fact_ids: tuple[str, ...]
    sources: int
    lineages: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One question put to a reviewer: a contested slot, or what of a group of claims is borne out.

    ``reason`` is the facet (or ``arithmetic``) for conflict and drift; single_source,
    copies_only, secondary_only or partly_supported for unverified. ``sources``, ``lineages`` and
    ``primaries`` count distinct sources, independent origins and primary sources behind the
    claims. ``question`` is one line that an editor understands at once; ``values`` are those that
    a contested slot is given. ``nearest`` are the claims nearest to one of a manuscript of which
    no source speaks.
    """

    finding_id: str
    kind: FindingKind
    severity: Severity
    reason: str
    claim_ids: tuple[str, ...]
    differences: tuple[Difference, ...]
    sources: int
    lineages: int
    primaries: int
    summary: str
    question: str = ""
    fact_ids: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a reviewer relied on: a passage of a source, or a page elsewhere, with the words."""

    source_id: str = ""
    title: str = ""
    url: str = ""
    locator: str = ""
    quote: str = ""
    kind: SourceKind = "unknown"
    looked_up_on: str = ""
    archived_url: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One event of the append-only ledger. ``at`` is UTC, ISO 8601.

    ``fact_ids`` are the facts a person puts together or keeps apart, in pairs: the first with the
    second, the third with the fourth. ``words`` are the words of these facts, or those a person
    marked in the claims of a finding they raise, which begin ``starts`` characters into each
    quote. ``assignee`` is who is asked to look at the finding. ``vocabulary`` is the first that
    has all the words and fields of the event, ``unread`` (JSON) what a newer one says besides.
    """

    event_id: str
    seq: int
    finding_id: str
    claim_ids: tuple[str, ...]
    quotes: tuple[str, ...]
    action_kind: ActionKind
    verdict: VerdictWord | Literal[""]
    editorial_action: EditorialAction | Literal[""]
    chosen_value: str
    correction: str
    note: str
    evidence: tuple[Evidence, ...]
    reviewer: str
    role: Role
    at: str
    supersedes: str
    prev_hash: str
    hash: str
    fact_ids: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    starts: tuple[int, ...] = ()
    assignee: str = ""
    vocabulary: int = 1
    unread: str = ""


FactPair = frozenset[str]  # the ids of two facts


@dataclass(frozen=True, slots=True)
class Decided:
    """The facts that people keep ``apart`` or put ``together``, in pairs: they overrule what the
    rules make of them."""

    apart: frozenset[FactPair] = frozenset()
    together: frozenset[FactPair] = frozenset()

    def parted(self, one: str, two: str) -> bool:
        """Whether a person said that these are two facts."""
        return bool(self.apart) and frozenset((one, two)) in self.apart


UNDECIDED = Decided()

Record = Source | Claim | Fact | Link | Difference | Lineage | Value | Finding | Evidence | Verdict


def as_dict(record: Record) -> dict[str, Any]:
    """The fields of a record by name; records within it stay records (``asdict`` copies them)."""
    return {name: getattr(record, name) for name in record.__slots__}


def as_json(record: Record) -> str:
    """One record as one line of JSON, keys in field order, text unescaped."""
    return json.dumps(as_dict(record), default=as_dict, ensure_ascii=False, separators=(",", ":"))


def claim_id(source_id: str, quote: str, count: int) -> str:
    """Id of the ``count``-th claim (from 0) with these words in this source."""
    return content_id("c", source_id, quote, count)


def fact_id(claim: str, facet: str, words: str, count: int) -> str:
    """Id of the ``count``-th fact (from 0) of this facet with these words in this claim."""
    return content_id("t", claim, facet, words, count)


def link_id(left_id: str, right_id: str) -> str:
    """Id of the link between two claims, whichever comes first."""
    return content_id("l", *sorted((left_id, right_id)))


def finding_id(
    kind: str, reason: str, claim_ids: tuple[str, ...], differences: tuple[Difference, ...]
) -> str:
    """Id of a finding: kind, reason, its claims and the values that differ."""
    values: list[Any] = sorted(
        [d.facet, d.effect, *sorted(((d.left_id, d.left), (d.right_id, d.right)))]
        for d in differences
    )
    return content_id("f", kind, reason, sorted(claim_ids), values)
