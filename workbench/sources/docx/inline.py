"""The words of a paragraph of a Word document, in the order in which they are shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from workbench.sources.docx.ooxml import Styles, child, name, switched, value
from workbench.sources.pieces import FIGURES, RAISED, Words, leads, linked

# Elements that are shown as one character.
_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "-",
}
# Signs of the font Symbol that a figure may turn on; any other that has no letter is shown as
# one that cannot be read.
_SYMBOLS = dict(zip("£³±´¸°¹»-mDab·", "≤≥±×÷°≠≈−μΔαβ•", strict=True))
_LINES = re.compile(r"[^\n\r\t]+|(?P<space>[\n\r\t]+)")  # of w:t, where they are shown as space
_UNREADABLE = "\ufffd"
_PRIVATE = 0xF000
# Fields whose result is a table of contents, an index or the number of a page.
_LISTS = ("TOC", "INDEX", "TOA", "PAGEREF", "PAGE", "RD", "TC", "XE")
_TURNED = {"m:f": "/", "m:sSup": "^"}  # what stands between the two parts of a formula
_CHANGED = frozenset(["w:ins", "w:moveTo", "w:del", "w:moveFrom"])
_DROPPED = frozenset(
    ["w:del", "w:moveFrom", "mc:Fallback", "w:rt", "w:pPr", "w:rPr", "w:sdtPr", "m:ctrlPr"]
)


class Note(NamedTuple):
    """A footnote or endnote (its ``kind``) referred to, by its key in the file; ``mark`` is what
    stands for it in the text, ``number`` counts those of its kind."""

    kind: str
    key: str | None
    mark: str
    number: int


class _Field:
    """A field that is open: its instruction so far, and whether its result is being shown; of one
    that is a link, the words of its result until it ends, and where they belong."""

    def __init__(self, place: Words) -> None:
        self.order = ""
        self.shown = False
        self.place = place
        self.result: Words | None = None


class Inline:
    """Reads the paragraphs of a document in order, and keeps what they refer to."""

    def __init__(self, styles: Styles) -> None:
        self.changes = 0
        self.notes: list[Note] = []
        self.links: Mapping[str, str] = {}  # the addresses of the part being read, by their keys
        self._styles = styles
        self.hidden = False  # whether hidden text was met
        self._fields: list[_Field] = []
        self._boxes: list[Any] = []
        self._paragraph: Any = None  # its properties
        self._lists = True  # whether the results of lists can be told from what follows them

    def check(self, root: Any) -> None:
        """Where fields are left open, keep the results of all: one may never end."""
        kinds = [
            value(each, "fldCharType")
            for each in root.iter("{*}fldChar")
            if name(each) == "w:fldChar"
        ]
        self._lists = kinds.count("begin") == kinds.count("end")

    def words(self, paragraph: Any) -> Words:
        """The words of a paragraph."""
        made = Words()
        outer, self._paragraph = self._paragraph, child(paragraph, "w:pPr")
        if not self._styles.called(self._paragraph).startswith(("toc ", "table of figures")):
            self._walk(paragraph, made)
        for field in reversed(self._fields):  # a link that does not end in its paragraph is none
            if field.result is not None:
                self._within(field.place, field).extend(field.result)
                field.result = None
        # An instruction ends with its paragraph: what follows may not be lost with it.
        self._fields = [field for field in self._fields if field.shown]
        self._paragraph = outer
        return made

    def boxes(self) -> list[Any]:
        """The text boxes that were met since the last call."""
        found, self._boxes = self._boxes, []
        return found

    def _walk(self, element: Any, made: Words) -> None:
        for each in element:
            called = name(each)
            self.changes += called in _CHANGED
            if called == "w:r":
                self._run(each, made)
            elif called in _TURNED:
                self._formula(each, made, _TURNED[called])
            elif called == "m:t":
                self._put(made, each.text or "", each)
            elif called == "w:hyperlink":
                self._linked(each, self.links.get(value(each, "id") or "", ""), made)
            elif called == "w:fldSimple":
                order = value(each, "instr") or ""
                if not _listing(order):
                    self._linked(each, leads(order), made)
            elif called == "mc:AlternateContent":
                self._walk(each[:1], made)
            elif called == "w:sdt":
                if not switched(child(each, "w:sdtPr"), "w:showingPlcHdr"):
                    self._walk(each, made)
            elif called not in _DROPPED and called:
                self._walk(each, made)

    def _linked(self, element: Any, address: str, made: Words) -> None:
        """The words of a link."""
        words = Words()
        self._walk(element, words)
        self._within(made).extend(linked(words, address))

    def _within(self, made: Words, outside: _Field | None = None) -> Words:
        """Where words go: into the link in whose field they stand."""
        fields = (f for f in reversed(self._fields) if f is not outside)
        found = (f.result for f in fields if f.place is made and f.result is not None)
        return next(found, made)

    def _run(self, run: Any, made: Words) -> None:
        properties = child(run, "w:rPr")
        if self._styles.hides(properties, self._paragraph):
            self.hidden = self.hidden or any(name(each) == "w:t" for each in run)
            return
        raised = self._styles.raises(properties, self._paragraph)
        for each in run:
            called = name(each)
            if called == "w:t":
                self._text(made, each, raised)
            elif called in _SIGNS:
                self._put(made, _SIGNS[called])
            elif act := _ACTS.get(called):
                act(self, each, made)
                if value(each, "customMarkFollows") in ("1", "true", "on"):
                    return
            elif called == "mc:AlternateContent":
                self._drawn(each[:1])
            elif called in ("w:drawing", "w:pict", "w:object"):
                self._drawn(each)
            elif called == "w:ruby":
                self._walk(each, made)

    def _text(self, made: Words, element: Any, raised: bool) -> None:
        words = element.text or ""
        if raised and FIGURES.fullmatch(words):
            words = words.translate(RAISED)
        self._put(made, words, element)

    def _put(self, made: Words, words: str, element: Any = None) -> None:
        """Write words unless an open field only instructs, or lists what stands elsewhere."""
        for field in self._fields:
            if not field.shown or (self._lists and _listing(field.order)):
                return
        made = self._within(made)
        if element is None:
            made.put(words)
            return
        for found in _LINES.finditer(words):
            if found["space"]:
                made.put(" ")
            else:
                made.put(found[0], element, found.start())

    def _formula(self, element: Any, made: Words, sign: str) -> None:
        """Two parts of a formula with a sign between them."""
        parts = [each for each in element if name(each) in ("m:num", "m:den", "m:e", "m:sup")]
        for number, part in enumerate(parts):
            if number:
                self._put(made, sign)
            self._walk(part, made)

    def _drawn(self, element: Any) -> None:
        """Keep the text boxes of a drawing for the end of the paragraph."""
        for each in element:
            if name(each) == "w:txbxContent":
                self._boxes.append(each)
            elif name(each) != "mc:Fallback":
                self._drawn(each)

    def _field(self, element: Any, made: Words) -> None:
        kind = value(element, "fldCharType")
        if kind == "begin":
            self._fields.append(_Field(made))
        elif kind == "separate" and self._fields:
            field = self._fields[-1]
            field.shown = True
            if leads(field.order) and field.place is made:
                field.result = Words()
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if field.result is not None:
                told = linked(field.result, leads(field.order))
                self._within(field.place).extend(told)

    def _order(self, element: Any, made: Words) -> None:
        if self._fields:
            self._fields[-1].order += element.text or ""

    def _symbol(self, element: Any, made: Words) -> None:
        told = value(element, "char") or ""
        code = int(told, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,4}", told) else 0
        sign = chr(code - _PRIVATE if code >= _PRIVATE else code)
        known = (value(element, "font") or "").lower() == "symbol" and _SYMBOLS.get(sign)
        self._put(made, known or _UNREADABLE)

    def _note(self, element: Any, made: Words) -> None:
        kind = name(element)[2:].removesuffix("Reference")
        key = value(element, "id")
        note = next((each for each in self.notes if (each.kind, each.key) == (kind, key)), None)
        if note is None:
            number = sum(each.kind == kind for each in self.notes) + 1
            mark = str(number) if kind == "footnote" else f"e{number}"
            note = Note(kind, key, mark, number)
            self.notes.append(note)
        self._put(made, f"[^{note.mark}]")


def _listing(order: str) -> bool:
    return order.split(maxsplit=1)[:1] != [] and order.split(maxsplit=1)[0].upper() in _LISTS


_ACTS: dict[str, Callable[[Inline, Any, Words], None]] = {
    "w:fldChar": Inline._field,
    "w:instrText": Inline._order,
    "w:sym": Inline._symbol,
    "w:footnoteReference": Inline._note,
    "w:endnoteReference": Inline._note,
}
