"""What a claim says that can be compared: one whole module per facet, one line of this page each.

An installed package adds one under the entry-point group ``workbench.facets``: a ``Facet`` of its
own. What it reads and says is vetted like the rest, see ``vetted``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from workbench.facets.facet import Facet, FacetKind
from workbench.facets.vetted import vetted
from workbench.measures.mention import Mention
from workbench.plugins import installed
from workbench.words.tokens import Reading, once

# In the order in which a reviewer would look at them, gravest first.
_MODULES = (
    "number",
    "money",
    "date",
    "duration",
    "frequency",
    "name",
    "role",
    "place",
    "title",
    "negation",
    "certainty",
    "attribution",
    "causality",
    "scope",
    "superlative",
    "order",
    "quotation",
    "wording",
)
FACETS: tuple[Facet, ...] = tuple(
    import_module(f"{__name__}.{module}").FACET for module in _MODULES
)


@cache
def registry() -> Mapping[str, Facet]:
    """Every facet by name: those of this page, then those of installed packages."""
    known = {facet.name: facet for facet in FACETS}
    for plug, facet in installed("facets"):
        found = vetted(plug, facet, known)
        known[found.name] = found
    return known


@cache
def of_kind(kind: FacetKind) -> Mapping[str, Facet]:
    """The facets of one kind by name."""
    return {name: facet for name, facet in registry().items() if facet.kind == kind}


@once
def values(reading: Reading) -> tuple[Mention, ...]:
    """The figures and other values of a text in order, none within another: longer ones go first,
    and of two with the same words that of the later, more special facet."""
    facets = reversed([*of_kind("figure").values()])
    found = [mention for facet in facets for mention in facet.extract(reading)]
    taken: set[int] = set()
    kept = []
    for mention in sorted(found, key=lambda m: m.first - m.last):
        words = range(mention.first, mention.last)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.first))
