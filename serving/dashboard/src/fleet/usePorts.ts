import type { FeatureCollection } from "geojson";
import { useMemo } from "react";
import { useRows } from "../api/rows.ts";
import { collection, point } from "../map/features.ts";

/** Ports with the ships that were there on the last day that has figures. */
export function usePorts(): FeatureCollection {
  const ports = useRows("/api/v1/ports", { fields: "port_id,name,latitude,longitude" }, { most: 5000 });
  const congestion = useRows("/api/v1/port-congestion", { sort: "-event_date" });
  return useMemo(() => {
    const vessels = new Map<string, number>();
    for (const row of congestion.data ?? []) {
      // newest first: a later day of the same port stays
      if (!vessels.has(row.port_id))
        vessels.set(row.port_id, (row.vessels_at_berth ?? 0) + (row.vessels_waiting ?? 0));
    }
    return collection(
      (ports.data ?? []).map((port) =>
        point([port.longitude as number, port.latitude as number], {
          name: port.name,
          vessels: vessels.get(port.port_id) ?? 0,
        }),
      ),
    );
  }, [ports.data, congestion.data]);
}
