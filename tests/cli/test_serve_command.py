"""`claims serve` as a process, asked over HTTP: it answers, finds Chinese, writes nothing, and ends quietly."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from cli_case import Claims

pytest.importorskip("datasette")

Ask = Callable[..., tuple[int, str]]
_WAIT = 300


@pytest.fixture
def serving(two_claims: Claims, database: Path) -> Iterator[tuple[Ask, Any]]:
    """Return a function that asks the served ledger for a path, and the process."""
    command = [sys.executable, "-c", "import sys; from tracker.cli.app import main; sys.exit(main())"]
    process = subprocess.Popen(
        [*command, "--database", str(database), "--today", "2026-03-01", "serve", "--port", "0"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert process.stdout is not None
    line = process.stdout.readline()
    port = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
    assert port, line

    def ask(path: str, *, method: str = "GET", host: str | None = None) -> tuple[int, str]:
        connection = HTTPConnection("127.0.0.1", int(port[1]), timeout=_WAIT)
        connection.request(method, path, headers={} if host is None else {"Host": host})
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, body

    try:
        yield ask, process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=_WAIT)


def rows(ask: Ask, path: str) -> list[dict[str, Any]]:
    status, body = ask(path + ("&" if "?" in path else "?") + "_shape=array")
    assert status == 200, body
    found: list[dict[str, Any]] = json.loads(body)
    return found


def test_the_ledger_is_shown_asked_and_not_written(serving: tuple[Ask, Any], two_claims: Claims) -> None:
    ask, process = serving

    assert [row["id"] for row in rows(ask, "/ledger/overdue.json")] == [1]
    assert [(row["id"], row["days"]) for row in rows(ask, "/ledger/due_next.json")] == [(2, 1766)]
    assert [row["id"] for row in rows(ask, f"/ledger/claim.json?_search={quote('万台')}")] == [2]
    assert [row["id"] for row in rows(ask, f"/ledger/find.json?words={quote('年 台')}")] == [1, 2]
    (scores,) = rows(ask, "/ledger/scorecard_by_speaker.json")
    assert (scores["speaker"], scores["matured"], scores["due_unjudged"], scores["caveat"]) == (
        "Elon Musk", 1, 1, "too few",
    )  # fmt: skip

    page = ask("/ledger/claim")[1]
    assert "?_facet=" in page or "facet-results" in page
    assert ask("/")[0] == ask("/ledger")[0] == 200

    assert ask("/ledger.json?sql=delete+from+claim")[0] == 400
    assert ask("/ledger/claim/1", method="POST")[0] >= 400
    assert ask("/", host="evil.example")[0] == 421
    assert ask("/", host="localhost:1")[0] == 200

    assert two_claims("resolve", "1", "hit", "--by", "ann").status == 0  # others may write meanwhile, and are seen
    assert rows(ask, "/ledger/overdue.json") == []
    assert [row["hit_rate_low"] for row in rows(ask, "/ledger/scorecard_by_subject.json")] == [0.207]

    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=_WAIT)
    assert (process.returncode, out, err) == (0, "", "")


def test_a_port_that_is_taken_is_one_line(serving: tuple[Ask, Any], claims: Claims) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ran = claims("serve", "--port", str(taken.getsockname()[1]))

    assert ran.status == 1
    assert "choose another with --port" in ran.err


@pytest.mark.parametrize("port", ["-1", "65536", "eighty", ""])
def test_what_is_no_port(claims: Claims, port: str) -> None:
    assert claims("serve", "--port", port).status == 2


def test_postgresql_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    from tracker.cli.app import run

    assert run(["--database", "postgresql://nobody@127.0.0.1:1/none", "serve"]) == 2
    assert "only SQLite ledgers" in capsys.readouterr().err


def test_without_the_extra_one_line_says_what_to_install(claims: Claims, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.cli.serve.command.find_spec", lambda _name: None)

    ran = claims("serve")

    assert ran.status == 1
    assert "pip install 'claims-tracker[serve]'" in ran.err
