import type { Position } from '@hivemap/core';
import type { LayerStack } from '../layer-stack.js';

/** Coordinates that a base map is drawn in. */
export type ViewCrsName = 'wgs84' | 'gcj02';

/**
 * The way from data to the picture and back. Data, events and files are in WGS 84; only copies that are drawn are in
 * the coordinates of the base map. Whoever asks the MapLibre map where something is, passes through here.
 */
export interface ViewCrs {
  readonly name: ViewCrsName;
  readonly toView: (position: Position) => Position;
  readonly toData: (position: Position) => Position;
  /** The same stack with its coordinates where they are drawn; the same object for the same stack. */
  readonly shift: (stack: LayerStack) => LayerStack;
}

/** Nothing is to be done: WGS 84, and CGCS2000, which differs from it by less than a metre. */
export const WGS84: ViewCrs = {
  name: 'wgs84',
  toView: (position) => position,
  toData: (position) => position,
  shift: (stack) => stack,
};
