/** Bad input of scenic areas, parks and fences, from the file to what is seen: a problem, a state, never a wrong color. */
import { validateCity } from '@hivemap/core';
import { describe, expect, it } from 'vitest';
import { CityEngine } from '../../../packages/core/src/sources/city-engine.js';
import { collection, feature, manifest, square } from './small-city.js';

type Open = Record<string, unknown>;

async function read(resources: Open, more: Open = {}) {
  const source = manifest({
    resources: Object.fromEntries(Object.entries(resources).map(([name, data]) => [name, { data }])),
    ...more,
  });
  const { problems } = await validateCity(source, { locale: 'zh-CN' });
  const engine = new CityEngine({ source: { manifest: source }, locale: 'zh-CN', onEvent: () => undefined });
  await engine.open();
  await engine.loaded();
  const said = problems.map(
    ({ resource, code, path, index }) => `${resource} ${code} ${path} ${String(index)}`,
  );
  return { said, engine };
}

const scenic = (id: string, own: Open) =>
  feature({ id, name: `景区${id}`, grade: '4A', ...own }, square(107.001, 31.001, 0.01));
const load = (area: string, count: number) => ({ scenic: area, at: '2026-11-20T07:45:00+08:00', count });
const fence = (id: string, own: Open = {}) =>
  feature(
    { id, name: `围栏${id}`, kind: 'hazard', subjects: ['intrusion'], ...own },
    square(107.001, 31.001, 0.01),
  );
const alarm = (name: string, count: number) => ({
  fence: name,
  hour: '2026-11-20T07:00:00+08:00',
  subject: 'intrusion',
  count,
  verified: 0,
});

describe('bad input of the verticals is a problem and a state that is seen', () => {
  it('a capacity of 0 or none, and a load over 500 %: unknown, said once, the area stays', async () => {
    const { said, engine } = await read({
      scenicAreas: collection(
        scenic('S1', { capacity: 0 }),
        scenic('S2', {}),
        scenic('S3', { capacity: 100 }),
        scenic('S4', { capacity: 100 }),
      ),
      loads: [load('S1', 50), load('S2', 50), load('S3', 501), load('S4', 500)],
    });
    expect(said).toEqual([
      'scenicAreas out-of-range /properties/capacity 0',
      'scenicAreas missing-field /properties/capacity 1',
      'loads out-of-range /count 2',
    ]);
    const { areas } = engine.view({ view: 'scenic', division: null });
    expect(areas.map(({ id, status, load: known }) => [id, status, known?.share ?? null])).toEqual([
      ['S1', 'unknown', null],
      ['S2', 'unknown', null],
      ['S3', 'unknown', 5.01],
      ['S4', 'stop', 5],
    ]);
    const board = engine.view({ view: 'scenic-loads', division: null, until: '18:00' });
    expect(board.areas.map(({ id, status }) => `${id} ${status}`).sort()).toEqual([
      'S1 unknown',
      'S2 unknown',
      'S3 unknown',
      'S4 stop',
    ]);
  });

  it('hours that never match, and alarms of a fence that is not there', async () => {
    const { said, engine } = await read({
      fences: collection(fence('F1', { hours: '08:00-08:00' }), fence('F2', { days: [] }), fence('F3')),
      alarms: [alarm('F1', 90), alarm('F3', 1), alarm('F9', 90)],
    });
    expect(said).toEqual([
      'fences out-of-range /properties/hours 0',
      'fences out-of-range /properties/days 1',
      'alarms missing-reference /fence 2',
    ]);
    const { fences } = engine.view({ view: 'fences', division: null });
    expect(fences.map(({ id, activity, status }) => [id, activity, status])).toEqual([
      ['F1', 'never', 'unknown'],
      ['F2', 'never', 'unknown'],
      ['F3', 'active', 'ok'],
    ]);
  });

  it('letters that were closed or due before they were issued', async () => {
    const letter = (id: string, own: Open) => ({
      id,
      park: 'P1',
      from: 'U1',
      to: 'U2',
      topic: '整改',
      issuedAt: '2026-11-10T09:00:00+08:00',
      dueAt: '2026-11-18',
      stage: 'closed',
      ...own,
    });
    const unit = (id: string) => ({ id, name: `单位${id}`, level: 'county', role: 'unit' });
    const { said, engine } = await read({
      units: [unit('U1'), unit('U2')],
      parks: collection(
        feature({ id: 'P1', name: '园区', level: 'county', liaison: 'U1' }, square(107.001, 31.001, 0.01)),
      ),
      letters: [
        letter('L1', { closedAt: '2026-11-09T09:00:00+08:00' }),
        letter('L2', { dueAt: '2026-11-09', stage: 'issued' }),
        letter('L3', { closedAt: '2026-11-10T09:00:00+08:00' }),
      ],
    });
    expect(said).toEqual(['letters out-of-range /closedAt 0', 'letters out-of-range /dueAt 1']);
    const { letters } = engine.view({ view: 'letters', division: null });
    const flawed = letters.filter(({ flaw }) => flaw !== null);
    expect(flawed.map(({ id, status }) => `${id} ${status}`).sort()).toEqual(['L1 unknown', 'L2 unknown']);
  });
});
