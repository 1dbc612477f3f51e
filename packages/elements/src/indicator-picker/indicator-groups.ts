import type { IndicatorInfo } from '@hivemap/core';
import type { HiveLocalize } from '../localization/hive-localize.js';

const GROUPS = [
  'case',
  'operational',
  'organization',
] as const satisfies readonly IndicatorInfo['disclosure'][];

export interface IndicatorGroup {
  readonly id: IndicatorInfo['disclosure'];
  readonly indicators: readonly IndicatorInfo[];
}

/** Indicators whose name, id or formula has every word of the text, by group; empty groups are left out. */
export function indicatorGroups(
  indicators: readonly IndicatorInfo[],
  text: string,
  localize: Pick<HiveLocalize, 'name'>,
): readonly IndicatorGroup[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = indicators.filter((indicator) => {
    const said = [localize.name(indicator.name), indicator.id, localize.name(indicator.formula)]
      .join(' ')
      .toLocaleLowerCase();
    return words.every((word) => said.includes(word));
  });
  return GROUPS.map((id) => ({ id, indicators: found.filter((one) => one.disclosure === id) })).filter(
    (group) => group.indicators.length > 0,
  );
}
