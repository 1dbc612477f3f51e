import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { answerWithFile } from './static-server.js';

/** What of `data/` is made or fetched for makers, not for readers. */
const notServed = /(^|[/\\])(make|sources|\.cache|local|tsconfig\.json)([/\\]|$)/;

/**
 * Makes `data/` reachable under `/data/`: in development byte for byte as a plain web server would
 * (ranges, `.gz` left packed), in a build as a copy beside the pages.
 */
export function serveData(data: string): Plugin {
  let outDir = '';
  return {
    name: 'hivemap:data',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        answerWithFile({ root: data }, request, response).then((found) => found || next(), next);
      });
    },
    async closeBundle() {
      if (this.environment.mode !== 'build') return;
      await cp(data, join(outDir, 'data'), {
        recursive: true,
        filter: (path) => !notServed.test(path.slice(data.length)),
      });
    },
  };
}
