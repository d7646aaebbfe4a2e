"""The head of the ledger that was noted with a report, and signed where a key was given.

Beside a signed report stand ``NAME.head``, a text that names the head and the SHA-256 of the
report, and ``NAME.head.sig``, its signature by OpenSSH: whoever has these three files and the
signer's public key can check the report without the ledger, and without this workbench.
"""

from __future__ import annotations

import hashlib
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Unsound, WorkbenchError, WorkbenchWarning
from workbench.reports.stamped import head_of
from workbench.verdicts import heads, keys, rules

if TYPE_CHECKING:
    from workbench.verdicts import VerdictStore

SIGNED, SIGNATURE = ".head", ".head.sig"
LONGEST = 100_000  # bytes of a statement or a signature


def note(store: VerdictStore, report: Path, key: str | Path | None = None) -> heads.Head:
    """Note the head that a report was made on beside the ledger, signed where there is a key.

    Where it cannot be noted, as beside a read-only ledger, a warning says so.
    """
    try:
        seq, digest = head_of(report)
    except WorkbenchError:  # the manuscript with its notes, or a format of a plug-in
        seq, digest = store.head()
    head = heads.Head(seq, digest, rules.clock(None), report.name, fingerprint(report))
    if key is not None:
        head = head._replace(signature=keys.sign(head.statement(), Path(key).expanduser()))
        _beside(report, SIGNED).write_bytes(head.statement().encode())
        _beside(report, SIGNATURE).write_bytes(head.signature.encode())
    if not seq:
        return head  # an empty ledger: nothing that could be lost
    try:
        heads.note(store.heads, head)
    except OSError as error:
        warnings.warn(
            f"{store.heads}: the head of the ledger could not be noted there ({error.strerror}); "
            f"note it yourself: {seq}:{digest}",
            WorkbenchWarning,
            3,
        )
    return head


def is_signed(report: Path) -> bool:
    """Whether a signature stands beside a report."""
    return _beside(report, SIGNATURE).is_file()


def signer(report: Path, signers: Path) -> tuple[str, heads.Head]:
    """Who of those allowed signed a report and the head it was made on, by name, and the head.

    Raises ``Unsound`` where the signature is of something else than this very report.
    """
    try:
        statement = _text(_beside(report, SIGNED))
        name = keys.signer(statement, _text(_beside(report, SIGNATURE)), signers)
    except Unsound as error:
        raise Unsound(f"{report}: {error}") from None
    told = dict(line.partition(" ")[::2] for line in statement.splitlines())
    seq, digest = heads.given(told.get("ledger", "").removesuffix(":"))
    head = heads.Head(seq, digest, told.get("at", ""), told.get("report", ""), told["sha256"])
    if head.statement() != statement or head.sha256 != fingerprint(report):
        raise Unsound(f"{report}: is not the file that {name} signed; it was changed since")
    return name, head


def fingerprint(report: Path) -> str:
    """The SHA-256 of a file, or of the names and the SHA-256 of the files of a folder."""
    if not report.is_dir():
        return hashlib.sha256(report.read_bytes()).hexdigest()
    files = sorted(path for path in report.iterdir() if path.is_file())
    told = "".join(f"{fingerprint(path)}  {path.name}\n" for path in files)
    return hashlib.sha256(told.encode()).hexdigest()


def _beside(report: Path, ending: str) -> Path:
    return report.with_name(f"{report.name}{ending}")


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(LONGEST).decode()
    except (OSError, UnicodeDecodeError):
        raise WorkbenchError(
            f"{path}: cannot be read; a signed report has its .head and .head.sig beside it"
        ) from None
