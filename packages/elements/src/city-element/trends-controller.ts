import type { RecordQuery, TrendPoint } from '@hivemap/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CityState } from '../city/city-state.js';
import type { City } from '../city/city.js';
import { recordQuery } from '../city/queries.js';

/**
 * The course of several indicators of the drilled division. They are asked for one after the other: twelve
 * months of each are work for the worker, and nobody waits for the sixth line.
 */
export class TrendsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: { readonly city: City | null };
  readonly #wanted: () => readonly string[];
  #key = '';
  #trends: ReadonlyMap<string, readonly TrendPoint[]> = new Map();

  /** @param wanted - Ids of the indicators, in the order in which they are asked for. */
  constructor(
    host: ReactiveControllerHost,
    source: { readonly city: City | null },
    wanted: () => readonly string[],
  ) {
    this.#host = host;
    this.#source = source;
    this.#wanted = wanted;
    host.addController(this);
  }

  /** Twelve months of an indicator; `undefined` while they are on their way. */
  get(indicator: string): readonly TrendPoint[] | undefined {
    return this.#trends.get(indicator);
  }

  hostUpdate(): void {
    const city = this.#source.city;
    const queries = city ? this.#queries(city.state) : [];
    const key = city ? `${String(city.state.revisions.record)} ${JSON.stringify(queries)}` : '';
    if (key === this.#key) return;
    const sameDivision = this.#key !== '' && divisionOf(this.#key) === divisionOf(key);
    this.#key = key;
    if (!sameDivision) this.#trends = new Map();
    if (city) void this.#ask(city, queries, key);
  }

  hostDisconnected(): void {
    this.#key = '';
  }

  #queries(state: CityState): RecordQuery[] {
    if (state.division === null) return [];
    const query = recordQuery(state, { kind: 'division', id: state.division });
    return query ? this.#wanted().map((indicator) => ({ ...query, indicators: [indicator] })) : [];
  }

  async #ask(city: City, queries: readonly RecordQuery[], key: string): Promise<void> {
    for (const query of queries) {
      const view = await city.view(query).catch(() => null);
      if (key !== this.#key) return;
      const indicator = query.indicators[0];
      if (!view?.record || !('trend' in view.record) || indicator === undefined) continue;
      this.#trends = new Map(this.#trends).set(indicator, view.record.trend);
      this.#host.requestUpdate();
    }
  }
}

function divisionOf(key: string): string {
  return /"id":"([^"]*)"/.exec(key)?.[1] ?? '';
}
