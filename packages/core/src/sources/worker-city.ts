import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import type { Problem } from '../contract/problem.js';
import { WORKER_FAILED } from '../contract/worker-failed.js';
import type { Change, CityEvent, CityHandle, RequestHeaders } from '../view/city-handle.js';
import type { ViewOf, ViewQuery } from '../view/view.js';
import { abortError } from './abort-error.js';
import type { ChangeJournal, ResourceColumns } from './change-journal.js';
import { CityError } from './city-error.js';
import type { FeedAddress, FeedListener } from './feeds/feed-transport.js';
import { Listeners } from './listeners.js';
import { unpack, type Outcome } from './plain-error.js';
import type { CitySource } from './read-city-manifest.js';
import { spelledSearch } from './spelled-search.js';
import { sendUnwrapped } from './unwrapped.js';
import { whole } from './portions.js';
import type { WorkerApi } from './worker-api.js';
import { WorkerPulse } from './worker-pulse.js';

/** In {@link HEALTHY_MS}: what has worked for longer may be replaced again, for months. */
const RESTARTS = 1;
const HEALTHY_MS = 600_000;

export interface WorkerCityOptions {
  readonly source: CitySource;
  readonly locale: string;
  readonly requestHeaders?: RequestHeaders | undefined;
  /** Code of the division that the city is kept within. */
  readonly locked?: string | undefined;
  /** What is in no first picture is read after this. */
  readonly restAfter?: Promise<unknown> | undefined;
  /** Whether feeds are opened and resources asked for again; default `true`. */
  readonly live?: boolean | undefined;
  readonly startWorker: () => Worker;
  /** For tests; default 3.3 seconds. */
  readonly pingMs?: number;
}

type Api = Remote<WorkerApi>;

/** A question that has no answer yet; asked again when the worker is replaced. */
interface Request {
  ask(api: Api): Promise<void>;
  reject(error: Error): void;
}

/**
 * A city in a worker. A dead worker is replaced, once in ten minutes, with the same manifest; what was pushed to it is
 * pushed again.
 */
export class WorkerCity implements CityHandle {
  readonly #options: WorkerCityOptions;
  readonly #listeners = new Listeners();
  readonly #requests = new Set<Request>();
  #columns: ResourceColumns = {};
  /** Of what was pushed; loaded with the first of it, for it brings the whole contract. */
  #journal: Promise<ChangeJournal> | null = null;
  #worker: Worker | null = null;
  #api: Api | null = null;
  #pulse: WorkerPulse | null = null;
  #restarts = 0;
  #startedAt = 0;
  #isOpen = false;
  /** What is asked while the city is opened again; asked then. */
  #waiting: Request[] | null = null;
  #ended: Error | null = null;

  constructor(options: WorkerCityOptions) {
    this.#options = options;
  }

  /**
   * @throws {CityError} When the city can't or must not be shown, or no worker can be started.
   * @throws {DOMException} `AbortError` when it is closed meanwhile.
   */
  open(): Promise<void> {
    const opened = this.#request((api) => this.#openIn(api));
    this.#start();
    return opened.then((columns) => {
      this.#columns = columns;
      this.#isOpen = true;
    });
  }

  view<Q extends ViewQuery>(
    query: Q,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<ViewOf<Q>> {
    const ask = (): Promise<ViewOf<Q>> =>
      this.#request(async (api) => {
        const handed = await api.view(query);
        const answer = handed.ok ? await whole(handed.value, (id, from) => api.areas(id, from)) : handed;
        return answer as Outcome<ViewOf<Q>>;
      }, signal);
    if (query.view !== 'search') return ask();
    return spelledSearch(ask, (readings) => this.#request((api) => api.spell(readings), signal));
  }

