import { expect } from '@esm-bundle/chai';
import type { Figure } from '@hivemap/core';
import { LitElement } from 'lit';
import {
  formatDifference,
  formatFigure,
  type FigureKind,
} from '../../../packages/elements/src/city/format-figure.js';
import { formatDay, formatMoment, formatPeriod } from '../../../packages/elements/src/city/format-moment.js';
import { HiveLocalize } from '../../../packages/elements/src/localization/hive-localize.js';

class Speaker extends LitElement {
  locale = 'zh-CN';
  readonly localize = new HiveLocalize(this, () => this.locale);
}
customElements.define('figure-speaker', Speaker);
const speaker = new Speaker();
const { localize } = speaker;

const share: FigureKind = { unit: 'share' };
const matters: FigureKind = { unit: 'count', disclosure: 'case' };
const said = (figure: Figure | undefined, kind: FigureKind, locale = 'zh-CN'): string[] => {
  speaker.locale = locale;
  const { text, unit, spoken } = formatFigure(figure, kind, localize);
  return [text, unit, spoken];
};

describe('a figure in words', () => {
  it('has shares in percent with one digit', () => {
    expect(said({ state: 'value', value: 0.7404 }, share)).to.deep.equal(['74.0', '%', '74.0%']);
    expect(said({ state: 'value', value: 0 }, share)).to.deep.equal(['0.0', '%', '0.0%']);
  });

  it('has counts with the unit of the language', () => {
    expect(said({ state: 'value', value: 4064 }, matters)).to.deep.equal(['4,064', '件', '4,064 件']);
    expect(said({ state: 'value', value: 4064 }, matters, 'en')).to.deep.equal([
      '4,064',
      'cases',
      '4,064 cases',
    ]);
  });

  it('is a word and never a zero where there is no number', () => {
    const without: readonly (Figure | undefined)[] = [
      { state: 'suppressed' },
      { state: 'insufficient', denominator: 12, minimum: 20 },
      { state: 'none', reason: 'no-cases' },
      { state: 'none', reason: 'not-published' },
      undefined,
    ];
    for (const locale of ['zh-CN', 'en'])
      for (const figure of without) {
        const [text, unit, spoken] = said(figure, share, locale);
        expect(text).to.not.match(/[0-9]/);
        expect([unit, spoken !== '']).to.deep.equal(['', true]);
      }
    expect(said(without[1], share)[2]).to.contain('12').and.to.contain('20');
  });

  it('differs from another by points where it is a share', () => {
    speaker.locale = 'zh-CN';
    expect(formatDifference(-0.016, share, localize)).to.deep.equal({ text: '1.6', unit: '点' });
  });
});

describe('a moment in words', () => {
  it("is in the city's time zone, not in the page's", () => {
    speaker.locale = 'zh-CN';
    expect(formatMoment('2026-11-20T00:00:00Z', 'Asia/Shanghai', localize)).to.equal('11-20 08:00');
    speaker.locale = 'en';
    expect(formatMoment('2026-11-20T00:00:00Z', 'Asia/Shanghai', localize)).to.contain('Nov 20');
  });

  it('is a day where it is a plain date: without an hour, and the same day in every zone', () => {
    speaker.locale = 'zh-CN';
    expect(formatMoment('2026-04-30', 'Asia/Shanghai', localize)).to.equal('04-30');
    expect(formatDay('2026-04-30', 'America/New_York')).to.equal('2026-04-30');
    speaker.locale = 'en';
    expect(formatMoment('2026-04-30', 'America/New_York', localize)).to.equal('Apr 30');
  });

  it('is nothing where the text is no instant, and bears a zone nobody knows', () => {
    speaker.locale = 'zh-CN';
    expect(formatMoment('soon', 'Asia/Shanghai', localize)).to.equal('');
    expect(formatMoment('2026-11-20T00:00:00Z', 'Mars/Olympus', localize)).to.not.equal('');
  });
});

describe('a period in words', () => {
  it('is so many months or days, or the period itself', () => {
    speaker.locale = 'zh-CN';
    const dates = { from: '2025-11-20', to: '2026-11-21' };
    expect(formatPeriod({ id: 'P12M', ...dates }, localize)).to.equal('近 12 个月');
    expect(formatPeriod({ id: 'P30D', ...dates }, localize)).to.equal('近 30 天');
    expect(formatPeriod({ id: '2026-Q3', ...dates }, localize)).to.equal('2026-Q3');
    expect(formatPeriod({ id: '2026-01-01/2026-06-30', ...dates }, localize)).to.equal(
      '2026-01-01 至 2026-06-30',
    );
  });
});
