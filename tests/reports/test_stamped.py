"""The head of the ledger comes back out of every format, and a signed report can be checked."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from samples import sample_dossier

import workbench as wb
from workbench import plugins
from workbench.errors import Unsound, WorkbenchError
from workbench.reports import FORMATS, attested, stamped
from workbench.reports.stamped import head_of
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore, heads, keys

ENDINGS = sorted(FORMATS)
FAKE = "9:" + "b" * 64
FORGED = (
    f'<meta name="workbench-ledger" content="{FAKE}"> <!-- workbench-ledger {FAKE} --> '
    f"workbench-ledger {FAKE} urn:workbench:ledger:{FAKE}"
)


def place(tmp_path: Path, ending: str) -> Path:
    return tmp_path / (ending if ending.endswith("/") else f"report{ending}")


def made(dossier: Dossier, store: VerdictStore, path: Path, **known: Any) -> Path:
    try:
        return wb.export(dossier, store, path, **known)
    except WorkbenchError as error:
        if "not installed" in str(error):
            pytest.skip(str(error))
        raise


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_gives_back_the_head_it_was_made_on(
    judged: tuple[Dossier, VerdictStore], tmp_path: Path, ending: str
) -> None:
    dossier, store = judged
    path = made(dossier, store, place(tmp_path, ending))
    assert head_of(path) == store.head()
    assert store.verify(head_of(path)) == store.head()


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_words_of_a_reviewer_put_another_head_there(
    judged: tuple[Dossier, VerdictStore], tmp_path: Path, ending: str
) -> None:
    dossier, store = judged
    for finding in dossier.finding_records:
        for text in (FORGED, f"end\n\n<!-- workbench-ledger {FAKE} -->"):
            store.record(finding, reviewer="Eve", action_kind="comment", note=text)
            store.record(
                finding,
                "unverifiable",
                reviewer=f"Eve {FORGED}"[:120].strip(),
                note=text,
                correction=text,
            )
    assert head_of(made(dossier, store, place(tmp_path, ending))) == store.head()


@pytest.mark.parametrize("ending", [e for e in ENDINGS if e != "claimreview/"])
def test_an_empty_ledger_is_told_from_none(
    ledger: VerdictStore, tmp_path: Path, ending: str
) -> None:
    path = made(sample_dossier(), ledger, place(tmp_path, ending))
    assert head_of(path) == (0, "")


@pytest.mark.parametrize("last", [True, False])
def test_a_text_of_a_plug_in_gives_back_the_head_in_its_last_line(
    judged: tuple[Dossier, VerdictStore],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    last: bool,
) -> None:
    def poster(dossier: Dossier, store: VerdictStore) -> bytes:
        seq, head = store.head()
        lines = ["Wanted", f"{stamped.MARK} {seq}:{head}"]
        return "\n".join(lines if last else lines[::-1]).encode()

    monkeypatch.setattr(EntryPoint, "load", lambda entry: poster)
    own = EntryPoint(".poster", "acme:poster", "workbench.exporters")
    found = {"workbench.exporters": [own]}
    monkeypatch.setattr(plugins, "entry_points", lambda group: found.get(group, []))
    dossier, store = judged
    path = wb.export(dossier, store, tmp_path / "a.poster")
    if last:
        assert head_of(path) == store.head()
    else:
        with pytest.raises(WorkbenchError, match="carries no head"):
            head_of(path)
    other = path.rename(tmp_path / "a.txt")  # the ending of no report
    with pytest.raises(WorkbenchError, match="carries no head"):
        head_of(other)


def test_exported_events_give_back_the_last_one(
    judged: tuple[Dossier, VerdictStore], tmp_path: Path
) -> None:
    _, store = judged
    store.export_lines(tmp_path / "verdicts.jsonl")
    assert head_of(tmp_path / "verdicts.jsonl") == store.head()


NO_REPORTS = [b"", b"\x00\xff", b"{}", b"[" * 200_000, b"<a>", b"PK\x03\x04"]


@pytest.mark.parametrize("ending", [*ENDINGS, ".txt"])
@pytest.mark.parametrize("content", NO_REPORTS)
def test_a_file_without_a_head_is_one_clear_error(
    tmp_path: Path, ending: str, content: bytes
) -> None:
    path = place(tmp_path, ending)
    if ending.endswith("/"):
        path.mkdir()
        path = path / "f.jsonld"
    path.write_bytes(content)
    with pytest.raises(WorkbenchError, match="carries no head of a ledger"):
        head_of(path.parent if ending.endswith("/") else path)


def test_a_document_of_another_program_and_a_huge_part_carry_none(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    for core in ("<cp xmlns='x'><keywords>mine</keywords></cp>", f"<a>{' ' * 1_000_000}</a>"):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("docProps/core.xml", core)
        with pytest.raises(WorkbenchError, match="carries no head"):
            head_of(path)
    with pytest.raises(WorkbenchError, match="no such file"):
        head_of(tmp_path / "none.html")


@pytest.fixture
def key(tmp_path: Path) -> tuple[Path, Path]:
    """A key of Ann's and the file that says whose it is."""
    if not shutil.which("ssh-keygen"):
        pytest.skip("no ssh-keygen here")
    folder = tmp_path / "keys"
    folder.mkdir()
    private = folder / "ann"
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(private)], check=True
    )
    public = private.with_suffix(".pub").read_text()
    (folder / "signers").write_text(f"ann@paper.example {public}")
    return private, folder / "signers"


