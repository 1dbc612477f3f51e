/** A matter as a record of the contract: no member without a value, no place finer than its grid. */
import { hash } from '../../chance/hash.js';
import { dateTimeText, type LocalMinutes } from '../../chance/local-time.js';
import { SEED } from '../facts.js';
import { NOW } from './course.js';
import type { Matter } from './model.js';

const text = (minutes: LocalMinutes): string => dateTimeText(minutes, '+08:00');

export function matterId(index: number): string {
  return `M${String(index + 1).padStart(6, '0')}`;
}

export function matterRecord(matter: Matter): object {
  const { index, type, grid, tier, stage, collectedAt, acceptedAt, dueAt, closedAt, reopenedAt, method } =
    matter;
  const history = stageHistory(matter);
  return {
    id: matterId(index),
    type,
    grid,
    tier,
    stage,
    collectedAt: text(collectedAt),
    ...(acceptedAt === null ? {} : { acceptedAt: text(acceptedAt) }),
    ...(dueAt === null ? {} : { dueAt: text(dueAt) }),
    ...(closedAt === null ? {} : { closedAt: text(closedAt), success: matter.success }),
    ...(reopenedAt === null ? {} : { reopenedAt: text(reopenedAt) }),
    scale: matter.scale,
    ...(method === null ? {} : { method }),
    ...(matter.crossCounty ? { crossCounty: true } : {}),
    source: matter.source,
    ...(matter.hops.length > 0
      ? { hops: matter.hops.map(({ tier, at, reason }) => ({ tier, at: text(at), reason })) }
      : {}),
    ...(history ? { history } : {}),
  };
}

const CHAIN = [
  'collected',
  'accepted',
  'triaged',
  'assigned',
  'in-progress',
  'feedback',
  'verified',
  'closed',
  'evaluated',
];
/** Stages beside the chain follow work in progress. */
const WORK = CHAIN.indexOf('in-progress');

/** Kept only for what gets looked into: large matters and those open past their deadline. */
function stageHistory(matter: Matter): { stage: string; at: string }[] | null {
  const { index, stage, scale, collectedAt, acceptedAt, dueAt, closedAt } = matter;
  const overdue = closedAt === null && dueAt !== null && dueAt < NOW;
  if (acceptedAt === null || !(overdue || scale <= 2)) return null;
  const known = CHAIN.indexOf(stage);
  const stages = known >= 0 ? CHAIN.slice(0, known + 1) : [...CHAIN.slice(0, WORK + 1), stage];
  const end = closedAt ?? Math.max(acceptedAt + 1, NOW - 60);
  const closing = stages.indexOf('closed');
  const working = closing >= 0 ? closing : stages.length - 1;
  return stages.map((name, i) => {
    if (i === 0) return { stage: name, at: text(collectedAt) };
    if (i <= 1) return { stage: name, at: text(acceptedAt) };
    if (i > working)
      return {
        stage: name,
        at: text(Math.min(NOW, end + 60 + Math.floor(2880 * hash(SEED, 'evaluated at', index)))),
      };
    const share = closing === i ? 1 : ((i - 1) / working) ** 1.4;
    return { stage: name, at: text(Math.floor(acceptedAt + share * (end - acceptedAt))) };
  });
}
