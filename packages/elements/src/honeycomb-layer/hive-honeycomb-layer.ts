import type { Area, Bounds, CommunitiesView, CommunityMark } from '@hivemap/core';
import { customElement, property } from '../city/decorators.js';
import type { PropertyValues } from 'lit';
import type { CityState } from '../city/city-state.js';
import { areasQuery, communitiesQuery } from '../city/queries.js';
import { stateDiffers } from '../city/state-differs.js';
import { ViewController } from '../city/view-controller.js';
import { CardSlot } from '../map/card-slot.js';
import { clearPlaces, keepClear, type ClearPlace } from '../map/keep-clear.js';
import { LayerElement, predicatesOf } from '../map/layer-element.js';
import type { LayerStack } from '../map/layer-stack.js';
import type { EditableMap } from '../map/map-context.js';
import { MarkKeys } from '../map/mark-keys.js';
import { OverlayController, type OverlayFrame } from '../map/overlay-controller.js';
import { monthsOf } from '../scene/activity-level.js';
import { ENCODINGS, FLOWER_PARTS, type FlowerEncoding, type FlowerPart } from '../scene/cell-value.js';
import { FRAME_EXTENT } from '../scene/flower-geometry.js';
import { hasRoomForNames } from '../scene/place-labels.js';
import type { HoneycombLayout, PlacedFlower } from '../scene/honeycomb-layout.js';
import { honeycombMarks, type FlowerMark } from '../scene/honeycomb-marks.js';
import type { Point } from '../scene/hexagon.js';
import { matchPredicates } from '../scene/match-predicates.js';
import { communityField } from './community-field.js';
import { flowerCard } from '../map/flower-card.js';
import { FlowerLayouts } from './flower-layouts.js';
import { FlowerPictures, type PicturesLook } from './flower-pictures.js';
import { WGS84 } from '../map/view-crs/view-crs.js';
import { worldOf } from '../scene/flower-tree.js';
import { FlowerSentences } from './flower-sentences.js';
import { joinFlowers, type JoinedFlower, type PointedFlower } from './join-flowers.js';
import '../localization/terms/layers.js';

/** So many flowers can be told by their names. */
const FEW = 48;

/**
 * @summary Communities as "1+6" flowers: a party-building core and six actors, filled by their joint
 * actions. Crowded flowers merge into one of their division. Place it inside `<hive-map>`.
 *
 * A click selects the community; a click on a merged flower enters its division. By keyboard: arrows lead from
 * flower to flower, 0 to 6 to the core and the actors of one, Enter selects.
 *
 * Colors are roles of the theme: `--hive-color-actor-<actor>-<1…4>` with `core`, `self-gov-org`,
 * `social-org`, `resident-unit`, `volunteer-team`, `local-worthy` and `villager`.
 */
