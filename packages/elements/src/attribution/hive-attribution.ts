import type { CityView, SourceNote } from '@hivemap/core';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { customElement } from '../city/custom-element.js';
import { PanelElement } from '../city/panel-element.js';
import { controlStyles } from '../styles/panel-styles.js';
import { closeOnEscape, closeOnLeave } from '../styles/parts/disclosure.js';
import { color, size } from '../styles/tokens.js';
import { safeLink } from './safe-link.js';
import '../localization/terms/first-panels.js';
import '../localization/terms/panels.js';

/**
 * @summary The marks that a picture of the city must carry (schematic, demo data, map review number) and
 *   where the data come from. Neither `hidden` nor a style of the page takes it away.
 * @csspart mark - One of the marks.
 * @csspart sources - The list of sources.
 */
@customElement('hive-attribution')
export class HiveAttribution extends PanelElement {
  static override styles: CSSResultGroup = [
    ...controlStyles,
    css`
      :host,
      :host([hidden]) {
        position: relative;
        display: flex !important;
        flex-wrap: wrap;
        align-items: center;
        gap: ${size('space-1')} ${size('space-2')};
        min-width: 0;
        max-width: 100%;
        visibility: visible !important;
        opacity: 1 !important;
        color: ${color('ink-2')};
        font-size: ${size('font-micro')};
        line-height: 1.5;
      }
      .mark {
        padding: 0 5px;
        background: ${color('surface')};
        border: 1px solid ${color('border-strong')};
        border-radius: ${size('radius-tag')};
        color: ${color('ink-2')};
        font-weight: 700;
        white-space: nowrap;
      }
      .review {
        color: ${color('ink-2')};
        white-space: nowrap;
      }
      summary {
        max-width: 100%;
        font-size: inherit;
      }
      .line {
        display: block;
        max-width: 36em;
        padding-inline: 2px;
        background: color-mix(in srgb, ${color('ground')} 88%, transparent);
        border-radius: ${size('radius-tag')};
        overflow: hidden;
        text-decoration: underline dotted;
        text-overflow: ellipsis;
        text-underline-offset: 3px;
        white-space: nowrap;
      }
      .short {
        display: none;
        padding-inline: 2px;
        background: color-mix(in srgb, ${color('ground')} 88%, transparent);
        border-radius: ${size('radius-tag')};
        text-decoration: underline dotted;
        text-underline-offset: 3px;
      }
      /* In a map as narrow as a phone the titles would be cut after the first: they are one tap away. */
      @container (max-width: 639px) {
        .line {
          display: none;
        }
        .short {
          display: block;
        }
      }
      details {
        min-width: 0;
      }
      .sources {
        position: absolute;
        inset-block-end: calc(100% + 4px);
        inset-inline-start: 0;
        z-index: 10;
        width: max-content;
        max-width: min(420px, 90vw);
        max-height: 50vh;
        padding: ${size('space-3')};
        overflow: auto;
        background: ${color('surface')};
        border: 1px solid ${color('border-strong')};
        border-radius: ${size('radius-card')};
        box-shadow: 0 10px 30px -8px ${color('shadow')};
        color: ${color('ink')};
        font-size: ${size('font-small')};
      }
      .sources li + li {
        margin-top: ${size('space-2')};
        padding-top: ${size('space-2')};
        border-top: 1px solid ${color('border')};
      }
      .sources p {
        margin-bottom: ${size('space-2')};
        color: ${color('ink-2')};
      }
    `,
  ];

  protected override readonly drawnFrom = ['city'] as const;

  override render(): TemplateResult | typeof nothing {
    const { city } = this.cityController.value;
    if (!city) return nothing;
    // A map draws the marks itself; beside them only the sources are missing.
    if (this.for === null && this.closest('hive-map')) return this.#sources(city);
    const schematic = city.geometry === 'schematic';
    return html`
      ${schematic ? html`<span class="mark" part="mark">${this.localize.term('schematic')}</span>` : nothing}
      ${city.synthetic ? html`<span class="mark" part="mark">${this.localize.term('synthetic')}</span>` : nothing}
      ${
        city.mapReview
          ? html`<span class="review" part="mark">${this.localize.term('mapReview')} ${city.mapReview}</span>`
          : nothing
      }
      ${this.#sources(city)}
    `;
  }

  #sources(city: CityView): TemplateResult {
    const titles = city.sources.map(({ title }) => this.localize.name(title));
    const line =
      titles.length > 0 ? titles.join(this.localize.term('listJoin')) : this.localize.term('purpose');
    return html`<details @keydown=${closeOnEscape} @focusout=${closeOnLeave}>
      <summary title=${this.localize.term('sources')}><span class="line" dir="auto">${line}</span><span class="short">${this.localize.term('sources')}</span></summary>
      <div class="sources" part="sources">
        <p>${this.localize.term('purpose')}: ${this.localize.name(city.purpose)}</p>
        ${city.geometry === 'schematic' ? html`<p>${this.localize.term('schematicNote')}</p>` : nothing}
        <ul aria-label=${this.localize.term('sources')}>
          ${city.sources.map((source) => this.#source(source))}
        </ul>
      </div>
    </details>`;
  }

  #source({ title, url, license, note }: SourceNote): TemplateResult {
    const name = this.localize.name(title);
    const link = safeLink(url);
    return html`<li>
      ${link ? html`<a href=${link} target="_blank" rel="noopener noreferrer">${name}</a>` : name}
      ${license ? html`<span class="muted"> ${this.localize.term('license')} ${license}</span>` : nothing}
      ${note ? html`<div class="second">${this.localize.name(note)}</div>` : nothing}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hive-attribution': HiveAttribution;
  }
}
