"""What only says how a page is made is no claim and gives no figure, however it is mistyped."""

from __future__ import annotations

import warnings

import pytest
from samples import source

from workbench.claims import split
from workbench.errors import WorkbenchWarning
from workbench.facts.extract import extract
from workbench.records import Claim

MILL = "The mill cost 60 pounds."


def claims(text: str) -> list[Claim]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", WorkbenchWarning)
        return split([source("one", text)])


def quotes(text: str) -> list[str]:
    return [claim.quote for claim in claims(text)]


@pytest.mark.parametrize(
    "hidden",
    [
        "---\r\ntitle: Mill 1807\r\ndate: 1819-03-14\r\n---\r\n",
        "\ufeff---\ntitle: Mill 1807\n---\n",
        "\n---\ntitle: Mill 1807\n---\n",
        "---\ntitle: Mill 1807\ntags:\n  - 1808\n\n",  # never closed
        "[1]: https://a.example/1807 'Mill 1807'\n\n",
        "[mill]:\n  https://a.example/1807\n  'Mill 1807'\n\n",
        "> [1]: https://a.example/1807\n\n",
        "- [1]: https://a.example/1807\n\n",
        "[^1]: Herald, 5 May 1808,\np. 3 of the 1809 edition\n\n",
        "[^1]: Herald, 5 May 1808.\n\n    A second paragraph of 1811.\n\n",
        "*[HTML]: Language of 1807\n\n",
        "> ```\n> x = 1807\n> ```\n\n",
        "1. It stood.\n\n    ~~~\n    x = 1807\n    ~~~\n\n",
        "$$\nx = 1807\n$$\n\n",
        "\n\n    x = 1807;\n    y = rows(1808)\n\n",
        "![The mill](mill_(1807).png){width=1808}\n\n",
        "![[mill-1807.png]]\n\n",
        "{% figure 1807.png %}\n\n{{< film 1808 >}}\n\n",
        "[[File:Mill 1807.jpg|thumb|The mill in 1807]]\n\n",
    ],
)
def test_it_is_no_claim_before_or_behind_one(hidden: str) -> None:
    assert [q for q in quotes(hidden + MILL + "\n") if q != "It stood."] == [MILL]
    if not hidden.lstrip("\ufeff\n").startswith("---"):  # front matter stands at the front alone
        text = f"{MILL}\n\n{hidden}\n\n{MILL}\n"
        assert not any("180" in quote for quote in quotes(text))


@pytest.mark.parametrize(
    "shown",
    [
        "---\n\nThe pier fell in 1807.\n\n",  # a rule
        "---\nThe pier fell in 1807.\n\n",  # no line of a key
        "[^1]: Herald, 5 May 1808.\nThe pier fell in 1807.\n\n",  # the note has ended
        "\n\n    The pier (a long one) fell in 1807.\n\n",  # set in, but a sentence
        "```\nThe pier fell in 1807.\n\n",  # a fence that is never closed hides nothing
    ],
)
def test_what_may_be_prose_stays_a_claim(shown: str) -> None:
    assert any("1807" in quote for quote in quotes(shown + MILL + "\n"))


def test_a_note_or_a_picture_within_a_claim_gives_no_figure() -> None:
    found = claims("The mill^[Herald, 5 May 1808] ![of 1807](m.jpg) cost 60 pounds.\n")
    assert [f.words for f in extract(found) if f.facet in ("date", "number", "money")] == [
        "60 pounds"
    ]


def test_a_comment_that_goes_on_behind_the_line_is_no_part_of_the_claim() -> None:
    assert quotes(f"<!-- draft -->{MILL}<!--\nmore of 1808\n-->\n") == [MILL]


@pytest.mark.parametrize(
    "below", ["|---|---|", "| - - | :-: |", "| — | — |", "+====+====+", "\n|---|"]
)
def test_a_table_with_a_mistyped_line_below_its_head_has_a_head(below: str) -> None:
    text = f"| Year | Ships |\n{below}\n| 1807 | 40 |\n| 1808 | 50 |\n"
    assert quotes(text) == ["| 1807 | 40 |", "| 1808 | 50 |"]


def test_a_line_between_the_rows_of_a_table_hides_none_of_them() -> None:
    rows = ["| 1807 | 40 |", "| 1808 | 50 |", "| 1809 | 60 |"]
    assert quotes("| Year | Ships |\n|---|---|\n" + "\n|---|---|\n".join(rows) + "\n") == rows
    grid = "+----+----+\n".join(f"{row}\n" for row in rows)
    assert quotes(f"+----+----+\n| Year | Ships |\n+====+====+\n{grid}+----+----+\n") == rows
