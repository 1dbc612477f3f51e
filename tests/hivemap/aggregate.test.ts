import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCity, type CityHandle, type Figure } from '../../packages/core/src/index.js';
import { providerBorders } from './foreign-files.js';
import { runCommand, scratchFolder } from './run-command.js';

/** Closed matters of September by county: one county has too few to be published. */
const COUNTS = { '511702': 40, '511703': 3, '511722': 22, '511723': 31 } as const;

function matters(): string {
  const rows = Object.entries(COUNTS).flatMap(([county, count]) =>
    Array.from({ length: count }, (_, at) => {
      const day = String((at % 28) + 1).padStart(2, '0');
      const tier = at % 2 === 0 ? 'village' : 'county';
      const type = at % 9 === 0 ? '14' : at % 3 === 0 ? '07' : '02';
      return `${county}-${String(at)},${type},${county},${tier},closed,2026-09-${day},2026-09-${day},2026-09-30,${String(at % 4 > 0)}`;
    }),
  );
  return ['id,type,division,tier,stage,collectedAt,acceptedAt,closedAt,success', ...rows, ''].join('\n');
}

async function internalCity(): Promise<string> {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'b.json'), providerBorders());
  await writeFile(join(folder, 'm.csv'), matters());
  const files = ['--divisions', join(folder, 'b.json'), '--matters', join(folder, 'm.csv')];
  const { status } = await runCommand(['init', join(folder, 'city'), ...files, '--yes']);
  expect(status).toBe(0);
  const path = join(folder, 'city/city.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, JSON.stringify({ ...manifest, asOf: '2026-10-20T08:00:00+08:00' }));
  return join(folder, 'city');
}

async function loaded(manifest: object, folder: string): Promise<CityHandle> {
  const path = join(folder, 'public.json');
  await writeFile(path, JSON.stringify(manifest));
  const city = await loadCity(path, { worker: false });
  await new Promise<void>((done) => city.subscribe(({ type }) => type === 'loaded' && done()));
  return city;
}

interface Row {
  readonly division: string;
  readonly indicator: string;
  readonly period: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly suppressed?: boolean;
  readonly group?: string;
}

