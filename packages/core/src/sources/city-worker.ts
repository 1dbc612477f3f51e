/** Entry of the worker: one city a worker. */
import { expose, proxy, transfer } from 'comlink';
import { charReadings } from '../search/char-readings.js';
import { abortError } from './abort-error.js';
import { CityEngine } from './city-engine.js';
import { buffersOf, detachable } from './detachable.js';
import { outcomeOf } from './plain-error.js';
import type { OpenFeeds } from './feeds/city-feeds.js';
import { openEventStream } from './feeds/open-event-stream.js';
import { openWebSocket } from './feeds/open-web-socket.js';
import type { ViewOf, ViewQuery } from '../view/view.js';
import { Portions } from './portions.js';
import type { OpenOnPage, WorkerApi } from './worker-api.js';
import { WORKER_SIGN } from './worker-signs.js';

let engine: CityEngine | null = null;
let readRest = (): void => undefined;
const restAfter = new Promise<void>((resolve) => (readRest = resolve));

function opened(): CityEngine {
  if (!engine) throw abortError();
  return engine;
}

function openFeeds(openMqtt: OpenOnPage | null): OpenFeeds {
  return {
    sse: openEventStream,
    websocket: openWebSocket,
    mqtt: (address, { since }, listener) => {
      const opened = openMqtt?.(address, since, proxy({ ...listener }));
      if (!opened) queueMicrotask(() => listener.closed());
      opened?.catch(() => listener.closed());
      return () => void opened?.then((close) => close()).catch(() => undefined);
    },
  };
}

function answer<Q extends ViewQuery>(query: Q): ViewOf<Q> {
  self.postMessage(WORKER_SIGN.busy);
  try {
    return opened().view(query);
  } finally {
    self.postMessage(WORKER_SIGN.free);
  }
}

const portions = new Portions();
const api: WorkerApi = {
  open: (start, onEvent, requestHeaders, openMqtt) =>
    outcomeOf(async () => {
      engine = new CityEngine({
        ...start,
        onEvent,
        requestHeaders: requestHeaders ?? undefined,
        openFeeds: start.live ? openFeeds(openMqtt) : undefined,
        ...(start.waits ? { restAfter } : {}),
      });
      await engine.open();
      return engine.columns();
    }),
  readRest: () => readRest(),
  view: async (query) => {
    const outcome = await outcomeOf(() => detachable(answer(query)));
    if (!outcome.ok) return outcome;
    return transfer({ ok: true, value: portions.hand(outcome.value) }, buffersOf(outcome.value));
  },
  areas: (id, from) => outcomeOf(() => portions.take(id, from)),
  spell: (readings) => outcomeOf(() => charReadings.learn(readings)),
  apply: (changes) => outcomeOf(() => opened().apply(changes)),
  reload: () => outcomeOf(() => opened().reload()),
  problems: () => outcomeOf(() => opened().problems()),
  ping: () => true,
};

expose(api);
