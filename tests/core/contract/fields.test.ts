import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../../packages/core/src/contract/check-record.js';
import { instantOf } from '../../../packages/core/src/contract/instant-of.js';
import { normalizeMoment } from '../../../packages/core/src/contract/normalize-moment.js';
import type { Finding } from '../../../packages/core/src/contract/problem-list.js';
import { readManifest } from '../../../packages/core/src/contract/read-manifest.js';
import { parseReference } from '../../../packages/core/src/contract/reference.js';
import type { ResourceName } from '../../../packages/core/src/contract/resource-records.js';
import { RESOURCES } from '../../../packages/core/src/contract/resources.js';
import { refusedValue } from '../../../packages/core/src/privacy/refused-value.js';
import { manifest, matter } from '../sources/small-city.js';

const city = readManifest(manifest(), () => undefined, Date.now())!;

function check(resource: ResourceName, fields: Record<string, unknown>) {
  const findings: Finding[] = [];
  const record = checkRecord({ fields, prefix: '' }, 0, {
    resource,
    manifest: city,
    report: (finding) => findings.push(finding),
  });
  return { record, said: findings.map(({ code, path }) => `${code} ${path ?? ''}`) };
}

describe('progress over 1', () => {
  it('is named and taken for 1: neither the duty nor the whole task book is lost', () => {
    const duty = { id: 'D1', unit: 'U1', title: '职责', weight: 1, done: 1.2 };
    expect(check('duties', duty)).toMatchObject({
      record: { id: 'D1', done: 1 },
      said: ['progress-over /done'],
    });
    const task = (id: string, progress: number) => ({ id, progress, weight: 1 });
    const book = {
      goals: [task('safe', 0.5)],
      projects: [task('cleanup', 0.4), task('dike', 1.02)],
      means: [],
      serves: [],
      by: [],
    };
    const { record, said } = check('taskbook', book);
    expect(said).toEqual(['progress-over /projects/1/progress']);
    expect(record?.['projects']).toMatchObject([{ progress: 0.4 }, { progress: 1 }]);
    expect(book.projects[1]?.progress).toBe(1.02);
  });

  it('below 0 is no progress at all', () => {
    const duty = { id: 'D1', unit: 'U1', title: '职责', weight: 1, done: -0.1 };
    expect(check('duties', duty)).toEqual({ record: null, said: ['out-of-range /done'] });
  });
});

describe('a record as a backend writes it', () => {
  it('may have codes, names or numbers of the standards for an enumeration', () => {
    const { record, said } = check(
      'matters',
      matter('M1', {
        type: '邻里',
        tier: '乡镇',
        stage: '结案',
        scale: '03',
        method: '调解',
        source: '信访',
        hops: [{ tier: '04', at: '20261006', reason: '跨区域' }],
      }),
    );
    expect(said).toEqual([]);
    expect(record).toMatchObject({
      type: '02',
      tier: 'township',
      stage: 'closed',
      scale: 3,
      method: '01',
      source: 'petition',
    });
    expect(record!['hops']).toEqual([
      { tier: 'county', at: Date.parse('2026-10-06T00:00+08:00'), reason: '05' },
    ]);
  });

  it('may write days as GB/T 31000 does; what is due on a day may be closed on it', () => {
    const { record } = check('matters', matter('M1', { collectedAt: 20261005, dueAt: '2026-10-09' }));
    expect(record).toMatchObject({
      collectedAt: Date.parse('2026-10-05T00:00+08:00'),
      dueAt: Date.parse('2026-10-10T00:00+08:00') - 1,
    });
  });

  it('loses a bad optional field, but not itself', () => {
    const { record, said } = check('units', {
      id: 'U1',
      name: '政法委',
      level: 'city',
      role: 'office',
      coLed: 'perhaps',
      parent: '',
    });
    expect(record).toEqual({ id: 'U1', name: '政法委', level: 'city', role: 'office' });
    expect(said).toEqual(['wrong-type /coLed']);
  });

  it('is left out when a required field is missing, bad, or a person', () => {
    expect(check('units', { id: 'U1', level: 'city', role: 'office' }).said).toEqual(['missing-field /name']);
    expect(check('units', { id: 'U1', name: '王某 13800138000', level: 'city', role: 'office' })).toEqual({
      record: null,
      said: ['person-value /name'],
    });
    expect(check('units', { id: 'U1', name: { en: 'a@b.cn' }, level: 'city', role: 'office' }).said).toEqual([
      'person-value /name/en',
    ]);
    expect(check('matters', { ...matter('M1'), division: undefined }).said).toEqual(['missing-field ']);
    expect(check('duties', { id: 'D1', unit: 'U1', title: '排查', weight: 1, done: -0.5 }).said).toEqual([
      'out-of-range /done',
    ]);
  });

  it('keeps scalars of the host under x-, and nothing that nobody named', () => {
    const { record, said } = check('units', {
      id: 'U1',
      name: '政法委',
      level: 'city',
      role: 'office',
      'x-floor': 3,
      'x-tags': ['a'],
      'x-phone': 1,
      remark: 'x',
      ...(JSON.parse('{"__proto__":{"role":"unit"},"constructor":1}') as object),
    });
    expect(record).toEqual({ id: 'U1', name: '政法委', level: 'city', role: 'office', 'x-floor': 3 });
    expect(said.sort()).toEqual([
      'person-key /x-phone',
      'unknown-field /__proto__',
      'unknown-field /constructor',
      'unknown-field /remark',
      'unknown-field /x-tags',
    ]);
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  });

  it('tells of unknown keys in nested fields, too', () => {
    const { record, said } = check(
      'matters',
      matter('M1', { hops: [{ tier: 'county', at: '2026-10-06', reason: '01', by: '张三', sjhm: '1' }] }),
    );
    expect(said).toEqual(['unknown-field /hops/*/by', 'person-key /hops/*/sjhm']);
    expect(Object.keys((record!['hops'] as object[])[0]!)).toEqual(['tier', 'at', 'reason']);
  });

  it('is warned of a stage that does not follow', () => {
    const history = [
      { stage: 'collected', at: '2026-10-05' },
      { stage: 'closed', at: '2026-10-06' },
    ];
    expect(check('matters', matter('M1', { history })).said).toEqual([
      'transition-not-allowed /history/1/stage',
    ]);
  });
});

