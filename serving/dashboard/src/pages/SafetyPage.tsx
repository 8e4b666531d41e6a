import { useMemo, useRef, useState } from "react";
import { mayOperate, useMe } from "../api/me.ts";
import { originOf } from "../api/origin.ts";
import { type RowOf, useRows } from "../api/rows.ts";
import { useView } from "../app/useView.ts";
import { tabOf } from "../app/view.ts";
import { AlertFacts } from "../safety/AlertFacts.tsx";
import { AlertQueue } from "../safety/AlertQueue.tsx";
import { AlertWork } from "../safety/AlertWork.tsx";
import { Encounter, type Risk } from "../safety/Encounter.tsx";
import { type Group, grouped, type Item, moved, PLATFORM } from "../safety/queue.ts";
import { useKeys, useKeysChoice } from "../safety/useKeys.ts";
import { ALERTS, useWork } from "../safety/useWork.ts";
import { type Counted, Origins } from "../ui/Origins.tsx";
import { Kpi, Page } from "../ui/Page.tsx";
import { Content, Empty, Panel } from "../ui/Panel.tsx";
import { Segments } from "../ui/Segments.tsx";
import { Severity } from "../ui/Severity.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { Toggle } from "../ui/Toggle.tsx";
import { VesselLink } from "../ui/VesselLink.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { distance, number, time, words } from "../words/units.ts";

const EVERY_MS = 5000;
const FIRST_ITEMS = 60;
const WHOSE = ["all", "nobody", "mine"] as const;
const WORDS = { all: "All", nobody: "Nobody's", mine: "Mine" };

/** The queue of what needs action on the left; what is chosen of it, and the work on it, on the right. */
export function SafetyPage() {
  const [view, change] = useView();
  const me = useMe();
  // Short: what one officer does, another one sees.
  const alerts = useRows(ALERTS, {}, { everyMs: EVERY_MS });
  const risks = useRows("/api/v1/collision-risks", { sort: "-evaluated_at_utc" });
  const whose = tabOf(view, WHOSE);
  const [most, setMost] = useState(FIRST_ITEMS);
  const [keysOn, setKeysOn] = useKeysChoice();
  const work = useWork();
  const commentField = useRef<HTMLInputElement>(null);

  const items = (alerts.data ?? []) as Item[];
  const groups = useMemo(() => {
    const mine = me.data?.name;
    return grouped(
      items.filter(
        (item) => whose === "all" || (whose === "mine" ? item.assignee === mine : item.assignee === null),
      ),
    );
  }, [items, whose, me.data]);
  const chosen = items.find((item) => item.id === view.item) ?? groups[0]?.items[0];

  const choose = (item: Item | undefined) => {
    if (!item) return;
    const ships = [item.mmsi, item.other_mmsi].filter(
      (mmsi): mmsi is number => mmsi !== null && mmsi !== PLATFORM,
    );
    change({ item: item.id, ships }, { replace: true });
    setMost((now) => Math.max(now, placeOf(groups, item) + 10));
  };
  const act = (action: "acknowledge" | "close") => {
    if (!chosen || work.isBusy || !mayOperate(me.data)) return;
    if (action === "acknowledge" && chosen.status !== "open") return;
    if (action === "close" && chosen.status === "closed") return;
    work.act({ item: chosen, action });
  };
  useKeys(keysOn, {
    j: () => choose(moved(groups, chosen?.id, 1)),
    k: () => choose(moved(groups, chosen?.id, -1)),
    a: () => act("acknowledge"),
    x: () => act("close"),
    c: () => commentField.current?.focus(),
  });

  return (
    <Page title="Safety" lead="What needs somebody now, and who has it.">
      <Content query={alerts} rows={2}>
        {() => <Counts items={items} />}
      </Content>
      <div className="page-row safety">
        <Panel
          title="Queue"
          note={alerts.data && `${number(items.length)} by ship and cause`}
          actions={<Toggle label="Keys j k a c x" value={keysOn} onChange={setKeysOn} />}
        >
          <Segments
            label="Whose"
            value={whose}
            choices={WHOSE}
            words={WORDS}
            onChange={(tab) => change({ tab }, { replace: true })}
          />
          <Content
            query={alerts}
            isEmpty={() => groups.length === 0}
            empty={
              whose === "all"
                ? "Nothing needs action: no alert is active, no courses come close."
                : "None. Choose all to see the whole queue."
            }
            rows={10}
          >
            {() => (
              <AlertQueue
                groups={groups}
                chosen={chosen?.id}
                most={most}
                onChoose={choose}
                onMore={() => setMost(most + FIRST_ITEMS)}
              />
            )}
          </Content>
        </Panel>
        <Chosen
          item={chosen}
          risks={risks.data ?? []}
          isLoading={alerts.isPending || risks.isPending}
          body={chosen && <AlertWork key={chosen.id} item={chosen} work={work} commentField={commentField} />}
        />
      </div>
      <div className="page-row">
        <NearMisses />
        <Risks query={risks} />
      </div>
    </Page>
  );
}

