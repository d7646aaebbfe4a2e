"""Subtitles (.vtt, .srt): what is said, with the time at which it is said as its place."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple

from workbench.errors import WorkbenchError
from workbench.reading import content
from workbench.records import Source
from workbench.sources.decode import decode
from workbench.sources.files import Transcript, source

PAUSE = 4.0  # seconds without words after which a sentence that has ended ends its paragraph
_CLOCK = r"(?:(?P<{0}h>\d{{1,3}}):)?(?P<{0}m>\d{{1,2}}):(?P<{0}s>\d{{1,2}})[.,](?P<{0}f>\d{{1,3}})"
_TIMES = re.compile(rf"\s*{_CLOCK.format('a')}[ \t]*-->[ \t]*{_CLOCK.format('b')}(?:[ \t].*)?")
_VOICE = re.compile(r"<v(?:\.[\w.-]{1,100})?[ \t]+([^<>]{1,100})>")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,100}>|<\d[\d:.]{1,20}>|\{\\[^{}\n]{1,60}\}")
# A line that only tells how something sounds: "[applause]", "(music)", "♪".
_SOUND = re.compile(r"(?:\s*(?:\[[^\[\]\d]{1,80}\]|\([^()\d]{1,80}\)))+\s*|[\W_]+")
_TURN = re.compile(r"[-–—][ \t]*(?=\S)|>>+[ \t]*")
_NAME = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{1,40}):(?=\s|$)[ \t]*")
# A name in small letters is a label where it is one more than once, or in capitals elsewhere.
_SMALL = re.compile(r"[ \t]*((?:[A-ZÀ-Þ][\w.'’-]*[ ]){1,3}[A-ZÀ-Þ][\w.'’-]*):(?=\s|$)[ \t]*")
_TWICE = 2
_ENDED = re.compile(r"[.!?…][\"'”’)\]]*\Z")


class SubtitleCue(NamedTuple):
    """Words on the screen, from second ``start`` to ``end``; ``speaker`` where a tag names one."""

    start: float
    end: float
    words: str
    speaker: str = ""
    turns: bool = False  # whether somebody else begins to speak, who is not named
    tagged: bool = False  # whether a tag names the speaker


def read_vtt(path: Path) -> Source:
    """WebVTT subtitles as a transcript."""
    return _read(path, "text/vtt")


def read_srt(path: Path) -> Source:
    """SubRip subtitles as a transcript."""
    return _read(path, "application/x-subrip")


def _read(path: Path, media_type: str) -> Source:
    data = content(path)
    cues = list(once(cues_of(decode(data, str(path)))))
    if not cues:
        raise WorkbenchError(
            f"{path}: no subtitles in it; each has a line such as "
            "00:01:23.000 --> 00:01:25.000 above its words"
        )
    out = Transcript()
    _write(out, cues)
    return source(
        path,
        media_type=media_type,
        sha256=hashlib.sha256(data).hexdigest(),
        text=out.text,
        places=out.places,
    )


def cues_of(text: str) -> Iterator[SubtitleCue]:
    """The cues of a file, a cue with two speakers divided; notes and styles are passed over."""
    lines = text.split("\n")
    times = [n for n, line in enumerate(lines) if "-->" in line and _TIMES.fullmatch(line)]
    labels = _labels(lines)
    carried = ""
    for place, number in enumerate(times):
        last = times[place + 1] if place + 1 < len(times) else len(lines)
        found = _TIMES.fullmatch(lines[number])
        assert found is not None
        said = []
        for line in lines[number + 1 : last]:
            if not line.strip():
                break
            said.append(line)
        if place + 1 < len(times) and len(said) == last - number - 1:
            said = said[:-1]  # no empty line between: the last is the name of the next cue
        for cue in _parts(_seconds(found, "a"), _seconds(found, "b"), said, carried, labels):
            # A name before the words, or above them, holds until the next; a tag for its cue.
            carried = "" if cue.tagged else cue.speaker
            if cue.words:
                yield cue


def _labels(lines: list[str]) -> frozenset[str]:
    """The names in small letters that are labels of what is said."""
    bare = [_TAG.sub("", line).strip() for line in lines if ":" in line]
    counts = Counter(label[1] for line in bare if (label := _SMALL.match(line)))
    capitals = {label[1] for line in bare if (label := _NAME.match(line))}
    return frozenset(
        name for name, count in counts.items() if count >= _TWICE or name.upper() in capitals
    )


def _seconds(found: re.Match[str], letter: str) -> float:
    hours, minutes, seconds, part = (found[f"{letter}{unit}"] or "0" for unit in "hmsf")
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{part}")


def _parts(
    start: float, end: float, lines: list[str], carried: str, labels: frozenset[str]
) -> Iterator[SubtitleCue]:
    """What each speaker says in a cue; the first is ``carried`` over where nobody is named. A cue
    without words only names who says the next."""
    speaker = carried
    for line in lines:
        turns = False
        if voice := _VOICE.search(line):
            speaker = " ".join(unescape(voice[1]).split())
        bare = unescape(_TAG.sub("", _VOICE.sub("", line))).strip()
        if dash := _TURN.match(bare):
            bare, turns, speaker = bare[dash.end() :], True, ""
        told = _NAME.match(bare) or _SMALL.match(bare)
        if told and (told[1].isupper() or told[1] in labels):
            speaker, turns, bare = told[1].strip(), False, bare[told.end() :]
            if not bare:
                yield SubtitleCue(start, end, "", speaker)
        if bare and not _SOUND.fullmatch(bare):
            yield SubtitleCue(start, end, " ".join(bare.split()), speaker, turns, bool(voice))


def once(cues: Iterator[SubtitleCue]) -> Iterator[SubtitleCue]:
    """The cues without the lines that a rolling caption shows again.

    A caption that is made while somebody speaks repeats the line above, and begins a line with
    the words it ended the last with; each is said once.
    """
    shown: list[SubtitleCue] = []  # the last lines, which may be on the screen still
    for cue in cues:
        shown = [old for old in shown if cue.start - old.end < 0.5][-6:]
        if any(old.words == cue.words for old in shown):
            shown.append(cue)
            continue
        grown = shown[-1].words if shown else ""
        shown.append(cue)
        if grown and cue.words.startswith(f"{grown} "):
            cue = cue._replace(words=cue.words[len(grown) + 1 :])
        yield cue


def _write(out: Transcript, cues: list[SubtitleCue]) -> None:
    """The cues joined to sentences: a paragraph for each turn, and after each long pause."""
    before: SubtitleCue | None = None
    for cue in cues:
        other = before is None or cue.speaker != before.speaker or cue.turns
        ended = before is not None and _ENDED.search(before.words) is not None
        paused = before is not None and cue.start - before.end >= PAUSE and ended
        begins = other or paused
        label = f"{cue.speaker.upper()}: " if cue.speaker and begins else ""
        out.add(f"{label}{cue.words}", clock(cue.start), "\n\n" if begins else " ")
        before = cue


def clock(seconds: float) -> str:
    """A time of a recording: "00:01:23"."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
