import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/matter-layer/hive-matter-layer.js';
import type { HiveMatterLayer } from '../../../packages/elements/src/matter-layer/hive-matter-layer.js';
import '../../../packages/elements/src/inspector/hive-inspector.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { describeLayerLifecycle } from '../fixtures/layer-lifecycle.js';
import {
  cardText,
  click,
  layerIds,
  moveOver,
  overlayMarks,
  placesMap,
  press,
  removeMaps,
  until,
} from '../fixtures/places-map.js';

describeLayerLifecycle({ tag: 'hive-matter-layer', marks: 'g.cluster' });

interface Shown {
  readonly map: HiveMap;
  readonly layer: HiveMatterLayer;
}

async function show(
  own: Readonly<Record<string, string>> = {},
  options: Parameters<typeof placesMap>[1] = {},
): Promise<Shown> {
  const layer = document.createElement('hive-matter-layer');
  for (const [name, value] of Object.entries(own)) layer.setAttribute(name, value);
  return { layer, map: await placesMap([layer], options) };
}

const marks = (map: HiveMap): SVGGElement[] => overlayMarks(map, 'g.matter');
const framed = (mark: SVGGElement): boolean => mark.querySelector('.line')?.getAttribute('stroke') !== 'none';
const totals = (map: HiveMap): string[] =>
  overlayMarks(map, 'g.cluster .total').map((text) => text.textContent);

describe('matters on a map', () => {
  afterEach(removeMaps);

  it('stand in rings whose numbers are all matters of the city, each counted once', async () => {
    const { map } = await show();
    await until('rings are shown', () => totals(map).length > 1);
    expect(totals(map).reduce((sum, text) => sum + Number(text), 0)).to.equal(4 + 7 + 10 + 13);
    const label = marks(map)[0]!.getAttribute('aria-label') ?? '';
    expect(label).to.include('受理').and.to.include('超期');
  });

  it('are listed by a click, and by Enter on the focused mark', async () => {
    const { map } = await show();
    await until('rings are shown', () => marks(map).length > 1);
    const intents: unknown[] = [];
    const [first, second] = marks(map);
    moveOver(first!.querySelector('.plate')!);
    await until('a card is shown', () => cardText(map).includes('查看事项清单'));
    click(first!.querySelector('.plate')!);
    await until('the ring is framed', () => strokes(first!));
    intents.push(first);
    second!.focus();
    press(second!, 'Enter');
    await until('the other ring is framed', () => strokes(second!));
    expect(intents).to.have.length(1);
  });

  it('follow the filter and the measure', async () => {
    const { map, layer } = await show({ filter: '{"field":"type","op":"=","value":"none"}' });
    await until('it says that there are none', () => overlayMarks(map, 'g.notice').length === 1);
    layer.filter = null;
    layer.measure = 'open';
    await until(
      'open ones are counted',
      () => totals(map).reduce((sum, text) => sum + Number(text), 0) === 5,
    );
  });

  it('keep to days of their own, whatever the period of the city', async () => {
    const { map } = await show({ from: '2026-09-01', to: '2026-09-30' });
    await until('it says that there are none', () =>
      (overlayMarks(map, 'g.notice')[0]?.textContent ?? '').includes('没有事项'),
    );
  });

  it('are drawn as heat and as hexagons by layers of the map, which leave with the mode', async () => {
    const { map, layer } = await show({ mode: 'heat' });
    await until('heat is there', () => layerIds(map, ':heat').length === 1);
    layer.mode = 'hex';
    await until('hexagons are there', () => layerIds(map, ':hexes').length === 1);
    expect(layerIds(map, ':heat')).to.deep.equal([]);
    layer.mode = 'cluster';
    await until('rings are there', () => marks(map).length > 0 && layerIds(map, ':hexes').length === 0);
  });

  for (const mode of ['heat', 'hex'] as const)
    it(`are reached by arrow keys as ${mode}, and listed with Enter`, async () => {
      const { map } = await show({ mode });
      const inspector = document.createElement('hive-inspector');
      map.append(inspector);
      await until('Tab has somewhere to go', () => marks(map).length === 1);
      const picture = map.shadowRoot!.querySelector('svg[role="group"][aria-label*="数据表"]');
      expect(picture === null).to.equal(false);
      const [stop] = marks(map);
      expect(stop!.getAttribute('tabindex')).to.equal('0');
      stop!.focus();
      await until('it is framed, and its neighbors are there', () => marks(map).length > 1 && framed(stop!));
      const before = cardText(map);
      expect(before).to.contain('受理');
      for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) press(stop!, key);
      await until('another one is told', () => cardText(map) !== '' && cardText(map) !== before);
      expect(framed(stop!)).to.equal(false);
      const reached = marks(map).find(framed)!;
      press(reached, 'Enter');
      // Of the layer's own measure.
      await until('its matters are listed', () =>
        (inspector.shadowRoot?.textContent ?? '').includes('受理 · 共'),
      );
      expect(map.shadowRoot!.activeElement === reached).to.equal(true);
    });

  it('are drawn as arcs from the parts of the city to its seat', async () => {
    const { map } = await show({ mode: 'flow' });
    await until('arcs are shown', () => overlayMarks(map, 'g.arc').length >= 2);
    expect(
      marks(map)
        .map((mark) => mark.getAttribute('aria-label'))
        .join(),
    ).to.include('→ 样例市');
  });

  it('are not shown by place in public scope, and the layer says so', async () => {
    const { map } = await show({}, { scope: 'public' });
    await until('it says why', () =>
      (overlayMarks(map, 'g.notice')[0]?.textContent ?? '').includes('公开范围不按地点显示事项'),
    );
    expect(marks(map)).to.have.length(0);
    expect(layerIds(map, ':hexes').concat(layerIds(map, ':heat'))).to.deep.equal([]);
  });
});

/** Whether a ring is framed as one whose matters are listed or pointed at. */
function strokes(ring: SVGGElement): boolean {
  return Number(ring.querySelector('.plate')?.getAttribute('stroke-width')) > 2;
}
