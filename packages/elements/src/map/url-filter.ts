/** A filter as a text that people can read in an address: `villageResolution<0.75;lacks:adviser,auxiliary`. */
import type { Predicate } from '@hivemap/core';

const TERM = /^([A-Za-z][\w-]{0,63})(<=|>=|!=|<|>|=|:)([^;]{1,200})$/;
const MOST_TERMS = 10;
const MOST_CHOICES = 20;

/** What is no condition is left out: an address may come from anywhere. */
export function parseUrlFilter(text: string | null): readonly Predicate[] {
  return (text ?? '')
    .slice(0, 2000)
    .split(';')
    .slice(0, MOST_TERMS)
    .flatMap((part): readonly Predicate[] => {
      const [, field = '', op = '', written = ''] = TERM.exec(part) ?? [];
      if (field === '') return [];
      if (op === ':') return [{ field, op: 'in', value: written.split(',').slice(0, MOST_CHOICES) }];
      return [{ field, op: op as Predicate['op'], value: valueOf(written) }];
    });
}

/** `null` where there is no filter, or one that an address can't say. */
export function formatUrlFilter(filter: readonly Predicate[]): string | null {
  const terms = filter.flatMap(({ field, op, value }) => {
    const text = `${field}${op === 'in' ? ':' : op}${Array.isArray(value) ? value.join(',') : String(value)}`;
    return TERM.test(text) ? [text] : [];
  });
  return terms.join(';') || null;
}

function valueOf(written: string): string | number | boolean {
  if (written === 'true' || written === 'false') return written === 'true';
  const number = Number(written);
  return /^-?[\d.]/.test(written) && Number.isFinite(number) ? number : written;
}
