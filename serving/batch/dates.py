"""The range of days that a batch run looks at: two dates, both inclusive, UTC; without one, all there is."""

import datetime as dt
import re
from typing import NamedTuple

from serving.batch.errors import RangeError


class Days(NamedTuple):
    """From the first day to the last, both inclusive; None is open, to the first or the last of the input."""

    start: dt.date | None
    end: dt.date | None

    def condition(self, column: str) -> str:
        """SQL: the timestamp is within the days; never true of a null."""
        bounds = [f"{column} is not null"]
        if self.start is not None:
            bounds.append(f"{column} >= timestamp'{self.start} 00:00:00'")
        # After the last day of the calendar nothing can come, and there is no midnight to compare with.
        if self.end is not None and self.end != dt.date.max:
            bounds.append(f"{column} < timestamp'{self.end + dt.timedelta(days=1)} 00:00:00'")
        return " and ".join(bounds)

    def __str__(self) -> str:
        if self.start is None and self.end is None:
            return "on any day"
        start = "the first day" if self.start is None else self.start
        return f"from {start} to {'the last day' if self.end is None else self.end}"


def days(start: str | None, end: str | None) -> Days:
    """The range of two ISO dates, each None where it is open.

    Raises:
        RangeError: one is no date, or the start is after the end.
    """
    range_of_days = Days(_date("--start-date", start), _date("--end-date", end))
    if range_of_days.start and range_of_days.end and range_of_days.start > range_of_days.end:
        raise RangeError(f"--start-date {start} is after --end-date {end}")
    return range_of_days


def _date(option: str, text: str | None) -> dt.date | None:
    if text is None:
        return None
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            pass
    raise RangeError(f"{option} {text!r} is no date: write it as YYYY-MM-DD")
