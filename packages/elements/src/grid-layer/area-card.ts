import type { Area, AreasView, Figure } from '@hivemap/core';
import { formatFigure } from '../city/format-figure.js';
import { flagName } from '../localization/flag-name.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { Card, CardContent } from '../map/card.js';
import { areaStep } from '../map/enter-area.js';
import '../localization/terms/late-map.js';

/** Coverage indicators, and the flag of one area that they count. */
const COVERED_BY: ReadonlyMap<string, string> = new Map([
  ['adviserCoverage', 'adviser'],
  ['auxiliaryCoverage', 'auxiliary'],
  ['psychCoverage', 'psychService'],
  ['commissionerCoverage', 'commissioner'],
  ['securityMemberCoverage', 'securityMember'],
  ['gridStaffing', 'staffed'],
]);

/** Beside the main figure, where the city has them. */
const BESIDE = ['openMatters', 'overdueOpen'];

/** What a card says of an area; `null` when it is not on the map. */
export function areaCard(view: AreasView, code: string, localize: HiveLocalize): Card | null {
  const area = [...view.cells, ...view.children].find((one) => one.code === code);
  if (!area) return null;
  const around = [...view.children, ...view.path].find((one) => one.code === area.parent);
  return {
    anchor: area.point,
    bounds: area.bounds,
    content: {
      title: localize.name(area.name),
      ...(around ? { subtitle: localize.name(around.name) } : {}),
      figures: figuresOf(view, area, localize),
      ...(coverageOf(view, area, localize) ?? statusOf(area.figures['overdueOpen'], localize)),
      ...actionOf(view, area, localize),
    },
  };
}

function figuresOf(view: AreasView, area: Area, localize: HiveLocalize): CardContent['figures'] {
  const [main, ...others] = view.indicators;
  const beside = BESIDE.flatMap((id) => others.filter((one) => one.id === id));
  const rest = others.filter((one) => !beside.includes(one));
  return [...(main ? [main] : []), ...beside, ...rest].slice(0, 3).map((indicator) => {
    const { text, unit } = formatFigure(area.figures[indicator.id], indicator, localize);
    return { label: localize.name(indicator.name), value: text, ...(unit ? { unit } : {}) };
  });
}

/** Where the map shows who is there, the card says whether one is. */
function coverageOf(
  { indicators: [main] }: AreasView,
  { flags }: Area,
  localize: HiveLocalize,
): Pick<CardContent, 'status'> | null {
  const flag = main && COVERED_BY.get(main.id);
  const held = flag === undefined ? undefined : flags[flag];
  if (flag === undefined || held === undefined) return null;
  const word = `${localize.term(held ? 'present' : 'absent')} ${flagName(flag, localize)}`;
  return { status: { kind: held ? 'ok' : 'warn', word } };
}

/** Nothing is said where the number may not be shown: a status would tell it. */
function statusOf(overdue: Figure | undefined, localize: HiveLocalize): Pick<CardContent, 'status'> {
  if (overdue?.state !== 'value') return {};
  return {
    status:
      overdue.value > 0
        ? { kind: 'warn', word: localize.term('overdueSome') }
        : { kind: 'ok', word: localize.term('overdueNone') },
  };
}

function actionOf(view: AreasView, area: Area, localize: HiveLocalize): Pick<CardContent, 'action'> {
  const into = areaStep(view, area.code)?.into;
  return {
    action: into ? localize.term('enterName', localize.name(into.name)) : localize.term('selectName'),
  };
}
