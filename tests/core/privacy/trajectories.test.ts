import { describe, expect, it } from 'vitest';
import { validateCity } from '../../../packages/core/src/sources/validate-city.js';
import { collection, feature, manifest, matter } from '../sources/small-city.js';

type Open = Record<string, unknown>;

async function saidOf(resources: Open): Promise<readonly string[]> {
  const { problems, counts } = await validateCity(manifest({ resources }), { locale: 'en' });
  const [name = ''] = Object.keys(resources);
  return [...new Set(problems.map(({ code }) => code)), `${counts[name]?.accepted ?? 0} taken`];
}

const station = (at: readonly number[], more: Open = {}): unknown =>
  feature(
    { id: 'T1', type: 'police-station', division: '511702', name: '某所', ...more },
    { type: 'Point', coordinates: at },
  );
const reach = (coordinates: unknown, more: Open = {}): unknown =>
  feature(
    {
      id: 'A1',
      kind: 'route',
      name: '某线',
      leadUnit: 'U1',
      deadline: '2026-12-31',
      status: '在办',
      ...more,
    },
    { type: 'LineString', coordinates },
  );

describe('where somebody was and when', () => {
  it('is refused as two matters of one id at two places, both of them', async () => {
    const data = [
      matter('M1', { lon: 107.01, lat: 31.01 }),
      matter('M1', { lon: 107.02, lat: 31.01, collectedAt: '2026-10-05T09:10:00+08:00' }),
      matter('M2'),
    ];
    expect(await saidOf({ matters: { data } })).toEqual(['trajectory', '1 taken']);
  });

  it('is refused as points of one id with times of the host’s own', async () => {
    const data = collection(
      station([107.01, 31.01], { 'x-at': '2026-10-05T09:00:00+08:00' }),
      station([107.02, 31.01], { 'x-at': '2026-10-05T09:10:00+08:00' }),
    );
    expect(await saidOf({ stations: { data } })).toEqual(['trajectory', '0 taken']);
    const epochs = collection(
      station([107.01, 31.01], { 'x-t': 1_759_626_000 }),
      station([107.02, 31.01], { 'x-t': 1_759_626_600 }),
    );
    expect(await saidOf({ stations: { data: epochs } })).toEqual(['trajectory', '0 taken']);
  });

  it('is refused as a line whose positions carry times', async () => {
    const measured = collection(reach([[107, 31, 400, 1_759_626_000], [107.01, 31, 401, 1_759_626_060]])); // prettier-ignore
    expect(await saidOf({ campaignAreas: { data: measured } })).toEqual(['trajectory', '0 taken']);
    const instead = collection(reach([[107, 31, 1_759_626_000], [107.01, 31, 1_759_626_060]])); // prettier-ignore
    expect(await saidOf({ campaignAreas: { data: instead } })).toEqual(['trajectory', '0 taken']);
  });

  it('loses the times that a logger wrote beside the line', async () => {
    const data = collection(
      reach([[107, 31], [107.01, 31]], { coordTimes: ['2026-10-05T09:00:00Z', '2026-10-05T09:01:00Z'] }), // prettier-ignore
    );
    expect(await saidOf({ campaignAreas: { data } })).toEqual(['trajectory', '1 taken']);
  });

  it('is not what a copied row, a height or a corrected address is', async () => {
    const copied = [matter('M1', { lon: 107.01, lat: 31.01 }), matter('M1', { lon: 107.01, lat: 31.01 })];
    expect(await saidOf({ matters: { data: copied } })).toEqual(['duplicate-id', '1 taken']);
    const corrected = collection(station([107.01, 31.01]), station([107.02, 31.01]));
    expect(await saidOf({ stations: { data: corrected } })).toEqual(['duplicate-id', '1 taken']);
    const high = collection(reach([[107, 31, 1850], [107.01, 31, 1862]])); // prettier-ignore
    expect(await saidOf({ campaignAreas: { data: high } })).toEqual(['1 taken']);
  });
});
