"""NOAA MarineCadastre archives: US waters, one report a vessel and minute, as CSV.

Both column sets are read and distinguished by the header, never by the year: that of the files up to 2024
(``MMSI,BaseDateTime,LAT,LON,...``) and that of the later ones
(``mmsi,base_date_time,longitude,latitude,...``), which has longitude first.
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

_COLUMNS = {
    "mmsi": ("MMSI", "mmsi"),
    "time": ("BaseDateTime", "base_date_time"),
    "latitude": ("LAT", "latitude"),
    "longitude": ("LON", "longitude"),
    "speed": ("SOG", "sog"),
    "course": ("COG", "cog"),
    "heading": ("Heading", "heading"),
    "name": ("VesselName", "vessel_name"),
    "imo": ("IMO", "imo"),
    "call_sign": ("CallSign", "call_sign"),
    "ship_type": ("VesselType", "vessel_type"),
    "status": ("Status", "status"),
    "length": ("Length", "length"),
    "width": ("Width", "width"),
    "draught": ("Draft", "draft"),
    "cargo": ("Cargo", "cargo"),
    "class": ("TransceiverClass", "transceiver", "transceiver_class"),
}
_CLASSES = {
    prefix + letter: letter.decode().upper()
    for prefix in (b"", b"Class ")
    for letter in (b"A", b"B", b"a", b"b")
}
_OPTIONAL = {"class"}
"""Files before 2018 have no class."""


class NoaaSource(RowSource):
    """NOAA MarineCadastre CSV files: plain, .gz, .zst or .zip."""

    name = "noaa"

    def decoder(self, document: str, columns: list[str]) -> RowDecoder:
        """Raises SourceError: the header has none of the two column sets; names what is missing."""
        (
            mmsi_at,
            time_at,
            latitude_at,
            longitude_at,
            speed_at,
            course_at,
            heading_at,
            name_at,
            imo_at,
            call_sign_at,
            type_at,
            status_at,
            length_at,
            width_at,
            draught_at,
            cargo_at,
            class_at,
        ) = places(document, columns, _COLUMNS, _OPTIONAL)
        times = Times(_time)

        def decode(values: list[bytes]) -> Row:
            latitude, longitude = values[latitude_at], values[longitude_at]
            speed, course, heading = values[speed_at], values[course_at], values[heading_at]
            length, width, draught = values[length_at], values[width_at], values[draught_at]
            kind, cargo = values[type_at], values[cargo_at]
            check_numbers(
                values[mmsi_at],
                latitude,
                longitude,
                speed,
                course,
                heading,
                length,
                width,
                draught,
                kind,
                cargo,
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
            if (status := nav_status(values[status_at])) is not None:
                fields["nav_status"] = status
            if class_at >= 0 and values[class_at] in _CLASSES:
                fields["transceiver_class"] = _CLASSES[values[class_at]]
            if imo := text(values[imo_at]).upper().removeprefix("IMO").removesuffix(".0").strip():
                fields["imo"] = _imo(imo)
            if name := text(values[name_at]):
                fields["name"] = name
            if call_sign := text(values[call_sign_at]):
                fields["call_sign"] = call_sign
            if kind and (ship_type := code(kind)) is not None:
                fields["ship_type"] = ship_type
            if length:
                fields["length_m"] = float(length)
            if width:
                fields["width_m"] = float(width)
            if draught:
                fields["draught_m"] = float(draught)
            if cargo and (cargo_code := code(cargo)) is not None:
                fields["cargo"] = cargo_code
            fields["source"] = "noaa"
            return Row(fields, time_ms)

        return decode


def _time(value: str) -> datetime:
    if len(value) != 19:
        # Exports of these archives add a zone or a fraction.
        return datetime.fromtimestamp(reported_ms(value) / 1000, UTC)
    return datetime.fromisoformat(value)


def _imo(digits: str) -> int:
    if not (digits.isascii() and digits.isdecimal()):
        raise ValueError("IMO number")
    return int(digits)
