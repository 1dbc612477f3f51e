import type { MatterListQuery, MatterRow } from '@hivemap/core';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CityState } from './city-state.js';
import { matterListQuery } from './queries.js';
import '../localization/terms/matters.js';

/** Matters one by one: of the places whose list is open, else of the drilled division. */
export function listedMattersQuery(
  state: CityState,
  page: Pick<MatterListQuery, 'offset' | 'limit'>,
): MatterListQuery | null {
  if (state.division === null) return null;
  const places = state.matters.places ?? [state.division];
  return matterListQuery({ ...state, matters: { ...state.matters, places } }, page);
}

/** How a matter stands, as its row says it. */
export function matterStatusWord({ status }: MatterRow, localize: HiveLocalize): string {
  if (status === 'unknown') return localize.term('statusOver');
  if (status === 'stop') return localize.term('matterMeasure', 'overdue');
  return localize.term(status === 'warn' ? 'dueSoon' : 'statusOpen');
}
