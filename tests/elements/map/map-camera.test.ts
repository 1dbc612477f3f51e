import { expect } from '@esm-bundle/chai';
import { pause, removeMaps, until } from '../fixtures/places-map.js';
import { squareMap } from '../fixtures/square-map.js';

describe('the camera of a map', () => {
  afterEach(removeMaps);

  it('fits the city between panels, and fits again when it is resized', async () => {
    const map = await squareMap([], {
      attributes: { style: '--hive-map-block-size:300px;inline-size:700px' },
    });
    const left = (): number => map.maplibre!.project([100, 32]).x;
    const panel = document.createElement('div');
    panel.slot = 'start';
    panel.style.cssText = 'width:240px;height:200px';
    map.append(panel);
    await until('the city stands beside the panel', () => left() > 240);
    map.style.inlineSize = '760px';
    await until('the canvas follows', () => map.maplibre!.getCanvas().clientWidth === 760);
    await until('the city still stands beside it', () => left() > 240);
  });

  it('stays where the host led the camera, whatever is resized after', async () => {
    const map = await squareMap([], {
      attributes: { style: '--hive-map-block-size:300px;inline-size:700px' },
    });
    const maplibre = map.maplibre!;
    await map.fitTo([100.9, 30.9, 101.1, 31.1]);
    maplibre.jumpTo({ center: [100.25, 31.25] });
    map.style.inlineSize = '760px';
    await until('the canvas follows', () => maplibre.getCanvas().clientWidth === 760);
    await pause(100);
    expect(maplibre.getCenter().lng).to.be.closeTo(100.25, 1e-9);
    expect(maplibre.getCenter().lat).to.be.closeTo(31.25, 1e-9);
  });

  it('says when the camera has arrived, and when it was called away on its way', async () => {
    const map = await squareMap();
    const viewed = (): number => map.maplibre!.project([101, 31]).x;
    await map.fitTo([100.9, 30.9, 101.1, 31.1]);
    const there = viewed();
    expect(map.maplibre!.isMoving()).to.equal(false);
    await pause(100);
    expect(viewed()).to.equal(there);
    const called = map.fitTo([100, 30, 102, 32]);
    await map.fitTo([100.4, 30.4, 100.6, 30.6]);
    await called;
  });
});
