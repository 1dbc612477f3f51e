import { readHostIndicators } from '../indicators/read-host-indicators.js';
import { refusedKey } from '../privacy/refused-key.js';
import { checkFields, type FieldContext } from './check-fields.js';
import { DEFAULT_CODE_TABLES, type CodeTables } from './code-tables.js';
import { instantOf } from './instant-of.js';
import { DEFAULT_LEVELS } from './levels.js';
import { DEFAULT_K, DEFAULT_SENSITIVE_K, entryFields, manifestFields } from './manifest-fields.js';
import type { Manifest, ResourceEntry } from './manifest.js';
import type { Finding } from './problem-list.js';
import type { ResourceName } from './resource-records.js';
import { RESOURCES } from './resources.js';

type Fields = Readonly<Record<string, unknown>>;
type Report = (finding: Finding) => void;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function about(code: Finding['code'], path = ''): Finding {
  return { code, severity: 'error', resource: 'manifest', path };
}

/**
 * Checks a manifest and fills in its defaults.
 *
 * @param raw - What `city.json` holds.
 * @param report - Told of everything that is wrong.
 * @param nowMs - The clock, epoch milliseconds: decides whether the data are expired.
 * @returns `null` when the city must not or cannot be shown: another version, no purpose, expired, no
 *   divisions, public without a review number, no code.
 */
export function readManifest(raw: unknown, report: Report, nowMs: number): Manifest | null {
  if (!isObject(raw)) {
    report({ ...about('wrong-type'), params: { expected: 'object' } });
    return null;
  }
  if (raw['hivemap'] !== 1) {
    report(about('wrong-version', '/hivemap'));
    return null;
  }
  const fields = readFields(raw, report, nowMs);
  if (!fields) return null;
  if (fields['codeSystem'] === 'free' && fields['timeZone'] === undefined) {
    // Days would be those of another place: said, and read as UTC.
    report({ ...about('missing-field', '/timeZone'), params: { expected: 'time-zone' } });
  }
  const declared = {
    indicators: readHostIndicators((fields['indicators'] ?? []) as readonly unknown[], report),
  };
  const manifest = withDefaults({ ...fields, ...declared }, readResources(raw['resources'], fields, report));
  return mayBeShown(manifest, report, nowMs) ? manifest : null;
}

/** Fields whose loss is not the city's: a default stands in, and the problem says so. */
function fallbacks(raw: Fields, nowMs: number): Fields {
  const now = new Date(nowMs).toISOString();
  return { asOf: now, name: typeof raw['code'] === 'string' ? raw['code'] : 'HiveMap' };
}

function readFields(raw: Fields, report: Report, nowMs: number): Fields | null {
  const context: FieldContext = {
    resource: 'manifest',
    prefix: '',
    report: (finding) => report(renamed(finding)),
  };
  const { $schema: _schema, hivemap: _version, resources: _resources, ...rest } = raw;
  const given: Record<string, unknown> = rest;
  const checked = checkFields(manifestFields, given, context);
  if (checked) return checked;
  const quiet: FieldContext = { ...context, report: () => undefined };
  const spare = fallbacks(raw, nowMs);
  for (const field of Object.keys(spare)) {
    if (!checkFields({ [field]: manifestFields[field as 'name'] }, { [field]: given[field] }, quiet))
      given[field] = spare[field];
  }
  return checkFields(manifestFields, given, quiet);
}

function renamed(finding: Finding): Finding {
  return finding.path === '/purpose' && finding.severity === 'error'
    ? about('no-purpose', '/purpose')
    : finding;
}

