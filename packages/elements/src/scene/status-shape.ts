import type { Status } from '@hivemap/core';
import type { ColorRole } from '../styles/theme.js';

/** A status as a shape and a color; the word is the element's to say. */
export interface StatusShape {
  /** For text: cards, tables, labels. */
  readonly glyph: string;
  /** The same shape within a circle of radius 1 around 0,0. */
  readonly path: string;
  /** Drawn as a broken line instead of filled. */
  readonly hollow: boolean;
  readonly role: ColorRole;
}

const CIRCLE = 'M0,-1A1,1,0,0,1,0,1A1,1,0,0,1,0,-1Z';

const SHAPES: Readonly<Record<Status, StatusShape>> = {
  ok: { glyph: '●', path: CIRCLE, hollow: false, role: 'ok' },
  warn: { glyph: '▲', path: 'M0,-0.95L1,0.85L-1,0.85Z', hollow: false, role: 'warn' },
  stop: { glyph: '■', path: 'M-0.85,-0.85H0.85V0.85H-0.85Z', hollow: false, role: 'accent' },
  stale: { glyph: '◌', path: CIRCLE, hollow: true, role: 'stale' },
  unknown: { glyph: '–', path: 'M-0.85,-0.15H0.85V0.15H-0.85Z', hollow: false, role: 'ink-3' },
};

/** Never a color alone: each status has its own shape. */
export function statusShape(status: Status): StatusShape {
  return SHAPES[status];
}
