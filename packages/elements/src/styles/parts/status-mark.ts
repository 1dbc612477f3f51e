import type { Status } from '@hivemap/core';
import { css, html, type CSSResult, type TemplateResult } from 'lit';
import { statusShape } from '../../scene/status-shape.js';
import { color } from '../tokens.js';

export const statusMarkStyles: CSSResult = css`
  .status-mark {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .status-mark svg {
    flex: none;
  }
  .status-mark.ok {
    color: ${color('ok')};
  }
  .status-mark.warn {
    color: ${color('warn')};
  }
  .status-mark.stop {
    color: ${color('accent')};
  }
  .status-mark.stale,
  .status-mark.unknown {
    color: ${color('stale')};
  }
`;

/** A status as shape and word; the color only repeats them. */
export function statusMark(status: Status, word: string | TemplateResult): TemplateResult {
  return html`<span class="status-mark ${status}">${statusGlyph(status)}<span>${word}</span></span>`;
}

/** The shape alone, where the word stands elsewhere. */
export function statusGlyph(status: Status): TemplateResult {
  const { path, hollow } = statusShape(status);
  return html`<svg width="0.72em" height="0.72em" viewBox="-1.15 -1.15 2.3 2.3" aria-hidden="true">
    <path
      d=${path}
      fill=${hollow ? 'none' : 'currentColor'}
      stroke="currentColor"
      stroke-width=${hollow ? 0.28 : 0}
      stroke-dasharray=${hollow ? '0.45 0.35' : 'none'}
    />
  </svg>`;
}
