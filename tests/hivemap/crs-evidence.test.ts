import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { countyRing, providerBorders } from './foreign-files.js';
import { runCommand, scratchFolder } from './run-command.js';

type Position = [number, number];

interface Borders {
  readonly hivemap?: unknown;
  readonly features: {
    readonly properties: Record<string, unknown>;
    readonly geometry: { readonly coordinates: Position[][] };
  }[];
}

/** As another program converts them: the geometry alone. */
function convertedElsewhere(
  text: string,
  to: typeof gcoord.WGS84 | typeof gcoord.BD09 = gcoord.WGS84,
): string {
  const { features, ...rest } = JSON.parse(text) as Borders;
  const moved = features.map((feature) => ({
    ...feature,
    geometry: {
      ...feature.geometry,
      coordinates: feature.geometry.coordinates.map((ring) =>
        ring.map((at) => gcoord.transform<Position>([...at], gcoord.GCJ02, to)),
      ),
    },
  }));
  return JSON.stringify({ ...rest, features: moved });
}

async function guessOf(folder: string, name: string): Promise<{ crs: string | null; clue: string }> {
  const { stdout } = await runCommand(['inspect', join(folder, name), '--format', 'json']);
  const { crs } = JSON.parse(stdout) as { crs: { crs: string | null; clue: string } };
  return { crs: crs.crs, clue: crs.clue };
}

/** Greatest distance, in metres, of the first county from where it is on the ground. */
async function metersOff(path: string): Promise<number> {
  const { features } = JSON.parse(await readFile(path, 'utf8')) as Borders;
  const first = features.find(({ properties }) => String(properties['code']) === '511702');
  const written = first?.geometry.coordinates[0] ?? [];
  return Math.max(
    ...countyRing(0, 1).map(([x, y]) =>
      Math.min(...written.map(([a, b]) => Math.hypot((a - x) * 95_000, (b - y) * 111_000))),
    ),
  );
}

describe('borders with the columns of a map provider', () => {
  it('are in GCJ-02 as they were published, and not once a program has converted them', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'a.geojson'), providerBorders());
    await writeFile(join(folder, 'b.geojson'), convertedElsewhere(providerBorders()));
    await writeFile(join(folder, 'c.geojson'), convertedElsewhere(providerBorders(), gcoord.BD09));
    expect(await guessOf(folder, 'a.geojson')).toEqual({ crs: 'gcj02', clue: 'centroid-column' });
    expect(await guessOf(folder, 'b.geojson')).toEqual({ crs: 'wgs84', clue: 'centroid-column' });
    expect(await guessOf(folder, 'c.geojson')).toEqual({ crs: 'bd09', clue: 'centroid-column' });
  });

  it('that the command has converted say so in every format with a place for it', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'in.geojson'), providerBorders({ centroids: false }));
    for (const name of ['a.geojson', 'a.topojson', 'a.ndjson', 'a.fgb', 'a.geojson.gz']) {
      for (const crs of ['wgs84', 'bd09']) {
        const args = ['convert', join(folder, 'in.geojson'), join(folder, name), '--from-crs', 'gcj02'];
        expect((await runCommand([...args, '--to-crs', crs])).status).toBe(0);
        expect([name, await guessOf(folder, name)]).toEqual([name, { crs, clue: 'stated' }]);
      }
    }
    // And what is stated is taken at its word.
    const args = ['convert', join(folder, 'a.ndjson'), join(folder, 'back.geojson')];
    expect((await runCommand(args)).status).toBe(0);
    expect(await guessOf(folder, 'back.geojson')).toEqual({ crs: 'wgs84', clue: 'stated' });
  });

  it('are stated to be in nothing when nobody said what they were in, and the user is told', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'in.geojson'), providerBorders());
    const { stderr } = await runCommand(['convert', join(folder, 'in.geojson'), join(folder, 'o.geojson')]);
    expect(stderr).toContain('--from-crs gcj02');
    const written = JSON.parse(await readFile(join(folder, 'o.geojson'), 'utf8')) as Borders;
    expect([written.hivemap, (await guessOf(folder, 'o.geojson')).crs]).toEqual([undefined, 'gcj02']);
  });

  it('bring their seats along when they are converted', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'in.geojson'), providerBorders());
    const out = join(folder, 'o.geojson');
    await runCommand(['convert', join(folder, 'in.geojson'), out, '--from-crs', 'gcj02']);
    const [before, after] = await Promise.all(
      [join(folder, 'in.geojson'), out].map(async (path) => {
        const { features } = JSON.parse(await readFile(path, 'utf8')) as Borders;
        return features[0]!.properties['center'] as Position;
      }),
    );
    const expected = gcoord.transform<Position>([...before!], gcoord.GCJ02, gcoord.WGS84);
    expect(Math.hypot(after![0] - expected[0], after![1] - expected[1])).toBeLessThan(1e-7);
  });
});

