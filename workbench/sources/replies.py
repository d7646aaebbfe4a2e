"""The paragraphs of a mail: the sender's own, and those quoted from other mails.

Quoted words are another's. They are written under the name of who wrote them, as in a transcript
("ANN WEIR: We shot it in Whitby."), so that nobody takes them for the sender's; where no name is
given they stand under ``QUOTED``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

NOBODY = "QUOTED"
_QUOTE = re.compile(r"[ \t]?(?:>[ \t]?)+")
# "On Thu, 3 May 2001 at 10:15, Ann Weir <ann@example.org> wrote:"
_WROTE = re.compile(
    r"(?:\AOn\b.{5,150}?[\d,](?:\s?[AaPp][Mm])?,?\s+(?P<who>[^<>,:\d][^<>:\d]{1,60}?)\s*"
    r"(?:<[^<>]{3,100}>|\([^()]{3,100}@[^()]{3,100}\))?"
    r"|\A(?P<sender>[^<>:]{2,60}?)\s*<[^<>]{1,60}@[^<>]{1,60}>)\s+wrote:\s*\Z",
)
WROTE = 300  # characters of the line that says who wrote what is quoted
_ORIGINAL = re.compile(
    r"\s*(?:-{2,}\s*(?:Original Message|Forwarded [Mm]essage)\s*-{2,}|_{20,}"
    r"|Begin forwarded message:)\s*"
)
_FIELD = re.compile(r"\s*\*?(From|Sent|Date|To|Cc|Subject|Reply-To):\*?\s*(.*)", re.IGNORECASE)
_SIGNATURE = re.compile(r"--[ ]?")
_NAME = re.compile(r"[\"']?([^\"'<>\[\]@,;:()]{2,60}?)[\"']?\s*(?:[<\[(]|$)")


class ReplyLine(NamedTuple):
    """A paragraph of a mail, and whether it is quoted from another."""

    words: str
    quoted: bool


def said(text: str, *, flowed: bool = False) -> list[ReplyLine]:
    """The paragraphs of the text of a mail.

    The signature below its line of dashes is left out. ``flowed`` lines end in a space where they
    run on.
    """
    reader = _Reader()
    for line in _unfolded(text, flowed):
        reader.take(line)
    return reader.done()


def _unfolded(text: str, flowed: bool) -> list[str]:
    """The lines, those that a mail program broke to fit joined again."""
    lines: list[str] = []
    runs_on = False
    for line in text.split("\n"):
        mark = _QUOTE.match(line)
        before = _QUOTE.match(lines[-1]) if lines else None
        same = bool(mark) == bool(before) and lines != []
        if runs_on and same:
            lines[-1] += line[mark.end() if mark else 0 :].removeprefix(" " if not mark else "")
        else:
            lines.append(line)
        runs_on = flowed and line.endswith(" ") and not _SIGNATURE.fullmatch(line)
    return lines


class _Reader:
    """The paragraphs so far, and whose words the next lines are.

    Lines are as deep as the marks before them: none for the sender's own, one for what is quoted,
    two for what was quoted in that.
    """

    def __init__(self) -> None:
        self._made: list[ReplyLine] = []
        self._lines: list[str] = []
        self._depth = 0
        self._writers = {0: ""}  # whose words the lines of each depth are
        self._held = ""  # the paragraph that may say who wrote what comes next, and the name in it
        self._named = ""
        self._heads = False  # whether the lines are the head of a mail that was passed on
        self._signed = False  # whether the lines are a signature

    def take(self, line: str) -> None:
        """Read a line."""
        mark = _QUOTE.match(line)
        bare = (line[mark.end() :] if mark else line).strip()
        depth = mark[0].count(">") if mark else 0
        if depth != self._depth and (bare or mark):
            self._end()
            self._turn(depth)
        if _ORIGINAL.fullmatch(bare):
            self._end()
            self._tell_held()
            self._heads, self._signed, self._writers[depth] = True, False, NOBODY
        elif self._heads and (field := _FIELD.fullmatch(bare)):
            if field[1].lower() == "from":
                self._writers[depth] = name(field[2]) or NOBODY
        elif not mark and _SIGNATURE.fullmatch(line):
            self._end()
            self._signed = True
        elif bare:
            self._heads = False
            self._lines.append(bare)
        else:
            self._end()

    def _turn(self, depth: int) -> None:
        """Go on at another depth; deeper words are those of the person just named."""
        if depth > self._depth:
            self._writers[depth] = self._named or NOBODY
            self._held = self._named = ""
        else:
            self._tell_held()
        self._depth, self._signed, self._heads = depth, False, False

    def _end(self) -> None:
        """End the paragraph; one that may say who wrote what comes next is held back."""
        words = "\n".join(self._lines)
        self._lines.clear()
        if not words:
            return
        self._tell_held()
        wrote = _WROTE.search(" ".join(words.split())) if len(words) < WROTE else None
        if wrote:
            self._held, self._named = words, name(wrote["who"] or wrote["sender"])
        else:
            self._tell(words)

    def _tell_held(self) -> None:
        if self._held:
            self._tell(self._held)
        self._held = self._named = ""

    def _tell(self, words: str) -> None:
        who = self._writers.get(self._depth, NOBODY)
        if not self._signed:
            self._made.append(ReplyLine(f"{who}: {words}" if who else words, bool(who)))

    def done(self) -> list[ReplyLine]:
        """All paragraphs."""
        self._end()
        self._tell_held()
        return self._made


def name(words: str) -> str:
    """A person's name as the label of what they say; "" where it is none."""
    found = _NAME.match(words.strip())
    told = " ".join(found[1].split()).upper() if found else ""
    return told if any(map(str.isalpha, told)) else ""
