import type { ReserveMark } from '@hivemap/core';
import { html } from 'lit';
import { formatDay } from '../city/format-moment.js';
import { fact } from './explanation.js';
import type { RecordContext, RecordParts } from './record-context.js';
import '../localization/terms/layers.js';
import '../localization/terms/panels.js';

/** A reserve: its name and level are all that the map knows of it. */
export function reserveRecord(reserve: ReserveMark, { localize, view, state }: RecordContext): RecordParts {
  return {
    title: localize.name(reserve.name),
    subtitle: localize.term('reserve'),
    body: html`<section>
        <dl class="pairs">${fact(localize.term('level'), localize.term('kindLevel', reserve.level))}</dl>
      </section>
      <p class="source">${formatDay(view.asOf, state.city?.timeZone)}</p>`,
  };
}
