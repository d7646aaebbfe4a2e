"""Draw the rooms of the workbench from the imports of its code.

    python .ci/rooms.py                 print the picture and the list of rooms
    python .ci/rooms.py --write FILE    put them into FILE, between the marks made for them
    python .ci/rooms.py --check FILE    exit 1 if FILE shows something else

An arrow runs from a room to one whose code it imports; imports for types alone count for nothing.
An arrow that follows from two others is not drawn. Ends with exit status 1 where rooms import one
another in a circle, or a room imports one that stands above it in the layers of pyproject.toml.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
import tomllib
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]
BEGIN, END = "<!-- rooms: made by .ci/rooms.py -->", "<!-- rooms: end -->"
Imports = dict[str, set[str]]


def imports(package: str = "workbench") -> Imports:
    """The rooms of the package, each with the rooms that its modules import."""
    graph = grimp.build_graph(package, exclude_type_checking_imports=True, cache_dir=None)
    found: Imports = {}
    for module in graph.modules:
        room = _room(module)
        found.setdefault(room, set())
        for target in graph.find_modules_directly_imported_by(module):
            found[room].add(_room(target))
    front = {"", "__main__"}  # imports when asked; everything may ask its version
    return {r: found[r] - {r} - front for r in sorted(found) if r not in front}


def _room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def layers() -> list[list[str]]:
    """The layers of the contract in pyproject.toml, uppermost first."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contract, *_ = settings["tool"]["importlinter"]["contracts"]
    return [
        [room.strip().removeprefix("workbench.") for room in re.split(r"[|:]", layer)]
        for layer in contract["layers"]
    ]


def faults(found: Imports, order: list[list[str]]) -> list[str]:
    """What is wrong with the imports: a circle, an arrow back up, a room in no layer."""
    try:
        TopologicalSorter(found).prepare()
    except CycleError as error:
        return ["a circle: " + " -> ".join(error.args[1])]
    place = {room: number for number, layer in enumerate(order) for room in layer}
    lost = [f"no layer holds {room}" for room in found if room not in place]
    return lost + [
        f"an arrow that runs back up: {room} -> {target}"
        for room in found
        for target in sorted(found[room])
        if room in place and target in place and place[target] <= place[room]
    ]


def fewest(found: Imports) -> Imports:
    """The arrows that do not follow from two others."""
    reach: Imports = {}
    for room in TopologicalSorter(found).static_order():
        reach[room] = found[room].union(*(reach[target] for target in found[room]))
    return {r: {t for t in found[r] if all(t not in reach[o] for o in found[r])} for r in found}


def picture(found: Imports, order: list[list[str]]) -> str:
    """The rooms as a Mermaid flow chart, layer by layer."""
    lines = ["```mermaid", "flowchart TD"]
    lines += [f"    {room}" for layer in order for room in layer if room in found]
    few = fewest(found)
    for layer in order:
        for room in layer:
            lines += [f"    {room} --> {target}" for target in sorted(few.get(room, ()))]
    return "\n".join([*lines, "```"])


def duties(found: Imports, order: list[list[str]]) -> str:
    """The rooms with the first line of what each says of itself."""
    rows = ["| room | what it is |", "|---|---|"]
    for layer in order:
        for room in layer:
            if room in found:
                path = ROOT / "workbench" / room
                place = path.name + "/" if path.is_dir() else path.name + ".py"
                file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
                told = ast.get_docstring(ast.parse(file.read_text("utf-8"))) or ""
                first = " ".join(told.split("\n\n")[0].split()).replace("``", "`")
                rows.append(f"| `{place}` | {first} |")
    return "\n".join(rows)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--write", type=Path, metavar="FILE")
    parser.add_argument("--check", type=Path, metavar="FILE")
    given = parser.parse_args()
    found, order = imports(), layers()
    wrong = faults(found, order)
    for fault in wrong:
        print(fault, file=sys.stderr)
    if wrong:
        return 1
    made = f"{picture(found, order)}\n\n{duties(found, order)}"
    file = given.write or given.check
    if file is None:
        print(made)
        return 0
    text = file.read_text("utf-8")
    before, rest = text.split(BEGIN)
    new = f"{before}{BEGIN}\n\n{made}\n\n{END}{rest.split(END)[1]}"
    if given.write:
        file.write_text(new, "utf-8")
    elif new != text:
        print(f"{file} shows other rooms: python .ci/rooms.py --write {file}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
