import type { MatterMeasure, MattersQuery, MattersView } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { PropertyValues } from 'lit';
import type { CityState } from '../city/city-state.js';
import { customElement, property } from '../city/decorators.js';
import type { ListChoice } from '../city/matter-focus.js';
import { mattersQuery } from '../city/queries.js';
import { stateDiffers } from '../city/state-differs.js';
import { ViewController } from '../city/view-controller.js';
import type { Card } from '../map/card.js';
import { cardSentence } from '../map/card-sentence.js';
import { CardSlot } from '../map/card-slot.js';
import { clearPlaces, keepClear, withRoom } from '../map/keep-clear.js';
import { LayerElement, predicatesOf } from '../map/layer-element.js';
import type { LayerStack } from '../map/layer-stack.js';
import type { EditableMap } from '../map/map-context.js';
import { MarkKeys } from '../map/mark-keys.js';
import { OverlayController, type OverlayFrame } from '../map/overlay-controller.js';
import type { StackHit } from '../map/stack-board.js';
import { escalationArcs } from '../scene/escalation-arcs.js';
import { zoomStep } from '../scene/honeycomb-layout.js';
import { pointOf, type MatterCluster } from '../scene/matter-clusters.js';
import { groundNames, namedPoints, ringNames } from '../scene/matter-names.js';
import { matterRings } from '../scene/matter-rings.js';
import { matterStops, type MatterStop } from '../scene/matter-stops.js';
import type { PlacedLabel } from '../scene/place-labels.js';
import { groupColors } from '../styles/group-colors.js';
import { joinMatters, type MatterMark } from './join-matters.js';
import { arcCard, binCard, placeCard } from './matter-card.js';
import { MatterScenes } from './matter-scenes.js';
import { heatStack, hexStack } from './matter-stack.js';
import '../localization/terms/layer-names.js';
import '../localization/terms/matters.js';
import '../localization/terms/open-matters.js';

const NOWHERE = clearPlaces([]);
/** Half a side of what a name takes, px at scale 1. */
const NAME_ROOM = 46;

export type MatterMode = 'heat' | 'cluster' | 'hex' | 'flow';

/**
 * @summary Matters (事项) as heat, as clusters with a ring of type groups, as hexagons, or as arcs of what was passed
 * up from seat to seat. Place it inside `<hive-map>`. Never below the grid, by day; nothing in public scope.
 *
 * A click, or Enter on a mark, a hexagon or a place of the heat, lists the matters of the place in `<hive-inspector>`. The layer follows the period
 * and the time of the city, and what is chosen in `<hive-matter-flow>`.
 *
 * Colors are steps of the theme's ramps; overdue ones are `--hive-color-accent`.
 */
@customElement('hive-matter-layer')
export class HiveMatterLayer extends LayerElement {
  /** `heat`, `cluster`, `hex` or `flow`. */
  @property({ reflect: true }) mode: MatterMode = 'cluster';
  /** Which matters: `accepted` or `closed` in the period, `open` or `overdue` now. */
  @property({ reflect: true }) measure: MatterMeasure = 'accepted';
  /** First day, `2026-10-01`; with `to` it stands in place of the city's period. */
  @property() from: string | null = null;
  /** Last day. */
  @property() to: string | null = null;

