import type { Bounds, Crs as CrsName } from '@hivemap/core';
import { boundsOf, crsStatement } from '@hivemap/core/tools';
import { Builder } from 'flatbuffers';
import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import type { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { mapColumn } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { inferGeometryType } from 'flatgeobuf/lib/mjs/generic/header.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { Geometry } from 'geojson';
import { cellText } from './cell-text.js';
import type { OutRecord } from './out-record.js';
import { hilbertOrder, NODE_SIZE, packedTree, unite } from './packed-tree.js';

/** Systems that have a number; shifted ones have none, and are "not said" to other programs. */
const EPSG: Readonly<Partial<Record<CrsName, number>>> = { wgs84: 4326, cgcs2000: 4490 };

type Located = OutRecord & { readonly geometry: Exclude<Geometry, { type: 'GeometryCollection' }> };

function isLocated(record: OutRecord): record is Located {
  return record.geometry != null && record.geometry.type !== 'GeometryCollection';
}

/** What stands for a column's type: numbers are doubles, what is mixed or nested is text. */
function sampleOf(values: readonly unknown[]): boolean | number | string {
  const kinds = new Set(
    values.filter((value) => value !== null && value !== undefined).map((value) => typeof value),
  );
  const [kind] = kinds;
  if (kinds.size === 1 && kind === 'boolean') return true;
  return kinds.size === 1 && kind === 'number' ? 0.5 : '';
}

function headerOf(
  columns: readonly ColumnMeta[],
  type: GeometryType,
  boxes: readonly Bounds[],
  crsName: CrsName | undefined,
): Uint8Array {
  const builder = new Builder();
  const offsets = columns.map(({ name, type: columnType }) => {
    const text = builder.createString(name);
    Column.startColumn(builder);
    Column.addName(builder, text);
    Column.addType(builder, columnType);
    return Column.endColumn(builder);
  });
  const [list, envelope] = [
    Header.createColumnsVector(builder, offsets),
    Header.createEnvelopeVector(builder, [...unite(boxes)]),
  ];
  const metadata = crsName === undefined ? 0 : builder.createString(JSON.stringify(crsStatement(crsName)));
  Crs.startCrs(builder);
  Crs.addCode(builder, EPSG[crsName ?? 'wgs84'] ?? 0);
  const crs = Crs.endCrs(builder);
  Header.startHeader(builder);
  Header.addEnvelope(builder, envelope);
  Header.addGeometryType(builder, type);
  Header.addColumns(builder, list);
  Header.addFeaturesCount(builder, BigInt(boxes.length));
  Header.addIndexNodeSize(builder, NODE_SIZE);
  Header.addCrs(builder, crs);
  if (metadata !== 0) Header.addMetadata(builder, metadata);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}

/**
 * FlatGeobuf with an index, so that a part of it can be read by its box; features stand in the order of the
 * index. The library's `serialize` writes none, and takes the columns from the first feature alone; here they
 * are those of all. Features and geometries are encoded by the library.
 *
 * @param records - Those without a geometry are left out, since the format has no such thing.
 * @param crs - That the file states; WGS 84 is assumed by other programs where it states none.
 */
export function* encodeFlatGeobuf(records: readonly OutRecord[], crs?: CrsName): Generator<Uint8Array> {
  const located = records.filter(isLocated);
  const boxes = located.map(({ geometry }) => boundsOf(geometry));
  const order = hilbertOrder(boxes);
  const names = [...new Set(located.flatMap(({ fields }) => Object.keys(fields)))];
  const samples = names.map((name) => sampleOf(located.map(({ fields }) => fields[name])));
  const columns = names.map((name, place) => mapColumn({ [name]: samples[place] }, name));
  const geometryType = inferGeometryType(
    located.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry }) as const),
  );
  const header = { geometryType, columns } as Parameters<typeof buildFeature>[2];
  const features = order.map((at) => {
    const { fields, geometry } = located[at]!;
    return buildFeature(parseGeometry(geometry), propertiesOf(fields, names, samples), header);
  });
  yield magicbytes;
  yield headerOf(columns, geometryType, boxes, crs);
  let offset = 0;
  const leaves = order.map((at, place) => {
    const leaf = { box: boxes[at]!, offset };
    offset += features[place]!.byteLength;
    return leaf;
  });
  yield packedTree(leaves);
  yield* features;
}

function propertiesOf(
  fields: OutRecord['fields'],
  names: readonly string[],
  samples: readonly (boolean | number | string)[],
): Record<string, boolean | number | string | null> {
  return Object.fromEntries(
    names.map((name, place) => {
      const value = fields[name] as boolean | number | null | undefined;
      return [
        name,
        typeof samples[place] === 'string' ? (value == null ? null : cellText(value)) : (value ?? null),
      ];
    }),
  );
}
