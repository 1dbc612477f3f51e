/** Whatever a record of the demo city refers to is there, once. */
import { describe, expect, it } from 'vitest';
import { committedCity, type Row } from './committed-city.js';

const city = committedCity('dazhou');

/** Kind of a typed reference → resource and the field that identifies its records. */
const KINDS: Readonly<Record<string, readonly [resource: string, id: string]>> = {
  division: ['divisions', 'code'],
  grid: ['grids', 'code'],
  centre: ['centres', 'id'],
  station: ['stations', 'id'],
  community: ['communities', 'code'],
  block: ['blocks', 'id'],
  scenic: ['scenicAreas', 'id'],
  reserve: ['reserves', 'id'],
  park: ['parks', 'id'],
  enterprise: ['enterprises', 'id'],
  fence: ['fences', 'id'],
  'campaign-area': ['campaignAreas', 'id'],
  'service-point': ['servicePoints', 'id'],
  unit: ['units', 'id'],
  duty: ['duties', 'id'],
  listing: ['listings', 'id'],
  letter: ['letters', 'id'],
  link: ['links', 'id'],
  risk: ['risks', 'id'],
  matter: ['matters', 'id'],
};

/** Resource → field → kind; `typed` for `kind:id`. */
const REFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  grids: { division: 'division', dedicatedTo: 'typed' },
  centres: { division: 'division', partners: 'unit' },
  stations: { division: 'division' },
  communities: { division: 'division' },
  blocks: { community: 'community' },
  servicePoints: { community: 'community' },
  scenicAreas: { reserve: 'reserve', centre: 'centre' },
  parks: { liaison: 'unit', centre: 'centre' },
  enterprises: { park: 'park', liaison: 'unit' },
  fences: { in: 'typed' },
  campaignAreas: { leadUnit: 'unit', units: 'unit' },
  matters: { grid: 'grid' },
  indicators: { division: 'division' },
  links: { from: 'typed', to: 'typed' },
  units: { parent: 'unit', division: 'division' },
  duties: { unit: 'unit', project: 'project' },
  assessments: { unit: 'unit', division: 'division' },
  reviews: { unit: 'unit' },
  listings: { unit: 'unit', division: 'division' },
  conferences: { unit: 'unit' },
  loads: { scenic: 'scenic' },
  alarms: { fence: 'fence' },
  letters: { park: 'park', enterprise: 'enterprise', from: 'unit', to: 'unit' },
  enforcements: { park: 'park' },
  exemplars: { park: 'park' },
  suggestions: { scenic: 'scenic', reserve: 'reserve' },
  risks: { unit: 'unit' },
  campaigns: { division: 'division' },
  communityActions: { community: 'community' },
  programs: { unit: 'unit' },
};

interface TaskBook {
  readonly goals: readonly { readonly id: string }[];
  readonly projects: readonly { readonly id: string; readonly progress: number }[];
  readonly means: readonly { readonly id: string }[];
  readonly serves: readonly (readonly [string, string])[];
  readonly by: readonly (readonly [string, string])[];
}
const taskbook = JSON.parse(city.text('taskbook')) as TaskBook;

const ids = new Map(
  Object.entries(KINDS).map(
    ([kind, [resource, id]]) => [kind, city.rows(resource).map((row) => row[id] as string)] as const,
  ),
);
ids.set(
  'project',
  taskbook.projects.map(({ id }) => id),
);
const known = new Map([...ids].map(([kind, list]) => [kind, new Set(list)]));

/** Dedicated grids may name a sort of place instead of one. */
const SORTS = new Set(['campus', 'market']);

function isThere(kind: string, value: string): boolean {
  if (kind !== 'typed') return known.get(kind)!.has(value);
  const [typed, id] = value.split(':');
  return id === undefined ? SORTS.has(value) : known.get(typed!)!.has(id);
}

describe('references of the demo city', () => {
  it('identifies each record once', () => {
    for (const [kind, list] of ids) expect([kind, known.get(kind)!.size]).toEqual([kind, list.length]);
  });

  it.each(Object.keys(REFERENCES))('finds all that %s refer to', (resource) => {
    const missing = city.rows(resource).flatMap((row: Row) =>
      Object.entries(REFERENCES[resource]!).flatMap(([field, kind]) => {
        const value = row[field];
        if (value === undefined || value === '') return [];
        const values = (Array.isArray(value) ? value : [value]) as string[];
        return values.filter((one) => !isThere(kind, one)).map((one) => `${field}: ${one}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  it('ties projects to goals and means in the task book', () => {
    const [goals, projects, means] = [taskbook.goals, taskbook.projects, taskbook.means].map(
      (list) => new Set(list.map(({ id }) => id)),
    );
    for (const [project, goal] of taskbook.serves)
      expect([projects!.has(project), goals!.has(goal)]).toEqual([true, true]);
    for (const [project, one] of taskbook.by)
      expect([projects!.has(project), means!.has(one)]).toEqual([true, true]);
    expect([goals!.size, projects!.size, means!.size]).toEqual([3, 8, 5]);
  });

  it('has duties that add up to the progress of their project', () => {
    for (const { id, progress } of taskbook.projects) {
      const own = city.rows('duties').filter((duty) => duty['project'] === id) as {
        weight: number;
        done: number;
      }[];
      const weight = own.reduce((sum, duty) => sum + duty.weight, 0);
      const done = own.reduce((sum, duty) => sum + duty.weight * duty.done, 0);
      expect(done / weight).toBeCloseTo(progress, 3);
    }
  });

  it('adds up residents, households and areas from the villages to the city', () => {
    const divisions = city.rows('divisions') as {
      code: string;
      level: string;
      population: number;
      households: number;
      areaKm2: number;
    }[];
    const below: Readonly<Record<string, readonly [child: string, digits: number]>> = {
      city: ['county', 4],
      county: ['township', 6],
      township: ['village', 9],
    };
    for (const parent of divisions) {
      const next = below[parent.level];
      if (!next) continue;
      const children = divisions.filter(
        ({ level, code }) => level === next[0] && code.startsWith(parent.code.slice(0, next[1])),
      );
      for (const field of ['population', 'households', 'areaKm2'] as const)
        expect(children.reduce((sum, child) => sum + child[field], 0)).toBeCloseTo(parent[field], 6);
    }
  });

  it('has one community a village, of the kind that its code says', () => {
    const villages = city
      .rows('divisions')
      .filter(({ level }) => level === 'village')
      .map(({ code }) => code as string);
    const communities = city.rows('communities') as { code: string; kind: string }[];
    expect(communities.map(({ code }) => code)).toEqual(villages);
    for (const { code, kind } of communities)
      expect(kind).toBe(Number(code.slice(9)) < 200 ? 'urban' : 'rural');
  });

  it('counts the same actions in a community and in its latest month', () => {
    const latest = city.rows('communityActions').filter(({ period }) => period === '2026-11');
    const counts = new Map(
      latest.map(({ community, actor, actions }) => [
        `${community as string}/${actor as string}`,
        Number(actions),
      ]),
    );
    for (const { code, actors } of city.rows('communities') as {
      code: string;
      actors: Record<string, { actions: number }>;
    }[])
      for (const [actor, { actions }] of Object.entries(actors))
        expect(counts.get(`${code}/${actor}`)).toBe(actions);
  });
});
