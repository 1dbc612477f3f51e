import { checkRecord } from '../contract/check-record.js';
import { instantOf } from '../contract/instant-of.js';
import type { Manifest } from '../contract/manifest.js';
import { normalizeMoment } from '../contract/normalize-moment.js';
import type { Finding } from '../contract/problem-list.js';
import type { ResourceName } from '../contract/resource-records.js';
import { RESOURCES } from '../contract/resources.js';
import type { Change } from '../view/city-handle.js';
import { ChangeOrder } from './change-order.js';
import { toWgs84 } from './coordinate-conversion.js';
import { fieldRenaming } from './rename-fields.js';
import { recordOf } from './readers/record-of.js';
import { keyOf } from './record-key.js';
import { RecordOverlay, type ChangeMark } from './record-overlay.js';

type AnyRecord = Readonly<Record<string, unknown>>;

/** What is known of the changes of a resource. */
class ResourceChanges {
  readonly keyOf: ((record: AnyRecord) => string) | null;
  readonly order = new ChangeOrder();
  /** Not yet in the store. */
  pending: RecordOverlay;
  /** All of them, for when the file is read again. */
  lasting: RecordOverlay;

  constructor(name: ResourceName) {
    this.keyOf = keyOf(name);
    this.pending = new RecordOverlay(this.keyOf);
    this.lasting = new RecordOverlay(this.keyOf);
  }

  /** Everything but what the feed has said since is gone. */
  replace({ seq }: ChangeMark, restarts: boolean): void {
    const later = this.lasting.where(
      (one) => !restarts && seq !== undefined && one.seq !== undefined && one.seq > seq,
    );
    for (const overlay of [this.pending, this.lasting]) {
      overlay.replace();
      overlay.add(later);
    }
  }

  upsert(record: AnyRecord, mark: ChangeMark): void {
    this.pending.upsert(record, mark);
    this.lasting.upsert(record, mark);
  }

  remove(key: string, mark: ChangeMark): void {
    this.pending.remove(key, mark);
    this.lasting.remove(key, mark);
  }
}

/** Changes on their way into the store: checked and put in order at once, kept until they are taken. */
export class ChangeQueue {
  #manifest: Manifest;
  readonly #report: (finding: Finding) => void;
  readonly #changes = new Map<ResourceName, ResourceChanges>();
  readonly #places: () => ReadonlySet<string>;
  #asOf: string | null = null;
  #latest: string | null = null;

  /** @param places - Codes of the divisions as they are now. */
  constructor(
    manifest: Manifest,
    report: (finding: Finding) => void,
    places: () => ReadonlySet<string> = () => new Set(),
  ) {
    this.#manifest = manifest;
    this.#report = report;
    this.#places = places;
  }

  /** Resources with changes that are not taken. */
  get resources(): readonly ResourceName[] {
    return [...this.#changes].filter(([, { pending }]) => !pending.isEmpty).map(([name]) => name);
  }

  /** Changes are checked against it from now on. */
  setManifest(manifest: Manifest): void {
    this.#manifest = manifest;
  }

  /** Latest `at` of all changes, an instant. */
  get latest(): string | null {
    return this.#latest;
  }

  /** The same, when it is new; taken once. */
  takeAsOf(): string | null {
    const asOf = this.#asOf;
    this.#asOf = null;
    return asOf;
  }

  /** The changes of a resource, which are then no longer pending. */
  take(name: ResourceName): RecordOverlay | null {
    const changes = this.#changes.get(name);
    if (!changes || changes.pending.isEmpty) return null;
    const overlay = changes.pending;
    changes.pending = new RecordOverlay(changes.keyOf);
    return overlay;
  }

  /**
   * The changes to lay over a file that was read again: those since the data's new "now". Older ones
   * are taken to be in the file, and forgotten.
   */
  takeSince(name: ResourceName, { asOf, timeZone }: Manifest): RecordOverlay | null {
    const changes = this.#changes.get(name);
    if (!changes) return null;
    const sinceMs = instantOf(asOf, timeZone, 'end');
    const later = changes.lasting.where(({ atMs }) => atMs === undefined || atMs > sinceMs);
    changes.lasting = later;
    changes.pending = new RecordOverlay(changes.keyOf);
    return later;
  }

  add(change: Change): void {
    const name = change.resource;
    if (!Object.hasOwn(RESOURCES, name)) {
      this.#report({
        code: 'unknown-resource',
        severity: 'warning',
        resource: 'manifest',
        path: '/resources',
      });
      return;
    }
    const resource = name as ResourceName;
    let changes = this.#changes.get(resource);
    if (!changes) {
      changes = new ResourceChanges(resource);
      this.#changes.set(resource, changes);
    }
    const at = change.at === undefined ? null : normalizeMoment(change.at);
    this.#merge(change, resource, changes, {
      seq: Number.isFinite(change.seq) ? change.seq : undefined,
      atMs: at === null ? undefined : instantOf(at, this.#manifest.timeZone, 'end'),
    });
    if (at === null || at.length <= 10) return;
    if (this.#latest !== null && Date.parse(at) <= Date.parse(this.#latest)) return;
    this.#latest = at;
    this.#asOf = at;
  }

  #merge(
    { op, records = [], ids = [] }: Change,
    resource: ResourceName,
    changes: ResourceChanges,
    mark: ChangeMark,
  ): void {
    const { order } = changes;
    if (op === 'remove') {
      for (const id of ids) if (order.takes(id, mark)) changes.remove(id, mark);
      return;
    }
    if (op === 'snapshot') {
      const verdict = order.takesSnapshot(mark);
      if (verdict === 'overtaken') return;
      changes.replace(mark, verdict === 'restart');
    } else if (!changes.keyOf && !order.takesMessage(mark)) {
      return;
    }
    for (const record of this.#check(records, resource))
      if (!changes.keyOf || order.takes(changes.keyOf(record), mark)) changes.upsert(record, mark);
  }

  #check(records: readonly unknown[], resource: ResourceName): readonly AnyRecord[] {
    const entry = this.#manifest.resources[resource];
    const conversion = toWgs84(entry?.crs ?? this.#manifest.crs);
    const context = {
      resource,
      manifest: this.#manifest,
      toWgs84: conversion,
      report: this.#report,
      places: this.#places(),
    };
    const rename = entry && fieldRenaming(entry);
    return records.flatMap((value, index) => {
      const raw = recordOf(value);
      if (!raw) {
        this.#report({
          code: 'wrong-type',
          severity: 'error',
          resource,
          index,
          params: { expected: 'object' },
        });
        return [];
      }
      const record = checkRecord(rename ? rename(raw) : raw, index, context);
      return record ? [record] : [];
    });
  }
}
