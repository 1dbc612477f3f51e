import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { parseProperties } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { fromGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import type { RawRecord } from '../../../contract/raw-record.js';

const SIZE_BYTES = 4;

/** Ends of rings must go up and stay within the coordinates: else each would be a copy of all of them. */
function hasSoundEnds(geometry: Geometry): boolean {
  const vertices = geometry.xyLength() / 2;
  let before = 0;
  for (const end of geometry.endsArray() ?? []) {
    if (end < before || end > vertices) return false;
    before = end;
  }
  return true;
}

/** Whether the parts are no more than the bytes can hold. */
function isSound(geometry: Geometry, type: GeometryType, size: number): boolean {
  if (type !== GeometryType.MultiPolygon) return hasSoundEnds(geometry);
  const parts = geometry.partsLength();
  if (parts * 4 > size) return false;
  let coordinates = 0;
  for (let at = 0; at < parts; at++) {
    const part = geometry.parts(at);
    if (!part || !hasSoundEnds(part)) return false;
    coordinates += part.xyLength();
    if (coordinates * 8 > size) return false;
  }
  return true;
}

function geometryOf(feature: Feature, { geometryType }: HeaderMeta, size: number): unknown {
  const geometry = feature.geometry();
  if (!geometry) return null;
  const type = geometryType === GeometryType.Unknown ? geometry.type() : geometryType;
  // Of another kind than records have; said so where the geometry is read.
  if (type < GeometryType.Point || type > GeometryType.MultiPolygon) return { type: GeometryType[type] };
  if (!isSound(geometry, type, size)) throw new RangeError('The geometry points beyond its bytes.');
  return fromGeometry(geometry, type);
}

/**
 * Reads a feature.
 *
 * @param bytes - Without its size.
 * @returns `null` when the bytes are no feature.
 */
export function readFeature(bytes: Uint8Array, header: HeaderMeta): RawRecord | null {
  // In a buffer of its own, since coordinates are read as they lie and must lie at multiples of eight.
  const own = new Uint8Array(bytes.byteLength + SIZE_BYTES);
  own.set(bytes, SIZE_BYTES);
  try {
    const feature = Feature.getSizePrefixedRootAsFeature(new ByteBuffer(own));
    const geometry = geometryOf(feature, header, own.byteLength);
    return { fields: parseProperties(feature, header.columns), geometry, prefix: '' };
  } catch {
    // Everything that offsets beyond the bytes can lead to.
    return null;
  }
}
