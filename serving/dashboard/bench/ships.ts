/** The ships of benchmarks/dashboard.py, which writes the file beside the pages: for each page the same. */
export const VIEW = { longitude: 4, latitude: 55, zoom: 5 };

/** Longitude, latitude and course of each, degrees. */
export async function ships(): Promise<[number, number, number][]> {
  const response = await fetch("./ships.json");
  if (!response.ok) throw new Error(`ships.json: ${response.status}`);
  return response.json();
}
