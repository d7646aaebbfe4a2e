"""What the footnotes of a manuscript state is claimed; the works that they name are not."""

from __future__ import annotations

import pytest

from workbench.claims import split
from workbench.claims.citations import citations
from workbench.records import Claim, Source


def claims(note: str, manuscript: bool = True) -> list[Claim]:
    text = (
        f"It opened in 1884.[^1] It closed in 1961.\n\n[^1]: {note}\n\nThen it rained in May 1962."
    )
    source = Source("a", "A", "a.md", "text/markdown", "", text, manuscript=manuscript)
    made = split([source])
    assert all(text[each.start : each.end] == each.quote for each in made)
    assert [each.start for each in made] == sorted(each.start for each in made)
    return made


def noted(note: str) -> list[str]:
    return [each.quote for each in claims(note)[2:-1]]


@pytest.mark.parametrize(
    ("note", "stated"),
    [
        ("The bank itself failed in 1931.", ["The bank itself failed in 1931."]),
        ("In 1931, the bank had failed.", ["In 1931, the bank had failed."]),
        ("Town report, 1912. The bank itself failed in 1931.", ["The bank itself failed in 1931."]),
        (
            "The bank itself failed.\n\n    Its owner, Ann Reed, was jailed.",
            ["The bank itself failed.", "Its owner, Ann Reed, was jailed."],
        ),
        ("Ann Reed, The mill was sold, The Herald, 5 May 1990.", []),
        ("Ann Reed, The Glass Shore, 1987, p. 44.", []),
        ("Reed, A. (1987). The mill was sold in May. Orrin Press.", []),
        ("“The mill was sold in May 1980.” The Herald.", []),
        ("See the report of the town, which was printed in 1912.", []),
        ("The report was printed at https://orrin.example/report.", []),
        ("Interview with Ann Reed, 5 May 1990.", []),
        ("It was so.", []),  # three words say too little
    ],
)
def test_sentences_of_footnotes(note: str, stated: list[str]) -> None:
    assert noted(note)[: len(stated)] == stated
    assert len(noted(note)) == len(stated)


def test_only_those_of_a_manuscript() -> None:
    assert len(claims("The bank itself failed in 1931.", manuscript=False)) == 3
    assert [each.check_worthy for each in claims("The bank itself failed in 1931.")] == [True] * 4


def test_a_citation_in_the_note_stays_that_of_the_sentence() -> None:
    note = "Town report, 1912. The bank itself failed in 1931."
    (found,) = citations(f"It opened in 1884.[^1]\n\n[^1]: {note}")
    assert (found.kind, found.start) == ("note", len("It opened in 1884."))
