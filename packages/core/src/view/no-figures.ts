/** The four "no"s: 小事不出村, 大事不出乡, 风险不外溢, 矛盾不上交. */
import type { Name } from '../contract/name.js';
import { indicatorInfo, indicatorRegistry } from '../indicators/registry.js';
import type { CitySnapshot } from './city-snapshot.js';
import type { Figure } from './figure.js';
import { NOES, type NoFigure, type NoId } from './matter-views.js';

interface NoRule {
  readonly indicator: string;
  /** What the indicator counts is what should not happen. */
  readonly complement: boolean;
  readonly formula: Name;
}

const RULES: Readonly<Record<NoId, NoRule>> = {
  closedInVillage: {
    indicator: 'villageResolution',
    complement: false,
    formula: { 'zh-CN': '在网格或村（社区）办结 ÷ 全部办结', en: 'closed at grid or village ÷ closed' },
  },
  closedInTownship: {
    indicator: 'townshipOrBelow',
    complement: false,
    formula: { 'zh-CN': '在乡镇（街道）及以下办结 ÷ 全部办结', en: 'closed at township or below ÷ closed' },
  },
  noSpillover: {
    indicator: 'spillover',
    complement: true,
    formula: { 'zh-CN': '1 − 跨县事项 ÷ 受理', en: '1 − cross-county ÷ accepted' },
  },
  notEscalated: {
    indicator: 'upwardTransfer',
    complement: true,
    formula: { 'zh-CN': '1 − 最高到达市级及以上 ÷ 受理', en: '1 − reached the city or above ÷ accepted' },
  },
};

/** Indicators that the four are made from. */
export const NO_INDICATORS: readonly string[] = NOES.map((id) => RULES[id].indicator);

/** @param figures - Of one area by indicator, after the gate. */
export function noFigures(
  figures: Readonly<Record<string, Figure>>,
  snapshot: CitySnapshot,
): readonly NoFigure[] {
  const registry = indicatorRegistry(snapshot.manifest);
  return NOES.flatMap((id) => {
    const { indicator, complement, formula } = RULES[id];
    const definition = registry.get(indicator);
    const figure = figures[indicator];
    if (!definition || !figure) return [];
    return {
      id,
      figure: complement ? complementOf(figure) : figure,
      formula,
      indicator: indicatorInfo(definition, snapshot),
    };
  });
}

/** What is left of the whole; as hidden as the share itself. */
function complementOf(figure: Figure): Figure {
  if (figure.state !== 'value') return figure;
  const { value, numerator, denominator } = figure;
  return {
    state: 'value',
    value: 1 - value,
    ...(numerator === undefined || denominator === undefined
      ? {}
      : { numerator: denominator - numerator, denominator }),
  };
}