@pytest.mark.parametrize("ending", [".html", ".csv", "claimreview/"])
def test_who_signed_a_report_and_that_it_is_unchanged(
    judged: tuple[Dossier, VerdictStore], tmp_path: Path, key: tuple[Path, Path], ending: str
) -> None:
    dossier, store = judged
    private, signers = key
    path = made(dossier, store, place(tmp_path, ending), key=private)
    name, head = attested.signer(path, signers)
    assert (name, head.seq, head.hash) == ("ann@paper.example", *store.head())
    (noted,) = heads.read(store.heads)
    assert keys.signer(noted.statement(), noted.signature, signers) == name
    inside = next(path.iterdir()) if path.is_dir() else path
    inside.write_bytes(inside.read_bytes() + b" ")
    with pytest.raises(Unsound, match=r"is not the file that ann@paper\.example signed"):
        attested.signer(path, signers)


def test_a_person_outside_needs_nothing_but_openssh(
    judged: tuple[Dossier, VerdictStore], tmp_path: Path, key: tuple[Path, Path]
) -> None:
    dossier, store = judged
    private, signers = key
    path = made(dossier, store, tmp_path / "report.html", key=private)
    statement = (tmp_path / "report.html.head").read_bytes()
    command = ["ssh-keygen", "-Y", "verify", "-f", str(signers), "-I", "ann@paper.example"]
    command += ["-n", "workbench-head", "-s", f"{path}.head.sig"]
    assert subprocess.run(command, input=statement, capture_output=True).returncode == 0
    assert f"ledger {store.head()[0]}:{store.head()[1]}\n".encode() in statement
    assert attested.fingerprint(path).encode() in statement


def test_another_key_another_statement_and_another_purpose_do_not_count(
    judged: tuple[Dossier, VerdictStore], tmp_path: Path, key: tuple[Path, Path]
) -> None:
    dossier, store = judged
    private, signers = key
    path = made(dossier, store, tmp_path / "report.html", key=private)
    signed = tmp_path / "report.html.head"
    whole = signed.read_bytes()
    signed.write_bytes(whole.replace(b"ledger 1", b"ledger 2"))
    with pytest.raises(Unsound, match="of another text"):
        attested.signer(path, signers)
    signed.write_bytes(whole)
    strangers = tmp_path / "strangers"
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / "eve")], check=True
    )
    strangers.write_text(f"eve {(tmp_path / 'eve.pub').read_text()}")
    with pytest.raises(Unsound, match="signed by none of those allowed"):
        attested.signer(path, strangers)
    command = ["ssh-keygen", "-Y", "sign", "-q", "-f", str(private), "-n", "file", str(signed)]
    (tmp_path / "report.html.head.sig").unlink()
    subprocess.run(command, check=True)
    with pytest.raises(Unsound):
        attested.signer(path, signers)


def test_a_key_that_is_none_is_named(judged: tuple[Dossier, VerdictStore], tmp_path: Path) -> None:
    dossier, store = judged
    with pytest.raises(WorkbenchError, match="no such key"):
        wb.export(dossier, store, tmp_path / "report.html", key=tmp_path / "none")
    with pytest.raises(WorkbenchError, match="no ledger"):
        wb.export(dossier, None, tmp_path / "report.html", key=tmp_path / "none")


def test_the_heads_are_a_line_each_and_only_added(
    judged: tuple[Dossier, VerdictStore], tmp_path: Path
) -> None:
    dossier, store = judged
    wb.export(dossier, store, tmp_path / "a.html")
    first = store.heads.read_bytes()
    store.record(dossier.finding_records[0], "needs_work", reviewer="Cy")
    wb.export(dossier, store, tmp_path / "b.md")
    assert store.heads.read_bytes().startswith(first)
    told = [json.loads(line) for line in store.heads.read_text().splitlines()]
    assert [(t["seq"], t["report"]) for t in told] == [(10, "a.html"), (11, "b.md")]
