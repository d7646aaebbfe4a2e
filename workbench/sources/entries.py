"""Tables written into the register ``sources.toml``; all else in it stays byte for byte."""

from __future__ import annotations

import json
import os
import re
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError
from workbench.reading import content, parsed
from workbench.sources.register import NAME

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HEADER = re.compile(r"[ \t]*\[")


def entries(folder: Path) -> dict[str, dict[str, Any]]:
    """The tables of the folder's register as they are written, by file; empty without one."""
    return {name: table for name, table in _parsed(folder).items() if isinstance(table, dict)}


def append(folder: Path, name: str, said: Mapping[str, str]) -> None:
    """Write a table for a file at the end of the register; a value of "" is left out."""
    data = _data(folder)
    line = _line_end(data)
    told = [f"{key} = {_value(value)}" for key, value in said.items() if value]
    # Two lines part the table from what stands above, or one where that ends in an empty line.
    ends = b"" if not data or data.endswith(b"\n") else line
    gap = line if data else b""
    table = line.join(each.encode() for each in [f"[{_quoted(name)}]", *told]) + line
    made = {key: _read_back(value) for key, value in said.items() if value}
    _put(folder, data + ends + gap + table, {**_parsed(folder), name: made})


def amend(folder: Path, name: str, said: Mapping[str, str]) -> None:
    """Write new values for keys of a file's table, where they stand or at its end."""
    data = _data(folder)
    before = _parsed(folder)
    lines = data.splitlines(keepends=True)
    start, end = _table(lines, name, folder)
    for key, value in said.items():
        made = f"{key} = {_value(value)}".encode()
        found = re.compile(rf"[ \t]*{re.escape(key)}[ \t]*=".encode())
        at = next((n for n in range(start, end) if found.match(lines[n])), None)
        if at is not None:
            ending = lines[at][len(lines[at].rstrip(b"\r\n")) :]
            lines[at] = made + ending
            continue
        last = max(n for n in range(start - 1, end) if lines[n].strip())
        if not lines[last].endswith(b"\n"):
            lines[last] += _line_end(data)
        lines.insert(last + 1, made + _line_end(data))
        end += 1
    wanted = {**before[name], **{key: _read_back(value) for key, value in said.items()}}
    _put(folder, b"".join(lines), {**before, name: wanted})


def put(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    try:
        handle, name = tempfile.mkstemp(prefix=".adding-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(name, path.stat().st_mode & 0o777 if path.exists() else 0o644)
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise WorkbenchError(
            f"{path}: cannot be written ({error.strerror}); check the folder and its permissions"
        ) from None


def _table(lines: list[bytes], name: str, folder: Path) -> tuple[int, int]:
    """The lines below the header of a file's table, up to the next header."""
    for number, line in enumerate(lines):
        if not _HEADER.match(line.decode("utf-8", "replace")):
            continue
        try:
            found = tomllib.loads(line.decode("utf-8").strip())
        except ValueError:
            continue
        if list(found) == [name]:
            below = range(number + 1, len(lines))
            following = (n for n in below if lines[n].lstrip(b" \t").startswith(b"["))
            return number + 1, next(following, len(lines))
    raise WorkbenchError(
        f"{folder / NAME}: the table of {name!r} is written in a way that cannot be changed from "
        f'here; write it below a line ["{name}"]'
    )


def _put(folder: Path, data: bytes, wanted: dict[str, Any]) -> None:
    """Write the register, once it is seen to say what was meant and nothing else."""
    try:
        made = tomllib.loads(data.decode("utf-8-sig"))
    except ValueError:
        made = {}
    if made != wanted:
        raise WorkbenchError(
            f"{folder / NAME}: cannot be added to as it is written; mend it by hand"
        )
    put(folder / NAME, data)


def _data(folder: Path) -> bytes:
    path = folder / NAME
    return content(path) if os.path.lexists(path) else b""


def _parsed(folder: Path) -> dict[str, Any]:
    return parsed(_data(folder), folder / NAME)


def _line_end(data: bytes) -> bytes:
    return b"\r\n" if b"\r\n" in data else b"\n"


def _value(value: str) -> str:
    return value if _DAY.fullmatch(value) else _quoted(value)


def _read_back(value: str) -> Any:
    return tomllib.loads(f"value = {_value(value)}")["value"]


def _quoted(value: str) -> str:
    """A string of TOML, which is one of JSON but for one character that JSON lets stand."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
