/** T6: what a page loads of ours, minified and gzipped; maplibre-gl itself is not counted. Needs `npm run build`. */
import type { NodeTask } from '../bench-task.js';
import { ENTRIES, measureSizes } from '../node/measure-sizes.js';

const KILOBYTE = 1024;

export const sizes: NodeTask = {
  id: 'sizes',
  title: 'Sizes of what a portal imports, min+gzip (T6)',
  needsBrowser: false,
  variants: Object.keys(ENTRIES),
  runs: 1,
  measure: async (variant) => {
    const { first, worker, later, optional } = await measureSizes(variant as keyof typeof ENTRIES);
    return {
      firstKilobytes: first / KILOBYTE,
      workerKilobytes: worker / KILOBYTE,
      laterKilobytes: later / KILOBYTE,
      optionalKilobytes: optional / KILOBYTE,
    };
  },
};
