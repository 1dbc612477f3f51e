/**
 * Draws cells with our own shaders among MapLibre's layers. MapLibre would cut them into tiles and build these
 * anew for every change; here they stay on the graphics card, and a change is a few bytes of a texture.
 */
import { cellAt, mercatorX, mercatorY, type CellLevel, type CellMesh } from '@hivemap/core';
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { colorChannels } from '../../scene/color-channels.js';
import { plainColor } from '../../styles/plain-color.js';
import { sameSpec } from '../same-spec.js';
import { CellGeometry } from './cell-geometry.js';
import { CellLooks } from './cell-looks.js';
import { edgeShader, fillShader, wallShader, type ShaderSource } from './cell-shaders.js';
import type { CellsHatch, CellsLayer, CellsPaint } from './cells-layer.js';
import { ShaderProgram } from './shader-program.js';

/** Off by less is not seen, device px. */
const UNSEEN_PX = 0.5;
/** Strips along edges reach so far beyond the seam, device px: as far as a pixel can be cut by the edge. */
const BLUR_PX = 0.85;
/** Where cells are smaller on the screen, edges would be all one sees, px. */
const SMALLEST_EDGED_PX = 3;
/** In a depth buffer of 24 bits half of the distance between two sublayers of MapLibre. */
const HALF_SUBLAYER = 128;

const EQUATOR_METERS = 40_075_016.7;

type Box = [left: number, top: number, right: number, bottom: number];

export class CellsOnMap implements CustomLayerInterface {
  readonly id: string;
  readonly type = 'custom';
  /** Cells that rise are tested for depth among themselves. */
  readonly renderingMode: '2d' | '3d';
  #layer: CellsLayer;
  #map: MapLibreMap | null = null;
  #gl: WebGL2RenderingContext | null = null;
  #geometry: CellGeometry | null = null;
  #looks: CellLooks;
  readonly #programs = new Map<string, ShaderProgram>();

  /** @param id - On the map. */
  constructor(id: string, layer: CellsLayer) {
    this.id = id;
    this.#layer = layer;
    this.#looks = looksOf(layer);
    this.renderingMode = rises(layer) ? '3d' : '2d';
  }

  get layer(): CellsLayer {
    return this.#layer;
  }

  /** Shows another state of the same layer. */
  update(layer: CellsLayer): void {
    const { mesh, values, paint } = this.#layer;
    const same = layer.mesh === mesh && layer.values === values && sameSpec(layer.paint, paint);
    if (same) {
      this.#layer = layer;
      return;
    }
    if (layer.mesh !== this.#layer.mesh) {
      this.#release();
      this.#looks = looksOf(layer);
    } else {
      this.#looks.setPaint(layer.paint);
      this.#looks.setValues(layer.values, !reducedMotion(), performance.now());
    }
    this.#layer = layer;
    this.#map?.triggerRepaint();
  }

  /** Code of the cell at a place that is seen now; `null` where there is none. */
  codeAt([longitude, latitude]: readonly [longitude: number, latitude: number]): string | null {
    const zoom = this.#map?.getZoom();
    const { mesh, minzoom = 0, maxzoom = Infinity, layout } = this.#layer;
    if (zoom === undefined || zoom < minzoom || zoom >= maxzoom || layout?.visibility === 'none') return null;
    return mesh.codes[cellAt(mesh, mercatorX(longitude), mercatorY(latitude))] ?? null;
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#gl = gl;
  }

