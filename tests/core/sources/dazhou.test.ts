import { loadCity, validateCity } from '@hivemap/core';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const city = fileURLToPath(new URL('../../../data/dazhou/city.json', import.meta.url));

describe.skipIf(!existsSync(city))('the demo city', () => {
  it('has no problem, and every record of it is taken', async () => {
    const { ok, counts, problems } = await validateCity(city);
    expect(problems).toEqual([]);
    expect(ok).toBe(true);
    expect(counts['divisions']).toEqual({ accepted: 2491, rejected: 0 });
    expect(counts['matters']).toEqual({ accepted: 120_000, rejected: 0 });
  }, 60_000);

  it('can be asked as soon as its divisions are there', async () => {
    const start = performance.now();
    const handle = await loadCity(city);
    const divisions = performance.now() - start;
    const loaded = new Promise<void>((resolve) => {
      handle.subscribe((event) => {
        if (event.type === 'loaded') resolve();
      });
    });
    const { children } = await handle.view({
      view: 'areas',
      division: null,
      indicators: ['villageResolution'],
    });
    expect(children).toHaveLength(7);
    expect(children[0]?.figures['villageResolution']?.state).toMatch(/none|value/);
    await loaded;
    const all = performance.now() - start;
    const { self } = await handle.view({ view: 'areas', division: null, indicators: ['villageResolution'] });
    expect(self.figures['villageResolution']?.state).toBe('value');
    console.info(`Dazhou in Node: divisions ${divisions.toFixed(0)} ms, everything ${all.toFixed(0)} ms`);
    handle.close();
  }, 60_000);
});
