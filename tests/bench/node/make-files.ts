/** Files of the size that a city has, generated where they are measured. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geojson } from 'flatgeobuf';

const MATTERS = 1_000_000;
const GRIDS = 100_000;
const PER_ROW = 400;

async function write(name: string, pieces: Iterable<string>): Promise<string> {
  const path = join(tmpdir(), name);
  const known = await stat(path).catch(() => null);
  if (known) return path;
  const out = createWriteStream(path);
  let buffer = '';
  for (const piece of pieces) {
    buffer += piece;
    if (buffer.length < 1 << 20) continue;
    if (!out.write(buffer)) await once(out, 'drain');
    buffer = '';
  }
  out.end(buffer);
  await once(out, 'finish');
  return path;
}

function moment(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+08:00`;
}

function* matters(): Generator<string> {
  const start = Date.UTC(2026, 0, 1);
  for (let at = 0; at < MATTERS; at++) {
    const collected = start + ((at * 7919) % 28_000_000) * 1000;
    const record = {
      id: `M${at}`,
      type: String(1 + (at % 13)).padStart(2, '0'),
      grid: `5117020010010${String(at % 97).padStart(2, '0')}`,
      division: '511702001001',
      tier: ['village', 'township', 'county'][at % 3],
      stage: ['closed', 'in-progress', 'accepted'][at % 3],
      collectedAt: moment(collected),
      acceptedAt: moment(collected + 3_600_000),
      dueAt: moment(collected + 72_000_000),
      ...(at % 3 === 0 ? { closedAt: moment(collected + 90_000_000) } : {}),
      success: true,
      scale: 1 + (at % 4),
      source: ['grid', 'court', 'petition'][at % 3],
      method: '01',
      lon: 107.01 + (at % 1000) / 1e5,
      lat: 31.01 + (at % 777) / 1e5,
    };
    yield `${JSON.stringify(record)}\n`;
  }
}

/** Twelve vertices around a point, closed: the size of a cell is 0.0008°. */
function ring(west: number, south: number): number[][] {
  const vertices = Array.from({ length: 12 }, (_, at) => {
    const angle = (at / 12) * 2 * Math.PI;
    const radius = 0.0004 * (1 - 0.2 * ((at * 7) % 3));
    return [west + radius * Math.cos(angle), south + radius * Math.sin(angle)].map((value) =>
      Number(value.toFixed(7)),
    );
  });
  return [...vertices, vertices[0]!];
}

function* grids(): Generator<string> {
  yield '{"type":"FeatureCollection","features":[';
  for (let at = 0; at < GRIDS; at++) {
    const coordinates = [ring(106 + (at % PER_ROW) * 0.001, 30 + Math.floor(at / PER_ROW) * 0.001)];
    const properties = {
      code: `G${at}`,
      kind: 'comprehensive',
      division: '511702',
      name: `第${at}网格`,
      households: at % 500,
      staffed: at % 3 > 0,
    };
    yield `${at > 0 ? ',' : ''}${JSON.stringify({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } })}`;
  }
  yield ']}';
}

/** About 340 MB of matters, one a line; made once. */
export function mattersFile(): Promise<string> {
  return write(`hivemap-bench-${MATTERS}-matters.ndjson`, matters());
}

/** About 45 MB of grids of twelve vertices; made once. */
export function gridsFile(): Promise<string> {
  return write(`hivemap-bench-${GRIDS}-grids.geojson`, grids());
}

/** The same grids as FlatGeobuf, about 30 MB. */
export async function binaryGridsFile(): Promise<string> {
  const path = join(tmpdir(), `hivemap-bench-${GRIDS}-grids.fgb`);
  if (await stat(path).catch(() => null)) return path;
  const text = await readFile(await gridsFile(), 'utf8');
  await writeFile(path, geojson.serialize(JSON.parse(text) as Parameters<typeof geojson.serialize>[0], 4326));
  return path;
}

export const COUNTS = { matters: MATTERS, grids: GRIDS } as const;
