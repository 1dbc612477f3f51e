/** FlatGeobuf files with an index, which the library itself does not write. */
import { Builder } from 'flatbuffers';
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { Feature } from 'geojson';
import { boundsOf } from '../../../../packages/core/src/spatial/bounds-of.js';

const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00];
const NODE_SIZE = 16;

const TYPES = {
  string: ColumnType.String,
  number: ColumnType.Double,
  boolean: ColumnType.Bool,
  object: ColumnType.Json,
} as const;

export interface FlatgeobufOptions {
  readonly index?: boolean;
  readonly crs?: number;
}

interface Column0 {
  readonly name: string;
  readonly type: ColumnType;
}

function columnsOf(features: readonly Feature[]): Column0[] {
  const types = new Map<string, ColumnType>();
  for (const { properties } of features)
    for (const [name, value] of Object.entries(properties ?? {}))
      types.set(name, TYPES[typeof value as keyof typeof TYPES]);
  return [...types].map(([name, type]) => ({ name, type }));
}

function headerOf(
  columns: readonly Column0[],
  count: number,
  { index = true, crs = 4326 }: FlatgeobufOptions,
) {
  const builder = new Builder();
  const offsets = columns.map(({ name, type }) => {
    const text = builder.createString(name);
    Column.startColumn(builder);
    Column.addName(builder, text);
    Column.addType(builder, type);
    return Column.endColumn(builder);
  });
  const vector = Header.createColumnsVector(builder, offsets);
  Crs.startCrs(builder);
  Crs.addCode(builder, crs);
  const crsOffset = Crs.endCrs(builder);
  Header.startHeader(builder);
  Header.addGeometryType(builder, GeometryType.Unknown);
  Header.addColumns(builder, vector);
  Header.addFeaturesCount(builder, BigInt(count));
  Header.addIndexNodeSize(builder, index ? NODE_SIZE : 0);
  Header.addCrs(builder, crsOffset);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}

type Node = [west: number, south: number, east: number, north: number, offset: number];

/** The tree as bytes, root first; the features stand in the order in which they are given. */
function treeOf(leaves: readonly Node[]): Uint8Array {
  const levels: Node[][] = [[...leaves]];
  while (levels.at(-1)!.length > 1 || levels.length === 1) {
    const below = levels.at(-1)!;
    const level: Node[] = [];
    for (let at = 0; at < below.length; at += NODE_SIZE) {
      const group = below.slice(at, at + NODE_SIZE);
      level.push([
        Math.min(...group.map(([west]) => west)),
        Math.min(...group.map(([, south]) => south)),
        Math.max(...group.map(([, , east]) => east)),
        Math.max(...group.map(([, , , north]) => north)),
        at,
      ]);
    }
    levels.push(level);
  }
  const count = levels.reduce((sum, level) => sum + level.length, 0);
  const view = new DataView(new ArrayBuffer(count * 40));
  let start = 0;
  for (const [above, level] of [...levels].reverse().entries()) {
    const next = start + level.length;
    for (const [at, node] of level.entries()) {
      for (let side = 0; side < 4; side++) view.setFloat64((start + at) * 40 + side * 8, node[side]!, true);
      const isLeaf = above === levels.length - 1;
      view.setBigUint64((start + at) * 40 + 32, BigInt(isLeaf ? node[4] : next + node[4]), true);
    }
    start = next;
  }
  return new Uint8Array(view.buffer);
}

export function makeFlatgeobuf(features: readonly Feature[], options: FlatgeobufOptions = {}): Uint8Array {
  const columns = columnsOf(features);
  const meta = { geometryType: GeometryType.Unknown, columns } as unknown as Parameters<
    typeof buildFeature
  >[2];
  const bodies = features.map(({ geometry, properties }) => {
    const known = Object.fromEntries(
      columns.map(({ name }) => [name, (properties?.[name] ?? null) as string | null]),
    );
    return buildFeature(parseGeometry(geometry as Parameters<typeof parseGeometry>[0]), known, meta);
  });
  let offset = 0;
  const leaves = bodies.map((body, at): Node => {
    const node: Node = [...boundsOf(features[at]!.geometry), offset];
    offset += body.length;
    return node;
  });
  const tree = options.index === false ? new Uint8Array(0) : treeOf(leaves);
  return Buffer.concat([Buffer.from(MAGIC), headerOf(columns, features.length, options), tree, ...bodies]);
}
