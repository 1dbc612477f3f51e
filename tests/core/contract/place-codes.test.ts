import { describe, expect, it } from 'vitest';
import { validateCity } from '../../../packages/core/src/sources/validate-city.js';
import { loadCity } from '../../../packages/core/src/sources/load-city.js';
import { collection, feature, matter, square } from '../sources/small-city.js';

type Open = Record<string, unknown>;

/** Two London boroughs, whose codes have the form of a passport number. */
function london(more: Open = {}, codeSystem = 'free'): Open {
  return {
    hivemap: 1,
    code: 'E12000007',
    codeSystem,
    timeZone: 'Europe/London',
    name: 'London',
    asOf: '2026-11-20T08:00:00Z',
    purpose: 'test',
    synthetic: true,
    geometry: 'schematic',
    levels: [
      { id: 'city', name: 'City' },
      { id: 'borough', name: 'Borough' },
    ],
    resources: {
      divisions: {
        data: collection(
          feature(
            { code: 'E09000001', parent: 'E12000007', level: 'borough', name: 'City of London' },
            square(-0.1, 51.5, 0.02),
          ),
          feature(
            { code: 'E09000002', parent: 'E12000007', level: 'borough', name: 'Barking and Dagenham' },
            square(0.1, 51.5, 0.05),
          ),
        ),
      },
      ...more,
    },
  };
}

const codesOf = async (manifest: Open): Promise<readonly string[]> =>
  (await validateCity(manifest, { locale: 'en' })).problems.map(
    ({ code, resource, path }) => `${code} ${resource} ${path}`,
  );

describe('codes of grids and communities that look like passport numbers', () => {
  const grid = (code: string, division: string): unknown =>
    feature({ code, kind: 'comprehensive', division }, square(-0.1, 51.5, 0.01));
  const actor = { groups: 1, activity: 0.5, actions: 2 };
  const community = (code: string, division: string): unknown =>
    feature(
      {
        code,
        kind: 'urban',
        division,
        name: 'Barbican',
        core: { branches: 1, activity: 0.5 },
        actors: {
          selfGovOrg: actor,
          socialOrg: actor,
          residentUnit: actor,
          volunteerTeam: actor,
          localWorthy: actor,
          villager: actor,
        },
      },
      { type: 'Point', coordinates: [-0.09, 51.51] },
    );

  it('are theirs where they lie in a division of the city, and so are references to them', async () => {
    const manifest = london({
      // Named before what it names.
      blocks: {
        data: collection(feature({ id: 'B1', community: 'E04000123' }, square(-0.095, 51.505, 0.001))),
      },
      communities: { data: collection(community('E04000123', 'E09000001')) },
      grids: { data: collection(grid('E01000005', 'E09000001')) },
      matters: { data: [matter('M1', { grid: 'E01000005', division: 'E09000001' })] },
      indicators: {
        data: [{ grid: 'E01000005', indicator: 'resolution', period: '2026', numerator: 1, denominator: 1 }],
      },
      fences: {
        data: collection(
          feature(
            { id: 'F1', name: 'Dock', in: 'grid:E01000005', kind: 'hazard', subjects: ['vessel'] },
            square(-0.095, 51.505, 0.001),
          ),
        ),
      },
    });
    expect(await codesOf(manifest)).toEqual([]);
  });

  it('are refused where they lie nowhere, or name nothing of the city', async () => {
    const problems = await codesOf(
      london({
        grids: { data: collection(grid('E01000005', 'E09000099'), grid('E01000006', 'nowhere')) },
        matters: { data: [matter('M1', { grid: 'E01000007' })] },
      }),
    );
    expect([...problems].sort()).toEqual([
      'missing-reference matters /division',
      'person-value grids /properties/code',
      'person-value grids /properties/code',
      'person-value grids /properties/division',
      'person-value matters /grid',
    ]);
  });
});

describe('codes of divisions that look like passport numbers', () => {
  it('are codes of divisions where codes are free, and so are references to them', async () => {
    const centre = (division: string): unknown =>
      feature(
        { id: 'C1', kind: 'governance', level: 'county', division, name: 'Centre', integrates: [] },
        { type: 'Point', coordinates: [-0.09, 51.51] },
      );
    const manifest = london({
      matters: { data: [matter('M1', { division: 'E09000001' })] },
      centres: { data: collection(centre('E09000002')) },
      fences: {
        data: collection(
          feature(
            { id: 'F1', name: 'Dock', in: 'division:E09000002', kind: 'hazard', subjects: ['vessel'] },
            square(0.11, 51.51, 0.01),
          ),
        ),
      },
    });
    expect(await codesOf(manifest)).toEqual([]);
  });

  it('are refused where they name no division of the city', async () => {
    const problems = await codesOf(london({ matters: { data: [matter('M1', { division: 'E12345678' })] } }));
    expect(problems).toEqual(['person-value matters /division', 'missing-field matters ']);
  });

  it('are refused in a Chinese city, whose codes are numbers', async () => {
    const problems = await codesOf(london({}, 'gbt2260'));
    // Code and parent of both.
    expect(problems.filter((problem) => problem.startsWith('person-value'))).toHaveLength(4);
  });

  it('are references in changes that a host pushes, too', async () => {
    const city = await loadCity(london({ matters: { data: [matter('M0', { division: 'E09000001' })] } }), {
      worker: false,
      locale: 'en',
    });
    await city.apply([
      {
        resource: 'matters',
        op: 'upsert',
        records: [matter('M1', { division: 'E09000001' }), matter('M2', { division: 'G87654321' })],
      },
    ]);
    expect((await city.problems()).map(({ code, index }) => `${code} ${String(index)}`)).toEqual([
      'person-value 1',
      'missing-field 1',
    ]);
    city.close();
  });
});
