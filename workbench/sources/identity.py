"""The ids of sources, made of the names of their files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

from workbench.errors import WorkbenchError
from workbench.records import Source
from workbench.sources.readers import rank
from workbench.sources.versions import File, latest, slug


def identified(files: Iterable[tuple[str, Source | None]]) -> list[Source]:
    """The sources with their ids, by the names of their files; without those not read (None), and
    without those that another is the next version of, of which it warns.

    An id is the name without its ending. Where files have one name but for their endings, the
    first of these in ``READERS`` has that id and the others have their ending in theirs: "a" for
    ``a.txt``, "a-docx" for ``a.docx``. So a file that is added beside a text leaves its id, and
    the verdicts on it, as they are; nor does an id change while another file cannot be read. The
    next version of a file has the id of that file (``versions``).
    """
    named = list(files)
    first: dict[str, str] = {}
    for name, _ in named:
        bare = _bare(name)
        first[bare] = min(first.get(bare, name), name, key=_order)
    known = []
    for name, source in named:
        bare = _bare(name)
        alike = PurePath(first[bare]).suffix.lower() == PurePath(name).suffix.lower()
        known.append(File(name, bare if alike else slug(name), source))
    taken: dict[str, File] = {}
    made: list[Source] = []
    for file in latest(known):
        if (before := taken.setdefault(file.made_id, file)) is not file:
            raise WorkbenchError(
                f"{before.name} and {file.name} both make the source id {file.made_id!r}; "
                "rename one of them"
            )
        if file.source is not None:
            made.append(replace(file.source, source_id=file.made_id))
    return made


def _bare(name: str) -> str:
    return slug(str(PurePath(name).with_suffix("")))


def _order(name: str) -> tuple[int, str]:
    ending = PurePath(name).suffix.lower().lstrip(".")
    return rank(ending), ending
