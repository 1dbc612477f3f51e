import { indicatorInfo } from '../indicators/registry.js';
import { isShown } from '../privacy/scope.js';
import { areaSummary } from './area-facts.js';
import { areaFigures, definitionsOf } from './area-figures.js';
import type { Force, ForcesQuery, ForcesView } from './program-views.js';
import { drilledArea, periodInfo, type Sight } from './sight.js';

type Flag = 'adviser' | 'auxiliary' | 'psychService' | 'commissioner' | 'securityMember';

const FORCES: readonly (readonly [indicator: string, flag: Flag])[] = [
  ['commissionerCoverage', 'commissioner'],
  ['adviserCoverage', 'adviser'],
  ['auxiliaryCoverage', 'auxiliary'],
  ['securityMemberCoverage', 'securityMember'],
  ['psychCoverage', 'psychService'],
];
const MOST_NAMED = 200;

/** Where commissioners, advisers, auxiliaries and security members are missing; in public scope counted only. */
export function forcesView(sight: Sight, { division }: Pick<ForcesQuery, 'division'>): ForcesView {
  const { snapshot, hierarchy, scope } = sight;
  const drilled = drilledArea(sight, division);
  const definitions = definitionsOf(
    sight,
    FORCES.map(([id]) => id),
  );
  const figures = areaFigures(sight, definitions);
  const own = figures(drilled);
  const below = hierarchy.nodes.slice(drilled.index, drilled.end).filter(({ kind }) => kind === 'division');
  return {
    view: 'forces',
    asOf: sight.asOf,
    period: periodInfo(sight.period),
    forces: FORCES.map(([id, flag], at): Force => {
      const missing = below.filter(
        (area) => isShown(area, scope) && snapshot.records.divisions?.[area.record]?.[flag] === false,
      );
      return {
        indicator: indicatorInfo(definitions[at]!, snapshot),
        figure: own[id]!,
        missing: missing.slice(0, MOST_NAMED).map((area) => areaSummary(area, snapshot)),
        missingCount: missing.length,
      };
    }),
    divisions: hierarchy
      .childrenOf(drilled)
      .filter((area) => area.kind === 'division' && isShown(area, scope))
      .map((area) => ({ area: areaSummary(area, snapshot), figures: figures(area) })),
  };
}
