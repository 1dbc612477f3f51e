import { formatDay } from '../calendar/calendar-day.js';
import { instantOf } from '../contract/instant-of.js';
import { areaFigures, definitionsOf } from './area-figures.js';
import type { CityRecords } from './city-snapshot.js';
import { RISK_CRITERIA, RISK_LEVELS, type RiskMark, type RisksView } from './program-views.js';
import type { Sight } from './sight.js';

type Risk = NonNullable<CityRecords['risks']>[number];

/** Assessments of decisions. Which decisions they are is no public matter before they are taken: there counts alone. */
export function risksView(sight: Sight): RisksView {
  const { snapshot, hierarchy, scope } = sight;
  const risks = (snapshot.records.risks ?? []).map(riskMarks(sight));
  const levels = { high: 0, medium: 0, low: 0 };
  for (const { level } of risks) levels[level] += 1;
  return {
    view: 'risks',
    asOf: sight.asOf,
    risks: scope === 'public' ? [] : [...risks].sort(byRisk),
    levels,
    assessed: areaFigures(sight, definitionsOf(sight, ['riskAssessed']))(hierarchy.root)['riskAssessed']!,
  };
}

/** @returns A function that tells of an assessment as it stood. */
export function riskMarks({ snapshot, asOfMs, clock }: Sight): (risk: Risk) => RiskMark {
  const units = new Map((snapshot.records.units ?? []).map(({ id, name }) => [id, { id, name }]));
  return ({ id, title, unit, level, criteria, stage, required, decidedAt }) => {
    const decided = decidedAt === undefined ? null : instantOf(decidedAt, clock.timeZone);
    return {
      id,
      title,
      unit: units.get(unit) ?? null,
      level,
      criteria,
      weakest: RISK_CRITERIA.reduce((least, one) => (criteria[one] < criteria[least] ? one : least)),
      stage,
      required: required ?? false,
      decidedAt: decided === null || decided > asOfMs ? null : formatDay(clock.dayAt(decided)),
    };
  };
}

function byRisk(a: RiskMark, b: RiskMark): number {
  return (
    RISK_LEVELS.indexOf(a.level) - RISK_LEVELS.indexOf(b.level) ||
    a.criteria[a.weakest] - b.criteria[b.weakest] ||
    a.id.localeCompare(b.id)
  );
}