  subscribe(listener: (event: CityEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  async apply(changes: readonly Change[]): Promise<void> {
    await this.#request((api) =>
      sendUnwrapped(changes, (posted): Promise<Outcome<void>> => api.apply(posted)),
    );
    this.#journal ??= journalOf(this.#columns);
    (await this.#journal).add(changes);
  }

  reload(): Promise<boolean> {
    return this.#request((api) => api.reload());
  }

  problems(): Promise<readonly Problem[]> {
    return this.#request((api) => api.problems());
  }

  close(): void {
    this.#end(abortError());
    this.#listeners.clear();
  }

  #openIn(api: Api): Promise<Outcome<ResourceColumns>> {
    const { source, locale, locked, requestHeaders, restAfter } = this.#options;
    const live = this.#options.live ?? true;
    const headers = requestHeaders && ((url: string) => Promise.resolve(requestHeaders(url)));
    const readRest = (): void => {
      if (api === this.#api) void api.readRest();
    };
    restAfter?.then(readRest, readRest);
    return sendUnwrapped(source, (posted): Promise<Outcome<ResourceColumns>> =>
      api.open(
        { source: posted, locale, locked, waits: restAfter !== undefined, live },
        proxy((event: CityEvent) => this.#listeners.emit(event)),
        headers ? proxy(headers) : null,
        live
          ? proxy(async (address: FeedAddress, since: number | null, listener: FeedListener) => {
              // Where it can't be loaded, the worker closes the feed, and tries again with its patience.
              const { openMqtt } = await import('./feeds/open-mqtt.js');
              return proxy(openMqtt(address, { since, requestHeaders }, listener));
            })
          : null,
      ),
    );
  }

  /** As `#openIn`, and up to what was pushed. */
  async #openAgain(api: Api): Promise<Outcome<ResourceColumns>> {
    const opened = await this.#openIn(api);
    const pushed = (await this.#journal)?.all() ?? [];
    if (!opened.ok || pushed.length === 0) return opened;
    const applied = await sendUnwrapped(pushed, (posted): Promise<Outcome<void>> => api.apply(posted));
    return applied.ok ? opened : applied;
  }

  #start(): void {
    let worker: Worker;
    try {
      worker = this.#options.startWorker();
    } catch (error) {
      // A policy forbids the script: the browser says which.
      this.#fail(error instanceof Error ? error.message : '');
      return;
    }
    const lost = (event: Event): void => {
      // Otherwise the browser logs it as uncaught; it is told as a problem instead.
      event.preventDefault();
      if (worker === this.#worker) this.#replace();
    };
    worker.addEventListener('error', lost);
    worker.addEventListener('messageerror', lost);
    this.#startedAt = performance.now();
    this.#worker = worker;
    const api = wrap<WorkerApi>(worker);
    this.#api = api;
    const pulse = new WorkerPulse({
      ping: () => api.ping(),
      isNeeded: () => this.#requests.size > 0 || this.#isLive,
      dead: () => this.#replace(),
      pingMs: this.#options.pingMs,
    });
    this.#pulse = pulse;
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => pulse.hear(data));
    for (const request of [...this.#requests]) void request.ask(api);
    pulse.watch();
  }

  #stop(): void {
    this.#pulse?.stop();
    this.#pulse = null;
    this.#worker?.terminate();
    this.#worker = null;
    this.#api?.[releaseProxy]();
    this.#api = null;
  }

  #replace(): void {
    this.#stop();
    if (performance.now() - this.#startedAt > HEALTHY_MS) this.#restarts = 0;
    if (this.#restarts >= RESTARTS) {
      this.#fail();
      return;
    }
    this.#restarts++;
    if (this.#isOpen) this.#reopen();
    this.#start();
  }

  /** A city that was open is opened again before it is asked what is waiting. */
  #reopen(): void {
    const waiting = [...this.#requests];
    this.#requests.clear();
    this.#isOpen = false;
    const opened = this.#request((api) => this.#openAgain(api));
    this.#waiting = waiting;
    const resume = (): readonly Request[] => {
      const requests = this.#waiting ?? [];
      this.#waiting = null;
      return requests;
    };
    opened.then(
      () => {
        this.#isOpen = true;
        for (const request of resume()) this.#send(request);
      },
      (error: unknown) => {
        for (const request of resume()) request.reject(error instanceof Error ? error : abortError());
      },
    );
  }

  #send(request: Request): void {
    this.#requests.add(request);
    if (this.#api) void request.ask(this.#api);
    this.#pulse?.watch();
  }

  #request<T>(ask: (api: Api) => Promise<Outcome<T>>, signal?: AbortSignal): Promise<T> {
    if (this.#ended) return Promise.reject(this.#ended);
    if (signal?.aborted) return Promise.reject(abortError(signal.reason));
    return new Promise<T>((resolve, reject) => {
      let settled = false;
      const settle = (finish: () => void): void => {
        if (settled) return;
        settled = true;
        this.#requests.delete(request);
        signal?.removeEventListener('abort', abort);
        finish();
      };
      const abort = (): void => settle(() => reject(abortError(signal?.reason)));
      const request: Request = {
        reject: (error) => settle(() => reject(error)),
        ask: async (api) => {
          if (settled) return;
          // Rejects where a message can't be cloned, or with the error that came back.
          const answer = ask(api).then(unpack);
          await answer.catch(() => undefined);
          // An answer of a worker that was replaced meanwhile is none.
          if (api === this.#api) settle(() => resolve(answer));
        },
      };
      signal?.addEventListener('abort', abort, { once: true });
      if (this.#waiting) this.#waiting.push(request);
      else this.#send(request);
    });
  }

  /** With feeds a worker always matters: dead, they would be silent for ever. */
  get #isLive(): boolean {
    return this.#isOpen && (this.#options.live ?? true);
  }

  /** @param reason - What the browser says of it, where it does. */
  #fail(reason = ''): void {
    const where = { code: 'worker-failed', severity: 'error', resource: 'manifest', path: '' } as const;
    const chinese = this.#options.locale.toLowerCase().startsWith('zh');
    const message = chinese ? `manifest：${WORKER_FAILED['zh-CN']}` : `manifest: ${WORKER_FAILED.en}`;
    const problem: Problem = { ...where, message: reason ? `${message} (${reason})` : message };
    this.#end(new CityError([problem]));
    this.#listeners.emit({ type: 'failed', problem });
  }

  #end(error: Error): void {
    this.#ended ??= error;
    this.#stop();
    for (const request of [...this.#requests, ...(this.#waiting ?? [])]) request.reject(this.#ended);
    this.#waiting = null;
  }
}

async function journalOf(columns: ResourceColumns): Promise<ChangeJournal> {
  const { ChangeJournal } = await import('./change-journal.js');
  const journal = new ChangeJournal();
  journal.setColumns(columns);
  return journal;
}
