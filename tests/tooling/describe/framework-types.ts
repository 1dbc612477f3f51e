/**
 * Typings of the elements for JSX, Vue and Svelte, and wrappers for React 19, from the description of the elements.
 * Types come from the classes (`HiveMap['src']`), so that they cannot disagree with them.
 */
import type { ElementDescription, ElementProperty } from './read-elements.js';

const generated = '// Generated from custom-elements.json by `npm run build`.';

/** `hive-select` → `onHiveSelect`. */
const handler = (event: string): string =>
  `on${event.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

const doc = (text: string, indent = ''): string =>
  text ? `${indent}/** ${text.replaceAll('*/', '*\\/')} */\n` : '';

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`);

/** What every typing stands on: `<Class>Properties` with the properties of each element, and its events. */
export function elementTypes(elements: readonly ElementDescription[]): string {
  const names = elements.flatMap(({ className, events }) => [className, ...events.map(({ type }) => type)]);
  const imports = [...new Set(names)].filter((name) => name !== 'Event').sort();
  return [
    generated,
    `import type {\n${imports.map((name) => `  ${name} as ${name}Class,\n`).join('')}} from '../index.js';`,
    orText,
    ...elements.map(propertiesInterface),
    ...elements.map(eventsInterface),
    '',
  ].join('\n\n');
}

const orText = `/** A property takes the text of its attribute, too: \`layers="grid honeycomb"\`. Not where it is a choice of words or of yes and no. */
type OrText<Value> = [Exclude<Value, boolean | null | undefined>] extends [never]
  ? Value
  : [Extract<Value, string>] extends [never]
    ? Value | string
    : Value;`;

function typeOf(type: string, attribute: string | null): string {
  return attribute === null ? type : `OrText<${type}>`;
}

function propertiesInterface({ className, summary, properties }: ElementDescription): string {
  const lines = properties.map(
    ({ name, attribute, description }) =>
      `${doc(description, '  ')}  ${key(name)}?: ${typeOf(`${className}Class['${name}']`, attribute)} | undefined;`,
  );
  return `${doc(summary)}export interface ${className}Properties {\n${lines.join('\n')}\n}`;
}

function eventsInterface({ className, events }: ElementDescription): string {
  const lines = events.map(
    ({ name, type, description }) =>
      `${doc(description, '  ')}  '${name}': ${type === 'Event' ? type : `${type}Class`};`,
  );
  return `export interface ${className}Events {\n${lines.join('\n')}\n}`;
}

/** JSX of React 19 without wrappers: properties by their names or attributes, `onhive-select`. */
export function jsxTypes(elements: readonly ElementDescription[]): string {
  const tags = elements.map(
    ({ tag, className, summary, properties }) =>
      `${doc(summary, '  ')}  '${tag}': HiveJsx<Hive.${className}, Types.${className}Properties & ${attributes(properties, `Hive.${className}`)}, Types.${className}Events>;`,
  );
  return `${generated}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type * as Hive from '../index.js';
import type * as Types from './elements.js';

