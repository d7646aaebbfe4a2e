"""A facet of an installed package, whose every answer is looked at before it is used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from workbench.errors import WorkbenchError
from workbench.facets.facet import Facet
from workbench.measures.mention import Mention, Outcome
from workbench.plugins import wrong
from workbench.records import EFFECTS, SEVERITIES
from workbench.words.tokens import Reading


def vetted(plug: str, facet: object, known: Mapping[str, Facet]) -> Facet:
    """The facet that a plug-in brings; an error naming the plug-in where it, or later what it
    reads or says, is none that the workbench can use."""

    def refused(what: str, cure: str) -> WorkbenchError:
        return wrong("facets", plug, what, cure)

    if not isinstance(facet, Facet):
        raise refused(f"is {facet!r}", "register a workbench.facets.facet.Facet")
    if facet.name in known:
        raise refused(f"is called {facet.name!r}, which is taken", "give it a name of its own")
    if facet.kind != "figure" or facet.normal is None:
        raise refused(
            f"is of kind {facet.kind!r}", 'a facet of one\'s own is a "figure" and has ``normal``'
        )
    if facet.label.severity not in SEVERITIES:
        raise refused(
            f"has severity {facet.label.severity!r}", f"write one of {', '.join(SEVERITIES)}"
        )
    own = facet

    def extract(reading: Reading) -> Sequence[Mention]:
        found = own.extract(reading)
        for mention in found:
            if not isinstance(mention, Mention) or mention.facet != own.name:
                raise refused(f"read {mention!r}", f"return Mentions of the facet {own.name!r}")
            words = 0 <= mention.first < mention.last <= reading.size
            if not words or mention[1:3] != (
                reading.starts[mention.first],
                reading.ends[mention.last - 1],
            ):
                raise refused(f"read {mention!r} outside the text", "return places of its words")
        return found

    def compare(left: Any, right: Any) -> Outcome:
        found = own.compare(left, right)
        if found is None:
            return None
        if not isinstance(found, tuple) or len(found) != 2 or not isinstance(found[1], str):
            raise refused(f"said {found!r}", "return None or an effect and a sentence")
        if found[0] not in (*EFFECTS, "agree"):
            raise refused(
                f"said {found[0]!r}", f"an effect is one of {', '.join((*EFFECTS, 'agree'))}"
            )
        return found

    def normal(value: Any) -> str:
        found = own.normal(value) if own.normal else None
        if not isinstance(found, str):
            raise refused(f"gave {found!r} for {value!r}", "return text, equal for equal values")
        return found

    return replace(own, extract=extract, compare=compare, normal=normal)
