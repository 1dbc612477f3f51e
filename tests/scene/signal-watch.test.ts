/** Whether the data can be reached: asked when the browser says so, and again while there is doubt. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SignalWatch } from '../../packages/elements/src/city/signal-watch.js';

/** A browser's word, and data that answer or don't. */
class Network {
  readonly browser = new EventTarget();
  onLine = true;
  answers = true;
  asked = 0;
  /** Each question waits for it. */
  pause: Promise<unknown> = Promise.resolve();
  readonly watch = new SignalWatch(async () => {
    this.asked++;
    await this.pause;
    this.watch.reached(this.answers);
  });

  /** Keeps the next answers back; @returns What lets them go. */
  hold(): () => void {
    let go: () => void = () => undefined;
    this.pause = new Promise<void>((resolve) => (go = resolve));
    return go;
  }

  say(onLine: boolean): void {
    this.onLine = onLine;
    this.browser.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
  }
}

let network: Network;

beforeEach(() => {
  vi.useFakeTimers();
  network = new Network();
  vi.stubGlobal('addEventListener', network.browser.addEventListener.bind(network.browser));
  vi.stubGlobal('navigator', {
    get onLine() {
      return network.onLine;
    },
  });
});

afterEach(() => {
  network.watch.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** How often the data were asked for, after a time. */
async function askedAfter(milliseconds: number): Promise<number> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  return network.asked;
}

it('asks nothing while the network is there', async () => {
  network.watch.start();
  expect(await askedAfter(300_000)).toBe(0);
});

it('asks when the network goes, goes on asking while nobody answers, and ends with the answer', async () => {
  network.watch.start();
  network.answers = false;
  network.say(false);
  expect([await askedAfter(0), await askedAfter(61_000)]).toEqual([1, 3]);
  network.answers = true;
  network.say(true);
  expect([await askedAfter(0), await askedAfter(300_000)]).toEqual([4, 4]);
});

it('asks again what was answered while the browser says that the network is away', async () => {
  network.watch.start();
  network.say(false);
  await askedAfter(0);
  network.answers = false;
  expect(await askedAfter(31_000)).toBe(2);
});

it('asks again when the network came or went during the question', async () => {
  network.watch.start();
  network.answers = false;
  const go = network.hold();
  network.say(false);
  network.say(true);
  expect(await askedAfter(0)).toBe(1);
  network.answers = true;
  go();
  expect(await askedAfter(0)).toBe(2);
});

it('asks soon when it begins without a network, and never after it has ended', async () => {
  network.onLine = false;
  network.answers = false;
  network.watch.start();
  expect([await askedAfter(0), await askedAfter(31_000)]).toEqual([0, 1]);
  network.watch.stop();
  network.say(true);
  expect(await askedAfter(300_000)).toBe(1);
});

it('ends for good while a question is under way', async () => {
  network.watch.start();
  network.answers = false;
  const go = network.hold();
  network.say(false);
  network.say(true);
  network.watch.stop();
  go();
  expect(await askedAfter(300_000)).toBe(1);
});
