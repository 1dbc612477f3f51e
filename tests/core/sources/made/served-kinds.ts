/** One resource in every kind of source, each with the same records, beside the city that names it. */
import { csvFormat } from 'd3-dsv';
import { topology } from 'topojson-server';
import type { FeatureCollection } from 'geojson';
import { collection, feature, manifest, square } from '../small-city.js';
import type { FaultServer } from './fault-server.js';
import { makeFlatgeobuf } from './make-flatgeobuf.js';
import { makeTile } from './make-tile.js';
import { packedArchive } from './packed-archive.js';

/** Twenty-four grids of the first village. */
export const grids = Array.from({ length: 24 }, (_, at) =>
  feature(
    { code: `G${at}`, kind: 'comprehensive', division: '511702001001', households: at },
    square(107 + (at % 6) * 0.003, 31 + Math.floor(at / 6) * 0.004, 0.003),
  ),
);

const rows = grids.map(({ properties, geometry }) => ({ ...properties, geometry }));
const wkt = (at: number): string => {
  const { coordinates } = square(107 + (at % 6) * 0.003, 31 + Math.floor(at / 6) * 0.004, 0.003);
  return `POLYGON ((${coordinates[0]!.map((pair) => pair.join(' ')).join(', ')}))`;
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function serve(server: FaultServer, path: string, type: string, body: string | Uint8Array): void {
  server.files.set(path, { type, body: typeof body === 'string' ? encode(body) : body });
}

function servePages(server: FaultServer): void {
  const base = '/collections/grids';
  const json = 'application/geo+json';
  serve(
    server,
    base,
    'application/json',
    JSON.stringify({ id: 'grids', links: [{ rel: 'items', type: json, href: `${base}/items` }] }),
  );
  for (let page = 0; page < 3; page++) {
    const links =
      page < 2
        ? [{ rel: 'next', type: json, href: `http://inside.example${base}/items?page=${page + 1}` }]
        : [];
    const body = JSON.stringify({ ...collection(...grids.slice(page * 8, page * 8 + 8)), links });
    serve(server, page === 0 ? `${base}/items` : `${base}/items?page=${page}`, json, body);
  }
}

/** Entry of the manifest for `grids` by kind; `locked` where the kind reads parts. */
export const KINDS = {
  geojson: { href: 'grids.geojson' },
  topojson: { href: 'grids.topojson' },
  json: { href: 'grids.json' },
  ndjson: { href: 'grids.ndjson' },
  csv: { href: 'grids.csv' },
  flatgeobuf: { href: 'grids.fgb' },
  'flatgeobuf by box': { href: 'grids.fgb' },
  'ogc-features': { href: 'collections/grids' },
  pmtiles: { href: 'grids.pmtiles', ids: { layer: 'grids', property: 'code' } },
} as const;
export type Kind = keyof typeof KINDS;

export const LOCKED: Readonly<Partial<Record<Kind, string>>> = { 'flatgeobuf by box': '511702001001' };

/** Puts the files of every kind on a server. */
export function serveKinds(server: FaultServer): void {
  const all = collection(...grids) as FeatureCollection;
  serve(server, '/grids.geojson', 'application/geo+json', JSON.stringify(all));
  serve(server, '/grids.topojson', 'application/json', JSON.stringify(topology({ grids: all }, 1e6)));
  serve(server, '/grids.json', 'application/json', JSON.stringify(all));
  serve(server, '/grids.ndjson', 'application/x-ndjson', rows.map((row) => JSON.stringify(row)).join('\n'));
  const table = grids.map(({ properties }, at) => ({ ...properties, wkt: wkt(at) }));
  serve(server, '/grids.csv', 'text/csv', csvFormat(table));
  serve(server, '/grids.fgb', 'application/octet-stream', makeFlatgeobuf(grids));
  servePages(server);
  const tile = makeTile([{ id: 'G1', at: [100, 100, 50] }]);
  serve(
    server,
    '/grids.pmtiles',
    'application/octet-stream',
    packedArchive([{ zxy: [9, 408, 208], bytes: tile }]),
  );
}

/** A city whose `grids` are of a kind. */
export function cityWith(kind: Kind): object {
  return manifest({ resources: { grids: KINDS[kind] } });
}
