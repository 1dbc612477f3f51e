/** Views of fences, letters and scenic loads: the verticals beside areas and communities. */
import type { FencesQuery, FencesView } from './fence-views.js';
import type { LettersQuery, LettersView } from './letter-views.js';
import type { ScenicLoadsQuery, ScenicLoadsView } from './scenic-loads-views.js';

export type * from './fence-views.js';
export type * from './letter-views.js';
export type * from './scenic-loads-views.js';

export type VerticalQuery = FencesQuery | LettersQuery | ScenicLoadsQuery;

export interface VerticalViews {
  readonly fences: FencesView;
  readonly letters: LettersView;
  readonly 'scenic-loads': ScenicLoadsView;
}
