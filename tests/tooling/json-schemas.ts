/** JSON Schemas of the data contract, made from the code: `tsx tests/tooling/json-schemas.ts` writes them. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type * as v from 'valibot';
import type { ResourceName } from '../../packages/core/src/contract/resource-records.js';
import type { ResourceDefinition } from '../../packages/core/src/contract/define-resource.js';
import { notesOf } from '../../packages/core/src/contract/fields/notes-of.js';
import { entryFields, manifestFields } from '../../packages/core/src/contract/manifest-fields.js';
import { RESOURCES } from '../../packages/core/src/contract/resources.js';
import type { FieldText } from '../../docs/contract/texts/field-text.js';
import { RESOURCE_TEXTS } from '../../docs/contract/texts/index.js';
import { entryTexts, manifestTexts, validityTexts } from '../../docs/contract/texts/manifest.js';

type JsonSchema = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, v.GenericSchema>>;
type Texts = Readonly<Record<string, FieldText>>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const BASE = 'urn:hivemap:schema:';
export const SCHEMA_FOLDER = fileURLToPath(new URL('../../packages/core/schemas/', import.meta.url));

const GEOMETRIES = {
  point: ['Point', 'MultiPoint'],
  line: ['LineString', 'MultiLineString'],
  polygon: ['Polygon', 'MultiPolygon'],
} as const;

/** Scalars under names of the host's own. */
const EXTRAS = { '^x-': { type: ['string', 'number', 'boolean', 'null'] } };

/** Parts of structured schemas. */
interface Structure {
  readonly type: string;
  readonly wrapped?: v.GenericSchema;
  readonly entries?: Fields;
  readonly item?: v.GenericSchema;
  readonly items?: readonly v.GenericSchema[];
  readonly value?: v.GenericSchema;
}

/** Input form of a field: its own notes where it has them, its parts where it is a structure. */
function fieldSchema(schema: v.GenericSchema): JsonSchema {
  const { type, wrapped, entries, item, items, value } = schema as unknown as Structure;
  const known = notesOf(schema)?.json;
  if (known && type !== 'nullable') return known;
  if (wrapped)
    return type === 'nullable' ? { anyOf: [fieldSchema(wrapped), { type: 'null' }] } : fieldSchema(wrapped);
  if (entries) return recordSchema(entries);
  if (item) return { type: 'array', items: fieldSchema(item) };
  if (items)
    return {
      type: 'array',
      prefixItems: items.map(fieldSchema),
      minItems: items.length,
      maxItems: items.length,
    };
  if (value) return { type: 'object', additionalProperties: fieldSchema(value) };
  const { $schema: _dialect, ...converted } = toJsonSchema(schema, {
    typeMode: 'input',
    target: 'draft-2020-12',
  });
  return converted;
}

/** What a field is, for people: in Chinese and English, and its unit. Standard keywords only: validators are strict. */
function annotated(schema: JsonSchema, text: FieldText | undefined): JsonSchema {
  if (!text) return schema;
  const [example, zh, en, unit] = text;
  const inUnit = unit === undefined ? '' : ` (${unit})`;
  return { description: `${zh} · ${en}${inUnit}`, ...schema, examples: [example] };
}

function recordSchema(fields: Fields, texts: Texts = {}): JsonSchema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([field, schema]) => [field, annotated(fieldSchema(schema), texts[field])]),
    ),
    patternProperties: EXTRAS,
    required: entries.filter(([, schema]) => schema.type !== 'exact_optional').map(([field]) => field),
    additionalProperties: false,
  };
}

function geometrySchema(kinds: readonly (keyof typeof GEOMETRIES)[]): JsonSchema {
  return {
    type: 'object',
    properties: { type: { enum: kinds.flatMap((kind) => GEOMETRIES[kind]) }, coordinates: { type: 'array' } },
    required: ['type', 'coordinates'],
  };
}

function resourceSchema(name: ResourceName, definition: ResourceDefinition): JsonSchema {
  const { description, fields, geometry, needs = [], single } = definition;
  const { about, fields: texts } = RESOURCE_TEXTS[name];
  const properties = {
    ...recordSchema(fields, { ...texts, ...validityTexts }),
    description: `${about[0]} · ${description}`,
    ...(needs.length === 0
      ? {}
      : { allOf: needs.map((group) => ({ anyOf: group.map((field) => ({ required: [field] })) })) }),
  };
  const head = { $schema: DIALECT, $id: `${BASE}${name}.schema.json`, title: name };
  if (single) return { ...head, ...properties };
  if (!geometry) return { ...head, type: 'array', items: properties };
  const feature = {
    type: 'object',
    properties: { type: { const: 'Feature' }, properties, geometry: geometrySchema(geometry) },
    required: ['type', 'properties', 'geometry'],
  };
  return {
    ...head,
    type: 'object',
    properties: {
      type: { const: 'FeatureCollection' },
      features: { type: 'array', minItems: 1, items: feature },
    },
    required: ['type', 'features'],
  };
}

function manifestSchema(): JsonSchema {
  const { properties, required, ...rest } = recordSchema(manifestFields, manifestTexts) as {
    readonly properties: JsonSchema;
    readonly required: readonly string[];
  };
  const { properties: entryProperties } = recordSchema(entryFields, entryTexts);
  const entry = {
    type: 'object',
    properties: { ...(entryProperties as JsonSchema), data: {} },
    anyOf: [{ required: ['href'] }, { required: ['data'] }],
    patternProperties: EXTRAS,
    additionalProperties: false,
  };
  const names = Object.keys(RESOURCES);
  return {
    $schema: DIALECT,
    $id: `${BASE}city.schema.json`,
    title: 'city.json',
    description: 'The manifest of a city, version 1',
    ...rest,
    properties: {
      $schema: { type: 'string' },
      hivemap: { const: 1 },
      ...properties,
      resources: {
        type: 'object',
        properties: Object.fromEntries(names.map((name) => [name, { $ref: '#/$defs/resource' }])),
        required: ['divisions'],
        additionalProperties: false,
      },
    },
    required: ['hivemap', ...required, 'resources'],
    $defs: { resource: entry },
  };
}

/** File name → text of every schema that is published. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const schemas: [string, JsonSchema][] = [
    ['city', manifestSchema()],
    ...Object.entries(RESOURCES).map(([name, definition]): [string, JsonSchema] => [
      name,
      resourceSchema(name as ResourceName, definition as unknown as ResourceDefinition),
    ]),
  ];
  return new Map(
    schemas.map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await rm(SCHEMA_FOLDER, { recursive: true, force: true });
  await mkdir(SCHEMA_FOLDER, { recursive: true });
  for (const [file, text] of jsonSchemas()) await writeFile(`${SCHEMA_FOLDER}${file}`, text);
}
