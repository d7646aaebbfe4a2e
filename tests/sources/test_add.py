"""Adding sources: what servers and file names may do to the folder, and what the register says."""

from __future__ import annotations

import gc
import hashlib
import os
import subprocess
import sys
import threading
import time
import tomllib
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.cli import main
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.sources import entries, fetch, locked, read
from workbench.sources.add import EARLIER, STEM, add
from workbench.sources.entries import amend, append
from workbench.sources.readers import readable

DAY = date(2026, 3, 1)
PAGE = (
    "<html><head><meta charset=utf-8><title>Harbour Lights</title><meta name=author content=Quill>"
    "<meta property='article:published_time' content='2001-03-14'></head>"
    "<body><p>It cost £240,000.</p></body></html>"
).encode()


class Site:
    """A server of the test's own: what it answers to each path, and what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[str] = []
        self.waits: dict[str, float] = {}
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                status, headers, body = site.answers.get(self.path, (404, {}, b"none"))
                time.sleep(site.waits.get(self.path, 0))
                try:
                    self.send_response(status)
                    for name, value in {"Content-Length": str(len(body)), **headers}.items():
                        self.send_header(name, value)
                    self.end_headers()
                    self.wfile.write(body)
                except OSError:
                    pass  # the other side has given up, as it should

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.home = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def gives(
        self, path: str, body: bytes = PAGE, kind: str = "text/html", status: int = 200, **more: str
    ) -> str:
        headers = {"Content-Type": kind} if kind else {}
        headers |= {name.replace("_", "-"): value for name, value in more.items()}
        self.answers[path] = (status, headers, body)
        return self.home + path

    def leads(self, path: str, to: str, status: int = 302) -> str:
        return self.gives(path, b"", "", status, Location=to)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    made = Site()
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sources"


def register(folder: Path) -> dict[str, dict[str, object]]:
    return tomllib.loads((folder / "sources.toml").read_text(encoding="utf-8"))


def everything(folder: Path) -> dict[str, bytes]:
    """All files in a folder, hidden ones too."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def refused(what: str, folder: Path) -> str:
    """The message of the error, which leaves all as it was."""
    before = everything(folder) if folder.exists() else {}
    with pytest.raises(WorkbenchError) as caught:
        add(what, folder, today=DAY)
    assert (everything(folder) if folder.exists() else {}) == before
    message = str(caught.value)
    assert "\n" not in message
    assert "workbench-add-" not in message
    return message


def test_a_page_is_kept_as_it_came_and_the_register_tells_of_it(site: Site, folder: Path) -> None:
    url = site.gives("/arts/film?id=3")
    added = add(url + "#top", folder, today=DAY)
    assert (added.outcome, added.path) == ("added", folder / "harbour-lights.html")
    assert added.path.read_bytes() == PAGE
    assert register(folder) == {
        "harbour-lights.html": {
            "title": "Harbour Lights",
            "author": "Quill",
            "published_on": date(2001, 3, 14),
            "url": url,
            "retrieved_on": DAY,
            "sha256": hashlib.sha256(PAGE).hexdigest(),
        }
    }
    (source,) = read(folder)
    assert (source.url, source.retrieved_on) == (url, "2026-03-01")
    assert source.text == "It cost £240,000."


def test_the_rest_of_the_register_stays_byte_for_byte(site: Site, folder: Path) -> None:
    folder.mkdir()
    (folder / "a.txt").write_text("It rained.")
    mine = b'\xef\xbb\xbf# of mine\r\n[ "a.txt" ]\r\ntitle="A"   # so\r\n\r\n\r\n'
    (folder / "sources.toml").write_bytes(mine)
    add(site.gives("/film"), folder, today=DAY)
    made = (folder / "sources.toml").read_bytes()
    assert made.startswith(mine)
    assert b'\r\n["harbour-lights.html"]\r\ntitle = "Harbour Lights"\r\n' in made
    assert {s.title for s in read(folder)} == {"A", "Harbour Lights"}


def test_the_same_page_again_is_unchanged_since_it_was_first_retrieved(
    site: Site, folder: Path
) -> None:
    url = site.gives("/film")
    add(url, folder, today=DAY)
    before = everything(folder)
    again = add(url, folder, today=date(2026, 4, 1))
    assert again.told() == f"{folder / 'harbour-lights.html'}: unchanged since 2026-03-01"
    assert everything(folder) == before


