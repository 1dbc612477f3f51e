import { expose } from 'comlink';
import { CityError, type CityEvent } from '@hivemap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { charReadings } from '../../../packages/core/src/search/char-readings.js';
import { CityEngine } from '../../../packages/core/src/sources/city-engine.js';
import { outcomeOf } from '../../../packages/core/src/sources/plain-error.js';
import { WorkerCity, type WorkerCityOptions } from '../../../packages/core/src/sources/worker-city.js';
import { Portions } from '../../../packages/core/src/sources/portions.js';
import type { WorkerApi } from '../../../packages/core/src/sources/worker-api.js';
import { WORKER_SIGN } from '../../../packages/core/src/sources/worker-signs.js';
import { manifest, matter } from './small-city.js';

type Mood = 'works' | 'deaf' | 'throws' | 'deaf-after-open' | 'slow' | 'late';

/** A worker in this thread, behind a real message channel, that can be as broken as real ones are. */
class StagedWorker extends EventTarget {
  static live = 0;
  static started: StagedWorker[] = [];
  readonly #channel = new MessageChannel();
  /** What is not said before a long question is answered. */
  #held: (() => void)[] | null = null;
  engine: CityEngine | null = null;
  readonly portions = new Portions();
  deaf = false;

  constructor(mood: Mood) {
    super();
    StagedWorker.live++;
    StagedWorker.started.push(this);
    const { port1, port2 } = this.#channel;
    port1.addEventListener('message', (event) => {
      const arrive = (): void =>
        void this.dispatchEvent(new MessageEvent('message', { data: event.data as unknown }));
      if (this.#held) this.#held.push(arrive);
      else if (!this.deaf) arrive();
    });
    port1.start();
    if (mood === 'throws') setTimeout(() => this.dispatchEvent(new Event('error', { cancelable: true })), 5);
    // As one whose script is on the way for long.
    if (mood === 'late') setTimeout(() => this.#serve(port2, mood), 4 * PING_MS);
    else if (mood !== 'deaf' && mood !== 'throws') this.#serve(port2, mood);
  }

  /** As one that computes: until then neither an answer nor a ping comes through. */
  #compute(): void {
    this.dispatchEvent(new MessageEvent('message', { data: WORKER_SIGN.busy }));
    this.#held = [];
    setTimeout(() => {
      this.dispatchEvent(new MessageEvent('message', { data: WORKER_SIGN.free }));
      const held = this.#held ?? [];
      this.#held = null;
      for (const arrive of held) arrive();
    }, 3 * PING_MS);
  }

  #serve(port: MessagePort, mood: Mood): void {
    let readRest = (): void => undefined;
    const restAfter = new Promise<void>((resolve) => (readRest = resolve));
    const api: WorkerApi = {
      open: (start, onEvent, requestHeaders) =>
        outcomeOf(async () => {
          this.engine = new CityEngine({
            ...start,
            onEvent,
            requestHeaders: requestHeaders ?? undefined,
            ...(start.waits ? { restAfter } : {}),
          });
          await this.engine.open();
          if (mood === 'deaf-after-open') setTimeout(() => (this.deaf = true), 10);
          return this.engine.columns();
        }),
      readRest: () => readRest(),
      view: (query) => {
        if (mood === 'slow') this.#compute();
        return outcomeOf(() => this.portions.hand(this.engine!.view(query)));
      },
      areas: (id, from) => outcomeOf(() => this.portions.take(id, from)),
      spell: (readings) => outcomeOf(() => charReadings.learn(readings)),
      apply: (changes) => outcomeOf(() => this.engine!.apply(changes)),
      reload: () => outcomeOf(() => this.engine!.reload()),
      problems: () => outcomeOf(() => this.engine!.problems()),
      ping: () => true,
    };
    expose(api, port);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port1.postMessage(message, transfer as []);
  }

  terminate(): void {
    StagedWorker.live--;
    this.engine?.close();
    this.#channel.port1.close();
    this.#channel.port2.close();
  }
}

/** Long enough that a busy machine is not taken for a dead worker, which shares this thread. */
const PING_MS = 600;

/** Until something has happened, however long that takes on a busy machine. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}

const cities: WorkerCity[] = [];
afterEach(() => {
  StagedWorker.started = [];
  for (const city of cities.splice(0)) city.close();
  expect(StagedWorker.live).toBe(0);
});

function cityOf(
  moods: Mood[],
  source: unknown = manifest({ resources: { matters: { data: [matter('M1')] } } }),
  options: Pick<WorkerCityOptions, 'restAfter' | 'pingMs'> = {},
): WorkerCity {
  const city = new WorkerCity({
    pingMs: PING_MS,
    ...options,
    source: { manifest: source },
    locale: 'zh-CN',
    startWorker: () => new StagedWorker(moods.shift() ?? 'throws') as unknown as Worker,
  });
  cities.push(city);
  return city;
}

/** As Vue wraps data: every object in it is a proxy, which no message can carry. */
function reactive<Value extends object>(value: Value): Value {
  return new Proxy(value, {
    get(target, key) {
      const part: unknown = Reflect.get(target, key);
      return typeof part === 'object' && part !== null ? reactive(part) : part;
    },
  });
}

function failure(city: WorkerCity): Promise<Extract<CityEvent, { type: 'failed' }>> {
  return new Promise((resolve) => city.subscribe((event) => event.type === 'failed' && resolve(event)));
}

