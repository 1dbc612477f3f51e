import { ACTORS, type CommunitiesView, type CommunityMark } from '@hivemap/core';
import { html, nothing, svg, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { customElement, property } from '../city/decorators.js';
import { figureValue } from '../city/format-figure.js';
import { formatDay, formatPeriod } from '../city/format-moment.js';
import { PanelElement } from '../city/panel-element.js';
import { areasQuery, communitiesQuery } from '../city/queries.js';
import { ViewController } from '../city/view-controller.js';
import { cardSentence } from '../map/card-sentence.js';
import { drawnScale } from '../map/drawn-scale.js';
import { flowerCard } from '../map/flower-card.js';
import { monthsOf } from '../scene/activity-level.js';
import { ENCODINGS, FLOWER_PARTS, type FlowerEncoding, type FlowerPart } from '../scene/cell-value.js';
import { FRAME_EXTENT } from '../scene/flower-geometry.js';
import {
  flowerUnder,
  type HoneycombSheet,
  type SheetFlower,
  type SheetRoom,
} from '../scene/honeycomb-sheet.js';
import { hexagonPath } from '../scene/hexagon.js';
import { markInDirection } from '../scene/mark-in-direction.js';
import { panelStyles } from '../styles/panel-styles.js';
import { barStyles } from '../styles/parts/bar.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import { readTheme } from '../styles/read-theme.js';
import { comparison } from './comparison.js';
import { districts } from './districts.js';
import { drawSheet } from './draw-sheet.js';
import { honeycombStyles } from './honeycomb-styles.js';
import { readingKey } from './reading-key.js';
import { SheetController } from './sheet-controller.js';
import { silentList } from './silent-list.js';
import { WidthController } from './width-controller.js';
import '../localization/terms/honeycomb.js';

/** Px: the sheet is no higher, and a cell no larger. */
const MOST = { height: 560, radius: 22 };
/** On a wall it has the height that is left, px, and at least this. */
const ON_A_WALL = { height: 480, radius: 40, edges: 96 };

/**
 * @summary The honeycomb without a map: all communities of the division in one picture in which neighbors stay
 *   neighbors, which of the six actors did nothing, and two communities side by side.
 *
 * A click or Enter selects a community; with Shift a second one, to compare.
 *
 * @csspart sheet - The honeycomb.
 * @csspart key - How to read a flower.
 * @csspart silent - The six actors, and in how many communities each did nothing.
 * @csspart comparison - The selected community, or two of them.
 */
@customElement('hive-honeycomb')
export class HiveHoneycomb extends PanelElement {
  static override styles: CSSResultGroup = [...panelStyles, barStyles, honeycombStyles];

  /** `lightness`: the step of the hue is the joint actions; `fill`: the filled share is the activity; `both`. */
  @property({ converter: { fromAttribute: parseEncoding } }) encoding: FlowerEncoding = 'lightness';
  /** One of the six actors: where it did nothing stands out, the rest steps back. */
  @property({ reflect: true, converter: { fromAttribute: parseActor } }) actor: FlowerPart | null = null;

  protected override readonly drawnFrom = [
    'city',
    'division',
    'period',
    'status',
    'selection',
    'hovered',
  ] as const;
  /** Key of the flower that Tab reaches. */
  @state() private current = '';
  @state() private pointed: { readonly key: string; readonly part: FlowerPart | null } | null = null;

  readonly #view = new ViewController(this, this.cityController, communitiesQuery);
  readonly #areas = new ViewController(this, this.cityController, areasQuery);
  readonly #width = new WidthController(this);
  readonly #sheets = new SheetController(this);
  #drawnOf: readonly unknown[] = [];

  override render(): TemplateResult | typeof nothing {
    const view = this.#view.value;
    const { status, city } = this.cityController.value;
    if (!view) {
      if (this.#view.error || status === 'error') return errorState(this.localize.term('loadFailed'));
      return status === 'empty' ? nothing : loadingState(this.localize.term('loading'));
    }
    if (view.communities.length === 0) return emptyState(this.localize.term('honeycombEmpty'));
    const { localize } = this;
    return html`<div class="head">
        <h2>${localize.term('honeycombTitle')}</h2>
        <span class="second small">${localize.term('honeycombCount', localize.number(view.communities.length))}</span>
      </div>
      <div class="body">
        <p class="how">${localize.term(this.#isDark ? 'honeycombHowDark' : 'honeycombHow')}</p>
        ${this.#drawing(view)} ${this.#hint(view)}
        <details class="key" part="key" ?open=${this.#onWall}>
          <summary>${localize.term('honeycombKey')}</summary>
          ${readingKey(localize, this.cityController.value.theme)}
        </details>
        ${silentList(view.communities, this.actor, localize, this.cityController.value.theme, (actor) => (this.actor = actor))}
        ${comparison(this.#selected(view), { localize, theme: this.cityController.value.theme, months: this.#months(view), encoding: this.encoding })}
      </div>
      <footer>${formatPeriod(view.period, localize)} · ${formatDay(view.asOf, city?.timeZone)}</footer>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const canvas = this.renderRoot.querySelector('canvas');
    const view = this.#view.value;
    if (!canvas || !view || this.#sheets.value.width === 0) return;
    this.#place(canvas);
    const { theme } = this.cityController.value;
    const of = [canvas, this.#sheets.value, theme, this.encoding, this.actor, window.devicePixelRatio];
    if (of.every((part, index) => part === this.#drawnOf[index])) return;
    this.#drawnOf = of;
    const { actor } = this;
    drawSheet(canvas, this.#sheets.value, {
      theme: readTheme(this, theme),
      months: this.#months(view),
      encoding: this.encoding,
      actor,
      faded: ({ community }) =>
        actor !== null && actor !== 'core' && figureValue(community.actors[actor].actions) !== 0,
    });
  }

  /** Sizes and places of this picture; a strict Content-Security-Policy takes them from code only. */
  #place(canvas: HTMLCanvasElement): void {
    const { flowers, radius, height } = this.#sheets.value;
    const cursor = this.renderRoot.querySelector<HTMLElement>('.cursor');
    const current = flowers.find(({ key }) => key === this.current) ?? flowers[0];
    canvas.style.height = `${String(height)}px`;
    if (canvas.parentElement) canvas.parentElement.style.height = `${String(height)}px`;
    if (!cursor || !current) return;
    const reach = radius * 2.7;
    cursor.style.left = `${String(current.at[0] - reach)}px`;
    cursor.style.top = `${String(current.at[1] - reach)}px`;
    cursor.style.width = cursor.style.height = `${String(reach * 2)}px`;
  }

  #drawing(view: CommunitiesView): TemplateResult {
    const { localize } = this;
    const sheet = this.#laidOut(view);
    const current = sheet.flowers.find(({ key }) => key === this.current) ?? sheet.flowers[0];
    return html`<div
      class="sheet"
      part="sheet"
      role="group"
      aria-busy=${this.#sheets.pending}
      aria-label="${this.localize.term('honeycombTitle')}. ${this.localize.term('honeycombKeys')}"
      @click=${this.#click}
      @keydown=${(event: KeyboardEvent) => this.#key(event, current)}
      @pointermove=${this.#move}
      @pointerleave=${() => this.#point(null)}
    >
      <canvas aria-hidden="true"></canvas>
      <svg class="frames" aria-hidden="true">
        ${districts(sheet, this.#areas.value, localize)}${this.#frames(view)}
      </svg>
      ${
        current
          ? html`<button
            class="cursor"
            aria-label=${this.#sentence(current)}
            aria-pressed=${this.#isSelected(current)}
            @focus=${() => this.#point({ flower: current, part: 0 }, null)}
            @blur=${() => this.#point(null)}
          ></button>`
          : nothing
      }
    </div>`;
  }

  #frames(view: CommunitiesView): unknown {
    const selected = new Set(this.#selected(view).map(({ code }) => code));
    const { hovered } = this.cityController.value;
    const key = this.pointed?.key ?? (hovered?.kind === 'community' ? `community:${hovered.id}` : '');
    return this.#sheets.value.flowers
      .filter((flower) => selected.has(flower.community.code) || flower.key === key)
      .map(
        ({ at, key: own, community }) =>
          svg`<path class="frame ${own === key && !selected.has(community.code) ? 'pointed' : ''}" d=${hexagonPath(at, Math.max(7, this.#sheets.value.radius * FRAME_EXTENT), 'corner')} />`,
      );
  }

  #hint(view: CommunitiesView): TemplateResult {
    const flower = this.#sheets.value.flowers.find(({ key }) => key === this.pointed?.key);
    if (!flower)
      return html`<p class="hint"><span>${this.#selected(view).length === 1 ? this.localize.term('compareCommunitiesHint') : nothing}</span></p>`;
    const part = this.pointed?.part ?? null;
    const { title, subtitle, figures, status } = flowerCard(
      nodeOf(flower),
      part,
      this.localize,
      (code) => code,
    );
    return html`<p class="hint">
      <b>${title}</b> <span>${subtitle} · ${figures[0]?.label} ${figures[0]?.value} ${figures[0]?.unit}${status ? ` · ${status.word}` : ''}</span>
    </p>`;
  }

  #laidOut(view: CommunitiesView): HoneycombSheet {
    this.#sheets.layOut(view, { width: this.#width.value, ...this.#room() });
    return this.#sheets.value;
  }

  /** A panel grows with its honeycomb; on a wall the honeycomb takes the form of what the panel has. */
  #room(): Omit<SheetRoom, 'width'> {
    if (!this.#onWall) return MOST;
    const head = this.renderRoot.querySelector('.head')?.clientHeight ?? 0;
    const height = Math.max(ON_A_WALL.height, this.clientHeight - head - ON_A_WALL.edges);
    return { height: this.#isWide ? height : height * 0.6, radius: ON_A_WALL.radius, fills: true };
  }

  get #onWall(): boolean {
    return readTheme(this, this.cityController.value.theme).scale > 1 && this.clientHeight > ON_A_WALL.height;
  }

  /** As the style sheet has it. */
  get #isWide(): boolean {
    return this.clientWidth >= 1800;
  }

  /** Without a record of actions over time, a community states those of one month. */
  #months({ period }: CommunitiesView): number {
    return this.cityController.value.city?.resources['communityActions'] ? monthsOf(period) : 1;
  }

  get #isDark(): boolean {
    return ['dark', 'wall', 'contrast'].includes(this.cityController.value.theme);
  }

  #selected(view: CommunitiesView): readonly CommunityMark[] {
    const codes = this.cityController.value.selection
      .filter(({ kind }) => kind === 'community')
      .map(({ id }) => id);
    return codes
      .flatMap((code) => view.communities.find((community) => community.code === code) ?? [])
      .slice(-2);
  }

  #isSelected({ community }: SheetFlower): boolean {
    return this.cityController.value.selection.some(
      ({ kind, id }) => kind === 'community' && id === community.code,
    );
  }

  #sentence(flower: SheetFlower): string {
    const part = this.pointed?.key === flower.key ? this.pointed.part : null;
    return cardSentence(flowerCard(nodeOf(flower), part, this.localize, (code) => code));
  }

  /** With `add` a second one beside what is selected, to compare. */
  #select({ community }: SheetFlower, add: boolean): void {
    const { city } = this.cityController;
    const target = { kind: 'community', id: community.code } as const;
    const before = this.cityController.value.selection.filter(
      ({ kind, id }) => kind === 'community' && id !== community.code,
    );
    city?.dispatch({ type: 'select', selection: add ? [...before.slice(-1), target] : [target] });
  }

  #point(
    found: { readonly flower: SheetFlower; readonly part: number } | null,
    part?: FlowerPart | null,
  ): void {
    const next = found && {
      key: found.flower.key,
      part: part === undefined ? (FLOWER_PARTS[found.part] ?? null) : part,
    };
    if (next?.key === this.pointed?.key && next?.part === this.pointed?.part) return;
    const changed = next?.key !== this.pointed?.key;
    this.pointed = next;
    const target = found && ({ kind: 'community', id: found.flower.community.code } as const);
    const { city } = this.cityController;
    if (changed && (target || city?.state.hovered?.kind === 'community'))
      city?.dispatch({ type: 'hover', target });
  }

  readonly #click = (event: MouseEvent): void => {
    const found = this.#under(event);
    if (!found) return;
    this.current = found.flower.key;
    this.#select(found.flower, event.shiftKey);
  };

  readonly #move = (event: PointerEvent): void => this.#point(this.#under(event));

  #under(event: MouseEvent): ReturnType<typeof flowerUnder> {
    const sheet = event.currentTarget as HTMLElement;
    const [box, scale] = [sheet.getBoundingClientRect(), drawnScale(sheet)];
    return flowerUnder(this.#sheets.value, [
      (event.clientX - box.left) / scale,
      (event.clientY - box.top) / scale,
    ]);
  }

  #key(event: KeyboardEvent, current: SheetFlower | undefined): void {
    if (!current || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = markInDirection(current.at, this.#sheets.value.flowers, event.key);
    const part = /^[0-6]$/.test(event.key) ? FLOWER_PARTS[Number(event.key)] : undefined;
    if (next) {
      this.current = next.key;
      this.#point({ flower: next, part: 0 }, null);
    } else if (event.key === 'Enter' || event.key === ' ') this.#select(current, event.shiftKey);
    else if (part) this.#point({ flower: current, part: 0 }, part);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** A flower of the sheet as the card knows flowers. */
function nodeOf({ key, community }: SheetFlower): Parameters<typeof flowerCard>[0] {
  return { key, code: community.code, communities: [community], children: [] };
}

function parseEncoding(value: string | null): FlowerEncoding {
  return ENCODINGS.find((encoding) => encoding === value) ?? 'lightness';
}

function parseActor(value: string | null): FlowerPart | null {
  return ACTORS.find((actor) => actor === value) ?? null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-honeycomb': HiveHoneycomb;
  }
}