function readEntry(
  name: ResourceName,
  raw: unknown,
  crs: ResourceEntry['crs'],
  report: Report,
): ResourceEntry | null {
  const prefix = `/resources/${name}`;
  const context: FieldContext = { resource: 'manifest', prefix, report };
  if (!isObject(raw) || (typeof raw['href'] !== 'string' && raw['data'] === undefined)) {
    report({ ...about('wrong-type', prefix), params: { expected: 'resource-entry' } });
    return null;
  }
  const { data, ...given } = raw;
  const entry = checkFields(entryFields, given, context);
  if (!entry) return null;
  const columns = entry['columns'] as Readonly<Record<string, string>> | undefined;
  for (const [field, header] of Object.entries(columns ?? {})) {
    // A mapping must not be the way for a person's column into a field of the contract.
    if (!refusedKey(header)) continue;
    report(about('person-key', `${prefix}/columns/${field}`));
    return null;
  }
  return { crs, ...entry, ...(data === undefined ? {} : { data }) };
}

function readResources(raw: unknown, fields: Fields, report: Report): Manifest['resources'] {
  const entries: Partial<Record<ResourceName, ResourceEntry>> = {};
  const crs = (fields['crs'] ?? 'wgs84') as ResourceEntry['crs'];
  for (const [name, given] of Object.entries(isObject(raw) ? raw : {})) {
    if (!Object.hasOwn(RESOURCES, name)) {
      if (!name.startsWith('x-'))
        report({ ...about('unknown-resource', `/resources/${name}`), severity: 'warning' });
      continue;
    }
    const entry = readEntry(name as ResourceName, given, crs, report);
    if (entry) entries[name as ResourceName] = entry;
  }
  return entries;
}

function withTables(given: unknown): CodeTables {
  const tables = (given ?? {}) as Partial<CodeTables>;
  const types = tables.matterTypes?.map((type) => ({ ...{ group: type.code, sensitive: false }, ...type }));
  return { ...DEFAULT_CODE_TABLES, ...tables, ...(types ? { matterTypes: types } : {}) };
}

function withDefaults(fields: Fields, resources: Manifest['resources']): Manifest {
  const codeSystem = fields['codeSystem'] ?? 'gbt2260';
  const chinese = codeSystem === 'gbt2260';
  const levels = fields['levels'] as Manifest['levels'] | undefined;
  return {
    levels: DEFAULT_LEVELS,
    synthetic: false,
    crs: 'wgs84',
    scope: 'public',
    sources: [],
    indicators: [],
    gridCode: 'free',
    timeZone: chinese ? 'Asia/Shanghai' : 'UTC',
    ...(chinese ? { jurisdiction: 'CN' } : {}),
    ...fields,
    ...(levels?.length === 0 ? { levels: DEFAULT_LEVELS } : {}),
    hivemap: 1,
    codeSystem,
    privacy: { k: DEFAULT_K, sensitiveK: DEFAULT_SENSITIVE_K, ...(fields['privacy'] as object | undefined) },
    codeTables: withTables(fields['codeTables']),
    resources,
  } as unknown as Manifest;
}

/** privacy.md items 7 and 12: what is expired, or public without a review number, is not shown at all. */
function mayBeShown(manifest: Manifest, report: Report, nowMs: number): boolean {
  if (manifest.expiresAt !== undefined && instantOf(manifest.expiresAt, manifest.timeZone, 'end') < nowMs) {
    report(about('expired', '/expiresAt'));
    return false;
  }
  if (!manifest.resources.divisions) {
    report(about('no-divisions', '/resources/divisions'));
    return false;
  }
  if (manifest.scope === 'public' && needsReviewNumber(manifest)) {
    report(about('no-map-review', '/mapReview'));
    return false;
  }
  return true;
}

/** Whether the city's borders may not be shown in public as the manifest stands. */
export function needsReviewNumber({ jurisdiction, synthetic, mapReview }: Manifest): boolean {
  return jurisdiction === 'CN' && !synthetic && !REVIEW_NUMBER.test(mapReview ?? '');
}

/** Review numbers of the ministry and of the provinces: GS(2020)4619号, GS京(2022)1061号, 川S〔2023〕00058号. */
const REVIEW_NUMBER =
  /^(?:审图号\s*[:：]?\s*)?[A-Z\u4E00-\u9FFF]{1,6}\s*[(（〔[【]\d{4}[)）〕\]】]\s*(?:第\s*)?\d{1,6}\s*号$/u;
