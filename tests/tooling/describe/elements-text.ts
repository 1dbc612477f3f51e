/** Writes `llms.txt`: every element in one plain page, for people and programs that read text. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Described {
  name: string;
  description?: string;
}

interface Attribute extends Described {
  default?: string;
  type?: { text: string };
}

interface Declaration {
  customElement?: boolean;
  tagName?: string;
  summary?: string;
  attributes?: Attribute[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Attribute[];
}

/** @param folder - The package's folder, with its `custom-elements.json`. */
export async function writeElementsText(folder: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(folder, 'custom-elements.json'), 'utf8')) as {
    modules: { declarations?: Declaration[] }[];
  };
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ customElement, tagName }) => customElement && tagName?.startsWith('hive-'))
    .sort((a, b) => (a.tagName! < b.tagName! ? -1 : 1));
  await writeFile(join(folder, 'llms.txt'), [introduction, ...elements.map(describe)].join('\n\n') + '\n');
}

const introduction = `# HiveMap

> Lit web components that put the governance of a city on a MapLibre map. \`import 'hivemap'\` registers all
> elements; \`@hivemap/elements/<name>\` one of them, \`grid-layer\` for \`<hive-grid-layer>\`.`;

function describe(element: Declaration): string {
  return [
    `## <${element.tagName}>`,
    element.summary?.trim(),
    list('Attributes', element.attributes, ({ type, default: initial }) => detail(type?.text, initial)),
    list('Events', element.events),
    list('Slots', element.slots),
    list('Parts', element.cssParts),
    list('Custom properties', element.cssProperties, ({ default: initial }) => detail(undefined, initial)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function detail(type: string | undefined, initial: string | undefined): string {
  const parts = [type?.replace(/\s+/g, ' '), initial && `default ${initial}`].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function list<Item extends Described>(
  title: string,
  items: Item[] | undefined,
  more: (item: Item) => string = () => '',
): string | undefined {
  if (!items || items.length === 0) return undefined;
  const lines = items.map(
    (item) =>
      `- \`${item.name || '(default)'}\`${more(item)}: ${item.description?.replace(/\s+/g, ' ') ?? ''}`,
  );
  return `${title}:\n\n${lines.join('\n')}`;
}
