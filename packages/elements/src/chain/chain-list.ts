import type { UnitMark } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { statusMark } from '../styles/parts/status-mark.js';
import '../localization/terms/chain.js';
import '../localization/terms/late-panels.js';

/** Rows of one page. */
export const CHAIN_PAGE = 40;

export interface ChainList {
  readonly units: readonly UnitMark[];
  readonly offset: number;
  readonly localize: HiveLocalize;
  readonly choose: (unit: UnitMark) => void;
  readonly turn: (offset: number) => void;
}

/** The chain as a table: what the drawing says, row by row. */
export function chainList({ units, offset, localize, choose, turn }: ChainList): TemplateResult {
  const names = new Map(units.map(({ id, name }) => [id, localize.name(name)]));
  const last = Math.min(units.length, offset + CHAIN_PAGE);
  const number = (value: number): string => localize.number(value);
  return html`<div class="scroller list">
      <table part="list">
        <thead>
          <tr>
            <th scope="col">${localize.term('chainUnit')}</th>
            <th scope="col">${localize.term('unitAbove')}</th>
            <th scope="col" class="end">${localize.term('duties')}</th>
            <th scope="col">${localize.term('deadlineDay')}</th>
          </tr>
        </thead>
        <tbody>
          ${units.slice(offset, last).map(
            (unit) => html`<tr>
              <th scope="row"><button @click=${() => choose(unit)}>${localize.name(unit.name)}</button></th>
              <td class="muted">${names.get(unit.parent ?? '') ?? '–'}</td>
              <td class="end">${unit.duties.count === 0 ? '–' : `${number(unit.duties.done)}/${number(unit.duties.count)}`}</td>
              <td class="due">
                ${unit.duties.count === 0 ? '–' : statusMark(unit.status, unit.duties.nextDue ?? localize.term('unitStatus', unit.status))}
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      units.length > CHAIN_PAGE
        ? html`<div class="pager">
          <button ?disabled=${offset === 0} @click=${() => turn(Math.max(0, offset - CHAIN_PAGE))}>
            ${localize.term('previousPage')}
          </button>
          <span class="muted small">${number(offset + 1)}–${number(last)} / ${number(units.length)}</span>
          <button ?disabled=${last >= units.length} @click=${() => turn(last)}>${localize.term('nextPage')}</button>
        </div>`
        : nothing
    }`;
}
