/** Views of fences, letters and scenic loads: the verticals beside areas and communities. */
import type { CampaignMark, CampaignsQuery, CampaignsView } from './campaign-views.js';
import type { FencesQuery, FencesView } from './fence-views.js';
import type { LettersQuery, LettersView } from './letter-views.js';
import type { NearPlace, ScenicMark } from './place-views.js';
import type { ScenicLoad, ScenicLoadsQuery, ScenicLoadsView } from './scenic-loads-views.js';

export type * from './campaign-views.js';
export type * from './coverage-views.js';
export type * from './fence-views.js';
export type * from './letter-views.js';
export type * from './scenic-loads-views.js';

export type VerticalQuery = CampaignsQuery | FencesQuery | LettersQuery | ScenicLoadsQuery;

export interface VerticalViews {
  readonly campaigns: CampaignsView;
  readonly fences: FencesView;
  readonly letters: LettersView;
  readonly 'scenic-loads': ScenicLoadsView;
}

export interface CampaignRecord {
  readonly kind: 'campaign-area';
  readonly campaign: CampaignMark;
}

export interface ScenicRecord {
  readonly kind: 'scenic';
  readonly scenic: ScenicMark;
  /** The course of the day, foretold to {@link ScenicRecord.until}. */
  readonly course: ScenicLoad | null;
  /** Closing time, `18:00`: the contract has none of an area. */
  readonly until: string;
  /** The nearest of each of the two stations and the court in a straight line: one of them is the nearest by road. */
  readonly candidates: readonly NearPlace[];
}
