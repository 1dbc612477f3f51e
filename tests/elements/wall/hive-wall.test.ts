import { expect } from '@esm-bundle/chai';
import type { HiveProblemEvent } from '../../../packages/elements/src/city/events/problem-event.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { THEMES } from '../../../packages/elements/src/styles/theme.js';
import { squareCity } from '../../../stories/fixtures/square-city.js';
import { axeIn, HOSTILE, press } from '../fixtures/panels-page.js';
import { illOf, removeWall, until, wallPage } from '../fixtures/wall-page.js';

function pointAt(map: HiveMap, x: number, y: number, types = ['mousemove']): void {
  const target = map.maplibre!.getCanvasContainer();
  for (const type of types)
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
}

after(removeWall);

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

  it('stays where a scene has led the camera, also when a panel grows then', async () => {
    const panel = document.createElement('div');
    panel.slot = 'start';
    panel.style.width = panel.style.height = '40px';
    const { wall, map } = await wallPage({
      set: {
        config: {
          hivemapWall: 1,
          scenes: [{}, { camera: { center: [100.4, 30.4], zoom: 9, flightSeconds: 0.3 } }],
        },
      },
    });
    map.append(panel);
    await until('it has begun', () => wall.scene === 0);
    wall.showScene(1);
    const zoom = (): number => map.maplibre!.getZoom();
    await until('the camera is there', () => Math.abs(zoom() - 9) < 1e-6 && !map.maplibre!.isMoving());
    panel.style.width = '400px';
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(zoom()).to.equal(9);
    wall.showScene(0);
    await until('the whole city is back', () => zoom() < 8.9);
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
    const listen = ({ problems }: HiveProblemEvent): void =>
      void heard.push(...problems.map(({ path }) => path));
    document.body.addEventListener('hive-problem', listen);
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
    document.body.removeEventListener('hive-problem', listen);
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
    removeWall();
    const frame = document.createElement('div');
    frame.style.height = '300px';
    const wall = document.createElement('hive-wall');
    wall.locale = 'zh-CN';
    frame.append(wall);
    document.body.append(frame);
    await wall.updateComplete;
    expect(wall.shadowRoot!.textContent).to.contain('还没有内容');
    expect(wall.health().state).to.equal('degraded');
    expect(illOf(wall.health())).to.deep.equal(['no-content']);
    const map = Object.assign(document.createElement('hive-map'), { city: squareCity() });
    wall.append(map);
    await map.whenReady();
    await until('it is well', () => illOf(wall.health()).length === 0);
    wall.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(map.maplibre === null).to.equal(true);
    frame.remove();
  });
});
