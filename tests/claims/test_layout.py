"""Layout: what of a page is a claim, and what only says how the page is made."""

from __future__ import annotations

import warnings

import pytest
from samples import source

from workbench.claims import split
from workbench.claims.rows import Tables, cells, pair
from workbench.errors import WorkbenchWarning


def quotes(text: str) -> list[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", WorkbenchWarning)
        return [claim.quote for claim in split([source("one", text)])]


BARRED = """Lights of the coast

| Light | Lit |
|:------|----:|
| Skerry \\| North | **1844** |
| Oban |  |
"""
BARE = "Light | Lit\n--- | ---\nSkerry | 1844\nOban | 1850\n\nNo table | at all.\n"
TAGGED = """<table><tr><th>Light</th><th>Lit</th></tr>
<tr>
<td>Skerry</td>
<td>1844</td>
</tr></table>"""


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (BARRED, ["| Skerry \\| North | **1844** |", "| Oban |  |"]),
        (BARE, ["Skerry | 1844", "Oban | 1850"]),
        (TAGGED, ["Skerry</td>\n<td>1844"]),
    ],
)
def test_each_row_of_a_table_is_a_claim_and_its_head_is_none(text: str, rows: list[str]) -> None:
    found = [quote for quote in quotes(text) if "Skerry" in quote or "Oban" in quote]
    assert found == rows
    assert not any("Light" in quote and "Lit" in quote for quote in quotes(text))


@pytest.mark.parametrize("text", [BARRED, BARE, TAGGED])
def test_the_cells_of_a_row_are_found_under_their_heads(text: str) -> None:
    row = next(c for c in split([source("one", text)]) if "1844" in c.quote)
    assert [text[a:b] for a, b in Tables(text).heads(row.start)] == ["Light", "Lit"]
    assert [text[a:b] for a, b in cells(text, row.start, row.end)][-1] == "1844"


def test_an_empty_cell_keeps_its_place_and_a_line_without_a_table_has_no_heads() -> None:
    row = BARRED.index("| Oban")
    spans = cells(BARRED, row, len(BARRED) - 1)
    assert [BARRED[a:b] for a, b in spans] == ["Oban", ""]
    assert Tables(BARRED).heads(0) == ()
    assert [len(cells("a\t\tb", 0, 4)), Tables("a\tb\nc\td").heads(4)] == [2, ()]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Keeper: Ida Frost", ("Keeper", "Ida Frost")),
        ("**Keeper:** Ida Frost", ("Keeper", "Ida Frost")),
        ("**Keeper**: *Ida Frost*", ("Keeper", "Ida Frost")),
        ("<b>Keeper:</b> Ida Frost", ("Keeper", "Ida Frost")),
        ("Country: U.K.", ("Country", "U.K.")),
        ("Keeper ...... Ida Frost", ("Keeper", "Ida Frost")),
        ("Keeper ... Ida Frost", None),
        ("The plan was simple: it failed.", None),
        ("The pier fell", None),
    ],
)
def test_the_two_parts_of_a_key_value_line(line: str, parts: tuple[str, str] | None) -> None:
    found = pair(line, 0, len(line))
    assert (found and tuple(line[a:b] for a, b in found)) == parts


@pytest.mark.parametrize(
    "hidden",
    [
        '+++\ntitle = "Pier"\nyear = 1880\n+++\n',
        "---\ntitle: Pier\n...\n",
        "![The pier of 1880](pier-1881.jpg)\n",
        "[![The pier](pier.jpg)](https://pier.example/1882)\n",
        '[pier]: https://pier.example/1882 "The pier"\n',
        "[^p]: The Strait Post, 5 May 1883.\n    It says so twice.\n",
        "<script>\nvar year = 1884;\n</script>\n",
        '<img src="pier-1881.jpg" alt="the pier">\n',
        "~~The pier was built in 1885.~~\n",
        "(Reporting by Ida Frost; editing by Ada Low)\n",
        '{\n  "title": "Pier",\n  "year": 1881\n}\n',
        "{{Infobox pier\n}}\n",
        "> [!NOTE]\n",
    ],
)
def test_what_is_not_read_as_text_is_no_claim(hidden: str) -> None:
    assert quotes(f"{hidden}\nThe pier fell in 1880.\n") == ["The pier fell in 1880."]


def test_a_bracket_that_opens_a_line_of_text_is_read() -> None:
    assert quotes("[Note]: The pier fell in 1880.") == ["[Note]: The pier fell in 1880."]
    assert quotes("The firm paid ~~12~~ 14 dollars.") == ["The firm paid ~~12~~ 14 dollars."]


def test_tags_of_blocks_part_claims_and_tags_in_a_line_do_not() -> None:
    text = (
        "<h2>Pier</h2><p>The pier <b>fell</b> in 1880.</p>"
        "<ul><li>It rose<br>again.</li><li>It stood.<br>It fell.</li></ul>"
    )
    assert quotes(text) == [
        "Pier",
        "The pier <b>fell</b> in 1880.",
        "It rose<br>again.",
        "It stood.",
        "It fell.",
    ]


def test_the_marks_of_a_quoted_paragraph_are_no_part_of_its_sentences() -> None:
    text = (
        '> The pier "cannot rot", as the keeper of the light put it.\n> It fell in 1880.\n>\n> Oban'
    )
    assert quotes(text) == [
        'The pier "cannot rot", as the keeper of the light put it.',
        "It fell in 1880.",
        "Oban",
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "OBAN (XP) — ",
        "OBAN — ",
        "OBAN, Jan 5 (Inter Press) - ",
        "PORT ELLEN, Scotland, Jan. 5 -- ",
        "Oban (Reuters) - ",
        "Oban, 5 January 1880 – ",
        "OBAN, Jan 5 (xpa) — ",
        "Oban, le 5 janvier (AFP) — ",
        "Oban (APA) ",
        "(CNN) — ",
        "(CNN)",
        "Oban, Jan 5 (PTI): ",
    ],
)
def test_a_dateline_stands_before_the_claim(dateline: str) -> None:
    assert quotes(f"{dateline}The keeper resigned.") == ["The keeper resigned."]


@pytest.mark.parametrize(
    "text",
    [
        "The keeper — Ida Frost — resigned.",
        "COVID-19 - The illness spread.",
        "Ida Frost, the keeper, left Oban - She never came back.",
        "The Oban Board (OB) Director resigned.",
        "The keeper (late) — He was old.",
    ],
)
def test_a_dash_makes_no_dateline(text: str) -> None:
    assert quotes(text)[0].startswith(text[:10])


@pytest.mark.parametrize(
    ("heading", "claimed"),
    [
        ("The works in 1912", False),
        ("Cost, May 1936", False),
        ("The numbers of visitors since 2001", False),
        ("Council closes mill in June 1960", True),
        ("Mill Closed in 1960", True),
        ("Cost: 4,000 pounds", True),
        ("The mill was sold in 1960.", True),
        ("One of the seven long halls of 1912", True),  # more than seven words
        ("The seven long halls of the 1912", False),
    ],
)
def test_a_heading_that_only_names_what_stands_below_is_no_claim(
    heading: str, claimed: bool
) -> None:
    (head, _) = split([source("one", f"## {heading}\n\nIt opened in 1936.")])
    assert (head.quote, head.check_worthy) == (heading, claimed)


def test_the_marks_of_a_heading_of_a_wiki_are_no_part_of_it() -> None:
    assert quotes("== The pier ==\nIt fell.\n\n===Today===\nIt is gone. 2 == 2\n") == [
        "The pier",
        "It fell.",
        "Today",
        "It is gone.",
        "2 == 2",
    ]