def test_a_page_that_changed_is_current_and_its_earlier_bytes_are_kept(
    site: Site, folder: Path
) -> None:
    url = site.gives("/film")
    add(url, folder, today=DAY)
    path = folder / "sources.toml"
    path.write_text(path.read_text().replace('"Quill"', '"Mary Quill" # said she') + "# end\n")
    site.gives("/film", PAGE.replace("£240,000".encode(), "£250,000".encode()))
    changed = add(url, folder, today=date(2026, 4, 1))
    assert (changed.outcome, changed.since, changed.reworded) == ("changed", "2026-03-01", True)
    mark = hashlib.sha256(PAGE).hexdigest()[:8]
    assert changed.earlier == folder / EARLIER / f"harbour-lights.{mark}.html"
    assert changed.earlier.read_bytes() == PAGE
    (source,) = read(folder)  # the earlier file is not read
    assert "£250,000" in source.text
    assert (source.author, source.retrieved_on) == ("Mary Quill", "2026-04-01")
    assert register(folder)["harbour-lights.html"]["sha256"] == source.sha256
    assert "# said she" in path.read_text()
    assert path.read_text().endswith("# end\n")


def test_a_change_of_bytes_that_changes_no_word_is_told(site: Site, folder: Path) -> None:
    url = site.gives("/film")
    add(url, folder, today=DAY)
    site.gives("/film", PAGE.replace(b"<body>", b"<body><script>nonce=3</script>"))
    changed = add(url, folder, today=DAY)
    assert "its words are the same" in changed.told()
    assert changed.outcome == "changed"


def test_a_page_back_at_earlier_bytes_keeps_both(site: Site, folder: Path) -> None:
    url = site.gives("/film")
    other = PAGE.replace(b"cost", b"took")
    for body in (PAGE, other, PAGE, other):
        site.gives("/film", body)
        add(url, folder, today=DAY)
    kept = sorted(path.read_bytes() for path in (folder / EARLIER).iterdir())
    assert kept == sorted([PAGE, other])
    assert (folder / "harbour-lights.html").read_bytes() == other


def test_another_page_of_the_same_title_overwrites_nothing(site: Site, folder: Path) -> None:
    one = add(site.gives("/a"), folder, today=DAY)
    two = add(site.gives("/b", PAGE.replace(b"240", b"250")), folder, today=DAY)
    assert (one.path.name, two.path.name) == ("harbour-lights.html", "harbour-lights-2.html")
    (folder / "harbour-lights-3.txt").write_text("It rained.")  # would be the same source id
    three = add(site.gives("/c", PAGE.replace(b"240", b"260")), folder, today=DAY)
    assert three.path.name == "harbour-lights-4.html"
    assert len(read(folder)) == 4


def test_redirects_are_followed_five_times(site: Site, folder: Path) -> None:
    end = site.gives("/end")
    for n in range(1, 7):
        site.leads(f"/{n}", f"/{n - 1}" if n > 1 else end, 301 if n % 2 else 307)
    assert "leads on more than 5 times" in refused(f"{site.home}/6", folder)
    added = add(f"{site.home}/5", folder, today=DAY)
    assert register(folder)[added.path.name]["url"] == end
    assert add(f"{site.home}/5", folder, today=DAY).outcome == "unchanged"


def test_a_redirect_in_a_circle_ends(site: Site, folder: Path) -> None:
    assert "more than 5 times" in refused(site.leads("/a", "/a"), folder)
    assert len(site.asked) == fetch.REDIRECTS + 1


def test_a_redirect_takes_no_password_along(site: Site, folder: Path) -> None:
    inside = site.home.replace("http://", "http://mary:secret@")
    site.gives("/inside")
    assert "holds a name or password" in refused(site.leads("/a", f"{inside}/inside"), folder)
    assert site.asked == ["/a"]


@pytest.mark.parametrize(
    "to",
    [
        *("file:///etc/passwd", "ftp://a.example/", "javascript:alert(1)", "data:text/plain,x"),
        "http://[bad",
    ],
)
def test_a_redirect_leads_only_to_the_web(site: Site, folder: Path, to: str) -> None:
    message = refused(site.leads("/a", to), folder)
    assert message.startswith(f"{site.home}/a: ")
    assert "is no address" in message
    assert site.asked == ["/a"]


