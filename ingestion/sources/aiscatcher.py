"""JSON of AIS-catcher: lines on screen, UDP and TCP (``-o 3``, ``-o 5``, ``JSON_FULL``), and its posts (-H).

A record's sentences (``nmea``) are decoded where they are there, as the NMEA source would; else its scaled
fields are read. Its time is ``rxuxtime``, else ``rxtime``; where neither is reported, the time of reading.
"""

from typing import Any

from pyais.exceptions import AISBaseException
from pyais.messages import AISSentence

from ingestion.sources.nmea import iso
from ingestion.sources.records import (
    OtherRecordError,
    RecordError,
    RecordSource,
    code_in,
    known,
    mmsi_in,
    number_in,
    sum_in,
    text_in,
    whole_in,
)
from ingestion.sources.reports import SAFETY_TEXTS, report
from ingestion.sources.rows import Fields
from ingestion.sources.sentences import split_line
from ingestion.sources.times import reported_ms

_CLASSES = {1: "A", 2: "A", 3: "A", 5: "A", 18: "B", 19: "B", 24: "B"}


class AisCatcherSource(RecordSource):
    """Reads files, ``-``, ``tcp://`` or ``udp://``."""

    name = "aiscatcher"

    def records(self, value: Any) -> list[Any]:
        """The record in a line, or those in the body of a post, each with the body's station and time."""
        if not isinstance(value, dict):
            raise RecordError("no object")
        records = value.get("msgs")
        if not isinstance(records, list):
            return [value]
        shared = known({"stationid": value.get("stationid"), "encodetime": value.get("encodetime")})
        return [
            {**shared, **record} if isinstance(record, dict) else {**shared, "nmea": [record]}
            for record in records
        ]

    def report(self, record: Any) -> tuple[Fields, int]:
        """See the module."""
        kind = record.get("class", "AIS")
        if kind != "AIS":
            raise OtherRecordError(str(kind))
        time_ms = self._time_ms(record)
        sentences = record.get("nmea")
        fields = _scaled(record) if not sentences else _decoded(sentences)
        station = record.get("station_id", record.get("stationid"))
        if isinstance(station, str | int) and str(station).strip():
            fields["station"] = str(station)
        return {"timestamp": iso(time_ms), **fields}, time_ms

    def _time_ms(self, record: dict[str, Any]) -> int:
        for name in ("rxuxtime", "rxtime", "encodetime"):
            value = record.get(name)
            if value is not None:
                return reported_ms(f"{value:.6f}" if isinstance(value, float) else str(value))
        return round(self.clock() * 1000)


def _decoded(sentences: Any) -> Fields:
    if not isinstance(sentences, list) or not all(isinstance(each, str) for each in sentences):
        raise RecordError("sentences")
    try:
        parts = [AISSentence(split_line(each.encode()).sentence) for each in sentences]
        numbers = sorted(part.frag_num for part in parts)
        if not all(part.is_valid for part in parts) or numbers != list(range(1, parts[0].frag_cnt + 1)):
            raise RecordError("sentences")
        fields = report(AISSentence.assemble_from_iterable(parts))
    except AISBaseException as error:
        raise RecordError(str(error)) from error
    return {**fields, "raw": "\n".join(sentences)}


def _scaled(record: dict[str, Any]) -> Fields:
    if record.get("scaled") is False:
        raise RecordError("unscaled, and without its sentences")
    kind = whole_in(record.get("type"))
    if kind is None or not 1 <= kind <= 27:
        raise RecordError("message type")
    accuracy = record.get("accuracy")
    part = whole_in(record.get("partno"))
    return known(
        {
            "mmsi": mmsi_in(record.get("mmsi")),
            "message_type": kind,
            "latitude": number_in(record.get("lat")),
            "longitude": number_in(record.get("lon")),
            "speed_knots": number_in(record.get("speed")),
            "course_deg": number_in(record.get("course")),
            "heading_deg": whole_in(record.get("heading")),
            "nav_status": code_in(record.get("status"), 15),
            "rate_of_turn": number_in(record.get("turn")),
            "position_accuracy": int(accuracy) if isinstance(accuracy, bool) else None,
            "utc_second": code_in(record.get("second"), 63),
            "altitude_m": number_in(record.get("alt")),
            "imo": code_in(record.get("imo"), 1 << 30),
            "name": text_in(record.get("shipname", record.get("name"))),
            "call_sign": text_in(record.get("callsign")),
            "ship_type": code_in(record.get("shiptype"), 255),
            "aid_type": code_in(record.get("aid_type"), 31),
            "length_m": sum_in(record.get("to_bow"), record.get("to_stern")),
            "width_m": sum_in(record.get("to_port"), record.get("to_starboard")),
            "draught_m": number_in(record.get("draught")),
            "safety_text": text_in(record.get("text")) if kind in SAFETY_TEXTS else None,
            "destination": text_in(record.get("destination")),
            "eta": text_in(record.get("eta")),
            "static_part": "AB"[part] if kind == 24 and part in (0, 1) else None,
            "transceiver_class": _CLASSES.get(kind),
        }
    )
