import { checkFields } from '../contract/check-fields.js';
import { hostIndicatorFields } from '../contract/host-indicator-fields.js';
import type { HostIndicator } from '../contract/manifest.js';
import type { Finding } from '../contract/problem-list.js';
import { parseFormula } from './formula/parse-formula.js';

/**
 * Checks the indicators that a manifest declares. A bad field costs the field, a missing id or name the indicator; of
 * two with one id the first stays.
 *
 * @param report - Told of everything that is wrong, and of expressions that are words only: their figures must
 *   come from the `indicators` resource.
 */
export function readHostIndicators(
  declared: readonly unknown[],
  report: (finding: Finding) => void,
): readonly HostIndicator[] {
  const ids = new Map<unknown, number>();
  return declared.flatMap((raw, index) => {
    const prefix = `/indicators/${index}`;
    const about = { resource: 'manifest', path: prefix } as const;
    const fields = { ...(raw as object) };
    const host = checkFields(hostIndicatorFields, fields, { resource: 'manifest', prefix, report });
    if (!host) return [];
    const first = ids.get(host['id']);
    if (first !== undefined) {
      report({ ...about, code: 'duplicate-id', severity: 'error', path: `${prefix}/id`, params: { first } });
      return [];
    }
    ids.set(host['id'], index);
    const { expression } = host;
    if (typeof expression === 'string' && !parseFormula(expression)) {
      const params = { expected: 'formula' };
      report({ ...about, code: 'unknown-value', severity: 'warning', path: `${prefix}/expression`, params });
    }
    return [host];
  });
}
