"""The address of a ledger as it was given: what is refused, and what is shown of it."""

from __future__ import annotations

import re
from pathlib import Path

from workbench.errors import WorkbenchError

ALLOWED = "give a file path, sqlite:///FILE or postgresql+psycopg://HOST/NAME"
PASSWORD = "the password stands in PGPASSWORD or in ~/.pgpass"
SECRETS = ("password", "sslpassword")  # parameters of an address that nobody is to read
MASK = "***"

# What libpq calls a connection string: as a path it would make a file named after the password.
_IN_WORDS = re.compile(
    r"(?:^|[\s;])(?:host|hostaddr|port|dbname|user|password|sslpassword|passfile|service|sslmode"
    r"|options)\s*=",
    re.IGNORECASE,
)
_SERVER = re.compile(r"\s*(?:postgres|psycopg|mysql|mariadb|oracle|mssql|jdbc)[\w+]*\s*:", re.I)
_SIGNED_IN = re.compile(r"[^/\\:@]+:[^/\\@]+@[^/\\@]+[/\\]")  # ann:secret@host/news


def path_given(url: str | Path) -> str | None:
    """The path of a ledger that is a file; None where the address is a URL.

    Refused, without being shown, since it may hold a password: what is no path but another way to
    name a server.
    """
    text = str(url)
    if not text.strip():
        raise WorkbenchError(f"the path of a ledger is empty; {ALLOWED}")
    if isinstance(url, Path):
        return text
    if "://" in text and not _IN_WORDS.search(text.split("://")[0]):
        return None
    if _IN_WORDS.search(text) or _SERVER.match(text) or _SIGNED_IN.match(text):
        raise WorkbenchError(
            "the ledger is given in words (host=… password=…) or in an address without ://, which "
            f"is not shown here; write postgresql+psycopg://USER@HOST/NAME, {PASSWORD}"
        )
    return text
