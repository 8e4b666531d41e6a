"""What holds for the state in any database: run over SQLite by the unit tests, over PostgreSQL by others."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from serving.api.state import audit, keys, owned, users
from serving.api.state.alerts import Action, AlertStates, Step, apply, history
from serving.api.state.database import Database
from serving.api.state.errors import (
    BrokenChainError,
    ExistsError,
    HeldError,
    InvalidError,
    LeaseLostError,
    StaleVersionError,
    UnknownError,
)
from serving.api.state.leases import Held, lease
from serving.api.state.scopes import Scope
from serving.api.state.tables import ApiKey, Lease, SavedView, VesselGroup
from tests.support.sink import eventually

NOW = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)


def work(
    database: Database, alert_id: str, step: Step, actor: str = "alice", now: str = "open"
) -> dict[str, Any]:
    """Do a step on an alert."""
    with database.write() as session:
        return apply(session, actor, alert_id, step, status_now=now, covers_until=NOW)


def user(database: Database, name: str = "alice") -> tuple[int, str]:
    """A new user."""
    with database.write() as session:
        return users.create(session, "test", name).id, name


def verified(database: Database, noted: audit.Head | None = None) -> audit.Head:
    """The head of an unbroken trail."""
    with database.read() as session:
        return audit.verify(session, noted)


@contextmanager
def tampering(database: Database) -> Iterator[Session]:
    """A session of somebody who got rid of the triggers; nothing that it does is kept."""
    triggers = ["audit_is_not_changed", "audit_is_not_deleted", "audit_is_appended"]
    on = ""
    if not database.is_sqlite:
        triggers, on = ["audit_is_not_changed"], " on audit"
    with database.write() as session, session.begin_nested() as nested:
        for trigger in triggers:
            session.execute(text(f"drop trigger {trigger}{on}"))
        yield session
        nested.rollback()


class StateCases:
    """The cases; a subclass has the fixture ``database``."""

    def test_secret_of_a_key_is_kept_as_a_hash_only(self, database: Database) -> None:
        user(database)
        with database.write() as session:
            _, key = keys.create(session, "test", "alice", Scope.READ, days=1, label="ship\x00 board")
        token = keys.parse(key)
        assert token is not None
        with database.read() as session:
            stored = session.get_one(ApiKey, token.key_id)
            assert token.secret not in str(vars(stored))
            assert stored.secret_hash.startswith("$argon2id$")
            assert stored.label == "ship board"
            assert keys.matches(token.secret, stored.secret_hash)
            assert not keys.matches(token.secret[:-1] + "!", stored.secret_hash)
            assert not keys.matches(token.secret, "no hash")
            assert "secret_hash" not in keys.listed(session)[0]

    def test_holder_of_a_key_is_refused_for_each_reason(self, database: Database) -> None:
        user(database)
        user(database, "bob")
        with database.write() as session:
            made = [
                keys.create(session, "test", name, Scope.READ, days=1)[0].key_id
                for name in ("alice", "alice", "bob")
            ]
            keys.revoke(session, "test", made[1])
            users.set_disabled(session, "test", "bob", disabled=True)
        with database.read() as session:
            holders = [keys.holder(session, key_id) for key_id in made]
        now = datetime.now(UTC)
        reasons = [holder.refused(now) if holder else "none" for holder in holders]
        assert reasons[0] is None
        assert holders[0] is not None
        assert "expired" in str(holders[0].refused(now + timedelta(days=1)))
        assert "revoked" in str(reasons[1])
        assert reasons[2] == "user bob is disabled"

    def test_open_access_ends_with_the_first_key_and_not_by_its_expiry(self, database: Database) -> None:
        user(database)
        with database.write() as session:
            assert not keys.exist(session)
            row, _ = keys.create(session, "test", "alice", Scope.READ, days=1)
            assert keys.usable_exist(session)
            row.expires_at = datetime.now(UTC) - timedelta(seconds=1)
            session.flush()
            assert keys.exist(session)
            assert not keys.usable_exist(session)
            keys.revoke(session, "test", row.key_id)
            assert not keys.exist(session)

    def test_names_that_are_taken_or_strange_are_refused(self, database: Database) -> None:
        user(database)
        with database.write() as session:
            with pytest.raises(ExistsError, match="'alice'"):
                users.create(session, "test", "alice")
            for name in ("", "a b", "ä", "oidc:x", "x" * 65, "a\n", "../etc", "'; drop table users; --"):
                with pytest.raises(InvalidError):
                    users.create(session, "test", name)
            with pytest.raises(UnknownError, match="no user 'nobody'"):
                keys.create(session, "test", "nobody", Scope.READ, days=1)
            with pytest.raises(UnknownError, match="no key"):
                keys.revoke(session, "test", "' or 1=1 --")

    def test_user_of_a_provider_is_made_once_by_many_at_a_time(self, database: Database) -> None:
        def appear(_: int) -> int:
            with database.write() as session:
                return users.from_provider(session, "subject-1", "Alice\x1b[2J").id

        with ThreadPoolExecutor(8) as pool:
            assert len(set(pool.map(appear, range(8)))) == 1
        with database.read() as session:
            assert [row["display_name"] for row in users.listed(session)] == ["Alice[2J"]

    def test_steps_of_an_alert_lead_to_its_state_and_history(self, database: Database) -> None:
        user(database, "bob")
        assert work(database, "a", Step(Action.COMMENT, 0, "who is it?"))["status"] == "open"
        state = work(database, "a", Step(Action.ACKNOWLEDGE, 1))
        assert (state["status"], state["version"], state["covers_until_utc"]) == ("acknowledged", 2, NOW)
        assert (
            work(database, "a", Step(Action.ASSIGN, 2, assignee="bob"), now="acknowledged")["assignee"]
            == "bob"
        )
        state = work(database, "a", Step(Action.CLOSE, 3, "done"), "bob", "acknowledged")
        assert (state["status"], state["assignee"], state["changed_by"]) == ("closed", "bob", "bob")
        with database.read() as session:
            steps = [(step["version"], step["action"], step["by"]) for step in history(session, "a")]
        assert steps == [
            (1, "comment", "alice"),
            (2, "acknowledge", "alice"),
            (3, "assign", "alice"),
            (4, "close", "bob"),
        ]
        states = AlertStates(database)
        assert states.current().by_id["a"]["version"] == 4
        work(database, "b", Step(Action.CLOSE, 0))
        assert set(states.current().by_id) == {"a", "b"}

    def test_step_that_makes_no_sense_changes_nothing(self, database: Database) -> None:
        for step, now in (
            (Step(Action.COMMENT, 0, "  "), "open"),
            (Step(Action.COMMENT, 0, "x" * 4001), "open"),
            (Step(Action.COMMENT, 0, "a\0b"), "open"),
            (Step(Action.ASSIGN, 0, assignee="nobody"), "open"),
            (Step(Action.ACKNOWLEDGE, 0), "closed"),
            (Step(Action.CLOSE, 0), "closed"),
            (Step(Action.REOPEN, 0), "open"),
        ):
            with pytest.raises(InvalidError):
                work(database, "a", step, now=now)
        assert AlertStates(database).current().by_id == {}

    def test_of_many_first_steps_at_once_exactly_one_wins(self, database: Database) -> None:
        for alert_id in ("a", "b", "c"):
            start = threading.Barrier(6)

            def act(number: int, alert_id: str = alert_id, start: threading.Barrier = start) -> str:
                start.wait()
                try:
                    work(database, alert_id, Step(Action.ACKNOWLEDGE, 0), f"user{number}")
                except StaleVersionError as error:
                    return str(error.current["changed_by"])
                return "won"

            with ThreadPoolExecutor(6) as pool:
                outcomes = list(pool.map(act, range(6)))
            assert outcomes.count("won") == 1
            winner = f"user{outcomes.index('won')}"
            assert [outcome for outcome in outcomes if outcome != "won"] == [winner] * 5
        verified(database)

    def test_state_in_memory_misses_no_step_of_many_writers(self, database: Database) -> None:
        states = AlertStates(database)
        done = threading.Event()

        def read() -> None:
            while not done.is_set():
                states.current()

        reader = threading.Thread(target=read)
        reader.start()
        try:
            with ThreadPoolExecutor(4) as pool:
                list(pool.map(lambda n: work(database, f"a{n}", Step(Action.ACKNOWLEDGE, 0)), range(40)))
        finally:
            done.set()
            reader.join()
        assert set(states.current().by_id) == {f"a{number}" for number in range(40)}

    def test_views_and_groups_belong_to_their_users(self, database: Database) -> None:
        alice, bob = user(database), user(database, "bob")
        with database.write() as session:
            view = owned.create_view(session, alice, " Sound ", {"bbox": [1, 2.5], "text": "å'\""})
            group = owned.create_group(
                session, alice, "g", [219000002, 219000001, 219000001], is_shared=False
            )
        assert (view["name"], group["mmsis"]) == ("Sound", [219000001, 219000002])
        with database.write() as session:
            assert owned.views(session, bob[0]) == owned.groups(session, bob[0]) == []
            for call in (
                lambda: owned.own(session, bob[0], SavedView, view["id"]),
                lambda: owned.visible_group(session, bob[0], group["id"]),
                lambda: owned.remove(session, bob, VesselGroup, group["id"], 1),
                lambda: owned.share_view(session, bob, view["id"], 1, is_shared=True),
                lambda: owned.shared_view(session, "' or share_token is not null --"),
            ):
                with pytest.raises(UnknownError):
                    call()
            shared = owned.share_view(session, alice, view["id"], 1, is_shared=True)
            assert owned.shared_view(session, shared["share_token"])["content"] == view["content"]
            owned.share_view(session, alice, view["id"], 2, is_shared=False)
            with pytest.raises(UnknownError):
                owned.shared_view(session, shared["share_token"])
            owned.change_group(session, alice, group["id"], 1, name="g", mmsis=[], is_shared=True)
            assert [found["id"] for found in owned.groups(session, bob[0])] == [group["id"]]

    def test_stale_change_of_a_view_is_refused_with_what_is_there(self, database: Database) -> None:
        alice = user(database)
        with database.write() as session:
            view = owned.create_view(session, alice, "v", {"a": 1})
            owned.change_view(session, alice, view["id"], 1, name="w", content={"a": 2})
        with pytest.raises(StaleVersionError) as caught, database.write() as session:
            owned.change_view(session, alice, view["id"], 1, name="x", content={})
        assert (caught.value.current["name"], caught.value.current["version"]) == ("w", 2)
        with pytest.raises(ExistsError), database.write() as session:
            owned.create_view(session, alice, "w", {})

    def test_things_that_are_too_large_are_refused(self, database: Database) -> None:
        alice = user(database)
        with database.write() as session:
            for name, content in (
                ("v", {"a": "x" * owned.MOST_VIEW_BYTES}),
                ("v", {"a": "\0"}),
                (" ", {}),
                ("a\nb", {}),
            ):
                with pytest.raises(InvalidError):
                    owned.create_view(session, alice, name, content)
            for mmsis in ([0], [10**9], [1] * (owned.MOST_VESSELS + 1)):
                with pytest.raises(InvalidError):
                    owned.create_group(session, alice, "g", mmsis, is_shared=False)

    def test_failed_write_leaves_neither_change_nor_entry(self, database: Database) -> None:
        def fail() -> None:
            with database.write() as session:
                users.create(session, "test", "alice")
                raise RuntimeError

        with pytest.raises(RuntimeError):
            fail()
        with database.read() as session:
            assert users.listed(session) == []
        assert verified(database).seq == 0

    def test_every_change_is_in_the_audit_trail(self, database: Database) -> None:
        alice = user(database)
        with database.write() as session:
            row, _ = keys.create(session, "alice", "alice", Scope.READ, days=1)
            keys.revoke(session, "alice", row.key_id)
            view = owned.create_view(session, alice, "v", {})
            owned.remove(session, alice, SavedView, view["id"], 1)
        work(database, "a", Step(Action.CLOSE, 0, "done"))
        with database.read() as session:
            found = audit.entries(session, limit=10)
            assert [entry["action"] for entry in reversed(found)] == [
                "user.create",
                "key.create",
                "key.revoke",
                "view.create",
                "view.delete",
                "alert.close",
            ]
            assert found[0]["detail"]["comment"] == "done"
            assert [entry["seq"] for entry in audit.entries(session, limit=2, before=4)] == [3, 2]
            assert [entry["seq"] for entry in audit.entries(session, limit=9, actor="test")] == [1]
        assert verified(database).seq == 6

    def test_database_itself_refuses_to_change_the_audit_trail(self, database: Database) -> None:
        user(database)
        for statement in (
            "update audit set actor = 'mallory'",
            "delete from audit",
            *([] if database.is_sqlite else ["truncate audit"]),
            *(
                ["insert or replace into audit select 1, '', '', '', '', '', '', ''"]
                if database.is_sqlite
                else []
            ),
        ):
            with pytest.raises(DatabaseError, match="append-only"), database.write() as session:
                session.execute(text(statement))
        assert verified(database).seq == 1

    def test_trail_without_its_end_or_its_head_is_broken(self, database: Database) -> None:
        user(database)
        user(database, "bob")
        noted = verified(database)
        for statement, row in (
            ("delete from audit where seq = 2", 2),
            ("delete from audit where seq = 1", 1),
            ("update audit_head set seq = 1", 3),
            ("delete from audit_head", None),
        ):
            with tampering(database) as session:
                session.execute(text(statement))
                with pytest.raises(BrokenChainError) as caught:
                    audit.verify(session)
            assert caught.value.seq == row, statement
        assert verified(database, noted) == noted

    def test_trail_that_was_written_anew_is_told_by_a_noted_head(self, database: Database) -> None:
        user(database)
        noted = verified(database)
        user(database, "bob")
        assert verified(database, noted).seq == 2
        with pytest.raises(BrokenChainError, match=f"its hash was {'f' * 64}"):
            verified(database, audit.Head(1, "f" * 64))
        with pytest.raises(BrokenChainError, match="row 9"):
            verified(database, audit.Head(9, noted.hash))

    def test_lease_has_one_holder_at_a_time(self, database: Database) -> None:
        with lease(database, "work", "alice"):
            with pytest.raises(HeldError, match="work is being done by alice, since"):
                lease(database, "work", "bob").__enter__()
            with lease(database, "other", "bob"):
                pass
        with lease(database, "work", "bob"):
            pass
        with database.read() as session:
            assert session.get(Lease, "work") is None

    def test_of_many_that_want_a_lease_one_gets_it(self, database: Database) -> None:
        wanting, done = threading.Barrier(6), threading.Barrier(6)

        def work_alone(number: int) -> bool:
            wanting.wait(600)
            try:
                with lease(database, "work", f"worker {number}"):
                    done.wait(600)  # all have asked by then
            except HeldError:
                done.wait(600)
                return False
            return True

        with ThreadPoolExecutor(6) as pool:
            assert list(pool.map(work_alone, range(6))).count(True) == 1

    def test_lease_of_a_holder_that_was_killed_ends(self, database: Database) -> None:
        with database.write() as session:
            times = {"taken_at": NOW, "ends_at": NOW}
            session.add(Lease(name="work", holder="killed", token="x", **times))
        with lease(database, "work", "alice"), database.read() as session:
            found = session.get(Lease, "work")
            assert found is not None
            assert (found.holder, found.ends_at > datetime.now(UTC)) == ("alice", True)

    def test_holder_whose_lease_another_took_learns_of_it(self, database: Database) -> None:
        with lease(database, "work", "alice", lasts_s=60) as held:
            held.check()
        with lease(database, "work", "alice", lasts_s=2) as held:
            with database.write() as session:
                found = session.get(Lease, "work")
                assert found is not None
                found.holder, found.token = "bob", "his"

            def is_lost() -> bool:
                try:
                    held.check()
                except LeaseLostError as error:
                    return "work was held up for longer than 2 s" in str(error)
                return False

            eventually(is_lost, "alice learns that it is lost")
        with database.read() as session:
            found = session.get(Lease, "work")
            assert found is not None
            assert found.holder == "bob", "what is bob's was taken away"

    def test_lease_that_is_not_moved_on_in_time_is_lost(self) -> None:
        held = Held("work", lasts_s=0)
        with pytest.raises(LeaseLostError, match="somebody else may do it by now"):
            held.check()
        in_time = Held("work", lasts_s=3600)
        in_time.check()
        in_time.lost()
        with pytest.raises(LeaseLostError):
            in_time.check()

    def test_lease_goes_on_while_its_holder_works(self, database: Database) -> None:
        def ends_at() -> datetime:
            with database.read() as session:
                found = session.get(Lease, "work")
                assert found is not None
                return found.ends_at

        with lease(database, "work", "alice", lasts_s=2):
            first = ends_at()
            eventually(lambda: ends_at() > first, "the lease goes on")
