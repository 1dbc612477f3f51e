import { css, html, type CSSResult, type TemplateResult } from 'lit';
import { color, size } from '../tokens.js';
import { hatchSwatch } from './hatch.js';

export const figureStyles: CSSResult = css`
  .figure {
    white-space: nowrap;
  }
  .figure .unit {
    margin-inline-start: 0.15em;
    color: ${color('ink-3')};
    font-size: max(0.55em, ${size('font-micro')});
    letter-spacing: 0;
  }
  .figure.missing {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: ${color('ink-3')};
    font-size: ${size('font-small')};
    white-space: normal;
  }
  .figure .hatch {
    flex: none;
    border: 1px solid ${color('border-strong')};
    border-radius: 2px;
    color: ${color('hatch')};
  }
`;

export interface SpokenFigure {
  readonly state: 'value' | 'suppressed' | 'insufficient' | 'none';
  readonly text: string;
  readonly unit: string;
  readonly spoken: string;
}

/** A figure as it is seen; where there is no number, the word that says why, never a zero. */
export function figureLine(figure: SpokenFigure): TemplateResult {
  if (figure.state === 'value')
    return html`<span class="figure"
      >${figure.text}${figure.unit ? html`<span class="unit">${figure.unit}</span>` : null}</span
    >`;
  return html`<span class="figure missing"
    >${figure.state === 'none' ? null : hatchSwatch(figure.state, 14, 10)}<span aria-hidden=${figure.spoken === figure.text ? 'false' : 'true'}
      >${figure.text}</span
    >${figure.spoken === figure.text ? null : html`<span class="visually-hidden">${figure.spoken}</span>`}</span
  >`;
}
