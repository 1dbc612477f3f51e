/** `npm run data`: makes the demo cities. The same seed and sources give the same bytes. */
import { buildDazhou } from './dazhou/build.js';
import { buildLondon } from './london/build.js';

const started = performance.now();
await buildDazhou();
await buildLondon();
console.log(`Demo data written in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
