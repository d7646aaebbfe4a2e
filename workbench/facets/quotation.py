"""The words of a direct quotation, which are held to the letter against those of the sources."""

from __future__ import annotations

from workbench.facets.facet import Facet, Label
from workbench.measures.mention import AGREE, Mention, Outcome
from workbench.words.tokens import Reading


def extract(reading: Reading) -> list[Mention]:
    """None: whether words are quoted as they were said is seen by whole sources."""
    return []


def compare(left: str, right: str) -> Outcome:
    """The same words are the same quotation."""
    return AGREE if left == right else None


LABEL = Label(
    "the words of a quotation",
    "Which are the words said",
    "the recording, the transcript or the first print of the interview",
    severity="high",
    stake=1,
    view=("who said these words", "Whose words are these"),
)
FACET = Facet("quotation", "manner", LABEL, extract, compare)
