"""State under real processes: killed in the middle of writes, refused a start that would be unsafe."""

import http.client
import json
import sqlite3
import threading
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from serving.api.state.scopes import Scope
from tests.support.api_process import ApiProcess, api_environment, serving
from tests.support.sink import DEADLINE_S, eventually
from tests.support.state import alert, bearer, empty_state, make_key, opened, publish_alerts
from tests.support.state_cases import verified
from tests.support.tideline import Tideline, one_line_error

KILLS = 3


def acknowledge_all(server: ApiProcess, key: str, ids: list[str], done: list[str]) -> None:
    """Close one alert after the other, until the server is gone; what was confirmed is in the list."""
    try:
        with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=DEADLINE_S)) as connection:
            for alert_id in ids:
                body = json.dumps({"version": 0, "comment": "x" * 500})
                headers = {**bearer(key), "Content-Type": "application/json"}
                connection.request("POST", f"/api/v1/alerts/{alert_id}/close", body, headers)
                answer = connection.getresponse()
                answer.read()
                if answer.status == 200:
                    done.append(alert_id)
    except (OSError, http.client.HTTPException):
        return


def has_more_than(lists: list[list[str]], count: int) -> bool:
    """Whether the lists have more entries together."""
    return sum(map(len, lists)) > count


def test_server_killed_while_it_writes_loses_nothing_it_confirmed(tmp_path: Path) -> None:
    settings = empty_state(tmp_path)
    ids = [f"a{number}" for number in range(2000)]
    publish_alerts(settings, [alert(alert_id) for alert_id in ids])
    key = make_key(settings)
    environment = api_environment(tmp_path)
    confirmed: list[str] = []
    for round_ in range(KILLS):
        with serving(environment) as server:
            before = len(confirmed)
            todo = [alert_id for alert_id in ids[round_::KILLS] if alert_id not in confirmed]
            lists: list[list[str]] = [[], [], []]
            writers = [
                threading.Thread(target=acknowledge_all, args=(server, key, todo[part::3], lists[part]))
                for part in range(3)
            ]
            for writer in writers:
                writer.start()
            eventually(partial(has_more_than, lists, 5 + 7 * round_), "some writes")
            server.kill()
            for writer in writers:
                writer.join()
            confirmed += [alert_id for part in lists for alert_id in part]
        assert len(confirmed) > before
        with opened(settings) as database:
            head = verified(database)
        with closing(sqlite3.connect(settings.home / "state.db")) as connection:
            assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
            rows = connection.execute("select alert_id, version from alert_states").fetchall()
            events = connection.execute("select alert_id, version from alert_events").fetchall()
            entries = connection.execute("select count(*) from audit where action = 'alert.close'").fetchone()
        assert set(confirmed) <= {alert_id for alert_id, _ in rows}
        assert sorted(rows) == sorted(events), "a state without its history, or the other way round"
        assert entries == (len(rows),)
        assert head.seq == len(rows) + 2


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1"])
def test_server_for_others_does_not_start_without_keys_or_tls(tmp_path: Path, host: str) -> None:
    settings = empty_state(tmp_path)
    environment = api_environment(tmp_path, TIDELINE_API_HOST=host)
    tideline = Tideline(environment)
    assert "tideline keys create USER" in one_line_error(tideline("serve"))
    make_key(settings, scope=Scope.READ)
    error = one_line_error(tideline("serve"))
    assert "TIDELINE_API_TLS_IN_FRONT=true" in error
    assert host in error


def test_server_for_others_starts_with_keys_and_tls_declared(tmp_path: Path) -> None:
    key = make_key(empty_state(tmp_path), scope=Scope.READ)
    environment = api_environment(tmp_path, TIDELINE_API_HOST="0.0.0.0", TIDELINE_API_TLS_IN_FRONT="true")
    with (
        serving(environment) as server,
        closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=DEADLINE_S)) as connection,
    ):
        connection.request("GET", "/api/v1/me")
        refused = connection.getresponse()
        refused.read()
        connection.request("GET", "/api/v1/me", headers=bearer(key))
        answer = connection.getresponse()
        assert (refused.status, answer.status, json.loads(answer.read())["name"]) == (401, 200, "alice")


def test_keys_and_audit_on_the_command_line(tmp_path: Path) -> None:
    tideline = Tideline({**api_environment(tmp_path), "COLUMNS": "200"})
    made = tideline("keys", "create", "alice", "--scope", "operate", "--days", "7", "--label", "[red]bridge")
    assert made.returncode == 0, made.stderr
    key = made.stdout.strip()
    assert key.startswith("tl_")
    assert key not in made.stderr
    listed = tideline("keys", "list").stdout
    assert key.split("_")[1] in listed
    assert key.split("_", 2)[2] not in listed
    verdict = tideline("audit", "verify")
    head = verdict.stdout.splitlines()[-1]
    assert head.startswith("2:")
    assert tideline("keys", "revoke", key.split("_")[1]).returncode == 0
    assert tideline("audit", "verify", "--expect", head).returncode == 0
    entries = tideline("audit", "list").stdout
    assert "key.revoke" in entries
    assert "[red]bridge" in entries
    with closing(sqlite3.connect(tmp_path / "state.db")) as connection:
        connection.execute("drop trigger audit_is_not_changed")
        connection.execute("update audit set actor = 'cli:roou' where seq = 2")
        connection.commit()
    assert "the audit trail is broken at row 2" in one_line_error(tideline("audit", "verify"))
    assert "no key 'nope'" in one_line_error(tideline("keys", "revoke", "nope"))
    assert (tmp_path / "state.db").stat().st_mode & 0o077 == 0
