/** The map's worker killed behind everybody's back, and a worker file that is missing for a while. */
import { expect } from '@esm-bundle/chai';
import type { HiveFatalEvent } from '../../../packages/elements/src/city/events/fatal-event.js';
import { WorkerRevival } from '../../../packages/elements/src/map/worker-revival.js';
import { WorkerWatch } from '../../../packages/elements/src/map/worker-watch.js';
import { layerIds, placesMap, removeMaps, until } from '../fixtures/places-map.js';
import '../../../packages/elements/src/grid-layer/hive-grid-layer.js';

const IMPATIENT = { pauseMs: 10, answerMs: 40, secondMs: 30, firstMs: 80 };
const silent = { on: () => undefined, off: () => undefined } as never;
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the worker of the map', () => {
  it('is given up when it is silent twice in a row, once, and not when it answers the second time', async () => {
    const answers = [true, false, true, false, false, false];
    const asked: number[] = [];
    const ping = (milliseconds: number): Promise<boolean> => {
      asked.push(milliseconds);
      return Promise.resolve(answers.shift() ?? false);
    };
    let dead = 0;
    const watch = new WorkerWatch(silent, () => dead++, IMPATIENT, ping);
    await until('it is said', () => dead > 0);
    await pause(50);
    const { answerMs, secondMs, firstMs } = IMPATIENT;
    expect(asked).to.deep.equal([firstMs, answerMs, secondMs, answerMs, secondMs]);
    expect(dead).to.equal(1);
    watch.stop();
  });

  it('is tried again while its file is missing, and no more once it answers', async () => {
    const tried: number[] = [];
    const workers = {
      ensureWorkers: () => Promise.resolve(void tried.push(performance.now())),
      ping: () => Promise.resolve(tried.length > 1),
    };
    const revival = new WorkerRevival(() => workers, 50);
    revival.start();
    revival.start();
    await until('it answers', () => !revival.running);
    await pause(150);
    expect(tried).to.have.length(2);
  });

  it('is said to be dead soon after its death, and the map is whole again', async function () {
    this.timeout(90_000);
    const started: Worker[] = [];
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        if (String(args[0]).includes('maplibre')) started.push(this);
      }
    };
    try {
      const map = await placesMap([document.createElement('hive-grid-layer')]);
      const shown = (): boolean =>
        layerIds(map, 'fill').length + layerIds(map, 'cells').length > 0 && map.maplibre?.loaded() === true;
      await until('the map is whole', shown);
      const fatal: HiveFatalEvent[] = [];
      map.addEventListener('hive-fatal', (event) => fatal.push(event));
      for (const worker of started) worker.terminate();
      const before = started.length;
      // Ten seconds, and as long again for a machine that is busy with other tests.
      await until('it is said', () => fatal.length > 0, 20_000);
      expect([fatal[0]!.reason, fatal[0]!.recovering]).to.deep.equal(['worker', true]);
      await until('there is another worker', () => started.length > before, 20_000);
      const still = map.shadowRoot!.querySelector<HTMLElement>('.still')!;
      await until('the picture is back', () => shown() && Boolean(still.hidden), 20_000);
    } finally {
      window.Worker = Original;
      await removeMaps();
    }
  });
});
