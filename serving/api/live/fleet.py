"""Where every ship is now: what the published snapshot says, and newer positions, not validated yet."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from serving.api.live.messages import Columns
from serving.api.live.wire import SHIP, Flag, Ships, pack

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Known:
    """Ships by ascending MMSI, and what decides between two positions of one."""

    ships: Ships
    recency_us: Numbers
    version: Numbers
    """The bronze version that brought the position."""

    @classmethod
    def of(cls, columns: Columns, *, is_provisional: bool) -> "Known":
        """From the columns of a query, one row per ship, in any order."""
        order = np.argsort(columns["mmsi"], kind="stable")
        sorted_columns = {name: values[order] for name, values in columns.items()}
        return cls(
            pack(sorted_columns, is_provisional=is_provisional),
            sorted_columns["recency_us"].astype(np.int64),
            sorted_columns["version"].astype(np.int64),
        )

    def where(self, mask: npt.NDArray[np.bool_]) -> "Known":
        return Known(self.ships[mask], self.recency_us[mask], self.version[mask])


NOBODY = Known(np.empty(0, SHIP), np.empty(0, np.int64), np.empty(0, np.int64))


class Fleet:
    """The present state and what of it has changed. Not for several threads."""

    def __init__(self) -> None:
        self._known = NOBODY
        self._changed: npt.NDArray[np.bool_] = np.zeros(0, np.bool_)
        self._removed: list[Ships] = []

    def __len__(self) -> int:
        return len(self._known.ships)

    @property
    def provisional(self) -> int:
        """Ships whose position no build has validated."""
        return int(np.count_nonzero(self._known.ships["status"] & Flag.PROVISIONAL))

    @property
    def has_changed(self) -> bool:
        return bool(self._changed.any()) or bool(self._removed)

    def ships(self) -> Ships:
        """All of them, by MMSI."""
        return self._known.ships

    def apply(self, heard: Known) -> None:
        """Take newer positions in."""
        self._merge(heard, heard.recency_us)

    def validate(self, published: Known, head: int) -> None:
        """Take a build's positions in: all that it has read is as it says, what came later stays provisional.

        Args:
            published: the snapshot's current positions.
            head: the newest bronze version that the build has read.
        """
        before = self._known
        later = before.where((before.ships["status"] & Flag.PROVISIONAL != 0) & (before.version > head))
        pending = before.ships[self._changed]["mmsi"]
        self._known, self._changed = published, np.zeros(len(published.ships), np.bool_)
        self._merge(later, later.recency_us)
        now = self._known.ships
        places, is_known = _places(now["mmsi"], before.ships["mmsi"])
        same = np.zeros(len(now), np.bool_)
        same[places[is_known]] = now[places[is_known]] == before.ships[is_known]
        self._changed = ~same
        waiting, is_here = _places(now["mmsi"], pending)
        self._changed[waiting[is_here]] = True
        if len(gone := before.ships[~is_known]):
            self._removed.append(_marked_removed(gone))

    def take_changes(self) -> Ships:
        """The ships that changed since the last call, by MMSI; behind those that are taken away, if any."""
        changed = [*self._removed, self._known.ships[self._changed]]
        self._changed = np.zeros(len(self), np.bool_)
        self._removed = []
        return np.concatenate(changed)

    def _merge(self, heard: Known, recency_us: Numbers) -> None:
        places, is_known = _places(self._known.ships["mmsi"], heard.ships["mmsi"])
        newer = is_known.copy()
        newer[is_known] = recency_us[is_known] > self._known.recency_us[places[is_known]]
        at = places[newer]
        if len(at):
            self._known.ships[at] = heard.ships[newer]
            self._known.recency_us[at] = recency_us[newer]
            self._known.version[at] = heard.version[newer]
            self._changed[at] = True
        if not is_known.all():
            self._insert(heard.where(~is_known))

    def _insert(self, new: Known) -> None:
        ships = np.concatenate([self._known.ships, new.ships])
        order = np.argsort(ships["mmsi"], kind="stable")
        self._known = Known(
            ships[order],
            np.concatenate([self._known.recency_us, new.recency_us])[order],
            np.concatenate([self._known.version, new.version])[order],
        )
        self._changed = np.concatenate([self._changed, np.ones(len(new.ships), np.bool_)])[order]


def _places(
    known: npt.NDArray[np.uint32], wanted: npt.NDArray[np.uint32]
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.bool_]]:
    """Where each wanted MMSI is in the ascending known ones, and whether it is there."""
    places = np.searchsorted(known, wanted)
    is_known = np.zeros(len(wanted), np.bool_)
    inside = places < len(known)
    is_known[inside] = known[places[inside]] == wanted[inside]
    return places, is_known


def _marked_removed(ships: Ships) -> Ships:
    removed = ships.copy()
    removed["status"] |= np.uint8(Flag.REMOVED)
    return removed
