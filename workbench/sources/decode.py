"""Bytes of a text file to the text that every offset counts in."""

from __future__ import annotations

import codecs
import re
import warnings

from workbench.errors import WorkbenchError, WorkbenchWarning

# The four-byte marks first: UTF-32's little-endian mark begins with UTF-16's.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LATIN = ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252")
# What is no encoding of letters ("rot13"), and what is only told by a mark.
_NOT_DECLARED = (
    "utf-8", "utf-7", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",
    "idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "palmos", "mbcs",
)  # fmt: skip
# White space and escape occur in text; the other control characters do not.
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NEWLINES = re.compile(r"\r\n?")


def decode(data: bytes, name: str, declared: str = "") -> str:
    """The text of a file's bytes: byte-order mark removed, every line ending one ``\\n``.

    All offsets count in this text. Without a mark the bytes are UTF-8; or else the encoding that
    the file itself has ``declared``, where they fit it; or else an older one that is guessed with
    a warning. ``name`` is what messages call the file.
    """
    text = _marked(data, name)
    if text is None:
        try:
            text = _shifted(data, declared) or data.decode("utf-8")
        except UnicodeDecodeError as error:
            text = _declared(data, declared)
            if text is None:
                text = _guessed(data, name, error.start)
    control = _BINARY.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        raise WorkbenchError(
            f"{name}: holds binary data in line {line}, not text; save it as plain text (UTF-8)"
        )
    text = _NEWLINES.sub("\n", text)
    if not text.strip():
        raise WorkbenchError(f"{name}: the file is empty; fill it or take it away")
    return text


def _marked(data: bytes, name: str) -> str | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise WorkbenchError(
                    f"{name}: marked as {encoding} but byte {error.start + len(mark)} does not "
                    "fit; save it again as UTF-8"
                ) from None
    return None


def _shifted(data: bytes, declared: str) -> str | None:
    """Text in a Japanese encoding of seven-bit bytes, which would pass for UTF-8."""
    if b"\x1b$" in data and declared.strip().lower() == "iso-2022-jp":
        return _declared(data, declared)
    return None


def _declared(data: bytes, declared: str) -> str | None:
    """The text in the encoding a file says it has; None where it does not fit or is not known."""
    label = declared.strip().lower()
    try:
        # Pages that say Latin-1 are read as the Windows superset of it everywhere.
        encoding = codecs.lookup("cp1252" if label in _LATIN else label).name
        if encoding not in _NOT_DECLARED:
            return data.decode(encoding)
    except (LookupError, ValueError):  # a name may hold what no name of an encoding may
        pass
    return None


def _guessed(data: bytes, name: str, place: int) -> str:
    """Western European text of an older system; other guesses on short texts are mostly wrong."""
    from charset_normalizer import from_bytes

    if b"\x00" in data:
        raise WorkbenchError(f"{name}: holds binary data, not text; save it as plain text (UTF-8)")
    mended = data.decode("utf-8", "replace")
    faults = mended.count("\ufffd")
    if sum(char > "\x7f" for char in mended) > 2 * faults:
        raise WorkbenchError(
            f"{name}: UTF-8 that is damaged at byte {place}; save it again as UTF-8"
        )
    best = from_bytes(data, cp_isolation=["cp1252"]).best()
    if best is None:
        raise WorkbenchError(
            f"{name}: neither UTF-8, UTF-16 nor Western European text; save it as UTF-8"
        )
    warnings.warn(
        f"{name}: not UTF-8; read as {best.encoding}, a guess; save it as UTF-8 to be sure",
        WorkbenchWarning,
        stacklevel=2,
    )
    return str(best)
