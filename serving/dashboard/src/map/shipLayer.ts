/**
 * Ships and their course vectors as one layer of the map, drawn in its own WebGL context: two draws for all ships. They
 * are no instances, which a renderer in software draws one by one. The map has neither pitch nor rotation, so a place on the screen is a shift and a scale of Web Mercator.
 */
import type { CustomLayerInterface, Map as MapLibreMap } from "maplibre-gl";
import { mercator } from "./geodesy.ts";
import type { Theme } from "./palette.ts";
import { type Drawing, ShipColumns } from "./shipColumns.ts";
import { atlas, CELL } from "./symbols.ts";

const PLACE = `#version 300 es
precision highp float;
uniform vec4 centre;
uniform vec2 scale;
uniform vec2 viewport;
in vec4 place;
vec2 onScreen(vec4 place) {
  vec2 apart = (place.xy - centre.xy) + (place.zw - centre.zw);
  return vec2(apart.x, -apart.y) * scale;
}`;
const SHIP_VERTEX = `${PLACE}
uniform float size;
in vec2 look;
in vec4 colour;
out vec2 cell;
out vec4 shade;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1 & 1);
  float turn = radians(look.x);
  vec2 offset = (corner - 0.5) * vec2(1.0, -1.0) * size;
  offset = vec2(offset.x * cos(turn) + offset.y * sin(turn), offset.y * cos(turn) - offset.x * sin(turn));
  gl_Position = vec4(onScreen(place) + offset * 2.0 / viewport, 0.0, 1.0);
  cell = (vec2(mod(look.y, 8.0), floor(look.y / 8.0)) + corner) / vec2(8.0, 2.0);
  shade = colour;
}`;
const SHIP_FRAGMENT = `#version 300 es
precision mediump float;
uniform sampler2D shapes;
in vec2 cell;
in vec4 shade;
out vec4 pixel;
void main() {
  float alpha = texture(shapes, cell).a * shade.a;
  pixel = vec4(shade.rgb * alpha, alpha);
}`;
const VECTOR_VERTEX = `${PLACE}
uniform float size;
uniform float least;
in vec2 span;
void main() {
  vec2 along = vec2(span.x, -span.y) * scale;
  vec2 pixels = along * viewport;
  if (length(pixels) < 2.0 * least) { // under its ship: no corner is on the screen
    gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
    return;
  }
  vec2 side = normalize(vec2(-pixels.y, pixels.x)) * (float(gl_VertexID & 1) - 0.5) * size * 2.0 / viewport;
  gl_Position = vec4(onScreen(place) + along * float(gl_VertexID >> 1 & 1) + side, 0.0, 1.0);
}`;
const VECTOR_FRAGMENT = `#version 300 es
precision mediump float;
uniform vec4 tint;
out vec4 pixel;
void main() { pixel = vec4(tint.rgb * tint.a, tint.a); }`;

const TINT: Record<Theme, readonly [number, number, number, number]> = {
  light: [0.16, 0.21, 0.27, 0.47],
  dark: [0.78, 0.83, 0.89, 0.5],
};
const VECTOR_PIXELS = 1.2;

interface Column {
  name: string;
  size: number;
  type: "FLOAT" | "UNSIGNED_BYTE";
}
const SHIP_COLUMNS: Column[] = [
  { name: "place", size: 4, type: "FLOAT" },
  { name: "look", size: 2, type: "FLOAT" },
  { name: "colour", size: 4, type: "UNSIGNED_BYTE" },
];
const VECTOR_COLUMNS: Column[] = [
  { name: "place", size: 4, type: "FLOAT" },
  { name: "span", size: 2, type: "FLOAT" },
];

const CORNERS = 4;
/** Two triangles of the corners of a mark. */
const TRIANGLES = [0, 1, 2, 2, 1, 3];

