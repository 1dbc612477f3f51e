import type { HostIndicator } from '../contract/manifest.js';
import type { Name } from '../contract/name.js';
import type { IndicatorDefinition } from './indicator-definition.js';

const UNITS = ['share', 'count', 'days', 'minutes', 'per-km2', 'per-10000', 'households', 'per-day'] as const;
const DIRECTIONS = ['higher-is-better', 'lower-is-better', 'neutral'] as const;
const CLASSES = ['case', 'operational', 'organization'] as const;
const COUNTS = ['ratio', 'count', 'largest', 'durations', 'actions'] as const;
const DATES = ['collectedAt', 'acceptedAt', 'closedAt', 'dueAt'] as const;
/** As the catalogue has it for rates of cases. */
const MINIMUM_CASES = 20;

/**
 * The host's own indicators. Their figures come from the `indicators` resource; what the declaration
 * leaves out is filled in on the careful side (`case` figures, suppressed as such).
 *
 * @returns Those that have an id and a name.
 */
export function hostIndicators(declared: readonly HostIndicator[]): readonly IndicatorDefinition[] {
  return declared.flatMap((host) => {
    const { id } = host;
    const name = nameIn(host['name']);
    return typeof id === 'string' && name !== undefined ? [complete(id, name, host)] : [];
  });
}

function complete(id: string, name: Name, host: HostIndicator): IndicatorDefinition {
  const unit = oneOf(host['unit'], UNITS) ?? 'share';
  const disclosure = oneOf(host['disclosure'], CLASSES) ?? 'case';
  const date = oneOf(host['date'], DATES);
  const expression = host['expression'];
  const minimum = host['minimumDenominator'];
  const careful = unit === 'share' && disclosure === 'case' ? MINIMUM_CASES : undefined;
  const minimumDenominator = typeof minimum === 'number' && minimum >= 0 ? minimum : careful;
  const counts = oneOf(host['counts'], COUNTS) ?? (unit === 'count' ? 'count' : 'ratio');
  return {
    id,
    name,
    formula: nameIn(host['formula']) ?? name,
    ...(typeof expression === 'string' ? { expression } : {}),
    unit,
    direction: oneOf(host['direction'], DIRECTIONS) ?? 'neutral',
    kind: host['kind'] === 'stock' ? 'stock' : 'flow',
    ...(date ? { date } : {}),
    disclosure,
    range: unit === 'share' ? [0, 1] : [0, null],
    ...(minimumDenominator === undefined ? {} : { minimumDenominator }),
    source: nameIn(host['source']) ?? { 'zh-CN': '本市自定义', en: 'Defined by the city' },
    resources: ['indicators'],
    counts,
    ...(unit === 'per-10000' ? { scale: 10_000 } : {}),
  };
}

function oneOf<const T extends string>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value);
}

function nameIn(value: unknown): Name | undefined {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}
