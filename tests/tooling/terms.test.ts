import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../packages/elements/src/localization/terms/', import.meta.url);

describe('the words of the elements', () => {
  it('are each written in one place: of two words of one name the later would be said for both', async () => {
    const places = new Map<string, string[]>();
    for (const file of readdirSync(fileURLToPath(folder))) {
      // What others are put together from is counted there.
      const module = (await import(new URL(file, folder).href)) as Record<string, Record<string, unknown>>;
      for (const [table, terms] of Object.entries(module)) {
        if (!table.endsWith('Zh') || table === 'panelsZh') continue;
        for (const term of Object.keys(terms))
          places.set(term, [...(places.get(term) ?? []), `${file} ${table}`]);
      }
    }
    expect(places.size).toBeGreaterThan(400);
    expect([...places].filter(([, found]) => found.length > 1)).toEqual([]);
  });
});
