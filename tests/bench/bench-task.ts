import type { Browser } from 'playwright-core';

/** Figures of one run, by name; names carry their unit: `timeMilliseconds`. */
export type Figures = Record<string, number>;

interface TaskOutline {
  id: string;
  title: string;
  variants: readonly string[];
  /** How often each variant is run, in turn with the others. */
  runs: number;
}

/** Measured in a browser. */
interface PageTask extends TaskOutline {
  needsBrowser?: true;
  /** Measures one variant once; throws when the picture is not the right one. */
  measure: (variant: string, place: BenchPlace) => Promise<Figures>;
}

/** Measured in Node. */
export interface NodeTask extends TaskOutline {
  needsBrowser: false;
  /** Measures one variant once; throws when the result is not the right one. */
  measure: (variant: string) => Promise<Figures>;
}

/** One task of the benchmark: the same thing done in several ways, the first of which is the reference. */
export type BenchTask = PageTask | NodeTask;

export interface BenchPlace {
  browser: Browser;
  /** Where the built pages are, `http://127.0.0.1:<port>`. */
  origin: string;
}
