"""The runs of a Word document, cut so that marks can stand around exact words.

A run that is cut keeps its formatting in both parts; nothing else about the document changes.
Formulas and what is drawn are never cut, nor marked inside: a mark stands around the whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from workbench.sources.docx.ooxml import name
from workbench.sources.pieces import Piece

# What is marked as a whole where it stands in a paragraph.
_WHOLE = frozenset(
    ["m:oMath", "m:oMathPara", "w:drawing", "w:pict", "w:object", "w:ruby", "mc:AlternateContent"]
)
_LEAST = frozenset(["w:rPr", "w:lastRenderedPageBreak", ""])  # nothing of these is shown
# Elements around runs, out of which a mark goes where it stands at their edge.
_AROUND = frozenset(
    {
        "w:ins", "w:del", "w:moveTo", "w:moveFrom", "w:hyperlink", "w:fldSimple", "w:smartTag",
        "w:sdtContent", "w:sdt", "w:customXml", "w:dir", "w:bdo",
    }
)  # fmt: skip
_UNSEEN = frozenset(
    {
        "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr", "w:proofErr", "w:bookmarkStart",
        "w:bookmarkEnd", "",
    }
)  # fmt: skip
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Fragment(NamedTuple):
    """Code points ``start`` to ``end`` of the text; all words of ``element`` that are shown lie
    within them, unless it is of a kind that is never cut."""

    start: int
    end: int
    element: Any


class Fragments:
    """The text of a document in fragments, in order; no fragment goes over one of the ``cuts``."""

    def __init__(self, pieces: Sequence[Piece], cuts: Iterable[int]) -> None:
        places = sorted(set(cuts))
        offsets: dict[Any, set[int]] = {}
        for start, end, element, offset in pieces:
            found = places[bisect_left(places, start) : bisect_right(places, end)]
            if found and whole(element) is element:
                known = (place - start + offset for place in found)
                last = len(element.text)
                offsets.setdefault(element, set()).update(at for at in known if 0 < at < last)
        parts = {element: _cut(element, sorted(known)) for element, known in offsets.items()}
        self._all: list[Fragment] = []
        for start, end, element, offset in pieces:
            found = places[bisect_right(places, start) : bisect_left(places, end)]
            for first, last in zip([start, *found], [*found, end], strict=True):
                host = element
                if element in parts:
                    firsts, elements = parts[element]
                    host = elements[bisect_right(firsts, first - start + offset) - 1]
                self._all.append(Fragment(first, last, host))
        self._starts = [fragment.start for fragment in self._all]

    def within(self, start: int, end: int) -> list[Fragment]:
        """The fragments of the words ``start`` to ``end``."""
        first = bisect_left(self._starts, start)
        return self._all[first : max(first, bisect_left(self._starts, end))]

    def before(self, place: int) -> Fragment | None:
        """The last fragment that begins before a place; the first where there is none."""
        found = max(0, bisect_left(self._starts, place) - 1)
        return self._all[found] if self._all else None


def _cut(element: Any, offsets: Sequence[int]) -> tuple[list[int], list[Any]]:
    """Cut the words of an element: where each part begins in them, and the part."""
    firsts, elements = [0], [element]
    for offset in reversed(offsets):
        words = element.text
        rest = deepcopy(element)
        rest.text, rest.tail = words[offset:], None
        element.text = words[:offset]
        for each in (element, rest):
            each.set(_SPACE, "preserve")
        element.addnext(rest)
        _part(rest)
        firsts.insert(1, offset)
        elements.insert(1, rest)
    return firsts, elements


def _part(element: Any) -> None:
    """Put an element of a run, and what follows it there, into a run of its own."""
    run = element.getparent()
    made = run.makeelement(run.tag, dict(run.attrib), nsmap=run.nsmap)
    moved = [element, *element.itersiblings()]
    properties = formatting(run)
    if properties is not None:
        made.append(properties)
    made.extend(moved)
    run.addnext(made)


def formatting(run: Any) -> Any:
    """A copy of the properties of a run, without what was tracked of their changes."""
    own = next((each for each in run if name(each) == "w:rPr"), None)
    if own is None:
        return None
    made = deepcopy(own)
    made.tail = None
    for each in list(made):
        if name(each) in ("w:rPrChange", "w:ins", "w:del"):
            made.remove(each)
    return made


def whole(element: Any) -> Any:
    """The outermost of what is marked as a whole around an element; itself where there is none."""
    found, inner = element, False
    for each in reversed(list(element.iterancestors())):
        inner = inner or name(each) == "w:p"
        if inner and name(each) in _WHOLE:
            return each
    return found


def alone(element: Any, *, before: bool, after: bool) -> Any:
    """The run that holds an element, cut so that nothing shown stands ``before`` it or ``after``
    it there; what stands in no run is given back itself."""
    node = whole(element)
    if name(node.getparent()) not in ("w:r", "m:r"):
        return node
    if before and _shown(node.itersiblings(preceding=True)):
        _part(node)
    if after and _shown(node.itersiblings()):
        _part(node.getnext())
    return node.getparent()


def _shown(elements: Iterable[Any]) -> bool:
    return any(name(each) not in _LEAST for each in elements)


def outer(unit: Any, *, before: bool) -> Any:
    """The element that a mark before (or behind) a run stands beside: what is around it, where
    the run is first (or last) in it."""
    while name(holder := unit.getparent()) in _AROUND:
        if any(name(each) not in _UNSEEN for each in unit.itersiblings(preceding=before)):
            break
        unit = holder
    return unit
