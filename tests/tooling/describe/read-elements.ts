/** What `custom-elements.json` and the types say of the public elements, in the form that all that is generated reads. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

export interface Described {
  readonly name: string;
  readonly description: string;
}

export interface ElementProperty extends Described {
  /** `null` for what can be set from code only. */
  readonly attribute: string | null;
  /** As TypeScript spells it, without `null`. */
  readonly type: string;
  /** As written in the source. */
  readonly initial: string | null;
  /** Words that it may have; empty where it is no choice. */
  readonly choices: readonly string[];
  readonly kind: 'boolean' | 'number' | 'string' | 'other';
}

export interface ElementEvent extends Described {
  /** Name of the exported class. */
  readonly type: string;
}

/** A public element: `<hive-map>`, `HiveMap`, `@hivemap/elements/map`. */
export interface ElementDescription {
  readonly tag: string;
  readonly className: string;
  readonly subpath: string;
  /** Its module, relative to `dist`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly properties: readonly ElementProperty[];
  readonly events: readonly ElementEvent[];
  readonly slots: readonly Described[];
  readonly parts: readonly Described[];
  readonly cssProperties: readonly (Described & { readonly initial: string | null })[];
}

interface Listed {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

interface Member extends Listed {
  kind: string;
  static?: boolean;
  readonly?: boolean;
  privacy?: string;
  attribute?: string;
}

interface Declaration {
  customElement?: boolean;
  name: string;
  tagName?: string;
  summary?: string;
  description?: string;
  members?: Member[];
  attributes?: (Listed & { fieldName?: string })[];
  events?: Listed[];
  slots?: Listed[];
  cssParts?: Listed[];
  cssProperties?: Listed[];
}

interface Manifest {
  modules: { path: string; declarations?: Declaration[] }[];
}

/**
 * @param folder - The package's folder, with `custom-elements.json` and the declarations in `dist`.
 * @returns By tag.
 * @throws {Error} When an element of the manifest is not exported by the package.
 */
export async function readElements(folder: string): Promise<readonly ElementDescription[]> {
  const manifest = JSON.parse(await readFile(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
  const types = publicTypes(join(folder, 'dist/index.d.ts'));
  return manifest.modules
    .flatMap(({ path, declarations = [] }) => declarations.map((declaration) => ({ path, declaration })))
    .filter(({ path, declaration }) => isPublic(path, declaration))
    .map(({ path, declaration }) => describe(path, declaration, types))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

/** What lies deeper than a folder of its own is a piece of another element. */
function isPublic(path: string, { customElement, tagName }: Declaration): boolean {
  return customElement === true && tagName !== undefined && /^dist\/[^/]+\/hive-[^/]+\.js$/.test(path);
}

function describe(path: string, declaration: Declaration, types: PublicTypes): ElementDescription {
  const { name, tagName = '', summary = '', description = '' } = declaration;
  return {
    tag: tagName,
    className: name,
    subpath: tagName.replace(/^hive-/, ''),
    path: path.replace(/^dist\//, ''),
    summary: oneLine(summary),
    description: oneLine(description),
    properties: propertiesOf(declaration, types),
    events: (declaration.events ?? []).map((event) => ({
      ...listed(event),
      type: event.type?.text ?? 'Event',
    })),
    slots: (declaration.slots ?? []).map(listed),
    parts: (declaration.cssParts ?? []).map(listed),
    cssProperties: (declaration.cssProperties ?? []).map((one) => ({
      ...listed(one),
      initial: one.default ?? null,
    })),
  };
}

function propertiesOf(declaration: Declaration, types: PublicTypes): readonly ElementProperty[] {
  const attributes = (declaration.attributes ?? []).map((attribute) => ({
    ...attribute,
    name: attribute.fieldName ?? attribute.name,
    attribute: attribute.name,
  }));
  const fields = (declaration.members ?? [])
    .filter(
      (member) =>
        member.kind === 'field' &&
        !member.static &&
        !member.readonly &&
        member.privacy !== 'protected' &&
        member.attribute === undefined &&
        attributes.every(({ name }) => name !== member.name),
    )
    .map((field) => ({ ...field, attribute: null }));
  return [...attributes, ...fields].map((property) => ({
    ...listed(property),
    attribute: property.attribute,
    initial: property.default ?? null,
    ...types.property(declaration.name, property.name),
  }));
}

function listed({ name, description = '' }: Listed): Described {
  return { name, description: oneLine(description) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

type PropertyType = Pick<ElementProperty, 'type' | 'choices' | 'kind'>;

interface PublicTypes {
  property(className: string, name: string): PropertyType;
}

function publicTypes(entry: string): PublicTypes {
  const program = ts.createProgram([entry], {
    strict: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${entry} has no exports.`);
  const classes = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));
  return {
    property(className, name) {
      const symbol = classes.get(className);
      if (!symbol) throw new Error(`packages/elements/src/index.ts does not export ${className}.`);
      const property = checker.getDeclaredTypeOfSymbol(symbol).getProperty(name);
      if (!property) throw new Error(`${className} has no property ${name}.`);
      return propertyType(checker.getNonNullableType(checker.getTypeOfSymbol(property)), checker);
    },
  };
}

function propertyType(type: ts.Type, checker: ts.TypeChecker): PropertyType {
  const members = type.isUnion() ? type.types : [type];
  const has = (flag: ts.TypeFlags): boolean => members.every((one) => (one.flags & flag) !== 0);
  const kind = has(ts.TypeFlags.BooleanLike)
    ? 'boolean'
    : has(ts.TypeFlags.NumberLike)
      ? 'number'
      : has(ts.TypeFlags.StringLike)
        ? 'string'
        : 'other';
  return {
    type: checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation),
    choices: members.flatMap((one) => (one.isStringLiteral() ? [one.value] : [])),
    kind,
  };
}
