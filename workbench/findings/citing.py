"""A claim of a manuscript is first held against the sources it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workbench.facts.cited import Cited
from workbench.findings.desk import Desk
from workbench.findings.summary import short
from workbench.findings.ticks import Library
from workbench.records import Difference, Fact, Finding, content_id

_SHOWN = 4  # runs of words that one line names
_TELLING = 3  # characters of words of a source that say something by themselves


def against(
    finding: Finding, told: Sequence[Fact], cited: Cited, library: Library, desk: Desk
) -> Finding:
    """A finding of support with what the cited sources say of its facts.

    What only other sources bear out is not corroborated: is the right source cited?
    """
    facts = [fact for fact in told if cited.of(fact)]
    works = dict.fromkeys(work for i in finding.claim_ids for work in cited.missing.get(i, ()))
    be = "is" if len(works) == 1 else "are"
    gone = f"; it cites {_listed(works)}, which {be} not among the sources" if works else ""
    if not facts:
        return _doubtful(finding, cited, gone) if gone else finding
    lacks = [fact for fact in facts if not _bears(fact, cited.of(fact), library)]
    homes = dict.fromkeys(home for fact in lacks or facts for home in cited.of(fact))
    title = _listed(desk.sources[home].title for home in homes)
    one = len(homes) == 1
    head = f"The cited source, {title}," if one else f"The cited sources, {title},"
    if not lacks:
        said = f"{head} {'bears' if one else 'bear'} this out. {finding.summary}"
        return _doubtful(replace(finding, summary=said), cited, gone)
    nothing = finding.reason == "single_source"
    fails = f"{'does' if one else 'do'} not bear"
    what = "this out" if nothing or len(lacks) == len(told) else f"out {_words(lacks)}"
    astray = [fact for fact in lacks if fact.status == "supported"]
    if not astray:
        return replace(finding, summary=f"{head} {fails} {what}. {finding.summary}{gone}")
    others = list(dict.fromkeys(o for fact in astray for o in _elsewhere(fact, library)))
    verb = "does" if len(others) == 1 else "do"
    other = _listed(desk.sources[o].title for o in others[:_SHOWN])
    partly = "" if len(astray) == len(lacks) else f" for {_words(astray)}"
    said = f"{head} {fails} {what}; {other} {verb}{partly}"
    if finding.kind != "corroborated" and finding.reason != "secondary_only":
        return replace(finding, summary=f"{said}. {finding.summary}{gone}")
    words = [fact.words for fact in astray]
    kind, reason = "unverified", "partly_supported"
    asks = f"Is the right source cited for {_words(astray)}: {title}, or {other}?"
    if set(homes) == set(others):
        asks = f"Is each source cited for its own words: {_words(astray)}?"
    quoted = f"“{short(desk.claims[astray[0].claim_id].quote)}”"
    return replace(
        finding,
        finding_id=content_id("f", kind, reason, sorted(finding.claim_ids), words, list(homes)),
        kind="unverified",
        reason=reason,
        severity="medium",
        summary=f"{said}: {quoted}{gone}",
        question=asks,
    )


def _doubtful(finding: Finding, cited: Cited, gone: str) -> Finding:
    """A finding whose claim cites what is not among the sources; where that may be no work at all,
    but words to be borne out, it is not corroborated."""
    said = replace(finding, summary=f"{finding.summary}{gone}")
    if finding.kind != "corroborated" or cited.doubtful.isdisjoint(finding.claim_ids):
        return said
    words = [w for i in finding.claim_ids if i in cited.doubtful for w in cited.missing[i]]
    reason = "partly_supported"
    return replace(
        said,
        finding_id=content_id("f", "unverified", reason, sorted(finding.claim_ids), words),
        kind="unverified",
        reason=reason,
        question=f"Which source is {_listed(f'“{word}”' for word in words)}?",
    )


def beside(finding: Finding, cited: Cited, library: Library, desk: Desk) -> Finding:
    """A contested finding with what the source says that its claim cites."""
    said: dict[str, None] = {}
    for claim_id in finding.claim_ids:
        homes: Sequence[str] = cited.sources.get(claim_id, ())
        sides = list(_sides(finding, claim_id, desk)) if homes else []
        own = [desk.facts[fact] for fact, _, _ in sides if fact]
        if claim_id in cited.runs and own:  # only what is cited for these words
            homes = tuple(dict.fromkeys(home for fact in own for home in cited.of(fact)))
        if not sides or not homes:
            continue
        title = _listed(desk.sources[home].title for home in homes)
        words = [theirs for _, theirs, home in sides if home in homes and len(theirs) >= _TELLING]
        if words:
            told = f"has {_listed(f'“{short(each)}”' for each in dict.fromkeys(words))}"
        elif own and all(_bears(fact, homes, library) for fact in own):
            told = f"{'bears' if len(homes) == 1 else 'bear'} it out"
        else:
            told = f"{'does' if len(homes) == 1 else 'do'} not bear it out"
        said[f"; the claim cites {title}, which {told}"] = None
    return replace(finding, summary=f"{finding.summary}{''.join(said)}") if said else finding


def _sides(finding: Finding, claim_id: str, desk: Desk) -> Iterator[tuple[str, str, str]]:
    """For each difference between a claim and a source: the claim's fact, the words of the
    source, and which it is."""
    for found in finding.differences:
        left = (found.left_id, found.left_fact, found.left)
        right = (found.right_id, found.right_fact, found.right)
        for own, other in ((left, right), (right, left)):
            source = desk.source(other[0])
            if own[0] == claim_id and not source.manuscript:
                yield own[1], other[2], source.source_id


def only_cites(found: Difference, cited: Cited, desk: Desk) -> bool:
    """Whether the words of one side are only the mark of a citation."""
    return any(
        words and cited.mark(desk.claims[claim].source_id, start, end)
        for claim, words, start, end in (
            (found.left_id, found.left, found.left_start, found.left_end),
            (found.right_id, found.right, found.right_start, found.right_end),
        )
    )


def _bears(fact: Fact, homes: Iterable[str], library: Library) -> bool:
    """Whether one of these sources states an equal value in the same slot, without a reserve."""
    if fact.status == "unsupported" and not fact.supported_by:
        return False
    stated = library.fact(fact.fact_id)
    backed = library.backed(stated) if stated is not None else {}
    return any(home in backed and not backed[home].drifted for home in homes)


def _elsewhere(fact: Fact, library: Library) -> list[str]:
    stated = library.fact(fact.fact_id)
    backed = library.backed(stated) if stated is not None else {}
    return sorted(home for home, each in backed.items() if not each.drifted)


def _words(facts: Sequence[Fact]) -> str:
    words = list(dict.fromkeys(short(fact.words) for fact in facts))
    more = f" and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    return ", ".join(f"“{each}”" for each in words[:_SHOWN]) + more


def _listed(names: Iterable[str]) -> str:
    """Names in a row, the last behind "and"."""
    told = list(names)
    return " and ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))
