/** The seven cells of a flower as marks: where, which path, which colors. */
import { ACTORS, type Actor, type ActorState } from '@hivemap/core';
import type { Theme } from '../styles/theme.js';
import { actionLevel, coreLevel, type ActivityLevel } from './activity-level.js';
import { CELL_GAP, cellCenters, drawnRadius } from './flower-geometry.js';
import { hatchPath } from './hatch-path.js';
import { hexagonCorners, hexagonPath, polygonPath, type Point } from './hexagon.js';

/** What a flower tells: the activity of the core, and what each actor did. */
export interface FlowerActivity {
  readonly core: { readonly activity: number | null };
  readonly actors: Readonly<Record<Actor, Pick<ActorState, 'actions'>>>;
  /** Communities × months that the actions sum. */
  readonly communityMonths: number;
}

export interface CellMark {
  readonly part: Actor | 'core';
  readonly level: ActivityLevel;
  /** Center, px from the flower's. */
  readonly center: Point;
  readonly path: string;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** `stroke-dasharray`, empty for a whole line. */
  readonly dash: string;
  /** Lines over the fill, empty unless hidden. */
  readonly hatch: string;
  /** Small hexagon in the middle, filled with the stroke; empty unless few. */
  readonly seed: string;
}

export interface FlowerStyle {
  /** Circumradius of a cell, px. */
  readonly radius: number;
  readonly gap?: number;
  readonly theme: Pick<Theme, 'colors' | 'actors' | 'scheme' | 'name'>;
}

/** Marks of the core and the six actors, in that order. */
export function flowerCells(activity: FlowerActivity, style: FlowerStyle): readonly CellMark[] {
  const levels = [
    coreLevel(activity.core.activity),
    ...ACTORS.map((actor) => actionLevel(activity.actors[actor].actions, activity.communityMonths)),
  ];
  const parts = ['core', ...ACTORS] as const;
  return cellCenters(style.radius).map((center, index) =>
    cellMark(parts[index]!, levels[index]!, center, style),
  );
}

/** One cell, also for legends that teach a level. */
export function cellMark(
  part: Actor | 'core',
  level: ActivityLevel,
  center: Point,
  { radius, gap = CELL_GAP, theme }: FlowerStyle,
): CellMark {
  const paint = cellPaint(part, level, theme);
  const unit = radius / 9.7;
  const strokeWidth = paint.strokeWidth * Math.min(unit, 1.6);
  const corners = hexagonCorners(center, drawnRadius(radius, gap) - strokeWidth / 2);
  return {
    part,
    level,
    center,
    path: polygonPath(corners),
    seed: level === 'few' ? hexagonPath(center, radius * 0.36) : '',
    hatch: level === 'hidden' ? hatchPath(corners, 3.2 * Math.min(unit, 1.6)) : '',
    ...paint,
    strokeWidth,
  };
}

type Paint = Pick<CellMark, 'fill' | 'stroke' | 'strokeWidth' | 'dash'>;

function cellPaint(part: Actor | 'core', level: ActivityLevel, theme: FlowerStyle['theme']): Paint {
  const hue = theme.actors[part];
  const { body, ink, hatch } = theme.colors;
  const outlined = { fill: body, dash: '', strokeWidth: 1 };
  switch (level) {
    case 'silent':
      return { ...outlined, stroke: hatch };
    case 'unknown':
      return { ...outlined, stroke: hatch, dash: '1.5 1.8' };
    case 'few':
    case 'hidden':
      return { ...outlined, stroke: hue[2] };
    case 1:
      return { ...outlined, fill: hue[0], stroke: theme.name === 'contrast' ? ink : hue[1] };
    default:
      return {
        fill: hue[level - 1]!,
        stroke: theme.name === 'contrast' ? ink : 'none',
        strokeWidth: theme.name === 'contrast' ? 1 : 0,
        dash: '',
      };
  }
}
