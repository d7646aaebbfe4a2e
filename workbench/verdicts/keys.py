"""Signatures with a key of the user's own, made and checked by OpenSSH (``ssh-keygen -Y``)."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from workbench.errors import Unsound, WorkbenchError

NAMESPACE = "workbench-head"  # a signature made for something else does not count here
ARMOUR = "-----BEGIN SSH SIGNATURE-----"


def sign(statement: str, key: Path) -> str:
    """The signature of a text with a private key; its owner may be asked for a passphrase."""
    if not key.is_file():
        raise WorkbenchError(f"{key}: no such key; give an SSH key, as ~/.ssh/id_ed25519")
    with tempfile.TemporaryDirectory(prefix="workbench-") as folder:
        text = Path(folder, "statement")
        text.write_bytes(statement.encode())
        _run(["sign", "-q", "-f", str(key), "-n", NAMESPACE, str(text)], f"{key}: does not sign")
        return Path(f"{text}.sig").read_text("ascii")


def signer(statement: str, signature: str, signers: Path) -> str:
    """Who signed a text, by name, of those that the file ``signers`` allows (one a line: name,
    kind of key, key; as for git). Raises ``Unsound`` where it is none of them or another text."""
    known(signers)
    if not signature.startswith(ARMOUR):
        raise Unsound("the signature is no SSH signature")
    with tempfile.TemporaryDirectory(prefix="workbench-") as folder:
        file = Path(folder, "signature")
        file.write_bytes(signature.encode())
        common = ["-f", str(signers), "-s", str(file)]
        names = _run(["find-principals", *common], "signed by none of those allowed", Unsound)
        name = names.splitlines()[0] if names else ""
        checked = ["verify", *common, "-I", name, "-n", NAMESPACE]
        _run(checked, "the signature is of another text", Unsound, statement)
        return name


def known(signers: Path) -> None:
    """Raise where there is no file of allowed signers."""
    if not signers.is_file():
        raise WorkbenchError(f"{signers}: no such file; give one of allowed signers (NAME KEY)")


def _run(
    words: Sequence[str],
    failed: str,
    kind: type[WorkbenchError] = WorkbenchError,
    text: str | None = None,
) -> str:
    try:
        done = subprocess.run(
            ["ssh-keygen", "-Y", *words],
            input=None if text is None else text.encode(),
            capture_output=True,
        )
    except OSError:
        raise WorkbenchError("ssh-keygen is not installed; it comes with OpenSSH") from None
    if done.returncode:
        told = " ".join(done.stderr.decode("utf-8", "replace").split())[:300]
        raise kind(f"{failed} ({told or 'ssh-keygen gives no reason'})")
    return done.stdout.decode("utf-8", "replace").strip()
