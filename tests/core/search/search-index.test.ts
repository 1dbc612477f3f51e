import { beforeAll, describe, expect, it, vi } from 'vitest';
import { nameUnits, plainQuery } from '../../../packages/core/src/search/name-units.js';
import { spellCharacters } from '../../../packages/core/src/sources/spell-characters.js';

// What is known of characters is a page's: here of a page on which nobody has searched.
vi.resetModules();
const { charReadings } = await import('../../../packages/core/src/search/char-readings.js');
const { SearchIndex } = await import('../../../packages/core/src/search/search-index.js');

const NAMES = [
  '达州市',
  '宣汉县',
  '宣汉县东乡街道',
  '大竹县',
  '渠县',
  '三汇镇',
  '汇北社区',
  '重庆路社区',
  '长乐村',
  '绿水村',
];
const index = new SearchIndex(
  NAMES.map((name, at) => ({ names: [name, `Place ${String(at)}`], code: `5117${String(at)}`, weight: at })),
);
const find = (text: string, limit = 20): string[] =>
  index.search(text, { limit }).found.map((at) => NAMES[at]!);

describe('what one types', () => {
  it('is compared without case, width and signs', () => {
    expect(plainQuery(' Ｘuan-Han　１2 ')).toBe('xuanhan12');
    expect(nameUnits('第3网格 Grid-A')).toEqual(['第', '3', '网', '格', 'grid', 'a']);
  });
});

describe('before anybody typed a letter', () => {
  it('finds names and codes, and says which characters it can not read', () => {
    expect(find('宣汉')).toEqual(['宣汉县', '宣汉县东乡街道']);
    expect(find('51173')).toEqual(['大竹县']);
    expect(index.unread()).toContain('宣');
  });
});

describe('with a dictionary', () => {
  beforeAll(async () => charReadings.learn(await spellCharacters(index.unread())));

  it('has read everything', () => expect(index.unread()).toBe(''));

  it.each([
    ['xh', '宣汉县'],
    ['XHX', '宣汉县'],
    ['xuanhan', '宣汉县'],
    ['xuanh', '宣汉县'],
    ['宣hx', '宣汉县'],
    ['xhxdx', '宣汉县东乡街道'],
    ['sanhui', '三汇镇'],
    ['huibei', '汇北社区'],
    // Characters with two readings, by either.
    ['chongqing', '重庆路社区'],
    ['zhongqing', '重庆路社区'],
    ['clc', '长乐村'],
    ['changyue', '长乐村'],
    // ü as people type it.
    ['lvshui', '绿水村'],
    ['lushui', '绿水村'],
    ['place 4', '渠县'],
  ])('finds by %s first %s', (text, name) => expect(find(text)[0]).toBe(name));

  it('puts whole names before their beginnings, and these before what lies within a name', () => {
    expect(find('宣汉县')).toEqual(['宣汉县', '宣汉县东乡街道']);
    expect(find('hb')).toEqual(['汇北社区']);
    expect(find('d').slice(0, 2)).toEqual(['达州市', '大竹县']);
    expect(find('d')).toContain('宣汉县东乡街道');
  });

  it('finds nothing for nonsense, nothing, and signs', () => {
    for (const text of ['xyzzy', '', '  ', '-', '%_*', 'xhq']) expect(find(text)).toEqual([]);
  });

  it('keeps to what is allowed, prefers what is near, and counts the rest', () => {
    const found = index.search('c', { limit: 1, allowed: (at) => at > 4, near: (at) => at === 9 });
    expect(found.found.map((at) => NAMES[at])).toEqual(['重庆路社区']);
    expect(found.total).toBe(3);
    expect(index.search('社区', { limit: 1, near: (at) => at === 7 }).found).toEqual([7]);
  });

  it('is not slowed down by names that repeat themselves', () => {
    const hostile = new SearchIndex([{ names: ['aaaa aaaa '.repeat(5000)], weight: 0 }]);
    expect(hostile.search('a'.repeat(5000), { limit: 5 }).total).toBe(1);
    expect(hostile.search(`${'a'.repeat(28)}b`, { limit: 5 }).total).toBe(0);
  });
});
