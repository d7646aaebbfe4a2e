"""A facet of an installed package, whose every answer is looked at before it is used."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from workbench.errors import WorkbenchError, told
from workbench.facets.facet import Facet, Label
from workbench.measures.mention import Alone, Mention, Outcome
from workbench.plugins import called, listed, wrong
from workbench.records import EFFECTS, SEVERITIES
from workbench.words.tokens import Reading


def vetted(plug: str, facet: object, known: Mapping[str, Facet]) -> Facet:
    """The facet that a plug-in brings; an error naming the plug-in where it, or later what it
    reads or says, is none that the workbench can use."""
    if not isinstance(facet, Facet):
        raise _refused(plug, f"is {told(facet)}", "register a workbench.facets.facet.Facet")
    if problem := _problem(facet, known):
        raise _refused(plug, *problem)
    seen = _Vetted(plug, facet)
    return replace(
        facet,
        extract=seen.extract,
        compare=seen.compare,
        normal=seen.normal,
        alone=seen.alone if facet.alone else None,
    )


def _refused(plug: str, what: str, cure: str) -> WorkbenchError:
    return wrong("facets", plug, what, cure)


def _problem(facet: Facet, known: Mapping[str, Facet]) -> tuple[str, str] | None:
    """What is wrong with a facet as it stands, and the cure; None where nothing is."""
    if not isinstance(facet.name, str) or not facet.name.isidentifier():
        return f"is called {told(facet.name)}", "give it one word as its name"
    if facet.name in known:
        return f"is called {facet.name!r}, which is taken", "give it a name of its own"
    if facet.kind != "figure" or facet.normal is None:
        return (
            f"is of kind {told(facet.kind)}",
            'a facet of one\'s own is a "figure" and has ``normal``',
        )
    label: Any = facet.label
    if not isinstance(label, Label):
        return f"has the label {told(label)}", "give a workbench.facets.facet.Label"
    if label.severity not in SEVERITIES:
        return f"has severity {told(label.severity)}", f"write one of {', '.join(SEVERITIES)}"
    texts = (label.issue, label.ask, label.record, label.bare)
    if not all(isinstance(text, str) for text in texts) or type(label.stake) is not int:
        return f"has the label {told(label)}", "its words are text and its stake a number"
    for name in ("extract", "compare", "normal", "alone"):
        part = getattr(facet, name)
        if not callable(part) and not (name == "alone" and part is None):
            return f"has {name} = {told(part)}", "give a callable"
    return None


@dataclass(frozen=True)
class _Vetted:
    """The callables of a facet, with their answers looked at."""

    plug: str
    own: Facet

    def extract(self, reading: Reading) -> Sequence[Mention]:
        found = listed("facets", self.plug, "Mentions", self.own.extract, reading)
        for mention in found:
            sort = type(mention) is Mention and all(type(n) is int for n in mention[1:5])
            if not sort or mention.facet != self.own.name:
                raise self._refused(
                    f"read {told(mention)}", f"return Mentions of the facet {self.own.name!r}"
                )
            words = 0 <= mention.first < mention.last <= reading.size
            if not words or mention[1:3] != (
                reading.starts[mention.first],
                reading.ends[mention.last - 1],
            ):
                raise self._refused(
                    f"read {told(mention)} outside the text", "return places of its words"
                )
        return found

    def compare(self, left: Any, right: Any) -> Outcome:
        found: Outcome = self._said(self.own.compare, (*EFFECTS, "agree"), left, right)
        return found

    def alone(self, mention: Mention, left: str, right: str) -> Alone:
        assert self.own.alone is not None
        found: Alone = self._said(self.own.alone, EFFECTS, mention, left, right)
        return found

    def normal(self, value: Any) -> str:
        assert self.own.normal is not None
        found = called("facets", self.plug, self.own.normal, value)
        if not isinstance(found, str):
            raise self._refused(
                f"gave {told(found)} for {told(value)}", "return text, equal for equal values"
            )
        return found

    def _said(self, call: Callable[..., Any], effects: Sequence[str], *given: Any) -> Any:
        found = called("facets", self.plug, call, *given)
        if found is None:
            return None
        if not isinstance(found, tuple) or len(found) != 2 or not isinstance(found[1], str):
            raise self._refused(f"said {told(found)}", "return None or an effect and a sentence")
        if found[0] not in effects:
            raise self._refused(
                f"said {told(found[0])}", f"an effect is one of {', '.join(effects)}"
            )
        return found

    def _refused(self, what: str, cure: str) -> WorkbenchError:
        return _refused(self.plug, what, cure)
