import { FenceEngine } from '../../../packages/core/src/fences/fence-engine.js';
import type { AreaShape } from '../../../packages/core/src/view/view.js';
import type { NodeTask } from '../bench-task.js';

const FENCES = 1_000;
const SUBJECTS = 2_000;
const POSITIONS = 200_000;
const VERTICES = 24;
const NOON = Date.parse('2026-11-20T12:00:00+08:00');

/** A round fence with a hole, about 400 m across; neighbours overlap. */
function fence(index: number): AreaShape {
  const [x, y] = [107 + (index % 40) * 0.003, 31 + Math.floor(index / 40) * 0.003];
  const ring = (radius: number): number[][] =>
    Array.from({ length: VERTICES + 1 }, (_, at) => {
      const angle = (2 * Math.PI * (at % VERTICES)) / VERTICES;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
  return { type: 'Polygon', coordinates: [ring(0.002), ring(0.0004).reverse()] };
}

/** Target: 10,000 positions a second against 1,000 fences on one core. */
export const fenceEngine: NodeTask = {
  id: 'V1',
  title: '200,000 positions of 2,000 subjects against 1,000 fences with holes',
  variants: ['all day', 'by night and weekday'],
  runs: 5,
  needsBrowser: false,
  measure(variant) {
    const times = variant === 'all day' ? {} : ({ hours: '08:00-20:00', days: ['mon', 'fri'] } as const);
    const fences = Array.from({ length: FENCES }, (_, index) => ({
      id: `F${index}`,
      geometry: fence(index),
      ...times,
    }));
    const engine = new FenceEngine(fences, { timeZone: 'Asia/Shanghai' });
    const start = performance.now();
    for (let at = 0; at < POSITIONS; at++) {
      const subject = at % SUBJECTS;
      const step = Math.floor(at / SUBJECTS);
      const longitude = 107 + ((subject * 61) % 1200) / 10_000 + step * 0.0002;
      const latitude = 31 + ((subject * 37) % 750) / 10_000;
      engine.observe(subject, longitude, latitude, NOON + step * 5_000);
    }
    const timeMilliseconds = performance.now() - start;
    const entered = engine.take().reduce((sum, counts) => sum + counts.entered, 0);
    if (entered < SUBJECTS) throw new Error(`At least ${SUBJECTS} entries were expected, not ${entered}.`);
    return Promise.resolve({
      timeMilliseconds,
      positionsPerSecond: (POSITIONS / timeMilliseconds) * 1000,
      entered,
    });
  },
};
