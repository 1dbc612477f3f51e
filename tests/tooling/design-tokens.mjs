/**
 * Makes the themes of the elements out of `packages/elements/tokens/hivemap.tokens.json`, a file in the format of the W3C
 * Design Tokens Community Group (2025.10). Colors are in sRGB; a role names a color of the palette by an alias.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const THEMES = ['light', 'dark', 'wall', 'contrast'];
const HEADER =
  '// Generated from tokens/hivemap.tokens.json: change that file, then run `node tests/tooling/generate.mjs`.\n';

/**
 * Writes a theme's source file for each theme, and the sizes; leaves files that are right already.
 *
 * @param {string} elements - The folder of the package.
 * @throws {Error} When the tokens are not what they should be; says where.
 */
export async function writeThemes(elements) {
  const tokens = JSON.parse(await readFile(join(elements, 'tokens/hivemap.tokens.json'), 'utf8'));
  for (const [name, content] of Object.entries(themeFiles(tokens))) {
    const path = join(elements, 'src/styles', name);
    if ((await readFile(path, 'utf8').catch(() => '')) !== content) await writeFile(path, content);
  }
}

/** @returns {Record<string, string>} The source files by name. */
export function themeFiles(tokens) {
  const files = Object.fromEntries(THEMES.map((name) => [`${name}-theme.ts`, themeFile(tokens, name)]));
  return { ...files, 'token-sizes.ts': sizesFile(tokens) };
}

function themeFile(tokens, name) {
  const at = `theme.${name}`;
  const group = tokens.theme?.[name];
  if (!group) throw new Error(`${at} is missing: there are the themes ${THEMES.join(', ')}.`);
  const theme = {
    name,
    scheme: group.$extensions?.['org.hivemap']?.scheme,
    scale: group.scale?.$value,
    colors: leaves(group.color, (token, path) => colorOf(tokens, token, `${at}.color.${path}`)),
    ramps: steps(tokens, group.ramp, `${at}.ramp`),
    actors: camelKeys(steps(tokens, group.actor, `${at}.actor`)),
  };
  if (theme.scheme !== 'light' && theme.scheme !== 'dark')
    throw new Error(`${at}.$extensions.org.hivemap.scheme is to be "light" or "dark".`);
  if (!(theme.scale > 0)) throw new Error(`${at}.scale is to be a number above 0.`);
  const type = "import type { Theme } from './theme.js';\n";
  return `${HEADER}${type}\nexport const ${name}Theme: Theme = ${source(theme)};\n`;
}

function sizesFile({ size }) {
  const sizes = leaves(size?.desk, (token, name) => [
    px(token, `size.desk.${name}`),
    px(size.wall?.[name], `size.wall.${name}`),
  ]);
  return `${HEADER}/** Sizes that differ between a desk and a wall, in px: [desk, wall]. */\nexport const SIZES = ${source(sizes)} as const;\n`;
}

function px(token, at) {
  const { value, unit } = token?.$value ?? {};
  if (!(value >= 0) || unit !== 'px')
    throw new Error(`${at} is to be { value, unit: "px" } with a value of 0 or more.`);
  return value;
}

/** The tokens of a group, without what is said about it. */
function leaves(group, value) {
  return Object.fromEntries(
    Object.entries(group ?? {})
      .filter(([name]) => !name.startsWith('$'))
      .map(([name, token]) => [name, value(token, name)]),
  );
}

function steps(tokens, group, at) {
  return leaves(group, (ramp, name) =>
    Object.values(leaves(ramp, (token, step) => colorOf(tokens, token, `${at}.${name}.${step}`))),
  );
}

/** Follows aliases to a color, as `#rrggbb` or `#rrggbbaa`. */
function colorOf(tokens, token, at, seen = new Set()) {
  const value = token?.$value;
  const alias = typeof value === 'string' ? /^\{(.+)\}$/.exec(value)?.[1] : undefined;
  if (alias === undefined) return hexOf(value, at);
  if (seen.has(alias)) throw new Error(`${at} names itself by way of {${alias}}.`);
  const target = alias.split('.').reduce((group, name) => group?.[name], tokens);
  if (target?.$value === undefined) throw new Error(`${at} names {${alias}}, which does not exist.`);
  return colorOf(tokens, target, alias, seen.add(alias));
}

function hexOf(value, at) {
  const { colorSpace, components, alpha = 1, hex } = value ?? {};
  const right =
    colorSpace === 'srgb' &&
    components?.length === 3 &&
    [...components, alpha].every((part) => part >= 0 && part <= 1);
  if (!right)
    throw new Error(
      `${at} is to be { colorSpace: "srgb", components: [r, g, b] } of parts from 0 to 1, or an {alias}.`,
    );
  const parts = components.map(twoDigits).join('');
  if (hex !== undefined && hex.toLowerCase() !== `#${parts}`)
    throw new Error(`${at} says ${hex}, but its components are #${parts}: change both, or leave hex out.`);
  if (alpha === 0) return 'transparent';
  return `#${parts}${alpha < 1 ? twoDigits(alpha) : ''}`;
}

function twoDigits(part) {
  return Math.round(part * 255)
    .toString(16)
    .padStart(2, '0');
}

function camelKeys(record) {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key.replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
      value,
    ]),
  );
}

/** An object as TypeScript, a line for each of its deepest values. */
function source(value, indent = '  ') {
  if (Array.isArray(value)) return `[${value.map((one) => source(one)).join(', ')}]`;
  if (typeof value !== 'object') return JSON.stringify(value).replaceAll('"', "'");
  const lines = Object.entries(value).map(
    ([key, one]) =>
      `${indent}${/^[a-z]\w*$/i.test(key) ? key : `'${key}'`}: ${source(one, `${indent}  `)},\n`,
  );
  return `{\n${lines.join('')}${indent.slice(2)}}`;
}
