"""The range of days that a batch run looks at: two dates, both inclusive, UTC."""

import datetime as dt
import re
from typing import NamedTuple

from serving.batch.errors import RangeError


class Days(NamedTuple):
    """From the first day to the last, both inclusive."""

    start: dt.date
    end: dt.date

    def condition(self, column: str) -> str:
        """SQL: the timestamp is within the days."""
        after = self.end + dt.timedelta(days=1)
        return f"{column} >= timestamp'{self.start} 00:00:00' and {column} < timestamp'{after} 00:00:00'"


def days(start: str, end: str) -> Days:
    """The range of two ISO dates.

    Raises:
        RangeError: one is no date, or the start is after the end.
    """
    answer = Days(_date("--start-date", start), _date("--end-date", end))
    if answer.start > answer.end:
        raise RangeError(f"--start-date {start} is after --end-date {end}")
    return answer


def _date(option: str, text: str) -> dt.date:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            pass
    raise RangeError(f"{option} {text!r} is no date: write it as YYYY-MM-DD")
