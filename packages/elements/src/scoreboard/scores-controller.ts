import type { AreasView, Figure, TrendQuery, TrendView } from '@hivemap/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CityState } from '../city/city-state.js';
import type { City } from '../city/city.js';
import { trendQuery } from '../city/queries.js';

/** What stands beside a key figure. */
export interface Score {
  /** The last twelve whole months, the oldest first. */
  readonly months: readonly Figure[];
  /** The period before, and the same a year earlier. */
  readonly previous?: Figure | undefined;
  readonly lastYear?: Figure | undefined;
}

/**
 * Courses and comparisons of the key figures. The courses are asked for one after the other: twelve months of each are work
 * for the worker, and nobody waits for the sixth line.
 */
export class ScoresController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: { readonly city: City | null };
  readonly #view: () => AreasView | null;
  #key = '';
  #division = '';
  #scores: ReadonlyMap<string, Score> = new Map();

  /** @param view - The figures that are compared; `null` while there are none. */
  constructor(
    host: ReactiveControllerHost,
    source: { readonly city: City | null },
    view: () => AreasView | null,
  ) {
    this.#host = host;
    this.#source = source;
    this.#view = view;
    host.addController(this);
  }

  /** `undefined` while it is on its way. */
  get(indicator: string): Score | undefined {
    return this.#scores.get(indicator);
  }

  hostUpdate(): void {
    const city = this.#source.city;
    const view = this.#view();
    const questions = city && view ? questionsOf(city.state, view) : [];
    const key = city ? `${String(city.state.revisions.trend)} ${JSON.stringify(questions)}` : '';
    if (key === this.#key) return;
    this.#key = key;
    // New figures of the same place replace the old ones one by one; those of another place are none of this one's.
    if (view?.self.code !== this.#division) this.#scores = new Map();
    this.#division = view?.self.code ?? '';
    if (city) void this.#ask(city, questions, key);
  }

  hostDisconnected(): void {
    this.#key = '';
  }

  async #ask(city: City, questions: readonly TrendQuery[], key: string): Promise<void> {
    for (const question of questions) {
      // An answer that does not come leaves its line without a course; the figures themselves are there.
      const view = await city.view(question).catch(() => null);
      if (key !== this.#key) return;
      if (!view) continue;
      this.#scores = withAnswer(this.#scores, view);
      this.#host.requestUpdate();
    }
  }
}

function questionsOf(state: CityState, view: AreasView): readonly TrendQuery[] {
  const divisions = [view.self.code];
  const ids = view.indicators.map(({ id }) => id);
  const compared = trendQuery(state, { divisions, indicators: ids, compare: ['previous', 'lastYear'] });
  const courses = ids.map((id) =>
    trendQuery(state, { divisions, indicators: [id], step: 'month', count: 12 }),
  );
  return [compared, ...courses].filter((question) => question !== null);
}

function withAnswer(scores: ReadonlyMap<string, Score>, view: TrendView): ReadonlyMap<string, Score> {
  const next = new Map(scores);
  for (const { indicator, figures } of view.series) {
    const score = next.get(indicator) ?? { months: [] };
    const [before, lastYear] = figures;
    // Of a period of a year, the one before is last year's.
    const [first, second] = view.periods;
    const previous = first?.id === second?.id ? undefined : before;
    next.set(
      indicator,
      view.step === null ? { ...score, previous, lastYear } : { ...score, months: figures },
    );
  }
  return next;
}
