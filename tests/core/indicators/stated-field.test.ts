import { expect, it } from 'vitest';
import { loadedCity } from '../sources/made/loaded-city.js';
import { manifest, matter } from '../sources/small-city.js';

const SHARES = {
  villageResolution: 'tier',
  resolution: 'success',
  spillover: 'crossCounty',
  recurrence: 'reopenedAt',
} as const;

/** What a city says of each share, and of whether it has it, when its matters are these. */
async function told(more: (at: number) => Readonly<Record<string, unknown>>) {
  const data = Array.from({ length: 40 }, (_, at) => matter(`M${String(at)}`, more(at)));
  const city = await loadedCity(manifest({ resources: { matters: { data } } }));
  const indicators = Object.keys(SHARES);
  const { self } = await city.view({ view: 'areas', division: null, indicators });
  const info = (await city.view({ view: 'city' })).indicators;
  city.close();
  return indicators.map((id) => {
    const figure = self.figures[id]!;
    const { available, lacks = null } = info.find((one) => one.id === id)!;
    expect(lacks).toBe(available ? null : `matters.${SHARES[id as keyof typeof SHARES]}`);
    return [id, available, figure.state === 'value' ? figure.value : figure.state];
  });
}

it('a share of what no matter states is not collected: it is no 0 %', async () => {
  expect(await told(() => ({ tier: undefined }))).toEqual(
    Object.keys(SHARES).map((id) => [id, false, 'none']),
  );
});

it('a share that some matters state is counted', async () => {
  const stated = await told((at) => ({
    tier: 'village',
    success: at % 4 > 0,
    crossCounty: at % 8 === 0,
    ...(at % 10 === 0 ? { reopenedAt: '2026-10-20T10:00:00+08:00' } : {}),
  }));
  expect(stated).toEqual([
    ['villageResolution', true, 1],
    ['resolution', true, 0.75],
    ['spillover', true, 0.125],
    ['recurrence', true, 0.1],
  ]);
});
