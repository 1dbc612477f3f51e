import type { AreasView } from '@hivemap/core';
import { fingerPoints } from '../../packages/elements/src/scene/finger-points.js';
import { describe, expect, it } from 'vitest';
import { inSlices } from '../../packages/elements/src/city/in-slices.js';
import { FlowerLayouts } from '../../packages/elements/src/honeycomb-layer/flower-layouts.js';
import { findingPlaces } from '../../packages/elements/src/scene/abstract-layout.js';
import { honeycombLayout } from '../../packages/elements/src/scene/honeycomb-layout.js';
import { finished, type Steps } from '../../packages/elements/src/scene/steps.js';
import { lattice } from './sample-communities.js';

const question = {
  communities: lattice(20, 30, 0.03),
  division: '511700',
  areas: null,
  abstract: false,
  pitch: 0,
  scale: 1,
};

describe('Many communities', () => {
  it('are laid out as in one go, and until then the last picture stays', async () => {
    let arrive = (): void => undefined;
    const layouts = new FlowerLayouts(() => arrive());
    const arrival = (): Promise<void> => new Promise((resolve) => (arrive = resolve));
    let arrived = arrival();
    expect(layouts.at({ ...question, zoom: 11 })).toBeNull();
    await arrived;
    const first = layouts.at({ ...question, zoom: 11 });
    expect(first!.flowers.map(({ position }) => position)).toEqual(
      honeycombLayout(question, { zoom: 11, scale: 1 }).map(({ position }) => position),
    );
    arrived = arrival();
    expect(layouts.at({ ...question, zoom: 12 })).toBe(first);
    await arrived;
    expect(layouts.at({ ...question, zoom: 12 })).not.toBe(first);
    expect(layouts.at({ ...question, zoom: 11 })).toBe(first);
    expect(layouts.at({ ...question, communities: lattice(20, 30, 0.03), zoom: 11 })).toBeNull();
    layouts.stop();
  });

  it('stay where they are when only the figures of their divisions are newer', () => {
    const areasAt = (longitude: number): AreasView =>
      ({ self: { code: '511700', point: [longitude, 31] }, children: [], cells: [] }) as unknown as AreasView;
    const layouts = new FlowerLayouts(() => undefined);
    const few = { ...question, communities: lattice(4, 4, 0.03), zoom: 11 };
    const first = layouts.at({ ...few, areas: areasAt(107) });
    expect(layouts.at({ ...few, areas: areasAt(107) })).toBe(first);
    expect(layouts.at({ ...few, areas: areasAt(107.5) })).not.toBe(first);
  });

  it('are a honeycomb without cells before they are read', () => {
    expect(finished(findingPlaces([], '511700'))).toEqual([]);
  });

  it('leave the page its turn again and again, and are dropped when nobody waits', async () => {
    let steps = 0;
    function* endless(): Steps<never> {
      for (;;) {
        steps++;
        yield;
      }
    }
    const abort = new AbortController();
    const done = inSlices(endless(), abort.signal);
    await new Promise((resolve) => setTimeout(resolve, 5));
    abort.abort();
    expect(await done).toBeNull();
    const before = steps;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(steps).toBe(before);
    function* short(): Steps<number> {
      yield;
      return 7;
    }
    expect(finished(short())).toBe(7);
  });
});

describe('A finger', () => {
  it('finds what is just beside it, the nearer first, and a mouse only what it is on', () => {
    const distances = fingerPoints([100, 50], 12).map(([x, y]) => Math.round(Math.hypot(x - 100, y - 50)));
    expect(distances).toEqual([0, ...Array<number>(8).fill(6), ...Array<number>(8).fill(12)]);
    expect(fingerPoints([100, 50], 0)).toEqual([[100, 50]]);
  });
});
