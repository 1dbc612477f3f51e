import type { ReactiveController } from 'lit';
import type { LayerStack } from './layer-stack.js';
import { MapConsumer, type LayerHost } from './map-consumer.js';
import type { EditableMap } from './map-context.js';
import type { StackBoard, StackHit, StackMember } from './stack-board.js';
import { StackOnMap } from './stack-on-map.js';

export interface LayerStackOptions {
  /** A click or a tap on a feature of the stack's `targets`. */
  readonly onClick?: (hit: StackHit) => void;
  /** The pointer is over a feature of the stack's `targets`; `null` when it has left the stack. */
  readonly onHover?: (hit: StackHit | null) => void;
}

/**
 * Shows what its host describes on the map around it, and keeps it so: after every update of the
 * host, after a change of style, after a lost context, after a move in the document.
 *
 * `describe` is called after each update of the host; it should hand out the same data objects for
 * the same data. The order of the stacks on the map is that of their hosts in the document.
 */
export class LayerStackController implements ReactiveController {
  readonly #host: LayerHost;
  readonly #describe: () => LayerStack | null;
  readonly #options: LayerStackOptions;
  readonly #consumer: MapConsumer;
  #board: StackBoard | null = null;
  #stack: StackOnMap | null = null;
  #member: StackMember | null = null;
  #farewell: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LayerHost, describe: () => LayerStack | null, options: LayerStackOptions = {}) {
    this.#host = host;
    this.#describe = describe;
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
    // It may have moved: to another place among the layers, or to another map.
    queueMicrotask(() => {
      const { map } = this;
      if (map && !this.#board && this.#host.isConnected && !map.board.closed) this.#follow(map);
      this.#board?.arrange();
    });
  }

  hostUpdated(): void {
    this.#show();
  }

  hostDisconnected(): void {
    this.#farewell = setTimeout(() => this.#leave());
  }

  #follow(map: EditableMap | null): void {
    if (map?.board !== this.#board) {
      this.#leave();
      if (map) this.#join(map);
    }
    this.#host.requestUpdate();
  }

  #join(map: EditableMap): void {
    let stack: StackOnMap | null = null;
    const member: StackMember = {
      host: this.#host,
      get layerIds() {
        return stack?.layerIds ?? [];
      },
      get targetIds() {
        return stack?.targetIds ?? [];
      },
      get covers() {
        return stack?.covers ?? [];
      },
      localId: (id) => stack?.localId(id) ?? id,
      picks: (id) => stack?.picks(id) ?? false,
      pick: (id, position) => stack?.pick(id, position) ?? null,
      click: (hit) => this.#options.onClick?.(hit),
      hover: (hit) => this.#options.onHover?.(hit),
    };
    const { board } = map;
    stack = new StackOnMap(map.map, board.join(member), board);
    this.#board = board;
    this.#member = member;
    this.#stack = stack;
  }

  #leave(): void {
    const board = this.#board;
    if (board && !board.closed) {
      this.#stack?.show(null);
      if (this.#member) board.leave(this.#member);
    }
    this.#board = null;
    this.#member = null;
    this.#stack = null;
  }

  #show(): void {
    if (!this.#board || this.#board.closed || !this.#stack) return;
    const before = this.#stack.covers;
    const described = this.#describe();
    if (this.#stack.show(described && this.#board.crs.shift(described))) this.#board.arrange();
    if (this.#stack.covers.join() !== before.join()) this.#board.coverGround();
  }
}
