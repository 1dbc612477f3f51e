/**
 * Who has what on one map: keeps the layers of all elements in the order of the document, and tells
 * the topmost element under the pointer.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { composedOrder } from './composed-order.js';
import type { GroundPart } from './layer-stack.js';
import type { ViewCrs } from './view-crs/view-crs.js';
import { PointerDispatcher } from './pointer-dispatcher.js';

/** A feature under the pointer. */
export interface StackHit {
  /** Local ids. */
  readonly layer: string;
  readonly source: string;
  /** Of the feature; empty when its source has no ids. */
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Where the pointer is, in degrees of WGS 84. */
  readonly position: readonly [longitude: number, latitude: number];
  /** Where the pointer is, in px of the map's frame. */
  readonly point: readonly [x: number, y: number];
  readonly event: MouseEvent | TouchEvent;
}

export interface StackMember {
  readonly host: Element;
  /** Ids on the map, from the bottom up. */
  readonly layerIds: readonly string[];
  /** Those that answer the pointer. */
  readonly targetIds: readonly string[];
  /** Parts of the ground that it draws itself. */
  readonly covers: readonly GroundPart[];
  localId(id: string): string;
  /** Whether a target is a layer of our own, which finds itself what is at a place. */
  picks(id: string): boolean;
  /** Id of what is there; `null` for nothing. */
  pick(id: string, position: readonly [longitude: number, latitude: number]): string | null;
  click(hit: StackHit): void;
  hover(hit: StackHit | null): void;
}

export interface OverlayMember {
  readonly host: Element;
  readonly root: Element;
  /** For marks that are no elements: the one at a point of the map's frame, px. Elements go first. */
  pick?(point: readonly [x: number, y: number]): object | null;
  /** @param target - An element in the root, or what `pick` returned. */
  click(target: object, event: MouseEvent | TouchEvent): boolean;
  hover(target: object | null, event: MouseEvent | null): boolean;
}

export interface StackBoard {
  /** Coordinates that are drawn; another one means another board. */
  readonly crs: ViewCrs;
  /** After that, everything on the map is gone or about to be. */
  readonly closed: boolean;
  /** @returns A prefix that makes local ids unique on this map. */
  join(member: StackMember): string;
  leave(member: StackMember): void;
  /** Puts the layers of all members in the order of the document, names and icons above everything else. */
  arrange(): void;
  /**
   * Takes the pointer away from all members, for who draws on the map.
   *
   * @returns Gives it back.
   */
  hold(): () => void;
  joinOverlay(member: OverlayMember): void;
  leaveOverlay(member: OverlayMember): void;
  /** Whether some member draws a part of the ground. */
  isCovered(part: GroundPart): boolean;
  /** What members cover has changed. */
  coverGround(): void;
  /** Calls back when what is covered changes, until the board is closed. */
  onCover(changed: () => void): void;
  /** Tells the map that data are on their way, so that a dead worker is found out. */
  expect(settled: Promise<unknown>): void;
}

export interface StackBoardOptions {
  readonly overlay: HTMLElement;
  readonly crs: ViewCrs;
  /** A click or a tap on nothing that answers. */
  readonly onMiss?: () => void;
  readonly onData?: (settled: Promise<unknown>) => void;
}

/** All layer ids of elements start with it. */
export const STACK_PREFIX = 'hive-';

export class MapStackBoard implements StackBoard {
  readonly #map: MapLibreMap;
  readonly #options: StackBoardOptions;
  readonly #members = new Set<StackMember>();
  readonly #overlays = new Set<OverlayMember>();
  readonly #pointer: PointerDispatcher;
  readonly #coverListeners = new Set<() => void>();
  #count = 0;
  #closed = false;

  constructor(map: MapLibreMap, options: StackBoardOptions) {
    this.#map = map;
    this.#options = options;
    this.#pointer = new PointerDispatcher(map, {
      members: () => this.#members,
      overlays: () => this.#overlays,
      crs: options.crs,
      onMiss: () => options.onMiss?.(),
    });
  }

  get closed(): boolean {
    return this.#closed;
  }

  get crs(): ViewCrs {
    return this.#options.crs;
  }

  join(member: StackMember): string {
    this.#members.add(member);
    return `${STACK_PREFIX}${String(++this.#count)}:`;
  }

  leave(member: StackMember): void {
    this.#members.delete(member);
    this.#pointer.forget(member);
    if (member.covers.length > 0) this.coverGround();
  }

  isCovered(part: GroundPart): boolean {
    return [...this.#members].some(({ covers }) => covers.includes(part));
  }

  coverGround(): void {
    for (const changed of this.#coverListeners) changed();
  }

  onCover(changed: () => void): void {
    this.#coverListeners.add(changed);
  }

  arrange(): void {
    if (this.#closed) return;
    const present = [...this.#members]
      .sort((a, b) => composedOrder(a.host, b.host))
      .flatMap((member) => member.layerIds)
      .filter((id) => this.#map.getLayer(id));
    // Names and icons in their own order above all areas and lines: an area of one layer never covers a name of another.
    const isSymbol = (id: string): boolean => this.#map.getLayer(id)?.type === 'symbol';
    const wanted = [...present.filter((id) => !isSymbol(id)), ...present.filter(isSymbol)];
    const ours = new Set(wanted);
    const actual = this.#map.getLayersOrder().filter((id) => ours.has(id));
    for (let index = wanted.length - 1; index >= 0; index--) {
      const id = wanted[index]!;
      const above = wanted[index + 1];
      if (actual[index] === id) continue;
      this.#map.moveLayer(id, above);
      actual.splice(actual.indexOf(id), 1);
      actual.splice(index, 0, id);
    }
  }

  hold(): () => void {
    const release = this.#pointer.hold();
    this.#options.overlay.toggleAttribute('data-held', true);
    return () => {
      release();
      this.#options.overlay.toggleAttribute('data-held', false);
    };
  }

  joinOverlay(member: OverlayMember): void {
    const later = [...this.#overlays]
      .filter((other) => composedOrder(member.host, other.host) < 0)
      .sort((a, b) => composedOrder(a.host, b.host));
    this.#overlays.add(member);
    this.#options.overlay.insertBefore(member.root, later[0]?.root ?? null);
  }

  leaveOverlay(member: OverlayMember): void {
    if (!this.#overlays.delete(member)) return;
    this.#pointer.forgetOverlay(member);
    member.root.remove();
  }

  expect(settled: Promise<unknown>): void {
    this.#options.onData?.(settled);
  }

  /** Forgets everybody without touching the map, whose style is gone or about to be. */
  close(): void {
    this.#closed = true;
    this.#pointer.release();
    this.#members.clear();
    this.#coverListeners.clear();
    for (const member of [...this.#overlays]) this.leaveOverlay(member);
  }
}
