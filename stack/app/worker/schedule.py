"""Work at set times: which is due. APScheduler's triggers say when; what was done last is kept in a file.

So a run that was missed, or that ended badly because the machine went down, is made up for once; and as the
worker does one thing at a time, no run overlaps another.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.triggers.cron import CronTrigger

from stack.errors import SettingsError
from stack.servers.part import Restart
from stack.settings import Settings
from stack.whole_files import write_whole

RETRY = Restart(limit=3, first_pause_s=60.0, longest_pause_s=900.0)
"""Scheduled work that failed is tried again so often, then waits for its next time."""


def crontabs(settings: Settings) -> dict[str, str]:
    """The scheduled works and their times, by rank; those without a time are left out."""
    every = {
        "restart": settings.schedule_restart,
        "maintain": settings.schedule_maintain,
        "daily": settings.schedule_daily,
        "train": settings.schedule_train,
        "score": settings.schedule_score,
    }
    return {name: crontab for name, crontab in every.items() if crontab}


@dataclass
class Job:
    """One scheduled work."""

    trigger: CronTrigger
    done: datetime
    """When its last run began, or when the schedule first knew of it."""
    failures: int = 0
    not_before: datetime | None = None

    def is_due(self, now: datetime) -> bool:
        if self.not_before is not None and now < self.not_before:
            return False
        at = self.trigger.get_next_fire_time(None, self.done + timedelta(seconds=1))
        return at is not None and at <= now


class Schedule:
    """Which works are due. Times are aware, in UTC."""

    def __init__(self, crontabs: Mapping[str, str], file: Path, now: datetime) -> None:
        """As given.

        Args:
            crontabs: five fields of cron, in UTC, by the work's name; their order is their rank.
            file: keeps when each was done.
            now: a work that the file does not know counts as done now.

        Raises:
            SettingsError: a crontab cannot be read.
        """
        self._file = file
        known = _read(file)
        self.jobs = {
            # The clock may have been set back: nothing was done in the future.
            name: Job(_trigger(name, crontab), min(now, known.get(name, now)))
            for name, crontab in crontabs.items()
        }
        self._write()

    def due(self, now: datetime) -> list[str]:
        """The works that are due, by rank."""
        for job in self.jobs.values():
            job.done = min(job.done, now)
        return [name for name, job in self.jobs.items() if job.is_due(now)]

    def done(self, name: str, began: datetime) -> None:
        """A work ended well; what became due while it ran is made up for by one run."""
        job = self.jobs[name]
        job.done, job.failures, job.not_before = began, 0, None
        self._write()

    def failed(self, name: str, began: datetime, now: datetime) -> float | None:
        """A work failed; returns the pause before it is tried again (s), none where it waits for its time."""
        job = self.jobs[name]
        job.failures += 1
        if job.failures > RETRY.limit:
            self.done(name, began)
            return None
        pause_s = RETRY.pause_s(job.failures)
        job.not_before = now + timedelta(seconds=pause_s)
        return pause_s

    def next_times(self, now: datetime) -> dict[str, datetime]:
        """When each work is due next, after now."""
        times = {name: job.trigger.get_next_fire_time(None, now) for name, job in self.jobs.items()}
        return {name: at for name, at in times.items() if at is not None}

    def _write(self) -> None:
        write_whole(self._file, json.dumps({name: job.done.isoformat() for name, job in self.jobs.items()}))


def _trigger(name: str, crontab: str) -> CronTrigger:
    try:
        return CronTrigger.from_crontab(crontab, timezone=UTC)
    except ValueError as error:
        raise SettingsError(f"TIDELINE_SCHEDULE_{name.upper()}={crontab!r}: {error}") from error


def _read(file: Path) -> dict[str, datetime]:
    try:
        return {name: datetime.fromisoformat(text) for name, text in json.loads(file.read_text()).items()}
    except (FileNotFoundError, ValueError):
        return {}