function placeOf(groups: readonly Group[], item: Item): number {
  let place = 0;
  for (const group of groups) {
    const at = group.items.findIndex((each) => each.id === item.id);
    if (at >= 0) return place + at + 1;
    place += group.items.length;
  }
  return place;
}

function Counts({ items }: { items: readonly Item[] }) {
  const isOpen = (priority: string) => (item: Item) => item.priority === priority && item.status === "open";
  const open = (priority: string) => items.filter(isOpen(priority)).length;
  const isSeen = (item: Item) => item.status === "acknowledged";
  const isNobodys = (item: Item) => item.assignee === null;
  const origins = (title: string, counts: (item: Item) => boolean) => (
    <Origins title={`alerts ${title}`} rows={() => items.filter(counts).map(countedOf)} />
  );
  return (
    <div className="kpi-row">
      {(["P1", "P2", "P3"] as const).map((priority) => (
        <Kpi
          key={priority}
          title={`Open ${priority}`}
          value={
            <span className="kpi-rating">
              <Severity
                level={{ P1: "critical", P2: "warning", P3: "info" }[priority]}
                label={number(open(priority))}
              />
            </span>
          }
          note={made(items.filter(isOpen(priority)))}
          origin={origins(`open ${priority}`, isOpen(priority))}
        />
      ))}
      <Kpi
        title="Acknowledged"
        value={number(items.filter(isSeen).length)}
        note={made(items.filter(isSeen))}
        origin={origins("acknowledged", isSeen)}
      />
      <Kpi
        title="Nobody's"
        value={number(items.filter(isNobodys).length)}
        note={made(items.filter(isNobodys))}
        origin={origins("without an owner", isNobodys)}
      />
    </div>
  );
}

/** What a count is made of: the Fleet page counts alerts and close approaches apart. */
function made(items: readonly Item[]): string {
  const approaches = items.filter((item) => item.kind === "collision_risk").length;
  const alerts = items.length - approaches;
  const of = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
  return `${of(alerts, "alert", "alerts")}, ${of(approaches, "close approach", "close approaches")}`;
}

/** A close approach is an item of the queue by its pair. */
function countedOf(item: Item): Counted | undefined {
  const origin = item.id.startsWith("risk-")
    ? originOf("collision-risks", { pair_id: item.id.slice("risk-".length) })
    : originOf("alerts", { alert_id: item.id });
  const about = item.mmsi === PLATFORM ? "The platform" : (item.name ?? `MMSI ${item.mmsi}`);
  return origin && { ...origin, name: `${about}: ${words(item.cause)}` };
}

interface ChosenProps {
  item: Item | undefined;
  risks: readonly Risk[];
  isLoading: boolean;
  body: React.ReactNode;
}

