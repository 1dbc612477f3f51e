/** Supervision letters, enforcement and typical cases of the parks. */
import { hash, hashIndex } from '../chance/hash.js';
import { dateText, dayOf, parseLocal } from '../chance/local-time.js';
import type { CsvRow } from '../write/city-writer.js';
import { WORKING_DAYS } from './calendar.js';
import { MONTHS } from './communities.js';
import { AS_OF, SEED } from './facts.js';
import { named, type Named } from './named.js';
import { enterpriseId } from './park-records.js';
import { PARKS, type ParkFacts } from './places.js';
import { departmentUnit, parkCommittee, type Department } from './units.js';

type Stage = 'issued' | 'delivered' | 'rectifying' | 'reviewed' | 'closed';
type Party = Department | 'committee';

/** Topic, from, to, stage; working days to the deadline from "now" (negative: past), or the day of closing. */
type LetterPlan = readonly [topic: Named, from: Party, to: Party, stage: Stage, days: number];

/** The board of the first park, as its administrator sees it. */
const BOARD: readonly LetterPlan[] = [
  [
    named('拖欠货款涉诉企业协调', 'Talks with firms sued over unpaid goods'),
    'court',
    'industry',
    'issued',
    12,
  ],
  [named('园区班车线路备案', 'Registration of park shuttle routes'), 'police', 'transport', 'issued', 13],
  [named('雨污分流管网接入', 'Connection to separate sewers'), 'ecology', 'committee', 'delivered', 2],
  [named('夜间噪声投诉', 'Complaints about noise at night'), 'ecology', 'committee', 'delivered', 7],
  [named('劳动仲裁案前调解', 'Mediation before labor arbitration'), 'labor', 'committee', 'delivered', 8],
  [named('储罐区围栏缺口', 'Gap in the fence of the tank farm'), 'emergency', 'committee', 'rectifying', -3],
  [
    named('危货车辆停放占道', 'Dangerous-goods trucks parked on the road'),
    'police',
    'transport',
    'rectifying',
    1,
  ],
  [named('职工工资专户核查', 'Check of wage accounts'), 'labor', 'housing', 'rectifying', 6],
  [named('厂房消防改造', 'Fire safety of workshops'), 'fire', 'committee', 'rectifying', 10],
  [named('供水管网抢修', 'Repair of water mains'), 'housing', 'committee', 'rectifying', 11],
  [named('涉企执行款发还', 'Return of enforced funds to firms'), 'court', 'finance', 'reviewed', 3],
  [named('消防通道复查', 'Second check of fire lanes'), 'fire', 'committee', 'reviewed', 9],
  [named('土地权属争议调处', 'Dispute over land rights'), 'land', 'committee', 'closed', -3],
  [named('供气中断补偿', 'Compensation for a gas outage'), 'development', 'housing', 'closed', -8],
  [named('招投标合同纠纷', 'Dispute over a tender contract'), 'justice', 'committee', 'closed', -14],
];
const CLOSED_TOPICS: readonly LetterPlan[] = [
  [named('用工登记不全', 'Incomplete registration of workers'), 'labor', 'committee', 'closed', 0],
  [named('施工噪声扰民', 'Noise of construction'), 'ecology', 'housing', 'closed', 0],
  [named('税费减免落实', 'Tax relief put into effect'), 'finance', 'committee', 'closed', 0],
  [named('物流通道占用', 'Blocked logistics lane'), 'transport', 'committee', 'closed', 0],
  [named('商标侵权线索移送', 'Referral of a trademark case'), 'market', 'justice', 'closed', 0],
  [named('道路照明故障', 'Broken street lighting'), 'urban', 'housing', 'closed', 0],
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

const EXEMPLARS: readonly (readonly [title: Named, kind: string])[] = [
  [named('活封活扣保住生产线', 'Flexible seizure saves a production line'), 'enforcement'],
  [named('批量货款纠纷诉前化解', 'A batch of payment disputes settled before suit'), 'mediation'],
  [named('商业秘密保护联动', 'Joint protection of trade secrets'), 'intellectual-property'],
  [named('信用修复助企重返市场', 'Credit repair brings a firm back to market'), 'credit-repair'],
  [named('虚假诉讼线索监督', 'Supervision of a suspected sham suit'), 'supervision'],
  [named('欠薪纠纷一站化解', 'Wage arrears settled at one stop'), 'mediation'],
  [named('破产重整引进新业主', 'Restructuring brings in a new owner'), 'restructuring'],
  [named('排污纠纷替代性修复', 'Restoration in kind after a discharge dispute'), 'ecology'],
  [named('涉企执行款快速发还', 'Quick return of enforced funds to a firm'), 'enforcement'],
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
