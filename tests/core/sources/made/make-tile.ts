/** Vector tiles of squares, and archives of them. */
import { gzipSync } from 'node:zlib';
import { PbfWriter } from 'pbf';
import { zxyToTileId } from 'pmtiles';

export interface TileSquare {
  readonly id: string;
  /** In units of 4096 a tile. */
  readonly at: readonly [x: number, y: number, size: number];
  /** Other attributes. */
  readonly more?: Readonly<Record<string, string>>;
}

const command = (id: number, count: number): number => (count << 3) | id;
const zigzag = (value: number): number => (value << 1) ^ (value >> 31);

/** A Mapbox vector tile with one layer of squares, their identifier in `property`. */
export function makeTile(squares: readonly TileSquare[], layer = 'grids', property = 'code'): Uint8Array {
  const keys: string[] = [];
  const values: string[] = [];
  const tag = (list: string[], text: string): number => {
    if (!list.includes(text)) list.push(text);
    return list.indexOf(text);
  };
  const pbf = new PbfWriter();
  pbf.writeMessage(
    3,
    (_: unknown, inLayer: PbfWriter) => {
      inLayer.writeVarintField(15, 2);
      inLayer.writeStringField(1, layer);
      for (const { id, at, more = {} } of squares) {
        inLayer.writeMessage(
          2,
          (_more: unknown, inFeature: PbfWriter) => {
            const tags = Object.entries({ [property]: id, ...more });
            inFeature.writePackedVarint(
              2,
              tags.flatMap(([key, value]) => [tag(keys, key), tag(values, value)]),
            );
            inFeature.writeVarintField(3, 3);
            const [x, y, size] = at;
            inFeature.writePackedVarint(4, [
              command(1, 1),
              zigzag(x),
              zigzag(y),
              command(2, 3),
              ...[size, 0, 0, size, -size, 0].map(zigzag),
              command(7, 1),
            ]);
          },
          null,
        );
      }
      for (const key of keys) inLayer.writeStringField(3, key);
      for (const value of values)
        inLayer.writeMessage(
          4,
          (_more: unknown, inValue: PbfWriter) => inValue.writeStringField(1, value),
          null,
        );
      inLayer.writeVarintField(5, 4096);
    },
    null,
  );
  return pbf.finish();
}

export interface ArchiveTile {
  readonly zxy: readonly [z: number, x: number, y: number];
  readonly bytes: Uint8Array;
}

/** A PMTiles archive, version 3, everything packed. */
export function makeArchive(
  tiles: readonly ArchiveTile[],
  metadata: unknown = { vector_layers: [{ id: 'grids', fields: { code: 'String' } }] },
): Uint8Array {
  const entries = tiles
    .map(({ zxy, bytes }) => ({ id: zxyToTileId(...zxy), data: gzipSync(bytes) }))
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
  const root = gzipSync(directory.finish());
  const meta = gzipSync(JSON.stringify(metadata));
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
  const bytes = [1, 2, 2, 1, Math.min(...zooms), Math.max(...zooms)];
  bytes.forEach((value, at) => header.setUint8(96 + at, value));
  [107, 31, 108, 32].forEach((degrees, at) => header.setInt32(102 + at * 4, degrees * 1e7, true));
  return Buffer.concat([new Uint8Array(header.buffer), root, meta, ...entries.map(({ data }) => data)]);
}
