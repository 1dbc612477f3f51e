/** Turns the pointer over the map into clicks and hovers of the topmost element that answers there. */
import type { Map as MapLibreMap, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import type { ViewCrs } from './view-crs/view-crs.js';
import type { OverlayMember, StackHit, StackMember } from './stack-board.js';

export interface PointerDispatcherOptions {
  readonly members: () => Iterable<StackMember>;
  readonly overlays: () => Iterable<OverlayMember>;
  readonly crs: ViewCrs;
  readonly onMiss: () => void;
}

/** Where an event was dispatched to is known only while it is. */
interface Pointed {
  readonly event: MapMouseEvent;
  readonly target: EventTarget | undefined;
}

export class PointerDispatcher {
  readonly #map: MapLibreMap;
  readonly #options: PointerDispatcherOptions;
  #hovered: StackMember | null = null;
  #hoveredOverlay: OverlayMember | null = null;
  #pending: Pointed | null = null;
  #frame = 0;
  #holds = 0;

  constructor(map: MapLibreMap, options: PointerDispatcherOptions) {
    this.#map = map;
    this.#options = options;
    map.on('click', this.#click);
    map.on('mousemove', this.#move);
    map.on('mouseout', this.#out);
    map.on('dragstart', this.#out);
  }

  /** Ends listening; says to whoever was hovered that it no longer is. */
  release(): void {
    this.#map.off('click', this.#click);
    this.#map.off('mousemove', this.#move);
    this.#map.off('mouseout', this.#out);
    this.#map.off('dragstart', this.#out);
    this.#out();
  }

  /**
   * Nothing is clicked or hovered until it is released: the pointer belongs to who draws.
   *
   * @returns Releases it; once.
   */
  hold(): () => void {
    this.#out();
    this.#holds += 1;
    let held = true;
    return () => {
      if (held) this.#holds -= 1;
      held = false;
    };
  }

  forget(member: StackMember): void {
    if (this.#hovered === member) this.#hovered = null;
  }

  forgetOverlay(member: OverlayMember): void {
    if (this.#hoveredOverlay === member) this.#hoveredOverlay = null;
  }

  readonly #click = (event: MapMouseEvent): void => {
    if (this.#holds > 0) return;
    const overlay = this.#overlayAt(pointed(event));
    if (overlay?.member.click(overlay.target, event.originalEvent)) return;
    const found = this.#memberAt(event);
    if (found) found.member.click(found.hit);
    else this.#options.onMiss();
  };

  readonly #move = (event: MapMouseEvent): void => {
    if (this.#holds > 0) return;
    this.#pending = pointed(event);
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#pending) this.#hover(this.#pending);
      this.#pending = null;
    });
  };

  readonly #out = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#pending = null;
    this.#leaveOverlay();
    this.#leave();
  };

  #hover(at: Pointed): void {
    const { event } = at;
    if (this.#map.isMoving() && event.originalEvent.buttons > 0) return;
    const overlay = this.#overlayAt(at);
    if (overlay) {
      this.#leave();
      if (this.#hoveredOverlay !== overlay.member) this.#leaveOverlay();
      if (overlay.member.hover(overlay.target, event.originalEvent)) {
        this.#hoveredOverlay = overlay.member;
        this.#cursor(true);
        return;
      }
    }
    this.#leaveOverlay();
    const found = this.#memberAt(event);
    if (found?.member !== this.#hovered) this.#leave();
    this.#hovered = found?.member ?? null;
    found?.member.hover(found.hit);
    this.#cursor(found !== null);
  }

  #leave(): void {
    const hovered = this.#hovered;
    this.#hovered = null;
    hovered?.hover(null);
    this.#cursor(false);
  }

  #leaveOverlay(): void {
    const hovered = this.#hoveredOverlay;
    this.#hoveredOverlay = null;
    hovered?.hover(null, null);
  }

  #cursor(pointing: boolean): void {
    this.#map.getCanvasContainer().style.cursor = pointing ? 'pointer' : '';
  }

  #overlayAt({ target, event }: Pointed): { member: OverlayMember; target: object } | null {
    if (!(target instanceof Element)) return null;
    const members = [...this.#options.overlays()];
    for (const member of members)
      if (target !== member.root && member.root.contains(target)) return { member, target };
    for (const member of members.reverse()) {
      const picked = member.pick?.([event.point.x, event.point.y]);
      if (picked) return { member, target: picked };
    }
    return null;
  }

  #memberAt(event: MapMouseEvent): { member: StackMember; hit: StackHit } | null {
    const owners = new Map<string, StackMember>();
    for (const member of this.#options.members())
      for (const id of member.targetIds) if (this.#map.getLayer(id)) owners.set(id, member);
    if (owners.size === 0) return null;
    const own = [...owners.keys()].filter((id) => owners.get(id)!.picks(id));
    const others = [...owners.keys()].filter((id) => !own.includes(id));
    const [feature] =
      others.length > 0 ? this.#map.queryRenderedFeatures(event.point, { layers: others }) : [];
    const member = feature && owners.get(feature.layer.id);
    return (
      this.#pick(event, own, owners, feature?.layer.id) ??
      (member ? { member, hit: stackHit(feature, member, this.#pointedAt(event)) } : null)
    );
  }

  #pointedAt({ lngLat: { lng, lat }, point, originalEvent }: MapMouseEvent): Place {
    const position = this.#options.crs.toData([lng, lat]);
    return { position, point: [point.x, point.y], event: originalEvent };
  }

  /** The topmost cell of our own layers, of those that lie above `below`. */
  #pick(
    event: MapMouseEvent,
    ids: readonly string[],
    owners: ReadonlyMap<string, StackMember>,
    below: string | undefined,
  ): { member: StackMember; hit: StackHit } | null {
    if (ids.length === 0) return null;
    const order = this.#map.getLayersOrder();
    const bottom = below === undefined ? -1 : order.indexOf(below);
    for (const id of ids.map((one) => [order.indexOf(one), one] as const).sort(([a], [b]) => b - a)) {
      if (id[0] < bottom) return null;
      const member = owners.get(id[1])!;
      const code = member.pick(id[1], [event.lngLat.lng, event.lngLat.lat]);
      if (code !== null) return { member, hit: cellHit(id[1], code, member, this.#pointedAt(event)) };
    }
    return null;
  }
}

function pointed(event: MapMouseEvent): Pointed {
  return { event, target: event.originalEvent.composedPath()[0] };
}

type Place = Pick<StackHit, 'position' | 'point' | 'event'>;

function stackHit(feature: MapGeoJSONFeature, member: StackMember, place: Place): StackHit {
  return {
    layer: member.localId(feature.layer.id),
    source: member.localId(feature.source),
    id: feature.id === undefined ? '' : String(feature.id),
    properties: feature.properties,
    ...place,
  };
}

function cellHit(layer: string, id: string, member: StackMember, place: Place): StackHit {
  return {
    layer: member.localId(layer),
    source: member.localId(layer),
    id,
    properties: { code: id },
    ...place,
  };
}
