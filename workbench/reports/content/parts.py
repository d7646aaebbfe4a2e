"""The parts of an annotated report, in the form that every format writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.records import Claim, Difference, Evidence, Finding, Lineage, Source, Verdict
from workbench.verdicts.standing import SETTLED

if TYPE_CHECKING:
    from workbench.verdicts.standing import Standing


@dataclass(frozen=True, slots=True)
class QuotePart:
    """A piece of a claim's words; ``differences`` index the finding's differences it belongs to,
    ``unborne`` tells that nothing bears it out."""

    text: str
    differences: tuple[int, ...]
    unborne: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A claim where it stands. ``origin`` is the title of the source its lineage goes back to.

    ``label`` says what a settled question made of it (``holding.py``), empty while it is open;
    ``tone`` is how it is coloured. ``quiet``: what the finding asks about stands in others only.
    """

    claim: Claim
    source: Source
    origin: str
    parts: tuple[QuotePart, ...]
    label: str = ""
    tone: str = ""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class StatedValue:
    """A row of the grid: the words one claim has for a facet, and what the difference means.

    ``words`` is empty where the claim does not say it. ``sources`` and ``origins`` count all that
    have this value; copies of one origin count once in ``origins``. Rows stand facet by facet,
    value by value.
    """

    facet: str
    effect: str
    words: str
    passage: Passage
    means: str
    sources: int = 1
    origins: int = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """One finding with all that a reader needs to judge it.

    ``number`` is its place in the queue, from 1. ``tone`` (``holding.TONES``) says how to colour
    it; ``label`` (kind and reason) and ``state`` (the answer, once it is settled) are the words.
    ``settles`` says what would settle it; ``copying`` is the evidence that its sources copy one
    another; ``earlier`` are verdicts on an earlier wording, which no longer count; ``nearest``
    are the passages nearest to one of a manuscript of which no source speaks.
    """

    number: int
    finding: Finding
    standing: Standing
    tone: str
    label: str
    state: str
    passages: tuple[Passage, ...]
    grid: tuple[StatedValue, ...]
    settles: str
    copying: tuple[Lineage, ...]
    earlier: tuple[Verdict, ...]
    nearest: tuple[Passage, ...] = ()

    @property
    def headline(self) -> str:
        """What is asked; where no question was formed, what was found."""
        return self.finding.question or self.finding.summary or self.label

    @property
    def settled(self) -> bool:
        """True if a verdict stands and nothing more is asked for."""
        return self.standing.status in SETTLED


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a source's text: which findings mark it, begin here, or ask about these words.

    ``start`` and ``end`` are code points into the source's text. Findings are named by their
    number in the queue, gravest first. ``tone`` ticks the words: that of the gravest question on
    them, ``borne`` where others bear them out and nothing is asked, empty where unmarked;
    ``told`` says so in words, with the sources.
    """

    start: int
    end: int
    text: str
    numbers: tuple[int, ...]
    opens: tuple[int, ...]
    differing: tuple[int, ...]
    tone: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Copy:
    """The annotated copy of one source: segments that make up its text, exactly and in order."""

    source: Source
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the source register. ``origin`` is a title; ``evidence`` that of the copying."""

    source: Source
    origin: str
    claims: int
    findings: int
    evidence: tuple[Lineage, ...]


@dataclass(frozen=True, slots=True)
class Copying:
    """One source's lineage to another: ``copy`` repeats ``model``, unless both share an origin.

    ``passages`` are pairs in that order.
    """

    lineage: Lineage
    model: Source
    copy: Source
    passages: tuple[tuple[Passage, Passage], ...]

    @property
    def says(self) -> str:
        """Who repeats whom, as a sentence without its stop."""
        if self.lineage.direction == "common_origin":
            return f"{self.model.title} and {self.copy.title} share an origin"
        return f"{self.copy.title} repeats {self.model.title}"


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """How two sources agree: findings on which both speak, by how they compare there."""

    left: Source
    right: Source
    agree: int
    drift: int
    conflict: int
    lineage: Lineage | None


@dataclass(frozen=True, slots=True)
class Dated:
    """A claim that names a calendar year; ``words`` are the date as it stands there."""

    year: int
    words: str
    passage: Passage
    number: int
    tone: str


@dataclass(frozen=True, slots=True)
class Correction:
    """As written, as it should read, on what evidence; ``sheets`` are the questions it lost.

    Where ``reads`` is empty ``instead`` says what to do. ``wrong`` are the places in the claim's
    words that do not hold.
    """

    sheets: tuple[Sheet, ...]
    written: Passage
    reads: str
    instead: str
    wrong: tuple[tuple[int, int], ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Entered:
    """A line of the decision log. ``number`` is the finding's, 0 if it is no longer found."""

    event: Verdict
    number: int
    undone: bool


@dataclass(frozen=True, slots=True)
class Signed:
    """A sign-off: who, when, which event of the ledger was the last they saw, and its hash.

    ``outdated`` where a source, a finding or a decision is no longer what they signed.
    """

    name: str
    at: str
    head_seq: int
    head_hash: str
    outdated: bool


@dataclass(frozen=True, slots=True)
class Agreement:
    """Reviewers' agreement on one kind of finding; figures are words, "–" where undefined."""

    kind: str
    figures: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Limits:
    """What was not checked: claims set aside, what reading warned of, what no rule can see, and
    the files that could not be read."""

    unchecked: tuple[Passage, ...]
    warnings: tuple[str, ...]
    blind: tuple[str, ...]
    unread: tuple[str, ...] = ()


def signature_words(signed: Signed) -> str:
    """A sign-off as one sentence without its stop."""
    on = f"ledger event {signed.head_seq}" if signed.head_seq else "an empty ledger"
    told = f"Signed by {signed.name} on {signed.at[:10]} ({on})"
    return f"{told}; OUTDATED: something has changed since" if signed.outdated else told


def word_of(sheet: Sheet, passage: Passage) -> str:
    """The word for a mark in the copy: what became of the passage, else what is asked."""
    return passage.label or sheet.finding.kind


def marked(part: QuotePart) -> bool:
    """Whether words are to stand out: they differ, or nothing bears them out."""
    return bool(part.differences) or part.unborne


def spoken(word: str) -> str:
    """A word of a vocabulary as a reader sees it: ``needs_second`` is “needs second”."""
    return word.replace("_", " ")


def moment(at: str) -> str:
    """A moment of the ledger (UTC, ISO 8601) as people write it."""
    return at.replace("T", " ").removesuffix("Z")


def stopped(sentence: str) -> str:
    """The sentence with a full stop, if it has no stop of its own."""
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def counted(number: int, word: str) -> str:
    """``1 source``, ``2 sources``."""
    return f"{number:,} {word}" + ("" if number == 1 else "s")


def listed(names: Iterable[str], most: int = 4) -> str:
    """Names in a row, the first few of many."""
    known = list(names)
    more = f" and {len(known) - most} more" if len(known) > most else ""
    return ", ".join(known[:most]) + more


def meaning(difference: Difference) -> str:
    """The effect and what it means, as one phrase."""
    effect = spoken(difference.effect)
    return f"{effect}: {difference.explanation}" if difference.explanation else effect
