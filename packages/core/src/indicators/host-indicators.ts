import type { HostIndicator } from '../contract/manifest.js';
import type { Formula } from './formula/formula.js';
import { parseFormula } from './formula/parse-formula.js';
import { tallyFormula } from './formula/tally-formula.js';
import type { IndicatorDefinition } from './indicator-definition.js';

/** As the catalogue has it for rates of cases. */
const MINIMUM_CASES = 20;

/**
 * The host's own indicators, as `readHostIndicators` left them. Their figures come from the `indicators` resource, or are
 * computed where the expression is a formula; what the declaration leaves out is filled in on the careful side (`case`
 * figures, suppressed as such).
 */
export function hostIndicators(declared: readonly HostIndicator[]): readonly IndicatorDefinition[] {
  return declared.map((host) => complete(host as HostFields));
}

/** A declaration after its check. */
type HostFields = Partial<Omit<IndicatorDefinition, 'range'>> &
  Pick<IndicatorDefinition, 'id' | 'name'> & { readonly range?: readonly [number | null, number | null] };

function complete(host: HostFields): IndicatorDefinition {
  const { id, name, expression, kind, date, range } = host;
  const formula = expression === undefined ? null : parseFormula(expression);
  const computed = formula ? computedParts(formula) : null;
  const unit = host.unit ?? computed?.unit ?? 'share';
  const disclosure = computed?.disclosure ?? host.disclosure ?? computed?.usualDisclosure ?? 'case';
  const careful = unit === 'share' && disclosure === 'case' ? MINIMUM_CASES : undefined;
  const minimumDenominator = host.minimumDenominator ?? careful;
  const scale = computed ? formula!.scale : unit === 'per-10000' ? 10_000 : 1;
  return {
    id,
    name,
    formula: host.formula ?? name,
    ...(expression === undefined ? {} : { expression }),
    unit,
    direction: host.direction ?? 'neutral',
    kind: computed?.kind ?? kind ?? 'flow',
    ...((computed?.date ?? date) ? { date: (computed?.date ?? date)! } : {}),
    disclosure,
    range: range ? [range[0] ?? 0, range[1]] : unit === 'share' ? [0, 1] : [0, null],
    ...(minimumDenominator === undefined ? {} : { minimumDenominator }),
    source: host.source ?? { 'zh-CN': '本市自定义', en: 'Defined by the city' },
    resources: computed?.resources ?? ['indicators'],
    counts: computed?.counts ?? host.counts ?? (unit === 'count' ? 'count' : 'ratio'),
    ...(scale === 1 ? {} : { scale }),
    ...(computed
      ? { tally: computed.tally, internalOnly: disclosure === 'case', hasPast: computed.hasPast }
      : {}),
  };
}

/** What follows from a formula, whatever the declaration says. */
function computedParts(formula: Formula) {
  const { numerator, denominator, scale } = formula;
  const cases = numerator.kind === 'cases' ? numerator.of : null;
  const isShare = denominator !== undefined && denominator.kind === numerator.kind && scale === 1;
  const perArea = denominator?.kind === 'amount' && denominator.field === 'areaKm2' ? 'per-km2' : 'per-10000';
  const isByAmount = denominator?.kind === 'amount';
  const unit: IndicatorDefinition['unit'] = isShare ? 'share' : isByAmount ? perArea : 'count';
  return {
    unit,
    tally: tallyFormula(formula),
    counts: denominator ? 'ratio' : 'count',
    kind: cases === null || cases === 'open' ? 'stock' : 'flow',
    hasPast: cases !== null,
    date: cases === null || cases === 'open' ? undefined : DATES[cases],
    // What counts matters is a case figure. Its parts overlap those of others in ways that nobody has looked at, so
    // that it is not published; sending its aggregates is for the host to decide.
    disclosure: cases === null ? undefined : 'case',
    usualDisclosure: cases === null ? 'operational' : undefined,
    resources: cases === null ? [(numerator as { of: string }).of] : ['matters'],
  } as const;
}

const DATES = { collected: 'collectedAt', accepted: 'acceptedAt', closed: 'closedAt', due: 'dueAt' } as const;
