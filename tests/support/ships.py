"""Ships that are moved by hand over a sphere, as the tests of tracks sail them."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pyproj import Geod

SPHERE = Geod(a=3440.0648, b=3440.0648)  # nautical miles: the marts' own radius


class Place(NamedTuple):
    latitude: float
    longitude: float

    def off(self, course: float, nm: float) -> "Place":
        """The place so many nautical miles away, on a great circle that begins with this course."""
        longitude, latitude, _ = SPHERE.fwd(self.longitude, self.latitude, course, nm)
        return Place(latitude, longitude)

    def way_to(self, other: "Place") -> tuple[float, float]:
        """Course and nautical miles to another place."""
        course, _, nm = SPHERE.inv(self.longitude, self.latitude, other.longitude, other.latitude)
        return course % 360, nm


@dataclass
class Ship:
    """A ship that is moved by hand. A manoeuvre reports as it begins and each few minutes, but not where it
    ends: that is the next one's first report."""

    mmsi: int
    moment: dt.datetime
    place: Place
    minutes: float = 10
    reports: list[tuple[dt.datetime, dict[str, Any]]] = field(default_factory=list)

    def report(self, knots: float = 0, course: float | None = None, nav_status: int = 0) -> "Ship":
        content = {"speed_knots": knots, "course_deg": course, "nav_status": nav_status}
        self.reports.append((self.moment, self.place._asdict() | content))
        return self

    def lie(self, hours: float, nav_status: int = 0) -> "Ship":
        end = self.moment + dt.timedelta(hours=hours)
        while self.moment < end:
            self.report(nav_status=nav_status)
            self.moment += dt.timedelta(minutes=self.minutes)
        self.moment = end
        return self

    def sail(self, to: Place, knots: float) -> "Ship":
        begin, origin = self.moment, self.place
        course, nm = origin.way_to(to)
        end = begin + dt.timedelta(seconds=round(nm / knots * 3600))
        while self.moment < end:
            self.place = origin.off(course, knots * (self.moment - begin).total_seconds() / 3600)
            self.report(knots, self.place.way_to(to)[0])
            self.moment += dt.timedelta(minutes=self.minutes)
        self.moment, self.place = end, to
        return self

    def unheard(self, hours: float, then_at: Place | None = None) -> "Ship":
        self.moment += dt.timedelta(hours=hours)
        self.place = then_at or self.place
        return self
