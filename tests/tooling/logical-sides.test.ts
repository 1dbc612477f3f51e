/** Style sheets name sides as one reads: `inline-start` and not `left`, so that a page from right to left needs no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../packages/elements/src/', import.meta.url));

/** Places by number, on a picture that is not turned around. */
const AS_DRAWN: Readonly<Record<string, string>> = {
  'fence-layer/fence-tools.ts: left: 0': 'moved to a place on the map',
  'map/hive-map-styles/card-styles.ts: left: 0': 'moved to a place on the map',
  'wall/wall-styles.ts: left: 0': 'the canvas is moved and scaled as the screen is wide',
};

const SIDES = [
  /(?<![\w-])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*\s*:[^;]*/g,
  /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius\s*:[^;]*/g,
  /(?<![\w-])(?:left|right)\s*:[^;]*/g,
  /(?<![\w-])(?:text-align|float|clear|justify-[a-z]+|transform-origin|background-position)\s*:[^;]*\b(?:left|right)\b[^;]*/g,
  /\bto (?:left|right)\b/g,
  // A shadow or a shift along the line has no logical name: it is multiplied by --hive-inline.
  /(?<![\w-])box-shadow\s*:\s*inset -?[1-9](?![^;]*--hive-inline)[^;]*/g,
  /translateX\((?!-?50%)(?![^;]*--hive-inline)[^;]*/g,
  // Chromium knows it from 120 on, and 109 is promised: there is one place for it, with what older ones know beside it.
  /:dir\([^;{]*/g,
];

/** What a sheet says of left and right. */
function sides(css: string): readonly string[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return SIDES.flatMap((pattern) => [...rules.matchAll(pattern)].map(([found]) => found.trim()));
}

it('style sheets name no left and no right, but where something stands as it is drawn', () => {
  const found: string[] = [];
  for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts') || path === join('styles', 'tokens.ts') || path.includes('maplibre-')) continue;
    const code = readFileSync(join(source, path), 'utf8');
    for (const [, css] of code.matchAll(/\bcss`([\s\S]*?)`/g))
      found.push(...sides(css!).map((what) => `${path.replaceAll('\\', '/')}: ${what}`));
    if (/matches\('[^']*:dir\(/.test(code)) found.push(`${path}: matches(':dir')`);
  }
  expect(found.filter((what) => !Object.hasOwn(AS_DRAWN, what))).toEqual([]);
  expect(Object.keys(AS_DRAWN).filter((what) => !found.includes(what))).toEqual([]);
});

it('would be found', () => {
  const wrong = [
    'margin-left: 4px',
    'border-top-right-radius: 0',
    'left: 0',
    'text-align: right',
    'background: linear-gradient(to left, red, blue)',
    'box-shadow: inset 3px 0 0 red',
    'transform: translateX(8px)',
  ];
  expect(wrong.filter((rule) => sides(`.a { ${rule}; }`).length === 0)).toEqual([]);
  const right = [
    'inset-inline-start: 0',
    'text-align: start',
    'box-shadow: inset 0 -2px 0 red',
    'box-shadow: inset calc(3px * var(--hive-inline)) 0 0 red',
  ];
  expect(right.filter((rule) => sides(`.a { ${rule}; }`).length > 0)).toEqual([]);
});
