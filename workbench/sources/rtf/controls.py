"""The groups, control words and letters of an RTF file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# A control word with its number, a byte in two digits, a control sign, a brace, line ends, text.
_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\"
)
# The code page of a font's character set.
CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}


class Token(NamedTuple):
    """``kind`` is word, sign, brace or text; bytes are those of the file's code page."""

    kind: str
    value: str
    number: int | None = None
    raw: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file, in order; the binary data of pictures is passed over."""
    place = 0
    while place < len(data):
        found = _TOKEN.match(data, place)
        assert found is not None  # the pattern takes every byte there is
        place = found.end()
        if found["word"]:
            word = found["word"].decode("ascii")
            number = int(found["number"]) if found["number"] else None
            if word == "bin":
                place += max(0, number or 0)
            else:
                yield Token("word", word, number)
        elif found["byte"]:
            yield Token("text", "'", raw=bytes.fromhex(found["byte"].decode("ascii")))
        elif found["sign"]:
            yield Token("sign", found["sign"].decode("latin-1"))
        elif found["brace"]:
            yield Token("brace", found["brace"].decode("ascii"))
        elif found["text"]:
            yield Token("text", "", raw=found["text"])