def test_that_another_host_sent_it_is_said(site: Site, folder: Path) -> None:
    site.gives("/end")
    elsewhere = site.home.replace("127.0.0.1", "localhost")
    added = add(site.leads("/a", f"{elsewhere}/end"), folder, today=DAY)
    assert added.told().endswith("(sent by localhost, to which the address leads)")
    assert "sent by" not in add(site.gives("/b", PAGE + b" "), folder, today=DAY).told()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("ftp://a.example/b", "starts with https:// or http://"),
        ("file:///etc/passwd", "starts with https:// or http://"),
        ("http://", "starts with"),
        ("http://[bad/", "no address"),
        ("https://mary:secret@a.example/", "holds a name or password"),
        ("http://127.0.0.1:1/", "cannot be fetched"),
        ("http://127.0.0.1:99999/", "cannot be fetched"),
        ("http://a\x00b.example/", "cannot be fetched"),
    ],
)
def test_addresses_that_are_none(folder: Path, url: str, words: str) -> None:
    assert words in refused(url, folder)
    assert not folder.exists()


@pytest.mark.parametrize("status", [404, 403, 500, 206, 204, 304])
def test_an_answer_that_is_no_page_is_named(site: Site, folder: Path, status: int) -> None:
    message = refused(
        site.gives("/a", b"" if status in (204, 304) else PAGE, status=status), folder
    )
    assert f"/a: the server answers {status}" in message


def test_a_server_that_says_nothing_is_left(
    site: Site, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "SILENCE", 0.2)
    url = site.gives("/slow")
    site.waits["/slow"] = 2
    assert "no data for 0 seconds" in refused(url, folder)


def test_a_server_that_drips_is_left(
    site: Site, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "WHOLE", -1.0)
    assert "not done after" in refused(site.gives("/drip"), folder)


def test_an_answer_may_be_just_as_large_as_the_limit(
    site: Site, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "LIMIT", len(PAGE))
    add(site.gives("/a"), folder, today=DAY)
    message = refused(site.gives("/b", PAGE + b" "), folder)
    assert "larger than" in message


def test_the_size_is_counted_where_it_is_not_said_or_packed(
    site: Site, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import gzip

    body = gzip.compress(PAGE + b" " * 100_000)
    url = site.gives("/a", body, Content_Encoding="gzip")
    monkeypatch.setattr(fetch, "LIMIT", 50_000)
    assert len(body) < fetch.LIMIT
    assert "larger than" in refused(url, folder)
    monkeypatch.setattr(fetch, "LIMIT", 200_000)
    assert add(url, folder, today=DAY).path.read_bytes() == PAGE + b" " * 100_000


def test_an_answer_cut_short_is_refused(site: Site, folder: Path) -> None:
    url = site.gives("/a", PAGE, Content_Length=str(len(PAGE) + 10))
    site.answers["/a"][1]["Connection"] = "close"
    assert "cannot be fetched" in refused(url, folder)


@pytest.mark.parametrize(
    ("kind", "body", "path", "name"),
    [
        ("text/html; charset=utf-8", PAGE, "/a", "harbour-lights.html"),
        ("application/xhtml+xml", PAGE, "/a", "harbour-lights.xhtml"),
        ("text/plain", b"It rained.", "/notes", "notes.txt"),
        ("text/plain", b"Name,Fee\nAnn,3\n", "/cast.csv", "cast.csv"),
        ("text/csv", b"Name,Fee\nAnn,3\n", "/export?x=1", "export.csv"),
        (
            "application/octet-stream",
            b"WEBVTT\n\n00:01.000 --> 00:02.000\nIt rained.\n",
            "/t.vtt",
            "t.vtt",
        ),
        ("application/octet-stream", PAGE, "/a", "harbour-lights.html"),
        ("text/x-unheard-of", b"It rained.", "/a", "a.txt"),
        ("", PAGE, "/", "harbour-lights.html"),
    ],
)
def test_the_ending_is_that_of_what_came(
    site: Site, folder: Path, kind: str, body: bytes, path: str, name: str
) -> None:
    assert add(site.gives(path, body, kind), folder, today=DAY).path.name == name
    assert len(read(folder)) == 1


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("image/png", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("application/zip", b"PK\x03\x04junk"),
        ("text/html", b"PK\x03\x04junk"),
        ("video/mp4", b"\x00\x00\x00\x18ftyp"),
        ("application/json", b'{"a": 1}'),
        ("application/octet-stream", b"\x7fELF\x00\x00"),
    ],
)
def test_what_cannot_be_a_source_is_refused_by_name(
    site: Site, folder: Path, kind: str, body: bytes
) -> None:
    message = refused(site.gives("/a.bin", body, kind), folder)
    assert f"({kind}) cannot be read as a source; supported are .csv" in message


