/** What is particular to the records of a resource, beyond what each field may be. */
import type { FieldContext } from './check-fields.js';
import { finishMatter } from './finish-matter.js';
import { instantOf } from './instant-of.js';
import type { Manifest } from './manifest.js';
import type { Finding } from './problem-list.js';
import type { ResourceName } from './resource-records.js';

type Open = Record<string, unknown>;
/** @returns `null` when the record must be left out. */
type Finish = (record: Open, manifest: Manifest, context: FieldContext) => Open | null;

/** The score of a smaller team is that of its people (privacy.md, item 9). */
const SMALLEST_TEAM = 5;
const CHINESE_CODE = /^\d{6}(?:\d{3}){0,2}$/;
const COUNTY_CODE = /^\d{6}$/;
const FULL_HOUR = /T\d{2}:00:00/;
/** Windows are of a quarter of an hour or more (privacy.md, item 8): they begin with one. */
const QUARTER_HOUR = /T\d{2}:(?:00|15|30|45):00/;
const MORE_THAN_ALL = { code: 'bad-ratio', severity: 'error', params: { reason: 'share' } } as const;
const SOLE_TRADER = /个体(?:工商)?户/;

const FINISH: Readonly<Partial<Record<ResourceName, Finish>>> = {
  matters: finishMatter,
  divisions(record, { codeSystem, levels }, context) {
    const { code, level } = record;
    if (codeSystem === 'gbt2260' && !CHINESE_CODE.test(String(code)))
      say(context, '/code', {
        code: 'wrong-type',
        severity: 'warning',
        params: { expected: 'gbt2260-code' },
      });
    if (!levels.some(({ id }) => id === level)) {
      const expected = `one-of:${levels.map(({ id }) => id).join('|')}`;
      say(context, '/level', { code: 'unknown-value', severity: 'warning', params: { expected } });
    }
    return record;
  },
  grids(record, { gridCode }, context) {
    if (gridCode !== 'free' && !isDigits(String(record['code']), Number(gridCode))) {
      const expected = `grid-code:${gridCode}`;
      say(context, '/code', { code: 'wrong-type', severity: 'warning', params: { expected } });
    }
    return record;
  },
  communities(record, _, context) {
    const stewards = record['stewards'] as { staffed: number; score?: number } | undefined;
    if (stewards?.score !== undefined && stewards.staffed < SMALLEST_TEAM) {
      const { score: _score, ...rest } = stewards;
      record['stewards'] = rest;
      const params = { expected: `team:${SMALLEST_TEAM}` };
      say(context, '/stewards/score', { code: 'out-of-range', severity: 'error', params });
    }
    const service = record['oneStop'] as { single: number; total: number } | undefined;
    if (service && service.single > service.total) {
      const { oneStop: _oneStop, ...rest } = record;
      say(context, '/oneStop/single', MORE_THAN_ALL);
      return rest;
    }
    return record;
  },
  assessments(record, _, context) {
    const { satisfied, sample } = record as { satisfied?: number; sample: number };
    if (satisfied === undefined || satisfied <= sample) return record;
    say(context, '/satisfied', MORE_THAN_ALL);
    return null;
  },
  links(record, _, context) {
    const { upMinutes, totalMinutes } = record as { upMinutes: number; totalMinutes: number };
    if (upMinutes > totalMinutes) say(context, '/upMinutes', { ...MORE_THAN_ALL, severity: 'warning' });
    return record;
  },
  enterprises(record, _, context) {
    const { name } = record;
    const names = typeof name === 'string' ? [name] : Object.values(name as object).map(String);
    if (!names.some((one) => SOLE_TRADER.test(one))) return record;
    // A business that is a person: its place is where the person is.
    const params = { expected: 'legal-person' };
    say(context, '/name', { code: 'out-of-range', severity: 'error', params });
    return null;
  },
  alarms(record, _, context) {
    if (FULL_HOUR.test(String(record['hour']))) return record;
    say(context, '/hour', { code: 'out-of-range', severity: 'error', params: { expected: 'hour' } });
    return null;
  },
  loads(record, _, context) {
    if (QUARTER_HOUR.test(String(record['at']))) return record;
    say(context, '/at', { code: 'out-of-range', severity: 'error', params: { expected: 'quarter-hour' } });
    return null;
  },
  fences(record, _, context) {
    const { hours } = record;
    const [from, to] = typeof hours === 'string' ? hours.split('-') : [];
    if (from !== undefined && from === to)
      say(context, '/hours', {
        code: 'out-of-range',
        severity: 'warning',
        params: { expected: 'time-span' },
      });
    if ((record['days'] as readonly unknown[] | undefined)?.length === 0)
      say(context, '/days', { code: 'out-of-range', severity: 'warning', params: { expected: 'some-days' } });
    return record;
  },
  letters(record, { timeZone }, context) {
    const issuedMs = instantOf(String(record['issuedAt']), timeZone);
    for (const field of ['dueAt', 'closedAt'])
      if (instantOf(String(record[field] ?? record['issuedAt']), timeZone, 'end') < issuedMs)
        say(context, `/${field}`, {
          code: 'out-of-range',
          severity: 'warning',
          params: { expected: 'after-issue' },
        });
    return record;
  },
  scenicAreas(record, _, context) {
    const params = { expected: 'capacity' };
    if (record['capacity'] === undefined)
      say(context, '/capacity', { code: 'missing-field', severity: 'warning', params });
    else if (record['capacity'] === 0)
      say(context, '/capacity', { code: 'out-of-range', severity: 'warning', params });
    return { ...record, capacity: record['capacity'] ?? 0 };
  },
  campaigns(record, { codeSystem }, context) {
    if (codeSystem !== 'gbt2260' || COUNTY_CODE.test(String(record['division']))) return record;
    const params = { expected: 'county-or-city' };
    say(context, '/division', { code: 'out-of-range', severity: 'error', params });
    return null;
  },
};

function isDigits(text: string, length: number): boolean {
  return text.length === length && /^\d+$/.test(text);
}

function say(
  { resource, index, prefix, report }: FieldContext,
  path: string,
  finding: Pick<Finding, 'code' | 'severity' | 'params'>,
): void {
  report({ ...finding, resource, index, path: `${prefix}${path}` });
}

/**
 * @param record - With its fields and geometry checked; may be changed.
 * @returns `null` when it must be left out.
 */
export function finishRecord(record: Open, manifest: Manifest, context: FieldContext): Open | null {
  const finish = FINISH[context.resource as ResourceName];
  return finish ? finish(record, manifest, context) : record;
}
