"""How long the sink waits while the store is down."""

from ingestion.sink.circuit import Circuit, CircuitState


def test_a_closed_circuit_lets_everything_through() -> None:
    assert Circuit(0.5, 30).lets_through(now_s=0)


def test_each_failure_doubles_the_wait_up_to_the_most() -> None:
    circuit = Circuit(first_wait_s=0.5, max_wait_s=3)
    assert [circuit.fail(now_s=0) for _ in range(5)] == [0.5, 1, 2, 3, 3]


def test_an_open_circuit_lets_one_attempt_through_after_its_wait() -> None:
    circuit = Circuit(1, 30)
    circuit.fail(now_s=10)
    assert not circuit.lets_through(now_s=10.9)
    assert circuit.lets_through(now_s=11)
    states = [circuit.state]
    circuit.fail(now_s=11)
    states.append(circuit.state)
    assert states == [CircuitState.HALF_OPEN, CircuitState.OPEN]
    assert not circuit.lets_through(now_s=12.9)


def test_a_success_closes_the_circuit_and_forgets_the_failures() -> None:
    circuit = Circuit(1, 30)
    circuit.fail(now_s=0)
    assert circuit.succeed()
    assert not circuit.succeed()
    assert circuit.fail(now_s=0) == 1


def test_the_wait_stays_finite_after_very_many_failures() -> None:
    circuit = Circuit(1, 30)
    assert {circuit.fail(now_s=0) for _ in range(3000)} == {1, 2, 4, 8, 16, 30}
