"""``extract``: claims to facts, so that every word that carries content lies in one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.claims import rows
from workbench.facets import name, of_kind, place, registry, role, title, wording
from workbench.facts.brackets import figures, owner
from workbench.facts.clauses import clauses, verbs
from workbench.facts.slots import Slot, content, slot
from workbench.facts.tabled import CellSlot
from workbench.measures.calendar import When
from workbench.measures.mention import Mention
from workbench.measures.quantity import scan
from workbench.records import Claim, Fact, fact_id
from workbench.words.tokens import Reading, once, tokenize


@once
def mentions(reading: Reading) -> tuple[Mention, ...]:
    """The facts of a text as mentions, in order and without overlap: typed values first, longer
    ones before shorter, and runs of what is left as ``wording``."""
    typed = [*figures(reading), *title.extract(reading), *name.extract(reading)]
    typed += [*place.extract(reading), *role.extract(reading)]
    typed += _dated_titles(reading)
    counted = {id(m) for m in typed if m.facet in of_kind("figure")}
    typed.sort(key=lambda m: (id(m) not in counted, m.first - m.last, m.facet != "title", m.first))
    taken = bytearray(reading.size)
    kept: list[Mention] = []
    for mention in typed:
        if not any(taken[mention.first : mention.last]):
            taken[mention.first : mention.last] = b"\1" * (mention.last - mention.first)
            kept.append(mention)
    kept += wording.runs(reading, taken, verbs(reading))
    return tuple(sorted(kept, key=lambda m: m.first))


def _dated_titles(reading: Reading) -> Iterator[Mention]:
    """The titles that a list gives with their years: "Red Dust (1951), The Long Road (1954)"."""
    for dated in scan(reading):
        if dated.facet != "date" or not isinstance(dated.value, When) or dated.value.stretch.month:
            continue
        first, last = owner(reading, dated)
        opens = not first or reading.sentences[first] != reading.sentences[first - 1]
        if last > first and last == dated.first and not opens:
            lowers = reading.lowers[first:last]
            parts = lowers[1:] if len(lowers) > 1 and lowers[0] in ("the", "a", "an") else lowers
            place = reading.starts[first], reading.ends[last - 1]
            yield Mention(
                "title", *place, first, last, title.Title(reading.span(first, last), parts)
            )


def normal(mention: Mention) -> str:
    """The value of a mention as text, equal for equal values."""
    told = registry()[mention.facet].normal
    assert told is not None
    return told(mention.value)


RECORD = 3  # columns from which on a row tells several things of what its first cell names


@dataclass(frozen=True, slots=True, eq=False)
class Stated:
    """A fact with what comparing it needs: the number of its claim, its mention and its slot."""

    fact: Fact
    row: int
    reading: Reading
    mention: Mention
    label: tuple[str, ...] = ()  # stems of the head of its column in a table
    entry: frozenset[str] = frozenset()  # stems of the first cell of its row, which names the entry
    records: bool = False  # whether the rows of its table have several values each

    @property
    def slot(self) -> Slot:
        """The slot it fills, read when it is asked for."""
        if self.label:
            return CellSlot(self.reading, self.mention, self.label, self.entry, self.records)
        return slot(self.reading, self.mention)


def stated(claims: Sequence[Claim], texts: Mapping[str, str] | None = None) -> list[Stated]:
    """The facts of the check-worthy claims, with what comparing them needs; ``texts`` are those of
    their sources, in which the heads of tables stand."""
    made = []
    tables = {home: rows.Tables(text) for home, text in (texts or {}).items()}
    for row, claim in enumerate(claims):
        if claim.check_worthy:
            reading = tokenize(claim.quote)
            table, text = tables.get(claim.source_id), (texts or {}).get(claim.source_id, "")
            heads = columns(claim, text, table) if table else []
            first = claim.quote[: heads[0][1] - claim.start] if heads else ""
            entry = frozenset(tokenize(first).stems)
            for mention, fact in zip(mentions(reading), facts(claim), strict=True):
                label = next((h for start, end, h in heads if start <= fact.start < end), ())
                made.append(Stated(fact, row, reading, mention, label, entry, len(heads) >= RECORD))
    return made


def columns(
    claim: Claim, text: str, tables: rows.Tables | None = None
) -> list[tuple[int, int, tuple[str, ...]]]:
    """The cells of a row of a table, by start and end, each with the stems of its column's head;
    ``tables`` are those of the text, where they are known."""
    heads = (tables or rows.Tables(text)).heads(claim.start)
    cells = rows.cells(text, claim.start, claim.end) if heads else ()
    if len(cells) != len(heads):
        return []
    names = [tokenize(text[start:end]).stems for start, end in heads]
    return [(start, end, name) for (start, end), name in zip(cells, names, strict=True)]


def extract(claims: Sequence[Claim], progress: bool = False) -> list[Fact]:
    """The facts of the check-worthy claims, in order of source and place; what others state of
    them (``status``, ``lineages``, ``supported_by``) is not yet filled in.

    >>> facts = wb.extract(wb.split(wb.read("sources")))
    >>> [(fact.facet, fact.words) for fact in facts][:3]
    [('wording', 'mill'), ('wording', 'opened'), ('date', '1890')]
    """
    from tqdm import tqdm

    made: list[Fact] = []
    for claim in tqdm(claims, desc="extract", unit="claim", disable=not progress):
        if claim.check_worthy:
            made += facts(claim)
    return made


def facts(claim: Claim) -> Iterator[Fact]:
    """The facts of one claim."""
    reading = tokenize(claim.quote)
    counts: Counter[tuple[str, str]] = Counter()
    reserve = _reserve(claim, reading)
    for mention in mentions(reading):
        words = claim.quote[mention.start : mention.end]
        count = counts[mention.facet, words]
        counts[mention.facet, words] += 1
        subject, attribute = _placed(reading, mention)
        yield Fact(
            fact_id(claim.claim_id, mention.facet, words, count),
            claim.claim_id,
            mention.facet,
            subject,
            attribute,
            normal(mention),
            words,
            claim.start + mention.start,
            claim.start + mention.end,
            (*_bounds(mention), *reserve),
        )


def _placed(reading: Reading, mention: Mention) -> tuple[str, str]:
    """Of what a value is told, and which property of it: stems of the text."""
    if mention.facet in of_kind("figure"):
        where = slot(reading, mention)
        subject, told = where.subject, getattr(mention.value, "noun", "") or where.verb
    else:
        verb, subject = clauses(reading)[mention.first]
        told = content(reading)[verb] if verb >= 0 else ""
    return " ".join((*subject.heads, *subject.wholes)), told


def _bounds(mention: Mention) -> Iterator[str]:
    """The reserve that the figure itself is told with."""
    interval = getattr(mention.value, "interval", None)
    bound = getattr(mention.value, "bound", "")
    if (interval is not None and interval.rough) or bound == "~":
        yield "approximate"
    if (interval is not None and interval.high == float("inf")) or bound in (">", ">="):
        yield "at_least"
    if (interval is not None and interval.low == -float("inf")) or bound in ("<", "<="):
        yield "at_most"
    if getattr(mention.value, "state", False):
        yield f"as_of:{mention.value.said}"


def _reserve(claim: Claim, reading: Reading) -> tuple[str, ...]:
    """The reserve that a whole claim is told with."""
    found: list[str] = []
    if claim.certainty in ("hedged", "denied"):
        found.append(claim.certainty)
    if claim.speaker:
        found.append(f"attributed:{claim.speaker}")
    return tuple(found)
