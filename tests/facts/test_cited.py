"""Citations are tied to the sources that the register or the file tells of."""

from __future__ import annotations

import warnings
from dataclasses import replace
from typing import Any

import pytest

from workbench.claims import split
from workbench.errors import WorkbenchWarning
from workbench.facts.cited import cited
from workbench.facts.inventory import inventory
from workbench.records import Source


def source(name: str, text: str = "The pier is 240 m long.\n", **told: Any) -> Source:
    told = {"title": name.capitalize(), "path": f"{name}.txt", **told}
    return Source(source_id=name, media_type="text/plain", sha256="0" * 64, text=text, **told)


BOOK = source("book", title="The Pier Book", author="Jane Smith", published_on="2019-05-05")
PAIR = source("pair", author="Smith, John and Anna Lee", published_on="2019")
OLD = source("old", title="Two towns", author="Jane Smith", published_on="2001")
PAPER = source("paper", publisher="The Herald", published_on="1990-05-05")
WEEK = source("week", publisher="The Herald", published_on="1990-08-09")
PAGE = source(
    "page", path="web/town page.html", url="https://www.norwick.gov/pier/?utm_source=x#top"
)
BARE = source("bare", title="Red Dust", author="Tom Bell")
MILL = source("mill", title="Mill", published_on="2001")
SOURCES = (BOOK, PAIR, OLD, PAPER, WEEK, PAGE, BARE, MILL)


def found(
    draft: str, cites: tuple[str, ...] = (), more: tuple[Source, ...] = ()
) -> tuple[Any, ...]:
    manuscript = source("draft", draft, manuscript=True, cites=cites)
    sources = [*SOURCES, *more, manuscript]
    claims = split(sources)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", WorkbenchWarning)
        told = cited(claims, sources)
    return told, [c for c in claims if c.source_id == "draft"], [str(w.message) for w in caught]


def homes(draft: str, cites: tuple[str, ...] = (), more: tuple[Source, ...] = ()) -> set[str]:
    told, _, _ = found(draft, cites, more)
    return {home for each in told.sources.values() for home in each}


NOTE = "The pier is 240 m long.[^1]\n\n[^1]: {}\n"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The pier is 240 m long (Smith 2001).", {"old"}),
        ("The pier is 240 m long (Smith 2019).", {"book", "pair"}),  # either of the two
        ("The pier is 240 m long (J. Smith 2001, p. 4).", {"old"}),
        ("The pier is 240 m long (Smith & Lee, 2019).", {"pair"}),
        ("The pier is 240 m long (Lee and Smith 2019; Smith 2001).", {"pair", "old"}),
        ("The pier is 240 m long (The Herald, 1990).", {"paper", "week"}),
        ("The pier is 240 m long (The Herald, 5 May 1990).", {"paper"}),
        ("The pier is 240 m long (Herald, 5 May 1990).", {"paper"}),
        ("Smith (2001) says that the pier is 240 m long.", {"old"}),
        ("The pier is [240 m long](http://norwick.gov/pier).", {"page"}),
        ("The pier is 240 m long: https://norwick.gov/pier/?utm_medium=y.", {"page"}),
        ("The pier is [240 m long](web/town%20page.html).", {"page"}),
        ("The pier is 240 m long (see The Pier Book, p. 3).", {"book"}),
        ("The pier is 240 m long (old.txt).", {"old"}),
        ("The pier is 240 m long (Two towns, 2001).", {"old"}),
        (NOTE.format("Smith, J. (2001), p. 7."), {"old"}),
        (NOTE.format("The Herald, 9 August 1990, p. 1."), {"week"}),
        (NOTE.format("See the town page.html of the council."), {"page"}),
        (NOTE.format("https://www.norwick.gov/pier"), {"page"}),
        (NOTE.format("Smith 2001; Lee 2019."), {"old", "pair"}),
        (NOTE.format("J. Smith, The Pier Book, Norwick 2019."), {"book"}),
        ("The pier is 240 m long [2].\n\n[2] Smith, J. (2001). Two towns. Press.\n", {"old"}),
    ],
)
def test_a_citation_names_its_source(draft: str, expected: set[str]) -> None:
    assert homes(draft) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "The pier is 240 m long (Smith 1999).",
        "The pier is 240 m long (Brown & Smith, 2019).",  # all its authors
        "The pier is 240 m long (The Herald, 6 May 1990).",  # another day
        "The pier is 240 m long (when Smith died in 2001).",
        "The pier is 240 m long (Two towns, 1951).",
        "The film (Red Dust 1951) is 240 m long.",
        "The pier is [240 m long](https://norwick.gov/inn).",
        "The pier is 240 m long (The Old Mill, 2001).",  # "Mill" opens no title here
        NOTE.format("Jane told us so."),  # a first name is no author
        NOTE.format("The pier was rebuilt in 2001."),
        NOTE.format("The Pier Book, 1999."),  # another edition
    ],
)
def test_what_names_another_work_is_tied_to_none(draft: str) -> None:
    assert homes(draft) == set()


