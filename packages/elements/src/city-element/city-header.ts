import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { CityState } from '../city/city-state.js';
import { formatMoment } from '../city/format-moment.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { icon } from '../styles/icon.js';
import { brandMark } from '../styles/parts/brand-mark.js';
import { color, size } from '../styles/tokens.js';
import '../localization/terms/first-panels.js';
import '../localization/terms/panels.js';

export interface CityHeader {
  readonly state: CityState;
  readonly localize: HiveLocalize;
  readonly wall: boolean;
  readonly tableOpen: boolean;
  readonly search: boolean;
  /** `null` where there is no table to open. */
  readonly toggleTable: (() => void) | null;
  readonly toggleTheme: () => void;
  readonly goUp: () => void;
}

/** The bar above the map; on a phone the name of the place and the way back. */
export function cityHeader(header: CityHeader): TemplateResult {
  const { state, localize, wall } = header;
  const name = state.city ? localize.name(state.city.name) : '';
  const title = name ? localize.term(wall ? 'governanceWall' : 'governanceMap', name) : '';
  return html`<div class="bar" part="header">
      ${back(header)}<span class="mark">${brandMark(wall ? 60 : 24)}</span>
      ${title ? html`<h1>${title}</h1>` : nothing}
      ${place(header)}<slot name="header-start"></slot>
      <hive-breadcrumb class="trail" for="map"></hive-breadcrumb>
      <span class="space"></span>
      ${header.search && !wall ? html`<hive-search class="search" part="search" for="map"></hive-search>` : nothing}
      <hive-status for="map"></hive-status>${scopeChip(header)}${wall ? nothing : buttons(header)}
      <slot name="header-end"></slot>
    </div>
    ${banner(header)}`;
}

function back({ state, localize, goUp }: CityHeader): TemplateResult | typeof nothing {
  const parent = state.path.at(-2);
  if (!parent || state.division === state.lockedTo) return nothing;
  return html`<button class="icon-button back" aria-label=${localize.term('back', localize.name(parent.name))} @click=${goUp}>
    ${icon('back', 20)}
  </button>`;
}

/** Where one is, for a bar that has no room for the whole path. */
function place({ state, localize }: CityHeader): TemplateResult {
  const here = state.path.at(-1);
  const around = state.path
    .slice(0, -1)
    .reverse()
    .map(({ name }) => localize.name(name));
  return html`<div class="place ${around.length === 0 ? 'outermost' : ''}">
    <strong>${here ? localize.name(here.name) : ''}</strong>
    <span class="muted">${around.join(' · ')}</span>
  </div>`;
}

function scopeChip({ state, localize }: CityHeader): TemplateResult | typeof nothing {
  const { city } = state;
  if (!city) return nothing;
  const scope = localize.term(
    city.scope === 'public' || state.scope === 'public' ? 'scopePublic' : 'scopeInternal',
  );
  const deepest = city.levels.at(-1);
  return html`<span class="chip">${deepest ? localize.term('scopeTo', scope, localize.name(deepest.name)) : scope}</span>`;
}

function buttons({ localize, tableOpen, toggleTable, toggleTheme }: CityHeader): TemplateResult {
  return html`<span class="buttons">
    ${
      toggleTable
        ? html`<button
          class="icon-button table-toggle"
          aria-label=${localize.term('toggleTable')}
          aria-pressed=${tableOpen}
          title=${localize.term('toggleTable')}
          @click=${toggleTable}
        >
          ${icon('table', 17)}
        </button>`
        : nothing
    }
    <button class="icon-button" aria-label=${localize.term('toggleTheme')} title=${localize.term('toggleTheme')} @click=${toggleTheme}>
      ${icon('theme', 17)}
    </button>
  </span>`;
}

/** Old data look like new ones; so a line across the whole width says it. */
function banner({ state, localize }: CityHeader): TemplateResult | typeof nothing {
  const { status, city, statusSince } = state;
  if (!city || (status !== 'offline' && status !== 'stale')) return nothing;
  const time = formatMoment(status === 'offline' ? city.asOf : statusSince, city.timeZone, localize);
  return html`<p class="banner">${icon('clock', 16)} ${localize.term(status === 'offline' ? 'offlineNote' : 'staleNote', time)}</p>`;
}

export const cityHeaderStyles: CSSResult = css`
  .bar {
    position: relative;
    z-index: 3;
    display: flex;
    flex: none;
    flex-wrap: nowrap;
    align-items: center;
    justify-content: flex-start;
    gap: ${size('space-3')};
    min-height: 52px;
    padding: 0 ${size('space-4')};
    background: ${color('surface')};
    border-bottom: 1px solid ${color('border')};
  }
  .mark {
    display: inline-flex;
  }
  .brand .core {
    fill: ${color('accent')};
  }
  .brand .cell {
    fill: ${color('ink')};
  }
  h1 {
    flex: none;
    margin: 0;
    font-size: 15px;
    font-weight: 700;
    letter-spacing: 0.02em;
    white-space: nowrap;
  }
  .trail {
    padding-inline-start: ${size('space-3')};
    border-inline-start: 1px solid ${color('border-strong')};
  }
  .space {
    flex: 1;
  }
  .search {
    flex: 0 1 236px;
    min-inline-size: 44px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    min-height: 28px;
    padding: 0 10px;
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-control')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    white-space: nowrap;
  }
  .buttons {
    display: inline-flex;
  }
  .table-toggle[aria-pressed='true'] {
    background: ${color('surface-2')};
    color: ${color('ink')};
  }
  .banner {
    display: flex;
    align-items: center;
    gap: ${size('space-2')};
    margin: 0;
    padding: 6px ${size('space-4')};
    background: color-mix(in srgb, ${color('warn')} 14%, ${color('surface')});
    color: ${color('ink')};
  }
  .banner .icon {
    color: ${color('warn')};
  }
  .back,
  .place {
    display: none;
  }
`;
