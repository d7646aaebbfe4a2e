"""How well a fact is supported: distinct sources, independent lineages, primary sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass

from workbench.errors import WorkbenchError
from workbench.records import Source

TRIED = 12  # origins from which an agreeing set is grown; more change no verdict


@dataclass(frozen=True, slots=True)
class Support:
    """Counts over the sources that state a fact.

    ``independent`` counts the origins, tertiary sources left out, that all speak of the same:
    each directly linked to each other one, for a chain of links may wander from fact to fact.
    """

    sources: int
    lineages: int
    independent: int
    primaries: int


def support(sources: Iterable[Source], linked: Iterable[tuple[Source, Source]] = ()) -> Support:
    """Count sources; those with the same lineage are one. ``linked`` are pairs whose claims are."""
    distinct = {source.source_id: source for source in sources}.values()
    counted = {_origin(s) for s in distinct if s.kind != "tertiary"}
    pairs = {frozenset((_origin(left), _origin(right))) for left, right in linked}
    return Support(
        len(distinct),
        len({_origin(s) for s in distinct}),
        _mutual(sorted(counted), pairs),
        sum(s.kind == "primary" for s in distinct),
    )


def _mutual(names: Sequence[str], pairs: Set[frozenset[str]]) -> int:
    """The size of a set of names in which each is paired with each, grown from every name."""
    best = 0
    for first in names[:TRIED]:
        chosen = [first]
        for name in names:
            if all(frozenset((name, other)) in pairs for other in chosen if other != name):
                chosen += [name] if name not in chosen else []
        best = max(best, len(chosen))
    return best


def _origin(source: Source) -> str:
    return source.lineage_id or source.source_id


# What each support rule asks for (KSJ handbook: one primary source or three independent ones).
RULES: dict[str, Callable[[Support], bool]] = {
    "default": lambda s: s.primaries >= 1 or s.independent >= 3,
    "relaxed": lambda s: s.primaries >= 1 or s.independent >= 2,
    "legal": lambda s: s.primaries >= 1 and s.lineages >= 2,
}


def corroborated(found: Support, rule: str) -> bool:
    """Whether the support is enough by the rule of that name."""
    if rule not in RULES:
        raise WorkbenchError(f"support_rule = {rule!r}; write one of {', '.join(RULES)}")
    return RULES[rule](found)
