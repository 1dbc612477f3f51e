/** Fields that a foreign file lacks and other columns tell. Each derivation is noted. */
import type { ResourceDefinition } from '../contract/define-resource.js';
import type { Manifest } from '../contract/manifest.js';
import type { ResourceName } from '../contract/resource-records.js';
import { RESOURCES } from '../contract/resources.js';
import { interiorPoint } from '../spatial/interior-point.js';
import { repairGeometry } from '../spatial/repair-geometry.js';
import type { Position } from '../view/view.js';
import { bareDivisionCode, type DivisionFinder, type KnownDivision } from './division-finder.js';
import { foreignSpelling } from './foreign-spelling.js';
import type { IntakeNotes } from './intake-notes.js';

export interface DerivationContext {
  readonly resource: ResourceName;
  readonly manifest: Manifest;
  readonly divisions?: DivisionFinder | undefined;
  /** Codes of the grids that the city has. */
  readonly grids?: ReadonlySet<string> | undefined;
  readonly toWgs84?: ((position: readonly [number, number]) => [number, number]) | undefined;
  readonly notes: IntakeNotes;
  readonly geometry?: unknown;
}

type Open = Record<string, unknown>;

/** Level that a bare code of so many digits has. */
const LEVEL_OF_LENGTH: Readonly<Record<number, string>> = { 6: 'county', 9: 'township', 12: 'village' };
const OTHER_TYPE = '99';

