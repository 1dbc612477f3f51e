import type { BlockMark, ServicesMark, ServicesView } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { PropertyValues } from 'lit';
import { customElement } from '../city/custom-element.js';
import type { CityState } from '../city/city-state.js';
import { servicesQuery } from '../city/queries.js';
import { stateDiffers } from '../city/state-differs.js';
import { ViewController } from '../city/view-controller.js';
import type { Card, CardContent } from '../map/card.js';
import { cardSentence } from '../map/card-sentence.js';
import { CardSlot } from '../map/card-slot.js';
import { LayerElement, predicatesOf } from '../map/layer-element.js';
import type { FeatureStates, LayerStack } from '../map/layer-stack.js';
import type { EditableMap } from '../map/map-context.js';
import { MarkKeys } from '../map/mark-keys.js';
import { OverlayController, type OverlayFrame } from '../map/overlay-controller.js';
import { hoveredId, hoverPlace, selectedIds, selectPlace } from '../map/place-targets.js';
import type { StackHit } from '../map/stack-board.js';
import { matchPredicates } from '../scene/match-predicates.js';
import { serviceDots, serviceRings, type ServiceShape } from '../scene/service-marks.js';
import { blockShapes, blockStack } from './block-stack.js';
import { joinServices } from './join-services.js';
import { blockCard, servicePointCard, servicesCard } from './service-card.js';
import '../localization/terms/honeycomb.js';

/** From here on service points are shown one by one. */
const POINTS_FROM_ZOOM = 14;

/**
 * @summary Smart communities: blocks with and without a steward, how much is done in a single visit, and service
 *   points with what is delegated to them. Place it inside `<hive-map>`.
 *
 * Stewards are assessed as teams of five and more; a block, which has one steward, never shows a score. In public
 * scope there is one ring a county, and neither blocks nor service points.
 *
 * Colors are roles of the theme: `--hive-color-data`, `--hive-color-data-soft`, `--hive-color-track`, and
 * `--hive-color-accent` for blocks without a steward.
 */
