import type { FenceMark, ParkMark } from '@hivemap/core';
import type { Feature, Polygon, Position } from 'geojson';
import { render, type ReactiveController } from 'lit';
import type { Intent } from '../city/events/intent-event.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { EditableMap } from '../map/map-context.js';
import { moveGeometry } from '../map/view-crs/move-geometry.js';
import { containsShape } from '../scene/contains-shape.js';
import { splitShape } from '../scene/split-shape.js';
import { barClearance } from './bar-clearance.js';
import { FencePen } from './fence-pen.js';
import type { FenceSketch, SketchTool } from './fence-sketch.js';
import { fenceTools, fenceToolsStyles, type FenceToolsState } from './fence-tools.js';

export interface FenceEditorOptions {
  readonly editable: () => boolean;
  readonly map: () => EditableMap | null;
  readonly localize: HiveLocalize;
  /** The fence that is selected. */
  readonly selected: () => FenceMark | null;
  readonly parks: () => readonly ParkMark[];
  readonly onIntent: (intent: Intent) => void;
}

/**
 * Draws, reshapes and splits fences over the map. Nothing is kept: what is drawn goes to the host as an
 * intent, and what the host makes of it comes back with the data.
 */
export class FenceEditor implements ReactiveController {
  readonly #options: FenceEditorOptions;
  readonly #root = document.createElement('div');
  readonly #pen = new FencePen();
  #map: EditableMap | null = null;
  #release: (() => void) | null = null;
  #sketch: FenceSketch | null = null;
  #loading = false;
  #flaw: 'crossings' | 'hole' | 'failed' | null = null;
  /** The fence that is reshaped or split. */
  #fence: FenceMark | null = null;
  #shape: Polygon | null = null;
  #parts: readonly Polygon[] | null = null;
  /** With so many tools the bar has found its place. */
  #parked = 0;

