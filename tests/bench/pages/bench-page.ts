/** What a measured page and the harness agree on. */

declare global {
  interface Window {
    /** Set by a page when the picture that it is measured for is on the screen. */
    benchFinished?: true;
    /** Of pages that are measured by repetition: mounts, waits for the picture, unmounts. */
    benchCycle?: () => Promise<void>;
    /** Of the city's page: enters a county, between the marks `drill-start` and `drill-end`. */
    benchDrill?: (code: string) => Promise<void>;
    /** Of the city's page: loses the graphics context, and says how many milliseconds it was away once it was given back. */
    benchLose?: () => Promise<number>;
    /** Of the page of cells: gives a thousand of them new values, between `update-start` and `update-end`. */
    benchUpdate?: () => Promise<void>;
    /** Of the page of cells: time of one pick, and the share that found a cell. */
    benchPick?: (picks: number) => { milliseconds: number; found: number };
    /** Of the page of flowers: mean time of a pick, milliseconds, and how many of them found a flower. */
    benchPicks?: { readonly milliseconds: number; readonly found: number };
    /** Of the page of the chain: milliseconds, and how many units stand in the tree. */
    benchChain?: {
      readonly firstMilliseconds: number;
      readonly expandMilliseconds: number;
      readonly longestExpandMilliseconds: number;
      readonly drawn: number;
    };
    /** Of the page of flowers: mean time from one frame to the next while it is panned. */
    benchFrameMilliseconds?: number;
    /** Of the page of flowers: from values in memory to pixels that were read back. */
    benchSeenMilliseconds?: number;
    /** From values in memory to the first picture. */
    benchFirstMilliseconds?: number;
    /** WebGL contexts that are neither lost nor collected. */
    benchLiveContexts?: () => number;
  }
}

/** Bounds of what is measured, in the trace. */
export const startMark = 'bench-start';
export const endMark = 'bench-end';

/** Marks a moment, in the page's own time and in the trace. */
export function mark(name: string): void {
  performance.mark(name);
}

/** The picture is there: ends the measurement. */
export function finish(): void {
  mark(endMark);
  window.benchFinished = true;
}

/** Counts the WebGL contexts of the page from now on. */
export function watchContexts(): void {
  const contexts: WeakRef<WebGL2RenderingContext>[] = [];
  const prototype = HTMLCanvasElement.prototype as { getContext: (...args: unknown[]) => unknown };
  const original = prototype.getContext;
  prototype.getContext = function (...args) {
    const context = original.apply(this, args);
    if (context instanceof WebGL2RenderingContext && !contexts.some((one) => one.deref() === context)) {
      contexts.push(new WeakRef(context));
    }
    return context;
  };
  window.benchLiveContexts = () => contexts.filter((one) => one.deref()?.isContextLost() === false).length;
}
