import { useMemo } from "react";
import { originOf } from "../api/origin.ts";
import { type RowOf, useRows } from "../api/rows.ts";
import { useView } from "../app/useView.ts";
import { Gantt } from "../charts/Gantt.tsx";
import { useRoster } from "../live/FleetContext.tsx";
import { Bar } from "../ui/Bar.tsx";
import { Page } from "../ui/Page.tsx";
import { Content, Panel } from "../ui/Panel.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { VesselLink } from "../ui/VesselLink.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { distance, number, time } from "../words/units.ts";
import { Arrivals } from "./Arrivals.tsx";
import { Delay } from "./Delay.tsx";

export type Voyage = RowOf<"/api/v1/voyages">;
type RouteRow = RowOf<"/api/v1/routes">;
type Congestion = RowOf<"/api/v1/port-congestion">;

export function VoyagesPage() {
  const [view, change] = useView();
  const { fleet } = useRoster();
  const voyages = useRows("/api/v1/voyages", { sort: "-departed_at_utc" }, { most: 3000 });
  const planned = useMemo(
    () => (voyages.data ?? []).filter((voyage) => voyage.planned_arrival_utc !== null),
    [voyages.data],
  );
  const chosen = view.ships.at(-1);
  const own = chosen === undefined ? planned : planned.filter((voyage) => voyage.mmsi === chosen);
  const shown = own.length > 0 ? own : planned;
  return (
    <Page title="Voyages" lead="Planned against actual, delay by route, and how full the ports are.">
      <Panel title="Timeline by ship" note="outline: planned; bar: actual; amber: more than an hour late">
        <Content
          query={voyages}
          isEmpty={() => planned.length === 0}
          empty="No voyage has a plan to compare with. Voyage events bring plans: tideline produce."
          rows={8}
        >
          {() => (
            <Gantt
              voyages={shown}
              nameOf={(mmsi) => fleet.particularsOf(mmsi)?.name ?? `MMSI ${mmsi}`}
              chosen={chosen}
              onChoose={(mmsi) => change({ ships: [mmsi] })}
            />
          )}
        </Content>
      </Panel>
      <Arrivals />
      <div className="page-row">
        <Routes />
        <Ports />
      </div>
      <Panel title="Latest voyages" note={voyages.data && number(voyages.data.length)}>
        <Content
          query={voyages}
          isEmpty={(rows) => rows.length === 0}
          empty="No voyage was found in the tracks."
          rows={6}
        >
          {(rows) => <VoyageTable voyages={rows} />}
        </Content>
      </Panel>
    </Page>
  );
}

function VoyageTable({ voyages }: { voyages: readonly Voyage[] }) {
  const { settings } = useSettings();
  const columns: Column<Voyage>[] = [
    { key: "ship", title: "Ship", cell: (voyage) => <VesselLink mmsi={voyage.mmsi} /> },
    {
      key: "route",
      title: "Route",
      value: (voyage) => voyage.origin_port_id,
      cell: (voyage) => `${voyage.origin_port_id ?? "?"} → ${voyage.destination_port_id ?? "?"}`,
    },
    {
      key: "left",
      title: "Left",
      value: (voyage) => voyage.departed_at_utc,
      cell: (voyage) => time(voyage.departed_at_utc, settings.zone),
    },
    {
      key: "arrived",
      title: "Arrived",
      value: (voyage) => voyage.arrived_at_utc,
      cell: (voyage) => time(voyage.arrived_at_utc, settings.zone),
    },
    {
      key: "distance",
      title: "Distance",
      unit: settings.distance,
      numeric: true,
      value: (voyage) => voyage.distance_nm,
      cell: (voyage) => distance(voyage.distance_nm, settings.distance),
    },
    {
      key: "delay",
      title: "Delay",
      unit: "h",
      numeric: true,
      value: (voyage) => voyage.delay_minutes,
      cell: (voyage) => <Delay minutes={voyage.delay_minutes} />,
    },
    {
      key: "eta",
      title: "ETA error, announced",
      unit: "h",
      numeric: true,
      value: (voyage) => voyage.eta_error_minutes,
      cell: (voyage) => <Delay minutes={voyage.eta_error_minutes} />,
    },
  ];
  return (
    <Table
      caption="Latest voyages"
      columns={columns}
      rows={voyages}
      keyOf={(voyage) => voyage.voyage_id}
      origin={(voyage) => originOf("voyages", voyage)}
      nameOf={() => "the voyage"}
      most={60}
    />
  );
}

function Routes() {
  const routes = useRows("/api/v1/routes", { sort: "-arrival_date" });
  const columns: Column<RouteRow>[] = [
    { key: "route", title: "Route", value: (row) => row.route, cell: (row) => row.route },
    {
      key: "count",
      title: "Voyages, 7 d",
      numeric: true,
      value: (row) => row.voyage_count_7d,
      cell: (row) => number(row.voyage_count_7d),
    },
    {
      key: "delay",
      title: "Mean delay, 7 d",
      unit: "h",
      numeric: true,
      value: (row) => row.mean_delay_minutes_7d,
      cell: (row) => <Delay minutes={row.mean_delay_minutes_7d} />,
    },
    {
      key: "share",
      title: "Late, 7 d",
      value: (row) => row.delayed_share_7d,
      cell: (row) => <Bar share={row.delayed_share_7d} />,
    },
  ];
  return (
    <Panel title="Delay by route" note="the last day of each route">
      <Content query={routes} isEmpty={(rows) => rows.length === 0} empty="No route has arrivals yet.">
        {(rows) => (
          <Table
            caption="Delay by route"
            columns={columns}
            rows={latest(rows, (row) => row.route as string)}
            keyOf={(row) => row.route as string}
            origin={(row) => originOf("routes", row)}
            sort="-count"
            most={40}
          />
        )}
      </Content>
    </Panel>
  );
}

function Ports() {
  const ports = useRows("/api/v1/port-congestion", { sort: "-event_date" });
  const columns: Column<Congestion>[] = [
    { key: "port", title: "Port", value: (row) => row.port_name, cell: (row) => row.port_name },
    {
      key: "berth",
      title: "At berth",
      numeric: true,
      value: (row) => row.vessels_at_berth,
      cell: (row) => number(row.vessels_at_berth),
    },
    {
      key: "waiting",
      title: "Waiting",
      numeric: true,
      value: (row) => row.vessels_waiting,
      cell: (row) => number(row.vessels_waiting),
    },
    {
      key: "wait",
      title: "Mean wait",
      unit: "h",
      numeric: true,
      value: (row) => row.mean_wait_hours,
      cell: (row) => number(row.mean_wait_hours, 1),
    },
    { key: "day", title: "Day", value: (row) => row.event_date, cell: (row) => row.event_date },
  ];
  return (
    <Panel title="Port congestion" note="the last day of each port">
      <Content query={ports} isEmpty={(rows) => rows.length === 0} empty="No ship was seen in a port.">
        {(rows) => (
          <Table
            caption="Port congestion"
            columns={columns}
            rows={latest(rows, (row) => row.port_id)}
            keyOf={(row) => row.port_id}
            origin={(row) => originOf("port-congestion", row)}
            nameOf={(row) => row.port_name ?? row.port_id}
            sort="-berth"
            most={40}
          />
        )}
      </Content>
    </Panel>
  );
}

/** The first row of each key: of rows that come newest first, the newest. */
function latest<R>(rows: readonly R[], keyOf: (row: R) => string): R[] {
  const found = new Map<string, R>();
  for (const row of rows) if (!found.has(keyOf(row))) found.set(keyOf(row), row);
  return [...found.values()];
}
