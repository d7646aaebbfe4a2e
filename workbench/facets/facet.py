"""What a facet is: how it is read and compared, what it is called, how much hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from workbench.measures.mention import Alone, Mention, Outcome
from workbench.records import Severity
from workbench.words.tokens import Reading

# A figure fills a slot with a value; a name says who or where; words say what something is;
# manner is how firmly, on whose word, for what cause it is told; logic, whether and in what order.
FacetKind = Literal["figure", "name", "words", "manner", "logic"]


@dataclass(frozen=True, slots=True)
class Label:
    """How a reviewer is told of a facet, and how much hangs on it.

    ``issue`` is what two sources disagree on, ``ask`` opens the question, ``record`` is where the
    answer usually lies. ``severity`` is that of a finding in which only the wording moved.
    ``bare`` is what a side without the words says instead; ``view`` gives issue and ask where two
    values exclude each other.
    """

    issue: str
    ask: str
    record: str = ""
    severity: Severity = "low"
    stake: int = 0  # rank in the queue: 0 who, what, when, whether; 1 why; 2 how put; 3 wording
    bare: str = ""
    view: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Facet:
    """One sort of thing that claims say.

    ``extract`` reads the mentions of a text, ``compare`` the values of two of them, ``alone``
    what it means that only one side has words of manner. ``normal`` gives a value as text, equal
    for equal values: a facet that has it makes facts. Of a ``telling`` one, words that only one
    side has change what is claimed.
    """

    name: str
    kind: FacetKind
    label: Label
    extract: Callable[[Reading], Sequence[Mention]]
    compare: Callable[[Any, Any], Outcome]
    alone: Callable[[Mention, str, str], Alone] | None = None
    normal: Callable[[Any], str] | None = None
    telling: bool = False
