// Angular leaves the workers of packages out of what it builds: they are copied, and src/main.ts says where they are.
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const workers = {
  'city-worker.js': '@hivemap/core/city-worker',
  'maplibre-gl-worker.js': '@hivemap/elements/maplibre-gl-worker.js',
};
for (const [name, specifier] of Object.entries(workers))
  cpSync(fileURLToPath(import.meta.resolve(specifier)), `dist/hivemap/${name}`);
cpSync('../city', 'dist', { recursive: true });
