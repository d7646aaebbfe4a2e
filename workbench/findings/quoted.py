"""Direct quotations of a manuscript, held to the letter against all that the sources say.

A quotation is verbatim where a source has its words in a row, but for what the writer marks as
left out ("…") or put in ("[sic]"). Else it is altered, shortened without a mark, put together
from two places, given to another speaker, or in no source at all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher  # whole runs: rapidfuzz cuts them at every word
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from workbench.facets.negation import negations
from workbench.findings.speeches import GRAM, PIECE, SpokenWord, grams, speeches, stream
from workbench.records import Claim, Difference, Effect, Fact, Source
from workbench.words.lexicon import entries
from workbench.words.tokens import tokenize

_ONE_SPEECH = 300  # words of a source within which the parts of one quotation stand
_ALIKE = 0.6  # part of a quotation's words, in order, by which a passage is what it was made from
_PIECED = 0.8  # part of a quotation that such pieces make up
_SLACK = 12  # words of a source beyond a quotation's length that are looked at on either side
_GAP = 6  # words in a row that a writer drops; more is another place
_COMMON = 64  # places of three words in a row from which on they tell little
_MOST = 4_096  # places at which the very words are looked for
_SHOWN = 8  # words that a source goes on with, as shown


class Misquoted(NamedTuple):
    """Words of the manuscript inside quotation marks, what a source has there, and why the two
    differ; without ``theirs`` no source has anything like it."""

    ours: tuple[SpokenWord, ...]
    theirs: tuple[SpokenWord, ...]
    why: str
    speaker: bool = False  # whether the words are right, and are another's


def misquotations(claims: Sequence[Claim], sources: Mapping[str, Source]) -> list[Misquoted]:
    """The quotations of manuscripts that no source bears out to the letter, in order of place."""
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source_id].append(claim)
    spoken = [
        speech
        for home, own in by_source.items()
        if sources[home].manuscript
        for speech in speeches(sources[home], stream(own))
    ]
    if not spoken:
        return []
    streams = [stream(own) for home, own in by_source.items() if not sources[home].manuscript]
    record = _Record(streams, {gram for speech in spoken for gram in grams(speech)})
    found = (record.judged(speech) for speech in spoken)
    return [each for each in found if each is not None]


def differing(found: Iterable[Misquoted]) -> Iterator[Difference]:
    """The misquotations for which a source has other words, placed in their claims."""
    for each in found:
        if each.theirs:
            effect: Effect = "conflict" if each.speaker else "possible"
            one, a, b = _of_one_claim(each.ours)
            two, c, d = _of_one_claim(each.theirs)
            ids = one.claim_id, two.claim_id
            words = one.quote[a:b], two.quote[c:d]
            if each.speaker:
                words = _written(one.speaker), _written(two.speaker)
            yield Difference("quotation", effect, *ids, *words, a, b, c, d, each.why)


def _of_one_claim(words: Sequence[SpokenWord]) -> tuple[Claim, int, int]:
    """The claim of the first of some words, and where those of them that stand in it begin and end
    in it."""
    claim = words[0].claim
    inside = [word for word in words if word.claim is claim]
    return claim, inside[0].start - claim.start, inside[-1].end - claim.start


def absent(found: Iterable[Misquoted], facts: Iterable[Fact]) -> frozenset[str]:
    """The facts that lie in a quotation whose words no source has."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for each in found:
        if not each.theirs:
            for word in each.ours:
                spans[word.claim.claim_id].append((word.start, word.end))
    return frozenset(
        fact.fact_id
        for fact in facts
        if any(start < fact.end and fact.start < end for start, end in spans[fact.claim_id])
    )


