/** Flowers on the graphics card: one instanced draw of what the window shows. WebGL 2, Mercator. */
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { FLOWER_EXTENT } from '../scene/flower-geometry.js';
import { FLOWER_BYTES, WORLD_PARTS, type FlowerField, type WorldBox } from '../scene/flower-field.js';
import { worldOf } from '../scene/flower-tree.js';
import type { Point } from '../scene/hexagon.js';
import { flowerAtlas, type AtlasStyle, type FlowerAtlas } from '../map/flower-atlas.js';
import { FRAGMENT_SHADER, VERTEX_SHADER } from './flower-shaders.js';
import { linkedProgram } from './linked-program.js';

export interface FlowersPicture {
  /** The same object for the same flowers: it is not sent again. */
  readonly field: FlowerField;
  readonly style: Omit<AtlasStyle, 'density'>;
  readonly opacity: number;
  /** Whether the layer is shown at a zoom. */
  readonly shows: (zoom: number) => boolean;
}

const UNIFORMS = [
  'matrix',
  'origin',
  'pixel',
  'radii',
  'heights',
  'time',
  'density',
  'strength',
  'shares',
  'atlas',
  'bands',
  'casings',
  'emptyRows',
] as const;

interface Drawing {
  readonly gl: WebGL2RenderingContext;
  readonly program: WebGLProgram;
  readonly uniforms: Readonly<Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>>;
  readonly vertices: WebGLVertexArrayObject;
  readonly corners: WebGLBuffer;
  readonly flowers: WebGLBuffer;
  readonly texture: WebGLTexture;
}

/** Where the map was when it was last drawn. */
interface Camera {
  /** From the world of one unit, less the center, to clip space. */
  readonly matrix: Float64Array;
  readonly center: Point;
  readonly width: number;
  readonly height: number;
}

/** How long flowers take to part and to come together. */
const MOTION_MS = 380;

export class FlowersGl implements CustomLayerInterface {
  readonly id = 'flowers';
  readonly type = 'custom' as const;
  readonly renderingMode = '2d' as const;
  #map: MapLibreMap | null = null;
  #drawing: Drawing | null = null;
  #picture: FlowersPicture | null = null;
  #sentField: FlowerField | null = null;
  #atlas: FlowerAtlas | null = null;
  #atlasOf: AtlasStyle | null = null;
  #camera: Camera | null = null;
  #moves: { readonly since: number; readonly done: () => void } | null = null;

