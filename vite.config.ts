/** Serves and builds the documentation site. The packages have a build of their own: tests/tooling/build.ts. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { serveData } from './tests/tooling/serve-data.js';
import { sitePages } from './tests/tooling/site/site-pages.js';

const root = fileURLToPath(new URL('.', import.meta.url));
const docs = join(root, 'docs');

/** Every page of the site, in whatever folder. */
const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html') && !/^(dist|examples|public)[/\\]/.test(path))
  .map((path) => join(docs, path));

export default defineConfig({
  root: docs,
  // The site may live below any path of a server.
  base: './',
  plugins: [sitePages(docs), serveData(join(root, 'data'))],
  resolve: { conditions: ['hivemap-source', ...defaultClientConditions] },
  worker: { format: 'es' },
  server: { fs: { allow: [root] } },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    // A strict Content-Security-Policy takes images from `data:` and nothing else.
    assetsInlineLimit: 0,
    rolldownOptions: { input: pages },
  },
});
