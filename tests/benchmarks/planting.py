"""Plant one typed fault at a time in faithful texts, and count how many are noticed.

    python tests/benchmarks/planting.py [TEXT ...]

Without a text, every pair of tests/cases/rewordings.jsonl (a sentence and a faithful rewording of
it) gives one case for each kind of fault its rewording can carry. With texts, each of their
sentences is compared with itself, faults planted. The last row counts false alarms on the pairs
as they were.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from workbench.claims import split  # noqa: E402
from workbench.facets import name  # noqa: E402
from workbench.findings.compare import compare  # noqa: E402
from workbench.sources import read  # noqa: E402
from workbench.words.lexicon import mapping  # noqa: E402
from workbench.words.tokens import tokenize  # noqa: E402

PAIRS = ROOT / "tests" / "cases" / "rewordings.jsonl"
Plant = Callable[[str], str]
FIGURE = r"(?<![\d.,$£€])\d[\d,]*(?:\.\d+)?(?![\d.]*\d| (?:million|florins))"
THINGS = "team|river|bridge|film|club|company|tower|school|law|museum|studio|fire|bank|ship|siege"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# Strangers to every text, so that a swapped name is never the right one.
STRANGERS = ("Quentin Ashdown", "Zelda Morrow", "Ferdinand Okoye")
OPPOSITES = {
    "increased": "decreased",
    "fell": "rose",
    "rose": "fell",
    "lost": "won",
    "won": "lost",
    "accepted": "refused",
    "rejected": "accepted",
    "welcomed": "condemned",
    "supported": "opposed",
    "praised": "criticised",
    "opened": "closed",
    "bought": "sold",
    "longest": "shortest",
    "largest": "smallest",
    "oldest": "youngest",
    "first": "last",
    "best": "worst",
    "before": "after",
    "effective": "ineffective",
    "disliked": "liked",
}
ROLES = {
    "director": "producer",
    "composer": "conductor",
    "soprano": "pianist",
    "architect": "sculptor",
    "cameraman": "screenwriter",
    "mayor": "judge",
    "chairman": "founder",
    "coach": "captain",
    "king's": "bishop's",
    "doctor": "nurse",
    "general": "admiral",
    "prime minister": "foreign minister",
    "editor": "producer",
}


def number(text: str) -> str:
    """A plain figure that is no year and no money, more than doubled."""
    for found in re.finditer(FIGURE, text):
        value = float(found.group().replace(",", ""))
        if not 1000 < value < 2100 or "," in found.group():
            new = f"{value * 2 + 3:,.1f}" if "." in found.group() else f"{int(value) * 2 + 3:,}"
            return text[: found.start()] + new + text[found.end() :]
    return text


def date(text: str) -> str:
    """A year seven years later, or else another month."""
    later = re.sub(r"\b(1[0-9]{3}|20[0-9]{2})\b", lambda m: str(int(m.group()) + 7), text, count=1)
    if later != text:
        return later
    months = "|".join(MONTHS)
    return re.sub(
        rf"\b({months})\b", lambda m: MONTHS[(MONTHS.index(m.group()) + 4) % 12], text, count=1
    )


def money(text: str) -> str:
    """A sum of money, tripled."""
    return re.sub(
        r"([$£€])(\d[\d,.]*\d|\d)",
        lambda m: m.group(1) + f"{float(m.group(2).replace(',', '')) * 3:,.1f}",
        text,
        count=1,
    )


def name_swap(text: str) -> str:
    """A person's name of two words, given to a stranger."""
    for mention in name.extract(tokenize(text)):
        if len(mention.value.parts) == 2:
            stranger = STRANGERS[len(text) % len(STRANGERS)]
            return text[: mention.start] + stranger + text[mention.end :]
    return text


def role(text: str) -> str:
    """Another title or job."""
    return _exchanged(text, ROLES)