@customElement('hive-community-layer')
export class HiveCommunityLayer extends LayerElement {
  readonly #view = new ViewController(this, this.cityController, servicesQuery);
  readonly #overlay: OverlayController<ServiceShape> = new OverlayController<ServiceShape>(
    this,
    (frame) => this.#marks(frame),
    (group, marks) => {
      const theme = this.#overlay.map?.theme;
      if (!theme) return;
      const { interactive } = this;
      this.#keys.join(group, { interactive, label: this.localize.term('communityLayer') }, () =>
        joinServices(group, marks, { theme, ...this.#look }),
      );
    },
    {
      onClick: ({ code }) => selectPlace(this.cityController.city, 'community', code),
      onHover: (mark) => this.#point(mark && { kind: mark.kind, key: mark.key, community: mark.code }),
    },
  );
  readonly #keys = new MarkKeys<ServiceShape>({
    selector: 'g.service',
    markOf: (mark) => mark,
    onActivate: ({ code }) => selectPlace(this.cityController.city, 'community', code),
    onFocus: (mark) => this.#point(mark && { kind: mark.kind, key: mark.key, community: mark.code }),
  });
  readonly #card = new CardSlot(this);
  #shown: Shown = NOTHING;
  #pointed: Pointed | null = null;
  #states: FeatureStates = new Map();

  protected override renders(previous: CityState, next: CityState): boolean {
    return stateDiffers(previous, next, ['selection', 'hovered']);
  }

  protected override describe({ theme }: EditableMap): LayerStack {
    return blockStack(this.#current().shapes, theme, this.#states);
  }

  protected override clicked(hit: StackHit): void {
    selectPlace(this.cityController.city, 'community', String(hit.properties['community']));
  }

  protected override hovered(hit: StackHit | null): void {
    this.#point(
      hit && { kind: 'block', key: `block:${hit.id}`, community: String(hit.properties['community']) },
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { map } = this;
    if (map) this.#card.show(map.cards, this.showsAt(map.map.getZoom()) ? this.#cardOf() : null);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#card.show(this.map?.cards, null);
    this.#pointed = null;
  }

  get #look() {
    const state = this.cityController.value;
    return {
      opacity: this.opacity,
      interactive: this.interactive,
      selected: selectedIds(state, 'community'),
      pointed: hoveredId(state, 'community'),
      describe: (mark: ServiceShape) => {
        const content = this.#contentOf(mark.kind, mark.key, mark.code);
        return content ? cardSentence(content) : '';
      },
    };
  }

  #marks(frame: OverlayFrame): readonly ServiceShape[] {
    const { view, communities } = this.#current();
    if (!view || !this.showsAt(frame.zoom)) return [];
    const selected = selectedIds(this.cityController.value, 'community');
    const scene = { ...frame, scale: frame.theme.scale };
    const codes = new Set(communities.map(({ code }) => code));
    const points = view.servicePoints.filter(({ community }) => codes.has(community));
    return [
      ...(frame.zoom >= POINTS_FROM_ZOOM ? serviceDots(points, scene) : []),
      ...serviceRings(communities.filter(hasServices), selected, scene),
    ];
  }

  /** The same objects for the same view and filter. */
  #current(): Shown {
    const view = this.#view.value;
    if (view === this.#shown.view && this.filter === this.#shown.filter) return this.#shown;
    const predicates = predicatesOf(this.filter);
    const communities = (view?.communities ?? []).filter((community) =>
      matchPredicates(predicates, (name) => fieldOf(community, name)),
    );
    const codes = new Set(communities.map(({ code }) => code));
    const blocks = (view?.blocks ?? []).filter(({ community }) => codes.has(community));
    this.#shown = { view, filter: this.filter, communities, blocks, shapes: blockShapes(blocks) };
    return this.#shown;
  }

  #point(pointed: Pointed | null): void {
    if (pointed?.key === this.#pointed?.key) return;
    this.#pointed = pointed;
    this.#states =
      pointed?.kind === 'block'
        ? new Map([[pointed.key.slice('block:'.length), { hovered: true }]])
        : new Map();
    const target = pointed && ({ kind: 'community', id: pointed.community } as const);
    hoverPlace(this.cityController.city, ['community'], target);
    this.requestUpdate();
  }

  #cardOf(): Card | null {
    const hovered = hoveredId(this.cityController.value, 'community');
    const pointed =
      this.#pointed ??
      (hovered === null
        ? null
        : { kind: 'community' as const, key: `community:${hovered}`, community: hovered });
    if (!pointed) return null;
    const content = this.#contentOf(pointed.kind, pointed.key, pointed.community);
    const { view, communities } = this.#current();
    const anchor =
      pointed.kind === 'point'
        ? view?.servicePoints.find(({ id }) => `point:${id}` === pointed.key)?.point
        : communities.find(({ code }) => code === pointed.community)?.point;
    return content && anchor ? { content, anchor } : null;
  }

  #contentOf(kind: Pointed['kind'], key: string, code: string): CardContent | null {
    const { view, communities, blocks } = this.#current();
    const community = communities.find((one) => one.code === code);
    if (kind === 'community') return community ? servicesCard(community, this.localize) : null;
    if (kind === 'point') {
      const point = view?.servicePoints.find(({ id }) => `point:${id}` === key);
      return point ? servicePointCard(point, community, this.localize) : null;
    }
    const block = blocks.find(({ id }) => `block:${id}` === key);
    return block ? blockCard(block, community, this.localize) : null;
  }
}

interface Shown {
  readonly view: ServicesView | null;
  readonly filter: unknown;
  readonly communities: readonly ServicesMark[];
  readonly blocks: readonly BlockMark[];
  readonly shapes: FeatureCollection;
}

const NOTHING: Shown = { view: null, filter: null, communities: [], blocks: [], shapes: blockShapes([]) };

interface Pointed {
  readonly kind: 'community' | 'point' | 'block';
  readonly key: string;
  /** Code. */
  readonly community: string;
}

/** A community that reports none of it has no ring. */
function hasServices({ blocks, items, estates, oneStop }: ServicesMark): boolean {
  return blocks !== null || items !== null || estates !== null || oneStop.state === 'value';
}

/** Public fields of a community that a filter may name. */
function fieldOf({ code, oneStop, blocks, items }: ServicesMark, name: string): string | number | null {
  if (name === 'code') return code;
  if (name === 'oneStop') return oneStop.state === 'value' ? oneStop.value : null;
  if (name === 'blocksWithoutSteward') return blocks ? blocks.count - blocks.staffed : null;
  return name === 'notDelegated' && items ? items.count - items.delegated : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-community-layer': HiveCommunityLayer;
  }
}
