import { expect } from '@esm-bundle/chai';
import type { City } from '../../../packages/elements/src/city/city.js';
import { cityRegistry } from '../../../packages/elements/src/city/city-registry.js';
import type {
  HiveHeartbeatEvent,
  WallHealth,
} from '../../../packages/elements/src/city/events/heartbeat-event.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import '../../../packages/elements/src/grid-layer/hive-grid-layer.js';
import '../../../packages/elements/src/map/hive-map.js';
import type { HiveScene } from '../../../packages/elements/src/wall/hive-scene.js';
import type { HiveWall } from '../../../packages/elements/src/wall/hive-wall.js';
import '../../../packages/elements/src/wall/hive-wall.js';
import { THEMES } from '../../../packages/elements/src/styles/theme.js';
import { squareCity } from '../../../stories/fixtures/square-city.js';
import { axeIn, HOSTILE, press } from '../fixtures/panels-page.js';

interface WallPage {
  readonly wall: HiveWall;
  readonly map: HiveMap;
  readonly city: City;
  readonly text: () => string;
}

interface Options {
  readonly size?: readonly [width: number, height: number];
  readonly set?: Partial<HiveWall>;
  readonly scenes?: readonly Partial<HiveScene>[];
  readonly more?: readonly Element[];
}

let frame: HTMLElement | null = null;
after(() => frame?.remove());

/** A wall of 1000 × 500 px around a map of squares, on a screen of some size. */
async function wallPage({
  size = [1000, 500],
  set = {},
  scenes = [],
  more = [],
}: Options = {}): Promise<WallPage> {
  frame?.remove();
  frame = document.createElement('div');
  frame.style.width = `${String(size[0])}px`;
  frame.style.height = `${String(size[1])}px`;
  const wall = document.createElement('hive-wall');
  Object.assign(wall, { design: '1000x500', seconds: 600, locale: 'zh-CN', ...set });
  const map = document.createElement('hive-map');
  map.id = 'squares';
  map.locale = 'zh-CN';
  map.city = squareCity();
  map.append(document.createElement('hive-grid-layer'));
  wall.append(
    map,
    ...scenes.map((scene) => Object.assign(document.createElement('hive-scene'), scene)),
    ...more,
  );
  frame.append(wall);
  document.body.append(frame);
  await map.whenReady();
  await wall.updateComplete;
  const city = cityRegistry.of(map)!;
  return { wall, map, city, text: () => wall.shadowRoot!.textContent.replace(/\s+/g, ' ').trim() };
}