describe('a city', () => {
  it('is not shifted a second time, whoever converted its borders', async () => {
    const folder = await scratchFolder();
    const bare = providerBorders({ centroids: false });
    await writeFile(join(folder, 'raw.geojson'), bare);
    const raw = join(folder, 'raw.geojson');
    await runCommand(['convert', raw, join(folder, 'ours.geojson'), '--from-crs', 'gcj02']);
    await writeFile(join(folder, 'theirs.geojson'), convertedElsewhere(providerBorders()));
    for (const name of ['ours', 'theirs']) {
      const borders = join(folder, `${name}.geojson`);
      const { status } = await runCommand(['init', join(folder, name), '--divisions', borders, '--yes']);
      expect([status, (await metersOff(join(folder, name, 'divisions.geojson'))) < 1]).toEqual([0, true]);
      // What init writes can be read again as what it is.
      expect(await guessOf(folder, `${name}/divisions.geojson`)).toEqual({ crs: 'wgs84', clue: 'stated' });
    }
  });

  it('is not made of a guess without a word: it asks, or says what it assumed and how to undo it', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'b.geojson'), convertedElsewhere(providerBorders({ centroids: false })));
    const init = ['init', join(folder, 'c'), '--divisions', join(folder, 'b.geojson')];
    const refused = await runCommand(init);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('--crs divisions=')]);
    const agreed = await runCommand([...init, '--yes']);
    expect([agreed.status, agreed.stdout]).toEqual([
      0,
      expect.stringContaining('there is no evidence; gcj02 was assumed'),
    ]);
    const undo = /`(--crs divisions=wgs84) --force`/.exec(agreed.stdout)?.[1]?.split(' ') ?? [];
    expect((await runCommand([...init, ...undo, '--force'])).status).toBe(0);
    expect(await metersOff(join(folder, 'c/divisions.geojson'))).toBeLessThan(1);
  });

  it('takes a coordinate system for each of its files', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'b.geojson'), providerBorders());
    await writeFile(
      join(folder, 'm.csv'),
      `工单编号,纠纷类型,上报时间,经度,纬度\n${Array.from({ length: 9 }, (_, at) => `P${String(at)},邻里,2026-03-05,107.4${String(at)},31.1`).join('\n')}\n`,
    );
    const files = ['--divisions', join(folder, 'b.geojson'), '--matters', join(folder, 'm.csv')];
    const init = ['init', join(folder, 'c'), ...files, '--format', 'json', '--force'];
    const { stdout } = await runCommand([...init, '--crs', 'divisions=gcj02,matters=wgs84']);
    const { files: read } = JSON.parse(stdout) as {
      files: { resource: string; crs: string; crsBasis: string }[];
    };
    expect(read.map(({ resource, crs, crsBasis }) => [resource, crs, crsBasis])).toEqual([
      ['divisions', 'gcj02', 'said'],
      ['matters', 'wgs84', 'said'],
    ]);
    expect(await metersOff(join(folder, 'c/divisions.geojson'))).toBeLessThan(1);
    const [line = ''] = (await readFile(join(folder, 'c/matters.ndjson'), 'utf8')).split('\n');
    expect(JSON.parse(line)).toMatchObject({ lon: 107.4, lat: 31.1 });
    for (const wrong of ['divisions=utm', 'parks=gcj02', 'utm'])
      expect((await runCommand([...init, '--crs', wrong])).status).toBe(2);
  });
});