/** Columns of one kind of mark on the card, each value once per corner, and the program that draws them. */
class Marks {
  count = 0;
  private readonly gl: WebGL2RenderingContext;
  private readonly program: WebGLProgram;
  private readonly array: WebGLVertexArrayObject;
  private readonly buffers: WebGLBuffer[];
  private readonly sizes: number[];
  private readonly corners: WebGLBuffer;
  /** Marks that there are corners for. */
  private capacity = 0;
  private readonly copies: (Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>)[] = [];
  private readonly places = new Map<string, WebGLUniformLocation | null>();

  constructor(gl: WebGL2RenderingContext, vertex: string, fragment: string, columns: readonly Column[]) {
    this.gl = gl;
    this.program = programOf(gl, vertex, fragment);
    this.array = gl.createVertexArray();
    gl.bindVertexArray(this.array);
    this.buffers = columns.map(({ name, size, type }) => {
      const buffer = gl.createBuffer();
      const place = gl.getAttribLocation(this.program, name);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.enableVertexAttribArray(place);
      gl.vertexAttribPointer(place, size, gl[type], type === "UNSIGNED_BYTE", 0, 0);
      return buffer;
    });
    this.sizes = columns.map(({ size }) => size);
    this.corners = gl.createBuffer();
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.corners);
    gl.bindVertexArray(null);
  }

  load(count: number, columns: readonly (Float32Array | Uint8Array)[]): void {
    const { gl } = this;
    this.count = count;
    columns.forEach((column, index) => {
      const size = this.sizes[index] as number;
      const values = count * size * CORNERS;
      let copy = this.copies[index];
      if (!copy || copy.length < values) {
        const length = column.length * CORNERS; // as much as the column itself may hold
        copy = column instanceof Uint8Array ? new Uint8Array(length) : new Float32Array(length);
        this.copies[index] = copy;
      }
      perCorner(column, size, count, copy);
      gl.bindBuffer(gl.ARRAY_BUFFER, this.buffers[index] ?? null);
      gl.bufferData(gl.ARRAY_BUFFER, copy.subarray(0, values), gl.DYNAMIC_DRAW);
    });
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
    if (count > this.capacity) this.loadCorners((columns[0]?.length ?? 0) / (this.sizes[0] ?? 1));
  }

  private loadCorners(capacity: number): void {
    const { gl } = this;
    this.capacity = capacity;
    gl.bindVertexArray(this.array);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, cornersOf(capacity), gl.STATIC_DRAW);
    gl.bindVertexArray(null);
  }

  begin(): void {
    this.gl.useProgram(this.program);
    this.gl.bindVertexArray(this.array);
  }

  uniform(name: string, values: readonly number[]): void {
    const { gl, places } = this;
    if (!places.has(name)) places.set(name, gl.getUniformLocation(this.program, name));
    const place = places.get(name) ?? null;
    if (values.length === 4) gl.uniform4fv(place, values);
    else if (values.length === 2) gl.uniform2fv(place, values);
    else gl.uniform1fv(place, values);
  }

  draw(): void {
    this.gl.drawElements(this.gl.TRIANGLES, this.count * TRIANGLES.length, this.gl.UNSIGNED_INT, 0);
  }

  destroy(): void {
    for (const buffer of [...this.buffers, this.corners]) this.gl.deleteBuffer(buffer);
    this.gl.deleteVertexArray(this.array);
    this.gl.deleteProgram(this.program);
  }
}

export class ShipLayer implements CustomLayerInterface {
  readonly id = "ships";
  readonly type = "custom";
  readonly renderingMode = "2d";
  private readonly columns = new ShipColumns();
  private map: MapLibreMap | null = null;
  private ships: Marks | null = null;
  private vectors: Marks | null = null;
  private shapes: WebGLTexture | null = null;
  private changed = false;
  private theme: Theme = "light";
  /** Pixels from end to end of a ship. */
  private size = 0;

  show(drawing: Drawing, size: number): void {
    this.columns.fill(drawing);
    this.theme = drawing.theme;
    this.size = size;
    this.changed = true;
    this.map?.triggerRepaint();
  }

