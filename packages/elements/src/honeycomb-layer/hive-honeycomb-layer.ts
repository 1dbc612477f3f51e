import type { Actor, Area, Bounds, CommunitiesView, CommunityMark } from '@hivemap/core';
import { property } from 'lit/decorators.js';
import { customElement } from '../city/custom-element.js';
import type { PropertyValues } from 'lit';
import type { CityState } from '../city/city-state.js';
import { areasQuery, communitiesQuery } from '../city/queries.js';
import { stateDiffers } from '../city/state-differs.js';
import { ViewController } from '../city/view-controller.js';
import { cardSentence } from '../map/card-sentence.js';
import { CardSlot } from '../map/card-slot.js';
import { clearPlaces, keepClear, type ClearPlace } from '../map/keep-clear.js';
import { LayerElement } from '../map/layer-element.js';
import type { LayerStack } from '../map/layer-stack.js';
import type { EditableMap } from '../map/map-context.js';
import { MarkKeys } from '../map/mark-keys.js';
import { OverlayController, type OverlayFrame } from '../map/overlay-controller.js';
import { monthsOf } from '../scene/activity-level.js';
import { FRAME_EXTENT } from '../scene/flower-geometry.js';
import { honeycombLayout, zoomStep, type PlacedFlower } from '../scene/honeycomb-layout.js';
import { honeycombMarks, type FlowerMark } from '../scene/honeycomb-marks.js';
import { matchPredicates } from '../scene/match-predicates.js';
import { flowerCard } from './flower-card.js';
import { joinFlowers, type PointedFlower } from './join-flowers.js';

/** So many flowers can be told by their names. */
const FEW = 48;

/**
 * @summary Communities as "1+6" flowers: a party-building core and six actors, filled by their joint
 * actions. Crowded flowers merge into one of their division. Place it inside `<hive-map>`.
 *
 * A click selects the community; a click on a merged flower enters its division.
 *
 * Colors are roles of the theme: `--hive-color-actor-<actor>-<1…4>` with `core`, `self-gov-org`,
 * `social-org`, `resident-unit`, `volunteer-team`, `local-worthy` and `villager`.
 */
@customElement('hive-honeycomb-layer')
export class HiveHoneycombLayer extends LayerElement {
  /** Opens the selected flower and draws which actors acted together. */
  @property({ type: Boolean }) cooperation = false;

