"""The head of the ledger that was noted with a report, and signed where a key was given.

Beside a signed report stand ``NAME.head``, a text that names the head and the SHA-256 of the
report, and ``NAME.head.sig``, its signature by OpenSSH: whoever has these three files and the
signer's public key can check the report without the ledger, and without this workbench.
"""

from __future__ import annotations

import hashlib
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Unsound, WorkbenchError, WorkbenchWarning
from workbench.placing import Content, Placing
from workbench.reading import content
from workbench.reports.stamped import LONGEST as LARGEST
from workbench.reports.stamped import head_of
from workbench.verdicts import heads, keys, rules

if TYPE_CHECKING:
    from workbench.verdicts import VerdictStore

SIGNED, SIGNATURE = ".head", ".head.sig"
LONGEST = 100_000  # bytes of a statement or a signature


def head(store: VerdictStore, report: Path) -> heads.Head:
    """The head of the ledger that a report was made on, with the report's name and SHA-256."""
    try:
        seq, digest = head_of(report)
    except WorkbenchError:  # a format of a plug-in, or the manuscript as plain text
        seq, digest = store.head()
    return heads.Head(seq, digest, rules.clock(None), report.name, fingerprint(report))


def made_on(report: Path, known: Sequence[heads.Head]) -> tuple[int, str]:
    """Seq and hash of the head that a report carries; of the manuscript with its notes, which is
    the author's file and carries none, the one known with its very bytes."""
    try:
        return head_of(report)
    except WorkbenchError as error:
        try:
            mark = fingerprint(report)
        except WorkbenchError:
            raise error from None
        for each in known:
            if each.sha256 == mark:
                return each.seq, each.hash
        raise


def signed(
    store: VerdictStore, target: Path, made: Content, key: Path, placing: Placing
) -> heads.Head:
    """The head of a report that is to stand at ``target``, signed; what a person outside checks it
    by is placed together with the report."""
    with tempfile.TemporaryDirectory(prefix="workbench-") as folder:
        report = Path(folder, target.name)
        if isinstance(made, bytes):
            report.write_bytes(made)
        else:
            report.mkdir()
            for name, body in made.items():
                Path(report, name).write_bytes(body)
        found = head(store, report)
    found = found._replace(signature=keys.sign(found.statement(), key))
    placing.put(_beside(target, SIGNED), found.statement().encode())
    placing.put(_beside(target, SIGNATURE), found.signature.encode())
    return found


def note(store: VerdictStore, found: heads.Head) -> None:
    """Note the head that a report was made on beside the ledger.

    Where it cannot be noted, as beside a read-only ledger, a warning says so.
    """
    if not found.seq:
        return  # an empty ledger: nothing that could be lost
    try:
        heads.note(store.heads, found)
    except OSError as error:
        warnings.warn(
            f"{store.heads}: the head of the ledger could not be noted there ({error.strerror}); "
            f"note it yourself: {found.seq}:{found.hash}",
            WorkbenchWarning,
            3,
        )


def unchanged(report: Path, made_on: tuple[int, str], noted: Sequence[heads.Head]) -> bool:
    """Whether a report is, to the byte, one of those noted when they were exported.

    Raises ``Unsound`` where one of its name was noted on the same head, and this is not it.
    """
    mark = fingerprint(report)
    if any(each.sha256 == mark for each in noted):
        return True
    if any(h.sha256 and (h.report, h.seq, h.hash) == (report.name, *made_on) for h in noted):
        raise Unsound(
            f"{report}: is not the file that was exported; it was changed since, and only the head "
            "of the ledger in it is as it was. Export it anew"
        )
    return False


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
    try:
        seq, digest = heads.given(told.get("ledger", "").removesuffix(":"))
    except WorkbenchError:
        raise Unsound(f"{report}: what {name} signed names no head of a ledger") from None
    known = (told.get(each, "") for each in ("at", "report", "sha256"))
    found = heads.Head(seq, digest, *known)
    if found.statement() != statement or found.sha256 != fingerprint(report):
        raise Unsound(f"{report}: is not the file that {name} signed; it was changed since")
    return name, found


def fingerprint(report: Path) -> str:
    """The SHA-256 of a file, or of the names and the SHA-256 of the files of a folder.

    Raises ``Unsound`` for a folder that holds anything else than plain files, by plain names.
    """
    if not report.is_dir():
        return hashlib.sha256(content(report, LARGEST)).hexdigest()
    files = sorted(report.iterdir())
    for path in files:
        if path.is_symlink() or not path.is_file() or not path.name.isprintable():
            raise Unsound(f"{report}: holds {path.name!r}, which no report has; take it away")
    told = "".join(f"{fingerprint(path)}  {path.name}\n" for path in files)
    return hashlib.sha256(told.encode()).hexdigest()


def _beside(report: Path, ending: str) -> Path:
    return report.with_name(f"{report.name}{ending}")


def _text(path: Path) -> str:
    try:
        return content(path, LONGEST).decode()
    except (WorkbenchError, UnicodeDecodeError):
        raise WorkbenchError(
            f"{path}: cannot be read; a signed report has its .head and .head.sig beside it"
        ) from None
