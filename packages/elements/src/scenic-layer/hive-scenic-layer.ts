import type { ReserveMark, ScenicMark, ScenicView } from '@hivemap/core';
import { customElement } from '../city/custom-element.js';
import type { FeatureCollection } from 'geojson';
import type { PropertyValues } from 'lit';
import type { CityState } from '../city/city-state.js';
import { scenicQuery } from '../city/queries.js';
import { stateDiffers } from '../city/state-differs.js';
import { ViewController } from '../city/view-controller.js';
import { cardSentence } from '../map/card-sentence.js';
import { CardSlot } from '../map/card-slot.js';
import { clearPlaces, withRoom } from '../map/keep-clear.js';
import { LayerElement } from '../map/layer-element.js';
import type { LayerStack } from '../map/layer-stack.js';
import type { EditableMap } from '../map/map-context.js';
import { MarkKeys } from '../map/mark-keys.js';
import { OverlayController, type OverlayFrame } from '../map/overlay-controller.js';
import { hoveredId, hoverPlace, selectedIds, selectPlace, targetStates } from '../map/place-targets.js';
import type { StackHit } from '../map/stack-board.js';
import { matchPredicates } from '../scene/match-predicates.js';
import { scenicScene, type RingMark, type ScenicScene } from '../scene/scenic-marks.js';
import { shapeBounds } from '../scene/shape-bounds.js';
import { joinScenic } from './join-scenic.js';
import { reserveCard, scenicCard } from './scenic-card.js';
import { scenicSources, scenicStack, type ScenicSources } from './scenic-stack.js';

/** Half a side of what a mark and its name take, px at scale 1. */
const ROOM = 30;

/**
 * @summary Scenic areas with their load against capacity, nature reserves, and the nearest police
 * station, justice office and tribunal of the selected area. Place it inside `<hive-map>`.
 *
 * Colors are roles of the theme: `--hive-color-scenic`, `--hive-color-scenic-soft`, and
 * `--hive-color-ok`, `--hive-color-warn`, `--hive-color-accent` for the states.
 */
