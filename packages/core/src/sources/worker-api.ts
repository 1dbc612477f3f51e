import type { Problem } from '../contract/problem.js';
import type { Change, CityEvent } from '../view/city-handle.js';
import type { View, ViewQuery } from '../view/view.js';
import type { Outcome } from './plain-error.js';
import type { CitySource } from './read-city-manifest.js';

/** What the page asks of the worker. Everything is answered with an outcome, so that errors keep their kind. */
export interface WorkerApi {
  open(
    start: { readonly source: CitySource; readonly locale: string },
    onEvent: (event: CityEvent) => void,
    requestHeaders: ((url: string) => Promise<Record<string, string>>) | null,
  ): Promise<Outcome<void>>;
  view(query: ViewQuery): Promise<Outcome<View>>;
  apply(changes: readonly Change[]): Promise<Outcome<void>>;
  problems(): Promise<Outcome<readonly Problem[]>>;
  /** Answered by any worker that still works. */
  ping(): true;
}
