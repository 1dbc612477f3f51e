import type { Bounds } from '@hivemap/core';
import { describe, expect, it } from 'vitest';
import { worldOf } from '../../packages/elements/src/scene/flower-tree.js';
import { tiltedFit, type TiltedView } from '../../packages/elements/src/map/tilted-fit.js';

const DAZHOU: Bounds = [106.65, 30.33, 108.54, 32.34];
const WALL: TiltedView = {
  width: 3840,
  height: 932,
  padding: { top: 56, right: 1260, bottom: 120, left: 1250 },
  distance: 1400,
  pitch: 36,
};

/** Where a position is drawn, px from the upper left of the map: as a camera that is tilted by hand draws it. */
function drawn([longitude, latitude]: readonly [number, number], view: TiltedView): [number, number] {
  const camera = tiltedFit(DAZHOU, view)!;
  const [scale, angle] = [512 * 2 ** camera.zoom, (view.pitch * Math.PI) / 180];
  const [middle, point] = [worldOf(camera.center), worldOf([longitude, latitude])];
  const [east, north] = [(point[0] - middle[0]) * scale, (middle[1] - point[1]) * scale];
  const shrink = view.distance / (view.distance + north * Math.sin(angle));
  return [view.width / 2 + east * shrink, view.height / 2 - north * Math.cos(angle) * shrink];
}

describe('A city on a wall, seen from the side', () => {
  const [west, south, east, north] = DAZHOU;

  it('fills the height between the panels, its far and its near edge where they end', () => {
    expect(drawn([107.6, north], WALL)[1]).toBeCloseTo(56, 0);
    expect(drawn([107.6, south], WALL)[1]).toBeCloseTo(932 - 120, 0);
  });

  it('is as wide as the panels leave it where there is less room sideways', () => {
    const upright = {
      ...WALL,
      width: 1100,
      height: 1500,
      padding: { top: 20, right: 100, bottom: 20, left: 40 },
    };
    const edges = [west, east].map((longitude) => drawn([longitude, south], upright)[0]);
    expect(edges[0]).toBeGreaterThanOrEqual(40);
    expect(edges[1]).toBeLessThanOrEqual(1000);
    expect(edges[1]! - edges[0]!).toBeGreaterThan(0.9 * 960);
    const heights = [north, south].map((latitude) => drawn([107.6, latitude], upright)[1]);
    expect(heights[0]).toBeGreaterThan(20);
    expect(heights[1]).toBeLessThan(1480);
  });

  it('has no camera without an extent, or where one looks over the horizon', () => {
    expect(tiltedFit([107, 31, 107, 31], WALL)).toBeNull();
    expect(tiltedFit(DAZHOU, { ...WALL, pitch: 80, distance: 400 })).toBeNull();
  });
});
