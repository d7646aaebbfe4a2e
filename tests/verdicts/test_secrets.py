"""A password is shown by nothing, and an address is what it looks like."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

import pytest
from samples import sample_dossier
from sqlalchemy import create_engine
from sqlalchemy.engine import URL

from workbench.cli import main
from workbench.errors import WorkbenchError
from workbench.settings import Settings
from workbench.verdicts import VerdictStore

SECRET = "hunter2hunter2"
SERVED = [
    f"postgresql://ann:{SECRET}@127.0.0.1:1/news",
    f"postgresql+psycopg://ann:{SECRET}@127.0.0.1:1/news",
    f"postgres://127.0.0.1:1/news?user=ann&password={SECRET}",
    f"postgresql+psycopg://127.0.0.1:1/news?password={SECRET}&sslpassword={SECRET}",
    f"postgresql://127.0.0.1:1/news?PASSWORD={SECRET}",
    f"postgresql://127.0.0.1:1/news?sslmode=require&sslpassword={SECRET}",
    f"postgresql://127.0.0.1:1/news?passwd={SECRET}",
    f"postgresql://127.0.0.1:1/news?token={SECRET}",
    f"postgresql://ann@127.0.0.1:1/news?options=-c%20password={SECRET}",
    f"postgresql://ann@127.0.0.1:1/news?application_name=x&requirepass={SECRET}",
]
IN_WORDS = [
    f"host=db.example dbname=news user=ann password={SECRET}",
    f"password={SECRET}",
    f"dbname=news;Password = {SECRET}",
    f"postgresql:/ann:{SECRET}@host/news",
    f"postgresql:ann:{SECRET}@host/news",
    f"ann:{SECRET}@host/news",
    f"mysql:ann:{SECRET}@host/news",
    f"jdbc:postgresql:news?password={SECRET}",
    f"user=ann password={SECRET} sslrootcert=x://y",
    f"ann:{SECRET}@host",
    f"ann:{SECRET}@host:5432",
    f"//ann:{SECRET}@host/news",
    f"postgres//ann:{SECRET}@host/news",
    f"ann/{SECRET}@host:1521/news",
    f"PGPASSWORD={SECRET}",
    f"file:news?password={SECRET}",
    f"Server=host;Pwd={SECRET};",
]
OTHERS = [f"mysql://ann:{SECRET}@host/news", f"a://:b:{SECRET}", f"https://ann:{SECRET}@host/"]


@pytest.mark.parametrize("url", [*SERVED, *IN_WORDS, *OTHERS])
def test_no_error_no_trace_and_no_log_shows_a_password(
    url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.chdir(tmp_path)
    caplog.set_level(logging.DEBUG)
    with pytest.raises(WorkbenchError) as raised:
        VerdictStore(url, timeout=0.1)
    told = "".join(traceback.format_exception(raised.value)).replace(repr(url), "")
    assert SECRET not in str(raised.value)
    assert SECRET not in told
    for command in (["verdicts", "list"], ["verdicts", "verify"], ["check", "."]):
        assert main([*command, "--store", url]) == 2
    shown = capsys.readouterr()
    assert SECRET not in shown.out + shown.err + caplog.text
    assert list(tmp_path.iterdir()) == []  # no file named after a password


@pytest.mark.parametrize("url", IN_WORDS)
def test_an_address_in_words_is_refused_with_the_way_to_write_it(url: str) -> None:
    with pytest.raises(WorkbenchError, match=r"postgresql\+psycopg://USER@HOST/NAME.*PGPASSWORD"):
        VerdictStore(url)


@pytest.mark.parametrize(
    "name", ["a:b.sqlite", "host.sqlite", "ann@home.sqlite", "x=1.sqlite", "a?b.sqlite"]
)
def test_a_file_may_still_be_called_almost_anything(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    VerdictStore(name).close()
    assert (tmp_path / name).is_file()


def test_the_settings_do_not_show_the_address() -> None:
    assert SECRET not in repr(Settings(store=SERVED[0]))


def test_a_password_opens_the_ledger_and_is_not_in_what_the_store_says(
    server: URL, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for url in (
        server.set(password=SECRET),
        server.update_query_dict({"password": SECRET}),
    ):
        shown = url.render_as_string(hide_password=False)
        with VerdictStore(shown) as store:
            assert SECRET in shown
            engine = store._database._reader
            said = (repr(store), store.name, store.url, str(store.heads), repr(engine.url))
            assert SECRET not in "".join(said) + repr(engine) + caplog.text
            assert "***" in store.name
            store.record(sample_dossier().finding_records[0], "needs_work", reviewer="Ann")


def test_a_database_that_is_not_utf_8_is_refused_with_the_cure(server: URL) -> None:
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(
            "CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
        )
    engine.dispose()
    url = server.set(database="latin").render_as_string(hide_password=False)
    with pytest.raises(WorkbenchError, match=r"in LATIN1.*createdb --encoding=UTF8"):
        VerdictStore(url)


def test_reading_has_a_time_limit_too(server: URL) -> None:
    engine = create_engine(server)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE SCHEMA slow")
    url = server.update_query_dict({"options": "-csearch_path=slow"})
    with VerdictStore(url.render_as_string(hide_password=False), timeout=0.2) as store:
        with engine.begin() as connection:
            connection.exec_driver_sql("LOCK slow.workbench_events IN ACCESS EXCLUSIVE MODE")
            with pytest.raises(WorkbenchError, match=r"more than 0\.2 s"):
                store.events()
        with (
            pytest.raises(WorkbenchError, match="within its time limit"),
            store._database.reading() as reading,
        ):
            reading.exec_driver_sql("SELECT pg_sleep(30)")
        assert store.events() == []
    engine.dispose()
