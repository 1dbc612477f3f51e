/** Measures how the page is: frames, long tasks, memory. Costs one second of animation frames a reading. */
export interface Signs {
  readonly framesPerSecond: number | null;
  readonly longestTaskMs: number | null;
  readonly heapMegabytes: number | null;
  /** MB a minute. */
  readonly heapGrowth: number | null;
}

interface HeapSample {
  readonly at: number;
  readonly megabytes: number;
}

const COUNT_MS = 1_000;
const HOUR_MS = 3_600_000;
/** Under this a slope says more of the last collection than of a leak. */
const LEAST_SPAN_MS = 300_000;
const MOST_SAMPLES = 720;

export class VitalSigns {
  readonly #samples: HeapSample[] = [];
  #longest = 0;
  #observer: PerformanceObserver | null = null;
  #frame = 0;
  #settle: (() => void) | null = null;

  start(): void {
    if (this.#observer || !PerformanceObserver.supportedEntryTypes.includes('longtask')) return;
    this.#observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) this.#longest = Math.max(this.#longest, duration);
    });
    this.#observer.observe({ type: 'longtask' });
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    cancelAnimationFrame(this.#frame);
    this.#settle?.();
  }

  async read(): Promise<Signs> {
    const framesPerSecond = await this.#frames();
    const heapMegabytes = heapNow();
    if (heapMegabytes !== null) this.#samples.push({ at: performance.now(), megabytes: heapMegabytes });
    while (this.#samples.length > MOST_SAMPLES || this.#span() > HOUR_MS) this.#samples.shift();
    const longestTaskMs = this.#observer ? Math.round(this.#longest) : null;
    this.#longest = 0;
    return {
      framesPerSecond,
      longestTaskMs,
      heapMegabytes,
      heapGrowth: this.#span() < LEAST_SPAN_MS ? null : slopePerMinute(this.#samples),
    };
  }

  /** Forgets the memory of before a restart. */
  forget(): void {
    this.#samples.length = 0;
  }

  #span(): number {
    return (this.#samples.at(-1)?.at ?? 0) - (this.#samples[0]?.at ?? 0);
  }

  /** @returns `null` where no frames are drawn because nobody sees the page. */
  #frames(): Promise<number | null> {
    if (document.hidden) return Promise.resolve(null);
    return new Promise((resolve) => {
      let count = 0;
      const began = performance.now();
      const finish = (): void => {
        clearTimeout(late);
        cancelAnimationFrame(this.#frame);
        this.#settle = null;
        const seconds = (performance.now() - began) / 1000;
        resolve(document.hidden ? null : Math.round((count / seconds) * 10) / 10);
      };
      // A page that draws nothing at all gets no frame that could end the count.
      const late = setTimeout(finish, COUNT_MS * 3);
      this.#settle = finish;
      const tick = (): void => {
        count++;
        if (performance.now() - began >= COUNT_MS) finish();
        else this.#frame = requestAnimationFrame(tick);
      };
      this.#frame = requestAnimationFrame(tick);
    });
  }
}

/** MB; of Chromium only. */
function heapNow(): number | null {
  const { memory } = performance as Performance & { readonly memory?: { readonly usedJSHeapSize: number } };
  return memory ? Math.round(memory.usedJSHeapSize / 104_857.6) / 10 : null;
}

/** Least squares, MB a minute. */
export function slopePerMinute(samples: readonly HeapSample[]): number | null {
  const count = samples.length;
  if (count < 2) return null;
  const meanAt = samples.reduce((sum, { at }) => sum + at, 0) / count;
  const mean = samples.reduce((sum, { megabytes }) => sum + megabytes, 0) / count;
  const spread = samples.reduce((sum, { at }) => sum + (at - meanAt) ** 2, 0);
  if (spread === 0) return null;
  const shared = samples.reduce((sum, { at, megabytes }) => sum + (at - meanAt) * (megabytes - mean), 0);
  return Math.round((shared / spread) * 60_000 * 100) / 100;
}
