/** A decoded message as one sentence, for who does not read JSON. */
import { bearing, number, position, words } from "../words/units.ts";

type Fields = Record<string, unknown>;

/** What a message of one of the topics says; undefined where it is of no known kind. */
export function sentenceOf(decoded: unknown): string | undefined {
  if (typeof decoded !== "object" || decoded === null || Array.isArray(decoded)) return undefined;
  const fields = decoded as Fields;
  const who = text(fields.name) ?? (fields.mmsi === undefined ? undefined : `MMSI ${String(fields.mmsi)}`);
  if (who === undefined) return undefined;
  const when = text(fields.timestamp);
  const said =
    alertOf(fields) ?? voyageOf(fields) ?? positionOf(fields) ?? sensorOf(fields) ?? staticOf(fields);
  if (said === undefined) return undefined;
  return `${who} ${said}${when ? `, ${when.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC")}` : ""}.`;
}

function positionOf(fields: Fields): string | undefined {
  const [latitude, longitude] = [figure(fields.latitude), figure(fields.longitude)];
  if (latitude === undefined || longitude === undefined || fields.alert_type || fields.event_type)
    return undefined;
  const [knots, course] = [figure(fields.speed_knots), figure(fields.course_deg)];
  const way = [
    knots === undefined ? "" : `at ${number(knots, 1)} kn`,
    course === undefined ? "" : `on ${bearing(course)}`,
  ].filter(Boolean);
  return `reported ${position(latitude, longitude, "minutes")}${way.length > 0 ? ` ${way.join(" ")}` : ""}`;
}

function alertOf(fields: Fields): string | undefined {
  const kind = text(fields.alert_type);
  if (kind === undefined) return undefined;
  const value = figure(fields.value);
  return `raised ${words(kind).toLowerCase()}${value === undefined ? "" : ` at ${number(value, 1)}`}`;
}

function voyageOf(fields: Fields): string | undefined {
  const kind = text(fields.event_type);
  return kind === undefined ? undefined : `announced: ${words(kind).toLowerCase()}`;
}

/** The readings of a report from on board, the first few by name. */
function sensorOf(fields: Fields): string | undefined {
  const readings = Object.entries(flat(fields)).filter(
    ([name, value]) =>
      /_(c|bar|pct|rpm|mm_s|knots|m|ppm|kg|hpa|ph|nm)$|^engine_rpm$/.test(name) &&
      figure(value) !== undefined,
  );
  if (readings.length === 0) return undefined;
  const named = readings
    .slice(0, 4)
    .map(([name, value]) => `${words(name).toLowerCase()} ${number(figure(value), 1)}`);
  return `measured ${named.join(", ")}${readings.length > 4 ? ` and ${readings.length - 4} more` : ""}`;
}

function staticOf(fields: Fields): string | undefined {
  const said = ["call_sign", "imo", "destination"].flatMap((name) =>
    fields[name] ? [`${words(name).toLowerCase()} ${String(fields[name])}`] : [],
  );
  return said.length > 0 ? `said who it is: ${said.join(", ")}` : undefined;
}

function flat(fields: Fields): Fields {
  return Object.assign(
    {},
    ...Object.entries(fields).map(([name, value]) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? flat(value as Fields)
        : { [name]: value },
    ),
  ) as Fields;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function figure(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
