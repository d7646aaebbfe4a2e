"""Files that appear whole, and several of them together or none.

Each is written beside its place under a hidden name; only when all are there do they take their
places. A full disk, a crash or Ctrl+C while they are written leaves what stood there before.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from workbench.errors import WorkbenchError

Content = bytes | Mapping[str, bytes]  # of a file, or of the files in a folder


class Placing:
    """Files to be placed: in a ``with`` block, at the end of which they take their places.

    Raises ``WorkbenchError`` that names what cannot be written.
    """

    def __init__(self) -> None:
        self._made: list[tuple[Path, Path]] = []  # where each was written, and its place
        self._folders: list[Path] = []

    def put(self, target: Path, content: Content) -> None:
        """Write a file, or a folder of files, that is to stand at ``target``.

        A folder that stands there is replaced.
        """
        made = _beside(target)
        self._made.append((made, target))
        with _told(target):
            if not isinstance(content, bytes):
                made.mkdir()
            for path, body in _files(made, content):
                with path.open("xb") as file:
                    file.write(body)

    def folder(self, path: Path) -> None:
        """Make a folder, and those above it, for files to be placed in; gone again where they are
        not."""
        with _told(path):
            missing = [each for each in (path, *path.parents) if not each.exists()]
            path.mkdir(parents=True, exist_ok=True)
            self._folders += missing

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            while kind is None and self._made:
                with _told(self._made[0][1]):
                    _replace(*self._made[0])
                del self._made[0]
            if kind is None:
                self._folders.clear()
        finally:
            for made, _ in self._made:
                if made.is_dir():
                    shutil.rmtree(made, ignore_errors=True)
                else:
                    made.unlink(missing_ok=True)
            for folder in self._folders:
                with suppress(OSError):  # something stands in it by now
                    folder.rmdir()


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise WorkbenchError(
            f"{target}: cannot be written ({error.strerror}). Free the place or choose another."
        ) from error


def _files(made: Path, content: Content) -> Iterable[tuple[Path, bytes]]:
    if isinstance(content, bytes):
        return [(made, content)]
    return [(made / name, body) for name, body in content.items()]


def _replace(made: Path, target: Path) -> None:
    if not made.is_dir() or not target.is_dir():
        made.replace(target)
        return
    old = target.replace(_beside(target))
    made.replace(target)
    shutil.rmtree(old)


def _beside(target: Path) -> Path:
    return target.parent / f".{target.name[:40]}-{secrets.token_hex(6)}.part"