class _Record:
    """All that the sources say, by the words in a row that the quotations have."""

    def __init__(self, streams: list[list[SpokenWord]], asked: set[tuple[str, ...]]) -> None:
        self._streams = streams
        self._places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
        for number, told in enumerate(streams):
            for at, gram in enumerate(grams(told)):
                if gram in asked:
                    self._places[gram].append((number, at))

    def judged(self, speech: Sequence[SpokenWord]) -> Misquoted | None:
        """What is wrong with a quotation; None for one that stands in a source."""
        parts = _parts(speech)
        whole = list(self._verbatim(parts))
        kept = [self._turned(parts, *place) for place in whole]
        if whole and all(kept):
            return kept[0]
        if whole:
            return self._spoken(speech, [(number, spots[0]) for number, spots in whole])
        closest = self._closest(speech)
        if closest is not None:
            return closest
        return self._pieced(speech) or Misquoted(tuple(speech), (), "no source has these words")

    def _verbatim(self, parts: Sequence[Sequence[SpokenWord]]) -> Iterator[tuple[int, list[int]]]:
        """Where the parts of a quotation follow one another within one speech of a source."""
        longest = max(range(len(parts)), key=lambda at: len(parts[at]))
        for number, place in self._exact(parts[longest]):
            told, found = self._streams[number], [place]
            for part in reversed(parts[:longest]):
                least = max(0, found[0] - _ONE_SPEECH)
                spots = range(found[0] - len(part), least - 1, -1)
                found[:0] = _first(told, part, spots)
            end = place + len(parts[longest])
            for part in parts[longest + 1 :]:
                found += (spot := _first(told, part, range(end, end + _ONE_SPEECH)))
                end = spot[0] + len(part) if spot else end
            if len(found) == len(parts):
                yield number, found

    def _turned(
        self, parts: Sequence[Sequence[SpokenWord]], number: int, spots: Sequence[int]
    ) -> Misquoted | None:
        """Whether a word left out, be it marked, denies what is quoted: "I did … do it"."""
        told = self._streams[number]
        for one, two, begin, stop in zip(parts, parts[1:], spots, spots[1:], strict=False):
            last = begin + len(one) - 1
            beside = {told[last].claim.claim_id, told[stop].claim.claim_id}
            if any(w.claim.claim_id in beside and _denies(w) for w in told[last + 1 : stop]):
                why = "the words left out of the quotation deny what is quoted"
                return Misquoted((one[-1], two[0]), tuple(told[last : stop + 1]), why)
        return None

    def _exact(self, words: Sequence[SpokenWord]) -> Iterator[tuple[int, int]]:
        """Where a source has these words in a row."""
        told = [word.lower for word in words]
        known = [self._places.get(gram, ()) for gram in grams(words)]
        rarest = min(range(len(known)), key=lambda at: len(known[at]), default=-1)
        for number, place in known[rarest][:_MOST] if known else ():
            at = place - rarest
            if at < 0:
                continue
            here = self._streams[number][at : at + len(told)]
            if [word.lower for word in here] == told:
                yield number, at

    def _spoken(
        self, speech: Sequence[SpokenWord], places: Sequence[tuple[int, int]]
    ) -> Misquoted | None:
        """Whether the words are somebody else's wherever they stand."""
        own = speech[0].claim.speaker
        others = [self._streams[number][at] for number, at in places]
        if not own or any(_one_person(own, word.claim.speaker) for word in others):
            return None
        why = f"these are the words of {_written(others[0].claim.speaker)}, not of {_written(own)}"
        return Misquoted(_speaker(speech[0]), _speaker(others[0]), why, speaker=True)

    def _closest(self, speech: Sequence[SpokenWord]) -> Misquoted | None:
        """The passage that a quotation was made from, and where the two part."""
        votes: Counter[tuple[int, int]] = Counter()
        for offset, gram in enumerate(grams(speech)):
            places = self._places.get(gram, ())
            if len(places) <= _COMMON:
                votes.update((number, (at - offset) // _SLACK) for number, at in places)
        best: tuple[float, Misquoted] | None = None
        for (number, about), _ in sorted(votes.items(), key=lambda v: (-v[1], v[0]))[:5]:
            first = max(0, (about - 1) * _SLACK)
            window = self._streams[number][first : first + 2 * len(speech) + 4 * _SLACK]
            found = _altered(speech, window)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
        return best[1] if best else None

    def _pieced(self, speech: Sequence[SpokenWord]) -> Misquoted | None:
        """A quotation put together from pieces that stand apart."""
        at, held, pieces = 0, 0, []
        while at + GRAM <= len(speech):
            places = self._places.get(_gram(speech, at), ())[:_COMMON]
            runs = (self._run(speech, at, place) for place in places)
            length, number, place = max(runs, default=(0, 0, 0))
            if length < PIECE:
                at += 1
                continue
            pieces.append((at, length, number, place))
            held, at = held + length, at + length
        if len(pieces) < 2 or held < _PIECED * len(speech):
            return None
        (_, length, number, place), (second, other, _, _) = pieces[:2]
        went_on = self._streams[number][place + length : place + length + _SHOWN]
        why = "words from two places are put together into one quotation"
        return Misquoted(
            tuple(speech[second : second + other]),
            tuple(went_on) or (self._streams[number][place + length - 1],),
            why,
        )

    def _run(
        self, speech: Sequence[SpokenWord], at: int, place: tuple[int, int]
    ) -> tuple[int, int, int]:
        number, there = place
        ours, theirs = speech[at:], self._streams[number][there : there + len(speech)]
        pairs = zip(ours, theirs, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0].lower == pair[1].lower, pairs))
        return same, number, there


