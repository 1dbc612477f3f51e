import type {
  CoverAsked,
  RecordQuery,
  ReserveMark,
  ScenicLoadsQuery,
  ScenicMark,
  ScenicQuery,
  ScenicView,
} from '@hivemap/core';
import { customElement, property } from '../city/decorators.js';
import type { FeatureCollection } from 'geojson';
import type { PropertyValues } from 'lit';
import type { CityState } from '../city/city-state.js';
import { loadOutlook } from '../city/load-outlook.js';
import { recordQuery, scenicLoadsQuery, scenicQuery } from '../city/queries.js';
import { RoadController } from '../city/road-controller.js';
import { stateDiffers } from '../city/state-differs.js';
import { ViewController } from '../city/view-controller.js';
import { takeRoom, type CoveringMark } from '../map/badge-room.js';
import { cardSentence } from '../map/card-sentence.js';
import type { Card } from '../map/card.js';
import { clearPlaces, withRoom } from '../map/keep-clear.js';
import { LayerElement } from '../map/layer-element.js';
import type { LayerStack } from '../map/layer-stack.js';
import type { EditableMap } from '../map/map-context.js';
import { MarkKeys } from '../map/mark-keys.js';
import { OverlayController, type OverlayFrame } from '../map/overlay-controller.js';
import { PlaceCard } from '../map/place-card.js';
import { hoveredId, hoverPlace, selectedIds, selectPlace, targetStates } from '../map/place-targets.js';
import type { StackHit } from '../map/stack-board.js';
import { matchPredicates } from '../scene/match-predicates.js';
import { scenicScene, type RingMark, type ScenicScene } from '../scene/scenic-marks.js';
import { shapeBounds } from '../scene/shape-bounds.js';
import { coverSource, withCover } from './cover-stack.js';
import { joinScenic } from './join-scenic.js';
import { ReachController, type Isochrone } from './reach-controller.js';
import { reserveCard, scenicCard } from './scenic-card.js';
import { scenicSources, scenicStack, type ScenicSources } from './scenic-stack.js';
import '../localization/terms/coverage.js';
import '../localization/terms/layers.js';

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
  /** How far a station reaches in a straight line, metres: draws circles, and what lies beyond them. Internal scope only. */
  @property({ type: Number, attribute: 'cover-meters' }) coverMeters: number | null = null;
  /** Types of stations of which one has to be near, space-separated. */
  @property({ attribute: 'cover-types' }) coverTypes = 'police-station';
  /** How far one gets from a station, by the host's own service, in place of circles; asked of stations within `cover-meters`. */
  @property({ attribute: false }) isochrone: Isochrone | null = null;
  /** When areas close: the card's forecast goes so far. */
  @property() closing = '18:00';

  readonly #reach = new ReachController(this);
  readonly #view = new ViewController(this, this.cityController, (state) =>
    withCoverage(scenicQuery(state), this, this.#reach.given),
  );
  /** Forecasts of all areas; asked for with the first card. */
  readonly #loads = new ViewController<ScenicLoadsQuery>(this, this.cityController, (state) =>
    hoveredId(state, 'scenic') === null ? null : scenicLoadsQuery(state, this.closing),
  );
  readonly #roads = new RoadController(this, this.cityController);
  /** Of the selected area, for the distances by road. */
  readonly #record = new ViewController<RecordQuery>(this, this.cityController, (state) => {
    const [id] = this.#roads.isOffered ? selectedIds(state, 'scenic') : [];
    return id === undefined ? null : recordQuery(state, { kind: 'scenic', id });
  });
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
  #roomOf: readonly unknown[] = [];
  #clear = clearPlaces([]);
  #shown: Shown = {
    view: null,
    filter: null,
    areas: [],
    reserves: [],
    cover: null,
    sources: scenicSources([], []),
  };

  constructor() {
    super();
    new PlaceCard(this, {
      map: () => this.map,
      showsAt: (zoom) => this.showsAt(zoom),
      card: () => this.#card(),
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#reach.follow(this.isochrone, this.#view.value?.reaches ?? []);
  }

  protected override renders(previous: CityState, next: CityState): boolean {
    return stateDiffers(previous, next, ['selection', 'hovered']);
  }

  protected override describe({ theme }: EditableMap): LayerStack {
    const state = this.cityController.value;
    const framed = { areas: targetStates(state, 'scenic'), reserves: targetStates(state, 'reserve') };
    const { sources, cover } = this.#current();
    const stack = withCover(scenicStack(sources, theme, framed), cover, theme);
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

  #hover(target: { readonly kind: 'scenic' | 'reserve'; readonly id: string } | null): void {
    hoverPlace(this.cityController.city, ['scenic', 'reserve'], target);
  }

  get #look() {
    const areas = new Map(this.#current().areas.map((area) => [area.id, area]));
    return {
      opacity: this.opacity,
      interactive: this.interactive,
      pointed: hoveredId(this.cityController.value, 'scenic'),
      word: (status: ScenicMark['status'], isCounted: boolean) =>
        isCounted && status === 'unknown'
          ? this.localize.term('loadDoubtful')
          : this.localize.term('loadWord', status),
      describe: ({ id }: RingMark) => {
        const area = areas.get(id);
        return area ? cardSentence(scenicCard(area, this.localize)) : '';
      },
    };
  }

  #scene(frame: OverlayFrame): readonly ScenicScene[] {
    if (!this.showsAt(frame.zoom)) {
      if (this.map) takeRoom(this.map.board, this, []);
      return [];
    }
    const { reserves } = this.#current();
    const scene = scenicScene(
      this.#measured(),
      reserves,
      selectedIds(this.cityController.value, 'scenic'),
      { ...frame, scale: frame.theme.scale },
      {
        name: ({ name }) => this.localize.name(name),
        character: (type) => this.localize.term('placeMark', type),
        distance: ({ distanceMeters, roadMeters }) =>
          `${roadMeters === undefined ? '' : '↝ '}${this.localize.number(Math.round(roadMeters ?? distanceMeters))} m`,
      },
    );
    const board = this.map?.board;
    if (board) takeRoom(board, this, scene.rings.map(coveredBy));
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
    const cover = coverSource(areas, view?.reaches);
    this.#shown = { view, filter, areas, reserves, cover, sources: scenicSources(areas, reserves) };
    return this.#shown;
  }

  /** The selected area with what is nearest by road, where the host's router has said so. */
  #measured(): readonly ScenicMark[] {
    const { areas } = this.#current();
    const view = this.#record.value;
    const roads = this.#roads.nearest(view);
    if (!roads || roads.places.length === 0 || view?.record?.kind !== 'scenic') return areas;
    const { id } = view.record.scenic;
    return areas.map((area) => (area.id === id ? { ...area, nearest: roads.places } : area));
  }

  #card(): Card | null {
    const { value: state } = this.cityController;
    const { areas, reserves } = this.#current();
    const area = areas.find(({ id }) => id === hoveredId(state, 'scenic'));
    const reserve = reserves.find(({ id }) => id === hoveredId(state, 'reserve'));
    const place = area ?? reserve;
    if (!place) return null;
    const course = this.#loads.value?.areas.find(({ id }) => id === area?.id);
    const content = area
      ? scenicCard(area, this.localize, course && loadOutlook(course, state.city?.timeZone, this.localize))
      : reserveCard(reserve!, this.localize);
    return { content, anchor: place.point, bounds: shapeBounds(place.shape) };
  }
}

interface Shown {
  readonly view: ScenicView | null;
  readonly filter: LayerElement['filter'];
  readonly areas: readonly ScenicMark[];
  readonly reserves: readonly ReserveMark[];
  readonly sources: ScenicSources;
  readonly cover: FeatureCollection | null;
}

/** The question with coverage, where that is wanted; what can't be a distance is said once and left out. */
function withCoverage(
  query: ScenicQuery | null,
  { coverMeters, coverTypes }: Pick<HiveScenicLayer, 'coverMeters' | 'coverTypes'>,
  reaches: NonNullable<CoverAsked['reaches']>,
): ScenicQuery | null {
  if (!query || coverMeters === null || !(coverMeters > 0)) return query;
  const types = coverTypes.split(/\s+/).filter(Boolean);
  return { ...query, cover: { types, meters: coverMeters, ...(reaches.length > 0 ? { reaches } : {}) } };
}

/** A ring with its plate. */
function coveredBy({ key, at, radius }: RingMark): CoveringMark {
  return { key, text: String(radius), at, width: 2 * radius + 10, height: 2 * radius + 10 };
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
