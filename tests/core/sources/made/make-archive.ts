/** Archives of vector tiles. */
import { PbfWriter } from 'pbf';
import { zxyToTileId } from 'pmtiles';

export interface ArchiveTile {
  readonly zxy: readonly [z: number, x: number, y: number];
  readonly bytes: Uint8Array;
}

/** How the parts of an archive are packed; the number is the format's. */
export interface Packing {
  readonly compression: 1 | 2;
  readonly pack: (bytes: Uint8Array) => Uint8Array;
}

/** As they are: what a browser can make, too. */
export const UNPACKED: Packing = { compression: 1, pack: (bytes) => bytes };

/** A PMTiles archive, version 3. */
export function makeArchive(
  tiles: readonly ArchiveTile[],
  metadata: unknown = { vector_layers: [{ id: 'grids', fields: { code: 'String' } }] },
  { compression, pack }: Packing = UNPACKED,
): Uint8Array {
  const entries = tiles
    .map(({ zxy, bytes }) => ({ id: zxyToTileId(...zxy), data: pack(bytes) }))
    .sort((a, b) => a.id - b.id);
  const directory = new PbfWriter();
  directory.writeVarint(entries.length);
  entries.forEach(({ id }, at) => directory.writeVarint(id - (entries[at - 1]?.id ?? 0)));
  for (const _ of entries) directory.writeVarint(1);
  for (const { data } of entries) directory.writeVarint(data.length);
  let offset = 0;
  for (const { data } of entries) {
    directory.writeVarint(offset + 1);
    offset += data.length;
  }
  const root = pack(directory.finish());
  const meta = pack(new TextEncoder().encode(JSON.stringify(metadata)));
  const header = new DataView(new ArrayBuffer(127));
  Array.from('PMTiles').forEach((letter, at) => header.setUint8(at, letter.charCodeAt(0)));
  header.setUint8(7, 3);
  const lengths = [127, root.length, 127 + root.length, meta.length, 127 + root.length + meta.length, 0];
  [
    ...lengths,
    127 + root.length + meta.length,
    offset,
    entries.length,
    entries.length,
    entries.length,
  ].forEach((value, at) => header.setBigUint64(8 + at * 8, BigInt(value), true));
  const zooms = tiles.map(({ zxy: [z] }) => z);
  const bytes = [1, compression, compression, 1, Math.min(...zooms), Math.max(...zooms)];
  bytes.forEach((value, at) => header.setUint8(96 + at, value));
  [107, 31, 108, 32].forEach((degrees, at) => header.setInt32(102 + at * 4, degrees * 1e7, true));
  return joined([new Uint8Array(header.buffer), root, meta, ...entries.map(({ data }) => data)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