def antonym(text: str) -> str:
    """A word and its opposite."""
    return _exchanged(text, OPPOSITES)


def _exchanged(text: str, pairs: dict[str, str]) -> str:
    for old, new in pairs.items():
        changed = re.sub(rf"\b{old}\b", new, text, count=1)
        if changed != text:
            return changed
    return text


def negation(text: str) -> str:
    """The first plain verb of the sentence, denied."""
    changed = re.sub(r"\b(will|may|would|had|was|were|is)\b", r"\1 not", text, count=1)
    if changed != text:
        return changed
    words = re.finditer(r"\b[a-z]+(?:ed|ew|ought|old|ang|on|ave|uilt|ell|ose)\b", text)
    verbs = mapping("irregular")
    for found in words:
        word = found.group()
        base = verbs.get(word, (word.removesuffix("ed"),))[0]
        if base != word:
            return text[: found.start()] + f"did not {base}" + text[found.end() :]
    return text


def hedge(text: str) -> str:
    """A hedge dropped."""
    return re.sub(
        r"\b(probably |almost |generally thought to be |about |may )",
        lambda m: "will " if m.group() == "may " else "",
        text,
        count=1,
    )


def cause(text: str) -> str:
    """Two things set side by side, made cause and effect."""
    beside = r",? and (?=it |he |she |most |\d|some |the )"
    return re.sub(beside, ", as a result of which ", text, count=1)


def attribution(text: str) -> str:
    """Who says so, removed."""
    source = r",? (?:according to [^,.]+|[^,.]+ (?:wrote|stated|said|believe)(?=[.,])),?"
    cut = re.sub(source, "", text, count=1)
    cut = re.sub(r"^According to [^,]+(?:, [A-Z][^,]+)?, ", "", cut)
    cut = re.sub(r"^[^,.]+ (?:said|stated|wrote|reported)(?: that| it)?,? ", "", cut)
    return cut[:1].upper() + cut[1:] if cut != text and len(cut) > 25 else text


def superlative(text: str) -> str:
    """A plain thing put above all others."""
    return re.sub(rf"\b(?:a|the) (?=(?:new |old )?(?:{THINGS})\b)", "the best ", text, count=1)


FAULTS: dict[str, Plant] = {
    "number": number,
    "date": date,
    "money": money,
    "name swap": name_swap,
    "role": role,
    "negation": negation,
    "antonym": antonym,
    "hedge dropped": hedge,
    "cause invented": cause,
    "attribution removed": attribution,
    "superlative": superlative,
}


def pairs(paths: list[str]) -> list[tuple[str, str]]:
    """Faithful pairs: of the case file, or each sentence of the texts with itself."""
    if paths:
        return [(claim.quote, claim.quote) for claim in split(read(paths))]
    rows = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    return [(row["left"], row["right"]) for row in rows]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="*", metavar="TEXT")
    faithful = pairs(parser.parse_args().texts)
    seen: dict[str, list[str]] = defaultdict(list)
    noted: dict[str, int] = defaultdict(int)
    for left, right in faithful:
        seen["untouched"].append(compare(left, right).relation)
        for kind, plant in FAULTS.items():
            planted = plant(right)
            if planted != right:
                found = compare(left, planted)
                seen[kind].append(found.relation)
                noted[kind] += bool(found.differences)
    print(f"{'fault':22} {'cases':>5} {'conflict':>8} {'surfaced':>8} {'noted':>6}")
    for kind in (*FAULTS, "untouched"):
        relations = seen[kind]
        if relations:
            called = relations.count("conflict") / len(relations)
            surfaced = called + relations.count("possible") / len(relations)
            share = noted[kind] / len(relations) if kind in noted else float("nan")
            print(f"{kind:22} {len(relations):5} {called:8.2f} {surfaced:8.2f} {share:6.2f}")
    print(f"{'all faults':22} {sum(len(v) for k, v in seen.items() if k != 'untouched'):5}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
