/** Great circles on a sphere of 60 nautical miles per degree, as the API reckons. Degrees and nautical miles. */
const RADIANS = Math.PI / 180;
const NM_PER_DEGREE = 60;

export type LonLat = [number, number];

/** Where one is after `nm` on the initial course `courseDeg`. */
export function destination([longitude, latitude]: LonLat, courseDeg: number, nm: number): LonLat {
  const angle = (nm / NM_PER_DEGREE) * RADIANS;
  const course = courseDeg * RADIANS;
  const phi = latitude * RADIANS;
  const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(course);
  const turn = Math.atan2(
    Math.sin(course) * Math.sin(angle) * Math.cos(phi),
    Math.cos(angle) - Math.sin(phi) * sine,
  );
  // Not wrapped at 180°: a line to the other side of the meridian stays short on the map.
  return [longitude + turn / RADIANS, Math.asin(sine) / RADIANS];
}

/** Distance on the great circle (haversine). */
export function distanceNm([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const dLat = (lat2 - lat1) * RADIANS;
  const dLon = (lon2 - lon1) * RADIANS;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * Math.sin(dLon / 2) ** 2;
  return (2 * Math.asin(Math.min(1, Math.sqrt(h))) * NM_PER_DEGREE) / RADIANS;
}

/** A closed ring of points `nm` around a centre. */
export function circle(centre: LonLat, nm: number, points = 72): LonLat[] {
  return Array.from({ length: points + 1 }, (_, index) => destination(centre, (360 * index) / points, nm));
}

/** Whether a point lies in a polygon (even-odd rule); longitudes are compared as they are written. */
export function isInside([x, y]: LonLat, polygon: readonly LonLat[]): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [xi, yi] = polygon[i] as LonLat;
    const [xj, yj] = polygon[j] as LonLat;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Web Mercator, 0 to 1 from west to east and from north (85.05°) to south. */
export function mercator(longitude: number, latitude: number): LonLat {
  const phi = Math.max(-85.051129, Math.min(85.051129, latitude)) * RADIANS;
  return [longitude / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}
