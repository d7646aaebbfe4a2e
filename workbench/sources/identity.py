"""The ids of sources, made of the names of their files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath
from unicodedata import normalize

from workbench.errors import WorkbenchError
from workbench.records import Source
from workbench.sources.readers import rank


def slug(name: str) -> str:
    """A name as an id: its letters and digits in lower case, joined by single hyphens."""
    return re.sub(r"[\W_]+", "-", normalize("NFC", name).lower()).strip("-") or "source"


def identified(files: Iterable[tuple[str, Source | None]]) -> list[Source]:
    """The sources with their ids, by the names of their files; without those not read (None).

    An id is the name without its ending. Where files have one name but for their endings, the
    first of these in ``READERS`` has that id and the others have their ending in theirs: "a" for
    ``a.txt``, "a-docx" for ``a.docx``. So a file that is added beside a text leaves its id, and
    the verdicts on it, as they are; nor does an id change while another file cannot be read.
    """
    named = list(files)
    first: dict[str, str] = {}
    for name, _ in named:
        bare = _bare(name)
        first[bare] = min(first.get(bare, name), name, key=_order)
    taken: dict[str, int] = {}
    made: list[Source] = []
    for number, (name, source) in enumerate(named):
        bare = _bare(name)
        alike = PurePath(first[bare]).suffix.lower() == PurePath(name).suffix.lower()
        made_id = bare if alike else slug(name)
        before = taken.setdefault(made_id, number)
        if before != number:
            raise WorkbenchError(
                f"{named[before][0]} and {name} both make the source id {made_id!r}; "
                "rename one of them"
            )
        if source is not None:
            made.append(replace(source, source_id=made_id))
    return made


def _bare(name: str) -> str:
    return slug(str(PurePath(name).with_suffix("")))


def _order(name: str) -> tuple[int, str]:
    ending = PurePath(name).suffix.lower().lstrip(".")
    return rank(ending), ending


_NOTE = re.compile(r"\{>>.*?<<\}|\{==|==\}", re.DOTALL)  # what the findings put into Markdown
_MOST = 0.5  # part of a manuscript's lines that a copy of it has


def named_after(name: str, manuscript: str) -> bool:
    """Whether a file is named after a manuscript's: "draft-checked.docx" after "draft.docx"."""
    one, two = PurePath(name), PurePath(manuscript)
    own, stem = one.stem.casefold(), two.stem.casefold()
    if one.suffix.casefold() != two.suffix.casefold() or not own.startswith(stem):
        return False
    return not own[len(stem) : len(stem) + 1].isalnum()


def again(source: Source, manuscript: Source) -> bool:
    """Whether a source is only the manuscript with its findings, or another version of it: by its
    name and by its words. It bears nothing out."""
    if not named_after(source.path, manuscript.path):
        return False
    own, other = _lines(manuscript.text), _lines(source.text)
    return len(own & other) >= _MOST * len(own)


def _lines(text: str) -> set[str]:
    return {line.strip() for line in _NOTE.sub("", text).splitlines() if line.strip()}
