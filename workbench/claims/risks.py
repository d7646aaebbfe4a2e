"""What in a claim is most often wrong, so that a checker looks there first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.facets import causality, name, negation, superlative, values
from workbench.measures.mention import Mention
from workbench.words.lexicon import entries
from workbench.words.quotations import quotations, said
from workbench.words.tokens import Reading

RISKS = (
    "money",
    "date",
    "duration",
    "number",
    "quote",
    "superlative",
    "first",
    "person",
    "causality",
    "reported_speech",
    "negation",
)


def risks(reading: Reading, speaker: str) -> tuple[str, ...]:
    """The risks of a claim, in the order of ``RISKS``, those of further facets last; ``speaker`` is
    who says it, or ""."""
    found = {_risk(mention) for mention in values(reading)}
    for mention in superlative.extract(reading):
        found.add("first" if mention.value.kind in ("first", "last") else "superlative")
    quoted = quotations(reading.text)
    if any(_person(reading, mention, quoted) for mention in name.extract(reading)):
        found.add("person")
    if causality.extract(reading):
        found.add("causality")
    if negation.extract(reading):
        found.add("negation")
    if speaker:
        found.add("reported_speech")
    if any(map(said, quoted)):
        found.add("quote")
    return tuple(risk for risk in (*RISKS, *sorted(found - {*RISKS})) if risk in found)


def _risk(mention: Mention) -> str:
    """The facet of a quantity, but for being the first."""
    value = mention.value
    ranked = mention.facet == "number" and value.kind in ("rank", "ordinal")
    return "first" if ranked and value.interval.low == value.interval.high == 1 else mention.facet


def _person(reading: Reading, mention: Mention, quoted: Sequence[re.Match[str]]) -> bool:
    """Whether a name looks like a person's: two to four words, or one behind a title.

    A name in quotation marks is a title's, or stands in words that somebody said.
    """
    if any(match.start() < mention.start < match.end() for match in quoted):
        return False
    words = reading.lowers[mention.first : mention.last]
    if any(word.removesuffix("'s") in entries("not_persons") for word in words):
        return False
    titles = entries("person_titles")
    if words[0] in titles or (mention.first and reading.lowers[mention.first - 1] in titles):
        return True
    return 2 <= len(mention.value.parts) <= 4 and "the" not in words
