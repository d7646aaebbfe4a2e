"""Mail saved as a file (.eml), and its parts; nothing attached to it is opened."""

from __future__ import annotations

import hashlib
import re
import warnings
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import getaddresses
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.reading import content
from workbench.records import Source
from workbench.sources.decode import decode
from workbench.sources.files import Transcript, source
from workbench.sources.replies import said

LIMIT = 50_000_000  # bytes of a mail with all that is attached to it
PARTS = 1_000  # parts of a mail
DEPTH = 30  # parts within parts
SHOWN = 5  # names of attachments in a warning


def read_mail(path: Path) -> Source:
    """What a mail says, with its sender, day and subject in the Source.

    Words it quotes from another mail stand under the name of who wrote them. The plain text is
    read where there is one, else the page. What is attached is named in one warning.
    """
    data = content(path, LIMIT)
    parts = list(parts_of(data, str(path)))
    head = parts[0]
    body = _body(parts)
    if body is None:
        raise WorkbenchError(f"{path}: no text in the mail; save what is attached as files")
    _warn_of_attached(path, [part for part in parts if part is not body])
    text = _text(body, path)
    out = Transcript()
    for number, passage in enumerate(said(text, flowed=body.get_param("format") == "flowed"), 1):
        label = f"paragraph {number}"
        out.add(passage.words, f"{label}, quoted" if passage.quoted else label)
    if not out.text:
        raise WorkbenchError(f"{path}: the mail says nothing; take it away")
    return source(
        path,
        title=_header(head, "subject"),
        media_type="message/rfc822",
        sha256=hashlib.sha256(data).hexdigest(),
        text=out.text,
        author=_author(head),
        published_on=_day(head),
        places=out.places,
    )


def parts_of(data: bytes, name: str) -> Iterator[EmailMessage]:
    """The whole mail, and then every part of it, the outer ones first."""
    if re.match(rb"\s*[\w-]{1,60}:[ \t]?\S|From ", data[:2_000]) is None or b"\0" in data[:2_000]:
        raise WorkbenchError(f"{name}: not a mail; save it from the mail program as .eml")
    message = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(data)
    stack: list[tuple[Any, int]] = [(message, 0)]
    count = 0
    while stack:
        part, depth = stack.pop()
        count += 1
        if count > PARTS or depth > DEPTH:
            raise WorkbenchError(f"{name}: a mail of too many parts; save the one that matters")
        yield part
        inner = part.get_payload() if part.is_multipart() else []
        stack += [(each, depth + 1) for each in reversed(inner) if isinstance(each, Message)]


def charset_of(part: EmailMessage) -> str:
    """The encoding a part says it has; "" where it says nothing."""
    said = part.get_param("charset")
    return said if isinstance(said, str) else ""


def _bytes(part: EmailMessage) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def _body(parts: list[EmailMessage]) -> EmailMessage | None:
    """The part that holds the words: the first plain text with any, else the first page."""
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind and not _attached(part) and _bytes(part).strip():
                return part
    return None


def _warn_of_attached(path: Path, parts: list[EmailMessage]) -> None:
    names = [
        " ".join(str(part.get_filename() or part.get_content_type()).split())[:80]
        for part in parts
        if _attached(part) or part.get_content_type() == "message/rfc822"
    ]
    if names:
        more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
        warnings.warn(
            f"{path}: attached and not read: {', '.join(names[:SHOWN])}{more}; save them as files",
            WorkbenchWarning,
            stacklevel=2,
        )


def _text(body: EmailMessage, path: Path) -> str:
    """The words of a part, lines that are quoted begun with ">"."""
    data, charset = _bytes(body), charset_of(body)
    if body.get_content_type() != "text/html":
        return decode(data, str(path), charset)
    from workbench.sources.clutter import mute
    from workbench.sources.tree import page_text, parse
    from workbench.sources.walk import Headings, Walk

    page = Transcript()
    Walk(page, Headings(), mute).write(parse(page_text(data, str(path), charset), str(path)))
    return page.text


def _header(part: EmailMessage, name: str) -> str:
    """A header on one line; a broken one is as good as none."""
    try:
        found = str(part[name] or "")
    except (ValueError, IndexError, AttributeError, TypeError, LookupError):
        return ""
    line = " ".join(found.split())
    return "".join(char for char in line if char.isprintable())[:300]


def _author(part: EmailMessage) -> str:
    people = [name or at for name, at in getaddresses([_header(part, "from")]) if name or at]
    return ", ".join(people)


def _day(part: EmailMessage) -> str:
    """The day on which the mail was sent, where the sender was."""
    try:
        sent = part["date"].datetime if part["date"] is not None else None
    except (ValueError, IndexError, AttributeError, TypeError):
        return ""
    return sent.date().isoformat() if sent is not None else ""
