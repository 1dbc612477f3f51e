/** What comes with an installation of ours: nothing that runs on installing, no license that binds a portal. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'EDL-1.0',
  'ISC',
  'MIT',
  'Unlicense',
];
/** Licenses that packages write in their own way. */
const misspelt: Record<string, string> = { BSD: 'BSD-3-Clause', 'BDS-3-Clause': 'BSD-3-Clause' };

interface LockedPackage {
  version?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  license?: string;
  dependencies?: Record<string, string>;
}

const { packages: locked } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Every package that an installation of ours brings, by its place in node_modules. */
const brought = bringAlong(['packages/core', 'packages/elements', 'packages/hivemap']);

describe('an installation', () => {
  it('brings something to look at', () => {
    expect(brought.size).toBeGreaterThan(10);
  });

  it('runs no script', () => {
    expect([...brought].filter((place) => locked[place]?.hasInstallScript)).toEqual([]);
  });

  it('brings permissive licenses only', async () => {
    const licenses = await Promise.all([...brought].map(async (place) => [place, await licenseOf(place)]));
    expect(licenses.filter(([, license]) => !isPermissive(license ?? ''))).toEqual([]);
  });
});

describe('the built code', () => {
  it.each(['core', 'elements', 'hivemap'])('of %s makes no code and no HTML from text', async (name) => {
    const dist = join(root, 'packages', name, 'dist');
    const files = await readdir(dist, { recursive: true });
    // The page of the command is these modules again, bundled with those of others.
    const ours = files.filter(
      (path) => path.endsWith('.js') && !path.endsWith('-worker.js') && !/^page[/\\]/.test(path),
    );
    for (const path of ours) {
      const code = withoutComments(await readFile(join(dist, path), 'utf8'));
      expect([
        path,
        /\beval\(|new Function\(|\.(inner|outer)HTML\s*=|insertAdjacentHTML/.exec(code)?.[0],
      ]).toEqual([path, undefined]);
      expect([path, /createObjectURL\([^)]*javascript|['"`]blob:/.exec(code)?.[0]]).toEqual([
        path,
        undefined,
      ]);
    }
  });
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
}

function bringAlong(from: string[]): Set<string> {
  const found = new Set<string>();
  const queue = from.flatMap((place) => dependenciesOf(place));
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    if (found.has(place)) continue;
    found.add(place);
    queue.push(...dependenciesOf(place));
  }
  return found;
}

/** Places of what a package depends on, by the rule of Node: the nearest node_modules going up. */
function dependenciesOf(place: string): string[] {
  return Object.keys(locked[place]?.dependencies ?? {}).flatMap((name) => {
    for (let parent = place; ; parent = parent.slice(0, Math.max(0, parent.lastIndexOf('/')))) {
      const candidate = parent === '' ? `node_modules/${name}` : `${parent}/node_modules/${name}`;
      const entry = locked[candidate];
      if (entry) return entry.link ? [] : [candidate];
      if (parent === '') return [];
    }
  });
}

/** Of `(A OR B)` one may choose. */
function isPermissive(license: string): boolean {
  const choices = license.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => permissive.includes(misspelt[choice] ?? choice));
}

async function licenseOf(place: string): Promise<string | undefined> {
  const written = locked[place]?.license;
  if (written) return written;
  const manifest = JSON.parse(await readFile(join(root, place, 'package.json'), 'utf8')) as {
    license?: string;
    licenses?: { type: string }[];
  };
  return manifest.license ?? manifest.licenses?.[0]?.type;
}
