/**
 * C2: the panel of a chain of 2,000 units. `?variant=icicle` draws it as an icicle, `all open` opens all branches at
 * once. The first picture counts from the view in memory to the laid-out panel.
 */
import '@hivemap/elements/chain';
import { City } from '../../../packages/elements/src/city/city.js';
import { cityRegistry } from '../../../packages/elements/src/city/city-registry.js';
import { chainOf } from '../../../stories/fixtures/chain.js';
import { fixedCity } from '../../../stories/fixtures/fixed-city.js';
import { finish, mark, startMark } from './bench-page.js';

const UNITS = 2_000;
const ROUNDS = 20;
const variant = new URLSearchParams(location.search).get('variant') ?? 'tree';

const view = chainOf(UNITS);
const city = new City();
const stand = document.createElement('div');
stand.id = 'map';
document.body.append(stand);
cityRegistry.announce(stand, city);
await city.load(fixedCity({ change: (answer) => (answer.view === 'chain' ? view : answer) }));
// The view is in memory, as after the worker has answered.
await city.view({ view: 'chain', period: city.state.period });

mark(startMark);
const began = performance.now();
const panel = document.createElement('hive-chain');
panel.setAttribute('for', 'map');
if (variant === 'icicle') panel.layout = 'icicle';
document.body.append(panel);
await drawn();
const firstMilliseconds = performance.now() - began;
mark('first-picture');

const times: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const target = variant === 'icicle' ? unitNode(round) : variant === 'tree' ? caret(round) : allButton();
  await new Promise((done) => setTimeout(done, 20));
  const start = performance.now();
  target?.click();
  await panel.updateComplete;
  times.push(performance.now() - start);
  panel.getBoundingClientRect();
}
times.sort((a, b) => a - b);
window.benchChain = {
  firstMilliseconds,
  expandMilliseconds: times[times.length >> 1] ?? NaN,
  longestExpandMilliseconds: times.at(-1) ?? NaN,
  drawn: nodes().length,
};
finish();

function nodes(): HTMLElement[] {
  return [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
}

/** Of a closed or an open branch in turn. */
function caret(round: number): HTMLElement | undefined {
  const carets = nodes().flatMap((node) => node.querySelector<HTMLElement>('[data-toggle]') ?? []);
  return carets[(round * 7) % Math.max(1, carets.length)];
}

function unitNode(round: number): HTMLElement | undefined {
  return nodes()[(round * 5) % Math.max(1, nodes().length)];
}

function allButton(): HTMLElement | null {
  return panel.shadowRoot?.querySelector<HTMLElement>('.tools .plain') ?? null;
}

/** Until units are drawn and laid out. */
async function drawn(): Promise<void> {
  while (nodes().length === 0) {
    await panel.updateComplete;
    await Promise.resolve();
    if (nodes().length === 0) await new Promise((done) => setTimeout(done, 0));
  }
  panel.getBoundingClientRect();
}
