/** The file of the map's worker is not where the host has said: the server answers 404. */
import { expect } from '@esm-bundle/chai';
import type { HiveFatalEvent } from '../../../packages/elements/src/city/events/fatal-event.js';
import { setMapWorkerUrl, useMapWorker } from '../../../packages/elements/src/map/map-worker-url.js';
import { placesMap, removeMaps, until } from '../fixtures/places-map.js';
import '../../../packages/elements/src/map/hive-map.js';

describe('a map whose worker file is missing', () => {
  it('says so, names it to whoever asks, and draws as soon as the file is there', async function () {
    this.timeout(40_000);
    useMapWorker();
    const { getWorkerUrl } = await import('maplibre-gl');
    const right = getWorkerUrl();
    const fatal: HiveFatalEvent[] = [];
    const listen = (event: HiveFatalEvent): void => void fatal.push(event);
    document.body.addEventListener('hive-fatal', listen);
    setMapWorkerUrl('/no-such-worker.js');
    const shown = placesMap([]);
    await until('it is said', () => fatal.length > 0, 20_000);
    expect([fatal[0]!.reason, fatal[0]!.recovering]).to.deep.equal(['worker', true]);
    const map = document.querySelector('hive-map')!;
    await map.updateComplete;
    expect(map.shadowRoot!.textContent).to.contain('正在恢复地图画面');
    const finding = (await map.diagnose()).find(({ what }) => what === 'worker');
    expect([finding!.ok, finding!.detail]).to.deep.equal([false, '/no-such-worker.js answers 404']);
    setMapWorkerUrl(right);
    useMapWorker();
    await shown;
    expect(map.maplibre?.loaded()).to.equal(true);
    document.body.removeEventListener('hive-fatal', listen);
    await removeMaps();
  });
});