/** Adds what can be told, in place. */
export function deriveFields(record: Open, index: number, context: DerivationContext): void {
  if (context.resource === 'divisions') deriveDivision(record, index, context);
  else {
    deriveId(record, index, context);
    resolveDivision(record, context);
    dropUnknownGrid(record, context);
  }
  if (context.resource === 'grids' && record['kind'] === undefined) {
    record['kind'] = 'comprehensive';
    context.notes.assumed('kind-assumed');
  }
  if (context.resource === 'matters') deriveMatter(record, context);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function deriveId(record: Open, index: number, { resource, notes }: DerivationContext): void {
  const { key } = RESOURCES[resource] as unknown as ResourceDefinition;
  if (key.length !== 1 || key[0] !== 'id' || record['id'] !== undefined) return;
  record['id'] = `row-${String(index + 1).padStart(6, '0')}`;
  notes.assumed('id-from-row');
}

function deriveDivision(record: Open, index: number, { manifest, notes }: DerivationContext): void {
  const written = textOf(record['code']);
  if (written === null) {
    record['code'] = `area-${String(index + 1).padStart(4, '0')}`;
    notes.assumed('code-from-row');
  } else if (manifest.codeSystem === 'gbt2260') {
    const bare = bareDivisionCode(written);
    if (bare !== written) notes.assumed('code-shortened');
    record['code'] = bare;
  }
  // DataV writes `{"adcode": 511700}`.
  const { parent } = record;
  if (typeof parent === 'object' && parent !== null) {
    const adcode = textOf((parent as Open)['adcode']);
    if (adcode === null) delete record['parent'];
    else record['parent'] = adcode;
  }
  deriveLevel(record, manifest, notes);
  const isBelowCity = record['level'] === manifest.levels[1]?.id && record['code'] !== manifest.code;
  if (manifest.codeSystem === 'free' && record['parent'] === undefined && isBelowCity) {
    record['parent'] = manifest.code;
    notes.assumed('parent-assumed');
  }
}

function deriveLevel(record: Open, manifest: Manifest, notes: IntakeNotes): void {
  const code = textOf(record['code']) ?? '';
  const known = new Set(manifest.levels.map(({ id }) => id));
  const written = textOf(record['level']);
  if (written !== null && known.has(written)) return;
  const spelled = written === null ? null : foreignSpelling('divisions.level', written);
  if (spelled !== null && written !== null && known.has(spelled)) {
    record['level'] = spelled;
    notes.translated('level', written, spelled);
    return;
  }
  const level = code === manifest.code ? manifest.levels[0]?.id : LEVEL_OF_LENGTH[code.length];
  if (manifest.codeSystem === 'gbt2260' && level !== undefined && /^\d+$/.test(code)) {
    record['level'] = level;
    notes.assumed('level-from-code');
  } else {
    record['level'] = manifest.levels[1]?.id ?? 'county';
    notes.assumed('level-assumed');
  }
}

/** A point inside an area as it is after repair; `null` where it can't be repaired. */
function insideOf(area: unknown): Position | null {
  const { geometry } = repairGeometry(area, ['polygon']);
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? interiorPoint(geometry) : null;
}

function writtenPosition(record: Open, geometry: unknown): readonly unknown[] {
  const { type, coordinates } = (geometry ?? {}) as {
    readonly type?: unknown;
    readonly coordinates?: unknown;
  };
  if (type === 'Point' && Array.isArray(coordinates)) return coordinates;
  const inside = type === 'Polygon' || type === 'MultiPolygon' ? insideOf(geometry) : null;
  return inside ?? [record['lon'], record['lat']];
}

function positionOf(record: Open, { geometry, toWgs84 }: DerivationContext): Position | null {
  const written = writtenPosition(record, geometry);
  const [longitude, latitude] = [Number(written[0] ?? Number.NaN), Number(written[1] ?? Number.NaN)];
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return null;
  return toWgs84 ? toWgs84([longitude, latitude]) : [longitude, latitude];
}

/** What a grid's code begins with is its village. */
function byGridCode(record: Open, { resource, divisions }: DerivationContext): KnownDivision | null {
  const code = textOf(record[resource === 'grids' ? 'code' : 'grid']);
  if (code === null || !divisions || !/^\d{14,20}$/.test(code)) return null;
  for (const length of [12, 9, 6]) {
    const found = divisions.find(code.slice(0, length));
    if (found) return found;
  }
  return null;
}

/** Codes are letters and digits of ASCII, without a space. */
function isName(value: unknown): boolean {
  return typeof value === 'string' && !/^[\x21-\x7e]+$/.test(value);
}

function resolveDivision(record: Open, context: DerivationContext): void {
  const { resource, divisions, grids, notes, manifest } = context;
  const { references } = RESOURCES[resource] as unknown as ResourceDefinition;
  if (references?.['division'] !== 'division') return;
  if (!divisions) {
    if (isName(record['division'])) notes.assumed('division-not-code');
    return;
  }
  const grid = textOf(record['grid']);
  const isInGrid = resource === 'matters' && grid !== null && grids?.has(grid) === true;
  const written = textOf(record['division']);
  if (isInGrid && written === null) return;
  const named = written === null ? null : divisions.find(written);
  if (named) {
    if (named.code !== written) notes.assumed('division-by-name');
    record['division'] = named.code;
    return;
  }
  if (isInGrid) {
    // What the grid says is enough; a name in the place of a code would refer to nothing.
    delete record['division'];
    notes.assumed('division-by-grid');
    return;
  }
  const byGrid = byGridCode(record, context);
  const at = byGrid ? null : positionOf(record, context);
  const located = byGrid ?? (at && divisions.locate(at));
  if (located) {
    record['division'] = located.code;
    notes.assumed(byGrid ? 'division-by-code' : 'division-by-position');
    return;
  }
  if (resource !== 'matters' && written === null) return;
  record['division'] = manifest.code;
  notes.assumed('division-unknown');
}

/** A grid that the city does not have says nothing more, once the division is known. */
function dropUnknownGrid(record: Open, { resource, divisions, grids, notes }: DerivationContext): void {
  const grid = textOf(record['grid']);
  // Outside of a city nobody knows which grids there are.
  if (
    !divisions ||
    resource !== 'matters' ||
    grid === null ||
    grids?.has(grid) ||
    record['division'] === undefined
  )
    return;
  delete record['grid'];
  notes.assumed('grid-unknown');
}

function deriveMatter(record: Open, context: DerivationContext): void {
  const { notes } = context;
  if (record['collectedAt'] === undefined && record['acceptedAt'] !== undefined) {
    record['collectedAt'] = record['acceptedAt'];
    notes.assumed('collected-from-accepted');
  }
  if (record['type'] === undefined) {
    record['type'] = OTHER_TYPE;
    notes.assumed('type-other');
  }
  if (record['stage'] === undefined) {
    record['stage'] =
      record['closedAt'] !== undefined
        ? 'closed'
        : record['acceptedAt'] !== undefined
          ? 'accepted'
          : 'collected';
    notes.assumed('stage-from-dates');
  }
  if (record['tier'] === undefined) {
    // Where it happened does not tell who closed it.
    notes.assumed('tier-unknown');
  }
  // Where it happened is in its division; the exact place is more than the figures need.
  delete record['lon'];
  delete record['lat'];
}
