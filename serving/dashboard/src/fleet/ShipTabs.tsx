import { useQuery } from "@tanstack/react-query";
import { api, body } from "../api/client.ts";
import { useView } from "../app/useView.ts";
import { TimeChart } from "../charts/TimeChart.tsx";
import { phraseOf } from "../pages/reasons.ts";
import { Facts } from "../ui/Facts.tsx";
import { Origin } from "../ui/Origin.tsx";
import { Content, Empty } from "../ui/Panel.tsx";
import { Rating } from "../ui/Rating.tsx";
import { Severity } from "../ui/Severity.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { distance, number, time, words } from "../words/units.ts";
import { DownloadMenu } from "./DownloadMenu.tsx";
import { writeTracks } from "./formats.ts";
import { useTrack } from "./useTracks.ts";

function useOverview(vesselId: string) {
  return useQuery({
    queryKey: ["overview", vesselId],
    queryFn: async ({ signal }) => {
      const path = { vessel_id: vesselId };
      return (await body(api.GET("/api/v1/vessels/{vessel_id}/overview", { params: { path }, signal }))).data;
    },
  });
}

/** Speed over the 24 hours before the last report. */
export function SpeedProfile({ mmsi }: { mmsi: number }) {
  const { settings } = useSettings();
  const [{ ships }] = useView();
  const track = useTrack([mmsi]);
  const all = useTrack(ships);
  return (
    <>
      <h3 className="drawer-part with-origin">
        Speed, {settings.speed}, last 24 h heard
        <DownloadMenu
          label="Download the tracks"
          name={`tracks-${mmsi}`}
          write={(format) => writeTracks(format, all.data ?? track.data ?? [])}
        />
      </h3>
      <Content
        query={track}
        isEmpty={(vessels) => !vessels[0] || vessels[0].t.length < 2}
        empty="It was heard only once in that time."
      >
        {(vessels) => (
          <TimeChart
            label="Speed over the last 24 hours that were heard"
            times={vessels[0]?.t ?? []}
            unit=""
            height={120}
            series={[{ title: "Speed", values: vessels[0]?.sog ?? [], colour: "--accent" }]}
          />
        )}
      </Content>
    </>
  );
}

export function VoyageTab({ vesselId }: { vesselId: string }) {
  const { settings } = useSettings();
  return (
    <Content query={useOverview(vesselId)}>
      {({ voyage_under_way: now, arrival_forecast: forecast, voyages, port_calls: calls }) => (
        <>
          {now ? (
            <Facts
              facts={[
                ["Left", time(now.departed_at_utc, settings.zone), now.origin_port_id],
                ["Bound for", now.announced_port_id ?? "–", "as announced"],
                [`Left to go, ${settings.distance}`, distance(now.distance_left_nm, settings.distance)],
                ["Hours left, announced", number(now.hours_left_as_announced, 1)],
                [
                  "Arrival, ours",
                  forecast ? time(forecast.predicted_arrival_utc, settings.zone) : "–",
                  forecast && `model version ${forecast.model_version}`,
                ],
              ]}
            />
          ) : (
            <p className="muted">No voyage is under way.</p>
          )}
          <h3 className="drawer-part">Earlier voyages</h3>
          {voyages.length === 0 && <Empty>No voyage was found in its track.</Empty>}
          <Facts
            facts={voyages.map((voyage) => [
              `${voyage.origin_port_id ?? "?"} → ${voyage.destination_port_id ?? "?"}`,
              time(voyage.arrived_at_utc, settings.zone),
              `${distance(voyage.distance_nm, settings.distance)} ${settings.distance}, ${number(voyage.duration_hours, 1)} h`,
            ])}
          />
          <h3 className="drawer-part">Port calls</h3>
          {calls.length === 0 && <Empty>It was in no port.</Empty>}
          <Facts
            facts={calls.map((call) => [
              call.port_name ?? "–",
              time(call.arrived_at_utc, settings.zone),
              call.is_open ? "still there" : `${number(call.duration_hours, 1)} h`,
            ])}
          />
        </>
      )}
    </Content>
  );
}

export function StateTab({ vesselId }: { vesselId: string }) {
  return (
    <Content query={useOverview(vesselId)}>
      {({ cii, maintenance, emissions, vessel }) => (
        <>
          <h3 className="drawer-part">Carbon intensity {cii && `of ${cii.cii_year}`}</h3>
          {cii ? (
            <Facts
              facts={[
                [
                  "Rating",
                  <span key="rating" className="with-origin">
                    <Rating letter={cii.rating} />{" "}
                    <Origin
                      collection="cii-ratings"
                      rowKey={`${cii.mmsi}/${cii.cii_year}`}
                      title="the CII rating"
                    />
                  </span>,
                  cii.rating ? undefined : words(cii.not_rated_reason),
                ],
                ["At year's end", <Rating key="forecast" letter={cii.rating_forecast} />],
                [
                  "Attained, required",
                  `${number(cii.attained_cii, 2)}, ${number(cii.required_cii, 2)}`,
                  "g CO₂ per tonne mile",
                ],
                ["CO₂ this year, t", number(cii.co2_tonnes, 1)],
                ["CO₂ mean of 30 d, t", number(emissions?.co2_30d_mean_tonnes, 1)],
              ]}
            />
          ) : (
            <Empty>It has no figures of carbon intensity.</Empty>
          )}
          <h3 className="drawer-part">Maintenance</h3>
          {maintenance ? (
            <Facts
              facts={[
                [
                  "Risk in 30 days",
                  <span key="risk" className="with-origin">
                    <Severity
                      level={maintenance.risk_level ?? "low"}
                      label={`${words(maintenance.risk_level)}, ${number(100 * (maintenance.score ?? 0))} %`}
                    />
                    <Origin
                      collection="maintenance-risks"
                      rowKey={String(maintenance.mmsi)}
                      title="the maintenance risk"
                    />
                  </span>,
                ],
                [
                  "Because of",
                  (maintenance.top_reasons ?? "")
                    .split(",")
                    .map((reason) => phraseOf(reason.trim()))
                    .join(", "),
                ],
              ]}
            />
          ) : (
            <Empty>Its engine is not scored.</Empty>
          )}
          <h3 className="drawer-part">Identity</h3>
          <Facts
            facts={[
              [
                "Confidence",
                words(vessel.identity_confidence),
                `by ${words(vessel.identity_basis).toLowerCase()}`,
              ],
              ["Positions", number(vessel.position_count)],
              ["Type", words(vessel.vessel_type ?? vessel.ship_category)],
              ["Length, beam, m", `${number(vessel.length_m)}, ${number(vessel.beam_m)}`],
              ["Built", vessel.year_built ?? "–"],
            ]}
          />
        </>
      )}
    </Content>
  );
}

export function AlertsTab({ vesselId }: { vesselId: string }) {
  const { settings } = useSettings();
  return (
    <Content
      query={useOverview(vesselId)}
      isEmpty={({ alerts }) => alerts.length === 0}
      empty="It has raised no alert."
    >
      {({ alerts }) => (
        <Facts
          facts={alerts.map((alert) => [
            time(alert.raised_at_utc, settings.zone),
            <span key={alert.alert_id} className="with-origin">
              <Severity level={alert.severity ?? "info"} label={words(alert.alert_type)} />
              <Origin collection="alerts" rowKey={alert.alert_id} title="the alert" />
            </span>,
            `${alert.message ?? ""} · ${words(alert.status).toLowerCase()}`,
          ])}
        />
      )}
    </Content>
  );
}
