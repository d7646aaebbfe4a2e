"""Zip archives of documents (DOCX, ODT, EPUB, XLSX), opened so that a hostile one does no harm."""

from __future__ import annotations

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree

from workbench.errors import WorkbenchError
from workbench.reading import content
from workbench.sources.signatures import FAULTS, refuse

PACKED = 200_000_000  # bytes of the file
UNPACKED = 1_000_000_000  # bytes that all parts together say they hold, pictures included
PART = 100_000_000  # bytes of one part that is read
RATIO = 200  # unpacked to packed bytes; text of an office document comes to 10 or 20
RATIO_FROM = 20_000_000  # unpacked bytes below which any ratio is harmless
PARTS = 20_000  # files in the archive
MARKS = 3_000_000  # "<" in a part of XML: about 1.5 million elements
_CHUNK = 1 << 20
_ENCRYPTED = 0x1  # of a part's flag bits
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # all that the formats allow
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


class Archive:
    """A zip archive whose sizes were checked before anything in it is unpacked.

    ``wanted`` is what the file should be, for the message when it is no zip archive at all. Its
    parts are read one at a time; nothing is written to disk, executed or fetched. Every fault is
    a WorkbenchError that names the file.
    """

    def __init__(self, path: Path, wanted: str = "a zip archive") -> None:
        self.path = path
        self.data = content(path, PACKED)
        self.sha256 = hashlib.sha256(self.data).hexdigest()
        self._wanted = wanted
        try:
            self._zip = zipfile.ZipFile(BytesIO(self.data))
        except FAULTS:
            raise refuse(path, self.data, wanted) from None
        self._parts: dict[str, zipfile.ZipInfo] = {}
        self._check()

    def _check(self) -> None:
        """Refuse what says of itself that it is too large, locked or ambiguous."""
        parts = self._zip.infolist()
        total = sum(part.file_size for part in parts)
        if len(parts) > PARTS:
            raise self.error(f"holds {len(parts):,} parts; {PARTS:,} are allowed; divide it")
        if total > UNPACKED or (total > RATIO_FROM and total > RATIO * len(self.data)):
            raise self.error(
                f"{len(self.data) / 1e6:.1f} MB that unpack to {total / 1e6:,.0f} MB; at most "
                f"{UNPACKED / 1e6:,.0f} MB and {RATIO} times its size are allowed; save it anew"
            )
        for part in parts:
            if part.flag_bits & _ENCRYPTED:
                raise self.error("is under a password; save it without the password")
            if part.filename in self._parts:
                raise self.error(f"holds the part {part.filename!r} twice; save it anew")
            self._parts[part.filename] = part

    def error(self, what: str) -> WorkbenchError:
        """The error that says what is wrong with this file."""
        return WorkbenchError(f"{self.path}: {what}")

    def refusal(self) -> WorkbenchError:
        """The error for an archive that is whole but of another kind than was wanted."""
        return refuse(self.path, self.data, self._wanted)

    def names(self) -> list[str]:
        """The names of all parts, in the order of the archive."""
        return list(self._parts)

    def __contains__(self, name: object) -> bool:
        return name in self._parts

    def read(self, name: str) -> bytes:
        """The bytes of a part; reading stops where they go beyond ``PART``."""
        part = self._parts.get(name)
        if part is None:
            raise self.error(f"lacks its part {name!r}; save it anew")
        if part.compress_type not in _METHODS:
            raise self.error(f"its part {name!r} is packed in an unusual way; save it anew")
        chunks: list[bytes] = []
        size = 0
        try:
            with self._zip.open(part) as stream:
                while size <= PART and (chunk := stream.read(_CHUNK)):
                    size += len(chunk)
                    chunks.append(chunk)
        except FAULTS:
            raise self.error(
                f"is cut short or damaged in {name!r}; fetch or save it again"
            ) from None
        if size > PART:
            raise self.error(f"its part {name!r} is larger than {PART / 1e6:.0f} MB; divide it")
        return b"".join(chunks)

    def xml(self, name: str) -> Any:
        """The root element of a part of XML, as lxml reads it.

        A part with a document type is refused, as is one of too many elements; entities are not
        resolved and nothing is fetched.
        """
        data = self.read(name)
        if any(mark in data for mark in _DOCTYPES):
            raise self._typed(name)
        if data.count(b"<") > MARKS:
            raise self.error(f"its part {name!r} holds too many elements; divide it")
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise self.error(
                f"its part {name!r} is damaged in line {error.lineno}; save it anew"
            ) from None
        if root.getroottree().docinfo.doctype:  # in an encoding that hid it above
            raise self._typed(name)
        return root

    def _typed(self, name: str) -> WorkbenchError:
        return self.error(
            f"its part {name!r} has a document type, which office programs never write; "
            "save it anew in one of them"
        )
