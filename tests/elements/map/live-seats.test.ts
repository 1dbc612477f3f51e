/** Many maps on a page: a few draw, the others are pictures until they are looked at or used. */
import { expect } from '@esm-bundle/chai';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { MOST_LIVE_MAPS } from '../../../packages/elements/src/map/live-seats.js';
import { lightTheme } from '../../../packages/elements/src/styles/light-theme.js';
import { removeMaps, until } from '../fixtures/places-map.js';
import { isColor, squareMap, untilColor, type Color } from '../fixtures/square-map.js';

const still = (map: HiveMap): HTMLCanvasElement => map.shadowRoot!.querySelector('.still')!;
const live = (maps: readonly HiveMap[]): number => maps.filter(({ maplibre }) => maplibre).length;
const words = (map: HiveMap): string => map.shadowRoot!.textContent;

/** The color in the middle of the picture that stands for a map. */
function colorOfStill(map: HiveMap): Color {
  const canvas = still(map);
  const { data } = canvas.getContext('2d')!.getImageData(canvas.width / 2, canvas.height / 2, 1, 1);
  return [data[0]!, data[1]!, data[2]!];
}

/** Small ones side by side. */
async function manyMaps(count: number, into: Element = document.body): Promise<HiveMap[]> {
  const maps: HiveMap[] = [];
  for (let index = 0; index < count; index++)
    maps.push(
      await squareMap([], {
        into,
        attributes: { style: 'display:inline-block;--hive-map-block-size:150px;inline-size:150px' },
      }),
    );
  return maps;
}

describe('more maps than may draw', () => {
  afterEach(async () => {
    await removeMaps();
    window.scrollTo(0, 0);
  });

  it('all in sight: each gets its picture, what was used longest ago rests, and goes on when it is used', async () => {
    const maps = await manyMaps(MOST_LIVE_MAPS);
    const [first] = maps as [HiveMap];
    first.maplibre!.jumpTo({ center: [101.02, 31.01] });
    await untilColor(first, [101, 31], lightTheme.colors.body);
    maps.push(...(await manyMaps(1)));
    expect(live(maps)).to.equal(MOST_LIVE_MAPS);
    expect(first.maplibre).to.equal(null);
    expect(still(first).hidden).to.equal(false);
    expect(isColor(colorOfStill(first), lightTheme.colors.body)).to.equal(true);
    await until('it says so', () => words(first).includes('静止画面'));
    expect(maps.filter((map) => words(map).includes('静止画面'))).to.have.length(1);

    first.shadowRoot!.querySelector('.stage')!.dispatchEvent(new PointerEvent('pointerenter'));
    await until('it lives', () => first.maplibre !== null);
    await until('the map shows, not its picture', () => Boolean(still(first).hidden));
    expect(words(first)).not.to.include('静止画面');
    expect(first.maplibre!.getCenter().lng).to.be.closeTo(101.02, 1e-6);
    await untilColor(first, [101, 31], lightTheme.colors.body);
    expect(live(maps)).to.equal(MOST_LIVE_MAPS);
    expect(maps[1]!.maplibre).to.equal(null);
    const picture = await maps[1]!.exportImage();
    expect(picture.type).to.equal('image/png');
    expect(maps[1]!.maplibre).not.to.equal(null);
  });

  it('what is out of sight rests first, and lives when it is scrolled to; a map that goes leaves its place', async () => {
    const [away] = (await manyMaps(1)) as [HiveMap];
    const below = document.body.appendChild(document.createElement('div'));
    below.style.cssText = 'margin-block-start:3000px;block-size:500px';
    below.scrollIntoView();
    const maps = await manyMaps(MOST_LIVE_MAPS, below);
    expect(away.maplibre).to.equal(null);
    expect(live(maps)).to.equal(MOST_LIVE_MAPS);
    away.scrollIntoView();
    await until('it lives', () => away.maplibre !== null && Boolean(still(away).hidden));
    expect(live([away, ...maps])).to.equal(MOST_LIVE_MAPS);
    away.remove();
    below.scrollIntoView();
    await until('all live', () => live(maps) === MOST_LIVE_MAPS);
    below.remove();
  });
});
