import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { jsonSchemas, SCHEMA_FOLDER } from '../../tooling/json-schemas.js';

describe('a backend in another language', () => {
  it('finds the schemas of exactly what the code accepts; else run tsx tests/tooling/json-schemas.ts', async () => {
    const made = jsonSchemas();
    expect((await readdir(SCHEMA_FOLDER)).sort()).toEqual([...made.keys()].sort());
    for (const [file, text] of made)
      expect(await readFile(`${SCHEMA_FOLDER}${file}`, 'utf8'), file).toBe(text);
  });

  it('reads of every field what it may be', () => {
    for (const [file, text] of jsonSchemas()) {
      const { properties, items: features } = JSON.parse(text) as Record<string, Record<string, unknown>>;
      expect(Object.keys(properties ?? features ?? {}).length, file).toBeGreaterThan(0);
      // Inline data and the host's own indicators may be anything here; they have schemas of their own.
      const open = text.match(/"\w+": \{\}/g) ?? [];
      expect(open, file).toEqual(
        file === 'city.schema.json' ? ['"additionalProperties": {}', '"data": {}'] : [],
      );
    }
  });
});
