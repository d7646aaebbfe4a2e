"""The words of a page in the order in which they are read, and the blocks they stand in.

Words within one block are one run, whatever marks them; a block ends a run. Nothing here knows
what is done with them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from workbench.sources.tree import Element, words

BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
        "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead", "tr", "ul",
    }
)  # fmt: skip
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|list-item|table|flex|grid)", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_EDGES = re.compile(r"[ \t]*\n[ \t]*")
_PARAGRAPHS = re.compile(r"\n{2,}")
_AROUND = {"q": ("“", "”"), "del": ("~~", "~~"), "s": ("~~", "~~"), "strike": ("~~", "~~")}
_NOTE = re.compile(
    r"\[?\s*((?:note |nb |n |fn )?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[*†‡§¶#]+))\s*\]?"
)
_FIGURES = re.compile(r"[+−–-]?\d{1,4}")
_RAISED = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_ANCHORS = ("#", "¶", "🔗")  # links of a heading to itself
_ORDINAL = re.compile(r"(?:\d|[IVXLC]|\bn)\Z")


class Step(NamedTuple):
    """A block that opens or closes, or (``words``) a run of words between them."""

    kind: str
    element: Element
    words: str = ""


def runs(
    root: Element,
    leaves_out: Callable[[Element], bool],
    whole: Callable[[Element], bool] = lambda _: False,
) -> Iterator[Step]:
    """The blocks and words within an element, in order.

    What ``leaves_out`` is passed over; what is ``whole`` opens and closes without its content.
    No depth of nesting is too much for it.
    """
    return _Runs(leaves_out, whole).steps(root)


class _Runs:
    def __init__(
        self, leaves_out: Callable[[Element], bool], whole: Callable[[Element], bool]
    ) -> None:
        self._leaves_out, self._whole = leaves_out, whole
        self._run: list[str] = []
        self._as_typed = 0  # elements around that keep their lines

    def steps(self, root: Element) -> Iterator[Step]:
        stack = [(root, True)]
        while stack:
            element, opens = stack.pop()
            if opens and element is not root and self._leaves_out(element):
                self._add(element.tail)
                continue
            block = element.tag in BLOCKS or bool(_BLOCK_STYLE.search(element.get("style") or ""))
            if opens:
                if block:
                    yield from self._ended(element)
                    yield Step("open", element)
                if self._opened(element):
                    stack.append((element, False))
                    stack += [(child, True) for child in reversed(element)]
                    continue
            self._closed(element)
            if block:
                yield from self._ended(element)
                yield Step("close", element)
            self._as_typed -= element.tag == "pre"
            if element is not root:
                self._add(element.tail)
        yield from self._ended(root)

    def _opened(self, element: Element) -> bool:
        """Write what opens an element; False where its content is not to be walked."""
        tag = element.tag
        if tag == "pre":
            self._as_typed += 1
        if self._whole(element):
            return False
        if tag == "br":
            self._run.append("\n")
        elif tag == "img":
            self._run.append(" ")
        elif tag == "a" and not len(element) and (element.text or "").strip() in _ANCHORS:
            return False
        elif (tag == "sup" or _refers(element)) and len(element) < 20:
            self._run.append(self._raised(element))
            return False
        else:
            self._run.append(_AROUND.get(tag, ("", ""))[0])
            self._add(element.text)
        return True

    def _closed(self, element: Element) -> None:
        if not self._whole(element):
            self._run.append(_AROUND.get(element.tag, ("", ""))[1])

    def _add(self, text: str | None) -> None:
        if text:
            self._run.append(text if self._as_typed else _SPACE.sub(" ", text))

    def _raised(self, element: Element) -> str:
        """Raised words as they must be written on the line: a mark of a note, a power, "th"."""
        said = words(element)
        note = _NOTE.fullmatch(said.lower())
        before = "".join(self._run[-3:])[-5:]
        linked = element.tag == "a" or next(element.iter("a"), None) is not None
        if note and (linked or said.startswith("[")):
            return f"[{note[1]}]"
        if _FIGURES.fullmatch(said):
            return said.translate(_RAISED)
        if note and len(said) == 1 and before[-1:].isalnum() and not _ORDINAL.search(before):
            return f"[{said}]"
        return said

    def _ended(self, element: Element) -> Iterator[Step]:
        """The run so far, as the paragraphs that line breaks make of it."""
        run = "".join(self._run)
        self._run.clear()
        if not self._as_typed:
            run = re.sub(" {2,}", " ", run)
        for part in _PARAGRAPHS.split(_EDGES.sub("\n", run).strip()):
            if part.strip(" \n~“”"):
                yield Step("words", element, part.strip())


def _refers(element: Element) -> bool:
    """Whether an element is the mark of a note by what it says of itself."""
    if element.tag != "a":
        return False
    said = f"{element.get('role', '')} {element.get('epub:type', '')}"
    return "noteref" in said
