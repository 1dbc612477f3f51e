import { keyOf, type ResourceName } from '@hivemap/core/tools';
import { inOffsetOf, shiftMoment } from './shift-moment.js';

export type Row = Readonly<Record<string, unknown>>;

/** Resources that live; the others stay as they are. */
export const LIVING = ['matters', 'loads', 'alarms', 'links'] as const satisfies readonly ResourceName[];
export type LivingName = (typeof LIVING)[number];

/** Records by resource, in the fields of the contract. */
export type LivingRows = Readonly<Partial<Record<LivingName, readonly Row[]>>>;

/** What has happened: records that are new, or other than before. */
export interface Happening {
  readonly at: string;
  readonly resource: LivingName;
  readonly records: readonly Row[];
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** How often the links between centres carry something. */
const SYNC_MS = 5 * 60_000;
/** A link that has been silent for longer stays silent. */
const SYNCED_MS = HOUR_MS;

/** Something of the last day of the data, by the milliseconds since that day began. */
interface Event {
  readonly offsetMs: number;
  readonly run: (day: number) => Happening | null;
}

/**
 * A city whose last day happens again and again, each time a day later: matters are collected, accepted, escalated and
 * closed, visitors come and go, fences alarm, links carry messages. New matters have new ids; what was closed on the
 * last day closes the oldest open matter of the same county.
 */
export class LivingCity {
  readonly #state = new Map<LivingName, Map<string, Row>>();
  readonly #events: readonly Event[];
  readonly #asOf: string;
  readonly #startMs: number;
  #nowMs: number;
  /** The next event, and the day that it belongs to; the first day after the data is 1. */
  #next = { at: 0, day: 1 };

  /** @param asOf - End of the data. */
  constructor(rows: LivingRows, asOf: string) {
    this.#asOf = asOf;
    this.#nowMs = Date.parse(asOf);
    this.#startMs = this.#nowMs - DAY_MS;
    for (const name of LIVING) {
      const key = keyOf(name) ?? ((row: Row) => JSON.stringify(row));
      this.#state.set(name, new Map((rows[name] ?? []).map((row) => [key(row), row])));
    }
    const events = [
      ...this.#matterEvents(rows.matters ?? []),
      ...this.#countEvents('loads', rows.loads ?? [], 'at', 0),
      // An hour is counted when it is over.
      ...this.#countEvents('alarms', rows.alarms ?? [], 'hour', HOUR_MS),
      ...this.#linkEvents(rows.links ?? []),
    ];
    this.#events = events.sort((a, b) => a.offsetMs - b.offsetMs);
  }

  /** The simulated now. */
  get now(): string {
    return inOffsetOf(this.#asOf, this.#nowMs);
  }

  /** Records as they are now. */
  rows(name: LivingName): readonly Row[] {
    return [...(this.#state.get(name)?.values() ?? [])];
  }

  /** Lets time pass; tells what happened, in its order. */
  advance(byMs: number): readonly Happening[] {
    this.#nowMs += byMs;
    const happenings: Happening[] = [];
    for (let event = this.#due(); event; event = this.#due()) {
      const { day } = this.#next;
      this.#next =
        this.#next.at + 1 < this.#events.length ? { at: this.#next.at + 1, day } : { at: 0, day: day + 1 };
      const happening = event.run(day);
      if (!happening) continue;
      this.#keep(happening);
      happenings.push(happening);
    }
    return happenings;
  }

  #due(): Event | null {
    const event = this.#events[this.#next.at];
    const { day } = this.#next;
    return event && this.#startMs + day * DAY_MS + event.offsetMs <= this.#nowMs ? event : null;
  }

  #keep({ resource, records }: Happening): void {
    const state = this.#state.get(resource)!;
    const key = keyOf(resource) ?? ((row: Row) => JSON.stringify(row));
    for (const record of records) state.set(key(record), record);
  }

  /** Milliseconds since the last day of the data began; `null` outside of it. */
  #offsetOf(moment: unknown): number | null {
    const offset = typeof moment === 'string' ? Date.parse(moment) - this.#startMs : Number.NaN;
    return offset >= 0 && offset < DAY_MS ? offset : null;
  }

  #atOf(offsetMs: number, day: number): string {
    return inOffsetOf(this.#asOf, this.#startMs + day * DAY_MS + offsetMs);
  }

