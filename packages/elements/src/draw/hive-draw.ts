import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement, property } from '../city/decorators.js';
import { HiveDrawEvent, type DrawnFeature } from '../city/events/draw-event.js';
import { PanelElement } from '../city/panel-element.js';
import type { EditableMap } from '../map/map-context.js';
import { MapLink } from '../map/map-link.js';
import { KeyboardPen } from '../map/sketch/keyboard-pen.js';
import type { Point } from '../scene/hexagon.js';
import { emptyState } from '../styles/parts/panel-state.js';
import { toolStyles } from '../styles/tool-styles.js';
import type { DrawFlaw, DrawSketch, DrawTool } from './draw-sketch.js';
import '../localization/terms/map-tools.js';

const TOOLS = ['point', 'line', 'polygon', 'edit'] as const satisfies readonly DrawTool[];

/**
 * @summary Draws points, lines and areas on the map, by pointer or keyboard, and hands them to the host as GeoJSON in
 *   WGS 84. Nothing is kept.
 *
 * @event {HiveDrawEvent} hive-draw - What is drawn has changed.
 * @csspart tool - A button of a tool.
 * @csspart empty - What is shown while there is no map.
 */
@customElement('hive-draw')
export class HiveDraw extends PanelElement {
  static override styles: CSSResultGroup = [...toolStyles];

  /** Tools to offer, of `point`, `line`, `polygon`, `edit`. */
  @property({ converter: { fromAttribute: parseTools } }) tools: readonly DrawTool[] = TOOLS;
  /** What is drawn, in WGS 84; set it to begin with shapes of the host's. */
  @property({ attribute: false }) features: readonly DrawnFeature[] = [];

  /** Counts changes of the sketch. */
  @state() private revision = 0;
  @state() private loading = false;
  @state() private failed: DrawFlaw | null = null;

  protected override readonly drawnFrom = ['city', 'status'] as const;
  readonly #link = new MapLink(this, this.cityController, (map) => this.#follow(map));
  #sketch: DrawSketch | null = null;
  #pen: KeyboardPen | null = null;
  #placed: Point | null = null;
  #hold: (() => void) | null = null;
  #map: EditableMap | null = null;
  /** What the map has; another array comes from the host. */
  #shown: readonly DrawnFeature[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  protected override updated(): void {
    if (this.features === this.#shown) return;
    this.#shown = this.features;
    if (this.#sketch) {
      this.#sketch.clear();
      this.#sketch.add(this.#shown);
    } else if (this.features.length > 0) void this.#load();
  }

  override render(): TemplateResult {
    return html`<h2>${this.localize.term('draw')}</h2>
      ${this.#link.value ? this.#tools() : emptyState(this.localize.term('toolsNoMap'))}`;
  }

