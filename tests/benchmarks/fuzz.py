"""Hostile input for the readers, the splitter, the comparison and the exporters.

    python tests/benchmarks/fuzz.py [PART ...] [--seconds 60] [--seed 1] [--examples 50]

Hypothesis makes texts out of what has broken readers of text before (marks of currency, dates,
quotes, brackets, controls of direction, signs without width, emoji, markup), and spoils a sound
file of every kind: cut, bytes turned round, parts doubled or put elsewhere, in an archive the parts
within. Each input must be read, or refused by a WorkbenchError of one line, within ``LIMIT``
processor seconds, and every claim must have its words where it says. What fails is made as small
as Hypothesis can, and printed; the exit status is then 1.
"""

from __future__ import annotations

import argparse
import io
import logging
import re
import signal
import sys
import tempfile
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
LIMIT = 20  # processor seconds for one input
EXAMPLES = 50  # inputs of one round
READ = ""  # no refusal
_PLACE = re.compile(r"^\S*/(\S*: )?")  # of a file, before what is wrong with it
SAMPLES = ROOT / "notebooks" / "example"

PIECES = (
    *(
        "£1 ",
        "€2.5 million ",
        "12 %",
        "-3",
        "−40 °C ",
        "1,000,000",
        "1.000.000,5 ",
        "½",
        "१२३",
        "٣",
    ),
    *("3 May 1891", "1891–95", "c. 1900", "44 BC", "31/02/1999", "noon", "the 1890s", "last week "),
    *("“", "”", '"', "‘", "’", "'", "«", "»", "(", ")", "[1]", "[", "]", "{", "}", "—", "…", "..."),
    *("\u202e", "\u2066", "\u2069", "\u200b", "\u200d", "\ufeff", "\u00ad", "\x00", "\x1b[31m"),
    *(
        "é",
        "e\u0301\u0302\u0303",
        "ﬁ",
        "İ",
        "ß",
        "𝟙",
        "👩‍🚒",
        "🇳🇴",
        "漢字",
        "שלום",
        "ا",
        "\U000e0041",
    ),
    *(
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\x0b",
        "\u2028",
        "# ",
        "- ",
        "| ",
        "|---|",
        "```",
        "[^1]: ",
        "> ",
    ),
    *("<b>", "</script>", "<!--", "&amp;", "&#0;", "https://a.example/?q=", "=1+1", "{{x}}", "%s"),
    *(
        "Ann Reed ",
        "George VI ",
        "the bridge ",
        "said ",
        "not ",
        "never ",
        "perhaps ",
        "and ",
        "of ",
    ),
    *("opened in ", "cost ", "was born on ", "killed ", "twice ", "half ", "only ", "all ", "It "),
    *(
        "Director: ",
        "REED: ",
        "Q. ",
        "p. 5 ",
        "Dr. ",
        "J. R. ",
        "a",
        "A",
        "7",
        ".",
        ". ",
        ", ",
        " ",
    ),
)
TEXTS = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(max_size=6)).flatmap(
        lambda piece: st.integers(1, 40).map(lambda times: piece * times if times > 36 else piece)
    ),
    max_size=60,
).map("".join)
# What a reader finds where it expects something else.
BLOCKS = st.one_of(
    st.binary(max_size=12),
    st.sampled_from([piece.encode() for piece in PIECES]),
    st.sampled_from([b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"\\bin999999 ", b"{" * 3000]),
)
CUTS = st.lists(
    st.tuples(
        st.sampled_from(("cut", "turn", "put", "double", "drop")),
        st.floats(0, 1, exclude_max=True),
        st.floats(0, 0.2),
        BLOCKS,
    ),
    min_size=1,
    max_size=4,
)
Cut = tuple[str, float, float, bytes]


