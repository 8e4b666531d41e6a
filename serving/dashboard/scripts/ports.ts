/** Which tiles show the surroundings of ports: those that a square around one touches. */
export interface Port {
  latitude: number;
  longitude: number;
}

/** Half the side of that square, metres: large harbours reach so far from the place that stands for them. */
const REACH_M = 7_000;
const EQUATOR_M = 40_075_016;

/** The ports of a CSV file whose head names `latitude` and `longitude`; quoted cells may not come before those. */
export function portsOf(csv: string): Port[] {
  const [head = "", ...lines] = csv.trim().split(/\r?\n/);
  const names = head.split(",");
  const fromEnd = (name: string) => {
    if (!names.includes(name)) throw new Error(`the file of ports has no column ${name}`);
    return names.indexOf(name) - names.length; // names of ports may hold commas, what follows them does not
  };
  const [north, east] = [fromEnd("latitude"), fromEnd("longitude")];
  return lines.map((line) => {
    const cells = line.split(",");
    return { latitude: Number(cells.at(north)), longitude: Number(cells.at(east)) };
  });
}

/** Columns and rows of the tiles of `zoom`, each once, in the order of the ports. */
export function harbourTiles(ports: readonly Port[], zoom: number): [number, number][] {
  const tiles = 2 ** zoom;
  const found = new Map<number, [number, number]>();
  for (const { latitude, longitude } of ports) {
    const phi = (latitude * Math.PI) / 180;
    const x = (longitude / 360 + 0.5) * tiles;
    const y = (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * tiles;
    const reach = (REACH_M / (EQUATOR_M * Math.cos(phi))) * tiles;
    for (let column = Math.floor(x - reach); column <= Math.floor(x + reach); column++) {
      for (let row = Math.floor(y - reach); row <= Math.floor(y + reach); row++) {
        const wrapped = (column + tiles) % tiles;
        found.set(wrapped * tiles + row, [wrapped, row]);
      }
    }
  }
  return [...found.values()];
}
