"""Corrections written into a Word document as tracked changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from workbench.hidden import shown
from workbench.reports.author.suggestions import Edit, Suggestion
from workbench.reports.author.wordruns import Fragments, alone, formatting, whole
from workbench.sources.docx.ooxml import name

# A change within another's tracked change, or within what a program fills in, is left to a person.
_HELD = frozenset(
    ["w:ins", "w:del", "w:moveTo", "w:moveFrom", "w:fldSimple", "w:txbxContent", "w:sdt"]
)
_MOVED = frozenset(
    {
        "w:t", "w:tab", "w:ptab", "w:br", "w:cr", "w:rPr", "w:noBreakHyphen", "w:softHyphen",
        "w:sym", "w:lastRenderedPageBreak", "w:footnoteReference", "w:endnoteReference", "",
    }
)  # fmt: skip
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Changes:
    """Writes suggestions into the text of a document, and remembers what it put in."""

    def __init__(self, fragments: Fragments, roots: Iterable[Any]) -> None:
        self._fragments = fragments
        self._used = {
            value
            for root in roots
            for element in root.iter("{*}*")
            for key, value in element.items()
            if key.endswith("}id")
        }
        self._next = 1
        self.behind: dict[Any, Any] = {}  # what was put in behind what was taken out
        self.touched: set[Any] = set()  # the roots of the parts that are changed

    def write(self, suggestion: Suggestion) -> bool:
        """Write all edits of a suggestion, or none where one of them is to be made by hand."""
        ready = [self._runs(edit) for edit in suggestion.edits]
        if any(found is None for found in ready):
            return False
        for (start, end, words), runs in zip(suggestion.edits, ready, strict=True):
            assert runs
            self.touched.add(runs[0].getroottree().getroot())
            if start == end:
                self._put(suggestion, runs[0], runs[0], words)
            else:
                self._replace(suggestion, runs, words)
        return True

    def _runs(self, edit: Edit) -> list[Any] | None:
        """The runs that hold the words of an edit, or beside which its words are put in; None
        where it cannot be written."""
        start, end, _ = edit
        if start == end:
            beside = self._fragments.before(start)
            if beside is None or beside.end != start or not _free(beside.element):
                return None
            return [alone(beside.element, before=False, after=True)]
        found = self._fragments.within(start, end)
        if not found or found[0].start != start or found[-1].end != end:
            return None
        if not all(_free(each.element) for each in found):
            return None
        alone(found[0].element, before=True, after=False)
        last = alone(found[-1].element, before=False, after=True)
        first = found[0].element.getparent()
        paragraph = _paragraph(first)
        if paragraph is not _paragraph(last):
            return None
        runs = list(paragraph.iter(first.tag))
        runs = runs[runs.index(first) : runs.index(last) + 1]
        runs = [run for run in runs if not _gone(run)]
        allowed = all(name(each) in _MOVED for run in runs for each in run)
        return runs if allowed and not any(map(_held, runs)) else None

    def _replace(self, suggestion: Suggestion, runs: Sequence[Any], words: str) -> None:
        holder: Any = None
        for run in runs:
            if holder is None or run.getprevious() is not holder:
                holder = self._change(run, "del", suggestion)
                run.addprevious(holder)
            holder.append(run)
            for each in run:
                if name(each) == "w:t":
                    each.tag = each.tag.rpartition("}")[0] + "}delText"
        if words:
            self.behind[holder] = self._put(suggestion, runs[0], holder, words)

    def _put(self, suggestion: Suggestion, like: Any, behind: Any, words: str) -> Any:
        """Put words in, formatted like a run."""
        made = self._change(like, "ins", suggestion)
        run = like.makeelement(like.tag)
        properties = formatting(like)
        if properties is not None:
            run.append(properties)
        text = like.makeelement(like.tag[:-1] + "t", {_SPACE: "preserve"})
        text.text = " ".join(shown(words).split("\n"))
        run.append(text)
        made.append(run)
        behind.addnext(made)
        return made

    def _change(self, run: Any, kind: str, suggestion: Suggestion) -> Any:
        while str(self._next) in self._used:
            self._next += 1
        space = run.tag[:-1]
        told = {space + "id": str(self._next), space + "author": shown(suggestion.author)}
        self._next += 1
        if suggestion.moment:
            told[space + "date"] = suggestion.moment
        return run.makeelement(space + kind, told)


def _paragraph(run: Any) -> Any:
    return next((each for each in run.iterancestors() if name(each) == "w:p"), None)


def _free(element: Any) -> bool:
    """Whether words are ordinary ones of a run, in no change of another's."""
    return whole(element) is element and not _held(element)


def _held(element: Any) -> bool:
    return any(name(each) in _HELD for each in element.iterancestors())


def _gone(run: Any) -> bool:
    return any(name(each) in ("w:del", "w:moveFrom") for each in run.iterancestors())
