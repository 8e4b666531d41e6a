import { useQuery } from "@tanstack/react-query";
import type { FeatureCollection } from "geojson";
import { useMemo } from "react";
import { api, body } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import { collection, line } from "../map/features.ts";
import type { LonLat } from "../map/geodesy.ts";

const HOURS = 24;
/** Points that are left out lie within this of the line: it bounds a track to some hundred points. */
const TOLERANCE_M = 30;
const MOST_SHIPS = 20;

export function useTrack(ships: readonly number[]) {
  const mmsi = ships.slice(-MOST_SHIPS);
  return useQuery({
    queryKey: ["/api/v1/tracks", mmsi],
    enabled: mmsi.length > 0,
    queryFn: async ({ signal }) => {
      const query = { mmsi: mmsi.join(",") as never, hours: HOURS, tolerance_m: TOLERANCE_M };
      const answer = await body(api.GET("/api/v1/tracks", { params: { query }, signal }));
      return (answer as components["schemas"]["TracksAnswer"]).data; // of its formats, JSON was asked for
    },
  });
}

/** The tracks of the chosen ships over the 24 hours before their last report, broken where the ship was not heard. */
export function useTracks(ships: readonly number[]): FeatureCollection {
  const { data } = useTrack(ships);
  return useMemo(() => {
    if (!data || ships.length === 0) return collection([]);
    return collection(
      data.flatMap((vessel) => {
        const bounds = [...vessel.parts, vessel.t.length];
        return vessel.parts.map((from, part) => {
          const to = bounds[part + 1] as number;
          const points = vessel.lon
            .slice(from, to)
            .map((longitude, index): LonLat => [longitude, vessel.lat[from + index] as number]);
          return line(points, {});
        });
      }),
    );
  }, [data, ships.length]);
}
