"""Danish Maritime Authority archives (``aisdk``): Danish waters, every report received, as CSV.

Texts become the codes that AIS sent where they are unambiguous; "", "Unknown", "Undefined" and "Unknown
value" mean that nothing is known. Not carried: the kind of position fix, the data source (always AIS) and the
antenna's distances A-D, whose sums are length and width.
"""

from datetime import UTC, datetime

from ingestion.sources.rows import (
    Fields,
    Row,
    RowDecoder,
    RowSource,
    Times,
    check_numbers,
    code,
    course_of,
    heading_of,
    is_speed,
    mmsi_of,
    places,
    text,
)
from ingestion.sources.statuses import nav_status
from ingestion.sources.times import reported_ms

_COLUMNS: dict[str, tuple[str, ...]] = {
    name: (name,)
    for name in (
        "# Timestamp",
        "Type of mobile",
        "MMSI",
        "Latitude",
        "Longitude",
        "Navigational status",
        "ROT",
        "SOG",
        "COG",
        "Heading",
        "IMO",
        "Callsign",
        "Name",
        "Ship type",
        "Cargo type",
        "Width",
        "Length",
        "Draught",
        "Destination",
        "ETA",
    )
} | {"# Timestamp": ("# Timestamp", "Timestamp")}

_NOTHING = frozenset({b"", b"Unknown", b"Undefined", b"Unknown value"})
_CLASSES = {b"Class A": "A", b"Class B": "B"}

_SHIP_TYPES = {
    b"Fishing": 30,
    b"Towing": 31,
    b"Towing long/wide": 32,
    b"Dredging": 33,
    b"Diving": 34,
    b"Military": 35,
    b"Sailing": 36,
    b"Pleasure": 37,
    b"Pilot": 50,
    b"SAR": 51,
    b"Tug": 52,
    b"Port tender": 53,
    b"Anti-pollution": 54,
    b"Law enforcement": 55,
    b"Spare 1": 56,
    b"Spare 2": 57,
    b"Medical": 58,
    b"Not party to conflict": 59,
}
_SHIP_GROUPS = {b"WIG": 20, b"HSC": 40, b"Passenger": 60, b"Cargo": 70, b"Tanker": 80, b"Other": 90}
"""Groups of ten codes whose last digit tells the cargo."""
_CARGO_DIGITS = {
    b"Category X": 1,
    b"Category Y": 2,
    b"Category Z": 3,
    b"Category OS": 4,
    b"No additional information": 9,
}
"""Last digit of a group's code. "Reserved for future use" may be 5 to 8: the group's own code, 0, stands."""


class DmaSource(RowSource):
    """Danish Maritime Authority CSV files: plain, .gz or .zip."""

    name = "dma"

    def decoder(self, document: str, columns: list[str]) -> RowDecoder:
        """Raises SourceError: the header is another; names what is missing."""
        (
            time_at,
            mobile_at,
            mmsi_at,
            latitude_at,
            longitude_at,
            status_at,
            turn_at,
            speed_at,
            course_at,
            heading_at,
            imo_at,
            call_sign_at,
            name_at,
            type_at,
            cargo_at,
            width_at,
            length_at,
            draught_at,
            destination_at,
            eta_at,
        ) = places(document, columns, _COLUMNS, set())
        times = Times(_time)

        def decode(values: list[bytes]) -> Row:
            latitude, longitude, turn = values[latitude_at], values[longitude_at], values[turn_at]
            speed, course, heading = values[speed_at], values[course_at], values[heading_at]
            length, width, draught = values[length_at], values[width_at], values[draught_at]
            check_numbers(
                values[mmsi_at], latitude, longitude, turn, speed, course, heading, length, width, draught
            )
            timestamp, time_ms = times(values[time_at])
            fields: Fields = {"schema_version": 1, "mmsi": mmsi_of(values[mmsi_at]), "timestamp": timestamp}
            if latitude:
                fields["latitude"] = float(latitude)
            if longitude:
                fields["longitude"] = float(longitude)
            if is_speed(speed):
                fields["speed_knots"] = float(speed)
            if course:
                fields["course_deg"] = course_of(course)
            if heading:
                fields["heading_deg"] = heading_of(heading)
            if turn:
                fields["rate_of_turn"] = float(turn)
            if (status := nav_status(values[status_at])) is not None:
                fields["nav_status"] = status
            mobile = values[mobile_at]
            if mobile in _CLASSES:
                fields["transceiver_class"] = _CLASSES[mobile]
            fields["mobile_type"] = text(mobile)
            if (imo := values[imo_at]) not in _NOTHING:
                check_numbers(imo)
                if (number := code(imo)) is not None:
                    fields["imo"] = number
            if (ship_type := _ship_type(values[type_at], values[cargo_at])) is not None:
                fields["ship_type"] = ship_type
            for key, value in (
                ("name", values[name_at]),
                ("call_sign", values[call_sign_at]),
                ("destination", values[destination_at]),
                ("eta", values[eta_at]),
            ):
                if value not in _NOTHING:
                    fields[key] = text(value)
            if length:
                fields["length_m"] = float(length)
            if width:
                fields["width_m"] = float(width)
            if draught:
                fields["draught_m"] = float(draught)
            fields["source"] = "dma"
            return Row(fields, time_ms)

        return decode


def _ship_type(kind: bytes, cargo: bytes) -> int | None:
    """The AIS code; None where the text names none (Undefined, Reserved) or is not known."""
    if kind in _SHIP_GROUPS:
        return _SHIP_GROUPS[kind] + _CARGO_DIGITS.get(cargo, 0)
    return _SHIP_TYPES.get(kind)


def _time(value: str) -> datetime:
    if value[4:5] == "-":
        # Files that were read and written again by other tools: ISO 8601 cannot be another day.
        return datetime.fromtimestamp(reported_ms(value) / 1000, UTC)
    day, _, fraction = value.partition(".")
    moment = datetime.strptime(day, "%d/%m/%Y %H:%M:%S")  # noqa: DTZ007 - the caller says UTC
    return moment.replace(microsecond=int((fraction + "000000")[:6]))
