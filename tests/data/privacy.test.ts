/** Nothing in the demo data looks like a person. */
import { describe, expect, it } from 'vitest';
import { committedCity, type CommittedCity } from './committed-city.js';

const RESIDENT_ID =
  /(?<!\d)\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/;
const MOBILE = /(?<!\d)(?:\+?86)?1[3-9]\d{9}(?!\d)/;
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•.-]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/;
const PASSPORT = /(?<![A-Z0-9])(?:[EGK]\d{8}|[DSP]E?\d{7})(?![A-Z0-9])/;
const EMAIL = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i;
const LANDLINE = /(?<!\d)0\d{2,3}-?[2-8]\d{6,7}(?!\d)/;
/** Parses as a legacy identity number; only grids and what refers to them may have fifteen digits. */
const FIFTEEN_DIGITS = /(?<!\d)\d{15}(?!\d)/;

function strings(value: unknown, into: string[] = []): string[] {
  if (typeof value === 'string') into.push(value);
  else if (Array.isArray(value)) for (const item of value) strings(item, into);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) strings(item, into);
  return into;
}

function stringsOf(city: CommittedCity, resource: string): string[] {
  return resource === 'taskbook' ? strings(JSON.parse(city.text(resource))) : strings(city.rows(resource));
}

describe.each(['dazhou', 'london'] as const)('the strings of %s', (name) => {
  const city = committedCity(name);

  it.each(Object.keys(city.manifest.resources))('hold no identifier of a person in %s', (resource) => {
    const found = stringsOf(city, resource).filter((text) =>
      [RESIDENT_ID, MOBILE, PLATE, PASSPORT, EMAIL, LANDLINE].some((pattern) => pattern.test(text)),
    );
    expect(found).toEqual([]);
  });

  it('have fifteen digits in grid codes only', () => {
    for (const resource of Object.keys(city.manifest.resources)) {
      const found = stringsOf(city, resource).filter((text) => FIFTEEN_DIGITS.test(text));
      if (resource === 'grids' || resource === 'matters') continue;
      expect([resource, found.slice(0, 3)]).toEqual([resource, []]);
    }
  });
});

describe('places of people', () => {
  it('are not in the matters: no coordinates, no place finer than a grid', () => {
    const city = committedCity('dazhou');
    expect(city.rows('matters').filter((matter) => 'lon' in matter || 'lat' in matter)).toEqual([]);
  });
});
