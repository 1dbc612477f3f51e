/** What editors complete and explain: custom data for VS Code, web-types for JetBrains, a schema for programs. */
import type { Described, ElementDescription, ElementProperty } from './read-elements.js';

/** VS Code: `html.customData`. */
export function htmlData(elements: readonly ElementDescription[]): object {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tag,
      description: { kind: 'markdown', value: explained(element) },
      attributes: withAttribute(element).map(({ attribute, description, kind, choices }) => ({
        name: attribute,
        description,
        ...(kind === 'boolean' ? { valueSet: 'v' } : {}),
        ...(choices.length > 0 ? { values: choices.map((name) => ({ name })) } : {}),
      })),
    })),
  };
}

/** What is read here of `hivemap.tokens.json`. */
export interface DesignTokens {
  readonly theme: {
    readonly light: {
      readonly color: Readonly<Record<string, { readonly $description?: string } | string>>;
      readonly ramp: Readonly<Record<string, Readonly<Record<string, unknown>> | string>>;
    };
  };
}

/** VS Code: `css.customData`. */
export function cssData(elements: readonly ElementDescription[], tokens: DesignTokens): object {
  const properties = new Map(
    elements.flatMap(({ cssProperties }) =>
      cssProperties.map((property) => [property.name, property] as const),
    ),
  );
  return {
    version: 1.1,
    properties: [
      ...[...properties.values()].map(({ name, description }) => ({ name, description })),
      ...rolesOf(tokens),
    ],
    pseudoElements: [
      {
        name: '::part()',
        description: `Parts of elements: ${elements
          .filter(({ parts }) => parts.length > 0)
          .map(({ tag, parts }) => `${tag} (${parts.map(({ name }) => name).join(', ')})`)
          .join('; ')}`,
      },
    ],
  };
}

/** What the host may set on the page, on a map or on one element: colors of a theme by their roles, steps of ramps. */
function rolesOf({ theme: { light } }: DesignTokens): readonly { name: string; description: string }[] {
  const colors = Object.entries(light.color).flatMap(([role, token]) =>
    typeof token === 'string'
      ? []
      : [{ name: `--hive-color-${role}`, description: token.$description ?? 'A color of the theme' }],
  );
  const ramps = Object.entries(light.ramp).flatMap(([ramp, steps]) =>
    typeof steps === 'string'
      ? []
      : Object.keys(steps)
          .filter((step) => !step.startsWith('$'))
          .map((step) => ({
            name: `--hive-color-ramp-${ramp}-${step}`,
            description: `Step ${step} of the ramp ${ramp}, from the lowest class`,
          })),
  );
  return [...colors, ...ramps];
}

/** JetBrains editors read it where `package.json` names it: `web-types`. */
export function webTypes(elements: readonly ElementDescription[], version: string): object {
  return {
    name: '@hivemap/elements',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tag,
          description: element.summary,
          attributes: withAttribute(element).map(({ attribute, description, type, initial, kind }) => ({
            name: attribute,
            description,
            ...(initial === null ? {} : { default: initial }),
            value: { type, ...(kind === 'boolean' ? { required: false } : {}) },
          })),
          slots: element.slots.map(plain),
          js: {
            properties: element.properties.map(({ name, description, type }) => ({
              name,
              description,
              type,
            })),
            events: element.events.map(plain),
          },
          css: { parts: element.parts.map(plain), properties: element.cssProperties.map(plain) },
        })),
      },
    },
  };
}

/** JSON Schema: what may be written on each tag, for programs that make or check pages and layers. */
export function elementsSchema(elements: readonly ElementDescription[]): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Elements of HiveMap',
    description: 'Properties of each element. Layers are the elements whose names end in "-layer".',
    oneOf: elements.map(({ tag }) => ({ $ref: `#/$defs/${tag}` })),
    $defs: Object.fromEntries(elements.map((element) => [element.tag, elementSchema(element)])),
  };
}

function elementSchema(element: ElementDescription): object {
  const { tag, summary, events, slots, parts } = element;
  return {
    type: 'object',
    description: summary,
    required: ['tag'],
    additionalProperties: false,
    properties: {
      tag: { const: tag },
      ...Object.fromEntries(
        withAttribute(element).map((property) => [property.attribute, propertySchema(property)] as const),
      ),
    },
    'x-events': events.map(plain),
    'x-slots': slots.map(plain),
    'x-parts': parts.map(plain),
  };
}

function propertySchema({ description, kind, choices, type }: ElementProperty): object {
  if (kind === 'string' && choices.length > 0) return { description, enum: choices };
  if (kind !== 'other') return { description, type: kind };
  return { description, 'x-type': type };
}

function explained({ summary, description, events, slots, parts }: ElementDescription): string {
  return [summary, description, named('Events', events), named('Slots', slots), named('Parts', parts)]
    .filter(Boolean)
    .join('\n\n');
}

function named(title: string, items: readonly Described[]): string {
  if (items.length === 0) return '';
  const lines = items.map(({ name, description }) => `- \`${name || '(default)'}\`: ${description}`);
  return `**${title}**\n\n${lines.join('\n')}`;
}

function withAttribute({
  properties,
}: ElementDescription): readonly (ElementProperty & { attribute: string })[] {
  return properties.flatMap((property) =>
    property.attribute === null ? [] : [{ ...property, attribute: property.attribute }],
  );
}

function plain({ name, description }: Described): Described {
  return { name, description };
}