type Handlers<Events> = {
  [Name in keyof Events as \`on\${Name & string}\`]?: ((event: Events[Name]) => void) | undefined;
};
type HiveJsx<Element, Properties, Events> = Properties &
  Handlers<Events> & { class?: string | undefined } &
  Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Properties>;

/** For other JSX than React's: extend its \`IntrinsicElements\` with it. */
export interface HiveIntrinsicElements {
${tags.join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends HiveIntrinsicElements {}
  }
}
`;
}

/** Attributes that are named otherwise than their properties. */
function attributes(properties: readonly ElementProperty[], owner: string): string {
  const renamed = properties.filter(({ name, attribute }) => attribute !== null && attribute !== name);
  const lines = renamed.map(
    ({ name, attribute }) => `'${attribute}'?: ${owner}['${name}'] | string | undefined`,
  );
  return `{ ${lines.join('; ')} }`;
}

/** Components of Vue's templates: properties, attributes and `@hive-select`. */
export function vueTypes(elements: readonly ElementDescription[]): string {
  const tags = elements.map(
    ({ tag, className, summary, properties }) =>
      `${doc(summary, '    ')}    '${tag}': HiveVue<Hive.${className}, Types.${className}Properties & ${attributes(properties, `Hive.${className}`)}, Types.${className}Events>;`,
  );
  return `${generated}
import type { HTMLAttributes, PublicProps } from 'vue';
import type * as Hive from '../index.js';
import type * as Types from './elements.js';

type Pascal<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${Capitalize<First>}\${Pascal<Rest>}\`
  : Capitalize<Name>;
type Handlers<Events> = {
  [Name in keyof Events as \`on\${Pascal<Name & string>}\`]?: ((event: Events[Name]) => void) | undefined;
};
type HiveVue<Element, Properties, Events> = new () => Element & {
  /** @deprecated For templates only; it is not there when the page runs. */
  $props: Properties & Handlers<Events> & Omit<HTMLAttributes, keyof Properties> & PublicProps;
};

declare module 'vue' {
  interface GlobalComponents {
${tags.join('\n')}
  }
}
`;
}

/** Elements of Svelte 5: properties, attributes and `onhive-select`. */
export function svelteTypes(elements: readonly ElementDescription[]): string {
  const tags = elements.map(
    ({ tag, className, summary, properties }) =>
      `${doc(summary, '    ')}    '${tag}': HiveSvelte<Hive.${className}, Types.${className}Properties & ${attributes(properties, `Hive.${className}`)}, Types.${className}Events>;`,
  );
  return `${generated}
import type { HTMLAttributes } from 'svelte/elements';
import type * as Hive from '../index.js';
import type * as Types from './elements.js';

type Handlers<Events> = {
  [Name in keyof Events as \`on\${Name & string}\`]?: ((event: Events[Name]) => void) | undefined;
};
type HiveSvelte<Element extends EventTarget, Properties, Events> = Properties &
  Handlers<Events> &
  Omit<HTMLAttributes<Element>, keyof Properties>;

declare module 'svelte/elements' {
  export interface SvelteHTMLElements {
${tags.join('\n')}
  }
}
`;
}

/** A module of wrappers for React, one for each element, so that a page gets only those it imports. */
export function reactWrapper({ tag, className, path, properties, events }: ElementDescription): string {
  const names = properties
    .map(({ name, attribute }) => `    ${name}: ${JSON.stringify(attribute)},\n`)
    .join('');
  const handlers = events.map(({ name }) => `    ${handler(name)}: '${name}',\n`).join('');
  return `${generated}
import '../${path}';
import { elementComponent } from './element-component.js';

export const ${className} = /* @__PURE__ */ elementComponent(
  '${tag}',
  {
${names}  },
  {
${handlers}  },
);
`;
}

export function reactIndex(elements: readonly ElementDescription[]): string {
  return `${generated}\n'use client';\n${elements.map(({ className, subpath }) => `export { ${className} } from './${subpath}.js';`).join('\n')}\n`;
}

export function reactTypes(elements: readonly ElementDescription[]): string {
  const wrappers = elements.map(({ className, summary, events }) => {
    const handlers = events.map(
      ({ name, type, description }) =>
        `${doc(description, '  ')}  ${handler(name)}?: ((event: ${type === 'Event' ? type : `Hive.${type}`}) => void) | undefined;\n`,
    );
    return (
      `export interface ${className}Props extends Types.${className}Properties {\n${handlers.join('')}}\n` +
      `${doc(summary)}export declare const ${className}: HiveComponent<Hive.${className}, ${className}Props>;`
    );
  });
  return `${generated}
import type { FunctionComponent, HTMLAttributes, ReactNode, Ref } from 'react';
import type * as Hive from '../index.js';
import type * as Types from '../frameworks/elements.js';

export type HiveComponent<Element, Props> = FunctionComponent<
  Props & { ref?: Ref<Element> | undefined; children?: ReactNode } & Omit<
      HTMLAttributes<Element>,
      keyof Props | 'children'
    >
>;

${wrappers.join('\n\n')}
`;
}