describe('a city in a worker', () => {
  it('answers, tells what happens, and says why it is refused', async () => {
    const city = cityOf(['works']);
    const loaded = new Promise((resolve) =>
      city.subscribe((event) => event.type === 'loaded' && resolve(event)),
    );
    await city.open();
    expect((await city.view({ view: 'city' })).code).toBe('511700');
    await loaded;
    await city.apply([{ resource: 'matters', op: 'remove', ids: ['M1'] }]);
    expect(await city.problems()).toEqual([]);
    // What can't be sent is the host's mistake, and said at once.
    const uncloneable = { resource: 'matters', op: 'upsert', records: [() => 1] } as const;
    await expect(city.apply([uncloneable])).rejects.toMatchObject({ name: 'DataCloneError' });
    await expect(city.view({ view: 'shapes', division: 'x' })).rejects.toBeInstanceOf(RangeError);
    const error = await cityOf(['works'], manifest({ hivemap: 2 }))
      .open()
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CityError);
    expect((error as CityError).problems[0]?.code).toBe('wrong-version');
  });

  it('takes a manifest and changes that a framework has made reactive', async () => {
    const city = cityOf(['works'], reactive(manifest({ resources: { matters: { data: [matter('M1')] } } })));
    await city.open();
    await city.apply([reactive({ resource: 'matters', op: 'upsert', records: [matter('M2')] } as const)]);
    expect(await city.problems()).toEqual([]);
    expect((await city.view({ view: 'city' })).code).toBe('511700');
  });

  it('is started again once when its worker can not be loaded, then fails with a clear problem', async () => {
    const good = cityOf(['throws', 'works']);
    await good.open();
    expect((await good.view({ view: 'city' })).code).toBe('511700');

    const bad = cityOf(['throws', 'throws']);
    const failed = failure(bad);
    await expect(bad.open()).rejects.toBeInstanceOf(CityError);
    expect((await failed).problem).toMatchObject({
      code: 'worker-failed',
      message: expect.stringContaining('线程') as string,
    });
    await expect(bad.view({ view: 'city' })).rejects.toBeInstanceOf(CityError);
  });

  it('says what the browser says where a policy forbids the worker', async () => {
    const city = new WorkerCity({
      source: { manifest: manifest() },
      locale: 'en',
      startWorker: () => {
        throw new TypeError("This document requires 'TrustedScriptURL' assignment.");
      },
    });
    const failed = failure(city);
    await expect(city.open()).rejects.toBeInstanceOf(CityError);
    expect((await failed).problem.message).toContain("requires 'TrustedScriptURL'");
  });

  it('is started again when its worker falls silent, and what was asked is answered then', async () => {
    const city = cityOf(['deaf-after-open', 'works']);
    await city.open();
    await until(() => StagedWorker.started[0]?.deaf === true);
    const asked = city.view({ view: 'city' });
    // Also what is asked while the new worker is still opening the city.
    await until(() => StagedWorker.started.length === 2);
    const later = city.view({ view: 'ground' });
    expect((await asked).code).toBe('511700');
    expect(await later).toMatchObject({ view: 'ground' });
    const silent = cityOf(['deaf', 'works'], undefined, { pingMs: 60 });
    await silent.open();
    expect(await silent.problems()).toEqual([]);
  });

  it('is waited for where its script takes long to come', async () => {
    const city = cityOf(['late', 'throws', 'throws']);
    await city.open();
    expect((await city.view({ view: 'city' })).code).toBe('511700');
    expect(StagedWorker.started).toHaveLength(1);
  });

  it('is not taken for dead while it is at a long question', async () => {
    const city = cityOf(['slow', 'throws', 'throws']);
    await city.open();
    expect((await city.view({ view: 'city' })).code).toBe('511700');
    expect(StagedWorker.started).toHaveLength(1);
  });

  it('has what was pushed to it after its worker was replaced, and may be reloaded', async () => {
    const resources = { matters: { data: [matter('M1')], columns: { id: '编号' } } };
    const city = cityOf(['deaf-after-open', 'works'], manifest({ resources }));
    await city.open();
    const { id: _id, ...rest } = matter('M2');
    const pushed = { ...rest, 编号: 'M2' };
    // Before the worker falls silent.
    const first = city.apply([{ seq: 7, resource: 'matters', op: 'upsert', records: [pushed] }]);
    await first;
    const later = city.apply([{ seq: 8, resource: 'matters', op: 'upsert', records: [matter('M3')] }]);
    await later;
    await until(() => StagedWorker.started[0]?.deaf === true);
    const records = async () => (await city.view({ view: 'city' })).resources['matters']?.records;
    expect(await records()).toBe(3);
    expect(StagedWorker.started).toHaveLength(2);
    await city.apply([{ seq: 8, resource: 'matters', op: 'remove', ids: ['M3'] }]);
    expect(await records()).toBe(3);
    expect(await city.reload()).toBe(false);
    expect(await records()).toBe(3);
  });

  it('reads what no first picture needs once that picture is there', async () => {
    let draw = (): void => undefined;
    const restAfter = new Promise<void>((resolve) => (draw = resolve));
    const city = cityOf(['works'], undefined, { restAfter });
    const loaded = new Promise((resolve) =>
      city.subscribe((event) => event.type === 'loaded' && resolve(event)),
    );
    await city.open();
    const state = async () => (await city.view({ view: 'city' })).resources['matters']?.state;
    expect(await state()).toBe('waiting');
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(await state()).toBe('waiting');
    draw();
    await loaded;
    expect(await state()).toBe('ready');
  });

  it('leaves nobody waiting when it is closed', async () => {
    const city = cityOf(['deaf']);
    const waiting = [city.open(), city.view({ view: 'city' }), city.problems()];
    city.close();
    for (const promise of waiting) await expect(promise).rejects.toMatchObject({ name: 'AbortError' });
    const aborter = new AbortController();
    const open = cityOf(['works']);
    await open.open();
    const asked = open.view({ view: 'ground' }, { signal: aborter.signal });
    aborter.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});
