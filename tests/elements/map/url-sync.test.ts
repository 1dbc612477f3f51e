import { expect } from '@esm-bundle/chai';
import { initialState, type CityState } from '../../../packages/elements/src/city/city-state.js';
import { readUrlState, withUrlState } from '../../../packages/elements/src/map/url-state.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { pause, removeMaps, until } from '../fixtures/places-map.js';
import { squareMap } from '../fixtures/square-map.js';

const parameter = (name: string): string | null => new URLSearchParams(location.search).get(name);
const division = (map: HiveMap): string | null => map.division;

describe('what stands in the address', () => {
  it('is read back as it was written', () => {
    const state: CityState = {
      ...initialState,
      city: { code: '1', scope: 'internal', indicators: [{ id: 'openMatters' }] } as never,
      division: '900001',
      indicator: 'openMatters',
      period: '2026-10',
      asOf: '2026-11-20T08:00:00+08:00',
      selection: [{ kind: 'park', id: 'P01' }],
      filter: [
        { field: 'openMatters', op: '>=', value: 0.5 },
        { field: 'lacks', op: 'in', value: ['adviser', 'auxiliary'] },
      ],
    };
    const { search } = withUrlState('https://example.org/?own=1', 'left.', state, null);
    expect(search).to.contain('own=1').and.to.contain('left.division=900001');
    const { view: _view, ...read } = readUrlState(search, 'left.');
    const { division, indicator, period, asOf, selection, filter } = state;
    expect(read).to.deep.equal({ division, indicator, period, asOf, selection, filter });
    expect(readUrlState(search).division).to.equal(null);
  });

  const nothing = {
    division: null,
    indicator: null,
    period: null,
    asOf: null,
    selection: [],
    filter: [],
    view: null,
  };
  for (const hostile of [
    'division=<script>&indicator=javascript:alert(1)&view=NaN,1,2',
    `division=${'9'.repeat(100_000)}`,
    'division=__proto__%00&period=2026-13&as-of=yesterday',
    'period=2026-02-31&as-of=2026-02-30&view=999,0,1',
    'period=2026-06-30/2026-01-01&view=1,2&view=3',
    'selection=person:1 constructor:2 division:<img src=x>&filter=;;;a..b<1;=3',
    'view=0,0,99&filter=%00%00<1',
  ])
    it(`is ignored where it can't be meant: ${hostile.slice(0, 60)}`, () => {
      expect(readUrlState(hostile)).to.deep.equal(nothing);
    });
});

describe('a map that keeps its state in the address', () => {
  let address = '';
  beforeEach(() => (address = location.href));
  afterEach(async () => {
    await removeMaps();
    await pause(300);
    history.replaceState(null, '', address);
  });

  it('goes back and forward between divisions', async () => {
    const map = await squareMap([], { attributes: { 'sync-url': '' } });
    await until('it has written once', () => parameter('indicator') !== null);
    await map.drillTo('900001');
    await until('the address says so', () => parameter('division') === '900001');
    history.back();
    await until('it is back', () => division(map) === '9000');
    expect(parameter('division')).to.equal(null);
    history.forward();
    await until('it is there again', () => division(map) === '900001');
  });

  it('leaves the address of another map alone', async () => {
    const first = await squareMap([], { attributes: { 'sync-url': '' } });
    const second = await squareMap([], { attributes: { 'sync-url': '', id: 'beside' } });
    await second.drillTo('900001');
    await until('the second has its own name', () => parameter('beside.division') === '900001');
    await pause(300);
    expect([parameter('division'), division(first)]).to.deep.equal([null, '9000']);
  });

  it('does not let an address lead out of a lock', async () => {
    history.replaceState(null, '', '?division=900002');
    const map = await squareMap([], { attributes: { 'sync-url': '', locked: '', division: '900001' } });
    await pause(400);
    expect(division(map)).to.equal('900001');
  });

  it('keeps its picture when the address names a field or an indicator that the city does not have', async () => {
    history.replaceState(null, '', '?indicator=nonsense&filter=nonsense<1&division=1');
    const map = await squareMap([], { attributes: { 'sync-url': '' } });
    expect(division(map)).to.equal('9000');
    await until('the address is put right', () => parameter('indicator') !== 'nonsense');
    expect(parameter('filter')).to.equal(null);
  });
});
