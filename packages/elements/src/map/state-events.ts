/** Changes of the state as events of the map's element, for the page around it. */
import type { RecordView } from '@hivemap/core';
import type { City } from '../city/city.js';
import type { CityState, Target } from '../city/city-state.js';
import { HiveAuditEvent, type AuditAction } from '../city/events/audit-event.js';
import { HiveDrillEvent } from '../city/events/drill-event.js';
import { HiveIndicatorEvent } from '../city/events/indicator-event.js';
import { HiveProblemEvent } from '../city/events/problem-event.js';
import { HiveSelectEvent } from '../city/events/select-event.js';
import { HiveStatusEvent } from '../city/events/status-event.js';
import { HiveTimeEvent } from '../city/events/time-event.js';
import { recordQuery } from '../city/queries.js';

/** Levels below the township: who looks at them is accounted for. */
const BELOW_TOWNSHIP = new Set(['village', 'grid']);

export interface EventHost extends EventTarget {
  readonly actorRole: string | null;
}

export function fireChanges(host: EventHost, city: City, state: CityState, previous: CityState): void {
  if (state.status !== previous.status)
    host.dispatchEvent(new HiveStatusEvent({ status: state.status, since: new Date(state.statusSince) }));
  if (state.problems !== previous.problems) fireProblems(host, state, previous);
  if (!state.city) return;
  if (state.division !== previous.division && previous.city) fireDrill(host, state);
  if (state.selection !== previous.selection) void fireSelect(host, city, state.selection.at(-1) ?? null);
  if (state.indicator !== previous.indicator && previous.city)
    host.dispatchEvent(new HiveIndicatorEvent(state.indicator));
  if (state.asOf !== previous.asOf || state.period !== previous.period)
    host.dispatchEvent(new HiveTimeEvent({ asOf: state.asOf, period: state.period }));
  if (state.scope !== previous.scope) fireAudit(host, 'scope-change', state);
}

export function fireAudit(host: EventHost, action: AuditAction, state: CityState): void {
  const scope = state.scope ?? state.city?.scope ?? null;
  host.dispatchEvent(new HiveAuditEvent({ role: host.actorRole, action, scope, at: new Date() }));
}

function fireProblems(host: EventHost, state: CityState, previous: CityState): void {
  const known = new Set(previous.problems.map((problem) => JSON.stringify(problem)));
  const news = state.problems.filter((problem) => !known.has(JSON.stringify(problem)));
  if (news.length > 0) host.dispatchEvent(new HiveProblemEvent(news));
}

function fireDrill(host: EventHost, state: CityState): void {
  const level = state.path.at(-1)?.level ?? '';
  host.dispatchEvent(new HiveDrillEvent({ code: state.division ?? '', level, path: state.path }));
  if (BELOW_TOWNSHIP.has(level)) fireAudit(host, 'drill-below-township', state);
}

async function fireSelect(host: EventHost, city: City, target: Target | null): Promise<void> {
  const record = target ? await recordOf(city, target) : null;
  if (city.state.selection.at(-1)?.id !== target?.id) return;
  host.dispatchEvent(new HiveSelectEvent({ kind: target?.kind ?? null, id: target?.id ?? null, record }));
}

async function recordOf(city: City, target: Target): Promise<RecordView['record']> {
  const query = recordQuery(city.state, target);
  if (!query) return null;
  try {
    return (await city.view(query)).record;
  } catch {
    return null;
  }
}
