"""Two texts with the words that differ marked: for the terminal and for a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from workbench.hidden import shown
from workbench.records import Difference, Effect
from workbench.segments import cut

_ALARMS: tuple[Effect, ...] = ("conflict", "possible")
_COLOURS = {"conflict": "\x1b[1;31m", "possible": "\x1b[1;33m"}
_CALM, _OFF = "\x1b[36m", "\x1b[0m"
# Colours that read on white and on black alike: a translucent wash, an underline, and the word.
_WASH = {
    "conflict": "background:rgba(220,50,47,.22);border-bottom:2px solid #dc322f",
    "possible": "background:rgba(203,140,0,.22);border-bottom:2px dashed #b58900",
}
_CALM_WASH = "background:rgba(38,139,210,.14);border-bottom:1px dotted #268bd2"
_PAIR = "display:grid;grid-template-columns:repeat(auto-fit,minmax(18em,1fr));gap:12px"
_CARD = "border:1px solid rgba(128,128,128,.4);border-radius:8px;padding:.6em .9em;line-height:1.6"


_ORDER = (*_ALARMS, "strengthened", "weakened", "added", "lost", "differs")


def _woven(
    text: str, differences: Iterable[Difference], side: str
) -> Iterable[tuple[str, Effect | None]]:
    """The text in pieces, each with the gravest effect it is marked with, if any."""
    spans: list[tuple[int, int, Effect]] = [
        (d.left_start, d.left_end, d.effect)
        if side == "left"
        else (d.right_start, d.right_end, d.effect)
        for d in differences
    ]
    for start, end, effects in cut(len(text), spans):
        gravest = min(effects, key=_ORDER.index) if effects else None
        yield shown(text[start:end]), gravest


def _verdict(relation: str, score: float) -> str:
    return f"{relation} ({score:.2f})"


def plain(
    left: str,
    right: str,
    relation: str,
    score: float,
    differences: Sequence[Difference],
    colour: bool,
) -> str:
    """The comparison as lines of text; brackets mark the words, colours too where wanted."""
    lines = [_verdict(relation, score)]
    for side, text in (("left", left), ("right", right)):
        pieces = (
            piece if effect is None else _bracketed(piece, effect, colour)
            for piece, effect in _woven(text, differences, side)
        )
        lines.append(f"  {side + ':':7}" + " ".join("".join(pieces).split()))
    for d in differences:
        words = f"“{_short(d.left)}” / “{_short(d.right)}”"
        lines.append(f"  - {d.facet}, {d.effect}: {words}: {d.explanation}")
    return "\n".join(lines)


def _bracketed(piece: str, effect: Effect, colour: bool) -> str:
    if not colour:
        return f"[{piece}]"
    return f"{_COLOURS.get(effect, _CALM)}[{piece}]{_OFF}"


def _short(words: str) -> str:
    words = " ".join(shown(words).split())
    return words if len(words) <= 80 else words[:77] + "..."


def page(
    left: str, right: str, relation: str, score: float, differences: Sequence[Difference]
) -> str:
    """The comparison as HTML that needs no style sheet and reads on light and dark ground."""
    rows = []
    for side, text in (("left", left), ("right", right)):
        pieces = (
            escape(piece) if effect is None else _washed(piece, effect)
            for piece, effect in _woven(text, differences, side)
        )
        rows.append(f"<div style='{_CARD}'><b>{side}</b><br>{''.join(pieces)}</div>")
    items = "".join(
        f"<li><b>{d.facet}, {d.effect}</b>: “{escape(_short(d.left))}” /"
        f" “{escape(_short(d.right))}”: {escape(d.explanation)}</li>"
        for d in differences
    )
    head = f"<p style='margin:.3em 0'><b>{escape(_verdict(relation, score))}</b></p>"
    return f"<div>{head}<div style='{_PAIR}'>{''.join(rows)}</div><ul>{items}</ul></div>"


def _washed(piece: str, effect: Effect) -> str:
    style = _WASH.get(effect, _CALM_WASH)
    return f"<mark style='color:inherit;{style}' title='{effect}'>{escape(piece)}</mark>"
