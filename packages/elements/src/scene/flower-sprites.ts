/**
 * Every look that a cell can have, numbered: what the graphics card needs to know of a cell is one byte, and
 * the pictures behind the numbers are painted once from the shapes of the scene.
 */
import type { ActivityLevel } from './activity-level.js';
import { filledHeight, FLOWER_PARTS, MOST_PIPS, type CellValue, type FlowerPart } from './cell-value.js';

const LEVELS: readonly ActivityLevel[] = ['silent', 'unknown', 'hidden', 'few', 1, 2, 3, 4];
/** Place of each in {@link LEVELS}: looked up hundreds of thousands of times. */
const CODES: ReadonlyMap<ActivityLevel, number> = new Map(LEVELS.map((level, code) => [level, code]));
const PIPS = MOST_PIPS + 1;
/** Actors first, then the core with none to {@link MOST_PIPS} pips. */
const CORE_FROM = (FLOWER_PARTS.length - 1) * LEVELS.length;

export const SPRITE_COUNT: number = CORE_FROM + LEVELS.length * PIPS;

/** @param part - Index in {@link FLOWER_PARTS}. */
export function spriteOf(part: number, { level, pips }: Pick<CellValue, 'level' | 'pips'>): number {
  const code = CODES.get(level)!;
  return part === 0 ? CORE_FROM + code * PIPS + pips : (part - 1) * LEVELS.length + code;
}

/** What a number stands for. @throws {RangeError} When it is none. */
export function spriteLook(sprite: number): { part: FlowerPart; level: ActivityLevel; pips: number } {
  if (!(sprite >= 0 && sprite < SPRITE_COUNT))
    throw new RangeError(`Sprites are 0 to ${SPRITE_COUNT - 1}, got ${sprite}`);
  if (sprite < CORE_FROM)
    return {
      part: FLOWER_PARTS[Math.floor(sprite / LEVELS.length) + 1]!,
      level: LEVELS[sprite % LEVELS.length]!,
      pips: 0,
    };
  const core = sprite - CORE_FROM;
  return { part: 'core', level: LEVELS[Math.floor(core / PIPS)]!, pips: core % PIPS };
}

/** The byte that says how high a cell is filled: 255 where its level says all. */
export function fillByte(share: number | null): number {
  return share === null || share >= 1 ? 255 : Math.round(filledHeight(share) * 254);
}
