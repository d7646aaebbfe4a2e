"""The text of an RTF document, written down token by token."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workbench.sources.pieces import FIGURES, RAISED, Words
from workbench.sources.rtf.controls import CHARSETS, Token
from workbench.sources.rtf.fields import Field
from workbench.sources.rtf.state import (
    BODY_LEVEL,
    CONTENTS,
    DROPPED,
    HEADING,
    KEPT,
    MARKS,
    NAMED,
    SIGNS,
    State,
    Story,
    codec,
)
from workbench.sources.rtf.table import RtfTable
from workbench.sources.written import Written


class Document:
    """Takes the tokens of a file; afterwards ``written`` is its text."""

    def __init__(self) -> None:
        self.written = Written()
        self.info = {"title": "", "author": ""}
        self.title = ""
        self.changes = 0
        self.hidden = False
        self.ended = False
        self._state = State()
        self._stack: list[State] = []
        self._fresh = False  # whether the token before opened a group
        self._starred = False  # whether it says that unknown groups may be passed over
        self._codec = "cp1252"
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, str] = {}
        self._bytes = b""
        self._passing = 0  # letters behind \u that are still passed over
        self._stories = [Story()]
        self._boxes: list[Story] = []
        self._notes: list[tuple[str, str, list[Words]]] = []
        self._kinds = {"footnote": 0, "endnote": 0}
        self._table = RtfTable()
        self._change = (False, False)  # whether the words before were deleted, or written anew
        self._item = False

    def take(self, token: Token) -> None:
        """Take the next token."""
        if self.ended:
            return
        if token.kind == "text":
            self._letters(token)
        else:
            self._flush()
            if token.kind == "brace":
                self._brace(token.value)
                return
            if token.kind == "sign":
                if token.value == "*" and self._fresh:
                    self._starred = True
                    return
                if token.value in "\r\n":
                    self._end_paragraph()
                elif not self._passed():
                    self._put(MARKS.get(token.value, ""))
            else:
                self._word(token.value, token.number)
        self._fresh = self._starred = False

    def finish(self) -> None:
        """Write what is open, and the notes."""
        self._end_paragraph()
        self._end_table()
        for mark, label, paragraphs in self._notes:
            self.written.note(mark, label, paragraphs)

    def _brace(self, brace: str) -> None:
        self._passing = 0
        if brace == "{":
            self._stack.append(self._state)
            self._state = replace(self._state, story=False, result=False)
            self._fresh = True
            return
        if self._state.story:
            self._end_story()
        if self._state.result and self._state.field:
            story = self._stories[-1]
            story.words = self._state.field.end(story.words)
        self._fresh = self._starred = False
        self._state = self._stack.pop() if self._stack else State()
        self.ended = not self._stack

    def _letters(self, token: Token) -> None:
        raw = token.raw
        if self._passing:
            passed = min(self._passing, len(raw))
            self._passing -= passed
            raw = raw[passed:]
        self._bytes += raw

    def _passed(self) -> bool:
        """Whether a sign stands for the letter before it, and is passed over."""
        self._passing, passed = max(0, self._passing - 1), self._passing > 0
        return passed

    def _flush(self) -> None:
        """Write the bytes so far as letters of the font's code page."""
        if self._bytes:
            raw, self._bytes = self._bytes, b""
            codec = self._fonts.get(self._state.font, self._codec)
            self._put(raw.decode(codec, "replace"))

    def _put(self, words: str) -> None:
        state = self._state
        if state.goes == "styles":
            for name in words.split(";")[:1]:
                self._styles[state.style] = self._styles.get(state.style, "") + name
        elif state.goes == "order" and state.field:
            state.field.order += words
        elif state.goes in NAMED:
            self.info[state.goes] += words
        elif not state.goes and words:
            self._show(words)

    def _show(self, words: str) -> None:
        """Write words into the text, unless they were deleted or are hidden."""
        state = self._state
        change = (state.deleted, state.revised)
        self.changes += any(change) and change != self._change
        self._change = change
        if state.deleted:
            return
        if state.hidden:
            self.hidden = self.hidden or bool(words.strip())
            return
        if state.raised and FIGURES.fullmatch(words):
            words = words.translate(RAISED)
        # The two halves of a letter beyond the first plane come one after the other.
        self._stories[-1].words.put(words)

    def _word(self, word: str, number: int | None) -> None:
        state = self._state
        if self._fresh and self._opens(word):
            return
        on = number != 0
        if word == "u" and number is not None:
            self._passing = state.skip
            self._put(chr(number % 0x10000))
        elif word == "uc":
            state.skip = max(0, number or 0)
        elif word == "f":
            state.font = number or 0
        elif word == "fcharset" and state.goes == "fonts":
            self._fonts[state.font] = CHARSETS.get(number or 0, self._codec)
        elif word == "ansicpg":
            self._codec = codec(number)
        elif word == "mac":
            self._codec = "mac_roman"
        elif word == "s":
            state.style = number or 0
        elif word in ("v", "deleted", "revised"):
            setattr(state, {"v": "hidden"}.get(word, word), on)
        elif word in ("super", "up"):
            state.raised = on
        elif word in ("nosupersub", "sub", "dn"):
            state.raised = False
        elif not state.goes and (act := _ACTS.get(word)):
            act(self, number)
        elif word in SIGNS and not self._passed():
            self._put(SIGNS[word])

    def _opens(self, word: str) -> bool:
        """Whether the word says where the words of its group go."""
        state = self._state
        if word in ("fonttbl", "stylesheet", "info"):
            state.goes = {"fonttbl": "fonts", "stylesheet": "styles"}.get(word, "info")
        elif state.goes == "info" and word in NAMED:
            state.goes = word
        elif state.goes == "styles" and self._starred and word == "cs":
            state.goes = "drop"
        elif state.goes:
            return False
        elif word == "field":
            state.field = Field()
        elif word == "fldinst":
            state.goes = "order"
        elif word == "fldrslt" and state.field:
            state.result = True
            state.field.begin(self._stories[-1].words)
        elif word in ("listtext", "pntext"):
            self._item = True
            state.goes = "drop"
        elif word in ("footnote", "shptxt"):
            self._begin_story(word)
        elif word in DROPPED or (self._starred and word not in KEPT):
            state.goes = "drop"
        else:
            return False
        return True

    def _begin_story(self, word: str) -> None:
        story = Story(label="text box")
        if word == "footnote":
            self._notes.append(("", "", story.paragraphs))
            story.note = len(self._notes) - 1
        self._stories.append(story)
        self._state = replace(self._state, story=True, table=False, raised=False)

    def _end_story(self) -> None:
        """A note leaves its mark in the text; a text box waits for the paragraph's end."""
        self._end_paragraph()
        story = self._stories.pop()
        if story.note < 0:
            self._boxes.append(story)
        else:
            mark, label, _ = self._notes[story.note]
            if not mark:
                mark, label = self._marked("footnote")
            self._notes[story.note] = (mark, label, story.paragraphs)
            self._stories[-1].words.put(f"[^{mark}]")

    def _marked(self, kind: str) -> tuple[str, str]:
        self._kinds[kind] += 1
        number = self._kinds[kind]
        return (f"e{number}" if kind == "endnote" else str(number)), f"{kind} {number}"

    def _endnote(self, number: int | None = None) -> None:
        story = self._stories[-1]
        if story.note >= 0:
            self._notes[story.note] = (*self._marked("endnote"), story.paragraphs)

    def _end_paragraph(self, number: int | None = None) -> None:
        story = self._stories[-1]
        words, story.words = _whole(story.words), Words()
        item, self._item = self._item or self._state.listed, False
        if len(self._stories) > 1:
            story.paragraphs.append(words)
        elif self._state.table:
            self._table.add(words)
        else:
            self._end_table()
            self._write(words, item)
        if len(self._stories) == 1:
            boxes, self._boxes = self._boxes, []
            for paragraph in (p for box in boxes for p in box.paragraphs):
                if self._state.table:
                    self._table.add(paragraph)
                else:
                    self.written.paragraph(paragraph, label="text box")

    def _write(self, words: Words, item: bool) -> None:
        named = self._styles.get(self._state.style, "").strip() if self._state.style else ""
        heading = HEADING.match(named)
        level = self._state.level or (int(heading[1]) if heading else 0)
        if CONTENTS.match(named):
            return
        if named.lower() == "title":
            self.title = self.title or " ".join(words.text.split())
            self.written.title(words)
        elif level:
            self.written.heading(words, level)
        else:
            self.written.paragraph(words, item=item)

    def _end_cell(self, number: int | None = None) -> None:
        self._state.table = True
        self._end_paragraph()
        self._table.end_cell()

    def _end_row(self, number: int | None = None) -> None:
        self._table.end_row()

    def _heads(self, number: int | None = None) -> None:
        self._table.heads()

    def _end_table(self) -> None:
        table, self._table = self._table, RtfTable()
        table.write(self.written)

    def _plain_paragraph(self, number: int | None = None) -> None:
        state = self._state
        state.table = state.listed = False
        state.level = state.style = 0

    def _plain(self, number: int | None = None) -> None:
        state = self._state
        state.hidden = state.raised = state.deleted = state.revised = False

    def _in_table(self, number: int | None = None) -> None:
        self._state.table = number != 0

    def _in_list(self, number: int | None = None) -> None:
        self._state.listed = bool(number)

    def _outline(self, number: int | None = None) -> None:
        level = number if number is not None else BODY_LEVEL
        self._state.level = level + 1 if 0 <= level < BODY_LEVEL else 0


_ACTS: dict[str, Callable[[Document, int | None], None]] = {
    "par": Document._end_paragraph,
    "sect": Document._end_paragraph,
    "page": Document._end_paragraph,
    "nestcell": Document._end_paragraph,
    "cell": Document._end_cell,
    "row": Document._end_row,
    "trowd": Document._end_row,
    "trhdr": Document._heads,
    "pard": Document._plain_paragraph,
    "plain": Document._plain,
    "intbl": Document._in_table,
    "ls": Document._in_list,
    "outlinelevel": Document._outline,
    "ftnalt": Document._endnote,
}


def _whole(words: Words) -> Words:
    """The words with the two halves of a letter beyond the first plane put together."""
    made = Words()
    made.put(words.text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
    return made
