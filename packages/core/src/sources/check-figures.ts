import type { Finding } from '../contract/problem-list.js';
import { indicatorRegistry } from '../indicators/registry.js';
import type { CitySnapshot } from '../view/city-snapshot.js';

/**
 * Finds rows of `indicators` that give no figure: of an indicator that nobody declares, without a denominator
 * where one is needed, or with a share of more than all.
 *
 * @param snapshot - With everything read.
 */
export function checkFigures({ records, manifest }: CitySnapshot, report: (finding: Finding) => void): void {
  const registry = indicatorRegistry(manifest);
  records.indicators?.forEach(({ indicator, numerator, denominator, suppressed, group }, index) => {
    const definition = registry.get(indicator);
    const about = { severity: 'warning', resource: 'indicators', index } as const;
    if (!definition) {
      report({ ...about, code: 'unknown-indicator', path: '/indicator' });
      return;
    }
    // A group is part of the numerator alone.
    if (definition.counts !== 'ratio' || suppressed || numerator === undefined || group !== undefined) return;
    // Nothing of nothing is no case.
    const isEmpty = denominator === undefined || (denominator === 0 && numerator !== 0);
    const isMoreThanAll =
      definition.unit === 'share' && definition.range[1] === 1 && numerator > (denominator ?? 0);
    if (isEmpty) report({ ...about, code: 'bad-ratio', path: '/denominator', params: { reason: 'empty' } });
    else if (isMoreThanAll)
      report({ ...about, code: 'bad-ratio', path: '/numerator', params: { reason: 'share' } });
  });
}