@customElement('hive-scenic-layer')
export class HiveScenicLayer extends LayerElement {
  readonly #view = new ViewController(this, this.cityController, scenicQuery);
  readonly #overlay: OverlayController<ScenicScene | RingMark> = new OverlayController<
    ScenicScene | RingMark
  >(
    this,
    (frame) => this.#scene(frame),
    (group, [scene]) => {
      const theme = this.#overlay.map?.theme;
      if (!theme) return;
      const { interactive } = this;
      this.#keys.join(group, { interactive, label: this.localize.term('scenicLayer') }, () =>
        joinScenic(group, scene as ScenicScene | undefined, { theme, ...this.#look }),
      );
    },
    {
      onClick: (mark) => selectPlace(this.cityController.city, 'scenic', (mark as RingMark).id),
      onHover: (mark) => this.#hover(mark && { kind: 'scenic', id: (mark as RingMark).id }),
    },
  );
  readonly #keys = new MarkKeys<RingMark>({
    selector: 'g.ring',
    markOf: (mark) => mark,
    onActivate: ({ id }) => selectPlace(this.cityController.city, 'scenic', id),
    onFocus: (mark) => this.#hover(mark && { kind: 'scenic', id: mark.id }),
  });
  readonly #cards = new CardSlot(this);
  #roomOf: readonly unknown[] = [];
  #clear = clearPlaces([]);
  #shown: Shown = { view: null, filter: null, areas: [], reserves: [], sources: scenicSources([], []) };

  protected override renders(previous: CityState, next: CityState): boolean {
    return stateDiffers(previous, next, ['selection', 'hovered']);
  }

  protected override describe({ theme }: EditableMap): LayerStack {
    const state = this.cityController.value;
    const framed = { areas: targetStates(state, 'scenic'), reserves: targetStates(state, 'reserve') };
    const stack = scenicStack(this.#current().sources, theme, framed);
    return withRoom(stack, this.#room(theme.scale));
  }

  /** What marks and their names keep free of the map's labels; the same object for the same places. */
  #room(scale: number): FeatureCollection {
    const { areas } = this.#current();
    if (this.#roomOf[0] !== areas || this.#roomOf[1] !== scale)
      this.#clear = clearPlaces(areas.map(({ point }) => ({ position: point, half: ROOM * scale })));
    this.#roomOf = [areas, scale];
    return this.#clear;
  }

  protected override clicked({ source, id }: StackHit): void {
    selectPlace(this.cityController.city, kindOf(source), id);
  }

  protected override hovered(hit: StackHit | null): void {
    this.#hover(hit && { kind: kindOf(hit.source), id: hit.id });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#showCard();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cards.show(this.map?.cards, null);
  }

  #hover(target: { readonly kind: 'scenic' | 'reserve'; readonly id: string } | null): void {
    hoverPlace(this.cityController.city, ['scenic', 'reserve'], target);
  }

  get #look() {
    const areas = new Map(this.#current().areas.map((area) => [area.id, area]));
    return {
      opacity: this.opacity,
      interactive: this.interactive,
      pointed: hoveredId(this.cityController.value, 'scenic'),
      word: (status: ScenicMark['status']) => this.localize.term('loadWord', status),
      describe: ({ id }: RingMark) => {
        const area = areas.get(id);
        return area ? cardSentence(scenicCard(area, this.localize)) : '';
      },
    };
  }

  #scene(frame: OverlayFrame): readonly ScenicScene[] {
    if (!this.showsAt(frame.zoom)) return [];
    const { areas, reserves } = this.#current();
    const scene = scenicScene(
      areas,
      reserves,
      selectedIds(this.cityController.value, 'scenic'),
      { ...frame, scale: frame.theme.scale },
      {
        name: ({ name }) => this.localize.name(name),
        character: (type) => this.localize.term('placeMark', type),
        distance: (meters) => `${this.localize.number(Math.round(meters))} m`,
      },
    );
    return [scene];
  }

  /** The same objects for the same view and filter. */
  #current(): Shown {
    const view = this.#view.value;
    const { filter } = this;
    if (view === this.#shown.view && filter === this.#shown.filter) return this.#shown;
    const predicates = filter === null ? [] : [filter].flat();
    const areas = (view?.areas ?? []).filter((area) =>
      matchPredicates(predicates, (name) => fieldOf(area, name)),
    );
    const reserves = view?.reserves ?? [];
    this.#shown = { view, filter, areas, reserves, sources: scenicSources(areas, reserves) };
    return this.#shown;
  }

  #showCard(): void {
    const { map } = this;
    if (!map) return;
    const state = this.cityController.value;
    const { areas, reserves } = this.#current();
    const area = areas.find(({ id }) => id === hoveredId(state, 'scenic'));
    const reserve = reserves.find(({ id }) => id === hoveredId(state, 'reserve'));
    const place = area ?? reserve;
    if (!place || !this.showsAt(map.map.getZoom())) {
      this.#cards.show(map.cards, null);
      return;
    }
    const content = area ? scenicCard(area, this.localize) : reserveCard(reserve!, this.localize);
    this.#cards.show(map.cards, { content, anchor: place.point, bounds: shapeBounds(place.shape) });
  }
}

interface Shown {
  readonly view: ScenicView | null;
  readonly filter: LayerElement['filter'];
  readonly areas: readonly ScenicMark[];
  readonly reserves: readonly ReserveMark[];
  readonly sources: ScenicSources;
}

function kindOf(source: string): 'scenic' | 'reserve' {
  return source === 'areas' ? 'scenic' : 'reserve';
}

/** Public fields of a scenic area that a filter may name. */
function fieldOf(area: ScenicMark, name: string): string | number | null {
  if (name === 'id' || name === 'grade' || name === 'capacity' || name === 'areaKm2' || name === 'status')
    return area[name];
  return name === 'load' ? (area.load?.share ?? null) : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-scenic-layer': HiveScenicLayer;
  }
}
