"""A manuscript in Word with its findings as comments on the exact words: the author's own file.

Its text, styles, headers, pictures and tracked changes stay; only the document's part, its
comments and what names them are written anew.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from workbench.records import Source
from workbench.reports.author.margin import MarginNote
from workbench.reports.author.suggestions import Suggestion
from workbench.reports.author.wordchanges import Changes
from workbench.reports.author.wordcomments import Comments, written
from workbench.reports.author.wordruns import Fragment, Fragments, alone, outer
from workbench.reports.layout.cells import StyledLine
from workbench.sources.archive import Archive
from workbench.sources.docx import body
from workbench.sources.docx.ooxml import Related, name, value

_NOTES = ("w:footnote", "w:endnote")
SUGGESTED = "Suggested as a tracked change."
BY_HAND = "No tracked change is suggested: these words are to be changed by hand."


def annotated(
    path: Path, manuscript: Source, notes: Sequence[MarginNote], suggested: Sequence[Suggestion]
) -> bytes:
    """The file with a comment for every note, and with what is ``suggested`` as tracked changes.

    A comment on words of a footnote stands at its reference, for Word allows none in footnotes;
    one on words of a text box at the box. Both name their words.
    """
    archive = Archive(path, "a Word document")
    if not notes and not suggested:
        return archive.data
    related, found = Related(archive), body(archive)
    edges = [place for note in notes for place in (note.start, note.end)]
    edges += [place for one in suggested for edit in one.edits for place in edit[:2]]
    fragments = Fragments(found.pieces, edges)
    changes = Changes(fragments, found.parts.values())
    done: dict[int, bool] = {}
    for one in suggested:
        done.update(dict.fromkeys(one.numbers, changes.write(one)))
    comments = Comments(archive, related, found.parts["document"])
    places = _Places(fragments, found.parts, manuscript.text)
    spots = [places.of(note) for note in notes]  # all runs are cut before any edge is told
    edged = [(_edge(first, before=True), _edge(last, before=False)) for first, last, _ in spots]
    for note, (first, last), (*_, aside) in zip(notes, edged, spots, strict=True):
        lines = [*note.lines[:1], *aside, *note.lines[1:], *_told(done.get(note.number))]
        start, ends = comments.add(note.author, note.moment, lines)
        first.addprevious(start)
        behind = changes.behind.get(last, last)
        for mark in reversed(ends):
            behind.addnext(mark)
    parts = {related.document: written(found.parts["document"]), **comments.parts()}
    for kind in ("footnotes", "endnotes"):
        if found.parts.get(kind) in changes.touched:
            parts[related.part(kind)] = written(found.parts[kind])
    return _packed(archive, parts)


def _edge(words: Any, *, before: bool) -> Any:
    return outer(alone(words, before=before, after=not before), before=before)


def _told(suggested: bool | None) -> list[StyledLine]:
    if suggested is None:
        return []
    return [[(SUGGESTED if suggested else BY_HAND, "")]]


class _Places:
    """Where in the document the mark of a note stands."""

    def __init__(self, fragments: Fragments, parts: Mapping[str, Any], text: str) -> None:
        self._fragments = fragments
        self._text = text
        self._signs: dict[tuple[str, str | None], Any] = {}
        notes = {
            (name(each)[2:], value(each, "id")): each
            for root in parts.values()
            for each in root
            if name(each) in _NOTES
        }
        around = [parts["document"]]
        for element in around:  # each sign stands in the document or in a note met before
            for each in element.iter("{*}footnoteReference", "{*}endnoteReference"):
                key = (name(each)[2:].removesuffix("Reference"), value(each, "id"))
                if key not in self._signs and key in notes:
                    self._signs[key] = each
                    around.append(notes[key])

    def of(self, note: MarginNote) -> tuple[Any, Any, list[StyledLine]]:
        """The first and the last of the words that a note is on, no others in their runs; what is
        told of the place, where it is not the words themselves."""
        found: list[Fragment | None] = [*self._fragments.within(note.start, note.end)]
        aside = "" if found else "line above"  # words that a reader wrote, as a mark of Markdown
        found = found or [self._fragments.before(note.start)]
        assert found[0] is not None and found[-1] is not None  # a document without text is refused
        first, last = found[0].element, found[-1].element
        while (holder := _note_around(first)) is not None:
            kind = name(holder)[2:]
            first = last = self._signs[kind, value(holder, "id")]
            aside = aside or kind
        if any(name(each) == "w:txbxContent" for each in first.iterancestors()):
            aside = aside or "text box"
        words = self._text[note.start : note.end]
        lines: list[StyledLine] = [[(f"On “{words}” in the {aside}", "")]] if aside else []
        alone(first, before=True, after=False)
        alone(last, before=False, after=True)
        return first, last, lines


def _note_around(element: Any) -> Any:
    """The footnote or endnote that an element stands in; None for one of the document."""
    around = (each for each in element.iterancestors() if name(each) in _NOTES)
    return next(around, None)


def _packed(archive: Archive, parts: Mapping[str, bytes]) -> bytes:
    """The archive with these parts; all others, their order, dates and packing stay."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(archive.data)) as old, zipfile.ZipFile(file, "w") as new:
        new.comment = old.comment
        infos = old.infolist()
        for info in infos:
            data = parts.get(info.filename)
            _put(new, info, archive.read(info.filename) if data is None else data)
        model = old.getinfo(next(part for part in parts if part in archive))
        _added(new, model, ((part, data) for part, data in parts.items() if part not in archive))
    return file.getvalue()


def _added(
    new: zipfile.ZipFile, model: zipfile.ZipInfo, parts: Iterable[tuple[str, bytes]]
) -> None:
    for part, data in parts:
        info = zipfile.ZipInfo(part, model.date_time)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.create_system, info.external_attr = model.create_system, model.external_attr
        _put(new, info, data)


def _put(new: zipfile.ZipFile, old: zipfile.ZipInfo, data: bytes) -> None:
    info = zipfile.ZipInfo(old.filename, old.date_time)
    info.compress_type, info.comment = old.compress_type, old.comment
    info.create_system, info.external_attr = old.create_system, old.external_attr
    new.writestr(info, data)