  onRemove(): void {
    this.#release();
    for (const program of this.#programs.values()) program.release();
    this.#programs.clear();
    this.#map = null;
    this.#gl = null;
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const map = this.#map;
    const { mesh, paint } = this.#layer;
    if (!map || mesh.codes.length === 0 || paint.opacity <= 0) return;
    const geometry = (this.#geometry ??= new CellGeometry(gl, mesh));
    const pixels = devicePixelsPerUnit(map);
    const level = levelFor(mesh, pixels);
    const view = viewOf(map, mesh);
    const progress = this.#looks.progress(performance.now());
    this.#looks.bind(gl);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    if (rises(this.#layer) && level.edges) {
      const walls = this.#program(gl, 'walls', input, wallShader);
      this.#setFrame(gl, walls, input, progress);
      geometry.drawEdges(level, view);
    }
    const edged = !rises(this.#layer) && level.edges !== null && areEdged(mesh, pixels, map.getPixelRatio());
    const drawEdges = (): void => {
      const edges = this.#program(gl, 'edges', input, edgeShader);
      this.#setFrame(gl, edges, input, progress);
      setEdges(gl, edges, paint, map.getPixelRatio());
      geometry.drawEdges(level, view);
    };
    // Above a layer that is built up MapLibre does not test for depth.
    const layered = gl.isEnabled(gl.DEPTH_TEST);
    if (edged && layered) drawNearer(gl, drawEdges);
    const fill = this.#program(gl, 'fill', input, fillShader);
    this.#setFrame(gl, fill, input, progress);
    geometry.drawTriangles(level, view);
    if (edged && !layered) drawEdges();
    if (this.#looks.fading) map.triggerRepaint();
  }

  #program(
    gl: WebGL2RenderingContext,
    name: string,
    { shaderData }: CustomRenderMethodInput,
    make: (prelude: string) => ShaderSource,
  ): ShaderProgram {
    const key = `${name} ${shaderData.variantName}`;
    let program = this.#programs.get(key);
    if (!program) {
      program = new ShaderProgram(gl, make(isGlobe(shaderData) ? preludeOf(shaderData) : ''));
      this.#programs.set(key, program);
    }
    program.use();
    return program;
  }

  /** What both programs are told in each frame. */
  #setFrame(
    gl: WebGL2RenderingContext,
    program: ShaderProgram,
    input: CustomRenderMethodInput,
    progress: number,
  ): void {
    const { mesh, paint } = this.#layer;
    if (isGlobe(input.shaderData)) setGlobe(gl, program, input, mesh);
    else gl.uniformMatrix4fv(program.at('u_matrix'), false, relativeMatrix(input, mesh));
    gl.uniform1i(program.at('u_now'), 0);
    gl.uniform1i(program.at('u_before'), 1);
    gl.uniform1f(program.at('u_progress'), progress);
    gl.uniform4fv(program.at('u_palette'), this.#looks.palette);
    gl.uniform1f(program.at('u_opacity'), paint.opacity);
    const classes = Math.max(1, paint.colors.length);
    gl.uniform2f(program.at('u_rise'), (paint.risesMeters ?? 0) / classes, classes);
    gl.uniform1f(program.at('u_meter'), mercatorPerMeter(mesh));
    setPatterns(gl, program, paint, anchorOf(this.#map!, mesh), this.#map!.getPixelRatio());
  }

  #release(): void {
    if (!this.#gl) return;
    this.#geometry?.release();
    this.#geometry = null;
    this.#looks.release(this.#gl);
  }
}

function looksOf({ mesh, paint, values }: CellsLayer): CellLooks {
  const looks = new CellLooks(mesh.codes.length);
  looks.setPaint(paint);
  looks.setValues(values, false, 0);
  return looks;
}

/** Whether the cells of a layer rise; a layer on the map can't change that. */
export function rises({ paint }: CellsLayer): boolean {
  return (paint.risesMeters ?? 0) > 0;
}

/** At the middle of the mesh. */
function mercatorPerMeter({ origin }: CellMesh): number {
  const latitude = Math.atan(Math.sinh(Math.PI * (1 - 2 * origin[1])));
  return 1 / (EQUATOR_METERS * Math.cos(latitude));
}

function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function isGlobe({ define }: CustomRenderMethodInput['shaderData']): boolean {
  return define.includes('GLOBE');
}

function preludeOf({ vertexShaderPrelude, define }: CustomRenderMethodInput['shaderData']): string {
  return `${vertexShaderPrelude}\n${define}\n`;
}

/** Device pixels that the whole world is wide. */
function devicePixelsPerUnit(map: MapLibreMap): number {
  return 512 * 2 ** map.getZoom() * map.getPixelRatio();
}

/** The coarsest level that looks like the whole one. */
function levelFor({ levels }: CellMesh, pixels: number): CellLevel {
  return levels.find(({ tolerance }) => tolerance * pixels <= UNSEEN_PX) ?? levels.at(-1)!;
}

function areEdged({ bounds, codes }: CellMesh, pixels: number, ratio: number): boolean {
  const area = (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]);
  return Math.sqrt(area / codes.length) * pixels >= SMALLEST_EDGED_PX * ratio;
}

function viewOf(map: MapLibreMap, { origin }: CellMesh): Box {
  const bounds = map.getBounds();
  const [left, right] = [mercatorX(bounds.getWest()), mercatorX(bounds.getEast())];
  const [top, bottom] = [mercatorY(bounds.getNorth()), mercatorY(bounds.getSouth())];
  return [left - origin[0], top - origin[1], right - origin[0], bottom - origin[1]];
}

/** In 64 bits up to the last step: at zoom 18 the world is a hundred million pixels wide. */
function relativeMatrix(
  { defaultProjectionData }: CustomRenderMethodInput,
  { origin }: CellMesh,
): Float32Array {
  const matrix = Array.from(defaultProjectionData.mainMatrix as ArrayLike<number>);
  for (const row of [0, 1, 2, 3])
    matrix[12 + row] = matrix[row]! * origin[0] + matrix[4 + row]! * origin[1] + matrix[12 + row]!;
  return Float32Array.from(matrix);
}

function setGlobe(
  gl: WebGL2RenderingContext,
  program: ShaderProgram,
  { defaultProjectionData: data }: CustomRenderMethodInput,
  { origin }: CellMesh,
): void {
  gl.uniform2f(program.at('u_origin'), origin[0], origin[1]);
  gl.uniformMatrix4fv(program.at('u_projection_matrix'), false, data.mainMatrix as Float32List);
  gl.uniformMatrix4fv(program.at('u_projection_fallback_matrix'), false, data.fallbackMatrix as Float32List);
  gl.uniform4fv(program.at('u_projection_tile_mercator_coords'), data.tileMercatorCoords);
  gl.uniform4fv(program.at('u_projection_clipping_plane'), data.clippingPlane);
  gl.uniform1f(program.at('u_projection_transition'), data.projectionTransition);
}

/** Where the mesh's middle is on the canvas, device px from the bottom left. */
function anchorOf(map: MapLibreMap, { origin }: CellMesh): readonly [x: number, y: number] {
  const degrees = 180 / Math.PI;
  const latitude = Math.atan(Math.sinh(Math.PI * (1 - 2 * origin[1]))) * degrees;
  const { x, y } = map.project([origin[0] * 360 - 180, latitude]);
  const ratio = map.getPixelRatio();
  return [x * ratio, map.getCanvas().height - y * ratio];
}

function setPatterns(
  gl: WebGL2RenderingContext,
  program: ShaderProgram,
  { hatch, hatchBack, dots }: CellsPaint,
  [x, y]: readonly [number, number],
  ratio: number,
): void {
  const put = (name: string, period: number, spacing: number, half: number, color: string): void => {
    gl.uniform4f(program.at(name), x % period, y % period, spacing, half);
    const { r, g, b, opacity } = colorChannels(plainColor(color));
    gl.uniform4f(program.at(`${name}_color`), r / 255, g / 255, b / 255, opacity);
  };
  const lines = (name: string, { spacing, width, color }: CellsHatch): void =>
    put(name, spacing * ratio, spacing * ratio, (width * ratio) / 2, color);
  lines('u_hatch', hatch);
  lines('u_hatch_back', hatchBack);
  // Every second row is shifted: the pattern repeats after two.
  put('u_dots', 2 * dots.spacing * ratio, dots.spacing * ratio, dots.radius * ratio, dots.color);
}

function setEdges(
  gl: WebGL2RenderingContext,
  program: ShaderProgram,
  { seam }: CellsPaint,
  ratio: number,
): void {
  const { r, g, b } = colorChannels(plainColor(seam?.color ?? '#000'));
  const half = ((seam?.width ?? 0) * ratio) / 2;
  gl.uniform2f(program.at('u_half'), gl.drawingBufferWidth / 2, gl.drawingBufferHeight / 2);
  gl.uniform1f(program.at('u_reach'), half + BLUR_PX);
  gl.uniform4f(program.at('u_seam'), r / 255, g / 255, b / 255, half);
  gl.uniform1f(program.at('u_seam_opacity'), seam?.opacity ?? 0);
}

/**
 * Edges come first and a little nearer, the fills behind them: so no pixel is drawn twice, which at less than
 * full opacity would be seen.
 */
function drawNearer(gl: WebGL2RenderingContext, draw: () => void): void {
  gl.depthMask(true);
  gl.depthFunc(gl.LESS);
  gl.enable(gl.POLYGON_OFFSET_FILL);
  gl.polygonOffset(0, -HALF_SUBLAYER);
  draw();
  gl.disable(gl.POLYGON_OFFSET_FILL);
  gl.depthFunc(gl.LEQUAL);
  gl.depthMask(false);
}
