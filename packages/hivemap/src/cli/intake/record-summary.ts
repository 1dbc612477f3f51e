import type { ResourceName } from '@hivemap/core/tools';
import type { OutRecord } from '../formats/out-record.js';

const MOMENTS = ['collectedAt', 'acceptedAt', 'closedAt'] as const;

/** What a city needs to know of the records of a file once they are written and gone. */
export class RecordSummary {
  readonly #resource: ResourceName;
  readonly #now = Date.now();
  #latest = 0;
  #latestText: string | null = null;
  #days: readonly [first: string, last: string] | null = null;
  /** Codes of grids. */
  readonly codes = new Set<string>();
  count = 0;

  constructor(resource: ResourceName) {
    this.#resource = resource;
  }

  add(batch: readonly OutRecord[]): void {
    this.count += batch.length;
    if (this.#resource === 'grids') for (const { fields } of batch) this.codes.add(String(fields['code']));
    if (this.#resource === 'matters') for (const { fields } of batch) this.#addMatter(fields);
  }

  /** The latest time of a matter that is not in the future; `null` where there is none. */
  get latestMoment(): string | null {
    return this.#latestText;
  }

  /** From when to when matters were collected, so that what came before is not zero. */
  get coverage(): { readonly from: string; readonly to: string } | null {
    return this.#days && { from: this.#days[0], to: this.#days[1] };
  }

  #addMatter(fields: OutRecord['fields']): void {
    for (const field of MOMENTS) {
      const moment = fields[field];
      const at = typeof moment === 'string' ? Date.parse(moment) : Number.NaN;
      if (at > this.#latest && at <= this.#now) [this.#latest, this.#latestText] = [at, moment as string];
    }
    const collected = fields['collectedAt'];
    if (typeof collected !== 'string') return;
    const day = collected.slice(0, 10);
    const [first, last] = this.#days ?? [day, day];
    this.#days = [day < first ? day : first, day > last ? day : last];
  }
}
