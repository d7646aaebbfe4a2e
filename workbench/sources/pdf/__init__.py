"""PDF files: the words of their text layer, in the order in which a person reads them.

Columns are read one after the other, words that were broken at the end of a line are put together,
lines make paragraphs, running heads and page numbers are left out, and footnotes stand at the end
as in Markdown. A place is the page as a viewer counts it ("page 3").
"""

from __future__ import annotations

import hashlib
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.reading import content
from workbench.records import Source
from workbench.sources.files import source
from workbench.sources.pdf.contents import without_contents
from workbench.sources.pdf.flow import Paragraphs
from workbench.sources.pdf.gutters import columns
from workbench.sources.pdf.hyphens import Hyphens
from workbench.sources.pdf.notes import raised, without_notes
from workbench.sources.pdf.page import Line, Page, page
from workbench.sources.pdf.ruled import rules, tabled
from workbench.sources.pdf.running import without_running
from workbench.sources.properties import told
from workbench.sources.signatures import refuse

LIMIT = 500_000_000  # bytes of a file
PAGES = 10_000
LETTERS = 20_000_000  # of all pages together: about three million words
UNREAD = 0.2  # of the letters may be such that no letter is known for
_HEAD = 1024  # bytes in which a PDF says that it is one
_SHOWN = 10  # pages that a message names


def read_pdf(path: Path) -> Source:
    """A PDF file with a text layer; without one the error names the command that adds it.

    Warns of pages that are pictures, whose words are not read.
    """
    data = content(path, LIMIT)
    if b"%PDF-" not in data[:_HEAD]:
        raise refuse(path, data, "a PDF")
    with opened(path, data) as document:
        pages, pictures = _pages(path, document)
        about = document.get_metadata_dict()
    if not any(each.lines for each in pages):
        raise WorkbenchError(
            f"{path}: has no text layer, only pictures of pages; add one with "
            f"`ocrmypdf {path.name} out.pdf`"
            if pictures
            else f"{path}: holds no text; fill it or take it away"
        )
    _complain(path, pages, pictures)
    transcript = _written(pages).finish()
    known = told(about.get("Title"), about.get("Author"))
    return source(
        path,
        title=known.title,
        media_type="application/pdf",
        sha256=hashlib.sha256(data).hexdigest(),
        text=transcript.text,
        author=known.author,
        places=transcript.places,
    )


@contextmanager
def opened(path: Path, data: bytes) -> Iterator[Any]:
    try:
        import pypdfium2
    except ImportError:
        raise WorkbenchError(
            f"{path}: PDF files need pypdfium2: pip install 'editorial-workbench[documents]'"
        ) from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise WorkbenchError(
                f"{path}: is under a password; save it without the password"
            ) from None
        raise WorkbenchError(
            f"{path}: a PDF that is cut short or damaged; fetch or save it again"
        ) from None
    try:
        yield document
    finally:
        document.close()


def _pages(path: Path, document: Any) -> tuple[list[Page], list[int]]:
    """The pages of a document, and the numbers of those that are pictures without words."""
    import pypdfium2

    if len(document) > PAGES:
        raise WorkbenchError(
            f"{path}: {len(document):,} pages; {PAGES:,} are allowed; divide it into parts"
        )
    pages: list[Page] = []
    pictures: list[int] = []
    letters = 0
    for number in range(len(document)):
        try:
            leaf = document[number]
            textpage = leaf.get_textpage()
        except pypdfium2.PdfiumError:
            raise WorkbenchError(
                f"{path}: page {number + 1} is damaged; fetch or save the file again"
            ) from None
        found = page(textpage, leaf.get_size())
        if found.upright:
            found = found._replace(lines=tabled(found.lines, rules(leaf)))
        letters += found.letters
        if letters > LETTERS:
            raise WorkbenchError(
                f"{path}: more than {LETTERS:,} letters by page {number + 1}; divide it into parts"
            )
        if not found.lines and next(leaf.get_objects(max_depth=3), None) is not None:
            pictures.append(number + 1)
        pages.append(found)
        textpage.close()
        leaf.close()
    return pages, pictures


def _complain(path: Path, pages: Sequence[Page], pictures: Sequence[int]) -> None:
    """Refuse words that are no letters; warn of pages that are not read."""
    unread = sum(each.unread for each in pages)
    if unread > UNREAD * sum(each.letters for each in pages):
        raise WorkbenchError(
            f"{path}: the letters of its text layer are not known; make a new one with "
            f"`ocrmypdf --force-ocr {path.name} out.pdf`"
        )
    if pictures:
        shown = ", ".join(map(str, pictures[:_SHOWN])) + (" …" if len(pictures) > _SHOWN else "")
        warnings.warn(
            f"{path}: page{'s' * (len(pictures) > 1)} {shown} without a text layer, not read; "
            f"add one with `ocrmypdf --skip-text {path.name} out.pdf`",
            WorkbenchWarning,
            stacklevel=3,
        )


def _written(pages: Sequence[Page]) -> Paragraphs:
    kept = without_running(pages)
    size = _usual_size([line for lines in kept for line in lines])
    writer = Paragraphs(Hyphens(line.text for lines in kept for line in lines), size)
    for number, lines in enumerate(kept, 1):
        marked = raised(lines)
        for column in columns(lines):
            body, notes = without_notes(without_contents(column, len(pages)), size, marked)
            writer.column(body, notes, f"page {number}")
    return writer


def _usual_size(lines: Sequence[Line]) -> float:
    """The size of most letters, that of the running text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0