  onAdd(map: MapLibreMap, context: WebGLRenderingContext | WebGL2RenderingContext): void {
    const gl = context as WebGL2RenderingContext; // MapLibre asks for no other
    this.map = map;
    this.ships = new Marks(gl, SHIP_VERTEX, SHIP_FRAGMENT, SHIP_COLUMNS);
    this.vectors = new Marks(gl, VECTOR_VERTEX, VECTOR_FRAGMENT, VECTOR_COLUMNS);
    this.shapes = textureOf(gl, atlas());
    this.changed = true;
  }

  onRemove(_: MapLibreMap, gl: WebGLRenderingContext | WebGL2RenderingContext): void {
    this.ships?.destroy();
    this.vectors?.destroy();
    gl.deleteTexture(this.shapes);
    this.map = null;
  }

  render(context: WebGLRenderingContext | WebGL2RenderingContext): void {
    const gl = context as WebGL2RenderingContext;
    const { map, ships, vectors, columns } = this;
    if (!map || !ships || !vectors) return;
    if (this.changed) {
      ships.load(columns.count, [columns.places, columns.looks, columns.colours]);
      vectors.load(columns.vectorCount, [columns.vectorPlaces, columns.vectorSpans]);
      this.changed = false;
    }
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    const { width, height } = sizeOf(map);
    const world = 512 * 2 ** map.getZoom();
    const { lng, lat } = map.getCenter();
    const [x, y] = mercator(lng, lat);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.shapes);
    for (const [marks, size] of [
      [vectors, VECTOR_PIXELS],
      [ships, this.size],
    ] as const) {
      if (marks.count === 0) continue;
      marks.begin();
      marks.uniform("scale", [(2 * world) / width, (2 * world) / height]);
      marks.uniform("viewport", [width, height]);
      marks.uniform("size", [size]);
      if (marks === vectors) {
        marks.uniform("tint", TINT[this.theme]);
        marks.uniform("least", [this.size / 2]);
      }
      for (const shift of copies(x, width / world)) {
        const west = x - shift;
        marks.uniform("centre", [west, y, west - Math.fround(west), y - Math.fround(y)]);
        marks.draw();
      }
    }
    gl.bindVertexArray(null);
  }
}

/** Writes each of `count` values of `size` numbers once per corner. */
export function perCorner(
  column: Float32Array | Uint8Array,
  size: number,
  count: number,
  into: Float32Array | Uint8Array,
): void {
  for (let index = 0, to = 0; index < count; index++)
    for (let corner = 0; corner < CORNERS; corner++)
      for (let part = 0; part < size; part++) into[to++] = column[index * size + part] as number;
}

/** Which corners the triangles of so many marks have. */
export function cornersOf(marks: number): Uint32Array<ArrayBuffer> {
  const corners = new Uint32Array(marks * TRIANGLES.length);
  for (let index = 0; index < corners.length; index++) {
    const mark = Math.floor(index / TRIANGLES.length);
    corners[index] = mark * CORNERS + (TRIANGLES[index % TRIANGLES.length] as number);
  }
  return corners;
}

/** Worlds beside the first, -1 for the one to the west, of which a map so wide (in worlds) shows something. */
export function copies(centre: number, width: number): number[] {
  const shifts: number[] = [];
  for (let shift = Math.floor(centre - width / 2); shift <= Math.floor(centre + width / 2); shift++)
    shifts.push(shift);
  return shifts;
}

function sizeOf(map: MapLibreMap): { width: number; height: number } {
  const { clientWidth, clientHeight } = map.getCanvas();
  return { width: clientWidth, height: clientHeight };
}

function programOf(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error("the graphics context is lost");
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader); // it goes with the program
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`ships cannot be drawn: ${gl.getProgramInfoLog(program)}`);
  return program;
}

/** The shapes as an alpha texture, with the smaller copies that icons of a few pixels need. */
function textureOf(gl: WebGL2RenderingContext, image: HTMLCanvasElement): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, image);
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  // Shapes touch no edge of their cell but by blurring in copies smaller than an eighth.
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAX_LOD, Math.log2(CELL / 8));
  gl.bindTexture(gl.TEXTURE_2D, null);
  return texture;
}
