type AnyRecord = Readonly<Record<string, unknown>>;

/** Changes of a resource that are not yet in the store. The last word on a record wins. */
export class RecordOverlay {
  readonly #keyOf: ((record: AnyRecord) => string) | null;
  #replaced: readonly AnyRecord[] | null = null;
  #changed = new Map<string, AnyRecord | null>();
  #added: AnyRecord[] = [];

  constructor(keyOf: ((record: AnyRecord) => string) | null) {
    this.#keyOf = keyOf;
  }

  replace(records: readonly AnyRecord[]): void {
    this.#replaced = records;
    this.#changed = new Map();
    this.#added = [];
  }

  upsert(record: AnyRecord): void {
    if (this.#keyOf) this.#changed.set(this.#keyOf(record), record);
    else this.#added.push(record);
  }

  remove(key: string): void {
    this.#changed.set(key, null);
  }

  /**
   * @param records - As they are; not changed.
   * @returns As they become; changed ones keep their place, new ones come last.
   */
  applyTo(records: readonly AnyRecord[]): readonly AnyRecord[] {
    const before = this.#replaced ?? records;
    const waiting = new Map(this.#changed);
    const after: AnyRecord[] = [];
    for (const record of before) {
      const key = this.#keyOf?.(record);
      if (key === undefined || !waiting.has(key)) {
        after.push(record);
        continue;
      }
      const changed = waiting.get(key);
      waiting.delete(key);
      if (changed) after.push(changed);
    }
    for (const record of waiting.values()) if (record) after.push(record);
    return [...after, ...this.#added];
  }
}
