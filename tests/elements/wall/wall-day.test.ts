import { expect } from '@esm-bundle/chai';
import type {
  HiveHeartbeatEvent,
  WallHealth,
} from '../../../packages/elements/src/city/events/heartbeat-event.js';
import { illOf, removeWall, until, wallPage, type WallPage } from '../fixtures/wall-page.js';

after(removeWall);

describe('A wall through a long day', () => {
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
    expect(wall.health().state).to.equal('degraded');
    expect(illOf(wall.health())).to.deep.equal(['data-stale']);
    expect(wall.health().data.staleSince).to.equal('2026-11-20T08:00:00+08:00');
    city.dispatch({ type: 'status', status: 'ready', since: Date.now() });
  });

  it('gives signs of life, which go through JSON', async () => {
    let health: WallHealth | null = null;
    const { wall } = page;
    wall.addEventListener('hive-heartbeat', (event: HiveHeartbeatEvent) => (health = event.health));
    await until('there is one', () => health !== null);
    const told = JSON.parse(JSON.stringify(health)) as WallHealth;
    const { framesPerSecond, canvas } = told;
    expect(illOf(told)).to.deep.equal([]);
    expect(told.state).to.equal(told.reasons.length === 0 ? 'ok' : 'degraded');
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
    expect(wall.health().state).to.equal('recovering');
    expect(illOf(wall.health())).to.deep.equal(['map-recovering']);
    await until('it sees that the map draws', () => illOf(wall.health()).length === 0);
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
