import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../../packages/core/src/contract/check-record.js';
import type { ResourceDefinition } from '../../../packages/core/src/contract/define-resource.js';
import type { Finding } from '../../../packages/core/src/contract/problem-list.js';
import { readManifest } from '../../../packages/core/src/contract/read-manifest.js';
import type { ResourceName } from '../../../packages/core/src/contract/resource-records.js';
import { RESOURCES } from '../../../packages/core/src/contract/resources.js';
import { RESOURCE_TEXTS } from '../../../docs/contract/texts/index.js';
import { entryTexts, manifestTexts, validityTexts } from '../../../docs/contract/texts/manifest.js';
import { jsonSchemas } from '../../tooling/json-schemas.js';
import { square } from '../sources/small-city.js';

type Open = Record<string, unknown>;

const NAMES = Object.keys(RESOURCES) as ResourceName[];
const SCHEMAS = new Map(
  [...jsonSchemas()].map(([file, text]) => [file.split('.')[0], JSON.parse(text) as Open] as const),
);
/** Strict, as validators are by default: a keyword of our own would stop them. */
const ajv = new Ajv2020({ allErrors: true, logger: false });

function definitionOf(name: ResourceName): ResourceDefinition {
  return RESOURCES[name] as unknown as ResourceDefinition;
}

const examplesOf = (texts: object): Open =>
  Object.fromEntries(
    Object.entries(texts as Record<string, readonly unknown[]>).map(([field, [example]]) => [field, example]),
  );

/** One record with the example of every field that the reference shows. */
function exampleOf(name: ResourceName): Open {
  return { ...examplesOf(RESOURCE_TEXTS[name].fields), ...examplesOf(validityTexts) };
}

const GEOMETRY = {
  point: { type: 'Point', coordinates: [107.5, 31.2] },
  line: { type: 'LineString', coordinates: [[107, 31], [108, 32]] }, // prettier-ignore
  polygon: square(107, 31, 1),
};

const manifest = readManifest(
  {
    ...examplesOf(manifestTexts),
    hivemap: 1,
    codeTables: undefined,
    levels: undefined,
    resources: { divisions: { data: [] } },
  },
  () => undefined,
  0,
)!;

function saidOf(name: ResourceName, fields: Open): readonly string[] {
  const said: string[] = [];
  const report = ({ code, path = '' }: Finding): void => void said.push(`${code} ${path}`);
  const [kind] = definitionOf(name).geometry ?? [];
  const record = checkRecord({ fields, prefix: '', ...(kind ? { geometry: GEOMETRY[kind] } : {}) }, 0, {
    resource: name,
    manifest,
    report,
  });
  return record ? said : [...said, 'left out'];
}

const validators = new Map<ResourceName, ValidateFunction>();

function isValid(name: ResourceName, fields: Open): boolean {
  let validate = validators.get(name);
  if (!validate) validators.set(name, (validate = ajv.compile(SCHEMAS.get(name)!)));
  const { geometry, single } = definitionOf(name);
  const [kind] = geometry ?? [];
  if (single) return validate(fields);
  if (!kind) return validate([fields]);
  return validate({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: fields, geometry: GEOMETRY[kind] }],
  });
}

