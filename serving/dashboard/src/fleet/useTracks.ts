import { useQuery } from "@tanstack/react-query";
import type { FeatureCollection } from "geojson";
import { useMemo } from "react";
import { api, body } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import { useView } from "../app/useView.ts";
import { collection, line } from "../map/features.ts";
import type { LonLat } from "../map/geodesy.ts";

export type Track = components["schemas"]["Track"];

const HOURS = 24;
const HOUR_S = 3600;
/** Points that are left out lie within this of the line: it bounds a track to some hundred points. */
const TOLERANCE_M = 30;
const MOST_SHIPS = 20;
/** Of the ships chosen before the last, whose track has the accent: hues that can be distinguished on sea and land. */
const COLOURS = ["#c2571a", "#7a4fc4", "#1d8f6d", "#b3366b", "#8a7400"];

/** Tracks over the 24 hours before each ship's last report, or before the moment that is played back. */
export function useTrack(ships: readonly number[]) {
  const mmsi = ships.slice(-MOST_SHIPS);
  const [{ at }] = useView();
  // by the hour, so that playing asks once an hour; what is later than the moment is cut off
  const to = at === undefined ? undefined : (Math.floor(at / HOUR_S) + 1) * HOUR_S;
  const query = useQuery({
    queryKey: ["/api/v1/tracks", mmsi, to],
    enabled: mmsi.length > 0,
    queryFn: async ({ signal }) => {
      const query = {
        mmsi: mmsi.join(",") as never,
        hours: HOURS,
        tolerance_m: TOLERANCE_M,
        ...(to === undefined ? {} : { to: new Date(to * 1000).toISOString() }),
      };
      const answer = await body(api.GET("/api/v1/tracks", { params: { query }, signal }));
      return (answer as components["schemas"]["TracksAnswer"]).data; // of its formats, JSON was asked for
    },
  });
  const data = useMemo(
    () => (at === undefined ? query.data : query.data?.map((track) => until(track, at))),
    [query.data, at],
  );
  return { ...query, data } as typeof query;
}

/** The tracks as lines, broken where a ship was not heard. */
export function useTracks(ships: readonly number[]): FeatureCollection {
  const { data } = useTrack(ships);
  return useMemo(() => {
    if (!data || ships.length === 0) return collection([]);
    const last = ships.at(-1);
    return collection(
      data.flatMap((track) => {
        const place = ships.indexOf(track.mmsi);
        const colour = track.mmsi === last ? {} : { colour: COLOURS[place % COLOURS.length] };
        return partsOf(track).map((points) => line(points, colour));
      }),
    );
  }, [data, ships]);
}

/** The lines of a track. */
export function partsOf(track: Track): LonLat[][] {
  return track.parts.map((from, part) =>
    track.lon
      .slice(from, track.parts[part + 1] ?? track.t.length)
      .map((longitude, index): LonLat => [longitude, track.lat[from + index] as number]),
  );
}

/** What a track has up to a moment. */
export function until(track: Track, at: number): Track {
  const after = track.t.findIndex((seconds) => seconds > at);
  if (after === -1) return track;
  return {
    ...track,
    parts: track.parts.filter((from) => from < after),
    t: track.t.slice(0, after),
    lon: track.lon.slice(0, after),
    lat: track.lat.slice(0, after),
    sog: track.sog.slice(0, after),
    cog: track.cog.slice(0, after),
  };
}
