"""Adding a source: fetched from an address, or copied, into the folder and its register.

The bytes are kept as they came. A source is read before it is kept, so that nothing stands in the
folder that cannot be read. What an address gave before stays in ``.earlier``, a hidden folder that
reading passes over: the words on which something was judged can still be shown.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal
from unicodedata import normalize
from urllib.parse import unquote, urldefrag, urlsplit

from workbench.errors import WorkbenchError
from workbench.reading import content
from workbench.records import Source
from workbench.sources import slug
from workbench.sources.entries import amend, append, entries, put
from workbench.sources.fetch import LIMIT, Response, checked, fetch
from workbench.sources.files import named
from workbench.sources.locked import locked
from workbench.sources.readers import endings, readable, source
from workbench.sources.signatures import kind

EARLIER = ".earlier"
STEM = 80  # bytes of a file's name without its ending
_ENDINGS = {
    "text/html": "html",
    "application/xhtml+xml": "xhtml",
    "text/markdown": "md",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "text/vtt": "vtt",
    "application/x-subrip": "srt",
    "message/rfc822": "eml",
    "multipart/related": "mhtml",
    "application/pdf": "pdf",
    "application/epub+zip": "epub",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
}
# Types under which servers send files of any kind: the ending of the address says more.
_VAGUE = ("", "text/plain", "application/octet-stream", "binary/octet-stream", "application/zip")


@dataclass(frozen=True)
class Added:
    """What became of one source: its file, what the file says of itself, and whether it is new,
    has another text than before, or is the same as on the day ``since``."""

    path: Path
    source: Source
    outcome: Literal["added", "changed", "unchanged"]
    since: str = ""
    earlier: Path | None = None
    reworded: bool = False  # whether what is read from it, and not only its bytes, has changed
    sent_by: str = ""  # the host that sent it, where it is another one than was asked

    def told(self) -> str:
        """What became of it, on one line."""
        since = f" since {self.since}" if self.since else ""
        since += f" (sent by {self.sent_by}, to which the address leads)" if self.sent_by else ""
        if self.outcome == "unchanged":
            return f"{self.path}: unchanged{since}"
        if self.outcome == "added":
            return f"{self.path}: added, “{self.source.title}”{since}"
        words = "its words changed" if self.reworded else "its words are the same"
        return f"{self.path}: changed{since}, {words}; the earlier file is {self.earlier}"


def add(what: str, folder: str | Path = "sources", *, today: date | None = None) -> Added:
    """Fetch an address, or copy a file, into a folder of sources and its register.

    An address that was added before is fetched again: where its bytes differ, they become the
    current file and the old ones are kept in ``.earlier``. Nothing is overwritten otherwise.
    """
    folder = Path(folder)
    if folder.exists() and not folder.is_dir():
        raise WorkbenchError(f"{folder}: not a folder; give the folder of the sources")
    day = (today or date.today()).isoformat()
    if "://" in what:
        checked(what)
        answer = fetch(what)
        ending = _ending(answer, what)
        stem, data = _stem(answer.url), answer.data
        urls = [urldefrag(each.strip())[0] for each in (answer.url, what)]
    else:
        path = Path(what)
        if not path.exists():
            raise WorkbenchError(f"{what}: no such file; correct the path, or give an address")
        data, ending, stem, urls = content(path, LIMIT), path.suffix[1:].lower(), path.stem, []
        if not readable(path):
            raise WorkbenchError(f"{what}: cannot be read as a source; supported are {endings()}")
    entries(folder)  # a register that cannot be added to is told before anything else
    source = _read(what, stem, ending, data)
    _make(folder)
    with locked(folder):
        kept = _kept(folder, entries(folder), source, data, ending, stem, urls, day)
    hosts = [urlsplit(url).hostname or "" for url in urls]
    return replace(kept, sent_by=hosts[0]) if len({*hosts}) > 1 else kept


def _kept(
    folder: Path,
    known: Mapping[str, Mapping[str, Any]],
    source: Source,
    data: bytes,
    ending: str,
    stem: str,
    urls: list[str],
    day: str,
) -> Added:
    """Put the bytes into the folder, and a table into the register."""
    before = next(
        (
            name
            for url in urls
            for name, entry in known.items()
            if entry.get("url") == url and Path(name).suffix.lower() == f".{ending}"
        ),
        None,
    )
    if before is not None:
        return _again(folder, before, known[before], source, data, day)
    for name in _names(folder):
        path = folder / name
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return Added(path, source, "unchanged", _since(known.get(name, {})))
    # Without a title of its own the source has the name of its file as one, and needs no other.
    titled = source.title if source.title != named(Path(_name(stem, ending))) else ""
    path = folder / _free(folder, (titled if urls else "") or stem, ending)
    put(path, data)
    told = {
        "title": titled,
        "author": source.author,
        "publisher": source.publisher,
        "published_on": source.published_on,
        "url": urls[0] if urls else source.url,
        "retrieved_on": day,
        "sha256": source.sha256,
    }
    append(folder, path.name, told)
    return Added(path, source, "added")


def _again(
    folder: Path, name: str, entry: Mapping[str, Any], source: Source, data: bytes, day: str
) -> Added:
    """An address that was added before."""
    path = folder / name
    if not path.is_file():
        raise WorkbenchError(f"{path}: is in the register but gone; take its table away")
    old = path.read_bytes()
    if old == data:
        return Added(path, source, "unchanged", _since(entry))
    try:
        reworded = _read(name, path.stem, path.suffix[1:].lower(), old).text != source.text
    except WorkbenchError:  # it could not be read as it was
        reworded = True
    mark = hashlib.sha256(old).hexdigest()[:8]
    earlier = folder / EARLIER / f"{path.stem}.{mark}{path.suffix}"
    _make(earlier.parent)
    put(earlier, old)
    put(path, data)
    amend(folder, name, {"retrieved_on": day, "sha256": source.sha256})
    return Added(path, source, "changed", _since(entry), earlier, reworded)


def _since(entry: Mapping[str, Any]) -> str:
    return str(entry.get("retrieved_on", ""))


def _read(what: str, stem: str, ending: str, data: bytes) -> Source:
    """The source that the bytes make; they are read apart from the folder, and then forgotten."""
    place = Path(tempfile.mkdtemp(prefix="workbench-add-"))
    file = place / _name(stem, ending)
    try:
        file.write_bytes(data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # said again whenever the folder is read
            return source(file)
    except WorkbenchError as error:
        raise WorkbenchError(str(error).replace(str(file), what)) from None
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _ending(answer: Response, what: str) -> str:
    """The ending of a file of the type that the server says it sent, or of what it really is."""
    data = answer.data
    if not data.strip():
        raise WorkbenchError(f"{what}: the server sent nothing; open the address in a browser")
    path = Path(unquote(urlsplit(answer.url).path).replace("\0", ""))
    last = path.suffix[1:].lower()
    ending = _ENDINGS.get(answer.media_type, "")
    if data.startswith((b"%PDF-", b"PK\x03\x04")):
        cure = kind(data).cure  # "let its name end in .pdf"
        ending = cure.rpartition(".")[2] if cure.startswith("let its name") else ""
    elif answer.media_type in _VAGUE:
        ending = last if readable(path) else ""
        if not ending and kind(data).words in ("a web page", "plain text"):
            ending = "html" if kind(data).words == "a web page" else "txt"
    elif not ending and answer.media_type.startswith("text/"):
        ending = "txt"
    if not ending or not readable(Path(f"a.{ending}")):
        said = answer.media_type or "of no type"
        raise WorkbenchError(
            f"{what}: what the server sends ({said}) cannot be read as a source; "
            f"supported are {endings()}"
        )
    return ending


def _stem(url: str) -> str:
    """A name for what an address gives: its last part, or the name of the site."""
    parts = urlsplit(url)
    last = Path(unquote(parts.path).replace("\0", "").rstrip("/")).stem
    return slug(last) if any(map(str.isalnum, last)) else slug(parts.hostname or "")


def _names(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    return sorted(p.name for p in folder.iterdir() if p.is_file() and not p.name.startswith("."))


def _free(folder: Path, title: str, ending: str) -> str:
    """A file name made of the words of a title that no source of the folder has."""
    taken = {slug(Path(name).stem) for name in _names(folder)}
    stem = short = _short(slug(title))
    count = 1
    while stem in taken or (folder / f"{stem}.{ending}").exists():
        count += 1
        stem = f"{short}-{count}"
    return f"{stem}.{ending}"


def _name(stem: str, ending: str) -> str:
    return f"{_short(slug(stem))}.{ending}"


def _short(stem: str) -> str:
    """The first words of a name that file systems take."""
    while len(stem.encode()) > STEM:
        head = stem.rpartition("-")[0]
        stem = head if head else stem[:-1]
    return normalize("NFC", stem)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkbenchError(f"{folder}: cannot be made ({error.strerror})") from None
