"""A simulated fleet as a source: AIS, sensors, alerts and voyage events, and the truth about them.

Deterministic by seed; see ``docs/simulator.md``. The parts: :mod:`.fleet` who, :mod:`.itinerary` what they
do, :mod:`.motion` where they are, :mod:`.machinery` how they fare, :mod:`.reports` what is heard of it,
:mod:`.disorder` what goes wrong on the way, :mod:`.simulation` all of it in the order of time.
"""