@pytest.mark.parametrize(
    ("kind", "body", "words"),
    [
        ("text/html", b"", "sent nothing"),
        ("text/html", b"<script>app()</script>", "no words in the page"),
        ("text/html", b"\x00\x01\x02", "binary data"),
        ("text/html", "£5 £6 £7 – cut: ".encode() + b"\xe2\x80", "damaged at byte"),
        ("text/vtt", b"WEBVTT\n", "no subtitles"),
        ("text/html", b"<div>" * 300_000, "nested too deep"),
    ],
)
def test_what_cannot_be_read_is_not_kept(
    site: Site, folder: Path, kind: str, body: bytes, words: str
) -> None:
    message = refused(site.gives("/a", body, kind), folder)
    assert message.startswith(f"{site.home}/a: ")
    assert words in message


@pytest.mark.parametrize(
    "path",
    [
        "/../../../etc/passwd",
        "/%2e%2e%2f%2e%2e%2fx",
        "/a%00b.html",
        "/" + "long" * 300,
        "/..",
        "/.hidden",
        "/~$lock",
        "/sources.toml",
        "/%0aname%1b[31m",
        "/COM1:stream",
        "/%E6%9D%B1%E4%BA%AC" + "%E6%9D%B1" * 100,
    ],
)
def test_no_address_names_a_file_outside_or_hidden(site: Site, folder: Path, path: str) -> None:
    body = b"<p>It rained.</p>"
    for variant in (path, path.replace("/../../..", ""), "/"):
        site.gives(variant, body)
    added = add(site.home + path, folder, today=DAY)
    assert added.path.parent == folder
    assert added.path.suffix == ".html"
    assert len(added.path.stem.encode()) <= STEM
    assert added.path.name.isprintable()
    assert set(everything(folder)) == {added.path.name, "sources.toml"}
    assert len(read(folder)) == 1


def test_a_title_names_no_path(site: Site, folder: Path) -> None:
    title = b'<title>../../etc/passwd \x1b[31m" \\ ]</title>'
    added = add(site.gives("/a", title + b"<p>It rained.</p>"), folder, today=DAY)
    assert added.path == folder / "etc-passwd-31m.html"
    assert read(folder)[0].title == '../../etc/passwd [31m" \\ ]'


