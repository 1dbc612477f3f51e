/**
 * MapLibre's style sheet is cut in two when it is taken over: what a map needs, and what controls, markers and popups of a
 * host need. A rule of a new version must not fall on the wrong side: then a map of ours, or a host's control, has none.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { generate } from './generate.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const part = (name: string): string => {
  const text = readFileSync(join(root, `packages/elements/src/map/${name}.ts`), 'utf8');
  return JSON.parse(/=\s*(".*");/s.exec(text)?.[1] ?? '""') as string;
};
/** Classes that a style sheet speaks of. */
const classes = (css: string): readonly string[] => [
  ...new Set([...css.matchAll(/\.(maplibregl-[\w-]+)/g)].map(([, name]) => name!)),
];
let whole: string;

beforeAll(async () => {
  await generate();
  const require = createRequire(join(root, 'packages/elements/package.json'));
  whole = readFileSync(
    join(dirname(require.resolve('maplibre-gl/package.json')), 'dist/maplibre-gl.css'),
    'utf8',
  );
});

it('loses no rule of it', () => {
  const length = (css: string): number => css.replace(/\s/g, '').length;
  expect(length(part('maplibre-css')) + length(part('maplibre-control-css'))).toBe(length(whole));
});

it('leaves with the map what the map itself needs, and nothing of a control', () => {
  // What MapLibre's own code gives a map without controls, markers and popups; the compass shares a rule with it.
  expect([...classes(part('maplibre-css'))].sort()).toEqual([
    'maplibregl-boxzoom',
    'maplibregl-canvas',
    'maplibregl-canvas-container',
    'maplibregl-crosshair',
    'maplibregl-ctrl-compass',
    'maplibregl-ctrl-group',
    'maplibregl-interactive',
    'maplibregl-map',
    'maplibregl-pseudo-fullscreen',
    'maplibregl-touch-drag-pan',
    'maplibregl-touch-zoom-rotate',
    'maplibregl-track-pointer',
  ]);
});
