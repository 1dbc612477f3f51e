/**
 * A scene of the wall flies, the whole composition around it: what our scripts cost a frame, with all that they call. What
 * MapLibre does by itself is counted apart: without a graphics card it is most of a frame.
 */
import type { BenchTask } from '../bench-task.js';
import type { Flight } from '../pages/wall.js';
import { scriptTimes, type CpuProfile } from '../script-times.js';

/** Of the page: down to a township, and back out. */
const SCENES = [1, 2];
/** Fewer say nothing. */
const LEAST_FRAMES = 20;

export const wallFlight: BenchTask = {
  id: 'wall',
  title: 'the wall of the demo city, 3840 × 1080 at a quarter of its size, while a scene flies',
  variants: ['hive'],
  runs: 1,
  async measure(_variant, { browser, origin }) {
    const context = await browser.newContext({ viewport: { width: 960, height: 270 } });
    try {
      const page = await context.newPage();
      await page.goto(`${origin}/wall.html`);
      await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 120_000 });
      const session = await context.newCDPSession(page);
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 250 });
      const profiles: CpuProfile[] = [];
      session.on('Profiler.consoleProfileFinished', ({ profile }) => profiles.push(profile));
      const total = { frames: 0, milliseconds: 0, own: 0, others: 0, collection: 0 };
      for (const scene of SCENES) {
        const flight = await page.evaluate(
          (index) => (window as unknown as { benchFly: (index: number) => Promise<Flight> }).benchFly(index),
          scene,
        );
        while (profiles.length < flight.movements) await new Promise((done) => setTimeout(done, 100));
        for (const profile of profiles.splice(0)) {
          const times = scriptTimes(profile, (url) => !/\/maplibre-[^/]*\.js$/.test(url));
          for (const whose of ['own', 'others', 'collection'] as const) total[whose] += times[whose];
        }
        total.frames += flight.frames;
        total.milliseconds += flight.milliseconds;
      }
      if (total.frames < LEAST_FRAMES) throw new Error(`Only ${String(total.frames)} frames were drawn.`);
      if (total.others === 0) throw new Error('No script of MapLibre was told apart.');
      return {
        ownScriptMillisecondsPerFrame: total.own / total.frames,
        collectionMillisecondsPerFrame: total.collection / total.frames,
        maplibreScriptMillisecondsPerFrame: total.others / total.frames,
        frames: total.frames,
        flightMilliseconds: total.milliseconds,
      };
    } finally {
      await context.close();
    }
  },
};