@customElement('hive-honeycomb-layer')
export class HiveHoneycombLayer extends LayerElement {
  /** Opens the selected flower and draws which actors acted together. */
  @property({ type: Boolean }) cooperation = false;
  /** `lightness`: the step of the hue is the joint actions; `fill`: the filled share is the activity; `both`. */
  @property({ converter: { fromAttribute: parseEncoding } }) encoding: FlowerEncoding = 'lightness';
  /** Multiplies the size of flowers, 0.5 … 4. */
  @property({ type: Number }) size = 1;
  /** One of the six actors, or `core`: its cells stand out, the others step back. */
  @property({ converter: { fromAttribute: parsePart } }) actor: FlowerPart | null = null;
  /** Writes joint actions into the cells of flowers that have room for the digits. */
  @property({ type: Boolean }) counts = false;
  /** Lays all communities out as one honeycomb over their division, in which neighbors stay near. */
  @property({ type: Boolean }) abstract = false;

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
      pick: (point) => this.#pick(point),
      onClick: (pointed) => this.#enter(pointed as PointedFlower),
      onHover: (pointed) => this.#point(pointed as PointedFlower | null),
    },
  );
  readonly #keys = new MarkKeys<JoinedFlower>({
    selector: 'g.flower',
    markOf: ({ mark }) => mark,
    onActivate: (pointed) => this.#enter(pointed),
    onFocus: (pointed) => this.#point(pointed),
    onKey: ({ mark }, key) => this.#readPart(mark, key),
  });
  readonly #card = new CardSlot(this);
  readonly #layouts = new FlowerLayouts(() => this.requestUpdate());
  readonly #pictures = new FlowerPictures();
  readonly #sentences = new FlowerSentences();
  /** For which labels of the map make way, and the room it takes. */
  #placed: HoneycombLayout | null = null;
  #clear = clearPlaces([]);
  #shown: readonly CommunityMark[] = [];
  #shownOf: unknown[] = [];
  #pointed: { readonly key: string; readonly part: FlowerPart | null } | null = null;

  protected override renders(previous: CityState, next: CityState): boolean {
    return stateDiffers(previous, next, ['selection', 'hovered']);
  }

  protected override describe({ map, theme }: EditableMap): LayerStack {
    const layout = this.#layout({ zoom: map.getZoom(), pitch: map.getPitch(), theme });
    if (layout !== this.#placed) this.#clear = clearPlaces(layout?.flowers.map(roomOf) ?? []);
    this.#placed = layout;
    const room = keepClear(this.#clear);
    return layout ? { ...room, layers: [this.#pictures.layer, ...room.layers] } : room;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#showCard();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#card.show(this.map?.cards, null);
    this.#pointed = null;
    this.#layouts.stop();
  }

  get #look() {
    return {
      opacity: this.opacity,
      interactive: this.interactive,
      pointed: this.#pointedKey,
      counts: this.counts,
      describe: ({ node }: FlowerMark) => {
        const part = this.#pointed?.key === node.key ? this.#pointed.part : null;
        return this.#sentences.of(node, part, this.localize, this.#nameOf);
      },
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

  get #drawn(): Pick<PicturesLook, 'crs' | 'drawnAt'> {
    const { name, toView } = this.map?.board.crs ?? WGS84;
    return { crs: name, drawnAt: ({ position }) => worldOf(toView(position)) };
  }

  #marks(frame: OverlayFrame): readonly FlowerMark[] {
    const view = this.#communities.value;
    const layout = view && this.#layout(frame);
    if (!view || !layout) return [];
    const months = this.#months(view);
    this.#pictures.show(layout, {
      theme: frame.theme,
      encoding: this.encoding,
      raised: this.actor,
      months,
      opacity: this.opacity,
      ...this.#drawn,
      shows: (zoom) => this.showsAt(zoom),
    });
    if (!this.showsAt(frame.zoom)) return [];
    const selection = this.cityController.value.selection.filter(({ kind }) => kind === 'community');
    const selected = new Set(selection.map(({ id }) => id));
    // The map moved on to another step: its labels make way at the next update.
    if (layout !== this.#placed) this.requestUpdate();
    const key = this.#pointedKey;
    return honeycombMarks(layout.flowers, frame, {
      months,
      selected,
      pointed: key === null ? null : { key, part: this.#pointed?.part ?? null },
      encoding: this.encoding,
      raised: this.actor,
      cooperation: this.cooperation,
      names: this.#names(layout.flowers, selected, frame),
    });
  }

  /** Without a record of actions over time, a community states those of one month. */
  #months({ period }: CommunitiesView): number {
    const city = this.cityController.city?.state.city;
    return city?.resources['communityActions'] ? monthsOf(period) : 1;
  }

  /** Names of divisions that flowers stand for, and of communities: of the selected ones, or of a few. */
  #names(
    flowers: readonly PlacedFlower[],
    selected: ReadonlySet<string>,
    { width, theme }: Pick<OverlayFrame, 'width' | 'theme'>,
  ): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    const few = flowers.length <= FEW && hasRoomForNames({ width, scale: theme.scale });
    for (const { node } of flowers)
      if (node.children.length === 0) {
        if (few || selected.has(node.code))
          names.set(node.code, this.localize.name(node.communities[0]!.name));
      } else if (this.#areaOf(node.code)) names.set(node.code, this.#nameOf(node.code));
    return names;
  }

  #layout({ zoom, pitch, theme }: Pick<OverlayFrame, 'zoom' | 'pitch' | 'theme'>): HoneycombLayout | null {
    const view = this.#communities.value;
    if (!view) return null;
    const size = this.size >= 0.5 && this.size <= 4 ? this.size : 1;
    return this.#layouts.at({
      communities: this.#filtered(),
      division: view.division,
      areas: this.#areas.value,
      abstract: this.abstract,
      zoom,
      pitch,
      scale: theme.scale * size,
    });
  }

  /** The same list for the same view and filter. */
  #filtered(): readonly CommunityMark[] {
    const communities = this.#communities.value?.communities ?? [];
    const of = [communities, this.filter];
    if (of.every((part, index) => part === this.#shownOf[index])) return this.#shown;
    const predicates = predicatesOf(this.filter);
    this.#shownOf = of;
    this.#shown =
      predicates.length === 0
        ? communities
        : communities.filter((one) => matchPredicates(predicates, (name) => communityField(one, name)));
    return this.#shown;
  }

  #pick(point: Point): PointedFlower | null {
    if (!this.interactive || this.hidden) return null;
    const picked = this.#pictures.pick(point);
    return picked && { mark: picked.flower, part: FLOWER_PARTS[picked.part]! };
  }

  #enter({ mark }: PointedFlower): void {
    const { node } = mark;
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
  #approach({ position }: PointedFlower['mark']): void {
    const { map, board } = this.#overlay.map ?? {};
    const [longitude, latitude] = board?.crs.toView(position) ?? position;
    map?.easeTo({ center: [longitude, latitude], zoom: map.getZoom() + 1.5 });
  }

  #point(pointed: PointedFlower | null): void {
    const node = pointed?.mark.node;
    const next = pointed && { key: pointed.mark.node.key, part: pointed.part };
    if (next?.key === this.#pointed?.key && next?.part === this.#pointed?.part) return;
    this.#pointed = next;
    const target = node?.children.length === 0 ? ({ kind: 'community', id: node.code } as const) : null;
    const city = this.cityController.city;
    if (target || city?.state.hovered?.kind === 'community') city?.dispatch({ type: 'hover', target });
    this.requestUpdate();
  }

  /** By keyboard: a digit leads to the core (0) or to an actor of the focused flower. */
  #readPart(mark: FlowerMark, key: string): boolean {
    const part = /^[0-6]$/.test(key) ? FLOWER_PARTS[Number(key)] : undefined;
    if (part) this.#point({ mark, part });
    return part !== undefined;
  }

  #showCard(): void {
    const map = this.map;
    if (!map) return;
    const key = this.#pointedKey;
    const { theme, map: camera } = map;
    const layout =
      key === null ? null : this.#layout({ zoom: camera.getZoom(), pitch: camera.getPitch(), theme });
    const placed = layout?.flowers.find(({ node }) => node.key === key);
    if (!placed || !this.showsAt(camera.getZoom())) {
      this.#card.show(map.cards, null);
      return;
    }
    const content = flowerCard(placed.node, this.#pointed?.part ?? null, this.localize, this.#nameOf);
    this.#card.show(map.cards, { content, anchor: placed.position, bounds: flowerBounds(map, placed) });
  }
}

/** What a card leaves free: the flower with its frame. */
function flowerBounds({ map, board }: EditableMap, { position, radius }: PlacedFlower): Bounds {
  const { toView, toData } = board.crs;
  const [longitude, latitude] = toView(position);
  const { x, y } = map.project([longitude, latitude]);
  const reach = radius * FRAME_EXTENT * 1.2;
  const low = map.unproject([x - reach, y + reach]);
  const high = map.unproject([x + reach, y - reach]);
  return [...toData([low.lng, low.lat]), ...toData([high.lng, high.lat])];
}

/** Where no label of the map may lie: on the flower, and on the name of a merged one. */
function roomOf({ node, position, radius }: PlacedFlower): ClearPlace {
  return { position, half: node.children.length > 0 ? radius * 3.5 : radius * 2.4 };
}

function parseEncoding(value: string | null): FlowerEncoding {
  return ENCODINGS.find((encoding) => encoding === value) ?? 'lightness';
}

function parsePart(value: string | null): FlowerPart | null {
  return FLOWER_PARTS.find((part) => part === value) ?? null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-honeycomb-layer': HiveHoneycombLayer;
  }
}
