/**
 * Reads a file in one way, in a process of its own, and prints what it took:
 * `measure-reading.ts matters|grids floor|naive|hive|binary PATH`.
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { validateCity } from '@hivemap/core';
import { grids } from '../../../packages/core/src/contract/resources/grids.js';
import { matters } from '../../../packages/core/src/contract/resources/matters.js';

const [resource = '', variant = '', path = ''] = process.argv.slice(2);

async function* lines(): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const text = rest + decoder.decode(chunk as Uint8Array, { stream: true });
    const end = text.lastIndexOf('\n');
    yield* text.slice(0, end).split('\n');
    rest = text.slice(end + 1);
  }
  if (rest !== '') yield rest;
}

/** The least that any reader does: the engine's own parser. */
async function floor(): Promise<number> {
  if (resource === 'grids')
    return (JSON.parse(await readFile(path, 'utf8')) as { features: unknown[] }).features.length;
  let count = 0;
  for await (const line of lines()) if (JSON.parse(line) !== null) count++;
  return count;
}

const matterSchema = v.object(matters.fields);
const gridSchema = v.object({
  type: v.literal('Feature'),
  properties: v.object(grids.fields),
  geometry: v.object({
    type: v.literal('Polygon'),
    coordinates: v.array(
      v.array(
        v.tuple([
          v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
          v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
        ]),
      ),
    ),
  }),
});

/** `JSON.parse`, and the schema library record by record: no geometry repaired, no references, no duplicates. */
async function naive(): Promise<number> {
  let count = 0;
  if (resource === 'grids') {
    const { features } = JSON.parse(await readFile(path, 'utf8')) as { features: unknown[] };
    for (const feature of features) if (v.safeParse(gridSchema, feature).success) count++;
    return count;
  }
  for await (const line of lines()) if (v.safeParse(matterSchema, JSON.parse(line)).success) count++;
  return count;
}

const square = [
  [107, 31],
  [107.04, 31],
  [107.04, 31.04],
  [107, 31.04],
  [107, 31],
];
const division = (code: string, level: string) => ({
  type: 'Feature',
  properties: { code, level, name: code },
  geometry: { type: 'Polygon', coordinates: [square] },
});

async function hive(): Promise<number> {
  const features = [
    division('511702', 'county'),
    division('511702001', 'township'),
    division('511702001001', 'village'),
  ];
  const { counts, problems } = await validateCity({
    hivemap: 1,
    code: '511700',
    name: '基准',
    asOf: '2026-12-31T08:00:00+08:00',
    purpose: '基准测试',
    synthetic: true,
    scope: 'internal',
    resources: {
      divisions: { data: { type: 'FeatureCollection', features } },
      [resource]: { href: pathToFileURL(path).href },
    },
  });
  if (problems.length > 0) throw new Error(problems[0]!.message);
  return counts[resource]?.accepted ?? 0;
}

async function measure(): Promise<void> {
  const started = performance.now();
  const startCpu = process.cpuUsage();
  let longest = 0;
  let before = started;
  const note = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  };
  const beat = setInterval(note, 5);
  const count = await { floor, naive, hive, binary: hive }[variant as 'hive']();
  note();
  clearInterval(beat);
  const { user, system } = process.cpuUsage(startCpu);
  console.log(
    JSON.stringify({
      count,
      milliseconds: performance.now() - started,
      cpuMilliseconds: (user + system) / 1000,
      longestTaskMilliseconds: longest,
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
    }),
  );
}

void measure();