def test_nothing_half_written_is_left_where_the_disk_fails(
    site: Site, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = site.gives("/a")
    add(site.gives("/b", PAGE.replace(b"240", b"250")), folder, today=DAY)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    assert "cannot be written (No space left on device)" in refused(url, folder)
    site.gives("/b")
    assert "cannot be written" in refused(f"{site.home}/b", folder)


def test_a_file_is_copied_and_found_again(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "My Notes (2).TXT"
    path.write_text("It rained in 1951.")
    added = add(str(path), folder, today=DAY)
    assert added.path == folder / "my-notes-2.txt"
    assert register(folder)["my-notes-2.txt"].keys() == {"retrieved_on", "sha256"}
    assert add(str(path), folder, today=DAY).outcome == "unchanged"
    assert add(str(added.path), folder, today=DAY).outcome == "unchanged"
    path.write_text("It snowed in 1951.")
    assert add(str(path), folder, today=DAY).path.name == "my-notes-2-2.txt"
    assert len(read(folder)) == 2


ADDS = """
import sys, time
from pathlib import Path
from workbench.sources.add import add
folder, mine, begin = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
time.sleep(max(0, begin - time.time()))
for number in range(20):
    add(f"{mine}{number}.txt", folder)
"""


def test_two_processes_that_add_at_once_lose_nothing(tmp_path: Path, folder: Path) -> None:
    for each in "ab":
        for number in range(20):
            (tmp_path / f"{each}{number}.txt").write_text(f"It cost £{number} in {each}.")
    begin = str(time.time() + 1.5)
    both = [
        subprocess.Popen([sys.executable, "-c", ADDS, str(folder), each, begin], cwd=tmp_path)
        for each in "ab"
    ]
    assert [each.wait() for each in both] == [0, 0]
    files = {path.name for path in folder.iterdir() if path.name != "sources.toml"}
    assert len(files) == 40
    assert set(tomllib.loads((folder / "sources.toml").read_text())) == files


def test_who_waits_too_long_is_told(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir(exist_ok=True)
    (tmp_path / "a.txt").write_text("It cost £5.")
    monkeypatch.setattr(locked, "WAIT", 0.05)
    with locked.locked(folder), pytest.raises(WorkbenchError, match="another process"):
        add(str(tmp_path / "a.txt"), folder)
    assert add(str(tmp_path / "a.txt"), folder).outcome == "added"


def test_files_that_are_none(tmp_path: Path, folder: Path) -> None:
    assert "no such file" in refused(str(tmp_path / "gone.txt"), folder)
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    assert "cannot be read as a source" in refused(str(tmp_path / "a.png"), folder)
    (tmp_path / "empty.txt").write_bytes(b"")
    assert "empty.txt: the file is empty" in refused(str(tmp_path / "empty.txt"), folder)
    (tmp_path / "file").write_text("x")
    (tmp_path / "a.txt").write_text("It rained.")
    with pytest.raises(WorkbenchError, match="not a folder"):
        add(str(tmp_path / "a.txt"), tmp_path / "file")


def test_a_register_that_is_broken_is_named_before_anything_is_kept(
    tmp_path: Path, folder: Path
) -> None:
    folder.mkdir()
    (folder / "sources.toml").write_text("[broken")
    (tmp_path / "a.txt").write_text("It rained.")
    assert "not valid TOML" in refused(str(tmp_path / "a.txt"), folder)


def test_a_file_that_was_changed_by_hand_is_told(site: Site, folder: Path) -> None:
    added = add(site.gives("/film"), folder, today=DAY)
    added.path.write_bytes(PAGE.replace(b"240", b"999"))
    with pytest.warns(WorkbenchWarning, match="not the file retrieved on 2026-03-01 that sources"):
        (source,) = read(folder)
    assert source.sha256 == hashlib.sha256(added.path.read_bytes()).hexdigest()


VALUES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@given(VALUES, VALUES, st.sampled_from(["", "# mine", "# mine\n", '["a"]\nx = 1', "k = 3\r\n"]))
def test_any_words_come_back_from_the_register(
    tmp_path_factory: pytest.TempPathFactory, name: str, words: str, before: str
) -> None:
    folder = tmp_path_factory.mktemp("register")
    path = folder / "sources.toml"
    if before:
        path.write_bytes(before.encode())
    if name in ("a", "k"):
        return
    old = tomllib.loads(before)
    append(folder, name, {"title": words, "retrieved_on": "2026-03-01", "author": ""})
    made = {"title": words, "retrieved_on": DAY}
    assert entries._parsed(folder) == {**old, name: made}
    amend(folder, name, {"retrieved_on": "2026-04-01", "sha256": "0"})
    made |= {"retrieved_on": date(2026, 4, 1), "sha256": "0"}
    assert entries._parsed(folder) == {**old, name: made}
    assert path.read_bytes().startswith(before.encode())


@pytest.mark.parametrize(
    "table",
    [
        "[\"a.html\"]\nurl = '''\nx'''\n",
        "\"a.html\".title = 'A'\n",
        "\"a.html\" = { title = 'A' }\n",
    ],
)
def test_a_table_written_in_another_way_is_not_spoiled(tmp_path: Path, table: str) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(table)
    try:
        amend(tmp_path, "a.html", {"sha256": "0"})
    except WorkbenchError as error:
        assert "sources.toml: " in str(error)
        assert path.read_text() == table
    else:
        assert entries.entries(tmp_path)["a.html"]["sha256"] == "0"


def test_a_key_that_only_seems_to_stand_in_a_table_spoils_nothing(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    table = '["a.html"]\ntitle = """\nsha256 = 3"""\n'
    path.write_text(table)
    with pytest.raises(WorkbenchError, match="mend it by hand"):
        amend(tmp_path, "a.html", {"sha256": "0"})
    assert path.read_text() == table


def test_the_command_adds_all_it_can_and_says_what_it_cannot(
    site: Site,
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gc, "disable", lambda: None)  # it would hold for all tests that follow
    (tmp_path / "a.txt").write_text("It rained.")
    given = [site.gives("/film"), f"{site.home}/gone", str(tmp_path / "a.txt")]
    assert main(["add", *given, "--sources", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        f"{folder / 'harbour-lights.html'}: added, “Harbour Lights”",
        f"{folder / 'a.txt'}: added, “A”",
    ]
    assert err.splitlines() == [
        f"workbench: {site.home}/gone: the server answers 404 Not Found; correct the address, "
        "or open it in a browser, save the page and add the file"
    ]
    assert main(["add", given[0], "--sources", str(folder)]) == 0


def test_all_types_that_are_known_can_be_read_or_are_refused() -> None:
    from workbench.sources.add import _ENDINGS

    assert {ending for ending in _ENDINGS.values() if readable(Path(f"a.{ending}"))} >= {
        "html", "xhtml", "md", "csv", "tsv", "vtt", "srt", "eml", "mhtml", "epub", "xlsx",
    }  # fmt: skip