  readonly #communities = new ViewController(this, this.cityController, communitiesQuery);
  /** Names of the divisions that flowers merge into. */
  readonly #areas = new ViewController(this, this.cityController, areasQuery);
  readonly #overlay: OverlayController<FlowerMark | PointedFlower> = new OverlayController<
    FlowerMark | PointedFlower
  >(
    this,
    (frame) => this.#marks(frame),
    (group, marks) => {
      const theme = this.#overlay.map?.theme;
      if (!theme) return;
      const flowers = marks as readonly FlowerMark[];
      const { interactive } = this;
      this.#keys.join(group, { interactive, label: this.localize.term('honeycombLayer') }, () =>
        joinFlowers(group, flowers, { theme, ...this.#look }),
      );
    },
    {
      onClick: (pointed) => this.#enter(pointed as PointedFlower),
      onHover: (pointed) => this.#point(pointed as PointedFlower | null),
    },
  );
  readonly #keys = new MarkKeys<PointedFlower>({
    selector: 'g.flower',
    markOf: ({ mark }) => mark,
    onActivate: (pointed) => this.#enter(pointed),
    onFocus: (pointed) => this.#point(pointed),
  });
  readonly #card = new CardSlot(this);
  #layouts = new Map<string, readonly PlacedFlower[]>();
  #laidOutOf: unknown[] = [];
  /** For which labels of the map make way, and the room it takes. */
  #placed: readonly PlacedFlower[] = [];
  #clear = clearPlaces([]);
  #shown: readonly CommunityMark[] = [];
  #shownOf: unknown[] = [];
  #pointed: { readonly key: string; readonly part: Actor | 'core' | null } | null = null;

  protected override renders(previous: CityState, next: CityState): boolean {
    return stateDiffers(previous, next, ['selection', 'hovered']);
  }

  protected override describe({ map, theme }: EditableMap): LayerStack {
    const view = this.#communities.value;
    const layout = view
      ? this.#layout(view.division, { zoom: map.getZoom(), pitch: map.getPitch(), theme })
      : [];
    if (layout !== this.#placed) this.#clear = clearPlaces(layout.map(roomOf));
    this.#placed = layout;
    return keepClear(this.#clear);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#showCard();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#card.show(this.map?.cards, null);
    this.#pointed = null;
  }

  get #look() {
    return {
      opacity: this.opacity,
      interactive: this.interactive,
      pointed: this.#pointedKey,
      describe: (mark: FlowerMark) =>
        cardSentence(flowerCard(mark.glyph.node, null, this.localize, this.#nameOf)),
    };
  }

  /** Under the pointer here, or hovered elsewhere: in the table, in the inspector. */
  get #pointedKey(): string | null {
    const hovered = this.cityController.value.hovered;
    return this.#pointed?.key ?? (hovered?.kind === 'community' ? `community:${hovered.id}` : null);
  }

  readonly #nameOf = (code: string): string => {
    const area = this.#areaOf(code);
    return area ? this.localize.name(area.name) : code;
  };

  #areaOf(code: string): Area | undefined {
    const view = this.#areas.value;
    return [view?.self, ...(view?.children ?? []), ...(view?.cells ?? [])].find((one) => one?.code === code);
  }

  #marks(frame: OverlayFrame): readonly FlowerMark[] {
    const view = this.#communities.value;
    if (!view || !this.showsAt(frame.zoom)) return [];
    const selection = this.cityController.value.selection.filter(({ kind }) => kind === 'community');
    const selected = new Set(selection.map(({ id }) => id));
    const layout = this.#layout(view.division, frame);
    // The map moved on to another step: its labels make way at the next update.
    if (layout !== this.#placed) this.requestUpdate();
    return honeycombMarks(layout, frame, {
      months: this.#months(view),
      selected,
      cooperation: this.cooperation,
      names: this.#names(layout, selected),
    });
  }

  /** Without a record of actions over time, a community states those of one month. */
  #months({ period }: CommunitiesView): number {
    const city = this.cityController.city?.state.city;
    return city?.resources['communityActions'] ? monthsOf(period) : 1;
  }

  /** Names of divisions that flowers stand for, and of communities: of the selected ones, or of a few. */
  #names(layout: readonly PlacedFlower[], selected: ReadonlySet<string>): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    const few = layout.length <= FEW;
    for (const { node } of layout)
      if (node.children.length === 0) {
        if (few || selected.has(node.code))
          names.set(node.code, this.localize.name(node.communities[0]!.name));
      } else if (this.#areaOf(node.code)) names.set(node.code, this.#nameOf(node.code));
    return names;
  }

  #layout(
    division: string,
    { zoom, pitch, theme }: Pick<OverlayFrame, 'zoom' | 'pitch' | 'theme'>,
  ): readonly PlacedFlower[] {
    const communities = this.#filtered();
    const of = [communities, this.#areas.value];
    if (!of.every((part, index) => part === this.#laidOutOf[index])) this.#layouts.clear();
    this.#laidOutOf = of;
    const step = zoomStep(zoom, pitch);
    const key = `${step} ${theme.scale}`;
    let layout = this.#layouts.get(key);
    if (!layout) {
      const { self, children = [], cells = [] } = this.#areas.value ?? {};
      const areas = [...(self ? [self] : []), ...children, ...cells];
      const points = new Map(areas.map(({ code, point }) => [code, point]));
      layout = honeycombLayout({ division, communities, points }, { zoom: step, scale: theme.scale });
      this.#layouts.set(key, layout);
    }
    return layout;
  }

  /** The same list for the same view and filter. */
  #filtered(): readonly CommunityMark[] {
    const communities = this.#communities.value?.communities ?? [];
    const of = [communities, this.filter];
    if (of.every((part, index) => part === this.#shownOf[index])) return this.#shown;
    const predicates = this.filter === null ? [] : [this.filter].flat();
    this.#shownOf = of;
    this.#shown =
      predicates.length === 0
        ? communities
        : communities.filter((community) => matchPredicates(predicates, (name) => fieldOf(community, name)));
    return this.#shown;
  }

  #enter({ mark }: PointedFlower): void {
    const { node } = mark.glyph;
    const city = this.cityController.city;
    if (!city) return;
    if (node.children.length === 0) {
      city.dispatch({ type: 'select', selection: [{ kind: 'community', id: node.code }] });
      return;
    }
    this.#point(null);
    if (node.code === city.state.division) this.#approach(mark);
    else city.drillTo(node.code).catch(() => this.#approach(mark));
  }

  /** There is nothing deeper to enter: go nearer until the flowers have room. */
  #approach(mark: FlowerMark): void {
    const map = this.#overlay.map?.map;
    map?.easeTo({ center: [mark.position[0], mark.position[1]], zoom: map.getZoom() + 1.5 });
  }

  #point(pointed: PointedFlower | null): void {
    const node = pointed?.mark.glyph.node;
    this.#pointed = pointed && { key: pointed.mark.key, part: pointed.part };
    const target = node?.children.length === 0 ? ({ kind: 'community', id: node.code } as const) : null;
    const city = this.cityController.city;
    if (target || city?.state.hovered?.kind === 'community') city?.dispatch({ type: 'hover', target });
    this.requestUpdate();
  }

  #showCard(): void {
    const map = this.map;
    if (!map) return;
    const key = this.#pointedKey;
    const placed = key === null ? undefined : this.#current(map.map)?.find(({ node }) => node.key === key);
    if (!placed || !this.showsAt(map.map.getZoom())) {
      this.#card.show(map.cards, null);
      return;
    }
    const content = flowerCard(placed.node, this.#pointed?.part ?? null, this.localize, this.#nameOf);
    this.#card.show(map.cards, { content, anchor: placed.position, bounds: flowerBounds(map, placed) });
  }

  #current(map: { getZoom(): number; getPitch(): number }): readonly PlacedFlower[] | undefined {
    const scale = this.map?.theme.scale ?? 1;
    return this.#layouts.get(`${zoomStep(map.getZoom(), map.getPitch())} ${scale}`);
  }
}

/** What a card leaves free: the flower with its frame. */
function flowerBounds({ map }: EditableMap, { position, radius }: PlacedFlower): Bounds {
  const { x, y } = map.project([position[0], position[1]]);
  const reach = radius * FRAME_EXTENT * 1.2;
  const low = map.unproject([x - reach, y + reach]);
  const high = map.unproject([x + reach, y - reach]);
  return [low.lng, low.lat, high.lng, high.lat];
}

/** Where no label of the map may lie: on the flower, and on the name of a merged one. */
function roomOf({ node, position, radius }: PlacedFlower): ClearPlace {
  return { position, half: node.children.length > 0 ? radius * 3.5 : radius * 2.4 };
}

/** Public fields of a community that a filter may name. */
function fieldOf(community: CommunityMark, name: string): string | number | null {
  if (name === 'code' || name === 'kind') return community[name];
  if (name === 'participation' || name === 'evenness') {
    const figure = community[name];
    return figure.state === 'value' ? figure.value : null;
  }
  return null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-honeycomb-layer': HiveHoneycombLayer;
  }
}
