/** A seat of an authority: one character in a disc, or in a filled square for a governance centre. */
import type { ColorRole } from '../styles/theme.js';
import type { Point } from './hexagon.js';

export interface PlaceMark {
  readonly key: string;
  readonly at: Point;
  /** One character. */
  readonly character: string;
  readonly shape: 'disc' | 'square';
  /** In full, for assistive technology. */
  readonly name: string;
  /** Half a side or the radius, px. */
  readonly radius: number;
}

export const PLACE_ROLES: Readonly<Record<PlaceMark['shape'], Record<'fill' | 'stroke' | 'ink', ColorRole>>> =
  {
    disc: { fill: 'surface', stroke: 'ink', ink: 'ink' },
    square: { fill: 'ink', stroke: 'surface', ink: 'surface' },
  };

/** Px at scale 1. */
export const PLACE_RADIUS = 11;
