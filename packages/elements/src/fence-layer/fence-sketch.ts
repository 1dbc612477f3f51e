/** Drawing a fence with terra-draw. A module of its own: it is loaded when somebody draws, and not before. */
import type { Polygon, Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { GeoJSONStoreFeatures, TerraDraw } from 'terra-draw';
import { areaFlaw, type AreaFlaw } from '../map/sketch/area-flaw.js';
import { penEvent } from '../map/sketch/pen-event.js';
import { startDrawing } from '../map/sketch/start-drawing.js';
import type { Point } from '../scene/hexagon.js';
import type { Theme } from '../styles/theme.js';
import { sketchModes, type SketchModes } from './sketch-modes.js';

export type SketchTool = 'draw' | 'reshape' | 'split';
export type SketchFlaw = AreaFlaw;

export interface SketchOptions {
  readonly map: MapLibreMap;
  readonly theme: Theme;
  /** Rings that corners snap to: borders of parks. */
  readonly borders: () => readonly (readonly Position[])[];
  /** Something may look different: what is wrong, whether there is a step to undo. */
  readonly onChange: () => void;
  /** A polygon was closed, or its shape changed. */
  readonly onShape: (shape: Polygon) => void;
  /** The line of a split is complete. */
  readonly onLine: (line: readonly Position[]) => void;
}

/** A fence smaller than that was no fence but a slip of the hand. */
const LEAST_SQUARE_METERS = 100;

export class FenceSketch {
  readonly #options: SketchOptions;
  readonly #draw: TerraDraw;
  readonly #modes: SketchModes;
  #tool: SketchTool = 'draw';
  /** Of the polygon that is being worked on. */
  #id: string | number | null = null;
  #flaw: SketchFlaw | null = null;
  #stopped = false;

  constructor(options: SketchOptions) {
    this.#options = options;
    this.#modes = sketchModes(options, (feature, kind) => this.#validate(feature, kind));
    this.#draw = startDrawing(options.map, 'hive-sketch', [
      this.#modes.draw,
      this.#modes.reshape,
      this.#modes.split,
    ]);
    this.#draw.on('finish', (id) => this.#finished(id));
    this.#draw.on('history', () => options.onChange());
    this.#draw.on('change', () => options.onChange());
  }

  /** A polygon that is closed is reshaped from then on. */
  get tool(): SketchTool {
    return this.#tool;
  }

  /** What is wrong with the polygon as it is now. */
  get flaw(): SketchFlaw | null {
    return this.#flaw;
  }

  get canUndo(): boolean {
    return this.#draw.canUndo();
  }

  get canRedo(): boolean {
    return this.#draw.canRedo();
  }

  /** Whether corners are being placed. */
  get drawing(): boolean {
    return this.#draw.getModeState() === 'drawing';
  }

  /** @param shape - What is reshaped or split; a new polygon without one. */
  use(tool: SketchTool, shape: Polygon | null = null): void {
    this.#draw.clear();
    this.#draw.clearUndoRedoHistory();
    this.#id = null;
    this.#flaw = null;
    this.#tool = tool;
    if (shape && tool === 'reshape') {
      const id = this.#draw.getFeatureId();
      const [added] = this.#draw.addFeatures([
        { id, type: 'Feature', geometry: rounded(shape), properties: { mode: 'polygon' } },
      ]);
      if (!added?.valid)
        throw new Error(`The shape of the fence can't be edited: ${added?.reason ?? 'invalid'}.`);
      this.#id = id;
      this.#draw.selectFeature(id);
      this.#draw.clearUndoRedoHistory();
    } else this.#draw.setMode(this.#modes[tool].mode);
    this.#options.onChange();
  }

  undo(): void {
    if (this.#draw.canUndo()) this.#draw.undo();
    this.#retold();
  }

  redo(): void {
    if (this.#draw.canRedo()) this.#draw.redo();
    this.#retold();
  }

  /** A key of the pen: what a pointer would do at this place, px of the map's frame. */
  point(kind: 'move' | 'click' | 'drag-start' | 'drag' | 'drag-end', at: Point): void {
    const event = penEvent(this.#options.map, at);
    const mode = this.#mode;
    const ignore = (): void => undefined;
    if (kind === 'move') mode.onMouseMove(event);
    else if (kind === 'click') mode.onClick(event);
    else if (kind === 'drag-start') mode.onDragStart(event, ignore);
    else if (kind === 'drag') mode.onDrag(event, ignore);
    else mode.onDragEnd(event, ignore);
    this.#options.onChange();
  }

  /** Closes the polygon, or ends the line. */
  finish(): void {
    this.#mode.onKeyUp({ key: 'Enter', heldKeys: [], preventDefault: () => undefined });
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#draw.stop();
  }

  get #mode(): SketchModes[SketchTool] {
    return this.#modes[this.#tool];
  }

  #finished(id: string | number): void {
    const geometry = this.#draw.getSnapshotFeature(id)?.geometry;
    if (this.#tool === 'split' && geometry?.type === 'LineString') {
      this.#options.onLine(geometry.coordinates);
      return;
    }
    if (geometry?.type !== 'Polygon') return;
    this.#id = id;
    this.#flaw = null;
    this.#options.onShape(geometry);
    // What was drawn can be improved at once.
    if (this.#tool === 'draw') {
      this.#tool = 'reshape';
      this.#draw.setMode(this.#modes.reshape.mode);
      this.#draw.selectFeature(id);
    }
    this.#options.onChange();
  }

  #retold(): void {
    this.#flaw = null;
    const geometry = this.#id === null ? undefined : this.#draw.getSnapshotFeature(this.#id)?.geometry;
    if (geometry?.type === 'Polygon') this.#options.onShape(geometry);
    this.#options.onChange();
  }

  /** What crosses itself is shown in its color while one moves, and not taken. */
  #validate(feature: GeoJSONStoreFeatures, kind: string): { valid: boolean; reason?: string } {
    const flaw = areaFlaw(feature, kind, LEAST_SQUARE_METERS);
    if (flaw !== this.#flaw) {
      this.#flaw = flaw;
      queueMicrotask(() => !this.#stopped && this.#options.onChange());
    }
    return kind === 'provisional' || flaw === null ? { valid: true } : { valid: false, reason: flaw };
  }
}

/** More digits than a coordinate of the store may have; nine are a tenth of a millimetre. */
function rounded({ coordinates }: Polygon): Polygon {
  const round = (value = 0): number => Math.round(value * 1e9) / 1e9;
  return {
    type: 'Polygon',
    coordinates: coordinates.map((ring) => ring.map(([x, y]) => [round(x), round(y)])),
  };
}