  #tools(): TemplateResult {
    const sketch = this.#sketch;
    const flaw = this.failed ?? sketch?.flaw ?? null;
    const count = this.features.length;
    const word = (term: 'toolUndo' | 'toolRedo' | 'toolClear' | 'drawDelete'): string =>
      this.localize.term(term);
    const action = (label: string, can: boolean, act: () => void): TemplateResult =>
      html`<button type="button" class="tool plain" ?disabled=${!can} @click=${act}>${label}</button>`;
    return html`<div class="row" role="toolbar" aria-label=${this.localize.term('draw')}>
        ${this.tools.map((tool) => this.#tool(tool))}
      </div>
      ${
        sketch
          ? html`<div class="row">
              ${action(word('toolUndo'), sketch.canUndo, () => sketch.undo())}
              ${action(word('toolRedo'), sketch.canRedo, () => sketch.redo())}
              ${sketch.hasSelected ? action(word('drawDelete'), true, () => sketch.remove()) : nothing}
              ${action(word('toolClear'), count > 0, () => sketch.clear())}
            </div>`
          : nothing
      }
      <p class="note ${flaw ? 'flaw' : ''}" role="status">
        ${
          flaw
            ? `▲ ${this.localize.term('drawFlaw', flaw)}`
            : this.loading
              ? this.localize.term('drawLoading')
              : this.#hold && sketch
                ? this.localize.term('drawHint', sketch.tool)
                : count > 0
                  ? this.localize.term('drawCount', this.localize.number(count))
                  : nothing
        }
      </p>`;
  }

  #tool(tool: DrawTool): TemplateResult {
    const isOn = this.#hold !== null && this.#sketch?.tool === tool;
    return html`<button
      type="button"
      class="tool"
      part="tool"
      aria-pressed=${isOn}
      ?disabled=${this.loading}
      @click=${({ detail }: MouseEvent) => (isOn ? this.#rest() : void this.#use(tool, detail === 0))}
    >
      ${this.localize.term('drawTool', tool)}
    </button>`;
  }

  async #use(tool: DrawTool, byKeyboard: boolean): Promise<void> {
    const sketch = await this.#load();
    const map = this.#map;
    if (!sketch || !map) return;
    this.#hold ??= map.board.hold();
    sketch.use(tool);
    this.#pen?.remove();
    this.#placed = null;
    this.#pen = new KeyboardPen(map, {
      label: this.localize.term('toolPen'),
      onMove: (point) => sketch.point('move', point),
      onPlace: (point) => this.#place(sketch, point),
      onKey: (event) => this.#key(event, sketch),
    });
    if (byKeyboard) this.#pen.focus();
    this.revision++;
  }

  /** The pointer is the map's again; what is drawn stays. */
  #rest(): void {
    this.#pen?.remove();
    this.#pen = null;
    this.#hold?.();
    this.#hold = null;
    this.#sketch?.use('edit');
    this.revision++;
  }

  #place(sketch: DrawSketch, point: Point): void {
    const again = this.#placed?.[0] === point[0] && this.#placed[1] === point[1];
    this.#placed = again ? null : point;
    if (again && sketch.tool !== 'point') sketch.finish();
    else {
      sketch.point('move', point);
      sketch.point('click', point);
    }
  }

  #key({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, sketch: DrawSketch): boolean {
    const isCommand = ctrlKey || metaKey;
    const letter = key.toLowerCase();
    if (key === 'Escape') {
      this.#rest();
      this.renderRoot.querySelector<HTMLElement>('.tool')?.focus();
    } else if (isCommand && (letter === 'y' || (letter === 'z' && shiftKey))) sketch.redo();
    else if ((isCommand && letter === 'z') || key === 'Backspace') sketch.undo();
    else if (key === 'Delete') sketch.remove();
    else return false;
    return true;
  }

  async #load(): Promise<DrawSketch | null> {
    const map = this.#link.value;
    if (!map || this.loading) return null;
    if (this.#sketch) return this.#sketch;
    this.loading = true;
    this.failed = null;
    try {
      const { DrawSketch: Sketch } = await import('./draw-sketch.js');
      if (this.#link.value.board !== map.board || map.board.closed) return null;
      const sketch = new Sketch({
        map: map.map,
        theme: map.theme,
        crs: map.board.crs,
        onShapes: () => this.#tell(),
        onChange: () => this.revision++,
      });
      this.#map = map;
      this.#sketch = sketch;
      sketch.use('edit');
      if (this.features.length > 0) sketch.add(this.features);
      return sketch;
    } catch (error) {
      this.failed = 'failed';
      console.error(error);
      return null;
    } finally {
      this.loading = false;
    }
  }

  #tell(): void {
    if (!this.#sketch) return;
    this.#shown = this.features = this.#sketch.features;
    this.dispatchEvent(new HiveDrawEvent(this.features));
    this.revision++;
  }

  /** On another board nothing is left of it: it is put there again from what is kept here. */
  #follow(map: EditableMap | null): void {
    if (map?.board === this.#map?.board) return;
    this.#end();
    if (map && this.features.length > 0) void this.updateComplete.then(() => this.#load());
  }

  #end(): void {
    this.#pen?.remove();
    this.#pen = null;
    this.#hold?.();
    this.#hold = null;
    if (this.#sketch && this.#map?.board.closed === false) this.#sketch.stop();
    this.#sketch = null;
    this.#map = null;
  }
}

function parseTools(value: string | null): readonly DrawTool[] {
  const named = (value ?? '').split(/\s+/);
  return TOOLS.filter((tool) => named.includes(tool));
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-draw': HiveDraw;
  }
}
