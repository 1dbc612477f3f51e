/** What a measured page and the harness agree on. */

declare global {
  interface Window {
    /** Set by a page when the picture that it is measured for is on the screen. */
    benchFinished?: true;
    /** Of pages that are measured by repetition: mounts, waits for the picture, unmounts. */
    benchCycle?: () => Promise<void>;
    /** WebGL contexts that are neither lost nor collected. */
    benchLiveContexts?: () => number;
  }
}

/** Bounds of what is measured, in the trace. */
export const startMark = 'bench-start';
export const endMark = 'bench-end';

/** The picture is there: ends the measurement. */
export function finish(): void {
  performance.mark(endMark);
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