  /**
   * What to draw from the next frame on.
   *
   * @param done - Given when the flowers move: called once they have arrived.
   */
  show(picture: FlowersPicture, done?: () => void): void {
    if (picture.field !== this.#picture?.field)
      this.#moves = done ? { since: performance.now(), done } : null;
    this.#picture = picture;
    this.#map?.triggerRepaint();
  }

  onAdd(map: MapLibreMap): void {
    this.#map = map;
    this.#drawing = null;
    this.#sentField = null;
    this.#atlas = null;
    this.#atlasOf = null;
  }

  onRemove(): void {
    const { gl, program, vertices, corners, flowers, texture } = this.#drawing ?? {};
    this.#drawing = null;
    this.#map = null;
    this.#camera = null;
    if (!gl) return;
    gl.deleteVertexArray(vertices ?? null);
    gl.deleteBuffer(corners ?? null);
    gl.deleteBuffer(flowers ?? null);
    gl.deleteTexture(texture ?? null);
    gl.deleteProgram(program ?? null);
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    const map = this.#map;
    const picture = this.#picture;
    if (!map || !picture) return;
    this.#camera = cameraOf(map, defaultProjectionData.mainMatrix);
    if (picture.field.count === 0 || !picture.shows(map.getZoom())) return;
    // Not before: only here may the state of the context be changed.
    const drawing = (this.#drawing ??= makeDrawing(gl));
    this.#send(drawing, picture, map.getPixelRatio());
    gl.useProgram(drawing.program);
    gl.bindVertexArray(drawing.vertices);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.#setUniforms(drawing, picture, map.getPixelRatio());
    gl.bindBuffer(gl.ARRAY_BUFFER, drawing.flowers);
    const reach = Math.max(...picture.style.radii) * FLOWER_EXTENT;
    for (const { start, count } of picture.field.runs(windowBox(map, reach))) {
      pointAt(gl, start);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    }
    gl.bindVertexArray(null);
  }

  /** The flower under a point of the map's frame, px, by the picture that was last drawn. */
  pick(point: Point): { readonly index: number; readonly part: number } | null {
    const map = this.#map;
    const camera = this.#camera;
    const picture = this.#picture;
    if (!map || !camera || !picture?.shows(map.getZoom())) return null;
    const reach = Math.max(...picture.style.radii) * FLOWER_EXTENT;
    const box = boxAround(map, point, reach);
    const at: [number, number] = [0, 0];
    return picture.field.pick(point, box, (x, y) => toScreen(camera, x, y, at), picture.style.radii);
  }

  #send({ gl, flowers, texture }: Drawing, { field, style }: FlowersPicture, density: number): void {
    if (field !== this.#sentField) {
      gl.bindBuffer(gl.ARRAY_BUFFER, flowers);
      gl.bufferData(gl.ARRAY_BUFFER, field.bytes, gl.STATIC_DRAW);
      this.#sentField = field;
    }
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    if (this.#atlas && this.#atlasOf && sameStyle(this.#atlasOf, { ...style, density })) return;
    this.#atlasOf = { ...style, density };
    this.#atlas = flowerAtlas(this.#atlasOf);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, this.#atlas.canvas);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  }

  #setUniforms({ gl, uniforms }: Drawing, { style, opacity }: FlowersPicture, density: number): void {
    const camera = this.#camera!;
    const atlas = this.#atlas!;
    gl.uniformMatrix4fv(uniforms.matrix, false, Float32Array.from(camera.matrix));
    gl.uniform2ui(uniforms.origin, ...parts(camera.center));
    gl.uniform2f(uniforms.pixel, 2 / camera.width, -2 / camera.height);
    gl.uniform2f(uniforms.radii, ...style.radii);
    gl.uniform2f(uniforms.heights, ...atlas.heights);
    gl.uniform1f(uniforms.time, this.#time());
    gl.uniform1f(uniforms.density, density);
    gl.uniform1f(uniforms.strength, opacity);
    gl.uniform1i(uniforms.shares, style.encoding === 'lightness' ? 0 : 1);
    gl.uniform1i(uniforms.atlas, 0);
    gl.uniform4fv(uniforms.bands, atlas.bands.flat());
    gl.uniform4fv(uniforms.casings, atlas.casings.flat());
    gl.uniform1f(uniforms.emptyRows, atlas.emptyRows);
  }

  /** 0 at the start of a motion, 1 after it; eased at both ends. */
  #time(): number {
    const moves = this.#moves;
    if (!moves) return 1;
    const share = (performance.now() - moves.since) / MOTION_MS;
    if (share < 1) {
      this.#map?.triggerRepaint();
      return share * share * (3 - 2 * share);
    }
    this.#moves = null;
    // What follows may change the layers, and this is called while they are drawn.
    queueMicrotask(moves.done);
    return 1;
  }
}

function makeDrawing(gl: WebGL2RenderingContext): Drawing {
  const program = linkedProgram(gl, VERTEX_SHADER, FRAGMENT_SHADER);
  const uniforms = Object.fromEntries(
    UNIFORMS.map((name) => [name, gl.getUniformLocation(program, name)]),
  ) as Drawing['uniforms'];
  const vertices = gl.createVertexArray();
  const corners = gl.createBuffer();
  const flowers = gl.createBuffer();
  const texture = gl.createTexture();
  gl.bindVertexArray(vertices);
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, flowers);
  for (const location of [1, 2, 3]) {
    gl.enableVertexAttribArray(location);
    gl.vertexAttribDivisor(location, 1);
  }
  gl.bindVertexArray(null);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  for (const [name, value] of [
    [gl.TEXTURE_MIN_FILTER, gl.LINEAR],
    [gl.TEXTURE_MAG_FILTER, gl.LINEAR],
    [gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE],
    [gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE],
  ] as const)
    gl.texParameteri(gl.TEXTURE_2D, name, value);
  gl.bindTexture(gl.TEXTURE_2D, null);
  return { gl, program, uniforms, vertices, corners, flowers, texture };
}

/** Lets the instanced attributes start with a flower. */
function pointAt(gl: WebGL2RenderingContext, flower: number): void {
  const offset = flower * FLOWER_BYTES;
  gl.vertexAttribIPointer(1, 4, gl.UNSIGNED_INT, FLOWER_BYTES, offset);
  gl.vertexAttribIPointer(2, 4, gl.UNSIGNED_INT, FLOWER_BYTES, offset + 16);
  gl.vertexAttribIPointer(3, 1, gl.UNSIGNED_INT, FLOWER_BYTES, offset + 32);
}

/** The map's matrix moved to its center in double precision. */
function cameraOf(map: MapLibreMap, world: ArrayLike<number>): Camera {
  const { lng, lat } = map.getCenter();
  const [x, y] = parts(worldOf([lng, lat])).map((part) => part / WORLD_PARTS) as [number, number];
  const matrix = Float64Array.from(world);
  for (let row = 0; row < 4; row++)
    matrix[12 + row] = matrix[row]! * x + matrix[4 + row]! * y + matrix[12 + row]!;
  const { clientWidth, clientHeight } = map.getCanvas();
  return { matrix, center: [x, y], width: clientWidth, height: clientHeight };
}

function toScreen(
  { matrix, center, width, height }: Camera,
  x: number,
  y: number,
  at: [number, number],
): Point {
  const [dx, dy] = [x - center[0], y - center[1]];
  const w = matrix[3]! * dx + matrix[7]! * dy + matrix[15]!;
  at[0] = (((matrix[0]! * dx + matrix[4]! * dy + matrix[12]!) / w) * 0.5 + 0.5) * width;
  at[1] = (0.5 - ((matrix[1]! * dx + matrix[5]! * dy + matrix[13]!) / w) * 0.5) * height;
  return at;
}

function windowBox(map: MapLibreMap, reach: number): WorldBox {
  const { clientWidth, clientHeight } = map.getCanvas();
  return boxOf(map, [
    [-reach, -reach],
    [clientWidth + reach, -reach],
    [-reach, clientHeight + reach],
    [clientWidth + reach, clientHeight + reach],
  ]);
}

function boxAround(map: MapLibreMap, [x, y]: Point, reach: number): WorldBox {
  return boxOf(map, [
    [x - reach, y - reach],
    [x + reach, y - reach],
    [x - reach, y + reach],
    [x + reach, y + reach],
  ]);
}

/** What of the world lies behind points of the window; a ray above the horizon ends at it. */
function boxOf(map: MapLibreMap, points: readonly Point[]): WorldBox {
  const worlds = points.map(([x, y]) => {
    const { lng, lat } = map.unproject([x, y]);
    return worldOf([lng, lat]);
  });
  const [xs, ys] = [worlds.map(([x]) => x), worlds.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function parts([x, y]: Point): [number, number] {
  return [Math.floor(x * WORLD_PARTS), Math.floor(y * WORLD_PARTS)];
}

function sameStyle(a: AtlasStyle, b: AtlasStyle): boolean {
  return (
    a.theme === b.theme &&
    a.radii[0] === b.radii[0] &&
    a.radii[1] === b.radii[1] &&
    a.encoding === b.encoding &&
    a.raised === b.raised &&
    a.density === b.density
  );
}
