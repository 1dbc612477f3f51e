/** The design-token file is the one place where a color or a size is said. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { COLOR_ROLES } from '../../packages/elements/src/styles/theme.js';
import { themes } from '../../packages/elements/src/styles/themes.js';
import { themeFiles } from './design-tokens.mjs';

const elements = fileURLToPath(new URL('../../packages/elements/', import.meta.url));
const text = readFileSync(`${elements}tokens/hivemap.tokens.json`, 'utf8');

interface Tokens {
  palette: Record<string, Record<string, unknown>>;
  theme: { light: { color: Record<string, { $value: unknown }> } };
}
const changed = (change: (tokens: Tokens) => void): Record<string, string> => {
  const tokens = JSON.parse(text) as Tokens;
  change(tokens);
  return themeFiles(tokens);
};

it('is what the source of the themes was made from', () => {
  for (const [name, content] of Object.entries(changed(() => undefined)))
    expect(readFileSync(`${elements}src/styles/${name}`, 'utf8'), name).toBe(content);
});

it('has every role in every theme, and in them colors of the palette only', () => {
  for (const theme of Object.values(themes))
    expect(Object.keys(theme.colors).sort(), theme.name).toEqual([...COLOR_ROLES].sort());
  const { theme } = JSON.parse(text) as { theme: object };
  expect(JSON.stringify(theme)).not.toContain('colorSpace');
});

it('changes what a designer changes, in the theme where they did', () => {
  const files = changed(({ theme }) => {
    theme.light.color['accent'] = { $value: { colorSpace: 'srgb', components: [0, 0, 1] } };
  });
  expect(files['light-theme.ts']).toContain("accent: '#0000ff'");
  expect(files['dark-theme.ts']).toContain(`accent: '${themes.dark.colors.accent}'`);
});

it.each([
  [
    'an alias of nothing',
    { $value: '{palette.teal.999}' },
    /theme\.light\.color\.ink names \{palette\.teal\.999\}/,
  ],
  [
    'a color of another space',
    { $value: { colorSpace: 'hsl', components: [0, 0, 0] } },
    /ink is to be .* srgb|srgb/,
  ],
  [
    'two colors in one',
    { $value: { colorSpace: 'srgb', components: [1, 1, 1], hex: '#000000' } },
    /ink says #000000, but its components are #ffffff/,
  ],
])('is refused with its place for %s', (_what, token, message) => {
  expect(() => changed(({ theme }) => (theme.light.color['ink'] = token))).toThrow(message);
});
