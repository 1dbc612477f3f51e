/**
 * The test of the rule itself: a miniature of the repository with imports that must pass and imports
 * that must fail, cruised with the real configuration. A rule that passes everything fails here.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const core = 'packages/core/src';
const elements = 'packages/elements/src';

/** Importing file → imported file, or a package by name. */
const permitted: [from: string, to: string][] = [
  ['packages/hivemap/src/index.ts', '@hivemap/elements'],
  [`${elements}/grid-layer/hive-grid-layer.ts`, '@hivemap/core'],
  [`${elements}/grid-layer/hive-grid-layer.ts`, `${elements}/scene/scale.ts`],
  [`${elements}/grid-layer/hive-grid-layer.ts`, `${elements}/localization/terms.ts`],
  [`${elements}/city-element/hive-city.ts`, `${elements}/grid-layer/hive-grid-layer.ts`],
  [`${core}/sources/read.ts`, `${core}/contract/problem.ts`],
  [`${core}/privacy/suppress.ts`, `${core}/contract/problem.ts`],
];

const refused: [from: string, to: string][] = [
  [`${core}/contract/limits.ts`, `${core}/sources/fetch.ts`],
  [`${core}/contract/problem.ts`, '@hivemap/elements'],
  [`${core}/sources/read.ts`, 'hivemap'],
  [`${elements}/park-layer/hive-park-layer.ts`, `${elements}/grid-layer/hive-grid-layer.ts`],
  [`${elements}/scene/outline.ts`, `${elements}/map/hive-map.ts`],
  [`${elements}/map/hive-map.ts`, `${elements}/grid-layer/hive-grid-layer.ts`],
  [`${elements}/map/hive-map.ts`, 'hivemap'],
  [`${elements}/legend/hive-legend.ts`, 'fs'],
  [`${elements}/legend/hive-legend.ts`, './nowhere.js'],
];

interface Cruise {
  modules: { source: string; dependencies: { module: string; valid: boolean }[] }[];
}

let folder: string;
let cruised: Cruise;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hivemap-directions-'));
  await buildMiniature();
  cruised = await cruise();
});

afterAll(() => rm(folder, { recursive: true }));

describe('the allow-list of directions', () => {
  it.each(permitted)('%s may import %s', (from, to) => {
    expect(verdict(from, to)).toBe(true);
  });

  it.each(refused)('%s may not import %s', (from, to) => {
    expect(verdict(from, to)).toBe(false);
  });
});

function verdict(from: string, to: string): boolean | undefined {
  const module = cruised.modules.find(({ source }) => source === from);
  return module?.dependencies.find((dependency) => dependency.module === specifier(from, to))?.valid;
}

/** How `from` names `to` in an import. */
function specifier(from: string, to: string): string {
  if (!to.startsWith('packages/')) return to;
  const path = relative(dirname(from), to).replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

async function buildMiniature() {
  const files = new Map([
    [`${core}/index.ts`, ''],
    [`${elements}/index.ts`, ''],
    ['packages/hivemap/src/index.ts', ''],
  ]);
  for (const [from, to] of [...permitted, ...refused]) {
    files.set(from, `${files.get(from) ?? ''}import '${specifier(from, to)}';\n`);
    if (to.startsWith('packages/') && !files.has(to)) files.set(to, '');
  }
  for (const [path, text] of files) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text || 'export {};\n');
  }
  await mkdir(join(folder, 'node_modules/@hivemap'), { recursive: true });
  await cp(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  for (const [path, name] of [
    ['core', '@hivemap/core'],
    ['elements', '@hivemap/elements'],
    ['hivemap', 'hivemap'],
  ] as const) {
    await cp(join(root, `packages/${path}/package.json`), join(folder, `packages/${path}/package.json`));
    await symlink(join(folder, `packages/${path}`), join(folder, 'node_modules', name), 'junction');
  }
}

function cruise(): Promise<Cruise> {
  const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', join(root, '.dependency-cruiser.js'), '--output-type', 'json', 'packages'];
  return new Promise((done, fail) => {
    // The status is the number of violations, which are what this is about.
    execFile(process.execPath, [command, ...options], { cwd: folder }, (error, output) => {
      if (output) done(JSON.parse(output) as Cruise);
      else fail(error ?? new Error('dependency-cruiser printed nothing'));
    });
  });
}
