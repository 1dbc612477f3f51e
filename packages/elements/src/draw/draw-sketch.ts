/** Drawing with terra-draw. A module of its own: it is loaded when somebody draws, and not before. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  type GeoJSONStoreFeatures,
  type HexColor,
  type TerraDraw,
} from 'terra-draw';
import type { DrawnFeature } from '../city/events/draw-event.js';
import { areaFlaw, type AreaFlaw } from '../map/sketch/area-flaw.js';
import { penEvent } from '../map/sketch/pen-event.js';
import { startDrawing } from '../map/sketch/start-drawing.js';
import { moveGeometry } from '../map/view-crs/move-geometry.js';
import type { ViewCrs } from '../map/view-crs/view-crs.js';
import type { Point } from '../scene/hexagon.js';
import { plainColor } from '../styles/plain-color.js';
import type { Theme } from '../styles/theme.js';

export type DrawTool = 'point' | 'line' | 'polygon' | 'edit';
export type DrawFlaw = AreaFlaw | 'failed';

export interface DrawSketchOptions {
  readonly map: MapLibreMap;
  readonly theme: Theme;
  readonly crs: ViewCrs;
  /** Shapes changed for good. */
  readonly onShapes: () => void;
  /** Something else may look different. */
  readonly onChange: () => void;
}

/** An area smaller than that was a slip of the hand. */
const LEAST_SQUARE_METERS = 10;
const MODES: Readonly<Record<DrawTool, string>> = {
  point: 'point',
  line: 'linestring',
  polygon: 'polygon',
  edit: 'select',
};
/** More digits than the store takes; nine are a tenth of a millimetre. */
const DIGITS = 1e9;

export class DrawSketch {
  readonly #options: DrawSketchOptions;
  readonly #draw: TerraDraw;
  readonly #modes: ReturnType<typeof drawModes>;
  #tool: DrawTool = 'point';
  #flaw: DrawFlaw | null = null;
  #selected: string | number | null = null;

