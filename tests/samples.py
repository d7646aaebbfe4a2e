"""Hand-made dossiers for tests: a small one with every kind of finding, and one of any size."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from workbench.claims import split
from workbench.facets import registry, values
from workbench.facts.inventory import inventory
from workbench.findings.flag import flagged
from workbench.links import link as linked
from workbench.records import (
    UNDECIDED,
    Claim,
    Decided,
    Difference,
    Fact,
    Finding,
    Lineage,
    Link,
    Source,
    Value,
    claim_id,
    fact_id,
    finding_id,
    link_id,
)
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore
from workbench.words.tokens import tokenize

Judged = tuple[Dossier, VerdictStore]
Settle = Callable[..., Judged]

BRIDGE = """The Harbour Bridge

The bridge opened in May 1932 after eight years of work. It cost £4.2 million. Some 1,400 people
worked on it. "Sixteen of them died," the foreman Ann Reed said.

Designer: Ralph Freeman
"""
GUIDE = """A walk across the bridge

Opened in May 1931, the bridge took eight years to build. Sixteen workers died, foreman Ann Reed
claimed. It is said to be the widest of its kind. Nearly 1,400 people worked on it.
Its beauty is breathtaking.
"""
CUTTING = """The bridge opened in May 1932 after eight years of work.
The first ferry stopped in 1933.
"""

# Three files, of which two say one thing and one another.
NORTHGATE = {
    "gazette": "The Northgate Bridge\n\nThe Northgate Bridge opened on 14 March 2019. It cost £4.2"
    " million. Mayor Helen Park cut the ribbon.\n",
    "council": "Council minutes\n\nThe Northgate Bridge opened on 14 March 2019 and cost £4.2"
    " million. The contractor was Dunmore Engineering.\n",
    "blog": "A walk by the river\n\nThe Northgate Bridge opened on 16 March 2019. The Northgate"
    " Bridge cost £4.9 million, and Mayor Helen Park cut the ribbon.\n",
}
EARLY, LATE = ("14 March 2019", "£4.2 million"), ("16 March 2019", "£4.9 million")


def source(source_id: str, text: str, **known: object) -> Source:
    """A source of this text, as ``read`` would make it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    given = {"title": source_id.replace("-", " ").capitalize(), "lineage_id": source_id, **known}
    return Source(
        source_id=source_id,
        path=f"{source_id}.txt",
        media_type="text/plain",
        sha256=digest,
        text=text,
        **given,  # type: ignore[arg-type]
    )


def values_told(text: str) -> str:
    """The figures and dates of a text, each as it stands there and in its normal form."""
    reading, found = tokenize(text), []
    for mention in values(reading):
        normal = registry()[mention.facet].normal
        assert normal is not None
        found.append(f"{reading.span(mention.first, mention.last)} = {normal(mention.value)}")
    return "; ".join(found)


def flagged_texts(
    texts: dict[str, str], decided: Decided = UNDECIDED, manuscript: str = ""
) -> tuple[list[Fact], list[Finding]]:
    """The facts and findings of sources of these texts, as people decided of their facts."""
    sources = [source(name, text, manuscript=name == manuscript) for name, text in texts.items()]
    claims = split(sources)
    stock = inventory(claims, sources, decided)
    links = linked(claims, sources, False, stock)
    return flagged(claims, links, sources, stock=stock)


def claim(origin: Source, quote: str, **known: object) -> Claim:
    """The claim with these words (which must occur in the source)."""
    start = origin.text.index(quote)
    end = start + len(quote)
    given = {"check_worthy": True, **known}
    return Claim(
        claim_id=claim_id(origin.source_id, quote, 0),
        source_id=origin.source_id,
        quote=quote,
        start=start,
        end=end,
        prefix=origin.text[max(0, start - 32) : start],
        suffix=origin.text[end : end + 32],
        locator=f"line {origin.text.count(chr(10), 0, start) + 1}",
        **given,  # type: ignore[arg-type]
    )


def difference(
    facet: str, effect: str, left: Claim, right: Claim, words: tuple[str, str], explanation: str
) -> Difference:
    """A difference between two claims at the first place where the words stand."""
    places = [c.start + c.quote.index(w) for c, w in zip((left, right), words, strict=True)]
    return Difference(
        facet=facet,
        effect=effect,  # type: ignore[arg-type]
        left_id=left.claim_id,
        right_id=right.claim_id,
        left=words[0],
        right=words[1],
        left_start=places[0],
        left_end=places[0] + len(words[0]),
        right_start=places[1],
        right_end=places[1] + len(words[1]),
        explanation=explanation,
    )


