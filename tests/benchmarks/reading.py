"""Processor seconds and memory to read, split and extract a book of 300 pages as PDF and as DOCX.

    python tests/benchmarks/reading.py [PAGES]

The book is made up: headings, paragraphs with names, figures and raised ones, a footnote and a
table now and then; the PDF has running heads, two columns in every other chapter and words broken
at the ends of lines. Each format runs in a process of its own; the memory is the greatest that
the process held.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[2]
PAGES = 300
CHAPTER = 12  # pages
PARAGRAPHS = 4.4  # a page, of four to six sentences each
VERBS = ("opened", "closed", "burned", "was sold", "was rebuilt", "employed men", "cost money")
NOUNS = ("mill", "foundry", "brewery", "station", "theatre", "quarry", "harbour", "tannery")
TAIL = (
    "and the representatives of the neighbouring manufacturers subsequently complained",
    "although the well-known proprietor had extraordinarily good connections",
    "which nobody in the town had expected after the inundation",
    "while the machinery was transported by a narrow railway",
)


def sentence(dice: random.Random) -> str:
    """A sentence with a name, a year and a figure."""
    name = dice.choice(("Reed", "Hardy", "Moss", "Field", "Wood", "Marsh", "Dale", "Fenwick"))
    return (
        f"The {name} {dice.choice(NOUNS)} {dice.choice(VERBS)} in {dice.randint(1800, 1990)} "
        f"for £{dice.randint(1000, 99000):,}, {dice.choice(TAIL)}."
    )


def chapters(pages: int) -> list[tuple[str, list[str]]]:
    """The chapters of a book of about so many pages: their headings and paragraphs."""
    dice = random.Random(pages)
    made = []
    for number in range(-(-pages // CHAPTER)):
        count = round(min(CHAPTER, pages - number * CHAPTER) * PARAGRAPHS)
        paragraphs = [
            " ".join(sentence(dice) for _ in range(dice.randint(4, 6))) for _ in range(count)
        ]
        made.append((f"Chapter {number + 1} of the {dice.choice(NOUNS)}", paragraphs))
    return made


def make_pdf(path: Path, pages: int) -> None:
    """The book as a typesetter makes it."""
    import typst

    said = [
        '#set page(paper: "a5", margin: 1.6cm, header: [A history of the county],'
        " footer: align(center, context counter(page).display()))\n"
        '#set text(size: 10pt, lang: "en", hyphenate: true)\n'
        "#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)\n"
    ]
    for number, (heading, paragraphs) in enumerate(chapters(pages)):
        said.append(f"#set page(columns: {1 + number % 2})\n= {heading}\n")
        for place, words in enumerate(paragraphs):
            note = "#footnote[County papers, p. 9.]" if place % 7 == 0 else ""
            said.append(f"{words}{note}\n\n")
            if place % 25 == 24:
                said.append("#table(columns: 3, [Year], [Men], [Tons], [1932], [40], [9])\n\n")
    path.write_bytes(typst.compile("".join(said).encode(), format="pdf"))


def make_docx(path: Path, pages: int) -> None:
    """The book as Word writes it."""
    import docx

    document = docx.Document()
    for heading, paragraphs in chapters(pages):
        document.add_heading(heading, 1)
        for place, words in enumerate(paragraphs):
            paragraph = document.add_paragraph()
            for part in words.split(", "):
                paragraph.add_run(f"{part}, ").bold = place % 2 == 0
            if place % 25 == 24:
                table = document.add_table(2, 3)
                for row, cells in enumerate((("Year", "Men", "Tons"), ("1932", "40", "9"))):
                    for column, words in enumerate(cells):
                        table.cell(row, column).text = words
    document.save(str(path))


def measure(path: Path) -> dict[str, float]:
    """Seconds of each step, and the greatest memory, in MB."""
    sys.path.insert(0, str(ROOT))
    from workbench.claims import split
    from workbench.facts import extract
    from workbench.sources import read

    split([]), extract([])
    steps: dict[str, float] = {}
    start = process_time()
    sources = read(path)
    steps["read"] = process_time() - start
    steps["MB to read"] = _memory()
    start = process_time()
    claims = split(sources)
    steps["split"] = process_time() - start
    start = process_time()
    facts = extract(claims)
    steps["extract"] = process_time() - start
    steps["MB"] = _memory()
    return {
        **steps,
        "words": len(sources[0].text.split()),
        "claims": len(claims),
        "facts": len(facts),
    }


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps(measure(Path(sys.argv[2]))))
        return
    pages = int(sys.argv[1]) if sys.argv[1:] else PAGES
    with tempfile.TemporaryDirectory() as folder:
        for name, make in (("book.pdf", make_pdf), ("book.docx", make_docx)):
            path = Path(folder) / name
            make(path, pages)
            run = subprocess.run(
                [sys.executable, __file__, "--measure", str(path)],
                capture_output=True,
                text=True,
                check=True,
            )
            found = json.loads(run.stdout)
            size = path.stat().st_size / 1e6
            print(f"{name}: {size:.1f} MB, {_pages(path)}{found['words']:,.0f} words")
            steps = {step: found[step] for step in ("read", "split", "extract")}
            for step, seconds in {**steps, "together": sum(steps.values())}.items():
                print(f"  {step:<10} {seconds:6.1f} s")
            print(f"  {'memory':<10} {found['MB']:6.0f} MB ({found['MB to read']:.0f} read)")
            print(f"  {found['claims']:,} claims, {found['facts']:,} facts")


def _pages(path: Path) -> str:
    if path.suffix != ".pdf":
        return ""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return f"{len(document)} pages, "


if __name__ == "__main__":
    main()
