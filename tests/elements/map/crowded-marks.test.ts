import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/campaign-layer/hive-campaign-layer.js';
import '../../../packages/elements/src/fence-layer/hive-fence-layer.js';
import '../../../packages/elements/src/map/hive-map.js';
import '../../../packages/elements/src/park-layer/hive-park-layer.js';
import '../../../packages/elements/src/scenic-layer/hive-scenic-layer.js';
import { MOST_MARKS } from '../../../packages/elements/src/scene/thin-crowd.js';
import { placesCity } from '../../../stories/fixtures/places-city.js';
import { overlays, removeMaps, until } from '../fixtures/places-map.js';

const LAYERS = { scenic: 'g.ring', park: 'g.badge', fence: 'g.badge', campaign: 'g.badge' } as const;
const COUNT = 900;

/** Squares of one kind in 30 rows over the city. */
function crowd(properties: (at: number) => object): object {
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: COUNT }, (_, at) => {
      const [x, y] = [107 + (at % 30) * 0.026, 31 + Math.floor(at / 30) * 0.013];
      // prettier-ignore
      const ring = [[x, y], [x + 0.02, y], [x + 0.02, y + 0.01], [x, y + 0.01], [x, y]];
      return {
        type: 'Feature',
        properties: properties(at),
        geometry: { type: 'Polygon', coordinates: [ring] },
      };
    }),
  };
}

describe('a city with more places than a window holds marks', () => {
  afterEach(removeMaps);

  it('has a bounded number of marks on the page, whatever needs attention, and the shapes of all', async () => {
    const city = placesCity() as { resources: Record<string, { data: unknown }> };
    const put = (name: string, properties: (at: number) => object): void =>
      void (city.resources[name] = { data: crowd(properties) });
    put('scenicAreas', (at) => ({ id: `S${at}`, name: `景区${at}`, grade: '4A', capacity: 100 }));
    put('parks', (at) => ({ id: `P${at}`, name: `园区${at}`, level: 'county', liaison: 'U1' }));
    put('fences', (at) => ({
      id: `F${at}`,
      name: `围栏${at}`,
      kind: 'hazard',
      subjects: ['intrusion'],
      limit: 1,
    }));
    put('campaignAreas', (at) => ({
      id: `C${at}`,
      kind: 'market',
      name: `市场${at}`,
      leadUnit: 'U1',
      deadline: '2026-11-01',
      status: 'active',
    }));
    // Each of them needs attention.
    const at = '2026-11-20T13:45:00+08:00';
    const hour = '2026-11-20T13:00:00+08:00';
    const each = <Row>(make: (index: number) => Row): { data: Row[] } => ({
      data: Array.from({ length: COUNT }, (_, index) => make(index)),
    });
    city.resources['loads'] = each((index) => ({ scenic: `S${index}`, at, count: 110 }));
    city.resources['alarms'] = each((index) => ({
      fence: `F${index}`,
      hour,
      subject: 'intrusion',
      count: 30,
      verified: 30,
    }));
    const map = document.createElement('hive-map');
    map.style.setProperty('--hive-map-block-size', '700px');
    map.style.inlineSize = '1200px';
    map.city = city;
    document.body.append(map);
    for (const [name, selector] of Object.entries(LAYERS)) {
      const layer = document.createElement(`hive-${name}-layer`);
      map.append(layer);
      const marks = (): number =>
        Math.max(...overlays(map).map((svg) => svg.querySelectorAll(selector).length));
      const urgent = (): number =>
        overlays(map).reduce(
          (sum, svg) =>
            sum + svg.querySelectorAll(`${selector}:is([data-status="stop"], [data-status="warn"])`).length,
          0,
        );
      await until(`${name} marks are shown`, () => marks() > 20);
      if (name !== 'park') await until(`${name} marks say their state`, () => urgent() > 20);
      expect(marks(), name).to.be.at.most(MOST_MARKS);
      layer.remove();
      await until('its marks are gone', () => overlays(map).every((svg) => !svg.querySelector(selector)));
    }
  });
});
