/** How the city is staffed and covered: grids, advisers, auxiliaries and the like. Class `operational`. */
import { AreaSums } from './area-sums.js';
import type { CountingContext, IndicatorDefinition } from './indicator-definition.js';
import type { Tally } from './tally.js';

type Flag = 'adviser' | 'auxiliary' | 'psychService' | 'commissioner' | 'securityMember';
type Words = Readonly<Record<'zh-CN' | 'en', string>>;

const SOURCE = {
  'zh-CN': '平安建设与网格化服务管理考评常用口径',
  en: 'Common practice of assessments of grid management',
};
const VILLAGE = 'village';

function stock(
  id: string,
  name: Words,
  formula: Words,
  expression: string,
  resources: readonly string[],
  tally: (context: CountingContext) => Tally,
): IndicatorDefinition {
  return {
    id,
    name,
    formula,
    expression,
    unit: 'share',
    direction: 'higher-is-better',
    kind: 'stock',
    disclosure: 'operational',
    range: [0, 1],
    source: SOURCE,
    resources,
    counts: 'ratio',
    tally,
  };
}

export const STRUCTURE_INDICATORS: readonly IndicatorDefinition[] = [
  stock(
    'gridCoverage',
    { 'zh-CN': '网格覆盖率', en: 'Villages with grids' },
    { 'zh-CN': '有网格的村（社区）÷ 全部村（社区）', en: 'villages with grids ÷ villages' },
    'count(villages, grids > 0) / count(villages)',
    ['divisions', 'grids'],
    villagesWithGrids,
  ),
  {
    ...stock(
      'gridStaffing',
      { 'zh-CN': '网格配备率', en: 'Staffed grids' },
      { 'zh-CN': '已配备网格员的网格 ÷ 全部网格', en: 'staffed grids ÷ grids' },
      'count(grids, staffed) / count(grids)',
      ['grids'],
      staffedGrids,
    ),
    isStated: ({ grids = [] }) => grids.some(({ staffed }) => staffed !== undefined),
    needs: 'grids.staffed',
  },
  {
    ...stock(
      'householdsPerGrid',
      { 'zh-CN': '户格比', en: 'Households per grid' },
      { 'zh-CN': '网格内户数 ÷ 网格数', en: 'households in grids ÷ grids' },
      'sum(grids.households) / count(grids)',
      ['grids'],
      householdsOfGrids,
    ),
    unit: 'households',
    direction: 'neutral',
    range: [0, null],
  },
  coverage('adviserCoverage', 'adviser', VILLAGE, { 'zh-CN': '法律顾问', en: 'Legal adviser' }),
  coverage('auxiliaryCoverage', 'auxiliary', VILLAGE, { 'zh-CN': '辅警', en: 'Auxiliary police' }),
  coverage('psychCoverage', 'psychService', VILLAGE, { 'zh-CN': '心理服务', en: 'Psychological service' }),
  coverage('commissionerCoverage', 'commissioner', 'township', {
    'zh-CN': '政法委员',
    en: 'Political and legal commissioner',
  }),
  coverage('securityMemberCoverage', 'securityMember', VILLAGE, {
    'zh-CN': '治保委员',
    en: 'Public security member',
  }),
];

/** @param level - That has the flag as a rule; where a city has it on another, the deepest one counts. */
function coverage(id: string, flag: Flag, level: string, what: Words): IndicatorDefinition {
  const zh = what['zh-CN'];
  const definition = stock(
    id,
    { 'zh-CN': `${zh}覆盖率`, en: `${what.en} coverage` },
    { 'zh-CN': `有${zh}的区划 ÷ 全部同级区划`, en: 'divisions with one ÷ divisions of that level' },
    `count(divisions, level = ${level}, ${flag}) / count(divisions, level = ${level})`,
    ['divisions'],
    (context) => flaggedDivisions(flag, context),
  );
  return {
    ...definition,
    isStated: ({ divisions = [] }) => divisions.some((division) => division[flag] !== undefined),
    needs: `divisions.${flag}`,
  };
}

/** Villages are the divisions of that level; in a city without it, the divisions that hold grids or nothing. */
function villagesWithGrids({ hierarchy }: CountingContext): Tally {
  const sums = new AreaSums(hierarchy);
  const hasVillages = hierarchy.nodes.some(({ level }) => level === VILLAGE);
  for (const area of hierarchy.nodes) {
    if (area.kind !== 'division') continue;
    const holdsGrids = hierarchy.childrenOf(area).some(({ kind }) => kind === 'grid');
    const isVillage = hasVillages ? area.level === VILLAGE : holdsGrids || area.children.length === 0;
    if (isVillage) sums.add(area, holdsGrids ? 1 : 0, 1);
  }
  return sums.tally();
}

function staffedGrids({ snapshot, hierarchy }: CountingContext): Tally {
  const sums = new AreaSums(hierarchy);
  for (const area of hierarchy.nodes) {
    if (area.kind === 'grid') sums.add(area, snapshot.records.grids?.[area.record]?.staffed ? 1 : 0, 1);
  }
  return sums.tally();
}

/** Grids that do not say how many households they have (campuses, markets) are left out. */
function householdsOfGrids({ snapshot, hierarchy }: CountingContext): Tally {
  const sums = new AreaSums(hierarchy);
  for (const area of hierarchy.nodes) {
    const households = area.kind === 'grid' ? snapshot.records.grids?.[area.record]?.households : undefined;
    if (households !== undefined) sums.add(area, households, 1);
  }
  return sums.tally();
}

/**
 * Divisions of the deepest level that has the flag at all. Where any of them says no, one that says
 * nothing was not asked and is left out; else saying nothing means no.
 */
function flaggedDivisions(flag: Flag, { snapshot, hierarchy }: CountingContext): Tally {
  const records = snapshot.records.divisions ?? [];
  const divisions = hierarchy.nodes.filter(({ kind, record }) => kind === 'division' && record >= 0);
  const flagged = divisions.filter(({ record }) => records[record]?.[flag] !== undefined);
  const deepest = flagged.reduce((best, area) => (area.depth > best.depth ? area : best), hierarchy.root);
  const anyNo = flagged.some(({ record }) => records[record]?.[flag] === false);
  const sums = new AreaSums(hierarchy);
  for (const area of divisions) {
    const value = records[area.record]?.[flag];
    if (flagged.length === 0 || area.level !== deepest.level || (anyNo && value === undefined)) continue;
    sums.add(area, value ? 1 : 0, 1);
  }
  return sums.tally();
}
