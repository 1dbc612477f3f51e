import type { Geometry } from 'geojson';
import { mapPositions } from '../formats/map-positions.js';
import type { OutRecord } from '../formats/out-record.js';

type Move = (position: readonly [number, number]) => readonly [number, number];

/** Columns that hold a place beside the geometry: seats and middles of areas. */
const PLACE = /^(?:centroid|center|centre|seat|质心|中心点|驻地|政府驻地)$/i;
const LONGITUDE = /^(?:lon|lng|longitude|经度)$/i;
const LATITUDE = /^(?:lat|latitude|纬度)$/i;
const LISTED = /^\[\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*\]$/;

function movedPlace(value: unknown, move: Move): unknown {
  if (Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number'))
    return move([value[0] as number, value[1] as number]);
  const listed = typeof value === 'string' ? LISTED.exec(value.trim()) : null;
  return listed ? JSON.stringify(move([Number(listed[1]), Number(listed[2])])) : value;
}

/** The two fields of a row that say where it is; text stays text. */
function movedPair(fields: Readonly<Record<string, unknown>>, move: Move): Readonly<Record<string, unknown>> {
  const keys = Object.keys(fields);
  const [longitude, latitude] = [LONGITUDE, LATITUDE].map((name) => keys.find((key) => name.test(key)));
  if (longitude === undefined || latitude === undefined) return fields;
  const written = [fields[longitude], fields[latitude]];
  if (written.some((one) => (typeof one !== 'number' && typeof one !== 'string') || one === ''))
    return fields;
  const [x, y] = written.map(Number) as [number, number];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return fields;
  const moved = move([x, y]);
  const [east, north] = moved.map((one, axis) => (typeof written[axis] === 'string' ? String(one) : one));
  return { ...fields, [longitude]: east, [latitude]: north };
}

/** A record with its geometry, and what else says where something is, in another coordinate system. */
export function movePositions(record: OutRecord, move: Move | undefined): OutRecord {
  if (!move) return record;
  const { fields, geometry } = record;
  let moved = geometry === undefined ? movedPair(fields, move) : fields;
  for (const [key, value] of Object.entries(moved)) {
    if (!PLACE.test(key)) continue;
    const place = movedPlace(value, move);
    if (place !== value) moved = { ...moved, [key]: place };
  }
  return {
    fields: moved,
    ...(geometry === undefined ? {} : { geometry: mapPositions(geometry, move) as Geometry | null }),
  };
}
