import { expect } from '@esm-bundle/chai';
import type { HiveCentreLayer } from '../../../packages/elements/src/centre-layer/hive-centre-layer.js';
import '../../../packages/elements/src/centre-layer/hive-centre-layer.js';
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

describeLayerLifecycle({ tag: 'hive-centre-layer', marks: 'g.mark', layerId: ':link-line' });

async function centres(options: Parameters<typeof placesMap>[1] = {}): Promise<HiveMap> {
  const map = await placesMap([document.createElement('hive-centre-layer')], options);
  await until('the centres are shown', () => overlayMarks(map, 'g.centre').length === 3);
  return map;
}
const mark = (map: HiveMap, kind: string, name: string): SVGGElement =>
  overlayMarks(map, `g.${kind}`).find((one) => one.getAttribute('aria-label')?.includes(name))!;
const words = (map: HiveMap): string =>
  overlayMarks(map, 'text.label')
    .map(({ textContent }) => textContent)
    .join(' ');

describe('centres and links on a map', () => {
  afterEach(removeMaps);

  it('say what a centre integrates, and name the link that is stale, not by color alone', async () => {
    const map = await centres();
    expect(mark(map, 'centre', '市综治中心').getAttribute('aria-label'))
      .to.contain('4/4')
      .and.to.contain('1 条互联陈旧');
    expect(
      mark(map, 'centre', '西岸综治中心').querySelector('circle')!.getAttribute('stroke-dasharray'),
    ).to.match(/\d/);
    const icons = overlayMarks(map, 'g.link');
    expect(icons.map(({ dataset }) => dataset['status'])).to.deep.equal(['stale']);
    expect(words(map)).to.contain('西岸综治中心 陈旧：3 天无更新');
  });

  it('are selected by a click and by Enter, a link by its icon', async () => {
    const map = await centres();
    click(mark(map, 'centre', '东岸综治中心').querySelector('circle')!);
    await until('the centre is selected', () => map.selection === 'centre:C3');
    const icon = overlayMarks(map, 'g.link')[0]!;
    icon.focus();
    press(icon, 'Enter');
    await until('the link is selected', () => map.selection === 'link:L2');
    moveOver(icon.querySelector('circle')!);
    await until('its card is shown', () => cardText(map).includes('70.0'));
  });

  it('stand in a diagram, too, and are stale by the threshold that the host sets', async () => {
    const map = await centres();
    const layer = map.querySelector<HiveCentreLayer>('hive-centre-layer')!;
    layer.layout = 'diagram';
    await until('lines are drawn', () => overlayMarks(map, '.lines path').length === 2);
    expect(layerIds(map, ':link-line')).to.have.length(0);
    layer.freshMinutes = 2;
    await until('both are stale', () => overlayMarks(map, 'g.link').length === 2);
  });

  it('are named by hostile strings as by any text', async () => {
    const name = '"><script>window.hiveAttacked=1</script>';
    const map = await centres({ name });
    await until('the name is drawn', () => words(map).includes(name));
    expect(map.shadowRoot!.querySelector('.overlay script')).to.equal(null);
  });
});
