/** Serves the documentation site with its live examples from a clean clone, and opens a page of it. */
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param {string} page - Path below the site's root; empty for its first page.
 * @param {() => Promise<{ proxy: Record<string, string>, close: () => void }>} [beside] - Starts what runs beside the
 *   site, once everything is installed: paths that it answers, and what ends it.
 */
export async function startSite(page, beside) {
  try {
    installPackages();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  const { generate } = await import('./generate.mjs');
  await generate();

  const { createServer } = await import('vite');
  const other = await beside?.();
  const server = await createServer({
    configFile: `${root}vite.config.ts`,
    server: { proxy: other?.proxy ?? {} },
  });
  await server.listen();
  const [site = ''] = server.resolvedUrls?.local ?? [];
  const address = `${site}${page}`;
  console.log(`\nHiveMap is at ${address}\nCtrl-C ends it.\n`);

  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      other?.close();
      void server.close().finally(() => process.exit(0));
      setTimeout(() => process.exit(0), 2_000).unref();
    });
  }

  // A machine without a screen has no browser to open, and a missing browser is no reason to fail.
  const hasScreen =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (hasScreen && !process.env.CI && process.env.BROWSER !== 'none') {
    try {
      server.config.server.open = `/${page}`;
      server.openBrowser();
    } catch {
      // The address is printed.
    }
  }
}