def spoilt(sound: bytes, cuts: list[Cut]) -> bytes:
    """The bytes with each cut made: where it is and how long, as parts of the whole."""
    made = bytearray(sound)
    for how, place, part, block in cuts:
        at = int(place * len(made))
        end = at + max(1, int(part * len(made)))
        if how == "cut":
            del made[at:]
        elif how == "turn":
            made[at : at + 1] = bytes([(made[at] ^ 0xFF) if made else 0])
        elif how == "put":
            made[at:at] = block
        elif how == "double":
            made[at:at] = made[at:end]
        else:
            del made[at:end]
    return bytes(made)


def spoilt_within(sound: bytes, which: int, cuts: list[Cut]) -> bytes:
    """An archive, one of whose parts is spoilt."""
    with zipfile.ZipFile(io.BytesIO(sound)) as archive:
        parts = [(info, archive.read(info)) for info in archive.infolist()]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (info, content) in enumerate(parts):
            told = spoilt(content, cuts) if number == which % len(parts) else content
            archive.writestr(info.filename, told)
    return made.getvalue()


def sound_files() -> dict[str, bytes]:
    """A sound file of every kind, by its ending."""
    found = {
        path.suffix.lstrip("."): path.read_bytes()
        for path in (SAMPLES / "draft.docx", *sorted((SAMPLES / "sources").iterdir()))
        if path.suffix != ".toml"
    }
    told = "The bridge opened on 3 May 1891. It cost £4.2 million, Ann Reed said."
    found["txt"] = found["md"] = f"# Bridge\n\n{told}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".encode()
    found["rtf"] = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0 The bridge cost \'a34.2 million."
        rb"\par {\b Ann} Reed said \u8220?so\u8221?.\par\trowd\cellx9 a\cell b\cell\row}"
    )
    found["srt"] = f"1\n00:00:01,000 --> 00:00:04,000\n{told}\n\n".encode()
    found["tsv"] = b"Name\tOpened\nBridge\t1891\n"
    page = f"<html><head><title>B</title></head><body><h1>B</h1><p>{told}</p></body></html>"
    found["mhtml"] = (
        "MIME-Version: 1.0\nSubject: B\nContent-Type: multipart/related; boundary=x\n\n--x\n"
        f"Content-Type: text/html; charset=utf-8\n\n{page}\n--x--\n"
    ).encode()
    found["xlsx"] = _workbook()
    xml = '<?xml version="1.0"?>'
    office = "urn:oasis:names:tc:opendocument:xmlns:"
    found["odt"] = _archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'{xml}<o:document-content xmlns:o="{office}office:1.0" '
            f'xmlns:t="{office}text:1.0"><o:body><o:text><t:p>{told}</t:p></o:text></o:body>'
            "</o:document-content>",
        }
    )
    found["epub"] = _archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": f"{xml}<container "
            'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
            'full-path="b.opf"/></rootfiles></container>',
            "b.opf": f'{xml}<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" '
            'href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref '
            'idref="a"/></spine></package>',
            "a.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{told}</p></body></html>',
        }
    )
    return found


