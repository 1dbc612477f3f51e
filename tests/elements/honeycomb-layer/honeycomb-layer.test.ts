import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/honeycomb-layer/hive-honeycomb-layer.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { describeLayerLifecycle } from '../fixtures/layer-lifecycle.js';
import { cellCenters } from '../../../packages/elements/src/scene/flower-geometry.js';
import { cardText, overlayMarks, placesMap, press, removeMaps, until } from '../fixtures/places-map.js';

describeLayerLifecycle({ tag: 'hive-honeycomb-layer', marks: 'g.flower' });

async function honeycomb(
  options: Parameters<typeof placesMap>[1] = {},
): Promise<{ map: HiveMap; layer: HTMLElement }> {
  const layer = document.createElement('hive-honeycomb-layer');
  const map = await placesMap([layer], options);
  await until('flowers are shown', () => overlayMarks(map, 'g.flower').length > 0);
  return { map, layer };
}

/** So near that the communities of a township stand by themselves. */
async function closeUp(options: Parameters<typeof placesMap>[1] = {}): Promise<HiveMap> {
  const { map } = await honeycomb(options);
  await map.fitTo([107.02, 31.05, 107.12, 31.12]);
  await until('single flowers are shown', () => single(map).length > 0);
  return map;
}

const counts = (map: HiveMap): string[] => overlayMarks(map, 'text.count').map((text) => text.textContent);
const single = (map: HiveMap): SVGGElement[] =>
  overlayMarks(map, 'g.flower').filter((flower) => !flower.querySelector('.count'));

/** Where a cell of a flower is, px of the map's frame; cells are drawn by the graphics card and are no elements. */
function cellOf(flower: Element, part: number, radius = 9.7): readonly [number, number] {
  const [x = 0, y = 0] = /\(([^)]+)\)/
    .exec(flower.getAttribute('transform') ?? '')![1]!
    .split(',')
    .map(Number);
  const [dx, dy] = cellCenters(radius)[part]!;
  return [x + dx, y + dy];
}

function pointerAt(map: HiveMap, types: readonly string[], [x, y]: readonly [number, number]): void {
  const canvas = map.maplibre!.getCanvas();
  const { left, top } = canvas.getBoundingClientRect();
  const at = { bubbles: true, composed: true, clientX: left + x, clientY: top + y, button: 0 };
  for (const type of types) canvas.dispatchEvent(new MouseEvent(type, at));
}

const clickAt = (map: HiveMap, at: readonly [number, number]): void =>
  pointerAt(map, ['mousedown', 'mouseup', 'click'], at);

