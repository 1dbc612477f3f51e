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

/**
 * The name of a badge for assistive technology. What is written on it is part of it, as people say what they see.
 *
 * @param text - Written on it, such as `North market 2 days left`.
 * @param sentence - What is said of it: `North market, market, 2 days left`.
 */
export function badgeName(text: string, sentence: string): string {
  if (sentence.includes(text)) return sentence;
  let shared = 0;
  while (shared < text.length && text[shared] === sentence[shared]) shared++;
  const goesOn = /^[,，;；。.\s]/.test(sentence.slice(shared));
  return shared > 0 && goesOn ? text + sentence.slice(shared) : `${sentence}, ${text}`;
}
