"""The care for one kept part: what is done for it as it lives, dies, hangs and is stopped."""

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from stack.servers.care import Action, Care, Phase
from stack.servers.part import Restart
from stack.servers.processes import State

POLICY = Restart(limit=3, first_pause_s=1, longest_pause_s=4, steady_s=100)
PATIENCE_S = 30.0


def care(may_end: bool = False) -> Care:
    return Care(POLICY, PATIENCE_S, may_end=may_end)


def up(now: float = 0.0, may_end: bool = False) -> Care:
    """One that was started and has answered."""
    one = care(may_end)
    assert one.next(now, State.STOPPED, needs=True) is Action.START
    one.started(now)
    assert one.next(now, State.RUNNING, answers=True, needs=True) is Action.GREET
    assert one.is_up
    return one


def test_part_waits_for_what_it_needs() -> None:
    one = care()
    assert one.next(0, State.STOPPED, needs=False) is Action.NOTHING
    assert one.next(1, State.STOPPED, needs=True) is Action.START


def test_part_that_died_while_nobody_watched_is_started() -> None:
    assert care().next(0, State.STALE, needs=True) is Action.START


def test_killed_part_is_started_after_the_pause() -> None:
    one = up()
    assert one.next(10, State.STALE, code=-9, needs=True) is Action.NOTHING
    assert one.next(10.5, State.STALE, needs=True) is Action.NOTHING
    assert one.next(11, State.STALE, needs=True) is Action.START


def test_part_is_not_started_again_while_its_need_is_down() -> None:
    one = up()
    one.next(10, State.STALE, code=1, needs=False)
    assert one.next(60, State.STALE, needs=False) is Action.NOTHING
    assert one.next(61, State.STALE, needs=True) is Action.START
    assert one.failures == 1


def test_part_that_somebody_stopped_stays_down_until_somebody_starts_it() -> None:
    one = up()
    assert one.next(10, State.STOPPED, needs=True) is Action.NOTHING
    assert one.next(1000, State.STOPPED, needs=True) is Action.NOTHING
    assert one.phase is Phase.STOPPED
    assert one.next(1001, State.RUNNING, answers=True, needs=True) is Action.GREET


def test_part_that_is_stopped_in_its_pause_stays_down() -> None:
    one = up()
    one.next(10, State.STALE, code=0, needs=True)
    assert one.next(11, State.STOPPED, needs=True) is Action.NOTHING
    assert one.phase is Phase.STOPPED


def test_source_that_is_stopped_has_not_come_to_its_own_end() -> None:
    one = up(may_end=True)
    assert one.next(10, State.STOPPED, code=0, needs=True) is Action.NOTHING
    assert one.phase is Phase.STOPPED


def test_source_at_its_end_is_forgotten_and_not_restarted() -> None:
    one = up(may_end=True)
    assert one.next(10, State.STALE, code=0, needs=True) is Action.FORGET
    assert one.next(1000, State.STOPPED, needs=True) is Action.NOTHING
    assert one.phase is Phase.ENDED


def test_daemon_that_ended_with_0_is_started_again() -> None:
    one = up()
    one.next(10, State.STALE, code=0, needs=True)
    assert one.next(11, State.STALE, needs=True) is Action.START


def test_mistake_in_the_settings_is_given_up_at_once() -> None:
    one = up()
    one.next(10, State.STALE, code=2, needs=True)
    assert one.phase is Phase.GIVEN_UP


def test_part_without_an_answer_is_killed_after_its_patience() -> None:
    one = up()
    assert one.next(PATIENCE_S, State.RUNNING, answers=False, needs=True) is Action.NOTHING
    assert one.next(PATIENCE_S + 1, State.RUNNING, answers=None, needs=True) is Action.KILL


def test_long_run_begins_the_count_of_failures_again() -> None:
    one = up()
    now = 0.0
    for _ in range(10):
        now += POLICY.steady_s
        one.next(now, State.STALE, code=1, needs=True)
        assert one.failures == 1
        now += 1
        assert one.next(now, State.STALE, needs=True) is Action.START
        one.started(now)
        one.next(now, State.RUNNING, answers=True, needs=True)


def test_part_that_cannot_be_started_is_tried_up_to_the_limit() -> None:
    one = care()
    starts = 0
    for now in range(100):
        if one.next(now, State.STOPPED, needs=True) is Action.START:
            starts += 1
            one.failed(now, "no Java")
    assert (starts, one.phase) == (POLICY.limit + 1, Phase.GIVEN_UP)


def test_full_disk_is_waited_out_however_long_it_lasts() -> None:
    one = care()
    for now in range(100):
        if one.next(now, State.STOPPED, needs=True) is Action.START:
            one.hindered(now, "the disk is full")
    assert one.phase is Phase.WAITING
    assert one.next(100 + POLICY.longest_pause_s, State.STOPPED, needs=True) is Action.START


def test_part_that_is_not_ready_is_greeted_again() -> None:
    one = up()
    one.not_ready("no topic")
    assert not one.is_up
    assert one.next(1, State.RUNNING, answers=True, needs=True) is Action.GREET


@dataclass
class World:
    """A part and its machine: what happens to it is up to the test."""

    care: Care
    now: float = 0.0
    state: State = State.STOPPED
    starts: list[float] = field(default_factory=list)
    deaths_in_a_row: int = 0

    def tick(self, seconds: float, *, needs: bool, dies: bool, answers: bool) -> None:
        self.now += seconds
        code = None
        if dies and self.state is State.RUNNING:
            self.state, code = State.STALE, 1
        action = self.care.next(
            self.now, self.state, answers=answers and self.state is State.RUNNING, code=code, needs=needs
        )
        if action is Action.START:
            assert self.state is not State.RUNNING
            assert needs
            self.starts.append(self.now)
            self.care.started(self.now)
            self.state = State.RUNNING
        elif action is Action.KILL:
            assert self.state is State.RUNNING
            self.state = State.STALE


@given(
    st.lists(
        st.tuples(st.floats(0.1, 50), st.booleans(), st.booleans(), st.booleans()), min_size=1, max_size=60
    )
)
def test_whatever_happens_a_part_is_up_or_on_its_way_or_given_up(
    events: list[tuple[float, bool, bool, bool]],
) -> None:
    world = World(care())
    for seconds, needs, dies, answers in events:
        world.tick(seconds, needs=needs, dies=dies, answers=answers)
    assert all(later - earlier >= 1 for earlier, later in zip(world.starts, world.starts[1:], strict=False))
    if world.care.phase is Phase.GIVEN_UP:
        assert world.care.failures > POLICY.limit
        return
    # Left alone, with all it needs, it comes up within the longest pause.
    for _ in range(3):
        world.tick(POLICY.longest_pause_s, needs=True, dies=False, answers=True)
    assert world.care.is_up
