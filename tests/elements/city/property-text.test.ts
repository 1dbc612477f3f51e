/** What a page writes as text arrives at properties, too: frameworks set those. */
import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/city-element/hive-city.js';
import '../../../packages/elements/src/grid-layer/hive-grid-layer.js';
import '../../../packages/elements/src/ranking/hive-ranking.js';
import '../../../packages/elements/src/wall/hive-wall.js';
import { warnings } from '../fixtures/warnings.js';

/** As Vue, Svelte and React 19 do with `<tag name="text">`. */
function withProperties<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  texts: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), texts);
}

describe('the text of an attribute', () => {
  it('is understood by its property', () => {
    const city = withProperties('hive-city', {
      center: '107.5,31.2',
      zoom: '9.5',
      layers: 'grid honeycomb',
      targets: 'villageResolution:73%',
    });
    expect(city.center).to.deep.equal([107.5, 31.2]);
    expect(city.zoom).to.equal(9.5);
    expect(city.layers).to.deep.equal(['grid', 'honeycomb']);
    expect(city.targets).to.deep.equal({ villageResolution: 0.73 });
    expect(withProperties('hive-ranking', { target: '73%', limit: '5' }))
      .to.include({ target: 0.73 })
      .and.include({ limit: 5 });
    const layer = withProperties('hive-grid-layer', { interactive: 'false', steps: '60,70', opacity: '0.5' });
    expect(layer).to.include({ interactive: false, opacity: 0.5 });
    expect(layer.steps).to.deep.equal([60, 70]);
    expect(withProperties('hive-wall', { seconds: '20' }).seconds).to.equal(20);
    expect(withProperties('hive-scene', { panels: 'title legend' }).panels).to.deep.equal([
      'title',
      'legend',
    ]);
  });

  it('leaves values as they are', () => {
    const city = document.createElement('hive-city');
    city.layers = ['grid'];
    city.center = [107.5, 31.2];
    city.targets = { villageResolution: 0.73 };
    expect([city.layers, city.center, city.targets]).to.deep.equal([
      ['grid'],
      [107.5, 31.2],
      { villageResolution: 0.73 },
    ]);
    expect(withProperties('hive-city', { indicator: '73', division: '511700' })).to.include({
      indicator: '73',
      division: '511700',
    });
  });

  it('is said when it can not be read, and counts as not given', async () => {
    const city = document.createElement('hive-city');
    const said = await warnings(() => {
      city.setAttribute('center', '107.5;31.2');
      city.setAttribute('zoom', 'near');
      city.setAttribute('layers', 'griid, scenic');
      city.setAttribute('bounds', '');
    });
    expect([city.center, city.zoom, city.layers]).to.deep.equal([null, null, ['scenic']]);
    expect(said[0]).to.include('center="107.5;31.2"');
    expect(said[1]).to.include('zoom="near"');
    expect(said[2]).to.include('griid').and.to.include('honeycomb');
    expect(said).to.have.length(3);
    const layer = document.createElement('hive-grid-layer');
    layer.setAttribute('opacity', '0.5');
    expect(layer.opacity).to.equal(0.5);
    expect(await warnings(() => layer.setAttribute('opacity', 'half'))).to.have.length(1);
    expect(layer.opacity).to.equal(1);
    layer.opacity = 0.5;
    layer.removeAttribute('opacity');
    expect(layer.opacity).to.equal(1);
  });
});
