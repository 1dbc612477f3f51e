import { expect } from '@esm-bundle/chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { City } from '../../../packages/elements/src/city/city.js';
import { CityController } from '../../../packages/elements/src/city/city-controller.js';
import { initialState, type CityState } from '../../../packages/elements/src/city/city-state.js';
import { customElement } from '../../../packages/elements/src/city/custom-element.js';
import { nextTask } from '../../../packages/elements/src/city/next-task.js';
import { areasQuery } from '../../../packages/elements/src/city/queries.js';
import { isRefresh } from '../../../packages/elements/src/city/state-differs.js';
import { UpdateTurns } from '../../../packages/elements/src/city/update-turns.js';
import { ViewController } from '../../../packages/elements/src/city/view-controller.js';
import '../../../packages/elements/src/map/hive-map.js';
import { pause, removeMaps, until } from '../fixtures/places-map.js';
import { squareCity } from '../../../stories/fixtures/square-city.js';

/** A square of a tenth of a degree. */
function county(code: string, west: number) {
  const ring = [
    [west, 31],
    [west + 0.1, 31],
    [west + 0.1, 31.1],
    [west, 31.1],
    [west, 31],
  ];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  return { type: 'Feature', properties: { code, level: 'county', name: code }, geometry };
}

@customElement('test-panel')
class TestPanel extends LitElement {
  @property() for: string | null = null;
  renders = 0;
  readonly #city = new CityController(this, ({ division }) => division);
  readonly #areas = new ViewController(this, this.#city, areasQuery);

  get areas(): number {
    return this.#areas.value?.cells.length ?? 0;
  }

  override render(): TemplateResult {
    this.renders++;
    return html`${this.#city.value ?? 'nowhere'}`;
  }
}

function mapWith(id = '', ...children: Element[]): HTMLElement {
  const map = document.createElement('hive-map');
  map.id = id;
  map.style.setProperty('--hive-map-block-size', '200px');
  map.city = squareCity();
  map.append(...children);
  return map;
}

function panelFor(id: string | null = null): TestPanel {
  const panel = new TestPanel();
  panel.for = id;
  return panel;
}

const text = (panel: Element): string => panel.shadowRoot?.textContent.trim() ?? '';

describe('a panel', () => {
  afterEach(async () => {
    await removeMaps();
    for (const panel of document.querySelectorAll('test-panel')) panel.remove();
  });

  it('finds the map around it', async () => {
    const panel = panelFor();
    document.body.append(mapWith('', panel));
    await until('it shows the city', () => text(panel) === '9000');
  });

  it('finds the map that it names, also when the map comes later', async () => {
    const panel = panelFor('later');
    document.body.append(panel);
    await panel.updateComplete;
    expect(text(panel)).to.equal('nowhere');
    document.body.append(mapWith('later'));
    await until('it shows the city', () => text(panel) === '9000');
  });

  it('changes to another map with its `for`, and lets go of the first', async () => {
    const first = mapWith('first');
    const second = mapWith('second');
    document.body.append(first, second);
    const panel = panelFor('first');
    document.body.append(panel);
    await until('it shows the first', () => text(panel) === '9000');
    (second as unknown as { division: string }).division = '900011';
    await until(
      'the second is elsewhere',
      () => (second as unknown as { division: string }).division === '900011',
    );
    panel.for = 'second';
    await until('it shows the second', () => text(panel) === '900011');
    (first as unknown as { division: string }).division = '900000';
    await pause(80);
    expect(text(panel)).to.equal('900011');
  });

  it('finds its map out of a shadow root, and forgets it when it is gone', async () => {
    const map = mapWith('outside');
    const host = document.createElement('div');
    document.body.append(map, host);
    const panel = panelFor('outside');
    host.attachShadow({ mode: 'open' }).append(panel);
    await until('it shows the city', () => text(panel) === '9000');
    map.remove();
    await until('it shows nothing', () => text(panel) === 'nowhere');
    host.remove();
  });

  it('is not rendered for what it does not show', async () => {
    const panel = panelFor();
    const map = mapWith('', panel);
    document.body.append(map);
    await until('it has its areas', () => panel.areas === 16);
    const before = panel.renders;
    (map as unknown as { select(target: object): void }).select({ kind: 'division', id: '900000' });
    await pause(50);
    expect(panel.renders).to.equal(before);
  });
});

