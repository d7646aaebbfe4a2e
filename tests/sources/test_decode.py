"""Decoding: the same text whatever encoding, mark and line ending it was saved with."""

from __future__ import annotations

import codecs
import re
import warnings

from hypothesis import assume, given
from hypothesis import strategies as st

from workbench.errors import WorkbenchError
from workbench.sources.decode import decode

MARKED = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
]
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"))


@given(st.lists(TEXT, min_size=1), st.sampled_from(MARKED), st.sampled_from(["\n", "\r\n", "\r"]))
def test_a_marked_text_comes_back_as_it_was_written(
    lines: list[str], marked: tuple[bytes, str], ending: str
) -> None:
    assume(any(line.strip() for line in lines))
    mark, encoding = marked
    assert decode(mark + ending.join(lines).encode(encoding), "a.txt") == "\n".join(lines)


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_one_clear_line(data: bytes) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            text = decode(data, "a.txt")
        except WorkbenchError as error:
            assert re.fullmatch(r"a\.txt: .+", str(error))
        else:
            assert text.strip()
            assert "\r" not in text
            assert "\x00" not in text