describe('the manifest', () => {
  it('has its defaults filled in, and keeps to the thresholds that may only be raised', () => {
    expect(city).toMatchObject({
      codeSystem: 'gbt2260',
      jurisdiction: 'CN',
      timeZone: 'Asia/Shanghai',
      scope: 'internal',
      privacy: { k: 5, sensitiveK: 10 },
    });
    const said: Finding[] = [];
    const lower = readManifest(manifest({ privacy: { k: 2 } }), (finding) => said.push(finding), Date.now());
    expect(lower?.privacy.k).toBe(5);
    expect(said).toMatchObject([{ code: 'out-of-range', path: '/privacy/k' }]);
  });

  it('can not map a column of persons to a field', () => {
    const said: Finding[] = [];
    const units = { href: 'u.csv', columns: { name: '姓名' } };
    const read = readManifest(
      manifest({ resources: { units } }),
      (finding) => said.push(finding),
      Date.now(),
    );
    expect(read?.resources.units).toBeUndefined();
    expect(said).toMatchObject([{ code: 'person-key', path: '/resources/units/columns/name' }]);
  });

  it('survives anything in any of its fields', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...Object.keys(manifest()), 'levels', 'calendar', 'codeTables', 'sources'),
          fc.anything(),
        ),
        (fields) => {
          const findings: Finding[] = [];
          const read = readManifest({ ...manifest(), ...fields }, (finding) => findings.push(finding), 0);
          if (!read) expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('dates', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['20261120', '2026-11-20'],
    [20261120, '2026-11-20'],
    ['2026-11-20T08:00:00+08:00', '2026-11-20T08:00:00+08:00'],
    ['2026-11-20T08:00+0800', '2026-11-20T08:00:00+08:00'],
    ['2026-11-20 08:00:00Z', '2026-11-20T08:00:00Z'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['2026-11-20T08:00:00', null],
    ['2026-11-20T25:00:00Z', null],
    ['2026-11-31T08:00:00+08:00', null],
    ['昨天', null],
    [1763596800000, null],
    [null, null],
  ])('%s is %s', (written, normal) => expect(normalizeMoment(written)).toBe(normal));

  it('are the same instants as the engine takes them for', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: -12, max: 14 }),
        (date, hours) => {
          const local = new Date(Math.floor(date.getTime() / 1000) * 1000 + hours * 3_600_000)
            .toISOString()
            .slice(0, 19);
          const text = `${local}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
          expect(instantOf(text, 'UTC')).toBe(Date.parse(text));
        },
      ),
    );
  });
});

describe('typed references', () => {
  it('say what they name', () => {
    expect(parseReference('park:P01')).toEqual({ kind: 'park', id: 'P01' });
    for (const text of ['P01', 'park:', ':P01', 'person:1', '']) expect(parseReference(text)).toBeNull();
  });
});

describe('every string of the contract', () => {
  it('is of a form, or passes the privacy gate', () => {
    const number = '13800138000';
    const open: string[] = [];
    for (const [resource, { fields }] of Object.entries(RESOURCES)) {
      for (const [field, schema] of Object.entries(fields as Record<string, v.GenericSchema>)) {
        for (const value of [number, { en: number }, [number], `park:${number}`]) {
          const result = v.safeParse(schema, value);
          if (result.success && JSON.stringify(result.output).includes(number))
            open.push(`${resource}.${field}`);
        }
      }
    }
    expect(open).toEqual([]);
    expect(refusedValue(number)).toBe('mobile');
  });
});