async function until(what: string, there: () => unknown, milliseconds = 15_000): Promise<void> {
  for (const end = performance.now() + milliseconds; !there();) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function pointAt(map: HiveMap, x: number, y: number, types = ['mousemove']): void {
  const target = map.maplibre!.getCanvasContainer();
  for (const type of types)
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
}

describe('<hive-wall>', () => {
  for (const scale of [0.37, 2.6]) {
    it(`picks to the pixel of the screen when it is scaled by ${String(scale)}`, async () => {
      const { wall, map, city } = await wallPage({ size: [1000 * scale, 500 * scale] });
      expect(wall.health().canvas.scale).to.be.closeTo(scale, 1e-6);
      const libre = map.maplibre!;
      const box = libre.getCanvas().getBoundingClientRect();
      expect(box.width).to.be.closeTo(1000 * scale, 0.01);
      // The border between two townships, where it is on the screen.
      const border = libre.project([101, 30.5]);
      const [x, y] = [box.left + border.x * scale, box.top + border.y * scale];
      for (const [at, code] of [
        [Math.floor(x - 0.01), '90000000'],
        [Math.ceil(x + 0.01), '90000001'],
      ] as const) {
        pointAt(map, at, y);
        await until(`${code} is under the pointer`, () => city.state.hovered?.id === code);
      }
      pointAt(map, Math.ceil(x + 0.01), y, ['mousedown', 'mouseup', 'click']);
      await until('it is selected', () => city.state.selection[0]?.id === '90000001');
      // As many px as the screen has for it.
      expect(libre.getCanvas().width).to.be.closeTo(1000 * scale * devicePixelRatio, 1);
    });
  }

  it('fits what panels leave of the map also when it is scaled', async () => {
    const panel = (): HTMLElement => {
      const box = document.createElement('div');
      box.slot = 'start';
      box.style.width = '400px';
      box.style.height = '300px';
      return box;
    };
    const westOf = async (size: readonly [number, number]): Promise<number> => {
      const { map } = await wallPage({ size });
      map.append(panel());
      await new Promise((resolve) => setTimeout(resolve, 50));
      await map.fitTo('9000');
      return map.maplibre!.project([100, 32]).x;
    };
    expect(await westOf([370, 185])).to.be.closeTo(await westOf([1000, 500]), 1);
  });

  it('shows its scenes in turn, with division, indicator and what lies over the map', async () => {
    const over = document.createElement('p');
    over.textContent = '说明';
    const { wall, map, city, text } = await wallPage({
      scenes: [
        { name: '全市', seconds: 1 },
        { name: '一县', division: '900001', indicator: 'overdueOpen' },
      ],
    });
    wall.querySelectorAll('hive-scene')[1]!.append(over);
    await until('the second scene comes by itself', () => wall.scene === 1);
    await until('its division is entered', () => city.state.division === '900001');
    expect(map.indicator).to.equal('overdueOpen');
    await until('its content is seen', () => over.getBoundingClientRect().height > 0);
    wall.next();
    await until('the first is back', () => city.state.division === '9000');
    expect([wall.scene, map.indicator, over.getBoundingClientRect().height]).to.deep.equal([
      0,
      'villageResolution',
      0,
    ]);
    expect(text()).to.contain('1 全市').and.to.contain('2 一县');
  });

  it('obeys keys and remote controls, and leaves keys to what is typed in', async () => {
    const input = document.createElement('input');
    const { wall } = await wallPage({ scenes: [{ name: 'a' }, { name: 'b' }, { name: 'c' }], more: [input] });
    await until('it has begun', () => wall.scene === 0);
    const after = (key: string, target: Element = wall): number => {
      press(target, key);
      return wall.scene;
    };
    expect(
      ['ArrowRight', 'MediaTrackNext', 'PageUp', '3', 'PageDown', 'ArrowLeft', 'Home'].map((key) =>
        after(key),
      ),
    ).to.deep.equal([1, 2, 1, 2, 0, 2, 0]);
    expect(after('2', input)).to.equal(0);
    press(wall, 'MediaPlayPause');
    await wall.updateComplete;
    expect([wall.paused, wall.health().scene.state]).to.deep.equal([true, 'paused']);
    press(wall, ' ');
    await wall.updateComplete;
    expect([wall.paused, wall.health().scene.state]).to.deep.equal([false, 'running']);
  });

  it('gives way to a touch, says so, and goes on when nobody has touched it for a while', async () => {
    const { wall, map, city, text } = await wallPage({
      set: { seconds: 3, idleSeconds: 1.2 },
      scenes: [{ name: 'a' }, { name: 'b' }],
    });
    await until('it has begun', () => wall.scene === 0);
    map.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await city.drillTo('900011');
    await wall.updateComplete;
    expect(wall.health().scene.state).to.equal('interrupted');
    expect(text()).to.contain('1.2 秒无操作');
    await until('the scene is as it was', () => city.state.division === '9000');
    expect(wall.health().scene.state).to.equal('running');
    await until('the next one comes', () => wall.scene === 1);
  });

  it('names a panel that a scene names and nobody has, and shows the rest', async () => {
    const heard: string[] = [];
    const listen = (event: Event): void =>
      void heard.push(...(event as HTMLElementEventMap['hive-problem']).problems.map(({ path }) => path));
    document.addEventListener('hive-problem', listen);
    const note = document.createElement('p');
    note.id = 'note';
    const { wall, city, text } = await wallPage({
      scenes: [
        { name: 'a', panels: ['note', 'dashboard-of-nobody'] },
        { name: 'b', division: 'nowhere' },
        { name: 'c', division: '900010' },
      ],
      more: [note],
    });
    await until('it is told', () => heard.length > 0);
    await wall.updateComplete;
    expect(heard).to.deep.equal(['/scenes/0/panels/1']);
    expect(text()).to.contain('dashboard-of-nobody').and.to.contain('/scenes/0/panels/1');
    expect([note.hidden, wall.health().state, wall.health().counts.problems]).to.deep.equal([
      false,
      'degraded',
      1,
    ]);
    wall.next();
    await until('the missing division is told', () => heard.includes('/scenes/1/division'));
    expect(note.hidden).to.equal(true);
    wall.next();
    await until('the next scene is shown', () => city.state.division === '900010');
    document.removeEventListener('hive-problem', listen);
  });

  it('reads what wall.json says, and says what is wrong in it', async () => {
    const { wall, text } = await wallPage({
      set: {
        config: {
          hivemapWall: 1,
          title: '指挥大厅',
          design: '800x400',
          scenes: [{ name: { 'zh-CN': '甲', en: 'A' } }, { name: '乙', seconds: 'long' }],
        },
      },
    });
    await until('its scenes are there', () => wall.scene === 0);
    await wall.updateComplete;
    expect(text()).to.contain('1 甲').and.to.contain('2 乙').and.to.contain('/scenes/1/seconds');
    expect(wall.health().canvas).to.include({ width: 800, height: 400, scale: 1.25 });
    wall.locale = 'en';
    await until('it speaks English', () => text().includes('1 A'));
  });

  it('shows hostile names as text, is clean for axe in every theme, and no text is under 24 px', async () => {
    const { wall } = await wallPage({ scenes: [{ name: HOSTILE }, { name: 'b', panels: [HOSTILE] }] });
    await until('it has begun', () => wall.scene === 0);
    wall.next();
    await wall.updateComplete;
    expect((window as { harmed?: boolean }).harmed).to.equal(undefined);
    expect(wall.shadowRoot!.querySelector('img, script')).to.equal(null);
    const found: string[] = [];
    for (const theme of THEMES) {
      wall.theme = theme;
      await wall.updateComplete;
      found.push(...(await axeIn(theme, wall)));
    }
    expect(found).to.deep.equal([]);
    const small = [...wall.shadowRoot!.querySelectorAll('*')].filter(
      (element) =>
        element.children.length === 0 &&
        element.textContent.trim() &&
        parseFloat(getComputedStyle(element).fontSize) < 24,
    );
    expect(small.map((element) => element.textContent.trim())).to.deep.equal([]);
  });

  it('says that it is empty, and begins when its content comes', async () => {
    frame = document.createElement('div');
    frame.style.height = '300px';
    const wall = document.createElement('hive-wall');
    wall.locale = 'zh-CN';
    frame.append(wall);
    document.body.append(frame);
    await wall.updateComplete;
    expect(wall.shadowRoot!.textContent).to.contain('还没有内容');
    expect(wall.health()).to.deep.include({ state: 'degraded', reasons: ['no-content'] });
    const map = Object.assign(document.createElement('hive-map'), { city: squareCity() });
    wall.append(map);
    await map.whenReady();
    await until('it is well', () => wall.health().state === 'ok');
    wall.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(map.maplibre).to.equal(null);
  });

  describe('through a long day', () => {
    let page: WallPage;
    before(async () => {
      page = await wallPage({ set: { heartbeatSeconds: 1 } });
    });

    it('hides from visitors in one switch, and shows again in one', async () => {
      const { wall, map, city } = page;
      wall.scope = 'public';
      await until('the map is public', () => city.state.scope === 'public');
      wall.scope = null;
      await until('the map is as before', () => city.state.scope === null && map.scope === null);
    });

    it('says since when nothing new came, by the time of the data', async () => {
      const { wall, city, text } = page;
      expect(text()).to.contain('数据时间 11-20 08:00');
      expect(text()).not.to.contain('起无更新');
      city.dispatch({ type: 'status', status: 'stale', since: Date.now() + 86_400_000 });
      await wall.updateComplete;
      expect(text()).to.contain('自 11-20 08:00 起无更新');
      expect(wall.health()).to.deep.include({ state: 'degraded', reasons: ['data-stale'] });
      expect(wall.health().data.staleSince).to.equal('2026-11-20T08:00:00+08:00');
      city.dispatch({ type: 'status', status: 'ready', since: Date.now() });
    });

    it('gives signs of life, which go through JSON', async () => {
      let health: WallHealth | null = null;
      const { wall } = page;
      wall.addEventListener('hive-heartbeat', (event: HiveHeartbeatEvent) => (health = event.health));
      await until('there is one', () => health !== null);
      const { framesPerSecond, canvas, state } = JSON.parse(JSON.stringify(health)) as WallHealth;
      expect(state).to.equal('ok');
      expect(framesPerSecond).to.be.greaterThan(0);
      expect(canvas.drawn?.[0]).to.be.closeTo(1000 * devicePixelRatio, 1);
    });

    it('keeps its last picture while it restarts', async () => {
      const { wall, map, city } = page;
      const still = map.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.still')!;
      const before = map.maplibre;
      await city.drillTo('900011');
      const restarted = wall.restart();
      await until('the last picture is up', () => !still.hidden, 5_000);
      const pixels = still.getContext('2d')!.getImageData(0, 0, still.width, still.height).data;
      expect(pixels.some((value, at) => at % 4 === 3 && value > 0)).to.equal(true);
      await restarted;
      await until('the new picture is there', () => still.hidden && map.maplibre?.loaded());
      expect([map.maplibre === before, city.state.division, wall.health().counts.restarts]).to.deep.equal([
        false,
        '900011',
        1,
      ]);
    });

    it('says that a map is failing, and that it is well again', async () => {
      const { wall, map, text } = page;
      map.dispatchEvent(
        Object.assign(new Event('hive-fatal', { bubbles: true, composed: true }), {
          reason: 'context-lost',
          recovering: true,
          message: '',
        }),
      );
      await wall.updateComplete;
      expect(text()).to.contain('最后一帧');
      expect(wall.health()).to.deep.include({ state: 'recovering', reasons: ['map-recovering'] });
      await until('it sees that the map draws', () => wall.health().state === 'ok');
      expect(wall.health().counts.contextsLost).to.equal(1);
    });

    it('warns where the graphics card draws less than the screen shows', async () => {
      const { wall, map, text } = page;
      const canvas = map.maplibre!.getCanvas();
      canvas.width = 600;
      canvas.height = 300;
      map.dispatchEvent(new Event('hive-ready', { bubbles: true, composed: true }));
      await wall.updateComplete;
      expect(text()).to.contain('显卡只能绘制 600×300 像素');
      expect(wall.health().reasons).to.contain('canvas-limit');
    });
  });
});