describe('a city', () => {
  it('keeps the last view until the next is complete', async () => {
    const city = new City();
    await city.load(squareCity());
    const seen: (string | null)[] = [];
    city.subscribe(({ division }) => seen.push(division));
    await Promise.all([city.drillTo('900000').catch(() => undefined), city.drillTo('900011')]);
    expect(seen).to.deep.equal(['900011']);
    city.close();
  });

  it('goes to an error that says why, and never rejects', async () => {
    const city = new City();
    await city.load({ hivemap: 99 });
    expect(city.state.status).to.equal('error');
    expect(city.state.problems.length).to.be.greaterThan(0);
    city.close();
  });

  it('is empty again when its source is taken away', async () => {
    const city = new City();
    await city.load(squareCity());
    expect(city.state.status).to.equal('ready');
    await city.load(null);
    expect(city.state.status).to.equal('empty');
    expect(city.state.city).to.equal(null);
  });

  it('asks equal questions once', async () => {
    const source = squareCity();
    const city = new City();
    await city.load(source);
    // Another one than the map's own, which is answered already.
    const query = { ...areasQuery(city.state)!, period: '2025' };
    const before = source.asked.length;
    await Promise.all([city.view(query), city.view({ ...query }), city.view(query)]);
    expect(source.asked.length).to.equal(before + 1);
    city.close();
  });

  it('does not fall back to the whole city when it is locked to a division that is not there', async () => {
    const city = new City();
    city.dispatch({ type: 'lock', division: '909090' });
    await city.load(squareCity());
    expect(city.state.city).to.equal(null);
    expect(city.state.status).to.equal('error');
    city.close();
  });

  it('asks for no more than its lock lets it, and knows when that is not enough any more', async () => {
    const divisions = { type: 'FeatureCollection', features: [county('511702', 107), county('511703', 108)] };
    const manifest = {
      hivemap: 1,
      code: '511700',
      name: '测试',
      asOf: '2026-11-20',
      purpose: '测试',
      synthetic: true,
      scope: 'internal',
      resources: { divisions: { data: divisions }, matters: { href: './none/{division}.json' } },
    };
    const city = new City();
    city.dispatch({ type: 'lock', division: '511702' });
    await city.load(manifest);
    expect(city.state.division).to.equal('511702');
    await until('the file of the lock to be asked for', () => city.state.problems.length > 0);
    expect(city.state.problems.map(({ params }) => params?.['division'])).to.deep.equal(['511702']);
    expect(city.lacksData).to.equal(false);
    expect(await city.reload()).to.equal(true);
    expect(city.state.status).to.equal('ready');
    city.dispatch({ type: 'lock', division: null });
    expect(city.lacksData).to.equal(true);
    city.close();
    expect(await city.reload()).to.equal(false);
  });

  it('leaves a division that a narrower scope does not show', async () => {
    const narrow = squareCity({
      change: (view) =>
        view.view === 'city' && city.state.scope === 'public'
          ? { ...view, levels: view.levels.slice(0, 1) }
          : view,
    });
    const city = new City();
    await city.load(narrow);
    await city.drillTo('900011');
    await city.narrow('public');
    expect(city.state.division).to.equal('9000');
    city.close();
  });
});

describe('newer data', () => {
  it('are drawn one element a task, each once, so that a feed never holds the page up', async () => {
    const drawn: string[] = [];
    const host = (name: string) => ({ requestUpdate: () => void drawn.push(name) });
    const [map, table] = [host('map'), host('table')];
    const turns = new UpdateTurns();
    for (const one of [map, table, map]) turns.take(one);
    expect(drawn).to.deep.equal([]);
    const seen: number[] = [];
    while (drawn.length < 2) {
      await nextTask();
      seen.push(drawn.length);
    }
    expect(drawn).to.deep.equal(['map', 'table']);
    expect(seen).to.include(1);
    turns.take(map);
    await until('a later message is drawn', () => drawn.length === 3);
  });

  it('are told from what somebody did', () => {
    const city = {} as NonNullable<CityState['city']>;
    const before = { ...initialState, city };
    const newer = { ...before, city: { ...city }, revisions: { ...before.revisions, areas: 1 } };
    expect(isRefresh(before, newer)).to.equal(true);
    expect(isRefresh(before, { ...newer, division: '511702' })).to.equal(false);
    expect(isRefresh({ ...before, city: null }, newer)).to.equal(false);
  });
});

describe('the first indicator', () => {
  async function opened(more: Readonly<Record<string, unknown>>): Promise<string> {
    const data = Array.from({ length: 30 }, (_, at) => ({
      id: `M${String(at)}`,
      type: '02',
      division: '511702',
      stage: 'in-progress',
      collectedAt: '2026-11-19T08:00:00+08:00',
      acceptedAt: '2026-11-19T09:00:00+08:00',
      ...more,
    }));
    const city = new City();
    await city.load({
      hivemap: 1,
      code: '511700',
      name: '达州市',
      asOf: '2026-11-20T08:00:00+08:00',
      scope: 'internal',
      purpose: '测试',
      synthetic: true,
      geometry: 'schematic',
      resources: {
        divisions: { data: { type: 'FeatureCollection', features: [county('511702', 107)] } },
        matters: { data },
      },
    });
    await until('all is read', () => city.state.status === 'ready');
    const { indicators } = await city.view(areasQuery(city.state)!);
    await pause(100);
    expect(indicators.length).to.be.greaterThan(0);
    city.close();
    return city.state.indicator;
  }

  it('is one that has figures: nothing has fallen due yet, nobody wrote down tiers, so open matters are shown', async () => {
    expect(await opened({})).to.equal('openMatters');
  });

  it('is the usual one where it has figures', async () => {
    const [collectedAt, acceptedAt, closedAt] = ['2026-10-08', '2026-10-09', '2026-10-10'];
    const closed = { stage: 'closed', tier: 'village', collectedAt, acceptedAt, closedAt };
    expect(await opened(closed)).to.equal('villageResolution');
  });
});
