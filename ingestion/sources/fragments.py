"""Multi-part sentences: fragments that wait until their message is whole.

Guarantees that every fragment comes out exactly once: within a whole message, or as one that waits in vain.
Fragments are joined where sequence id, channel, talker, station and group agree, as far as they are reported,
and where no other fragment would fit as well: what could be joined in two ways is not joined at all.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from pyais.messages import AISSentence

PATIENCE_LINES = 500
"""Lines that a fragment waits for the rest. Sequence ids run 0-9 on each channel: a busy feed soon uses one
again, and what then comes belongs to another message."""
SHUFFLE_LINES = 20
"""Lines within which fragments may come out of order, which receivers on UDP do to neighbours only; and
within which two messages with the same identifiers are taken to be under way at once."""
PATIENCE_MS = 10_000
"""Milliseconds between the times of two fragments, where both have one."""
RIVAL_MS = 2_000
"""A start that is older than this when another one comes has lost its end."""

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
    is_time_unreadable: bool = False
    place: int = 0
    """Which one it is of the lines that are not consumed: others may stand between two fragments."""

    @property
    def slot(self) -> Slot:
        """What the fragments of one message have in common whatever their feed leaves out."""
        sentence = self.sentence
        return (sentence.talker_id, sentence.type, sentence.frag_cnt)

    def may_belong_with(self, other: "Fragment") -> bool:
        """Whether nothing speaks against both being parts of one message."""
        one, two = self.sentence, other.sentence
        # Each station counts sequence ids and groups on its own. Not every sentence says which heard it.
        if self.station and other.station and self.station != other.station:
            return False
        if not _is_near(self.time_ms, other.time_ms, PATIENCE_MS):
            return False
        if self.group is not None and other.group is not None:
            # The later sentences of a group often leave out the channel, or the sequence id.
            return (
                self.group == other.group
                and (one.seq_id is None or two.seq_id is None or one.seq_id == two.seq_id)
                and (not one.channel or not two.channel or one.channel == two.channel)
            )
        is_next = abs(self.place - other.place) <= 1
        if one.seq_id != two.seq_id:
            return False
        if one.channel != two.channel:
            # Some receivers state the channel in the first sentence only.
            return is_next and one.seq_id is not None and not (one.channel and two.channel)
        # Without an identifier only the next sentence can be the next part.
        return one.seq_id is not None or is_next


class Outcome(NamedTuple):
    """What a fragment brings to an end."""

    whole: list[list[Fragment]]
    """Messages, each as its fragments in order."""
    lost: list[Fragment]
    """Fragments that cannot be joined any more."""


NOTHING = Outcome([], [])


@dataclass(slots=True, eq=False)
class _Partial:
    parts: dict[int, Fragment] = field(default_factory=dict)
    first_line: int = 0
    is_shuffled: bool = False

    @property
    def is_whole(self) -> bool:
        return len(self.parts) == next(iter(self.parts.values())).sentence.frag_cnt

    def takes(self, fragment: Fragment) -> bool:
        if fragment.sentence.frag_num in self.parts:
            return False
        distance = fragment.line_number - self.first_line
        is_shuffled = self.is_shuffled or fragment.sentence.frag_num != len(self.parts) + 1
        if distance > (SHUFFLE_LINES if is_shuffled else PATIENCE_LINES):
            return False
        if fragment.sentence.seq_id is None and fragment.group is None:
            return self._newest().may_belong_with(fragment)
        return all(fragment.may_belong_with(part) for part in self.parts.values())

    def rivals(self, fragment: Fragment) -> bool:
        """Whether the fragment would stand where this one has another content."""
        held = self.parts.get(fragment.sentence.frag_num)
        return (
            held is not None
            and held.sentence.payload != fragment.sentence.payload
            and held.may_belong_with(fragment)
        )

    def is_same(self, other: "_Partial") -> bool:
        """Whether it makes no difference which of the two takes a fragment: a sentence heard twice."""
        return self.parts.keys() == other.parts.keys() and all(
            part.sentence.payload == other.parts[number].sentence.payload
            for number, part in self.parts.items()
        )

    def add(self, fragment: Fragment) -> None:
        if not self.parts:
            self.first_line = fragment.line_number
        self.is_shuffled = self.is_shuffled or fragment.sentence.frag_num != len(self.parts) + 1
        self.parts[fragment.sentence.frag_num] = fragment

    def fragments(self) -> list[Fragment]:
        return [self.parts[number] for number in sorted(self.parts)]

    def _newest(self) -> Fragment:
        return max(self.parts.values(), key=lambda part: part.line_number)


class Fragments:
    """Assembles messages; a sentence heard by two stations gives two messages.

    A message whose fragments came out of order is held back for :data:`SHUFFLE_LINES`: until then another
    fragment may come that fits as well.
    """

    def __init__(self) -> None:
        self._slots: dict[Slot, list[_Partial]] = {}

    def add(self, fragment: Fragment) -> Outcome:
        """Take a fragment; what it makes whole, and what it proves to be lost."""
        waiting = self._slots.setdefault(fragment.slot, [])
        lost = self._superseded(waiting, fragment)
        held = [partial for partial in waiting if partial.is_whole and partial.rivals(fragment)]
        if held:
            # Joined out of order, and now another fragment fits in the place of one of them.
            return Outcome([], [*lost, *self._take(fragment.slot, held), fragment])
        takers = [partial for partial in waiting if partial.takes(fragment)]
        if any(not taker.is_same(takers[0]) for taker in takers[1:]):
            return Outcome([], [*lost, *self._take(fragment.slot, takers), fragment])
        partial = takers[0] if takers else _Partial()
        if not takers:
            waiting.append(partial)
        partial.add(fragment)
        if not partial.is_whole or partial.is_shuffled:
            return Outcome([], lost) if lost else NOTHING
        self._take(fragment.slot, [partial])
        return Outcome([partial.fragments()], lost)

    def expired(self, line_number: int) -> Outcome:
        """Take out the messages that were held back, and the fragments that have waited too long."""
        whole: list[list[Fragment]] = []
        lost: list[Fragment] = []
        for slot in list(self._slots):
            for partial in list(self._slots[slot]):
                age = line_number - partial.first_line
                if partial.is_whole and age > SHUFFLE_LINES:
                    whole.append(self._take(slot, [partial]))
                elif age > PATIENCE_LINES:
                    lost += self._take(slot, [partial])
            if not self._slots[slot]:
                del self._slots[slot]
        return Outcome(whole, lost)

    def rest(self) -> Outcome:
        """Take out all that wait, when nothing more comes."""
        partials = [partial for waiting in self._slots.values() for partial in waiting]
        self._slots.clear()
        whole = [partial.fragments() for partial in partials if partial.is_whole]
        return Outcome(whole, [part for each in partials if not each.is_whole for part in each.fragments()])

    def _superseded(self, waiting: list[_Partial], fragment: Fragment) -> list[Fragment]:
        """Take out older starts that a fragment proves to be lost: their identifiers are used again."""
        old = [
            partial
            for partial in waiting
            if not partial.is_whole
            and partial.rivals(fragment)
            and (
                fragment.line_number - partial.first_line > SHUFFLE_LINES
                or not _is_near(fragment.time_ms, partial.parts[fragment.sentence.frag_num].time_ms, RIVAL_MS)
            )
        ]
        return self._take(fragment.slot, old)

    def _take(self, slot: Slot, partials: list[_Partial]) -> list[Fragment]:
        for partial in partials:
            self._slots[slot].remove(partial)
        return [fragment for partial in partials for fragment in partial.fragments()]


def _is_near(one_ms: int | None, other_ms: int | None, within_ms: int) -> bool:
    return one_ms is None or other_ms is None or abs(one_ms - other_ms) <= within_ms
