"""What a manuscript cites, as it is written."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.claims import split
from workbench.claims.citations import apparatus, citations
from workbench.records import Source


def marks(text: str, listed: Sequence[str] = ()) -> list[tuple[str, str, list[str]]]:
    return [
        (mark.kind, text[mark.start : mark.end], [work.words for work in mark.works])
        for mark in citations(text, listed)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "mark", "works"),
    [
        ("It is long (Smith 2019).", "author", "(Smith 2019)", ["Smith 2019"]),
        (
            "It is long (Smith & Lee, 2019, p. 4).",
            "author",
            "(Smith & Lee, 2019, p. 4)",
            ["Smith & Lee, 2019, p. 4"],
        ),
        (
            "It is long (see Smith et al. 2019a; Lee 2018: 33), they say.",
            "author",
            "(see Smith et al. 2019a; Lee 2018: 33)",
            ["see Smith et al. 2019a", "Lee 2018: 33"],
        ),
        (
            "It is long (The Herald, 5 May 1990).",
            "author",
            "(The Herald, 5 May 1990)",
            ["The Herald, 5 May 1990"],
        ),
        ("It is long (Council minutes, p. 4).", "author", None, ["Council minutes"]),
        ("It is long (walk.vtt).", "author", "(walk.vtt)", ["walk.vtt"]),
        ("Smith (2019) says it is long.", "told", "Smith (2019)", ["Smith (2019"]),
        ("According to Lee (2019), it is long.", "told", "Lee (2019)", ["Lee (2019"]),
        ("Dust (1951) was long.", "told", "(1951)", ["Dust (1951"]),
        ("It [is long](https://a.org/b_(c)).", "link", None, ["https://a.org/b_(c)"]),
        ("It is long: https://a.org/b.", "link", "https://a.org/b", ["https://a.org/b"]),
        ("It is long.[^1]\n\n[^1]: Smith, p. 4.\n", "note", "[^1]", ["Smith, p. 4."]),
        ("It is long [1].\n\n[1] Smith. The pier.\n", "number", "[1]", ["Smith. The pier."]),
        ("It is long.[1]\n\n## Notes\n\n1. The pier.\n", "number", "[1]", ["The pier."]),
    ],
)
def test_each_way_of_citing_is_read(
    text: str, kind: str, mark: str | None, works: list[str]
) -> None:
    ((found, words, named),) = marks(text)
    assert found == kind
    assert mark is None or words == mark
    assert named == works


@pytest.mark.parametrize(
    "text",
    [
        "The pier (opened in 1932) is long.",
        "He (1850–1901) was tall.",
        "It is long [3].",  # without a list of references
        "The pier is long (below the bridge of 1932 that fell).",
        "The pier (the old one) is long.",
        "![A pier](pier.png)",
        "Smith 2019 is a robot.",
    ],
)
def test_what_is_no_citation_is_none(text: str) -> None:
    assert marks(text) == []


def test_ibid_is_the_note_before() -> None:
    text = (
        "One.[^1] Two.[^2] Three.[^3]\n\n[^1]: Smith 2019.\n[^2]: Ibid., p. 3.\n[^3]: Lee 2018.\n"
    )
    assert [works for _, _, works in marks(text)] == [["Smith 2019"], ["Smith 2019"], ["Lee 2018"]]


def test_numbers_and_ranges_stand_for_each_work() -> None:
    text = "It is long [1, 3–4].\n\nReferences\n\n1. A b.\n2. C d.\n3. E f.\n4. G h.\n"
    assert marks(text) == [("number", "[1, 3–4]", ["A b.", "E f.", "G h."])]


def test_a_number_that_the_list_lacks_is_left_to_the_text() -> None:
    assert marks("There were [9] men.\n\nReferences\n\n1. A b.\n") == []


def test_without_a_list_of_its_own_numbers_count_what_the_register_says() -> None:
    assert marks("It is long [2].", ("town.txt", "pier.txt")) == [("number", "[2]", ["pier.txt"])]
    own = "It is long [1].\n\n[1] The pier book.\n"
    assert marks(own, ("town.txt",))[0][2] == ["The pier book."]


LIST = (
    "The pier is 240 m long.\n\n## References\n\nSmith, J. (2019). The pier. Norwick Press.\n"
    "Lee, A. 2018. The inn.\n\nThe inn closed in 1990, and nobody minded.\n"
)


def test_the_list_of_references_claims_nothing_and_prose_behind_it_does() -> None:
    source = Source("d", "D", "d.md", "text/markdown", "0" * 64, LIST)
    manuscript = Source("d", "D", "d.md", "text/markdown", "0" * 64, LIST, manuscript=True)
    quotes = [claim.quote for claim in split([manuscript])]
    assert quotes[0] == "The pier is 240 m long."
    assert any("closed in 1990" in quote for quote in quotes)
    assert not any("Smith" in quote or "Lee" in quote or "References" in quote for quote in quotes)
    assert any("Smith" in claim.quote for claim in split([source]))  # only of a manuscript


def test_a_heading_without_entries_hides_nothing() -> None:
    assert apparatus("Sources\n\nThe mayor spoke in 1990.\n").spans == []
    assert apparatus("Notes\n\nSmith, J. (2019). A pier.\n").spans == []  # no number: prose perhaps


@given(st.text("aB [](){}^:;,.&0123456789 Smith\n#", max_size=120))
def test_marks_are_in_order_and_lie_apart(text: str) -> None:
    found = citations(text)
    ends = [0, *(mark.end for mark in found)]
    assert all(mark.start >= end for mark, end in zip(found, ends, strict=False))
    assert all(0 <= mark.start < mark.end <= len(text) and mark.works for mark in found)


def test_without_a_stop_behind_it_a_name_with_a_year_may_be_part_of_what_is_told() -> None:
    for text in ("The film (Red Dust 1951) was long.", "It is long (Smith 2019) and wide."):
        assert [kind for kind, *_ in marks(text)] == ["within"]
    assert [kind for kind, *_ in marks("It is long (Smith 2019).")] == ["author"]
    assert [kind for kind, *_ in marks("It is long (Smith 2019, p. 4) and wide.")] == ["author"]


@pytest.mark.parametrize(
    ("mark", "url"),
    [
        ("[the mill][Mill]", "https://mill.example/a"),
        ("[mill][]", "https://mill.example/a"),
        ("[Mill]", "https://mill.example/a"),
        ("[dam]", "dam.csv"),
        ("[barn]", ""),
        ("[mill]: it opened", ""),
        ("![mill]", ""),
    ],
)
def test_links_by_a_label(mark: str, url: str) -> None:
    text = f"It opened in 1930 {mark}.\n\n[mill]: https://mill.example/a 'Mill'\n[dam]: <dam.csv>\n"
    found = [(each.kind, each.works[0].words) for each in citations(text)]
    assert found == ([("link", url)] if url else [])
