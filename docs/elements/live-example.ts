/** An element at work with the demo city: what to write, and what comes of it. One runs at a time: each has a map. */
import { html, type TemplateResult } from 'lit';
import { said } from './said.js';

const SRC = '../data/dazhou/city.json';

/** Of elements that show nothing without being told what. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  'hive-explain': ' indicator="villageResolution"',
  'hive-honeycomb-layer': ' cooperation',
  'hive-matter-layer': ' mode="heat"',
};

let running: HTMLElement | null = null;

/** What one writes; `src` stands for the manifest of one's own city. */
export function exampleOf(tag: string, src = 'city.json'): string {
  const element = `<${tag}${ATTRIBUTES[tag] ?? ''}></${tag}>`;
  const city = `<hive-city src="${src}"></hive-city>`;
  const wall = (scenes: string): string =>
    `<hive-wall>\n  <hive-city src="${src}" mode="wall"></hive-city>${scenes}\n</hive-wall>`;
  if (tag === 'hive-city') return city;
  if (tag === 'hive-wall') return wall('');
  if (tag === 'hive-scene')
    return wall(
      '\n  <hive-scene name="全市" seconds="20"></hive-scene>\n  <hive-scene name="渠县" division="511725"></hive-scene>',
    );
  const areas = '\n  <hive-grid-layer></hive-grid-layer>';
  if (tag === 'hive-map' || tag === 'hive-grid-layer') return `<hive-map src="${src}">${areas}\n</hive-map>`;
  if (tag.endsWith('-layer')) return `<hive-map src="${src}">${areas}\n  ${element}\n</hive-map>`;
  return `<hive-map id="map" src="${src}">${areas}\n</hive-map>\n${element.replace('>', ' for="map">')}`;
}

/** The example of an element: its text, and a button that runs it. */
export function liveExample(tag: string): TemplateResult {
  return html`
    <pre tabindex="0"><code>${exampleOf(tag)}</code></pre>
    <button class="run" @click=${({ target }: Event) => run(tag, target as HTMLElement)}>
      ${said('用演示城市运行', 'Run it with the demo city')}
    </button>
    <div class="example" hidden></div>
  `;
}

function run(tag: string, button: HTMLElement): void {
  const place = button.closest('section')?.querySelector<HTMLElement>('.example');
  if (!place) return;
  if (running) {
    running.replaceChildren();
    running.hidden = true;
  }
  if (running === place) {
    running = null;
    return;
  }
  running = place;
  place.hidden = false;
  place.classList.toggle('beside', exampleOf(tag).includes('for="map"'));
  // Text of our own, above: no data.
  place.append(...new DOMParser().parseFromString(exampleOf(tag, SRC), 'text/html').body.childNodes);
  const places = place.querySelector('hive-geojson-layer');
  if (places) places.data = PLACES;
  place.scrollIntoView({ block: 'nearest' });
}

/** What a host brings itself. */
const PLACES: GeoJSON.FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: '便民服务中心' },
      geometry: { type: 'Point', coordinates: [107.5, 31.22] },
    },
    {
      type: 'Feature',
      properties: { name: '游客中心' },
      geometry: { type: 'Point', coordinates: [108.4, 31.7] },
    },
  ],
};
