r"""Norway's open AIS feed (Kystverket, NLOD): NMEA over TCP, each sentence with a tag block.

``\s:2573135,c:1671620143*0A\!BSVDM,...``: station and time of receipt of the coast station. What drops is
connected again. Ships below 45 m that are for leisure, and fishing vessels below 15 m, are not in it.
"""

from collections.abc import Iterable
from pathlib import Path

from ingestion.sources.inputs import Input
from ingestion.sources.nmea import NmeaSource
from ingestion.sources.reconnection import Reconnection

OPEN_FEED = "tcp://153.44.253.27:5631"


class KystverketSource(NmeaSource):
    """Reads the open feed, another address, or files of it."""

    name = "kystverket"

    def __init__(
        self, inputs: Iterable[str | Path] = (), *, first_wait_s: float = 1.0, longest_wait_s: float = 60.0
    ) -> None:
        self._waits = (first_wait_s, longest_wait_s)
        super().__init__(list(inputs) or [OPEN_FEED])

    def input(self, location: str | Path) -> Input:
        """A TCP address is connected again when it drops."""
        return Input(location, self.lines.left_out, reconnection=Reconnection(self.lines, *self._waits))
