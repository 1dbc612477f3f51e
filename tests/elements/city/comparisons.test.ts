import { expect } from '@esm-bundle/chai';
import { html, LitElement } from 'lit';
import type { Figure, IndicatorInfo } from '@hivemap/core';
import { figureChange, meetsTarget } from '../../../packages/elements/src/city/figure-change.js';
import { parseTargetValues, targetOf } from '../../../packages/elements/src/city/target-values.js';
import { HiveLocalize } from '../../../packages/elements/src/localization/hive-localize.js';

class Words extends LitElement {
  readonly words = new HiveLocalize(this);
  override render() {
    return html``;
  }
}
customElements.define('comparison-words', Words);

describe('how a figure changed', () => {
  const share: Pick<IndicatorInfo, 'unit' | 'disclosure' | 'direction'> = {
    unit: 'share',
    disclosure: 'case',
    direction: 'higher-is-better',
  };
  const value = (number: number): Figure => ({ state: 'value', value: number });
  const change = (now: Figure, before: Figure, indicator = share) =>
    figureChange(now, before, indicator, new Words().words);

  it('is told by shape and word, and judged by what is better', () => {
    expect(change(value(0.75), value(0.74))).to.include({
      arrow: '▲',
      tone: 'good',
      spoken: '上升 1.0 点，向好',
    });
    expect(change(value(0.75), value(0.74), { ...share, direction: 'lower-is-better' })).to.include({
      arrow: '▲',
      tone: 'attention',
    });
    expect(change(value(0.75), value(0.74), { ...share, direction: 'neutral' })).to.include({
      tone: 'muted',
    });
  });

  it('is none where it is written as none', () => {
    expect(change(value(0.7501), value(0.75))).to.include({ arrow: '＝', tone: 'muted', spoken: '持平' });
  });

  it('is not told where one of both may not be', () => {
    expect(change({ state: 'suppressed' }, value(0.7))).to.equal(null);
    expect(change(value(0.7), { state: 'none', reason: 'no-cases' })).to.equal(null);
  });

  it('meets a target from the side that is better', () => {
    expect(meetsTarget(0.73, 0.73, share)).to.equal(true);
    expect(meetsTarget(251, 250, { direction: 'lower-is-better' })).to.equal(false);
    expect(meetsTarget(1, 2, { direction: 'neutral' })).to.equal(null);
  });
});

describe('targets of the page', () => {
  const step = { kind: 'division', code: '0', level: 'city', name: '市' } as const;
  const whole = { division: '0', path: [step], lockedTo: null };

  it('are read as shares, percentages and counts', () => {
    expect(parseTargetValues('villageResolution:73% overdueOpen:250, x:0.5')).to.deep.equal({
      villageResolution: 0.73,
      overdueOpen: 250,
      x: 0.5,
    });
  });

  it('leave out what is no number, and know no words of the language', () => {
    expect(parseTargetValues('a: b:x :5 c:% d')).to.deep.equal({});
    expect(parseTargetValues(null)).to.deep.equal({});
    expect(targetOf({}, { id: 'constructor', unit: 'share' }, whole)).to.equal(null);
  });

  it('are the same everywhere for a rate, and of the whole page for a count', () => {
    const targets = { rate: 0.7, count: 250 };
    const part = { ...whole, division: '1', path: [step, { ...step, code: '1' }] };
    expect(targetOf(targets, { id: 'rate', unit: 'share' }, part)).to.equal(0.7);
    expect(targetOf(targets, { id: 'count', unit: 'count' }, whole)).to.equal(250);
    expect(targetOf(targets, { id: 'count', unit: 'count' }, part)).to.equal(null);
    expect(targetOf(targets, { id: 'count', unit: 'count' }, { ...part, lockedTo: '1' })).to.equal(250);
  });
});
