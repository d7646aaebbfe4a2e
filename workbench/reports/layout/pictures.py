"""Pictures as inline SVG: progress, which source copies which, where they agree, time line.

They carry no style of their own beyond class names, no script and no address, so they pass a
strict Content-Security-Policy and follow the page's colours in light, dark and print.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from workbench.records import Lineage, Source
from workbench.reports.content.holding import TONES
from workbench.reports.content.parts import Dated, Entry, JudgedPair, counted

MOST_SOURCES = 14  # more cannot be read on a page; the table below the picture has them all

_ALONE = (
    "<style>.alone text{font:12px sans-serif;fill:#1d1d1f}.alone .dim{fill:#5f6368;font-size:11px}"
    ".alone .on{paint-order:stroke;stroke:#fff;stroke-width:5px}"
    ".alone .node{fill:#fbfaf7;stroke:#dcd9d2}.alone .arrow{stroke:#5f6368;fill:none}"
    ".alone .shared{stroke-dasharray:4 3}.alone .head{fill:#5f6368}.alone .own{fill:#f1efe9}"
    ".alone .axis{stroke:#5f6368;fill:none}.alone .conflict{fill:#a3221b}"
    ".alone .drift{fill:#b87a14}"
    ".alone .unverified{fill:#35527a}.alone .plain{fill:#8a8678}.alone .holds{fill:#1a6437}"
    ".alone .fails{fill:none;stroke:#a3221b;stroke-width:1.6}</style>"
)


def progress(counts: Iterable[tuple[str, str, int]]) -> Markup:
    """A bar of all findings: tone, word, count, in the order given."""
    shown = [(tone, word, count) for tone, word, count in counts if count]
    total = sum(count for *_, count in shown)
    rects, at = [], 0.0
    for tone, word, count in shown:
        width = 100 * count / total
        rects.append(
            f'<rect class="{tone} {word}" x="{at:.3f}%" width="{width:.3f}%" height="100%"/>'
        )
        at += width
    told = ", ".join(f"{count} {word}" for _, word, count in shown) or "no findings"
    return Markup(f'<svg class="bar" role="img" aria-label="{told}">{"".join(rects)}</svg>')


def descent(register: Sequence[Entry]) -> Markup:
    """Sources as boxes, origins on the left, an arrow from each to what was copied from it.

    Empty if no source shares an origin with another.
    """
    lines = sorted(
        {line for entry in register for line in entry.evidence},
        key=lambda x: (x.left_id, x.right_id),
    )
    if not lines:
        return Markup("")
    sources = {entry.source.source_id: entry.source for entry in register}
    related = [s for s in sources if any(s in (x.left_id, x.right_id) for x in lines)]
    groups: dict[str, list[str]] = defaultdict(list)
    for source_id in related:
        groups[sources[source_id].lineage_id or source_id].append(source_id)
    spots: dict[str, tuple[int, int]] = {}
    row = 0
    for first, members in groups.items():
        heads = [m for m in members if _is_origin(m, lines)] or members[:1]
        if first in members and first not in heads:
            heads.insert(0, first)
        rest = [m for m in members if m not in heads]
        for i, member in enumerate(heads):
            spots[member] = (0, row + i)
        for i, member in enumerate(rest):
            spots[member] = (1, row + i)
        row += max(len(heads), len(rest))
    body = [_arrow(line, spots) for line in lines if {line.left_id, line.right_id} <= set(spots)]
    body += [_box(sources[s], spots[s]) for s in related]
    return _svg(720, row * 62 + 8, f"{counted(len(lines), 'pair')} of sources of one origin", body)


def bars(rows: Sequence[tuple[str, Sequence[int]]], tones: Sequence[tuple[str, str]]) -> Markup:
    """A bar a row, cut by tone; ``tones`` are tone and word of each piece."""
    most = max((sum(counts) for _, counts in rows), default=0) or 1
    body, at = [], 10.0
    for tone, word in tones:
        body.append(f'<rect class="{tone}" x="{at:.0f}" y="8" width="11" height="11" rx="2"/>')
        body.append(f'<text x="{at + 16:.0f}" y="18">{escape(word)}</text>')
        at += 34 + 6.6 * len(word)
    for i, (name, counts) in enumerate(rows):
        y, x = 34 + i * 26, 210.0
        body.append(f'<text x="10" y="{y + 13}">{escape(_short(name, 30))}</text>')
        for count, (tone, word) in zip(counts, tones, strict=True):
            width = 600 * count / most
            body.append(
                f'<rect class="{tone}" x="{x:.1f}" y="{y}" width="{width:.1f}" height="17">'
                f"<title>{escape(name)}: {count} {escape(word)}</title></rect>"
            )
            x += width
        told = " · ".join(f"{count:,}" for count in counts)
        body.append(f'<text class="dim" x="{x + 8:.1f}" y="{y + 13}">{told}</text>')
    return _svg(920, 44 + len(rows) * 26, "; ".join(word for _, word in tones), body)


def alone(picture: Markup) -> Markup:
    """A picture with a paper and colours of its own, for a notebook, whose page has no style."""
    if not picture:
        return picture
    opening, _, rest = picture.partition(">")
    paper = '<rect width="100%" height="100%" rx="8" fill="#fff"/>'
    return Markup(
        f'{opening} xmlns="http://www.w3.org/2000/svg" class="alone">{_ALONE}{paper}{rest}'
    )


def _is_origin(source_id: str, lines: Sequence[Lineage]) -> bool:
    takes = any(
        (line.direction == "left_from_right" and line.left_id == source_id)
        or (line.direction == "right_from_left" and line.right_id == source_id)
        for line in lines
    )
    return not takes and any(
        source_id in (line.left_id, line.right_id) and line.direction != "common_origin"
        for line in lines
    )


def _spot(spot: tuple[int, int]) -> tuple[int, int]:
    return 4 + spot[0] * 460, 4 + spot[1] * 62


def _box(source: Source, spot: tuple[int, int]) -> str:
    x, y = _spot(spot)
    return (
        f'<rect class="node" x="{x}" y="{y}" width="250" height="48" rx="7"/>'
        f'<text x="{x + 12}" y="{y + 20}">{escape(_short(source.title, 34))}</text>'
        f'<text class="dim" x="{x + 12}" y="{y + 37}">'
        f"{escape(_short(source.path, 28))} · {source.kind}</text>"
    )


def _arrow(line: Lineage, spots: dict[str, tuple[int, int]]) -> str:
    start, end = line.left_id, line.right_id
    if line.direction == "left_from_right":
        start, end = end, start
    (x1, y1), (x2, y2) = _spot(spots[start]), _spot(spots[end])
    y1, y2 = y1 + 24, y2 + 24
    rightward = x2 > x1
    if x1 == x2:  # both in one column: a bow in the room between the columns
        rightward = x1 > 300
        side, bow = (x1, x1 - 46) if rightward else (x1 + 250, x1 + 296)
        path, tip = f"M{side} {y1}C{bow} {y1} {bow} {y2} {side} {y2}", side
        place = f'x="{bow + (6 if rightward else -6)}" y="{(y1 + y2) // 2 + 4}"'
        place += f' text-anchor="{"end" if rightward else "start"}"'
    else:
        tail, tip = (x1 + 250, x2) if rightward else (x1, x2 + 250)
        path = f"M{tail} {y1}L{tip + (-8 if rightward else 8)} {y2}"
        place = f'x="{min(tail, tip) + 14}" y="{(y1 + y2) // 2 - 7}"'
    count = len(line.passages)
    words = counted(count, "shared passage") if count else f"by the {line.decided_by}"
    shared = line.direction == "common_origin"
    head = f'<path class="head" d="M{tip} {y2}l{-9 if rightward else 9} -4.5v9z"/>'
    return (
        f'<path class="arrow{" shared" if shared else ""}" d="{path}"/>'
        f'{"" if shared else head}<text class="dim on" {place}>{words}</text>'
    )


def agreement(pairs: Sequence[JudgedPair]) -> Markup:
    """A square of sources by sources; each cell holds how many facts agree, drift, conflict."""
    sources = list(dict.fromkeys(s for pair in pairs for s in (pair.left, pair.right)))
    shared: Counter[str] = Counter()
    for pair in pairs:
        for source in (pair.left, pair.right):
            shared[source.source_id] += pair.agree + pair.drift + pair.conflict
    if not any(shared.values()):
        return Markup("")
    most_shared = [source_id for source_id, _ in shared.most_common(MOST_SOURCES)]
    kept = [s for s in sources if s.source_id in most_shared]
    place = {source.source_id: i for i, source in enumerate(kept)}
    most = max(pair.agree + pair.drift + pair.conflict for pair in pairs)
    body = []
    for source in kept:
        i = place[source.source_id]
        x, y = 190 + i * 96, i * 58 + 4
        title = escape(_short(f"{i + 1}  {source.title}", 28))
        body.append(f'<text x="0" y="{y + 30}">{title}</text>')
        body.append(f'<rect class="own" x="{x}" y="{y}" width="92" height="54"/>')
        if i < len(kept) - 1:
            spot = f'x="{x + 46}" y="{len(kept) * 58 + 18}" text-anchor="middle"'
            body.append(f'<text class="dim" {spot}>{i + 1}</text>')
    for pair in pairs:
        column, row = sorted(place.get(s.source_id, -1) for s in (pair.left, pair.right))
        if column >= 0:
            body.append(_cell(pair, 190 + column * 96, row * 58 + 4, most))
    width = 190 + len(kept) * 96
    return _svg(width, len(kept) * 58 + 24, "Where the sources agree, drift and conflict", body)


def _cell(pair: JudgedPair, x: int, y: int, most: int) -> str:
    counts = ((pair.agree, "plain"), (pair.drift, "drift"), (pair.conflict, "conflict"))
    words = f"{pair.agree} agree, {pair.drift} drift, {pair.conflict} conflict"
    made = [
        f"<g><title>{escape(pair.left.title)} and {escape(pair.right.title)}: {words}</title>",
        f'<rect class="node" x="{x}" y="{y}" width="92" height="54"/>',
    ]
    for i, (count, tone) in enumerate(counts):
        top = y + 6 + i * 15
        if count:
            width = max(2.0, 50 * count / most)
            made.append(
                f'<rect class="{tone}" x="{x + 36}" y="{top + 2}" width="{width:.1f}" height="8"/>'
            )
        made.append(
            f'<text x="{x + 30}" y="{top + 10}" text-anchor="end" class="dim">{count or "–"}</text>'
        )
    return "".join(made) + "</g>"


def timeline(dated: Sequence[Dated]) -> Markup:
    """Claims over the years they speak of: a column a year, a stone a claim, coloured by tone."""
    if not dated:
        return Markup("")
    years: dict[int, list[Dated]] = defaultdict(list)
    for entry in dated:
        years[entry.year].append(entry)
    first, last = min(years), max(years)
    if first == last:  # one column is no line
        return Markup("")
    tallest = max(len(claims) for claims in years.values())
    step = min(12.0, 150.0 / tallest)
    base = step * tallest + 22
    scale = 820 / max(1, last - first)
    width = max(2.0, min(11.0, scale * 0.8))
    body = [f'<path class="axis" d="M20 {base + 3:.1f}H900"/>']
    free = [-99.0, -99.0]  # in each row of labels, where the last one stands
    for year, claims in sorted(years.items()):
        x = 40 + (year - first) * scale
        body.append(_column(claims, x - width / 2, base, width, step))
        row = next((i for i, last_x in enumerate(free) if x - last_x >= 34), None)
        if row is not None:
            spot = f'x="{x:.1f}" y="{base + 18 + row * 15:.1f}" text-anchor="middle"'
            body.append(f'<text class="dim" {spot}>{year}</text>')
            free[row] = x
    said = f"{len(dated)} dated claims from {first} to {last}"
    return _svg(920, round(base) + 41, said, body)


def _column(claims: Sequence[Dated], x: float, base: float, width: float, step: float) -> str:
    made = []
    order = sorted(claims, key=lambda c: (TONES.index(c.tone), c.number))
    if step >= 4:
        for i, claim in enumerate(order):
            top = base - (i + 1) * step
            source, locator = claim.passage.source, claim.passage.claim.locator
            made.append(
                f'<a href="#f{claim.number}"><title>{claim.year}: {escape(source.title)},'
                f" {escape(locator)} ({claim.passage.label or claim.tone} {claim.number})</title>"
                f'<rect class="{claim.tone}" x="{x:.1f}" y="{top:.1f}" width="{width:.1f}"'
                f' height="{step - 1.5:.1f}" rx="2"/></a>'
            )
        return "".join(made)
    top = base
    for tone, count in sorted(
        Counter(c.tone for c in order).items(), key=lambda x: TONES.index(x[0])
    ):
        top -= count * step
        made.append(
            f'<rect class="{tone}" x="{x:.1f}" y="{top:.1f}" width="{width:.1f}"'
            f' height="{count * step:.1f}"><title>{claims[0].year}: {count} {tone}</title></rect>'
        )
    return "".join(made)


def _short(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"


def _svg(width: int, height: int, label: str, body: Iterable[str]) -> Markup:
    return Markup(
        f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="group"'
        f' aria-label="{label}">{"".join(body)}</svg>'
    )
