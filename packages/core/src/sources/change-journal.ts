import { normalizeMoment } from '../contract/normalize-moment.js';
import type { ResourceDefinition } from '../contract/define-resource.js';
import type { ResourceName } from '../contract/resource-records.js';
import { RESOURCES } from '../contract/resources.js';
import type { Change } from '../view/city-handle.js';
import { ChangeOrder, type ChangePlace } from './change-order.js';
import { recordOf } from './readers/record-of.js';

/** Field of the contract → header, by resource: pushed records may have the headers of the file. */
export type ResourceColumns = Readonly<Record<string, Readonly<Record<string, string>>>>;

type Key = (value: unknown) => string | null;

/**
 * How a record that was pushed, and is not checked here, tells itself from others.
 *
 * @returns `null` where records have no identity.
 */
function rawKeyOf(name: string, columns: ResourceColumns): Key | null {
  const { key, single } = RESOURCES[name as ResourceName] as unknown as ResourceDefinition;
  if (single) return () => '';
  if (key.length === 0) return null;
  return (value) => {
    const fields = recordOf(value)?.fields;
    if (!fields) return null;
    const parts = key.map((field) => fields[columns[name]?.[field] ?? field] ?? fields[field]);
    return parts.every((part) => typeof part === 'string' || typeof part === 'number' || part === undefined)
      ? parts.map((part) => String(part ?? '')).join('|')
      : null;
  };
}

/** What was pushed for one resource, without what is overtaken. */
class ResourceJournal {
  readonly #keyOf: Key | null;
  readonly #order = new ChangeOrder();
  #snapshot: Change | null = null;
  #byKey = new Map<string, Change>();
  #loose: Change[] = [];

  constructor(keyOf: Key | null) {
    this.#keyOf = keyOf;
  }

  add(change: Change): void {
    const at = change.at === undefined ? null : normalizeMoment(change.at);
    const place: ChangePlace = {
      seq: Number.isFinite(change.seq) ? change.seq : undefined,
      atMs: at === null ? undefined : Date.parse(at.length > 10 ? at : `${at}T23:59:59Z`),
    };
    const { records = [], ids = [], ...head } = change;
    if (change.op === 'snapshot') {
      const verdict = this.#order.takesSnapshot(place);
      if (verdict !== 'overtaken') this.#replace(change, verdict === 'restart');
      return;
    }
    if (!this.#keyOf) {
      // Whole: messages are told apart by their number.
      if (this.#order.takesMessage(place)) this.#loose.push(change);
      return;
    }
    for (const id of ids) if (this.#order.takes(id, place)) this.#set(id, { ...head, ids: [id] });
    for (const record of records) {
      const key = this.#keyOf(record);
      // What is no record is refused anyway.
      if (key !== null && this.#order.takes(key, place)) this.#set(key, { ...head, records: [record] });
    }
  }

  all(): readonly Change[] {
    return [...(this.#snapshot ? [this.#snapshot] : []), ...this.#byKey.values(), ...this.#loose];
  }

  /** In the order of the last word on each: those without a number depend on it. */
  #set(key: string, change: Change): void {
    this.#byKey.delete(key);
    this.#byKey.set(key, change);
  }

  #replace(change: Change, restarts: boolean): void {
    const { seq } = change;
    const isLater = (one: Change): boolean =>
      !restarts && seq !== undefined && one.seq !== undefined && one.seq > seq;
    this.#snapshot = change;
    this.#byKey = new Map([...this.#byKey].filter(([, one]) => isLater(one)));
    this.#loose = this.#loose.filter(isLater);
  }
}

/**
 * What a host has pushed, for the worker that takes the place of a dead one. It grows with the number
 * of records that were changed, not with the number of changes.
 */
export class ChangeJournal {
  #columns: ResourceColumns = {};
  readonly #resources = new Map<string, ResourceJournal>();

  /** Says how the manifest maps columns; before the first change. */
  setColumns(columns: ResourceColumns): void {
    this.#columns = columns;
  }

  add(changes: readonly Change[]): void {
    for (const change of changes) {
      if (!Object.hasOwn(RESOURCES, change.resource)) continue;
      let journal = this.#resources.get(change.resource);
      if (!journal) {
        journal = new ResourceJournal(rawKeyOf(change.resource, this.#columns));
        this.#resources.set(change.resource, journal);
      }
      journal.add(change);
    }
  }

  /** Changes that lead from the files to the last state. */
  all(): readonly Change[] {
    return [...this.#resources.values()].flatMap((journal) => journal.all());
  }
}