def fact(holder: Claim, facet: str, words: str, value: str, status: str, lineages: int) -> Fact:
    """What a claim states in these words, at the first place where they stand."""
    start = holder.start + holder.quote.index(words)
    return Fact(
        fact_id(holder.claim_id, facet, words, 0),
        holder.claim_id,
        facet,
        "",
        "",
        value,
        words,
        start,
        start + len(words),
        status=status,  # type: ignore[arg-type]
        lineages=lineages,
    )


def finding(
    kind: str,
    severity: str,
    reason: str,
    claims: Sequence[Claim],
    differences: Sequence[Difference] = (),
    support: tuple[int, int, int] = (1, 1, 0),
    summary: str = "",
    question: str = "",
    facts: Sequence[Fact] = (),
    values: Sequence[Value] = (),
) -> Finding:
    """A finding over these claims; ``support`` is (sources, lineages, primaries)."""
    ids = tuple(c.claim_id for c in claims)
    return Finding(
        finding_id(kind, reason, ids, tuple(differences)),
        kind,  # type: ignore[arg-type]
        severity,  # type: ignore[arg-type]
        reason,
        ids,
        tuple(differences),
        *support,
        summary=summary,
        question=question,
        fact_ids=tuple(f.fact_id for f in facts),
        values=tuple(values),
    )


def link(left: Claim, right: Claim, score: float = 0.8) -> Link:
    """A link between two claims."""
    return Link(
        link_id(left.claim_id, right.claim_id),
        left.claim_id,
        right.claim_id,
        score,
        ("rare words: bridge",),
    )


def sample_dossier() -> Dossier:
    """Three sources on a bridge: conflict, drift, unverified of each reason, corroborated."""
    bridge = source("bridge-history", BRIDGE, kind="primary", published_on="1932-05-20")
    guide = source("bridge-guide", GUIDE, kind="secondary", url="https://example.org/walk")
    cutting = source("cutting", CUTTING, lineage_id="bridge-history")
    opened = claim(
        bridge,
        "The bridge opened in May 1932 after eight years of work.",
        risks=("date", "duration"),
    )
    opened_guide = claim(guide, "Opened in May 1931, the bridge took eight years to build.")
    opened_cutting = claim(cutting, "The bridge opened in May 1932 after eight years of work.")
    cost = claim(bridge, "It cost £4.2 million.", risks=("money",))
    people = claim(bridge, "Some 1,400 people\nworked on it.", risks=("number",))
    people_guide = claim(guide, "Nearly 1,400 people worked on it.", risks=("number",))
    died = claim(
        bridge,
        '"Sixteen of them died," the foreman Ann Reed said.',
        risks=("number", "quote", "person"),
        certainty="attributed",
        speaker="Ann Reed",
    )
    died_guide = claim(
        guide,
        "Sixteen workers died, foreman Ann Reed\nclaimed.",
        certainty="attributed",
        speaker="Ann Reed",
    )
    widest = claim(guide, "It is said to be the widest of its kind.", risks=("superlative",))
    beauty = claim(guide, "Its beauty is breathtaking.", check_worthy=False)
    designer = claim(bridge, "Designer: Ralph Freeman", risks=("person",))
    ferry = claim(cutting, "The first ferry stopped in 1933.", risks=("date", "first"))
    year = difference(
        "date", "conflict", opened, opened_guide, ("May 1932", "May 1931"), "1932 is not 1931"
    )
    hedge = difference(
        "number", "weakened", people, people_guide, ("Some", "Nearly"), "a different bound"
    )
    says = difference(
        "attribution", "possible", died, died_guide, ("said", "claimed"), "a doubting verb"
    )
    in_1932 = fact(opened, "date", "May 1932", "date 1932-05", "contested", 1)
    in_1931 = fact(opened_guide, "date", "May 1931", "date 1931-05", "contested", 1)
    copied_1932 = fact(opened_cutting, "date", "May 1932", "date 1932-05", "contested", 1)
    is_widest = fact(widest, "superlative", "widest", "superlative widest", "unsupported", 1)
    findings = (
        finding(
            "conflict",
            "high",
            "date",
            (opened, opened_guide, opened_cutting),
            (year,),
            (3, 2, 1),
            "The sources disagree on when the bridge opened: “May 1932” or “May 1931”",
            "When did the bridge open: “May 1932” or “May 1931”?",
            (in_1932, in_1931, copied_1932),
            (
                Value("May 1932", "date 1932-05", (in_1932.fact_id, copied_1932.fact_id), 2, 1),
                Value("May 1931", "date 1931-05", (in_1931.fact_id,), 1, 1),
            ),
        ),
        finding(
            "drift",
            "high",
            "attribution",
            (died, died_guide),
            (says,),
            (2, 2, 1),
            "“said” became “claimed”",
        ),
        finding(
            "drift",
            "medium",
            "number",
            (people, people_guide),
            (hedge,),
            (2, 2, 1),
            "“Some 1,400” became “Nearly 1,400”",
        ),
        finding(
            "unverified",
            "medium",
            "single_source",
            (widest,),
            summary="One source only",
            question="Does anything else bear out “widest”?",
            facts=(is_widest,),
        ),
        finding("unverified", "low", "single_source", (ferry,), summary="One source only"),
        finding("corroborated", "low", "", (cost,), (), (1, 1, 1), "One primary source"),
        finding("corroborated", "low", "", (designer,), (), (1, 1, 1), "One primary source"),
    )
    copied = Lineage(
        "bridge-history",
        "cutting",
        "right_from_left",
        "text",
        ((opened.claim_id, opened_cutting.claim_id),),
        ("bridge", "opened"),
        "1 shared passage, word for word",
    )
    claims = (
        opened,
        cost,
        people,
        died,
        designer,
        opened_guide,
        died_guide,
        widest,
        people_guide,
        beauty,
        opened_cutting,
        ferry,
    )
    links = (
        link(opened, opened_guide),
        link(opened, opened_cutting, 1.0),
        link(people, people_guide),
        link(died, died_guide),
    )
    return Dossier(
        "The Harbour Bridge",
        (bridge, guide, cutting),
        claims,
        links,
        (copied,),
        findings,
        warnings=("cutting.txt: encoding guessed as cp1252",),
        fact_records=(in_1932, is_widest, in_1931, copied_1932),
    )