function Chosen({ item, risks, isLoading, body }: ChosenProps) {
  const risk = item && risks.find((each) => `risk-${each.pair_id}` === item.id);
  const isRisk = item?.kind === "collision_risk";
  return (
    <Panel
      title={isRisk ? "Encounter" : "Alert"}
      note={item && <Severity level={item.severity} label={`${item.priority}, ${item.status}`} />}
    >
      {risk && <Encounter risk={risk} />}
      {item && !isRisk && <AlertFacts item={item} />}
      {!item && !isLoading && <Empty>Choose an alert on the left to see it here.</Empty>}
      {body}
    </Panel>
  );
}

function Risks({ query }: { query: ReturnType<typeof useRows<"/api/v1/collision-risks">> }) {
  const [view, change] = useView();
  const { settings } = useSettings();
  const columns: Column<Risk>[] = [
    {
      key: "pair",
      title: "Ships",
      cell: (risk) => `${risk.name_1 ?? risk.mmsi_1} – ${risk.name_2 ?? risk.mmsi_2}`,
    },
    {
      key: "risk",
      title: "Risk",
      value: (risk) => risk.risk_level,
      cell: (risk) => <Severity level={risk.risk_level} label={words(risk.risk_level)} />,
    },
    {
      key: "cpa",
      title: "CPA",
      unit: settings.distance,
      numeric: true,
      value: (risk) => risk.dcpa_nm,
      cell: (risk) => distance(risk.dcpa_nm, settings.distance),
    },
    {
      key: "tcpa",
      title: "TCPA",
      unit: "min",
      numeric: true,
      value: (risk) => risk.tcpa_minutes,
      cell: (risk) => number(risk.tcpa_minutes, 1),
    },
    {
      key: "at",
      title: "As of",
      value: (risk) => risk.evaluated_at_utc,
      cell: (risk) => time(risk.evaluated_at_utc, settings.zone),
    },
  ];
  return (
    <Panel title="Close approaches" note={query.data && `${number(query.data.length)} pairs`}>
      <Content
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty="No courses cross within 2 nm and 30 minutes."
        rows={8}
      >
        {(rows) => (
          <Table
            caption="Close approaches"
            columns={columns}
            rows={rows}
            keyOf={(risk) => risk.pair_id}
            chosen={view.item?.replace(/^risk-/, "")}
            onChoose={(risk) =>
              change({ item: `risk-${risk.pair_id}`, ships: [risk.mmsi_1 as number, risk.mmsi_2 as number] })
            }
            origin={(risk) => originOf("collision-risks", risk)}
            most={30}
          />
        )}
      </Content>
    </Panel>
  );
}

function NearMisses() {
  const misses = useRows("/api/v1/near-misses", { sort: "-closest_at_utc" }, { most: 200 });
  const { settings } = useSettings();
  const columns: Column<RowOf<"/api/v1/near-misses">>[] = [
    { key: "first", title: "First ship", cell: (miss) => <VesselLink mmsi={miss.mmsi_1 as number} /> },
    { key: "second", title: "Second ship", cell: (miss) => <VesselLink mmsi={miss.mmsi_2 as number} /> },
    {
      key: "distance",
      title: "Closest",
      unit: settings.distance,
      numeric: true,
      value: (miss) => miss.distance_nm,
      cell: (miss) => distance(miss.distance_nm, settings.distance),
    },
    {
      key: "at",
      title: "When",
      value: (miss) => miss.closest_at_utc,
      cell: (miss) => time(miss.closest_at_utc, settings.zone),
    },
  ];
  return (
    <Panel title="Near misses" note="passed within half a mile while under way">
      <Content
        query={misses}
        isEmpty={(rows) => rows.length === 0}
        empty="No near miss was found in the tracks."
      >
        {(rows) => (
          <Table
            caption="Near misses"
            columns={columns}
            rows={rows}
            keyOf={(miss) => miss.near_miss_id}
            origin={(miss) => originOf("near-misses", miss)}
            nameOf={() => "the near miss"}
            most={30}
          />
        )}
      </Content>
    </Panel>
  );
}
