"""Multi-part sentences: fragments that wait until their message is whole.

Guarantees that every fragment comes out exactly once: within a whole message, or as one that waits in vain.
Never joins fragments that cannot belong together.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pyais.messages import AISSentence

PATIENCE_LINES = 500
"""Lines that a fragment waits for the rest. Sequence ids run 0-9 on each channel: a busy feed soon uses one
again, and what then comes belongs to another message."""
SHUFFLE_LINES = 20
"""Lines within which fragments may come out of order, which receivers on UDP do to neighbours only."""
PATIENCE_MS = 10_000
"""Milliseconds between the times of two fragments, where both have one."""

Slot = tuple[object, ...]


@dataclass(slots=True)
class Fragment:
    """A sentence that is part of a message, as it was read."""

    line: bytes
    sentence: AISSentence
    line_number: int
    time_ms: int | None
    station: str | None
    group: str | None
    """Number of the tag-block group, where there is one."""

    @property
    def slot(self) -> Slot:
        """What the fragments of one message have in common.

        A tag-block group is the better key: the channel is often left out of the later sentences of a group.
        """
        sentence = self.sentence
        if self.group is not None:
            return ("g", self.group, sentence.frag_cnt)
        return (sentence.seq_id, sentence.channel, sentence.talker_id, sentence.type, sentence.frag_cnt)


@dataclass(slots=True)
class _Partial:
    parts: dict[int, Fragment] = field(default_factory=dict)
    first_line: int = 0
    is_shuffled: bool = False

    def takes(self, fragment: Fragment) -> bool:
        if fragment.sentence.frag_num in self.parts:
            return False
        # Each station counts sequence ids on its own. Not every sentence says which station heard it.
        if fragment.station and any(
            part.station not in (None, fragment.station) for part in self.parts.values()
        ):
            return False
        distance = fragment.line_number - self.first_line
        is_shuffled = self.is_shuffled or fragment.sentence.frag_num != len(self.parts) + 1
        if distance > (SHUFFLE_LINES if is_shuffled else PATIENCE_LINES):
            return False
        return all(_is_near(fragment.time_ms, other.time_ms) for other in self.parts.values())

    def add(self, fragment: Fragment) -> None:
        if not self.parts:
            self.first_line = fragment.line_number
        self.is_shuffled = self.is_shuffled or fragment.sentence.frag_num != len(self.parts) + 1
        self.parts[fragment.sentence.frag_num] = fragment


class Fragments:
    """Assembles messages; a sentence heard by two stations gives two messages."""

    def __init__(self) -> None:
        self._slots: dict[Slot, list[_Partial]] = {}

    def add(self, fragment: Fragment) -> list[Fragment] | None:
        """Take a fragment; the message's fragments in order when it is the last one that was missing."""
        slot = fragment.slot
        waiting = self._slots.setdefault(slot, [])
        partial = next((partial for partial in waiting if partial.takes(fragment)), None)
        if partial is None:
            partial = _Partial()
            waiting.append(partial)
        partial.add(fragment)
        if len(partial.parts) < fragment.sentence.frag_cnt:
            return None
        waiting.remove(partial)
        if not waiting:
            del self._slots[slot]
        return [partial.parts[number] for number in sorted(partial.parts)]

    def superseded(self, fragment: Fragment) -> list[Fragment]:
        """Take out what a fragment proves to be lost: an older start of its slot with another content."""
        waiting = self._slots.get(fragment.slot, ())
        number = fragment.sentence.frag_num
        lost = [
            partial
            for partial in waiting
            if number in partial.parts
            and partial.parts[number].station == fragment.station
            and partial.parts[number].sentence.payload != fragment.sentence.payload
        ]
        return self._take(fragment.slot, lost)

    def expired(self, line_number: int) -> list[Fragment]:
        """Take out the fragments that have waited too long."""
        taken: list[Fragment] = []
        for slot in list(self._slots):
            old = [
                partial for partial in self._slots[slot] if line_number - partial.first_line > PATIENCE_LINES
            ]
            taken += self._take(slot, old)
        return taken

    def rest(self) -> Iterator[Fragment]:
        """Take out all that wait, when nothing more comes."""
        for waiting in self._slots.values():
            for partial in waiting:
                yield from partial.parts.values()
        self._slots.clear()

    def _take(self, slot: Slot, partials: list[_Partial]) -> list[Fragment]:
        if not partials:
            return []
        waiting = [partial for partial in self._slots[slot] if partial not in partials]
        if waiting:
            self._slots[slot] = waiting
        else:
            del self._slots[slot]
        return [fragment for partial in partials for fragment in partial.parts.values()]


def _is_near(one_ms: int | None, other_ms: int | None) -> bool:
    return one_ms is None or other_ms is None or abs(one_ms - other_ms) <= PATIENCE_MS
