import { choice } from './choice.js';

/** A stage in the lifecycle of a matter. */
export function stage() {
  return choice({
    collected: ['采集'],
    accepted: ['受理'],
    triaged: ['分流'],
    assigned: ['交办'],
    'in-progress': ['办理', '办理中'],
    feedback: ['反馈'],
    verified: ['核查'],
    closed: ['办结', '结案'],
    evaluated: ['评价'],
    returned: ['退回'],
    escalated: ['上报', '升级'],
    supervised: ['督办'],
    suspended: ['挂起'],
    rejected: ['不予受理'],
  });
}
