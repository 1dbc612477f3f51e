/** A load as a ring: its length is the share, ticks stand at the two thresholds. */
import { arc } from 'd3';
import type { Status } from '@hivemap/core';
import type { ColorRole } from '../styles/theme.js';
import type { Point } from './hexagon.js';
import { statusShape } from './status-shape.js';

/** From here people are warned, and let in no more. */
export const LOAD_THRESHOLDS = { warn: 0.8, stop: 1 } as const;
/** The share at which the ring closes. */
const FULL = 1.15;

export interface LoadTick {
  readonly label: string;
  readonly from: Point;
  readonly to: Point;
  /** Center of the label. */
  readonly at: Point;
}

export interface LoadRing {
  readonly track: string;
  /** Empty while there is no load. */
  readonly value: string;
  readonly role: ColorRole;
  readonly ticks: readonly LoadTick[];
  /** Whole percent, rounded down: a figure never passes a threshold that the load has not. */
  readonly percent: number | null;
}

export interface LoadRingSize {
  /** Outer radius, px. */
  readonly radius: number;
  /** Px. */
  readonly thickness: number;
}

/**
 * @param share - Of the capacity; `null` when not known.
 * @param status - What the data say of that share; the ring does not judge.
 */
export function loadRing(
  share: number | null,
  status: Status,
  { radius, thickness }: LoadRingSize,
): LoadRing {
  const ring = (to: number): string => {
    const angle = (2 * Math.PI * Math.min(to, FULL)) / FULL;
    const shape = arc().digits(2);
    return (
      shape({ innerRadius: radius - thickness, outerRadius: radius, startAngle: 0, endAngle: angle }) ?? ''
    );
  };
  return {
    track: ring(FULL),
    value: share === null || share <= 0 ? '' : ring(share),
    role: statusShape(status).role,
    ticks: Object.values(LOAD_THRESHOLDS).map((threshold) => tick(threshold, radius, thickness)),
    percent: share === null ? null : wholePercent(share),
  };
}

/** Whole percent in digits: somebody is not nobody. */
export function percentDigits(share: number, format: (percent: number) => string): string {
  const percent = wholePercent(share);
  return percent === 0 && share > 0 ? `<${format(1)}` : format(percent);
}

/** Whole percent of a share, rounded down. */
export function wholePercent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

function tick(threshold: number, radius: number, thickness: number): LoadTick {
  const angle = (2 * Math.PI * threshold) / FULL;
  const at = (distance: number): Point => [Math.sin(angle) * distance, -Math.cos(angle) * distance];
  return {
    label: String(threshold * 100),
    from: at(radius - thickness - 2),
    to: at(radius + 2.5),
    at: at(radius + 15),
  };
}
