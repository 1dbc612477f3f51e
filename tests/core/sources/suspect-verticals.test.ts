import { problemMessage } from '@hivemap/core';
import type { Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { ProblemList } from '../../../packages/core/src/contract/problem-list.js';
import { checkVerticals } from '../../../packages/core/src/sources/check-verticals.js';
import { demoCity } from '../view/demo-city.js';
import { square, squareCity } from '../view/small-city.js';

const at = (longitude: number, latitude: number): Point => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});
const line = (y: number) => ({
  type: 'LineString' as const,
  coordinates: [
    [0.01, y],
    [0.06, y],
  ],
});
const reach = (id: string, y: number) => ({
  id,
  kind: 'sand-mining',
  name: '河段',
  permit: 'prohibited' as const,
  leadUnit: 'U1',
  deadline: '2026-12-31',
  status: 'active',
  geometry: line(y),
});

function problemsOf(city: Parameters<typeof checkVerticals>[0]) {
  const list = new ProblemList('zh-CN');
  checkVerticals(city, (finding) => list.add(finding));
  return list.list();
}

describe('what can not be right with parks, scenic areas and reaches is said, and stays', () => {
  it('an enterprise outside of its park, five times too many visitors, a reach without a river', () => {
    const problems = problemsOf(
      squareCity({
        parks: [{ id: 'P1', name: '园区', level: 'city', liaison: 'U1', geometry: square(0.1, 0, 0.01) }],
        enterprises: [
          { id: 'E1', park: 'P1', name: '甲公司', geometry: at(0.105, 0.005) },
          { id: 'E2', park: 'P1', name: '乙公司', geometry: at(0.3, 0.005) },
          { id: 'E3', park: 'none', name: '丙公司', geometry: at(0.3, 0.005) },
        ],
        scenicAreas: [
          { id: 'S1', name: '峡谷', grade: '4A', capacity: 0, geometry: square(0.02, 0, 0.01) },
          { id: 'S2', name: '山', grade: '4A', capacity: 100, geometry: square(0.02, 0, 0.01) },
        ],
        loads: [
          { scenic: 'S2', at: '2026-11-20T07:45:00+08:00', count: 500 },
          { scenic: 'S2', at: '2026-11-20T08:00:00+08:00', count: 501 },
          { scenic: 'S1', at: '2026-11-20T08:00:00+08:00', count: 501 },
        ],
        rivers: [{ name: '渠江', geometry: line(0) }],
        campaignAreas: [reach('A1', 0.001), reach('A2', 0.01)],
      }),
    );
    expect(problems.map(({ code, resource, index, path }) => [code, resource, index, path])).toEqual([
      ['outside-park', 'enterprises', 1, '/park'],
      ['out-of-range', 'loads', 1, '/count'],
      ['no-river', 'campaignAreas', 1, ''],
    ]);
    for (const problem of problems) {
      expect(problem.severity).toBe('warning');
      expect(problemMessage(problem, 'zh-CN')).toMatch(/[一-龥]{3}/);
      expect(problemMessage(problem, 'en')).toMatch(/[a-z]{2,} [a-z]{2,}/);
    }
  });

  it('nothing of it in the demo city', () => {
    const resources = [
      'divisions',
      'parks',
      'enterprises',
      'scenicAreas',
      'loads',
      'rivers',
      'campaignAreas',
    ];
    expect(problemsOf(demoCity('dazhou', resources as Parameters<typeof demoCity>[1]))).toEqual([]);
  });
});