  constructor(options: DrawSketchOptions) {
    this.#options = options;
    this.#modes = drawModes(options.theme, (feature, kind) => this.#validate(feature, kind));
    this.#draw = startDrawing(options.map, 'hive-draw', Object.values(this.#modes));
    this.#draw.on('finish', () => {
      this.#flaw = null;
      options.onShapes();
    });
    this.#draw.on('select', (id) => this.#select(id));
    this.#draw.on('deselect', () => this.#select(null));
    this.#draw.on('history', () => options.onChange());
  }

  get tool(): DrawTool {
    return this.#tool;
  }

  get flaw(): DrawFlaw | null {
    return this.#flaw;
  }

  get canUndo(): boolean {
    return this.#draw.canUndo();
  }

  get canRedo(): boolean {
    return this.#draw.canRedo();
  }

  get hasSelected(): boolean {
    return this.#selected !== null;
  }

  /** Finished shapes, in WGS 84. */
  get features(): readonly DrawnFeature[] {
    const { toData } = this.#options.crs;
    return this.#draw
      .getSnapshot()
      .filter(
        ({ properties }) =>
          !HELPERS.some((name) => properties[name]) && properties['currentlyDrawing'] !== true,
      )
      .map(({ id, geometry }) => ({
        type: 'Feature',
        ...(id === undefined ? {} : { id }),
        properties: {},
        geometry: moveGeometry<DrawnFeature['geometry']>(geometry, toData),
      }));
  }

  use(tool: DrawTool): void {
    this.#tool = tool;
    this.#flaw = null;
    this.#selected = null;
    this.#draw.setMode(MODES[tool]);
    this.#options.onChange();
  }

  /** Puts shapes on the map. @returns Those that were not taken, with why. */
  add(features: readonly DrawnFeature[]): readonly string[] {
    const { toView } = this.#options.crs;
    const results = this.#draw.addFeatures(
      features.map(({ geometry }) => ({
        id: this.#draw.getFeatureId(),
        type: 'Feature' as const,
        geometry: moveGeometry(geometry, (position) => {
          const [longitude, latitude] = toView(position);
          return [Math.round(longitude * DIGITS) / DIGITS, Math.round(latitude * DIGITS) / DIGITS];
        }),
        properties: { mode: { Point: 'point', LineString: 'linestring', Polygon: 'polygon' }[geometry.type] },
      })),
    );
    this.#draw.clearUndoRedoHistory();
    return results.flatMap(({ valid, reason }) => (valid ? [] : [reason ?? 'invalid']));
  }

  undo(): void {
    if (this.#draw.canUndo()) this.#draw.undo();
    this.#flaw = null;
    this.#options.onShapes();
  }

  redo(): void {
    if (this.#draw.canRedo()) this.#draw.redo();
    this.#options.onShapes();
  }

  remove(): void {
    if (this.#selected === null) return;
    const id = this.#selected;
    this.#draw.deselectFeature(id);
    this.#draw.removeFeatures([id]);
    this.#selected = null;
    this.#options.onShapes();
  }

  clear(): void {
    this.#draw.clear();
    this.#draw.clearUndoRedoHistory();
    this.#selected = null;
    this.#options.onShapes();
  }

  /** A key of the pen: what a pointer would do at this place, px of the map's frame. */
  point(kind: 'move' | 'click', at: Point): void {
    const event = penEvent(this.#options.map, at);
    const mode = this.#modes[this.#tool];
    if (kind === 'move') mode.onMouseMove(event);
    else mode.onClick(event);
    this.#options.onChange();
  }

  /** Closes the area, or ends the line. */
  finish(): void {
    this.#modes[this.#tool].onKeyUp({ key: 'Enter', heldKeys: [], preventDefault: () => undefined });
  }

  stop(): void {
    this.#draw.stop();
  }

  #select(id: string | number | null): void {
    this.#selected = id;
    this.#options.onChange();
  }

  #validate(feature: GeoJSONStoreFeatures, kind: string): { valid: boolean; reason?: string } {
    const flaw = areaFlaw(feature, kind, LEAST_SQUARE_METERS);
    if (flaw !== this.#flaw) {
      this.#flaw = flaw;
      queueMicrotask(() => this.#options.onChange());
    }
    return kind === 'provisional' || flaw === null ? { valid: true } : { valid: false, reason: flaw };
  }
}

/** Points that terra-draw puts beside a shape, to be dragged. */
const HELPERS = ['midPoint', 'selectionPoint', 'closingPoint', 'snappingPoint', 'coordinatePoint'];

type Check = (feature: GeoJSONStoreFeatures, kind: string) => { valid: boolean; reason?: string };

function drawModes({ colors, scale }: Theme, check: Check) {
  const hex = (color: string): HexColor => plainColor(color).slice(0, 7) as HexColor;
  const [ink, surface, accent] = [hex(colors.ink), hex(colors.surface), hex(colors.accent)];
  const validation = (feature: GeoJSONStoreFeatures, { updateType }: { readonly updateType: string }) =>
    check(feature, updateType);
  const line = { lineStringColor: accent, lineStringWidth: 3 * scale };
  const area = { fillColor: accent, fillOpacity: 0.14, outlineColor: accent, outlineWidth: 2.5 * scale };
  const closing = {
    closingPointColor: surface,
    closingPointOutlineColor: ink,
    closingPointWidth: 6 * scale,
    closingPointOutlineWidth: 2 * scale,
  };
  const coordinates = { draggable: true, deletable: true, midpoints: true };
  return {
    point: new TerraDrawPointMode({
      styles: {
        pointColor: accent,
        pointOutlineColor: surface,
        pointWidth: 6 * scale,
        pointOutlineWidth: 2 * scale,
      },
    }),
    line: new TerraDrawLineStringMode({ pointerDistance: 24 * scale, styles: { ...line, ...closing } }),
    polygon: new TerraDrawPolygonMode({
      pointerDistance: 24 * scale,
      validation,
      styles: { ...area, ...closing },
    }),
    edit: new TerraDrawSelectMode({
      pointerDistance: 24 * scale,
      flags: {
        point: { feature: { draggable: true } },
        linestring: { feature: { draggable: true, coordinates } },
        polygon: { feature: { draggable: true, validation, coordinates } },
      },
      styles: { selectedPolygonColor: accent, selectedLineStringColor: ink, selectedPointColor: ink },
    }),
  };
}
