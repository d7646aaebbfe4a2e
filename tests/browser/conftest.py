"""A real JupyterLab with a real browser on it: one server a session, one notebook a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jupyter_bench import CHROMIUM, FLAGS, Bench, Lab, running


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = pytest.mark.skip(reason="needs Debian's Chromium: apt-get install chromium")
    for item in items:
        if Path(__file__).parent in item.path.parents and not CHROMIUM:
            item.add_marker(missing)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": CHROMIUM, "args": FLAGS, "headless": True}


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    with running(tmp_path_factory.mktemp("jupyter"), tmp_path_factory.mktemp("notebooks")) as made:
        yield made


@pytest.fixture(scope="session")
def window(browser: Any) -> Iterator[Any]:
    """The browser window that every test opens its own notebook in: loading JupyterLab is slow."""
    context = browser.new_context(viewport={"width": 1500, "height": 1150})
    yield context.new_page()
    context.close()


@pytest.fixture
def bench(lab: Lab, window: Any, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Bench]:
    made = Bench(lab, window, tmp_path / f"{request.node.name.split('[')[0]}.sqlite")
    yield made
    window.evaluate(
        """async () => {
            await window.notebook.sessionContext.shutdown();
            window.notebook.context.model.dirty = false;
            window.notebook.dispose();
        }"""
    )


@pytest.fixture
def another(bench: Bench, browser: Any) -> Iterator[Callable[[], Bench]]:
    """A second browser, of another person, at the same ledger."""
    context = browser.new_context()
    yield lambda: Bench(bench.lab, context.new_page(), bench.ledger)
    context.close()
