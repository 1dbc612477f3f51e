import type { Problem } from '../contract/problem.js';
import type { CharReadings } from '../search/char-readings.js';
import type { Change, CityEvent } from '../view/city-handle.js';
import type { Area, ViewQuery } from '../view/view.js';
import type { FeedAddress, FeedListener } from './feeds/feed-transport.js';
import type { ResourceColumns } from './change-journal.js';
import type { Outcome } from './plain-error.js';
import type { Handed } from './portions.js';
import type { CitySource } from './read-city-manifest.js';

/** Opens a feed on the page, for transports whose code is too large for the worker; answered with what closes it. */
export type OpenOnPage = (
  address: FeedAddress,
  since: number | null,
  listener: FeedListener,
) => Promise<() => void>;

/** What a city is opened with, as it is posted. */
export interface CityStart {
  readonly source: CitySource;
  readonly locale: string;
  readonly locked: string | undefined;
  /** What is in no first picture is read after `readRest`. */
  readonly waits: boolean;
  /** Whether feeds are opened. */
  readonly live: boolean;
}

/** What the page asks of the worker. Everything is answered with an outcome, so that errors keep their kind. */
export interface WorkerApi {
  open(
    start: CityStart,
    onEvent: (event: CityEvent) => void,
    requestHeaders: ((url: string) => Promise<Record<string, string>>) | null,
    openMqtt: OpenOnPage | null,
  ): Promise<Outcome<ResourceColumns>>;
  readRest(): void;
  view(query: ViewQuery): Promise<Outcome<Handed>>;
  /** What follows of an answer, from a place on. */
  areas(id: number, from: number): Promise<Outcome<readonly Area[]>>;
  /** How ideographs are read, for searches by letters. */
  spell(readings: CharReadings): Promise<Outcome<void>>;
  apply(changes: readonly Change[]): Promise<Outcome<void>>;
  reload(): Promise<Outcome<boolean>>;
  problems(): Promise<Outcome<readonly Problem[]>>;
  /** Answered by any worker that still works. */
  ping(): true;
}
