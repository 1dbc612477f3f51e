/** `wall.json` is checked by an editor (JSON Schema) and by the element; both say the same. */
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readWall } from '../../packages/elements/src/wall/read-wall.js';
import { WALL_SCHEMA_FILE, wallSchema } from './wall-schema.js';

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(
  JSON.parse(wallSchema()) as object,
);
const errorsOf = (content: unknown): string[] =>
  readWall(content, 'en')
    .problems.map(({ path }) => path)
    .sort();
const wall = (scene: Record<string, unknown>, rest: Record<string, unknown> = {}): unknown => ({
  hivemapWall: 1,
  ...rest,
  scenes: [scene],
});

describe('A designer who writes wall.json', () => {
  it('finds the schema of what the code accepts; else run tsx tests/tooling/wall-schema.ts', async () => {
    expect(await readFile(WALL_SCHEMA_FILE, 'utf8')).toBe(wallSchema());
  });

  it('is told of nothing in the wall of the demo city', async () => {
    const demo = JSON.parse(
      await readFile(new URL('../../docs/public/wall/wall.json', import.meta.url), 'utf8'),
    ) as unknown;
    expect(validate(demo), JSON.stringify(validate.errors)).toBe(true);
    expect(errorsOf(demo)).toEqual([]);
    expect(readWall(demo, 'en').plan.scenes.length).toBeGreaterThan(3);
  });

  const wrong: readonly (readonly [name: string, content: unknown, path: string])[] = [
    ['seconds as text', wall({ seconds: '20' }), '/scenes/0/seconds'],
    ['no time at all for a scene', wall({ seconds: 0 }), '/scenes/0/seconds'],
    ['panels as text', wall({ panels: 'legend' }), '/scenes/0/panels'],
    ['an unknown transition', wall({ transition: 'spin' }), '/scenes/0/transition'],
    ['a selection without its kind', wall({ selection: '511725104001' }), '/scenes/0/selection'],
    ['a place that is none', wall({ camera: { center: [107, 99] } }), '/scenes/0/camera/center'],
    ['a camera from below', wall({ camera: { pitch: 80 } }), '/scenes/0/camera/pitch'],
    ['a misspelt field', wall({ secnds: 3 }), '/scenes/0/secnds'],
    ['a canvas of no size', wall({}, { design: 'huge' }), '/design'],
    ['an hour that no day has', wall({}, { restartAt: '25:00' }), '/restartAt'],
    ['a scope that does not exist', wall({}, { scope: 'secret' }), '/scope'],
    ['another version', { ...(wall({}) as object), hivemapWall: 2 }, '/hivemapWall'],
    ['scenes that are no list', { hivemapWall: 1, scenes: {} }, '/scenes'],
    ['a scene that is no object', { hivemapWall: 1, scenes: ['first'] }, '/scenes/0'],
  ];

  it.each(wrong)('is told of %s by the editor and by the wall', (_name, content, path) => {
    expect(validate(content)).toBe(false);
    expect(errorsOf(content)).toEqual([path]);
  });

  it('loses nothing but the field that is wrong', () => {
    const { plan } = readWall(wall({ name: 'One', seconds: -1, panels: ['legend'] }, { seconds: 9 }), 'en');
    expect(plan).toEqual({ seconds: 9, scenes: [{ name: 'One', panels: ['legend'], path: '/scenes/0' }] });
  });

  it('reads what was expected, in both languages, and never the value', () => {
    const content = wall({ transition: '511702199001011234' });
    for (const [locale, words] of [
      ['zh-CN', '下列之一'],
      ['en', 'one of'],
    ] as const) {
      const [problem] = readWall(content, locale).problems;
      expect(problem?.message).toContain(words);
      expect(problem?.message).not.toContain('5117021990');
    }
  });

  it.each([null, 7, 'text', [], { __proto__: { scenes: [{}] } }])('stops nothing with %j', (content) => {
    expect(readWall(content, 'en').plan.scenes).toEqual([]);
  });
});
