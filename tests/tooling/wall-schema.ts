/** The JSON Schema of `wall.json`, made from the code: `tsx tests/tooling/wall-schema.ts` writes it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  CAMERA_FIELDS,
  SCENE_FIELDS,
  WALL_FIELDS,
  type WallFields,
} from '../../packages/elements/src/wall/wall-fields.js';

const FOLDER = fileURLToPath(new URL('../../packages/elements/schemas/', import.meta.url));
export const WALL_SCHEMA_FILE = `${FOLDER}wall.schema.json`;

/** Scalars under names of the host's own. */
const EXTRAS = { '^x-': { type: ['string', 'number', 'boolean', 'null'] } };

function objectOf(
  fields: WallFields,
  others: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const properties = Object.entries(fields).map(
    ([
      name,
      {
        schema,
        description: [zh, en],
      },
    ]) => [name, { description: `${zh} · ${en}`, ...schema }],
  );
  return {
    type: 'object',
    properties: { ...Object.fromEntries(properties), ...others },
    patternProperties: EXTRAS,
    additionalProperties: false,
  };
}

export function wallSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:hivemap:schema:wall.schema.json',
    title: 'wall.json',
    description: '大屏的场景与设置 · What <hive-wall> shows, version 1',
    ...objectOf(WALL_FIELDS, {
      $schema: { type: 'string' },
      hivemapWall: { const: 1 },
      scenes: { type: 'array', maxItems: 100, items: { $ref: '#/$defs/scene' } },
    }),
    required: ['hivemapWall', 'scenes'],
    $defs: {
      scene: objectOf(SCENE_FIELDS, { camera: { $ref: '#/$defs/camera' } }),
      camera: objectOf(CAMERA_FIELDS),
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(WALL_SCHEMA_FILE, wallSchema());
}