def _gram(words: Sequence[SpokenWord], at: int) -> tuple[str, ...]:
    return tuple(word.lower for word in words[at : at + GRAM])


def _parts(speech: Sequence[SpokenWord]) -> list[Sequence[SpokenWord]]:
    """The parts of a quotation between the marks of what was left out or put in."""
    cuts = [0, *(at for at, word in enumerate(speech) if word.joint), len(speech)]
    return [speech[a:b] for a, b in pairwise(cuts)]


def _first(
    told: Sequence[SpokenWord], part: Sequence[SpokenWord], spots: Iterable[int]
) -> list[int]:
    """The first of some places at which a source has these words; none is an empty list."""
    own = [word.lower for word in part]
    here = (at for at in spots if [word.lower for word in told[at : at + len(own)]] == own)
    return [*islice(here, 1)]


def _altered(
    speech: Sequence[SpokenWord], window: Sequence[SpokenWord]
) -> tuple[float, Misquoted] | None:
    """How much of a quotation a passage has, and the words from the first to the last that differ;
    None for a passage with too little of it, or one whose words differ only where that is marked.
    """
    one, two = [w.lower for w in speech], [w.lower for w in window]
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if b.size]
    share = sum(block.size for block in blocks) / len(one)
    if share < _ALIKE:
        return None
    begin, stop = blocks[0].b - blocks[0].a, blocks[-1].b + blocks[-1].size
    stop += len(one) - blocks[-1].a - blocks[-1].size
    two = two[max(0, begin) : stop]
    window = window[max(0, begin) : stop]
    codes = SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
    apart = [c for c in codes if c[0] != "equal" and not _marked(c, speech)]
    if not apart:
        return None
    first, last = apart[0][1], apart[-1][2]
    start, end = apart[0][3], apart[-1][4]
    if first == last or start == end:  # show a word on either side of what is not there
        first, start = max(0, first - 1), max(0, start - 1)
        last, end = min(len(one), last + 1), min(len(two), end + 1)
    left_out = all(tag == "insert" for tag, *_ in apart)
    if left_out and max(d - c for _, _, _, c, d in apart) > _GAP:
        return None  # put together from two places
    why = (
        "words are left out of the quotation without a mark"
        if left_out
        else ("the quotation does not have the words of the source")
    )
    return share, Misquoted(tuple(speech[first:last]), tuple(window[start:end]), why)


def _denies(word: SpokenWord) -> bool:
    """Whether a word belongs to a negation of its claim."""
    reading, at = tokenize(word.claim.quote), word.start - word.claim.start
    return any(
        reading.starts[cue.first] <= at < reading.ends[cue.last - 1] for cue in negations(reading)
    )


def _marked(code: tuple[str, int, int, int, int], speech: Sequence[SpokenWord]) -> bool:
    """Whether the writer marks that words of the source are left out here."""
    tag, first, _, _, _ = code
    return tag in ("insert", "replace") and first < len(speech) and speech[first].joint


def _speaker(word: SpokenWord) -> tuple[SpokenWord, ...]:
    """Where the claim of a word names its speaker; the word itself where a label or the sentence
    before does."""
    at = word.claim.quote.find(word.claim.speaker)
    if at < 0:
        return (word,)
    start = word.claim.start + at
    return (SpokenWord("", word.claim, start, start + len(word.claim.speaker)),)


def _written(speaker: str) -> str:
    """A speaker's name as a sentence has it; a label may be all in capitals."""
    return speaker.title() if speaker.isupper() else speaker


def _one_person(own: str, other: str) -> bool:
    """Whether two speakers may be one: by a word of their names, or since one has no name."""
    ours, theirs = _name(own), _name(other)
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _name(speaker: str) -> set[str]:
    """The words of a speaker's name; empty for "a resident", "he"."""
    reading = tokenize(speaker)
    told = zip(reading.words, reading.lowers, strict=True)
    return {low for word, low in told if word[0].isupper()} - entries("function_words")