  readonly #view = new ViewController<MattersQuery>(this, this.cityController, (state) => this.#query(state));
  readonly #overlay: OverlayController<MatterMark> = new OverlayController<MatterMark>(
    this,
    (frame) => this.#marks(frame),
    (group, marks) => {
      const look = this.#look();
      if (!look) return;
      const { interactive } = this;
      const picture = this.#picture();
      const label = picture ?? this.localize.term('matterLayer');
      this.#keys.join(group, { interactive, label, picture }, () => joinMatters(group, marks, look));
    },
    {
      onClick: (mark) => this.#listOf(mark),
      onHover: (mark) => this.#point(mark),
    },
  );
  readonly #keys = new MarkKeys<MatterMark>({
    selector: 'g.matter',
    markOf: (mark) => mark,
    onActivate: (mark) => this.#listOf(mark),
    onFocus: (mark) => {
      this.#focused = mark?.kind === 'stop' ? mark.key : null;
      this.#point(mark);
    },
  });
  readonly #cards = new CardSlot(this);
  readonly #scenes = new MatterScenes();
  #pointed: { readonly key: string; readonly card: Card } | null = null;
  /** Of heat and hexagons: where one is by keyboard. */
  #focused: string | null = null;
  #clusters: readonly MatterCluster[] = [];
  #names: readonly PlacedLabel[] = [];
  #clear = clearPlaces([]);
  #clearOf: unknown = null;

  protected override renders(previous: CityState, next: CityState): boolean {
    return stateDiffers(previous, next, ['matters', 'theme']);
  }

  /** What is seen is asked for; a hidden layer asks for nothing. */
  #query(state: CityState): MattersQuery | null {
    return this.hidden ? null : mattersQuery(state, this.#choice());
  }

  /** Which matters: those that are counted are those that a click lists. */
  #choice(): ListChoice {
    const filter = predicatesOf(this.filter);
    return {
      measure: this.measure,
      ...(this.from && this.to ? { period: `${this.from}/${this.to}` } : {}),
      ...(filter.length > 0 ? { filter } : {}),
    };
  }

  protected override describe({ map, theme }: EditableMap): LayerStack {
    const view = this.#view.value;
    if (!view || view.places.codes.length === 0) return keepClear(NOWHERE);
    const zoom = zoomStep(map.getZoom(), map.getPitch());
    switch (this.mode) {
      case 'heat': {
        const { points, full } = this.#scenes.heat(view);
        return withRoom(heatStack(points, full, theme), this.#nameRoom(view, theme.scale));
      }
      case 'hex': {
        const hexes = this.#scenes.hexes(view, zoom, theme.scale);
        return withRoom(
          hexStack(hexes, this.#pointed?.key ?? null, theme),
          this.#nameRoom(view, theme.scale),
        );
      }
      case 'cluster':
        return keepClear(this.#ringRoom(this.#scenes.clusters(view, zoom, theme.scale), theme.scale));
      case 'flow':
        return keepClear(this.#nameRoom(view, theme.scale));
    }
  }

  /** Names of the map make way for the rings and their names; the same object for the same rings. */
  #ringRoom(clusters: readonly MatterCluster[], scale: number): FeatureCollection {
    this.#clusters = clusters;
    return this.#room(clusters, () =>
      clusters.map(({ position, radius }) => ({ position, half: radius + NAME_ROOM * scale })),
    );
  }

  /** The same for the names that the layer writes itself. */
  #nameRoom(view: MattersView, scale: number): FeatureCollection {
    return this.#room(view, () =>
      namedPoints(view.places).map((position) => ({ position, half: NAME_ROOM * scale })),
    );
  }

  #room(of: object, places: () => Parameters<typeof clearPlaces>[0]): FeatureCollection {
    if (of !== this.#clearOf) this.#clear = clearPlaces(places());
    this.#clearOf = of;
    return this.#clear;
  }

  protected override clicked(hit: StackHit): void {
    const view = this.#view.value;
    if (!view) return;
    if (hit.source === 'hexes') this.#list(this.#scenes.bin(hit.id)?.places ?? []);
    else this.#list([view.places.codes.indexOf(hit.id)]);
  }

  protected override hovered(hit: StackHit | null): void {
    const view = this.#view.value;
    const card = hit && view ? this.#cardOfHit(hit, view) : null;
    this.#pointed = hit && card && { key: hit.id, card };
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { map } = this;
    if (map)
      this.#cards.show(map.cards, this.showsAt(map.map.getZoom()) ? (this.#pointed?.card ?? null) : null);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cards.show(this.map?.cards, null);
    this.#pointed = null;
    this.#focused = null;
  }

  #list(places: readonly number[]): void {
    const codes = this.#view.value?.places.codes;
    const listed = places.flatMap((place) => codes?.[place] ?? []);
    if (listed.length === 0) return;
    const { city } = this.cityController;
    city?.dispatch({ type: 'select', selection: [] });
    city?.dispatch({ type: 'list-matters', places: listed, choice: this.#choice() });
  }

  #listOf(mark: MatterMark): void {
    this.#list(mark.kind === 'stop' ? mark.places : [mark.place]);
  }

  #point(mark: MatterMark | null): void {
    const view = this.#view.value;
    this.#pointed = mark && view && { key: mark.key, card: this.#cardOf(mark, view) };
    this.requestUpdate();
  }

  #cardOf(mark: MatterMark, view: MattersView): Card {
    if (mark.kind === 'arc') return { content: arcCard(view, mark, this.localize), anchor: mark.position };
    const bin = mark.kind === 'stop' ? this.#scenes.bin(mark.key) : undefined;
    if (bin) return { content: binCard(view, bin, this.localize), anchor: mark.position };
    const cluster = this.#clusters.find(({ key }) => key === mark.key);
    const counted = cluster ?? { total: mark.total, overdue: view.places.overdue[mark.place]! };
    return { content: placeCard(view, mark.place, counted, this.localize), anchor: mark.position };
  }

  #cardOfHit(hit: StackHit, view: MattersView): Card | null {
    if (hit.source === 'hexes') {
      const bin = this.#scenes.bin(hit.id);
      return bin ? { content: binCard(view, bin, this.localize), anchor: hit.position } : null;
    }
    const { places } = view;
    const place = places.codes.indexOf(hit.id);
    if (place < 0) return null;
    const counted = { total: places.totals[place]!, overdue: places.overdue[place]! };
    return { content: placeCard(view, place, counted, this.localize), anchor: pointOf(places, place) };
  }

  #marks(frame: OverlayFrame): readonly MatterMark[] {
    const view = this.#view.value;
    this.#names = [];
    if (!view || view.places.codes.length === 0 || !this.showsAt(frame.zoom)) return [];
    const { scale } = frame.theme;
    const look = { ...frame, scale };
    const nameOf = (place: number): string => this.localize.name(view.places.names[place]);
    const step = zoomStep(frame.zoom, frame.pitch);
    if (this.mode === 'hex' && !this.#scenes.hasHexes(view, step, scale)) this.requestUpdate();
    if (this.mode !== 'cluster') {
      this.#names = groundNames(view.places, look, nameOf);
      return this.mode === 'flow' ? escalationArcs(view.places, look) : this.#stops(view, step, frame);
    }
    const clusters = this.#scenes.clusters(view, step, scale);
    // Another step of the zoom: the names of the map make way at the next update.
    if (clusters !== this.#clusters) this.requestUpdate();
    const rings = matterRings(clusters, look, (count) =>
      this.localize.number(count, { notation: 'compact', maximumFractionDigits: 1 }),
    );
    this.#names = ringNames(rings, look, nameOf);
    return rings;
  }

  #stops(view: MattersView, step: number, frame: OverlayFrame): readonly MatterStop[] {
    const { scale } = frame.theme;
    const stops =
      this.mode === 'heat' ? this.#scenes.heatStops(view) : this.#scenes.hexStops(view, step, scale);
    return matterStops(stops, this.#focused, { ...frame, scale });
  }

  #look() {
    const map = this.#overlay.map;
    if (!map) return null;
    const view = this.#view.value;
    const { theme } = map;
    const listed = new Set(this.cityController.value.matters.places);
    return {
      theme,
      opacity: this.opacity,
      interactive: this.interactive,
      pointed: this.#pointed?.key ?? null,
      focused: this.#focused,
      listed: (mark: MatterMark) => listed.has(view?.places.codes[mark.place] ?? ''),
      groups: groupColors(theme, view?.groups.length ?? 0),
      describe: (mark: MatterMark) => (view ? cardSentence(this.#cardOf(mark, view).content) : ''),
      notice: view && this.showsAt(map.map.getZoom()) ? this.#notice(view) : null,
      width: map.overlay.clientWidth,
      names: this.#names,
    };
  }

  /** Heat and hexagons are one picture, which says what it is and where its numbers can be read. */
  #picture(): string | null {
    const isPicture = this.mode === 'heat' || this.mode === 'hex';
    if (!isPicture || !this.#view.value?.places.codes.length) return null;
    return this.localize.term('matterPicture', this.localize.term('matterModeName', this.mode));
  }

  /** Why there is nothing to see. */
  #notice({ missing, places }: MattersView): string | null {
    if (missing === 'not-published') return this.localize.term('mattersOnMapNotPublished');
    return missing === null && places.codes.length === 0 ? this.localize.term('noMattersHere') : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-matter-layer': HiveMatterLayer;
  }
}
