import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/grid-layer/hive-grid-layer.js';
import { listings } from '../../../stories/fixtures/mechanism.js';
import { overlayMarks, removeMaps, until } from '../fixtures/places-map.js';
import { squareMap } from '../fixtures/square-map.js';

/** Hostile, and short enough for a small map. */
const NAME = '<b onclick=x()>案</b>';
const POINT = [101.5, 31.5] as const;

describe('a listed case that is selected', () => {
  afterEach(removeMaps);

  it('has a pin with its name where it is on the map, whoever selected it, and none once another thing is', async () => {
    const listing = { ...listings.listings[0]!, title: NAME, point: POINT };
    const map = await squareMap([document.createElement('hive-grid-layer')], {
      change: (view) =>
        view.view === 'record' && view.record?.kind === 'division'
          ? { ...view, record: { kind: 'listing', listing, path: [], calendarAssumed: false } }
          : view,
    });
    const pins = (): SVGGElement[] => overlayMarks(map, 'g.case-pin');
    expect(pins().length).to.equal(0);
    map.select({ kind: 'listing', id: listing.id });
    await until('the pin is there', () => pins().length === 1);
    const [pin] = pins();
    const { x, y } = map.maplibre!.project([...POINT]);
    const [left, top] = /translate\((.+),(.+)\)/.exec(pin!.getAttribute('transform')!)!.slice(1).map(Number);
    expect(Math.hypot(left! - x, top! - y)).to.be.lessThan(1);
    expect(pin!.textContent).to.equal('督');
    const name = pin!.parentElement!.querySelector('text.label');
    expect(name?.textContent).to.equal(NAME);
    map.select(null);
    await until('the pin is gone', () => pins().length === 0);
  });
});
