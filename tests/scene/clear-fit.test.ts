import { describe, expect, it } from 'vitest';
import { clearedCamera } from '../../packages/elements/src/map/cleared-camera.js';
import { clearFit } from '../../packages/elements/src/map/clear-fit.js';

const room = { left: 300, top: 50, right: 1000, bottom: 750 };
/** As high as the room, and half as wide. */
const picture = { left: 475, top: 50, right: 825, bottom: 750 };
const title = { left: 310, top: 60, right: 600, bottom: 160 };
const label = (x: number, y: number, weight = 1) => ({ at: [x, y] as const, weight });

describe('a fitted picture', () => {
  it('stays where it is when no name lies under a panel', () => {
    expect(clearFit(picture, room, [label(650, 400)], [title])).toEqual({ scale: 1, shift: [0, 0] });
  });

  it('moves within its room so that a name comes out from under a panel', () => {
    const { scale, shift } = clearFit(picture, room, [label(600, 120), label(650, 600)], [title]);
    expect(scale).toBe(1);
    expect(shift[0]).toBeGreaterThan(39);
    expect(picture.right + shift[0]).toBeLessThanOrEqual(room.right);
  });

  it('becomes smaller where it has no room to move, not for a small name alone', () => {
    const wide = { ...picture, left: room.left, right: room.right };
    const many = [330, 400, 470, 540].map((x) => label(x, 170));
    expect(clearFit(wide, room, many, [title]).scale).toBeLessThan(1);
    expect(clearFit(wide, room, [label(330, 100, 0.3)], [title])).toEqual({ scale: 1, shift: [0, 0] });
  });
});

describe('its camera', () => {
  const bounds = [107, 31, 107.1, 31.2] as const;
  const view = {
    width: 1300,
    height: 800,
    padding: { left: 300, right: 300, top: 50, bottom: 50 },
    zoom: 11,
    bounds,
  };
  it('moves the picture away from the panel by as many px', () => {
    const names = [{ position: [107.02, 31.19] as const, weight: 1 }];
    const at = (longitude: number, center: number): number =>
      view.width / 2 + ((longitude - center) / 360) * 512 * 2 ** view.zoom;
    const before = at(107.02, 107.05);
    const corner = { left: 300, top: 50, right: before + 20, bottom: 400 };
    const camera = clearedCamera({ ...view, corners: [corner], names });
    expect(at(107.02, camera!.center[0]) - 40).toBeGreaterThanOrEqual(corner.right);
    expect(clearedCamera({ ...view, corners: [], names })).toBe(null);
  });
});
