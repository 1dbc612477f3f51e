import { alarmRows, manyFences } from '../node/many-fences.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { squareCity } from '../../core/view/small-city.js';
import type { NodeTask } from '../bench-task.js';

/** The worker's part: 5,000 fences with 500,000 hourly alarm rows; the second view is after one more alarm. */
export const fencesView: NodeTask = {
  id: 'V2',
  title: 'The state of 5,000 fences from 500,000 hourly counts',
  variants: ['first view', 'after one more alarm'],
  runs: 3,
  needsBrowser: false,
  measure(variant) {
    const fences = manyFences(5_000);
    const alarms = alarmRows(5_000, 100);
    const ask = (rows: typeof alarms) =>
      computeView(squareCity({ fences, alarms: rows }), { view: 'fences', division: null });
    if (variant !== 'first view') ask(alarms);
    const more =
      variant === 'first view' ? alarms : [...alarms, { ...alarms[0]!, hour: '2026-11-20T08:00:00+08:00' }];
    const start = performance.now();
    const { fences: marks } = ask(more);
    const timeMilliseconds = performance.now() - start;
    const known = marks.filter(({ hour }) => hour !== null).length;
    if (known !== 5_000) throw new Error(`A state of 5,000 fences was expected, not of ${known}.`);
    return Promise.resolve({ timeMilliseconds });
  },
};
