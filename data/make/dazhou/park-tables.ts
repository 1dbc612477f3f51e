/** Supervision letters, enforcement and typical cases of the parks. */
import { hash, hashIndex } from '../chance/hash.js';
import { dateText, dayOf, parseLocal } from '../chance/local-time.js';
import type { CsvRow } from '../write/city-writer.js';
import { WORKING_DAYS } from './calendar.js';
import { MONTHS } from './communities.js';
import { AS_OF, SEED } from './facts.js';
import { enterpriseId } from './park-records.js';
import { PARKS, type ParkFacts } from './places.js';
import { departmentUnit, parkCommittee, type Department } from './units.js';

type Stage = 'issued' | 'delivered' | 'rectifying' | 'reviewed' | 'closed';
type Party = Department | 'committee';

/** Topic, from, to, stage; working days to the deadline from "now" (negative: past), or the day of closing. */
type LetterPlan = readonly [topic: string, from: Party, to: Party, stage: Stage, days: number];

/** The board of the first park, as its administrator sees it. */
const BOARD: readonly LetterPlan[] = [
  ['拖欠货款涉诉企业协调', 'court', 'industry', 'issued', 12],
  ['园区班车线路备案', 'police', 'transport', 'issued', 13],
  ['雨污分流管网接入', 'ecology', 'committee', 'delivered', 2],
  ['夜间噪声投诉', 'ecology', 'committee', 'delivered', 7],
  ['劳动仲裁案前调解', 'labor', 'committee', 'delivered', 8],
  ['储罐区围栏缺口', 'emergency', 'committee', 'rectifying', -3],
  ['危货车辆停放占道', 'police', 'transport', 'rectifying', 1],
  ['职工工资专户核查', 'labor', 'housing', 'rectifying', 6],
  ['厂房消防改造', 'fire', 'committee', 'rectifying', 10],
  ['供水管网抢修', 'housing', 'committee', 'rectifying', 11],
  ['涉企执行款发还', 'court', 'finance', 'reviewed', 3],
  ['消防通道复查', 'fire', 'committee', 'reviewed', 9],
  ['土地权属争议调处', 'land', 'committee', 'closed', -3],
  ['供气中断补偿', 'development', 'housing', 'closed', -8],
  ['招投标合同纠纷', 'justice', 'committee', 'closed', -14],
];
const CLOSED_TOPICS: readonly LetterPlan[] = [
  ['用工登记不全', 'labor', 'committee', 'closed', 0],
  ['施工噪声扰民', 'ecology', 'housing', 'closed', 0],
  ['税费减免落实', 'finance', 'committee', 'closed', 0],
  ['物流通道占用', 'transport', 'committee', 'closed', 0],
  ['商标侵权线索移送', 'market', 'justice', 'closed', 0],
  ['道路照明故障', 'urban', 'housing', 'closed', 0],
];
const DAYS_TO_ANSWER = 15;
const TODAY = dayOf(parseLocal(AS_OF));

/** The n-th working day after (or, when negative, before) today. */
function workingDay(n: number): string {
  let day = TODAY;
  for (let left = Math.abs(n); left > 0;) {
    day += Math.sign(n);
    if (WORKING_DAYS.isWorked(day)) left--;
  }
  return dateText(day);
}

export function letterRecords(): object[] {
  const plans = PARKS.flatMap((park, p) => {
    const open = p === 0 ? BOARD : BOARD.filter((_, i) => hash(SEED, park.id, 'board', i) < 0.3);
    const closed = Array.from(
      { length: p === 0 ? 13 : 4 + hashIndex(5, SEED, park.id, 'closed') },
      (_, i): LetterPlan => {
        const [topic, from, to] = CLOSED_TOPICS[(i + p) % CLOSED_TOPICS.length]!;
        return [topic, from, to, 'closed', -18 - 9 * i];
      },
    );
    return [...open, ...closed].map((plan, i) => ({ park, plan, i }));
  });
  return plans.map(({ park, plan, i }, n) => letter(park, plan, i, n));
}

/** Of those closed long ago, one in eight was closed past its deadline. */
function letter(park: ParkFacts, [topic, from, to, stage, days]: LetterPlan, i: number, n: number): object {
  const unit = (party: Party): string =>
    party === 'committee' ? parkCommittee(park.id) : departmentUnit(park.county, party);
  const closed = stage === 'closed';
  const slack = closed && i % 8 === 7 ? -4 : 2;
  const due = closed ? days + slack : days;
  return {
    id: `D${String(n + 1).padStart(3, '0')}`,
    park: park.id,
    ...(hash(SEED, 'letter on', n) < 0.5
      ? { enterprise: enterpriseId(park.id, hashIndex(park.enterprises, SEED, 'letter to', n)) }
      : {}),
    from: unit(from),
    to: unit(to),
    topic,
    issuedAt: workingDay(Math.min(-1, due - DAYS_TO_ANSWER)),
    dueAt: workingDay(due),
    stage,
    ...(closed ? { closedAt: workingDay(days) } : {}),
  };
}

/** Of the first park, month by month: 84 of 96 in the twelve that are over, and better towards the end. */
const CASES = [8, 7, 9, 8, 6, 8, 9, 7, 8, 9, 8, 9, 8] as const;
const CONCLUDED = [6, 6, 8, 7, 5, 7, 8, 6, 7, 8, 7, 9, 7] as const;

export function enforcementRows(): CsvRow[] {
  return PARKS.flatMap((park, p) =>
    MONTHS.map((period, month) => {
      const accepted =
        p === 0
          ? CASES[month]!
          : 2 + hashIndex(Math.round(park.enterprises / 6), SEED, park.id, 'cases', period);
      const concluded =
        p === 0
          ? CONCLUDED[month]!
          : Math.round(accepted * (0.75 + 0.25 * hash(SEED, park.id, 'concluded', period)));
      const amount = concluded * (40_000 + hashIndex(160, SEED, park.id, 'amount', period) * 1000);
      return { park: park.id, period, accepted, concluded, amount };
    }),
  );
}

const EXEMPLARS: readonly (readonly [title: string, kind: string])[] = [
  ['活封活扣保住生产线', 'enforcement'],
  ['批量货款纠纷诉前化解', 'mediation'],
  ['商业秘密保护联动', 'intellectual-property'],
  ['信用修复助企重返市场', 'credit-repair'],
  ['虚假诉讼线索监督', 'supervision'],
  ['欠薪纠纷一站化解', 'mediation'],
  ['破产重整引进新业主', 'restructuring'],
  ['排污纠纷替代性修复', 'ecology'],
  ['涉企执行款快速发还', 'enforcement'],
];

export function exemplarRecords(): object[] {
  return EXEMPLARS.map(([title, kind], i) => ({
    id: `X${String(i + 1).padStart(2, '0')}`,
    ...(i % 3 === 2 ? {} : { park: PARKS[i % PARKS.length]!.id }),
    title,
    year: 2024 + (i % 3),
    kind,
  }));
}