def test_a_source_without_a_date_is_tied_only_by_what_is_surely_a_citation() -> None:
    assert homes("The pier is 240 m long (Bell 2004, p. 3).") == {"bare"}
    assert homes("The pier is 240 m long (Bell 2004).") == set()


def test_numbers_count_what_the_register_says_the_manuscript_cites() -> None:
    cites = ("book.txt", "https://norwick.gov/pier", "Two towns")
    assert homes("The pier is 240 m long [2, 3].", cites) == {"page", "old"}


def test_a_citation_at_the_end_of_a_sentence_is_of_all_of_it_and_of_no_other() -> None:
    draft = (
        "The inn closed in 1990. The pier was built in 1870; the bridge was built in 1880 "
        "(Smith 2001). The hall fell in 1901.\n\nThe mill closed in 1970.\n"
    )
    told, claims, _ = found(draft)
    quotes = [claim.quote for claim in claims if told.sources.get(claim.claim_id)]
    assert [q[:10] for q in quotes] == ["The pier w", "the bridge"]


def test_a_clause_with_a_citation_of_its_own_has_no_other() -> None:
    draft = (
        "The pier was built in 1870 [1]; the bridge was built in 1880 [2].\n\n"
        "[1] Smith 2001. Two towns.\n[2] The Pier Book.\n"
    )
    told, claims, _ = found(draft)
    assert [told.sources[claim.claim_id] for claim in claims] == [("old",), ("book",)]


def test_the_mark_of_a_citation_states_no_fact() -> None:
    for draft in (
        "The pier is 240 m long (Smith 2001).",
        "The pier is 240 m long (Smith & Lee, 2019, p. 4).",
        "The pier is 240 m long [1].\n\n[1] Two towns.\n",
        "Smith (2001) says that the pier is 240 m long.",
        "The pier is 240 m long (Jones et al. 2018).",
        "The pier is 240 m long (Jones 2018).",
    ):
        manuscript = source("draft", draft, manuscript=True)
        sources = [*SOURCES, manuscript]
        stock = inventory(split(sources), sources)
        rows = {at for at, claim in enumerate(stock.claims) if claim.source_id == "draft"}
        facts = [each.fact.words for each in stock.facts if each.row in rows]
        assert "240 m" in facts
        assert not set(facts) & {"Smith", "Lee", "Jones", "2001", "2019", "2018", "4", "1", "p"}


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("The film was shown (Oslo, 1932).", "1932"),
        ("Dust (1951) was shown.", "1951"),
        ("There were 40 men [3].", "3"),
        ("Smith (2001) won the cup.", "Smith"),  # whom it is about
        ("The pier [cost £3 million](https://norwick.gov/pier).", "£3 million"),
    ],
)
def test_what_the_text_tells_stays_a_fact(draft: str, words: str) -> None:
    sources = [*SOURCES, source("draft", draft, manuscript=True)]
    stock = inventory(split(sources), sources)
    assert words in [s.fact.words for s in stock.facts if stock.claims[s.row].source_id == "draft"]


def test_a_work_that_is_not_there_is_said_once() -> None:
    draft = "The pier is 240 m long (Jones et al. 2018). It fell in 1990 (Jones et al. 2018).\n"
    told, claims, said = found(draft)
    assert [told.missing[claim.claim_id] for claim in claims] == [("Jones et al. 2018",)] * 2
    assert told.doubtful == frozenset()
    assert len(said) == 1
    assert "draft.txt: cites a work that is not among the sources: Jones et al. 2018" in said[0]


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "cites a work that is not among the sources: Holm et al. 1901; add"),
        (2, "cites 2 works that are not among the sources: Holm et al. 1901; Holm et al. 1902; a"),
        (8, "cites 8 works that are not among"),
        (9, "cites 9 works that are not among"),
    ],
)
def test_eight_works_that_are_not_there_are_named_and_the_rest_counted(
    count: int, told: str
) -> None:
    draft = "".join(f"It is {n} m long (Holm et al. 190{n}). " for n in range(1, count + 1))
    _, _, (said,) = found(draft)
    assert f"draft.txt: {told}" in said
    assert said.count("Holm et al. 190") == min(count, 8)
    assert (" and 1 more; add them" in said) == (count == 9) and " and 0 more" not in said


def test_a_long_name_of_a_work_is_cut_behind_ninety_characters() -> None:
    for length, end in ((90, "x"), (91, "…")):
        work = f"Holm, P. (1950). On {'x' * (length - 20)}"
        assert len(work) == length
        told, claims, _ = found(NOTE.format(work))
        (label,) = told.missing[claims[0].claim_id]
        assert label.startswith(work[:90]) and label.endswith(end)


