"""The pairs of ``compare --pairs``: a line of JSON each, read so that no line can break the run."""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from math import isfinite
from typing import BinaryIO, NamedTuple

from workbench.errors import WorkbenchError, shortened, told

LONGEST = 20_000_000  # bytes of a line
STREAMED = ("-", "/dev/stdin")  # and the pipes that a shell names under /dev/fd


class _Pair(NamedTuple):
    key: str | int | float
    left: str
    right: str


def compared(name: str) -> Iterator[str]:
    """Each pair of a file with its relation, differences and score, as JSON.

    A file is read through before anything is compared, so that a wrong line costs no half-written
    answer; what comes through a pipe is answered line by line.
    """
    from tqdm import tqdm

    from workbench.findings import compare
    from workbench.records import as_dict

    if not _streamed(name):
        for _ in _pairs(name):
            pass
    for pair in tqdm(_pairs(name), unit=" pairs", disable=not sys.stderr.isatty()):
        result = compare(pair.left, pair.right)
        row = {
            "id": pair.key,
            "relation": result.relation,
            "differences": result.differences,
            "score": result.score,
        }
        yield json.dumps(row, default=as_dict, ensure_ascii=False, separators=(",", ":"))


def _pairs(name: str) -> Iterator[_Pair]:
    with _opened(name) as file:
        number = 0
        while line := file.readline(LONGEST + 1):
            number += 1
            where = f"{name}, line {number}"
            if len(line) > LONGEST:
                raise WorkbenchError(
                    f"{where}: longer than {LONGEST / 1e6:.0f} MB; divide it into parts"
                )
            line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            if line.strip():
                yield _pair(line, where)


def _pair(line: bytes, where: str) -> _Pair:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise WorkbenchError(
            f"{where}: byte {error.start + 1} is not UTF-8; save the file as UTF-8"
        ) from None
    try:
        pair = json.loads(text)
        key, left, right = pair["id"], pair["left"], pair["right"]
    except RecursionError:
        why = "nested too deep"
    except KeyError as error:
        why = f"it lacks {error}"
    except (ValueError, TypeError) as error:
        why = shortened(str(error))
    else:
        return _checked(key, left, right, where)
    raise WorkbenchError(
        f'{where}: not a pair ({why}); each line is JSON with "id", "left" and "right"'
    )


def _checked(key: object, left: object, right: object, where: str) -> _Pair:
    if not isinstance(left, str) or not isinstance(right, str):
        wrong = told(right if isinstance(left, str) else left)
        raise WorkbenchError(f'{where}: {wrong}; "left" and "right" must be text')
    if not isinstance(key, str | int | float) or (isinstance(key, float) and not isfinite(key)):
        raise WorkbenchError(f'{where}: "id" is {told(key)}; it must be text or a number')
    return _Pair(key, left, right)


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == "-":
        if sys.stdin is None:
            raise WorkbenchError("-: there is no input; give a JSON Lines file")
        yield sys.stdin.buffer
        return
    try:
        mode = os.stat(name).st_mode
        if not stat.S_ISREG(mode) and not _streamed(name):
            what = "a folder" if stat.S_ISDIR(mode) else "no file but a pipe or a device"
            raise WorkbenchError(f"{name}: {what}; give a JSON Lines file, or - for input")
        with open(name, "rb") as file:
            yield file
    except OSError as error:
        raise WorkbenchError(
            f"{name}: cannot be read ({error.strerror}); give a JSON Lines file, or - for input"
        ) from None


def _streamed(name: str) -> bool:
    return name in STREAMED or name.startswith("/dev/fd/")
