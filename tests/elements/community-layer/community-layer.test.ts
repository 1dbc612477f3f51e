import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/community-layer/hive-community-layer.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { describeLayerLifecycle } from '../fixtures/layer-lifecycle.js';
import {
  cardText,
  click,
  layerIds,
  moveOver,
  overlayMarks,
  placesMap,
  removeMaps,
  until,
} from '../fixtures/places-map.js';

describeLayerLifecycle({ tag: 'hive-community-layer', marks: 'g.service' });

async function communities(
  options: Parameters<typeof placesMap>[1] = {},
): Promise<{ map: HiveMap; layer: HTMLElement }> {
  const layer = document.createElement('hive-community-layer');
  const map = await placesMap([layer], options);
  await until('rings are shown', () => overlayMarks(map, 'g.service').length > 0);
  return { map, layer };
}

/** So near that blocks and service points are seen. */
async function closeUp(options: Parameters<typeof placesMap>[1] = {}): Promise<HiveMap> {
  const { map } = await communities(options);
  await map.fitTo([107.037, 31.071, 107.047, 31.078]);
  await until('the service point is shown', () => overlayMarks(map, 'g.service rect').length === 1);
  return map;
}

describe('the smart communities of a city', () => {
  afterEach(removeMaps);

  it('lose none: a ring says how many near it had no room', async () => {
    const { map } = await communities();
    const rings = overlayMarks(map, 'g.service');
    const more = overlayMarks(map, 'text.more').map(({ textContent }) => Number(textContent));
    expect(more).not.to.be.empty;
    expect(rings.length + more.reduce((sum, count) => sum + count, 0)).to.equal(36);
  });

  it('put the lowest one-stop rate where room is short', async () => {
    const { map } = await communities();
    expect(overlayMarks(map, 'g.service').some((ring) => ring.textContent.startsWith('80'))).to.equal(true);
  });

  it('tell a service point what is delegated to it, and what is not yet', async () => {
    const map = await closeUp();
    moveOver(overlayMarks(map, 'g.service rect')[0]!);
    await until('a card is shown', () => cardText(map).includes('服务点'));
    expect(cardText(map)).to.include('48').and.to.include('尚未下放').and.to.include('20');
  });

  it('say which block lacks a steward, and never how one steward does', async () => {
    const map = await closeUp();
    await until('blocks are on the map', () => layerIds(map, 'block-hatch').length === 1);
    const { x, y } = map.maplibre!.project([107.041, 31.073]);
    const canvas = map.maplibre!.getCanvas();
    const { left, top } = canvas.getBoundingClientRect();
    const move = (): boolean =>
      canvas.dispatchEvent(
        new MouseEvent('mousemove', { bubbles: true, composed: true, clientX: left + x, clientY: top + y }),
      );
    await until('its card is shown', () => move() && cardText(map).includes('第2楼片'));
    expect(cardText(map)).to.include('缺楼片长').and.not.to.include('考核');
  });

  it('lead to the community', async () => {
    const { map } = await communities();
    let id = '';
    map.addEventListener('hive-select', (event) => (id = (event as unknown as { id: string }).id));
    click(overlayMarks(map, 'g.service circle')[0]!);
    await until('a community is selected', () => id !== '');
    expect(id).to.match(/^51170[23]\d{6}$/);
  });

  it('are one ring a county for the public, without blocks and service points', async () => {
    const { map } = await communities({ scope: 'public' });
    expect(overlayMarks(map, 'g.service')).to.have.length(2);
    expect(layerIds(map, 'block-fill')).to.have.length(0);
  });
});