def test_what_may_be_a_film_and_its_year_is_doubtful() -> None:
    told, claims, _ = found("The pier is 240 m long (Jones 2018).")
    assert told.doubtful == {claims[0].claim_id}


def test_sources_cite_nothing() -> None:
    told, _, said = found("The pier is 240 m long.")
    assert not told.sources and not told.missing and not said
    assert cited((), SOURCES).marks == {}


@pytest.mark.parametrize(
    ("draft", "homes"),
    [
        ("It is 240 m long (Smith 1932) and cost £9 (Smith 2001).", [("old",), ("old",)]),
        ("It is 240 m long (Bell) and cost £9 (Smith 2001).", [("old",), ("old",)]),
        ("It is 240 m long (Smith & Lee 2019) and cost £9 [1].", [("pair",), ("old",)]),
        ("It is 240 m long [1], at £9 for each of 30 men.", [("old",)] * 3),
        (
            "It is 240 m long (Smith & Lee 2019) and cost £9 [1] for each of 30 men.",
            [("pair",), ("old",), ("old",)],
        ),
        ("It is 240 m long (Smith & Lee 2019) [1] and cost £9.", [("pair", "old")] * 2),
        ("It is 240 m long ([minutes](old.txt)) and cost £9 (Smith & Lee 2019).", None),
    ],
)
def test_a_fact_is_cited_by_the_next_mark_and_by_a_link_wherever_it_stands(
    draft: str, homes: list[tuple[str, ...]] | None
) -> None:
    manuscript = source("draft", f"{draft}\n\n[1] Two towns.\n", manuscript=True)
    sources = [*SOURCES, manuscript]
    stock = inventory(split(sources), sources)
    told = [each.fact for each in stock.facts if stock.claims[each.row].source_id == "draft"]
    told = [fact for fact in told if fact.words[:1] in "£23"]
    figures = [stock.cited.of(fact) for fact in told if fact.facet in ("number", "money")]
    assert figures == (homes or [("old", "pair")] * 2)


def test_a_name_with_a_year_within_a_sentence_cites_only_a_source_that_is_there() -> None:
    told, claims, warned = found("It is 240 m long (Lee 2018) and wide (Smith & Lee 2019).")
    assert [told.sources[claim.claim_id] for claim in claims] == [("pair",)]
    assert not warned and not told.missing


FLOOD = source("flood", title="Report of the Flood Inquiry", published_on="1953-06-01")


@pytest.mark.parametrize(
    "draft",
    [
        "The pier is 240 m long (Flood Inquiry, report, 1953).",
        "The pier is 240 m long (Flood Inquiry Report, 1953, p. 4).",
        "The pier is 240 m long (Inquiry on the Flood, Report, June 1953).",
        NOTE.format("Ministry of Works, Flood Inquiry, Report, 1953."),
        NOTE.format("Flood Inquiry report, p. 12."),
    ],
)
def test_a_title_told_in_another_order_names_its_source(draft: str) -> None:
    assert homes(draft, more=(FLOOD,)) == {"flood"}
    undated = replace(FLOOD, published_on="")
    assert homes(draft, more=(undated,)) == {"flood"}


@pytest.mark.parametrize(
    "draft",
    [
        "The pier is 240 m long (Flood Inquiry, report, 1954).",  # another year
        "The pier is 240 m long (Flood Committee, report, 1953).",  # another word
        "The pier is 240 m long (Second Flood Inquiry report, 1953).",  # one word more
        "The pier is 240 m long (Flood, 1953).",
        NOTE.format("The inquiry on the flood was told so in a report of 1953."),
        NOTE.format("https://flood.example/inquiry, report, flood 1953"),
    ],
)
def test_near_names_of_other_works_are_tied_to_none(draft: str) -> None:
    assert homes(draft, more=(FLOOD,)) == set()


def test_two_sources_of_equal_claim_are_neither() -> None:
    other = source("other", title="The Inquiry: Report on the Flood", published_on="1953")
    draft = "The pier is 240 m long (Flood Inquiry, report, 1953)."
    assert homes(draft, more=(FLOOD, other)) == set()
    assert homes(draft, more=(FLOOD, replace(other, published_on="1955"))) == {"flood"}
    exact = "The pier is 240 m long (Report of the Flood Inquiry, 1953)."
    assert homes(exact, more=(FLOOD, other)) == {"flood"}


def test_two_words_in_another_order_need_the_year() -> None:
    draft = "The pier is 240 m long (Book of the Pier, 2019)."
    assert homes(draft) == {"book"}
    bare = source("bares", title="Dust of Mars")
    assert homes("The pier is 240 m long (Mars Dust, p. 3).", more=(bare,)) == set()
    dated = replace(bare, published_on="1951")
    assert homes("The pier is 240 m long (Mars Dust 1951, p. 3).", more=(dated,)) == {"bares"}
