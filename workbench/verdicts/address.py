"""The address of a ledger as it was given: what is refused, and what is shown of it."""

from __future__ import annotations

import re
from pathlib import Path

from workbench.errors import WorkbenchError

ALLOWED = "give a file path, sqlite:///FILE or postgresql+psycopg://HOST/NAME"
PASSWORD = "the password stands in PGPASSWORD or in ~/.pgpass"
# Parameters of an address that anybody may read; any other may hold a password, by whatever name.
OPEN = ("application_name", "connect_timeout", "dbname", "host", "hostaddr", "options", "port",
        "service", "sslmode", "sslrootcert", "target_session_attrs", "user")  # fmt: skip
_PASSWORD = re.compile(r"pass|pwd|secret|token|key", re.IGNORECASE)
MASK = "***"

# What libpq calls a connection string: as a path it would make a file named after the password.
_IN_WORDS = re.compile(
    r"(?:^|[\s;?&])(?:host|hostaddr|port|dbname|user|uid|password|passwd|pwd|sslpassword|passfile"
    r"|service|server|sslmode|options|pg[a-z]+)\s*=",
    re.IGNORECASE,
)
_SERVER = re.compile(r"\s*(?:postgres|psycopg|mysql|mariadb|oracle|mssql|jdbc)[\w+]*\s*:", re.I)
# ann:secret@host/news, ann/secret@host:1521
_SIGNED_IN = re.compile(r"[^/\\:@]+:[^/\\@]+@[^/\\@]+|[^/\\@]+/[^/\\@]+@[^/\\@:]+:\d")


def secret(name: str, value: object) -> bool:
    """Whether a parameter of an address is shown to nobody."""
    return name.lower() not in OPEN or bool(_PASSWORD.search(str(value)))


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
    if _IN_WORDS.search(text) or _SERVER.match(text) or _SIGNED_IN.search(text):
        raise WorkbenchError(
            "the ledger is given in words (host=… password=…) or in an address without ://, which "
            f"is not shown here; write postgresql+psycopg://USER@HOST/NAME, {PASSWORD}"
        )
    return text
