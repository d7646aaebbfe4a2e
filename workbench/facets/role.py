"""What a person does or is: job titles."""

from __future__ import annotations

from functools import cache

from workbench.facets.facet import Facet, Label
from workbench.measures.mention import AGREE, Mention, Outcome
from workbench.words.cues import cues
from workbench.words.lexicon import mapping
from workbench.words.stems import stem
from workbench.words.tokens import Reading


def extract(reading: Reading) -> list[Mention]:
    """The job titles of a text; ``value`` is the title's stems, joined by spaces."""
    return [
        Mention(
            "role",
            reading.starts[c.first],
            reading.ends[c.last - 1],
            c.first,
            c.last,
            " ".join(reading.stems[c.first : c.last]),
        )
        for c in cues(reading, "job_titles")
    ]


def compare(left: str, right: str) -> Outcome:
    """Whether two titles of one person are the same; None where a person may well hold both."""
    if left == right:
        return AGREE
    if right in _mistaken().get(left, ()):
        return "possible", "two titles for one person that are easily taken for one another"
    return None


@cache
def _mistaken() -> dict[str, frozenset[str]]:
    """By title: the titles it is taken for."""
    found: dict[str, set[str]] = {}
    for title, others in mapping("mistaken_titles").items():
        group = {" ".join(map(stem, name.split())) for name in (title, *others)}
        for name in group:
            found.setdefault(name, set()).update(group - {name})
    return {name: frozenset(others) for name, others in found.items()}


def normal(value: str) -> str:
    """The job title as text, equal for equal titles: "role film director"."""
    return f"role {value}"


LABEL = Label(
    "how someone is described",
    "Which description",
    record="the person, or a signed or official record that names them",
    severity="medium",
    stake=1,
)
FACET = Facet("role", "words", LABEL, extract, compare, normal=normal)