def _archive(parts: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def _workbook() -> bytes:
    import xlsxwriter

    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate((("Name", "Opened", "Cost"), ("Bridge", 1891, 4.2))):
            sheet.write_row(row, 0, cells)
    return made.getvalue()


@contextmanager
def bounded() -> Iterator[None]:
    """Ends what takes more than ``LIMIT`` processor seconds."""

    def ended(*_: Any) -> None:
        raise TimeoutError(f"more than {LIMIT} processor seconds")

    before = signal.signal(signal.SIGVTALRM, ended)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def sound(sources: Any) -> None:
    """That every claim of the sources has its words where it says."""
    import workbench as wb

    texts = {source.source_id: source.text for source in sources}
    for claim in wb.split(sources):
        assert texts[claim.source_id][claim.start : claim.end] == claim.quote, claim


def told(call: Callable[[], Any]) -> str:
    """How it was refused, in one line; empty where it was read. Anything else is raised."""
    from workbench.errors import WorkbenchError

    with bounded(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            call()
        except WorkbenchError as error:
            assert str(error).strip(), "an empty message"
            assert "\n" not in str(error), f"a message of several lines: {error}"
            return str(error)
    return ""


def read_file(ending: str, content: bytes) -> str:
    import workbench as wb

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"one.{ending}")
        path.write_bytes(content)
        return told(lambda: sound(wb.read(folder)))


def export_all(one: str, two: str) -> str:
    import workbench as wb
    from workbench.reports import FORMATS

    def made() -> None:
        with tempfile.TemporaryDirectory() as folder:
            sources = Path(folder, "sources")
            sources.mkdir()
            for name, text in (("one.md", one), ("two.txt", two)):
                Path(sources, name).write_text(text, "utf-8", errors="surrogatepass", newline="")
            dossier = wb.check(sources, progress=False)
            for ending in FORMATS:
                path = f"{folder}/{ending}" if ending[-1] == "/" else f"{folder}/r{ending}"
                wb.export(
                    dossier,
                    None,
                    path,
                    date="2026-01-31",
                )

    return told(made)


def parts() -> dict[str, tuple[Callable[..., str], tuple[Any, ...]]]:
    """What is tried: a call that says how it refuses, and what Hypothesis makes for it."""
    from workbench.findings import compare
    from workbench.records import Source

    def split(text: str) -> str:
        return told(lambda: sound([Source("a", "A", "a.md", "text/markdown", "", text)]))

    made: dict[str, tuple[Callable[..., str], tuple[Any, ...]]] = {
        "split": (split, (TEXTS,)),
        "compare": (lambda one, two: told(lambda: compare(one, two)), (TEXTS, TEXTS)),
        "export": (export_all, (TEXTS, TEXTS)),
    }
    for ending, content in sound_files().items():
        spoil: Any = CUTS.map(partial(spoilt, content))
        if content[:2] == b"PK":
            spoil |= st.builds(partial(spoilt_within, content), st.integers(0, 30), CUTS)
        made[f"read {ending}"] = (
            partial(read_file, ending),
            (spoil,),
        )
    return made


def tried(name: str, number: int, examples: int, counts: Counter[str]) -> str:
    """One round of one part; what failed, or nothing."""
    call, made = parts()[name]

    @seed(number)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )
    @given(st.tuples(*made))
    def each(given: tuple[Any, ...]) -> None:
        refused = call(*given)
        counts[_PLACE.sub("", refused) or READ] += 1

    try:
        each()
    except Exception as error:
        lines = [f"{type(error).__name__}: {error}", *getattr(error, "__notes__", ())]
        return "\n".join(line[:2000] for line in lines)
    return ""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(parts()))
    parser.add_argument("--seconds", type=float, default=60, help="for all parts together")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--examples", type=int, default=EXAMPLES, help="inputs of one round")
    args = parser.parse_args(arguments)
    names = args.parts or list(parts())
    if unknown := sorted({*names} - {*parts()}):
        parser.error(f"no such part: {', '.join(unknown)}; there are {', '.join(parts())}")
    logging.disable(logging.CRITICAL)
    begun, number, failed, total = monotonic(), 0, 0, 0
    counts = {name: Counter[str]() for name in names}
    left = list(names)
    while left and (not number or monotonic() - begun < args.seconds):
        for name in tuple(left):
            if number and monotonic() - begun > args.seconds:
                break
            if fault := tried(name, args.seed + number, args.examples, counts[name]):
                print(f"{name}, seed {args.seed + number}: {fault}\n", flush=True)
                failed += 1
                left.remove(name)
        number += 1
    print(f"{'':12}{'read':>9}{'refused':>9}  most often since")
    for name, found in counts.items():
        read, most = found.pop(READ, 0), [message for message, _ in found.most_common(1)]
        print(f"{name:12}{read:>9,}{found.total():>9,}  {''.join(most)[:60]}")
        total += read + found.total()
    print(f"{total:,} inputs, {failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
