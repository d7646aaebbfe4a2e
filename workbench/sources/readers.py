"""One file to one Source, by the ending of its name.

Text and Markdown are read here. Other endings come from installed plug-ins: an entry point in the
group ``workbench.readers``, named by the ending without its dot ("pdf"), that loads a plain
callable from a Path to a Source. ``read`` sets its source_id and path.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache, partial
from importlib.metadata import entry_points
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.records import Source
from workbench.sources.decode import decode

Reader = Callable[[Path], Source]

LIMIT = 20_000_000  # bytes a source file may hold: about three million words


def read_text(path: Path, media_type: str = "text/plain") -> Source:
    """A text file as it stands; its title is the file's name in words."""
    data = content(path)
    words = path.stem.replace("-", " ").replace("_", " ").strip() or path.name
    return Source(
        source_id="",
        title=words[:1].upper() + words[1:],
        path=path.name,
        media_type=media_type,
        sha256=hashlib.sha256(data).hexdigest(),
        text=decode(data, str(path)),
    )


def content(path: Path) -> bytes:
    """The bytes of a regular file within the size limit."""
    try:
        if not path.is_file():
            raise WorkbenchError(f"{path}: not a readable file; mend the link or take it away")
        size = path.stat().st_size
        if size > LIMIT:
            raise WorkbenchError(
                f"{path}: {size / 1e6:.0f} MB; a source may hold {LIMIT / 1e6:.0f} MB; "
                "divide it into parts"
            )
        return path.read_bytes()
    except OSError as error:
        raise WorkbenchError(
            f"{path}: cannot be read ({error.strerror}); check its permissions"
        ) from None


_OWN: dict[str, Reader] = {
    "txt": read_text,
    "text": read_text,
    "md": partial(read_text, media_type="text/markdown"),
    "markdown": partial(read_text, media_type="text/markdown"),
}


def reader(path: Path) -> Reader | None:
    """The reader for a file of this ending; None when there is none."""
    ending = path.suffix.lower().lstrip(".")
    return _OWN.get(ending) or _plugged().get(ending)


def endings() -> str:
    """The endings that can be read, for messages: ".txt, .md"."""
    return ", ".join(f".{ending}" for ending in sorted({*_OWN, *_plugged()}))


@lru_cache(maxsize=1)
def _plugged() -> dict[str, Reader]:
    return {entry.name.lower(): entry.load() for entry in entry_points(group="workbench.readers")}
