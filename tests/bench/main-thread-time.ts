/** Reads the main thread's work out of a trace of Chromium. */
import { endMark, startMark } from './pages/bench-page.js';

export interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Of it, microseconds in which the thread ran. */
  tdur?: number;
  args: { name?: string };
}

/** Categories that the trace must have. */
export const traceCategories = [
  'blink.user_timing',
  'disabled-by-default-devtools.timeline',
  'gpu',
  '__metadata',
];

/** The page's thread stands still in it until the graphics process has done what it was told before. */
const gpuWait = 'CommandBufferProxyImpl::WaitForGetOffset';

export interface MainThreadTime {
  totalMilliseconds: number;
  longestTaskMilliseconds: number;
  /** By the thread's own clock: without waiting for the graphics process, or for a core. */
  cpuMilliseconds: number;
  longestTaskCpuMilliseconds: number;
  /** Part of the total in which it does no work: it waits for the graphics process. */
  gpuWaitMilliseconds: number;
}

/**
 * Sums the top-level tasks of the page's main thread between two marks of the page.
 *
 * @param from - Where it is not set, from the start of the trace.
 * @throws {RangeError} When the trace lacks the end mark: the page did not finish.
 */
export function mainThreadTime(events: TraceEvent[], from = startMark, to = endMark): MainThreadTime {
  const end = events.find(({ name, cat }) => name === to && cat.includes('blink.user_timing'));
  if (!end) throw new RangeError(`The trace of ${events.length} events has no "${to}".`);
  const start = events.find(({ name, pid }) => name === from && pid === end.pid);
  const mainThread = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === end.pid && args.name === 'CrRendererMain',
  );
  // A mark is set within a task: of the first and the last only what lies between the marks.
  const lengthOf = ({ ts, dur = 0 }: TraceEvent): number =>
    (Math.min(ts + dur, end.ts) - Math.max(ts, start?.ts ?? 0)) / 1_000;
  const between = (wanted: string): TraceEvent[] =>
    events.filter(
      (event) =>
        event.name === wanted &&
        event.pid === end.pid &&
        event.tid === mainThread?.tid &&
        lengthOf(event) > 0,
    );
  const tasks = between('RunTask').map(lengthOf);
  const cpu = between('RunTask').map((task) => Math.min((task.tdur ?? 0) / 1_000, lengthOf(task)));
  return {
    totalMilliseconds: sumOf(tasks),
    longestTaskMilliseconds: Math.max(0, ...tasks),
    cpuMilliseconds: sumOf(cpu),
    longestTaskCpuMilliseconds: Math.max(0, ...cpu),
    gpuWaitMilliseconds: sumOf(between(gpuWait).map(lengthOf)),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0);
}
