import { originOf } from "../api/origin.ts";
import { type RowOf, useRows } from "../api/rows.ts";
import { Content, Panel } from "../ui/Panel.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { VesselLink } from "../ui/VesselLink.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { distance, number, time } from "../words/units.ts";
import { Delay } from "./Delay.tsx";

type Arrival = RowOf<"/api/v1/arrivals">;

/** Minutes from what a ship announced to when it comes by another reckoning; later is positive. */
export function minutesAfter(announced: string | null, reckoned: string | null): number | null {
  if (announced === null || reckoned === null) return null;
  return (Date.parse(reckoned) - Date.parse(announced)) / 60_000;
}

/** Ships under way: when they announced to arrive, when they would at their speed, and what the model foresees. */
export function Arrivals() {
  const { settings } = useSettings();
  const arrivals = useRows("/api/v1/arrivals", { sort: "announced_arrival_utc" });
  const columns: Column<Arrival>[] = [
    {
      key: "ship",
      title: "Ship",
      value: (row) => row.name,
      cell: (row) => <VesselLink mmsi={row.mmsi} name={row.name} />,
    },
    {
      key: "to",
      title: "To",
      value: (row) => row.announced_port_name,
      cell: (row) => row.announced_port_name ?? row.announced_port_id ?? "–",
    },
    {
      key: "left",
      title: "Left to sail",
      unit: settings.distance,
      numeric: true,
      value: (row) => row.distance_left_nm,
      cell: (row) => distance(row.distance_left_nm, settings.distance),
    },
    {
      key: "announced",
      title: "Announced",
      value: (row) => row.announced_arrival_utc,
      cell: (row) => time(row.announced_arrival_utc, settings.zone),
    },
    {
      key: "speed",
      title: "At mean speed",
      unit: "h after",
      numeric: true,
      value: (row) => minutesAfter(row.announced_arrival_utc, row.arrival_at_mean_speed_utc),
      cell: (row) => (
        <Delay minutes={minutesAfter(row.announced_arrival_utc, row.arrival_at_mean_speed_utc)} />
      ),
    },
    {
      key: "model",
      title: "By the model",
      unit: "h after",
      numeric: true,
      value: (row) => minutesAfter(row.announced_arrival_utc, row.predicted_arrival_utc),
      cell: (row) => <Delay minutes={minutesAfter(row.announced_arrival_utc, row.predicted_arrival_utc)} />,
    },
    {
      key: "waiting",
      title: "Waiting there",
      numeric: true,
      value: (row) => row.vessels_waiting_at_destination,
      cell: (row) => number(row.vessels_waiting_at_destination),
    },
    {
      key: "as_of",
      title: "As of",
      value: (row) => row.as_of_utc,
      cell: (row) => time(row.as_of_utc, settings.zone),
    },
  ];
  return (
    <Panel
      title="Arrivals"
      note="what the ship announced against its speed and the model; amber: more than an hour after"
    >
      <Content
        query={arrivals}
        isEmpty={(rows) => rows.length === 0}
        empty="No ship under way has announced when it arrives."
      >
        {(rows) => (
          <Table
            caption="Arrivals"
            columns={columns}
            rows={rows}
            keyOf={(row) => `${row.voyage_id} ${row.mmsi}`}
            origin={(row) => originOf("arrivals", row)}
            nameOf={(row) => `the arrival of ${row.name ?? row.mmsi}`}
            most={40}
          />
        )}
      </Content>
    </Panel>
  );
}
