/** Entry of the worker: one city a worker. */
import { expose } from 'comlink';
import { charReadings } from '../search/char-readings.js';
import { abortError } from './abort-error.js';
import { CityEngine } from './city-engine.js';
import { outcomeOf } from './plain-error.js';
import type { WorkerApi } from './worker-api.js';

let engine: CityEngine | null = null;

function opened(): CityEngine {
  if (!engine) throw abortError();
  return engine;
}

const api: WorkerApi = {
  open: (start, onEvent, requestHeaders) =>
    outcomeOf(async () => {
      engine = new CityEngine({ ...start, onEvent, requestHeaders: requestHeaders ?? undefined });
      await engine.open();
      return engine.columns();
    }),
  view: (query) => outcomeOf(() => opened().view(query)),
  spell: (readings) => outcomeOf(() => charReadings.learn(readings)),
  apply: (changes) => outcomeOf(() => opened().apply(changes)),
  reload: () => outcomeOf(() => opened().reload()),
  problems: () => outcomeOf(() => opened().problems()),
  ping: () => true,
};

expose(api);
