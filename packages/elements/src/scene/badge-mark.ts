/** The state of a place as a badge: a shape, and words where there is room. */
import type { Status } from '@hivemap/core';
import type { Point } from './hexagon.js';
import { textWidth } from './text-width.js';

export interface BadgeMark {
  readonly key: string;
  readonly id: string;
  readonly at: Point;
  readonly status: Status;
  /** Words beside the shape; empty where the shape alone is enough. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly selected: boolean;
}

/** A badge as wide as its words. */
export function badgeMark(
  badge: Pick<BadgeMark, 'key' | 'id' | 'at' | 'status' | 'text' | 'selected'>,
  scale: number,
): BadgeMark {
  const fontSize = 12 * scale;
  const height = 20 * scale;
  const width = badge.text ? textWidth(badge.text, fontSize) + fontSize + 16 * scale : height;
  return { ...badge, width, height, fontSize };
}
