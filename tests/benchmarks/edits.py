"""What is left of the verdicts when a fifth of the sentences is edited.

    python tests/benchmarks/edits.py [FOLDER ...] [--share 0.2] [--rounds 3] [--lost]

FOLDER holds texts (or folders of them, each a story of its own); each text in turn is the
manuscript and the others are its sources. Without one, the facts of tests/cases/rewordings.jsonl
are used, told in one wording by the manuscript and in the other by two sources. Every finding of
the first version counts as judged; then sentences of the manuscript, or of a source, are edited (a
figure or a word changed, words added or cut, a sentence taken out or put in), and all is checked
again.

claims, facts, findings   of those on sentences that nobody edited, the part that is there again
                          under the same id, at the place where its words stand now
carried                   verdicts that stand on a finding whose words, on either side, whose values
                          or whose question are not those that were judged: must be none
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from workbench.dossier import check  # noqa: E402
from workbench.records import Claim, Finding  # noqa: E402
from workbench.tables import Dossier  # noqa: E402

PAIRS = ROOT / "tests" / "cases" / "rewordings.jsonl"
STORY = 22  # facts in one made story
MANUSCRIPT = "draft.txt"
_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?][\"”’)]*(?=\s|\Z)|(?=\n)|\Z)")
_FIGURE = re.compile(r"\d+")
_WORDS = ("harbour", "narrow", "evening", "copper", "distant", "velvet")
_ADDED = (
    "A storm broke 14 windows that winter.",
    "Nobody had asked the baker Tom Lindqvist.",
    "The gate was painted green in 1871.",
)

Texts = dict[str, str]  # the text of each file


class Version(NamedTuple):
    """An edited text, and where each sentence that nobody edited was and is now."""

    text: str
    kept: list[tuple[int, int, int]]  # start and end before, start now

    def now(self, start: int, end: int) -> int:
        """Where words stand now; -1 for those of an edited sentence."""
        found = (new + start - old for old, stop, new in self.kept if old <= start and end <= stop)
        return next(found, -1)


def edited(text: str, share: float, dice: random.Random) -> Version:
    """The text with this share of its sentences edited, each in another way."""
    spans = [m.span() for m in _SENTENCE.finditer(text)]
    chosen = dice.sample(range(len(spans)), max(1, round(share * len(spans))))
    turn = dice.randrange(6)
    way = {at: (number + turn) % 6 for number, at in enumerate(sorted(chosen))}
    parts: list[str] = []
    kept: list[tuple[int, int, int]] = []
    length = before = 0
    for at, (start, end) in enumerate(spans):
        told = text[start:end]
        if at in way:
            told = _other(told, way[at], dice)
        gap = text[before:start]
        if at not in way:
            kept.append((start, end, length + len(gap)))
        parts += [gap, told]
        length += len(gap) + len(told)
        before = end
    return Version("".join([*parts, text[before:]]), kept)


def _other(told: str, way: int, dice: random.Random) -> str:
    """A sentence edited in one of six ways; one that cannot be so has a word changed instead."""
    words = told.split(" ")
    middle = len(words) // 2
    if way == 0 and _FIGURE.search(told):
        return _FIGURE.sub(lambda m: str(int(m[0]) + dice.randint(1, 9)), told, count=1)
    if way == 1:
        return f"{told.rstrip('.')}, to nobody's surprise."
    if way == 2 and len(words) > 5:
        return " ".join([*words[:middle], *words[middle + 2 :]])
    if way == 3:
        return ""
    if way == 4:
        return f"{dice.choice(_ADDED)} {told.rstrip('.')} and more."
    return " ".join([*words[:middle], dice.choice(_WORDS), *words[middle + 1 :]])


def checked(folder: Path, texts: Texts) -> Dossier:
    """The check of these files; the one called draft is the manuscript."""
    sources = folder / "sources"
    sources.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder if name == MANUSCRIPT else sources).joinpath(name).write_text(text, "utf-8")
    return check(sources, manuscript=folder / MANUSCRIPT, progress=False)


class Judged:
    """A dossier by what its findings ask."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.claims = dossier.claim_by_id
        self.path = {s.source_id: s.path for s in dossier.source_records}
        self.findings = {f.finding_id: f for f in dossier.finding_records}

    def own(self, claim_id: str) -> bool:
        """Whether a claim is the manuscript's."""
        return self.path[self.claims[claim_id].source_id] == MANUSCRIPT

    def words(self, finding: Finding) -> tuple[object, ...]:
        """What was judged: the words of the manuscript, the values, and the question."""
        own = {self.claims[i].quote for i in finding.claim_ids if self.own(i)}
        values = {" ".join(v.words.casefold().split()) for v in finding.values}
        return own, values, finding.question

    def sides(self, finding: Finding) -> dict[str, set[str]]:
        """The words that state each value, or that lack what another one has."""
        made: dict[str, set[str]] = defaultdict(set)
        for each in finding.differences:
            for words, claim_id in ((each.left, each.left_id), (each.right, each.right_id)):
                made[" ".join(words.casefold().split())].add(self.claims[claim_id].quote)
        return made


