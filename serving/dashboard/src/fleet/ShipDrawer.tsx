import { Crosshair, X } from "lucide-react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useView } from "../app/useView.ts";
import { tabOf } from "../app/view.ts";
import { useFleet, useMoment } from "../live/FleetContext.tsx";
import { RATINGS } from "../live/fleet.ts";
import { Age } from "../ui/Age.tsx";
import { Facts } from "../ui/Facts.tsx";
import { Origin } from "../ui/Origin.tsx";
import { Rating } from "../ui/Rating.tsx";
import { ShipGlyph } from "../ui/ShipGlyph.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { bearing, NONE, number, position, speed, time } from "../words/units.ts";
import { AlertsTab, SpeedProfile, StateTab, VoyageTab } from "./ShipTabs.tsx";

const TABS = ["now", "voyage", "state", "alerts"] as const;
const STATUS = [
  "Under way using engine",
  "At anchor",
  "Not under command",
  "Restricted manoeuvrability",
  "Constrained by draught",
  "Moored",
  "Aground",
  "Fishing",
  "Under way sailing",
];

/** All about the chosen ship; with several, the others are behind their names. */
export function ShipDrawer({ onLook }: { onLook: (mmsi: number) => void }) {
  const [view, change] = useView();
  const { fleet } = useFleet();
  const mmsi = view.ships.at(-1) ?? 0;
  const row = fleet.rowOf(mmsi);
  const known = fleet.particularsOf(mmsi);
  const vesselId = known?.vesselId ?? String(mmsi);
  const close = () => change({ ships: [], tab: undefined });
  const show = (ship: number) =>
    change(({ ships }) => ({ ships: [...ships.filter((each) => each !== ship), ship] }));
  return (
    <section className="drawer" aria-label="Chosen ship">
      <header className="drawer-head">
        <div className="drawer-title">
          {row !== undefined && (
            <ShipGlyph category={fleet.category[row] as number} moving={fleet.isMoving(row)} />
          )}
          <h2>{known?.name ?? `MMSI ${mmsi}`}</h2>
          {row !== undefined && <Rating letter={RATINGS[fleet.rating[row] as number]} />}
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label="Show on the map"
          onClick={() => onLook(mmsi)}
        >
          <Crosshair aria-hidden size={18} />
        </button>
        <button type="button" className="icon-button" aria-label="Close" onClick={close}>
          <X aria-hidden size={18} />
        </button>
        <p className="drawer-sub">
          {[`MMSI ${mmsi}`, known?.imo && `IMO ${known.imo}`, known?.callSign, known?.flag]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {view.ships.length > 1 && (
          <div className="chips">
            {view.ships.slice(0, -1).map((ship) => (
              <button key={ship} type="button" className="chip" onClick={() => show(ship)}>
                {fleet.particularsOf(ship)?.name ?? ship}
              </button>
            ))}
          </div>
        )}
      </header>
      <Tabs
        className="tabs"
        selectedKey={tabOf(view, TABS)}
        onSelectionChange={(key) =>
          change({ tab: key === "now" ? undefined : String(key) }, { replace: true })
        }
      >
        <TabList aria-label="About the ship" className="tab-list">
          <Tab id="now">Now</Tab>
          <Tab id="voyage">Voyage</Tab>
          <Tab id="state">State</Tab>
          <Tab id="alerts">Alerts</Tab>
        </TabList>
        <TabPanel id="now" className="tab-panel">
          {row === undefined ? <p className="muted">No position of it is known.</p> : <Now row={row} />}
        </TabPanel>
        <TabPanel id="voyage" className="tab-panel">
          <VoyageTab vesselId={vesselId} />
        </TabPanel>
        <TabPanel id="state" className="tab-panel">
          <StateTab vesselId={vesselId} />
        </TabPanel>
        <TabPanel id="alerts" className="tab-panel">
          <AlertsTab vesselId={vesselId} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

function Now({ row }: { row: number }) {
  const { fleet } = useFleet();
  const { settings } = useSettings();
  const now = useMoment();
  const reported = fleet.reportedAt[row] as number;
  const known = fleet.particularsOf(fleet.mmsi[row] as number);
  return (
    <>
      <Facts
        facts={[
          ["Report", <Age key="age" seconds={reported} now={now} />, time(reported, settings.zone, "second")],
          [
            "Position",
            position(fleet.lonLat[2 * row + 1] as number, fleet.lonLat[2 * row] as number, settings.position),
          ],
          [`Speed, ${settings.speed}`, speed(fleet.speed[row], settings.speed)],
          ["Course", bearing(fleet.course[row])],
          ["Heading", bearing(fleet.heading[row])],
          ["Status", STATUS[fleet.status[row] as number] ?? NONE],
          ["Destination", known?.destination ?? NONE, "as typed on board"],
          ["Length, m", number(known?.lengthM)],
          [
            "Validation",
            <span key="validation" className="with-origin">
              {fleet.provisional[row] ? "Provisional: not validated yet" : "Validated"}
              <Origin collection="positions" rowKey={String(fleet.mmsi[row])} title="the position" />
            </span>,
          ],
        ]}
      />
      <SpeedProfile mmsi={fleet.mmsi[row] as number} />
    </>
  );
}
