/** What badges of one layer leave to those of the layers above it. */
import type { BadgeMark } from '../scene/badge-mark.js';
import { boxAround, type Box } from '../scene/place-labels.js';
import type { LayerHost } from './map-consumer.js';

/** What a mark covers, px around its middle. */
export type CoveringMark = Pick<BadgeMark, 'key' | 'text' | 'at' | 'width' | 'height'>;

interface Room {
  readonly boxes: readonly Box[];
  /** Which badges there are, wherever the map stands. */
  readonly badges: string;
}

const rooms = new WeakMap<object, Map<LayerHost, Room>>();

function roomsOf(board: object): Map<LayerHost, Room> {
  let known = rooms.get(board);
  if (!known) rooms.set(board, (known = new Map<LayerHost, Room>()));
  return known;
}

function isBelow(one: LayerHost, other: LayerHost): boolean {
  return one.isConnected && Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Boxes of the badges of all layers below one, px of the map's frame. */
export function takenBelow(board: object, host: LayerHost): readonly Box[] {
  const known = roomsOf(board);
  for (const other of [...known.keys()]) if (!other.isConnected) known.delete(other);
  return [...known].flatMap(([other, { boxes }]) => (isBelow(other, host) ? boxes : []));
}

/** Takes room for a layer's badges; the layers above it place theirs anew when there are others than before. */
export function takeRoom(board: object, host: LayerHost, marks: readonly CoveringMark[]): void {
  const known = roomsOf(board);
  const badges = marks.map(({ key, text }) => `${key} ${text}`).join('\n');
  const changed = (known.get(host)?.badges ?? '') !== badges;
  known.set(host, {
    badges,
    boxes: marks.map(({ at, width, height }) => boxAround(at, [width / 2 + 2, height / 2 + 2])),
  });
  if (!changed) return;
  for (const other of known.keys()) if (isBelow(host, other)) other.requestUpdate();
}