def synthetic_dossier(findings: int, *, facts: bool = False) -> Dossier:
    """Two sources with this many findings: conflicts, drifts and unverified in turn; ``facts``:
    with what each claim states, so that a report has words to tick."""
    dice = random.Random(findings)
    nouns = ("bridge", "theatre", "mill", "school", "ferry", "museum", "library", "tower")
    left_lines, right_lines = [], []
    for n in range(findings):
        year = dice.randint(1800, 1999)
        name = f"{dice.choice(nouns)} no. {n}"
        left_lines.append(f"The {name} opened in {year} after {n % 9 + 2} years of work.")
        right_lines.append(f"In {year + n % 3} the {name} is said to have opened to the public.")
    left = source("first", "\n".join(left_lines) + "\n")
    right = source("second", "\n".join(right_lines) + "\n", kind="secondary")
    claims: list[Claim] = []
    links: list[Link] = []
    found: list[Finding] = []
    at = [0, 0]
    for n, lines in enumerate(zip(left_lines, right_lines, strict=True)):
        one, other = (
            _at(origin, line, at[i], n)
            for i, (origin, line) in enumerate(zip((left, right), lines, strict=True))
        )
        at = [one.end, other.end]
        claims += [one, other]
        links.append(link(one, other))
        found.append(_synthetic_finding(n, one, other))
    order = {"conflict": 0, "drift": 1, "unverified": 2}
    found.sort(key=lambda f: order[f.kind])
    claims.sort(key=lambda c: (c.source_id, c.start))
    stated = tuple(f for c in claims for f in _stated(c)) if facts else ()
    return Dossier(
        "Synthetic",
        (left, right),
        tuple(claims),
        tuple(links),
        (),
        tuple(found),
        fact_records=stated,
    )


def _stated(holder: Claim) -> list[Fact]:
    name = re.search(r"\w+ no\. \d+", holder.quote)
    year = re.search(r"(?<=[Ii]n )\d{4}", holder.quote)
    assert name and year
    return [
        fact(holder, "name", name[0], f"name {name[0]}", "supported", 2),
        fact(holder, "wording", "opened", "wording open", "supported", 2),
        fact(holder, "date", year[0], f"date {year[0]}", "contested", 1),
    ]


def _at(origin: Source, line: str, after: int, number: int) -> Claim:
    start = origin.text.index(line, after)
    return Claim(
        claim_id=claim_id(origin.source_id, line, 0),
        source_id=origin.source_id,
        quote=line,
        start=start,
        end=start + len(line),
        prefix=origin.text[max(0, start - 32) : start],
        suffix=origin.text[start + len(line) : start + len(line) + 32],
        locator=f"line {number + 1}",
        check_worthy=True,
        risks=("date",),
    )


def _synthetic_finding(n: int, left: Claim, right: Claim) -> Finding:
    years = tuple(re.findall(r"[Ii]n (\d{4})", c.quote)[0] for c in (left, right))
    if n % 3 == 0:
        return finding(
            "unverified", "medium", "single_source", (left, right), (), (2, 1, 0), "One source only"
        )
    if n % 3 == 1:
        date = difference("date", "conflict", left, right, years, f"{years[0]} is not {years[1]}")
        return finding(
            "conflict", "high", "date", (left, right), (date,), (2, 2, 0), "The years disagree"
        )
    said = difference(
        "certainty", "weakened", left, right, ("opened", "is said to have opened"), "hedge added"
    )
    return finding(
        "drift", "medium", "certainty", (left, right), (said,), (2, 2, 0), "A hedge was added"
    )


