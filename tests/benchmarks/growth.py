"""How the time of ``check`` and ``compare`` grows with hostile texts.

    python tests/benchmarks/growth.py [NAME ...] [--sizes 10000 20000 40000 80000]

Each generator makes a text of one kind of trouble and a second one that differs from it in a few
places. They are checked as two files and compared as two texts. A row gives the processor seconds
at each size and the exponent of a fitted power of the size (1.0 is linear). Each generator runs
in a process of its own, ended after ``LIMIT`` processor seconds; "-" was not reached.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[2]
SIZES = (10_000, 20_000, 40_000, 80_000)
LIMIT = 60  # processor seconds for all sizes of one generator and one command
MOST = 1.3  # the exponent that no generator may exceed
MONTHS = ("January", "March", "April", "May", "June", "July", "August", "October")
WORDS = ("harbour", "tower", "bridge", "council", "painter", "river", "engine", "letter")
NAMES = ("Ann", "Bob", "Carla", "Dmitri", "Ewa", "Farid", "Greta", "Hugo", "Ines", "Lars")


Made = Callable[[int, int], str]


def _repeated(piece: str, before: str = "The board met, ", behind: str = " in 1950.") -> Made:
    """One sentence around a piece said over and over."""

    def made(size: int, turn: int) -> str:
        return before + (piece * (size // len(piece) + 1))[:size] + behind * (turn + 1)

    return made


def _numbered(piece: Callable[[int, random.Random], str], glue: str, ends: str = "") -> Made:
    """Pieces that each tell another value; in the second text every tenth is another one."""

    def made(size: int, turn: int) -> str:
        dice, parts, length, number = random.Random(1), [], 0, 0
        while length < size:
            part = piece(number + turn * (number % 10 == 9), dice)
            parts.append(part)
            length += len(part) + len(glue)
            number += 1
        return "It was told: " + glue.join(parts) + ends

    return made


def _word(dice: random.Random) -> str:
    return dice.choice(WORDS)


def _name(number: int) -> str:
    return f"{NAMES[number % 10]} {chr(65 + number % 26)}{chr(97 + number // 26 % 26)}nton"


GENERATORS: dict[str, Made] = {
    "commas": _repeated(","),
    "commas and words": _repeated("so, "),
    "quotes": _repeated('"'),
    "curly quotes": _repeated("“a” "),
    "open brackets": _repeated("("),
    "brackets": _repeated("(a) [b] "),
    "question marks": _repeated("?! "),
    "hyphens": _repeated("well-"),
    "spaces": _repeated(" "),
    "line ends": _repeated("\n"),
    "initials": _repeated("J. R. "),
    "capitals": _repeated("Alpha Beta "),
    "upper case": _repeated("ALPHA BETA "),
    "negations": _repeated("it was not never no "),
    "hedges": _repeated("perhaps it may "),
    "said": _repeated("he said that she denied that "),
    "one long word": _repeated("a"),
    "digits": _repeated("7"),
    "combining marks": _repeated("e\u0301\u0302"),
    "signs of currency": _repeated("£1 "),
    "footnote marks": _repeated("so[1][2] "),
    "stars": _repeated("**a** _b_ "),
    "bars": _repeated("| a "),
    "angle brackets": _repeated("<b>a</b> "),
    "addresses": _repeated("https://a.example/b "),
    "figures": _numbered(lambda n, _: f"{n * 7 + 11} ships", ", ", "."),
    "bare figures": _numbered(lambda n, _: f"{n * 7 + 11}", " ", "."),
    "percentages": _numbered(lambda n, _: f"{n % 1000 / 10} % of it", ", ", "."),
    "money": _numbered(lambda n, _: f"£{n + 1}", " ", "."),
    "measures": _numbered(lambda n, _: f"{n + 3} km to the {_word(_)}", ", ", "."),
    "durations": _numbered(lambda n, _: f"{n + 3} days", ", ", "."),
    "dates": _numbered(lambda n, _: f"{n % 28 + 1} {MONTHS[n % 8]} {1900 + n % 120}", ", ", "."),
    "years": _numbered(lambda n, _: f"in {1500 + n % 500}", ", ", "."),
    "names": _numbered(lambda n, _: _name(n), ", ", "."),
    "titles": _numbered(lambda n, _: f"“The {_name(n)}” ({1900 + n % 99})", ", ", "."),
    "equal sentences": _numbered(lambda n, _: "The mast is 40 metres tall.", " "),
    "like sentences": _numbered(lambda n, _: f"The {_word(_)} cost £{n + 5} in 1950.", " "),
    "named sentences": _numbered(lambda n, _: f"{_name(n)} built it in {1700 + n % 300}.", " "),
    "list items": _numbered(lambda n, _: f"- {n + 2} {_word(_)}s stood there", "\n"),
    "key-value lines": _numbered(lambda n, _: f"{_word(_).title()} {n}: {n + 2}", "\n"),
    "one key": _numbered(lambda n, _: f"Height: {n + 2} m", "\n"),
    "table rows": _numbered(lambda n, _: f"| {_name(n)} | {n + 2} | {1900 + n % 99} |", "\n"),
    "headings": _numbered(lambda n, _: f"## {_name(n)}", "\n\n"),
    "speakers": _numbered(lambda n, _: f"{_name(n)}: We had {n + 2} ships.", "\n\n"),
}


def seconds(command: str, name: str, size: int) -> float:
    """Processor seconds of one command on one pair of texts."""
    from workbench.dossier import check
    from workbench.findings import compare

    one, two = (GENERATORS[name](size, turn) for turn in (0, 1))
    with tempfile.TemporaryDirectory() as folder:
        for place, text in (("one.md", one), ("two.md", two)):
            Path(folder, place).write_text(text, encoding="utf-8")
        begun = process_time()
        if command == "check":
            check(folder, progress=False)
        else:
            compare(one, two)
        return process_time() - begun


def exponent(sizes: list[int], told: list[float]) -> float:
    """The slope of the logarithms: the power with which the time grows."""
    xs, ys = [math.log(size) for size in sizes], [math.log(max(each, 1e-4)) for each in told]
    middle = sum(xs) / len(xs), sum(ys) / len(ys)
    over = sum((x - middle[0]) * (y - middle[1]) for x, y in zip(xs, ys, strict=True))
    return over / sum((x - middle[0]) ** 2 for x in xs)


def run(command: str, name: str, sizes: list[int]) -> list[float]:
    """The seconds at each size that was reached, in a process of its own."""
    order = [sys.executable, __file__, name, "--one", command, "--sizes", *map(str, sizes)]
    done = subprocess.run(order, cwd=ROOT, env=_path(), stdout=subprocess.PIPE, text=True)
    if done.returncode not in (0, -signal.SIGXCPU, -signal.SIGKILL):
        raise SystemExit(f"{name}, {command}: ended with {done.returncode}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=list(GENERATORS))
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--commands", nargs="+", default=["check", "compare"])
    parser.add_argument("--one", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT + 5))
        seconds(args.one, "commas", 100)  # the word lists are read once
        for size in args.sizes:
            print(seconds(args.one, args.names[0], size), flush=True)
        return
    print(f"{'':20}{'':8}" + "".join(f"{size:>9,}" for size in args.sizes) + f"{'power':>8}")
    for name in args.names:
        for command in args.commands:
            told = run(command, name, args.sizes)
            missing = len(args.sizes) - len(told)
            power = exponent(args.sizes[: len(told)], told) if len(told) > 1 else math.inf
            shown = "".join(f"{each:>9.2f}" for each in told) + f"{'-':>9}" * missing
            mark = "  too steep" if power > MOST or missing else ""
            print(f"{name:20}{command:8}{shown}{power:>8.2f}{mark}", flush=True)


def _path() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}


if __name__ == "__main__":
    main()
