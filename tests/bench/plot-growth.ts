/**
 * `tsx tests/bench/plot-growth.ts <results.json>`: the task `growth` of a run as a plot and as figures for the
 * docs. Both axes are logarithmic: a line of slope 1 grows as the data do.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { line, scaleLog } from 'd3';
import type { Figures } from './bench-task.js';

interface Results {
  readonly measuredAt: string;
  readonly machine: object;
  readonly results: readonly { readonly task: string; readonly medians: Record<string, Figures> }[];
}

type Point = readonly [count: number, milliseconds: number];

const [path] = process.argv.slice(2);
if (path === undefined) throw new RangeError('The path of a results file was expected.');
const { measuredAt, machine, results } = JSON.parse(await readFile(path, 'utf8')) as Results;
const medians = results.find(({ task }) => task === 'growth')?.medians;
if (!medians) throw new RangeError(`${path} has no task "growth".`);
const folder = fileURLToPath(new URL('../../docs/performance/', import.meta.url));
await writeFile(`${folder}growth.json`, `${JSON.stringify({ measuredAt, machine, medians }, null, 2)}\n`);
await writeFile(`${folder}growth.svg`, plot(medians));

function series(all: Record<string, Figures>, way: string, figure: string): Point[] {
  return Object.entries(all)
    .filter(([variant]) => variant.startsWith(`${way}-`))
    .map(([variant, figures]): Point => [Number(variant.split('-')[1]), figures[figure] ?? 0])
    .sort(([a], [b]) => a - b);
}

function plot(all: Record<string, Figures>): string {
  const [width, height, left, right, top, bottom] = [640, 400, 64, 150, 24, 48];
  const x = scaleLog([1000, 100_000], [left, width - right]);
  const y = scaleLog([10, 20_000], [height - bottom, top]);
  const path = line<Point>(
    ([count]) => x(count),
    ([, time]) => y(time),
  );
  const lines = [
    ['raw', 'timeMilliseconds', 'MapLibre', '#8a8f98', ''],
    ['raw', 'mainThreadMilliseconds', 'MapLibre, main thread', '#8a8f98', '5 4'],
    ['hive', 'timeMilliseconds', 'HiveMap', '#1f6f8b', ''],
    ['hive', 'mainThreadMilliseconds', 'HiveMap, main thread', '#1f6f8b', '5 4'],
  ] as const;
  const drawn = lines.map(([way, figure, label, color, dash]) => {
    const points = series(all, way, figure);
    const [count, time] = points.at(-1) ?? [1000, 10];
    return `<path d="${path(points) ?? ''}" fill="none" stroke="${color}" stroke-width="2" stroke-dasharray="${dash}"/>
<text x="${x(count) + 8}" y="${y(time) + 4}" fill="${color}">${label}</text>`;
  });
  const across = [1000, 10_000, 100_000].map(
    (count) =>
      `<path d="M${x(count)},${top}V${height - bottom}" stroke="#d9d9d4"/><text x="${x(count)}" y="${height - bottom + 18}" text-anchor="middle">${count.toLocaleString('en')}</text>`,
  );
  const up = [10, 100, 1000, 10_000].map(
    (time) =>
      `<path d="M${left},${y(time)}H${width - right}" stroke="#d9d9d4"/><text x="${left - 8}" y="${y(time) + 4}" text-anchor="end">${time.toLocaleString('en')} ms</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#33373d">
<title>Time to the first picture, by number of polygons</title>
${[...across, ...up, ...drawn].join('\n')}
<text x="${(left + width - right) / 2}" y="${height - 8}" text-anchor="middle">多边形数 Polygons</text>
</svg>
`;
}
