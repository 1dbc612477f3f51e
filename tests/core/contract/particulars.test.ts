import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../../packages/core/src/contract/check-record.js';
import type { Finding } from '../../../packages/core/src/contract/problem-list.js';
import { problemMessage } from '../../../packages/core/src/contract/problem-messages.js';
import { readManifest } from '../../../packages/core/src/contract/read-manifest.js';
import type { ResourceName } from '../../../packages/core/src/contract/resource-records.js';
import { manifest, square } from '../sources/small-city.js';

type Open = Record<string, unknown>;
const NOW = Date.parse('2026-11-20');

function check(resource: ResourceName, fields: Open, geometry?: unknown) {
  const said: Finding[] = [];
  const city = readManifest(manifest(), () => undefined, NOW)!;
  const record = checkRecord({ fields, prefix: '', ...(geometry ? { geometry } : {}) }, 0, {
    resource,
    manifest: city,
    report: (finding) => said.push(finding),
  });
  return { record, said: said.map(({ code, path = '' }) => `${code} ${path}`), findings: said };
}

const POINT = { type: 'Point', coordinates: [107.01, 31.01] };
const actor = { groups: 1, activity: 0.5, actions: 1 };
const community = (stewards: Open): Open => ({
  code: '511702001001',
  kind: 'urban',
  division: '511702001001',
  name: '二马路社区',
  core: { branches: 1, activity: 0.5 },
  actors: {
    selfGovOrg: actor,
    socialOrg: actor,
    residentUnit: actor,
    volunteerTeam: actor,
    localWorthy: actor,
    villager: actor,
  },
  stewards,
});

describe('a score of people', () => {
  it('is kept of a team of five, and left out of a smaller one', () => {
    const five = check('communities', community({ blocks: 6, staffed: 5, score: 0.9 }), POINT);
    expect(five.said).toEqual([]);
    expect(five.record).toMatchObject({ stewards: { score: 0.9 } });
    const four = check('communities', community({ blocks: 6, staffed: 4, score: 0.9 }), POINT);
    expect(four.said).toEqual(['out-of-range /stewards/score']);
    expect(four.record!['stewards']).toEqual({ blocks: 6, staffed: 4 });
    expect(
      problemMessage(
        { code: 'out-of-range', resource: 'communities', path: '', params: four.findings[0]!.params! },
        'zh-CN',
      ),
    ).toContain('5 人的团队');
  });
});

describe('a business that is a person', () => {
  it('is no enterprise of the map', () => {
    const enterprise = (name: unknown): Open => ({ id: 'E1', park: 'P1', name });
    expect(check('enterprises', enterprise('达州某某有限公司'), POINT).said).toEqual([]);
    for (const name of ['张记面馆（个体工商户）', { 'zh-CN': '某某个体户' }]) {
      const { record, said } = check('enterprises', enterprise(name), POINT);
      expect(record).toBeNull();
      expect(said).toEqual(['out-of-range /name']);
    }
  });
});

describe('counts that are finer than the contract has them', () => {
  it('are left out: visitors and alarms by the minute, campaigns by township', () => {
    const load = (at: string): Open => ({ scenic: 'S1', at, count: 812 });
    expect(check('loads', load('2026-11-20T07:45:00+08:00')).said).toEqual([]);
    for (const at of ['2026-11-20T07:47:00+08:00', '2026-11-20T07:45:10+08:00'])
      expect(check('loads', load(at)).said).toEqual(['out-of-range /at']);
    const alarm = (hour: string): Open => ({ fence: 'F1', hour, subject: 'crowd', count: 3, verified: 1 });
    expect(check('alarms', alarm('2026-11-20T07:00:00+08:00')).said).toEqual([]);
    expect(check('alarms', alarm('2026-11-20T07:13:00+08:00')).record).toBeNull();
    const campaign = (division: string): Open => ({
      kind: 'telecom-fraud',
      division,
      period: '2026-10',
      count: 7,
    });
    expect(check('campaigns', campaign('511702')).said).toEqual([]);
    expect(check('campaigns', campaign('511702001')).said).toEqual(['out-of-range /division']);
  });
});

describe('codes and names of the standards', () => {
  it('name areas of clean-up (GB/T 31000 §5.49) and levels of centres (§5.2)', () => {
    const area = (kind: string): Open => ({
      id: 'A1',
      kind,
      name: '某路段',
      leadUnit: 'U1',
      deadline: '20261231',
      status: '整治中',
      effect: '较好',
    });
    for (const [written, kind] of [
      ['01', 'campus'],
      ['集贸市场', 'market'],
      ['城乡接合部', 'urban-fringe'],
      ['night-market', 'night-market'],
    ] as const) {
      const { record, said } = check('campaignAreas', area(written), square(107, 31, 0.01));
      expect(said).toEqual([]);
      expect(record).toMatchObject({ kind, deadline: '2026-12-31', effect: 2 });
    }
    const centre = (level: string): Open => ({
      id: 'C',
      kind: '综治中心',
      level,
      division: '511702',
      name: 'C',
      integrates: [],
    });
    expect(check('centres', centre('04'), POINT).record).toMatchObject({ level: 'county' });
    // A grid has no centre.
    expect(check('centres', centre('grid'), POINT).said).toEqual(['unknown-value /level']);
  });

  it('say when a division has a level that the city does not', () => {
    const division = { code: '511702', level: 'district', name: '通川区' };
    const { record, said } = check('divisions', division, square(107, 31, 0.1));
    expect(said).toEqual(['unknown-value /level']);
    expect(record).not.toBeNull();
  });
});

describe('a manifest', () => {
  const read = (more: Open): { readonly shown: boolean; readonly said: readonly string[] } => {
    const said: string[] = [];
    const shown =
      readManifest(manifest(more), ({ code, path = '' }) => said.push(`${code} ${path}`), NOW) !== null;
    return { shown, said };
  };

  it.each([
    '川S〔2023〕00058号',
    '川S(2023)00058号',
    'GS(2020)4619号',
    'GS（2023）2767号',
    'GS京(2022)1061号',
    '审图号：GS(2019)1822号',
  ])('is shown in public with the review number %s', (mapReview) => {
    expect(read({ scope: 'public', synthetic: false, mapReview })).toEqual({ shown: true, said: [] });
  });

  it.each(['无', '待审', '12345', 'GS', '(2020)号', 'GS(20)4619号'])(
    'is not with %s in its place',
    (mapReview) => {
      expect(read({ scope: 'public', synthetic: false, mapReview })).toEqual({
        shown: false,
        said: ['no-map-review /mapReview'],
      });
    },
  );

  it('asks a city with codes of its own for its time zone', () => {
    expect(read({ codeSystem: 'free', timeZone: undefined }).said).toEqual(['missing-field /timeZone']);
  });

  it('can raise the thresholds of privacy and never lower them', () => {
    const thresholds = (privacy: Open) => readManifest(manifest({ privacy }), () => undefined, NOW)?.privacy;
    expect(thresholds({ k: 3, sensitiveK: 1 })).toEqual({ k: 5, sensitiveK: 10 });
    expect(thresholds({ k: 8 })).toEqual({ k: 8, sensitiveK: 10 });
  });
});
