import { checkRecord } from '../contract/check-record.js';
import type { Manifest } from '../contract/manifest.js';
import type { Finding } from '../contract/problem-list.js';
import type { ResourceName } from '../contract/resource-records.js';
import { RESOURCES } from '../contract/resources.js';
import { normalizeMoment } from '../contract/normalize-moment.js';
import type { Change } from '../view/city-handle.js';
import { toWgs84 } from './coordinate-conversion.js';
import { fieldRenaming } from './rename-fields.js';
import { recordOf } from './readers/record-of.js';
import { keyOf } from './record-key.js';
import { RecordOverlay } from './record-overlay.js';

type AnyRecord = Readonly<Record<string, unknown>>;

/** Changes on their way into the store: checked at once, kept until they are taken. */
export class ChangeQueue {
  readonly #manifest: Manifest;
  readonly #report: (finding: Finding) => void;
  readonly #places: () => ReadonlySet<string>;
  readonly #overlays = new Map<ResourceName, RecordOverlay>();
  #asOf: string | null = null;

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

  /** Resources with changes. */
  get resources(): readonly ResourceName[] {
    return [...this.#overlays.keys()];
  }

  /** Latest `at` of the changes, an instant; taken once. */
  takeAsOf(): string | null {
    const asOf = this.#asOf;
    this.#asOf = null;
    return asOf;
  }

  /** The changes of a resource, which are then no longer here. */
  take(name: ResourceName): RecordOverlay | null {
    const overlay = this.#overlays.get(name) ?? null;
    this.#overlays.delete(name);
    return overlay;
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
    let overlay = this.#overlays.get(resource);
    if (!overlay) {
      overlay = new RecordOverlay(keyOf(resource));
      this.#overlays.set(resource, overlay);
    }
    this.#merge(change, resource, overlay);
    const at = change.at === undefined ? null : normalizeMoment(change.at);
    if (at !== null && at.length > 10 && (this.#asOf === null || Date.parse(at) > Date.parse(this.#asOf)))
      this.#asOf = at;
  }

  #merge({ op, records = [], ids = [] }: Change, resource: ResourceName, overlay: RecordOverlay): void {
    if (op === 'remove') {
      for (const id of ids) overlay.remove(id);
      return;
    }
    const good = this.#check(records, resource);
    if (op === 'snapshot') overlay.replace([]);
    for (const record of good) overlay.upsert(record);
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
