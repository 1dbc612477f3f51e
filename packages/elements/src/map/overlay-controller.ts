import { select, type Selection } from 'd3';
import type { Position } from '@hivemap/core';
import type { ReactiveController } from 'lit';
import type { Box } from '../scene/place-labels.js';
import type { Theme } from '../styles/theme.js';
import { MapConsumer, type LayerHost } from './map-consumer.js';
import type { EditableMap } from './map-context.js';
import type { OverlayMember, StackBoard } from './stack-board.js';

/** What a scene needs of the map to lay out its marks: px of the map's frame from its top left. */
export interface OverlayFrame {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
  readonly devicePixelRatio: number;
  readonly theme: Theme;
  readonly project: (position: Position) => readonly [x: number, y: number];
  readonly unproject: (point: readonly [x: number, y: number]) => Position;
  /** What badges of other layers cover, for those that keep clear of them. */
  readonly taken?: readonly Box[];
}

export interface OverlayOptions<Mark> {
  /** A click or a tap on a mark: an element with that datum and `pointer-events`. */
  readonly onClick?: (mark: Mark, event: MouseEvent | TouchEvent) => void;
  /** For marks that are drawn otherwise: the one at a point of the map's frame, px. */
  readonly pick?: (point: readonly [x: number, y: number]) => Mark | null;
  /** The pointer is over a mark; `null` when it has left the marks. */
  readonly onHover?: (mark: Mark | null) => void;
}

export type OverlaySelection = Selection<SVGGElement, unknown, null, undefined>;

/**
 * Draws marks over the map with D3: `layout` says which (pure), `join` makes the group show exactly
 * those. Both run again when the host updates, and once a frame while the map moves, in step with it.
 *
 * The group takes no pointer; a mark that answers sets `pointer-events="auto"` and binds its datum.
 */
export class OverlayController<Mark> implements ReactiveController {
  readonly #host: LayerHost;
  readonly #layout: (frame: OverlayFrame) => readonly Mark[];
  readonly #join: (selection: OverlaySelection, marks: readonly Mark[]) => void;
  readonly #options: OverlayOptions<Mark>;
  readonly #consumer: MapConsumer;
  #attached: Attached | null = null;
  #size: Size | null = null;
  #farewell: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: LayerHost,
    layout: (frame: OverlayFrame) => readonly Mark[],
    join: (selection: OverlaySelection, marks: readonly Mark[]) => void,
    options: OverlayOptions<Mark> = {},
  ) {
    this.#host = host;
    this.#layout = layout;
    this.#join = join;
    this.#options = options;
    host.addController(this);
    this.#consumer = new MapConsumer(host, (map) => this.#follow(map));
  }

  /** The map around the host, `null` while there is none that can be edited. */
  get map(): EditableMap | null {
    return this.#consumer.value;
  }

  hostConnected(): void {
    clearTimeout(this.#farewell);
    this.#farewell = undefined;
    queueMicrotask(() => {
      const { map } = this;
      if (map && !this.#attached && this.#host.isConnected && !map.board.closed) this.#follow(map);
      else this.#place();
    });
  }

  hostUpdated(): void {
    this.#draw();
  }

  hostDisconnected(): void {
    this.#farewell = setTimeout(() => this.#detach());
  }

  #follow(map: EditableMap | null): void {
    if (map?.board !== this.#attached?.board) {
      this.#detach();
      if (map) this.#attach(map);
    }
    this.#host.requestUpdate();
  }

  #attach(map: EditableMap): void {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'overlay');
    svg.setAttribute('aria-hidden', 'true');
    const group = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'g'));
    const member: OverlayMember = {
      host: this.#host,
      root: svg,
      ...(this.#options.pick ? { pick: (point) => this.#options.pick?.(point) as object | null } : {}),
      click: (target, event) => this.#click(target, event),
      hover: (target) => this.#hover(target),
    };
    let stale = false;
    const moved = (): void => void (stale = true);
    const rendered = (): void => {
      if (stale) this.#draw();
      stale = false;
    };
    const subscriptions = [
      map.map.on('move', moved),
      map.map.on('resize', () => {
        this.#size = null;
        moved();
      }),
      map.map.on('render', rendered),
    ];
    map.board.joinOverlay(member);
    const release = (): void => {
      for (const subscription of subscriptions) subscription.unsubscribe();
      map.board.leaveOverlay(member);
      svg.remove();
    };
    this.#attached = { board: map.board, member, svg, group, release };
  }

  #detach(): void {
    this.#attached?.release();
    this.#attached = null;
    this.#size = null;
  }

  /** Finds the place among the overlays again, after the host has moved. */
  #place(): void {
    const attached = this.#attached;
    if (!attached || attached.board.closed) return;
    attached.board.leaveOverlay(attached.member);
    attached.board.joinOverlay(attached.member);
  }

  #draw(): void {
    const map = this.map;
    const attached = this.#attached;
    if (!map || !attached) return;
    const frame = overlayFrame(map, this.#sizeOf(map));
    attached.svg.setAttribute('width', String(frame.width));
    attached.svg.setAttribute('height', String(frame.height));
    this.#join(select(attached.group), this.#layout(frame));
  }

  /** Asked of the page once a size: each time it would lay itself out anew. */
  #sizeOf({ overlay }: EditableMap): Size {
    if (this.#size) return this.#size;
    const size = { width: overlay.clientWidth, height: overlay.clientHeight };
    if (size.width > 0 && size.height > 0) this.#size = size;
    return size;
  }

  #click(target: object, event: MouseEvent | TouchEvent): boolean {
    const mark = this.#markOf(target);
    if (mark === undefined) return false;
    this.#options.onClick?.(mark, event);
    return true;
  }

  #hover(target: object | null): boolean {
    const mark = target ? this.#markOf(target) : undefined;
    this.#options.onHover?.(mark ?? null);
    return mark !== undefined;
  }

  #markOf(target: object): Mark | undefined {
    if (!(target instanceof Element)) return target as Mark;
    const group = this.#attached?.group;
    for (let node: Element | null = target; node && node !== group; node = node.parentElement) {
      const datum = select<Element, Mark | undefined>(node).datum();
      if (datum !== undefined) return datum;
    }
    return undefined;
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Attached {
  readonly board: StackBoard;
  readonly member: OverlayMember;
  readonly svg: SVGSVGElement;
  readonly group: SVGGElement;
  readonly release: () => void;
}

function overlayFrame({ map, theme, board: { crs } }: EditableMap, size: Size): OverlayFrame {
  return {
    ...size,
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
    devicePixelRatio: window.devicePixelRatio,
    theme,
    project: (position) => {
      const [longitude, latitude] = crs.toView(position);
      const { x, y } = map.project([longitude, latitude]);
      return [x, y];
    },
    unproject: ([x, y]) => {
      const { lng, lat } = map.unproject([x, y]);
      return crs.toData([lng, lat]);
    },
  };
}
