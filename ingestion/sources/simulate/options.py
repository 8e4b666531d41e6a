"""A simulation's configuration from what a user writes: durations, moments, rates."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

from ingestion.sources.simulate.config import Rates, SimulationConfig
from ingestion.sources.simulate.errors import SimulationError

SECONDS = {"s": 1.0, "m": 60.0, "h": 3600.0}


def configured(
    *,
    seed: int,
    vessels: int,
    start: str | None,
    hours: float | None,
    days: float | None,
    messages: int | None,
    interval: str,
    rates: list[str],
    live: bool,
    now: datetime,
) -> SimulationConfig:
    """The options as a configuration.

    Raises:
        SimulationError: an option cannot be, or two contradict.
    """
    lengths = {"--hours": hours, "--days": days, "--messages": messages, "--live": live or None}
    given = [name for name, value in lengths.items() if value is not None]
    if len(given) > 1:
        raise SimulationError(
            f"{given[0]} and {given[1]}: give one of them, not both: each sets the length of the run"
        )
    interval_s = seconds_of(interval)
    duration_s: float | None = 3600 * (hours if hours is not None else 24 * days if days is not None else 24)
    if live or messages is not None:
        duration_s = None
    config = SimulationConfig(
        start=now.replace(microsecond=0),
        seed=seed,
        vessels=vessels,
        duration_s=duration_s,
        interval_s=interval_s,
        messages=messages,
        rates=rates_of(rates),
    )
    if start is not None:
        return replace(config, start=moment_of(start))
    if live:
        return config
    # a ship makes about one message an interval; a run that is bounded by messages begins early enough
    length_s = duration_s if duration_s is not None else 1.3 * interval_s * (1 + (messages or 0) / vessels)
    return replace(config, start=config.start - timedelta(seconds=length_s))


def seconds_of(text: str) -> float:
    """Seconds of ``10s``, ``5m``, ``1h``, or of a bare number.

    Raises:
        SimulationError: the text is none of these.
    """
    number, unit = (text[:-1], text[-1]) if text[-1:] in SECONDS else (text, "s")
    try:
        return float(number) * SECONDS[unit]
    except ValueError:
        raise SimulationError(f"--interval {text!r}: a number with s, m or h, such as 10s or 30m") from None


def moment_of(text: str) -> datetime:
    """A moment in UTC.

    Raises:
        SimulationError: the text is not ISO 8601.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise SimulationError(
            f"--start {text!r}: not an ISO 8601 time such as 2026-03-01T00:00:00Z"
        ) from None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def rates_of(texts: list[str]) -> Rates:
    """The default rates with some overridden, each given as ``name=value``.

    Raises:
        SimulationError: there is no such rate, or the value is no number.
    """
    known = [rate.name for rate in fields(Rates)]
    changed: dict[str, float] = {}
    for text in texts:
        name, _, value = text.partition("=")
        name = name.strip().replace("-", "_")
        if name not in known:
            raise SimulationError(f"--rate {text!r}: there are {', '.join(known)}")
        try:
            changed[name] = float(value)
        except ValueError:
            raise SimulationError(f"--rate {text!r}: {value!r} is not a number") from None
    return replace(Rates(), **changed)
