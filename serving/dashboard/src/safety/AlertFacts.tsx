import { originOf } from "../api/origin.ts";
import { Facts } from "../ui/Facts.tsx";
import { Origin } from "../ui/Origin.tsx";
import { useNow } from "../ui/useNow.ts";
import { VesselLink } from "../ui/VesselLink.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { age, number, position, time, words } from "../words/units.ts";
import { type Item, PLATFORM } from "./queue.ts";

/** What an alert says, and where it comes from. */
export function AlertFacts({ item }: { item: Item }) {
  const { settings } = useSettings();
  const now = useNow(10_000) / 1000;
  const found = originOf("alerts", { alert_id: item.id });
  const raised = Date.parse(item.raised_at_utc) / 1000;
  return (
    <Facts
      facts={[
        item.mmsi === PLATFORM
          ? ["About", "the platform"]
          : ["Ship", <VesselLink key="ship" mmsi={item.mmsi} name={item.name} />],
        [
          "What",
          <span key="what" className="with-origin">
            {item.message ?? words(item.cause)}
            {found && <Origin {...found} title="the alert" />}
          </span>,
          item.source === "onboard" ? "raised on board" : "found by the platform",
        ],
        ...(item.value === null
          ? []
          : [
              [
                "Value and limit",
                `${number(item.value, 1)} against ${number(item.threshold, 1)}`,
                "in the sensor's own unit",
              ] as [string, string, string],
            ]),
        ["Raised", `${age(raised, now)} ago`, time(item.raised_at_utc, settings.zone, "second")],
        [
          "Reported as",
          words(item.reported_status),
          item.changed_at_utc === item.raised_at_utc
            ? undefined
            : `since ${time(item.changed_at_utc, settings.zone, "second")}`,
        ],
        [
          "Where",
          item.latitude === null || item.longitude === null
            ? "–"
            : position(item.latitude, item.longitude, settings.position),
        ],
      ]}
    />
  );
}
