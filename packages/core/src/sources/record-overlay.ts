type AnyRecord = Readonly<Record<string, unknown>>;

/** When a change was made, as far as its message says so. */
export interface ChangeMark {
  /** Place in the feed's order. */
  readonly seq?: number | undefined;
  /** Epoch milliseconds. */
  readonly atMs?: number | undefined;
}

interface Entry extends ChangeMark {
  /** `null` for one that is gone. */
  readonly record: AnyRecord | null;
}

/** Changes of a resource, to be laid over its records. The last word on a record wins. */
export class RecordOverlay {
  readonly #keyOf: ((record: AnyRecord) => string) | null;
  #replaces = false;
  #changed = new Map<string, Entry>();
  #added: Entry[] = [];

  constructor(keyOf: ((record: AnyRecord) => string) | null) {
    this.#keyOf = keyOf;
  }

  get isEmpty(): boolean {
    return !this.#replaces && this.#changed.size === 0 && this.#added.length === 0;
  }

  /** Changes that are held, no more than one a record that has an identity. */
  get size(): number {
    return this.#changed.size + this.#added.length;
  }

  /** Records as they become; without those that are gone. */
  get records(): readonly AnyRecord[] {
    return [...this.#changed.values(), ...this.#added].flatMap(({ record }) => (record ? [record] : []));
  }

  /** Everything that was there before is gone. */
  replace(): void {
    this.#replaces = true;
    this.#changed = new Map();
    this.#added = [];
  }

  upsert(record: AnyRecord, mark: ChangeMark = {}): void {
    if (this.#keyOf) this.#set(this.#keyOf(record), { ...mark, record });
    else this.#added.push({ ...mark, record });
  }

  remove(key: string, mark: ChangeMark = {}): void {
    this.#set(key, { ...mark, record: null });
  }

  /** Those of the changes that a test holds for; without what was replaced. */
  where(test: (mark: ChangeMark) => boolean): RecordOverlay {
    const overlay = new RecordOverlay(this.#keyOf);
    for (const [key, entry] of this.#changed) if (test(entry)) overlay.#changed.set(key, entry);
    overlay.#added = this.#added.filter(test);
    return overlay;
  }

  /** Lays the changes of another over these. */
  add(other: RecordOverlay): void {
    if (other.#replaces) this.replace();
    for (const [key, entry] of other.#changed) this.#set(key, entry);
    this.#added.push(...other.#added);
  }

  /**
   * @param records - As they are; not changed.
   * @returns As they become; changed ones keep their place, new ones come last.
   */
  applyTo(records: readonly AnyRecord[]): readonly AnyRecord[] {
    const before = this.#replaces ? [] : records;
    const waiting = new Map(this.#changed);
    const after: AnyRecord[] = [];
    for (const record of before) {
      const key = this.#keyOf?.(record);
      const changed = key === undefined ? undefined : waiting.get(key);
      if (key === undefined || !changed) {
        after.push(record);
        continue;
      }
      waiting.delete(key);
      if (changed.record) after.push(changed.record);
    }
    for (const { record } of waiting.values()) if (record) after.push(record);
    for (const { record } of this.#added) if (record) after.push(record);
    return after;
  }

  /** At the end, so that new records stand in the order in which they came. */
  #set(key: string, entry: Entry): void {
    this.#changed.delete(key);
    this.#changed.set(key, entry);
  }
}
