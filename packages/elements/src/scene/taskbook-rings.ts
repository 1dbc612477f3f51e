/** The task book as three rings: projects outside, means between, goals inside; a segment's length is progress. */
import type { Task, TaskbookView } from '@hivemap/core';
import { arc, linkRadial } from 'd3';
import type { Point } from './hexagon.js';

export type TaskKind = 'project' | 'means' | 'goal';

export interface RingSegment {
  readonly kind: TaskKind;
  readonly task: Task;
  /** The whole segment, and as much of it as is done; empty where nothing is. */
  readonly track: string;
  readonly value: string;
  /** Where its name stands, outside of the outer ring, and on which side of that point. */
  readonly label: { readonly at: Point; readonly anchor: 'start' | 'middle' | 'end' };
}

export interface TaskBond {
  readonly project: string;
  readonly kind: 'means' | 'goal';
  readonly id: string;
  readonly path: string;
}

export interface TaskbookRings {
  readonly segments: readonly RingSegment[];
  readonly bonds: readonly TaskBond[];
  /** Radius of the free middle, px. */
  readonly innerRadius: number;
}

export interface TaskbookRingsSize {
  /** Of the outer ring, px. */
  readonly radius: number;
  /** Of each ring, px. */
  readonly thickness: number;
  /** Between two rings, px. */
  readonly gap: number;
}

/** Between two segments of the outer ring, rad; the same length on the others. */
const SEGMENT_GAP = 0.045;
/** From the outer ring to its names, px. */
const LABEL_DISTANCE = 13;
/** Nearer to straight up or down than this, a name is centered on its point. */
const UPRIGHT = 0.2;

export function taskbookRings(
  {
    goals,
    projects,
    means,
    serves,
    by,
  }: Pick<TaskbookView, 'goals' | 'projects' | 'means' | 'serves' | 'by'>,
  size: TaskbookRingsSize,
): TaskbookRings {
  const step = size.thickness + size.gap;
  const rings = [
    ring('project', projects, size.radius, size),
    ring('means', means, size.radius - step, size),
    ring('goal', goals, size.radius - 2 * step, size),
  ] as const;
  const bond = (project: string, kind: TaskBond['kind'], id: string): TaskBond => {
    const [outer, target] = [rings[0], rings[kind === 'means' ? 1 : 2]];
    return {
      project,
      kind,
      id,
      path:
        linkRadial<unknown, readonly [number, number]>()
          .angle(([angle]) => angle)
          .radius(([, radius]) => radius)({
          source: [outer.angleOf(project), size.radius - size.thickness],
          target: [target.angleOf(id), target.radius],
        }) ?? '',
    };
  };
  return {
    segments: rings.flatMap(({ segments }) => segments),
    bonds: [
      ...by.map(([project, id]) => bond(project, 'means', id)),
      ...serves.map(([project, id]) => bond(project, 'goal', id)),
    ],
    innerRadius: size.radius - 3 * step + size.gap,
  };
}

function ring(kind: TaskKind, tasks: readonly Task[], radius: number, size: TaskbookRingsSize) {
  const span = (2 * Math.PI) / Math.max(1, tasks.length);
  const gap = tasks.length > 1 ? (SEGMENT_GAP * size.radius) / radius : 0;
  // The first one is centered at the top.
  const startOf = (index: number): number => (index - 0.5) * span + gap / 2;
  const shape = (from: number, to: number): string =>
    arc().digits(2).cornerRadius(1.5)({
      innerRadius: radius - size.thickness,
      outerRadius: radius,
      startAngle: from,
      endAngle: to,
    }) ?? '';
  const segments = tasks.map((task, index): RingSegment => {
    const start = startOf(index);
    const end = start + span - gap;
    return {
      kind,
      task,
      track: shape(start, end),
      value: task.progress > 0 ? shape(start, start + (end - start) * Math.min(1, task.progress)) : '',
      label: label(index * span, size.radius + LABEL_DISTANCE),
    };
  });
  return {
    radius,
    segments,
    angleOf: (id: string): number =>
      Math.max(
        0,
        tasks.findIndex((one) => one.id === id),
      ) * span,
  };
}

function label(angle: number, distance: number): RingSegment['label'] {
  const [x, y] = [Math.sin(angle), -Math.cos(angle)];
  const anchor = Math.abs(x) < UPRIGHT ? 'middle' : x > 0 ? 'start' : 'end';
  return { at: [x * distance, y * distance], anchor };
}
