/** What every element test relies on: decorators, a map drawn by our copy of the worker, module workers. */
import { expect } from '@esm-bundle/chai';
import { fixture, html } from '@open-wc/testing-helpers';
import { wrap } from 'comlink';
import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';

@customElement('toolchain-greeting')
class ToolchainGreeting extends LitElement {
  @property({ type: Number }) accessorCount = 1;

  readonly #word = 'hive';

  override render() {
    return html`<p>${this.#word.repeat(this.accessorCount)}</p>`;
  }
}

describe('the toolchain', () => {
  it('compiles Lit decorators to reactive properties', async () => {
    const element = await fixture<ToolchainGreeting>(html`<toolchain-greeting></toolchain-greeting>`);
    element.accessorCount = 2;
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('hivehive');
  });

  it('runs a module worker written in TypeScript', async () => {
    const worker = new Worker(new URL('./doubler-worker.ts', import.meta.url), { type: 'module' });
    const doubler = wrap<{ double: (value: number) => number }>(worker);
    expect(await doubler.double(21)).to.equal(42);
    worker.terminate();
  });

  it('draws polygons with the worker file of our own package', async () => {
    const worker = new URL('../../../packages/elements/src/map/maplibre-gl-worker.js', import.meta.url);
    setWorkerUrl(worker.href);
    const container = await fixture<HTMLDivElement>(html`<div></div>`);
    container.style.width = '200px';
    container.style.height = '200px';
    const map = new MapLibreMap({ container, style: redSquare, attributionControl: false });
    await map.once('idle');
    const shown = map.queryRenderedFeatures([100, 100]).length;
    map.remove();
    expect(shown).to.equal(1);
  });
});

const redSquare = {
  version: 8 as const,
  sources: {
    square: {
      type: 'geojson' as const,
      data: {
        type: 'Polygon' as const,
        // prettier-ignore
        coordinates: [[[-60, -60], [60, -60], [60, 60], [-60, 60], [-60, -60]]],
      },
    },
  },
  layers: [{ id: 'square', type: 'fill' as const, source: 'square', paint: { 'fill-color': '#ff0000' } }],
};
