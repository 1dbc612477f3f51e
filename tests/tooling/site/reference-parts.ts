/** What the pages of reference draw in the reader's browser, for the search: elements, resources, indicators. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INDICATORS } from '../../../packages/core/src/indicators/registry.js';
import { nameIn } from '../../../packages/core/src/contract/name.js';
import type { FoundPart } from '../../../docs/frame/search-options.js';

interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly { readonly name: string; readonly description?: string }[];
  readonly events?: readonly { readonly name: string; readonly description?: string }[];
}

export async function referenceParts(docs: string): Promise<readonly FoundPart[]> {
  return [...(await elements(docs)), ...(await resources(docs)), ...indicators()];
}

async function elements(docs: string): Promise<readonly FoundPart[]> {
  const path = join(docs, '../packages/elements/custom-elements.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as {
    modules: readonly { declarations?: readonly Declaration[] }[];
  };
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName, summary = '', attributes = [], events = [] }) =>
      tagName === undefined
        ? []
        : part(
            `elements/#${tagName}`,
            ['元素', 'Elements'],
            [tagName, tagName],
            [
              '',
              [
                summary,
                ...[...attributes, ...events].map(({ name, description = '' }) => `${name} ${description}`),
              ].join(' '),
            ],
          ),
    );
}

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

async function resources(docs: string): Promise<readonly FoundPart[]> {
  const folder = join(docs, '../packages/core/schemas');
  const files = await readdir(folder).catch(() => []);
  const parts = files
    .filter((file) => file.endsWith('.schema.json'))
    .map(async (file) => {
      const schema = JSON.parse(await readFile(join(folder, file), 'utf8')) as Schema;
      const name = file.replace('.schema.json', '');
      const record =
        schema.properties?.['features']?.items?.properties?.['properties'] ?? schema.items ?? schema;
      const fields = Object.entries(record.properties ?? {}).map(
        ([field, { description = '' }]) => [field, ...description.split(' · ')] as const,
      );
      const [zh = '', en = ''] = record.description?.split(' · ') ?? [];
      return part(
        `contract/#${name}`,
        ['数据契约', 'Data contract'],
        [`${name} ${zh}`.trim(), name],
        [
          fields.map(([field, about = '']) => `${field} ${about}`).join(' '),
          [en, ...fields.map(([field, , about = '']) => `${field} ${about}`)].join(' '),
        ],
      );
    });
  return (await Promise.all(parts)).flat();
}

function indicators(): readonly FoundPart[] {
  return INDICATORS.flatMap((one) =>
    part(
      `indicators/#${one.id}`,
      ['指标', 'Indicators'],
      [nameIn(one.name, 'zh-CN'), nameIn(one.name, 'en')],
      [`${one.id} ${nameIn(one.formula, 'zh-CN')}`, `${one.id} ${nameIn(one.formula, 'en')}`],
    ),
  );
}

type Both = readonly [zh: string, en: string];

function part(href: string, page: Both, title: Both, text: Both): readonly FoundPart[] {
  return [
    {
      id: href,
      href,
      zhTitle: title[0],
      enTitle: title[1],
      zhPage: page[0],
      enPage: page[1],
      zh: text[0] || text[1],
      en: text[1],
    },
  ];
}
