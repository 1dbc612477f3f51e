import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { buildHeader, mapColumn } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { inferGeometryType } from 'flatgeobuf/lib/mjs/generic/header.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { Geometry } from 'geojson';
import { cellText } from './cell-text.js';
import type { OutRecord } from './out-record.js';

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

/**
 * FlatGeobuf, without an index of its own. The library's `serialize` takes the columns from the first
 * feature alone; here they are those of all.
 *
 * @param records - Those without a geometry are left out, since the format has no such thing.
 */
export function* encodeFlatGeobuf(records: readonly OutRecord[]): Generator<Uint8Array> {
  const located = records.filter(isLocated);
  const names = [...new Set(located.flatMap(({ fields }) => Object.keys(fields)))];
  const samples = names.map((name) => sampleOf(located.map(({ fields }) => fields[name])));
  const header = {
    geometryType: inferGeometryType(
      located.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry }) as const),
    ),
    columns: names.map((name, place) => mapColumn({ [name]: samples[place] }, name)),
    envelope: null,
    featuresCount: located.length,
    indexNodeSize: 0,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  };
  yield magicbytes;
  yield buildHeader(header, 4326);
  for (const { fields, geometry } of located) {
    const properties = Object.fromEntries(
      names.map((name, place) => {
        const value = fields[name] as boolean | number | null | undefined;
        return [
          name,
          typeof samples[place] === 'string' ? (value == null ? null : cellText(value)) : (value ?? null),
        ];
      }),
    );
    yield buildFeature(parseGeometry(geometry), properties, header);
  }
}