def compared(
    before: Judged, after: Judged, versions: Mapping[str, Version], told: list[str]
) -> Counter[str]:
    """What of the first version is there again, and which verdicts stand on other words."""
    counts: Counter[str] = Counter()
    place: dict[str, int] = {}
    for claim in before.claims.values():
        version = versions.get(before.path[claim.source_id])
        place[claim.claim_id] = version.now(claim.start, claim.end) if version else claim.start
        if version is not None and place[claim.claim_id] >= 0:
            counts["claims"] += 1
            counts["claims kept"] += _at(after, claim, place[claim.claim_id])
    for fact in before.dossier.fact_records:
        edited_one = before.path[before.claims[fact.claim_id].source_id] in versions
        if edited_one and place[fact.claim_id] >= 0:
            counts["facts"] += 1
            counts["facts kept"] += fact.fact_id in after.dossier.fact_by_id
    for finding in before.findings.values():
        again = after.findings.get(finding.finding_id)
        if all(place[i] >= 0 for i in finding.claim_ids):
            counts["findings"] += 1
            counts["findings kept"] += again is not None
            if again is None:
                told.append(_lost(finding, before, after))
        if again is not None and _carried(finding, again, before, after):
            counts["carried"] += 1
            told.append(f"carried {finding.question}\n     to {again.question}")
    return counts


def _carried(finding: Finding, again: Finding, before: Judged, after: Judged) -> bool:
    """Whether a finding is about other words than the one of its id was."""
    sides, now = before.sides(finding), after.sides(again)
    gone = any(told.isdisjoint(now[words]) for words, told in sides.items())
    return gone or before.words(finding) != after.words(again)


def _at(after: Judged, claim: Claim, place: int) -> bool:
    """Whether a claim is there again, with its words where they stand now."""
    found = after.claims.get(claim.claim_id)
    return found is not None and (found.start, found.quote) == (place, claim.quote)


def _lost(finding: Finding, before: Judged, after: Judged) -> str:
    """A finding that is not there again, and the new ones on the same words of the manuscript."""
    own = {i for i in finding.claim_ids if before.own(i)}
    told = [f"lost {finding.kind} {finding.reason}: {finding.question}"]
    for each in after.findings.values():
        if own & set(each.claim_ids) and each.finding_id not in before.findings:
            told.append(f"    now {each.kind} {each.reason}: {each.question}")
            for word, judged, ids, others in (
                ("without", before, finding.claim_ids, each.claim_ids),
                ("with", after, each.claim_ids, finding.claim_ids),
            ):
                told += [f"      {word} {judged.claims[i].quote!r}" for i in ids if i not in others]
    return "\n".join(told)


def stories(paths: Sequence[str]) -> Iterator[Texts]:
    """Each story as files, the manuscript among them."""
    if not paths:
        yield from _made()
    for path in paths:
        for folder in (Path(path), *sorted(p for p in Path(path).iterdir() if p.is_dir())):
            texts = {p.name: p.read_text("utf-8") for p in sorted(folder.glob("*.txt"))}
            for name in texts if len(texts) > 1 else ():
                others = {other: text for other, text in texts.items() if other != name}
                yield {MANUSCRIPT: texts[name], **others}


def _made() -> Iterator[Texts]:
    rows = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    for first in range(0, len(rows), STORY):
        facts = rows[first : first + STORY]
        half = len(facts) // 2
        yield {
            MANUSCRIPT: _paragraphs([row["left"] for row in facts]),
            "one.txt": _paragraphs([row["right"] for row in facts[: half + 4]]),
            "two.txt": _paragraphs([row["right"] for row in facts[half:]]),
        }


def _paragraphs(sentences: Sequence[str]) -> str:
    return "\n\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4))


def measured(
    texts: Texts, what: str, share: float, dice: random.Random, told: list[str]
) -> Counter[str]:
    """One story checked, edited and checked again."""
    sources = [name for name in texts if name != MANUSCRIPT]
    name = MANUSCRIPT if what == "manuscript" else dice.choice(sources)
    version = edited(texts[name], share, dice)
    with tempfile.TemporaryDirectory() as folder:
        before = Judged(checked(Path(folder), texts))
        after = Judged(checked(Path(folder), {**texts, name: version.text}))
    return compared(before, after, {name: version}, told)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", metavar="FOLDER")
    parser.add_argument("--share", type=float, default=0.2, help="part of the sentences")
    parser.add_argument("--rounds", type=int, default=3, help="times that each text is edited")
    parser.add_argument("--lost", action="store_true", help="name the findings that are lost")
    args = parser.parse_args()
    found = list(stories(args.folders))
    carried = 0
    for what in ("manuscript", "source"):
        total: Counter[str] = Counter()
        told: list[str] = []
        for number, texts in enumerate(found):
            for turn in range(args.rounds):
                dice = random.Random(f"{what} {number} {turn}")
                total += measured(texts, what, args.share, dice, told)
        print(f"{args.share:.0%} of the sentences of the {what} edited, {len(found)} stories")
        for kind in ("claims", "facts", "findings"):
            part = total[f"{kind} kept"] / max(1, total[kind])
            print(f"  {kind:9} {total[f'{kind} kept']:6,} of {total[kind]:6,} kept  {part:.2%}")
        print(f"  carried to other words: {total['carried']}")
        carried += total["carried"]
        if args.lost:
            print("\n".join(told))
    return 1 if carried else 0


if __name__ == "__main__":
    sys.exit(main())
