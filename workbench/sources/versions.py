"""Versions of one text: the next one of a file, and a manuscript that lies among its sources again.

A verdict is on words of a source, and a source is known by the name of its file. Where the text
goes on under another name, the register says so (``replaces``): the new file then has the earlier
one's id, and with it the verdicts on all sentences whose words are the same.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import NamedTuple
from unicodedata import normalize

from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.records import Source
from workbench.sources.readers import readable

_NOTE = re.compile(r"\{>>.*?<<\}|\{==|==\}", re.DOTALL)  # what the findings put into Markdown
_MOST = 0.5  # part of a manuscript's lines that another version of it has
_PIECE = re.compile(r"\d+|[^\W\d_]+")
_MARKS = {"v", "ver", "version", "rev", "revision", "final", "new", "copy", "corrected"}
_BEFORE = 30  # earlier numbers of a version that are thought of


class File(NamedTuple):
    """A file as the register names it, the id that its name makes, and its source where read."""

    name: str
    made_id: str
    source: Source | None


class _Earlier(NamedTuple):
    """The id of what a file replaces, and that file where it is still there."""

    made_id: str
    file: File | None


def slug(name: str) -> str:
    """A name as an id: its letters and digits in lower case, joined by single hyphens."""
    return re.sub(r"[\W_]+", "-", normalize("NFC", name).lower()).strip("-") or "source"


def latest(files: Sequence[File]) -> list[File]:
    """The files without those that others replace, which have their ids; warns of each left out.

    What replaces a manuscript is one. Raises where files replace one another in a round, and where
    two replace one.
    """
    earlier = {
        file.name: _earlier(files, file.source.replaces)
        for file in files
        if file.source and file.source.replaces
    }
    by: dict[str, str] = {}
    for name, (made_id, _) in earlier.items():
        other = by.setdefault(made_id, name)
        if other != name:
            raise WorkbenchError(
                f"{other} and {name} both replace {made_id!r}; in the register, let the later of "
                "the two replace the other"
            )
    made = [_continued(file, earlier) for file in files]
    gone = {file.name for _, file in earlier.values() if file}
    for file in files:
        if file.name in gone:
            warnings.warn(
                f"{file.name}: left out; the register says that {by[file.made_id]} replaces it",
                WorkbenchWarning,
                stacklevel=4,
            )
    return [file for file in made if file.name not in gone]


def _earlier(files: Sequence[File], told: str) -> _Earlier:
    """What ``replaces`` names: a file, by its name or its id, or one that is no longer there."""
    bare = PurePath(told).with_suffix("") if readable(PurePath(told)) else told
    named = [file for file in files if file.name == told]
    found = named or [file for file in files if file.made_id == slug(str(bare))]
    return _Earlier(found[0].made_id, found[0]) if found else _Earlier(slug(str(bare)), None)


def _continued(file: File, earlier: Mapping[str, _Earlier]) -> File:
    """A file with the id of the first of its versions, and a manuscript where one of them is."""
    passed, made_id, source = [file.name], file.made_id, file.source
    before = earlier.get(file.name)
    while before:
        made_id, last = before
        if last is None:
            break
        if last.name in passed:
            round_ = " replaces ".join([*passed[passed.index(last.name) :], last.name])
            raise WorkbenchError(f"{round_}; correct this in the register")
        if source and last.source and last.source.manuscript:
            source = replace(source, manuscript=True)
        passed.append(last.name)
        before = earlier.get(last.name)
    return File(file.name, made_id, source)


def named_after(name: str, manuscript: str) -> bool:
    """Whether a file is named after a manuscript's: "draft-checked.docx" after "draft.docx"."""
    one, two = PurePath(name), PurePath(manuscript)
    own, stem = one.stem.casefold(), two.stem.casefold()
    if one.suffix.casefold() != two.suffix.casefold() or not own.startswith(stem):
        return False
    return not own[len(stem) : len(stem) + 1].isalnum()


def version_of(name: str, manuscript: str) -> bool:
    """Whether two files are named as versions of one text: "draft-v1.docx" and "draft-v2.docx"."""
    one, two = PurePath(name), PurePath(manuscript)
    same = one.suffix.casefold() == two.suffix.casefold()
    return same and _unnumbered(one.stem) == _unnumbered(two.stem)


def again(source: Source, manuscript: Source) -> bool:
    """Whether a source is only the manuscript with its findings, or another version of it: by its
    name and by its words. It bears nothing out."""
    names = source.path, manuscript.path
    if not (named_after(*names) or version_of(*names)):
        return False
    own, other = _lines(manuscript.text), _lines(source.text)
    return len(own & other) >= _MOST * len(own)


def earlier_ids(source: Source) -> Iterator[str]:
    """Ids that earlier versions of a source may have had, by its name: "draft-v1", then "draft",
    of ``draft-v2.docx``."""
    stem = str(PurePath(source.path).with_suffix(""))
    numbers = list(re.finditer(r"\d+", stem))
    if numbers:
        start, end = numbers[-1].span()
        last = int(stem[start:end])
        for number in range(last - 1, max(last - _BEFORE, 0) - 1, -1):
            yield slug(f"{stem[:start]}{number:0{end - start}}{stem[end:]}")
    yield slug("-".join(_unnumbered(stem)))


def _unnumbered(stem: str) -> tuple[str, ...]:
    """The words of a name without the number or word of a version at its end."""
    pieces = _PIECE.findall(stem.casefold())
    while len(pieces) > 1 and (pieces[-1].isdecimal() or pieces[-1] in _MARKS):
        pieces.pop()
    return tuple(pieces)


def _lines(text: str) -> set[str]:
    return {line.strip() for line in _NOTE.sub("", text).splitlines() if line.strip()}
