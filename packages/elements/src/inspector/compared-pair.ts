import type { AreaRecord, RecordView } from '@hivemap/core';
import type { Target } from '../city/city-state.js';

/** The first and the last of several selected areas; `null` where there are not two. */
export function comparedPair(selection: readonly Target[]): readonly [Target, Target] | null {
  const areas = selection.filter(({ kind }) => kind === 'division' || kind === 'grid');
  const [first, last] = [areas[0], areas.at(-1)];
  return areas.length > 1 && areas.length === selection.length && first && last ? [first, last] : null;
}

export function isArea(record: RecordView['record'] | undefined): record is AreaRecord {
  return record?.kind === 'division' || record?.kind === 'grid';
}
