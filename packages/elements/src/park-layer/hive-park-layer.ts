import type { LiaisonUnit, ParkMark, ParksView } from '@hivemap/core';
import { customElement } from '../city/custom-element.js';
import type { FeatureCollection } from 'geojson';
import type { CityState } from '../city/city-state.js';
import { parksQuery } from '../city/queries.js';
import { stateDiffers } from '../city/state-differs.js';
import { ViewController } from '../city/view-controller.js';
import { BadgeOverlay } from '../map/badge-overlay.js';
import type { Card } from '../map/card.js';
import { cardSentence } from '../map/card-sentence.js';
import { clearPlaces, withRoom } from '../map/keep-clear.js';
import { LayerElement } from '../map/layer-element.js';
import type { LayerStack } from '../map/layer-stack.js';
import type { EditableMap } from '../map/map-context.js';
import { NearWindow } from '../map/near-window.js';
import type { OverlayFrame } from '../map/overlay-controller.js';
import { PlaceCard } from '../map/place-card.js';
import { remember } from '../map/remember.js';
import { hoveredId, selectedIds, selectPlace, targetStates } from '../map/place-targets.js';
import type { StackHit } from '../map/stack-board.js';
import { matchPredicates } from '../scene/match-predicates.js';
import { parkScene, type ParkScene } from '../scene/park-marks.js';
import { labelSize } from '../scene/place-labels.js';
import { shapeBounds } from '../scene/shape-bounds.js';
import { joinParks } from './join-parks.js';
import { nearEnterprises, nearOf } from './near-enterprises.js';
import { badgeText, enterpriseCard, parkCard } from './park-card.js';
import '../localization/terms/layers.js';
import '../localization/terms/verticals.js';
import { ENTERPRISES_FROM_ZOOM, parkSources, parkStack, type ParkSources } from './park-stack.js';

/** Half a side of what a mark and its name take, px at scale 1. */
const ROOM = 30;

/**
 * @summary Parks with their enterprises, liaison unit and enterprise–local centre, and the state of
 * their supervision letters. Place it inside `<hive-map>`.
 *
 * Close up enterprises are squares, a number where they would cover each other, hollow where one does not
 * lie in its park. Of a selected park lines lead from each unit to the enterprises that it looks after; units
 * have no place of their own and stand around the park, towards their seat.
 *
 * Colors are roles of the theme: `--hive-color-park`, `--hive-color-park-soft`, `--hive-color-data`, and
 * `--hive-color-ok`, `--hive-color-warn`, `--hive-color-accent` for the states.
 */
