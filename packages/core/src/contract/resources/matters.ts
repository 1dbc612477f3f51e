import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { placeCode } from '../fields/place-code.js';
import { flag } from '../fields/flag.js';
import { keyword } from '../fields/keyword.js';
import { moment } from '../fields/moment.js';
import { within } from '../fields/numbers.js';
import { ordinal } from '../fields/ordinal.js';
import { stage } from '../fields/stage.js';
import { list, object, optional } from '../fields/structure.js';
import { tier } from '../fields/tier.js';

/** Matters (事项): disputes and risks on their way through the tiers. There is no free text in them. */
export const matters = defineResource({
  description: 'A matter (事项)',
  fields: {
    id: code(),
    type: keyword(),
    grid: optional(placeCode()),
    division: optional(placeCode()),
    tier: optional(tier()),
    stage: stage(),
    collectedAt: moment(),
    acceptedAt: optional(moment()),
    dueAt: optional(moment()),
    closedAt: optional(moment()),
    success: optional(flag()),
    reopenedAt: optional(moment()),
    scale: optional(ordinal('特别重大', '重大', '较大', '一般')),
    method: optional(
      choice({
        '01': [1, '调解'],
        '02': [2, '仲裁'],
        '03': [3, '行政复议'],
        '04': [4, '行政裁决'],
        '05': [5, '诉讼'],
        '06': [6, '协商和解'],
      }),
    ),
    crossCounty: optional(flag()),
    source: optional(
      choice({
        grid: ['网格'],
        court: ['法院', '诉讼'],
        petition: ['信访'],
        police: ['公安', '警情'],
        hotline: ['热线', '12345'],
      }),
    ),
    hops: optional(list(object({ tier: tier(), at: moment(), reason: keyword() }), 100)),
    history: optional(list(object({ stage: stage(), at: moment() }), 200)),
    lon: optional(within(-180, 180)),
    lat: optional(within(-90, 90)),
  },
  key: ['id'],
  needs: [['grid', 'division']],
  references: { grid: 'grid', division: 'division' },
  positions: [['lon', 'lat']],
});
