"""What a file really is, by its first bytes, when it is not what its ending says."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from workbench.errors import WorkbenchError

# What the reading of a damaged zip archive ends in.
FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
)


class FileKind(NamedTuple):
    """A kind of file: ``words`` name it, ``cure`` says what makes it readable."""

    words: str
    cure: str


def _renamed(words: str, ending: str) -> FileKind:
    return FileKind(words, f"let its name end in .{ending}")


_UNKNOWN = FileKind("a file of another kind", "save it anew in the program that made it")
_PDF = _renamed("a PDF", "pdf")
_RTF = _renamed("an RTF document", "rtf")
_HTML = _renamed("a web page", "html")
_TEXT = _renamed("plain text", "txt")
_DOCX = _renamed("a Word document", "docx")
_LOCKED = FileKind("a file under a password", "save it without the password")

# A part that only this kind of zip archive has.
_PARTS = {
    "word/document.xml": _DOCX,
    "xl/workbook.xml": _renamed("an Excel workbook", "xlsx"),
    "ppt/presentation.xml": FileKind("a PowerPoint presentation", "save it as .pdf"),
    "META-INF/container.xml": _renamed("an EPUB book", "epub"),
}
# What the part "mimetype" of a zip archive begins with.
_MIMETYPES = {
    b"application/epub+zip": _PARTS["META-INF/container.xml"],
    b"application/vnd.oasis.opendocument.text": _renamed("an OpenDocument text", "odt"),
    b"application/vnd.oasis.opendocument": FileKind(
        "an OpenDocument file that is no text", "save it as .xlsx or .pdf"
    ),
}
# The name of a stream in a file of the office programs of before 2007, or in a locked new one.
_STREAMS = {
    "EncryptedPackage": _LOCKED,
    "WordDocument": FileKind("a Word 97-2003 document", "open it in Word and save it as .docx"),
    "Workbook": FileKind("an Excel 97-2003 workbook", "open it in Excel and save it as .xlsx"),
    "PowerPoint Document": FileKind("a PowerPoint 97-2003 presentation", "save it as .pdf"),
}
# How office files of before 2007 begin, and new ones under a password.
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.I)


def kind(data: bytes) -> FileKind:
    """The kind of a file of these bytes."""
    head = data[:1024]
    if data.startswith(b"PK"):
        return _zipped(data)
    if data.startswith(OLE):
        return next(
            (k for name, k in _STREAMS.items() if name.encode("utf-16-le") in data),
            FileKind("an office file of before 2007", "save it in a format of today"),
        )
    if b"%PDF-" in head:
        return _PDF
    if head.lstrip().startswith(b"{\\rtf"):
        return _RTF
    if _PAGE.match(head.removeprefix(b"\xef\xbb\xbf")):
        return _HTML
    if head and not re.search(rb"[\x00-\x08\x0e-\x1a]", head):
        return _TEXT
    return _UNKNOWN


def _zipped(data: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:
                with archive.open("mimetype") as part:
                    said = part.read(100)
                for start, found in _MIMETYPES.items():
                    if said.startswith(start):
                        return found
    except FAULTS:
        return FileKind("a zip archive that is cut short or damaged", "fetch or save it again")
    return next(
        (found for part, found in _PARTS.items() if part in names),
        FileKind("a zip archive", "unpack it and name the files in it"),
    )


def refuse(path: Path, data: bytes, wanted: str) -> WorkbenchError:
    """The error for a file of these bytes that was to be ``wanted`` ("a Word document")."""
    if not data.strip(b"\0 \t\r\n"):
        return WorkbenchError(f"{path}: the file is empty; fill it or take it away")
    found = kind(data)
    if found.words == wanted:
        return WorkbenchError(f"{path}: {wanted} that is damaged; save or fetch it again")
    return WorkbenchError(f"{path}: not {wanted} but {found.words}; {found.cure}")
