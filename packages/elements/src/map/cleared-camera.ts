/** A camera that looks straight down at bounds, so that names do not lie under panels in the corners. */
import type { Bounds } from '@hivemap/core';
import { positionOf, worldOf } from '../scene/flower-tree.js';
import { clearFit, type Box } from './clear-fit.js';
import type { StageRoom } from './stage-room.js';
import type { NamedPlace } from './view-labels.js';

export interface FittedView extends StageRoom {
  /** Of the map, px. */
  readonly width: number;
  readonly height: number;
  /** At which the bounds fill the room. */
  readonly zoom: number;
  /** As they are drawn. */
  readonly bounds: Bounds;
  readonly names: readonly NamedPlace[];
}

/** Px of a world at zoom 0. */
const WORLD_PX = 512;

/** @returns `null` where the bounds, in the middle of the room, are best as they are. */
export function clearedCamera({
  width,
  height,
  padding,
  corners,
  zoom,
  bounds: [west, south, east, north],
  names,
}: FittedView): { readonly center: [longitude: number, latitude: number]; readonly zoom: number } | null {
  const world = WORLD_PX * 2 ** zoom;
  const [left, top] = worldOf([west, north]);
  const [right, bottom] = worldOf([east, south]);
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  const room: Box = {
    left: padding.left,
    top: padding.top,
    right: width - padding.right,
    bottom: height - padding.bottom,
  };
  const [roomX, roomY] = [(room.left + room.right) / 2, (room.top + room.bottom) / 2];
  const onScreen = ([x, y]: readonly [number, number]): readonly [number, number] => [
    roomX + (x - middle[0]) * world,
    roomY + (y - middle[1]) * world,
  ];
  const [[boxLeft, boxTop], [boxRight, boxBottom]] = [onScreen([left, top]), onScreen([right, bottom])];
  const { scale, shift } = clearFit(
    { left: boxLeft, top: boxTop, right: boxRight, bottom: boxBottom },
    room,
    names.map(({ position: [longitude, latitude], weight }) => ({
      at: onScreen(worldOf([longitude, latitude])),
      weight,
    })),
    corners,
  );
  if (scale === 1 && shift[0] === 0 && shift[1] === 0) return null;
  const [fromX, fromY] = [width / 2 - roomX - shift[0], height / 2 - roomY - shift[1]];
  return {
    center: positionOf([middle[0] + fromX / (world * scale), middle[1] + fromY / (world * scale)]),
    zoom: zoom + Math.log2(scale),
  };
}
