/** For stories only; the one at the root is for the documentation site. */
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { serveData } from '../tests/tooling/serve-data.js';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  plugins: [serveData(`${root}data`)],
  resolve: { conditions: ['hivemap-source', ...defaultClientConditions] },
  worker: { format: 'es' },
  server: { fs: { allow: [root] } },
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 2_000 },
});