describe('the reference of the data contract', () => {
  it('tells of every resource and every field', () => {
    for (const name of NAMES) {
      const { description, properties = {}, items } = SCHEMAS.get(name) as Record<string, Open>;
      const text = JSON.stringify({ description, properties, items });
      expect(text, name).toMatch(/"description":"[^"]*[\u4E00-\u9FFF][^"]* · /);
      expect(Object.keys(exampleOf(name)).sort()).toEqual(Object.keys(definitionOf(name).fields).sort());
    }
  });

  it.each(NAMES)('shows examples of %s that the code and the published schema both take', (name) => {
    expect(saidOf(name, exampleOf(name))).toEqual([]);
    expect(isValid(name, exampleOf(name)), ajv.errorsText(validators.get(name)?.errors)).toBe(true);
  });

  it('shows a manifest that both take', () => {
    const said: string[] = [];
    const written = {
      ...examplesOf(manifestTexts),
      hivemap: 1,
      resources: { divisions: { ...examplesOf(entryTexts), live: { href: 'live', transport: 'sse' } } },
    };
    readManifest(written, ({ code, path = '' }) => said.push(`${code} ${path}`), Date.parse('2026-11-20'));
    expect(said).toEqual([]);
    const validate = ajv.compile(SCHEMAS.get('city')!);
    expect(validate(written), ajv.errorsText(validate.errors)).toBe(true);
  });
});

/** What exports have where something else should stand. Empty cells are missing ones, not wrong ones. */
const STRANGE: readonly unknown[] = [
  -1, 0, 1, 1.5, 2026, 99_999_999, true, false, 'x', 'city', '511702', '2026-13-01', '2026-11-31T25:00:00Z', '2026-11-20',
  '2026-11-20T08:00:00', '20261120', 20_261_120, '2026-Q5', '2026-Q3', 'park:P01', 'person:1', 'park:', [], [1], ['x'], [[1, 2]], {}, { a: 1 },
  { 'zh-CN': '名' }, 'x'.repeat(300), '22:00-06:00', '25:00-06:00', ' ', '通川区', [107, 31], [200, 31], '01', '调解',
]; // prettier-ignore

/** Where a schema can't say all that the code knows. */
function isBeyondSchemas(name: ResourceName, field: string, said: readonly string[]): boolean {
  return (
    said.some((one) => one.startsWith('person-value') || one.startsWith('missing-field')) ||
    // One field is more than another.
    said.some((one) => one.startsWith('bad-ratio')) ||
    // Tables of the city, forms that the manifest settles, days that a month lacks.
    (name === 'matters' && field === 'type') ||
    (name === 'divisions' && ['code', 'level'].includes(field)) ||
    (name === 'grids' && field === 'code') ||
    (name === 'campaigns' && field === 'division') ||
    (name === 'alarms' && field === 'hour') ||
    (name === 'loads' && field === 'at') ||
    // Dates that come after another, a capacity that is none, no day of the week: worth a warning, and kept.
    (name === 'fences' && field === 'days') ||
    (name === 'letters' && ['issuedAt', 'dueAt', 'closedAt'].includes(field)) ||
    (name === 'scenicAreas' && field === 'capacity')
  );
}

describe('a backend that checks with the published schemas', () => {
  it.each(NAMES)('comes to the same verdict on %s as the code, whatever stands in a field', (name) => {
    const example = exampleOf(name);
    const differences: string[] = [];
    for (const field of Object.keys(definitionOf(name).fields)) {
      for (const value of STRANGE) {
        const fields = { ...example, [field]: value };
        const said = saidOf(name, fields);
        const valid = isValid(name, fields);
        if (valid === (said.length === 0) || isBeyondSchemas(name, field, said)) continue;
        differences.push(`${field} ${JSON.stringify(value)}: schema ${valid}, code ${said.join(', ')}`);
      }
    }
    if (process.env['SHOW']) console.log(differences.map((d) => '@' + name + ' ' + d).join('\n'));
    expect(differences).toEqual([]);
  });

  it('is told of a missing field, and of one that the contract does not name', () => {
    for (const name of NAMES) {
      const required = Object.entries(definitionOf(name).fields).find(
        ([, { type }]) => type !== 'exact_optional',
      );
      if (required) {
        const { [required[0]]: _left, ...rest } = exampleOf(name);
        expect(isValid(name, rest), name).toBe(false);
        expect(saidOf(name, rest), name).toContain(`missing-field /${required[0]}`);
      }
      const more = { ...exampleOf(name), remark: 'x', 'x-note': 'kept' };
      expect(isValid(name, more), name).toBe(false);
      expect(saidOf(name, more), name).toEqual(['unknown-field /remark']);
    }
  });
});
