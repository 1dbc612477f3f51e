/** The demo city speaks both languages: whoever cannot read Chinese finds every place on an English map. */
import { describe, expect, it } from 'vitest';
import { townshipName, villageName } from '../../data/make/dazhou/pinyin-names.js';
import { committedCity } from './committed-city.js';

const city = committedCity('dazhou');
const FIELDS = ['name', 'title', 'topic'];
const HAN = /\p{Script=Han}/u;

const named = Object.keys(city.manifest.resources).flatMap((resource) => {
  if (['matters', 'taskbook'].includes(resource)) return [];
  const rows = city.rows(resource) as readonly Record<string, Record<string, string> | undefined>[];
  const names = rows.flatMap((row) => FIELDS.map((field) => row[field]).filter((name) => name !== undefined));
  return names.length > 0 ? [{ resource, names }] : [];
});

describe('the names of the demo city', () => {
  it('are in nearly all of its resources', () => {
    expect(named.length).toBeGreaterThanOrEqual(20);
  });

  it.each(named)('of $resource are Chinese and English', ({ names }) => {
    const wrong = names.filter((name) => !HAN.test(name['zh-CN'] ?? '') || HAN.test(name['en'] ?? '漏'));
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it.each(named)('of $resource have no part that is missing', ({ names }) => {
    expect(names.filter((name) => /undefined|null/.test(JSON.stringify(name))).slice(0, 3)).toEqual([]);
  });
});

describe('the English name of a division', () => {
  it.each([
    ['三汇镇', 'Sanhui'],
    ['三里坪街道', 'Sanliping'],
    ['渡口土家族乡', 'Dukou'],
    ['东乡街道', 'Dongxiang'],
    ['管村镇', 'Guancun'],
  ])('is the place in pinyin, without its rank: %s is %s', (name, en) => {
    expect(townshipName(name)).toEqual({ 'zh-CN': name, en });
  });

  it.each([
    ['虹桥社区', 'Hongqiao'],
    ['河东社区村', 'Hedong'],
    ['岩门村社区村', 'Yanmen'],
    ['新村社区', 'Xincun'],
  ])('is without the kind of village: %s is %s', (name, en) => {
    expect(villageName(name).en).toBe(en);
  });

  it.each([
    ['东安镇', "Dong'an"],
    ['普安镇', "Pu'an"],
    ['安仁乡', 'Anren'],
  ])('parts a vowel from the syllable before it: %s is %s', (name, en) => {
    expect(townshipName(name).en).toBe(en);
  });

  it.each([
    ['曾家乡', 'Zengjia'],
    ['柏林镇', 'Bailin'],
    ['渠江街道', 'Qujiang'],
    ['丰乐镇', 'Fengle'],
    ['长岭镇', 'Changling'],
    ['重石村', 'Chongshi'],
  ])('is read as the place is: %s is %s', (name, en) => {
    expect(villageName(name.replace(/(镇|乡|街道)$/, '')).en).toBe(en);
  });
});