@customElement('hive-park-layer')
export class HiveParkLayer extends LayerElement {
  readonly #view = new ViewController(this, this.cityController, parksQuery);
  readonly #badges = new BadgeOverlay<ParkScene>(this, this.cityController, {
    kind: 'park',
    label: () => this.localize.term('parkLayer'),
    scene: (frame) => this.#scene(frame),
    join: joinParks,
    // Fences lie within parks: their badges leave the names readable.
    covers: ({ badges, labels }) => [
      ...badges,
      ...labels.map((label) => ({ ...label, ...labelSize(label), key: `${label.key} name` })),
    ],
    describe: () => {
      const parks = this.#byId(this.#current().parks);
      return (id) => {
        const park = parks.get(id);
        return park ? cardSentence(parkCard(park, this.localize)) : '';
      };
    },
  });
  readonly #byId = remember((parks: readonly ParkMark[]) => new Map(parks.map((park) => [park.id, park])));
  readonly #near = new NearWindow(this, ENTERPRISES_FROM_ZOOM - 1);
  readonly #enterprises = remember(nearEnterprises);
  #roomOf: readonly unknown[] = [];
  #clear = clearPlaces([]);
  #shown: Shown = { view: null, filter: null, parks: [], sources: parkSources([]) };
  /** Id of the enterprise under the pointer. */
  #enterprise: string | null = null;

  constructor() {
    super();
    new PlaceCard(this, {
      map: () => this.map,
      showsAt: (zoom) => this.showsAt(zoom),
      card: () => this.#card(),
    });
  }

  protected override renders(previous: CityState, next: CityState): boolean {
    return stateDiffers(previous, next, ['selection', 'hovered']);
  }

  protected override describe({ theme }: EditableMap): LayerStack {
    const { parks, sources } = this.#current();
    const enterprises = this.#enterprises(parks, nearOf(parks, this.#near.bounds));
    const framed = targetStates(this.cityController.value, 'park');
    const stack = parkStack({ ...sources, enterprises }, theme, framed);
    return withRoom(stack, this.#room(theme.scale));
  }

  /** What marks and their names keep free of the map's labels; the same object for the same places. */
  #room(scale: number): FeatureCollection {
    const { parks } = this.#current();
    if (this.#roomOf[0] !== parks || this.#roomOf[1] !== scale)
      this.#clear = clearPlaces(parks.map(({ point }) => ({ position: point, half: ROOM * scale })));
    this.#roomOf = [parks, scale];
    return this.#clear;
  }

  protected override clicked(hit: StackHit): void {
    if (hit.layer === 'enterprise-cluster') {
      const { map, board } = this.map ?? {};
      const [longitude, latitude] = board?.crs.toView(hit.position) ?? hit.position;
      map?.easeTo({ center: [longitude, latitude], zoom: map.getZoom() + 1.5 });
      return;
    }
    selectPlace(this.cityController.city, 'park', parkOf(hit));
  }

  protected override hovered(hit: StackHit | null): void {
    this.#hover(hit && parkOf(hit), hit?.layer === 'enterprise' ? hit.id : null);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#enterprise = null;
  }

  #hover(park: string | null, enterprise: string | null = null): void {
    if (enterprise !== this.#enterprise) this.requestUpdate();
    this.#enterprise = enterprise;
    this.#badges.hover(park);
  }

  #scene(frame: OverlayFrame): ParkScene | null {
    if (!this.showsAt(frame.zoom)) return null;
    const selected = selectedIds(this.cityController.value, 'park');
    const words = {
      name: ({ name }: { readonly name: ParkMark['name'] }) => this.localize.name(name),
      character: (type: string) => this.localize.term('placeMark', type),
      centre: () => this.localize.term('placeType', 'enterprise-local'),
      badge: (park: ParkMark) => badgeText(park, this.localize),
      unit: ({ name, enterprises }: LiaisonUnit) =>
        enterprises > 0
          ? this.localize.term('unitOf', this.localize.name(name), this.localize.number(enterprises))
          : this.localize.name(name),
      count: ({ letters }: ParkMark) => (letters.overdue > 0 ? this.localize.number(letters.overdue) : ''),
    };
    return parkScene(this.#current().parks, selected, { ...frame, scale: frame.theme.scale }, words);
  }

  /** The same objects for the same view and filter. */
  #current(): Shown {
    const view = this.#view.value;
    const { filter } = this;
    if (view === this.#shown.view && filter === this.#shown.filter) return this.#shown;
    const predicates = filter === null ? [] : [filter].flat();
    const parks = (view?.parks ?? []).filter((park) =>
      matchPredicates(predicates, (name) => fieldOf(park, name)),
    );
    this.#shown = { view, filter, parks, sources: parkSources(parks) };
    return this.#shown;
  }

  #card(): Card | null {
    const park = this.#current().parks.find(({ id }) => id === hoveredId(this.cityController.value, 'park'));
    if (!park) return null;
    const enterprise = park.enterprises.find(({ id }) => id === this.#enterprise);
    if (enterprise)
      return { content: enterpriseCard(enterprise, park, this.localize), anchor: enterprise.point };
    return { content: parkCard(park, this.localize), anchor: park.point, bounds: shapeBounds(park.shape) };
  }
}

interface Shown {
  readonly view: ParksView | null;
  readonly filter: LayerElement['filter'];
  readonly parks: readonly ParkMark[];
  readonly sources: Pick<ParkSources, 'parks'>;
}

function parkOf({ source, id, properties }: StackHit): string {
  return source === 'enterprises' ? String(properties['park']) : id;
}

/** Public fields of a park that a filter may name. */
function fieldOf(park: ParkMark, name: string): string | number | null {
  if (name === 'id' || name === 'level' || name === 'areaKm2' || name === 'status') return park[name];
  if (name === 'open' || name === 'overdue') return park.letters[name];
  return name === 'enforcement' && park.enforcement.state === 'value' ? park.enforcement.value : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-park-layer': HiveParkLayer;
  }
}