async function aggregated(folder: string, ...options: readonly string[]): Promise<readonly Row[]> {
  const out = join(folder, 'indicators.ndjson');
  const run = await runCommand(['aggregate', join(folder, 'city.json'), '--out', out, ...options]);
  expect([run.status, run.stdout]).toEqual([0, '']);
  const lines = (await readFile(out, 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** Counts that must not be out: below the threshold, or the only ones that are hidden of a sum that is not. */
function leaks(rows: readonly Row[]): readonly string[] {
  const small = rows.filter(({ numerator = 0 }) => numerator >= 1 && numerator < 5);
  const city = rows.find(({ division }) => division === '511700');
  const hidden = rows.filter(({ suppressed }) => suppressed);
  const alone = hidden.length === 1 && city?.numerator !== undefined ? hidden : [];
  return [...small, ...alone].map(({ division }) => division);
}

it('knows a leak when there is one', () => {
  const row = { indicator: 'resolution', period: '2026-09' };
  const city = { ...row, division: '511700', numerator: 40, denominator: 50 };
  expect(leaks([city, { ...row, division: '511703', numerator: 3, denominator: 30 }])).toEqual(['511703']);
  expect(leaks([city, { ...row, division: '511703', suppressed: true }])).toEqual(['511703']);
  expect(leaks([city])).toEqual([]);
});

it('publishes the figures of the public map, and no small count nor what would tell it', async () => {
  const folder = await internalCity();
  const rows = await aggregated(folder, '--periods', '2026-09');
  const share = rows.filter(({ indicator }) => indicator === 'villageResolution');
  const hidden = share.filter(({ suppressed }) => suppressed).map(({ division }) => division);
  expect(hidden).toContain('511703');
  for (const id of new Set(rows.map(({ indicator }) => indicator)))
    expect([id, leaks(rows.filter(({ indicator }) => indicator === id))]).toEqual([id, []]);
});

it.each(['ndjson', 'csv', 'json'])(
  'makes a city of aggregates (%s) that shows just what the city of records shows in public',
  async (format) => {
    const folder = await internalCity();
    const file = `indicators.${format}`;
    await runCommand(['aggregate', join(folder, 'city.json'), '--out', join(folder, file)]);
    const manifest = JSON.parse(await readFile(join(folder, 'city.json'), 'utf8')) as { resources: object };
    const open = { ...manifest, scope: 'public', mapReview: '川S〔2026〕00001号' };
    const divisions = { divisions: { href: 'divisions.geojson' } };
    const records = await loaded(open, folder);
    const aggregates = await loaded(
      { ...open, resources: { ...divisions, indicators: { href: file } } },
      folder,
    );
    try {
      for (const period of ['2026-09', '2026-Q3']) {
        const indicators = ['villageResolution', 'resolution', 'upwardTransfer'];
        const ask = { view: 'areas', division: null, period, indicators } as const;
        const [before, after] = [await records.view(ask), await aggregates.view(ask)];
        // Why there is nothing differs: no records, or records that are not published.
        const told = (figures: Readonly<Record<string, Figure>>) =>
          Object.values(figures).map((figure) => (figure.state === 'none' ? 'none' : figure));
        const shown = ({ self, children }: typeof before) =>
          [self, ...children].map(({ code, figures }) => [code, told(figures)]);
        expect(shown(after)).toEqual(shown(before));
        for (const id of ['511700', '511702', '511703']) {
          const record = { view: 'record', kind: 'division', id, indicators: [], period } as const;
          const typesIn = async (city: CityHandle) => {
            const answer = await city.view(record);
            return answer.record?.kind === 'division' ? answer.record.types : null;
          };
          const types = await typesIn(records);
          expect(types?.map(({ code }) => code)).toContain('sensitive');
          expect(await typesIn(aggregates)).toEqual(types);
        }
      }
      expect(await aggregates.problems()).toEqual([]);
    } finally {
      records.close();
      aggregates.close();
    }
  },
);

it('lets thresholds be raised only, and publishes closed periods and public levels only', async () => {
  const folder = await internalCity();
  const base = ['aggregate', join(folder, 'city.json'), '--out', join(folder, 'o.csv')];
  expect((await runCommand([...base, '--k', '3'])).status).toBe(2);
  expect((await runCommand([...base, '--periods', '2026-W40'])).status).toBe(2);
  expect((await runCommand([...base, '--levels', 'township'])).status).toBe(2);
  expect((await runCommand(['aggregate', join(folder, 'city.json')])).status).toBe(2);
  // October is not over.
  expect((await runCommand([...base, '--periods', '2026-10'])).status).toBe(1);
  const few = await aggregated(folder, '--periods', '2026-09', '--k', '30');
  const many = await aggregated(folder, '--periods', '2026-09');
  const count = (rows: readonly Row[]): number => rows.filter(({ suppressed }) => suppressed).length;
  expect(count(few)).toBeGreaterThan(count(many));
});

/** Rows of a period, as one text each. */
function rowsOf(rows: readonly Row[], period: string): readonly string[] {
  return rows.filter((row) => row.period === period).map((row) => JSON.stringify(row));
}

/** The city some months on: October to December have been collected, and September was revised. */
async function revised(folder: string): Promise<void> {
  const path = join(folder, 'matters.ndjson');
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  const added = lines.flatMap((line, at) => {
    const copy = (id: string, month: string): string =>
      JSON.stringify({ ...(JSON.parse(line) as object), id }).replaceAll('2026-09-', `2026-${month}-`);
    const late = at % 19 === 0 ? [copy(`late-${String(at)}`, '09')] : [];
    return [...late, copy(`oct-${String(at)}`, '10'), copy(`dec-${String(at)}`, '12')];
  });
  await writeFile(path, `${[...lines, ...added].join('\n')}\n`);
  const manifest = JSON.parse(await readFile(join(folder, 'city.json'), 'utf8')) as {
    resources: { matters: Record<string, unknown> };
  };
  manifest.resources.matters['coverage'] = { from: '2026-09-01' };
  await writeFile(
    join(folder, 'city.json'),
    JSON.stringify({ ...manifest, asOf: '2027-01-10T08:00:00+08:00' }),
  );
}

it('keeps closed periods as they were published when records are revised', async () => {
  const folder = await internalCity();
  const keep = ['--keep', join(folder, 'counts.json')];
  const counts = async (): Promise<Readonly<Record<string, unknown>>> => {
    const kept = JSON.parse(await readFile(join(folder, 'counts.json'), 'utf8')) as { counts: object };
    return { ...kept.counts };
  };
  const before = await aggregated(folder, ...keep);
  const early = await counts();
  await revised(folder);
  const after = await aggregated(folder, ...keep);
  for (const period of ['2026-09', '2026-Q3']) {
    expect(rowsOf(before, period).length).toBeGreaterThan(10);
    expect(rowsOf(after, period)).toEqual(rowsOf(before, period));
  }
  // What quarters and years that close later are added up from is what was counted then.
  const late = await counts();
  const september = Object.keys(early).filter((key) => key.endsWith(' 2026-09'));
  expect(september.length).toBeGreaterThan(5);
  for (const key of september) expect([key, late[key]]).toEqual([key, early[key]]);
  expect([early, late].map((kept) => 'resolution 2026-12' in kept)).toEqual([false, true]);
  // Without it the revision shows: this test can fail.
  const unkept = await aggregated(folder);
  expect(rowsOf(unkept, '2026-09')).not.toEqual(rowsOf(before, '2026-09'));
});

it('refuses a file of counts that is another one’s, and writes nothing then', async () => {
  const folder = await internalCity();
  const out = join(folder, 'o.csv');
  const base = ['aggregate', join(folder, 'city.json'), '--out', out, '--keep'];
  const other = join(folder, 'other.json');
  for (const text of [
    '{}',
    '{"hivemapKept":1,"code":"511800","counts":{}}',
    'x',
    '{"hivemapKept":1,"code":"511700","counts":{"resolution 2026-09":{"511700":{"kind":"ratio","numerator":"1"}}}}',
  ]) {
    await writeFile(other, text);
    const { status, stderr } = await runCommand([...base, other]);
    expect([status, stderr.includes('other.json')]).toEqual([1, true]);
  }
  await expect(readFile(out)).rejects.toThrow('ENOENT');
  // A file that is published again without its counts is warned of.
  await runCommand(['aggregate', join(folder, 'city.json'), '--out', out]);
  const again = await runCommand(['aggregate', join(folder, 'city.json'), '--out', out]);
  expect([again.status, again.stderr.includes('--keep')]).toEqual([0, true]);
});

it('says of which rows fewer are hidden where most are', async () => {
  const folder = await internalCity();
  const [line = ''] = (await readFile(join(folder, 'matters.ndjson'), 'utf8')).split('\n');
  const matter = JSON.parse(line) as object;
  // One a week and county: too few for a county's month.
  const thin = Object.keys(COUNTS).flatMap((division) =>
    Array.from({ length: 39 }, (_, week) => {
      const day = new Date(Date.UTC(2026, 0, 5 + week * 7)).toISOString().slice(0, 10);
      const dates = { collectedAt: day, acceptedAt: day, closedAt: day };
      return { ...matter, ...dates, id: `${division}-w${String(week)}`, division };
    }),
  );
  await writeFile(
    join(folder, 'matters.ndjson'),
    thin.map((record) => `${JSON.stringify(record)}\n`).join(''),
  );
  const out = join(folder, 'indicators.ndjson');
  const { stderr } = await runCommand(['aggregate', join(folder, 'city.json'), '--out', out]);
  const told = /of the city alone \(--levels city\) (\d+) of (\d+)/.exec(stderr)?.slice(1).map(Number);
  const alone = await aggregated(folder, '--levels', 'city');
  const count = alone.filter(({ suppressed }) => suppressed).length;
  expect(told).toEqual([count, alone.length]);
});
