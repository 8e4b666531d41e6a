"""What the dbt worker does next, whatever comes: data, failures, work of the schedule."""

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from stack.app.worker.plan import LIVE, REST, Plan
from stack.servers.part import Restart

INTERVAL_S = 100.0
RETRY = Restart(first_pause_s=2, longest_pause_s=60)


def plan() -> Plan:
    return Plan(INTERVAL_S, RETRY)


def built(now: float = 0.0, version: int = 1) -> Plan:
    """One that has built everything of a version."""
    one = plan()
    for work in (LIVE, REST):
        assert one.next(now, {"ais": version}) == work
        one.done(work, now, {"ais": version})
    return one


def test_nothing_new_is_nothing_to_do() -> None:
    assert built().next(1000, {"ais": 1}) is None


def test_new_version_wakes_the_live_build() -> None:
    assert built().next(1, {"ais": 2}) == LIVE


def test_nothing_else_comes_before_the_first_live_build() -> None:
    one = plan()
    one.failed(LIVE, 0)
    assert one.next(1, {"ais": 1}, ["daily"]) is None
    assert one.next(2, {"ais": 1}, ["daily"]) == LIVE


def test_rest_is_built_at_once_when_no_more_data_comes() -> None:
    one = built()
    one.done(LIVE, 1, {"ais": 2})
    assert one.next(2, {"ais": 2}) == REST


def test_rest_waits_for_its_interval_while_data_keeps_coming() -> None:
    one = built()
    one.done(LIVE, 1, {"ais": 2})
    assert one.next(2, {"ais": 3}) == LIVE
    one.done(LIVE, INTERVAL_S, {"ais": 3})
    assert one.next(INTERVAL_S + 1, {"ais": 4}) == REST


def test_failed_build_is_tried_again_after_growing_pauses() -> None:
    one = built()
    assert [one.failed(LIVE, 0) for _ in range(4)] == [2, 4, 8, 16]
    assert one.next(15, {"ais": 2}) == REST
    assert one.next(16, {"ais": 2}) == LIVE


def test_scheduled_work_gets_a_turn_between_live_builds() -> None:
    one = built()
    one.done(LIVE, 1, {"ais": 2})
    assert one.next(2, {"ais": 3}, ["daily"]) == "daily"
    one.done("daily", 2, {"ais": 3})
    assert one.next(3, {"ais": 3}, ["train"]) == LIVE


def test_changed_project_is_built_again_at_once() -> None:
    one = built()
    one.failed(LIVE, 0)
    one.project_changed()
    assert one.next(0, {"ais": 1}) == LIVE


@dataclass
class World:
    """A plan and the runs that it chose."""

    plan: Plan
    now: float = 0.0
    version: int = 1
    since_live: int = 0
    waiting: list[str] = field(default_factory=list)

    def step(self, seconds: float, new: bool, is_good: bool, due: str | None) -> None:
        self.now += seconds
        self.version += new
        if due and due not in self.waiting:
            self.waiting.append(due)
        work = self.plan.next(self.now, {"ais": self.version}, self.waiting)
        if work is None:
            return
        if self.plan.live.is_due(self.now, {"ais": self.version}) and work != LIVE:
            self.since_live += 1
        if work == LIVE:
            self.since_live = 0
        assert self.since_live <= 1, "live data waited for two other works"
        if is_good:
            self.plan.done(work, self.now, {"ais": self.version})
            self.waiting = [name for name in self.waiting if name != work]
        else:
            self.plan.failed(work, self.now)


@given(
    st.lists(
        st.tuples(
            st.floats(0, 200),
            st.booleans(),
            st.booleans(),
            st.sampled_from([None, None, "daily", "maintain"]),
        ),
        max_size=80,
    )
)
def test_whatever_comes_live_goes_first_and_all_is_built_in_the_end(
    events: list[tuple[float, bool, bool, str | None]],
) -> None:
    world = World(plan())
    for event in events:
        world.step(*event)
    for _ in range(4 + len(world.waiting) * 2):
        world.step(RETRY.longest_pause_s, False, True, None)
    bronze = {"ais": world.version}
    assert (world.plan.live.built, world.plan.rest.built, world.waiting) == (bronze, bronze, [])
    assert world.plan.next(world.now, bronze) is None
