import { describe, expect, it } from 'vitest';
import type { ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { squareCity } from './small-city.js';

const at = (x: number) => ({ type: 'Point' as const, coordinates: [x, 0.005] });
const centre = (id: string, division: string, own: object = {}): ResourceRecords['centres'] => ({
  id,
  kind: 'governance',
  level: division.length === 6 ? 'county' : 'township',
  division,
  name: `中心 ${id}`,
  integrates: ['petition', 'grid'],
  geometry: at(0.01),
  ...own,
});
const station = (id: string, type: ResourceRecords['stations']['type'], division: string, x = 0.01) => ({
  id,
  type,
  division,
  name: `站 ${id}`,
  geometry: at(x),
});
const link = (id: string, lastSyncAt: string, own: object = {}): ResourceRecords['links'] => ({
  id,
  from: 'centre:C1',
  to: 'centre:C2',
  lastSyncAt,
  upMinutes: 99,
  totalMinutes: 100,
  ...own,
});
const centres = [centre('C1', '990101'), centre('C2', '990101101', { compliant: false })];
const ask = (links: ResourceRecords['links'][], query: object = {}, records: object = {}) =>
  computeView(squareCity({ centres, links, ...records }), { view: 'centres', division: null, ...query });

describe('data links', () => {
  it('are stale once they are older than the threshold, and no minute before', () => {
    const view = ask([link('A', '2026-11-20T07:45:00+08:00'), link('B', '2026-11-20T07:44:00+08:00')]);
    expect(view.links.map(({ id, status, ageMinutes }) => [id, status, ageMinutes])).toEqual([
      ['B', 'stale', 16],
      ['A', 'ok', 15],
    ]);
    expect(ask([link('A', '2026-11-20T07:45:00+08:00')], { freshMinutes: 5 }).links[0]?.status).toBe('stale');
  });

  it('have no age where a clock runs ahead, never a negative or a fresh one', () => {
    const [ahead] = ask([link('A', '2026-11-20T09:00:00+08:00')]).links;
    expect(ahead).toMatchObject({ ageMinutes: null, status: 'unknown' });
    const [slightly] = ask([link('A', '2026-11-20T08:00:40+08:00')]).links;
    expect(slightly).toMatchObject({ ageMinutes: 0, status: 'ok' });
  });

  it('tell of much downtime though they are fresh, and never of more minutes than there were', () => {
    const now = '2026-11-20T08:00:00+08:00';
    expect(ask([link('A', now, { upMinutes: 94 })]).links[0]?.status).toBe('warn');
    expect(ask([link('A', now, { upMinutes: 180 })]).links[0]?.uptime).toMatchObject({ value: 1 });
    expect(ask([link('A', now, { totalMinutes: 0 })]).links[0]?.uptime.state).toBe('none');
  });

  it('are left out where an end is not there', () => {
    expect(ask([link('A', '2026-11-20T08:00:00+08:00', { to: 'centre:gone' })]).links).toEqual([]);
  });
});

describe('governance centres', () => {
  it('tell what they integrate in one order, and how many of their links are stale', () => {
    const view = ask([link('A', '2026-11-19T08:00:00+08:00'), link('B', '2026-11-20T08:00:00+08:00')]);
    expect(view.centres[0]).toMatchObject({
      integrates: ['grid', 'petition'],
      links: { count: 2, stale: 1 },
    });
  });

  it('are those of the city and the counties alone in public', () => {
    const view = ask([link('A', '2026-11-20T08:00:00+08:00')], { scope: 'public' });
    expect(view.centres.map(({ id }) => id)).toEqual(['C1']);
    expect(view.links).toEqual([]);
    expect(view.pairs).toEqual([]);
    const hidden = computeView(squareCity({ centres }), {
      view: 'record',
      kind: 'centre',
      id: 'C2',
      indicators: [],
      scope: 'public',
    });
    expect(hidden.record).toBe(null);
  });

  it('stand beside police stations and justice offices that work as pairs, and those that lack one', () => {
    const stations = [
      station('P1', 'police-station', '990101101'),
      station('J1', 'justice-office', '990101101', 0.02),
      station('P2', 'police-station', '990101102'),
    ];
    const { pairs } = ask([], {}, { stations });
    expect(pairs.map(({ division, justice }) => [division.code, justice?.id ?? null])).toEqual([
      ['990101101', 'J1'],
      ['990101102', null],
    ]);
    expect(pairs[0]?.distanceMeters).toBeCloseTo(1111.9, 0);
  });
});

describe('risks, programs and forces', () => {
  const risk: ResourceRecords['risks'] = {
    id: 'R1',
    title: '某项决策',
    unit: 'U1',
    level: 'high',
    criteria: { legality: 0.9, rationality: 0.8, feasibility: 0.4, controllability: 0.7 },
    stage: 'assessing',
    required: true,
  };

  it('name the criterion that a decision stands least, and tell the public of counts alone', () => {
    const view = computeView(squareCity({ risks: [risk] }), { view: 'risks' });
    expect(view.risks[0]).toMatchObject({ weakest: 'feasibility', decidedAt: null });
    const told = computeView(squareCity({ risks: [risk] }), { view: 'risks', scope: 'public' });
    expect(told.risks).toEqual([]);
    expect(told.levels.high).toBe(1);
  });

  it('hold a program against its own time', () => {
    const program = (id: string, to: string, progress: number): ResourceRecords['programs'] => ({
      id,
      kind: 'training',
      title: id,
      unit: 'U1',
      from: '2026-01-01',
      to,
      progress,
    });
    const { programs } = computeView(
      squareCity({
        programs: [
          program('late', '2026-11-01', 0.9),
          program('behind', '2026-12-31', 0.5),
          program('well', '2026-12-31', 0.85),
        ],
      }),
      { view: 'programs' },
    );
    expect(Object.fromEntries(programs.map(({ id, status }) => [id, status]))).toEqual({
      late: 'stop',
      behind: 'warn',
      well: 'ok',
    });
  });

  it('say where an adviser is missing, by place, and to the public how many at most', () => {
    const view = computeView(squareCity(), { view: 'forces', division: '990101' });
    const adviser = view.forces.find(({ indicator }) => indicator.id === 'adviserCoverage');
    expect(adviser?.missing.map(({ code }) => code)).toEqual(['990101101201', '990101102201']);
    expect(adviser?.figure).toMatchObject({ numerator: 2, denominator: 4 });
    const told = computeView(squareCity(), { view: 'forces', division: null, scope: 'public' });
    expect(told.forces.every(({ missing }) => missing.length === 0)).toBe(true);
  });
});
