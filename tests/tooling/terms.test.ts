import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../packages/elements/src/localization/terms/', import.meta.url);

describe('the words of the elements', () => {
  it('are each written in one place: of two words of one name the later would be said for both', async () => {
    const places = new Map<string, string[]>();
    for (const file of readdirSync(fileURLToPath(folder))) {
      const module = (await import(new URL(file, folder).href)) as Record<string, Record<string, unknown>>;
      for (const [table, terms] of Object.entries(module)) {
        if (!table.endsWith('Zh')) continue;
        for (const term of Object.keys(terms))
          places.set(term, [...(places.get(term) ?? []), `${file} ${table}`]);
      }
    }
    expect(places.size).toBeGreaterThan(400);
    expect([...places].filter(([, found]) => found.length > 1)).toEqual([]);
  });
});

describe('the words of a file', () => {
  const source = fileURLToPath(new URL('../../packages/elements/src/', import.meta.url));
  /** Said by so many that every element has them. */
  const ofAll = ['cells', 'common', 'figures', 'map'];

  it('are brought by an import of its own: a page reads the words of the elements that it has, and no others', async () => {
    const places = new Map<string, string>();
    for (const file of readdirSync(fileURLToPath(folder))) {
      const name = file.replace(/\.ts$/, '');
      if (ofAll.includes(name)) continue;
      expect([name, readFileSync(new URL(file, folder), 'utf8').includes('bringWords(')]).toEqual([
        name,
        true,
      ]);
      const module = (await import(new URL(file, folder).href)) as Record<string, object>;
      for (const [table, terms] of Object.entries(module))
        if (table.endsWith('Zh')) for (const term of Object.keys(terms)) places.set(term, name);
    }
    const missing: string[] = [];
    for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts') || path.startsWith('localization')) continue;
      const code = readFileSync(join(source, path), 'utf8');
      for (const [, term] of code.matchAll(/\bterm\(\s*'(\w+)'/g)) {
        const name = places.get(term!);
        if (name && !code.includes(`localization/terms/${name}.js'`))
          missing.push(`${path}: ${name} (${term})`);
      }
    }
    expect(missing).toEqual([]);
  });
});