describe('the honeycomb of a city', () => {
  afterEach(removeMaps);

  it('merges crowded communities, and the sums are complete', async () => {
    const { map } = await honeycomb();
    const merged = counts(map).map(Number);
    expect(merged.length).to.be.greaterThan(0);
    expect(merged.reduce((sum, count) => sum + count, 0) + single(map).length).to.equal(36);
  });

  it('enters the division of a merged flower', async () => {
    const { map } = await honeycomb();
    const flower = overlayMarks(map, 'g.flower').find((one) => one.querySelector('.count'))!;
    let code = '';
    map.addEventListener('hive-drill', (event) => (code = (event as unknown as { code: string }).code));
    clickAt(map, cellOf(flower, 2, 15));
    await until('a division is entered', () => code !== '');
    expect(code).to.match(/^51170[23]/);
  });

  it('selects a community, frames it and names it', async () => {
    const map = await closeUp();
    const flower = single(map)[0]!;
    let id = '';
    map.addEventListener('hive-select', (event) => (id = (event as unknown as { id: string }).id));
    clickAt(map, cellOf(flower, 3));
    await until('a community is selected', () => id !== '');
    expect(id).to.match(/^51170[23]\d{6}$/);
    await until('it is framed', () => overlayMarks(map, '.frame').length > 0);
    const framed = overlayMarks(map, '.frame')[0]!.closest('.flower');
    expect(framed?.querySelector('text.name')?.textContent).to.match(/[社区村]$/);
  });

  it('shows who acted together when asked to', async () => {
    const layer = document.createElement('hive-honeycomb-layer');
    layer.setAttribute('cooperation', '');
    const map = await placesMap([layer], {
      attributes: { selection: 'community:511702001001' },
    });
    await map.fitTo([107.02, 31.05, 107.12, 31.12]);
    await until('arcs are drawn', () => overlayMarks(map, 'path.arc').length === 6);
  });

  it('tells of the cell under the pointer', async () => {
    const map = await closeUp();
    pointerAt(map, ['mousemove'], cellOf(single(map)[0]!, 3));
    await until('a card is shown', () => cardText(map).includes('驻村单位'));
    expect(cardText(map)).to.include('联合行动');
  });

  it('names the actors that did nothing', async () => {
    const map = await closeUp();
    const labels = single(map).map((flower) => flower.getAttribute('aria-label'));
    expect(labels.some((label) => label?.includes('无行动：基层自治组织'))).to.equal(true);
  });

  it('is walked through by arrow keys, and Enter selects', async () => {
    const map = await closeUp();
    const focused = (): Element | null => map.shadowRoot!.activeElement;
    overlayMarks(map, 'g.flower[tabindex="0"]')[0]!.focus();
    const visited = new Set([focused()]);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      press(focused()!, key);
      visited.add(focused());
    }
    expect(visited.size).to.be.greaterThan(1);
    expect(overlayMarks(map, 'g.flower[tabindex="0"]')).to.have.length(1);
    let selected = 0;
    map.addEventListener('hive-select', () => selected++);
    press(focused()!, 'Enter');
    await until('something is selected', () => selected === 1);
    await until('the focus stays', () => focused()?.classList.contains('flower') === true);
  });

  it('reads out an actor of the focused flower at its digit', async () => {
    const map = await closeUp();
    const flower = overlayMarks(map, 'g.flower[tabindex="0"]')[0]!;
    flower.focus();
    press(flower, '4');
    await until(
      'the actor is named',
      () => map.shadowRoot!.activeElement?.getAttribute('aria-label')?.includes('志愿者队伍') === true,
    );
    expect(cardText(map)).to.include('志愿者队伍');
    await until(
      'its cell stands out',
      () => overlayMarks(map, '.cell[data-part="volunteerTeam"]').length > 0,
    );
  });

  it('draws hostile names as the text they are', async () => {
    const name = '<img src=x onerror="window.hiveAttacked=1">';
    const map = await closeUp({ name, attributes: { selection: 'community:511702001001' } });
    await until('the name is drawn', () =>
      overlayMarks(map, 'text.name').some((text) => text.textContent === name),
    );
    expect(map.shadowRoot!.querySelector('.overlay img')).to.equal(null);
    expect((window as { hiveAttacked?: number }).hiveAttacked).to.equal(undefined);
  });

  it('answers where an actor is silent', async () => {
    const { map, layer } = await honeycomb();
    layer.setAttribute('filter', '{"field":"volunteerTeam","op":"=","value":0}');
    await until('only those are shown', () => {
      const sum = counts(map).reduce((total, count) => total + Number(count), 0);
      return sum + single(map).length === 7;
    });
  });

  it('is one honeycomb when asked to be abstract: every community by itself, none merged', async () => {
    const { map, layer } = await honeycomb();
    layer.setAttribute('abstract', '');
    await until('each has a flower', () => single(map).length === 36 && counts(map).length === 0);
  });

  it('shows what a filter lets through', async () => {
    const { map, layer } = await honeycomb();
    layer.setAttribute('filter', '{"field":"kind","op":"=","value":"urban"}');
    await until('fewer are shown', () => {
      const sum = counts(map).reduce((total, count) => total + Number(count), 0);
      return sum + single(map).length === 20;
    });
  });
});