  constructor(options: FenceEditorOptions) {
    this.#options = options;
    this.#root.className = 'tools';
    const shadow = this.#root.attachShadow({ mode: 'open' });
    if (fenceToolsStyles.styleSheet) shadow.adoptedStyleSheets = [fenceToolsStyles.styleSheet];
    // The map would pan under a finger on a button, or zoom by two clicks on it.
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'click', 'dblclick', 'wheel'])
      this.#root.addEventListener(type, (event) => event.stopPropagation());
  }

  hostUpdated(): void {
    const map = this.#options.editable() ? this.#options.map() : null;
    if (map?.board !== this.#map?.board) {
      this.#close();
      map?.overlay.append(this.#root);
    }
    this.#map = map;
    if (map) this.#draw();
  }

  hostDisconnected(): void {
    this.#close();
    this.#map = null;
  }

  /** Also when the style has gone already: then there is nothing on the map to take away. */
  #close(): void {
    this.#end();
    this.#root.remove();
  }

  #end(): void {
    const closed = this.#map?.board.closed ?? true;
    if (this.#sketch && !closed) this.#sketch.stop();
    this.#sketch = null;
    this.#release?.();
    this.#release = null;
    this.#fence = null;
    this.#shape = null;
    this.#parts = null;
    this.#flaw = null;
  }

  async #use(tool: SketchTool, byKeyboard: boolean): Promise<void> {
    const map = this.#map;
    if (!map || this.#loading) return;
    const fence = tool === 'draw' ? null : this.#options.selected();
    const shape = fence && polygonOf(fence);
    if (tool !== 'draw' && !shape) return;
    this.#end();
    this.#loading = true;
    this.#draw();
    try {
      const { FenceSketch: Sketch } = await import('./fence-sketch.js');
      if (this.#map?.board !== map.board || map.board.closed) return;
      const { crs } = map.board;
      this.#sketch = new Sketch({
        map: map.map,
        theme: map.theme,
        borders: () =>
          this.#options.parks().flatMap(({ shape: park }) => ringsOf(moveGeometry(park, crs.toView))),
        onChange: () => this.#draw(),
        onShape: (next) => (this.#shape = moveGeometry(next, crs.toData)),
        onLine: (line) =>
          this.#cut(moveGeometry({ type: 'LineString', coordinates: [...line] }, crs.toData).coordinates),
      });
      this.#release = map.board.hold();
      this.#fence = fence;
      this.#pen.reset(map.overlay.clientWidth, map.overlay.clientHeight);
      this.#sketch.use(tool, shape && moveGeometry(shape, crs.toView));
    } catch (error) {
      this.#end();
      this.#flaw = 'failed';
      console.error(error);
    } finally {
      this.#loading = false;
      this.#draw();
      if (byKeyboard) this.#root.shadowRoot?.querySelector<HTMLElement>('.pen')?.focus();
    }
  }

  #cut(line: readonly Position[]): void {
    const shape = this.#fence && polygonOf(this.#fence);
    const result = shape && splitShape(shape, line);
    if (!result) return;
    this.#parts = 'parts' in result ? result.parts : null;
    this.#flaw = 'flaw' in result ? result.flaw : null;
    // The line of a cut that failed is drawn anew.
    if (this.#flaw) queueMicrotask(() => this.#sketch?.use('split'));
    this.#draw();
  }

  #save(): void {
    const fence = this.#fence;
    const shapes = this.#parts ?? (this.#shape ? [this.#shape] : []);
    if (shapes.length === 0 || this.#sketch?.flaw) return;
    const features = shapes.map((geometry, part): Feature<Polygon> => {
      const park = this.#options.parks().find(({ shape }) => containsShape(shape, geometry));
      const lies = fence?.in ? `${fence.in.kind}:${fence.in.id}` : park && `park:${park.id}`;
      return {
        type: 'Feature',
        // The first part stays the fence that it was; what is new has no id: the host gives it one.
        ...(fence && part === 0 ? { id: fence.id } : {}),
        properties: {
          ...(fence ? { kind: fence.kind, subjects: fence.subjects } : {}),
          ...(lies ? { in: lies } : {}),
        },
        geometry,
      };
    });
    const [first, second] = features;
    if (fence && first && second) {
      this.#options.onIntent({ action: 'split-fence', fence: fence.id, parts: [first, second] });
    } else if (first) this.#options.onIntent({ action: 'save-fence', fence: first });
    this.#end();
    this.#draw();
  }

  #key(event: KeyboardEvent): void {
    const sketch = this.#sketch;
    const map = this.#map;
    if (!sketch || !map || event.altKey) return;
    const isPen = (event.currentTarget as Element).className === 'pen';
    if (!this.#command(event, sketch) && !(isPen && this.#penKey(event, sketch, map))) return;
    event.preventDefault();
    event.stopPropagation();
    this.#draw();
  }

  #command({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, sketch: FenceSketch): boolean {
    const isCommand = ctrlKey || metaKey;
    const letter = key.toLowerCase();
    if (isCommand && (letter === 'y' || (letter === 'z' && shiftKey))) sketch.redo();
    else if ((isCommand && letter === 'z') || key === 'Backspace') sketch.undo();
    else if (key === 'Escape') this.#cancel();
    else return false;
    return true;
  }

  #penKey(event: KeyboardEvent, sketch: FenceSketch, { overlay }: EditableMap): boolean {
    const isCommand = event.ctrlKey || event.metaKey;
    return !isCommand && this.#pen.key(event, sketch, [overlay.clientWidth, overlay.clientHeight]);
  }

  #cancel(): void {
    this.#end();
    this.#draw();
    this.#root.shadowRoot?.querySelector<HTMLElement>('button')?.focus();
  }

  get #state(): FenceToolsState {
    const sketch = this.#sketch;
    return {
      tool: sketch?.tool ?? null,
      loading: this.#loading,
      selected: this.#options.selected() !== null,
      canUndo: sketch?.canUndo ?? false,
      canRedo: sketch?.canRedo ?? false,
      canSave: (this.#shape !== null || this.#parts !== null) && !sketch?.flaw,
      drawing: sketch?.drawing ?? false,
      flaw: sketch?.flaw ?? this.#flaw,
      pen: this.#pen.at,
    };
  }

  #draw(): void {
    const shadow = this.#root.shadowRoot;
    if (!shadow || !this.#map) return;
    const actions = {
      use: (tool: SketchTool, byKeyboard: boolean) => void this.#use(tool, byKeyboard),
      undo: () => this.#sketch?.undo(),
      redo: () => this.#sketch?.redo(),
      finish: () => this.#sketch?.finish(),
      save: () => this.#save(),
      cancel: () => this.#cancel(),
      key: (event: KeyboardEvent) => this.#key(event),
    };
    render(fenceTools(this.#state, actions, this.#options.localize), shadow);
    const pen = shadow.querySelector<HTMLElement>('.pen');
    const [x, y] = this.#pen.at;
    const bar = shadow.querySelector<HTMLElement>('.bar');
    // While somebody draws, the bar stays where it is.
    if (bar && bar.childElementCount !== this.#parked) {
      bar.style.insetBlockEnd = `${String(barClearance(bar, this.#map.overlay))}px`;
      if (this.#sketch) this.#parked = bar.childElementCount;
    }
    if (!this.#sketch) this.#parked = 0;
    if (pen) pen.style.transform = `translate(${String(x)}px, ${String(y)}px)`;
  }
}

/** What can be edited: of a fence in several pieces the first one can't be told from the others. */
function polygonOf({ shape }: FenceMark): Polygon | null {
  if (shape.type === 'Polygon') return shape;
  const [only] = shape.coordinates;
  return shape.coordinates.length === 1 && only ? { type: 'Polygon', coordinates: only } : null;
}

function ringsOf(shape: ParkMark['shape']): readonly (readonly Position[])[] {
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
}