def sample_verdicts(project: Path) -> None:
    """Give a project folder a ledger: two reviewers on a conflict of its own sources."""
    import workbench as wb

    dossier = wb.check(project / "sources")
    claims = {c.claim_id: c for c in dossier.claim_records}
    conflict = next(f for f in dossier.finding_records if f.kind == "conflict")
    told = claims[conflict.claim_ids[0]]
    evidence = [{"source_id": told.source_id, "locator": told.locator, "quote": told.quote}]
    store = wb.VerdictStore(project / "reports" / "verdicts.sqlite")
    for reviewer, role in (("ada", "checker"), ("ben", "second")):
        store.record(
            conflict,
            "disputed",
            reviewer=reviewer,
            role=role,
            editorial_action="attribute",
            chosen_value="disputed",
            evidence=evidence,
        )
    store.close()


# Every character that turns a text, each in words of its own; then those that show nothing.
TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
UNSEEN = "\u00ad\u034f\u180e\u200b\u200c\u200d\u2060\u2061\u2064\u206a\u206f\ufeff"
AT_HOME = "👩\u200d🚀 می\u200cخواهم क्\u200dष co\u00adoperate 🏴\U000e0067\U000e0062\U000e007f שלום"


def turned_dossier() -> Dossier:
    """A dossier in which characters turn, hide and split names, figures, titles and notes."""
    cost = "The pier cost £\u202e000,21\u202c in 1947, "
    cost += "said Jo\u200dhn Sm\u2060ith of the \u2067Board\u2069."
    words = " ".join(f"Word{n} one{c}two." for n, c in enumerate(TURNING))
    figures = " ".join(f"Sum{n} is 1{c}000." for n, c in enumerate(UNSEEN))
    home = f"At home: {AT_HOME} stays."
    first = source(
        "turned",
        f"{cost}\n{words}\n{figures}\n{home}\n",
        title="The \u202eetteG\u202c Gazette",
        author="A\u200bda",
    )
    second = source("plain", "The pier cost £9,000 in 1947.\n", title="Ledger")
    claims = [claim(first, each) for each in (cost, words, figures, home)]
    other = claim(second, "The pier cost £9,000 in 1947.")
    money = difference(
        "money", "conflict", claims[0], other, ("£\u202e000,21\u202c", "£9,000"), "not the same"
    )
    question = "What did the pier cost: “£\u202e000,21\u202c” or “£9,000”?"
    findings = (
        finding(
            "conflict", "high", "money", (claims[0], other), (money,), (2, 2, 0), "x", question
        ),
        *(finding("unverified", "low", "single_source", (c,), summary=c.quote) for c in claims[1:]),
    )
    return Dossier("Turned \u202eround", (first, second), (*claims, other), (), (), findings)


def siblings_dossier() -> Dossier:
    """Two questions about one passage."""
    text = source("one", "The pier opened in 1931 and cost £9,000.\n")
    made = claim(text, "The pier opened in 1931 and cost £9,000.")
    asked = ("Does anything bear out 1931?", "Does anything bear out £9,000?")
    reasons = ("single_source", "partly_supported")
    findings = tuple(
        finding("unverified", "low", reason, (made,), summary=words, question=words)
        for reason, words in zip(reasons, asked, strict=True)
    )
    return Dossier("Siblings", (text,), (made,), (), (), findings)


def citing_dossier() -> Dossier:
    """A contested value, of which the summary says what the cited source says."""
    draft = source("draft", "The pier cost £9,000, says the Ledger.\n", manuscript=True)
    other = source("gazette", "The pier cost £12,000.\n")
    left, right = claim(draft, draft.text.strip()), claim(other, other.text.strip())
    money = difference("money", "conflict", left, right, ("£9,000", "£12,000"), "not the same")
    facts = (
        fact(left, "money", "£9,000", "money GBP 9000", "contested", 0),
        fact(right, "money", "£12,000", "money GBP 12000", "contested", 1),
    )
    values = tuple(Value(f.words, f.value, (f.fact_id,), 1, n) for n, f in enumerate(facts))
    summary = "£9,000 or £12,000; the claim cites Ledger, which does not bear it out"
    asked = "What did the pier cost?"
    found = finding(
        "conflict",
        "high",
        "money",
        (left, right),
        (money,),
        (1, 1, 0),
        summary,
        asked,
        facts,
        values,
    )
    return Dossier("Citing", (draft, other), (left, right), (), (), (found,), fact_records=facts)
