"""How many small faults in the engine the tests let live.

    pip install -e '.[test,mutation]'
    python tests/benchmarks/mutation.py [--count 400] [--seed 1] [--jobs 2] [--rooms ROOM ...]

A seeded sample of the mutants that cosmic-ray makes of ``workbench/{facets,facts,measures,links,
checks,findings}``: numbers moved by one, comparisons, operators and truth values exchanged, loops
emptied. Each is put into a copy of the project and the engine's tests run on it, those of the
mutant's own module first; a mutant that passes them all is alive. Left out are mutants that cannot
matter: in annotations, in what is told to a person (strings hold none), in a decorator.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, NamedTuple

from tqdm import tqdm

if TYPE_CHECKING:
    from cosmic_ray.operators.operator import Operator

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("facets", "facts", "measures", "links", "checks", "findings")
COPIED = ("workbench", "tests", "sources", "pyproject.toml", "README.md")
# A decorator taken away is a cache lost or a frozen record thawed: no result changes. An exception
# of another name, or a variable put in the place of another, needs settings of its own.
LEFT_OUT = ("RemoveDecorator", "ExceptionReplacer", "VariableReplacer", "VariableInserter")
# A mutant that has not ended after this many times the time of the unchanged tests hangs: killed.
PATIENCE = 4


Spot = tuple[Path, int, int]  # module, line, column


class Mutant(NamedTuple):
    module: Path  # from the project's root
    operator: str
    line: int
    code: str  # the whole module with the fault in it


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--rooms", nargs="+", default=ROOMS)
    options = parser.parse_args(arguments)
    rooms = [room for room in options.rooms if (ROOT / "workbench" / room).is_dir()]
    places = {spot: made for room in rooms for spot, made in _places(room).items()}
    mutants = list(_first(options.count, places, random.Random(options.seed)))
    print(f"{len(places)} places, {len(mutants)} mutants, seed {options.seed}")
    alive = _run(mutants, options.jobs)
    made = Counter(mutant.module.parts[1] for mutant in mutants)
    left = Counter(mutant.module.parts[1] for mutant in alive)
    for room in rooms:
        print(f"{room:10} {left[room]:4} of {made[room]:4} alive")
    print(f"{'all':10} {len(alive):4} of {len(mutants):4} alive = {len(alive) / len(mutants):.1%}")
    return 0


def _short(mutant: Mutant) -> str:
    before = (ROOT / mutant.module).read_text("utf-8").splitlines()
    after = mutant.code.splitlines()
    for old, new in zip(before, after, strict=False):
        if old != new:
            return f"{old.strip()}  ->  {new.strip()}"
    return mutant.operator


def _places(room: str) -> dict[Spot, list[tuple[str, int]]]:
    """Every place in a room where a fault can be made, with the operators that can make one."""
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.plugins import get_operator, operator_names

    found: dict[Spot, list[tuple[str, int]]] = defaultdict(list)
    for path in sorted((ROOT / "workbench" / room).rglob("*.py")):
        tree = get_ast(path.read_text("utf-8"))
        for name in sorted(operator_names()):
            if any(out in name for out in LEFT_OUT) or get_operator(name).arguments():
                continue
            operator = get_operator(name)()
            starts = [start for node in ast_nodes(tree) for start, _ in _spots(operator, node)]
            for number, (line, column) in enumerate(starts):
                found[path.relative_to(ROOT), line, column].append((name, number))
    return found


def _spots(operator: Operator, node: Any) -> Iterable[tuple[tuple[int, int], tuple[int, int]]]:
    places: Iterable[tuple[tuple[int, int], tuple[int, int]]] = operator.mutation_positions(node)
    return places


def _first(
    count: int, places: dict[Spot, list[tuple[str, int]]], chance: random.Random
) -> Iterator[Mutant]:
    """``count`` mutants that change what the code does, each at another place."""
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    made = 0
    for spot in chance.sample(sorted(places), len(places)):
        if made == count:
            return
        module, line, _ = spot
        name, number = chance.choice(places[spot])
        text = (ROOT / module).read_text("utf-8")
        code = mutate_code(text, get_operator(name)(), number)
        if code is None or _meaning(code) == _meaning(text):
            continue
        made += 1
        yield Mutant(module, name, line, code)


class _Bare(ast.NodeTransformer):
    """A module without its annotations."""

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.annotation = ast.Constant(None)
        return self.generic_visit(node)


def _meaning(code: str) -> str:
    try:
        return ast.dump(_Bare().visit(ast.parse(code)))
    except SyntaxError:
        return ast.dump(ast.parse(""))


def _run(mutants: list[Mutant], jobs: int) -> list[Mutant]:
    """The mutants that live."""
    with tempfile.TemporaryDirectory() as folder:
        desks: SimpleQueue[Path] = SimpleQueue()
        for number in range(jobs):
            desk = Path(folder) / str(number)
            desk.mkdir()
            for name in COPIED:
                whole = ROOT / name
                (shutil.copytree if whole.is_dir() else shutil.copy)(whole, desk / name)
            desks.put(desk)

        def lives(mutant: Mutant) -> bool:
            desk = desks.get()
            place = desk / mutant.module
            whole = place.read_text("utf-8")
            place.write_text(mutant.code, "utf-8")
            try:
                alive = _passes(desk, mutant.module, limit)
                if alive:  # told at once: a long run that is broken off has not run for nothing
                    tqdm.write(f"alive  {mutant.module}:{mutant.line}  {_short(mutant)}")
                return alive
            finally:
                place.write_text(whole, "utf-8")
                desks.put(desk)

        limit = 0.0
        with tqdm(total=1, desc="unchanged", leave=False) as bar:
            desk = desks.get()
            if not _passes(desk, Path("workbench/facts/same.py"), 3600):
                raise SystemExit("the tests fail on the unchanged code; mend that first")
            desks.put(desk)
            limit = PATIENCE * bar.format_dict["elapsed"]
        with ThreadPoolExecutor(jobs) as pool:
            told = tqdm(pool.map(lives, mutants), total=len(mutants), desc="mutants")
            return [mutant for mutant, alive in zip(mutants, told, strict=True) if alive]


def _passes(desk: Path, module: Path, limit: float) -> bool:
    room = module.parts[1]
    # The golden findings are quick and kill most, whatever room the fault is in.
    own = [f"tests/{room}/test_{module.stem}.py", "tests/findings/test_golden.py", f"tests/{room}"]
    rest = [f"tests/{other}" for other in ("facts", "findings", *ROOMS)]
    files = dict.fromkeys(name for name in own + rest if (desk / name).exists())
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--import-mode=importlib", "-o"]
    command += ["addopts=", "-p", "no:cacheprovider", "-p", "no:nbval", "--hypothesis-seed=0"]
    path = os.pathsep.join(filter(None, (str(desk), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            [*command, *files], cwd=desk, env=environment, capture_output=True, timeout=limit
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
