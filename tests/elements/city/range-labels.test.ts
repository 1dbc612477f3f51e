import { expect } from '@esm-bundle/chai';
import { rangeLabels } from '../../../packages/elements/src/city/range-labels.js';
import type { ChoroplethClass } from '../../../packages/elements/src/scene/choropleth-scale.js';

const localize = {
  term: (name: string, bound: string) => `${name === 'below' ? '<' : '≥'} ${bound}`,
  number: (value: number, options?: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat('en', options).format(value),
} as unknown as Parameters<typeof rangeLabels>[2];

function labels(breaks: readonly number[], unit: 'share' | 'count' | 'days' = 'share'): readonly string[] {
  const classes = [null, ...breaks].map((from, index) => ({ from, to: breaks[index] ?? null }));
  return rangeLabels(classes as ChoroplethClass[], { unit, range: [0, null] } as never, localize);
}

describe('classes in words', () => {
  it('have the digits of bounds that somebody chose', () => {
    expect(labels([0.65, 0.7])).to.deep.equal(['< 65', '65 – 70', '≥ 70']);
    expect(labels([0.725, 0.7525])).to.deep.equal(['< 72.5', '72.5 – 75.25', '≥ 75.25']);
  });

  it('have one digit where bounds are quotients, and as many as tell them apart', () => {
    expect(labels([32 / 45, 7 / 9])).to.deep.equal(['< 71.1', '71.1 – 77.8', '≥ 77.8']);
    expect(labels([0.71111, 0.71144])).to.deep.equal(['< 71.11', '71.11 – 71.14', '≥ 71.14']);
  });

  it('name each whole number once', () => {
    expect(labels([1, 5], 'count')).to.deep.equal(['0', '1 – 4', '≥ 5']);
  });
});
