import { describe, expect, it } from 'vitest';
import type { ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { squareCity } from './small-city.js';

type Unit = ResourceRecords['units'];
const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  level: 'county',
  role: 'unit',
  ...more,
});
const duty = (id: string, of: string, project?: string): ResourceRecords['duties'] => ({
  id,
  unit: of,
  title: id,
  weight: 1,
  done: 0.5,
  ...(project ? { project } : {}),
});

describe('projects of the task book on the map', () => {
  const { hierarchy } = squareCity({});
  const county = hierarchy.nodes.find(({ depth }) => depth === 1)!;
  const [township] = county.children.map((index) => hierarchy.at(index));
  const records = {
    units: [
      unit('city', { role: 'leading-group', level: 'city', division: hierarchy.root.code }),
      unit('office', { role: 'office', parent: 'city', division: county.code }),
      unit('water', { parent: 'office', division: township!.code }),
      unit('fire', { parent: 'water' }),
    ],
    duties: [duty('D1', 'city', 'everywhere'), duty('D2', 'office', 'cleanup'), duty('D3', 'fire')],
  };

  it('are where the units work that have duties of them, above and below; what the city does itself is nowhere in particular', () => {
    const areas = computeView(squareCity(records), { view: 'areas', division: null, indicators: [] });
    const projects = Object.fromEntries(areas.children.map(({ code, projects: own }) => [code, own]));
    expect(projects[county.code]).toEqual(['cleanup']);
    expect(areas.self.projects).toEqual(['everywhere', 'cleanup']);
    const below = computeView(squareCity(records), {
      view: 'areas',
      division: county.code,
      indicators: [],
    });
    expect(below.children.map(({ projects: own }) => own)).toEqual(below.children.map(() => ['cleanup']));
  });

  it('are those of the nearest unit above, for a case whose unit has none of its own', () => {
    const listings = ['fire', 'office', 'nobody'].map((of): ResourceRecords['listings'] => ({
      id: of,
      unit: of,
      division: county.code,
      title: of,
      measure: '05',
      listedAt: '2026-10-01',
      dueAt: '2026-12-01',
    }));
    const view = computeView(squareCity({ ...records, listings }), { view: 'listings', division: null });
    expect(Object.fromEntries(view.listings.map(({ id, projects }) => [id, projects]))).toEqual({
      fire: ['cleanup'],
      office: ['cleanup'],
      nobody: [],
    });
  });
});