  *#matterEvents(rows: readonly Row[]): Generator<Event> {
    for (const row of rows) {
      const collected = this.#offsetOf(row['collectedAt']);
      const closed = this.#offsetOf(row['closedAt']);
      if (collected === null) {
        if (closed !== null) yield { offsetMs: closed, run: (day) => this.#closeOldest(row, closed, day) };
        continue;
      }
      const moments = [
        row['collectedAt'],
        row['acceptedAt'],
        ...hopsOf(row).map(({ at }) => at),
        row['closedAt'],
      ];
      const offsets = new Set(moments.flatMap((moment) => this.#offsetOf(moment) ?? []));
      for (const offsetMs of offsets)
        yield {
          offsetMs,
          run: (day) => ({
            at: this.#atOf(offsetMs, day),
            resource: 'matters',
            records: [renamed(asOfThen(row, this.#startMs + offsetMs), day)],
          }),
        };
    }
  }

  #closeOldest(closed: Row, offsetMs: number, day: number): Happening | null {
    const county = countyOf(closed);
    let oldest: Row | null = null;
    for (const row of this.#state.get('matters')!.values())
      if (row['closedAt'] === undefined && countyOf(row) === county && isBefore(row, oldest)) oldest = row;
    if (!oldest) return null;
    const at = this.#atOf(offsetMs, day);
    const record = { ...oldest, stage: 'closed', closedAt: at, success: closed['success'] ?? true };
    return { at, resource: 'matters', records: [record] };
  }

  *#countEvents(
    resource: 'loads' | 'alarms',
    rows: readonly Row[],
    field: string,
    lateMs: number,
  ): Generator<Event> {
    for (const [moment, together] of groups(rows, (row) => row[field])) {
      const offset = this.#offsetOf(moment);
      if (offset === null) continue;
      const offsetMs = offset + lateMs;
      yield {
        offsetMs,
        run: (day) => ({
          at: this.#atOf(offsetMs, day),
          resource,
          records: together.map((row) => ({ ...row, [field]: shiftMoment(moment as string, day * DAY_MS) })),
        }),
      };
    }
  }

  *#linkEvents(links: readonly Row[]): Generator<Event> {
    const endMs = this.#startMs + DAY_MS;
    const synced = links.filter(({ lastSyncAt }) => endMs - Date.parse(String(lastSyncAt)) < SYNCED_MS);
    if (synced.length === 0) return;
    for (let offsetMs = 0; offsetMs < DAY_MS; offsetMs += SYNC_MS)
      yield {
        offsetMs,
        run: (day) => {
          const at = this.#atOf(offsetMs, day);
          const lagOf = (row: Row): number => endMs - Date.parse(String(row['lastSyncAt']));
          const records = synced.map((row) => ({
            ...row,
            lastSyncAt: inOffsetOf(this.#asOf, Date.parse(at) - lagOf(row)),
          }));
          return { at, resource: 'links', records };
        },
      };
  }
}

function groups<K>(rows: readonly Row[], keyOfRow: (row: Row) => K): Map<K, Row[]> {
  const found = new Map<K, Row[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const known = found.get(key);
    if (known) known.push(row);
    else found.set(key, [row]);
  }
  return found;
}

interface Hop {
  readonly tier: unknown;
  readonly at: string;
}

function hopsOf(row: Row): readonly Hop[] {
  return Array.isArray(row['hops']) ? (row['hops'] as Hop[]) : [];
}

/** A matter as it was at a moment of its life. */
function asOfThen(row: Row, atMs: number): Row {
  const isKnown = (moment: unknown): boolean => typeof moment === 'string' && Date.parse(moment) <= atMs;
  if (isKnown(row['closedAt'])) return row;
  const hops = hopsOf(row).filter(({ at }) => isKnown(at));
  const { closedAt: _closed, success: _success, method: _method, acceptedAt, dueAt, ...rest } = row;
  const accepted = isKnown(acceptedAt);
  return {
    ...rest,
    tier: hops.at(-1)?.tier ?? (hopsOf(row).length > 0 ? 'grid' : row['tier']),
    hops,
    stage: accepted ? (hops.length > 0 ? 'in-progress' : 'accepted') : 'collected',
    ...(accepted ? { acceptedAt, ...(dueAt === undefined ? {} : { dueAt }) } : {}),
  };
}

const MOMENTS = ['collectedAt', 'acceptedAt', 'dueAt', 'closedAt'] as const;

/** The same matter some days later, under an id of its own. */
function renamed(row: Row, day: number): Row {
  const shift = (moment: unknown): unknown =>
    typeof moment === 'string' ? shiftMoment(moment, day * DAY_MS) : moment;
  const moved = Object.fromEntries(
    MOMENTS.flatMap((name) => (row[name] === undefined ? [] : [[name, shift(row[name])]])),
  );
  const hops = hopsOf(row).map((hop) => ({ ...hop, at: shift(hop.at) }));
  return {
    ...row,
    ...moved,
    id: `${String(row['id'])}-${day}`,
    ...(row['hops'] === undefined ? {} : { hops }),
  };
}

function countyOf(row: Row): string {
  const place = row['grid'] ?? row['division'];
  return typeof place === 'string' ? place.slice(0, 6) : '';
}

function isBefore(row: Row, other: Row | null): boolean {
  return other === null || Date.parse(String(row['collectedAt'])) < Date.parse(String(other['collectedAt']));
}
