import { areaRecord } from './area-record.js';
import { campaignRecord } from './campaign-record.js';
import { communityRecord } from './community-record.js';
import { fenceRecord } from './fence-record.js';
import { listingRecord } from './listing-record.js';
import { matterRecord } from './matter-record.js';
import { centreRecord, letterRecord, linkRecord, riskRecord } from './network-record.js';
import { parkRecord } from './park-record.js';
import { projectRecord } from './project-record.js';
import type { RecordContext, RecordParts } from './record-context.js';
import { reserveRecord } from './reserve-record.js';
import { scenicRecord } from './scenic-record.js';
import { unitRecord } from './unit-record.js';

/** A record of any kind, ready for the inspector's frame; `null` where there is none. */
export function recordParts(context: RecordContext): RecordParts | null {
  const { record } = context.view;
  switch (record?.kind) {
    case undefined:
      return null;
    case 'division':
    case 'grid':
      return areaRecord(record, context);
    case 'community':
      return communityRecord(record, context);
    case 'scenic':
      return scenicRecord(record, context);
    case 'reserve':
      return reserveRecord(record.reserve, context);
    case 'park':
      return parkRecord(record, context);
    case 'matter':
      return matterRecord(record, context);
    case 'campaign-area':
      return campaignRecord(record.campaign, context);
    case 'fence':
      return fenceRecord(record.fence, context);
    case 'unit':
      return unitRecord(record, context);
    case 'project':
      return projectRecord(record, context);
    case 'listing':
      return listingRecord(record, context);
    case 'letter':
      return letterRecord(record, context);
    case 'link':
      return linkRecord(record, context);
    case 'centre':
      return centreRecord(record, context);
    case 'risk':
      return riskRecord(record, context);
  }
}
